"""Every state of the widget, looked at by axe and photographed.

Pictures go to `screenshots/widget/`; with REBIND_SCREENSHOTS set, every size in both schemes."""

import os
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from web.tests.browser import DESKTOP, PHONE, WEB, Fake, Guest, axe, photograph

STATES = [
    "greeting", "consent", "sign-in", "email-code", "email-code-resent", "secure-expired",
    "secure-unsupported", "secure-select", "face", "face-phone", "face-hosted", "tools",
    "questions-intro", "question-single", "question-multiple", "question-again",
    "questions-failed", "questions-exhausted",
    "documents", "documents-more", "declined", "new-password", "completed",
    "cancelled", "totp", "totp-later", "passkey", "passkey-wrong",
    "old-number", "new-number", "puzzle", "puzzle-done", "change-completed", "change-stopped",
    "unbind-completed", "via-telegram", "queue", "agent", "queue-closed", "resolved", "future",
    "hostile", "history",
]  # fmt: skip
LOOKS = [("desktop", DESKTOP, "light"), ("phone", PHONE, "dark")]
if "REBIND_SCREENSHOTS" in os.environ:
    LOOKS += [("desktop", DESKTOP, "dark"), ("phone", PHONE, "light")]


def test_the_list_of_states_is_complete(fake: Fake) -> None:
    assert fake.http.get("/__fake/states").json() == STATES


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[2]}")
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in(
    state: str, look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    size, viewport, scheme = look
    guest = invite(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    fake.state(state)
    guest.open()
    photograph(guest, f"{state}-{size}-{scheme}")
    assert axe(guest.frame) == []
    wide = guest.frame.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, "the app scrolls sideways"


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[2]}")
@pytest.mark.parametrize("name", ["help", "login", "inbox", "not-me", "step-over"])
def test_axe_finds_nothing_on_the_page(
    name: str, look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    size, viewport, scheme = look
    guest = invite(viewport=viewport, color_scheme=scheme)
    address = {
        "help": fake.help + "/",
        "login": fake.help + "/login.html#signed-out",
        "inbox": fake.service + "/dev/inbox",
        "not-me": fake.service + "/not-me#good",
        "step-over": fake.service + "/step#gone.token",
    }
    guest.page.goto(address[name])
    guest.page.wait_for_timeout(300)
    photograph(guest, f"page-{name}-{size}-{scheme}")
    assert axe(guest.page) == []
    assert guest.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[2]}")
def test_axe_finds_nothing_in_what_opens_within(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    size, viewport, scheme = look
    guest = invite(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    fake.state("question-multiple")
    guest.open()
    guest.button(re.compile("^Step 4 of 5")).click()
    photograph(guest, f"steps-{size}-{scheme}")
    assert axe(guest.frame) == []
    guest.button("More options").click()
    photograph(guest, f"menu-{size}-{scheme}")
    assert axe(guest.frame) == []
    guest.button("Start a new conversation").click()
    photograph(guest, f"confirm-{size}-{scheme}")
    assert axe(guest.frame) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[2]}")
def test_axe_finds_nothing_in_trouble(look: Any, invite: Callable[..., Guest], fake: Fake) -> None:
    size, viewport, scheme = look
    guest = invite(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    fake.mode(create=503)
    guest.visit()
    guest.launcher.click()
    guest.button("Try again").wait_for()
    photograph(guest, f"start-failed-{size}-{scheme}")
    assert axe(guest.frame) == []
    fake.mode()
    fake.state("email-code")
    guest.button("Try again").click()
    guest.app.get_by_label("Code from the e-mail").fill("000000")
    guest.button("Continue").click()
    guest.app.get_by_text("That code is not right. 4 tries are left.").wait_for()
    photograph(guest, f"code-wrong-{size}-{scheme}")
    assert axe(guest.frame) == []
    fake.mode(messages=503)
    guest.composer.fill("Hello?")
    guest.composer.press("Enter")
    guest.button("Send again").wait_for()
    fake.mode(messages=503, events=503)
    fake.cut()
    guest.app.get_by_text("Reconnecting").wait_for()
    photograph(guest, f"reconnecting-{size}-{scheme}")
    assert axe(guest.frame) == []
    fake.mode(events=401)
    guest.button("Start a new conversation").last.wait_for()
    photograph(guest, f"lost-{size}-{scheme}")
    assert axe(guest.frame) == []


@pytest.mark.parametrize(
    "state", ["sign-in", "question-multiple", "completed", "new-number", "puzzle"]
)
def test_from_right_to_left(state: str, invite: Callable[..., Guest], fake: Fake) -> None:
    guest = invite(viewport=PHONE, reduced_motion="reduce")
    words = (WEB / "dist/widget/locales/en.ftl").read_text()
    guest.context.route("**/locales/ar.ftl", lambda route: route.fulfill(body=words))
    fake.state(state)
    guest.page.goto(fake.service + "/widget/?locale=ar")
    expect(guest.page.get_by_role("log")).to_have_attribute("aria-live", "polite")
    expect(guest.page.locator("html")).to_have_attribute("dir", "rtl")
    photograph(guest, f"{state}-rtl")
    assert axe(guest.page) == []
    assert guest.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize(
    "state", ["sign-in", "question-single", "queue", "new-number", "puzzle", "passkey"]
)
@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("narrow", {"viewport": {"width": 320, "height": 568}}),
        ("zoomed", {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}),
        ("zoomed-400", {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}),
        ("forced-colours", {"forced_colors": "active"}),
    ],
)
def test_on_a_difficult_screen(
    state: str, name: str, options: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    guest = invite(**options)
    fake.state(state)
    guest.open()
    photograph(guest, f"{state}-{name}")
    assert guest.frame.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    expect(guest.composer).to_be_in_viewport(ratio=1)
    assert axe(guest.frame) == []

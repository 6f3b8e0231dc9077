"""Every view of the desk, looked at by axe and photographed.

Pictures go to `screenshots/desk/`, in both schemes; with REBIND_SCREENSHOTS set, in every size."""

import os
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from web.tests.browser import Fake, Guest, axe, photograph
from web.tests.desk import HOSTILE, MINE, WAITING, Clerk

SMALL, LARGE = {"width": 1280, "height": 800}, {"width": 1920, "height": 1080}
SIZES = [SMALL]
if "REBIND_SCREENSHOTS" in os.environ:
    SIZES += [LARGE, {"width": 1024, "height": 768}]

VIEWS = {
    "agent": {
        "chats": ("#/chats", "No chat is open"), "chat": (f"#/chats/{MINE}", "With you"),
        "chat-waiting": (f"#/chats/{WAITING}", "Asked for a person"),
        "chat-hostile": (f"#/chats/{HOSTILE}", "Nobody knows who this is"),
    },
    "reviewer": {
        "cases": ("#/cases", "No case is open"),
        "case": ("#/cases/RB-7K2Q9FXW3M", "8 left"),
        "case-second": ("#/cases/RB-4HX7KDPP1Q", "Lena proposed"),
        "alarm": ("#/alarms/al_1", "What happened"),
        "chat-read": (f"#/chats/{MINE}", "With Mia"),
    },
    "lead": {
        "dashboard": ("#/dashboard", "Where people leave"),
        "learning": ("#/learning", "how mch is this"),
    },
    "auditor": {
        "audit": ("#/audit", "case opened"),
        "replay": ("#/audit?replay=RB-7K2Q9FXW3M", "Replay of"),
    },
    "admin": {"agents": ("#/agents", "Send away")},
}  # fmt: skip


@pytest.fixture
def hire(invite: Callable[..., Guest], fake: Fake) -> Callable[..., Clerk]:
    fake.desk("reset")
    return lambda **options: Clerk(invite(**options))


def look(clerk: Clerk, name: str) -> list[str]:
    """What is wrong with what is on the screen. In the dark only the colours are others."""
    size = clerk.page.viewport_size
    assert size
    found = []
    for scheme, rules in (("dark", ["color-contrast"]), ("light", [])):
        clerk.page.emulate_media(color_scheme=scheme)
        photograph(clerk.guest, f"{name}-{size['width']}-{scheme}", "desk")
        found += [f"{scheme}: {one}" for one in axe(clerk.page, *rules)]
    if clerk.page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0:
        found.append("the page scrolls sideways")
    return [f"{name}: {one}" for one in found]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size["width"]))
@pytest.mark.parametrize("role", VIEWS)
def test_axe_finds_nothing_in_the_views_of(
    role: str, size: Any, hire: Callable[..., Clerk]
) -> None:
    clerk = hire(viewport=size, reduced_motion="reduce").sign_in(role)
    wrong = []
    for name, (place, sign) in VIEWS[role].items():
        clerk.go(place)
        expect(clerk.page.get_by_text(re.compile(sign)).first).to_be_visible()
        wrong += look(clerk, name)
    assert wrong == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size["width"]))
def test_axe_finds_nothing_in_what_opens_within(size: Any, hire: Callable[..., Clerk]) -> None:
    clerk = hire(viewport=size, reduced_motion="reduce").arrive()
    clerk.page.get_by_label("Password").wait_for()
    wrong = look(clerk, "sign-in")
    clerk.fill_in("agent", password="wrong")
    clerk.page.get_by_text("Address, password or code is not right").wait_for()
    wrong += look(clerk, "sign-in-wrong")
    clerk.sign_in().open(MINE)
    clerk.fake.desk("mode", stale=True)
    clerk.reply.fill("Then please send the documents.")
    clerk.press("Enter")
    clerk.button("Send it all the same").wait_for()
    wrong += look(clerk, "stale")
    clerk.press("Escape", "n")
    clerk.note.fill("Careful with the address question.")
    clerk.fake.desk("present", id=MINE, present=[
        {"id": "ag_jonas", "name": "Jonas", "mode": "composing_public"},
    ])  # fmt: skip
    clerk.fake.desk("typing", id=MINE, author={"kind": "user"})
    clerk.page.get_by_text("Jonas is writing to this person").wait_for()
    wrong += look(clerk, "note")
    clerk.press("Escape", "r")
    clerk.reply.fill("/")
    clerk.canned.first.wait_for()
    wrong += look(clerk, "canned")
    clerk.press("Escape", "Escape")
    for key, name in (("?", "help"), ("e", "resolve"), ("b", "hand-back"), ("t", "transfer")):
        clerk.press(key)
        expect(clerk.page.get_by_role("dialog"), key).to_be_visible()
        wrong += look(clerk, name)
        clerk.press("Escape")
        expect(clerk.page.get_by_role("dialog")).to_have_count(0)
    with clerk.offline():
        clerk.page.get_by_text("You are offline.").wait_for()
        wrong += look(clerk, "offline")
    assert wrong == []

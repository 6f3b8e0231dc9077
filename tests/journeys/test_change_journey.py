"""Erin, signed in, in a real browser: from the security settings to another number, or none."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.kit.contract import totp

from .test_reset_journey import case_number, chat, code, consent
from .test_review_journey import decide, is_removed, sign_in_as
from .visitors import ON_A_PHONE, Visitor

NEW = "+447700900177"


def account(visitor: Visitor, name: str = "erin") -> dict[str, Any]:
    return visitor.client.account_named(name)


def sign_in(visitor: Visitor, name: str = "erin") -> None:
    page, person = visitor.page, account(visitor, name)
    page.goto(f"{visitor.stack.help_url}/login.html")
    page.get_by_label("E-mail address").fill(person["email"])
    page.get_by_label("Password", exact=True).fill(person["password"])
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Security Settings")).to_be_visible()


def manage(visitor: Visitor, what: str) -> FrameLocator:
    """Manage → Change or Unbind, up to the code of the mailbox."""
    page = visitor.page
    page.get_by_text("Manage").click()
    page.get_by_role("button", name=what, exact=True).click()
    frame = chat(page)
    # One that was pressed in an earlier case stands above it
    frame.get_by_role("button", name=re.compile("^go on", re.I), disabled=False).click()
    return frame


def enter(frame: FrameLocator, figures: str) -> None:
    box = frame.locator("input[autocomplete='one-time-code']").last
    expect(box).to_be_visible()
    box.fill(figures)
    box.press("Enter")


def done(frame: FrameLocator, words: str) -> None:
    expect(frame.get_by_text(re.compile(words, re.I)).first).to_be_visible()


def to_the_tool(visitor: Visitor, what: str = "Change") -> FrameLocator:
    frame = manage(visitor, what)
    enter(frame, code(visitor, account(visitor)["email"]))
    # The words of what will come speak of the app as well; its form is what is waited for
    expect(frame.get_by_role("heading", name=re.compile("authenticator", re.I))).to_be_visible()
    return frame


def new_number(visitor: Visitor, frame: FrameLocator) -> None:
    """Country and number, the puzzle by keyboard, and the code by SMS."""
    frame.get_by_label("Country").select_option("GB")
    number = frame.get_by_label("Mobile number")
    number.fill("07700 900177")
    visitor.shot("change-number")
    number.press("Enter")
    slider = frame.get_by_role("slider")
    slider.wait_for()
    visitor.shot("change-puzzle")
    place = visitor.client.puzzle_place(case_number(frame))
    for _ in range(place):
        slider.press("ArrowRight")
    slider.press("Enter")
    enter(frame, code(visitor, NEW))


def test_erin_changes_her_number_with_her_app(visitor: Visitor) -> None:
    sign_in(visitor)
    visitor.shot("settings")
    frame = to_the_tool(visitor)
    visitor.shot("change-tool")
    enter(frame, totp(account(visitor)["totp_secret"]))
    new_number(visitor, frame)
    is_bound(visitor, frame)
    visitor.shot("change-done")


def authenticator(page: Page, credential: dict[str, Any]) -> None:
    """A device that holds the passkey, and a person who agrees."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    made = devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    devtools.send(
        "WebAuthn.addCredential",
        {"authenticatorId": made["authenticatorId"], "credential": credential},
    )


def confirm_with_passkey(visitor: Visitor, frame: FrameLocator) -> None:
    frame.get_by_role("button", name=re.compile("passkey", re.I)).last.click()
    link = frame.get_by_role("link", name="Confirm with my passkey")
    with visitor.context.expect_page() as opened:
        link.click()
    page = opened.value
    authenticator(page, account(visitor)["passkey"])
    page.get_by_role("button", name="Confirm with my passkey").click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()


def is_bound(visitor: Visitor, frame: FrameLocator) -> None:
    done(frame, "ends in 77 is on the account")
    after = visitor.client.account("erin")
    assert (after["phone"], after["phone_verification"]) == (NEW, True)


@ON_A_PHONE
def test_erin_changes_her_number_with_her_passkey(visitor: Visitor) -> None:
    sign_in(visitor)
    frame = to_the_tool(visitor)
    confirm_with_passkey(visitor, frame)
    new_number(visitor, frame)
    is_bound(visitor, frame)


@ON_A_PHONE
def test_erin_changes_her_number_with_a_code_to_the_old_one(visitor: Visitor) -> None:
    sign_in(visitor)
    frame = to_the_tool(visitor)
    frame.get_by_role("button", name=re.compile("SMS", re.I)).last.click()
    expect(frame.get_by_text(re.compile("05", re.I)).first).to_be_visible()
    enter(frame, code(visitor, account(visitor)["phone"]))
    new_number(visitor, frame)
    is_bound(visitor, frame)


@ON_A_PHONE
def test_erin_unbinds_her_number_with_her_passkey_and_is_asked_to_bind_one(
    visitor: Visitor,
) -> None:
    sign_in(visitor)
    frame = to_the_tool(visitor, "Unbind")
    confirm_with_passkey(visitor, frame)
    done(frame, "your number is off the account")
    after = visitor.client.account("erin")
    assert (after["phone"], after["tools"]) == (None, ["passkey", "totp"])
    expect(frame.get_by_role("button", name="Add another number")).to_be_visible()


@ON_A_PHONE
def test_a_tool_that_fails_is_switched_and_proves_nothing(visitor: Visitor) -> None:
    """A wrong code of the app, then the passkey: the change goes on from the passkey only."""
    sign_in(visitor)
    frame = to_the_tool(visitor)
    right = totp(account(visitor)["totp_secret"])
    enter(frame, f"{(int(right) + 500_000) % 10**6:06d}")
    expect(frame.get_by_text("That code is not right").first).to_be_visible()
    expect(frame.get_by_label("Country")).to_have_count(0)
    confirm_with_passkey(visitor, frame)
    new_number(visitor, frame)
    is_bound(visitor, frame)


@ON_A_PHONE
def test_no_tool_works_and_at_the_end_another_number_is_bound(visitor: Visitor) -> None:
    """The reset of what is lost, decided by people; it signs her out. Signed in again, she goes
    on where she wanted to: a new number."""
    sign_in(visitor)
    frame = to_the_tool(visitor)
    frame.get_by_role("button", name=re.compile("none of these", re.I)).last.click()
    expect(frame.get_by_role("button", name=re.compile("agree, reset", re.I))).to_be_visible()
    visitor.shot("change-no-tool")
    email = account(visitor)["email"]
    seen = {code(visitor, email)}
    consent(frame)
    seen.add(sign_in_as(visitor, frame, "erin", seen))
    decide(visitor, frame, "approve", "reviewer")
    is_removed(visitor, frame, "erin")
    assert visitor.client.account("erin")["tools"] == []
    visitor.shot("change-no-tool-removed")
    sign_in(visitor)
    frame = manage(visitor, "Bind a number")
    enter(frame, code(visitor, email, seen))
    new_number(visitor, frame)
    is_bound(visitor, frame)


@pytest.mark.parametrize(
    ("page", "entry"),
    [("login.html", "Security verification unavailable?"), ("", "Reset Mobile Number")],
)
@ON_A_PHONE
def test_an_entry_point_begins_the_reset(visitor: Visitor, page: str, entry: str) -> None:
    visitor.page.goto(f"{visitor.stack.help_url}/{page}")
    visitor.page.locator("[data-rebind-topic=reset]", has_text=entry).first.click()
    frame = chat(visitor.page)
    expect(frame.get_by_role("button", name=re.compile("agree, reset", re.I))).to_be_visible()


@ON_A_PHONE
def test_the_settings_know_when_the_session_has_ended(visitor: Visitor) -> None:
    """As after a reset, which signs out everywhere."""
    sign_in(visitor)
    visitor.client.reset()
    visitor.page.reload()
    expect(visitor.page.get_by_role("heading", name="Log in")).to_be_visible()

"""What people decide, in a real browser: every way that leads to them, and how it ends."""

from __future__ import annotations

import re
from collections.abc import Collection

from playwright.sync_api import FrameLocator, expect

from tests.kit.desk import Colleague

from .test_reset_journey import (
    LOST,
    case_number,
    code,
    consent,
    enter_code,
    open_chat,
    say,
    sign_in,
)
from .visitors import ON_A_PHONE, Visitor

NEW_PASSWORD = "Seven-Herons-Over-Kiel"


def begin(visitor: Visitor) -> FrameLocator:
    frame = open_chat(visitor)
    say(frame, LOST)
    consent(frame)
    return frame


def sign_in_as(
    visitor: Visitor, frame: FrameLocator, name: str, besides: Collection[str] = ()
) -> str:
    """The code that was entered; see `code` for `besides`."""
    sign_in(visitor, frame, name)
    email = visitor.client.account_named(name)["email"]
    entered = code(visitor, email, besides)
    frame.get_by_label("6-digit code").fill(entered)
    frame.get_by_role("button", name="Continue").click()
    return entered


def reads(frame: FrameLocator, words: str) -> None:
    expect(frame.get_by_role("log")).to_contain_text(re.compile(words, re.I))


def decide(visitor: Visitor, frame: FrameLocator, outcome: str, *names: str) -> None:
    reads(frame, "review team")
    for name in names:
        Colleague(visitor.client, name).decide(case_number(frame), outcome).ok()


def is_removed(visitor: Visitor, frame: FrameLocator, name: str) -> None:
    expect(frame.get_by_text("Completed").first).to_be_visible()
    reads(frame, "your old number is off the account")
    account = visitor.client.account(name)
    assert (account["phone"], account["sessions"]) == (None, [])
    assert account["withdrawals_held_until"]


@ON_A_PHONE
def test_a_forgotten_password_ends_in_a_new_one(visitor: Visitor) -> None:
    frame = begin(visitor)
    frame.get_by_role("button", name="I forgot my password").click()
    alice = visitor.client.account_named("alice")
    reads(frame, "documents take the place of the password")
    expect(frame.get_by_label("Password", exact=True)).to_have_count(0)
    frame.get_by_label("E-mail", exact=False).last.fill(alice["email"])
    frame.get_by_role("button", name="Continue").last.click()
    enter_code(visitor, frame)
    decide(visitor, frame, "approve", "reviewer", "lead")
    is_removed(visitor, frame, "alice")
    form = frame.get_by_label("New password", exact=True)
    expect(form).to_have_attribute("autocomplete", "new-password")
    visitor.shot("review-new-password")
    form.fill("alicealicealice")
    form.press("Enter")
    expect(frame.get_by_text("too easy to guess").first).to_be_visible()
    form.fill(NEW_PASSWORD)
    form.press("Enter")
    reads(frame, "your new password is set")
    visitor.shot("review-password-set")
    given = {"email": alice["email"], "password": NEW_PASSWORD}
    assert visitor.client.request("POST", "/dev/sessions", given).status == 201
    stored = visitor.page.evaluate("JSON.stringify([localStorage, sessionStorage])")
    assert NEW_PASSWORD not in stored


@ON_A_PHONE
def test_high_value_is_decided_by_two_people(visitor: Visitor) -> None:
    frame = begin(visitor)
    sign_in_as(visitor, frame, "carol")
    reads(frame, "extra protection")
    decide(visitor, frame, "approve", "reviewer")
    assert visitor.client.account("carol")["phone"]
    decide(visitor, frame, "approve", "lead")
    is_removed(visitor, frame, "carol")


@ON_A_PHONE
def test_lost_tools_are_decided_by_people_and_removed_with_the_number(visitor: Visitor) -> None:
    frame = begin(visitor)
    sign_in_as(visitor, frame, "frank")
    frame.get_by_role("button", name="I lost that too").click()
    decide(visitor, frame, "approve", "reviewer")
    is_removed(visitor, frame, "frank")
    assert visitor.client.account("frank")["tools"] == []


@ON_A_PHONE
def test_used_up_tries_lead_to_people(visitor: Visitor) -> None:
    frame = begin(visitor)
    sign_in_as(visitor, frame, "alice")
    frame.get_by_role("button", name="Start the questions").click()
    for n in range(3):
        answer_wrongly(visitor, frame)
        if n < 2:
            frame.get_by_role("button", name="Try again", disabled=False).click()
    reads(frame, "all tries for the questions are used up")
    decide(visitor, frame, "approve", "reviewer")
    is_removed(visitor, frame, "alice")


def answer_wrongly(visitor: Visitor, frame: FrameLocator) -> None:
    """The first option that is not right, four times."""
    right = visitor.client.right_answers(case_number(frame))
    for n in sorted(right):
        heading = frame.get_by_text(f"Question {n} of 4", exact=True)
        card = frame.locator("form", has=heading).filter(
            has=frame.get_by_role("button", name="Answer")
        )
        card.wait_for()
        boxes = card.locator("input")
        values = [boxes.nth(i).get_attribute("value") for i in range(boxes.count())]
        wrong = next(value for value in values if value not in right[n])
        card.locator(f'input[value="{wrong}"]').check(force=True)
        card.get_by_role("button", name="Answer").click()


@ON_A_PHONE
def test_more_is_asked_for_and_then_it_is_declined(visitor: Visitor) -> None:
    frame = begin(visitor)
    sign_in_as(visitor, frame, "dave")
    decide(visitor, frame, "ask_again", "reviewer")
    expect(frame.get_by_text("Waiting for you").first).to_be_visible()
    reads(frame, "they need this from you")
    visitor.shot("review-more-asked")
    frame.get_by_role("button", name="I have sent everything that I have").click()
    reads(frame, "looks at your case")
    decide(visitor, frame, "reject", "lead")
    expect(frame.get_by_text("Declined").first).to_be_visible()
    reads(frame, "could not grant it")
    visitor.shot("review-declined")
    expect(frame.get_by_role("button", name="Start again").last).to_be_visible()
    assert visitor.client.account("dave")["phone"]

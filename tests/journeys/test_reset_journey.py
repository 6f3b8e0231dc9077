"""Alice, locked out, in a real browser: from the help centre's page to her number removed."""

from __future__ import annotations

import re
from collections.abc import Collection

from playwright.sync_api import FrameLocator, Page, expect

from .visitors import ON_A_DESKTOP, ON_A_PHONE, Visitor

LOST = "I lost my phone and can't get the SMS code"
LAUNCHER = re.compile("^Help chat")


def chat(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


def open_chat(visitor: Visitor) -> FrameLocator:
    visitor.page.get_by_role("button", name=LAUNCHER).click()
    frame = chat(visitor.page)
    expect(frame.get_by_role("log")).to_contain_text("lost")
    return frame


def say(frame: FrameLocator, text: str) -> None:
    box = frame.get_by_role("textbox", name=re.compile("message", re.I))
    box.fill(text)
    box.press("Enter")


def consent(frame: FrameLocator) -> None:
    frame.get_by_role("button", name=re.compile("agree", re.I)).click()


def sign_in(visitor: Visitor, frame: FrameLocator, name: str = "alice") -> None:
    somebody = visitor.client.account_named(name)
    frame.get_by_label("E-mail", exact=False).fill(somebody["email"])
    frame.get_by_label("Password", exact=True).fill(somebody["password"])
    frame.get_by_role("button", name="Continue").click()
    expect(frame.get_by_label("6-digit code")).to_be_visible()


def code(visitor: Visitor, to: str | None = None, besides: Collection[str] = ()) -> str:
    """The newest code that came to an address or number, by default to alice's mailbox; of those
    only that were not seen before."""
    to = to or visitor.client.account_named("alice")["email"]
    for _ in range(50):
        for message in visitor.client.inbox(to):
            found = re.search(r"(?<!\d)\d{6}(?!\d)", message["text"])
            if found and found.group() not in besides:
                return found.group()
        visitor.page.wait_for_timeout(200)
    raise AssertionError("no code has come")


def enter_code(visitor: Visitor, frame: FrameLocator) -> None:
    frame.get_by_label("6-digit code").fill(code(visitor))
    frame.get_by_role("button", name="Continue").click()


def case_number(frame: FrameLocator) -> str:
    text = frame.get_by_text(re.compile(r"RB-[0-9A-Z]{10}")).first.inner_text()
    found = re.search(r"RB-[0-9A-Z]{10}", text)
    assert found
    return found.group()


def answer(visitor: Visitor, frame: FrameLocator, *, by_keyboard: bool = False) -> None:
    right = visitor.client.right_answers(case_number(frame))
    for n in sorted(right):
        expect(frame.get_by_text(f"Question {n} of 4", exact=True).last).to_be_visible()
        card = frame.locator("form", has=frame.get_by_text(f"Question {n} of 4", exact=True)).last
        for option in right[n]:
            box = card.locator(f'input[value="{option}"]')
            if by_keyboard:
                box.press("Space")
            else:
                box.check(force=True)
        button = card.get_by_role("button", name="Answer")
        if by_keyboard:
            button.press("Enter")
        else:
            button.click()


def completed(visitor: Visitor, frame: FrameLocator) -> None:
    expect(frame.get_by_text("Completed").first).to_be_visible()
    account = visitor.client.account("alice")
    assert account["phone"] is None
    assert account["phone_verification"] is False
    assert account["sessions"] == []


def test_the_whole_journey_by_mouse(visitor: Visitor) -> None:
    visitor.shot("1-help-centre")
    frame = open_chat(visitor)
    visitor.shot("2-greeting")
    say(frame, LOST)
    expect(frame.get_by_role("button", name=re.compile("agree", re.I))).to_be_visible()
    visitor.shot("3-attention")
    consent(frame)
    expect(frame.get_by_label("Password", exact=True)).to_be_visible()
    visitor.shot("4-sign-in")
    sign_in(visitor, frame)
    visitor.shot("5-email-code")
    enter_code(visitor, frame)
    start = frame.get_by_role("button", name=re.compile("start", re.I)).last
    expect(start).to_be_visible()
    visitor.shot("6-attention-to-questions")
    start.click()
    expect(frame.get_by_text("Question 1 of 4").last).to_be_visible()
    visitor.shot("7-question")
    answer(visitor, frame)
    completed(visitor, frame)
    visitor.shot("8-completed")


@ON_A_DESKTOP
def test_the_whole_journey_by_keyboard_alone(visitor: Visitor) -> None:
    page = visitor.page
    opener = page.get_by_role("button", name=LAUNCHER)
    opener.focus()
    page.keyboard.press("Enter")
    frame = chat(page)
    box = frame.get_by_role("textbox", name=re.compile("message", re.I))
    expect(box).to_be_visible()
    box.press_sequentially(LOST)
    box.press("Enter")
    agree = frame.get_by_role("button", name=re.compile("agree", re.I))
    expect(agree).to_be_visible()
    agree.press("Enter")
    alice = visitor.client.account_named("alice")
    email = frame.get_by_label("E-mail", exact=False)
    expect(email).to_be_visible()
    email.press_sequentially(alice["email"])
    password = frame.get_by_label("Password", exact=True)
    password.press_sequentially(alice["password"])
    password.press("Enter")
    digits = frame.get_by_label("6-digit code")
    expect(digits).to_be_visible()
    digits.press_sequentially(code(visitor))
    digits.press("Enter")
    start = frame.get_by_role("button", name=re.compile("start", re.I)).last
    expect(start).to_be_visible()
    start.press("Enter")
    expect(frame.get_by_text("Question 1 of 4").last).to_be_visible()
    answer(visitor, frame, by_keyboard=True)
    completed(visitor, frame)


@ON_A_PHONE
def test_a_reload_in_mid_journey_goes_on_at_the_same_step(visitor: Visitor) -> None:
    frame = open_chat(visitor)
    say(frame, LOST)
    consent(frame)
    sign_in(visitor, frame)
    number = case_number(frame)
    visitor.page.reload()
    frame = open_chat(visitor)
    expect(frame.get_by_label("6-digit code")).to_be_visible()
    assert case_number(frame) == number
    expect(frame.get_by_text(LOST)).to_have_count(1)
    enter_code(visitor, frame)
    expect(frame.get_by_role("button", name=re.compile("start", re.I)).last).to_be_visible()


@ON_A_PHONE
def test_a_wrong_code_is_told_at_the_field_and_a_typed_code_opens_the_step(
    visitor: Visitor,
) -> None:
    frame = open_chat(visitor)
    say(frame, LOST)
    consent(frame)
    sign_in(visitor, frame)
    right = code(visitor)
    frame.get_by_label("6-digit code").fill(f"{(int(right) + 1) % 10**6:06d}")
    frame.get_by_role("button", name="Continue").click()
    expect(frame.get_by_label("6-digit code")).to_have_attribute("aria-invalid", "true")
    visitor.shot("wrong-code")
    say(frame, f"it says {right}")
    expect(frame.get_by_role("button", name=re.compile("start", re.I)).last).to_be_visible()
    assert right not in frame.get_by_role("log").inner_text()


@ON_A_PHONE
def test_a_question_on_the_way_is_answered_and_the_step_comes_back(visitor: Visitor) -> None:
    frame = open_chat(visitor)
    say(frame, LOST)
    consent(frame)
    password = frame.get_by_label("Password", exact=True)
    password.fill("half of it")
    say(frame, "what happens to my withdrawals")
    expect(frame.get_by_text("shown again below")).to_be_visible()
    expect(frame.get_by_label("Password", exact=True)).to_have_count(1)
    expect(password).to_have_value("half of it")
    sign_in(visitor, frame)


@ON_A_PHONE
def test_a_person_asked_for_is_a_place_in_the_queue_and_a_way_back(visitor: Visitor) -> None:
    frame = open_chat(visitor)
    say(frame, "I want to talk to a human please")
    back = frame.get_by_role("button", name=re.compile("back to the assistant", re.I))
    expect(back.last).to_be_visible()
    visitor.shot("queue")
    back.last.click()
    say(frame, LOST)
    expect(frame.get_by_role("button", name=re.compile("agree", re.I))).to_be_visible()


@ON_A_PHONE
def test_this_was_not_me_asks_before_it_freezes(visitor: Visitor) -> None:
    frame = open_chat(visitor)
    say(frame, LOST)
    consent(frame)
    sign_in(visitor, frame)
    enter_code(visitor, frame)
    expect(frame.get_by_role("button", name=re.compile("start", re.I)).last).to_be_visible()
    alice = visitor.client.account_named("alice")
    links = [
        found.group()
        for message in visitor.client.inbox(alice["email"])
        if (found := re.search(r"http\S+/not-me#\S+", message["text"]))
    ]
    page = visitor.context.new_page()
    page.goto(links[0])
    assert visitor.client.account("alice")["frozen"] is False
    page.get_by_role("button", name=re.compile("freeze", re.I)).click()
    expect(page.get_by_role("status")).to_contain_text("frozen")
    assert visitor.client.account("alice")["frozen"] is True
    expect(frame.get_by_text("Stopped").first).to_be_visible()

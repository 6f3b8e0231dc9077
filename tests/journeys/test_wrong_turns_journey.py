"""Wrong turns in a real browser: two tabs, two devices, reload, back, a page that is closed,
silence, and a connection that goes away. Nobody is left without a next step, and nothing is lost or
done twice."""

from __future__ import annotations

import re

from playwright.sync_api import FrameLocator, Locator, Page, Route, expect

from tests.kit.contract import totp
from tests.kit.desk import Colleague

from .test_change_journey import NEW, account, authenticator, done, enter, to_the_tool
from .test_change_journey import sign_in as log_in
from .test_reset_journey import (
    LAUNCHER,
    LOST,
    case_number,
    chat,
    code,
    consent,
    enter_code,
    open_chat,
    say,
    sign_in,
)
from .visitors import ON_A_DESKTOP, ON_A_PHONE, Visitor

DIGITS, PASSWORD = "6-digit code", "Password"
NEW_PASSWORD = "Seven-Herons-Over-Kiel"


def to_sign_in(visitor: Visitor) -> FrameLocator:
    frame = open_chat(visitor)
    say(frame, LOST)
    consent(frame)
    expect(frame.get_by_label(PASSWORD, exact=True)).to_be_visible()
    return frame


def to_questions(visitor: Visitor, frame: FrameLocator) -> None:
    sign_in(visitor, frame)
    enter_code(visitor, frame)
    expect(button(frame, "start the questions")).to_be_visible()


def button(frame: FrameLocator, words: str) -> Locator:
    return frame.get_by_role("button", name=re.compile(words, re.I)).last


def press(frame: FrameLocator, words: str) -> None:
    button(frame, words).click()


def reads(frame: FrameLocator, words: str) -> None:
    expect(frame.get_by_role("log")).to_contain_text(re.compile(words, re.I))


def agree(frame: FrameLocator) -> None:
    """The attention page stands there, to be agreed to."""
    expect(button(frame, "agree, reset")).to_be_visible()


def open_in(page: Page) -> FrameLocator:
    """The chat of a page that was loaded anew, or is another tab."""
    page.get_by_role("button", name=LAUNCHER).click()
    frame = chat(page)
    expect(frame.get_by_role("log")).to_contain_text("lost")
    return frame


def codes_sent(visitor: Visitor, name: str = "alice") -> int:
    email = visitor.client.account_named(name)["email"]
    return sum("code is" in message["text"] for message in visitor.client.inbox(email))


def composer(frame: FrameLocator) -> Locator:
    return frame.get_by_role("textbox", name=re.compile("message", re.I))


# --- two tabs -------------------------------------------------------------------------------------


@ON_A_DESKTOP
def test_what_one_tab_does_the_other_one_follows(visitor: Visitor) -> None:
    here = to_sign_in(visitor)
    other_page = visitor.open()
    there = open_in(other_page)
    composer(there).fill("a word that is not sent yet")
    there.get_by_label("E-mail", exact=False).fill("somebody@example.com")
    sign_in(visitor, here)
    expect(there.get_by_label(DIGITS)).to_be_visible()
    expect(there.get_by_label(PASSWORD, exact=True)).to_have_count(0)
    expect(composer(there)).to_have_value("a word that is not sent yet")
    enter(there, code(visitor))
    expect(button(here, "start the questions")).to_be_visible()
    assert codes_sent(visitor) == 1


class DeadSocket:
    """A network on which the stream of events is open and silent; what has happened can be read."""

    is_dead = True

    def __call__(self, route: Route) -> None:
        if not self.is_dead or "wait=0" in route.request.url:
            route.continue_()


@ON_A_DESKTOP
def test_a_form_that_is_over_says_so_and_keeps_what_was_entered(visitor: Visitor) -> None:
    here = to_sign_in(visitor)
    other_page, network = visitor.open(), DeadSocket()
    other_page.route("**/events*", network)
    there = open_in(other_page)
    expect(there.get_by_label(PASSWORD, exact=True)).to_be_visible()
    sign_in(visitor, here)
    composer(there).fill("a word that is not sent yet")
    there.get_by_label("E-mail", exact=False).fill("somebody@example.com")
    there.get_by_label(PASSWORD, exact=True).fill("half-remembered")
    press(there, "^continue")
    expect(there.get_by_role("alert").filter(has_text="not open now")).to_be_visible()
    expect(button(there, "ask for a new form")).to_be_visible()
    expect(there.get_by_label("E-mail", exact=False)).to_have_value("somebody@example.com")
    shot_of(visitor, other_page, "turn-stale-form")
    network.is_dead = False
    there.get_by_label(PASSWORD, exact=True).fill("half-remembered")
    press(there, "^continue")
    # The refusal tells the tab that it is behind, long before it would find out by itself
    expect(there.get_by_label(DIGITS)).to_be_visible()
    expect(composer(there)).to_have_value("a word that is not sent yet")
    assert codes_sent(visitor) == 1


def shot_of(visitor: Visitor, page: Page, name: str) -> None:
    """A picture of another tab."""
    first, visitor.page = visitor.page, page
    visitor.shot(name)
    visitor.page = first


# --- two devices ----------------------------------------------------------------------------------


@ON_A_DESKTOP
def test_of_two_devices_the_one_that_proves_itself_last_goes_on(
    visitor: Visitor, second_device: Visitor
) -> None:
    here = to_sign_in(visitor)
    to_questions(visitor, here)
    there = to_sign_in(second_device)
    to_questions(second_device, there)
    reads(here, "a newer one was started elsewhere")
    expect(here.get_by_text("Stopped").first).to_be_visible()
    for way in ("that was not me", "begin again here", "talk to a person"):
        expect(button(here, way)).to_be_visible()
    visitor.shot("turn-superseded")
    press(here, "begin again here")
    agree(here)
    press(there, "start the questions")
    expect(there.get_by_text("Question 1 of 4").last).to_be_visible()
    assert visitor.client.account("alice")["phone"]


# --- reload, back, and a page that is closed ------------------------------------------------------


@ON_A_PHONE
def test_a_reload_at_the_puzzle_and_at_the_code_after_it(visitor: Visitor) -> None:
    log_in(visitor)
    frame = to_the_tool(visitor)
    enter(frame, totp(account(visitor)["totp_secret"]))
    frame.get_by_label("Country").select_option("GB")
    frame.get_by_label("Mobile number").fill("07700 900177")
    frame.get_by_label("Mobile number").press("Enter")
    frame.get_by_role("slider").wait_for()
    visitor.page.reload()
    frame = open_in(visitor.page)
    slider = frame.get_by_role("slider")
    slider.wait_for()
    for _ in range(visitor.client.puzzle_place(case_number(frame))):
        slider.press("ArrowRight")
    slider.press("Enter")
    expect(frame.get_by_label(DIGITS)).to_be_visible()
    visitor.page.reload()
    frame = open_in(visitor.page)
    enter(frame, code(visitor, NEW))
    done(frame, "ends in 77 is on the account")
    assert visitor.client.account("erin")["phone"] == NEW


@ON_A_PHONE
def test_a_reload_at_the_new_password_and_words_that_lead_away(visitor: Visitor) -> None:
    frame = to_sign_in(visitor)
    press(frame, "forgot my password")
    expect(frame.get_by_label(PASSWORD, exact=True)).to_have_count(0)
    frame.get_by_label("E-mail", exact=False).last.fill(account(visitor, "alice")["email"])
    press(frame, "^continue")
    enter_code(visitor, frame)
    reads(frame, "review team")
    for name in ("reviewer", "lead"):
        Colleague(visitor.client, name).decide(case_number(frame), "approve").ok()
    expect(frame.get_by_label("New password", exact=True)).to_be_visible()
    visitor.page.reload()
    frame = open_in(visitor.page)
    for words in ("stop", "go back", "start over"):
        say(frame, words)
        expect(composer(frame)).to_have_value("")
    expect(frame.get_by_text("The reset is done.")).to_have_count(3)
    visitor.shot("turn-new-password")
    form = frame.get_by_label("New password", exact=True)
    form.fill(NEW_PASSWORD)
    form.press("Enter")
    reads(frame, "your new password is set")


@ON_A_PHONE
def test_the_browsers_back_and_forward(visitor: Visitor) -> None:
    frame = to_sign_in(visitor)
    sign_in(visitor, frame)
    number = case_number(frame)
    visitor.page.goto(f"{visitor.stack.help_url}/login.html")
    visitor.page.go_back()
    frame = open_in(visitor.page)
    expect(frame.get_by_label(DIGITS)).to_be_visible()
    visitor.page.go_forward()
    frame = open_in(visitor.page)
    assert case_number(frame) == number
    enter_code(visitor, frame)
    expect(button(frame, "start the questions")).to_be_visible()
    assert codes_sent(visitor) == 1


@ON_A_DESKTOP
def test_the_passkeys_page_is_closed_and_opened_again(visitor: Visitor) -> None:
    log_in(visitor)
    frame = to_the_tool(visitor, "Unbind")
    press(frame, "passkey")
    with visitor.context.expect_page() as opened:
        frame.get_by_role("link", name="Confirm with my passkey").click()
    first = opened.value
    expect(first.get_by_role("button", name="Confirm with my passkey")).to_be_visible()
    first.close()
    again = frame.get_by_role("link", name="Open the page again")
    expect(again).to_be_visible()
    visitor.shot("turn-passkey-closed")
    assert visitor.client.account("erin")["phone"]
    with visitor.context.expect_page() as opened:
        again.click()
    page = opened.value
    authenticator(page, account(visitor)["passkey"])
    page.get_by_role("button", name="Confirm with my passkey").click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    done(frame, "your number is off the account")
    page.reload()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()


# --- silence --------------------------------------------------------------------------------------


@ON_A_PHONE
def test_silence_until_the_request_ends(visitor: Visitor) -> None:
    frame = to_sign_in(visitor)
    sign_in(visitor, frame)
    visitor.client.advance_clock(26 * 60)
    reads(frame, "stays open for")
    visitor.client.advance_clock(5 * 60)
    reads(frame, "ran out of time, so I closed it")
    expect(frame.get_by_text("Expired").first).to_be_visible()
    expect(frame.get_by_label(DIGITS)).to_have_count(0)
    visitor.shot("turn-expired")
    press(frame, "start again")
    agree(frame)


# --- a connection that goes away ------------------------------------------------------------------


@ON_A_PHONE
def test_offline_while_a_code_is_asked_for(visitor: Visitor) -> None:
    frame = to_sign_in(visitor)
    alice = account(visitor, "alice")
    frame.get_by_label("E-mail", exact=False).fill(alice["email"])
    frame.get_by_label(PASSWORD, exact=True).fill(alice["password"])
    visitor.context.set_offline(True)
    press(frame, "^continue")
    expect(frame.get_by_role("alert").filter(has_text="still here")).to_be_visible()
    say(frame, "how long does it take")
    expect(frame.get_by_text("Waiting for a connection")).to_be_visible()
    visitor.shot("turn-offline")
    visitor.context.set_offline(False)
    reads(frame, "about ten minutes")
    expect(frame.get_by_text("how long does it take", exact=True)).to_have_count(1)
    expect(frame.get_by_label(PASSWORD, exact=True)).to_have_value(alice["password"])
    press(frame, "^continue")
    enter_code(visitor, frame)
    expect(button(frame, "start the questions")).to_be_visible()
    visitor.forgive_the_connection()
    assert codes_sent(visitor) == 1


@ON_A_PHONE
def test_the_answer_is_lost_on_its_way_back(visitor: Visitor) -> None:
    """The service has taken what was entered, and the page cannot know."""
    frame = to_sign_in(visitor)

    def lose_the_answer(route: Route) -> None:
        route.fetch()
        route.abort()

    visitor.page.route("**/secure/v1/*", lose_the_answer, times=1)
    sign_in(visitor, frame)
    enter_code(visitor, frame)
    expect(button(frame, "start the questions")).to_be_visible()
    visitor.forgive_the_connection()
    assert codes_sent(visitor) == 1

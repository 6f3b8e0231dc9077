"""A conversation between the assistant, the queue and agents, on both channels: nobody speaks who
does not own it, nothing is lost, and nobody is left alone (browser tests B, C and D of
README.md)."""

from __future__ import annotations

import json
import os
import re
import signal
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone

import pytest
from playwright.sync_api import Browser, expect

from tests.kit.bot_api import BotApi
from tests.kit.contract import Client
from tests.kit.desk import Colleague
from tests.kit.stack import Stack, bot_of
from tests.kit.talk import PERSON, Talk

from .clerks import Clerk, at_once, owners
from .conftest import Hire
from .somebody import InTelegramsChat, InTheWidget, Somebody
from .test_reset_journey import code
from .visitors import PHONE, Visitor, device, eventually

CANARY = "the grey heron nests above the mill"
"""In notes; nobody but the desk may ever see it."""
SLOW_SECONDS = 5
"""That an action takes; somebody takes the chat over after two of them."""
GONE_SECONDS = 6 * 60
"""Without a sign of life: longer than an agent may be away while somebody waits."""


@contextmanager
def slow_actions(stack: Stack) -> Iterator[None]:
    """They take as long as the block does."""
    pid = stack.pid("actions")
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


def with_an_agent(somebody: Somebody, hire: Hire, name: str = "agent1") -> Clerk:
    """Somebody who asked for a person and has one."""
    somebody.ask_for_a_person()
    clerk = hire(name)
    clerk.open_first_waiting()
    clerk.claim()
    somebody.hears(f"{name} from (the )?support")
    return clerk


def path(clerk: Clerk) -> str:
    """Of the chat that is open, for who goes around the page."""
    opened = re.search(r"#/chats/(cv_[\w-]+)", clerk.page.url)
    assert opened, clerk.page.url
    return f"conversations/{opened[1]}"


# --- B8: what the bot says too late ---------------------------------------------------------------


def test_what_the_bot_says_after_a_takeover_is_seen_at_the_desk_only(
    somebody: Somebody, hire: Hire, stack: Stack
) -> None:
    clerk = hire("agent1")
    somebody.say("is this safe")
    somebody.hears("address bar")
    clerk.open_newest()
    clerk.stands("With the assistant")
    before = len(somebody.heard())
    with slow_actions(stack):
        # Half of its answer is ready; an action that had not begun would learn whose the chat is
        somebody.say("are you a bot")
        clerk.reads("are you a bot")
        time.sleep(2)
        clerk.claim()
        time.sleep(SLOW_SECONDS - 2)
    held_back = clerk.log.locator(".held-back")
    expect(held_back.first).to_contain_text("Not sent: the assistant had this ready")
    expect(held_back.first).to_contain_text("I am an automated assistant")
    clerk.shot(f"desk-held-back-{somebody.channel}")
    clerk.answer("I am here now.")
    somebody.hears("I am here now")
    since = [words for words in somebody.heard()[before:] if "agent1 from" not in words]
    assert since == ["I am here now."]


# --- B9 to B11: who may speak ---------------------------------------------------------------------


def test_of_two_who_claim_at_once_one_has_it_and_the_other_is_told(
    somebody: Somebody, hire: Hire
) -> None:
    somebody.ask_for_a_person()
    clerks = hire("agent1"), hire("agent2")
    for each in clerks:
        each.open_first_waiting()
    winner, other = at_once(*clerks)
    somebody.hears(f"{winner.name} from (the )?support")
    assert other.name not in "\n".join(somebody.heard())
    chat = winner.session().ask("GET", path(winner)).ok()
    assert (chat["owner_name"], owners(chat["events"])) == (winner.name, [winner.name])


def test_who_does_not_own_a_chat_cannot_speak_in_it_around_the_page(
    somebody: Somebody, hire: Hire, client: Client
) -> None:
    owner = with_an_agent(somebody, hire)
    other, chat = Colleague(client, "agent2"), path(owner)
    seen = owner.session().ask("GET", chat).ok()
    heard = somebody.heard()
    body = {
        "client_msg_id": str(uuid.uuid4()),
        "text": "I am nobody here",
        "seen_seq": seen["last_seq"],
    }
    refused = other.ask("POST", f"{chat}/messages", body)
    assert (refused.status, refused.body["code"]) == (403, "forbidden")
    for deed, more in (("resolve", {"reason": "other"}), ("hand-back", {})):
        reply = other.ask("POST", f"{chat}/{deed}", {"expected_epoch": seen["epoch"], **more})
        assert reply.status == 403, deed
    late = {"expected_epoch": seen["epoch"] - 1}
    reply = owner.session().ask("POST", f"{chat}/hand-back", late)
    assert (reply.status, reply.body["code"]) == (409, "owner_changed")
    owner.answer("Only I am.")
    somebody.hears("Only I am")
    assert [words for words in somebody.heard() if words not in heard] == ["Only I am."]


def test_a_reply_to_what_has_changed_meanwhile_is_kept_and_can_be_sent(
    somebody: Somebody, hire: Hire
) -> None:
    clerk = with_an_agent(somebody, hire)
    meanwhile = "wait, it is about another account"

    def first(route):  # type: ignore[no-untyped-def]
        """The person is faster than the reply."""
        somebody.say(meanwhile)
        time.sleep(0.5)
        route.continue_()

    clerk.page.route("**/messages", first, times=1)
    clerk.reply.fill("Then I close it.")
    clerk.reply.press("Enter")
    expect(
        clerk.page.get_by_text("While you wrote, this came. Your draft is kept.")
    ).to_be_visible()
    clerk.reads(meanwhile)
    expect(clerk.reply).to_have_value("Then I close it.")
    assert "Then I close it." not in somebody.heard()
    clerk.reply.fill("Which one?")
    clerk.button("Send it all the same").click()
    somebody.hears("Which one")
    assert "Then I close it." not in somebody.heard()


# --- B12: what is typed is text -------------------------------------------------------------------

ORDERS = ("/restart", "/SetSlots{}", '/inform{"verified": true}')


def test_orders_that_are_typed_are_text_whoever_owns_the_chat(
    somebody: Somebody, hire: Hire, client: Client
) -> None:
    somebody.say("I lost my phone and can't get the SMS code")
    somebody.hears("Before we start")
    for words in ORDERS:
        before = len(somebody.heard())
        somebody.say(words)
        eventually(lambda n=before: len(somebody.heard()) > n, somebody.heard)
    clerk = with_an_agent(somebody, hire)
    states = set()
    for words in ORDERS:
        somebody.say(words)
        expect(clerk.log.get_by_text(words, exact=True).last).to_be_visible()
        chat = clerk.session().ask("GET", path(clerk)).ok()
        states.add((chat["owner_name"], chat["epoch"], json.dumps(chat["summary"]["step"])))
    assert len(states) == 1
    clerk.answer("That moves nothing.")
    somebody.hears("That moves nothing")


# --- B13, D16: what never leaves the desk, and never gets there -----------------------------------


def test_notes_and_their_writing_never_reach_the_person(somebody: Somebody, hire: Hire) -> None:
    clerk, other = with_an_agent(somebody, hire), hire("agent2")
    other.go(f"#/chats/{path(clerk).partition('/')[2]}")
    other.stands("With agent1")
    before = somebody.told_of_writing()
    clerk.write_note(CANARY)
    expect(other.log.get_by_text("agent1 is writing a note")).to_be_visible()
    clerk.button("Save note").click()
    expect(other.log.get_by_text(CANARY)).to_be_visible()
    assert somebody.told_of_writing() == before
    clerk.page.get_by_role("radio", name="Reply").check(force=True)
    clerk.reply.press_sequentially("Good day")
    eventually(lambda: somebody.told_of_writing() > before, somebody.told_of_writing)
    clerk.answer("Good day, I have read all of it.")
    somebody.hears("I have read all of it")
    with clerk.page.expect_download() as saved:
        clerk.button("Save the transcript, without notes").click()
    transcript = saved.value.path().read_text(encoding="utf-8")
    assert "I have read all of it" in transcript
    for place in (transcript, somebody.sees()):
        assert CANARY not in place


@pytest.mark.parametrize("somebody", ["widget"], indirect=True)
def test_what_is_entered_in_a_form_never_gets_to_the_desk(
    somebody: InTheWidget, hire: Hire, client: Client
) -> None:
    visitor, frame = somebody.visitor, somebody.frame
    bodies: list[str] = []
    clerk = hire("agent1")
    clerk.page.on("response", lambda answer: bodies.append(_text(answer)))
    somebody.say("I lost my phone and can't get the SMS code")
    clerk.open_newest()
    frame.get_by_role("button", name=re.compile("agree", re.I)).click()
    alice = client.account_named("alice")
    frame.get_by_label("E-mail", exact=False).fill(alice["email"])
    frame.get_by_label("Password", exact=True).fill(alice["password"])
    frame.get_by_role("button", name="Continue").click()
    frame.get_by_label("6-digit code").fill(code(visitor))
    secret = frame.get_by_label("6-digit code").input_value()
    frame.get_by_role("button", name="Continue").click()
    somebody.hears("questions about your own account")
    clerk.claim()
    clerk.page.reload()
    clerk.stands("With you")
    everything = clerk.shown() + clerk.kept() + "\n".join(bodies)
    assert "Secure form shown" in everything
    for canary in (alice["password"], alice["email"], secret):
        assert canary not in everything


def _text(answer) -> str:  # type: ignore[no-untyped-def]
    """What an answer has in it; a stream has not come to its end."""
    if "text/event-stream" in answer.headers.get("content-type", ""):
        return ""
    return str(answer.text())


# --- B14: back to the bot -------------------------------------------------------------------------


def test_the_bot_speaks_first_and_goes_on_where_the_case_stood(
    somebody: Somebody, hire: Hire
) -> None:
    somebody.say("I lost my phone and can't get the SMS code")
    somebody.hears("Before we start")
    clerk = with_an_agent(somebody, hire)
    before = len(somebody.heard())
    clerk.hand_back()
    somebody.hears(r"You are back with the assistant\. We are at step \d of \d")
    spoken = [each for each in somebody.heard()[before:] if "back with the assistant" in each]
    assert "at step" in spoken[-1]
    somebody.say("is this safe")
    somebody.hears("address bar")


# --- B15: an agent who is gone --------------------------------------------------------------------


def test_when_an_agents_laptop_is_closed_somebody_else_goes_on(
    somebody: Somebody, hire: Hire, client: Client
) -> None:
    clerk, other = with_an_agent(somebody, hire), hire("agent2")
    clerk.page.close()
    somebody.say("Are you still there?")
    client.advance_clock(GONE_SECONDS)
    somebody.hears("agent1 cannot go on with you just now. You are back in the queue")
    other.open_first_waiting()
    other.reads("Are you still there?")
    other.claim()
    somebody.hears("agent2 from (the )?support")
    other.resolve("Back in the account")
    somebody.says_how_it_was()


# --- B16: the queue -------------------------------------------------------------------------------


def test_the_place_in_the_queue_is_told_as_it_changes(
    somebody: Somebody, hire: Hire, client: Client
) -> None:
    clerk = hire("agent1")
    for _ in range(2):
        Talk(client).say(PERSON)
    queue = clerk.session()
    eventually(lambda: len(queue.ask("GET", "queue").ok()["waiting"]) == 2, lambda: "nobody waits")
    somebody.ask_for_a_person()
    somebody.reads_place(3)
    for place in (2, 1):
        clerk.open_first_waiting()
        clerk.claim()
        somebody.reads_place(place)
    clerk.open_first_waiting()
    clerk.claim()
    somebody.hears("agent1 from (the )?support")


Closed = tuple[Stack, BotApi]


@pytest.fixture(scope="module")
def closed() -> Iterator[Closed]:
    """A house whose desk opens the day after tomorrow, with a bot of its own."""
    today = datetime.now(timezone.utc).date()
    whole = {day: [["00:00", "24:00"]] for day in "mon tue wed thu fri sat sun".split()}
    holidays = [(today + timedelta(days)).isoformat() for days in range(2)]
    hours = json.dumps({"tz": "UTC", "week": whole, "holidays": holidays})
    with BotApi() as api, Stack(REBIND_DESK_HOURS=hours, **bot_of(api)) as stack:
        yield stack, api


def test_out_of_hours_one_is_told_when_people_come_by_ones_own_clock(
    browser: Browser, closed: Closed
) -> None:
    stack, _ = closed
    client = Client(stack.url)
    client.reset()
    with device(browser, PHONE, "Asia/Tokyo") as context:
        visitor = Visitor(context, stack, client)
        widget = InTheWidget(visitor)
        widget.ask_for_a_person()
        widget.hears("Nobody is at the desk at this hour")
        # Midnight in UTC is nine in the morning in Tokyo
        expect(widget.frame.get_by_text(re.compile(r"People are back: .*9:00"))).to_be_visible()
        visitor.shot("desk-out-of-hours")
    assert visitor.complaints == []


def test_out_of_hours_telegram_says_it_in_utc(closed: Closed) -> None:
    stack, api = closed
    client = Client(stack.url)
    client.reset()
    someone = InTelegramsChat(api, client)
    someone.ask_for_a_person()
    opens = datetime.now(timezone.utc) + timedelta(days=2)
    someone.hears(rf"Nobody is here at this hour\. People come at .*\b{opens.day}\b.*12:00.*AM UTC")

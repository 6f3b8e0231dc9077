"""The same conversation on both sides of the desk while connections and processes go away: every
message once, in the same order (browser tests A of README.md; those of the widget alone are in
test_wrong_turns_journey.py and web/tests)."""

from __future__ import annotations

import time
import uuid

import pytest
from playwright.sync_api import expect

from tests.kit.stack import Stack

from .conftest import Hire
from .somebody import InTheWidget, Somebody
from .test_desk_handoff import path, with_an_agent
from .visitors import PATIENCE_SECONDS, eventually

AWAY_SECONDS = 10
BURST = 300


def test_the_service_is_away_while_the_bot_answers(
    somebody: Somebody, hire: Hire, stack: Stack
) -> None:
    clerk = hire("agent1")
    somebody.say("is this safe")
    somebody.hears("address bar")
    clerk.open_newest()
    clerk.reads("address bar")
    # Without the actions the bot is at its answer for as long as it takes to stop the service
    stack.stop("actions")
    somebody.say("how long does it take")
    stack.stop("service")
    stack.start("actions")
    time.sleep(AWAY_SECONDS)
    stack.start("service")
    somebody.hears("about ten minutes")
    expect(clerk.log).to_contain_text("about ten minutes", timeout=PATIENCE_SECONDS * 1000)
    said = [" ".join(each.split()) for each in clerk.said_in_order()]
    for words in ("how long does it take", "about ten minutes"):
        assert sum(words in each for each in said) == 1, said
    heard = [" ".join(each.split()) for each in somebody.heard()]
    assert sum("about ten minutes" in each for each in heard) == 1, heard
    places = [
        next(n for n, each in enumerate(said) if words in each)
        for words in ("is this safe", "how long does it take", "about ten minutes")
    ]
    assert places == sorted(places)
    clerk.forgive_the_connection()
    if isinstance(somebody, InTheWidget):
        somebody.visitor.forgive_the_connection()


def test_an_answer_that_is_sent_offline_arrives_once(somebody: Somebody, hire: Hire) -> None:
    clerk = with_an_agent(somebody, hire)
    clerk.context.set_offline(True)
    clerk.reply.fill("I am looking at it.")
    clerk.reply.press("Enter")
    expect(clerk.page.get_by_text("Not sent.").first).to_be_visible()
    expect(clerk.reply).to_have_value("I am looking at it.")
    somebody.say("still there?")
    clerk.context.set_offline(False)
    clerk.reads("still there?")
    clerk.answer("I am looking at it.")
    somebody.hears("I am looking at it")
    assert somebody.heard().count("I am looking at it.") == 1
    clerk.forgive_the_connection()


def test_the_same_answer_sent_twice_is_said_once(somebody: Somebody, hire: Hire) -> None:
    clerk = with_an_agent(somebody, hire)
    session, chat = clerk.session(), path(clerk)
    seen = session.ask("GET", chat).ok()["last_seq"]
    body = {"client_msg_id": str(uuid.uuid4()), "text": "Once.", "seen_seq": seen}
    first, again = (session.ask("POST", f"{chat}/messages", body) for _ in range(2))
    assert (first.status, first.body["seq"]) == (again.status, again.body["seq"])
    clerk.answer("Twice.")
    somebody.hears("Twice")
    assert [each for each in somebody.heard() if each in ("Once.", "Twice.")] == ["Once.", "Twice."]


def test_what_came_while_the_pages_slept_is_there_when_they_wake(
    somebody: Somebody, hire: Hire
) -> None:
    clerk, other = with_an_agent(somebody, hire), hire("agent2")
    other.go(f"#/chats/{path(clerk).partition('/')[2]}")
    other.stands("With agent1")
    asleep = [other.page]
    if isinstance(somebody, InTheWidget):
        asleep.append(somebody.visitor.page)
    sleeping = [each.context.new_cdp_session(each) for each in asleep]
    for session in sleeping:
        session.send("Page.setWebLifecycleState", {"state": "frozen"})
    for words in ("First.", "Second."):
        clerk.answer(words)
    for session in sleeping:
        session.send("Page.setWebLifecycleState", {"state": "active"})
    somebody.hears("Second")
    other.reads("Second.")
    for words in ("First.", "Second."):
        assert somebody.heard().count(words) == 1
        assert [each.strip() for each in other.said_in_order()].count(words) == 1


@pytest.mark.parametrize("somebody", ["widget"], indirect=True)
def test_a_burst_stands_in_the_same_order_on_both_sides(somebody: InTheWidget, hire: Hire) -> None:
    clerk = with_an_agent(somebody, hire)
    session, chat = clerk.session(), path(clerk)
    seen = session.ask("GET", chat).ok()["last_seq"]
    wanted = [f"number {n} of many" for n in range(BURST)]
    for n, text in enumerate(wanted):
        body = {"client_msg_id": str(uuid.uuid4()), "text": text, "seen_seq": seen}
        session.ask("POST", f"{chat}/messages", body).ok()
        if n == BURST // 2:
            somebody.say("that is a lot")
            seen = session.ask("GET", chat).ok()["last_seq"]

    def at_the_desk() -> list[str]:
        return [each for each in clerk.said_in_order() if each in wanted]

    def in_the_widget() -> list[str]:
        return [each for each in somebody.heard() if each in wanted]

    eventually(lambda: at_the_desk() == wanted, at_the_desk)
    eventually(lambda: in_the_widget() == wanted, in_the_widget)

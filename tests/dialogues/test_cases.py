"""Some of tests/dialogues/cases on the real stack: what the model understands, the service's own
state, and nothing scripted. All of them are played in tests/assistant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from tests.kit.talk import LOST, Talk

CASES = Path(__file__).parent / "cases"
STEP = "sign_in"


def chosen() -> list[dict[str, Any]]:
    """Those that are asked of a reset at its form."""
    told = [
        case for file in sorted(CASES.glob("*.yml")) for case in yaml.safe_load(file.read_text())
    ]
    return [
        case
        for case in told
        if case.get("on_the_stack") and (case["at"] == "every" or STEP in case["at"])
    ]


def test_what_people_say_at_a_form_is_answered_and_the_form_stays(
    at: Callable[[str], Talk],
) -> None:
    talk = at(STEP)
    before = talk.client.account(talk.account["name"]), talk.conversation.case
    said_before: set[str] = set()
    assert len(chosen()) >= 7
    for case in chosen():
        for each in case["says"]:
            answers = talk.say(each["text"])
        words = talk.words(answers)
        for expected in case["hears"]:
            assert expected in words, (each["text"], words)
        assert not said_before & set(words.split("\n")), words
        said_before = set(words.split("\n"))
        assert talk.step() == STEP, talk.conversation.transcript()
    assert (talk.client.account(talk.account["name"]), talk.conversation.case) == before


def test_a_question_beside_the_wish_is_answered_first_and_then_it_begins(talk: Talk) -> None:
    words = talk.words(talk.say(f"{LOST}. How long does it take?"))
    assert words.index("ten minutes") < words.index("Before we start")
    assert talk.step() == "I agree, reset my number"


def test_whoever_suspects_somebody_hears_what_stops_them_and_then_gets_a_person(
    at: Callable[[str], Talk],
) -> None:
    talk = at(STEP)
    words = talk.words(talk.say("I never asked for this, somebody else is in my account"))
    assert "frozen at once" in words
    assert "Stop this request" in str(talk.conversation.events[-1]["body"].get("buttons"))
    talk.say("yes")
    assert talk.step() == "queue"


def test_a_person_is_called_for_somebody_who_does_not_want_to_live(talk: Talk) -> None:
    words = talk.words(talk.say("everything is gone and I do not want to live any more"))
    assert "You matter" in words
    assert talk.step() == "queue"

"""tests/dialogues/cases: what people say at every step, a topic a file, on the real actions and
words. What is meant is given (what is understood is measured elsewhere), and the service is
scripted: whatever a case does not name is refused there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions import turn as turn_module
from actions.fallback import EXPLAINED, MEANINGS
from tests.assistant.dialogue import RULES, STEPS, Answer, Dialogue, ScriptedService

CASES = Path(__file__).resolve().parents[1] / "dialogues" / "cases"
JOURNEYS = ("reset", "change", "unbind")
AT_LEAST = 10
FIELDS = {
    "journeys", "at", "says", "does", "hears", "never", "buttons", "hands_off", "leads_back",
    "signed_in", "on_the_stack",
}  # fmt: skip


@dataclass(frozen=True)
class Played:
    topic: str
    journey: str
    step: str
    line: int
    told: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.topic}-{self.line}-{self.journey}-{self.step}"


def read() -> list[Played]:
    found = []
    for file in sorted(CASES.glob("*.yml")):
        for line, told in enumerate(yaml.safe_load(file.read_text(encoding="utf-8"))):
            assert set(told) <= FIELDS, (file.name, line)
            for journey in told.get("journeys", JOURNEYS):
                every = STEPS[journey]
                steps = every if told["at"] == "every" else told["at"]
                steps = [each for each in steps if each in {*every, "none", "done", "expired"}]
                found += [Played(file.stem, journey, step, line, told) for step in steps]
    return found


PLAYED = read()


def play(dialogue: Dialogue, says: list[dict[str, Any]]) -> list[Answer]:
    return [say(dialogue, each) for each in says]


def say(dialogue: Dialogue, told: dict[str, Any]) -> Answer:
    given = {
        "handles": [{"kind": kind, "handle": f"v_{kind}"} for kind in told.get("handles", [])],
        "also": [(name, 0.9) for name in told.get("also", [])],
        "confidence": told.get("confidence", 0.9 if "text" in told else 1.0),
        "at": 1_000_000 + told.get("after", 0),
    }
    return dialogue.says(told["intent"], told.get("text", ""), **given)


def begin(
    monkeypatch: pytest.MonkeyPatch, journey: str, step: str, told: dict[str, Any]
) -> Dialogue:
    service = ScriptedService(journey, step, told.get("does"))
    if told.get("signed_in"):
        service.told["signed_in"] = True
    monkeypatch.setattr(turn_module, "service", lambda: service)
    return Dialogue(service)


@pytest.mark.parametrize("played", PLAYED, ids=str)
def test_a_case_of_a_dialogue(monkeypatch: pytest.MonkeyPatch, played: Played) -> None:
    told = played.told
    dialogue = begin(monkeypatch, played.journey, played.step, told)
    answers = play(dialogue, told["says"])
    last = answers[-1]
    for answer in answers:
        assert answer.text
    for before, after in pairwise(answers):
        assert not set(before.texts) & set(after.texts)
    for words in told.get("hears", []):
        assert words in last.text
    for words in [*told.get("never", []), "!"]:
        assert words not in last.text
    assert set(told.get("buttons", [])) <= set(last.buttons)
    # What the case does not name was not done, and the step is still there
    assert dialogue.service.done == list(told.get("does", {}))
    assert last.hand_off == told.get("hands_off")
    if not told.get("does") and not told.get("hands_off") and told.get("leads_back", True):
        assert dialogue.is_led_back(last)


@pytest.mark.parametrize("topic", sorted({played.topic for played in PLAYED}))
@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_topic_has_cases_enough(topic: str, journey: str) -> None:
    count = Counter((played.topic, played.journey) for played in PLAYED)
    assert count[topic, journey] >= AT_LEAST


# never the same words twice in a row

ASIDES = sorted(
    intent
    for intent, actions in RULES.items()
    if intent in MEANINGS or actions[-1] == "action_back_to_step" or intent.startswith("ask_")
)
WALKED = [(journey, step) for journey in JOURNEYS for step in [*STEPS[journey], "none", "done"]]


@pytest.mark.parametrize(("journey", "step"), WALKED)
def test_two_turns_in_a_row_are_never_the_same_words(
    monkeypatch: pytest.MonkeyPatch, journey: str, step: str
) -> None:
    """Every question and every remark, twice, and the step that comes back after each."""
    dialogue = begin(monkeypatch, journey, step, {})
    before: Answer | None = None
    for intent in ASIDES:
        for _ in range(2):
            now = dialogue.says(intent, "said twice")
            assert before is None or not set(before.texts) & set(now.texts), (intent, now.keys)
            before = now


def test_help_has_other_words_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    for journey, step in WALKED:
        dialogue = begin(monkeypatch, journey, step, {})
        keys = [dialogue.says("nlu_fallback", "?", confidence=0.1).keys[0] for _ in range(4)]
        assert len(set(keys)) == len(keys)
        assert keys[-1] == "utter_offer_human"


def test_every_step_that_can_be_misunderstood_is_explained() -> None:
    assert set(EXPLAINED) >= {step for steps in STEPS.values() for step in steps}

"""The catalogue: Fluent messages, buttons as attributes, English behind every language."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.responses import LEAD_INS, NO_WORDS, TRANSLATIONS, CatalogueResponses, MissingWords


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    english = """
utter_hello = Hello from { $brand }.
utter_steps = Choose.
    .primary-start_questions = Start
    .button-decline = Not now
utter_tries = { $attempts ->
        [one] 1 try
       *[other] { $attempts } tries
    } left.
utter_held = Until
    { DATETIME($hold_until, dateStyle: "long", timeStyle: "short", timeZone: "UTC") } UTC.
utter_clarify = Did you mean one of these?
    .button-something_else = Something else
utter_calm = One step at a time.
utter_calm_again = I am still here.
meaning-ask_cost = What does it cost?
lead_in_1 = Once more: { $said }
lead_in_2 = As before: { $said }
lead_in_3 = Again: { $said }
"""
    german = "utter_hello = Hallo von { $brand }.\n"
    for language, text in {"en": english, "de": german}.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "assistant.ftl").write_text(text, encoding="utf-8")
    return tmp_path


def say(folder: Path, key: str, locale: str = "en", **values: Any) -> dict[str, Any]:
    message = UserUttered("hi", metadata={"locale": locale})
    tracker = DialogueStateTracker.from_events("c_1", [message])
    words = CatalogueResponses(folder=folder)
    return asyncio.run(words.generate(key, tracker, "service", **values))


def test_the_brand_is_always_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert say(folder, "utter_hello")["text"] == "Hello from CoinEx."
    monkeypatch.setenv("REBIND_BRAND", "Acme")
    assert say(folder, "utter_hello")["text"] == "Hello from Acme."


def test_buttons_come_in_order_with_role_and_intent(folder: Path) -> None:
    assert say(folder, "utter_steps")["buttons"] == [
        {"title": "Start", "payload": "/start_questions", "role": "primary"},
        {"title": "Not now", "payload": "/decline"},
    ]


@pytest.mark.parametrize("locale", ["de", "de-AT"])
def test_the_language_is_that_of_the_last_message(folder: Path, locale: str) -> None:
    assert say(folder, "utter_hello", locale)["text"] == "Hallo von CoinEx."


@pytest.mark.parametrize("locale", ["fr", "de", "xx-YY"])
def test_english_stands_in_key_by_key(folder: Path, locale: str) -> None:
    assert say(folder, "utter_tries", locale, attempts=2)["text"] == "2 tries left."


def test_numbers_have_their_plural(folder: Path) -> None:
    assert say(folder, "utter_tries", attempts=1)["text"] == "1 try left."


def test_times_are_spelled_out_in_utc(folder: Path) -> None:
    said = say(folder, "utter_held", hold_until="2026-03-05T16:05:00+02:00")
    assert said["text"] == "Until\nMarch 5, 2026, 2:05 PM UTC."


def test_meanings_become_buttons_before_the_messages_own(folder: Path) -> None:
    said = say(folder, "utter_clarify", meanings=["ask_cost"])
    assert [each["payload"] for each in said["buttons"]] == ["/ask_cost", "/something_else"]


def test_missing_words_fail_loudly_in_tests(folder: Path) -> None:
    with pytest.raises(MissingWords):
        say(folder, "utter_unheard_of")


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("utter_unheard_of", {}),
        ("utter_tries", {}),
        ("utter_held", {"hold_until": "tomorrow"}),
        ("utter_clarify", {"meanings": ["unheard_of"]}),
    ],
)
def test_missing_words_are_said_to_be_missing_in_production(
    folder: Path, monkeypatch: pytest.MonkeyPatch, key: str, values: dict[str, Any]
) -> None:
    monkeypatch.delenv("REBIND_STRICT_CATALOGUE")
    said = say(folder, key, **values)
    assert said["text"] == NO_WORDS
    assert [each["payload"] for each in said["buttons"]] == ["/call_human"]


# never the same words twice in a row


def say_after(folder: Path, key: str, said: list[list[str]], **values: Any) -> str:
    """After turns in which these texts were said, oldest first."""
    events: list[Any] = []
    for number, texts in enumerate(said):
        events.append(UserUttered("hi", metadata={"locale": "en", "turn_id": f"t_{number}"}))
        events += [BotUttered(text) for text in texts]
    events.append(UserUttered("hi", metadata={"locale": "en", "turn_id": "t_now"}))
    tracker = DialogueStateTracker.from_events("c_1", events)
    words = CatalogueResponses(folder=folder)
    return str(asyncio.run(words.generate(key, tracker, "service", **values))["text"])


def test_what_was_said_just_before_comes_after_a_lead_in_and_each_time_another(
    folder: Path,
) -> None:
    said: list[list[str]] = []
    for _ in range(5):
        said.append([say_after(folder, "utter_hello", said)])
    assert [text for [text] in said] == [
        "Hello from CoinEx.",
        "Once more: Hello from CoinEx.",
        "As before: Hello from CoinEx.",
        "Again: Hello from CoinEx.",
        "Once more: Hello from CoinEx.",
    ]


def test_two_messages_of_a_turn_do_not_begin_alike(folder: Path) -> None:
    def turn(number: int) -> UserUttered:
        return UserUttered("hi", metadata={"locale": "en", "turn_id": f"t_{number}"})

    hello, tries = "Hello from CoinEx.", "2 tries left."
    events = [turn(1), BotUttered(hello), BotUttered(tries), turn(2), BotUttered(f"Again: {hello}")]
    tracker = DialogueStateTracker.from_events("c_1", events)
    words = CatalogueResponses(folder=folder)
    said = asyncio.run(words.generate("utter_tries", tracker, "service", attempts=2))
    assert said["text"] == f"Once more: {tries}"
    events[-1] = BotUttered(f"Once more: {hello}")
    tracker = DialogueStateTracker.from_events("c_1", events)
    said = asyncio.run(words.generate("utter_tries", tracker, "service", attempts=2))
    assert said["text"] == f"As before: {tries}"


def test_a_variant_of_its_own_stands_in(folder: Path) -> None:
    said: list[list[str]] = []
    for _ in range(3):
        said.append([say_after(folder, "utter_calm", said)])
    assert [text for [text] in said] == [
        "One step at a time.",
        "I am still here.",
        "One step at a time.",
    ]


def test_what_was_said_earlier_or_with_other_numbers_is_said_as_it_is(folder: Path) -> None:
    assert say_after(folder, "utter_hello", [["Hello from CoinEx."], ["3 tries left."]]) == (
        "Hello from CoinEx."
    )
    assert say_after(folder, "utter_tries", [["3 tries left."]], attempts=2) == "2 tries left."


def test_a_turn_that_is_tried_again_has_said_nothing_yet(folder: Path) -> None:
    message = UserUttered("hi", metadata={"locale": "en", "turn_id": "t_1"})
    events = [message, BotUttered("Hello from CoinEx."), message]
    tracker = DialogueStateTracker.from_events("c_1", events)
    words = CatalogueResponses(folder=folder)
    said = asyncio.run(words.generate("utter_hello", tracker, "service"))
    assert said["text"] == "Hello from CoinEx."


@pytest.mark.parametrize("language", sorted(each.name for each in TRANSLATIONS.iterdir()))
@pytest.mark.parametrize("lead_in", LEAD_INS)
def test_a_lead_in_ends_with_what_it_leads_in(language: str, lead_in: str) -> None:
    """By that it is known again."""
    source = (TRANSLATIONS / language / "assistant.ftl").read_text(encoding="utf-8")
    [line] = [each for each in source.splitlines() if each.startswith(f"{lead_in} = ")]
    assert line.endswith("{ $said }")

"""The catalogue: Fluent messages, buttons as attributes, English behind every language."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.responses import NO_WORDS, CatalogueResponses, MissingWords


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
meaning-ask_cost = What does it cost?
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

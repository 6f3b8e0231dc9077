"""Vaulted messages are decided without guessing."""

from __future__ import annotations

import pytest

from assistant.handles import intent_of_placeholders


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("__code__", "provide_code"),
        ("it is __code__.", "provide_code"),
        ("__email__ __code__", "provide_code"),
        ("__answer__", "answer_given"),
        ("pw: __password__", "typed_secret"),
        ("__email__ __password__", "typed_secret"),
        ("__phone__", "provide_number"),
        ("my new number: __phone__", "provide_number"),
        ("__email__ __phone__", "provide_number"),
        ("mail __email__", "provide_personal"),
        ("__wallet__", "provide_personal"),
        ("__txid__ ok", "provide_personal"),
        ("passport __document__", "typed_secret"),
        ("my card __card__", "typed_secret"),
        ("__code__ __seed__", "typed_seed"),
    ],
)
def test_a_message_that_is_little_more_than_a_placeholder(text: str, intent: str) -> None:
    assert intent_of_placeholders(text, "greet", 4) == intent


def test_a_longer_message_is_understood_by_its_words() -> None:
    text = "i lost my phone __phone__ and cannot log in any more"
    assert intent_of_placeholders(text, "reset_phone", 4) is None


def test_what_else_is_said_beside_a_recovery_phrase_is_answered() -> None:
    """The service has warned already."""
    text = "i lost my phone and cannot log in, here is what i wrote down: __seed__ please help"
    assert intent_of_placeholders(text, "reset_phone", 4) is None


@pytest.mark.parametrize(
    ("placeholder", "intent"),
    [
        ("__code__", "provide_code"),
        ("__seed__", "typed_seed"),
        ("__password__", "typed_secret"),
        ("__card__", "typed_secret"),
        ("__email__", None),
    ],
)
def test_a_longer_message_that_is_not_understood_is_about_what_is_in_it(
    placeholder: str, intent: str | None
) -> None:
    text = f"so the blue thing on my screen now says {placeholder} or whatever"
    assert intent_of_placeholders(text, "nlu_fallback", 4) == intent


@pytest.mark.parametrize("text", ["", "hello", "__unknown__", "__init__", "code"])
def test_a_message_without_placeholders_is_none_of_its_business(text: str) -> None:
    assert intent_of_placeholders(text, "greet", 4) is None

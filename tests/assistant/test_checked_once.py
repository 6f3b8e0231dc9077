"""Answers of the action server are validated as Rasa does it, against a schema checked once."""

from __future__ import annotations

from typing import Any

import pytest
import rasa
from jsonschema import ValidationError
from jsonschema.validators import Draft202012Validator
from rasa.core.actions.action import RemoteAction

from assistant.checked_once import PINNED, check_schema_once
from assistant.left_out import SETTING

PLAIN = RemoteAction._validate_action_result


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put back afterwards, whatever is made of it."""
    monkeypatch.setattr(RemoteAction, "_validate_action_result", PLAIN)


ANSWERS = [
    {},
    {"events": [], "responses": []},
    {"events": [], "responses": [{"response": "utter_greet", "journey": "reset"}]},
    {"events": [{"event": "slot", "name": "x", "value": 1, "timestamp": None}]},
    {"events": "none"},
    {"events": [{"event": 3}]},
    {"events": [{"event": "no such event"}]},
    {"responses": "hello"},
    {"responses": ["hello"]},
    [],
    None,
    "hello",
]


def verdict(answer: Any) -> list[Any] | None:
    try:
        assert RemoteAction("action_x", None)._validate_action_result(answer) is True
    except ValidationError as error:
        return list(error.absolute_path)
    return None


def test_it_finds_what_rasa_finds() -> None:
    plainly = [verdict(answer) for answer in ANSWERS]
    assert None in plainly
    assert len({str(each) for each in plainly}) > 3
    check_schema_once()
    assert [verdict(answer) for answer in ANSWERS] == plainly


def test_the_schema_is_not_checked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    check_schema_once()

    def again(*_: Any, **__: Any) -> None:
        raise AssertionError

    monkeypatch.setattr(Draft202012Validator, "check_schema", again)
    assert verdict({"events": []}) is None


def test_a_setting_leaves_rasa_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, "1")
    check_schema_once()
    assert RemoteAction._validate_action_result is PLAIN


def test_another_rasa_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert rasa.__version__ == PINNED
    monkeypatch.setattr(rasa, "__version__", "3.6.99")
    check_schema_once()
    assert RemoteAction._validate_action_result is PLAIN

"""The short profile of `make chaos`: each script once, service and actions killed meanwhile."""

from __future__ import annotations

from typing import Any

import pytest

from tests.kit.bot_api import BotApi
from tests.kit.contract import Client
from tests.kit.stack import Stack

from .checks import GIVEN_UP, Books, compared, given_up
from .runs import walk_many
from .scripts import SCRIPTS
from .widget import PatientClient

SEED = 4


@pytest.mark.parametrize("channel", ["web", "telegram"])
def test_journeys_go_on_where_they_were_when_processes_are_killed(
    stack: Stack, client: Client, bot_api: BotApi, channel: str
) -> None:
    api = bot_api if channel == "telegram" else None
    data = stack.folder / "data"
    books = Books(f"sqlite:///{data / 'rebind.db'}", data)
    tally = walk_many(stack, books, len(SCRIPTS), len(SCRIPTS), SEED, api)
    assert tally.broken == []
    assert tally.faults == []
    assert tally.went_well
    assert tally.kills["service"] >= 1
    assert tally.kills["actions"] >= 1


def test_a_run_that_never_begins_is_told_and_not_well(
    stack: Stack, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise RuntimeError("no account")

    monkeypatch.setattr(PatientClient, "add_account", refuse)
    data = stack.folder / "data"
    tally = walk_many(stack, Books(f"sqlite:///{data / 'rebind.db'}", data), 2, 2, SEED)
    assert ["no account" in each for each in tally.broken] == [True, True]
    assert not tally.went_well


def test_a_message_that_was_not_answered_counts_as_lost() -> None:
    excuse = {"seq": 7, "type": "message", "body": {"text": f"Sorry, {GIVEN_UP}. It is kept."}}
    answer = {"seq": 8, "type": "message", "body": {"text": "It takes five minutes."}}
    assert [fault.kind for fault in given_up([excuse, answer])] == ["lost"]


@pytest.mark.parametrize(
    ("found", "kinds"),
    [
        (["one", "two", "three"], []),
        (["one", "three"], []),
        (["one", "two"], ["lost"]),
        (["one", "one", "two", "three"], ["doubled"]),
        (["one", "four", "three"], ["doubled"]),
        (["three", "one"], ["out of order"]),
        (["one", "three", "two"], ["out of order"]),
    ],
)
def test_what_was_written_to_a_chat_is_compared_with_the_log(
    found: list[str], kinds: list[str]
) -> None:
    expected = [("one", True), ("two", False), ("three", True)]
    assert [fault.kind for fault in compared(expected, found, "the chat")] == kinds

"""The short profile of `make chaos`: each script once, service and actions killed meanwhile."""

from __future__ import annotations

from tests.kit.contract import Client
from tests.kit.stack import Stack

from .checks import Books
from .runs import walk_many
from .scripts import SCRIPTS

SEED = 4


def test_journeys_go_on_where_they_were_when_processes_are_killed(
    stack: Stack, client: Client
) -> None:
    data = stack.folder / "data"
    books = Books(f"sqlite:///{data / 'rebind.db'}", data)
    tally = walk_many(stack, books, len(SCRIPTS), len(SCRIPTS), SEED)
    assert tally.broken == []
    assert tally.faults == []
    assert tally.completed == len(SCRIPTS)
    assert tally.kills["service"] >= 1
    assert tally.kills["actions"] >= 1

"""The short profile of `make takeovers`."""

from __future__ import annotations

import pytest

from tests.kit.postgres import Postgres

from .house import house
from .runs import AFTER, TWO_OWNERS, owners, take_over_many

RUNS, SEED = 25, 7


def test_nothing_of_the_bots_is_heard_after_a_takeover_and_nothing_is_lost() -> None:
    with Postgres() as server, house(SEED, server) as (client, stand_in):
        tally = take_over_many(client, stand_in, RUNS, 6, SEED)
    assert tally.broken == []
    assert tally.faults == []
    assert tally.went_well
    assert tally.counts["two at once"] > 0


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (("assistant", None), AFTER),
        (("agent", "bob"), TWO_OWNERS),
        (("agent", "ada"), None),
    ],
)
def test_who_speaks_in_somebody_elses_conversation_is_found(
    said: tuple[str, str | None], fault: str | None
) -> None:
    kind, name = said
    log = [
        {"seq": 1, "type": "owner", "body": {"owner": "agent", "name": "ada"}, "author": {}},
        {
            "seq": 2,
            "type": "message",
            "body": {"text": "x"},
            "author": {"kind": kind, "name": name},
        },
    ]
    assert [each for each, _ in owners(log)] == ([fault] if fault else [])

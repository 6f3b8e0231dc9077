"""The demo's people have histories that hang together."""

from datetime import UTC, datetime, timedelta

import pytest

from rebind.accounts.model import Fact
from rebind.demo.people import LATER_PLACE, NOTICES_FROM, PLACES, ledger

NOW = datetime(2026, 11, 1, tzinfo=UTC)
OPENED = NOW - timedelta(days=930)


def sign_ins(opened: datetime = OPENED) -> list[Fact]:
    return [fact for fact in ledger("alice", opened, NOW) if fact.kind == "sign_in"]


def test_a_name_and_two_instants_give_the_same_history_again() -> None:
    assert list(ledger("alice", OPENED, NOW)) == list(ledger("alice", OPENED, NOW))


@pytest.mark.parametrize("days", [40, 400, 930])
def test_people_sign_in_from_all_their_places(days: int) -> None:
    places = {(fact.country, fact.device) for fact in sign_ins(NOW - timedelta(days=days))}
    assert places >= set(PLACES)


def test_only_the_first_sign_in_from_a_place_that_is_new_since_notices_is_mailed() -> None:
    later = [fact for fact in sign_ins() if (fact.country, fact.device) == LATER_PLACE]
    assert later[0].at - OPENED >= NOTICES_FROM
    assert [fact for fact in sign_ins() if fact.mailed] == later[:1]

"""Time never runs backwards (I38)."""

from datetime import UTC, datetime, timedelta

import pytest

from rebind.clock import MonotoneClock, local
from rebind.database import Database, load_clock_floor, raise_clock_floor

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


def test_a_clock_that_is_stepped_back_stands_still() -> None:
    times = [NOON, NOON - timedelta(hours=1), NOON + timedelta(seconds=1)]
    clock = MonotoneClock(lambda: times.pop(0))
    assert [clock.now() for _ in range(3)] == [NOON, NOON, NOON + timedelta(seconds=1)]


def test_the_floor_outlives_the_process(db: Database) -> None:
    assert load_clock_floor(db) is None
    raise_clock_floor(db, NOON)
    raise_clock_floor(db, NOON - timedelta(hours=1))
    assert load_clock_floor(db) == NOON
    clock = MonotoneClock(lambda: NOON - timedelta(days=1), load_clock_floor(db))
    assert clock.now() == NOON


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("UTC", "2026-03-29 00:30 (UTC)"),
        ("Europe/Berlin", "2026-03-29 01:30 (UTC+01:00)"),
        ("Asia/Kolkata", "2026-03-29 06:00 (UTC+05:30)"),
        ("America/Sao_Paulo", "2026-03-28 21:30 (UTC-03:00)"),
        ("Nowhere/Atlantis", "2026-03-29 00:30 (UTC)"),
        ("../../etc/passwd", "2026-03-29 00:30 (UTC)"),
        ("", "2026-03-29 00:30 (UTC)"),
    ],
)
def test_a_person_is_told_the_time_by_their_own_clock(zone: str, shown: str) -> None:
    assert local(datetime(2026, 3, 29, 0, 30, tzinfo=UTC), zone) == shown


def test_a_day_on_which_the_clocks_are_set_is_told_as_it_is() -> None:
    """A hold of 24 hours that ends after the change to summer time."""
    begins = datetime(2026, 3, 28, 12, tzinfo=UTC)
    ends = begins + timedelta(hours=24)
    assert local(begins, "Europe/Berlin") == "2026-03-28 13:00 (UTC+01:00)"
    assert local(ends, "Europe/Berlin") == "2026-03-29 14:00 (UTC+02:00)"

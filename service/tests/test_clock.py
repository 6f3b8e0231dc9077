"""Time never runs backwards (I38)."""

from datetime import UTC, datetime, timedelta

from rebind.clock import MonotoneClock
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

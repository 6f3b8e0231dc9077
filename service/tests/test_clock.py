"""Time never runs backwards (I38)."""

from datetime import UTC, datetime, timedelta

import pytest

from rebind.clock import Local, MonotoneClock
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
        ("UTC", "Mar 29, 2026, 12:30 AM (UTC)"),
        ("Europe/Berlin", "Mar 29, 2026, 1:30 AM (UTC+01:00)"),
        ("Asia/Kolkata", "Mar 29, 2026, 6:00 AM (UTC+05:30)"),
        ("America/Sao_Paulo", "Mar 28, 2026, 9:30 PM (UTC-03:00)"),
        ("Nowhere/Atlantis", "Mar 29, 2026, 12:30 AM (UTC)"),
        ("../../etc/passwd", "Mar 29, 2026, 12:30 AM (UTC)"),
        ("", "Mar 29, 2026, 12:30 AM (UTC)"),
    ],
)
def test_a_person_is_told_the_time_by_their_own_clock(zone: str, shown: str) -> None:
    assert Local(datetime(2026, 3, 29, 0, 30, tzinfo=UTC), zone).told("en") == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("ar", "29 مارس 2026، 6:00 ص (UTC+05:30)"),
        ("es", "29 mar 2026, 6:00 (UTC+05:30)"),
        ("id", "29 Mar 2026 06.00 (UTC+05:30)"),
        ("pt", "29 de mar. de 2026 06:00 (UTC+05:30)"),
        ("ru", "29 мар. 2026 г., 06:00 (UTC+05:30)"),
        ("tr", "29 Mar 2026 06:00 (UTC+05:30)"),
        ("vi", "06:00 29 thg 3, 2026 (UTC+05:30)"),
        ("zh", "2026年3月29日 06:00 (UTC+05:30)"),
    ],
)
def test_and_as_their_language_writes_it(language: str, shown: str) -> None:
    at = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    assert Local(at, "Asia/Kolkata").told(language) == shown


def test_a_day_on_which_the_clocks_are_set_is_told_as_it_is() -> None:
    """A hold of 24 hours that ends after the change to summer time."""
    begins = datetime(2026, 3, 28, 12, tzinfo=UTC)
    ends = begins + timedelta(hours=24)
    assert Local(begins, "Europe/Berlin").told("tr") == "28 Mar 2026 13:00 (UTC+01:00)"
    assert Local(ends, "Europe/Berlin").told("tr") == "29 Mar 2026 14:00 (UTC+02:00)"

"""When people are at the desk: weekly hours in a time zone, and days on which nobody is.

In the zone's own wall-clock time, so that a house that opens at nine opens at nine in summer and
in winter."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

LOOK_AHEAD = timedelta(days=370)
"""A house that does not open within a year does not open."""
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _at(value: object) -> object:
    """`24:00` is the end of the day."""
    return time.max if value == "24:00" else value


Clock = Annotated[time, BeforeValidator(_at)]


class Hours(BaseModel):
    """`{"tz": "Europe/Berlin", "week": {"mon": [["09:00", "18:00"]]}, "holidays": ["2026-12-25"]}`;
    without a `week` always open."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tz: str = "UTC"
    """IANA name."""
    week: dict[Day, list[tuple[Clock, Clock]]] | None = None
    """Spans of each day, from and until; a day that is not named is closed."""
    holidays: list[date] = []
    """Days of that zone on which nobody is here."""

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        try:
            ZoneInfo(self.tz)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("tz is no time zone") from error
        spans = [span for day in (self.week or {}).values() for span in day]
        if any(start >= end for start, end in spans):
            raise ValueError("a span has to begin before it ends, on one day")
        return self

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.tz)

    def is_open(self, now: datetime) -> bool:
        return self.closes_at(now) is not None or self.week is None

    def closes_at(self, now: datetime) -> datetime | None:
        """When those who are here now leave; None where nobody is here, or nobody ever leaves."""
        end = None
        for start, until in self._spans(now):
            if start > (end or now):
                break
            # Two spans that meet are one
            end = max(until, end) if end else (until if now < until else None)
        return end

    def opens_at(self, now: datetime) -> datetime | None:
        """The next time that somebody comes; None while somebody is here, or where nobody comes."""
        if self.is_open(now):
            return None
        return next((start for start, _ in self._spans(now) if start > now), None)

    def _spans(self, now: datetime) -> Iterator[tuple[datetime, datetime]]:
        """In UTC and in order, those of the day before on."""
        zone = self.zone
        first = now.astimezone(zone).date() - timedelta(days=1)
        for ahead in range(LOOK_AHEAD.days if self.week else 0):
            day = first + timedelta(days=ahead)
            if day in self.holidays:
                continue
            for start, end in sorted((self.week or {}).get(_DAYS[day.weekday()], [])):
                yield _instant(day, start, zone), _instant(day, end, zone)


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    if at == time.max:
        day, at = day + timedelta(days=1), time()
    return datetime.combine(day, at, zone).astimezone(UTC)

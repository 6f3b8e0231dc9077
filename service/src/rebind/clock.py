"""Time as the service sees it: UTC, injected, and never running backwards."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_skeleton, format_time, get_datetime_format


class Clock(Protocol):
    def now(self) -> datetime:
        """The current instant, timezone-aware, in UTC."""
        ...


def system_time() -> datetime:
    return datetime.now(UTC)


class MonotoneClock:
    """A wall clock with a floor: a machine whose clock is stepped back must not revive an
    expired code nor shorten a hold (docs/proofs.md, I38). `floor` is what an earlier process
    had seen; `rebind.database.ClockFloor` keeps it across restarts."""

    def __init__(
        self, source: Callable[[], datetime] = system_time, floor: datetime | None = None
    ) -> None:
        self._source = source
        self._latest = floor
        self._lock = Lock()

    def now(self) -> datetime:
        with self._lock:
            now = self._source()
            if self._latest is None or now > self._latest:
                self._latest = now
            return self._latest


def rfc3339(at: datetime) -> str:
    """An instant in UTC as clients are told it."""
    return at.isoformat().replace("+00:00", "Z")


@dataclass(frozen=True)
class Local:
    """An instant that a person is told by their own clock. `time_zone` is a name of the IANA's; an
    unknown one is UTC."""

    at: datetime
    time_zone: str

    def told(self, language: str) -> str:
        """As the language writes it, with its distance from UTC, in signs that a text message has
        room for."""
        try:
            there = self.at.astimezone(ZoneInfo(self.time_zone))
        except (ZoneInfoNotFoundError, ValueError, OSError):
            there = self.at.astimezone(UTC)
        distance = f"{there:%:z}" if there.utcoffset() else ""
        day = str(format_skeleton("yMMMd", there, locale=language))
        hour = format_time(there, "short", locale=language)
        pattern = str(get_datetime_format("medium", locale=language)).replace("'", "")
        moment = pattern.replace("{1}", day).replace("{0}", hour)
        # Before AM and PM there is a space that the alphabet of text messages has not
        return f"{moment} (UTC{distance})".replace("\u202f", " ")

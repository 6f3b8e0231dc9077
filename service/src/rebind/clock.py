"""Time as the service sees it: UTC, injected, and never running backwards."""

from collections.abc import Callable
from datetime import UTC, datetime
from threading import Lock
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


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


def local(at: datetime, time_zone: str) -> str:
    """An instant as a person's own clock shows it, with its distance from UTC, in signs that a
    text message has room for. `time_zone` is a name of the IANA's; an unknown one is UTC."""
    try:
        there = at.astimezone(ZoneInfo(time_zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        there = at.astimezone(UTC)
    distance = f"{there:%:z}" if there.utcoffset() else ""
    return f"{there:%Y-%m-%d %H:%M} (UTC{distance})"

from datetime import datetime, timedelta

from rebind.clock import MonotoneClock, system_time
from rebind.demo.store import DemoStore


class DemoClock(MonotoneClock):
    """The system's time plus an offset that can be moved forward, and put back to nothing."""

    def __init__(self, store: DemoStore, floor: datetime | None) -> None:
        self._store = store
        self._offset = store.offset()
        super().__init__(lambda: system_time() + self._offset, floor)

    def advance(self, by: timedelta) -> None:
        self._offset += by
        self._store.set_offset(self._offset)

    def reset(self) -> None:
        self._offset = timedelta()
        with self._lock:
            self._latest = None

from datetime import datetime, timedelta
from threading import Lock

from rebind.clock import MonotoneClock, system_time
from rebind.demo.store import DemoStore


class DemoClock(MonotoneClock):
    """The system's time plus an offset that can be moved forward, and put back to nothing, for all
    workers of the demo."""

    def __init__(self, store: DemoStore, floor: datetime | None) -> None:
        self._store = store
        self._seen = store.offset()
        self._moving = Lock()
        super().__init__(lambda: system_time() + self._seen, floor)

    def now(self) -> datetime:
        offset = self._store.offset()
        with self._lock:
            if offset < self._seen:  # put back, here or in another worker
                self._latest = None
            self._seen = offset
        return super().now()

    def advance(self, by: timedelta) -> None:
        with self._moving:
            self._store.set_offset(self._store.offset() + by)

    def reset(self) -> None:
        self._store.set_offset(timedelta())

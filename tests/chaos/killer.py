"""Kills processes of the running stack, as a machine that runs out of memory does."""

from __future__ import annotations

import threading
import time
from collections import Counter
from random import Random

from tests.kit.stack import Stack

UP_SECONDS = 3.5
"""A program lives at least this long; its supervisor makes growing pauses when it ends earlier."""
LOOK_SECONDS = 0.1
WORKER = "worker"
"""One of the processes of the service, where there are several."""


class Killer:
    """Strikes what it is asked to strike, at a random moment soon. A program that is down already,
    or has been asked for, is struck once."""

    def __init__(self, stack: Stack, seed: int) -> None:
        self._stack = stack
        self._random = Random(seed)
        self._wanted: dict[str, float] = {}
        self._up_since: dict[str, tuple[int, float]] = {}
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="killer", daemon=True)
        self.kills: Counter[str] = Counter()

    def __enter__(self) -> Killer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join()

    def ask(self, program: str) -> None:
        """Kill this program within the next half second, or that long after it is up again."""
        with self._lock:
            if program not in self._wanted:
                self._wanted[program] = self._random.uniform(0, 0.5)

    def _run(self) -> None:
        while not self._stopping.wait(LOOK_SECONDS):
            with self._lock:
                wanted = dict(self._wanted)
            for program, delay in wanted.items():
                if self._is_up(program):
                    self._stopping.wait(delay)
                    struck = self._strike(program)
                    with self._lock:
                        del self._wanted[program]
                        self.kills[program] += struck

    def _strike(self, program: str) -> bool:
        """False when it went by itself a moment ago."""
        try:
            if program == WORKER:
                self._stack.kill_worker(self._random)
            else:
                self._stack.kill(program)
        except ProcessLookupError:
            return False
        return True

    def _is_up(self, program: str) -> bool:
        """Whether it has lived long enough to be struck; of workers, whether there is another."""
        if program == WORKER:
            return len(self._stack.workers()) > 1
        pid, now = self._stack.pid(program), time.monotonic()
        known, since = self._up_since.get(program, (0, now))
        if pid != known:
            self._up_since[program] = (pid, now)
            return False
        return pid != 0 and now - since > UP_SECONDS

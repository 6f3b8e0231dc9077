"""Has pictures read, in a process of its own that can be killed: never more than one at a time of
all the workers of a machine, since a second one beside it makes both as slow as one after the
other."""

import fcntl
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import structlog

from rebind.reading.page import Page
from rebind.settings import Settings

START_SECONDS = 60
"""To import the packages and load the models: a second or two, on a machine that is busy more."""
IDLE_SECONDS = 120
"""It holds half a gigabyte, which is given back when no picture has come for so long."""
PASSED_ON = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT")
"""Of the environment: the rest has the service's secrets in it."""

log = structlog.get_logger(__name__)


class Absent(Exception):
    """Nothing here can read: a package is missing, or the process does not start."""


class Unread(Exception):
    """This picture could not be read. The message is one word: `timeout`, `crashed` or
    `unreadable`."""


class Engine:
    """May be used by one thread at a time."""

    def __init__(self, settings: Settings) -> None:
        self._seconds = settings.reading_timeout.total_seconds()
        self._megabytes = settings.reading_memory_mb
        self._lock_file = settings.data_dir / "reading.lock"
        self._child: subprocess.Popen[bytes] | None = None
        self._guard = Lock()
        self._used = 0.0
        self.name = ""

    @contextmanager
    def turn(self) -> Iterator[bool]:
        """Whether it is this process's turn to read, to the end of the block. The system gives it
        back when a process dies."""
        self._lock_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _opened(self._lock_file) as descriptor:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
                return
            yield True

    def read(self, picture: bytes) -> Page:
        """Raises Absent, Unread."""
        child = self.start()
        self._used = time.monotonic()
        deadline = self._used + self._seconds
        try:
            _send(child, picture, deadline)
            answer = _receive(child, deadline)
        except TimeoutError:
            self.stop()
            raise Unread("timeout") from None
        except (OSError, ValueError):
            self.stop()
            raise Unread("crashed") from None
        if "lines" not in answer:
            raise Unread("unreadable")
        return Page.of(answer)

    def start(self) -> subprocess.Popen[bytes]:
        """The process, begun unless there is one. Raises Absent."""
        return self._child or self._begun()

    def rest(self) -> None:
        """Let the process go when it has had nothing to do for a while."""
        if self._child is not None and time.monotonic() - self._used > IDLE_SECONDS:
            self.stop()

    def stop(self) -> None:
        """Kill the process, if there is one."""
        with self._guard:
            child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    pipe.close()

    def _begun(self) -> subprocess.Popen[bytes]:
        limits = [str(int(self._seconds)), str(self._megabytes)]
        command = [sys.executable, "-m", "rebind.reading.child", *limits]
        child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in PASSED_ON if name in os.environ}
            | {"OMP_NUM_THREADS": "1", "PYTHONNOUSERSITE": "1"},
            start_new_session=True,
            bufsize=0,
        )
        self._child = child
        for pipe in (child.stdin, child.stdout):
            assert pipe is not None
            os.set_blocking(pipe.fileno(), False)
        try:
            hello = _receive(child, time.monotonic() + START_SECONDS)
        except (OSError, ValueError):
            self.stop()
            raise Absent("start") from None
        if "engine" not in hello:
            self.stop()
            raise Absent("package")
        self.name = str(hello["engine"])
        return child


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _send(child: subprocess.Popen[bytes], picture: bytes, deadline: float) -> None:
    """Raises TimeoutError, OSError."""
    assert child.stdin is not None
    rest = memoryview(len(picture).to_bytes(4, "big") + picture)
    while rest:
        _, ready, _ = select.select([], [child.stdin], [], _left(deadline))
        if ready:
            rest = rest[os.write(child.stdin.fileno(), rest) :]


def _receive(child: subprocess.Popen[bytes], deadline: float) -> dict[str, object]:
    """Raises TimeoutError, OSError, ValueError."""
    length = int.from_bytes(_bytes(child, 4, deadline), "big")
    answer = json.loads(_bytes(child, length, deadline))
    if not isinstance(answer, dict):
        raise ValueError("no answer")
    return answer


def _bytes(child: subprocess.Popen[bytes], count: int, deadline: float) -> bytes:
    assert child.stdout is not None
    got = b""
    while len(got) < count:
        ready, _, _ = select.select([child.stdout], [], [], _left(deadline))
        if ready:
            more = os.read(child.stdout.fileno(), count - len(got))
            if not more:
                raise ConnectionError("ended")
            got += more
    return got


def _left(deadline: float) -> float:
    """Seconds. Raises TimeoutError when there are none."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left

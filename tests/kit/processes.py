"""Processes that end with the tests, however the tests end; and those that others have begun."""

import contextlib
import ctypes
import signal
import sys
from pathlib import Path

_PR_SET_PDEATHSIG = 1


def end_with_parent(number: int = signal.SIGTERM) -> None:
    """For Popen's preexec_fn: the child gets this signal when the process that started it is
    gone, kill -9 included (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, number)


def workers_of(parent: int) -> list[int]:
    """The workers that uvicorn keeps under one of its processes (Linux)."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, its_parent = stat.read_text().rpartition(")")[2].split()[:2]
            command = (stat.parent / "cmdline").read_bytes()
            if int(its_parent) == parent and state != "Z" and b"spawn_main" in command:
                found.append(int(stat.parent.name))
    return found

"""Several workers behind one port, as the launcher starts the service: one dies, or all at once."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from rebind.demo import launch
from rebind.supervise import port_is_free
from tests.kit.ports import free_port
from tests.kit.processes import end_with_parent, workers_of

ROOT = Path(__file__).resolve().parents[2]
WAIT_SECONDS = 60


def eventually(what: Callable[[], object]) -> None:
    end = time.monotonic() + WAIT_SECONDS
    while not what():
        assert time.monotonic() < end, "it never came about"
        time.sleep(0.05)


@dataclass
class Service:
    port: int
    parents: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self) -> int:
        """As `make run` starts it, with an application that needs nothing."""
        program = launch.programs({**launch.ports({}), "REBIND_PORT": self.port}, workers=2)[0]
        words = [
            word.replace("rebind.demo.app:", "tests.launcher.served:") for word in program.command
        ]
        parent = subprocess.Popen(
            words,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=lambda: end_with_parent(signal.SIGKILL),
        )
        self.parents.append(parent)
        eventually(lambda: len(workers_of(parent.pid)) == 2 and self.answers())
        return parent.pid

    def answers(self) -> int | None:
        """Who of them does."""
        with contextlib.suppress(httpx.HTTPError):
            return int(httpx.get(f"http://127.0.0.1:{self.port}/").text)
        return None


@pytest.fixture
def service() -> Iterator[Service]:
    made = Service(free_port())
    yield made
    for parent in made.parents:
        parent.kill()
        parent.wait()


def test_a_worker_that_is_killed_is_started_again(service: Service) -> None:
    parent = service.start()
    struck, other = workers_of(parent)
    os.kill(struck, signal.SIGKILL)
    eventually(lambda: len(set(workers_of(parent)) - {struck, other}) == 1)
    os.kill(other, signal.SIGKILL)
    eventually(lambda: service.answers() not in (None, struck, other))


def test_workers_do_not_outlive_their_parent_and_the_port_is_free(service: Service) -> None:
    parent = service.start()
    workers = workers_of(parent)
    os.kill(parent, signal.SIGKILL)
    eventually(lambda: port_is_free(service.port))
    assert service.start() != parent
    assert service.answers() not in workers
    assert not [pid for pid in workers if _lives(pid)]


def _lives(pid: int) -> bool:
    with contextlib.suppress(OSError):
        return "spawn_main" in Path(f"/proc/{pid}/cmdline").read_text()
    return False

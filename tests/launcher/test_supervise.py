"""The supervisor with stand-in programs: what a person and an operating system do to it."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rebind.supervise import port_holder, port_is_free
from tests.kit.ports import free_port, free_ports

DRIVER = Path(__file__).parent / "driver.py"
LONG_SECONDS = 30


class Launched:
    """A launcher in a process of its own, as `make run` starts one."""

    def __init__(self, folder: Path, *programs: tuple[object, ...], output: str = "output") -> None:
        self.ports = [int(str(program[1])) for program in programs]
        self.folder = folder
        self._output = folder / output
        with self._output.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, str(DRIVER), str(folder), json.dumps(programs)],
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def said(self) -> str:
        return self._output.read_text()

    def wait_for(self, words: str) -> None:
        wait_until(lambda: words in self.said() or self.process.poll() is not None)
        assert words in self.said()

    def end(self, number: int) -> int:
        self.process.send_signal(number)
        return self.process.wait(LONG_SECONDS)

    def supervisor(self) -> int:
        return int((self.folder / "supervisord.pid").read_text())

    def processes(self) -> set[int]:
        """Everything that runs below the launcher, found by session and parentage."""
        return descendants(self.process.pid)


def descendants(pid: int) -> set[int]:
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    found: set[int] = set()
    todo = {pid}
    while todo:
        found |= todo
        todo = {child for child, parent in parents.items() if parent in todo} - found
    return found - {pid}


def running(pids: set[int]) -> set[int]:
    """Those that are alive, zombies not counted: pid 1 reaps when it likes."""
    alive = set()
    for pid in pids:
        with contextlib.suppress(OSError):
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z":
                alive.add(pid)
    return alive


def wait_until(happened: Callable[[], bool], seconds: float = LONG_SECONDS) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def pid_behind(port: int) -> int:
    holder = port_holder(port)
    assert holder is not None
    return int(holder.split()[1])


def is_answering(port: int) -> bool:
    with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/"):
        return True
    return False


@contextlib.contextmanager
def launching(folder: Path, *words: str) -> Iterator[Launched]:
    """Two programs, the first ready only when the second answers."""
    first, second = free_ports(2)
    stack = Launched(
        folder, ("service", first, f"assistant={second}"), ("assistant", second, *words)
    )
    try:
        stack.wait_for("ready")
        yield stack
    finally:
        left = stack.processes()
        stack.end(signal.SIGKILL)
        for pid in running(left):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


@pytest.fixture
def launched(tmp_path: Path) -> Iterator[Launched]:
    with launching(tmp_path, "--child") as stack:
        yield stack


def test_it_says_what_it_waits_for_and_when_all_is_ready(launched: Launched) -> None:
    said = launched.said()
    assert "waiting for" in said
    assert said.endswith("ready\n")
    assert all(is_answering(port) for port in launched.ports)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_everything_and_is_no_failure(launched: Launched, number: int) -> None:
    started = launched.processes()
    assert len(started) >= 4  # the supervisor, two programs and a stubborn grandchild
    assert launched.end(number) == 0
    assert running(started) == set()
    assert all(port_is_free(port) for port in launched.ports)


def test_pressing_ctrl_c_again_and_again_still_leaves_nothing(launched: Launched) -> None:
    started = launched.processes()
    for _ in range(3):
        launched.process.send_signal(signal.SIGINT)
        time.sleep(0.05)
    assert launched.process.wait(LONG_SECONDS) == 0
    assert running(started) == set()


def test_a_program_that_is_killed_comes_back(launched: Launched) -> None:
    for port in launched.ports:
        before = pid_behind(port)
        os.kill(before, signal.SIGKILL)
        wait_until(
            lambda port=port, before=before: is_answering(port) and pid_behind(port) != before
        )


def test_when_the_supervisor_is_killed_nothing_survives_and_it_is_a_failure(
    launched: Launched,
) -> None:
    started = launched.processes()
    os.kill(launched.supervisor(), signal.SIGKILL)
    assert launched.process.wait(LONG_SECONDS) == 1
    assert "supervisor ended" in launched.said()
    assert running(started) == set()


def test_when_the_launcher_is_killed_the_supervisor_stops_everything(tmp_path: Path) -> None:
    with launching(tmp_path) as launched:
        started = launched.processes()
        launched.end(signal.SIGKILL)
        wait_until(lambda: running(started) == set())


def test_a_taken_port_is_named_with_its_setting_and_its_holder(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        stack = Launched(tmp_path, ("service", port))
        assert stack.process.wait(LONG_SECONDS) == 1
        assert f"Port {port} is taken by process {os.getpid()}" in stack.said()
        assert "REBIND_SERVICE_PORT=" in stack.said()


def test_a_second_stack_in_the_same_folder_is_refused_and_the_first_runs_on(
    launched: Launched,
) -> None:
    second = Launched(launched.folder, ("service", free_port()), output="second")
    assert second.process.wait(LONG_SECONDS) == 1
    assert "already" in second.said()
    assert all(is_answering(port) for port in launched.ports)


def test_a_port_taken_on_ipv6_alone_counts_as_taken() -> None:
    with socket.socket(socket.AF_INET6) as taken:
        taken.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        try:
            taken.bind(("::1", 0))
        except OSError:
            pytest.skip("this machine has no IPv6")
        taken.listen()
        assert not port_is_free(taken.getsockname()[1])


def test_a_port_that_was_just_given_up_is_free(tmp_path: Path) -> None:
    port = free_port()
    for _ in range(2):  # the second start finds connections in TIME_WAIT
        stack = Launched(tmp_path, ("service", port))
        stack.wait_for("ready")
        assert stack.end(signal.SIGINT) == 0


def test_a_program_that_never_comes_up_ends_the_wait_with_its_last_words(tmp_path: Path) -> None:
    first, second = free_ports(2)
    stack = Launched(
        tmp_path, ("service", first, f"assistant={second}"), ("assistant", second, "--ends")
    )
    assert stack.process.wait(LONG_SECONDS) == 1
    assert "assistant keeps ending" in stack.said()
    assert "the file config.yml is broken" in stack.said()


def test_a_folder_with_a_long_name_and_signs_in_it_works(tmp_path: Path) -> None:
    folder = tmp_path / ("a 100% long name " * 6).strip()
    folder.mkdir()
    stack = Launched(folder, ("service", free_port()))
    stack.wait_for("ready")
    assert stack.end(signal.SIGINT) == 0
    assert (folder / "logs" / "service.log").exists()

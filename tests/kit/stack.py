"""The real thing: what `make run` starts, on free ports with a data folder of its own.

    with Stack() as stack:
        client = Client(stack.url)

Logs stay in .run/logs/tests/ until the next `make test`."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from configparser import ConfigParser
from contextlib import contextmanager
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Any
from xmlrpc.client import ServerProxy

from tests.kit.bot_api import BotApi
from tests.kit.ports import free_ports
from tests.kit.processes import end_with_parent, workers_of

ROOT = Path(__file__).resolve().parents[2]
SERVICE_PYTHON = ROOT / "service" / ".venv" / "bin" / "python"
FOLDERS = ROOT / ".run" / "logs" / "tests"
READY_SECONDS = 300
STOP_SECONDS = 45

WITHOUT_LIMITS = {
    "REBIND_CONVERSATIONS_PER_MINUTE": "100000",
    "REBIND_CONVERSATIONS_PER_PEER_PER_DAY": "100000",
    "REBIND_MESSAGES_PER_PEER_PER_HOUR": "100000",
}
"""For many people behind one address, as which a test's look."""

_numbers = itertools.count(1)


class Stack:
    """Service, help centre, assistant and actions under their supervisor. Keyword arguments are
    environment variables for all of them: `Stack(REBIND_BRAND="Acme")`."""

    def __init__(self, **environ: str) -> None:
        self.folder = FOLDERS / f"stack-{os.getpid()}-{next(_numbers)}"
        service, help_centre, assistant, actions = free_ports(4)
        self.url = f"http://localhost:{service}"
        self.help_url = f"http://localhost:{help_centre}"
        self.environ = {
            "REBIND_PORT": str(service),
            "REBIND_HELP_PORT": str(help_centre),
            "REBIND_ASSISTANT_PORT": str(assistant),
            "REBIND_ACTIONS_PORT": str(actions),
            "REBIND_DATA_DIR": str(self.folder / "data"),
            # What reads pictures takes seconds and half a gigabyte: a test that is about it says so
            "REBIND_READING": "off",
            **environ,
        }

    def __enter__(self) -> Stack:
        self.folder.mkdir(parents=True)
        with (self.folder / "output").open("wb") as output:
            self._launcher = subprocess.Popen(
                [str(SERVICE_PYTHON), "-m", "rebind.demo.launch", "--folder", str(self.folder)],
                cwd=ROOT,
                env={**os.environ, **self.environ},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                preexec_fn=end_with_parent,
            )
        try:
            self._wait()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        code = self._stop()
        if error is None:
            assert code == 0, f"the launcher ended with {code}: {self.output()}"

    def output(self) -> str:
        """What the launcher said."""
        return (self.folder / "output").read_text(encoding="utf-8")

    def log(self, program: str) -> str:
        """What a program wrote: service, help, assistant or actions."""
        return (self.folder / "logs" / f"{program}.log").read_text(encoding="utf-8")

    def pid(self, program: str) -> int:
        """The process of a program now; 0 while it has none."""
        with self._supervisor() as supervisor:
            return int(supervisor.getProcessInfo(program)["pid"])

    def kill(self, program: str) -> None:
        """As if the machine had run out of memory; the supervisor starts it again. Raises
        ProcessLookupError when it is down already."""
        _kill(self.pid(program))

    @property
    def has_workers(self) -> bool:
        """Whether several processes answer for the service."""
        return int(self.environ.get("REBIND_WORKERS", "1")) > 1

    def workers(self) -> list[int]:
        """The processes that answer for the service now, where there are several (Linux)."""
        return workers_of(self.pid("service"))

    def kill_worker(self, random: Random) -> None:
        """One of them; the others go on, and it is started again. Raises ProcessLookupError when
        there is none."""
        _kill(random.choice(self.workers() or [0]))

    def stop(self, program: str) -> None:
        """Down until `start`."""
        with self._supervisor() as supervisor:
            supervisor.stopProcess(program)

    def start(self, program: str) -> None:
        """Up again; of the service, when it answers: what comes next asks it at once."""
        with self._supervisor() as supervisor:
            supervisor.startProcess(program)
        end = time.monotonic() + READY_SECONDS
        while program == "service" and not self._is_alive():
            assert time.monotonic() < end, "the service does not answer"
            time.sleep(0.1)

    def _is_alive(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=5) as answer:
                return int(answer.status) == 200
        except OSError:
            return False

    @contextmanager
    def _supervisor(self) -> Iterator[Any]:
        # Of the service's environment; the kit is imported in the assistant's as well
        from supervisor.xmlrpc import SupervisorTransport

        settings = ConfigParser(interpolation=None)
        settings.read(self.folder / "supervisord.conf")
        address = settings["supervisorctl"]["serverurl"]
        transport = SupervisorTransport(None, None, serverurl=address)
        with ServerProxy("http://127.0.0.1", transport=transport) as proxy:
            yield proxy.supervisor

    def _wait(self) -> None:
        end = time.monotonic() + READY_SECONDS
        while "Rebind is ready" not in self.output():
            if self._launcher.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"the stack did not start: {self.output()}")
            time.sleep(0.1)

    def _stop(self) -> int:
        self._launcher.send_signal(signal.SIGINT)
        try:
            return self._launcher.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._launcher.kill()
            self._launcher.wait()
            raise


def _kill(pid: int) -> None:
    # To a signal 0 is everybody in our own process group
    if not pid:
        raise ProcessLookupError
    os.kill(pid, signal.SIGKILL)


def bot_of(api: BotApi) -> dict[str, str]:
    """The settings with which a stack has the bot of this Bot API."""
    return {"REBIND_TELEGRAM_TOKEN": api.token, "REBIND_TELEGRAM_API": api.url}

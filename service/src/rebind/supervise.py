"""Runs programs side by side, restarts what dies, and leaves nothing behind when it stops.

The work is done by supervisord (Debian's and PyPI's `supervisor`); here stands what a person
needs around it: taken ports told by name, waiting with words, and a clean end. Which programs,
the caller says: see `rebind.demo.launch`.
"""

import contextlib
import ctypes
import fcntl
import http.client
import json
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast
from xmlrpc.client import Fault, ServerProxy

from supervisor.xmlrpc import SupervisorTransport

STOP_SECONDS = 10
"""What a program has between SIGTERM and SIGKILL."""
ALIVE_AFTER_SECONDS = 3
"""A program that ends earlier than this is started again with growing pauses."""
READY_SECONDS = 240
"""A cold and busy machine reads Rasa and the model for well over a minute."""
GIVE_UP_AFTER_STARTS = 4
"""A program that was started this often before everything was ready will not come up."""
_RPC = "supervisor.rpcinterface:make_main_rpcinterface"
SOCKET_PATH_MAX = 80
"""Unix socket paths end at 104 bytes on some systems, and supervisord appends to ours."""

Say = Callable[[str], None]


class StackError(Exception):
    """The programs cannot be started or kept; the message is for the person who started them."""


class PortTaken(StackError):
    def __init__(self, port: int, setting: str, holder: str | None) -> None:
        by = f" by {holder}" if holder else ""
        super().__init__(
            f"Port {port} is taken{by}. Stop that program, or choose another port: "
            f"{setting}={port + 10} make run"
        )
        self.port = port


@dataclass(frozen=True)
class Program:
    name: str
    command: tuple[str, ...]
    port: int
    port_setting: str
    """The environment variable that moves it to another port."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """What this program alone gets. Secrets belong in the stack's environment: a program's own
    ends up on its command line, where every user of the machine can read it."""


@dataclass(frozen=True)
class Status:
    state: str
    pid: int
    """0 when it is not running."""


class Stack:
    """The programs of one machine under one supervisor. `folder` takes logs, configuration and
    control socket; two stacks need two folders."""

    def __init__(
        self,
        programs: Sequence[Program],
        *,
        root: Path,
        folder: Path,
        environment: Mapping[str, str],
        ready_url: str,
    ) -> None:
        self._programs = programs
        self._root = root
        self._folder = folder.resolve()
        self._environment = environment
        self._ready_url = ready_url
        self._supervisor: subprocess.Popen[bytes] | None = None
        self._lock: IO[str] | None = None
        self._socket_folder: Path | None = None
        self._socket = self._folder / "supervisor.sock"

    @property
    def logs(self) -> Path:
        return self._folder / "logs"

    def claim(self) -> None:
        """Make sure that the folder and the ports are free, and keep the folder. Raises
        StackError, PortTaken."""
        if self._lock is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = (self._folder / "running.lock").open("a")
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                lock.close()
                raise StackError(f"Rebind runs in {self._folder} already. Stop it first.") from None
            self._lock = lock
        for program in self._programs:
            if not port_is_free(program.port):
                raise PortTaken(program.port, program.port_setting, port_holder(program.port))

    def start(self) -> None:
        """Start the supervisor, which starts the programs. Raises what `claim` raises."""
        self.claim()
        self.logs.mkdir(parents=True, exist_ok=True)
        if len(bytes(self._socket)) > SOCKET_PATH_MAX:
            self._socket_folder = Path(tempfile.mkdtemp(prefix="rebind-"))
            self._socket = self._socket_folder / "supervisor.sock"
        config = self._folder / "supervisord.conf"
        config.write_text(self._config(), encoding="utf-8")
        command = [sys.executable, "-m", "supervisor.supervisord", "-n", "-s", "-c", str(config)]
        self._supervisor = subprocess.Popen(
            command,
            cwd=self._root,
            env={**os.environ, **self._environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=(self.logs / "supervisord.err").open("ab"),
            # Ctrl-C reaches the whole foreground group, but it is ours to pass on.
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 (one prctl call, no lock is taken)
        )

    def stop(self) -> None:
        """Stop everything; returns when nothing of it is left."""
        if self._supervisor is None:
            return
        if self._supervisor.poll() is None:
            self._supervisor.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._supervisor.wait(STOP_SECONDS + 10)
        if self._supervisor.poll() is None:
            self._supervisor.kill()
            self._supervisor.wait()
        self._supervisor = None
        if self._socket_folder is not None:
            shutil.rmtree(self._socket_folder, ignore_errors=True)
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def __enter__(self) -> "Stack":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def ended(self) -> int | None:
        """The supervisor's exit code, once it has one."""
        return None if self._supervisor is None else self._supervisor.poll()

    def status(self) -> dict[str, Status]:
        """What the supervisor says of each program; empty while it does not answer."""
        transport = SupervisorTransport(None, None, serverurl=f"unix://{self._socket}")
        try:
            with ServerProxy("http://127.0.0.1", transport=transport) as proxy:
                rows = proxy.supervisor.getAllProcessInfo()
        except (OSError, Fault, http.client.HTTPException):
            return {}
        return {
            str(row["name"]): Status(str(row["statename"]), int(row["pid"]))
            for row in cast("list[dict[str, str | int]]", rows)
        }

    def wait_ready(self, say: Say, stop: threading.Event, seconds: float = READY_SECONDS) -> bool:
        """Wait until the ready address answers 200, telling what is missing. False when asked to
        stop meanwhile. Raises StackError when the stack cannot become ready."""
        started = told_at = time.monotonic()
        told: list[str] = []
        starts = _Starts()
        while not stop.is_set():
            missing = self._missing()
            if not missing:
                return True
            self._refuse_hopeless(starts)
            now = time.monotonic()
            if now - started > seconds:
                raise StackError(
                    f"Not ready after {seconds:.0f} s; missing: {', '.join(missing)}.\n"
                    + self._tails(missing)
                )
            if missing != told or now - told_at > 15:
                say(f"waiting for {', '.join(missing)} ({now - started:.0f} s)")
                told, told_at = missing, now
            stop.wait(0.3)
        return False

    def _refuse_hopeless(self, starts: "_Starts") -> None:
        if self.ended() is not None:
            raise StackError(f"The supervisor ended. See {self._shown(self.logs)}/supervisord.log")
        for name, status in self.status().items():
            if starts.count(name, status) >= GIVE_UP_AFTER_STARTS or status.state == "FATAL":
                raise StackError(f"{name} keeps ending.\n" + self._tails([name]))

    def _missing(self) -> list[str]:
        """Names of what is not ready yet, empty when all is."""
        try:
            with urllib.request.urlopen(self._ready_url, timeout=5):
                return []
        except urllib.error.HTTPError as error:
            with contextlib.suppress(ValueError, AttributeError):
                missing = json.loads(error.read()).get("missing")
                if missing:
                    return [str(name) for name in missing]
            return ["readiness"]
        except (OSError, http.client.HTTPException):
            return [self._programs[0].name]

    def _tails(self, names: Sequence[str]) -> str:
        parts = []
        for name in names:
            log = self.logs / f"{name}.log"
            if log.is_file():
                lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:]
                parts.append(f"The end of {self._shown(log)}:")
                parts.extend(f"    {line}" for line in lines)
        return "\n".join(parts)

    def _shown(self, path: Path) -> Path:
        return path.relative_to(self._root) if path.is_relative_to(self._root) else path

    def _config(self) -> str:
        sections = [
            _section(
                "supervisord",
                nodaemon="true",
                logfile=self.logs / "supervisord.log",
                logfile_maxbytes="5MB",
                logfile_backups=2,
                pidfile=self._folder / "supervisord.pid",
                childlogdir=self.logs,
                # Says that root is meant; without it supervisord warns.
                **({"user": "root"} if os.geteuid() == 0 else {}),
            ),
            _section("unix_http_server", file=self._socket, chmod="0600"),
            _section("supervisorctl", serverurl=f"unix://{self._socket}"),
            _section("rpcinterface:supervisor", **{"supervisor.rpcinterface_factory": _RPC}),
        ]
        sections += [
            _section(
                f"program:{program.name}",
                command=shlex.join(_with_environment(program)),
                directory=self._root,
                autostart="true",
                autorestart="true",
                startsecs=ALIVE_AFTER_SECONDS,
                startretries=1_000_000,
                stopwaitsecs=STOP_SECONDS,
                stopasgroup="true",
                killasgroup="true",
                redirect_stderr="true",
                # supervisord expands this one setting twice.
                stdout_logfile=str(self.logs / f"{program.name}.log").replace("%", "%%"),
                stdout_logfile_maxbytes="10MB",
                stdout_logfile_backups=3,
            )
            for program in self._programs
        ]
        return "\n".join(sections)


class _Starts:
    """How often each program was seen with a new process."""

    def __init__(self) -> None:
        self._seen: dict[str, set[int]] = {}

    def count(self, name: str, status: Status) -> int:
        pids = self._seen.setdefault(name, set())
        if status.pid:
            pids.add(status.pid)
        return len(pids)


def _with_environment(program: Program) -> Iterator[str]:
    if program.environment:
        yield "env"
        yield from (f"{name}={value}" for name, value in program.environment.items())
    yield from program.command


def _section(name: str, **settings: object) -> str:
    """A section of supervisord's configuration, in which % begins an expansion."""
    lines = [f"{key} = {str(value).replace('%', '%%')}" for key, value in settings.items()]
    return "\n".join([f"[{name}]", *lines, ""])


# --- ports ------------------------------------------------------------------------------------


def port_is_free(port: int) -> bool:
    """Whether a program could listen there. Both loopback addresses count: a browser that is
    sent to `localhost` may try either first."""
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            with socket.socket(family, socket.SOCK_STREAM) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((address, port))
        except OSError as error:
            if error.errno in _TAKEN:
                return False
            # No IPv6 on this machine.
    return True


_TAKEN = frozenset({13, 48, 98})  # EACCES, and EADDRINUSE on macOS and Linux


def port_holder(port: int) -> str | None:
    """Who listens on a port, as far as /proc tells this user."""
    inodes = _listening_inodes(port)
    for process in Path("/proc").glob("[0-9]*") if inodes else ():
        with contextlib.suppress(OSError):
            for handle in (process / "fd").iterdir():
                if str(handle.readlink()) in inodes:
                    words = (process / "cmdline").read_bytes().decode(errors="replace").split("\0")
                    return f"process {process.name} ({' '.join(words).strip()[:80]})"
    return None


def _listening_inodes(port: int) -> set[str]:
    found = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        with contextlib.suppress(OSError):
            for line in Path(table).read_text().splitlines()[1:]:
                columns = line.split()
                listening = columns[3] == "0A"
                if listening and int(columns[1].rsplit(":", 1)[1], 16) == port:
                    found.add(f"socket:[{columns[9]}]")
    return found


# --- ends -------------------------------------------------------------------------------------

_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36


def _prctl(option: int, value: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(option, value)


def _end_with_parent() -> None:
    """However the launcher ends, kill -9 included, the supervisor stops everything."""
    _prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def adopt_orphans() -> None:
    """From now on, what loses its parent below this process becomes its child (Linux), so that
    `end_orphans` finds it. For a process whose only work is to launch."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def end_orphans() -> None:
    """Kill what a dead supervisor left behind."""
    for _ in range(50):
        children = _children()
        if not children:
            return
        for pid in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _children() -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError):
            parent = stat.read_text().rpartition(")")[2].split()[1]
            if int(parent) == os.getpid():
                found.append(int(stat.parent.name))
    return found


def stop_on_signals() -> threading.Event:
    """An event that Ctrl-C, SIGTERM and a closed terminal set. Pressing twice changes nothing:
    an end that is cut short is what leaves processes behind."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    return stop


def run(stack: Stack, stop: threading.Event, say: Say, welcome: Callable[[], None]) -> None:
    """Start the stack, say when it is ready, keep it up until asked to stop, and stop it.
    Raises StackError when it cannot start or its supervisor ends by itself."""
    with stack:
        if stack.wait_ready(say, stop):
            welcome()
            while not stop.wait(0.5):
                if stack.ended() is not None:
                    raise StackError(f"The supervisor ended. See {stack.logs}/supervisord.log")
        say("stopping …")

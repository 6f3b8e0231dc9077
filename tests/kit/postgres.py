"""A throwaway PostgreSQL from Debian's packages: up in about a second, gone without a trace.

    with Postgres() as server:
        url = server.create_database()

PostgreSQL refuses to run as root, so as root it runs as Debian's user `postgres`."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.kit.ports import free_port
from tests.kit.processes import end_with_parent

START_SECONDS = 30
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=500")


def binaries() -> Path | None:
    """The folder of the newest PostgreSQL server that is installed, if one is."""
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = sorted(found, key=lambda path: int(path.parts[-3]))
    return newest[-1].parent if newest else None


class Postgres:
    """A server on a free loopback port, without a password, for this process's time."""

    def __init__(self) -> None:
        folder = binaries()
        if folder is None:
            raise RuntimeError("PostgreSQL is not installed: apt-get install postgresql")
        self._binaries = folder
        self._user = "postgres" if os.geteuid() == 0 else None
        self._numbers = itertools.count(1)

    def __enter__(self) -> Postgres:
        self._folder = Path(tempfile.mkdtemp(prefix="rebind-pg-"))
        if self._user:
            owner = pwd.getpwnam(self._user)
            os.chown(self._folder, owner.pw_uid, owner.pw_gid)
        self.port = free_port()
        options = ["-U", "rebind", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        self._run("initdb", "-D", self._data, *options)
        settings = [f"port={self.port}", "listen_addresses=127.0.0.1", *FAST]
        settings += [f"unix_socket_directories={self._folder}"]
        self._server = subprocess.Popen(
            [str(self._binaries / "postgres"), "-D", self._data]
            + [word for setting in settings for word in ("-c", setting)],
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=(self._folder / "log").open("wb"),
            preexec_fn=lambda: end_with_parent(signal.SIGINT),
            **self._as_user(),
        )
        self._wait()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.send_signal(signal.SIGQUIT)  # "immediate": nothing here is worth a checkpoint
        self._server.wait(START_SECONDS)
        shutil.rmtree(self._folder, ignore_errors=True)

    def create_database(self, template: str | None = None) -> str:
        """A new database, a copy of another one if named; its SQLAlchemy URL."""
        name = f"rebind_{next(self._numbers)}"
        source = ["-T", template] if template else []
        connection = ["-h", str(self._folder), "-p", str(self.port), "-U", "rebind"]
        self._run("createdb", *connection, *source, name)
        return f"postgresql+psycopg://rebind@127.0.0.1:{self.port}/{name}"

    def settings(self) -> dict[str, str]:
        """Two new databases, the service's and the assistant's, as a stack is told of them."""
        tracker = self.create_database().replace("postgresql+psycopg:", "postgresql:")
        return {"REBIND_DATABASE_URL": self.create_database(), "REBIND_TRACKER_URL": tracker}

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def _as_user(self) -> dict[str, Any]:
        return {"user": self._user, "group": self._user, "extra_groups": []} if self._user else {}

    def _run(self, program: str, *words: str) -> None:
        subprocess.run(
            [str(self._binaries / program), *words],
            cwd=self._folder,
            check=True,
            capture_output=True,
            **self._as_user(),
        )

    def _wait(self) -> None:
        ready = [str(self._binaries / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        end = time.monotonic() + START_SECONDS
        while subprocess.run(ready, check=False).returncode != 0:
            if self._server.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"no PostgreSQL: {(self._folder / 'log').read_text()}")
            time.sleep(0.02)

"""Databases for tests: one that does not wait for the disk, and one that dies on demand."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event

from rebind.database import Database, Tx


def careless(database: Database) -> Database:
    """Nothing is written through to the disk: a test's rows need not survive a power cut."""

    @event.listens_for(database.engine, "connect")
    def _configure(connection: Any, _: object) -> None:
        connection.execute("PRAGMA synchronous=OFF")

    return database


def sqlite(path: Path) -> Database:
    return careless(Database(f"sqlite:///{path}"))


class Crash(Exception):
    """The process dies here."""


class CrashingDatabase(Database):
    """Dies once, right before or right after the commit of the write transaction to come."""

    crash: tuple[int, str] | None = None

    @contextmanager
    def write(self) -> Iterator[Tx]:
        with super().write() as tx:
            yield tx
            now = self._due()
            if now == "before":
                raise Crash
        if now == "after":
            raise Crash

    def _due(self) -> str | None:
        if self.crash is None:
            return None
        ahead, when = self.crash
        self.crash = (ahead - 1, when) if ahead else None
        return None if ahead else when

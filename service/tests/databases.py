"""Databases for tests: one that does not wait for the disk, and one that dies on demand."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Dialect, create_engine, event, text

from rebind.database import Database, Tx
from rebind.schema import metadata


def careless(database: Database) -> Database:
    """Nothing is written through to the disk: a test's rows need not survive a power cut."""

    @event.listens_for(database.engine, "connect")
    def _configure(connection: Any, _: object) -> None:
        connection.execute("PRAGMA synchronous=OFF")

    return database


_known: dict[str, tuple[Dialect, dict[Any, Any]]] = {}


def knowing(database: Database) -> Database:
    """With the statements that other databases of its kind have compiled: an engine of its own
    for each test would compile them all again, a sixth of the time of a suite."""
    engine = database.engine
    if engine.dialect.name not in _known:
        with engine.connect():
            """It learns what it talks to."""
        _known[engine.dialect.name] = (engine.dialect, {})
    engine.dialect, statements = _known[engine.dialect.name]
    engine.update_execution_options(compiled_cache=statements)
    return database


@cache
def _empty() -> bytes:
    """A SQLite file with the schema and nothing in it: to write it takes a tenth of the time that
    it takes to make one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        database = Database(f"sqlite:///{path}")
        metadata.create_all(database.engine)
        database.dispose()
        return path.read_bytes()


def sqlite(path: Path, kind: type[Database] = Database) -> Database:
    """A new one, empty, with the schema."""
    path.write_bytes(_empty())
    return knowing(careless(kind(f"sqlite:///{path}")))


def emptied(url: str) -> str:
    """Cut off whoever still uses a PostgreSQL database, and delete every row."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
    with engine.connect() as connection:
        connection.execute(text(f"{others} AND datname = current_database()"))
        # Without triggers: the audit chain refuses to be emptied
        connection.execute(text("SET session_replication_role = replica"))
        # Not DELETE: where its rows were, new ones would stand out of the order of their insertion.
        # And only those that were used: a file is made anew for each, and there are many
        has_rows = " UNION ALL ".join(
            f"SELECT '{table.name}' WHERE EXISTS (SELECT FROM {table.name})"
            for table in metadata.sorted_tables
        )
        used = connection.execute(text(has_rows)).scalars().all()
        if used:
            connection.execute(text(f"TRUNCATE {', '.join(used)} CASCADE"))
    engine.dispose()
    return url


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

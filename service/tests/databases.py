"""SQLite for tests: the same engine as in service, without waiting for the disk."""

from pathlib import Path
from typing import Any

from sqlalchemy import event

from rebind.database import Database


def careless(database: Database) -> Database:
    """Nothing is written through to the disk: a test's rows need not survive a power cut."""

    @event.listens_for(database.engine, "connect")
    def _configure(connection: Any, _: object) -> None:
        connection.execute("PRAGMA synchronous=OFF")

    return database


def sqlite(path: Path) -> Database:
    return careless(Database(f"sqlite:///{path}"))

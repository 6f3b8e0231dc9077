"""The service under proof: real rooms on a copied database, crashes on demand, and its rows as
they stand, read past the service's own code."""

import atexit
import base64
import json
import re
import secrets
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from argon2 import PasswordHasher
from service.tests.databases import CrashingDatabase, careless, knowing
from service.tests.face.said import Said
from service.tests.stateful.reading import PEOPLE, TABLES, People, Row
from service.tests.verification.world import World

from rebind import ids
from rebind import keys as keyring
from rebind.accounts.passwords import Passwords
from rebind.catalogue import load
from rebind.clock import MonotoneClock
from rebind.database import EPOCH
from rebind.keys import generate
from rebind.schema import metadata
from rebind.settings import Settings
from rebind.verification.factors import sent_code
from tests.kit.clock import ManualClock

ROOT = Path(__file__).parents[3]
MEMORY = Path("/dev/shm")
"""A database in memory, where there is such a thing: 200,000 steps wait for no disk."""


class Chance(Random):
    """In place of `secrets` while a machine runs: what Hypothesis runs again goes the same way."""

    def token_bytes(self, size: int = 32) -> bytes:
        return self.randbytes(size)

    def token_urlsafe(self, size: int = 32) -> str:
        return base64.urlsafe_b64encode(self.randbytes(size)).rstrip(b"=").decode()

    def randbelow(self, bound: int) -> int:
        return self.randrange(bound)


class SteppedClock(ManualClock):
    """What the service sees of a machine's clock that may be stepped back."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self._seen = MonotoneClock(super().now)

    def now(self) -> datetime:
        return self._seen.now()


@dataclass(frozen=True)
class Template:
    """A database with the schema and everybody in it, made once and copied for every run."""

    folder: Path = field(
        default_factory=lambda: Path(
            tempfile.mkdtemp(prefix="rebind-prove-", dir=MEMORY if MEMORY.is_dir() else None)
        )
    )
    keys: Any = field(default_factory=generate)
    catalogue: Any = field(default_factory=lambda: load(ROOT / "data/translations", "CoinEx"))
    passwords: Any = field(
        default_factory=lambda: Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    )
    numbers: Any = field(default_factory=count)

    def fill(self, people: People = PEOPLE) -> "Template":
        atexit.register(self.remove)
        house = House(self, self.folder / "template.db")
        metadata.create_all(house.db.engine)
        for name, what in people.items():
            house.world.account(name, **what)
        house.close(keep=True)
        return self

    def remove(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def house(self, **settings: Any) -> "House":
        """One of its own. `settings`: those that are not the usual ones."""
        path = self.folder / f"{next(self.numbers)}.db"
        shutil.copyfile(self.folder / "template.db", path)
        return House(self, path, **settings)


class House:
    def __init__(self, template: Template, path: Path, **settings: Any) -> None:
        self.path = path
        self.clock = SteppedClock(ManualClock().now())
        self.start = self.clock.now()
        self._began = (self.start - EPOCH) // timedelta(microseconds=1)
        self.db = CrashingDatabase(f"sqlite:///{path}")
        knowing(careless(self.db))
        self.keys = template.keys
        chosen = Settings(data_dir=template.folder, fictional_numbers=["+447700900"], **settings)
        self.world = World(
            self.db,
            self.keys,
            self.clock,
            template.catalogue,
            template.passwords,
            chosen,
            verifier=lambda _: Said(),
        )
        self._raw = sqlite3.connect(path, isolation_level=None)
        self._raw.row_factory = sqlite3.Row
        self._post_read = 0
        chance = Chance(path.stem == "template")
        for module in (ids, keyring, sent_code):
            module.secrets = chance  # type: ignore[attr-defined]

    def close(self, *, keep: bool = False) -> None:
        self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._raw.close()
        self.db.dispose()
        for module in (ids, keyring, sent_code):
            module.secrets = secrets  # type: ignore[attr-defined]
        if not keep:
            for end in ("", "-wal", "-shm"):
                Path(f"{self.path}{end}").unlink(missing_ok=True)

    def rows(self) -> dict[str, list[Row]]:
        """Every table's rows, in the order of their making."""
        return {
            table: list(map(dict, self._raw.execute(f"SELECT * FROM {table} ORDER BY rowid")))
            for table in TABLES
        }

    def page(self, conversation: str) -> str | None:
        """The id of the form that is open in a conversation, without looking at it: what is
        looked at may be given something new that can be answered."""
        row = self._raw.execute(
            "SELECT secure_step.id FROM secure_step JOIN verification_case AS c ON c.id = case_id "
            "WHERE c.conversation_id = ? AND secure_step.closed_at IS NULL AND c.state = 'open' "
            "AND secure_step.step = c.step",
            (conversation,),
        ).fetchone()
        return row and str(row["id"])

    def bytes(self) -> bytes:
        """The database as it lies in its files."""
        files = [Path(f"{self.path}{end}") for end in ("", "-wal")]
        return b"".join(file.read_bytes() for file in files if file.exists())

    def seconds(self, stored: int | None) -> int | None:
        """A stored instant as seconds since the beginning."""
        if stored is None:
            return None
        return (stored - self._began) // 10**6

    def seconds_of(self, told: str) -> int:
        """The same of an instant as clients are told it."""
        return int((datetime.fromisoformat(told) - self.start).total_seconds())

    def post(self) -> list[tuple[str, str, str]]:
        """What has been queued since the last look: (kind, receiver, text)."""
        rows = self._raw.execute(
            "SELECT rowid, * FROM outbox WHERE rowid > ? ORDER BY rowid", (self._post_read,)
        ).fetchall()
        letters = []
        for row in rows:
            self._post_read = row["rowid"]
            message = json.loads(self.keys.open(row["sealed"], f"outbox.sealed:{row['id']}"))
            if row["channel"] != "none":
                letters.append((row["kind"], message["to"], message["text"]))
        return letters


def code_in(text: str) -> str:
    found = re.search(r"\b\d{6}\b", text)
    assert found, "a code is six digits"
    return found.group()


def link_in(text: str) -> str:
    return text.rpartition("#")[2].split()[0]

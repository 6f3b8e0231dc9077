"""Two exchanges whose accounts the service works on: a directory in its own database, and one
behind HTTP, with a real socket between. Tests do the exchange's own part by `theirs`."""

import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from service.tests.databases import sqlite

from rebind.accounts.http import EffectCarrier, ExchangeClient, HttpAccounts
from rebind.accounts.passwords import Passwords
from rebind.accounts.ports import Accounts
from rebind.accounts.sql import SqlAccounts
from rebind.catalogue import Catalogue
from rebind.database import Database
from rebind.demo import exchange
from rebind.keys import Keys, generate
from rebind.notify.outbox import Outbox, Sender
from rebind.notify.ports import Carrier
from tests.kit.clock import ManualClock

SECRET = "a secret of both houses, 32 bytes long"


@dataclass(frozen=True)
class Exchange:
    """`ours` is what the service has; `theirs` and `their_db` are the exchange's own."""

    ours: Accounts
    db: Database
    theirs: SqlAccounts
    their_db: Database
    sender: Sender
    clock: ManualClock
    carriers: Mapping[str, Carrier] = field(default_factory=dict)
    url: str = ""

    def register(self, email: str = "alice@example.com", **what: object) -> str:
        values: dict[str, object] = {
            "email": email,
            "password_hash": self.theirs.ready_password("Quiet-River-41"),
            "phone": "+447700900101",
            "opened_at": self.clock.now(),
        }
        with self.their_db.write() as tx:
            return self.theirs.register(tx, **(values | what))  # type: ignore[arg-type]


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """The application on a free port of loopback; its address."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(app, log_level="error", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.005)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(timeout=10)


def in_sql(db: Database, keys: Keys, clock: ManualClock, passwords: Passwords) -> Exchange:
    accounts = SqlAccounts(keys, passwords)
    return Exchange(accounts, db, accounts, db, Sender(db, keys, clock, {}), clock)


@contextmanager
def behind_http(
    db: Database,
    keys: Keys,
    clock: ManualClock,
    catalogue: Catalogue,
    passwords: Passwords,
    folder: Path,
) -> Iterator[Exchange]:
    their_db = sqlite(folder / "exchange.db")
    theirs = SqlAccounts(generate(), passwords)
    with served(exchange.create(their_db, theirs, clock, SECRET)) as url:
        client = ExchangeClient(url, SECRET, clock)
        ours = HttpAccounts(keys, client, Outbox(keys, clock, catalogue))
        carriers = {"effect": EffectCarrier(client)}
        sender = Sender(db, keys, clock, carriers)
        yield Exchange(ours, db, theirs, their_db, sender, clock, carriers, url)
    their_db.dispose()

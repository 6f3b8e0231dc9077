"""The whole service at its HTTP border. The border knows no database: SQLite is enough."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from service.tests.border.house import House
from service.tests.databases import sqlite

from rebind.accounts.passwords import Passwords
from rebind.database import Database
from tests.kit.clock import ManualClock

HOUSES = Callable[..., House]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    database = sqlite(tmp_path / "rebind.db")
    yield database
    database.dispose()


@pytest.fixture
def build(db: Database, clock: ManualClock, passwords: Passwords, tmp_path: Path) -> HOUSES:
    return lambda **changed: House(db, clock, passwords, tmp_path, **changed)


@pytest.fixture
def house(build: HOUSES) -> House:
    return build()

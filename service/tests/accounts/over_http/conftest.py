"""Fixtures: a world whose accounts are an exchange's behind HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from service.tests.accounts.exchanges import Exchange
from service.tests.databases import CrashingDatabase, sqlite
from service.tests.verification.world import World

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.database import Database
from rebind.keys import Keys
from rebind.settings import Settings


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """Theirs is a SQLite file, and which one ours is makes no difference to what goes between."""
    database = sqlite(tmp_path / "ours.db", CrashingDatabase)
    yield database
    database.dispose()


@pytest.fixture
def world(
    http_exchange: Exchange, keys: Keys, catalogue: Catalogue, passwords: Passwords, tmp_path: Path
) -> World:
    settings = Settings(data_dir=tmp_path, fictional_numbers=["+447700900"])
    db, clock = http_exchange.db, http_exchange.clock
    return World(db, keys, clock, catalogue, passwords, settings, http_exchange)

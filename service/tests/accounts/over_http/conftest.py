"""Fixtures: a world whose accounts are an exchange's behind HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from service.tests.accounts.exchanges import Exchange, behind_http
from service.tests.databases import CrashingDatabase, careless
from service.tests.verification.world import World

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.database import Database
from rebind.keys import Keys
from rebind.schema import metadata
from rebind.settings import Settings
from tests.kit.clock import ManualClock


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """Theirs is a SQLite file, and which one ours is makes no difference to what goes between."""
    database = CrashingDatabase(f"sqlite:///{tmp_path / 'ours.db'}")
    careless(database)
    metadata.create_all(database.engine)
    yield database
    database.dispose()


@pytest.fixture
def over(
    db: Database,
    keys: Keys,
    clock: ManualClock,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path: Path,
) -> Iterator[Exchange]:
    with behind_http(db, keys, clock, catalogue, passwords, tmp_path) as exchange:
        yield exchange


@pytest.fixture
def world(
    over: Exchange, keys: Keys, catalogue: Catalogue, passwords: Passwords, tmp_path: Path
) -> World:
    settings = Settings(data_dir=tmp_path, fictional_numbers=["+447700900"])
    return World(over.db, keys, over.clock, catalogue, passwords, settings, over)

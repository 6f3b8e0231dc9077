"""What every suite of the service starts from: both databases, fast passwords, a still clock."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from service.tests.databases import emptied, knowing, sqlite
from service.tests.verification.world import World

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue, load
from rebind.database import Database
from rebind.keys import Keys, generate
from rebind.schema import metadata
from rebind.settings import Settings
from tests.kit.clock import ManualClock
from tests.kit.postgres import Postgres

ROOT = Path(__file__).parents[2]


def pytest_collection_finish() -> None:
    """Thousands of tests and what they import live to the end: to look through them for garbage
    again and again takes a fifth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with Postgres() as server:
        yield server


@pytest.fixture(scope="session")
def schema(postgres: Postgres) -> str:
    """A PostgreSQL database with the schema, one for all: to copy it takes longer than most
    tests. Each test empties it before it begins."""
    url = postgres.create_database()
    database = Database(url)
    metadata.create_all(database.engine)
    database.dispose()
    return url


@pytest.fixture
def postgresql(schema: str) -> Iterator[Database]:
    """An empty database with the schema, on PostgreSQL."""
    database = knowing(Database(emptied(schema)))
    yield database
    database.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def db(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database with the schema, on SQLite and on PostgreSQL."""
    if request.param == "postgresql":
        yield request.getfixturevalue("postgresql")
        return
    database = sqlite(tmp_path / "rebind.db")
    yield database
    database.dispose()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def keys() -> Keys:
    return generate()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load(ROOT / "data" / "translations", "CoinEx")


@pytest.fixture(scope="session")
def passwords() -> Passwords:
    """argon2 at its cheapest: these tests are not about its cost."""
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def world(
    db: Database,
    keys: Keys,
    clock: ManualClock,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path: Path,
) -> World:
    return World(
        db,
        keys,
        clock,
        catalogue,
        passwords,
        Settings(data_dir=tmp_path, fictional_numbers=["+447700900"]),
    )

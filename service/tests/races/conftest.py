"""Races need PostgreSQL: its READ COMMITTED lets two transactions see the same past, where SQLite
has one writer at a time. The day's budgets are wide, so that what is raced for is what refuses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from service.tests.databases import CrashingDatabase, emptied
from service.tests.races.pairs import Town, world_of
from service.tests.stateful.reading import People
from service.tests.verification.world import World

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.keys import Keys, generate
from rebind.settings import Settings
from tests.kit.clock import ManualClock


def wide(folder: Path) -> Settings:
    return Settings(
        data_dir=folder,
        code_sends_per_day=500,
        password_failures_per_day=500,
        fictional_numbers=["+447700900"],
    )


@pytest.fixture
def world(
    schema: str,
    keys: Keys,
    clock: ManualClock,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path: Path,
) -> Iterator[World]:
    database = CrashingDatabase(emptied(schema))
    yield World(database, keys, clock, catalogue, passwords, wide(tmp_path))
    database.dispose()


@pytest.fixture(scope="module")
def town(
    people: People,
    schema: str,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Town]:
    """Where the `people` of a module live."""
    town, folder = Town(emptied(schema), generate()), tmp_path_factory.mktemp("town")
    with world_of(town, ManualClock(), catalogue, passwords, folder) as world:
        town.found(world, people)
    yield town
    town.leave()


@pytest.fixture
def inhabited(
    town: Town, clock: ManualClock, catalogue: Catalogue, passwords: Passwords, tmp_path: Path
) -> Iterator[World]:
    """The town as it was in the beginning."""
    town.restore()
    with world_of(town, clock, catalogue, passwords, tmp_path) as world:
        yield world

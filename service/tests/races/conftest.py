"""Races need PostgreSQL: its READ COMMITTED lets two transactions see the same past, where SQLite
has one writer at a time. The day's budgets are wide, so that what is raced for is what refuses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from service.tests.databases import CrashingDatabase, emptied
from service.tests.verification.world import World

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.keys import Keys
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

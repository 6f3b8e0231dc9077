"""Races of the journeys once more, on PostgreSQL, with the accounts behind HTTP: no row stands for
an account here, and what is decided is done in two steps."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from service.tests.accounts.exchanges import behind_http
from service.tests.databases import CrashingDatabase, emptied
from service.tests.races.conftest import wide
from service.tests.races.test_cases import *  # noqa: F403
from service.tests.races.test_change import *  # noqa: F403
from service.tests.verification.world import World

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.keys import Keys
from tests.kit.clock import ManualClock


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
    with behind_http(database, keys, clock, catalogue, passwords, tmp_path) as exchange:
        yield World(database, keys, clock, catalogue, passwords, wide(tmp_path), exchange)
    database.dispose()

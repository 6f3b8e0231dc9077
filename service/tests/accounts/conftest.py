from collections.abc import Iterator
from pathlib import Path

import pytest
from service.tests.accounts.exchanges import Exchange, behind_http, in_sql

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.database import Database
from rebind.keys import Keys
from tests.kit.clock import ManualClock


@pytest.fixture(params=["sql", "http"])
def exchange(
    request: pytest.FixtureRequest,
    db: Database,
    keys: Keys,
    clock: ManualClock,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path: Path,
) -> Iterator[Exchange]:
    """Each adapter of the port."""
    if request.param == "sql":
        yield in_sql(db, keys, clock, passwords)
        return
    with behind_http(db, keys, clock, catalogue, passwords, tmp_path) as found:
        yield found


@pytest.fixture
def http_exchange(
    db: Database,
    keys: Keys,
    clock: ManualClock,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path: Path,
) -> Iterator[Exchange]:
    with behind_http(db, keys, clock, catalogue, passwords, tmp_path) as found:
        yield found

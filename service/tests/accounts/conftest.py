from collections.abc import Iterator
from pathlib import Path

import pytest
from service.tests.accounts.exchanges import Exchange, behind_http, in_sql

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.database import Database
from rebind.keys import Keys
from tests.kit.clock import ManualClock


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


@pytest.fixture
def sql_exchange(db: Database, keys: Keys, clock: ManualClock, passwords: Passwords) -> Exchange:
    return in_sql(db, keys, clock, passwords)


@pytest.fixture(params=["sql_exchange", "http_exchange"])
def exchange(request: pytest.FixtureRequest, db: Database) -> Exchange:
    """Each adapter of the port, on each database."""
    found: Exchange = request.getfixturevalue(request.param)
    return found

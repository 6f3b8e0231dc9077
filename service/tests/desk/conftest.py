"""The desk in a house on SQLite; what SQLite cannot show (races) stands in `races`."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from service.tests.border.house import House
from service.tests.databases import sqlite
from service.tests.desk.kit import Office

from rebind.accounts.passwords import Passwords
from rebind.database import Database
from rebind.desk.agents import Agent, Role
from tests.kit.clock import ManualClock


@pytest.fixture
def house_db(tmp_path: Path) -> Iterator[Database]:
    database = sqlite(tmp_path / "house.db")
    yield database
    database.dispose()


@pytest.fixture
def open_office(
    house_db: Database, clock: ManualClock, passwords: Passwords, tmp_path: Path
) -> Callable[..., Office]:
    return lambda **changed: Office(House(house_db, clock, passwords, tmp_path, **changed))


@pytest.fixture
def office(open_office: Callable[..., Any]) -> Office:
    made: Office = open_office()
    return made


@pytest.fixture
def ada(office: Office) -> Agent:
    return office.hire("ada")


@pytest.fixture
def bob(office: Office) -> Agent:
    return office.hire("bob")


@pytest.fixture
def lead(office: Office) -> Agent:
    return office.hire("lead", Role.LEAD)

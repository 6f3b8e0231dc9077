"""The chat room with a fake assistant and fake cases, on both databases."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
from fastapi import FastAPI
from service.tests.chat.kit import (
    INTERNAL_TOKEN,
    FakeAssistant,
    FakeCases,
    FakeIdentities,
    House,
    Person,
)
from service.tests.databases import emptied, knowing, sqlite

from rebind import headers, problems
from rebind.catalogue import Catalogue
from rebind.chat.log import Log
from rebind.chat.room import ChatRoom
from rebind.clock import MonotoneClock
from rebind.database import Database
from rebind.idempotency import Idempotency
from rebind.keys import Keys
from rebind.settings import Settings
from tests.kit.clock import ManualClock
from tests.kit.postgres import Postgres


@pytest.fixture(scope="session")
def postgres_url(postgres: Postgres, schema: str) -> str:
    """A database of the room's own, for all of its tests."""
    return postgres.create_database(schema.rpartition("/")[2])


@pytest.fixture(params=["sqlite", "postgresql"])
def db(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database with the schema, on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        database = sqlite(tmp_path / "rebind.db")
    else:
        database = knowing(Database(emptied(request.getfixturevalue("postgres_url"))))
    yield database
    database.dispose()


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def settings() -> Settings:
    return Settings(
        internal_token=INTERNAL_TOKEN,  # type: ignore[arg-type]
        watchdog_after=timedelta(seconds=8),
        turn_timeout=timedelta(seconds=5),
    )


@pytest.fixture
def build(
    db: Database, keys: Keys, catalogue: Catalogue, settings: Settings
) -> Callable[..., House]:
    def make(
        clock: Any = None,
        assistant: FakeAssistant | None = None,
        cases: FakeCases | None = None,
        **changed: Any,
    ) -> House:
        clock = clock or MonotoneClock()
        assistant = assistant or FakeAssistant()
        cases = cases or FakeCases()
        log = Log(db, keys, clock, settings.model_copy(update=changed), catalogue)
        idempotency = Idempotency(db, keys, clock, log.settings.idempotency_lifetime)
        room = ChatRoom(
            log,
            cast("Any", cases),
            cast("Any", FakeIdentities()),
            idempotency,
            transport=assistant,
        )
        app = FastAPI()
        problems.install(app, catalogue)
        headers.install(app, log.settings.base_url)
        room.install(app)
        return House(db, clock, log, room, cases, assistant, app)

    return make


@pytest.fixture
def house(build: Callable[..., House]) -> House:
    """In real time, with an assistant that answers at once."""
    return build()


@pytest.fixture
def still(build: Callable[..., House], clock: ManualClock) -> House:
    """On a clock that stands still."""
    return build(clock)


@asynccontextmanager
async def client_of(house: House) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(house.app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8080") as client:
        yield client


@pytest.fixture
async def client(house: House) -> AsyncIterator[httpx.AsyncClient]:
    async with house.room.lifespan(), client_of(house) as client:
        yield client


@pytest.fixture
async def begin(client: httpx.AsyncClient) -> Callable[..., Awaitable[Person]]:
    async def make(**opening: object) -> Person:
        answer = await client.post("/chat/v1/conversations", json=opening)
        assert answer.status_code == 201, answer.text
        return Person(client, answer.json())

    return make


@pytest.fixture
async def person(begin: Callable[..., Awaitable[Person]]) -> Person:
    """Somebody who has heard the greeting."""
    person = await begin()
    await person.hears()
    return person

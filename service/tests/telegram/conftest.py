"""The room of Telegram, real, on both databases and a loopback Bot API; the assistant and the cases
are those of the chat's tests."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from service.tests.chat.conftest import (
    anyio_backend,
    build,
    db,
    postgres_url,
    settings,
    sqlite_file,
)
from service.tests.chat.kit import House
from service.tests.telegram.kit import Worker

from tests.kit.bot_api import BotApi
from tests.kit.clock import ManualClock
from tests.kit.telegram import TelegramPerson

__all__ = ["anyio_backend", "build", "db", "postgres_url", "settings", "sqlite_file"]


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as api:
        yield api


@pytest.fixture
def hire(build: Callable[..., House], api: BotApi, clock: ManualClock) -> Callable[..., Worker]:
    """One more worker, on the same database."""

    def make(**changed: Any) -> Worker:
        return Worker(build, api, clock, **changed)

    return make


@pytest.fixture
def worker(hire: Callable[..., Worker]) -> Worker:
    return hire()


@pytest.fixture
def alice(api: BotApi) -> TelegramPerson:
    return TelegramPerson(api, "alice")


@pytest.fixture
async def known(worker: Worker, alice: TelegramPerson) -> TelegramPerson:
    """Alice, after the greeting."""
    alice.command("/start")
    await worker.pump()
    return alice

"""The room of Telegram, real, on both databases and a loopback Bot API; the assistant and the cases
are those of the chat's tests."""

import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import structlog
from service.tests.chat.conftest import (
    anyio_backend,
    build,
    db,
    postgres_url,
    settings,
)
from service.tests.chat.kit import House
from service.tests.telegram.kit import Worker

from rebind import telemetry
from tests.kit.bot_api import BotApi
from tests.kit.clock import ManualClock
from tests.kit.telegram import TelegramPerson

__all__ = ["anyio_backend", "build", "db", "postgres_url", "settings"]


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
def talkative(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """The logs as the service writes them when it is told to write the most."""
    levels = {name: logging.getLogger(name).level for name in telemetry.TALKATIVE}
    root = logging.getLogger().level
    telemetry.configure("DEBUG")
    logging.getLogger().setLevel("DEBUG")
    yield caplog
    structlog.reset_defaults()
    logging.getLogger().setLevel(root)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture
def alice(api: BotApi) -> TelegramPerson:
    return TelegramPerson(api, "alice")


@pytest.fixture
async def known(worker: Worker, alice: TelegramPerson) -> TelegramPerson:
    """Alice, after the greeting."""
    alice.command("/start")
    await worker.pump()
    return alice

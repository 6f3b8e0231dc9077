"""A Bot API, somebody who has written to its bot, and the bot by the library that we use."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
from telegram import Bot

from tests.kit.bot_api import BotApi
from tests.kit.telegram import TelegramPerson


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as running:
        yield running


@pytest.fixture
def alice(api: BotApi) -> TelegramPerson:
    person = TelegramPerson(api, name="alice", language_code="en")
    person.command("/start")
    return person


@pytest.fixture
async def bot(api: BotApi, anyio_backend: str) -> AsyncIterator[Bot]:
    files = f"{api.url}/file/bot"
    async with Bot(api.token, base_url=f"{api.url}/bot", base_file_url=files) as running:
        yield running

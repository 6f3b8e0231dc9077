"""Fixtures for the suites that run the real thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from tests.kit.bot_api import BotApi
from tests.kit.contract import Client
from tests.kit.stack import Stack, bot_of
from tests.kit.talk import WHO, Talk

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def bot_api() -> Iterator[BotApi]:
    """Telegram, as the running stack knows it."""
    with BotApi() as running:
        yield running


@pytest.fixture(scope="session")
def stack(bot_api: BotApi) -> Iterator[Stack]:
    """Everything that `make run` starts, with a bot, once for all tests that ask for it."""
    with Stack(**bot_of(bot_api)) as running:
        yield running


@pytest.fixture
def client(stack: Stack) -> Client:
    """A client of the running stack, whose demo data is as on first start."""
    client = Client(stack.url)
    client.reset()
    return client


@pytest.fixture
def talk(client: Client) -> Talk:
    return Talk(client)


@pytest.fixture
def at(client: Client) -> Callable[[str], Talk]:
    """Somebody at any step of the reset: alice, where her account comes there."""

    def begin(step: str) -> Talk:
        somebody = Talk(client, client.account_named(WHO.get(step, "alice")))
        somebody.reach(step)
        return somebody

    return begin


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from tests.kit.browser import chromium

    with chromium() as running:
        yield running

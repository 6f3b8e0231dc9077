"""Who takes part in a journey: a person at the help centre, somebody on either channel, and people
at the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser

from tests.kit.bot_api import BotApi
from tests.kit.contract import Client
from tests.kit.stack import Stack

from .clerks import Clerk
from .somebody import InTelegramsChat, InTheWidget, Somebody
from .visitors import DESKTOP, PHONE, Visitor, device

Hire = Callable[[str], Clerk]


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def visitor(
    request: pytest.FixtureRequest, browser: Browser, stack: Stack, client: Client
) -> Iterator[Visitor]:
    with device(browser, request.param) as context:
        someone = Visitor(context, stack, client)
        yield someone
    assert someone.complaints == []


@pytest.fixture
def second_device(browser: Browser, stack: Stack, client: Client) -> Iterator[Visitor]:
    """Another browser of the same person's: nothing is shared with the first one."""
    with device(browser, PHONE) as context:
        someone = Visitor(context, stack, client)
        yield someone
    assert someone.complaints == []


@pytest.fixture(params=["widget", "telegram"])
def somebody(
    request: pytest.FixtureRequest,
    browser: Browser,
    stack: Stack,
    client: Client,
    bot_api: BotApi,
) -> Iterator[Somebody]:
    """A person who has been greeted by the bot, in the widget or in Telegram."""
    if request.param == "telegram":
        yield InTelegramsChat(bot_api, client)
        return
    with device(browser, PHONE) as context:
        visitor = Visitor(context, stack, client)
        yield InTheWidget(visitor)
    assert visitor.complaints == []


@pytest.fixture
def hire(browser: Browser, stack: Stack, client: Client) -> Iterator[Hire]:
    """Somebody of the desk. None of their browsers has anything to complain about at the end."""
    hired: list[Clerk] = []
    with ExitStack() as contexts:

        def come(name: str) -> Clerk:
            context = contexts.enter_context(device(browser, DESKTOP))
            hired.append(Clerk(context, stack, client, name))
            return hired[-1]

        yield come
    assert {each.name: each.complaints for each in hired if each.complaints} == {}

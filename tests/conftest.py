"""Fixtures for the suites that run the real thing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.kit.contract import Client
from tests.kit.stack import Stack


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    """Everything that `make run` starts, once for all tests that ask for it."""
    with Stack() as running:
        yield running


@pytest.fixture
def client(stack: Stack) -> Client:
    """A client of the running stack, whose demo data is as on first start."""
    client = Client(stack.url)
    client.reset()
    return client

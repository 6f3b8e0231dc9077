"""A shorter walk with both databases on PostgreSQL; then every row of them is looked through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlalchemy import MetaData, create_engine, select

from tests.kit.contract import Client
from tests.kit.postgres import Postgres
from tests.kit.stack import Stack

from .test_canaries import LIMITS, SEED, Walk, tell_what_is_kept, walk_a_journey
from .values import Canaries


@dataclass
class Search:
    canaries: Canaries
    service: dict[str, str]
    """Every row of a table, as text, by the table's name."""
    tracker: dict[str, str]
    told: str
    """By the operator's commands."""


@pytest.fixture(scope="module")
def search() -> Iterator[Search]:
    with Postgres() as server:
        settings = server.settings()
        with Stack(**LIMITS, **settings) as stack:
            walk = Walk(stack, Client(stack.url), Canaries(SEED), only_at=("sign_in", "question 1"))
            walk_a_journey(walk)
            tell_what_is_kept(walk)
        yield Search(
            walk.canaries,
            rows_of(settings["REBIND_DATABASE_URL"]),
            rows_of(settings["REBIND_TRACKER_URL"]),
            "\n".join(walk.told),
        )


def rows_of(url: str) -> dict[str, str]:
    """Every column of every table, as text."""
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    tables = MetaData()
    tables.reflect(engine)
    texts = {}
    with engine.connect() as connection:
        for name, table in tables.tables.items():
            values = [str(value) for row in connection.execute(select(table)) for value in row]
            texts[name] = "\n".join(values)
    engine.dispose()
    return texts


def test_what_was_said_is_there(search: Search) -> None:
    """A search that finds nothing because there is nothing is worth nothing."""
    assert "I lost my phone" in search.service["event"]
    assert "utter_" in search.tracker["tracker"]
    assert len(search.canaries.places) > 60


def test_no_table_of_the_service_holds_one(search: Search) -> None:
    assert leaks(search.canaries, search.service) == {}


def test_no_table_of_the_tracker_holds_one(search: Search) -> None:
    assert leaks(search.canaries, search.tracker) == {}


def test_no_export_holds_one(search: Search) -> None:
    assert "I lost my phone" in search.told
    assert search.canaries.found_in(search.told) == []


def leaks(canaries: Canaries, tables: dict[str, str]) -> dict[str, list[str]]:
    return {name: found for name, text in tables.items() if (found := canaries.found_in(text))}

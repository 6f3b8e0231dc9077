"""The migrations and the tables in the code are one schema, on both databases."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from rebind.database import Database
from rebind.migrate import config, upgrade
from rebind.schema import metadata


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'rebind.db'}"
    return str(request.getfixturevalue("postgres").create_database())


def test_an_upgraded_database_is_what_the_code_declares(url: str) -> None:
    upgrade(url)
    with Database(url).engine.connect() as connection:
        context = MigrationContext.configure(connection)
        # The guard against rewriting audit entries is no table, and is looked at below
        assert compare_metadata(context, metadata) == []


def test_a_second_upgrade_changes_nothing(url: str) -> None:
    upgrade(url)
    upgrade(url)


def test_a_downgrade_leaves_nothing_behind(url: str) -> None:
    upgrade(url)
    command.downgrade(config(url), "base")
    assert inspect(Database(url).engine).get_table_names() == ["alembic_version"]


def test_a_migrated_audit_table_refuses_to_be_rewritten(url: str) -> None:
    upgrade(url)
    db = Database(url)
    values = "(1, 1, '{}', 'genesis', 'x', 'y')"
    with db.write() as tx:
        tx.execute(
            text(
                f"INSERT INTO audit_entry (seq, at, entry, previous, digest, kind) VALUES {values}"
            )
        )
    for statement in ("UPDATE audit_entry SET entry = 'x'", "DELETE FROM audit_entry"):
        with pytest.raises(DBAPIError), db.write() as tx:
            tx.execute(text(statement))

"""Alembic's environment: both databases, one history."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import types

from rebind.database import Database
from rebind.schema import metadata


def plain_type(kind: str, item: Any, _: object) -> str | Literal[False]:
    """Columns of our own types are written down as what the database stores: a migration must
    not change its meaning when the code does."""
    if kind == "type" and isinstance(item, types.TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


url = context.config.get_main_option("sqlalchemy.url")
assert url is not None
database = Database(url)
with database.engine.connect() as connection:
    connection = connection.execution_options(rebind_write=True)
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        compare_type=True,
        render_item=plain_type,
    )
    with context.begin_transaction():
        context.run_migrations()
database.dispose()

"""The database: SQLite by default, PostgreSQL by setting, one way to begin a transaction.

A write transaction on SQLite begins IMMEDIATE: a deferred one that reads and then writes fails
at once under contention, whatever the busy timeout says. On PostgreSQL it is READ COMMITTED, so
every decision is made by a guarded UPDATE … RETURNING or under a row lock."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    CursorResult,
    Dialect,
    Engine,
    Executable,
    Integer,
    MetaData,
    Table,
    create_engine,
    event,
    func,
    select,
    types,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Instant(types.TypeDecorator[datetime]):
    """A UTC instant as microseconds since 1970: SQLite has no time zone to lose."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else EPOCH + timedelta(microseconds=value)


class Tx:
    """A transaction under way. What must wait for the commit (waking a stream) is handed to
    `after_commit`: woken earlier, a reader would find nothing."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.last_steps: list[Callable[[], None]] = []
        self.callbacks: list[Callable[[], None]] = []

    def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[Any]:
        return self.connection.execute(statement, parameters)

    def lock(self, name: str) -> None:
        """Hold a name that no row stands for, to the end of the transaction. A write transaction
        on SQLite is alone anyway."""
        if self.connection.dialect.name == "postgresql":
            number = func.hashtextextended(name, 0)
            self.execute(select(func.pg_advisory_xact_lock(number)))

    def before_commit(self, step: Callable[[], None]) -> None:
        """Do this at the very end of the transaction: for what takes a lock that everybody
        wants, such as the audit chain's head."""
        self.last_steps.append(step)

    def after_commit(self, callback: Callable[[], None]) -> None:
        self.callbacks.append(callback)

    def insert_if_absent(self, table: Table, **values: object) -> bool:
        """Insert a row unless a unique key stands in the way; True when it was inserted."""
        flavour = postgresql if self.connection.dialect.name == "postgresql" else sqlite
        statement = flavour.insert(table).values(**values).on_conflict_do_nothing()
        # Of an INSERT, SQLAlchemy keeps the count on SQLite only, unless it is told to
        counted = statement.execution_options(preserve_rowcount=True)
        return self.execute(counted).rowcount == 1


class Database:
    def __init__(self, url: str) -> None:
        self.engine = _engine(url)

    @contextmanager
    def read(self) -> Iterator[Tx]:
        with self.engine.connect() as connection, connection.begin():
            yield Tx(connection)

    @contextmanager
    def snapshot(self) -> Iterator[Tx]:
        """As `read`, with every statement seeing the same instant, on PostgreSQL too."""
        with self.read() as tx:
            if tx.connection.dialect.name == "postgresql":
                tx.connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            yield tx

    @contextmanager
    def write(self) -> Iterator[Tx]:
        """Commit at the end of the block, roll back on an exception. Never raise a refusal from
        inside a block that counted an attempt."""
        with self.engine.connect() as connection:
            connection = connection.execution_options(rebind_write=True)
            with connection.begin():
                tx = Tx(connection)
                yield tx
                for step in tx.last_steps:
                    step()
        for callback in tx.callbacks:
            callback()

    def dispose(self) -> None:
        self.engine.dispose()


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(
            url, pool_pre_ping=True, pool_size=20, max_overflow=20, hide_parameters=True
        )
    # Parameters stay out of error texts: a traceback ends in a log
    engine = create_engine(
        url, connect_args={"timeout": 30, "check_same_thread": False}, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _: object) -> None:
        connection.isolation_level = None  # the driver must not begin on its own
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("rebind_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


clock_floor = Table(
    "clock_floor",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
)


def load_clock_floor(db: Database) -> datetime | None:
    """The latest instant that an earlier process had seen, or None."""
    with db.read() as tx:
        return tx.execute(select(clock_floor.c.at)).scalar()


def raise_clock_floor(db: Database, now: datetime) -> None:
    with db.write() as tx:
        if not tx.insert_if_absent(clock_floor, id=1, at=now):
            tx.execute(update(clock_floor).where(clock_floor.c.at < now).values(at=now))

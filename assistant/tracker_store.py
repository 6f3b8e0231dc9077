"""Where the assistant remembers conversations: SQL, and nothing when SQL fails.

Rasa wraps every tracker store in a FailSafeTrackerStore: on a database error it goes on with an
empty tracker in memory, in the middle of somebody's conversation, and never reconciles the two.
It catches every Exception, so an outage is raised here as something that is not one; only the
channel catches it, fails the turn, and the service tries again.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

BUSY_TIMEOUT_MS = 5_000


class TrackerStoreUnavailable(BaseException):
    """The database did not answer. A BaseException on purpose: see the module's docstring."""


def tracker_url() -> str:
    """REBIND_TRACKER_URL, or a SQLite file in REBIND_DATA_DIR."""
    configured = os.environ.get("REBIND_TRACKER_URL")
    if configured:
        return configured
    folder = Path(os.environ.get("REBIND_DATA_DIR") or ".run/data").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "tracker.sqlite3"
    file.touch(mode=0o600)
    return f"sqlite:///{file}"


def _prepare_sqlite(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.close()


class ConversationStore(SQLTrackerStore):
    """Rasa's SQL tracker store that fails closed."""

    def __init__(
        self,
        domain: Domain | None = None,
        host: str | None = None,
        event_broker: EventBroker | None = None,
        **kwargs: Any,
    ) -> None:
        """Not the parent's: that one waits for a database for ever and logs SQL parameters."""
        try:
            self.engine = sa.create_engine(
                host or tracker_url(), hide_parameters=True, pool_pre_ping=True
            )
            if self.engine.dialect.name == "sqlite":
                sa.event.listen(self.engine, "connect", _prepare_sqlite)
            self.Base.metadata.create_all(self.engine)
        except Exception as error:
            # Rasa takes an ImportError or AttributeError for "no such class" and would quietly
            # use memory instead: a missing database driver has to stop the start.
            raise TrackerStoreUnavailable(type(error).__name__) from error
        self.sessionmaker = sa.orm.session.sessionmaker(bind=self.engine)
        TrackerStore.__init__(self, domain, event_broker)

    async def save(self, tracker: DialogueStateTracker) -> None:
        try:
            await super().save(tracker)
        except Exception as error:
            raise TrackerStoreUnavailable(type(error).__name__) from error

    async def _retrieve(
        self, sender_id: str, fetch_events_from_all_sessions: bool
    ) -> DialogueStateTracker | None:
        try:
            return await super()._retrieve(sender_id, fetch_events_from_all_sessions)
        except Exception as error:
            raise TrackerStoreUnavailable(type(error).__name__) from error

    async def forget(self, sender_id: str) -> None:
        """Delete every event of a conversation. Raises TrackerStoreUnavailable."""
        try:
            with self.session_scope() as session:
                session.query(self.SQLEvent).filter_by(sender_id=sender_id).delete()
                session.commit()
        except Exception as error:
            raise TrackerStoreUnavailable(type(error).__name__) from error


async def forget_tracker(store: TrackerStore, sender_id: str) -> None:
    """As `ConversationStore.forget`, through Rasa's wrapper, which cannot delete."""
    await getattr(store, "_tracker_store", store).forget(sender_id)

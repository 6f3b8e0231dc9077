"""Where the assistant remembers conversations: the last turns, in one row each, and nothing when
SQL fails.

Rasa's own SQL store reads and replays every event of a conversation in every turn, so a turn costs
more the longer people talk, and keeps every word for ever. What decides here is the service; all
that the assistant needs is what the last few messages were about and what it answered to them.

Rasa wraps every tracker store in a FailSafeTrackerStore: on a database error it goes on with an
empty tracker in memory, in the middle of somebody's conversation, and never reconciles the two.
It catches every Exception, so an outage is raised here as something that is not one; only the
channel catches it, fails the turn, and the service tries again.
"""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

logger = logging.getLogger(__name__)

BUSY_TIMEOUT_MS = 5_000
TURNS_KEPT = 10
"""More than anything looks back: the actions to the turn before, and to messages in a row that were
not understood, which lead to a person after the third (actions/fallback.py)."""

READ_AS = "version_read"
"""On a tracker: the version of the row that it was read from. Rasa's wrapper makes new trackers by
itself, so it cannot be a class of ours that has it; a new one has none."""

_tables = sa.MetaData()
_trackers = sa.Table(
    "tracker",
    _tables,
    sa.Column("sender_id", sa.String(255), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("saved_at", sa.Float, nullable=False),
    sa.Column("events", sa.Text, nullable=False),
)


class TrackerStoreUnavailable(BaseException):
    """The database did not answer, or somebody else has answered this conversation meanwhile. A
    BaseException on purpose: see the module's docstring."""


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


class ConversationStore(TrackerStore):
    """One row for each conversation, read and written once a turn, that fails closed.

    The version is compared when it is written: of two replicas that answer one conversation at
    the same time the second fails, and its turn is tried again on top of the first.
    """

    def __init__(
        self,
        domain: Domain | None = None,
        host: str | None = None,
        event_broker: EventBroker | None = None,
        **_: Any,
    ) -> None:
        try:
            self.engine = sa.create_engine(
                host or tracker_url(), hide_parameters=True, pool_pre_ping=True
            )
            if self.engine.dialect.name == "sqlite":
                sa.event.listen(self.engine, "connect", _prepare_sqlite)
            _tables.create_all(self.engine)
        except Exception as error:
            # Rasa takes an ImportError or AttributeError for "no such class" and would quietly
            # use memory instead: a missing database driver has to stop the start.
            raise TrackerStoreUnavailable(type(error).__name__) from error
        super().__init__(domain, event_broker)

    @contextmanager
    def _transaction(self) -> Iterator[Any]:
        try:
            with self.engine.begin() as connection:
                yield connection
        except Exception as error:
            raise TrackerStoreUnavailable(type(error).__name__) from error

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        row = _trackers.c
        query = sa.select(row.version, row.events).where(row.sender_id == sender_id)
        with self._transaction() as connection:
            found = connection.execute(query).one_or_none()
        if found is None:
            return None
        tracker = self._recall(sender_id, found.events)
        setattr(tracker, READ_AS, found.version)
        return tracker

    def _recall(self, sender_id: str, events: str) -> DialogueStateTracker:
        """What cannot be read is forgotten: nothing rests on it, and somebody waits for an
        answer."""
        try:
            return DialogueStateTracker.from_dict(sender_id, json.loads(events), self.domain.slots)
        except Exception as error:
            logger.warning("a conversation cannot be recalled: %s", type(error).__name__)
            return self.init_tracker(sender_id)

    async def save(self, tracker: DialogueStateTracker) -> None:
        version = getattr(tracker, READ_AS, 0)
        with self._transaction() as connection:
            kept = [_kept(event) for event in _last_turns(list(tracker.events))]
            values = {"version": version + 1, "saved_at": time.time(), "events": json.dumps(kept)}
            if version == 0:
                # Refused by the primary key where somebody else was first
                insert = _trackers.insert().values(sender_id=tracker.sender_id, **values)
                connection.execute(insert)
            else:
                row = _trackers.c
                same = (row.sender_id == tracker.sender_id, row.version == version)
                update = _trackers.update().where(*same).values(**values)
                if connection.execute(update).rowcount != 1:
                    raise TrackerStoreUnavailable("the conversation went on meanwhile")
        setattr(tracker, READ_AS, version + 1)

    async def keys(self) -> list[str]:
        with self._transaction() as connection:
            return list(connection.execute(sa.select(_trackers.c.sender_id)).scalars())

    async def forget(self, sender_id: str) -> None:
        """Delete what is known of a conversation. Raises TrackerStoreUnavailable."""
        with self._transaction() as connection:
            connection.execute(_trackers.delete().where(_trackers.c.sender_id == sender_id))


def _last_turns(events: Sequence[Event]) -> Sequence[Event]:
    """From the action that listened to the first message which is kept: rules begin with it."""
    said = [place for place, event in enumerate(events) if isinstance(event, UserUttered)]
    if len(said) <= TURNS_KEPT:
        return events
    first = said[-TURNS_KEPT]
    return events[max(first - 1, 0) :]


def _kept(event: Event) -> dict[str, Any]:
    """Of a message what it was about, and no word that anybody wrote; of an answer its key and its
    words, since nothing is said twice in a row (assistant/responses.py)."""
    if isinstance(event, UserUttered):
        intent = {"name": event.intent_name, "confidence": event.intent.get("confidence")}
        turn_id = (event.metadata or {}).get("turn_id")
        return {
            "event": event.type_name,
            "timestamp": event.timestamp,
            "text": "",
            "parse_data": {"text": "", "intent": intent, "entities": []},
            "input_channel": event.input_channel,
            "metadata": {"turn_id": turn_id},
        }
    if isinstance(event, BotUttered):
        key = (event.metadata or {}).get("utter_action")
        return {
            "event": event.type_name,
            "timestamp": event.timestamp,
            "text": event.text,
            "data": {},
            "metadata": {"utter_action": key},
        }
    kept: dict[str, Any] = event.as_dict()
    kept.pop("metadata", None)
    return kept


async def forget_tracker(store: TrackerStore, sender_id: str) -> None:
    """As `ConversationStore.forget`, through Rasa's wrapper, which cannot delete."""
    await getattr(store, "_tracker_store", store).forget(sender_id)

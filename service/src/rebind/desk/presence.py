"""Who is there: heartbeats, what somebody looks at, and the leases that hang by them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select, update

from rebind.clock import Clock
from rebind.database import Tx
from rebind.desk.agents import Agent
from rebind.desk.tables import presence
from rebind.settings import Settings

LOOKS = timedelta(seconds=45)
"""After three beats that did not come, nobody looks at a conversation any more."""
WRITES = timedelta(seconds=20)
"""A page says again that somebody writes as long as they do."""


class Mode(StrEnum):
    """What somebody does in the conversation that is open on their screen."""

    VIEWING = "viewing"
    COMPOSING_PUBLIC = "composing_public"
    COMPOSING_NOTE = "composing_note"


@dataclass(frozen=True)
class Present:
    agent_id: str
    mode: Mode


class Presence:
    def __init__(self, clock: Clock, settings: Settings) -> None:
        self._clock = clock
        self._away_after = settings.desk_away_after
        self._release_after = settings.desk_release_after

    def beat(self, tx: Tx, agent: Agent, conversation_id: str | None, mode: Mode) -> None:
        """A sign of life. It renews the leases of whatever the agent owns."""
        now = self._clock.now()
        values = {
            "seen_at": now,
            "conversation_id": conversation_id,
            "mode": mode.value,
            "mode_at": now,
        }
        if not tx.insert_if_absent(presence, agent_id=agent.id, **values):
            tx.execute(update(presence).where(presence.c.agent_id == agent.id).values(**values))

    def acts(self, tx: Tx, agent: Agent) -> None:
        """Whoever does something is there, whatever became of their heartbeats."""
        now = self._clock.now()
        tx.insert_if_absent(
            presence, agent_id=agent.id, seen_at=now, mode=Mode.VIEWING.value, mode_at=now
        )
        tx.execute(update(presence).where(presence.c.agent_id == agent.id).values(seen_at=now))

    def online(self, tx: Tx) -> set[str]:
        """Ids of those who are there."""
        return self._seen_since(tx, self._clock.now() - self._away_after)

    def holding(self, tx: Tx) -> set[str]:
        """Ids of those whose leases still hold."""
        return self._seen_since(tx, self._clock.now() - self._release_after)

    def _seen_since(self, tx: Tx, since: datetime) -> set[str]:
        query = select(presence.c.agent_id).where(presence.c.seen_at > since)
        return set(tx.execute(query).scalars())

    def at(self, tx: Tx, conversation_id: str) -> list[Present]:
        """Who looks at a conversation, and what they do there."""
        now = self._clock.now()
        query = select(presence.c.agent_id, presence.c.mode, presence.c.mode_at).where(
            presence.c.conversation_id == conversation_id, presence.c.seen_at > now - LOOKS
        )
        return [
            Present(row.agent_id, Mode(row.mode if row.mode_at > now - WRITES else Mode.VIEWING))
            for row in tx.execute(query.order_by(presence.c.agent_id))
        ]

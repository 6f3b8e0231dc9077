"""Messages that were given up: what an operator may see of them, and the way back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select, update

from rebind.clock import Clock
from rebind.database import Database
from rebind.notify.tables import outbox

KEPT = timedelta(days=7)
"""How long the words of a message that was given up are kept, sealed: a week to mend a carrier."""


@dataclass(frozen=True)
class DeadLetter:
    id: str
    channel: str
    kind: str
    since: datetime


class Retried(StrEnum):
    QUEUED = "queued again"
    NOT_DEAD = "not a message that was given up"
    NO_WORDS = "its words are gone: it was a code, or is older than a week"


class DeadLetters:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def all(self) -> list[DeadLetter]:
        """Those that were given up first come first."""
        query = (
            select(outbox.c.id, outbox.c.channel, outbox.c.kind, outbox.c.closed_at)
            .where(outbox.c.state == "dead")
            .order_by(outbox.c.closed_at, outbox.c.id)
        )
        with self._db.read() as tx:
            return [DeadLetter(r.id, r.channel, r.kind, r.closed_at) for r in tx.execute(query)]

    def retry(self, row_id: str) -> Retried:
        dead = (outbox.c.id == row_id, outbox.c.state == "dead")
        with self._db.write() as tx:
            sealed = tx.execute(select(outbox.c.sealed).where(*dead)).scalar()
            if sealed is None:
                return Retried.NOT_DEAD
            if not sealed:
                return Retried.NO_WORDS
            again = {"state": "pending", "attempts": 0, "next_try_at": self._clock.now()}
            tx.execute(update(outbox).where(*dead).values(**again, closed_at=None))
        return Retried.QUEUED

    def forget_words(self) -> int:
        """Of those that nobody wanted back; how many there were. What was decided on an account
        is kept: whoever mends it needs the name of the effect."""
        old = (
            outbox.c.state == "dead",
            outbox.c.closed_at <= self._clock.now() - KEPT,
            outbox.c.sealed != "",
            outbox.c.channel != "effect",
        )
        with self._db.write() as tx:
            return tx.execute(update(outbox).where(*old).values(sealed="")).rowcount

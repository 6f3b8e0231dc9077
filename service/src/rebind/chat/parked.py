"""Turns that were given up: what an operator may see of them, and the way back."""

from enum import StrEnum

from rebind.chat import repository
from rebind.chat.model import Owner, ParkedTurn
from rebind.clock import Clock
from rebind.database import Database


class Retried(StrEnum):
    QUEUED = "queued again"
    NOT_PARKED = "not a parked turn"
    NOT_THE_BOTS = "the conversation has changed hands since: whoever has it now answers it"


class Parked:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def turns(self) -> list[ParkedTurn]:
        with self._db.read() as tx:
            return repository.parked(tx)

    def retry(self, turn_id: str) -> Retried:
        """Queue a turn again, before what was said after it. What was typed into it as a secret is
        gone: the assistant asks for it again."""
        with self._db.write() as tx:
            turn = repository.find_turn(tx, turn_id)
            conversation = repository.lock(tx, turn.conversation_id) if turn else None
            if turn is None or conversation is None:
                return Retried.NOT_PARKED
            if (conversation.owner, conversation.owner_epoch) != (Owner.BOT, turn.epoch):
                return Retried.NOT_THE_BOTS
            queued = repository.unpark(tx, turn_id, self._clock.now())
        return Retried.QUEUED if queued else Retried.NOT_PARKED

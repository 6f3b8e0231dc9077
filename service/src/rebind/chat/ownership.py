"""Who may speak to the person: the bot, nobody yet (the queue), or an agent.

Every change raises the epoch. What the old owner still had on its way carries the old epoch and
loses: nothing of the bot's is public after a hand-over."""

from dataclasses import replace
from datetime import timedelta

from rebind.chat import repository
from rebind.chat.log import Log
from rebind.chat.model import Author, Conversation, Owner, TurnKind
from rebind.database import Tx

ACKNOWLEDGE_EVERY = timedelta(seconds=60)


class Ownership:
    def __init__(self, log: Log) -> None:
        self._db = log.db
        self._log = log
        self._clock = log.clock

    def change(
        self, tx: Tx, conversation: Conversation, owner: Owner, name: str | None = None
    ) -> Conversation:
        """Hand a locked conversation over; as it is then. Turns that were not answered yet stay in
        the transcript for the new owner: they are never answered late, over somebody's head."""
        now = self._clock.now()
        changed = replace(
            conversation,
            owner=owner,
            owner_epoch=conversation.owner_epoch + 1,
            queue_entered_at=now if owner is Owner.QUEUE else None,
        )
        place = repository.position(tx, changed) if owner is Owner.QUEUE else None
        changed = replace(changed, queue_position_told=place)
        repository.suppress_pending(tx, conversation.id)
        repository.wipe_conversation(tx, conversation.id)
        repository.set_conversation(
            tx,
            conversation.id,
            owner=owner,
            owner_name=name,
            owner_epoch=changed.owner_epoch,
            queue_entered_at=changed.queue_entered_at,
            queue_position_told=place,
            queue_acknowledged_at=None,
            lease_owner=None,
            lease_until=None,
        )
        self._tell(tx, conversation.id, owner, name=name, position=place)
        return changed

    def _tell(self, tx: Tx, conversation_id: str, owner: Owner, **details: object) -> None:
        known = {key: value for key, value in details.items() if value is not None}
        self._log.append(
            tx, conversation_id, "owner", {"owner": owner.value, **known}, Author.SYSTEM
        )

    def hand_off(
        self, tx: Tx, conversation: Conversation, reason: str, case_id: str | None
    ) -> None:
        """Put a conversation in the queue, and say honestly what that means."""
        waiting = self.change(tx, conversation, Owner.QUEUE)
        repository.set_conversation(tx, conversation.id, hand_off_reason=reason)
        self._log.say_from_catalogue(
            tx,
            waiting,
            "chat_handed_off",
            reference=case_id or conversation.reference,
            position=waiting.queue_position_told,
        )

    def take_back(self, tx: Tx, conversation: Conversation) -> None:
        """Out of the queue and back to the assistant, which says where the person stands. What was
        written in between is not replayed to it."""
        changed = self.change(tx, conversation, Owner.BOT)
        spoken = {"kind": "intent", "intent": "step_done"}
        self._log.add_turn(tx, changed, TurnKind.NEWS, spoken)

    def acknowledge(self, tx: Tx, waiting: Conversation) -> None:
        """A word to somebody who writes while nobody listens yet; not at each message."""
        now, last = self._clock.now(), waiting.queue_acknowledged_at
        if last is None or now - last >= ACKNOWLEDGE_EVERY:
            repository.set_conversation(tx, waiting.id, queue_acknowledged_at=now)
            self._log.say_from_catalogue(
                tx, waiting, "chat_queue_kept", position=repository.position(tx, waiting)
            )

    def tell_positions(self) -> None:
        """Tell those whose place in the line has changed. A transaction each: one that held the
        whole line would stand in everybody's way."""
        with self._db.read() as tx:
            misplaced = repository.misplaced(tx)
        for conversation_id in misplaced:
            with self._db.write() as tx:
                waiting = repository.lock(tx, conversation_id)
                if waiting is None or waiting.owner is not Owner.QUEUE:
                    continue
                place = repository.position(tx, waiting)
                if place != waiting.queue_position_told:
                    repository.set_conversation(tx, waiting.id, queue_position_told=place)
                    self._tell(tx, waiting.id, Owner.QUEUE, position=place)

"""Who may speak to the person: the bot, nobody yet (the queue), or an agent.

Every change raises the epoch. What the old owner still had on its way carries the old epoch and
loses: nothing of the bot's is public after a hand-over, and nothing of an agent's who was too late.
Whoever changes the owner holds the conversation's row, and changes what they have seen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rebind.chat import handlings, repository
from rebind.chat.log import Log
from rebind.chat.model import (
    PRIORITY,
    Author,
    Conversation,
    Holder,
    Outcome,
    Owner,
    Reason,
    Resolution,
    TurnKind,
)
from rebind.clock import rfc3339
from rebind.database import Tx
from rebind.ids import opaque
from rebind.problems import Code, Problem

ACKNOWLEDGE_EVERY = timedelta(seconds=60)
REOPENS_WITHIN = timedelta(hours=24)
"""After which somebody who writes again has come with something new."""
NEXT_STEP = "step_done"
"""What the assistant is told when it is to say where the person stands, and go on."""


@dataclass(frozen=True)
class Whereabouts:
    """Where a person is, as a sentence has it."""

    n: int = 0
    """Of the step; nought where nothing is under way."""
    of: int = 0
    step: str = ""
    """Its title."""


@dataclass(frozen=True)
class _Wait:
    """An outlook, as a sentence has it."""

    kind: str
    """known, unknown or closed"""
    least: int = 0
    """Minutes."""
    most: int = 0


Outlook = Callable[[Tx, int], Mapping[str, object]]


class Ownership:
    def __init__(self, log: Log) -> None:
        self._db = log.db
        self._log = log
        self._clock = log.clock
        self.outlook: Outlook = lambda _tx, _place: {}
        """Of the desk: what may be foretold to somebody at a place of the line, as `eta` and
        `opens_at` of the `owner` event."""
        self.is_open: Callable[[], bool] = lambda: True
        """Of the desk: whether people are here at this hour."""

    def change(
        self,
        tx: Tx,
        conversation: Conversation,
        owner: Owner,
        holder: Holder | None = None,
        *,
        priority: int = 0,
        **told: object,
    ) -> Conversation:
        """Hand a locked conversation over; as it is then. Turns that were not answered yet stay in
        the transcript for the new owner: they are never answered late, over somebody's head.
        `holder`: the agent, where it is one; `told`: more of the event."""
        now = self._clock.now()
        queued = owner is Owner.QUEUE
        unheard = repository.suppress_pending(tx, conversation.id)
        waits = queued or (owner is Owner.AGENT and unheard)
        since = conversation.unanswered_since or (now if waits else None)
        changed = replace(
            conversation,
            owner=owner,
            owner_id=holder.id if holder else None,
            owner_name=holder.name if holder else None,
            owner_epoch=conversation.owner_epoch + 1,
            owner_since=now,
            priority=priority,
            queue_entered_at=self._waits_since(tx, conversation) if queued else None,
            resolved_at=None,
            resolved_by=None,
            unanswered_since=None if owner is Owner.BOT else since,
        )
        place = repository.position(tx, changed) if queued else None
        changed = replace(changed, queue_position_told=place)
        repository.wipe_conversation(tx, conversation.id)
        repository.set_conversation(
            tx,
            conversation.id,
            owner=owner,
            owner_id=changed.owner_id,
            owner_name=changed.owner_name,
            owner_epoch=changed.owner_epoch,
            owner_since=now,
            priority=priority,
            queue_entered_at=changed.queue_entered_at,
            queue_position_told=place,
            queue_acknowledged_at=None,
            resolved_at=None,
            resolved_by=None,
            resolved_by_name=None,
            unanswered_since=changed.unanswered_since,
            typing_until=None,
            lease_owner=None,
            lease_until=None,
        )
        if place is not None:
            told = {"position": place, **self.outlook(tx, place), **told}
        self._tell(tx, conversation.id, owner, name=changed.owner_name, **told)
        return changed

    def _waits_since(self, tx: Tx, conversation: Conversation) -> datetime:
        """Somebody who comes back to the line comes to their old place."""
        before = handlings.under_way(tx, conversation.id)
        return before.queued_at if before else self._clock.now()

    def _tell(self, tx: Tx, conversation_id: str, owner: Owner, **details: object) -> None:
        known = {key: value for key, value in details.items() if value is not None}
        self._log.append(
            tx, conversation_id, "owner", {"owner": owner.value, **known}, Author.SYSTEM
        )

    # --- into the queue and out of it -------------------------------------------------------------

    def hand_off(
        self, tx: Tx, conversation: Conversation, reason: str, case_id: str | None
    ) -> None:
        """Put a conversation in the queue, and say honestly what that means."""
        why = Reason(reason)
        self._queue(tx, conversation, why, "chat_handed_off", case_id)

    def reopen(self, tx: Tx, conversation: Conversation, case_id: str | None) -> None:
        """Somebody has written again soon after it was resolved: back before people."""
        self._queue(tx, conversation, Reason.REOPENED, "chat_reopened", case_id)

    def _queue(
        self, tx: Tx, conversation: Conversation, why: Reason, key: str, case_id: str | None
    ) -> None:
        waiting = self.change(tx, conversation, Owner.QUEUE, priority=PRIORITY.get(why, 0))
        place = waiting.queue_position_told or 1
        handlings.add(tx, conversation.id, why, self._clock.now(), place)
        by, wait = conversation.resolved_by, _wait(self.outlook(tx, place))
        repository.set_conversation(
            tx,
            conversation.id,
            hand_off_reason=why,
            # Who had it before is asked first
            resolved_by=by and by.id,
            resolved_by_name=by and by.name,
        )
        self._log.say_from_catalogue(
            tx,
            waiting,
            key,
            reference=case_id or conversation.reference,
            position=place,
            outlook=wait.kind,
            least=wait.least,
            most=wait.most,
        )

    def take_back(self, tx: Tx, conversation: Conversation) -> None:
        """Out of the queue and back to the assistant, which says where the person stands. What was
        written in between is not replayed to it."""
        changed = self.change(tx, conversation, Owner.BOT)
        self._end(tx, conversation, Outcome.TAKEN_BACK)
        self._log.add_turn(tx, changed, TurnKind.NEWS, {"kind": "intent", "intent": NEXT_STEP})

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
                    told = self.outlook(tx, place)
                    self._tell(tx, waiting.id, Owner.QUEUE, position=place, **told)

    # --- agents -----------------------------------------------------------------------------------

    def claim(
        self, tx: Tx, conversation: Conversation, holder: Holder, expected_epoch: int
    ) -> Conversation:
        """Take a locked conversation, from the queue, the bot or another agent, as it was seen: of
        two who take the same one, the second is refused. Who has it already keeps it. Raises
        Problem(OWNER_CHANGED), with who was faster, and when."""
        if conversation.owner_id == holder.id:
            return conversation
        if conversation.owner_epoch != expected_epoch:
            raise owner_changed(conversation)
        before = handlings.under_way(tx, conversation.id)
        if before is None:
            now = self._clock.now()
            handlings.add(tx, conversation.id, Reason.TAKEN_OVER, now, place=1)
            repository.set_conversation(tx, conversation.id, hand_off_reason=Reason.TAKEN_OVER)
        changed = self.change(tx, conversation, Owner.AGENT, holder)
        handlings.claim(tx, conversation.id, holder.id, self._clock.now())
        return changed

    def give_up(self, tx: Tx, conversation: Conversation) -> Conversation:
        """From an agent back to the queue, to the place that it had there."""
        name = conversation.owner_name
        waiting = self.change(tx, conversation, Owner.QUEUE, priority=self._priority(conversation))
        self._log.say_from_catalogue(
            tx, waiting, "chat_requeued", name=name, position=waiting.queue_position_told
        )
        return waiting

    @staticmethod
    def _priority(conversation: Conversation) -> int:
        reason = conversation.hand_off_reason
        return PRIORITY.get(reason, 0) if reason else 0

    def hand_back(
        self, tx: Tx, conversation: Conversation, intent: str, at: Whereabouts
    ) -> Conversation:
        """From an agent back to the assistant, which speaks first: where the person is, in the
        same transaction, whether it is there or not; then its turn, with `intent`."""
        name = conversation.owner_name
        changed = self.change(tx, conversation, Owner.BOT, by=name)
        self._end(tx, conversation, Outcome.HANDED_BACK)
        self._log.say_from_catalogue(
            tx,
            changed,
            "chat_handed_back",
            author=Author.ASSISTANT,
            n=at.n,
            of=at.of,
            step=at.step,
        )
        self._log.add_turn(tx, changed, TurnKind.NEWS, {"kind": "intent", "intent": intent})
        return changed

    def resolve(self, tx: Tx, conversation: Conversation, resolution: Resolution) -> Conversation:
        """It is over. The person is asked how it was, once; whoever writes again soon is back
        before people."""
        now, name = self._clock.now(), conversation.owner_name
        changed = self.change(tx, conversation, Owner.BOT, by=name, resolved=True)
        repository.set_conversation(
            tx,
            conversation.id,
            resolved_at=now,
            resolved_by=conversation.owner_id,
            resolved_by_name=name,
        )
        rating_id = opaque("cs_")
        self._end(tx, conversation, Outcome.RESOLVED, resolution=resolution, rating_id=rating_id)
        self._log.append(tx, conversation.id, "csat", {"id": rating_id}, Author.SYSTEM)
        return changed

    def _end(self, tx: Tx, conversation: Conversation, outcome: Outcome, **values: object) -> None:
        handlings.end(tx, conversation.id, outcome, self._clock.now(), **values)


def refuse_others(conversation: Conversation, holder: Holder) -> None:
    """Only the owner goes on. Raises Problem(FORBIDDEN)."""
    if conversation.owner_id != holder.id:
        raise Problem(Code.FORBIDDEN)


def refuse_outdated(conversation: Conversation, holder: Holder, expected_epoch: int) -> None:
    """Only the owner, and what they have seen. Raises Problem: OWNER_CHANGED, FORBIDDEN."""
    if conversation.owner_epoch != expected_epoch:
        raise owner_changed(conversation)
    refuse_others(conversation, holder)


def owner_changed(conversation: Conversation) -> Problem:
    """With who has it now, and since when."""
    at = rfc3339(conversation.owner_since)
    return Problem(Code.OWNER_CHANGED, more={"owner_name": conversation.owner_name, "at": at})


def _wait(outlook: Mapping[str, object]) -> _Wait:
    eta = outlook.get("eta")
    if isinstance(eta, Mapping):
        return _Wait("known", int(eta["min_seconds"]) // 60, int(eta["max_seconds"]) // 60)
    return _Wait("closed" if "opens_at" in outlook else "unknown")

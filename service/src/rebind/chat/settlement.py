"""What a turn came to, committed: its answer, its failure, or the word that it is late.

Everything that a turn does to a conversation happens in one transaction, guarded by owner, epoch
and lease. A process that dies before it has done nothing; one that dies after it is done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import structlog

from rebind.chat import misunderstandings, repository
from rebind.chat.assistant import (
    Broken,
    HandOff,
    Item,
    NoAnswer,
    NotUnderstood,
    Refused,
    Say,
    ShowStep,
)
from rebind.chat.log import Log, NewButton
from rebind.chat.model import Author, Conversation, Owner, Turn, TurnKind, TurnState, Visibility
from rebind.chat.ownership import Ownership
from rebind.chat.steps import STEP_BOUND, stamp
from rebind.database import Tx
from rebind.ids import opaque
from rebind.verification.service import Card, Cases

LEASE = timedelta(seconds=4)
"""Short, and renewed while somebody works: after a crash the next one waits no longer."""
MAX_FAILURES = 6
FIRST_DELAY, LONGEST_DELAY = timedelta(seconds=0.5), timedelta(seconds=5)
MOST_IN_A_ROW = 3
"""Turns of a conversation while others wait: most people have said all in two or three."""
PATIENCE = timedelta(seconds=2)
"""A hiccup shorter than this is not worth a word."""

logger = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Work:
    """A turn that this runner may ask the assistant about, as long as it holds the lease."""

    turn: Turn
    locale: str
    lease: str
    in_a_row: int
    """Which turn of its conversation this is since others had the chance."""


@dataclass(frozen=True)
class _Shown:
    """Where the case stood when the cards were made."""

    cards: list[Card]
    step: str
    case_id: str | None


class Settlement:
    def __init__(self, log: Log, ownership: Ownership, cases: Cases) -> None:
        self._db = log.db
        self._clock = log.clock
        self._log = log
        self._ownership = ownership
        self._cases = cases

    # --- beginning --------------------------------------------------------------------------------

    def begin(self, conversation_id: str) -> Work | None:
        """Take the lease of a conversation and its first turn; None when there is nothing to do or
        somebody else does it. Ownership is read after the lease was taken: while one waited for
        it, an agent may have come."""
        lease, now = opaque("l_"), self._clock.now()
        with self._db.write() as tx:
            conversation = repository.lock(tx, conversation_id)
            if conversation is None or not repository.take_lease(
                tx, conversation_id, lease, now, now + LEASE
            ):
                return None
            return self._next(tx, conversation, lease, 0)

    def _next(self, tx: Tx, conversation: Conversation, lease: str, in_a_row: int) -> Work | None:
        """The next turn under a lease, or None and the lease given back. After some in a row the
        others have their turn: the next one goes to the end of the line."""
        turn, now = repository.first_pending(tx, conversation.id), self._clock.now()
        if turn is not None and turn.next_try_at <= now and turn.epoch == conversation.owner_epoch:
            if in_a_row < MOST_IN_A_ROW:
                repository.renew_lease(tx, conversation.id, lease, now + LEASE)
                return Work(turn, conversation.locale, lease, in_a_row + 1)
            repository.set_turn(tx, turn.id, next_try_at=now)
        repository.release_lease(tx, conversation.id, lease)
        return None

    def renew(self, work: Work) -> None:
        until = self._clock.now() + LEASE
        with self._db.write() as tx:
            repository.renew_lease(tx, work.turn.conversation_id, work.lease, until)

    # --- an answer --------------------------------------------------------------------------------

    def answer(self, work: Work, items: list[Item]) -> Work | None:
        """Commit an answer; the next turn, if there is one. Of an answer that lost its right to be
        heard the words are kept for the desk; one that another runner gives is dropped."""
        with self._db.write() as tx:
            # The case before the conversation, the order in which verification locks them: the
            # other way round two transactions could wait for each other
            shown = self._shown(tx, work.turn.conversation_id, items)
            conversation = repository.lock(tx, work.turn.conversation_id)
            turn = repository.find_turn(tx, work.turn.id)
            if conversation is None or turn is None:
                return None
            if turn.state in (TurnState.DONE, TurnState.PARKED):
                return None
            if (conversation.owner, conversation.owner_epoch) != (Owner.BOT, turn.epoch):
                self._suppress(tx, conversation, work.turn, items)
                return None
            if conversation.lease_owner != work.lease:
                return None
            self._speak(tx, conversation, work.turn, items, shown)
            repository.set_turn(tx, turn.id, state=TurnState.DONE)
            repository.wipe_turn(tx, turn.id)
            if any(isinstance(item, HandOff) for item in items):
                self._hand_off(tx, conversation, items, shown)
                return None
            return self._next(tx, conversation, work.lease, work.in_a_row)

    def _shown(self, tx: Tx, conversation_id: str, items: list[Item]) -> _Shown:
        wanted = any(isinstance(item, ShowStep) for item in items)
        cards = self._cases.cards(tx, conversation_id) if wanted else []
        case = self._cases.view(tx, conversation_id)
        return _Shown(cards, stamp(case), str(case["case_id"]) if case else None)

    def _speak(
        self, tx: Tx, conversation: Conversation, turn: Turn, items: list[Item], shown: _Shown
    ) -> None:
        if not items and turn.kind is TurnKind.MESSAGE:
            self._log.say_from_catalogue(tx, conversation, "chat_not_understood", turn_id=turn.id)
        for item in items:
            if isinstance(item, Say):
                self._say(tx, turn, item, shown.step)
            elif isinstance(item, ShowStep):
                self._show(tx, turn, shown)
            elif isinstance(item, NotUnderstood) and turn.kind is TurnKind.MESSAGE:
                self._note(tx, conversation, turn, item)

    def _say(self, tx: Tx, turn: Turn, item: Say, step: str) -> None:
        buttons = [
            NewButton(
                offer.title,
                offer.intent,
                primary=offer.role is not None,
                step=step if offer.intent in STEP_BOUND else None,
            )
            for offer in item.buttons
        ]
        self._log.say(
            tx,
            turn.conversation_id,
            item.text,
            buttons,
            author=Author.ASSISTANT,
            turn_id=turn.id,
        )

    def _note(self, tx: Tx, conversation: Conversation, turn: Turn, item: NotUnderstood) -> None:
        guesses = [(each.meaning, each.confidence) for each in item.guesses]
        misunderstandings.add(tx, turn, conversation.locale, guesses, self._clock.now())

    def _show(self, tx: Tx, turn: Turn, shown: _Shown) -> None:
        """A card of a step that ended in the meantime is left out: who ended it has queued a turn
        that shows what comes next."""
        if stamp(self._cases.view(tx, turn.conversation_id)) != shown.step:
            return
        for card in shown.cards:
            self._log.append(
                tx, turn.conversation_id, card.type, card.body, Author.SYSTEM, turn_id=turn.id
            )

    def _hand_off(
        self, tx: Tx, conversation: Conversation, items: list[Item], shown: _Shown
    ) -> None:
        """At the end of the turn, whatever its place in it: the bot's last words come before."""
        reason = next(item.reason for item in items if isinstance(item, HandOff))
        self._ownership.hand_off(tx, conversation, reason, shown.case_id)

    def _suppress(self, tx: Tx, conversation: Conversation, turn: Turn, items: list[Item]) -> None:
        """Kept for the desk, which is told behind which public event it would have stood."""
        repository.set_turn(tx, turn.id, state=TurnState.SUPPRESSED)
        for item in items:
            if isinstance(item, Say):
                self._log.append(
                    tx,
                    turn.conversation_id,
                    "message",
                    {"text": item.text, "after_seq": conversation.last_seq},
                    Author.ASSISTANT,
                    visibility=Visibility.SUPPRESSED,
                    turn_id=turn.id,
                )

    # --- no answer --------------------------------------------------------------------------------

    def fail(self, work: Work, error: NoAnswer | Broken | Refused) -> Work | None:
        """Note a failed try; the next turn, if this one is given up. An assistant that is away is
        waited for, however long it takes. A turn that it breaks on is parked after some tries: the
        person would else be stuck behind it."""
        with self._db.write() as tx:
            conversation = repository.lock(tx, work.turn.conversation_id)
            turn = repository.find_turn(tx, work.turn.id)
            if (
                conversation is None
                or turn is None
                or turn.state is not TurnState.PENDING
                or conversation.lease_owner != work.lease
            ):
                return None
            failures = turn.failures + isinstance(error, Broken)
            tried: dict[str, object] = {
                "attempts": turn.attempts + 1,
                "failures": failures,
                "last_error": type(error).__name__,
            }
            if isinstance(error, Refused) or failures >= MAX_FAILURES:
                self._park(tx, conversation, turn, tried)
                return self._next(tx, conversation, work.lease, work.in_a_row)
            self._postpone(tx, conversation, turn, tried)
            repository.release_lease(tx, conversation.id, work.lease)
            return None

    def _park(
        self, tx: Tx, conversation: Conversation, turn: Turn, tried: Mapping[str, object]
    ) -> None:
        now = self._clock.now()
        self._log.say_from_catalogue(tx, conversation, "chat_turn_failed", turn_id=turn.id)
        repository.set_turn(tx, turn.id, state=TurnState.PARKED, parked_at=now, **tried)
        repository.wipe_turn(tx, turn.id)
        count = repository.count_parked(tx)
        tx.after_commit(
            lambda: logger.error(
                "turn_parked",
                turn=turn.id,
                conversation=conversation.reference,
                error=tried["last_error"],
                attempts=tried["attempts"],
                count=count,
            )
        )

    def _postpone(
        self, tx: Tx, conversation: Conversation, turn: Turn, tried: Mapping[str, object]
    ) -> None:
        now = self._clock.now()
        delay = min(FIRST_DELAY * 2 ** min(turn.attempts, 10), LONGEST_DELAY)
        repository.set_turn(tx, turn.id, next_try_at=now + delay, **tried)
        if now - turn.created_at >= PATIENCE:
            self._tell_late(tx, conversation, turn)

    # --- the watchdog -----------------------------------------------------------------------------

    def watch(self, turn_id: str) -> None:
        """Tell the person, once a turn, that its answer is late and that nothing is lost."""
        with self._db.read() as tx:
            turn = repository.find_turn(tx, turn_id)
        if turn is None:
            return
        with self._db.write() as tx:
            conversation = repository.lock(tx, turn.conversation_id)
            if conversation is not None and conversation.owner is Owner.BOT:
                self._tell_late(tx, conversation, turn)

    def _tell_late(self, tx: Tx, conversation: Conversation, turn: Turn) -> None:
        if repository.mark_watched(tx, turn.id, self._clock.now()):
            key = "chat_late" if turn.kind is TurnKind.MESSAGE else "chat_late_news"
            self._log.say_from_catalogue(tx, conversation, key, turn_id=turn.id)

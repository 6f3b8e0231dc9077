"""A conversation as a list of the desk shows it."""

from collections.abc import Callable, Collection

from rebind.chat.desk_side import DeskSide
from rebind.chat.model import Conversation, Owner
from rebind.clock import rfc3339
from rebind.database import Tx
from rebind.settings import Settings
from rebind.verification.service import Cases

LONGEST_TEXT = 120
"""Characters of what was said last: a line of a list."""

Unreachable = Callable[[Tx, Collection[str]], set[str]]


class Cards:
    def __init__(self, desk_side: DeskSide, cases: Cases, settings: Settings) -> None:
        self._desk_side = desk_side
        self._cases = cases
        self._review_within = settings.review_within
        self.unreachable: Unreachable = lambda _tx, _ids: set()
        """Of another channel: conversations whose person has shut it."""

    def of(self, tx: Tx, conversations: Collection[Conversation]) -> list[dict[str, object]]:
        """In their order. Those that wait are given no place in the line: see `in_line`."""
        shut = self.unreachable(tx, [each.id for each in conversations])
        return [self._card(tx, each, is_shut=each.id in shut) for each in conversations]

    def in_line(self, tx: Tx, waiting: Collection[Conversation]) -> list[dict[str, object]]:
        """The whole line, with the place of each."""
        cards = self.of(tx, waiting)
        return [{**card, "position": place} for place, card in enumerate(cards, 1)]

    def one(self, tx: Tx, conversation: Conversation) -> dict[str, object]:
        [card] = self.of(tx, [conversation])
        if conversation.owner is Owner.QUEUE:
            card["position"] = self._desk_side.position(tx, conversation)
        return card

    def _card(self, tx: Tx, of: Conversation, *, is_shut: bool) -> dict[str, object]:
        last = self._desk_side.last_message(tx, of.id)
        case = self._cases.latest(tx, of.id)
        due = case.decided_until(self._review_within) if case else None
        told: dict[str, object] = {
            "conversation_id": of.id,
            "reference": of.reference,
            "owner": of.owner.value,
            "owner_id": of.owner_id,
            "owner_name": of.owner_name,
            "epoch": of.owner_epoch,
            "channel": of.channel.value,
            "locale": of.locale,
            "reason": of.hand_off_reason and of.hand_off_reason.value,
            "waiting_since": of.queue_entered_at and rfc3339(of.queue_entered_at),
            "priority": of.priority,
            "case_id": case and case.id,
            "journey": case and case.journey.value,
            "last_at": rfc3339(of.last_event_at),
            "last_text": str(last.body["text"])[:LONGEST_TEXT] if last else "",
            "last_author": last.author_kind.value if last else None,
            "unanswered_since": of.unanswered_since and rfc3339(of.unanswered_since),
            "sla_due_at": due and rfc3339(due),
            "earlier_agent": of.resolved_by.name if of.resolved_by else None,
            "resolved_at": of.resolved_at and rfc3339(of.resolved_at),
            "undeliverable": is_shut,
        }
        return {name: value for name, value in told.items() if value is not None}

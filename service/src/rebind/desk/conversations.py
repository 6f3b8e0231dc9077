"""What people who work here see of conversations and do in them: each door asks for a right, and
whatever changes something is in the audit chain, in the same transaction.

The order of locks: how many conversations an agent has, then the conversation."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from uuid import uuid4

from rebind.audit.chain import Audit
from rebind.chat.desk_side import DeskSide, Search
from rebind.chat.model import Channel, Conversation, Holder, Owner, Resolution
from rebind.chat.ownership import owner_changed, refuse_outdated
from rebind.chat.typed import is_blank
from rebind.clock import Clock
from rebind.database import EPOCH, Database, Tx
from rebind.desk.agents import Agent, Agents, Right
from rebind.desk.canned import Canned
from rebind.desk.cards import Cards
from rebind.desk.notices import Notices
from rebind.desk.presence import Mode, Presence
from rebind.desk.queue import LONGEST_LINE, Line
from rebind.desk.replies import check
from rebind.desk.summary import Summaries
from rebind.desk.tables import conversation_view
from rebind.problems import Code, Problem
from rebind.review.account import noted_refusal
from rebind.settings import Settings
from rebind.verification.service import Cases

MOST_LISTED = 100
"""Conversations of one answer."""


class Conversations:
    def __init__(
        self,
        db: Database,
        clock: Clock,
        settings: Settings,
        agents: Agents,
        presence: Presence,
        line: Line,
        desk_side: DeskSide,
        cards: Cards,
        summaries: Summaries,
        canned: Canned,
        notices: Notices,
        cases: Cases,
        audit: Audit,
    ) -> None:
        self._db = db
        self._clock = clock
        self._most_chars = settings.message_max_chars
        self._agents = agents
        self._presence = presence
        self._line = line
        self._desk_side = desk_side
        self._cards = cards
        self._summaries = summaries
        self._canned = canned
        self._notices = notices
        self._cases = cases
        self._audit = audit

    @contextmanager
    def _asked(self, agent: Agent, right: Right, conversation_id: str) -> Iterator[None]:
        """Who asks for what they may not, or guesses names, is in the audit chain (attack 79).
        Raises Problem(FORBIDDEN)."""
        with self._db.read() as tx:
            named = conversation_id if self._desk_side.exists(tx, conversation_id) else "unknown"
        with noted_refusal(
            self._db, self._audit, agent, "conversation_refused", conversation=named
        ):
            agent.must(right)
            yield

    # --- lists ------------------------------------------------------------------------------------

    def queue(self, agent: Agent) -> dict[str, object]:
        """The line, the agent's own, and who is here. Raises Problem(FORBIDDEN)."""
        agent.must(Right.READ_CONVERSATIONS)
        with self._db.read() as tx:
            return {
                "waiting": self._cards.in_line(tx, self._desk_side.waiting(tx, LONGEST_LINE)),
                "mine": self._cards.of(tx, self._desk_side.owned_by(tx, agent.id)),
                "hours": self._line.hours(),
                "agents_online": len(self._line.online(tx)),
            }

    def may_read(self, agent: Agent) -> None:
        """Raises Problem(FORBIDDEN)."""
        agent.must(Right.READ_CONVERSATIONS)

    def pulse(self) -> tuple[object, ...]:
        """Changes when the queue does."""
        with self._db.read() as tx:
            here = sorted(each.id for each in self._line.online(tx))
            return (*self._desk_side.pulse(tx), self._line.is_open(), *here)

    def search(
        self,
        agent: Agent,
        owner: Owner | None,
        channel: Channel | None,
        words: str | None,
        before: str | None,
        limit: int,
    ) -> dict[str, object]:
        """Conversations, those in which something was said last first. Raises Problem: FORBIDDEN,
        INVALID_REQUEST."""
        agent.must(Right.READ_CONVERSATIONS)
        with self._db.read() as tx:
            among = self._named(tx, words) if words else []
            wanted = Search(owner, channel, words, among, _place(before))
            found = self._desk_side.search(tx, wanted, min(limit, MOST_LISTED))
            told: dict[str, object] = {"conversations": self._cards.of(tx, found)}
        if len(found) == min(limit, MOST_LISTED):
            told["next"] = _cursor(found[-1])
        return told

    def _named(self, tx: Tx, words: str) -> list[str]:
        name = words.strip().upper()
        case = self._cases.find(tx, name)
        return [name, case.conversation_id] if case else [name]

    # --- one --------------------------------------------------------------------------------------

    def show(self, agent: Agent, conversation_id: str, after: int) -> dict[str, object]:
        """One conversation, with all that there is to know before one speaks; that it was looked at
        is noted. Raises Problem: FORBIDDEN, NOT_FOUND."""
        with self._asked(agent, Right.READ_CONVERSATIONS, conversation_id), self._db.write() as tx:
            conversation = self._desk_side.find(tx, conversation_id)
            self._note_view(tx, agent, conversation_id)
            return self._cards.one(tx, conversation) | {
                "last_seq": conversation.last_seq,
                "events": self._desk_side.public(tx, conversation_id, after),
                "notes": self._desk_side.notes(tx, conversation_id, 0),
                "suppressed": self._desk_side.suppressed(tx, conversation_id, 0),
                "summary": self._summaries.of(tx, conversation),
                "present": self.present(tx, conversation_id),
            }

    def look(self, agent: Agent, conversation_id: str) -> None:
        """Somebody begins to follow a conversation. Raises Problem: FORBIDDEN, NOT_FOUND."""
        with self._asked(agent, Right.READ_CONVERSATIONS, conversation_id), self._db.write() as tx:
            self._desk_side.find(tx, conversation_id)
            self._note_view(tx, agent, conversation_id)

    def _note_view(self, tx: Tx, agent: Agent, conversation_id: str) -> None:
        """Once an hour: a page that is kept fresh asks every minute."""
        hour = self._clock.now().replace(minute=0, second=0, microsecond=0)
        if tx.insert_if_absent(
            conversation_view, agent_id=agent.id, conversation_id=conversation_id, hour=hour
        ):
            self._audit.append(
                tx, "conversation_viewed", conversation=conversation_id, agent=agent.id
            )

    def present(self, tx: Tx, conversation_id: str) -> list[dict[str, object]]:
        """Who of the house looks at it, and what they do there."""
        names = self._agents.names(tx)
        return [
            {"id": each.agent_id, "name": names[each.agent_id], "mode": each.mode.value}
            for each in self._presence.at(tx, conversation_id)
        ]

    def transcript(self, agent: Agent, conversation_id: str) -> tuple[str, str]:
        """What was said, as text, without what is for the desk alone; and the conversation's
        number. Raises Problem: FORBIDDEN, NOT_FOUND."""
        with self._asked(agent, Right.READ_CONVERSATIONS, conversation_id), self._db.write() as tx:
            conversation = self._desk_side.find(tx, conversation_id)
            lines, after = [conversation.reference], 0
            while page := self._desk_side.public(tx, conversation_id, after):
                lines += [line for each in page if (line := _line(each))]
                after = int(str(page[-1]["seq"]))
            self._audit.append(
                tx, "transcript_exported", conversation=conversation_id, agent=agent.id
            )
        return conversation.reference, "\n".join(lines) + "\n"

    def canned(self, agent: Agent, conversation_id: str) -> list[dict[str, str]]:
        """The canned responses, for this conversation. Raises Problem: FORBIDDEN, NOT_FOUND."""
        with self._asked(agent, Right.TALK, conversation_id), self._db.read() as tx:
            conversation = self._desk_side.find(tx, conversation_id)
            card = self._cards.one(tx, conversation)
            return self._canned.filled(
                conversation.locale,
                {
                    "reference": conversation.reference,
                    "case_id": _text(card.get("case_id")),
                    "agent": agent.name,
                    "due": _text(card.get("sla_due_at")),
                },
            )

    # --- owning -----------------------------------------------------------------------------------

    def claim(
        self, agent: Agent, conversation_id: str, expected_epoch: int, reason: str | None = None
    ) -> int:
        """Take a conversation; its new epoch. From another agent only a lead may, and says why.
        Raises Problem: FORBIDDEN, NOT_FOUND, TOO_MANY_CHATS, OWNER_CHANGED."""
        with self._asked(agent, Right.TALK, conversation_id), self._db.write() as tx:
            seen = self._desk_side.find(tx, conversation_id)
            if seen.owner is not Owner.AGENT:
                self._line.room_for(tx, agent.id)
            conversation = self._desk_side.locked(tx, conversation_id)
            if conversation.owner_id == agent.id:
                return conversation.owner_epoch
            if conversation.owner is not Owner.AGENT:
                return self._take(tx, agent, conversation, expected_epoch, "claimed")
            if reason is None or not agent.may(Right.LEAD):
                raise owner_changed(conversation)
            epoch = self._take(tx, agent, conversation, expected_epoch, "stolen")
            # For whoever had it, and for everybody who asks later
            self._desk_side.note(tx, conversation, _holder(agent), str(uuid4()), reason)
            return epoch

    def _take(
        self, tx: Tx, agent: Agent, conversation: Conversation, expected_epoch: int, how: str
    ) -> int:
        claimed = self._desk_side.claim(tx, conversation, _holder(agent), expected_epoch)
        self._presence.acts(tx, agent)
        self._note(tx, agent, claimed, "conversation_claimed", how=how, of=conversation.owner_id)
        return claimed.owner_epoch

    def _note(
        self, tx: Tx, agent: Agent, conversation: Conversation, kind: str, **more: str | int | None
    ) -> None:
        self._audit.append(
            tx,
            kind,
            conversation=conversation.id,
            agent=agent.id,
            epoch=conversation.owner_epoch,
            **more,
        )

    def transfer(
        self, agent: Agent, conversation_id: str, expected_epoch: int, to: str | None
    ) -> int:
        """Pass a conversation on to a colleague who is there, or, to nobody, back to its place in
        the line; its new epoch. Its owner may, and a lead. Raises Problem: FORBIDDEN, NOT_FOUND,
        OWNER_CHANGED, TOO_MANY_CHATS, INVALID_REQUEST for who cannot take it."""
        with self._asked(agent, Right.TALK, conversation_id), self._db.write() as tx:
            if to is not None:
                self._line.room_for(tx, to)
            conversation = self._desk_side.locked(tx, conversation_id)
            if agent.may(Right.LEAD) and conversation.owner is Owner.AGENT:
                if conversation.owner_epoch != expected_epoch:
                    raise owner_changed(conversation)
            else:
                refuse_outdated(conversation, _holder(agent), expected_epoch)
            if to is None:
                left = self._desk_side.give_up(tx, conversation)
            else:
                there = {each.id: Holder(each.id, each.name) for each in self._line.online(tx)}
                if to not in there:
                    raise Problem(Code.INVALID_REQUEST)
                left = self._desk_side.claim(tx, conversation, there[to], expected_epoch)
            self._note(tx, agent, left, "conversation_passed_on", to=to)
            return left.owner_epoch

    def hand_back(
        self,
        agent: Agent,
        conversation_id: str,
        expected_epoch: int | None,
        step: str | None,
        locale: str | None,
    ) -> int:
        """Give a conversation back to the assistant, to go on at one of the places that the summary
        names; its new epoch. `locale`: in another language from here on. Raises Problem: FORBIDDEN,
        NOT_FOUND, OWNER_CHANGED, INVALID_REQUEST for another place."""
        with self._asked(agent, Right.TALK, conversation_id), self._db.write() as tx:
            seen = self._desk_side.find(tx, conversation_id)
            places = self._summaries.resumptions(tx, seen)
            place = next((each for each in places if step in (None, each.id)), None)
            if place is None:
                raise Problem(Code.INVALID_REQUEST)
            conversation = self._desk_side.locked(tx, conversation_id)
            if locale is not None:
                conversation = self._desk_side.speak(tx, conversation, locale)
            left = self._desk_side.hand_back(
                tx,
                conversation,
                _holder(agent),
                _epoch(conversation, expected_epoch),
                place.intent,
                self._summaries.where(tx, conversation),
            )
            self._presence.acts(tx, agent)
            self._note(tx, agent, left, "conversation_handed_back", step=place.id)
            return left.owner_epoch

    def resolve(
        self,
        agent: Agent,
        conversation_id: str,
        expected_epoch: int | None,
        resolution: Resolution,
        message: str | None,
    ) -> int:
        """End a conversation, with a last word where there is one; its new epoch. Raises Problem:
        FORBIDDEN, NOT_FOUND, OWNER_CHANGED, INVALID_REQUEST, SECRET_IN_REPLY."""
        with self._asked(agent, Right.TALK, conversation_id):
            if message is not None:
                self._check(agent, conversation_id, message, confirmed=False)
            with self._db.write() as tx:
                conversation = self._desk_side.locked(tx, conversation_id)
                expected = _epoch(conversation, expected_epoch)
                refuse_outdated(conversation, _holder(agent), expected)
                if message is not None:
                    # A last word is that, whatever was said meanwhile
                    seen = conversation.last_seq
                    self._say(tx, agent, conversation, str(uuid4()), message, seen)
                left = self._desk_side.resolve(
                    tx, conversation, _holder(agent), expected, resolution
                )
                self._presence.acts(tx, agent)
                self._note(tx, agent, left, "conversation_resolved", resolution=resolution.value)
                return left.owner_epoch

    # --- speaking ---------------------------------------------------------------------------------

    def say(
        self,
        agent: Agent,
        conversation_id: str,
        client_msg_id: str,
        text: str,
        seen_seq: int,
        *,
        confirmed: bool = False,
    ) -> int:
        """Say something to the person; its number, the same for the same message again. Whoever
        answers somebody in the line has taken them. Raises Problem: FORBIDDEN for whoever does not
        own the conversation, NOT_FOUND, INVALID_REQUEST, SECRET_IN_REPLY, STALE with what was said
        meanwhile, OWNER_CHANGED, TOO_MANY_CHATS."""
        with self._asked(agent, Right.TALK, conversation_id):
            self._check(agent, conversation_id, text, confirmed=confirmed)
            with self._db.write() as tx:
                seen = self._desk_side.find(tx, conversation_id)
                if seen.owner is Owner.QUEUE:
                    self._line.room_for(tx, agent.id)
                conversation = self._desk_side.locked(tx, conversation_id)
                holder = _holder(agent)
                parts = (client_msg_id, "message", text)
                sent = self._desk_side.sent(tx, conversation_id, holder, *parts)
                if sent is not None:
                    return sent
                if conversation.owner is Owner.QUEUE:
                    if seen.owner is not Owner.QUEUE:
                        raise owner_changed(conversation)
                    self._take(tx, agent, conversation, seen.owner_epoch, "answered")
                    conversation = self._desk_side.locked(tx, conversation_id)
                return self._say(tx, agent, conversation, client_msg_id, text, seen_seq)

    def _check(self, agent: Agent, conversation_id: str, text: str, *, confirmed: bool) -> None:
        """Raises Problem: INVALID_REQUEST, SECRET_IN_REPLY, which is noted."""
        if is_blank(text) or len(text) > self._most_chars:
            raise Problem(Code.INVALID_REQUEST)
        try:
            check(text, confirmed=confirmed)
        except Problem as problem:
            kinds = problem.more["kinds"]
            assert isinstance(kinds, list)
            with self._db.write() as tx:
                conversation = self._desk_side.find(tx, conversation_id)
                self._note(tx, agent, conversation, "reply_refused", kinds=" ".join(kinds))
            raise

    def _say(
        self,
        tx: Tx,
        agent: Agent,
        conversation: Conversation,
        client_msg_id: str,
        text: str,
        seen_seq: int,
    ) -> int:
        seq = self._desk_side.say(tx, conversation, _holder(agent), client_msg_id, text, seen_seq)
        if conversation.notify_by_mail:
            self._notices.answered(tx, conversation)
        self._presence.acts(tx, agent)
        self._note(tx, agent, conversation, "message_sent", seq=seq)
        return seq

    def note(self, agent: Agent, conversation_id: str, client_msg_id: str, text: str) -> int:
        """Write something down that only the desk sees; its number among the notes. Raises Problem:
        FORBIDDEN, NOT_FOUND, INVALID_REQUEST."""
        with self._asked(agent, Right.NOTE, conversation_id):
            if is_blank(text) or len(text) > self._most_chars:
                raise Problem(Code.INVALID_REQUEST)
            with self._db.write() as tx:
                conversation = self._desk_side.locked(tx, conversation_id)
                holder = _holder(agent)
                sent = self._desk_side.sent(
                    tx, conversation_id, holder, client_msg_id, "note", text
                )
                if sent is not None:
                    return sent
                seq = self._desk_side.note(tx, conversation, holder, client_msg_id, text)
                self._note(tx, agent, conversation, "note_written", seq=seq)
                return seq

    def typing(self, agent: Agent, conversation_id: str, *, private: bool) -> None:
        """Show that somebody writes: to colleagues, and in public to the person, if it is theirs to
        answer. Raises Problem: FORBIDDEN, NOT_FOUND."""
        with self._asked(agent, Right.NOTE, conversation_id), self._db.write() as tx:
            conversation = self._desk_side.locked(tx, conversation_id)
            mode = Mode.COMPOSING_NOTE if private else Mode.COMPOSING_PUBLIC
            self._presence.beat(tx, agent, conversation_id, mode)
            if not private and conversation.owner_id == agent.id:
                self._desk_side.types(tx, conversation, _holder(agent))


def _holder(agent: Agent) -> Holder:
    return Holder(agent.id, agent.name)


def _epoch(conversation: Conversation, expected: int | None) -> int:
    """Where a client does not say what it has seen: what there is."""
    return conversation.owner_epoch if expected is None else expected


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _cursor(last: Conversation) -> str:
    """Where the next page begins."""
    return f"{round((last.last_event_at - EPOCH).total_seconds() * 10**6)}.{last.id}"


def _place(cursor: str | None) -> tuple[datetime, str] | None:
    if cursor is None:
        return None
    at, _, conversation_id = cursor.partition(".")
    if not (at.isascii() and at.isdigit() and len(at) <= 17 and conversation_id):
        raise Problem(Code.INVALID_REQUEST)
    return datetime.fromtimestamp(int(at) / 10**6, UTC), conversation_id


def _line(event: dict[str, object]) -> str:
    """A message as a line of a transcript; nothing for what is none."""
    author, body = event["author"], event["body"]
    assert isinstance(author, dict)
    assert isinstance(body, dict)
    if event["type"] != "message":
        return ""
    return f"{event['at']} {author.get('name') or author['kind']}: {body['text']}"

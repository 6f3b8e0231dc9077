"""What somebody who works here does to a conversation, and what they see of it. Whose right it is
to ask is the desk's business; who owns the conversation is decided here, under its row's lock."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from rebind.chat import handlings, misunderstandings, repository
from rebind.chat.languages import Languages
from rebind.chat.log import Log
from rebind.chat.model import (
    Author,
    Channel,
    Conversation,
    Event,
    Handling,
    Holder,
    Misunderstood,
    Owner,
    Resolution,
    Visibility,
)
from rebind.chat.ownership import Ownership, Whereabouts, refuse_others, refuse_outdated
from rebind.chat.stream import told, undressed
from rebind.chat.typed import mask
from rebind.database import Tx
from rebind.problems import Code, Problem

PAGE = 500
"""Events of one answer: more than a long day's conversation has."""
TYPING = timedelta(seconds=5)
"""Clients let the sign fade after as long."""


@dataclass(frozen=True)
class Search:
    """What conversations are looked for by."""

    owner: Owner | None = None
    channel: Channel | None = None
    words: str | None = None
    """Of what was said, as it is stored."""
    among: Collection[str] = ()
    """Ids and references that are meant as well, where there are words."""
    before: tuple[datetime, str] | None = None
    """The last one of the page before: when something was last said in it, and its id."""


class DeskSide:
    def __init__(self, log: Log, ownership: Ownership, languages: Languages) -> None:
        self._log = log
        self._keys = log.keys
        self._clock = log.clock
        self._ownership = ownership
        self._languages = languages

    # --- seeing -----------------------------------------------------------------------------------

    def find(self, tx: Tx, conversation_id: str) -> Conversation:
        """Raises Problem(NOT_FOUND), also for one that was erased."""
        return _there(repository.find(tx, conversation_id))

    def exists(self, tx: Tx, conversation_id: str) -> bool:
        return repository.find(tx, conversation_id) is not None

    def locked(self, tx: Tx, conversation_id: str) -> Conversation:
        """As `find`, held to the end of the transaction."""
        return _there(repository.lock(tx, conversation_id))

    def waiting(self, tx: Tx, limit: int) -> list[Conversation]:
        """The line, who is next first."""
        return repository.waiting(tx, limit)

    def position(self, tx: Tx, waiting: Conversation) -> int:
        """Its place in the line."""
        return repository.position(tx, waiting)

    def pulse(self, tx: Tx) -> tuple[object, ...]:
        """Changes whenever something does that the queue and an agent's own list show."""
        return repository.pulse(tx)

    def last_claims(self, tx: Tx, limit: int) -> list[Handling]:
        """The last ones that came out of the line by an agent's hand."""
        return handlings.last_claims(tx, limit)

    def handlings_since(self, tx: Tx, began: datetime) -> list[Handling]:
        """Those that began then or later, oldest first."""
        return handlings.since(tx, began)

    def talks_since(self, tx: Tx, began: datetime) -> list[tuple[str, datetime]]:
        """Conversations in which a person has said something, by when they began."""
        return handlings.talks_since(tx, began)

    def owned_by(self, tx: Tx, agent_id: str) -> list[Conversation]:
        """Those that an agent has; whose person has waited the longest comes first."""
        return repository.owned_by(tx, agent_id)

    def count_owned(self, tx: Tx) -> dict[str, int]:
        """How many each agent has, by id, of those who have any."""
        return repository.count_owned(tx)

    def unanswered(self, tx: Tx) -> list[Conversation]:
        """Those that an agent has and whose person spoke last."""
        return repository.unanswered_by_agents(tx)

    def search(self, tx: Tx, wanted: Search, limit: int) -> list[Conversation]:
        """Those in which something was said last come first."""
        return repository.search(
            tx,
            owner=wanted.owner,
            channel=wanted.channel,
            among=wanted.among,
            words=wanted.words,
            before=wanted.before,
            limit=limit,
        )

    def of_account(self, tx: Tx, account_id: str) -> list[str]:
        """Conversations of somebody who was signed in to the account."""
        return repository.of_account(tx, account_id)

    def last_message(self, tx: Tx, conversation_id: str) -> Event | None:
        return repository.last_message(tx, conversation_id)

    def last_error(self, tx: Tx, conversation_id: str) -> str | None:
        """The name of what the assistant's last turn failed with, if it failed."""
        return repository.last_error(tx, conversation_id)

    def misunderstood(
        self, tx: Tx, *, labelled: bool, limit: int, before: str | None = None
    ) -> list[Misunderstood]:
        """What the assistant did not understand, newest first; `before`: the turn of the last one
        of the page before. Raises Problem(NOT_FOUND) for one that was erased meanwhile."""
        last = misunderstandings.find(tx, before) if before is not None else None
        if before is not None and last is None:
            raise Problem(Code.NOT_FOUND)
        return misunderstandings.page(tx, labelled=labelled, limit=limit, after=last)

    def count_misunderstood(self, tx: Tx, *, labelled: bool) -> int:
        return misunderstandings.count(tx, labelled=labelled)

    def label(self, tx: Tx, turn_id: str, meaning: str | None, by: str) -> None:
        """Say what somebody meant; None: that nobody knows yet. Raises Problem(NOT_FOUND)."""
        if not misunderstandings.label(tx, turn_id, meaning, by):
            raise Problem(Code.NOT_FOUND)

    def public(self, tx: Tx, conversation_id: str, after: int) -> list[dict[str, object]]:
        """What was said, as it is stored: no form can be opened by it and no question answered."""
        events = repository.events_after(tx, conversation_id, after, PAGE)
        return [told(event, event.type, undressed(event)) for event in events]

    def notes(self, tx: Tx, conversation_id: str, after: int) -> list[dict[str, object]]:
        """What is for the desk alone: notes, and what a person has changed afterwards."""
        found = repository.events_after(tx, conversation_id, after, PAGE, Visibility.NOTE)
        return [
            {
                "seq": event.seq,
                "author": _author(event),
                "type": "edit" if event.type == "edit" else "note",
                "text": event.body["text"],
                "at": told(event, event.type, {})["at"],
            }
            for event in found
        ]

    def suppressed(self, tx: Tx, conversation_id: str, after: int) -> list[dict[str, object]]:
        """What the assistant would have said."""
        found = repository.events_after(tx, conversation_id, after, PAGE, Visibility.SUPPRESSED)
        return [
            {
                "seq": event.seq,
                "after_seq": event.body["after_seq"],
                "text": event.body["text"],
                "at": told(event, event.type, {})["at"],
            }
            for event in found
        ]

    # --- owning -----------------------------------------------------------------------------------

    def claim(
        self, tx: Tx, conversation: Conversation, holder: Holder, expected_epoch: int
    ) -> Conversation:
        """See `Ownership.claim`."""
        return self._ownership.claim(tx, conversation, holder, expected_epoch)

    def give_up(self, tx: Tx, conversation: Conversation) -> Conversation:
        """From its agent back to its place in the line."""
        return self._ownership.give_up(tx, conversation)

    def hand_back(
        self,
        tx: Tx,
        conversation: Conversation,
        holder: Holder,
        expected_epoch: int,
        intent: str,
        at: Whereabouts,
    ) -> Conversation:
        """See `Ownership.hand_back`. Raises Problem: OWNER_CHANGED, FORBIDDEN."""
        refuse_outdated(conversation, holder, expected_epoch)
        return self._ownership.hand_back(tx, conversation, intent, at)

    def resolve(
        self,
        tx: Tx,
        conversation: Conversation,
        holder: Holder,
        expected_epoch: int,
        resolution: Resolution,
    ) -> Conversation:
        """See `Ownership.resolve`. Raises Problem: OWNER_CHANGED, FORBIDDEN."""
        refuse_outdated(conversation, holder, expected_epoch)
        return self._ownership.resolve(tx, conversation, resolution)

    # --- speaking ---------------------------------------------------------------------------------

    def sent(
        self, tx: Tx, conversation_id: str, holder: Holder, client_msg_id: str, *content: str
    ) -> int | None:
        """The number of a message or note that came before; None when it is new. Raises
        Problem(INVALID_REQUEST) for another one under its id."""
        found = repository.find_message(tx, conversation_id, client_msg_id)
        if found is None:
            return None
        parts = (conversation_id, client_msg_id, holder.id, *content)
        if not self._keys.mac_matches(found.body_mac, "chat.message", *parts):
            raise Problem(Code.INVALID_REQUEST)
        return found.seq

    def say(
        self,
        tx: Tx,
        conversation: Conversation,
        holder: Holder,
        client_msg_id: str,
        text: str,
        seen_seq: int,
    ) -> int:
        """Say something to the person; its number. Raises Problem: FORBIDDEN for whoever does not
        own the conversation, STALE where somebody else has said something since the last event
        that was seen, with what it was."""
        refuse_others(conversation, holder)
        missed = self._said_since(tx, conversation.id, holder, seen_seq)
        if missed:
            raise Problem(Code.STALE, more={"events": missed})
        now = self._clock.now()
        seq = self._write(
            tx, conversation, holder, Visibility.PUBLIC, "message", client_msg_id, text
        )
        handlings.replied(tx, conversation.id, now)
        repository.set_conversation(
            tx, conversation.id, unanswered_since=None, typing_until=None, notify_by_mail=False
        )
        return seq

    def note(
        self, tx: Tx, conversation: Conversation, holder: Holder, client_msg_id: str, text: str
    ) -> int:
        """Write something down for the desk alone; its number among the notes."""
        return self._write(tx, conversation, holder, Visibility.NOTE, "note", client_msg_id, text)

    def _write(
        self,
        tx: Tx,
        conversation: Conversation,
        holder: Holder,
        visibility: Visibility,
        type: str,
        client_msg_id: str,
        text: str,
    ) -> int:
        parts = (conversation.id, client_msg_id, holder.id, type, text)
        seq = self._log.append(
            tx,
            conversation.id,
            type,
            {"text": mask(text).shown},
            Author.AGENT,
            visibility=visibility,
            author_name=holder.name,
            author_id=holder.id,
            client_msg_id=client_msg_id,
            body_mac=self._keys.mac("chat.message", *parts),
        )
        assert seq is not None  # it is locked, so it is there
        return seq

    def _said_since(
        self, tx: Tx, conversation_id: str, holder: Holder, seen_seq: int
    ) -> list[dict[str, object]]:
        """What somebody else has said since: the person, the assistant, another agent. What the
        service itself says along the way needs no other answer."""
        return [
            told(event, event.type, undressed(event))
            for event in repository.events_after(tx, conversation_id, seen_seq, PAGE)
            if event.type == "message"
            and event.author_kind is not Author.SYSTEM
            and event.author_id != holder.id
        ]

    def types(self, tx: Tx, conversation: Conversation, holder: Holder) -> None:
        """Show the person that somebody writes. Raises Problem(FORBIDDEN)."""
        refuse_others(conversation, holder)
        until = self._clock.now() + TYPING
        repository.set_conversation(tx, conversation.id, typing_until=until)
        for show in self._log.writing:
            tx.after_commit(partial(show, conversation.id))

    def owe_notice(self, tx: Tx, conversation_id: str) -> None:
        """The person is to be written to when somebody answers."""
        repository.set_conversation(tx, conversation_id, notify_by_mail=True)

    def speak(self, tx: Tx, conversation: Conversation, locale: str) -> Conversation:
        """Have the person spoken to in the language that they have agreed on with an agent."""
        return self._languages.choose(tx, conversation, locale)


def _there(found: Conversation | None) -> Conversation:
    if found is None:
        raise Problem(Code.NOT_FOUND)
    return found


def _author(event: Event) -> dict[str, object]:
    return {"kind": event.author_kind.value, "name": event.author_name}

"""How far each chat has been told of its conversation: the log is the outbox, and a chat is a
reader of it with a place in it.

A message is claimed before it is sent and noted after it was. Telegram knows no idempotency key, so
what was claimed and never noted (the process died, the answer was lost) is *unsure*: before it is
sent again it is looked for, right behind the last message that was known when it was claimed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog

from rebind.catalogue import Catalogue
from rebind.chat.log import Log
from rebind.chat.model import Author, Visibility
from rebind.chat.service import Chat as Conversations
from rebind.chat.stream import Stream
from rebind.database import Tx
from rebind.ids import opaque
from rebind.telegram import messages, repository
from rebind.telegram.messages import Draft, Key, View
from rebind.telegram.mini_app import MiniApps
from rebind.telegram.model import Card, Chat, Note
from rebind.telegram.tables import CardKind, NoteKind
from rebind.verification.domain.states import Step, told_as
from rebind.verification.service import Cases

LEASE = timedelta(seconds=15)
"""Longer than a message can take; after a crash the next worker waits as long."""
LOOK_AT = 40
"""Messages behind the last known one among which an unsure one is looked for: what all of the
bot's chats may have got since, and nobody has noted yet."""
LOOK_AT_MOST = 500
"""From the last one that was known before the unsure one was sent: a bot that writes thirty
messages a second, which is what Telegram takes, may be down for a quarter of a minute."""
FIRST_DELAY, LONGEST_DELAY = timedelta(seconds=0.5), timedelta(minutes=5)
TRIES = 8
"""Of what fails for a reason of ours, within two minutes; what stands behind it goes on then."""
TRIES_TO_REACH = 20
"""Of a chore while Telegram, or the one file that it is about, cannot be reached: an hour."""

logger = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Sending:
    """A message that is to be in the chat once."""

    chat: Chat
    draft: Draft
    card_id: str
    part: int
    parts: int
    seq: int | None
    """Of the event, or None for a note."""
    note: Note | None
    candidates: Sequence[int] = ()
    """Messages that it may be already; none when it was surely not sent yet."""

    @property
    def name(self) -> str:
        about = f"event:{self.seq}" if self.note is None else f"note:{self.note.id}"
        return f"{about}:{self.part}"

    @property
    def is_edit(self) -> bool:
        """The steps are told by changing a message, which may be done twice. Those of another case
        are told by another message: nobody looks for news far up."""
        known = self.chat.status.get("case_id")
        return (
            self.draft.is_status
            and self.chat.status_message_id is not None
            and known in (None, self.draft.status.get("case_id"))
        )


@dataclass(frozen=True)
class Chore:
    """Something else that a note asks for; it may be done twice."""

    chat: Chat
    note: Note
    asked: Mapping[str, Any]


class Book:
    def __init__(
        self,
        log: Log,
        stream: Stream,
        conversations: Conversations,
        cases: Cases,
        mini_apps: MiniApps,
        bot_id: int,
    ) -> None:
        self.db = log.db
        self._clock = log.clock
        self._keys = log.keys
        self._catalogue: Catalogue = log.catalogue
        self._log = log
        self._stream = stream
        self._conversations = conversations
        self._cases = cases
        self._mini_apps = mini_apps
        self.bot_id = bot_id

    # --- what is written down ---------------------------------------------------------------------

    def index(self, number: int) -> str:
        return self._keys.blind_index("telegram_chat", f"{self.bot_id}:{number}")

    def seal_number(self, chat_id: str, number: int) -> str:
        return self._keys.seal(str(number), f"telegram_chat.sealed:{chat_id}")

    def chat(self, row: Any) -> Chat:
        number = int(self._keys.open(row.sealed, f"telegram_chat.sealed:{row.id}"))
        return Chat(
            row.id,
            number,
            row.conversation_id,
            row.told_seq,
            row.told_part,
            row.unsure,
            row.unsure_after,
            row.status_message_id,
            json.loads(row.status),
            row.keyboard,
            row.attempts,
        )

    def ask(
        self, tx: Tx, chat_id: str, kind: NoteKind, delay: timedelta = timedelta(0), **asked: object
    ) -> None:
        """Have something done in a chat, soon and surely."""
        sealed = self._keys.seal(json.dumps(asked), f"telegram_note.sealed:{chat_id}")
        repository.add_note(tx, chat_id, kind, self._clock.now() + delay, sealed)
        tx.after_commit(self._log.hub.wake_followers)

    def say(
        self,
        tx: Tx,
        chat_id: str,
        text: str,
        keys: Sequence[Key] = (),
        card: CardKind | None = None,
        card_id: str = "",
        stands_for: object = None,
    ) -> None:
        """Say something that is not in the log: of Telegram alone. The text is in the small
        language of the catalogue."""
        shown = [{"title": key.title, "data": key.data, "url": key.url} for key in keys]
        self.ask(
            tx,
            chat_id,
            NoteKind.SAY,
            text=text,
            keys=shown,
            card=card,
            card_id=card_id,
            stands_for=stands_for,
        )

    def settle(self, tx: Tx, card: Card, html: str) -> None:
        """Close a card: its buttons go, and what it says from now on is `html`."""
        if repository.close_card(tx, card.id, self._clock.now()):
            self.ask(tx, card.chat_id, NoteKind.SETTLE, message_id=card.message_id, html=html)

    def seal_card(self, card_id: str, stands_for: object) -> str:
        return self._keys.seal(json.dumps(stands_for), f"telegram_card.sealed:{card_id}")

    def open_card(self, card: Card) -> Any:
        if card.sealed is None:
            return None
        return json.loads(self._keys.open(card.sealed, f"telegram_card.sealed:{card.id}"))

    def text(self, tx: Tx, conversation_id: str) -> messages.Text:
        return partial(self._catalogue.text, self._log.locale(tx, conversation_id))

    def event(self, tx: Tx, conversation_id: str, seq: int) -> Mapping[str, Any] | None:
        """An event as a person may see it now."""
        return next(iter(self._stream.read(tx, conversation_id, seq - 1, 1)), None)

    # --- what is next -----------------------------------------------------------------------------

    def due(self, limit: int) -> list[str]:
        with self.db.read() as tx:
            return repository.due(tx, self.bot_id, self._clock.now(), limit)

    def begin(self, chat_id: str) -> str | None:
        """The lease of a chat, or None while another worker has it."""
        lease, now = opaque("l_"), self._clock.now()
        with self.db.write() as tx:
            taken = repository.take_lease(tx, chat_id, lease, now, now + LEASE)
        return lease if taken else None

    def next(self, chat_id: str, lease: str) -> Sending | Chore | None:
        """What is to be done next in a chat, claimed; None, and the lease given back, when there
        is nothing or somebody else took over."""
        now = self._clock.now()
        with self.db.write() as tx:
            row = repository.lock_chat(tx, chat_id, lease)
            if row is None:
                return None
            chat = self.chat(row)
            notes = repository.pending_notes(tx, chat_id)
            task = self._begun(tx, chat, notes)
            # A new face is greeted before it is told anything else
            if task is None and chat.told_seq > 0:
                task = self._ready(tx, chat, notes, now)
            if task is None:
                chat, task = self._event(tx, chat)
            if task is None:
                self._rest(tx, chat, notes)
                return None
            repository.set_chat(tx, chat_id, lease_until=now + LEASE)
            if isinstance(task, Sending):
                task = self._claim(tx, task)
            return task

    def _begun(self, tx: Tx, chat: Chat, notes: Sequence[Note]) -> Sending | Chore | None:
        """What is unsure is made sure first, and what has several parts is sent to its end."""
        about, _, rest = (chat.unsure or "").partition(":")
        if about == "event" or chat.told_part > 0:
            return self._event(tx, chat)[1]
        for note in notes:
            if note.part > 0 or (about == "note" and rest.startswith(f"{note.id}:")):
                return self._note(tx, chat, note)
        return None

    def _ready(
        self, tx: Tx, chat: Chat, notes: Sequence[Note], now: datetime
    ) -> Sending | Chore | None:
        ready = next((note for note in notes if note.not_before <= now), None)
        return self._note(tx, chat, ready) if ready else None

    def _rest(self, tx: Tx, chat: Chat, notes: Sequence[Note]) -> None:
        """The row is locked: what is appended now marks it as due after this."""
        later = min((note.not_before for note in notes), default=None)
        repository.set_chat(
            tx,
            chat.id,
            due=later is not None,
            not_before=later or self._clock.now(),
            attempts=0,
            lease_owner=None,
            lease_until=None,
        )

    def _note(self, tx: Tx, chat: Chat, note: Note) -> Sending | Chore:
        if note.kind is not NoteKind.SAY:
            return self._chore(chat, note)
        asked = self._asked(chat, note)
        keys = tuple(Key(**each) for each in asked["keys"])
        card = CardKind(asked["card"]) if asked["card"] else None
        parts = messages.split(asked["text"])
        last = note.part == len(parts) - 1
        html = messages.as_html(parts[note.part])
        draft = Draft(html, keys if last else (), card if last else None)
        return Sending(chat, draft, asked["card_id"], note.part, len(parts), None, note)

    def _event(self, tx: Tx, chat: Chat) -> tuple[Chat, Sending | None]:
        """The next message of the log. Events that say nothing in Telegram are passed over."""
        events = self._stream.read(tx, chat.conversation_id, chat.told_seq, 20)
        for event in events:
            seq = int(str(event["seq"]))
            card_id = self._card_id(chat, seq)
            drafts = self._drafts(event, self._view(tx, chat, event, card_id))
            if chat.told_part < len(drafts):
                draft = drafts[chat.told_part]
                return chat, Sending(chat, draft, card_id, chat.told_part, len(drafts), seq, None)
            chat = replace(chat, told_seq=seq, told_part=0)
            repository.set_chat(tx, chat.id, told_seq=seq, told_part=0)
        return (chat, None) if len(events) < 20 else self._event(tx, chat)

    def _drafts(self, event: Mapping[str, Any], view: View) -> list[Draft]:
        """The messages of an event. One that cannot be told is an apology in its place: nobody
        would else be told what came after it."""
        try:
            return messages.drafts(event, view)
        except Exception as error:
            logger.error(
                "telegram_event_not_shown",
                seq=event["seq"],
                kind=event["type"],
                error=type(error).__name__,
            )
            return [Draft(messages.as_html(view.text("chat_event_not_shown")))]

    def _card_id(self, chat: Chat, seq: int) -> str:
        """The same for the same event: a message that was sent already is told by it."""
        event = f"{chat.id}:{chat.conversation_id}:{seq}"
        return "c_" + self._keys.blind_index("telegram_card", event)[:24]

    def _view(self, tx: Tx, chat: Chat, event: Mapping[str, Any], card_id: str) -> View:
        card = repository.find_card(tx, card_id)
        page = None
        if event["type"] == "secure_step" and self._is_open(tx, chat, event):
            page = partial(self._mini_apps.page, event["body"])
        elif event["type"] == "upload_request":
            page = partial(self._mini_apps.page, {**event["body"], "step": "upload"})
        return View(
            text=self.text(tx, chat.conversation_id),
            card_id=card_id,
            ticked=(self.open_card(card) or ()) if card else (),
            status=chat.status,
            step_page=page,
        )

    def _is_open(self, tx: Tx, chat: Chat, event: Mapping[str, Any]) -> bool:
        step = self._cases.open_step(tx, chat.conversation_id)
        return step is not None and told_as(Step(step)) == event["body"]["step"]

    def _claim(self, tx: Tx, sending: Sending) -> Sending:
        chat = sending.chat
        if sending.is_edit:
            return sending
        known = repository.last_message_id(tx, self.bot_id)
        if chat.unsure == sending.name:
            first = chat.unsure_after + 1
            last = min(max(first, known) + LOOK_AT, first + LOOK_AT_MOST)
            return replace(sending, candidates=range(first, last))
        repository.set_chat(tx, chat.id, unsure=sending.name, unsure_after=known)
        return sending

    def keep(self, chat_id: str, lease: str) -> bool:
        """Go on writing to a chat; False when somebody else took over."""
        with self.db.write() as tx:
            if repository.lock_chat(tx, chat_id, lease) is None:
                return False
            repository.set_chat(tx, chat_id, lease_until=self._clock.now() + LEASE)
            return True

    # --- what came of it --------------------------------------------------------------------------

    def sent(self, sending: Sending, lease: str, message_id: int) -> None:
        """A message is in the chat. Nothing is noted for a lease that was lost: who has it now
        finds the message."""
        chat, draft = sending.chat, sending.draft
        with self.db.write() as tx:
            row = repository.lock_chat(tx, chat.id, lease)
            if row is None:
                return
            repository.saw_message(tx, chat.id, message_id)
            repository.set_chat(tx, chat.id, attempts=0)
            if not sending.is_edit and (draft.share or chat.keyboard):
                repository.set_chat(tx, chat.id, keyboard=bool(draft.share))
            if not self._is_in_place(row, sending):
                return
            repository.set_chat(tx, chat.id, unsure=None)
            if draft.is_status:
                repository.set_chat(
                    tx, chat.id, status_message_id=message_id, status=json.dumps(draft.status)
                )
            if draft.card is not None:
                self._put_card(tx, sending, message_id)
            self._tick_off(tx, sending)

    def _is_in_place(self, row: Any, sending: Sending) -> bool:
        """Whether it is still what is to be told next. While it was sent, the chat may have gone
        on with another conversation, whose place it must not touch."""
        chat = sending.chat
        return sending.note is not None or (row.conversation_id, row.told_seq, row.told_part) == (
            chat.conversation_id,
            chat.told_seq,
            chat.told_part,
        )

    def _put_card(self, tx: Tx, sending: Sending, message_id: int) -> None:
        chat, kind = sending.chat, sending.draft.card
        assert kind is not None
        known = repository.find_card(tx, sending.card_id)
        if known is not None and known.message_id == message_id:
            return  # it was pressed before this: what is ticked, or closed, stays so
        sealed = None
        if sending.note is not None:
            stands_for = self._asked(chat, sending.note)["stands_for"]
            sealed = self.seal_card(sending.card_id, stands_for)
        self._tidy_up(tx, chat, sending.card_id)
        repository.put_card(
            tx,
            id=sending.card_id,
            chat_id=chat.id,
            message_id=message_id,
            kind=kind,
            seq=sending.seq,
            sealed=sealed,
        )

    def pressed_early(self, tx: Tx, chat: Chat, card_id: str, message_id: int) -> Card | None:
        """The card of a message that is pressed before anybody noted that it arrived: the press
        says so. None when it is not what is under way to the chat."""
        if chat.unsure is None:
            return None
        sending = self._begun(tx, chat, repository.pending_notes(tx, chat.id))
        if not isinstance(sending, Sending) or sending.name != chat.unsure:
            return None
        if sending.draft.card is None or sending.card_id != card_id:
            return None
        self._put_card(tx, sending, message_id)
        return repository.lock_card(tx, card_id)

    def _asked(self, chat: Chat, note: Note) -> Mapping[str, Any]:
        asked: Mapping[str, Any] = json.loads(
            self._keys.open(note.sealed, f"telegram_note.sealed:{chat.id}")
        )
        return asked

    def _chore(self, chat: Chat, note: Note) -> Chore:
        return Chore(chat, note, self._asked(chat, note))

    def _tidy_up(self, tx: Tx, chat: Chat, newest: str) -> None:
        """Take the buttons of what is over away; a step and a question are, once another one is
        shown."""
        text = self.text(tx, chat.conversation_id)
        for card in repository.open_cards(tx, chat.id):
            if card.id == newest or card.seq is None or card.kind is CardKind.CSAT:
                continue  # how it was may be said whenever somebody finds the time
            if card.kind is not CardKind.BUTTONS:
                self.settle(tx, card, self.closed(tx, chat, card, text))
            elif not self._conversations.offers_something(tx, chat.conversation_id, card.seq):
                self.settle(tx, card, self.words(tx, chat, card.seq))

    def words(self, tx: Tx, chat: Chat, seq: int) -> str:
        """What stands above the buttons of a message."""
        event = self.event(tx, chat.conversation_id, seq)
        shown = View(text=self.text(tx, chat.conversation_id), card_id="")
        return self._drafts(event, shown)[-1].text if event else ""

    def ticks(self, chore: Chore) -> tuple[int, tuple[Key, ...]] | None:
        """A question's message and its buttons as they are now; None when it is over."""
        with self.db.read() as tx:
            card = repository.find_card(tx, chore.asked["card_id"])
            if card is None or card.closed_at is not None:
                return None
            event = self.event(tx, chore.chat.conversation_id, card.seq or 0)
            if event is None or not event["body"].get("options"):
                return None
            text = self.text(tx, chore.chat.conversation_id)
            ticked = self.open_card(card) or ()
            keys = messages.question_keys(event["body"], card.id, ticked, text)
            return card.message_id, keys

    def move(self, tx: Tx, chat: Chat, conversation_id: str, told_seq: int) -> None:
        """Tell a chat of another conversation from here on. What was shown of the old one is
        closed; a message of Telegram's own that is unsure stays so."""
        text = self.text(tx, chat.conversation_id)
        for card in repository.open_cards(tx, chat.id):
            if card.kind is CardKind.BUTTONS and card.seq is not None:
                self.settle(tx, card, self.words(tx, chat, card.seq))
            elif card.seq is not None:
                self.settle(tx, card, self.closed(tx, chat, card, text))
        about_a_note = (chat.unsure or "").startswith("note:")
        repository.set_chat(
            tx,
            chat.id,
            conversation_id=conversation_id,
            told_seq=told_seq,
            told_part=0,
            unsure=chat.unsure if about_a_note else None,
            status_message_id=None,
            status="{}",
            due=True,
        )
        tx.after_commit(self._log.hub.wake_followers)

    def closed(self, tx: Tx, chat: Chat, card: Card, text: messages.Text) -> str:
        """What a card says when it is over: a question's words are not kept."""
        if card.kind is CardKind.QUESTION and card.seq is not None:
            event = self.event(tx, chat.conversation_id, card.seq)
            if event is not None and event["type"] == "question":
                place = {"n": event["body"]["n"], "of": event["body"]["of"]}
                return messages.as_html(text("question_closed", **place))
        return messages.as_html(text("telegram_form_over"))

    def _tick_off(self, tx: Tx, sending: Sending) -> None:
        more = sending.part + 1 < sending.parts
        if sending.note is not None:
            if more:
                repository.set_note(tx, sending.note.id, part=sending.part + 1)
            else:
                repository.end_note(tx, sending.note.id, "done")
        elif more:
            repository.set_chat(tx, sending.chat.id, told_part=sending.part + 1)
        else:
            repository.set_chat(tx, sending.chat.id, told_seq=sending.seq, told_part=0)

    def refused(self, sending: Sending, lease: str) -> None:
        """Telegram will never take this message, in whatever clothes; the next one may be well."""
        with self.db.write() as tx:
            row = repository.lock_chat(tx, sending.chat.id, lease)
            if row is not None and self._is_in_place(row, sending):
                repository.set_chat(tx, sending.chat.id, unsure=None, attempts=0)
                self._tick_off(tx, sending)

    def failed(self, task: Sending | Chore, lease: str) -> None:
        """It failed for a reason of ours. It is tried again, later each time, and in the end passed
        over: what stands behind it must not wait for ever."""
        with self.db.read() as tx:
            attempts = repository.get_chat(tx, task.chat.id).attempts
        if attempts + 1 < TRIES:
            self.postpone(task.chat.id, lease)
        elif isinstance(task, Sending):
            self.refused(task, lease)
        else:
            self._give_up(task, lease)

    def not_reached(self, task: Sending | Chore, lease: str) -> bool:
        """Telegram is away, or slow. A message waits for as long as it takes; a chore (the fetching
        of one picture, say, whose server never answers) must not keep the chat from the rest.
        Whether it was given up, and what is next can be done at once."""
        with self.db.read() as tx:
            attempts = repository.get_chat(tx, task.chat.id).attempts
        if isinstance(task, Chore) and attempts + 1 >= TRIES_TO_REACH:
            self._give_up(task, lease)
            return True
        self.postpone(task.chat.id, lease)
        return False

    def _give_up(self, chore: Chore, lease: str) -> None:
        chores = self.album(chore)
        with self.db.write() as tx:
            if repository.lock_chat(tx, chore.chat.id, lease) is None:
                return
            repository.set_chat(tx, chore.chat.id, attempts=0)
            for each in chores:
                repository.end_note(tx, each.note.id, "dead")
            if chore.note.kind is NoteKind.FETCH:
                text = self.text(tx, chore.chat.conversation_id)
                self.say(tx, chore.chat.id, text("telegram_picture_lost"))

    def status_is_gone(self, chat: Chat, lease: str) -> None:
        """The person has deleted the message that tells the steps; the next one is a new one."""
        with self.db.write() as tx:
            if repository.lock_chat(tx, chat.id, lease) is not None:
                repository.set_chat(tx, chat.id, status_message_id=None)

    def album(self, chore: Chore) -> list[Chore]:
        """The pictures that were sent together with this one, in their order; itself included."""
        with self.db.read() as tx:
            notes = repository.pending_notes(tx, chore.chat.id)
            fetches = [
                self._chore(chore.chat, note) for note in notes if note.kind is NoteKind.FETCH
            ]
        group = chore.asked.get("group")
        return [each for each in fetches if group and each.asked["group"] == group] or [chore]

    def done(self, chores: Sequence[Chore], lease: str) -> None:
        with self.db.write() as tx:
            if repository.lock_chat(tx, chores[0].chat.id, lease) is not None:
                repository.set_chat(tx, chores[0].chat.id, attempts=0)
                for chore in chores:
                    repository.end_note(tx, chore.note.id, "done")

    def not_sent(self, task: Sending | Chore, lease: str) -> None:
        """What was claimed did not arrive now. It is sure, unless it was unsure before."""
        if isinstance(task, Chore) or task.is_edit or task.candidates:
            return
        with self.db.write() as tx:
            row = repository.lock_chat(tx, task.chat.id, lease)
            if row is not None and row.unsure == task.name:
                repository.set_chat(tx, task.chat.id, unsure=None)

    def postpone(self, chat_id: str, lease: str, wait: timedelta | None = None) -> None:
        """Try again later: after `wait`, or longer each time."""
        with self.db.write() as tx:
            row = repository.lock_chat(tx, chat_id, lease)
            if row is None:
                return
            backoff = min(FIRST_DELAY * 2 ** min(row.attempts, 12), LONGEST_DELAY)
            repository.set_chat(
                tx,
                chat_id,
                attempts=row.attempts + 1,
                not_before=self._clock.now() + (backoff if wait is None else wait),
                lease_owner=None,
                lease_until=None,
            )

    def blocked(self, tx: Tx, row: Any, now: datetime) -> None:
        """The person has stopped the bot. Nothing is lost: what is said meanwhile waits in the log;
        the desk is told that nobody reads it."""
        if row.blocked_at is None:
            self._log.append(
                tx,
                row.conversation_id,
                "channel",
                {"channel": "telegram", "state": "blocked"},
                Author.SYSTEM,
                visibility=Visibility.NOTE,
            )
            repository.set_chat(tx, row.id, blocked_at=now, lease_owner=None, lease_until=None)

    def is_blocked(self, chat_id: str, lease: str) -> None:
        with self.db.read() as tx:
            conversation_id = repository.get_chat(tx, chat_id).conversation_id
        with self.db.write() as tx:
            self._log.hold(tx, conversation_id)  # before the chat, as everybody does
            row = repository.lock_chat(tx, chat_id, lease)
            if row is not None:
                self.blocked(tx, row, self._clock.now())

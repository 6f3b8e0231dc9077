"""Takes updates: each once, in one transaction with what it leads to.

An update and its effect commit together, so that one that is delivered again (Telegram is not sure
that it arrived, a process died) does nothing. Real work, an answer or a picture, is queued in the
same transaction and done after Telegram was told that the update is taken."""

import asyncio
import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any

import structlog
from anyio import CapacityLimiter, to_thread
from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError
from telegram import Bot, CallbackQuery, Message, PhotoSize, Update
from telegram import Document as File
from telegram.constants import ChatAction, ChatMemberStatus

from rebind.chat.continuation import Continuations
from rebind.chat.log import Log
from rebind.chat.model import Channel, Grant
from rebind.chat.ratings import Ratings
from rebind.chat.schemas import Message as Said
from rebind.chat.service import CALL_HUMAN
from rebind.chat.service import Chat as Conversations
from rebind.chat.typed import is_blank
from rebind.database import Tx
from rebind.edge import Window
from rebind.ids import opaque
from rebind.problems import Code, Problem
from rebind.telegram import messages, repository
from rebind.telegram.book import Book
from rebind.telegram.delivery import quietly
from rebind.telegram.messages import Key
from rebind.telegram.model import Card, Chat
from rebind.telegram.pictures import MOST_BYTES, TOGETHER
from rebind.telegram.ports import Pictures
from rebind.telegram.tables import CardKind, Fate, NoteKind
from rebind.telegram.updates import (
    Command,
    Incoming,
    command_of,
    in_a_group,
    kind_of,
    private,
)

TRIES = 3
"""Of an update that fails; then it is parked, and those behind it go on."""
INTENTS = {"status": "ask_status", "stop": "cancel", "agent": CALL_HUMAN}
"""Commands that are turns of the talk."""
_OURS = uuid.UUID("7f0c1f5e-6f58-4a5e-9a40-3b1d4a5b6c7d")
"""Namespace of the ids that updates have in the log."""
_OUR_DATA = re.compile(r"[A-Za-z0-9_.-]{1,64}", re.ASCII)
"""What our buttons send back."""
_PICTURE_TYPES = frozenset({"image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"})

Call = Callable[[], Any]
logger = structlog.get_logger(__name__)


@dataclass
class _Taking:
    """An update that is being taken, in one transaction."""

    tx: Tx
    incoming: Incoming
    chat: Chat
    is_new: bool
    text: messages.Text
    calls: list[Call] = field(default_factory=list)
    """For after the commit, at once, and no loss if they fail."""


class Reception:
    def __init__(
        self,
        log: Log,
        conversations: Conversations,
        continuations: Continuations,
        ratings: Ratings,
        book: Book,
        bot: Bot,
        pictures: Pictures,
    ) -> None:
        self._db = log.db
        self._clock = log.clock
        self._log = log
        self._catalogue = log.catalogue
        self._most = log.settings.message_max_chars
        self._conversations = conversations
        self._continuations = continuations
        self._ratings = ratings
        self._book = book
        self._bot = bot
        self._pictures = pictures
        self._window = Window(log.settings.messages_per_minute)
        self._threads = CapacityLimiter(4)
        self._courtesies: set[asyncio.Task[None]] = set()
        self.bot_name = ""

    async def receive(self, given: Mapping[str, Any]) -> None:
        """Take an update as Telegram has sent it, whatever is in it. When this returns, it is taken
        or parked; it raises only when the database is away."""
        calls = await to_thread.run_sync(self._take_surely, given, limiter=self._threads)
        if calls:
            task = asyncio.create_task(quietly(calls))
            self._courtesies.add(task)
            task.add_done_callback(self._courtesies.discard)

    def _take_surely(self, given: Mapping[str, Any]) -> list[Call]:
        try:
            update = Update.de_json(dict(given), self._bot)
        except Exception as error:
            # Of a Bot API that is newer than the library
            return self._park(Update(given["update_id"]), error)
        for _ in range(TRIES - 1):
            try:
                return self.take(update)
            except IntegrityError:
                continue  # two first messages of one chat at the same moment
            except Exception as error:
                logger.warning(
                    "telegram_update_failed", id=update.update_id, error=type(error).__name__
                )
        try:
            return self.take(update)
        except (OperationalError, InterfaceError):
            raise  # the database is away, and the update comes again
        except Exception as error:
            return self._park(update, error)

    def take(self, update: Update) -> list[Call]:
        """What is to be called for courtesy afterwards."""
        try:
            with self._db.write() as tx:
                return self._once(tx, update)
        except Problem as problem:
            return self._refuse(update, problem)

    def _note(self, tx: Tx, update: Update, fate: Fate, error: str | None = None) -> bool:
        return repository.note_update(
            tx,
            self._book.bot_id,
            update.update_id,
            kind_of(update),
            fate,
            self._clock.now(),
            error,
        )

    def _once(self, tx: Tx, update: Update) -> list[Call]:
        incoming, group = private(update), in_a_group(update)
        fate = Fate.IGNORED if incoming is None and group is None else Fate.TAKEN
        if not self._note(tx, update, fate):
            return []
        if incoming is not None:
            return self._private(tx, incoming)
        return self._group(tx, group.id) if group is not None else []

    def _group(self, tx: Tx, number: int) -> list[Call]:
        if not repository.meet_group(
            tx, self._book.bot_id, self._book.index(number), self._clock.now()
        ):
            return []
        link = f"https://t.me/{self.bot_name}"
        words = self._catalogue.text(None, "telegram_group", link=link)
        return [partial(self._bot.send_message, number, words)]

    # --- what went wrong --------------------------------------------------------------------------

    def _refuse(self, update: Update, problem: Problem) -> list[Call]:
        """It cannot be taken, and the person is told why; what it asked for was not begun."""
        incoming = private(update)
        assert incoming is not None
        with self._db.write() as tx:
            if not self._note(tx, update, Fate.REFUSED, problem.code.value):
                return []
            taking = self._open(tx, incoming)
            query = incoming.update.callback_query
            if query is not None and problem.code is Code.TOO_MANY_REQUESTS:
                self._toast(taking, query, self._too_fast(taking, problem))
            elif query is not None:
                self._over(taking, query)
            else:
                self._explain(taking, problem)
            return taking.calls

    def _explain(self, taking: _Taking, problem: Problem) -> None:
        message = taking.incoming.update.effective_message
        length = len((message and (message.text or message.caption)) or "")
        if problem.code is Code.TOO_MANY_REQUESTS:
            self._book.say(taking.tx, taking.chat.id, self._too_fast(taking, problem))
        elif length > self._most:
            self._say(taking, "telegram_too_long", most=self._most)
        elif problem.code is Code.INVALID_REQUEST:
            self._say(taking, "telegram_only_text")
        else:
            self._say(taking, "telegram_stale")

    def _too_fast(self, taking: _Taking, problem: Problem) -> str:
        return taking.text("telegram_too_fast", seconds=problem.retry_after_seconds or 60)

    def _park(self, update: Update, error: Exception) -> list[Call]:
        """Nothing that we do helps: the update is set aside, where operators see it, and the person
        is asked to say it again."""
        kind = type(error).__name__
        logger.error("telegram_update_parked", id=update.update_id, error=kind)
        with self._db.write() as tx:
            if not self._note(tx, update, Fate.PARKED, kind):
                return []
        return self._own_up(update)

    def _own_up(self, update: Update) -> list[Call]:
        """By itself: where even this fails, the update is parked all the same."""
        incoming = private(update)
        if incoming is None or incoming.kind == "my_chat_member":
            return []
        try:
            with self._db.write() as tx:
                taking = self._open(tx, incoming)
                self._say(taking, "telegram_not_taken")
                if incoming.update.callback_query is not None:
                    self._toast(taking, incoming.update.callback_query)
                return taking.calls
        except Exception as error:
            logger.error("telegram_not_told", id=update.update_id, error=type(error).__name__)
            return []

    # --- a private chat ---------------------------------------------------------------------------

    def _open(self, tx: Tx, incoming: Incoming) -> _Taking:
        """The chat's place, and the conversation that it is told of; both new for a new face."""
        number = incoming.chat.id
        index = self._book.index(number)
        row = self._hold(tx, index)
        is_new = row is None
        if row is None:
            language = incoming.user.language_code
            conversation_id = self._conversations.begin(tx, language, peer=_peer(index))
            row = self._add_chat(tx, number, index, conversation_id)
        # A chat is an address like any other: what is sent at its asking is counted for it
        self._log.count_as(tx, row.conversation_id, _peer(index))
        text = self._book.text(tx, row.conversation_id)
        return _Taking(tx, incoming, self._book.chat(row), is_new, text)

    def _hold(self, tx: Tx, index: str) -> Any | None:
        """A chat, held, and its conversation before it: nobody moves it to another meanwhile."""
        row = repository.find_chat(tx, self._book.bot_id, index)
        while row is not None:
            held = row.conversation_id
            self._log.hold(tx, held)
            row = repository.hold_chat(tx, self._book.bot_id, index)
            if row is not None and row.conversation_id == held:
                return row
        return None

    def _add_chat(self, tx: Tx, number: int, index: str, conversation_id: str) -> Any:
        chat_id, now = opaque("tc_"), self._clock.now()
        repository.add_chat(
            tx,
            id=chat_id,
            bot_id=self._book.bot_id,
            chat_index=index,
            sealed=self._book.seal_number(chat_id, number),
            conversation_id=conversation_id,
            told_seq=0,
            told_part=0,
            unsure=None,
            unsure_after=0,
            last_message_id=0,
            status="{}",
            keyboard=False,
            due=True,
            not_before=now,
            attempts=0,
            created_at=now,
        )
        tx.after_commit(self._log.hub.wake_followers)
        return repository.get_chat(tx, chat_id)

    def _private(self, tx: Tx, incoming: Incoming) -> list[Call]:
        update = incoming.update
        if update.my_chat_member is not None:
            self._member(tx, incoming)
            return []
        taking = self._open(tx, incoming)
        self._window.hit(taking.chat.id)
        repository.unblock(tx, taking.chat.id)
        if update.callback_query is not None:
            self._pressed(taking, update.callback_query)
        elif update.edited_message is not None:
            self._edited(taking, update.edited_message)
        elif update.message is not None:
            repository.saw_message(tx, taking.chat.id, update.message.message_id)
            self._message(taking, update.message)
        return taking.calls

    def _member(self, tx: Tx, incoming: Incoming) -> None:
        """The person has stopped the bot, or let it back in. Who has never written has no chat."""
        member = incoming.update.my_chat_member
        row = self._hold(tx, self._book.index(incoming.chat.id))
        if member is None or row is None:
            return
        if member.new_chat_member.status == ChatMemberStatus.BANNED:
            self._book.blocked(tx, row, self._clock.now())
        elif repository.unblock(tx, row.id):
            tx.after_commit(self._log.hub.wake_followers)

    def _say(self, taking: _Taking, key: str, **arguments: object) -> None:
        self._book.say(taking.tx, taking.chat.id, taking.text(key, **arguments))

    # --- messages ---------------------------------------------------------------------------------

    def _message(self, taking: _Taking, message: Message) -> None:
        command = command_of(message, self.bot_name)
        if command is not None:
            self._command(taking, message, command)
        elif message.text is not None:
            self._text(taking, message, message.text)
        elif message.contact is not None:
            self._contact(taking, message)
        elif message.photo:
            self._picture(taking, message, _largest(message))
        elif message.document is not None and not message.animation:
            self._document(taking, message, message.document)
        elif message.effective_attachment is not None:
            self._say(taking, "telegram_only_text")
        # Anything else (a pinned message, a timer that was set) is Telegram speaking of itself

    def _text(
        self, taking: _Taking, message: Message, text: str, intent: str | None = None
    ) -> None:
        tx, conversation_id = taking.tx, taking.chat.conversation_id
        said = self._said(taking, text=text)
        seq = self._conversations.take(
            tx, conversation_id, said, channel=Channel.TELEGRAM, intent=intent
        )
        event = self._book.event(tx, conversation_id, seq)
        if event is None or event["body"]["text"] != text:
            # There was something in it that does not stay: not in the log, and not here
            self._delete(taking, message)
        number = taking.incoming.chat.id
        taking.calls.append(partial(self._bot.send_chat_action, number, ChatAction.TYPING))

    def _said(self, taking: _Taking, **content: Any) -> Said:
        """Raises Problem(INVALID_REQUEST) for what no database takes."""
        name = f"{self._book.bot_id}:{taking.incoming.update.update_id}"
        try:
            return Said(client_msg_id=str(uuid.uuid5(_OURS, name)), **content)
        except ValidationError as error:
            raise Problem(Code.INVALID_REQUEST) from error

    def _delete(self, taking: _Taking, message: Message) -> None:
        self._book.ask(taking.tx, taking.chat.id, NoteKind.DELETE, message_id=message.message_id)

    def _contact(self, taking: _Taking, message: Message) -> None:
        """Telegram fills in whose contact it is; only the person's own is a hint at a number. It
        proves nothing: the number is asked for a code like any other."""
        contact = message.contact
        assert contact is not None
        if contact.user_id != taking.incoming.user.id:
            self._delete(taking, message)
            self._say(taking, "telegram_contact_foreign")
            return
        figures = "".join(c for c in contact.phone_number if c.isascii() and c.isdigit())
        self._text(taking, message, f"+{figures}")

    def _edited(self, taking: _Taking, message: Message) -> None:
        """Noted beside the log, and never done again: who mends a code would else spend a try."""
        text = self._said(taking, text=message.text or message.caption or "").text
        if not text:
            return
        kept = self._conversations.remark(taking.tx, taking.chat.conversation_id, text)
        if kept != text:
            self._delete(taking, message)
        self._say(taking, "telegram_edited")

    # --- pictures ---------------------------------------------------------------------------------

    def _picture(self, taking: _Taking, message: Message, file: PhotoSize | File) -> None:
        """Asked for when it is wanted, and looked at before it is fetched."""
        if (file.file_size or 0) > MOST_BYTES:
            megabytes = MOST_BYTES // 2**20
            self._say(taking, "telegram_picture_too_large", megabytes=megabytes)
        elif not self._pictures.wanted(taking.tx, taking.chat.conversation_id):
            self._say(taking, "telegram_picture_unwanted")
        else:
            name = f"telegram:{self._book.bot_id}:{taking.incoming.update.update_id}"
            self._book.ask(
                taking.tx,
                taking.chat.id,
                NoteKind.FETCH,
                TOGETHER if message.media_group_id else timedelta(0),
                file_id=file.file_id,
                group=message.media_group_id,
                delivery=name,
                client_msg_id=str(uuid.uuid5(_OURS, f"{name}:picture")),
            )
        if message.caption and not is_blank(message.caption):
            self._text(taking, message, message.caption)

    def _document(self, taking: _Taking, message: Message, file: File) -> None:
        if file.mime_type in _PICTURE_TYPES:
            self._picture(taking, message, file)
        else:
            self._say(taking, "telegram_not_a_picture")

    # --- commands ---------------------------------------------------------------------------------

    def _command(self, taking: _Taking, message: Message, command: Command) -> None:
        match command.name:
            case "start" if command.rest:
                self._delete(taking, message)
                self._offer_join(taking, command.rest)
            case "start" if taking.is_new:
                pass  # the greeting is on its way
            case "start":
                self._text(taking, message, "/start", "ask_status")
            case "help":
                self._say(taking, "telegram_help")
            case "language":
                self._offer_languages(taking, command.rest)
            case "web":
                self._offer_web(taking)
            case "link":
                self._offer_login(taking)
            case name:
                self._text(taking, message, f"/{name}", INTENTS[name])

    def _offer_web(self, taking: _Taking) -> None:
        conversation_id = taking.chat.conversation_id
        code, _ = self._continuations.mint(taking.tx, conversation_id, Grant.WEB)
        key = Key(taking.text("telegram_continue_web_open"), url=self._continuations.web_link(code))
        self._book.say(taking.tx, taking.chat.id, taking.text("telegram_continue_web"), [key])

    def _offer_login(self, taking: _Taking) -> None:
        code, _ = self._continuations.mint(taking.tx, taking.chat.conversation_id, Grant.LINK)
        key = Key(taking.text("telegram_login_open"), url=self._continuations.login_link(code))
        self._book.say(taking.tx, taking.chat.id, taking.text("telegram_login"), [key])

    def _offer_languages(self, taking: _Taking, asked: str) -> None:
        languages = self._catalogue.languages
        if asked.lower() in languages:
            self._speak(taking, asked.lower())
            return
        card_id = opaque("c_")
        keys = [
            Key(self._catalogue.text(each, "language_name"), data=f"{card_id}.{number}")
            for number, each in enumerate(languages)
        ]
        self._book.say(
            taking.tx,
            taking.chat.id,
            taking.text("telegram_languages"),
            keys,
            CardKind.LANGUAGES,
            card_id,
            stands_for=languages,
        )

    def _speak(self, taking: _Taking, language: str) -> str:
        spoken = self._conversations.speak(taking.tx, taking.chat.conversation_id, language)
        return self._catalogue.text(spoken, "language_name")

    # --- going on with a conversation from the web ------------------------------------------------

    def _offer_join(self, taking: _Taking, code: str) -> None:
        """Asked first: whoever sends somebody such a link wants them to do a case that is not
        theirs (attack 41)."""
        conversation_id = self._continuations.find(taking.tx, code, Grant.TELEGRAM)
        if conversation_id is None:
            self._say(taking, "telegram_link_over")
            return
        card_id = opaque("c_")
        keys = [
            Key(taking.text("telegram_join_yes"), data=f"{card_id}.yes"),
            Key(taking.text("telegram_join_no"), data=f"{card_id}.no"),
        ]
        found = self._conversations.locked(taking.tx, conversation_id)
        words = taking.text("telegram_join", reference=found.reference)
        self._book.say(
            taking.tx, taking.chat.id, words, keys, CardKind.JOIN, card_id, stands_for=code
        )

    def _join(self, taking: _Taking, code: str) -> str:
        """Spend a code, and be told of its conversation from here on; what is to be said."""
        tx = taking.tx
        conversation_id = self._continuations.redeem(tx, code, Grant.TELEGRAM)
        if conversation_id is None:
            return taking.text("telegram_link_over")
        conversation = self._conversations.locked(tx, conversation_id)
        if conversation_id != taking.chat.conversation_id:
            self._move_out(tx, conversation_id)
            last_seq = self._log.last_seq(tx, conversation_id)
            self._book.move(tx, taking.chat, conversation_id, last_seq)
        # Said in the log, so that it is seen on the web as well; then where the case stands
        self._log.say_from_catalogue(tx, conversation, "chat_continued_telegram")
        self._log.tell_assistant(tx, conversation_id, "step_done")
        return taking.text("telegram_joined")

    def _move_out(self, tx: Tx, conversation_id: str) -> None:
        """Another chat that was told of it begins anew: one conversation, one chat."""
        other = repository.chat_of(tx, conversation_id)
        if other is not None:
            locale = self._log.locale(tx, conversation_id)
            anew = self._conversations.begin(tx, locale, peer=_peer(other.chat_index))
            self._book.move(tx, self._book.chat(other), anew, told_seq=0)

    # --- buttons ----------------------------------------------------------------------------------

    def _toast(self, taking: _Taking, query: CallbackQuery, text: str | None = None) -> None:
        """Ends the button's spinner, at once."""
        taking.calls.append(partial(self._bot.answer_callback_query, query.id, text))

    def _pressed(self, taking: _Taking, query: CallbackQuery) -> None:
        # Whoever has a client of their own can send anything
        data = query.data if query.data and _OUR_DATA.fullmatch(query.data) else "-"
        card_id, _, part = data.partition(".")
        if part:
            card = repository.lock_card(taking.tx, card_id)
            if card is None and query.message is not None:
                message_id = query.message.message_id
                card = self._book.pressed_early(taking.tx, taking.chat, card_id, message_id)
            if card is None or card.chat_id != taking.chat.id or card.closed_at is not None:
                self._over(taking, query)
            else:
                self._card(taking, query, card, part)
            return
        shown = self._shown(taking, query)
        if shown is not None and shown.closed_at is not None:
            # Another button of a message whose buttons are on their way out
            self._over(taking, query)
            return
        said = self._said(taking, choice=data)
        self._conversations.take(
            taking.tx, taking.chat.conversation_id, said, channel=Channel.TELEGRAM
        )
        if shown is not None and shown.seq is not None:
            self._settle_pressed(taking, data, shown, shown.seq)
        self._toast(taking, query)

    def _shown(self, taking: _Taking, query: CallbackQuery) -> Card | None:
        """The card that stands in the message of a press."""
        if query.message is None:
            return None
        return repository.card_at(taking.tx, taking.chat.id, query.message.message_id)

    def _settle_pressed(self, taking: _Taking, button_id: str, card: Card, seq: int) -> None:
        """The buttons go; what was chosen stays on the screen."""
        event = self._book.event(taking.tx, taking.chat.conversation_id, seq)
        words = self._book.words(taking.tx, taking.chat, seq)
        buttons = event["body"].get("buttons", []) if event else []
        for title in (each["title"] for each in buttons if each["id"] == button_id):
            words += "\n\n" + messages.as_html(taking.text("telegram_chosen", choice=title))
        self._book.settle(taking.tx, card, words)

    def _over(self, taking: _Taking, query: CallbackQuery) -> None:
        """A button of something that is over: said, and taken away. While it is not known what the
        chat has got, it may be one that is about to begin."""
        self._toast(taking, query, taking.text("telegram_stale"))
        message = query.message
        if message is not None and message.is_accessible and taking.chat.unsure is None:
            strip = partial(
                self._bot.edit_message_reply_markup, message.chat.id, message.message_id
            )
            taking.calls.append(strip)

    def _card(self, taking: _Taking, query: CallbackQuery, card: Card, part: str) -> None:
        if card.kind is CardKind.QUESTION:
            self._question(taking, query, card, part)
            return
        if card.kind is CardKind.CSAT:
            self._rate(taking, query, card, part)
            return
        stands_for = self._book.open_card(card)
        if card.kind is CardKind.LANGUAGES and part.isdigit() and int(part) < len(stands_for):
            name = self._speak(taking, stands_for[int(part)])
            self._book.settle(taking.tx, card, messages.as_html(name))
        elif card.kind is CardKind.JOIN and part in ("yes", "no"):
            joined = part == "yes"
            words = self._join(taking, stands_for) if joined else taking.text("telegram_not_joined")
            self._book.settle(taking.tx, card, messages.as_html(words))
        else:
            self._over(taking, query)
            return
        self._toast(taking, query)

    def _rate(self, taking: _Taking, query: CallbackQuery, card: Card, part: str) -> None:
        """Raises Problem(STALE) when it was said elsewhere."""
        event = self._book.event(taking.tx, taking.chat.conversation_id, card.seq or 0)
        if event is None or part not in map(str, messages.SCORES):
            self._over(taking, query)
            return
        rating_id = str(event["body"]["url"]).rpartition("/")[2]
        self._ratings.give_within(taking.tx, rating_id, int(part))
        self._book.settle(taking.tx, card, messages.as_html(taking.text("telegram_rated")))
        self._toast(taking, query)

    def _question(self, taking: _Taking, query: CallbackQuery, card: Card, part: str) -> None:
        tx, conversation_id = taking.tx, taking.chat.conversation_id
        event = self._book.event(tx, conversation_id, card.seq or 0)
        options = [each["id"] for each in event["body"].get("options", [])] if event else []
        if event is None or not options:
            self._book.settle(tx, card, self._book.closed(tx, taking.chat, card, taking.text))
            self._toast(taking, query, taking.text("telegram_stale"))
            return
        ticked: list[str] = [each for each in self._book.open_card(card) or [] if each in options]
        if part == messages.SEND and not _is_shown(query, {str(options.index(o)) for o in ticked}):
            # A tap that came late is not on the screen yet
            self._book.ask(tx, taking.chat.id, NoteKind.TICKS, card_id=card.id)
            self._toast(taking, query, taking.text("telegram_ticks_late"))
        elif part == messages.SEND:
            self._answer(taking, query, card, ticked)
        elif _is_tick(part) and int(part[:-1]) < len(options):
            picked = options[int(part[:-1])]
            others = [each for each in ticked if each != picked and event["body"]["multiple"]]
            ticked = [*others, picked] if part[-1] == messages.TICK else others
            repository.set_card(tx, card.id, sealed=self._book.seal_card(card.id, ticked))
            # Shown in its turn: of two taps at once the second must not be overtaken, since what
            # is sent is what is ticked here
            self._book.ask(tx, taking.chat.id, NoteKind.TICKS, card_id=card.id)
            self._toast(taking, query)
        else:
            self._over(taking, query)

    def _answer(self, taking: _Taking, query: CallbackQuery, card: Card, ticked: list[str]) -> None:
        if not ticked:
            self._toast(taking, query, taking.text("telegram_nothing_ticked"))
            return
        said = self._said(taking, choices=ticked)
        self._conversations.take(
            taking.tx, taking.chat.conversation_id, said, channel=Channel.TELEGRAM
        )
        words = self._book.closed(taking.tx, taking.chat, card, taking.text)
        self._book.settle(taking.tx, card, words)
        self._toast(taking, query, taking.text("telegram_answered"))


def _is_tick(part: str) -> bool:
    place = part[:-1]
    return part[-1:] in (messages.TICK, messages.UNTICK) and place.isascii() and place.isdecimal()


def _is_shown(query: CallbackQuery, ticked: set[str]) -> bool:
    """Whether these were the ticks on the screen at the press. Of a message that is older than two
    days Telegram does not say."""
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return True
    return messages.ticks_shown(message.reply_markup) == ticked


def _largest(message: Message) -> PhotoSize:
    return max(message.photo, key=lambda size: (size.width * size.height, size.file_size or 0))


def _peer(index: str) -> str:
    """What a chat is counted as."""
    return f"telegram:{index}"

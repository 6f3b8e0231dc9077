"""Writes to the chats: what the log says, in order, each message once.

Several may run side by side, in one process or in many: a lease in the chat's row says who writes
to it. Chats do not wait for each other."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import structlog
from anyio import CapacityLimiter, to_thread
from sqlalchemy.exc import InterfaceError, OperationalError
from telegram import Bot, LinkPreviewOptions, ReplyKeyboardRemove
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from rebind.chat.stream import Hub
from rebind.telegram.book import Book, Chore, Sending
from rebind.telegram.client import CALL_SECONDS, wait_of
from rebind.telegram.messages import Draft, Markup, inline
from rebind.telegram.pictures import Fetching
from rebind.telegram.tables import NoteKind

AT_ONCE = 16
"""Chats that one process writes to side by side."""
POLL_SECONDS = 0.5
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
"""Telegram would fetch the page that a link leads to."""
_ABSENT = ("message to edit not found", "message can't be edited", "message_id_invalid")
"""There is no such message, or it is not ours."""

logger = structlog.get_logger(__name__)


class Delivery:
    def __init__(self, book: Book, bot: Bot, hub: Hub, fetching: Fetching) -> None:
        self._book = book
        self._bot = bot
        self._hub = hub
        self._fetching = fetching
        self._active: set[str] = set()
        self._threads = CapacityLimiter(8)

    async def run(self) -> None:
        """Until cancelled. What was under way then is made sure by the next one."""
        async with asyncio.TaskGroup() as group:
            with self._hub.following() as waiter:
                while True:
                    try:
                        for chat_id in await self._in_thread(self._book.due, 2 * AT_ONCE):
                            if chat_id not in self._active and len(self._active) < AT_ONCE:
                                self._active.add(chat_id)
                                group.create_task(self._work(chat_id))
                    except Exception as error:  # the database may be away for a while
                        logger.error("telegram_poll_failed", error=type(error).__name__)
                    await waiter.wait(POLL_SECONDS)

    async def _in_thread(self, function: Callable[..., Any], *arguments: object) -> Any:
        return await to_thread.run_sync(function, *arguments, limiter=self._threads)

    async def _work(self, chat_id: str) -> None:
        try:
            lease: str | None = await self._in_thread(self._book.begin, chat_id)
            if lease is not None:
                await self._deliver(chat_id, lease)
        except Exception as error:  # nothing was noted: it is taken up again
            logger.error("telegram_not_delivered", id=chat_id, error=type(error).__name__)
        finally:
            self._active.discard(chat_id)
            self._hub.wake_followers()

    async def _deliver(self, chat_id: str, lease: str) -> None:
        while True:
            task: Sending | Chore | None = await self._in_thread(self._book.next, chat_id, lease)
            if task is None:
                return
            try:
                if isinstance(task, Chore):
                    await self._do(task, lease)
                else:
                    await self._send(task, lease)
            except LeaseLost:
                return
            except RetryAfter as error:
                await self._in_thread(self._book.not_sent, task, lease)
                await self._in_thread(self._book.postpone, chat_id, lease, wait_of(error))
                return
            except Forbidden:
                await self._in_thread(self._book.is_blocked, chat_id, lease)
                return
            except (TelegramError, TimeoutError) as error:
                # Away, or slow: whether it arrived is not known
                logger.warning("telegram_failed", id=chat_id, error=type(error).__name__)
                if not await self._in_thread(self._book.not_reached, task, lease):
                    return
            except (OperationalError, InterfaceError):
                raise  # the database is away; the message is well
            except Exception as error:
                logger.error("telegram_task_failed", id=chat_id, error=type(error).__name__)
                await self._in_thread(self._book.failed, task, lease)

    # --- messages ---------------------------------------------------------------------------------

    async def _send(self, sending: Sending, lease: str) -> None:
        try:
            put = self._change if sending.is_edit else self._put
            message_id = await put(sending, lease)
        except BadRequest as error:
            if _is_no_chat(error):
                raise Forbidden(error.message) from error
            logger.error("telegram_message_refused", id=sending.chat.id)
            await self._in_thread(self._book.refused, sending, lease)
            return
        if message_id is not None:
            await self._in_thread(self._book.sent, sending, lease, message_id)

    async def _change(self, sending: Sending, lease: str) -> int | None:
        """The message that tells the steps, changed; None when the person has deleted it, and a
        new one is to be claimed."""
        message_id = sending.chat.status_message_id
        assert message_id is not None
        if await self._edit(sending.chat.number, message_id, sending.draft):
            return message_id
        await self._in_thread(self._book.status_is_gone, sending.chat, lease)
        return None

    async def _put(self, sending: Sending, lease: str) -> int:
        """The message in the chat: found, where it may be there already, or written."""
        for draft in _clothes(sending.draft):
            try:
                found = await self._find(sending, draft, lease)
                return await self._write(sending, draft) if found is None else found
            except BadRequest as error:
                if not draft.keys or _is_no_chat(error):
                    raise
                logger.warning("telegram_buttons_refused", id=sending.chat.id)
        raise AssertionError("the last clothes have no buttons")

    async def _find(self, sending: Sending, draft: Draft, lease: str) -> int | None:
        """An unsure message, if it is in the chat. To change a message into what it says already
        is refused as "not modified", a message that is not there, or is the person's, otherwise;
        and one of ours that nobody knows of can be no other. (A message that brought "share my
        number" cannot be changed, and so is not found: of that one there may be two.)"""
        for candidate in sending.candidates:
            # There are many, and the lease is short
            if not await self._in_thread(self._book.keep, sending.chat.id, lease):
                raise LeaseLost
            if await self._edit(sending.chat.number, candidate, draft):
                return candidate
        return None

    async def _edit(self, number: int, message_id: int, draft: Draft) -> bool:
        """Change a message; False when there is no such message of ours."""
        try:
            async with asyncio.timeout(CALL_SECONDS):
                await self._bot.edit_message_text(
                    draft.text,
                    chat_id=number,
                    message_id=message_id,
                    parse_mode=ParseMode.HTML,
                    link_preview_options=NO_PREVIEW,
                    reply_markup=inline(draft.keys),
                )
        except BadRequest as error:
            words = error.message.lower()
            if any(each in words for each in _ABSENT):
                return False
            if "not modified" not in words:
                raise
        return True

    async def _write(self, sending: Sending, draft: Draft) -> int:
        if sending.chat.keyboard and not draft.share:
            await self._take_keyboard(sending.chat.number)
        return await self._say(sending.chat.number, draft.text, draft.markup())

    async def _take_keyboard(self, number: int) -> None:
        """ "Share my number" goes with a message of its own, gone at once: what takes a keyboard
        away cannot be changed, so a message that is to be found again must not do it."""
        message_id = await self._say(number, "…", ReplyKeyboardRemove())
        with suppress(BadRequest):
            await self._bot.delete_message(number, message_id)

    async def _say(
        self, number: int, text: str, markup: Markup | ReplyKeyboardRemove | None
    ) -> int:
        async with asyncio.timeout(CALL_SECONDS):
            message = await self._bot.send_message(
                number,
                text,
                parse_mode=ParseMode.HTML,
                link_preview_options=NO_PREVIEW,
                reply_markup=markup,
            )
        return message.message_id

    # --- chores -----------------------------------------------------------------------------------

    async def _do(self, chore: Chore, lease: str) -> None:
        chores = [chore]
        match chore.note.kind:
            case NoteKind.FETCH:
                chores = await self._in_thread(self._book.album, chore)
                await self._fetching.fetch(chores)
            case NoteKind.DELETE:
                with suppress(BadRequest):  # gone already, or older than two days
                    await self._bot.delete_message(chore.chat.number, chore.asked["message_id"])
            case NoteKind.SETTLE:
                await self._settle(chore)
            case NoteKind.TICKS:
                await self._show_ticks(chore)
        await self._in_thread(self._book.done, chores, lease)

    async def _settle(self, chore: Chore) -> None:
        number, message_id = chore.chat.number, int(chore.asked["message_id"])
        try:
            await self._edit(number, message_id, Draft(str(chore.asked["html"])))
        except BadRequest:
            # Too long with what was chosen: the buttons go all the same
            with suppress(BadRequest):
                await self._bot.edit_message_reply_markup(number, message_id)

    async def _show_ticks(self, chore: Chore) -> None:
        shown = await self._in_thread(self._book.ticks, chore)
        if shown is not None:
            message_id, keys = shown
            with suppress(BadRequest):
                await self._bot.edit_message_reply_markup(
                    chore.chat.number, message_id, reply_markup=inline(keys)
                )


class LeaseLost(Exception):
    """Another worker writes to the chat now."""


def _clothes(draft: Draft) -> Iterator[Draft]:
    """A message as it should be, and, where Telegram does not take its buttons (a page on this
    machine, say), in plain words with its addresses: a way on is worth more than its looks."""
    yield draft
    if draft.keys:
        addresses = [key.url or key.app for key in draft.keys]
        text = "\n".join([draft.text, *(address for address in addresses if address)])
        yield replace(draft, text=text, keys=())


def _is_no_chat(error: BadRequest) -> bool:
    return "chat not found" in error.message.lower()


async def quietly(calls: Sequence[Callable[[], Any]]) -> None:
    """What is nice to have at once, and no loss: a sign of life, a tick, the end of a spinner."""
    for call in calls:
        try:
            await call()
        except TelegramError as error:
            logger.info("telegram_courtesy_failed", error=type(error).__name__)

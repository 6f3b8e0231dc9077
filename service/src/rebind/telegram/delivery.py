"""Writes to the chats: what the log says, in order, each message once.

Several may run side by side, in one process or in many: a lease in the chat's row says who writes
to it. Chats do not wait for each other."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import structlog
from anyio import CapacityLimiter, to_thread
from telegram import Bot, LinkPreviewOptions, Message, ReplyKeyboardRemove
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TelegramError

from rebind.chat.stream import Hub
from rebind.telegram.book import Book, Chore, Sending
from rebind.telegram.client import wait_of
from rebind.telegram.messages import Draft, Markup
from rebind.telegram.pictures import Fetching
from rebind.telegram.tables import NoteKind

AT_ONCE = 16
"""Chats that one process writes to side by side."""
POLL_SECONDS = 0.5
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
"""Telegram would fetch the page that a link leads to."""

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
            except RetryAfter as error:
                await self._in_thread(self._book.not_sent, task.chat, lease)
                await self._in_thread(self._book.postpone, chat_id, lease, wait_of(error))
                return
            except Forbidden:
                await self._in_thread(self._book.is_blocked, chat_id, lease)
                return
            except TelegramError as error:
                # Away, or slow: whether it arrived is not known
                logger.warning("telegram_failed", id=chat_id, error=type(error).__name__)
                await self._in_thread(self._book.postpone, chat_id, lease)
                return

    # --- messages ---------------------------------------------------------------------------------

    async def _send(self, sending: Sending, lease: str) -> None:
        try:
            message_id = await self._status(sending, lease) if sending.draft.is_status else None
            if message_id is None:
                message_id = await self._find(sending)
            if message_id is None:
                message_id = await self._write(sending)
        except BadRequest as error:
            if "chat not found" in error.message.lower():
                raise Forbidden(error.message) from error
            logger.error("telegram_message_refused", id=sending.chat.id)
            await self._in_thread(self._book.refused, sending, lease)
            return
        await self._in_thread(self._book.sent, sending, lease, message_id)

    async def _status(self, sending: Sending, lease: str) -> int | None:
        """The message that tells the steps, changed; None when there is none to be changed."""
        message_id = sending.chat.status_message_id
        if message_id is None or await self._edit(sending.chat.number, message_id, sending.draft):
            return message_id
        await self._in_thread(self._book.status_is_gone, sending.chat, lease)
        return None

    async def _find(self, sending: Sending) -> int | None:
        """An unsure message, if it is in the chat. To change a message into what it says already
        is refused as "not modified", a message that is not there, or is the person's, otherwise;
        and one of ours that nobody knows of can be no other."""
        for candidate in sending.candidates:
            if await self._edit(sending.chat.number, candidate, sending.draft):
                return candidate
        return None

    async def _edit(self, number: int, message_id: int, draft: Draft) -> bool:
        """Change a message; False when there is no such message of ours."""
        markup = draft.markup()
        try:
            await self._bot.edit_message_text(
                draft.text,
                chat_id=number,
                message_id=message_id,
                parse_mode=ParseMode.HTML,
                link_preview_options=NO_PREVIEW,
                reply_markup=markup if draft.keys else None,  # type: ignore[arg-type]
            )
        except BadRequest as error:
            return "not modified" in error.message.lower()
        return True

    async def _write(self, sending: Sending) -> int:
        """A new message. One whose buttons Telegram does not take (a page on this machine, say) is
        sent in plain words with its addresses: a way on is worth more than its looks."""
        draft = sending.draft
        markup: Markup | None = draft.markup()
        if markup is None and sending.chat.keyboard:
            markup = ReplyKeyboardRemove()
        try:
            message = await self._say(sending.chat.number, draft.text, markup)
        except BadRequest as error:
            if not draft.keys or "chat not found" in error.message.lower():
                raise
            logger.warning("telegram_buttons_refused", id=sending.chat.id)
            addresses = [key.url or key.app for key in draft.keys]
            text = "\n".join([draft.text, *(address for address in addresses if address)])
            message = await self._say(sending.chat.number, text, None)
        return message.message_id

    async def _say(self, number: int, text: str, markup: Markup | None) -> Message:
        return await self._bot.send_message(
            number,
            text,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=markup,
        )

    # --- chores -----------------------------------------------------------------------------------

    async def _do(self, chore: Chore, lease: str) -> None:
        chores = [chore]
        if chore.note.kind is NoteKind.FETCH:
            chores = await self._in_thread(self._book.album, chore)
            await self._fetching.fetch(chores)
        else:
            with suppress(BadRequest):  # gone already, or older than two days
                await self._tidy(chore)
        await self._in_thread(self._book.done, chores, lease)

    async def _tidy(self, chore: Chore) -> None:
        number, message_id = chore.chat.number, int(chore.asked["message_id"])
        if chore.note.kind is NoteKind.DELETE:
            await self._bot.delete_message(number, message_id)
        else:
            await self._edit(number, message_id, Draft(str(chore.asked["html"])))


async def quietly(calls: Sequence[Callable[[], Any]]) -> None:
    """What is nice to have at once, and no loss: a sign of life, a tick, the end of a spinner."""
    for call in calls:
        try:
            await call()
        except InvalidToken:
            raise
        except TelegramError as error:
            logger.info("telegram_courtesy_failed", error=type(error).__name__)

"""The room put together: who takes updates, who writes, how updates come."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from datetime import timedelta

import structlog
from fastapi import FastAPI
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats
from telegram.constants import ChatAction
from telegram.error import InvalidToken, TelegramError

from rebind.chat.log import Log
from rebind.chat.room import ChatRoom
from rebind.database import Tx
from rebind.problems import Code, Problem
from rebind.telegram import endpoints, repository
from rebind.telegram.book import Book
from rebind.telegram.client import bot_id, connect
from rebind.telegram.delivery import Delivery
from rebind.telegram.mini_app import MiniApps
from rebind.telegram.pictures import Fetching
from rebind.telegram.polling import Polling
from rebind.telegram.ports import Pictures
from rebind.telegram.reception import Reception
from rebind.telegram.updates import ALLOWED, COMMANDS
from rebind.verification.service import Cases

REMEMBERED = timedelta(days=7)
"""Updates that are known again. Telegram itself keeps them for a day."""
RETRY_SECONDS = 5.0
CONNECTIONS = 20
"""At the webhook, at the same moment. Updates of one chat come one after the other anyway."""

logger = structlog.get_logger(__name__)


class TelegramRoom:
    """Made where there is a token. `start` asks Telegram for the bot's name, and goes on asking
    while it is away: nobody else waits for it."""

    def __init__(self, log: Log, chat: ChatRoom, cases: Cases, pictures: Pictures) -> None:
        settings = log.settings
        self._settings = settings
        self._db = log.db
        self._clock = log.clock
        self._catalogue = log.catalogue
        self._hub = log.hub
        self._cases = cases
        self._bot: Bot = connect(settings)
        self._mini_apps = MiniApps(settings, log.keys, log.clock, cases)
        self.book = Book(log, chat.stream, chat.service, cases, self._mini_apps, bot_id(settings))
        fetching = Fetching(self.book, self._bot, chat.service, pictures)
        self.delivery = Delivery(self.book, self._bot, log.hub, fetching)
        self.reception = Reception(
            log, chat.service, chat.continuations, chat.ratings, self.book, self._bot, pictures
        )
        log.followers.append(self._follow)
        log.writing.append(self._show_writing)
        self._loop: asyncio.AbstractEventLoop | None = None
        chat.continuations.telegram_link = self._link

    def _follow(self, tx: Tx, conversation_id: str) -> None:
        repository.mark_due(tx, conversation_id)
        tx.after_commit(self._hub.wake_followers)

    def _show_writing(self, conversation_id: str) -> None:
        """From whatever thread an agent's page was answered in. Telegram shows it for five seconds;
        that it may fail is no loss."""
        with self._db.read() as tx:
            row = repository.chat_of(tx, conversation_id)
        if row is not None and row.blocked_at is None and self._loop is not None:
            asyncio.run_coroutine_threadsafe(self._write(self.book.chat(row).number), self._loop)

    async def _write(self, number: int) -> None:
        try:
            await self._bot.send_chat_action(number, ChatAction.TYPING)
        except TelegramError as error:
            logger.info("telegram_typing", error=type(error).__name__)

    def _link(self, code: str) -> str:
        if not self.reception.bot_name:
            raise Problem(Code.UNAVAILABLE)
        return f"https://t.me/{self.reception.bot_name}?start={code}"

    def unreachable(self, tx: Tx, conversation_ids: Collection[str]) -> set[str]:
        """Those whose person has stopped the bot, and hears nothing."""
        return repository.blocked_among(tx, self.book.bot_id, conversation_ids)

    def install(self, app: FastAPI) -> None:
        app.include_router(
            endpoints.mini_app_router(self._settings, self.book, self._cases, self._mini_apps)
        )
        if self._settings.telegram_mode == "webhook":
            app.include_router(endpoints.webhook_router(self._settings, self.reception))

    @asynccontextmanager
    async def lifespan(self) -> AsyncIterator[None]:
        """Updates are taken and messages written in here."""
        task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            try:
                await self._bot.shutdown()
            except (TelegramError, RuntimeError) as error:
                logger.info("telegram_shutdown", error=type(error).__name__)

    async def _run(self) -> None:
        """Until cancelled, or until the token is refused. Whatever else goes wrong in here, nobody
        would see that the bot is gone: so it comes back."""
        self._loop = asyncio.get_running_loop()
        refused = False
        while not refused:
            try:
                await self._introduce()
                await self._work()
            except* InvalidToken:
                logger.error("telegram_token_refused")
                refused = True
            except* Exception as errors:
                logger.error("telegram_ended", errors=[type(e).__name__ for e in errors.exceptions])
                await asyncio.sleep(RETRY_SECONDS)

    async def _work(self) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(self.delivery.run())
            group.create_task(self._until_done(self._register))
            if self._settings.telegram_mode == "polling":
                polling = Polling(
                    self._db, self._clock, self._bot, self.book.bot_id, self.reception
                )
                group.create_task(polling.run())

    async def _introduce(self) -> None:
        """Ask for the bot's name, and say where updates go. Raises InvalidToken."""
        await self._until_done(self._bot.initialize)
        self.reception.bot_name = self._bot.username
        await self._until_done(self._say_where)

    async def _until_done(self, ask: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                await ask()
                return
            except InvalidToken:
                raise
            except TelegramError as error:
                logger.warning("telegram_away", error=type(error).__name__)
            await asyncio.sleep(RETRY_SECONDS)

    async def _say_where(self) -> None:
        if self._settings.telegram_mode == "webhook":
            await self._bot.set_webhook(
                f"{self._settings.base_url}{endpoints.WEBHOOK}",
                secret_token=self._settings.telegram_secret.get_secret_value(),
                allowed_updates=ALLOWED,
                max_connections=CONNECTIONS,
            )
        else:
            await self._bot.delete_webhook()

    async def _register(self) -> None:
        """The menu, in every language; the default is English."""
        scope = BotCommandScopeAllPrivateChats()
        for language in self._catalogue.languages:
            commands = [
                BotCommand(name, self._catalogue.text(language, f"telegram_commands.{name}"))
                for name in COMMANDS
            ]
            if language == "en":
                await self._bot.set_my_commands(commands, scope=scope)
            # Telegram knows languages by two letters
            await self._bot.set_my_commands(commands, scope=scope, language_code=language[:2])

    def forget(self) -> int:
        """Forget updates that cannot come again, and what was done in the chats and is over; how
        many updates there were."""
        before = self._clock.now() - REMEMBERED
        with self._db.write() as tx:
            repository.forget_cards(tx, before)
            repository.forget_notes(tx, before)
            return repository.forget_updates(tx, before)

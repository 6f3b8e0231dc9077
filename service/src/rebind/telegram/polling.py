"""Asks Telegram for updates: the default, since it needs no public address.

Telegram gives the same updates to whoever asks, and refuses the second who asks at the same time,
so one worker leads: it holds a lease in the database, and renews it while it asks."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import structlog
from anyio import to_thread
from telegram import Bot
from telegram.error import Conflict, RetryAfter, TelegramError

from rebind.clock import Clock
from rebind.database import Database
from rebind.ids import opaque
from rebind.telegram import repository
from rebind.telegram.client import ANSWER_SECONDS, POLL_SECONDS, wait_of
from rebind.telegram.reception import Reception
from rebind.telegram.updates import ALLOWED

LEASE = timedelta(seconds=12)
BEAT_SECONDS = 3.0
RETRY_SECONDS = 1.0
BATCH = 50

logger = structlog.get_logger(__name__)


class Polling:
    def __init__(
        self, db: Database, clock: Clock, bot: Bot, bot_id: int, reception: Reception
    ) -> None:
        self._db = db
        self._clock = clock
        self._bot = bot
        self._bot_id = bot_id
        self._reception = reception
        self._worker = opaque("w_")

    async def run(self) -> None:
        """Until cancelled; then another worker may lead at once."""
        try:
            while True:
                try:
                    first = await to_thread.run_sync(self._lead)
                    if first is not None:
                        await self._while_leading(first)
                except Conflict:
                    # A poll of a worker that died, or a webhook that somebody has set
                    logger.warning("telegram_conflict")
                    await self._no_webhook()
                except RetryAfter as error:
                    await asyncio.sleep(wait_of(error).total_seconds())
                except TelegramError as error:
                    logger.warning("telegram_away", error=type(error).__name__)
                except Exception as error:  # the database may be away for a while
                    logger.error("telegram_polling_failed", error=type(error).__name__)
                await asyncio.sleep(RETRY_SECONDS)
        finally:
            await asyncio.shield(to_thread.run_sync(self._step_down))

    async def _no_webhook(self) -> None:
        try:
            await self._bot.delete_webhook()
        except TelegramError as error:
            logger.warning("telegram_away", error=type(error).__name__)

    def _lead(self) -> int | None:
        now = self._clock.now()
        with self._db.write() as tx:
            return repository.lead(tx, self._bot_id, self._worker, now, now + LEASE)

    def _step_down(self) -> None:
        with self._db.write() as tx:
            repository.step_down(tx, self._bot_id, self._worker, self._clock.now())

    def _advance(self, next_update_id: int) -> bool:
        with self._db.write() as tx:
            return repository.advance(tx, self._bot_id, self._worker, next_update_id)

    async def _while_leading(self, first: int) -> None:
        """Ask and take, in order, until the lead is lost."""
        asking = asyncio.create_task(self._ask(first))
        try:
            while not asking.done():
                await asyncio.wait({asking}, timeout=BEAT_SECONDS)
                if not asking.done() and await to_thread.run_sync(self._lead) is None:
                    return
            asking.result()
        finally:
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)

    async def _ask(self, next_id: int) -> None:
        while True:
            updates = await self._get(next_id)
            for update in updates:
                await self._reception.receive(update)
            if updates:
                # After a quiet week Telegram goes on from any number, a lower one too
                next_id = max(int(update["update_id"]) for update in updates) + 1
                if not await to_thread.run_sync(self._advance, next_id):
                    return

    async def _get(self, next_id: int) -> Sequence[Mapping[str, Any]]:
        """As they come. The library's own method reads them all at once: one that it does not
        understand would hide the others, and stand in the log with all that was said. It knows
        its method by one spelling only."""
        asked = {"limit": BATCH, "timeout": POLL_SECONDS, "allowed_updates": ALLOWED}
        if next_id:
            asked["offset"] = next_id
        updates: Sequence[Mapping[str, Any]] = await self._bot.do_api_request(
            "get_Updates", asked, read_timeout=POLL_SECONDS + ANSWER_SECONDS
        )
        return updates

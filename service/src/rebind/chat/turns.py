"""The runner: takes turns to the assistant, one at a time and in order for each conversation.

Several may run side by side, in one process or in many: a lease in the conversation's row says
who works on it, and the commit of an answer asks for that lease again."""

import asyncio
from collections.abc import Callable
from typing import Any

import structlog
from anyio import CapacityLimiter, to_thread

from rebind.chat import repository
from rebind.chat.assistant import Assistant, Broken, NoAnswer, Refused
from rebind.chat.log import Log
from rebind.chat.ownership import Ownership
from rebind.chat.settlement import Settlement, Work

AT_ONCE = 16
"""Conversations that one process works on side by side."""
POLL_SECONDS = 0.5
BEAT_SECONDS = 1.0
TYPING_EVERY_BEATS = 3
"""Clients let the sign fade after five seconds."""

logger = structlog.get_logger(__name__)


class Runner:
    def __init__(
        self, log: Log, ownership: Ownership, settlement: Settlement, assistant: Assistant
    ) -> None:
        self._db = log.db
        self._clock = log.clock
        self._hub = log.hub
        self._watchdog_after = log.settings.watchdog_after
        self._ownership = ownership
        self._settlement = settlement
        self._assistant = assistant
        self._active: set[str] = set()
        self._threads = CapacityLimiter(8)

    async def run(self) -> None:
        """Until cancelled. What was under way then is taken up by the next runner."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._dispatch(group))
            group.create_task(self._keep_watch())

    async def _in_thread(self, function: Callable[..., Any], *arguments: object) -> Any:
        return await to_thread.run_sync(function, *arguments, limiter=self._threads)

    # --- turns ------------------------------------------------------------------------------------

    async def _dispatch(self, group: asyncio.TaskGroup) -> None:
        with self._hub.working() as waiter:
            while True:
                try:
                    for conversation_id in await self._in_thread(self._due):
                        if conversation_id not in self._active and len(self._active) < AT_ONCE:
                            self._active.add(conversation_id)
                            group.create_task(self._work(conversation_id))
                except Exception as error:  # the database may be away for a while
                    logger.error("turns_poll_failed", error=type(error).__name__)
                await waiter.wait(POLL_SECONDS)

    def _due(self) -> list[str]:
        with self._db.read() as tx:
            return repository.due(tx, self._clock.now(), 2 * AT_ONCE)

    async def _work(self, conversation_id: str) -> None:
        try:
            work: Work | None = await self._in_thread(self._settlement.begin, conversation_id)
            while work is not None:
                work = await self._one(work)
        except Exception as error:  # nothing was committed: the turn is taken up again
            logger.error(
                "turn_not_settled", conversation=conversation_id, error=type(error).__name__
            )
        finally:
            self._active.discard(conversation_id)
            # A turn that came while this one ended was passed over
            self._hub.turn_added()

    async def _one(self, work: Work) -> Work | None:
        """Ask about a turn and settle it; the next one."""
        beat = asyncio.create_task(self._beat(work))
        try:
            items = await self._assistant.answer(work.turn, work.locale)
        except (NoAnswer, Broken, Refused) as error:
            logger.warning(
                "turn_failed",
                turn=work.turn.id,
                error=type(error).__name__,
                reason=str(error),
                attempts=work.turn.attempts + 1,
            )
            return await self._in_thread(self._settlement.fail, work, error)  # type: ignore[no-any-return]
        else:
            return await self._in_thread(self._settlement.answer, work, items)  # type: ignore[no-any-return]
        finally:
            beat.cancel()

    async def _beat(self, work: Work) -> None:
        """While the assistant thinks: show it, and keep the lease."""
        beats = 0
        while True:
            if beats % TYPING_EVERY_BEATS == 0:
                self._hub.typing(work.turn.conversation_id)
            await asyncio.sleep(BEAT_SECONDS)
            beats += 1
            try:
                await self._in_thread(self._settlement.renew, work)
            except Exception as error:  # the lease may end; the commit will find out
                logger.error("lease_not_renewed", turn=work.turn.id, error=type(error).__name__)

    # --- what time brings -------------------------------------------------------------------------

    async def _keep_watch(self) -> None:
        while True:
            await asyncio.sleep(POLL_SECONDS)
            try:
                await self._in_thread(self._watch)
                await self._in_thread(self._ownership.tell_positions)
            except Exception as error:  # the database may be away for a while
                logger.error("watchdog_failed", error=type(error).__name__)

    def _watch(self) -> None:
        since = self._clock.now() - self._watchdog_after
        with self._db.read() as tx:
            late = repository.unanswered(tx, since, 100)
        for turn_id in late:
            self._settlement.watch(turn_id)

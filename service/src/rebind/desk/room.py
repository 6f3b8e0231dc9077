"""The room put together: who works here, who waits for them, and what they do about it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from anyio import to_thread

from rebind.accounts.passwords import Passwords
from rebind.accounts.ports import Accounts
from rebind.audit.chain import Audit
from rebind.chat.log import Log
from rebind.chat.room import ChatRoom
from rebind.desk.agents import Agents
from rebind.desk.canned import Canned
from rebind.desk.cards import Cards
from rebind.desk.conversations import Conversations
from rebind.desk.dashboards import Dashboards
from rebind.desk.learning import Learning
from rebind.desk.live import Live
from rebind.desk.notices import Notices
from rebind.desk.presence import Presence
from rebind.desk.queue import Line
from rebind.desk.staff import Staff
from rebind.desk.summary import Summaries
from rebind.evidence.service import Evidence
from rebind.notify.outbox import Outbox
from rebind.reading.service import Reading
from rebind.verification.service import Cases

TICK_SECONDS = 1.0

logger = structlog.get_logger(__name__)


class DeskRoom:
    def __init__(
        self,
        log: Log,
        chat: ChatRoom,
        agents: Agents,
        cases: Cases,
        accounts: Accounts,
        passwords: Passwords,
        evidence: Evidence,
        reading: Reading,
        outbox: Outbox,
        audit: Audit,
    ) -> None:
        db, clock, settings, desk_side = log.db, log.clock, log.settings, chat.desk_side
        self.presence = Presence(clock, settings)
        self.line = Line(db, clock, settings, agents, self.presence, desk_side, audit)
        chat.ownership.outlook = self.line.outlook
        chat.ownership.is_open = self.line.is_open
        self.cards = Cards(desk_side, cases, settings)
        self.summaries = Summaries(
            desk_side, cases, accounts, evidence, reading, self.cards, log.catalogue, settings
        )
        self.canned = Canned(log.catalogue)
        self.notices = Notices(log, desk_side, self.summaries, cases, accounts, outbox)
        self.conversations = Conversations(
            db,
            clock,
            settings,
            agents,
            self.presence,
            self.line,
            desk_side,
            self.cards,
            self.summaries,
            self.canned,
            self.notices,
            cases,
            audit,
        )
        self.staff = Staff(db, settings, passwords, agents, self.presence, desk_side)
        self.dashboards = Dashboards(db, clock, settings, desk_side, cases)
        self.learning = Learning(db, agents, desk_side, log.catalogue, audit)
        self.live = Live(db, log.hub, agents, self.conversations, desk_side)

    @asynccontextmanager
    async def lifespan(self) -> AsyncIterator[None]:
        """Whoever waits for somebody who is gone is back in line in here, or given to others."""
        task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            try:
                await to_thread.run_sync(self.line.tick)
            except Exception as error:  # the database may be away for a while
                logger.error("desk_tick_failed", error=type(error).__name__)
            await asyncio.sleep(TICK_SECONDS)

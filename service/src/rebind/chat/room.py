"""The room put together: the log, what people do to it, the runner and the stream."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from types import MappingProxyType

import httpx
from anyio import to_thread
from fastapi import FastAPI

from rebind.accounts.identities import Identities
from rebind.audit.chain import Audit
from rebind.chat import endpoints, internal
from rebind.chat.assistant import Assistant
from rebind.chat.continuation import Continuations
from rebind.chat.desk_side import DeskSide
from rebind.chat.languages import Languages
from rebind.chat.log import Log
from rebind.chat.ownership import Ownership
from rebind.chat.ratings import Ratings
from rebind.chat.retention import Retention
from rebind.chat.service import Chat
from rebind.chat.settlement import Settlement
from rebind.chat.stream import Stream, watch_other_processes
from rebind.chat.turns import Runner
from rebind.edge import BodyLimit
from rebind.idempotency import Idempotency
from rebind.verification.budgets import Budgets
from rebind.verification.service import Cases

CONNECTIONS = 32


class ChatRoom:
    """Needs the log, made before, and the cases that speak through it."""

    def __init__(
        self,
        log: Log,
        cases: Cases,
        identities: Identities,
        idempotency: Idempotency,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """`transport` leads to the assistant; by default the network."""
        self._log = log
        self._transport = transport
        self.ownership = Ownership(log)
        audit = Audit(log.keys, log.clock)
        budgets = Budgets(log.settings, log.db, log.clock)
        self._languages = Languages(log)
        self.service = Chat(log, self.ownership, self._languages, cases, identities.verify, budgets)
        self.continuations = Continuations(log, self.service, identities.verify)
        self.stream = Stream(log.db, cases, log.hub, log.catalogue, log.settings.base_url)
        self.ratings = Ratings(log, audit)
        self.desk_side = DeskSide(log, self.ownership, self._languages)
        self._settlement = Settlement(log, self.ownership, cases)
        self.retention = Retention(log, cases, audit)
        self._routers = [
            endpoints.router(
                log, self.service, self.continuations, self.stream, self.ratings, idempotency
            ),
            internal.router(log, cases),
        ]

    def install(self, app: FastAPI, larger: Mapping[str, int] = MappingProxyType({})) -> None:
        """`larger`: see `BodyLimit`."""
        for router in self._routers:
            app.include_router(router)
        app.add_middleware(BodyLimit, larger=larger)

    @asynccontextmanager
    async def lifespan(self) -> AsyncIterator[None]:
        """Turns are worked on and streams are live in here."""
        limits = httpx.Limits(max_connections=CONNECTIONS)
        async with httpx.AsyncClient(transport=self._transport, limits=limits) as client:
            runner = Runner(
                self._log,
                self.ownership,
                self._settlement,
                Assistant(client, self._log.settings),
            )
            tasks = [
                asyncio.create_task(runner.run()),
                # Beside the first requests: a message that comes before waits for it, others do not
                asyncio.create_task(to_thread.run_sync(self._languages.load)),
                asyncio.create_task(
                    watch_other_processes(self._log.db, self._log.hub, self._log.clock)
                ),
            ]
            try:
                yield
            finally:
                self._log.hub.close()
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    def expire(self) -> int:
        """Forget what was put in the vault and not fetched in time; how many there were."""
        with self._log.db.write() as tx:
            return self._log.vault.expire(tx)

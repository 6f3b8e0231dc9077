"""The application around the rooms: health, pages, errors, what runs beside the requests."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Literal
from urllib.parse import urlsplit

import anyio
import httpx
import structlog
from fastapi import APIRouter, Depends, FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from rebind import headers, pages, problems
from rebind.audit.chain import anchor
from rebind.clock import MonotoneClock
from rebind.database import Database, load_clock_floor, raise_clock_floor
from rebind.desk import conversation_endpoints as desk_conversations
from rebind.desk import endpoints as desk
from rebind.desk import house_endpoints as desk_house
from rebind.edge import refuse_unreadable_path
from rebind.evidence import endpoints as evidence
from rebind.exchange import endpoints as exchange
from rebind.face import endpoints as faces
from rebind.face import models
from rebind.handover import endpoints as handover
from rebind.loopback import is_loopback
from rebind.notify.outbox import SenderThread
from rebind.published import answers
from rebind.reading.service import ReaderThread
from rebind.review import audit_endpoints as audit
from rebind.review import endpoints as review
from rebind.rooms import Rooms, build, real_carriers
from rebind.settings import Settings
from rebind.telemetry import configure
from rebind.verification import endpoints as secure_steps
from rebind.workers import end_with_parent

SWEEP_SECONDS = 15
HOUR = 240
"""Sweeps: of the audit chain's anchor, and of the evidence, which looks through its files."""

log = structlog.get_logger(__name__)


def create(rooms: Rooms) -> FastAPI:
    """The ASGI application of these rooms."""
    end_with_parent()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            stack.enter_context(SenderThread(rooms.sender, rooms.outbox.wake))
            if rooms.settings.reading != "off":
                stack.enter_context(ReaderThread(rooms.reading))
            await stack.enter_async_context(rooms.chat.lifespan())
            if rooms.telegram is not None:
                await stack.enter_async_context(rooms.telegram.lifespan())
            await stack.enter_async_context(rooms.desk.lifespan())
            sweeper = asyncio.create_task(_sweep(rooms))
            try:
                yield
            finally:
                sweeper.cancel()
        rooms.db.dispose()

    app = FastAPI(
        title="Rebind",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        responses=problems.RESPONSES,
        # A redirect would be made of the Host that a request claims
        redirect_slashes=False,
        dependencies=[Depends(refuse_unreadable_path)],
    )
    headers.install(app, rooms.settings.base_url)
    problems.install(app, rooms.catalogue)
    app.include_router(_health(rooms))
    app.include_router(pages.router(rooms.settings))
    app.include_router(secure_steps.router(rooms.cases, rooms.settings, rooms.idempotency))
    app.include_router(handover.router(rooms.handovers, rooms.settings))
    app.include_router(exchange.router(rooms.db, rooms.clock, rooms.settings, rooms.accounts))
    who = desk.who_asks(rooms.agents, rooms.settings)
    app.include_router(desk.router(rooms.agents, rooms.settings, who))
    app.include_router(desk_conversations.router(rooms.desk, who))
    app.include_router(desk_house.router(rooms.desk, who))
    app.include_router(review.router(rooms.review, rooms.alarms, who, rooms.idempotency))
    app.include_router(audit.router(rooms.replay, who))
    app.include_router(evidence.router(rooms.uploads, rooms.settings, rooms.idempotency))
    upload_bytes = rooms.settings.evidence_max_bytes + evidence.ENVELOPE_BYTES
    rooms.chat.install(app, larger={evidence.PATH: upload_bytes})
    if rooms.vendor is not None:
        app.include_router(faces.router(rooms.vendor, rooms.cases))
    if rooms.telegram is not None:
        rooms.telegram.install(app)
    return app


class NotReady(BaseModel):
    status: Literal["not ready"]
    missing: list[Literal["database", "assistant", "actions"]]


READY = {"status": "ready"}
NOT_READY = {
    "model": NotReady,
    "content": {"application/json": {"example": {"status": "not ready", "missing": ["actions"]}}},
}


def chores(rooms: Rooms) -> dict[str, Callable[[], object]]:
    """What time brings, by name: overdue cases end, people are told of what will end, handles,
    answers and old conversations are forgotten. Every worker does all of them: each is once for
    each thing that is due, whoever comes to it first."""
    return {
        "expire_overdue": rooms.cases.expire_overdue,
        "judge_owed": rooms.cases.judge_owed,
        "remind": rooms.cases.remind,
        "expire_handles": rooms.chat.expire,
        "forget_continuations": rooms.chat.continuations.forget,
        **({"forget_updates": rooms.telegram.forget} if rooms.telegram is not None else {}),
        "forget_sessions": rooms.agents.forget_sessions,
        "forget_handovers": rooms.handovers.forget,
        "forget_uploads": rooms.uploads.forget,
        "forget_answers": rooms.idempotency.forget,
        "expire_transcripts": rooms.chat.retention.expire,
        "forget_trackers": rooms.chat.retention.forget_trackers,
        "forget_face_reports": rooms.cases.faces.forget_reports,
        "forget_dead_letters": rooms.dead_letters.forget_words,
        "raise_clock_floor": lambda: raise_clock_floor(rooms.db, rooms.clock.now()),
    }


def anchor_chain(rooms: Rooms) -> None:
    fault = anchor(rooms.db, rooms.anchors, rooms.clock.now())
    if fault is not None:
        log.error("audit_chain_broken", entry=fault.n)


async def _sweep(rooms: Rooms) -> None:
    """Do the chores; now and then look through the evidence, and anchor the audit chain."""
    sweeps = 0
    while True:
        due = chores(rooms)
        if sweeps % HOUR == 0:
            due["sweep_evidence"] = rooms.evidence.sweep
            due["sweep_faces"] = lambda: rooms.frames.sweep(rooms.cases.ended_until)
            due["anchor_chain"] = lambda: anchor_chain(rooms)
        for name, chore in due.items():
            try:
                await anyio.to_thread.run_sync(chore)
            except Exception as error:
                # The database may be away, or one thing cannot be done: the others are due anyway
                log.error("sweep_failed", step=name, error=type(error).__name__)
        sweeps += 1
        await asyncio.sleep(SWEEP_SECONDS)


def _health(rooms: Rooms) -> APIRouter:
    routes = APIRouter(tags=["health"])
    token = rooms.settings.internal_token.get_secret_value()
    client = httpx.AsyncClient(timeout=3, headers={"Authorization": f"Bearer {token}"})

    @routes.get("/healthz", responses=answers({"status": "alive"}))
    async def alive() -> dict[str, str]:
        return {"status": "alive"}

    @routes.get("/readyz", responses={**answers(READY), 503: NOT_READY})
    async def ready() -> JSONResponse:
        """200 when database, assistant (with a model) and actions answer, else 503 and what is
        missing."""
        actions = urlsplit(rooms.settings.actions_url)
        answers = {
            "database": await anyio.to_thread.run_sync(_database_answers, rooms.db),
            "assistant": await _answers(
                client, f"{rooms.settings.assistant_url}/webhooks/service/ready"
            ),
            "actions": await _answers(client, f"{actions.scheme}://{actions.netloc}/health"),
        }
        missing = [name for name, answered in answers.items() if not answered]
        body = {"status": "not ready", "missing": missing} if missing else READY
        return JSONResponse(body, 503 if missing else 200)

    return routes


def _database_answers(db: Database) -> bool:
    try:
        with db.read() as tx:
            tx.execute(text("SELECT 1 FROM alembic_version"))
    except SQLAlchemyError:
        return False
    return True


async def _answers(client: httpx.AsyncClient, url: str) -> bool:
    try:
        return (await client.get(url)).status_code == 200
    except httpx.HTTPError:
        return False


def create_app() -> FastAPI:
    """The production composition. Refuses to start with a part missing."""
    settings = Settings()
    configure(settings.log_level)
    if faults := list(_faults(settings)):
        raise SystemExit("\n".join(faults))
    db = Database(settings.database)
    clock = MonotoneClock(floor=load_clock_floor(db))
    return create(build(settings, db, clock, real_carriers(settings, clock)))


def _faults(settings: Settings) -> Iterator[str]:
    """What production cannot do without, each by the name of its setting."""
    if not _may_be_mailed(settings.public_url):
        yield "REBIND_PUBLIC_URL has to be the https address of the service"
    if not settings.widget_origins:
        yield "REBIND_WIDGET_ORIGINS has to name the origins that may frame the widget"
    if len(settings.internal_token.get_secret_value()) < 32:
        yield "REBIND_INTERNAL_TOKEN needs at least 32 characters"
    known_key = settings.identity_public_key or settings.identity_secret.get_secret_value()
    if len(known_key.encode()) < 32:
        yield "REBIND_IDENTITY_SECRET needs at least 32 bytes, or REBIND_IDENTITY_PUBLIC_KEY a key"
    yield from _exchange_faults(settings)
    yield from _face_faults(settings)
    if "://" in settings.audit_anchor and not _may_be_mailed(settings.audit_anchor):
        yield "REBIND_AUDIT_ANCHOR has to be a folder, or an https address"
    if settings.evidence_bucket_url and not _may_be_mailed(settings.evidence_bucket_url):
        yield "REBIND_EVIDENCE_BUCKET_URL has to be an https address"
    if not settings.smtp_url.get_secret_value():
        yield "REBIND_SMTP_URL has to name a mail server"
    if not settings.sms_url:
        yield "REBIND_SMS_URL has to name a carrier of text messages"


def _face_faults(settings: Settings) -> Iterator[str]:
    if settings.face == "embedded" and (missing := models.faults(settings.face_models_dir)):
        yield f"REBIND_FACE=embedded needs its models, by tools/setup.py face: {', '.join(missing)}"
    if settings.face == "vendor":
        if not _may_be_mailed(settings.face_vendor_url):
            yield "REBIND_FACE_VENDOR_URL has to be the https address of the vendor's API"
        if not settings.face_vendor_key:
            yield "REBIND_FACE_VENDOR_KEY has to name the key that bodies are signed with"
        if len(settings.face_vendor_secret.get_secret_value().encode()) < 32:
            yield "REBIND_FACE_VENDOR_SECRET needs at least 32 bytes"


def _exchange_faults(settings: Settings) -> Iterator[str]:
    """Of what joins the service to the exchange; all but its accounts may be left out, but not be
    weak."""
    if not _may_be_mailed(settings.accounts_url):
        yield "REBIND_ACCOUNTS_URL has to be the https address of the exchange's user service"
    if len(settings.accounts_secret.get_secret_value().encode()) < 32:
        yield "REBIND_ACCOUNTS_SECRET needs at least 32 bytes"
    if settings.database.startswith("sqlite"):
        # An answer of the exchange is waited for inside a transaction, which locks one account's
        # rows on PostgreSQL, and the whole file on SQLite
        yield "REBIND_DATABASE_URL has to name a PostgreSQL database"
    token = settings.exchange_token.get_secret_value()
    if token and len(token) < 32:
        yield "REBIND_EXCHANGE_TOKEN needs at least 32 characters"
    if settings.exchange_webhook_url:
        if not _may_be_mailed(settings.exchange_webhook_url):
            yield "REBIND_EXCHANGE_WEBHOOK_URL has to be an https address"
        if len(settings.exchange_webhook_secret.get_secret_value().encode()) < 32:
            yield "REBIND_EXCHANGE_WEBHOOK_SECRET needs at least 32 bytes"


def _may_be_mailed(url: str) -> bool:
    """https; http only on this machine."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    return bool(host) and parts.scheme in (("http", "https") if is_loopback(host) else ("https",))

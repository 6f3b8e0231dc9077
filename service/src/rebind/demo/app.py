"""The demo composition: the same rooms, with an inbox, a movable clock and people in it."""

import time
from random import Random
from urllib.parse import urlsplit

from fastapi import APIRouter, FastAPI, Response
from fastapi.responses import HTMLResponse
from pydantic import SecretStr
from sqlalchemy import delete
from sqlalchemy.exc import OperationalError

from rebind import app, pages, rooms
from rebind import keys as keyring
from rebind.accounts.sql import SqlAccounts
from rebind.database import Database, load_clock_floor
from rebind.demo import endpoints, face_vendor, sessions
from rebind.demo.clock import DemoClock
from rebind.demo.face_vendor import FaceVendor
from rebind.demo.inbox import InboxCarrier
from rebind.demo.people import seed
from rebind.demo.staff import hire
from rebind.demo.store import DemoStore
from rebind.face.embedded import by_chance
from rebind.schema import metadata
from rebind.settings import Settings
from rebind.telemetry import configure

RESET_TRIES = 5
FICTIONAL = ["+447700900"]
"""Ofcom's range for films and books, where the demo's people have their numbers."""


def compose(settings: Settings) -> FastAPI:
    if settings.env == "production":
        raise SystemExit("the demo does not run with REBIND_ENV=production")
    if not settings.identity_secret.get_secret_value():
        # Of the keys, so that all workers have the same one
        secret = keyring.load(settings.data_dir / "keys.json").blind_index("demo", "identities")
        settings = settings.model_copy(update={"identity_secret": SecretStr(secret)})
    settings = settings.model_copy(update={"fictional_numbers": FICTIONAL})
    if settings.accounts_url:
        raise SystemExit("the demo keeps its own accounts: REBIND_ACCOUNTS_URL has no place in it")
    if settings.face == "vendor" and not settings.face_vendor_url:
        settings = settings.model_copy(update=_stand_in(settings))
    store = DemoStore(settings.data_dir)
    db = Database(settings.database)
    clock = DemoClock(store, load_clock_floor(db))
    inbox = InboxCarrier(store, clock)
    carriers = {"email": inbox, "sms": inbox, **rooms.real_carriers(settings, clock)}

    def chance(session_id: str) -> Random:
        seed = store.face_seed()
        return by_chance(session_id) if seed is None else Random(seed)

    built = rooms.build(settings, db, clock, carriers, chance=chance)
    accounts = built.accounts
    assert isinstance(accounts, SqlAccounts)

    def start_again() -> None:
        # Emptying tables takes locks in an order that nobody else keeps: a turn that commits at
        # the same moment can be in the way
        for _ in range(RESET_TRIES - 1):
            try:
                return wipe()
            except OperationalError:
                time.sleep(0.2)
        return wipe()

    def wipe() -> None:
        """Empty every table but the audit chain, which nothing may shorten."""
        with db.write() as tx:
            for table in reversed(metadata.sorted_tables):
                if not table.name.startswith("audit_"):
                    tx.execute(delete(table))
            built.audit.append(tx, "demo_reset")
        store.clear()
        clock.reset()
        populate()

    def populate() -> None:
        with db.write() as tx:
            tx.lock("demo.people")  # every worker that starts comes here
            seed(tx, accounts, built.passwords, store, clock.now())
            hire(tx, built.agents, built.passwords)

    populate()
    application = app.create(built)
    application.include_router(
        endpoints.router(
            db,
            store,
            clock,
            accounts,
            built.passwords,
            built.identities,
            start_again,
            urlsplit(settings.base_url).hostname or "",
            settings.face_steps,
        )
    )
    application.include_router(endpoints.case_router(db, built.cases))
    application.include_router(
        face_vendor.router(FaceVendor(settings, store, clock), store, settings)
    )
    application.include_router(sessions.router(db, store, clock, accounts, built.identities))
    application.include_router(_pages(settings))
    return application


def _stand_in(settings: Settings) -> dict[str, object]:
    """The vendor is the demo's own."""
    secret = keyring.load(settings.data_dir / "keys.json").blind_index("demo", "face vendor")
    return {
        "face_vendor_url": f"{settings.base_url}{face_vendor.PREFIX}",
        "face_vendor_key": face_vendor.KEY,
        "face_vendor_secret": SecretStr(secret),
    }


def _pages(settings: Settings) -> APIRouter:
    routes = APIRouter(include_in_schema=False)
    folder = settings.web_dir / "dev"
    headers = {"Content-Security-Policy": pages.policy("'none'")}

    @routes.get("/dev/inbox")
    def inbox() -> HTMLResponse:
        text = (folder / "inbox.html").read_text()
        help_url = f"http://localhost:{settings.help_port}"
        return HTMLResponse(text.replace("__HELP_ORIGIN__", help_url), headers=headers)

    @routes.get("/dev/assets/{path:path}")
    def assets(path: str) -> Response:
        return pages.serve(folder, path, headers)

    return routes


def create_app() -> FastAPI:
    settings = Settings()
    configure(settings.log_level)
    return compose(settings)

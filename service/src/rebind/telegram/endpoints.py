"""What Telegram, and its in-app browser, asks of the service."""

import hmac
import json
from typing import Any

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel

from rebind.bodies import Body, Name, Storable
from rebind.edge import Window, peer, refuse_foreign_origin
from rebind.problems import Code, Problem
from rebind.published import answers, takes
from rebind.settings import Settings
from rebind.telegram.book import Book
from rebind.telegram.mini_app import MiniApps
from rebind.telegram.reception import Reception
from rebind.telegram.repository import chat_of
from rebind.verification.service import Cases

WEBHOOK = "/telegram/v1/webhook"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Opening(Body):
    step: Name
    token: Storable
    init_data: Storable


class Admitted(BaseModel):
    token: str


def mini_app_router(settings: Settings, book: Book, cases: Cases, mini_apps: MiniApps) -> APIRouter:
    routes = APIRouter(prefix="/telegram/v1", tags=["telegram"])
    window = Window(settings.entries_per_minute)

    def same_origin(request: Request) -> None:
        refuse_foreign_origin(settings, request)
        window.hit(peer(request, settings.trusted_proxies))

    @routes.post(
        "/mini-app",
        dependencies=[Depends(same_origin)],
        openapi_extra=takes(
            opened={"step": "st_…", "token": "…", "init_data": "user=…&auth_date=…&hash=…"}
        ),
        responses=answers(
            {"token": "…"},
            Code.UNAUTHORIZED,
            Code.FORBIDDEN,
            Code.TOO_MANY_REQUESTS,
            Code.INVALID_REQUEST,
            Code.BODY_TOO_LARGE,
        ),
    )
    def open_page(given: Opening) -> Admitted:
        """Open a step's page as a Mini App: Telegram's signed word for who has opened it, against
        the token of the page. Only the person of that chat is admitted."""
        number, token = mini_apps.admit(given.step, given.token, given.init_data)
        with book.db.read() as tx:
            conversation_id = cases.conversation_of_step(tx, given.step)
            row = chat_of(tx, conversation_id) if conversation_id else None
            if row is None or book.chat(row).number != number:
                raise Problem(Code.UNAUTHORIZED)
        return Admitted(token=token)

    return routes


def webhook_router(settings: Settings, reception: Reception) -> APIRouter:
    secret = settings.telegram_secret.get_secret_value().encode()
    routes = APIRouter(include_in_schema=False)

    @routes.post(WEBHOOK)
    async def update(request: Request) -> dict[str, bool]:
        """An update. 200 when it is taken, which means: it will be dealt with, once. Nobody but
        Telegram knows the secret; it is compared before a byte of the body is looked at."""
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, secret):
            raise Problem(Code.FORBIDDEN)
        await reception.receive(_read(await request.body()))
        return {"ok": True}

    return routes


def _read(body: bytes) -> dict[str, Any]:
    try:
        given: Any = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Problem(Code.INVALID_REQUEST) from error
    number = given.get("update_id") if isinstance(given, dict) else None
    if type(number) is not int or not 0 <= number < 2**63:
        raise Problem(Code.INVALID_REQUEST)
    return dict(given)

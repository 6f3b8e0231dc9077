"""A vendor of face checks that looks at no face: who opens its page says what it finds. It signs
and answers as the real ones do (`face.vendor`), so that the way there and back is a real one."""

import hmac
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Literal

import httpx
from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import HTMLResponse

from rebind.clock import Clock, rfc3339
from rebind.demo.store import DemoStore
from rebind.face.endpoints import WEBHOOK
from rebind.face.vendor import KEY_HEADER, SIGNATURE_HEADER
from rebind.ids import opaque
from rebind.settings import Settings

PREFIX = "/dev/face-vendor"
KEY = "demo"

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Face check</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<h1>A vendor's face check</h1>{content}</html>"""
CHOICE = """<p>This stands in for a vendor: nobody looks at a face. What should it find?</p>
<form method="post" action="{path}/GREEN"><button>It is the person (GREEN)</button></form>
<form method="post" action="{path}/RED"><button>It is not (RED)</button></form>"""
OVER = "<p>Done: {answer}. You can close this page and go back.</p>"


def signed(secret: bytes, key: str, message: bytes) -> dict[str, str]:
    """Headers of a message of the vendor's or to it."""
    return {KEY_HEADER: key, SIGNATURE_HEADER: hmac.new(secret, message, "sha256").hexdigest()}


class FaceVendor:
    def __init__(
        self,
        settings: Settings,
        store: DemoStore,
        clock: Clock,
        post: Callable[..., Any] = httpx.post,
    ) -> None:
        self._settings = settings
        self._secret = settings.face_vendor_secret.get_secret_value().encode()
        self._store = store
        self._clock = clock
        self._post = post

    def answer(self, session_id: str, answer: str, applicant: str, **later: float) -> None:
        """Decide a session, by the vendor's clock plus so much, and tell of it."""
        at = self._clock.now() + timedelta(**later)
        message = json.dumps(
            {
                "type": "applicantReviewed",
                "correlationId": opaque("vm_"),
                "sessionId": session_id,
                "applicantId": applicant,
                "reviewResult": {"reviewAnswer": answer, "clientComment": "not for people"},
                "createdAt": rfc3339(at),
            }
        )
        self._store.decide_face(session_id, message)
        headers = signed(self._secret, self._settings.face_vendor_key, message.encode())
        url = f"{self._settings.base_url}{WEBHOOK}"
        self._post(url, content=message.encode(), headers=headers, timeout=10)

    def check(self, request: Request, message: bytes) -> None:
        wanted = signed(self._secret, self._settings.face_vendor_key, message)
        if any(request.headers.get(name) != value for name, value in wanted.items()):
            raise HTTPException(401)


def router(vendor: FaceVendor, store: DemoStore, settings: Settings) -> APIRouter:
    routes = APIRouter(prefix=PREFIX, include_in_schema=False)
    headers = {
        "Content-Security-Policy": "default-src 'none'; form-action 'self'; frame-ancestors 'none'"
    }

    def page_of(session_id: str) -> dict[str, str]:
        return {"id": session_id, "url": f"{settings.base_url}{PREFIX}/pages/{session_id}"}

    def known(session_id: str) -> tuple[str, str | None]:
        found = store.face(session_id)
        if found is None:
            raise HTTPException(404)
        return found

    @routes.post("/sessions", status_code=201)
    async def begin(request: Request) -> dict[str, str]:
        body = await request.body()
        vendor.check(request, body)
        session_id = opaque("vs_")
        store.add_face(session_id, json.loads(body)["applicantId"])
        return page_of(session_id)

    @routes.get("/sessions/{session_id}")
    def look(session_id: str, request: Request) -> dict[str, str]:
        vendor.check(request, f"/sessions/{session_id}".encode())
        known(session_id)
        return page_of(session_id)

    @routes.get("/sessions/{session_id}/decision")
    def decision(session_id: str, request: Request) -> Response:
        vendor.check(request, f"/sessions/{session_id}/decision".encode())
        _, decided = known(session_id)
        if decided is None:
            raise HTTPException(404)
        return Response(decided, media_type="application/json")

    @routes.get("/pages/{session_id}")
    def page(session_id: str) -> HTMLResponse:
        known(session_id)
        content = CHOICE.format(path=f"{PREFIX}/pages/{session_id}")
        return HTMLResponse(PAGE.format(content=content), headers=headers)

    @routes.post("/pages/{session_id}/{answer}")
    def decide(session_id: str, answer: Literal["GREEN", "RED"]) -> HTMLResponse:
        applicant, _ = known(session_id)
        vendor.answer(session_id, answer, applicant)
        return HTMLResponse(PAGE.format(content=OVER.format(answer=answer)), headers=headers)

    return routes

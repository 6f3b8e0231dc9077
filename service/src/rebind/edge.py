"""The coarse limits of the edge: how much, how often, from where. Budgets that protect an account
are per account and in SQL; these only keep one peer from using up the service."""

import ipaddress
import math
import time
from collections import deque
from collections.abc import Callable
from threading import Lock

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rebind.problems import Code, Problem
from rebind.settings import Settings

MAX_BODY_BYTES = 64 * 1024


class BodyLimit:
    """Refuses a body that is too large, by what arrives and not only by what was announced: a
    chunked request has no Content-Length."""

    def __init__(self, app: ASGIApp, limit: int = MAX_BODY_BYTES) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = _content_length(scope)
        received = 0

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._limit or announced > self._limit:
                # Raised where the body is read, so that it leaves as problem JSON
                raise HTTPException(413)
            return message

        await self._app(scope, counted, send)


def _content_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value)
    return 0


def refuse_foreign_origin(settings: Settings, request: Request) -> None:
    """The widget is framed by other origins, and is itself of the service's: a page that posts
    from anywhere else has no business here. Raises Problem(FORBIDDEN)."""
    origin = request.headers.get("origin")
    if origin is not None and origin.rstrip("/").lower() != settings.base_url.lower():
        raise Problem(Code.FORBIDDEN)


class Window:
    """At most `limit` in any 60 seconds for each key, in this process."""

    SECONDS = 60.0
    SWEEP_KEYS = 10_000

    def __init__(self, limit: int, now: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit
        self._now = now
        self._hits: dict[str, deque[float]] = {}
        self._lock = Lock()

    def hit(self, key: str) -> None:
        """Raises Problem(TOO_MANY_REQUESTS)."""
        now = self._now()
        with self._lock:
            if len(self._hits) > self.SWEEP_KEYS:
                self._forget_idle(now)
            hits = self._hits.setdefault(key, deque())
            while hits and hits[0] <= now - self.SECONDS:
                hits.popleft()
            if len(hits) < self._limit:
                hits.append(now)
                return
            seconds = max(1, math.ceil(hits[0] + self.SECONDS - now))
        raise Problem(Code.TOO_MANY_REQUESTS, retry_after_seconds=seconds)

    def _forget_idle(self, now: float) -> None:
        alive = {key: hits for key, hits in self._hits.items() if hits[-1] > now - self.SECONDS}
        self._hits = alive


def bearer(request: Request) -> str | None:
    """The bearer token of a request, or None."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def peer(request: Request) -> str:
    """The address that the connection comes from; what a request says of itself
    (X-Forwarded-For) is not believed. One IPv6 customer has a whole /64 to choose from."""
    host = request.client.host if request.client else "unknown"
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if address.version == 6:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)

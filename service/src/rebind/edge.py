"""The coarse limits of the edge: how much, how often, from where. Budgets that protect an account
are per account and in SQL; these only keep one peer from using up the service."""

import ipaddress
import math
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hmac import compare_digest
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from threading import Lock
from types import MappingProxyType

from anyio import CapacityLimiter, to_thread
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rebind.problems import Code, Problem
from rebind.settings import Settings

MAX_BODY_BYTES = 64 * 1024
MAX_HOPS = 16
"""Proxies in a row that are looked at; a longer way is nobody's."""


class BodyLimit:
    """Refuses a body that is too large, by what arrives and not only by what was announced: a
    chunked request has no Content-Length."""

    def __init__(
        self,
        app: ASGIApp,
        limit: int = MAX_BODY_BYTES,
        larger: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        """`larger`: the limits of addresses that begin like this, where files come in."""
        self._app = app
        self._limit = limit
        self._larger = larger

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = _content_length(scope)
        received, limit = 0, self._limit_of(scope["path"])

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > limit or announced > limit:
                # Raised where the body is read, so that it leaves as problem JSON
                raise HTTPException(413)
            return message

        await self._app(scope, counted, send)

    def _limit_of(self, path: str) -> int:
        found = (limit for start, limit in self._larger.items() if path.startswith(start))
        return next(found, self._limit)


def _content_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            # Python refuses to read thousands of digits
            return int(value[:20])
    return 0


def refuse_foreign_origin(settings: Settings, request: Request) -> None:
    """The widget is framed by other origins, and is itself of the service's: a page that posts
    from anywhere else has no business here. Raises Problem(FORBIDDEN)."""
    origin = request.headers.get("origin")
    if origin is not None and origin.rstrip("/").lower() != settings.base_url.lower():
        raise Problem(Code.FORBIDDEN)


async def refuse_unreadable_path(request: Request) -> None:
    """No address of the service has a control character in it, and PostgreSQL takes no NUL.
    Raises Problem(NOT_FOUND)."""
    if not request.scope["path"].isprintable():  # of `request.url` line breaks are stripped
        raise Problem(Code.NOT_FOUND)


MINUTE, HOUR = 60.0, 3600.0


class Window:
    """At most `limit` in any so many seconds for each key, in this process. Of more than `MAX_KEYS`
    keys the ones that have been quiet the longest are forgotten."""

    MAX_KEYS = 10_000

    def __init__(
        self, limit: int, now: Callable[[], float] = time.monotonic, seconds: float = MINUTE
    ) -> None:
        self._limit = limit
        self._now = now
        self._seconds = seconds
        # In the order of their last hits: what can be forgotten stands in front
        self._hits: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def hit(self, key: str) -> None:
        """Raises Problem(TOO_MANY_REQUESTS)."""
        now = self._now()
        with self._lock:
            hits = self._hits.get(key, deque())
            while hits and hits[0] <= now - self._seconds:
                hits.popleft()
            if len(hits) < self._limit:
                hits.append(now)
                self._hits[key] = hits
                self._hits.move_to_end(key)
                self._forget(now)
                return
            seconds = max(1, math.ceil(hits[0] + self._seconds - now))
        raise Problem(Code.TOO_MANY_REQUESTS, retry_after_seconds=seconds)

    def _forget(self, now: float) -> None:
        """A hit adds one key at most, so that this has little to do, however many there are."""
        while len(self._hits) > self.MAX_KEYS or self._quiet_since() <= now - self._seconds:
            self._hits.popitem(last=False)

    def _quiet_since(self) -> float:
        """The last hit of the key that has been quiet the longest."""
        return next(iter(self._hits.values()))[-1]


class Line:
    """Slow work, in a few threads of its own: whoever does not ask for it never waits behind it.
    One at a time for each key, and at most `longest` at work and waiting together. To be used in
    one event loop."""

    def __init__(self, threads: int, longest: int) -> None:
        self._threads = CapacityLimiter(threads)
        self._longest = longest
        self._inside: set[str] = set()

    async def run[T](self, key: str, work: Callable[[], T]) -> T:
        """Raises Problem as `place`, and whatever the work raises."""
        with self.place(key):
            return await self.work(work)

    @contextmanager
    def place(self, key: str) -> Iterator[None]:
        """A place in the line, for whoever has something to wait for before the `work`. Raises
        Problem: IN_FLIGHT while the key has one, TOO_MANY_REQUESTS when the line is long."""
        if key in self._inside:
            raise Problem(Code.IN_FLIGHT)
        if len(self._inside) >= self._longest:
            raise Problem(Code.TOO_MANY_REQUESTS, retry_after_seconds=1)
        self._inside.add(key)
        try:
            yield
        finally:
            self._inside.remove(key)

    async def work[T](self, work: Callable[[], T]) -> T:
        """In one of the threads; for whoever has a place."""
        return await to_thread.run_sync(work, limiter=self._threads)


def bearer(request: Request) -> str | None:
    """The bearer token of a request, or None."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def require_secret(request: Request, secret: str) -> None:
    """Only for a program that knows the secret. An empty one, of a setting that was not made,
    must not open the door to an empty token. Raises Problem(UNAUTHORIZED)."""
    known, given = secret.encode(), (bearer(request) or "").encode()
    if not known or not compare_digest(given, known):
        raise Problem(Code.UNAUTHORIZED)


# --- who asks -------------------------------------------------------------------------------------

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


def peer(request: Request, trusted: Sequence[Network]) -> str:
    """Who a request is counted as: the address that the connection comes from, or, where that is
    a trusted proxy, the last address in X-Forwarded-For that is none. What anybody else says of
    itself is not believed. One IPv6 customer has a whole /64 to choose from."""
    host = request.client.host if request.client else "unknown"
    connected = _address(host.partition("%")[0])
    if connected is None:
        return host
    address = _forwarded(request, trusted) if _is_in(connected, trusted) else None
    address = address or connected
    if address.version == 6:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)


def comes_from_proxy(request: Request, trusted: Sequence[Network]) -> bool:
    """Whether what it says in headers was said by a proxy that is believed."""
    connected = _address(request.client.host.partition("%")[0]) if request.client else None
    return connected is not None and _is_in(connected, trusted)


def _forwarded(request: Request, trusted: Sequence[Network]) -> Address | None:
    """Read from the end, where the nearest proxy writes: in front anybody may have written
    anything. None when there is nonsense where a proxy should have written an address."""
    hops = ",".join(request.headers.getlist("x-forwarded-for")).split(",")
    for hop in reversed(hops[-MAX_HOPS:]):
        address = _address(hop.strip())
        if address is None or not _is_in(address, trusted):
            return address
    return None


def _address(text: str) -> Address | None:
    """An address without a zone, or None. IPv4 is IPv4, also in the clothes of IPv6."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    if isinstance(address, IPv4Address):
        return address
    return None if address.scope_id else address.ipv4_mapped or address


def _is_in(address: Address, networks: Sequence[Network]) -> bool:
    return any(address in network for network in networks)

"""Signed requests between the service and the exchange: HTTP Message Signatures (RFC 9421) with a
shared key, over method, address and the body's digest (RFC 9530).

There is no nonce: what must not happen twice is named by the request itself (an effect's name, a
time step), so that one that was caught and sent again within the minute does nothing new."""

from collections.abc import Callable, Generator, MutableMapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    InvalidSignature,
    algorithms,
)
from http_message_signatures.exceptions import HTTPMessageSignaturesException

KEY_ID = "rebind"
COVERED = ("@method", "@target-uri")
MAX_AGE = timedelta(seconds=60)
"""Of a signature, and how far two clocks may be apart."""


@dataclass(frozen=True)
class Signed:
    """A request as the signature sees it."""

    method: str
    url: str
    headers: MutableMapping[str, str]


class _Key(HTTPSignatureKeyResolver):
    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def resolve_private_key(self, key_id: str) -> bytes:
        return self._secret

    def resolve_public_key(self, key_id: str) -> bytes:
        return self._secret


class RequestSigner(httpx.Auth):
    requires_request_body = True

    def __init__(self, secret: str, now: Callable[[], datetime]) -> None:
        self._now = now
        self._signer = HTTPMessageSigner(
            signature_algorithm=algorithms.HMAC_SHA256, key_resolver=_Key(secret.encode())
        )

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        self._signer.sign(
            Signed(request.method, str(request.url), request.headers),
            key_id=KEY_ID,
            created=self._now(),
            covered_component_ids=COVERED,
            body=request.content,
        )
        yield request


class _ByOurClock(HTTPMessageVerifier):
    """The library asks the machine's clock, which is not the one that the rest goes by."""

    def __init__(self, now: Callable[[], datetime], key: _Key) -> None:
        super().__init__(signature_algorithm=algorithms.HMAC_SHA256, key_resolver=key)
        self._now = now

    def validate_created_and_expires(
        self, sig_input: Any, max_age: timedelta | None = None
    ) -> None:
        created = sig_input.params.get("created")
        off = MAX_AGE + timedelta(1)
        if type(created) is int:
            off = abs(self._now() - datetime.fromtimestamp(created, UTC))
        if off > MAX_AGE:
            raise InvalidSignature("not of this minute")


class RequestVerifier:
    """The other side of it, for the reference exchange."""

    def __init__(self, secret: str, now: Callable[[], datetime]) -> None:
        self._verifier = _ByOurClock(now, _Key(secret.encode()))

    def is_signed(self, method: str, url: str, headers: dict[str, str], body: bytes) -> bool:
        """Whether this very request was signed, within the last minute."""
        try:
            results = self._verifier.verify(
                Signed(method, url, headers),
                require_components=(*COVERED, "content-digest"),
                body=body,
            )
        except (InvalidSignature, HTTPMessageSignaturesException, ValueError, OverflowError):
            return False
        return bool(results)

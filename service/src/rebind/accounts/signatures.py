"""Signed requests between the service and the exchange: HTTP Message Signatures (RFC 9421) with a
shared key, over method, address and the body's digest (RFC 9530).

There is no nonce: what must not happen twice is named by the request itself (an effect's name, a
time step), so that one that was caught and sent again within the minute does nothing new."""

from collections.abc import Callable, Generator, MutableMapping
from dataclasses import dataclass
from datetime import datetime, timedelta
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


class RequestVerifier:
    """The other side of it, for the reference exchange."""

    def __init__(self, secret: str, now: Callable[[], datetime]) -> None:
        self._now = now
        self._verifier = HTTPMessageVerifier(
            signature_algorithm=algorithms.HMAC_SHA256, key_resolver=_Key(secret.encode())
        )

    def is_signed(self, method: str, url: str, headers: dict[str, str], body: bytes) -> bool:
        """Whether this very request was signed, within the last minute."""
        try:
            # Its age is judged below: the library asks the machine's clock
            results: list[Any] = self._verifier.verify(
                Signed(method, url, headers),
                max_age=None,
                require_components=(*COVERED, "content-digest"),
                body=body,
            )
            created = {int(result.parameters["created"]) for result in results}
        except (InvalidSignature, HTTPMessageSignaturesException, KeyError, ValueError):
            return False
        now = self._now().timestamp()
        return bool(created) and all(abs(now - at) <= MAX_AGE.total_seconds() for at in created)

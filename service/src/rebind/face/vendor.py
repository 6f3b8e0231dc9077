"""Faces checked by a vendor, in the shape of Sumsub's and Veriff's services (docs/face.md).

A session is opened at the vendor and carried out on a page of theirs. What it came to is told by a
signed message, in the vendor's own time; what the browser brings back proves nothing (attack 75).
Messages come twice, late and out of order, and a final GREEN may be followed by a final RED: which
one holds is for the procedure to say, by the vendor's own clock."""

import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal
from urllib.parse import quote, urlsplit

import httpx
import structlog
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from rebind.accounts.model import Account
from rebind.clock import Clock
from rebind.database import Tx
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.verification.ports import FaceAsked, FaceReport, FaceResult

log = structlog.get_logger(__name__)

KEY_HEADER, SIGNATURE_HEADER = "X-AUTH-CLIENT", "X-HMAC-SIGNATURE"
TIMEOUT = httpx.Timeout(5.0, connect=2.0)
"""Seconds: a person waits."""

Id = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:-]+$")]


class Wire(BaseModel):
    """What a vendor adds is not looked at; words of theirs for people (`clientComment`) neither:
    they are not to be shown."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Begun(Wire):
    id: Id
    url: str


class Verdict(Wire):
    reviewAnswer: Literal["GREEN", "RED"]  # noqa: N815 - the vendor's word


class Reviewed(Wire):
    """A verdict, as message and as answer to a question."""

    type: Literal["applicantReviewed"]
    correlationId: Id  # noqa: N815 - of the message
    sessionId: Id  # noqa: N815
    applicantId: Id | None = None  # noqa: N815 - whose past verification the face was matched with
    reviewResult: Verdict  # noqa: N815
    createdAt: AwareDatetime  # noqa: N815

    def report(self) -> FaceReport:
        passed = self.reviewResult.reviewAnswer == "GREEN"
        result = FaceResult(passed, self.applicantId, self.createdAt)
        return FaceReport(self.correlationId, self.sessionId, result)


class VendorVerifier:
    name = "vendor"
    decides = True
    hosted = True

    def __init__(
        self, settings: Settings, clock: Clock, transport: httpx.BaseTransport | None = None
    ) -> None:
        self._clock = clock
        self._skew = settings.face_vendor_skew
        self._max_age = settings.face_vendor_max_age
        self._key = settings.face_vendor_key
        self._secret = settings.face_vendor_secret.get_secret_value().encode()
        self._back = f"{settings.base_url}/step"
        self._pages = urlsplit(settings.face_vendor_url).scheme
        self._http = httpx.Client(
            base_url=settings.face_vendor_url.rstrip("/"),
            timeout=TIMEOUT,
            transport=transport,
            follow_redirects=False,
        )

    def can_match(self, tx: Tx, account: Account) -> bool:
        """The vendor has what primary verification was passed with, by the person's name there."""
        return account.primary_subject is not None

    def create_session(self, asked: FaceAsked) -> str:
        body = {
            "applicantId": asked.subject,
            "reference": asked.case_id,
            "country": asked.country,
            "lang": asked.locale,
            "expiresAt": asked.expires_at.isoformat(),
            "callback": self._back,
        }
        begun = self._ask(Begun, "POST", "/sessions", json.dumps(body).encode())
        if begun is None:
            raise Problem(Code.UNAVAILABLE)
        return begun.id

    def handover(self, session_id: str) -> Mapping[str, object]:
        begun = self._ask(Begun, "GET", f"/sessions/{quote(session_id, safe='')}")
        # A page of any other kind than https is no vendor's
        if begun is None or urlsplit(begun.url).scheme != self._pages:
            raise Problem(Code.NOT_FOUND)
        return {"url": begun.url}

    def result(self, session_id: str) -> FaceResult | None:
        reviewed = self._ask(Reviewed, "GET", f"/sessions/{quote(session_id, safe='')}/decision")
        return reviewed.report().result if reviewed else None

    def _ask[T: Wire](self, shape: type[T], method: str, path: str, body: bytes = b"") -> T | None:
        """The answer, None for 404. A GET is signed over its path, which it has in place of a body.
        Raises Problem(UNAVAILABLE)."""
        signature = self._sign(body or path.encode())
        headers = {KEY_HEADER: self._key, SIGNATURE_HEADER: signature}
        if body:
            headers["Content-Type"] = "application/json"
        try:
            answer = self._http.request(method, path, content=body, headers=headers)
            if answer.status_code == 404:
                return None
            if answer.status_code not in (200, 201):
                raise ValueError("not in the contract")
            return shape.model_validate_json(answer.content)
        except (httpx.HTTPError, ValidationError, ValueError) as error:
            log.warning("face_vendor_away", error=type(error).__name__, method=method)
            raise Problem(Code.UNAVAILABLE, retry_after_seconds=10) from error

    def _sign(self, message: bytes) -> str:
        return hmac.new(self._secret, message, "sha256").hexdigest()

    # --- what the vendor says by itself -----------------------------------------------------------

    def read(self, headers: Mapping[str, str], body: bytes) -> FaceReport | None:
        """A message of the vendor's; None for one that is none of these, or too old to be of use.
        Nothing is looked at before the signature over the bytes as they came is right. Raises
        Problem(UNAUTHORIZED), also for one that was made in the future."""
        given = (headers.get(KEY_HEADER, ""), headers.get(SIGNATURE_HEADER, ""))
        wanted = (self._key, self._sign(body))
        right = [
            hmac.compare_digest(one.encode(), other.encode())
            for one, other in zip(given, wanted, strict=True)
        ]
        if not all(right):
            raise Problem(Code.UNAUTHORIZED)
        try:
            reviewed = Reviewed.model_validate_json(body)
        except ValidationError:
            log.warning("face_report_unreadable")
            return None
        if reviewed.createdAt > self._clock.now() + self._skew:
            raise Problem(Code.UNAUTHORIZED)
        if reviewed.createdAt < self._oldest():
            return None
        return reviewed.report()

    def _oldest(self) -> datetime:
        return self._clock.now() - self._max_age

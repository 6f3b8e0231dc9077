"""What verification needs of the conversation that a case is run in, and of who checks faces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from rebind.accounts.model import Account
from rebind.database import Tx


class Conversations(Protocol):
    """The room `chat` keeps this promise. Every method works inside the caller's transaction,
    so that a fact and the telling of it commit together."""

    def publish(self, tx: Tx, conversation_id: str, type: str, body: Mapping[str, object]) -> None:
        """Append a public event of the system: `case`, `step_result`, `progress`,
        `upload_result`."""
        ...

    def tell(self, tx: Tx, conversation_id: str, key: str) -> None:
        """Say a message of the catalogue's in the service's own name, with its buttons: it holds
        while the assistant is down, and whoever owns the conversation."""
        ...

    def tell_assistant(
        self, tx: Tx, conversation_id: str, intent: str, otherwise: str | None = None
    ) -> bool:
        """Queue a turn, so that the assistant speaks about what happened outside its sight. Where
        it has not the conversation: False, and `otherwise`, a message of the catalogue's, is said
        in the service's own name. Who waits in the queue is told besides that the assistant could
        go on; an agent sees what happened."""
        ...

    def remind(self, tx: Tx, conversation_id: str, minutes: int) -> None:
        """Say that the request ends in so many minutes. The service says so itself: it holds
        while the assistant is down, and is no turn of the talk."""
        ...

    def fence(self, tx: Tx, conversation_id: str, epoch: int) -> None:
        """Lock the conversation's row; raise Problem(OWNER_CHANGED) unless the bot owns it at
        this epoch."""
        ...

    def redeem(
        self, tx: Tx, conversation_id: str, handle: str, kind: str, turn_id: str
    ) -> str | None:
        """The secret behind a vault handle, for the turn that it came with; None when it is
        foreign, expired, of another kind or of another turn. A turn that is delivered again
        gets it again; it is wiped when the turn is done."""
        ...

    def authorize(self, token: str) -> str | None:
        """The conversation that a bearer token opens, or None. Raises Problem(NOT_FOUND) for one
        that was erased."""
        ...

    def signed_in(self, tx: Tx, conversation_id: str) -> tuple[str, str] | None:
        """Account and session of the person, by the exchange's signed word; whether the session
        still lives is for the caller to ask."""
        ...

    def note_peer(self, conversation_id: str, peer: str) -> None:
        """Remember whom a request that may move the case was counted as (`edge.peer`). Opens its
        own transactions."""
        ...

    def peer(self, tx: Tx, conversation_id: str) -> str:
        """Keyed digest of who made the conversation's last such request, also where what they
        asked for is done later, by a turn of the assistant."""
        ...

    def locale(self, tx: Tx, conversation_id: str) -> str:
        """The language a person is spoken to in."""
        ...


# --- faces ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class FaceAsked:
    """Whose face is to be checked, and for what."""

    case_id: str
    account_id: str
    subject: str
    """Who passed the account's primary verification."""
    country: str
    """Of residence, ISO 3166."""
    locale: str
    expires_at: datetime
    """The end of the case: no session outlives it."""


@dataclass(frozen=True)
class FaceResult:
    passed: bool
    """A living person, the one of the primary verification."""
    subject: str | None
    """Whose primary verification the face was matched with."""
    at: datetime
    """By the verifier's clock: of two results of a session the later one holds."""


@dataclass(frozen=True)
class FaceReport:
    """A result that the verifier sends on its own."""

    id: str
    """Of the message: one that comes again has it again."""
    session_id: str
    result: FaceResult


class FaceVerifier(Protocol):
    """Checks whether a living person is the one of an account's primary verification. Two adapters
    keep the promise, both held to `service/tests/face/test_conformance.py`: `face.embedded` and
    `face.vendor`. Every method opens its own transactions: call it outside of any."""

    name: str
    decides: bool
    """Its pass completes a reset where the policy permits it; else people look at what it saw."""
    hosted: bool
    """It has a page of its own and reports by itself; what a browser says of it proves nothing."""

    def can_match(self, tx: Tx, account: Account) -> bool:
        """There is something to match a face of this account with."""
        ...

    def create_session(self, asked: FaceAsked) -> str:
        """Begin a check; its id, unguessable, at most 64 characters. Raises
        Problem(UNAVAILABLE)."""
        ...

    def handover(self, session_id: str) -> Mapping[str, object]:
        """What a page on any device needs to carry the check out: `{"url"}` of the verifier's own
        page, or `{"ask"}`, the first of the movements. Raises Problem: NOT_FOUND, UNAVAILABLE."""
        ...

    def result(self, session_id: str) -> FaceResult | None:
        """What it came to, None as long as nothing is decided. May be slow. Raises
        Problem(UNAVAILABLE)."""
        ...


@runtime_checkable
class FaceCamera(FaceVerifier, Protocol):
    """A verifier that is sent the camera's frames itself."""

    def take_frame(self, session_id: str, frame: Frame) -> Mapping[str, object]:
        """A frame of the movement that is asked for; `{"ask"}`, the next movement, None after the
        last one. Raises Problem: STEP_NOT_OPEN for one that was not asked for, CODE_EXPIRED when
        its time is over, FILE_REFUSED for what is no picture or came before."""
        ...


@dataclass(frozen=True)
class Frame:
    nonce: str
    """Of the movement it belongs to."""
    at_ms: int
    """By the camera's device, from any beginning."""
    jpeg: bytes

"""What verification needs of the conversation that a case is run in."""

from collections.abc import Mapping
from typing import Protocol

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

    def tell_assistant(self, tx: Tx, conversation_id: str, intent: str) -> None:
        """Queue a turn, so that the assistant speaks about what happened outside its sight. Who
        waits in the queue is told that the assistant could go on; an agent sees it anyway."""
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

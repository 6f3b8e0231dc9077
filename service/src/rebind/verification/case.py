"""The record of a case."""

from dataclasses import dataclass
from datetime import datetime

from rebind.verification.domain.states import State, Step


@dataclass(frozen=True)
class Case:
    id: str
    conversation_id: str
    journey: str
    state: State
    step: Step
    why: str | None
    announced: bool
    email_index: str | None
    account_id: str | None
    """The account whose address was entered; *claimed* until an e-mail proof exists."""
    password_forgotten: bool
    password_right: bool
    password_version: str | None
    phone_index: str | None
    """The number that was bound when the mailbox was proven: no other one is removed."""
    tools_lost: bool
    round: int
    question: int
    hold_until: datetime | None
    opened_at: datetime
    expires_at: datetime
    closed_at: datetime | None
    version: int

    @property
    def is_open(self) -> bool:
        return self.state is State.OPEN

    def expired(self, now: datetime) -> bool:
        return self.is_open and now >= self.expires_at

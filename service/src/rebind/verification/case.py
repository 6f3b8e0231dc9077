"""The record of a case."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rebind.verification.domain.states import Journey, State, Step


@dataclass(frozen=True)
class Case:
    id: str
    conversation_id: str
    journey: Journey
    state: State
    step: Step
    why: str | None
    announced: bool
    email_index: str | None
    account_id: str | None
    """The account whose address was entered, *claimed* until an e-mail proof exists; of a change
    or unbind, the account that the exchange says is signed in."""
    password_forgotten: bool
    password_right: bool
    password_version: str | None
    phone_index: str | None
    """The number that was bound when the mailbox was proven: no other one is removed."""
    session_id: str | None
    """The signed-in session that a change or unbind was begun in: ended, the case is, too."""
    new_phone_index: str | None
    new_phone_sealed: str | None
    """The number to be bound, until it is."""
    puzzles: int
    """Pictures that were answered wrongly since that number was entered."""
    tools_lost: bool
    round: int
    question: int
    documents_asked: str
    """What the reviewers still need, by the names of `domain.documents`, with spaces between."""
    documents_flaws: str
    """Why what they have of it will not do, as `domain.documents.written` writes it."""
    hold_until: datetime | None
    opened_at: datetime
    expires_at: datetime
    reminded_of: datetime | None
    """The end that the person was told of before it came."""
    review_since: datetime | None
    """When it last came before people, or, since they asked for more, came back to them."""
    closed_at: datetime | None
    version: int

    @property
    def is_open(self) -> bool:
        return self.state is State.OPEN

    @property
    def is_of_somebody_known(self) -> bool:
        """Whoever runs the case knows the password, or is signed in, which took it: they have
        pools of codes and sends that a stranger cannot use up."""
        return self.password_right or self.journey is not Journey.RESET

    def decided_until(self, within: timedelta) -> datetime | None:
        """Until when people mean to decide it, while it waits for that. Counted from when it came
        before them: somebody who was asked for more, and took a week, waits no less after."""
        if self.state is not State.IN_REVIEW or self.review_since is None:
            return None
        return self.review_since + within

    def takes_password(self, now: datetime) -> bool:
        """It is done, and the permission to choose another password has not run out."""
        return self.step is Step.NEW_PASSWORD and now < self.expires_at

    def is_reversible(self, now: datetime) -> bool:
        """It is completed, and withdrawals are still held for it."""
        held = self.hold_until is not None and now < self.hold_until
        return self.state is State.COMPLETED and held

    def expired(self, now: datetime) -> bool:
        return self.is_open and now >= self.expires_at

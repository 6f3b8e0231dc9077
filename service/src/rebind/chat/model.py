"""The records of the chat."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rebind.chat.tables import Author, ButtonKind, Channel, Owner, TurnKind, TurnState


@dataclass(frozen=True)
class Conversation:
    id: str
    reference: str
    locale: str
    owner: Owner
    owner_epoch: int
    queue_entered_at: datetime | None
    queue_position_told: int | None
    queue_acknowledged_at: datetime | None
    lease_owner: str | None
    identity_account_id: str | None
    identity_session: str | None


@dataclass(frozen=True)
class Event:
    seq: int
    type: str
    author_kind: Author
    author_name: str | None
    body: Mapping[str, object]
    client_msg_id: str | None
    channel: Channel | None
    at: datetime


@dataclass(frozen=True)
class SentMessage:
    """What a person's message became, for the second delivery of the same one."""

    seq: int
    body_mac: str


@dataclass(frozen=True)
class Turn:
    id: str
    conversation_id: str
    kind: TurnKind
    input: Mapping[str, str]
    handles: list[dict[str, str]]
    epoch: int
    state: TurnState
    attempts: int
    failures: int
    next_try_at: datetime
    created_at: datetime


@dataclass(frozen=True)
class ParkedTurn:
    id: str
    reference: str
    """Of its conversation."""
    since: datetime
    attempts: int
    last_error: str
    input: Mapping[str, str]


@dataclass(frozen=True)
class Button:
    id: str
    kind: ButtonKind
    title: str
    intent: str
    step: str | None
    used_at: datetime | None


@dataclass(frozen=True)
class KeptConversation:
    """A conversation as far as its row tells, also after it was erased."""

    id: str
    reference: str
    locale: str
    identity_account_id: str | None
    created_at: datetime
    last_event_at: datetime
    erased_at: datetime | None


@dataclass(frozen=True)
class TrackerErasure:
    conversation_id: str
    counts_from: datetime
    """What was forgotten earlier may have been written down again, by a turn under way."""
    attempts: int

"""The records of the chat, and the words that they are written in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Owner(StrEnum):
    """Who may speak to the person."""

    BOT = "bot"
    QUEUE = "queue"
    AGENT = "agent"


class Visibility(StrEnum):
    """Each kind has a sequence of its own: a private note leaves no hole in the public one."""

    PUBLIC = "public"
    NOTE = "note"
    SUPPRESSED = "suppressed"
    """What the bot would have said, had it still owned the conversation. For the desk only."""


class Author(StrEnum):
    USER = "user"
    ASSISTANT = "assistant"
    AGENT = "agent"
    SYSTEM = "system"


class Channel(StrEnum):
    """How a person reaches a conversation. One may be open on both at once: there is one log."""

    WEB = "web"
    TELEGRAM = "telegram"


class Grant(StrEnum):
    """What a one-time code of a conversation gives to whoever brings it, and nothing else."""

    TELEGRAM = "telegram"
    """To go on in the Telegram chat that it is brought from."""
    WEB = "web"
    """To go on in a browser: a bearer token."""
    LINK = "link"
    """To say who the person is, by the exchange's signed word. It shows nothing of the chat."""


class TurnKind(StrEnum):
    MESSAGE = "message"
    """A person wrote, pressed or chose, and is owed an answer."""
    NEWS = "news"
    """Something happened outside the assistant's sight; it is to speak about it."""


class TurnState(StrEnum):
    PENDING = "pending"
    DONE = "done"
    SUPPRESSED = "suppressed"
    """The conversation changed hands before the answer was committed."""
    PARKED = "parked"
    """Given up: the assistant cannot answer it. The person was told; people have to look at it."""


class ButtonKind(StrEnum):
    BOT = "bot"
    """Pressing it is a turn of the assistant."""
    SYSTEM = "system"
    """Pressing it is handled by the service: it works while the assistant is down."""


class SecretKind(StrEnum):
    """What the vault keeps; a password is never kept at all."""

    CODE = "code"
    PHONE = "phone"
    EMAIL = "email"
    WALLET = "wallet"
    TXID = "txid"
    ANSWER = "answer"


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

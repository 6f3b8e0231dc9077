"""The records of the chat, and the words that they are written in."""

from collections.abc import Mapping, Sequence
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


class Reason(StrEnum):
    """Why a conversation came before people."""

    ASKED = "asked"
    MISUNDERSTOOD = "misunderstood"
    """Offered, since the assistant did not understand several times in a row, and wanted."""
    POLICY = "policy"
    """What comes next is not for a machine to say."""
    FAILURE = "failure"
    """The assistant, or a part behind it, did not do its work."""
    NOT_ME = "not_me"
    """ "This wasn't me": somebody else may be in the account."""
    CRISIS = "crisis"
    """The person speaks of not wanting to live."""
    REOPENED = "reopened"
    """The person wrote again soon after it was resolved."""
    TAKEN_OVER = "taken_over"
    """Nobody asked: an agent took it from the assistant."""


PRIORITY = {Reason.CRISIS: 3, Reason.NOT_ME: 2, Reason.REOPENED: 1}
"""Who waits before others; all the rest is nought. A life comes before any account; every minute
counts for an account that somebody else is in, and who was told that all is done and sees that it
is not has waited already."""


class Outcome(StrEnum):
    """How people's stretch of a conversation ended."""

    RESOLVED = "resolved"
    HANDED_BACK = "handed_back"
    TAKEN_BACK = "taken_back"
    """By the person, who went on with the assistant."""


class Resolution(StrEnum):
    """Why a conversation is over, as the agent says."""

    ANSWERED = "answered"
    RECOVERED = "recovered"
    NOT_POSSIBLE = "not_possible"
    NO_REPLY = "no_reply"
    ABUSE = "abuse"
    DUPLICATE = "duplicate"
    OTHER = "other"


@dataclass(frozen=True)
class Holder:
    """Who of the house may own a conversation."""

    id: str
    name: str
    """As people are told it."""


@dataclass(frozen=True)
class Conversation:
    id: str
    reference: str
    locale: str
    locale_chosen: bool
    """By the person; else it is their browser's, or the one they are seen to write."""
    locale_followed: int
    """How often it was switched to what the person wrote, unasked."""
    owner: Owner
    owner_id: str | None
    owner_name: str | None
    owner_epoch: int
    owner_since: datetime
    priority: int
    queue_entered_at: datetime | None
    queue_position_told: int | None
    queue_acknowledged_at: datetime | None
    hand_off_reason: Reason | None
    handlings: int
    """How often people had to do with it: the number of the last time."""
    resolved_at: datetime | None
    resolved_by: Holder | None
    unanswered_since: datetime | None
    """The person spoke last."""
    notify_by_mail: bool
    """The person is written to when somebody answers."""
    channel: Channel
    """Where the person spoke last."""
    last_seq: int
    last_event_at: datetime
    lease_owner: str | None
    identity_account_id: str | None
    identity_session: str | None


@dataclass(frozen=True)
class Event:
    seq: int
    type: str
    author_kind: Author
    author_name: str | None
    author_id: str | None
    """Which agent."""
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
class Misunderstood:
    """What somebody wrote that the assistant did not understand."""

    turn_id: str
    conversation_id: str
    words: str
    """As the assistant was given them: what the vault has taken out is a mark."""
    language: str
    guesses: Sequence[tuple[str, float]]
    """What it could have meant, and how likely, likeliest first."""
    at: datetime
    meaning: str | None
    labelled_by: str | None


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


@dataclass(frozen=True)
class Handling:
    """Once that people had to do with a conversation, from when it came before them to its end."""

    conversation_id: str
    n: int
    reason: Reason
    queued_at: datetime
    place: int
    """In the line, when it came there."""
    claimed_at: datetime | None
    agent_id: str | None
    """Who has or had it last."""
    first_reply_at: datetime | None
    ended_at: datetime | None
    outcome: Outcome | None
    resolution: Resolution | None
    rating_id: str | None
    """Of the question how it was: whoever knows it may answer, once."""
    score: int | None
    """One to five."""
    rated_at: datetime | None

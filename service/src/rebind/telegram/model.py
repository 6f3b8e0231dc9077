"""The records of Telegram."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rebind.telegram.tables import CardKind, NoteKind


@dataclass(frozen=True)
class Chat:
    """A private chat with the bot, and how far it has been told of its conversation."""

    id: str
    number: int
    """At Telegram; in a private chat it is the person's, too."""
    conversation_id: str
    told_seq: int
    told_part: int
    unsure: str | None
    """What was claimed and is not noted: `event:SEQ:PART` or `note:ID:PART`."""
    unsure_after: int
    status_message_id: int | None
    status: Mapping[str, object]
    keyboard: bool
    attempts: int


@dataclass(frozen=True)
class Card:
    id: str
    chat_id: str
    message_id: int
    kind: CardKind
    seq: int | None
    sealed: str | None
    closed_at: datetime | None


@dataclass(frozen=True)
class Note:
    id: int
    kind: NoteKind
    sealed: str
    part: int
    not_before: datetime

"""What is kept of Telegram. A chat's number is sealed; it is found again by a keyed index. Nothing
that a person wrote is kept here: that is in the log, without its secrets."""

from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from rebind.database import Instant, metadata


class Fate(StrEnum):
    """What became of an update."""

    TAKEN = "taken"
    IGNORED = "ignored"
    """Of a kind, or from a place, that nothing is done about."""
    REFUSED = "refused"
    """The person was told why."""
    PARKED = "parked"
    """It could not be taken, whatever was tried; the person was told so."""


class CardKind(StrEnum):
    """A message with buttons of its own, which are taken away when they are used."""

    BUTTONS = "buttons"
    QUESTION = "question"
    STEP = "step"
    LANGUAGES = "languages"
    JOIN = "join"
    """"Go on here with the conversation from the web?\""""
    CSAT = "csat"
    """How it was, from one to five."""


class NoteKind(StrEnum):
    """What is to be done in a chat and does not stand in the log."""

    SAY = "say"
    DELETE = "delete"
    """Take a message of the person's away, in which there was a secret."""
    SETTLE = "settle"
    """Take the buttons of a card away, and say what was chosen."""
    TICKS = "ticks"
    """Show which options of a question are ticked now."""
    FETCH = "fetch"
    """Fetch a picture that the person sent."""


def _one_of(column: str, values: type[StrEnum]) -> str:
    return f"{column} IN ({', '.join(repr(v.value) for v in values)})"


telegram_update = Table(
    "telegram_update",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(40), nullable=False),
    Column("fate", String(8), nullable=False),
    Column("error", String(80), comment="class of what went wrong; never its words"),
    Column("at", Instant, nullable=False),
    CheckConstraint(_one_of("fate", Fate), name="fate"),
    Index("ix_telegram_update_at", "at"),
)

telegram_chat = Table(
    "telegram_chat",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("bot_id", BigInteger, nullable=False),
    Column("chat_index", String(64), nullable=False, comment="keyed: whose chat it is"),
    Column("sealed", Text, nullable=False, comment="the chat's number at Telegram"),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, unique=True),
    Column("told_seq", BigInteger, nullable=False, comment="public events up to it are delivered"),
    Column("told_part", Integer, nullable=False, comment="messages of the next one that are"),
    Column("unsure", String(40), comment="what was claimed, and maybe delivered"),
    Column("unsure_after", BigInteger, nullable=False, comment="the last message known before it"),
    Column("last_message_id", BigInteger, nullable=False),
    Column("status_message_id", BigInteger, comment="the one that tells the steps"),
    Column("status", Text, nullable=False, comment="JSON: what it tells"),
    Column("keyboard", Boolean, nullable=False, comment='"share my number" is shown'),
    Column("due", Boolean, nullable=False, comment="there may be something to deliver"),
    Column("not_before", Instant, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("lease_owner", String(40), comment="the one worker that writes to the chat"),
    Column("lease_until", Instant),
    Column("blocked_at", Instant, comment="the person has stopped the bot"),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("bot_id", "chat_index"),
    Index("ix_telegram_chat_due", "due", "not_before"),
)

telegram_card = Table(
    "telegram_card",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("chat_id", ForeignKey("telegram_chat.id"), nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("seq", BigInteger, comment="of the event that it shows"),
    Column("sealed", Text, comment="options that are ticked, or what its buttons stand for"),
    Column("closed_at", Instant),
    CheckConstraint(_one_of("kind", CardKind), name="kind"),
    UniqueConstraint("chat_id", "message_id"),
)

telegram_note = Table(
    "telegram_note",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("chat_id", ForeignKey("telegram_chat.id"), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("sealed", Text, nullable=False, comment="emptied once it is done"),
    Column("state", String(8), nullable=False),
    Column("part", Integer, nullable=False),
    Column("not_before", Instant, nullable=False),
    CheckConstraint(_one_of("kind", NoteKind), name="kind"),
    CheckConstraint("state IN ('pending', 'done', 'dead')", name="state"),
    Index("ix_telegram_note_chat_id_state", "chat_id", "state"),
)

telegram_group = Table(
    "telegram_group",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_index", String(64), primary_key=True),
    Column("told_at", Instant, nullable=False),
)

telegram_leader = Table(
    "telegram_leader",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("worker", String(40), nullable=False),
    Column("until", Instant, nullable=False),
    Column("next_update_id", BigInteger, nullable=False, comment="everything before it was taken"),
)

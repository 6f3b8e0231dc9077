"""What the chat keeps. Nothing here holds a secret in clear: see `vault`."""

import json
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
    types,
)

from rebind.chat.model import (
    Author,
    ButtonKind,
    Channel,
    Grant,
    Outcome,
    Owner,
    Reason,
    Resolution,
    SecretKind,
    TurnKind,
    TurnState,
    Visibility,
)
from rebind.database import Instant, metadata


class Json(types.TypeDecorator[object]):
    """JSON as text: read and written whole, never searched."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> object:
        return None if value is None else json.loads(value)


def _one_of(column: str, values: type[StrEnum]) -> str:
    return f"{column} IN ({', '.join(repr(v.value) for v in values)})"


conversation = Table(
    "conversation",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("reference", String(16), nullable=False, unique=True, comment="told to people"),
    Column("locale", String(35), nullable=False),
    Column("locale_chosen", Boolean, nullable=False, comment="by the person; else seen"),
    Column("locale_followed", Integer, nullable=False, comment="switches that nobody asked for"),
    Column("owner", String(8), nullable=False),
    Column("owner_id", String(40), index=True, comment="the agent, while one owns it"),
    Column("owner_name", String(80)),
    Column("owner_epoch", Integer, nullable=False, comment="fencing token; +1 at each change"),
    Column("owner_since", Instant, nullable=False),
    Column("priority", Integer, nullable=False, comment="in the queue; higher comes first"),
    Column("last_seq", BigInteger, nullable=False),
    Column("last_note_seq", BigInteger, nullable=False),
    Column("last_suppressed_seq", BigInteger, nullable=False),
    Column("last_turn", BigInteger, nullable=False),
    Column("queue_entered_at", Instant),
    Column("queue_position_told", Integer),
    Column("queue_acknowledged_at", Instant),
    Column("hand_off_reason", String(16)),
    Column("handlings", Integer, nullable=False, comment="number of its last row in `handling`"),
    Column("resolved_at", Instant, comment="and nobody has written since"),
    Column("resolved_by", String(40)),
    Column("resolved_by_name", String(80)),
    Column("unanswered_since", Instant, comment="the person spoke last"),
    Column("notify_by_mail", Boolean, nullable=False, comment="when somebody answers"),
    Column("typing_until", Instant, comment="an agent is writing in public"),
    Column("channel", String(8), nullable=False, comment="where the person spoke last"),
    Column("lease_owner", String(40), comment="the one runner that works on its turns"),
    Column("lease_until", Instant),
    Column("identity_account_id", String(64), comment="by the exchange's signed word"),
    Column("identity_session", String(128)),
    Column("identity_expires", Instant),
    Column("peer_index", String(64), comment="keyed: whose address its last request came from"),
    Column("created_at", Instant, nullable=False),
    Column("last_event_at", Instant, nullable=False),
    Column("erased_at", Instant, comment="nothing but its numbers is left of it"),
    CheckConstraint(_one_of("owner", Owner), name="owner"),
    CheckConstraint("(owner = 'queue') = (queue_entered_at IS NOT NULL)", name="queue"),
    CheckConstraint("(owner = 'agent') = (owner_id IS NOT NULL)", name="agent"),
    CheckConstraint(_one_of("channel", Channel), name="channel"),
    Index("ix_conversation_queue", "owner", "priority", "queue_entered_at"),
    Index("ix_conversation_last_event_at", "last_event_at", "id"),
)

conversation_token = Table(
    "conversation_token",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("created_at", Instant, nullable=False),
)

continuation = Table(
    "continuation",
    metadata,
    Column("digest", String(64), primary_key=True, comment="of the one-time code"),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("gives", String(8), nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    CheckConstraint(_one_of("gives", Grant), name="gives"),
)

event = Table(
    "event",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("visibility", String(12), primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("type", String(24), nullable=False),
    Column("author_kind", String(12), nullable=False),
    Column("author_name", String(80)),
    Column("author_id", String(40), comment="which agent"),
    Column("body", Json, nullable=False),
    Column("client_msg_id", String(36)),
    Column("body_mac", String(80), comment="keyed: a bare digest of a typed code can be guessed"),
    Column("turn_id", String(40)),
    Column("channel", String(8), comment="where a person said it, if not on the web"),
    Column("at", Instant, nullable=False),
    UniqueConstraint("conversation_id", "client_msg_id"),
    CheckConstraint(_one_of("visibility", Visibility), name="visibility"),
    CheckConstraint(_one_of("author_kind", Author), name="author_kind"),
    CheckConstraint("(client_msg_id IS NULL) = (body_mac IS NULL)", name="client_msg_id"),
)

handling = Table(
    "handling",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("reason", String(16), nullable=False),
    Column("queued_at", Instant, nullable=False),
    Column("place", Integer, nullable=False, comment="in the line, when it came there"),
    Column("claimed_at", Instant, index=True),
    Column("agent_id", String(40), comment="who has or had it last"),
    Column("first_reply_at", Instant),
    Column("ended_at", Instant, index=True),
    Column("outcome", String(16)),
    Column("resolution", String(16)),
    Column("rating_id", String(40), unique=True, comment="opens the question how it was, once"),
    Column("score", Integer),
    Column("comment", Text, comment="of the person; secrets are hidden, as in the log"),
    Column("rated_at", Instant),
    CheckConstraint(_one_of("reason", Reason), name="reason"),
    CheckConstraint(_one_of("outcome", Outcome), name="outcome"),
    CheckConstraint(_one_of("resolution", Resolution), name="resolution"),
    CheckConstraint("(ended_at IS NULL) = (outcome IS NULL)", name="ended"),
    CheckConstraint("score BETWEEN 1 AND 5", name="score"),
    Index("ix_handling_queued_at", "queued_at"),
)
"""Each time that people had to do with a conversation: what the waiting time is foretold by, and
what the house does well or badly."""

turn = Table(
    "turn",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False),
    Column("n", BigInteger, nullable=False, comment="order within the conversation"),
    Column("kind", String(8), nullable=False),
    Column("input", Json, nullable=False),
    Column("handles", Json, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("state", String(12), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("failures", Integer, nullable=False, comment="tries that the turn itself broke"),
    Column("next_try_at", Instant, nullable=False),
    Column("watched_at", Instant, comment="the person was told that the answer is late"),
    Column("created_at", Instant, nullable=False),
    Column("last_error", String(40), comment="the name of what its last try ended in"),
    Column("parked_at", Instant),
    UniqueConstraint("conversation_id", "n"),
    CheckConstraint(_one_of("kind", TurnKind), name="kind"),
    CheckConstraint(_one_of("state", TurnState), name="state"),
    Index(
        "ix_turn_pending",
        "conversation_id",
        "n",
        sqlite_where=text("state = 'pending'"),
        postgresql_where=text("state = 'pending'"),
    ),
)

button = Table(
    "button",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("seq", BigInteger, nullable=False, comment="of the message it stands under"),
    Column("kind", String(8), nullable=False),
    Column("title", String(120), nullable=False),
    Column("intent", String(64), nullable=False),
    Column("step", String(64), comment="case and step that it belongs to; else it always works"),
    Column("used_at", Instant),
    CheckConstraint(_one_of("kind", ButtonKind), name="kind"),
)

vault_item = Table(
    "vault_item",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("turn_id", ForeignKey("turn.id"), nullable=False, index=True),
    Column("sealed", Text, comment="wiped when the turn is done or the time is over"),
    Column("expires_at", Instant, nullable=False),
    CheckConstraint(_one_of("kind", SecretKind), name="kind"),
    Index("ix_vault_item_expires_at", "expires_at"),
)

misunderstood = Table(
    "misunderstood",
    metadata,
    Column("turn_id", ForeignKey("turn.id"), primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("language", String(35), nullable=False),
    Column("guesses", Json, nullable=False, comment="what it could have meant, likeliest first"),
    Column("at", Instant, nullable=False),
    Column("meaning", String(64), comment="that a lead has found in it"),
    Column("labelled_by", String(40)),
    CheckConstraint("(meaning IS NULL) = (labelled_by IS NULL)", name="labelled"),
    Index("ix_misunderstood_at", "at", "turn_id"),
)
"""What people wrote that the assistant did not understand. The words stand in the turn."""

tracker_erasure = Table(
    "tracker_erasure",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("counts_from", Instant, nullable=False, comment="a turn may have been under way until"),
    Column("next_try_at", Instant, nullable=False, index=True),
    Column("attempts", Integer, nullable=False),
)
"""What the assistant has to forget and has not confirmed yet."""

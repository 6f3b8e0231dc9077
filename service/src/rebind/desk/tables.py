from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
)

from rebind.database import Instant, metadata

agent = Table(
    "agent",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", String(64), nullable=False, comment="as people are told it"),
    Column("email_index", String(64), nullable=False, unique=True),
    Column("password_hash", Text, nullable=False),
    Column("totp_sealed", Text, nullable=False),
    Column("last_step", BigInteger, nullable=False, comment="time step of the last code taken"),
    Column("role", String(8), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("email_masked", String(80), nullable=False, comment="to know somebody by in a list"),
    Column("available", Boolean, nullable=False, comment="wants to be given conversations"),
    Column("capacity", Integer, comment="conversations at a time; empty: the setting's"),
    Column("languages", String(200), nullable=False, comment="codes, with spaces between"),
    Column("assigned_at", Instant, comment="when they were given a conversation last"),
    CheckConstraint("role IN ('agent', 'reviewer', 'lead', 'auditor', 'admin')", name="role"),
)

agent_session = Table(
    "agent_session",
    metadata,
    Column("token_digest", String(64), primary_key=True),
    Column("agent_id", ForeignKey("agent.id"), nullable=False, index=True),
    Column("expires_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
)

presence = Table(
    "presence",
    metadata,
    Column("agent_id", ForeignKey("agent.id"), primary_key=True),
    Column("seen_at", Instant, nullable=False, comment="last heartbeat"),
    Column("conversation_id", String(40), index=True, comment="that is open on the screen"),
    Column("mode", String(16), nullable=False),
    Column("mode_at", Instant, nullable=False, comment="when it was said last"),
    CheckConstraint("mode IN ('viewing', 'composing_public', 'composing_note')", name="mode"),
)
"""Who is there, and what they look at. Leases hang by it: who is not there keeps nobody waiting."""

conversation_view = Table(
    "conversation_view",
    metadata,
    Column("agent_id", ForeignKey("agent.id"), primary_key=True),
    Column("conversation_id", String(40), primary_key=True),
    Column("hour", Instant, primary_key=True, autoincrement=False),
)
"""What is in the audit chain already: that somebody looked, once an hour."""

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Column, ForeignKey, String, Table, Text

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

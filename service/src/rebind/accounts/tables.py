from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
)

from rebind.database import Instant, metadata

account = Table(
    "account",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("email_index", String(64), nullable=False, unique=True),
    Column("email_sealed", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("phone_index", String(64)),
    Column("phone_sealed", Text),
    Column("phone_verification", Boolean, nullable=False),
    Column("primary_verified", Boolean, nullable=False),
    Column("high_value", Boolean, nullable=False),
    Column("frozen_at", Instant),
    Column("withdrawals_held_until", Instant),
    Column("last_reset_at", Instant),
    Column("locale", String(16), nullable=False),
    Column("opened_at", Instant, nullable=False),
    CheckConstraint("(phone_index IS NULL) = (phone_sealed IS NULL)", name="phone_whole"),
    CheckConstraint("phone_index IS NOT NULL OR NOT phone_verification", name="phone_needed"),
    Index("ix_account_phone_index", "phone_index"),
)

account_tool = Table(
    "account_tool",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("account_id", ForeignKey("account.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("secret_sealed", Text),
    Column("bound_at", Instant, nullable=False),
    CheckConstraint("kind IN ('totp', 'passkey')", name="kind"),
)

account_session = Table(
    "account_session",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("account_id", ForeignKey("account.id"), nullable=False, index=True),
    Column("device", String(40), nullable=False),
    Column("country", String(2), nullable=False),
    Column("began_at", Instant, nullable=False),
)

ledger_entry = Table(
    "ledger_entry",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("account_id", ForeignKey("account.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("sealed", Text, nullable=False, comment="kind and particulars"),
    Index("ix_ledger_entry_account", "account_id", "at"),
)

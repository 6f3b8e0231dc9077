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
    Column("primary_subject", String(64), comment="who passed it, as the vendor knows them"),
    Column("primary_expires_at", Instant),
    Column("portrait_sealed", Text, comment="base64 of the picture it was passed with"),
    Column("high_value", Boolean, nullable=False),
    Column("frozen_at", Instant),
    Column("withdrawals_held_until", Instant),
    Column("last_reset_at", Instant),
    Column("locale", String(16), nullable=False),
    Column("time_zone", String(64), nullable=False),
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
    Column("secret_sealed", Text, comment="of an authenticator app"),
    Column("credential_id", String(512), unique=True, comment="of a passkey, in base64url"),
    Column("public_key", Text, comment="of a passkey: COSE, in base64url"),
    Column("counter", BigInteger, nullable=False, comment="last time step, or signature count"),
    Column("bound_at", Instant, nullable=False),
    CheckConstraint("kind IN ('totp', 'passkey')", name="kind"),
)

account_number = Table(
    "account_number",
    metadata,
    # So many rows as accounts may share a number: two that claim the last slot at the same moment
    # meet at the key, whatever the isolation level
    Column("phone_index", String(64), primary_key=True),
    Column("slot", Integer, primary_key=True),
    Column("account_id", ForeignKey("account.id"), nullable=False, index=True),
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

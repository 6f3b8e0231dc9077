from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table, Text

from rebind.database import Instant, metadata

outbox = Table(
    "outbox",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("channel", String(8), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("about", String(64), comment="the account that an effect is done to"),
    Column("sealed", Text, nullable=False, comment="the message; emptied once it is sent"),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try_at", Instant, nullable=False),
    Column("created_at", Instant, nullable=False),
    CheckConstraint("state IN ('pending', 'sent', 'dead')", name="state"),
    CheckConstraint("channel IN ('email', 'sms', 'webhook', 'effect', 'none')", name="channel"),
    Index("ix_outbox_due", "state", "next_try_at"),
    Index("ix_outbox_about", "about", "state"),
)

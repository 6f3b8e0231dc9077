from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table, Text

from rebind.database import Instant, metadata

outbox = Table(
    "outbox",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("channel", String(8), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("about", String(64), comment="the account that the exchange is told of"),
    Column("recipient_index", String(64), comment="keyed: of the address or number it goes to"),
    Column("sealed", Text, nullable=False, comment="the message; emptied when it has left"),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try_at", Instant, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("closed_at", Instant, comment="when it was sent or given up"),
    CheckConstraint("state IN ('pending', 'sent', 'dead')", name="state"),
    CheckConstraint("channel IN ('email', 'sms', 'webhook', 'effect', 'none')", name="channel"),
    Index("ix_outbox_due", "state", "next_try_at"),
    Index("ix_outbox_about", "about", "state"),
    Index("ix_outbox_recipient", "recipient_index"),
)

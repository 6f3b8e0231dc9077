from sqlalchemy import CheckConstraint, Column, Integer, String, Table

from rebind.database import Instant, metadata

handover = Table(
    "handover",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("step_id", String(40), nullable=False, index=True),
    Column("conversation_id", String(40), nullable=False),
    Column("state", String(10), nullable=False),
    Column("code_digest", String(64), nullable=False, unique=True, comment="in the picture; once"),
    Column("phone_digest", String(64), unique=True, comment="of the phone's session"),
    Column("number", Integer, comment="that both screens show"),
    Column("started_on", String(60), nullable=False, comment="browser and system, by name"),
    Column("started_in", String(2), nullable=False, comment="country, where it is known"),
    Column("opened_on", String(60), comment="browser and system, by name"),
    Column("expires_at", Instant, nullable=False, index=True, comment="of the state it is in"),
    CheckConstraint(
        "state IN ('waiting', 'opened', 'connected', 'done', 'cancelled')", name="state"
    ),
)

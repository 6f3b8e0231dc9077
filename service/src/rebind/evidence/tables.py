from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from rebind.database import Instant, metadata

evidence_delivery = Table(
    "evidence_delivery",
    metadata,
    Column("name", String(64), primary_key=True, comment="of the sender's; stable over retries"),
    Column("problem", String(16), comment="why it was refused; else it is evidence"),
    Column("at", Instant, nullable=False, index=True),
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", String(40), primary_key=True, comment="names the file as well"),
    Column("case_id", ForeignKey("verification_case.id"), nullable=False),
    Column("number", Integer, nullable=False, comment="of the case's pictures, from 1"),
    Column("conversation_id", String(40), nullable=False),
    Column("account_id", String(64)),
    Column("asked", String(120), nullable=False, comment="documents it was sent for, as in case"),
    Column("media_type", String(16), nullable=False),
    Column("size", Integer, nullable=False, comment="bytes"),
    Column("content_index", String(64), nullable=False, index=True, comment="keyed digest"),
    Column("look", Text, comment="sealed; until the bytes are gone"),
    Column("delivery", ForeignKey("evidence_delivery.name"), nullable=False, unique=True),
    Column("created_at", Instant, nullable=False, index=True),
    Column("wiped_at", Instant, comment="the bytes are gone since"),
    UniqueConstraint("case_id", "number"),
)

evidence_look = Table(
    "evidence_look",
    metadata,
    Column("evidence_id", ForeignKey("evidence.id"), primary_key=True),
    Column("band", String(64), primary_key=True, index=True, comment="keyed digest of a few bits"),
)

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
    Column("item", String(24), comment="which, where it is known"),
    Column("size", Integer, nullable=False, comment="bytes"),
    Column("key_sealed", Text, comment="of the file alone; wiped with it"),
    Column(
        "content_index",
        String(64),
        nullable=False,
        index=True,
        comment="keyed digest of what was sent",
    ),
    Column(
        "likeness_sealed",
        Text,
        nullable=False,
        comment="256 bits of how it looks; empty once its person is erased",
    ),
    Column("sha256", String(64), nullable=False, comment="of the picture as it is kept"),
    Column("delivery", ForeignKey("evidence_delivery.name"), nullable=False, unique=True),
    Column("created_at", Instant, nullable=False, index=True),
    Column("wiped_at", Instant, comment="the bytes are gone since"),
    UniqueConstraint("case_id", "number"),
)

evidence_likeness = Table(
    "evidence_likeness",
    metadata,
    Column("evidence_id", ForeignKey("evidence.id"), primary_key=True),
    Column("band", Integer, primary_key=True, comment="every ninth of the bits"),
    Column("band_index", String(64), nullable=False, index=True, comment="keyed digest"),
)

evidence_upload = Table(
    "evidence_upload",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("step_id", String(40), nullable=False),
    Column("length", Integer, nullable=False, comment="bytes that it will have"),
    Column("received", Integer, nullable=False, comment="bytes that it has"),
    Column("created_at", Instant, nullable=False, index=True),
)

evidence_part = Table(
    "evidence_part",
    metadata,
    Column("id", String(40), primary_key=True, comment="names the file as well"),
    Column("upload_id", ForeignKey("evidence_upload.id"), nullable=False),
    Column("offset", Integer, nullable=False),
    Column("key_sealed", Text, nullable=False),
    UniqueConstraint("upload_id", "offset"),
)

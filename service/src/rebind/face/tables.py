from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from rebind.database import Instant, metadata

face_capture = Table(
    "face_capture",
    metadata,
    Column("session_id", String(64), primary_key=True),
    Column("case_id", String(16), nullable=False, index=True),
    Column("account_id", String(64), nullable=False),
    Column("subject", String(64), comment="whose portrait it is matched with"),
    Column("movements_sealed", Text, nullable=False, comment="in their order, with their nonces"),
    Column("movement", Integer, nullable=False, comment="that is asked for, from 0"),
    Column("asked_at", Instant, nullable=False),
    Column("began_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("passed", Boolean),
    Column("judged_at", Instant),
    Column("findings_sealed", Text),
    Column("wiped_at", Instant, comment="frames and findings are gone since"),
)

face_frame = Table(
    "face_frame",
    metadata,
    Column("id", String(40), primary_key=True, comment="names the file as well"),
    Column("session_id", ForeignKey("face_capture.session_id"), nullable=False),
    Column("number", Integer, nullable=False, comment="of the session's frames, from 0"),
    Column("movement", Integer, nullable=False),
    Column("at_ms", BigInteger, nullable=False, comment="by the camera's device"),
    Column("received_at", Instant, nullable=False),
    Column("content_index", String(64), nullable=False, unique=True, comment="keyed digest"),
    Column("key_sealed", Text, comment="of the file; without it nobody opens it any more"),
    UniqueConstraint("session_id", "number"),
)

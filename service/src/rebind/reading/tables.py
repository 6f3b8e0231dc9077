from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, String, Table, Text

from rebind.database import Instant, metadata

evidence_reading = Table(
    "evidence_reading",
    metadata,
    Column("evidence_id", ForeignKey("evidence.id"), primary_key=True),
    Column("case_id", ForeignKey("verification_case.id"), nullable=False, index=True),
    Column("item", String(32), comment="the document that it was sent for, if that was said"),
    Column("state", String(8), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("lease", String(40), comment="whoever reads it now"),
    Column("due_at", Instant, nullable=False, comment="when it may be taken, or taken from a dead"),
    Column("problem", String(16), comment="why it was given up"),
    Column("engine", String(80), comment="what read it"),
    Column("sealed", Text, comment="what was found; empty once it is wiped"),
    Column("kept_anyway_at", Instant, comment="the person was told of flaws, and keeps it"),
    Column("queued_at", Instant, nullable=False),
    CheckConstraint("state IN ('queued', 'reading', 'read', 'failed')", name="state"),
    Index("ix_evidence_reading_due", "state", "due_at"),
)

evidence_transaction = Table(
    "evidence_transaction",
    metadata,
    Column("evidence_id", ForeignKey("evidence.id"), primary_key=True),
    Column("txid_index", String(64), primary_key=True, comment="blind index", index=True),
    Column("case_id", ForeignKey("verification_case.id"), nullable=False),
    Column("account_id", String(64)),
)

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Integer, String, Table, Text

from rebind.database import Instant, metadata

review_decision = Table(
    "review_decision",
    metadata,
    Column("case_id", ForeignKey("verification_case.id"), primary_key=True),
    Column("number", Integer, primary_key=True, comment="of the case's decisions, from 1"),
    Column("agent_id", ForeignKey("agent.id"), nullable=False),
    Column("outcome", String(12), nullable=False),
    Column("reason_code", String(24), comment="of `reasons`"),
    Column("reason_sealed", Text, nullable=False),
    Column("checklist", Text, nullable=False, comment="rules and what was found of each"),
    Column("documents", String(120), nullable=False, comment="asked for, with spaces between"),
    Column("flaws", Text, nullable=False, comment="why what was sent will not do"),
    Column("seen_version", Integer, nullable=False, comment="of the case that was decided on"),
    Column("left_version", Integer, nullable=False, comment="of the case afterwards"),
    Column("shown", Text, nullable=False, comment="pictures, and keyed what was compared"),
    Column(
        "took_effect",
        Boolean,
        nullable=False,
        comment="else it waits for another person",
    ),
    Column("at", Instant, nullable=False),
    CheckConstraint(
        "outcome IN ('approve', 'ask_again', 'reject', 'escalate', 'reverse')", name="outcome"
    ),
)

review_assignment = Table(
    "review_assignment",
    metadata,
    Column("case_id", ForeignKey("verification_case.id"), primary_key=True),
    Column("agent_id", ForeignKey("agent.id"), primary_key=True),
    Column("first_at", Instant, nullable=False, comment="opened"),
    Column("at", Instant, nullable=False, comment="opened again, the last time"),
)

alarm_decision = Table(
    "alarm_decision",
    metadata,
    Column("alarm_id", ForeignKey("raised_alarm.id"), primary_key=True),
    Column("number", Integer, primary_key=True, comment="of the alarm's decisions, from 1"),
    Column("agent_id", ForeignKey("agent.id"), nullable=False),
    Column("outcome", String(8), nullable=False),
    Column("reason_sealed", Text, nullable=False),
    Column("seen_version", Integer, nullable=False, comment="of the alarm that was decided on"),
    Column("left_version", Integer, nullable=False, comment="of the alarm afterwards"),
    Column("at", Instant, nullable=False),
    CheckConstraint("outcome IN ('keep', 'lift')", name="outcome"),
)

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from rebind.database import Instant, metadata
from rebind.verification.domain.states import Journey, State, Step


def _one_of(column: str, values: type[Journey] | type[State] | type[Step]) -> str:
    return f"{column} IN ({', '.join(repr(v.value) for v in values)})"


verification_case = Table(
    "verification_case",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("conversation_id", String(40), nullable=False, index=True),
    Column("journey", String(8), nullable=False),
    Column("state", String(16), nullable=False),
    Column("step", String(20), nullable=False),
    Column("why", String(24)),
    Column("announced", Boolean, nullable=False, comment="the public was told of the case"),
    Column("email_index", String(64), comment="of the address that was entered"),
    Column("account_id", String(64), comment="claimed until the mailbox is proven"),
    Column("password_forgotten", Boolean, nullable=False),
    Column("password_right", Boolean, nullable=False, comment="not told before the mailbox is"),
    Column("password_version", String(32)),
    Column("phone_index", String(64), comment="of the number when the mailbox was proven"),
    Column("session_id", String(128), comment="the signed-in session of a change or unbind"),
    Column("new_phone_index", String(64)),
    Column("new_phone_sealed", Text),
    Column("puzzles", Integer, nullable=False, comment="pictures answered wrongly"),
    Column("tools_lost", Boolean, nullable=False),
    Column("round", Integer, nullable=False, comment="rounds of questions begun"),
    Column("question", Integer, nullable=False, comment="the open question, from 1"),
    Column("documents_asked", String(120), nullable=False),
    Column("documents_flaws", Text, nullable=False, comment="why what was sent will not do"),
    Column("hold_until", Instant),
    Column("opened_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("reminded_of", Instant, comment="the end that the person was told of"),
    Column("review_since", Instant, comment="when it last came before people"),
    Column("closed_at", Instant),
    Column("version", Integer, nullable=False),
    CheckConstraint(_one_of("state", State), name="state"),
    CheckConstraint(_one_of("step", Step), name="step"),
    CheckConstraint(_one_of("journey", Journey), name="journey"),
    Index("ix_verification_case_open", "state", "expires_at"),
    Index("ix_verification_case_account", "account_id", "state"),
)

challenge = Table(
    "challenge",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("case_id", ForeignKey("verification_case.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("target_index", String(64), nullable=False, comment="where the code was sent"),
    Column("mac", String(80), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("issued_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    Column("revoked_at", Instant),
    CheckConstraint("attempts >= 0", name="attempts"),
    Index("ix_challenge_case", "case_id", "kind"),
)

proof = Table(
    "proof",
    metadata,
    Column("case_id", ForeignKey("verification_case.id"), primary_key=True),
    Column("account_id", String(64), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("target_index", String(64), primary_key=True),
    Column("at", Instant, nullable=False),
)

budget = Table(
    "budget",
    metadata,
    Column("subject", String(80), primary_key=True),
    Column("purpose", String(32), primary_key=True),
    Column("charges", Integer, nullable=False, comment="ever made; its change takes the row lock"),
)

budget_charge = Table(
    "budget_charge",
    metadata,
    Column("subject", String(80), primary_key=True),
    Column("purpose", String(32), primary_key=True),
    Column("reference", String(80), primary_key=True),
    Column("at", Instant, nullable=False),
    Index("ix_budget_charge_window", "subject", "purpose", "at"),
    Index("ix_budget_charge_purpose", "purpose", "at"),
)

secure_step = Table(
    "secure_step",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("conversation_id", String(40), nullable=False),
    Column("case_id", ForeignKey("verification_case.id"), nullable=False, index=True),
    Column("step", String(20), nullable=False),
    Column("item", String(24), comment="the document that is uploaded there; else a form"),
    Column("expires_at", Instant, nullable=False),
    Column("closed_at", Instant),
)

question_set = Table(
    "question_set",
    metadata,
    Column("account_id", String(64), primary_key=True),
    Column("id", String(40), nullable=False),
    Column("sealed", Text, nullable=False, comment="texts and options, never which are right"),
    Column("answer_macs", Text, nullable=False),
    Column("drawn_at", Instant, nullable=False),
)

question_pick = Table(
    "question_pick",
    metadata,
    Column("case_id", ForeignKey("verification_case.id"), primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("mac", String(80), nullable=False),
)

face_session = Table(
    "face_session",
    metadata,
    Column("id", String(64), primary_key=True, comment="as the verifier calls it"),
    Column("case_id", ForeignKey("verification_case.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False, comment="of the case's sessions, from 1"),
    Column("account_id", String(64), nullable=False),
    Column("verifier", String(8), nullable=False),
    Column("subject", String(64), comment="who passed primary verification, when it began"),
    Column("country", String(2), comment="of residence, as the person said"),
    Column("consent", String(8), nullable=False, comment="version of what was agreed to"),
    Column("began_at", Instant, nullable=False, comment="and when it was agreed to"),
    Column("verdict", String(6)),
    Column("decided_at", Instant, comment="by the verifier's clock"),
    CheckConstraint("verdict IN ('passed', 'failed')", name="verdict"),
)

face_report = Table(
    "face_report",
    metadata,
    Column("id", String(64), primary_key=True, comment="of the verifier's message"),
    Column("at", Instant, nullable=False, index=True),
)

command_result = Table(
    "command_result",
    metadata,
    Column("turn_id", String(64), primary_key=True),
    Column("command", String(32), primary_key=True),
    Column("result", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

raised_alarm = Table(
    "raised_alarm",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("account_id", String(64), nullable=False),
    Column("case_id", ForeignKey("verification_case.id"), nullable=False),
    Column("state", String(8), nullable=False),
    Column("raised_at", Instant, nullable=False, comment="when it came into the queue"),
    Column("version", Integer, nullable=False),
    CheckConstraint("state IN ('raised', 'kept', 'lifted')", name="state"),
    Index("ix_raised_alarm_state", "state", "raised_at"),
    # One at a time for each account
    Index(
        "ix_raised_alarm_standing",
        "account_id",
        unique=True,
        sqlite_where=text("state <> 'lifted'"),
        postgresql_where=text("state <> 'lifted'"),
    ),
)

alarm = Table(
    "alarm",
    metadata,
    Column("token_digest", String(64), primary_key=True),
    Column("account_id", String(64), nullable=False),
    Column("case_id", ForeignKey("verification_case.id"), nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
)

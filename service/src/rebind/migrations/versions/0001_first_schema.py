"""first schema"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


# Written out here, not imported: a migration keeps its meaning when the code changes
APPEND_ONLY = {
    "sqlite": [
        "CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry "
        "BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END",
        "CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry "
        "BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END",
    ],
    "postgresql": [
        "CREATE OR REPLACE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'audit entries are append-only'; END $$",
        "CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE "
        "ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse()",
    ],
}


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("email_index", sa.String(length=64), nullable=False),
        sa.Column("email_sealed", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("phone_index", sa.String(length=64), nullable=True),
        sa.Column("phone_sealed", sa.Text(), nullable=True),
        sa.Column("phone_verification", sa.Boolean(), nullable=False),
        sa.Column("primary_verified", sa.Boolean(), nullable=False),
        sa.Column(
            "primary_subject",
            sa.String(length=64),
            nullable=True,
            comment="who passed it, as the vendor knows them",
        ),
        sa.Column("primary_expires_at", sa.BigInteger(), nullable=True),
        sa.Column(
            "portrait_sealed",
            sa.Text(),
            nullable=True,
            comment="base64 of the picture it was passed with",
        ),
        sa.Column("high_value", sa.Boolean(), nullable=False),
        sa.Column("frozen_at", sa.BigInteger(), nullable=True),
        sa.Column("withdrawals_held_until", sa.BigInteger(), nullable=True),
        sa.Column("last_reset_at", sa.BigInteger(), nullable=True),
        sa.Column("locale", sa.String(length=16), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "(phone_index IS NULL) = (phone_sealed IS NULL)", name=op.f("ck_account_phone_whole")
        ),
        sa.CheckConstraint(
            "phone_index IS NOT NULL OR NOT phone_verification",
            name=op.f("ck_account_phone_needed"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("email_index", name=op.f("uq_account_email_index")),
    )
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.create_index("ix_account_phone_index", ["phone_index"], unique=False)

    op.create_table(
        "agent",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False, comment="as people are told it"),
        sa.Column("email_index", sa.String(length=64), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("totp_sealed", sa.Text(), nullable=False),
        sa.Column(
            "last_step", sa.BigInteger(), nullable=False, comment="time step of the last code taken"
        ),
        sa.Column("role", sa.String(length=8), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column(
            "email_masked",
            sa.String(length=80),
            nullable=False,
            comment="to know somebody by in a list",
        ),
        sa.Column(
            "available", sa.Boolean(), nullable=False, comment="wants to be given conversations"
        ),
        sa.Column(
            "capacity",
            sa.Integer(),
            nullable=True,
            comment="conversations at a time; empty: the setting's",
        ),
        sa.Column(
            "languages", sa.String(length=200), nullable=False, comment="codes, with spaces between"
        ),
        sa.Column(
            "assigned_at",
            sa.BigInteger(),
            nullable=True,
            comment="when they were given a conversation last",
        ),
        sa.CheckConstraint(
            "role IN ('agent', 'reviewer', 'lead', 'auditor', 'admin')", name=op.f("ck_agent_role")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent")),
        sa.UniqueConstraint("email_index", name=op.f("uq_agent_email_index")),
    )
    op.create_table(
        "audit_entry",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False, comment="what the digest covers"),
        sa.Column("previous", sa.String(length=80), nullable=False),
        sa.Column("digest", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=64), nullable=True),
        sa.Column("case_id", sa.String(length=40), nullable=True),
        sa.Column("conversation_id", sa.String(length=40), nullable=True),
        sa.Column("agent_id", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_entry")),
    )
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_entry_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_entry_agent_id"), ["agent_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_entry_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_audit_entry_conversation_id"), ["conversation_id"], unique=False
        )

    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )
    op.create_table(
        "budget",
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("purpose", sa.String(length=32), nullable=False),
        sa.Column(
            "charges",
            sa.Integer(),
            nullable=False,
            comment="ever made; its change takes the row lock",
        ),
        sa.PrimaryKeyConstraint("subject", "purpose", name=op.f("pk_budget")),
    )
    op.create_table(
        "budget_charge",
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("purpose", sa.String(length=32), nullable=False),
        sa.Column("reference", sa.String(length=80), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "purpose", "reference", name=op.f("pk_budget_charge")),
    )
    with op.batch_alter_table("budget_charge", schema=None) as batch_op:
        batch_op.create_index("ix_budget_charge_purpose", ["purpose", "at"], unique=False)
        batch_op.create_index("ix_budget_charge_window", ["subject", "purpose", "at"], unique=False)

    op.create_table(
        "clock_floor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clock_floor")),
    )
    op.create_table(
        "command_result",
        sa.Column("turn_id", sa.String(length=64), nullable=False),
        sa.Column("command", sa.String(length=32), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("turn_id", "command", name=op.f("pk_command_result")),
    )
    op.create_table(
        "conversation",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("reference", sa.String(length=16), nullable=False, comment="told to people"),
        sa.Column("locale", sa.String(length=35), nullable=False),
        sa.Column(
            "locale_chosen", sa.Boolean(), nullable=False, comment="by the person; else seen"
        ),
        sa.Column(
            "locale_followed",
            sa.Integer(),
            nullable=False,
            comment="switches that nobody asked for",
        ),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column(
            "owner_id", sa.String(length=40), nullable=True, comment="the agent, while one owns it"
        ),
        sa.Column("owner_name", sa.String(length=80), nullable=True),
        sa.Column(
            "owner_epoch", sa.Integer(), nullable=False, comment="fencing token; +1 at each change"
        ),
        sa.Column("owner_since", sa.BigInteger(), nullable=False),
        sa.Column(
            "priority", sa.Integer(), nullable=False, comment="in the queue; higher comes first"
        ),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("last_note_seq", sa.BigInteger(), nullable=False),
        sa.Column("last_suppressed_seq", sa.BigInteger(), nullable=False),
        sa.Column("last_turn", sa.BigInteger(), nullable=False),
        sa.Column("queue_entered_at", sa.BigInteger(), nullable=True),
        sa.Column("queue_position_told", sa.Integer(), nullable=True),
        sa.Column("queue_acknowledged_at", sa.BigInteger(), nullable=True),
        sa.Column("hand_off_reason", sa.String(length=16), nullable=True),
        sa.Column(
            "handlings",
            sa.Integer(),
            nullable=False,
            comment="number of its last row in `handling`",
        ),
        sa.Column(
            "resolved_at", sa.BigInteger(), nullable=True, comment="and nobody has written since"
        ),
        sa.Column("resolved_by", sa.String(length=40), nullable=True),
        sa.Column("resolved_by_name", sa.String(length=80), nullable=True),
        sa.Column(
            "unanswered_since", sa.BigInteger(), nullable=True, comment="the person spoke last"
        ),
        sa.Column("notify_by_mail", sa.Boolean(), nullable=False, comment="when somebody answers"),
        sa.Column(
            "typing_until", sa.BigInteger(), nullable=True, comment="an agent is writing in public"
        ),
        sa.Column(
            "channel", sa.String(length=8), nullable=False, comment="where the person spoke last"
        ),
        sa.Column(
            "lease_owner",
            sa.String(length=40),
            nullable=True,
            comment="the one runner that works on its turns",
        ),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column(
            "identity_account_id",
            sa.String(length=64),
            nullable=True,
            comment="by the exchange's signed word",
        ),
        sa.Column("identity_session", sa.String(length=128), nullable=True),
        sa.Column("identity_expires", sa.BigInteger(), nullable=True),
        sa.Column(
            "peer_index",
            sa.String(length=64),
            nullable=True,
            comment="keyed: whose address its last request came from",
        ),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("last_event_at", sa.BigInteger(), nullable=False),
        sa.Column(
            "erased_at",
            sa.BigInteger(),
            nullable=True,
            comment="nothing but its numbers is left of it",
        ),
        sa.CheckConstraint(
            "(owner = 'agent') = (owner_id IS NOT NULL)", name=op.f("ck_conversation_agent")
        ),
        sa.CheckConstraint(
            "(owner = 'queue') = (queue_entered_at IS NOT NULL)", name=op.f("ck_conversation_queue")
        ),
        sa.CheckConstraint("channel IN ('web', 'telegram')", name=op.f("ck_conversation_channel")),
        sa.CheckConstraint(
            "owner IN ('bot', 'queue', 'agent')", name=op.f("ck_conversation_owner")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation")),
        sa.UniqueConstraint("reference", name=op.f("uq_conversation_reference")),
    )
    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.create_index(
            "ix_conversation_last_event_at", ["last_event_at", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_conversation_owner_id"), ["owner_id"], unique=False)
        batch_op.create_index(
            "ix_conversation_queue", ["owner", "priority", "queue_entered_at"], unique=False
        )

    op.create_table(
        "evidence_delivery",
        sa.Column(
            "name",
            sa.String(length=64),
            nullable=False,
            comment="of the sender's; stable over retries",
        ),
        sa.Column(
            "problem",
            sa.String(length=16),
            nullable=True,
            comment="why it was refused; else it is evidence",
        ),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_evidence_delivery")),
    )
    with op.batch_alter_table("evidence_delivery", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_delivery_at"), ["at"], unique=False)

    op.create_table(
        "evidence_upload",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("step_id", sa.String(length=40), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False, comment="bytes that it will have"),
        sa.Column("received", sa.Integer(), nullable=False, comment="bytes that it has"),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence_upload")),
    )
    with op.batch_alter_table("evidence_upload", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_evidence_upload_created_at"), ["created_at"], unique=False
        )

    op.create_table(
        "face_capture",
        sa.Column("session_id", sa.String(length=64), nullable=False),
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column(
            "subject",
            sa.String(length=64),
            nullable=True,
            comment="whose portrait it is matched with",
        ),
        sa.Column(
            "movements_sealed",
            sa.Text(),
            nullable=False,
            comment="in their order, with their nonces",
        ),
        sa.Column("movement", sa.Integer(), nullable=False, comment="that is asked for, from 0"),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("began_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=True),
        sa.Column("judged_at", sa.BigInteger(), nullable=True),
        sa.Column("findings_sealed", sa.Text(), nullable=True),
        sa.Column(
            "wiped_at", sa.BigInteger(), nullable=True, comment="frames and findings are gone since"
        ),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_face_capture")),
    )
    with op.batch_alter_table("face_capture", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_face_capture_case_id"), ["case_id"], unique=False)

    op.create_table(
        "face_report",
        sa.Column("id", sa.String(length=64), nullable=False, comment="of the verifier's message"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_face_report")),
    )
    with op.batch_alter_table("face_report", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_face_report_at"), ["at"], unique=False)

    op.create_table(
        "handover",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("step_id", sa.String(length=40), nullable=False),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column(
            "code_digest", sa.String(length=64), nullable=False, comment="in the picture; once"
        ),
        sa.Column(
            "phone_digest", sa.String(length=64), nullable=True, comment="of the phone's session"
        ),
        sa.Column("number", sa.Integer(), nullable=True, comment="that both screens show"),
        sa.Column(
            "started_on",
            sa.String(length=60),
            nullable=False,
            comment="browser and system, by name",
        ),
        sa.Column(
            "started_in", sa.String(length=2), nullable=False, comment="country, where it is known"
        ),
        sa.Column(
            "opened_on", sa.String(length=60), nullable=True, comment="browser and system, by name"
        ),
        sa.Column("expires_at", sa.BigInteger(), nullable=False, comment="of the state it is in"),
        sa.CheckConstraint(
            "state IN ('waiting', 'opened', 'connected', 'done', 'cancelled')",
            name=op.f("ck_handover_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
        sa.UniqueConstraint("code_digest", name=op.f("uq_handover_code_digest")),
        sa.UniqueConstraint("phone_digest", name=op.f("uq_handover_phone_digest")),
    )
    with op.batch_alter_table("handover", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_handover_expires_at"), ["expires_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_handover_step_id"), ["step_id"], unique=False)

    op.create_table(
        "idempotent_request",
        sa.Column(
            "id",
            sa.String(length=64),
            nullable=False,
            comment="keyed: who asked, for what, their key",
        ),
        sa.Column(
            "body_mac",
            sa.String(length=80),
            nullable=False,
            comment="keyed: bodies hold codes, passwords",
        ),
        sa.Column(
            "lease",
            sa.String(length=40),
            nullable=False,
            comment="the one worker whose answer is kept",
        ),
        sa.Column("leased_until", sa.BigInteger(), nullable=False),
        sa.Column(
            "answer_sealed", sa.Text(), nullable=True, comment="none while the request is in flight"
        ),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idempotent_request")),
    )
    with op.batch_alter_table("idempotent_request", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_idempotent_request_expires_at"), ["expires_at"], unique=False
        )

    op.create_table(
        "outbox",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("channel", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column(
            "about",
            sa.String(length=64),
            nullable=True,
            comment="the account that the exchange is told of",
        ),
        sa.Column(
            "recipient_index",
            sa.String(length=64),
            nullable=True,
            comment="keyed: of the address or number it goes to",
        ),
        sa.Column(
            "sealed", sa.Text(), nullable=False, comment="the message; emptied when it has left"
        ),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column(
            "closed_at", sa.BigInteger(), nullable=True, comment="when it was sent or given up"
        ),
        sa.CheckConstraint(
            "channel IN ('email', 'sms', 'webhook', 'effect', 'none')",
            name=op.f("ck_outbox_channel"),
        ),
        sa.CheckConstraint("state IN ('pending', 'sent', 'dead')", name=op.f("ck_outbox_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index("ix_outbox_about", ["about", "state"], unique=False)
        batch_op.create_index("ix_outbox_due", ["state", "next_try_at"], unique=False)
        batch_op.create_index("ix_outbox_recipient", ["recipient_index"], unique=False)

    op.create_table(
        "question_set",
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column(
            "sealed", sa.Text(), nullable=False, comment="texts and options, never which are right"
        ),
        sa.Column("answer_macs", sa.Text(), nullable=False),
        sa.Column("drawn_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_question_set")),
    )
    op.create_table(
        "telegram_group",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_index", sa.String(length=64), nullable=False),
        sa.Column("told_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "chat_index", name=op.f("pk_telegram_group")),
    )
    op.create_table(
        "telegram_leader",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("worker", sa.String(length=40), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column(
            "next_update_id",
            sa.BigInteger(),
            nullable=False,
            comment="everything before it was taken",
        ),
        sa.PrimaryKeyConstraint("bot_id", name=op.f("pk_telegram_leader")),
    )
    op.create_table(
        "telegram_update",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("fate", sa.String(length=8), nullable=False),
        sa.Column(
            "error",
            sa.String(length=80),
            nullable=True,
            comment="class of what went wrong; never its words",
        ),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "fate IN ('taken', 'ignored', 'refused', 'parked')",
            name=op.f("ck_telegram_update_fate"),
        ),
        sa.PrimaryKeyConstraint("bot_id", "update_id", name=op.f("pk_telegram_update")),
    )
    with op.batch_alter_table("telegram_update", schema=None) as batch_op:
        batch_op.create_index("ix_telegram_update_at", ["at"], unique=False)

    op.create_table(
        "verification_case",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("journey", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("why", sa.String(length=24), nullable=True),
        sa.Column(
            "announced", sa.Boolean(), nullable=False, comment="the public was told of the case"
        ),
        sa.Column(
            "email_index",
            sa.String(length=64),
            nullable=True,
            comment="of the address that was entered",
        ),
        sa.Column(
            "account_id",
            sa.String(length=64),
            nullable=True,
            comment="claimed until the mailbox is proven",
        ),
        sa.Column("password_forgotten", sa.Boolean(), nullable=False),
        sa.Column(
            "password_right", sa.Boolean(), nullable=False, comment="not told before the mailbox is"
        ),
        sa.Column("password_version", sa.String(length=32), nullable=True),
        sa.Column(
            "phone_index",
            sa.String(length=64),
            nullable=True,
            comment="of the number when the mailbox was proven",
        ),
        sa.Column(
            "session_id",
            sa.String(length=128),
            nullable=True,
            comment="the signed-in session of a change or unbind",
        ),
        sa.Column("new_phone_index", sa.String(length=64), nullable=True),
        sa.Column("new_phone_sealed", sa.Text(), nullable=True),
        sa.Column("puzzles", sa.Integer(), nullable=False, comment="pictures answered wrongly"),
        sa.Column("tools_lost", sa.Boolean(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False, comment="rounds of questions begun"),
        sa.Column("question", sa.Integer(), nullable=False, comment="the open question, from 1"),
        sa.Column("documents_asked", sa.String(length=120), nullable=False),
        sa.Column(
            "documents_flaws", sa.Text(), nullable=False, comment="why what was sent will not do"
        ),
        sa.Column("hold_until", sa.BigInteger(), nullable=True),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column(
            "reminded_of",
            sa.BigInteger(),
            nullable=True,
            comment="the end that the person was told of",
        ),
        sa.Column(
            "review_since",
            sa.BigInteger(),
            nullable=True,
            comment="when it last came before people",
        ),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "journey IN ('reset', 'change', 'unbind')", name=op.f("ck_verification_case_journey")
        ),
        sa.CheckConstraint(
            "state IN ('open', 'in_review', 'more_info', 'completed', 'rejected', 'expired', 'cancelled')",
            name=op.f("ck_verification_case_state"),
        ),
        sa.CheckConstraint(
            "step IN ('consent', 'sign_in', 'email_code', 'tools', 'face_intro', 'face', 'face_review', 'questions_intro', 'questions', 'questions_failed', 'documents', 'more_documents', 'totp', 'passkey', 'old_number', 'new_number', 'puzzle', 'sms_code', 'new_password', 'done', 'closed')",
            name=op.f("ck_verification_case_step"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verification_case")),
    )
    with op.batch_alter_table("verification_case", schema=None) as batch_op:
        batch_op.create_index("ix_verification_case_account", ["account_id", "state"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_verification_case_conversation_id"), ["conversation_id"], unique=False
        )
        batch_op.create_index("ix_verification_case_open", ["state", "expires_at"], unique=False)

    op.create_table(
        "account_number",
        sa.Column("phone_index", sa.String(length=64), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_account_number_account_id")
        ),
        sa.PrimaryKeyConstraint("phone_index", "slot", name=op.f("pk_account_number")),
    )
    with op.batch_alter_table("account_number", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_account_number_account_id"), ["account_id"], unique=False
        )

    op.create_table(
        "account_session",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("device", sa.String(length=40), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("began_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_account_session_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_session")),
    )
    with op.batch_alter_table("account_session", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_account_session_account_id"), ["account_id"], unique=False
        )

    op.create_table(
        "account_tool",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("secret_sealed", sa.Text(), nullable=True, comment="of an authenticator app"),
        sa.Column(
            "credential_id",
            sa.String(length=512),
            nullable=True,
            comment="of a passkey, in base64url",
        ),
        sa.Column(
            "public_key", sa.Text(), nullable=True, comment="of a passkey: COSE, in base64url"
        ),
        sa.Column(
            "counter", sa.BigInteger(), nullable=False, comment="last time step, or signature count"
        ),
        sa.Column("bound_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("kind IN ('totp', 'passkey')", name=op.f("ck_account_tool_kind")),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_account_tool_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_tool")),
        sa.UniqueConstraint("credential_id", name=op.f("uq_account_tool_credential_id")),
    )
    with op.batch_alter_table("account_tool", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_account_tool_account_id"), ["account_id"], unique=False
        )

    op.create_table(
        "agent_session",
        sa.Column("token_digest", sa.String(length=64), nullable=False),
        sa.Column("agent_id", sa.String(length=40), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_agent_session_agent_id")),
        sa.PrimaryKeyConstraint("token_digest", name=op.f("pk_agent_session")),
    )
    with op.batch_alter_table("agent_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agent_session_agent_id"), ["agent_id"], unique=False)

    op.create_table(
        "alarm",
        sa.Column("token_digest", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_alarm_case_id")
        ),
        sa.PrimaryKeyConstraint("token_digest", name=op.f("pk_alarm")),
    )
    op.create_table(
        "button",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False, comment="of the message it stands under"),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("intent", sa.String(length=64), nullable=False),
        sa.Column(
            "step",
            sa.String(length=64),
            nullable=True,
            comment="case and step that it belongs to; else it always works",
        ),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("kind IN ('bot', 'system')", name=op.f("ck_button_kind")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_button_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_button")),
    )
    with op.batch_alter_table("button", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_button_conversation_id"), ["conversation_id"], unique=False
        )

    op.create_table(
        "challenge",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column(
            "target_index", sa.String(length=64), nullable=False, comment="where the code was sent"
        ),
        sa.Column("mac", sa.String(length=80), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("issued_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.Column("revoked_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("attempts >= 0", name=op.f("ck_challenge_attempts")),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_challenge_case_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_challenge")),
    )
    with op.batch_alter_table("challenge", schema=None) as batch_op:
        batch_op.create_index("ix_challenge_case", ["case_id", "kind"], unique=False)

    op.create_table(
        "continuation",
        sa.Column("digest", sa.String(length=64), nullable=False, comment="of the one-time code"),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("gives", sa.String(length=8), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "gives IN ('telegram', 'web', 'link')", name=op.f("ck_continuation_gives")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_continuation_conversation_id")
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_continuation")),
    )
    with op.batch_alter_table("continuation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_continuation_conversation_id"), ["conversation_id"], unique=False
        )

    op.create_table(
        "conversation_token",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversation.id"],
            name=op.f("fk_conversation_token_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_conversation_token")),
    )
    with op.batch_alter_table("conversation_token", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_conversation_token_conversation_id"), ["conversation_id"], unique=False
        )

    op.create_table(
        "conversation_view",
        sa.Column("agent_id", sa.String(length=40), nullable=False),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("hour", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_conversation_view_agent_id")
        ),
        sa.PrimaryKeyConstraint(
            "agent_id", "conversation_id", "hour", name=op.f("pk_conversation_view")
        ),
    )
    op.create_table(
        "event",
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("visibility", sa.String(length=12), nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("type", sa.String(length=24), nullable=False),
        sa.Column("author_kind", sa.String(length=12), nullable=False),
        sa.Column("author_name", sa.String(length=80), nullable=True),
        sa.Column("author_id", sa.String(length=40), nullable=True, comment="which agent"),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("client_msg_id", sa.String(length=36), nullable=True),
        sa.Column(
            "body_mac",
            sa.String(length=80),
            nullable=True,
            comment="keyed: a bare digest of a typed code can be guessed",
        ),
        sa.Column("turn_id", sa.String(length=40), nullable=True),
        sa.Column(
            "channel",
            sa.String(length=8),
            nullable=True,
            comment="where a person said it, if not on the web",
        ),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "author_kind IN ('user', 'assistant', 'agent', 'system')",
            name=op.f("ck_event_author_kind"),
        ),
        sa.CheckConstraint(
            "visibility IN ('public', 'note', 'suppressed')", name=op.f("ck_event_visibility")
        ),
        sa.CheckConstraint(
            "(client_msg_id IS NULL) = (body_mac IS NULL)", name=op.f("ck_event_client_msg_id")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_event_conversation_id")
        ),
        sa.PrimaryKeyConstraint("conversation_id", "visibility", "seq", name=op.f("pk_event")),
        sa.UniqueConstraint(
            "conversation_id", "client_msg_id", name=op.f("uq_event_conversation_id_client_msg_id")
        ),
    )
    op.create_table(
        "evidence",
        sa.Column("id", sa.String(length=40), nullable=False, comment="names the file as well"),
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="of the case's pictures, from 1"),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=64), nullable=True),
        sa.Column(
            "asked",
            sa.String(length=120),
            nullable=False,
            comment="documents it was sent for, as in case",
        ),
        sa.Column("item", sa.String(length=24), nullable=True, comment="which, where it is known"),
        sa.Column("size", sa.Integer(), nullable=False, comment="bytes"),
        sa.Column(
            "key_sealed", sa.Text(), nullable=True, comment="of the file alone; wiped with it"
        ),
        sa.Column(
            "content_index",
            sa.String(length=64),
            nullable=False,
            comment="keyed digest of what was sent",
        ),
        sa.Column(
            "likeness_sealed",
            sa.Text(),
            nullable=False,
            comment="256 bits of how it looks; empty once its person is erased",
        ),
        sa.Column(
            "sha256", sa.String(length=64), nullable=False, comment="of the picture as it is kept"
        ),
        sa.Column("delivery", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("wiped_at", sa.BigInteger(), nullable=True, comment="the bytes are gone since"),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_evidence_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["delivery"], ["evidence_delivery.name"], name=op.f("fk_evidence_delivery")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        sa.UniqueConstraint("case_id", "number", name=op.f("uq_evidence_case_id_number")),
        sa.UniqueConstraint("delivery", name=op.f("uq_evidence_delivery")),
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_evidence_content_index"), ["content_index"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_evidence_created_at"), ["created_at"], unique=False)

    op.create_table(
        "evidence_part",
        sa.Column("id", sa.String(length=40), nullable=False, comment="names the file as well"),
        sa.Column("upload_id", sa.String(length=40), nullable=False),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.Column("key_sealed", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["upload_id"], ["evidence_upload.id"], name=op.f("fk_evidence_part_upload_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence_part")),
        sa.UniqueConstraint("upload_id", "offset", name=op.f("uq_evidence_part_upload_id_offset")),
    )
    op.create_table(
        "face_frame",
        sa.Column("id", sa.String(length=40), nullable=False, comment="names the file as well"),
        sa.Column("session_id", sa.String(length=64), nullable=False),
        sa.Column(
            "number", sa.Integer(), nullable=False, comment="of the session's frames, from 0"
        ),
        sa.Column("movement", sa.Integer(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False, comment="by the camera's device"),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("content_index", sa.String(length=64), nullable=False, comment="keyed digest"),
        sa.Column(
            "key_sealed",
            sa.Text(),
            nullable=True,
            comment="of the file; without it nobody opens it any more",
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["face_capture.session_id"], name=op.f("fk_face_frame_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_face_frame")),
        sa.UniqueConstraint("content_index", name=op.f("uq_face_frame_content_index")),
        sa.UniqueConstraint("session_id", "number", name=op.f("uq_face_frame_session_id_number")),
    )
    op.create_table(
        "face_session",
        sa.Column("id", sa.String(length=64), nullable=False, comment="as the verifier calls it"),
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="of the case's sessions, from 1"),
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column("verifier", sa.String(length=8), nullable=False),
        sa.Column(
            "subject",
            sa.String(length=64),
            nullable=True,
            comment="who passed primary verification, when it began",
        ),
        sa.Column(
            "country",
            sa.String(length=2),
            nullable=True,
            comment="of residence, as the person said",
        ),
        sa.Column(
            "consent", sa.String(length=8), nullable=False, comment="version of what was agreed to"
        ),
        sa.Column("began_at", sa.BigInteger(), nullable=False, comment="and when it was agreed to"),
        sa.Column("verdict", sa.String(length=6), nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True, comment="by the verifier's clock"),
        sa.CheckConstraint("verdict IN ('passed', 'failed')", name=op.f("ck_face_session_verdict")),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_face_session_case_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_face_session")),
    )
    with op.batch_alter_table("face_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_face_session_case_id"), ["case_id"], unique=False)

    op.create_table(
        "handling",
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reason", sa.String(length=16), nullable=False),
        sa.Column("queued_at", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False, comment="in the line, when it came there"),
        sa.Column("claimed_at", sa.BigInteger(), nullable=True),
        sa.Column(
            "agent_id", sa.String(length=40), nullable=True, comment="who has or had it last"
        ),
        sa.Column("first_reply_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("resolution", sa.String(length=16), nullable=True),
        sa.Column(
            "rating_id",
            sa.String(length=40),
            nullable=True,
            comment="opens the question how it was, once",
        ),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column(
            "comment",
            sa.Text(),
            nullable=True,
            comment="of the person; secrets are hidden, as in the log",
        ),
        sa.Column("rated_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "outcome IN ('resolved', 'handed_back', 'taken_back')", name=op.f("ck_handling_outcome")
        ),
        sa.CheckConstraint(
            "reason IN ('asked', 'misunderstood', 'policy', 'failure', 'not_me', 'crisis', 'reopened', 'taken_over')",
            name=op.f("ck_handling_reason"),
        ),
        sa.CheckConstraint(
            "resolution IN ('answered', 'recovered', 'not_possible', 'no_reply', 'abuse', 'duplicate', 'other')",
            name=op.f("ck_handling_resolution"),
        ),
        sa.CheckConstraint(
            "(ended_at IS NULL) = (outcome IS NULL)", name=op.f("ck_handling_ended")
        ),
        sa.CheckConstraint("score BETWEEN 1 AND 5", name=op.f("ck_handling_score")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_handling_conversation_id")
        ),
        sa.PrimaryKeyConstraint("conversation_id", "n", name=op.f("pk_handling")),
        sa.UniqueConstraint("rating_id", name=op.f("uq_handling_rating_id")),
    )
    with op.batch_alter_table("handling", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_handling_claimed_at"), ["claimed_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_handling_ended_at"), ["ended_at"], unique=False)
        batch_op.create_index("ix_handling_queued_at", ["queued_at"], unique=False)

    op.create_table(
        "ledger_entry",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False, comment="kind and particulars"),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_ledger_entry_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_entry")),
    )
    with op.batch_alter_table("ledger_entry", schema=None) as batch_op:
        batch_op.create_index("ix_ledger_entry_account", ["account_id", "at"], unique=False)

    op.create_table(
        "presence",
        sa.Column("agent_id", sa.String(length=40), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False, comment="last heartbeat"),
        sa.Column(
            "conversation_id",
            sa.String(length=40),
            nullable=True,
            comment="that is open on the screen",
        ),
        sa.Column("mode", sa.String(length=16), nullable=False),
        sa.Column("mode_at", sa.BigInteger(), nullable=False, comment="when it was said last"),
        sa.CheckConstraint(
            "mode IN ('viewing', 'composing_public', 'composing_note')",
            name=op.f("ck_presence_mode"),
        ),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_presence_agent_id")),
        sa.PrimaryKeyConstraint("agent_id", name=op.f("pk_presence")),
    )
    with op.batch_alter_table("presence", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_presence_conversation_id"), ["conversation_id"], unique=False
        )

    op.create_table(
        "proof",
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("target_index", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_proof_case_id")
        ),
        sa.PrimaryKeyConstraint(
            "case_id", "account_id", "kind", "target_index", name=op.f("pk_proof")
        ),
    )
    op.create_table(
        "question_pick",
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("mac", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_question_pick_case_id")
        ),
        sa.PrimaryKeyConstraint("case_id", "round", "n", name=op.f("pk_question_pick")),
    )
    op.create_table(
        "raised_alarm",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column(
            "raised_at", sa.BigInteger(), nullable=False, comment="when it came into the queue"
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('raised', 'kept', 'lifted')", name=op.f("ck_raised_alarm_state")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_raised_alarm_case_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raised_alarm")),
    )
    with op.batch_alter_table("raised_alarm", schema=None) as batch_op:
        batch_op.create_index(
            "ix_raised_alarm_standing",
            ["account_id"],
            unique=True,
            sqlite_where=sa.text("state <> 'lifted'"),
            postgresql_where=sa.text("state <> 'lifted'"),
        )
        batch_op.create_index("ix_raised_alarm_state", ["state", "raised_at"], unique=False)

    op.create_table(
        "review_assignment",
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("agent_id", sa.String(length=40), nullable=False),
        sa.Column("first_at", sa.BigInteger(), nullable=False, comment="opened"),
        sa.Column("at", sa.BigInteger(), nullable=False, comment="opened again, the last time"),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_review_assignment_agent_id")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_review_assignment_case_id")
        ),
        sa.PrimaryKeyConstraint("case_id", "agent_id", name=op.f("pk_review_assignment")),
    )
    op.create_table(
        "review_decision",
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column(
            "number", sa.Integer(), nullable=False, comment="of the case's decisions, from 1"
        ),
        sa.Column("agent_id", sa.String(length=40), nullable=False),
        sa.Column("outcome", sa.String(length=12), nullable=False),
        sa.Column("reason_code", sa.String(length=24), nullable=True, comment="of `reasons`"),
        sa.Column("reason_sealed", sa.Text(), nullable=False),
        sa.Column(
            "checklist", sa.Text(), nullable=False, comment="rules and what was found of each"
        ),
        sa.Column(
            "documents",
            sa.String(length=120),
            nullable=False,
            comment="asked for, with spaces between",
        ),
        sa.Column("flaws", sa.Text(), nullable=False, comment="why what was sent will not do"),
        sa.Column(
            "seen_version", sa.Integer(), nullable=False, comment="of the case that was decided on"
        ),
        sa.Column("left_version", sa.Integer(), nullable=False, comment="of the case afterwards"),
        sa.Column(
            "shown", sa.Text(), nullable=False, comment="pictures, and keyed what was compared"
        ),
        sa.Column(
            "took_effect", sa.Boolean(), nullable=False, comment="else it waits for another person"
        ),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('approve', 'ask_again', 'reject', 'escalate', 'reverse')",
            name=op.f("ck_review_decision_outcome"),
        ),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_review_decision_agent_id")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_review_decision_case_id")
        ),
        sa.PrimaryKeyConstraint("case_id", "number", name=op.f("pk_review_decision")),
    )
    op.create_table(
        "secure_step",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column(
            "item",
            sa.String(length=24),
            nullable=True,
            comment="the document that is uploaded there; else a form",
        ),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_secure_step_case_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_secure_step")),
    )
    with op.batch_alter_table("secure_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_secure_step_case_id"), ["case_id"], unique=False)

    op.create_table(
        "telegram_chat",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "chat_index", sa.String(length=64), nullable=False, comment="keyed: whose chat it is"
        ),
        sa.Column("sealed", sa.Text(), nullable=False, comment="the chat's number at Telegram"),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column(
            "told_seq",
            sa.BigInteger(),
            nullable=False,
            comment="public events up to it are delivered",
        ),
        sa.Column(
            "told_part", sa.Integer(), nullable=False, comment="messages of the next one that are"
        ),
        sa.Column(
            "unsure",
            sa.String(length=40),
            nullable=True,
            comment="what was claimed, and maybe delivered",
        ),
        sa.Column(
            "unsure_after",
            sa.BigInteger(),
            nullable=False,
            comment="the last message known before it",
        ),
        sa.Column("last_message_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "status_message_id",
            sa.BigInteger(),
            nullable=True,
            comment="the one that tells the steps",
        ),
        sa.Column("status", sa.Text(), nullable=False, comment="JSON: what it tells"),
        sa.Column("keyboard", sa.Boolean(), nullable=False, comment='"share my number" is shown'),
        sa.Column("due", sa.Boolean(), nullable=False, comment="there may be something to deliver"),
        sa.Column("not_before", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column(
            "lease_owner",
            sa.String(length=40),
            nullable=True,
            comment="the one worker that writes to the chat",
        ),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column(
            "blocked_at", sa.BigInteger(), nullable=True, comment="the person has stopped the bot"
        ),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_telegram_chat_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telegram_chat")),
        sa.UniqueConstraint(
            "bot_id", "chat_index", name=op.f("uq_telegram_chat_bot_id_chat_index")
        ),
        sa.UniqueConstraint("conversation_id", name=op.f("uq_telegram_chat_conversation_id")),
    )
    with op.batch_alter_table("telegram_chat", schema=None) as batch_op:
        batch_op.create_index("ix_telegram_chat_due", ["due", "not_before"], unique=False)

    op.create_table(
        "tracker_erasure",
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column(
            "counts_from",
            sa.BigInteger(),
            nullable=False,
            comment="a turn may have been under way until",
        ),
        sa.Column("next_try_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversation.id"],
            name=op.f("fk_tracker_erasure_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("conversation_id", name=op.f("pk_tracker_erasure")),
    )
    with op.batch_alter_table("tracker_erasure", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_tracker_erasure_next_try_at"), ["next_try_at"], unique=False
        )

    op.create_table(
        "turn",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("n", sa.BigInteger(), nullable=False, comment="order within the conversation"),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("input", sa.Text(), nullable=False),
        sa.Column("handles", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column(
            "failures", sa.Integer(), nullable=False, comment="tries that the turn itself broke"
        ),
        sa.Column("next_try_at", sa.BigInteger(), nullable=False),
        sa.Column(
            "watched_at",
            sa.BigInteger(),
            nullable=True,
            comment="the person was told that the answer is late",
        ),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column(
            "last_error",
            sa.String(length=40),
            nullable=True,
            comment="the name of what its last try ended in",
        ),
        sa.Column("parked_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("kind IN ('message', 'news')", name=op.f("ck_turn_kind")),
        sa.CheckConstraint(
            "state IN ('pending', 'done', 'suppressed', 'parked')", name=op.f("ck_turn_state")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_turn_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_turn")),
        sa.UniqueConstraint("conversation_id", "n", name=op.f("uq_turn_conversation_id_n")),
    )
    with op.batch_alter_table("turn", schema=None) as batch_op:
        batch_op.create_index(
            "ix_turn_pending",
            ["conversation_id", "n"],
            unique=False,
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )

    op.create_table(
        "alarm_decision",
        sa.Column("alarm_id", sa.String(length=40), nullable=False),
        sa.Column(
            "number", sa.Integer(), nullable=False, comment="of the alarm's decisions, from 1"
        ),
        sa.Column("agent_id", sa.String(length=40), nullable=False),
        sa.Column("outcome", sa.String(length=8), nullable=False),
        sa.Column("reason_sealed", sa.Text(), nullable=False),
        sa.Column(
            "seen_version", sa.Integer(), nullable=False, comment="of the alarm that was decided on"
        ),
        sa.Column("left_version", sa.Integer(), nullable=False, comment="of the alarm afterwards"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("outcome IN ('keep', 'lift')", name=op.f("ck_alarm_decision_outcome")),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_alarm_decision_agent_id")
        ),
        sa.ForeignKeyConstraint(
            ["alarm_id"], ["raised_alarm.id"], name=op.f("fk_alarm_decision_alarm_id")
        ),
        sa.PrimaryKeyConstraint("alarm_id", "number", name=op.f("pk_alarm_decision")),
    )
    op.create_table(
        "evidence_likeness",
        sa.Column("evidence_id", sa.String(length=40), nullable=False),
        sa.Column("band", sa.Integer(), nullable=False, comment="every ninth of the bits"),
        sa.Column("band_index", sa.String(length=64), nullable=False, comment="keyed digest"),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_evidence_likeness_evidence_id")
        ),
        sa.PrimaryKeyConstraint("evidence_id", "band", name=op.f("pk_evidence_likeness")),
    )
    with op.batch_alter_table("evidence_likeness", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_evidence_likeness_band_index"), ["band_index"], unique=False
        )

    op.create_table(
        "evidence_reading",
        sa.Column("evidence_id", sa.String(length=40), nullable=False),
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="of the case's pictures, from 1"),
        sa.Column(
            "item",
            sa.String(length=32),
            nullable=True,
            comment="the document that it was sent for, if that was said",
        ),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("lease", sa.String(length=40), nullable=True, comment="whoever reads it now"),
        sa.Column(
            "due_at",
            sa.BigInteger(),
            nullable=False,
            comment="when it may be taken, or taken from a dead",
        ),
        sa.Column("problem", sa.String(length=16), nullable=True, comment="why it was given up"),
        sa.Column("engine", sa.String(length=80), nullable=True, comment="what read it"),
        sa.Column(
            "sealed", sa.Text(), nullable=True, comment="what was found; empty once it is wiped"
        ),
        sa.Column(
            "kept_anyway_at",
            sa.BigInteger(),
            nullable=True,
            comment="the person was told of flaws, and keeps it",
        ),
        sa.Column("queued_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "state IN ('queued', 'reading', 'read', 'failed')",
            name=op.f("ck_evidence_reading_state"),
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_evidence_reading_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_evidence_reading_evidence_id")
        ),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_evidence_reading")),
    )
    with op.batch_alter_table("evidence_reading", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_reading_case_id"), ["case_id"], unique=False)
        batch_op.create_index("ix_evidence_reading_due", ["state", "due_at"], unique=False)

    op.create_table(
        "evidence_transaction",
        sa.Column("evidence_id", sa.String(length=40), nullable=False),
        sa.Column("txid_index", sa.String(length=64), nullable=False, comment="blind index"),
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("account_id", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["verification_case.id"], name=op.f("fk_evidence_transaction_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_evidence_transaction_evidence_id")
        ),
        sa.PrimaryKeyConstraint("evidence_id", "txid_index", name=op.f("pk_evidence_transaction")),
    )
    with op.batch_alter_table("evidence_transaction", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_evidence_transaction_txid_index"), ["txid_index"], unique=False
        )

    op.create_table(
        "telegram_card",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("chat_id", sa.String(length=40), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=True, comment="of the event that it shows"),
        sa.Column(
            "sealed",
            sa.Text(),
            nullable=True,
            comment="options that are ticked, or what its buttons stand for",
        ),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('buttons', 'question', 'step', 'languages', 'join', 'csat')",
            name=op.f("ck_telegram_card_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["chat_id"], ["telegram_chat.id"], name=op.f("fk_telegram_card_chat_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telegram_card")),
        sa.UniqueConstraint(
            "chat_id", "message_id", name=op.f("uq_telegram_card_chat_id_message_id")
        ),
    )
    op.create_table(
        "telegram_note",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("chat_id", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False, comment="emptied once it is done"),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('say', 'delete', 'settle', 'ticks', 'fetch')",
            name=op.f("ck_telegram_note_kind"),
        ),
        sa.CheckConstraint(
            "state IN ('pending', 'done', 'dead')", name=op.f("ck_telegram_note_state")
        ),
        sa.ForeignKeyConstraint(
            ["chat_id"], ["telegram_chat.id"], name=op.f("fk_telegram_note_chat_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telegram_note")),
    )
    with op.batch_alter_table("telegram_note", schema=None) as batch_op:
        batch_op.create_index("ix_telegram_note_chat_id_state", ["chat_id", "state"], unique=False)

    op.create_table(
        "misunderstood",
        sa.Column("turn_id", sa.String(length=40), nullable=False),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column(
            "guesses",
            sa.Text(),
            nullable=False,
            comment="what it could have meant, likeliest first",
        ),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column(
            "meaning", sa.String(length=64), nullable=True, comment="that a lead has found in it"
        ),
        sa.Column("labelled_by", sa.String(length=40), nullable=True),
        sa.CheckConstraint(
            "(meaning IS NULL) = (labelled_by IS NULL)", name=op.f("ck_misunderstood_labelled")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversation.id"],
            name=op.f("fk_misunderstood_conversation_id"),
        ),
        sa.ForeignKeyConstraint(["turn_id"], ["turn.id"], name=op.f("fk_misunderstood_turn_id")),
        sa.PrimaryKeyConstraint("turn_id", name=op.f("pk_misunderstood")),
    )
    with op.batch_alter_table("misunderstood", schema=None) as batch_op:
        batch_op.create_index("ix_misunderstood_at", ["at", "turn_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_misunderstood_conversation_id"), ["conversation_id"], unique=False
        )

    op.create_table(
        "vault_item",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("turn_id", sa.String(length=40), nullable=False),
        sa.Column(
            "sealed",
            sa.Text(),
            nullable=True,
            comment="wiped when the turn is done or the time is over",
        ),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('code', 'phone', 'email', 'wallet', 'txid', 'answer')",
            name=op.f("ck_vault_item_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_vault_item_conversation_id")
        ),
        sa.ForeignKeyConstraint(["turn_id"], ["turn.id"], name=op.f("fk_vault_item_turn_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vault_item")),
    )
    with op.batch_alter_table("vault_item", schema=None) as batch_op:
        batch_op.create_index("ix_vault_item_expires_at", ["expires_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_vault_item_turn_id"), ["turn_id"], unique=False)
    for statement in APPEND_ONLY[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    with op.batch_alter_table("vault_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_vault_item_turn_id"))
        batch_op.drop_index("ix_vault_item_expires_at")

    op.drop_table("vault_item")
    with op.batch_alter_table("misunderstood", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_misunderstood_conversation_id"))
        batch_op.drop_index("ix_misunderstood_at")

    op.drop_table("misunderstood")
    with op.batch_alter_table("telegram_note", schema=None) as batch_op:
        batch_op.drop_index("ix_telegram_note_chat_id_state")

    op.drop_table("telegram_note")
    op.drop_table("telegram_card")
    with op.batch_alter_table("evidence_transaction", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evidence_transaction_txid_index"))

    op.drop_table("evidence_transaction")
    with op.batch_alter_table("evidence_reading", schema=None) as batch_op:
        batch_op.drop_index("ix_evidence_reading_due")
        batch_op.drop_index(batch_op.f("ix_evidence_reading_case_id"))

    op.drop_table("evidence_reading")
    with op.batch_alter_table("evidence_likeness", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evidence_likeness_band_index"))

    op.drop_table("evidence_likeness")
    op.drop_table("alarm_decision")
    with op.batch_alter_table("turn", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_turn_pending",
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )

    op.drop_table("turn")
    with op.batch_alter_table("tracker_erasure", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_tracker_erasure_next_try_at"))

    op.drop_table("tracker_erasure")
    with op.batch_alter_table("telegram_chat", schema=None) as batch_op:
        batch_op.drop_index("ix_telegram_chat_due")

    op.drop_table("telegram_chat")
    with op.batch_alter_table("secure_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_secure_step_case_id"))

    op.drop_table("secure_step")
    op.drop_table("review_decision")
    op.drop_table("review_assignment")
    with op.batch_alter_table("raised_alarm", schema=None) as batch_op:
        batch_op.drop_index("ix_raised_alarm_state")
        batch_op.drop_index(
            "ix_raised_alarm_standing",
            sqlite_where=sa.text("state <> 'lifted'"),
            postgresql_where=sa.text("state <> 'lifted'"),
        )

    op.drop_table("raised_alarm")
    op.drop_table("question_pick")
    op.drop_table("proof")
    with op.batch_alter_table("presence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_presence_conversation_id"))

    op.drop_table("presence")
    with op.batch_alter_table("ledger_entry", schema=None) as batch_op:
        batch_op.drop_index("ix_ledger_entry_account")

    op.drop_table("ledger_entry")
    with op.batch_alter_table("handling", schema=None) as batch_op:
        batch_op.drop_index("ix_handling_queued_at")
        batch_op.drop_index(batch_op.f("ix_handling_ended_at"))
        batch_op.drop_index(batch_op.f("ix_handling_claimed_at"))

    op.drop_table("handling")
    with op.batch_alter_table("face_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_face_session_case_id"))

    op.drop_table("face_session")
    op.drop_table("face_frame")
    op.drop_table("evidence_part")
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evidence_created_at"))
        batch_op.drop_index(batch_op.f("ix_evidence_content_index"))

    op.drop_table("evidence")
    op.drop_table("event")
    op.drop_table("conversation_view")
    with op.batch_alter_table("conversation_token", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_conversation_token_conversation_id"))

    op.drop_table("conversation_token")
    with op.batch_alter_table("continuation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_continuation_conversation_id"))

    op.drop_table("continuation")
    with op.batch_alter_table("challenge", schema=None) as batch_op:
        batch_op.drop_index("ix_challenge_case")

    op.drop_table("challenge")
    with op.batch_alter_table("button", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_button_conversation_id"))

    op.drop_table("button")
    op.drop_table("alarm")
    with op.batch_alter_table("agent_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agent_session_agent_id"))

    op.drop_table("agent_session")
    with op.batch_alter_table("account_tool", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_account_tool_account_id"))

    op.drop_table("account_tool")
    with op.batch_alter_table("account_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_account_session_account_id"))

    op.drop_table("account_session")
    with op.batch_alter_table("account_number", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_account_number_account_id"))

    op.drop_table("account_number")
    with op.batch_alter_table("verification_case", schema=None) as batch_op:
        batch_op.drop_index("ix_verification_case_open")
        batch_op.drop_index(batch_op.f("ix_verification_case_conversation_id"))
        batch_op.drop_index("ix_verification_case_account")

    op.drop_table("verification_case")
    with op.batch_alter_table("telegram_update", schema=None) as batch_op:
        batch_op.drop_index("ix_telegram_update_at")

    op.drop_table("telegram_update")
    op.drop_table("telegram_leader")
    op.drop_table("telegram_group")
    op.drop_table("question_set")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index("ix_outbox_recipient")
        batch_op.drop_index("ix_outbox_due")
        batch_op.drop_index("ix_outbox_about")

    op.drop_table("outbox")
    with op.batch_alter_table("idempotent_request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_idempotent_request_expires_at"))

    op.drop_table("idempotent_request")
    with op.batch_alter_table("handover", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_handover_step_id"))
        batch_op.drop_index(batch_op.f("ix_handover_expires_at"))

    op.drop_table("handover")
    with op.batch_alter_table("face_report", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_face_report_at"))

    op.drop_table("face_report")
    with op.batch_alter_table("face_capture", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_face_capture_case_id"))

    op.drop_table("face_capture")
    with op.batch_alter_table("evidence_upload", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evidence_upload_created_at"))

    op.drop_table("evidence_upload")
    with op.batch_alter_table("evidence_delivery", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evidence_delivery_at"))

    op.drop_table("evidence_delivery")
    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.drop_index("ix_conversation_queue")
        batch_op.drop_index(batch_op.f("ix_conversation_owner_id"))
        batch_op.drop_index("ix_conversation_last_event_at")

    op.drop_table("conversation")
    op.drop_table("command_result")
    op.drop_table("clock_floor")
    with op.batch_alter_table("budget_charge", schema=None) as batch_op:
        batch_op.drop_index("ix_budget_charge_window")
        batch_op.drop_index("ix_budget_charge_purpose")

    op.drop_table("budget_charge")
    op.drop_table("budget")
    op.drop_table("audit_head")
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_entry_conversation_id"))
        batch_op.drop_index(batch_op.f("ix_audit_entry_case_id"))
        batch_op.drop_index(batch_op.f("ix_audit_entry_agent_id"))
        batch_op.drop_index(batch_op.f("ix_audit_entry_account_id"))

    op.drop_table("audit_entry")
    op.drop_table("agent")
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.drop_index("ix_account_phone_index")

    op.drop_table("account")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_entry_refuse()")

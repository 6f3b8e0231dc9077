from sqlalchemy import DDL, BigInteger, Column, Integer, String, Table, Text, event

from rebind.database import Instant, metadata

audit_entry = Table(
    "audit_entry",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("entry", Text, nullable=False, comment="what the digest covers"),
    Column("previous", String(80), nullable=False),
    Column("digest", String(80), nullable=False),
    # What the entry says, once more, to find it by; `chain.verify` holds the two together
    Column("kind", String(40), nullable=False),
    Column("account_id", String(64), index=True),
    Column("case_id", String(40), index=True),
    Column("conversation_id", String(40), index=True),
    Column("agent_id", String(40), index=True),
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("digest", String(80), nullable=False),
)

# An entry is written once. Whoever can drop a trigger can still rewrite the table; the keyed
# chain and the anchor outside of the database are what tells.
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

for _dialect, _statements in APPEND_ONLY.items():
    for _statement in _statements:
        event.listen(
            audit_entry,
            "after_create",
            DDL(_statement).execute_if(dialect=_dialect),  # type: ignore[no-untyped-call]
        )

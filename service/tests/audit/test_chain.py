"""The audit chain: what was written cannot be changed, moved or cut off unseen (I34, attack 89)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, text, update
from sqlalchemy.exc import DBAPIError

from rebind.audit.anchors import AnchorFolder
from rebind.audit.chain import Audit, Fault, anchor, verify
from rebind.audit.tables import audit_entry, audit_head
from rebind.database import Database, Tx
from rebind.keys import Keys, generate
from tests.kit.clock import ManualClock


@pytest.fixture
def chain(db: Database, keys: Keys, clock: ManualClock) -> Database:
    audit = Audit(keys, clock)
    for n in range(5):
        clock.advance(seconds=1)
        with db.write() as tx:
            audit.append(tx, "case_moved", case=f"RB-{n}", step="sign_in")
    return db


def drop_guards(tx: Tx) -> None:
    """What somebody with the schema's rights would do first."""
    if tx.connection.dialect.name == "sqlite":
        for name in ("audit_entry_no_update", "audit_entry_no_delete"):
            tx.execute(text(f"DROP TRIGGER {name}"))
    else:
        tx.execute(text("SET LOCAL session_replication_role = replica"))


def test_an_untouched_chain_holds(chain: Database, keys: Keys) -> None:
    verdict = verify(chain, keys)
    assert (verdict.entries, verdict.fault) == (5, None)


@pytest.mark.parametrize(
    "statement",
    [update(audit_entry).values(entry="{}"), delete(audit_entry)],
    ids=["update", "delete"],
)
def test_89_the_database_refuses_to_change_an_entry(chain: Database, statement: object) -> None:
    with pytest.raises(DBAPIError), chain.write() as tx:
        tx.execute(statement)  # type: ignore[arg-type]


def edit(tx: Tx) -> None:
    tx.execute(
        update(audit_entry)
        .where(audit_entry.c.seq == 3)
        .values(entry='{"at":"2026-11-01T12:00:03+00:00","kind":"other"}')
    )


def remove(tx: Tx) -> None:
    tx.execute(delete(audit_entry).where(audit_entry.c.seq == 3))


def swap(tx: Tx) -> None:
    for a, b in ((3, 99), (4, 3), (99, 4)):
        tx.execute(update(audit_entry).where(audit_entry.c.seq == a).values(seq=b))


def add(tx: Tx) -> None:
    row = tx.execute(audit_entry.select().where(audit_entry.c.seq == 5)).mappings().one()
    tx.execute(insert(audit_entry).values(dict(row) | {"seq": 6}))


def cut(tx: Tx) -> None:
    tx.execute(delete(audit_entry).where(audit_entry.c.seq == 5))


@pytest.mark.parametrize("tamper", [edit, remove, swap, add, cut])
def test_89_tampering_is_found(chain: Database, keys: Keys, tamper: object) -> None:
    with chain.write() as tx:
        drop_guards(tx)
        tamper(tx)  # type: ignore[operator]
    assert verify(chain, keys).fault is not None


def test_89_a_tail_cut_off_together_with_the_head_is_found_by_the_anchor(
    chain: Database, keys: Keys, clock: ManualClock, tmp_path: Path
) -> None:
    anchors = AnchorFolder(tmp_path / "anchors")
    anchor(chain, anchors, clock.now())
    with chain.write() as tx:
        drop_guards(tx)
        cut(tx)
        last = tx.execute(audit_entry.select().where(audit_entry.c.seq == 4)).mappings().one()
        tx.execute(update(audit_head).values(seq=4, digest=last["digest"]))
    assert verify(chain, keys).fault is None
    verdict = verify(chain, keys, anchors)
    assert verdict.fault is not None
    assert (verdict.fault.n, "anchor" in verdict.fault.what) == (5, True)


def test_an_anchor_that_is_made_meanwhile_is_no_fault(
    chain: Database,
    keys: Keys,
    clock: ManualClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The service goes on while somebody verifies: found by killing processes five hundred times,
    once."""
    anchors = AnchorFolder(tmp_path / "anchors")
    anchor(chain, anchors, clock.now())
    real = Database.snapshot

    @contextmanager
    def and_then_one_more(db: Database) -> Iterator[Tx]:
        with real(db) as tx:
            yield tx
        with db.write() as later:
            Audit(keys, clock).append(later, "case_moved")
        anchor(db, anchors, clock.now())

    monkeypatch.setattr(Database, "snapshot", and_then_one_more)
    assert verify(chain, keys, anchors).fault is None


def test_89_without_the_key_a_chain_cannot_be_forged(chain: Database) -> None:
    assert verify(chain, generate()).fault == Fault(1, "entry 1 was changed")


def test_an_entry_of_a_transaction_that_failed_is_not_there(
    db: Database, keys: Keys, clock: ManualClock
) -> None:
    audit = Audit(keys, clock)
    with pytest.raises(RuntimeError), db.write() as tx:
        audit.append(tx, "case_moved")
        raise RuntimeError
    assert verify(db, keys).entries == 0

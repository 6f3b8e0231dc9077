"""SQL of the room."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.engine import RowMapping

from rebind.database import Tx
from rebind.reading.tables import evidence_reading, evidence_transaction

_WAITING = ("queued", "reading")


def add(tx: Tx, **values: object) -> None:
    tx.execute(insert(evidence_reading).values(**values))


def waiting(tx: Tx) -> int:
    """How many wait to be read."""
    query = select(func.count()).where(evidence_reading.c.state.in_(_WAITING))
    return int(tx.execute(query).scalar_one())


def claim(tx: Tx, lease: str, now: datetime, until: datetime) -> RowMapping | None:
    """Take what has waited longest, or was left by a worker that died; nobody else has it till
    then."""
    due = (
        select(evidence_reading.c.evidence_id)
        .where(evidence_reading.c.state.in_(_WAITING), evidence_reading.c.due_at <= now)
        .order_by(evidence_reading.c.due_at, evidence_reading.c.evidence_id)
        .limit(1)
        .with_for_update(skip_locked=True)
        .scalar_subquery()
    )
    taken = (
        update(evidence_reading)
        .where(evidence_reading.c.evidence_id == due)
        .values(state="reading", tries=evidence_reading.c.tries + 1, lease=lease, due_at=until)
        .returning(*evidence_reading.c)
    )
    return tx.execute(taken).mappings().first()


def finish(tx: Tx, evidence_id: str, lease: str, **values: object) -> bool:
    """Note what came of it; False where it is not the lease's any more."""
    done = (
        update(evidence_reading)
        .where(
            evidence_reading.c.evidence_id == evidence_id,
            evidence_reading.c.state == "reading",
            evidence_reading.c.lease == lease,
        )
        .values(lease=None, **values)
    )
    return tx.execute(done).rowcount == 1


def again(tx: Tx, evidence_id: str, lease: str, due_at: datetime, problem: str) -> bool:
    return finish(tx, evidence_id, lease, state="queued", due_at=due_at, problem=problem)


def of_case(tx: Tx, case_id: str) -> dict[str, RowMapping]:
    """By the ids of the evidence."""
    query = select(evidence_reading).where(evidence_reading.c.case_id == case_id)
    return {row["evidence_id"]: row for row in tx.execute(query).mappings()}


def keep_anyway(tx: Tx, evidence_ids: Collection[str], now: datetime) -> None:
    tx.execute(
        update(evidence_reading)
        .where(
            evidence_reading.c.evidence_id.in_(evidence_ids),
            evidence_reading.c.kept_anyway_at.is_(None),
        )
        .values(kept_anyway_at=now)
    )


def wipe(tx: Tx, case_id: str) -> None:
    """Forget what was found of a case; what waits is not read any more."""
    of_it = update(evidence_reading).where(evidence_reading.c.case_id == case_id)
    tx.execute(of_it.values(sealed=None))
    gone = of_it.where(evidence_reading.c.state.in_(_WAITING))
    tx.execute(gone.values(state="failed", problem="wiped", lease=None))


# --- transactions ---------------------------------------------------------------------------------


def add_transaction(
    tx: Tx, evidence_id: str, txid_index: str, case_id: str, account_id: str | None
) -> None:
    tx.insert_if_absent(
        evidence_transaction,
        evidence_id=evidence_id,
        txid_index=txid_index,
        case_id=case_id,
        account_id=account_id,
    )


def elsewhere(
    tx: Tx, evidence_ids: Collection[str], account_id: str | None
) -> dict[str, list[str]]:
    """Cases of other accounts whose pictures show the same transaction, by the evidence."""
    mine, theirs = evidence_transaction.alias(), evidence_transaction.alias()
    query = (
        select(mine.c.evidence_id, theirs.c.case_id)
        .join(theirs, theirs.c.txid_index == mine.c.txid_index)
        .where(
            mine.c.evidence_id.in_(evidence_ids),
            theirs.c.account_id.is_distinct_from(account_id),
        )
        .distinct()
        .order_by(theirs.c.case_id)
    )
    found: dict[str, list[str]] = {}
    for row in tx.execute(query):
        found.setdefault(row.evidence_id, []).append(row.case_id)
    return found

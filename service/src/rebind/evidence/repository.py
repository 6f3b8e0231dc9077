"""SQL of the room."""

from collections.abc import Collection, Iterator
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.engine import RowMapping

from rebind.database import Tx
from rebind.evidence.tables import evidence, evidence_delivery

# --- deliveries -----------------------------------------------------------------------------------


def find_deliveries(tx: Tx, names: Collection[str]) -> dict[str, str | None]:
    """Those of them that came before, each with the problem that it was refused for, if any."""
    found = select(evidence_delivery.c.name, evidence_delivery.c.problem).where(
        evidence_delivery.c.name.in_(names)
    )
    return {row.name: row.problem for row in tx.execute(found)}


def add_delivery(tx: Tx, name: str, problem: str | None, at: datetime) -> None:
    tx.execute(insert(evidence_delivery).values(name=name, problem=problem, at=at))


def forget_refused(tx: Tx, until: datetime) -> None:
    """Deliveries that were refused then or earlier."""
    tx.execute(
        delete(evidence_delivery).where(
            evidence_delivery.c.problem.is_not(None), evidence_delivery.c.at <= until
        )
    )


# --- evidence -------------------------------------------------------------------------------------


def add(tx: Tx, **values: object) -> None:
    tx.execute(insert(evidence).values(**values))


def count(tx: Tx, case_id: str, asked: str | None = None) -> int:
    """Of the case, wiped ones too; `asked`: only those that were sent for these documents."""
    query = select(func.count()).where(evidence.c.case_id == case_id)
    if asked is not None:
        query = query.where(evidence.c.asked == asked)
    return int(tx.execute(query).scalar_one())


def of_case(tx: Tx, case_id: str) -> list[RowMapping]:
    """What can be seen of it, in the order in which it came."""
    seen = ("id", "case_id", "number", "media_type", "size", "created_at")
    query = select(*[evidence.c[name] for name in seen]).where(
        evidence.c.case_id == case_id, evidence.c.wiped_at.is_(None)
    )
    return list(tx.execute(query.order_by(evidence.c.number)).mappings())


def wipe(tx: Tx, case_id: str, at: datetime) -> list[str]:
    """Note that the case's bytes are gone; the ids, for exactly one caller."""
    gone = (
        update(evidence)
        .where(evidence.c.case_id == case_id, evidence.c.wiped_at.is_(None))
        .values(wiped_at=at)
        .returning(evidence.c.id)
    )
    return sorted(tx.execute(gone).scalars())


def cases_with_bytes(tx: Tx, until: datetime, page: int = 500) -> Iterator[list[str]]:
    """Ids of cases that have evidence which came then or earlier, a page at a time."""
    last = ""
    while True:
        query = (
            select(evidence.c.case_id)
            .where(
                evidence.c.case_id > last,
                evidence.c.created_at <= until,
                evidence.c.wiped_at.is_(None),
            )
            .distinct()
            .order_by(evidence.c.case_id)
            .limit(page)
        )
        found = list(tx.execute(query).scalars())
        if not found:
            return
        yield found
        last = found[-1]


def states(tx: Tx, ids: Collection[str]) -> dict[str, bool]:
    """Those of the ids that there are, and whether each still has its bytes."""
    query = select(evidence.c.id, evidence.c.wiped_at).where(evidence.c.id.in_(ids))
    return {row.id: row.wiped_at is None for row in tx.execute(query)}

"""SQL of the room."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, and_, delete, func, insert, or_, select, update
from sqlalchemy.engine import RowMapping
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from rebind.database import Tx
from rebind.evidence.tables import evidence, evidence_delivery, evidence_look

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


def add(tx: Tx, bands: Sequence[str], **values: object) -> None:
    """`bands`: of its look."""
    tx.execute(insert(evidence).values(**values))
    rows = [{"evidence_id": values["id"], "band": band} for band in bands]
    tx.execute(insert(evidence_look).values(rows))


def content_indexes(tx: Tx, case_id: str) -> set[str]:
    """Of the case's pictures, wiped ones too."""
    query = select(evidence.c.content_index).where(evidence.c.case_id == case_id)
    return set(tx.execute(query).scalars())


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


def same_content(tx: Tx, case_id: str) -> list[tuple[str, str]]:
    """Pieces of the case, each with a case of another account that has the same file."""
    other = evidence.alias()
    query = (
        select(evidence.c.id, other.c.case_id)
        .join(other, other.c.content_index == evidence.c.content_index)
        .where(evidence.c.case_id == case_id, _of_somebody_else(other.c))
        .order_by(evidence.c.number, other.c.case_id)
    )
    return [(row.id, row.case_id) for row in tx.execute(query)]


def same_bands(tx: Tx, case_id: str, most: int = 1000) -> list[RowMapping]:
    """Pieces of the case, each with one of another account's whose look has a band in common: the
    newest of them, since many pages of the same house begin alike."""
    other, band, other_band = evidence.alias(), evidence_look.alias(), evidence_look.alias()
    query = (
        select(
            evidence.c.id,
            evidence.c.look,
            other.c.id.label("other"),
            other.c.look.label("other_look"),
            other.c.case_id,
            other.c.created_at,
        )
        .join(band, band.c.evidence_id == evidence.c.id)
        .join(other_band, other_band.c.band == band.c.band)
        .join(other, other.c.id == other_band.c.evidence_id)
        .where(evidence.c.case_id == case_id, _of_somebody_else(other.c))
        .distinct()
        .order_by(other.c.created_at.desc(), other.c.id)
        .limit(most)
    )
    return list(tx.execute(query).mappings())


def _of_somebody_else(other: ReadOnlyColumnCollection[str, Column[Any]]) -> ColumnElement[bool]:
    """Of another case, and not known to be of the same account."""
    another = or_(
        evidence.c.account_id.is_(None),
        other.account_id.is_(None),
        evidence.c.account_id != other.account_id,
    )
    return and_(evidence.c.case_id != other.case_id, another)


def wipe(tx: Tx, case_id: str, at: datetime) -> list[str]:
    """Note that the case's bytes are gone, and forget what they looked like; the ids, for exactly
    one caller."""
    gone = (
        update(evidence)
        .where(evidence.c.case_id == case_id, evidence.c.wiped_at.is_(None))
        .values(wiped_at=at, look=None)
        .returning(evidence.c.id)
    )
    ids = sorted(tx.execute(gone).scalars())
    tx.execute(delete(evidence_look).where(evidence_look.c.evidence_id.in_(ids)))
    return ids


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

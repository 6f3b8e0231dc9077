"""SQL of the room."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.engine import RowMapping

from rebind.database import Tx
from rebind.evidence.tables import (
    evidence,
    evidence_delivery,
    evidence_likeness,
    evidence_part,
    evidence_upload,
)

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


def items(tx: Tx, case_id: str) -> list[tuple[str, str | None]]:
    """Of each picture of the case, wiped ones too: what was asked for, and what it was sent as."""
    query = select(evidence.c.asked, evidence.c.item).where(evidence.c.case_id == case_id)
    return [(row.asked, row.item) for row in tx.execute(query)]


def has_content(tx: Tx, case_id: str, content_index: str) -> bool:
    """Whether the case has this very picture, and it was not wiped."""
    query = select(evidence.c.id).where(
        evidence.c.case_id == case_id,
        evidence.c.content_index == content_index,
        evidence.c.wiped_at.is_(None),
    )
    return tx.execute(query.limit(1)).first() is not None


def key_of(tx: Tx, evidence_id: str) -> str | None:
    """The sealed key of its file; None where it was wiped."""
    query = select(evidence.c.key_sealed).where(evidence.c.id == evidence_id)
    return tx.execute(query).scalar()


def add_bands(tx: Tx, evidence_id: str, indexes: Sequence[str]) -> None:
    rows = [
        {"evidence_id": evidence_id, "band": band, "band_index": index}
        for band, index in enumerate(indexes)
    ]
    if rows:
        tx.execute(insert(evidence_likeness), rows)


MOST_ALIKE = 200
"""Pictures that are compared in full: empty screens are alike by the thousand."""


def alike_elsewhere(tx: Tx, evidence_id: str) -> list[RowMapping]:
    """What may show the same on other accounts' cases, wiped or not: the same bytes first, then
    those that share a band."""
    this = select(evidence).where(evidence.c.id == evidence_id).subquery()
    bands = select(evidence_likeness.c.band_index).where(
        evidence_likeness.c.evidence_id == evidence_id
    )
    sharing = select(evidence_likeness.c.evidence_id).where(
        evidence_likeness.c.band_index.in_(bands)
    )
    same = evidence.c.content_index == this.c.content_index
    query = (
        select(
            evidence.c.id,
            evidence.c.case_id,
            evidence.c.likeness_sealed,
            same.label("same"),
        )
        .join(this, evidence.c.account_id != this.c.account_id)
        .where(same | evidence.c.id.in_(sharing))
        .order_by(same.desc(), evidence.c.created_at.desc())
        .limit(MOST_ALIKE)
    )
    return list(tx.execute(query).mappings())


def likeness_of(tx: Tx, evidence_id: str) -> str:
    query = select(evidence.c.likeness_sealed).where(evidence.c.id == evidence_id)
    return str(tx.execute(query).scalar_one())


def of_case(tx: Tx, case_id: str) -> list[RowMapping]:
    """What can be seen of it, in the order in which it came."""
    seen = ("id", "case_id", "number", "item", "size", "sha256", "created_at")
    query = select(*[evidence.c[name] for name in seen]).where(
        evidence.c.case_id == case_id, evidence.c.wiped_at.is_(None)
    )
    return list(tx.execute(query.order_by(evidence.c.number)).mappings())


def wipe(tx: Tx, case_id: str, at: datetime) -> list[str]:
    """Note that the case's bytes are gone; the ids, for exactly one caller."""
    gone = (
        update(evidence)
        .where(evidence.c.case_id == case_id, evidence.c.wiped_at.is_(None))
        .values(wiped_at=at, key_sealed=None)
        .returning(evidence.c.id)
    )
    return sorted(tx.execute(gone).scalars())


def forget_likeness(tx: Tx, case_id: str) -> None:
    """Whatever tells how the case's pictures looked."""
    of_case = evidence.c.case_id == case_id
    tx.execute(
        delete(evidence_likeness).where(
            evidence_likeness.c.evidence_id.in_(select(evidence.c.id).where(of_case))
        )
    )
    tx.execute(update(evidence).where(of_case).values(likeness_sealed=""))


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


# --- pictures that come in parts ------------------------------------------------------------------


def add_upload(tx: Tx, **values: object) -> None:
    tx.execute(insert(evidence_upload).values(received=0, **values))


def find_upload(tx: Tx, upload_id: str) -> RowMapping | None:
    query = select(evidence_upload).where(evidence_upload.c.id == upload_id)
    return tx.execute(query).mappings().first()


def count_uploads(tx: Tx, step_id: str) -> int:
    """That have not come whole."""
    query = select(func.count()).where(
        evidence_upload.c.step_id == step_id, evidence_upload.c.received < evidence_upload.c.length
    )
    return int(tx.execute(query).scalar_one())


def add_part(tx: Tx, upload_id: str, part_id: str, offset: int, size: int, key_sealed: str) -> bool:
    """Put a part behind the others; False when another one is there already."""
    moved = tx.execute(
        update(evidence_upload)
        .where(evidence_upload.c.id == upload_id, evidence_upload.c.received == offset)
        .values(received=offset + size)
    )
    if moved.rowcount != 1:
        return False
    values = {"id": part_id, "upload_id": upload_id, "offset": offset, "key_sealed": key_sealed}
    tx.execute(insert(evidence_part).values(values))
    return True


def parts(tx: Tx, upload_id: str) -> list[RowMapping]:
    """In their order."""
    query = select(evidence_part).where(evidence_part.c.upload_id == upload_id)
    return list(tx.execute(query.order_by(evidence_part.c.offset)).mappings())


def drop_parts(tx: Tx, upload_id: str) -> list[str]:
    """Forget the keys of an upload's parts; the ids, for whoever removes the files."""
    gone = delete(evidence_part).where(evidence_part.c.upload_id == upload_id)
    return list(tx.execute(gone.returning(evidence_part.c.id)).scalars())


def drop_upload(tx: Tx, upload_id: str) -> None:
    tx.execute(delete(evidence_upload).where(evidence_upload.c.id == upload_id))


def uploads_at(tx: Tx, step_ids: Collection[str]) -> list[str]:
    query = select(evidence_upload.c.id).where(evidence_upload.c.step_id.in_(step_ids))
    return list(tx.execute(query).scalars())


def old_uploads(tx: Tx, until: datetime, limit: int = 500) -> list[str]:
    """Those that were begun then or earlier."""
    query = select(evidence_upload.c.id).where(evidence_upload.c.created_at <= until)
    return list(tx.execute(query.limit(limit)).scalars())

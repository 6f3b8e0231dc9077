"""SQL of the room."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.engine import RowMapping

from rebind.database import Tx
from rebind.face.tables import face_capture, face_frame


def add_capture(tx: Tx, **values: object) -> None:
    tx.execute(insert(face_capture).values(**values))


def find_capture(tx: Tx, session_id: str, *, lock: bool = False) -> RowMapping | None:
    query = select(face_capture).where(face_capture.c.session_id == session_id)
    return tx.execute(query.with_for_update() if lock else query).mappings().first()


def change_capture(tx: Tx, session_id: str, **values: object) -> None:
    tx.execute(update(face_capture).where(face_capture.c.session_id == session_id).values(**values))


def captures(tx: Tx, case_id: str) -> Sequence[RowMapping]:
    """The oldest first; without those that were wiped."""
    of_case = select(face_capture).where(
        face_capture.c.case_id == case_id, face_capture.c.wiped_at.is_(None)
    )
    order = (face_capture.c.began_at, face_capture.c.session_id)
    return tx.execute(of_case.order_by(*order)).mappings().all()


def add_frame(tx: Tx, **values: object) -> bool:
    """False when the very same picture came before, in whatever session."""
    return tx.insert_if_absent(face_frame, **values)


def frames(tx: Tx, session_id: str) -> Sequence[RowMapping]:
    """In the order in which they were taken."""
    of_session = select(face_frame).where(face_frame.c.session_id == session_id)
    return tx.execute(of_session.order_by(face_frame.c.number)).mappings().all()


def key_of(tx: Tx, frame_id: str) -> str | None:
    """The sealed key of a frame's file, until it is wiped."""
    return tx.execute(select(face_frame.c.key_sealed).where(face_frame.c.id == frame_id)).scalar()


def wipe(tx: Tx, case_id: str, at: datetime) -> list[str]:
    """Forget what was seen in a case; ids of its frames. That they were there stays known, so
    that one that comes again is known again."""
    of_case = select(face_capture.c.session_id).where(
        face_capture.c.case_id == case_id, face_capture.c.wiped_at.is_(None)
    )
    sessions = list(tx.execute(of_case.with_for_update()).scalars())
    named = select(face_frame.c.id).where(face_frame.c.session_id.in_(sessions))
    gone = sorted(tx.execute(named).scalars())
    tx.execute(
        update(face_frame).where(face_frame.c.session_id.in_(sessions)).values(key_sealed=None)
    )
    tx.execute(
        update(face_capture)
        .where(face_capture.c.session_id.in_(sessions))
        .values(findings_sealed=None, subject=None, movements_sealed="", wiped_at=at)
    )
    return gone


def cases_with_frames(tx: Tx, until: datetime) -> list[str]:
    """Of sessions that began then or earlier."""
    query = select(face_capture.c.case_id).where(
        face_capture.c.began_at <= until, face_capture.c.wiped_at.is_(None)
    )
    return list(tx.execute(query.distinct()).scalars())


def kept(tx: Tx, ids: Collection[str]) -> set[str]:
    """Those of the ids whose frames are not wiped."""
    query = (
        select(face_frame.c.id)
        .join(face_capture, face_capture.c.session_id == face_frame.c.session_id)
        .where(face_frame.c.id.in_(ids), face_capture.c.wiped_at.is_(None))
    )
    return set(tx.execute(query).scalars())

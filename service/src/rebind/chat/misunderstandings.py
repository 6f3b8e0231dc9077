"""The SQL of what the assistant did not understand, and of what it meant."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, insert, or_, select, update

from rebind.chat.model import Misunderstood, Turn
from rebind.chat.tables import misunderstood, turn
from rebind.database import Tx

_QUERY = select(misunderstood, turn.c.input).join(turn, turn.c.id == misunderstood.c.turn_id)


def add(
    tx: Tx, about: Turn, language: str, guesses: Sequence[tuple[str, float]], now: datetime
) -> None:
    tx.execute(
        insert(misunderstood).values(
            turn_id=about.id,
            conversation_id=about.conversation_id,
            language=language,
            guesses=[list(each) for each in guesses],
            at=now,
        )
    )


def count(tx: Tx, *, labelled: bool) -> int:
    query = select(func.count()).where(_is(labelled))
    return int(tx.execute(query).scalar_one())


def find(tx: Tx, turn_id: str) -> Misunderstood | None:
    row = tx.execute(_QUERY.where(misunderstood.c.turn_id == turn_id)).one_or_none()
    return None if row is None else _read(row)


def page(
    tx: Tx, *, labelled: bool, limit: int, after: Misunderstood | None = None
) -> list[Misunderstood]:
    """The newest first; `after`: the last one of the page before."""
    row = misunderstood.c
    query = _QUERY.where(_is(labelled)).order_by(row.at.desc(), row.turn_id.desc()).limit(limit)
    if after is not None:
        query = query.where(
            or_(row.at < after.at, and_(row.at == after.at, row.turn_id < after.turn_id))
        )
    return [_read(each) for each in tx.execute(query)]


def label(tx: Tx, turn_id: str, meaning: str | None, by: str) -> bool:
    """Say what it meant, or that nobody knows; False when there is no such message."""
    values = {"meaning": meaning, "labelled_by": by if meaning is not None else None}
    labelled = update(misunderstood).where(misunderstood.c.turn_id == turn_id).values(**values)
    return tx.execute(labelled).rowcount == 1


def _is(labelled: bool) -> ColumnElement[bool]:
    meaning = misunderstood.c.meaning
    return meaning.is_not(None) if labelled else meaning.is_(None)


def _read(row: Row[Any]) -> Misunderstood:
    return Misunderstood(
        turn_id=row.turn_id,
        conversation_id=row.conversation_id,
        words=str(row.input.get("text", "")),
        language=row.language,
        guesses=[(str(meaning), float(likely)) for meaning, likely in row.guesses],
        at=row.at,
        meaning=row.meaning,
        labelled_by=row.labelled_by,
    )

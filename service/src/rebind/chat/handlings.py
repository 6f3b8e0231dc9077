"""The SQL of what people had to do with a conversation: each time, from when it came before them to
its end."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, exists, func, insert, literal, select, update

from rebind.chat.model import (
    Author,
    Handling,
    Outcome,
    Reason,
    Resolution,
    Visibility,
)
from rebind.chat.tables import conversation, event, handling
from rebind.database import Instant, Tx

_HANDLING = (
    handling.c.conversation_id,
    handling.c.n,
    handling.c.reason,
    handling.c.queued_at,
    handling.c.place,
    handling.c.claimed_at,
    handling.c.agent_id,
    handling.c.first_reply_at,
    handling.c.ended_at,
    handling.c.outcome,
    handling.c.resolution,
    handling.c.rating_id,
    handling.c.score,
    handling.c.rated_at,
)


def _handling(row: Row[Any]) -> Handling:
    fields = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
    outcome, resolution = fields["outcome"], fields["resolution"]
    return Handling(
        **{
            **fields,
            "reason": Reason(fields["reason"]),
            "outcome": Outcome(outcome) if outcome else None,
            "resolution": Resolution(resolution) if resolution else None,
        }
    )


def _all(tx: Tx, query: Any) -> list[Handling]:
    return [_handling(row) for row in tx.execute(query)]


def _first(tx: Tx, query: Any) -> Handling | None:
    return next(iter(_all(tx, query)), None)


# --- one ------------------------------------------------------------------------------------------


def add(tx: Tx, conversation_id: str, reason: Reason, now: datetime, place: int) -> None:
    n = tx.execute(
        update(conversation)
        .where(conversation.c.id == conversation_id)
        .values(handlings=conversation.c.handlings + 1)
        .returning(conversation.c.handlings)
    ).scalar_one()
    tx.execute(
        insert(handling).values(
            conversation_id=conversation_id, n=n, reason=reason, queued_at=now, place=place
        )
    )


def under_way(tx: Tx, conversation_id: str) -> Handling | None:
    """The one that has not ended."""
    query = select(*_HANDLING).where(
        handling.c.conversation_id == conversation_id, handling.c.ended_at.is_(None)
    )
    return _first(tx, query)


def claim(tx: Tx, conversation_id: str, agent_id: str, now: datetime) -> None:
    """When it was first taken stays; who has it now is told."""
    _change(
        tx,
        conversation_id,
        agent_id=agent_id,
        claimed_at=_first_of(handling.c.claimed_at, now),
    )


def replied(tx: Tx, conversation_id: str, now: datetime) -> None:
    """Somebody who works here has said something: the first time counts."""
    _change(
        tx,
        conversation_id,
        first_reply_at=func.coalesce(handling.c.first_reply_at, literal(now, Instant())),
    )


def end(tx: Tx, conversation_id: str, outcome: Outcome, now: datetime, **values: object) -> None:
    _change(tx, conversation_id, outcome=outcome, ended_at=now, **values)


def _first_of(noted: ColumnElement[Any], now: datetime) -> ColumnElement[Any]:
    return func.coalesce(noted, literal(now, Instant()))


def _change(tx: Tx, conversation_id: str, **values: object) -> None:
    tx.execute(
        update(handling)
        .where(handling.c.conversation_id == conversation_id, handling.c.ended_at.is_(None))
        .values(**values)
    )


def erase(tx: Tx, conversation_id: str, now: datetime) -> None:
    """What the person has said of it; the numbers stay."""
    end(tx, conversation_id, Outcome.TAKEN_BACK, now)
    tx.execute(
        update(handling)
        .where(handling.c.conversation_id == conversation_id)
        .values(comment=None, rating_id=None)
    )


# --- how it was -----------------------------------------------------------------------------------


def asked(tx: Tx, rating_id: str) -> Handling | None:
    """The one that somebody was asked about."""
    return _first(tx, select(*_HANDLING).where(handling.c.rating_id == rating_id))


def rate(tx: Tx, rating_id: str, score: int, comment: str | None, now: datetime) -> bool:
    """Note an answer; False when there is one already."""
    noted = (
        update(handling)
        .where(handling.c.rating_id == rating_id, handling.c.rated_at.is_(None))
        .values(score=score, comment=comment, rated_at=now)
    )
    return tx.execute(noted).rowcount == 1


# --- many -----------------------------------------------------------------------------------------


def last_claims(tx: Tx, limit: int) -> list[Handling]:
    """The last ones that came out of the line by an agent's hand."""
    query = select(*_HANDLING).where(
        handling.c.claimed_at.is_not(None), handling.c.reason != Reason.TAKEN_OVER
    )
    return _all(tx, query.order_by(handling.c.claimed_at.desc()).limit(limit))


def since(tx: Tx, began: datetime) -> list[Handling]:
    """Those that began then or later, oldest first."""
    query = select(*_HANDLING).where(handling.c.queued_at >= began)
    return _all(tx, query.order_by(handling.c.queued_at))


def talks_since(tx: Tx, began: datetime) -> list[tuple[str, datetime]]:
    """Conversations in which a person has said something, by when they began."""
    spoke = exists().where(
        event.c.conversation_id == conversation.c.id,
        event.c.visibility == Visibility.PUBLIC,
        event.c.author_kind == Author.USER,
    )
    query = select(conversation.c.id, conversation.c.created_at).where(
        conversation.c.created_at >= began, spoke
    )
    return [(row.id, row.created_at) for row in tx.execute(query)]

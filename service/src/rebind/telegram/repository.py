"""The SQL of Telegram. A conversation's row is locked before a chat's, as by whoever appends to a
log and then marks the chat as due; a chat's before a card's. Keys never change, so that rows which
refer to a locked one can be written meanwhile."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, or_, select, update

from rebind.database import Tx
from rebind.telegram.model import Card, Note
from rebind.telegram.tables import (
    CardKind,
    Fate,
    NoteKind,
    telegram_card,
    telegram_chat,
    telegram_group,
    telegram_leader,
    telegram_note,
    telegram_update,
)

# --- updates --------------------------------------------------------------------------------------


def note_update(
    tx: Tx,
    bot_id: int,
    update_id: int,
    kind: str,
    fate: Fate,
    now: datetime,
    error: str | None = None,
) -> bool:
    """Remember an update; False when it was there already."""
    return tx.insert_if_absent(
        telegram_update,
        bot_id=bot_id,
        update_id=update_id,
        kind=kind,
        fate=fate,
        error=error,
        at=now,
    )


def parked(tx: Tx, limit: int) -> list[Any]:
    """Those that were parked first come first."""
    query = (
        select(telegram_update)
        .where(telegram_update.c.fate == Fate.PARKED)
        .order_by(telegram_update.c.at, telegram_update.c.update_id)
        .limit(limit)
    )
    return list(tx.execute(query))


def forget_updates(tx: Tx, before: datetime) -> int:
    old = delete(telegram_update).where(
        telegram_update.c.at < before, telegram_update.c.fate != Fate.PARKED
    )
    return tx.execute(old).rowcount


# --- chats ----------------------------------------------------------------------------------------


def find_chat(tx: Tx, bot_id: int, chat_index: str) -> Any | None:
    query = select(telegram_chat).where(
        telegram_chat.c.bot_id == bot_id, telegram_chat.c.chat_index == chat_index
    )
    return tx.execute(query).first()


def hold_chat(tx: Tx, bot_id: int, chat_index: str) -> Any | None:
    """As `find_chat`; its row is held to the end of the transaction."""
    query = (
        select(telegram_chat)
        .where(telegram_chat.c.bot_id == bot_id, telegram_chat.c.chat_index == chat_index)
        .with_for_update(key_share=True)
    )
    return tx.execute(query).first()


def get_chat(tx: Tx, chat_id: str) -> Any:
    return tx.execute(select(telegram_chat).where(telegram_chat.c.id == chat_id)).one()


def lock_chat(tx: Tx, chat_id: str, lease: str) -> Any | None:
    """A chat's row, held to the end of the transaction; None when its lease is lost."""
    query = (
        select(telegram_chat)
        .where(telegram_chat.c.id == chat_id, telegram_chat.c.lease_owner == lease)
        .with_for_update(key_share=True)
    )
    return tx.execute(query).first()


def chat_of(tx: Tx, conversation_id: str) -> Any | None:
    query = select(telegram_chat).where(telegram_chat.c.conversation_id == conversation_id)
    return tx.execute(query).first()


def add_chat(tx: Tx, **values: object) -> None:
    tx.execute(insert(telegram_chat).values(**values))


def set_chat(tx: Tx, chat_id: str, **values: object) -> None:
    tx.execute(update(telegram_chat).where(telegram_chat.c.id == chat_id).values(**values))


def unblock(tx: Tx, chat_id: str) -> bool:
    """The person is back; False when they never were away."""
    unblocked = (
        update(telegram_chat)
        .where(telegram_chat.c.id == chat_id, telegram_chat.c.blocked_at.is_not(None))
        .values(blocked_at=None, due=True)
    )
    return tx.execute(unblocked).rowcount == 1


def mark_due(tx: Tx, conversation_id: str) -> None:
    """There is something to deliver. Always an update, even of a chat that is due already: its
    row's lock makes this and a delivery that ends at the same moment see each other."""
    tx.execute(
        update(telegram_chat)
        .where(telegram_chat.c.conversation_id == conversation_id)
        .values(due=True)
    )


def erase_chat(tx: Tx, conversation_id: str) -> None:
    """All that is kept of the chat that is told of a conversation. Whoever writes there again
    begins anew."""
    chat = select(telegram_chat.c.id).where(telegram_chat.c.conversation_id == conversation_id)
    for table in (telegram_card, telegram_note):
        tx.execute(delete(table).where(table.c.chat_id.in_(chat)))
    tx.execute(delete(telegram_chat).where(telegram_chat.c.conversation_id == conversation_id))


def saw_message(tx: Tx, chat_id: str, message_id: int) -> None:
    tx.execute(
        update(telegram_chat)
        .where(telegram_chat.c.id == chat_id, telegram_chat.c.last_message_id < message_id)
        .values(last_message_id=message_id)
    )


def last_message_id(tx: Tx, bot_id: int) -> int:
    """The highest number of a message that is known. A bot has one row of numbers for all of its
    private chats."""
    query = select(func.max(telegram_chat.c.last_message_id)).where(
        telegram_chat.c.bot_id == bot_id
    )
    return int(tx.execute(query).scalar() or 0)


def blocked_among(tx: Tx, bot_id: int, conversation_ids: Collection[str]) -> set[str]:
    """Conversations that are told in a chat whose person has stopped the bot."""
    query = select(telegram_chat.c.conversation_id).where(
        telegram_chat.c.bot_id == bot_id,
        telegram_chat.c.conversation_id.in_(list(conversation_ids)),
        telegram_chat.c.blocked_at.is_not(None),
    )
    return set(tx.execute(query).scalars())


def due(tx: Tx, bot_id: int, now: datetime, limit: int) -> list[str]:
    query = (
        select(telegram_chat.c.id)
        .where(
            telegram_chat.c.bot_id == bot_id,
            telegram_chat.c.due,
            telegram_chat.c.not_before <= now,
            telegram_chat.c.blocked_at.is_(None),
            _lease_is_free(now),
        )
        .order_by(telegram_chat.c.not_before)
        .limit(limit)
    )
    return list(tx.execute(query).scalars())


def _lease_is_free(now: datetime) -> Any:
    return or_(telegram_chat.c.lease_owner.is_(None), telegram_chat.c.lease_until <= now)


def take_lease(tx: Tx, chat_id: str, lease: str, now: datetime, until: datetime) -> bool:
    taken = (
        update(telegram_chat)
        .where(telegram_chat.c.id == chat_id, _lease_is_free(now))
        .values(lease_owner=lease, lease_until=until)
    )
    return tx.execute(taken).rowcount == 1


# --- cards ----------------------------------------------------------------------------------------


def _card(row: Any | None) -> Card | None:
    if row is None:
        return None
    return Card(
        row.id,
        row.chat_id,
        row.message_id,
        CardKind(row.kind),
        row.seq,
        row.sealed,
        row.closed_at,
    )


def put_card(tx: Tx, **values: Any) -> None:
    """A card as it is now shown. One that was sent again has another message."""
    if not tx.insert_if_absent(telegram_card, **values):
        tx.execute(update(telegram_card).where(telegram_card.c.id == values["id"]).values(**values))


def find_card(tx: Tx, card_id: str) -> Card | None:
    query = select(telegram_card).where(telegram_card.c.id == card_id)
    return _card(tx.execute(query).first())


def lock_card(tx: Tx, card_id: str) -> Card | None:
    query = (
        select(telegram_card).where(telegram_card.c.id == card_id).with_for_update(key_share=True)
    )
    return _card(tx.execute(query).first())


def card_at(tx: Tx, chat_id: str, message_id: int) -> Card | None:
    query = select(telegram_card).where(
        telegram_card.c.chat_id == chat_id, telegram_card.c.message_id == message_id
    )
    return _card(tx.execute(query).first())


def open_cards(tx: Tx, chat_id: str) -> list[Card]:
    query = (
        select(telegram_card)
        .where(
            telegram_card.c.chat_id == chat_id,
            telegram_card.c.closed_at.is_(None),
        )
        .order_by(telegram_card.c.message_id)
    )
    return [card for row in tx.execute(query) if (card := _card(row))]


def set_card(tx: Tx, card_id: str, **values: object) -> None:
    tx.execute(update(telegram_card).where(telegram_card.c.id == card_id).values(**values))


def forget_cards(tx: Tx, before: datetime) -> None:
    """Of those that closed then or earlier: a press on one is told the same without it."""
    tx.execute(delete(telegram_card).where(telegram_card.c.closed_at < before))


def close_card(tx: Tx, card_id: str, now: datetime) -> bool:
    """Once; False when it is closed already."""
    closed = (
        update(telegram_card)
        .where(telegram_card.c.id == card_id, telegram_card.c.closed_at.is_(None))
        .values(closed_at=now, sealed=None)
    )
    return tx.execute(closed).rowcount == 1


# --- notes ----------------------------------------------------------------------------------------


def add_note(tx: Tx, chat_id: str, kind: NoteKind, not_before: datetime, sealed: str) -> None:
    tx.execute(
        insert(telegram_note).values(
            chat_id=chat_id,
            kind=kind,
            sealed=sealed,
            state="pending",
            part=0,
            not_before=not_before,
        )
    )
    tx.execute(update(telegram_chat).where(telegram_chat.c.id == chat_id).values(due=True))


def pending_notes(tx: Tx, chat_id: str) -> list[Note]:
    query = (
        select(telegram_note)
        .where(telegram_note.c.chat_id == chat_id, telegram_note.c.state == "pending")
        .order_by(telegram_note.c.id)
    )
    return [
        Note(row.id, NoteKind(row.kind), row.sealed, row.part, row.not_before)
        for row in tx.execute(query)
    ]


def set_note(tx: Tx, note_id: int, **values: object) -> None:
    tx.execute(update(telegram_note).where(telegram_note.c.id == note_id).values(**values))


def end_note(tx: Tx, note_id: int, state: str) -> None:
    set_note(tx, note_id, state=state, sealed="")


def forget_notes(tx: Tx, before: datetime) -> None:
    """Of those that were to be done then or earlier, and are, or never will be."""
    over = delete(telegram_note).where(
        telegram_note.c.not_before < before, telegram_note.c.state != "pending"
    )
    tx.execute(over)


# --- groups ---------------------------------------------------------------------------------------


def meet_group(tx: Tx, bot_id: int, chat_index: str, now: datetime) -> bool:
    """True the first time."""
    return tx.insert_if_absent(telegram_group, bot_id=bot_id, chat_index=chat_index, told_at=now)


# --- the leader -----------------------------------------------------------------------------------


def lead(tx: Tx, bot_id: int, worker: str, now: datetime, until: datetime) -> int | None:
    """Be the one worker that asks for updates, or go on being it; the next update to ask for.
    None while another one is."""
    if tx.insert_if_absent(
        telegram_leader, bot_id=bot_id, worker=worker, until=until, next_update_id=0
    ):
        return 0
    led = (
        update(telegram_leader)
        .where(
            telegram_leader.c.bot_id == bot_id,
            or_(telegram_leader.c.worker == worker, telegram_leader.c.until <= now),
        )
        .values(worker=worker, until=until)
        .returning(telegram_leader.c.next_update_id)
    )
    found: int | None = tx.execute(led).scalar()
    return found


def step_down(tx: Tx, bot_id: int, worker: str, now: datetime) -> None:
    tx.execute(
        update(telegram_leader)
        .where(telegram_leader.c.bot_id == bot_id, telegram_leader.c.worker == worker)
        .values(until=now)
    )


def advance(tx: Tx, bot_id: int, worker: str, next_update_id: int) -> bool:
    """Everything before it was taken. False when another worker leads now."""
    advanced = (
        update(telegram_leader)
        .where(telegram_leader.c.bot_id == bot_id, telegram_leader.c.worker == worker)
        .values(next_update_id=next_update_id)
    )
    return tx.execute(advanced).rowcount == 1

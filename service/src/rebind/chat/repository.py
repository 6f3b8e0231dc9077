"""The SQL of the chat. Whoever changes a conversation locks its row first (`lock`): that makes
its sequences gapless and orders everything that happens to it."""

import json
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    Text,
    and_,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from rebind.chat.model import (
    Author,
    Button,
    ButtonKind,
    Channel,
    Conversation,
    Event,
    Grant,
    Holder,
    KeptConversation,
    Owner,
    ParkedTurn,
    Reason,
    SentMessage,
    TrackerErasure,
    Turn,
    TurnKind,
    TurnState,
    Visibility,
)
from rebind.chat.tables import (
    button,
    continuation,
    conversation,
    conversation_token,
    event,
    misunderstood,
    tracker_erasure,
    turn,
    vault_item,
)
from rebind.database import Tx

# --- conversation ---------------------------------------------------------------------------------

_CONVERSATION = (
    conversation.c.id,
    conversation.c.reference,
    conversation.c.locale,
    conversation.c.locale_chosen,
    conversation.c.locale_followed,
    conversation.c.owner,
    conversation.c.owner_id,
    conversation.c.owner_name,
    conversation.c.owner_epoch,
    conversation.c.owner_since,
    conversation.c.priority,
    conversation.c.queue_entered_at,
    conversation.c.queue_position_told,
    conversation.c.queue_acknowledged_at,
    conversation.c.hand_off_reason,
    conversation.c.handlings,
    conversation.c.resolved_at,
    conversation.c.resolved_by,
    conversation.c.resolved_by_name,
    conversation.c.unanswered_since,
    conversation.c.notify_by_mail,
    conversation.c.channel,
    conversation.c.last_seq,
    conversation.c.last_event_at,
    conversation.c.lease_owner,
    conversation.c.identity_account_id,
    conversation.c.identity_session,
)


def _conversation(row: Row[Any] | None) -> Conversation | None:
    if row is None:
        return None
    fields = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
    by, name = fields.pop("resolved_by"), fields.pop("resolved_by_name")
    reason = fields["hand_off_reason"]
    return Conversation(
        **{
            **fields,
            "owner": Owner(fields["owner"]),
            "hand_off_reason": Reason(reason) if reason else None,
            "resolved_by": Holder(by, name) if by else None,
            "channel": Channel(fields["channel"]),
        }
    )


def add_conversation(tx: Tx, now: datetime, **values: object) -> None:
    tx.execute(
        insert(conversation).values(
            created_at=now,
            last_event_at=now,
            locale_chosen=False,
            locale_followed=0,
            owner=Owner.BOT,
            owner_epoch=0,
            owner_since=now,
            priority=0,
            handlings=0,
            notify_by_mail=False,
            channel=Channel.WEB,
            last_seq=0,
            last_note_seq=0,
            last_suppressed_seq=0,
            last_turn=0,
            **values,
        )
    )


def _kept(conversation_id: str) -> ColumnElement[bool]:
    """Of a conversation that was erased nothing can be read or changed."""
    return (conversation.c.id == conversation_id) & conversation.c.erased_at.is_(None)


def find(tx: Tx, conversation_id: str) -> Conversation | None:
    query = select(*_CONVERSATION).where(_kept(conversation_id))
    return _conversation(tx.execute(query).first())


def lock(tx: Tx, conversation_id: str) -> Conversation | None:
    """The conversation, its row held until the end of the transaction."""
    # Its key stays: whoever writes a row that refers to it need not wait for us, nor we for them
    query = select(*_CONVERSATION).where(_kept(conversation_id)).with_for_update(key_share=True)
    return _conversation(tx.execute(query).first())


def find_by_token(tx: Tx, token_digest: str) -> tuple[str, bool] | None:
    """The conversation's id, and whether it was erased."""
    query = (
        select(conversation.c.id, conversation.c.erased_at)
        .join(conversation_token, conversation_token.c.conversation_id == conversation.c.id)
        .where(conversation_token.c.digest == token_digest)
    )
    row = tx.execute(query).first()
    return (row.id, row.erased_at is not None) if row else None


def add_token(tx: Tx, token_digest: str, conversation_id: str, now: datetime) -> None:
    tx.execute(
        insert(conversation_token).values(
            digest=token_digest, conversation_id=conversation_id, created_at=now
        )
    )


def add_continuation(tx: Tx, **values: object) -> None:
    tx.execute(insert(continuation).values(**values))


def find_continuation(tx: Tx, code_digest: str, gives: Grant, now: datetime) -> str | None:
    """The conversation that a code is still good for."""
    query = select(continuation.c.conversation_id).where(*_is_good(code_digest, gives, now))
    found: str | None = tx.execute(query).scalar()
    return found


def use_continuation(tx: Tx, code_digest: str, gives: Grant, now: datetime) -> str | None:
    """Spend a code; the conversation that it was for, or None when it is good no more."""
    used = (
        update(continuation)
        .where(*_is_good(code_digest, gives, now))
        .values(used_at=now)
        .returning(continuation.c.conversation_id)
    )
    found: str | None = tx.execute(used).scalar()
    return found


def _is_good(code_digest: str, gives: Grant, now: datetime) -> tuple[Any, ...]:
    return (
        continuation.c.digest == code_digest,
        continuation.c.gives == gives,
        continuation.c.used_at.is_(None),
        continuation.c.expires_at > now,
    )


def forget_continuations(tx: Tx, before: datetime) -> int:
    return tx.execute(delete(continuation).where(continuation.c.expires_at < before)).rowcount


def locale(tx: Tx, conversation_id: str) -> str | None:
    query = select(conversation.c.locale).where(conversation.c.id == conversation_id)
    found: str | None = tx.execute(query).scalar()
    return found


def find_peer(tx: Tx, conversation_id: str) -> str | None:
    query = select(conversation.c.peer_index).where(conversation.c.id == conversation_id)
    found: str | None = tx.execute(query).scalar()
    return found


def set_conversation(tx: Tx, conversation_id: str, **values: object) -> None:
    tx.execute(update(conversation).where(_kept(conversation_id)).values(**values))


def last_seqs(tx: Tx, conversation_ids: Iterable[str]) -> dict[str, int]:
    """Of those that were not erased."""
    query = select(conversation.c.id, conversation.c.last_seq).where(
        conversation.c.id.in_(list(conversation_ids)), conversation.c.erased_at.is_(None)
    )
    return {row.id: row.last_seq for row in tx.execute(query)}


def who_type(tx: Tx, conversation_ids: Iterable[str], now: datetime) -> set[str]:
    """Those in which an agent is writing in public."""
    query = select(conversation.c.id).where(
        conversation.c.id.in_(list(conversation_ids)), conversation.c.typing_until > now
    )
    return set(tx.execute(query).scalars())


# --- the queue ------------------------------------------------------------------------------------


_LINE = (
    conversation.c.priority.desc(),
    conversation.c.queue_entered_at,
    conversation.c.id,
)
"""The order of the queue. The id decides between two of the same instant."""


def position(tx: Tx, waiting: Conversation) -> int:
    """How many are ahead, plus one."""
    entered = conversation.c.queue_entered_at
    ahead = select(func.count()).where(
        conversation.c.owner == Owner.QUEUE,
        or_(
            conversation.c.priority > waiting.priority,
            and_(
                conversation.c.priority == waiting.priority,
                or_(
                    entered < waiting.queue_entered_at,
                    and_(entered == waiting.queue_entered_at, conversation.c.id < waiting.id),
                ),
            ),
        ),
    )
    return 1 + int(tx.execute(ahead).scalar_one())


def misplaced(tx: Tx) -> list[str]:
    """Who waits and was last told another position than the present one, first in line first."""
    place = func.row_number().over(order_by=_LINE)
    line = (
        select(conversation.c.id, conversation.c.queue_position_told, place.label("place"))
        .where(conversation.c.owner == Owner.QUEUE)
        .subquery()
    )
    query = (
        select(line.c.id)
        .where(line.c.queue_position_told.is_distinct_from(line.c.place))
        .order_by(line.c.place)
    )
    return list(tx.execute(query).scalars())


def waiting(tx: Tx, limit: int) -> list[Conversation]:
    """The line, who is next first."""
    query = select(*_CONVERSATION).where(conversation.c.owner == Owner.QUEUE)
    return _conversations(tx, query.order_by(*_LINE).limit(limit))


def owned_by(tx: Tx, agent_id: str) -> list[Conversation]:
    """Those that an agent has, the one that waits the longest for an answer first."""
    query = select(*_CONVERSATION).where(conversation.c.owner_id == agent_id)
    unanswered = conversation.c.unanswered_since
    return _conversations(
        tx, query.order_by(unanswered.is_(None), unanswered, conversation.c.owner_since)
    )


def _conversations(tx: Tx, query: Any) -> list[Conversation]:
    return [found for row in tx.execute(query) if (found := _conversation(row)) is not None]


def pulse(tx: Tx) -> tuple[object, ...]:
    """Changes with whatever happens to a conversation that people have to do with."""
    query = select(
        func.count(),
        func.max(conversation.c.owner_since),
        func.max(conversation.c.last_event_at),
        func.sum(conversation.c.owner_epoch),
        func.sum(conversation.c.last_seq),
    ).where(conversation.c.owner.in_((Owner.QUEUE, Owner.AGENT)))
    return tuple(tx.execute(query).one())


def count_owned(tx: Tx) -> dict[str, int]:
    """How many conversations each agent has, of those who have any."""
    query = (
        select(conversation.c.owner_id, func.count().label("owned"))
        .where(conversation.c.owner == Owner.AGENT)
        .group_by(conversation.c.owner_id)
    )
    return {row.owner_id: row.owned for row in tx.execute(query)}


def unanswered_by_agents(tx: Tx) -> list[Conversation]:
    """Those whose person waits for the agent who has them."""
    query = select(*_CONVERSATION).where(
        conversation.c.owner == Owner.AGENT, conversation.c.unanswered_since.is_not(None)
    )
    return _conversations(tx, query)


def search(
    tx: Tx,
    *,
    owner: Owner | None,
    channel: Channel | None,
    among: Collection[str] | None,
    words: str | None,
    before: tuple[datetime, str] | None,
    limit: int,
) -> list[Conversation]:
    """Those in which something was said last come first. `among`: only these, by id or reference;
    `words`: of what was said in public, as it is stored; either of the two is enough."""
    last = conversation.c.last_event_at
    query = select(*_CONVERSATION).where(conversation.c.erased_at.is_(None))
    if owner is not None:
        query = query.where(conversation.c.owner == owner)
    if channel is not None:
        query = query.where(conversation.c.channel == channel)
    if before is not None:
        at, conversation_id = before
        query = query.where(or_(last < at, and_(last == at, conversation.c.id < conversation_id)))
    if words is not None:
        # The body is JSON: what is looked for is written as it is there
        pattern = json.dumps(words, ensure_ascii=False)[1:-1]
        said = exists().where(
            event.c.conversation_id == conversation.c.id,
            event.c.visibility == Visibility.PUBLIC,
            event.c.type == "message",
            event.c.body.cast(Text).icontains(pattern, autoescape=True),
        )
        named = conversation.c.id.in_(among or ()) | conversation.c.reference.in_(among or ())
        query = query.where(said | named)
    return _conversations(tx, query.order_by(last.desc(), conversation.c.id.desc()).limit(limit))


# --- the log --------------------------------------------------------------------------------------

_SEQUENCE = {
    Visibility.PUBLIC: conversation.c.last_seq,
    Visibility.NOTE: conversation.c.last_note_seq,
    Visibility.SUPPRESSED: conversation.c.last_suppressed_seq,
}


def append(
    tx: Tx, conversation_id: str, visibility: Visibility, at: datetime, **values: object
) -> int | None:
    """Add an event; its number, or None where the conversation was erased. The row lock of the
    counter makes numbers and commits agree, so that a reader who has seen n never finds a lower
    number later."""
    counter = _SEQUENCE[visibility]
    seq: int | None = tx.execute(
        update(conversation)
        .where(_kept(conversation_id))
        .values({counter: counter + 1, conversation.c.last_event_at: at})
        .returning(counter)
    ).scalar()
    if seq is not None:
        place = {"conversation_id": conversation_id, "visibility": visibility, "seq": seq}
        tx.execute(insert(event).values(**place, at=at, **values))
    return seq


_EVENT = (
    event.c.seq,
    event.c.type,
    event.c.author_kind,
    event.c.author_name,
    event.c.author_id,
    event.c.body,
    event.c.client_msg_id,
    event.c.channel,
    event.c.at,
)


def _event(row: Row[Any]) -> Event:
    return Event(
        seq=row.seq,
        type=row.type,
        author_kind=Author(row.author_kind),
        author_name=row.author_name,
        author_id=row.author_id,
        body=row.body,
        client_msg_id=row.client_msg_id,
        channel=Channel(row.channel) if row.channel else None,
        at=row.at,
    )


def _events(conversation_id: str, visibility: Visibility) -> Select[Any]:
    return select(*_EVENT).where(
        event.c.conversation_id == conversation_id, event.c.visibility == visibility
    )


def events_after(
    tx: Tx,
    conversation_id: str,
    after: int,
    limit: int,
    visibility: Visibility = Visibility.PUBLIC,
) -> list[Event]:
    query = _events(conversation_id, visibility).where(event.c.seq > after)
    return [_event(row) for row in tx.execute(query.order_by(event.c.seq).limit(limit))]


def last_message(tx: Tx, conversation_id: str) -> Event | None:
    """What was said last in public."""
    query = _events(conversation_id, Visibility.PUBLIC).where(event.c.type == "message")
    row = tx.execute(query.order_by(event.c.seq.desc()).limit(1)).first()
    return _event(row) if row else None


def find_message(tx: Tx, conversation_id: str, client_msg_id: str) -> SentMessage | None:
    query = select(event.c.seq, event.c.body_mac).where(
        event.c.conversation_id == conversation_id, event.c.client_msg_id == client_msg_id
    )
    row = tx.execute(query).first()
    return SentMessage(row.seq, row.body_mac) if row else None


# --- buttons --------------------------------------------------------------------------------------


def add_button(tx: Tx, **values: object) -> None:
    tx.execute(insert(button).values(**values))


_BUTTON = (
    button.c.id,
    button.c.kind,
    button.c.title,
    button.c.intent,
    button.c.step,
    button.c.used_at,
)


def _button(row: Row[Any]) -> Button:
    return Button(row.id, ButtonKind(row.kind), row.title, row.intent, row.step, row.used_at)


def find_button(tx: Tx, conversation_id: str, button_id: str) -> Button | None:
    query = select(*_BUTTON).where(
        button.c.id == button_id, button.c.conversation_id == conversation_id
    )
    row = tx.execute(query).first()
    return _button(row) if row is not None else None


def buttons_of(tx: Tx, conversation_id: str, seq: int) -> list[Button]:
    """Those under one message."""
    query = select(*_BUTTON).where(button.c.conversation_id == conversation_id, button.c.seq == seq)
    return [_button(row) for row in tx.execute(query)]


def use_button(tx: Tx, button_id: str, now: datetime) -> bool:
    """Spend a button; False when somebody was faster."""
    used = (
        update(button)
        .where(button.c.id == button_id, button.c.used_at.is_(None))
        .values(used_at=now)
    )
    return tx.execute(used).rowcount == 1


# --- turns ----------------------------------------------------------------------------------------

_TURN = (
    turn.c.id,
    turn.c.conversation_id,
    turn.c.kind,
    turn.c.input,
    turn.c.handles,
    turn.c.epoch,
    turn.c.state,
    turn.c.attempts,
    turn.c.failures,
    turn.c.next_try_at,
    turn.c.created_at,
)


def _turn(row: Row[Any] | None) -> Turn | None:
    if row is None:
        return None
    fields = dict(row._mapping)  # noqa: SLF001
    return Turn(**{**fields, "kind": TurnKind(fields["kind"]), "state": TurnState(fields["state"])})


def add_turn(tx: Tx, conversation_id: str, now: datetime, **values: object) -> None:
    n = tx.execute(
        update(conversation)
        .where(conversation.c.id == conversation_id)
        .values(last_turn=conversation.c.last_turn + 1)
        .returning(conversation.c.last_turn)
    ).scalar_one()
    tx.execute(
        insert(turn).values(
            conversation_id=conversation_id,
            n=n,
            state=TurnState.PENDING,
            attempts=0,
            failures=0,
            next_try_at=now,
            created_at=now,
            **values,
        )
    )


def first_pending(tx: Tx, conversation_id: str) -> Turn | None:
    query = (
        select(*_TURN)
        .where(turn.c.conversation_id == conversation_id, turn.c.state == TurnState.PENDING)
        .order_by(turn.c.n)
        .limit(1)
    )
    return _turn(tx.execute(query).first())


def find_turn(tx: Tx, turn_id: str) -> Turn | None:
    return _turn(tx.execute(select(*_TURN).where(turn.c.id == turn_id)).first())


def set_turn(tx: Tx, turn_id: str, **values: object) -> bool:
    """Change a turn that is still pending; False when it no longer is."""
    changed = (
        update(turn).where(turn.c.id == turn_id, turn.c.state == TurnState.PENDING).values(**values)
    )
    return tx.execute(changed).rowcount == 1


def count_pending(tx: Tx, conversation_id: str) -> int:
    query = select(func.count()).where(
        turn.c.conversation_id == conversation_id, turn.c.state == TurnState.PENDING
    )
    return int(tx.execute(query).scalar_one())


def last_error(tx: Tx, conversation_id: str) -> str | None:
    """Of the newest turn, whatever became of it."""
    query = select(turn.c.last_error).where(turn.c.conversation_id == conversation_id)
    found: str | None = tx.execute(query.order_by(turn.c.n.desc()).limit(1)).scalar()
    return found


def count_parked(tx: Tx) -> int:
    query = select(func.count()).where(turn.c.state == TurnState.PARKED)
    return int(tx.execute(query).scalar_one())


def parked(tx: Tx) -> list[ParkedTurn]:
    """Those that were parked first come first."""
    query = (
        select(
            turn.c.id,
            conversation.c.reference,
            turn.c.parked_at,
            turn.c.attempts,
            turn.c.last_error,
            turn.c.input,
        )
        .join(conversation, conversation.c.id == turn.c.conversation_id)
        .where(turn.c.state == TurnState.PARKED)
        .order_by(turn.c.parked_at, turn.c.id)
    )
    return [
        ParkedTurn(r.id, r.reference, r.parked_at, r.attempts, r.last_error, r.input)
        for r in tx.execute(query)
    ]


def unpark(tx: Tx, turn_id: str, now: datetime) -> bool:
    """Let it be tried again, in its old place; False when it is not parked."""
    unparked = (
        update(turn)
        .where(turn.c.id == turn_id, turn.c.state == TurnState.PARKED)
        .values(state=TurnState.PENDING, attempts=0, failures=0, next_try_at=now, parked_at=None)
    )
    return tx.execute(unparked).rowcount == 1


def suppress_pending(tx: Tx, conversation_id: str) -> bool:
    """Whether one of them was somebody's message."""
    suppressed = (
        update(turn)
        .where(turn.c.conversation_id == conversation_id, turn.c.state == TurnState.PENDING)
        .values(state=TurnState.SUPPRESSED)
        .returning(turn.c.kind)
    )
    return TurnKind.MESSAGE in set(tx.execute(suppressed).scalars())


def due(tx: Tx, now: datetime, limit: int) -> list[str]:
    """Conversations whose first pending turn may be tried now and that nobody works on. Later
    turns wait behind the first: people are answered in the order in which they spoke."""
    earlier = turn.alias("earlier")
    behind = exists().where(
        earlier.c.conversation_id == turn.c.conversation_id,
        earlier.c.state == TurnState.PENDING,
        earlier.c.n < turn.c.n,
    )
    query = (
        select(turn.c.conversation_id)
        .join(conversation, conversation.c.id == turn.c.conversation_id)
        .where(
            turn.c.state == TurnState.PENDING,
            turn.c.next_try_at <= now,
            ~behind,
            conversation.c.owner == Owner.BOT,
            _lease_is_free(now),
        )
        .order_by(turn.c.next_try_at)
        .limit(limit)
    )
    return list(tx.execute(query).scalars())


def unanswered(tx: Tx, since: datetime, limit: int) -> list[str]:
    """Turns that have waited since before `since` and whose person was not told so."""
    query = (
        select(turn.c.id)
        .where(
            turn.c.state == TurnState.PENDING,
            turn.c.watched_at.is_(None),
            turn.c.created_at <= since,
        )
        .order_by(turn.c.created_at, turn.c.n)
        .limit(limit)
    )
    return list(tx.execute(query).scalars())


def mark_watched(tx: Tx, turn_id: str, now: datetime) -> bool:
    watched = (
        update(turn)
        .where(turn.c.id == turn_id, turn.c.state == TurnState.PENDING, turn.c.watched_at.is_(None))
        .values(watched_at=now)
    )
    return tx.execute(watched).rowcount == 1


# --- the lease ------------------------------------------------------------------------------------


def _lease_is_free(now: datetime) -> Any:
    return or_(conversation.c.lease_owner.is_(None), conversation.c.lease_until <= now)


def take_lease(tx: Tx, conversation_id: str, lease: str, now: datetime, until: datetime) -> bool:
    taken = (
        update(conversation)
        .where(
            conversation.c.id == conversation_id,
            conversation.c.owner == Owner.BOT,
            _lease_is_free(now),
        )
        .values(lease_owner=lease, lease_until=until)
    )
    return tx.execute(taken).rowcount == 1


def renew_lease(tx: Tx, conversation_id: str, lease: str, until: datetime) -> bool:
    renewed = (
        update(conversation)
        .where(conversation.c.id == conversation_id, conversation.c.lease_owner == lease)
        .values(lease_until=until)
    )
    return tx.execute(renewed).rowcount == 1


def release_lease(tx: Tx, conversation_id: str, lease: str) -> None:
    tx.execute(
        update(conversation)
        .where(conversation.c.id == conversation_id, conversation.c.lease_owner == lease)
        .values(lease_owner=None, lease_until=None)
    )


# --- the vault ------------------------------------------------------------------------------------


def add_vault_item(tx: Tx, **values: object) -> None:
    tx.execute(insert(vault_item).values(**values))


def find_sealed(
    tx: Tx, conversation_id: str, handle: str, kind: str, turn_id: str, now: datetime
) -> str | None:
    query = select(vault_item.c.sealed).where(
        vault_item.c.id == handle,
        vault_item.c.conversation_id == conversation_id,
        vault_item.c.kind == kind,
        vault_item.c.turn_id == turn_id,
        vault_item.c.expires_at > now,
    )
    sealed: str | None = tx.execute(query).scalar()
    return sealed


def wipe_turn(tx: Tx, turn_id: str) -> None:
    tx.execute(update(vault_item).where(vault_item.c.turn_id == turn_id).values(sealed=None))


def wipe_conversation(tx: Tx, conversation_id: str) -> None:
    tx.execute(
        update(vault_item)
        .where(vault_item.c.conversation_id == conversation_id, vault_item.c.sealed.is_not(None))
        .values(sealed=None)
    )


def wipe_expired(tx: Tx, now: datetime) -> int:
    wiped = (
        update(vault_item)
        .where(vault_item.c.expires_at <= now, vault_item.c.sealed.is_not(None))
        .values(sealed=None)
    )
    return tx.execute(wiped).rowcount


# --- keeping and erasing --------------------------------------------------------------------------


def find_by_reference(tx: Tx, reference: str) -> str | None:
    """Of those that were erased, too."""
    query = select(conversation.c.id).where(conversation.c.reference == reference)
    found: str | None = tx.execute(query).scalar()
    return found


def of_account(tx: Tx, account_id: str) -> list[str]:
    """Conversations of somebody who was signed in to the account."""
    query = select(conversation.c.id).where(conversation.c.identity_account_id == account_id)
    return list(tx.execute(query.order_by(conversation.c.id)).scalars())


def kept_of(tx: Tx, conversation_id: str) -> KeptConversation | None:
    """What is kept of a conversation beside its log; of one that was erased, too."""
    query = select(
        conversation.c.id,
        conversation.c.reference,
        conversation.c.locale,
        conversation.c.identity_account_id,
        conversation.c.created_at,
        conversation.c.last_event_at,
        conversation.c.erased_at,
    ).where(conversation.c.id == conversation_id)
    row = tx.execute(query).mappings().first()
    return KeptConversation(**row) if row else None


Place = tuple[datetime, str]


def quiet_since(tx: Tx, before: datetime, after: Place | None, limit: int) -> list[Place]:
    """Conversations without an event since `before`, as (last event, id), the oldest first;
    `after`: beyond one that was looked at already."""
    query = select(conversation.c.last_event_at, conversation.c.id).where(
        conversation.c.last_event_at <= before, conversation.c.erased_at.is_(None)
    )
    if after is not None:
        query = query.where(
            or_(
                conversation.c.last_event_at > after[0],
                and_(conversation.c.last_event_at == after[0], conversation.c.id > after[1]),
            )
        )
    return [
        (row.last_event_at, row.id)
        for row in tx.execute(
            query.order_by(conversation.c.last_event_at, conversation.c.id).limit(limit)
        )
    ]


def erase(tx: Tx, conversation_id: str, now: datetime, counts_from: datetime) -> None:
    """All that was said, and whose it was. The numbers stay, for what refers to them; and the
    digest of the token, so that whoever holds it is told that nothing is here."""
    for table in (vault_item, misunderstood, turn, button, event, continuation):
        tx.execute(delete(table).where(table.c.conversation_id == conversation_id))
    tx.execute(
        update(conversation)
        .where(conversation.c.id == conversation_id)
        .values(
            erased_at=now,
            owner=Owner.BOT,
            owner_id=None,
            owner_name=None,
            owner_epoch=conversation.c.owner_epoch + 1,
            owner_since=now,
            queue_entered_at=None,
            queue_position_told=None,
            queue_acknowledged_at=None,
            hand_off_reason=None,
            unanswered_since=None,
            notify_by_mail=False,
            lease_owner=None,
            lease_until=None,
            identity_account_id=None,
            identity_session=None,
            identity_expires=None,
            peer_index=None,
        )
    )
    tx.execute(
        insert(tracker_erasure).values(
            conversation_id=conversation_id, counts_from=counts_from, next_try_at=now, attempts=0
        )
    )


def trackers_to_forget(tx: Tx, now: datetime, limit: int) -> list[TrackerErasure]:
    query = (
        select(
            tracker_erasure.c.conversation_id,
            tracker_erasure.c.counts_from,
            tracker_erasure.c.attempts,
        )
        .where(tracker_erasure.c.next_try_at <= now)
        .order_by(tracker_erasure.c.next_try_at)
        .limit(limit)
    )
    return [TrackerErasure(r.conversation_id, r.counts_from, r.attempts) for r in tx.execute(query)]


def claim_erasure(tx: Tx, owed: TrackerErasure, until: datetime) -> bool:
    """Try it, and nobody else until then; False when somebody else does."""
    claimed = (
        update(tracker_erasure)
        .where(*_owed(owed.conversation_id, owed.attempts))
        .values(attempts=owed.attempts + 1, next_try_at=until)
    )
    return tx.execute(claimed).rowcount == 1


def postpone_erasure(tx: Tx, owed: TrackerErasure, until: datetime) -> None:
    tx.execute(
        update(tracker_erasure)
        .where(*_owed(owed.conversation_id, owed.attempts + 1))
        .values(next_try_at=until)
    )


def settle_erasure(tx: Tx, owed: TrackerErasure) -> None:
    tx.execute(delete(tracker_erasure).where(*_owed(owed.conversation_id, owed.attempts + 1)))


def owes_erasure(tx: Tx, conversation_id: str) -> bool:
    query = select(tracker_erasure.c.attempts).where(
        tracker_erasure.c.conversation_id == conversation_id
    )
    return tx.execute(query).first() is not None


def _owed(conversation_id: str, attempts: int) -> tuple[ColumnElement[bool], ...]:
    return (
        tracker_erasure.c.conversation_id == conversation_id,
        tracker_erasure.c.attempts == attempts,
    )

"""Many at once, lined up at a barrier: one winner, no hole, no repetition. On PostgreSQL, whose
READ COMMITTED lets two transactions see the same past; SQLite has one writer at a time."""

import threading
import uuid
from collections.abc import Callable

import pytest
from service.tests.chat.kit import ADA, House, text_message
from service.tests.together import at_once
from sqlalchemy import func, select

from rebind.chat import repository
from rebind.chat.assistant import Refused, Say
from rebind.chat.model import Owner
from rebind.chat.schemas import Message
from rebind.chat.tables import event, turn
from rebind.problems import Code

WORKERS = 16


@pytest.fixture
def conversation_id(house: House) -> str:
    return house.room.service.open(None, None).conversation_id


def seqs(house: House, conversation_id: str) -> list[int]:
    with house.db.read() as tx:
        return [e.seq for e in repository.events_after(tx, conversation_id, 0, 999)]


def test_90_sixteen_deliveries_of_one_message_are_one_event(
    house: House, conversation_id: str
) -> None:
    message = text_message("my password is hunter22")
    post = house.room.service.post
    assert at_once(*[lambda: post(conversation_id, message)] * WORKERS) == [2] * WORKERS
    assert seqs(house, conversation_id) == [1, 2, 3], "greeting, message, warning"
    with house.db.read() as tx:
        assert tx.execute(select(func.count()).select_from(turn)).scalar() == 1


def test_90_of_different_bodies_under_one_id_one_wins(house: House, conversation_id: str) -> None:
    same = str(uuid.uuid4())
    post = house.room.service.post
    bodies = [text_message(f"text {n}", same) for n in range(WORKERS)]
    results = at_once(*[lambda m=m: post(conversation_id, m) for m in bodies])  # type: ignore[misc]
    assert results.count(2) == 1
    assert results.count(Code.INVALID_REQUEST) == WORKERS - 1


def test_parallel_messages_are_numbered_without_a_hole(build: Callable[..., House]) -> None:
    house = build(turns_waiting=100)
    conversation_id = house.room.service.open(None, None).conversation_id
    post = house.room.service.post
    for _ in range(4):
        at_once(*[lambda: post(conversation_id, text_message("hi"))] * WORKERS)
    assert seqs(house, conversation_id) == list(range(1, 2 + 4 * WORKERS))
    with house.db.read() as tx:
        order = tx.execute(select(turn.c.n).order_by(turn.c.n)).scalars().all()
    assert order == list(range(1, 1 + 4 * WORKERS))


def test_a_reader_never_sees_a_hole_while_others_write(build: Callable[..., House]) -> None:
    """A number that is visible before a lower one would be skipped by a reader's cursor."""
    house = build(turns_waiting=100)
    conversation_id = house.room.service.open(None, None).conversation_id
    post, stop, seen = house.room.service.post, threading.Event(), [0]

    def read() -> None:
        while not stop.is_set():
            with house.db.read() as tx:
                for found in repository.events_after(tx, conversation_id, seen[-1], 50):
                    seen.append(found.seq)

    reader = threading.Thread(target=read)
    reader.start()
    at_once(*[lambda: [post(conversation_id, text_message("x")) for _ in range(5)]] * 8)
    while seen[-1] < 41:
        pass
    stop.set()
    reader.join()
    assert seen == list(range(42))


def test_a_button_that_is_pressed_by_many_works_once(house: House, conversation_id: str) -> None:
    with house.db.read() as tx:
        [greeting] = repository.events_after(tx, conversation_id, 0, 1)
    choice = greeting.body["buttons"][0]["id"]  # type: ignore[index]
    presses = [Message(client_msg_id=str(uuid.uuid4()), choice=choice) for _ in range(WORKERS)]
    post = house.room.service.post
    results = at_once(*[lambda m=m: post(conversation_id, m) for m in presses])  # type: ignore[misc]
    assert results.count(Code.STALE) == WORKERS - 1
    assert results.count(2) == 1


def test_one_of_many_runners_gets_the_lease(house: House, conversation_id: str) -> None:
    house.room.service.post(conversation_id, text_message("hi"))
    begin = house.room._settlement.begin
    results = at_once(*[lambda: begin(conversation_id)] * WORKERS)
    assert sum(work is not None for work in results) == 1


@pytest.mark.parametrize("attempt", range(10))
def test_an_answer_and_a_takeover_at_once(house: House, conversation_id: str, attempt: int) -> None:
    """Either the answer is public and before the takeover, or it is not public at all."""
    house.room.service.post(conversation_id, text_message("hi"))
    work = house.room._settlement.begin(conversation_id)
    assert work is not None

    def take_over() -> None:
        with house.db.write() as tx:
            locked = repository.lock(tx, conversation_id)
            assert locked is not None
            house.room.ownership.change(tx, locked, Owner.AGENT, ADA)

    at_once(take_over, lambda: house.room._settlement.answer(work, [Say(text="bot")]))
    with house.db.read() as tx:
        public = repository.events_after(tx, conversation_id, 2, 9)
        hidden = tx.execute(
            select(func.count()).select_from(event).where(event.c.visibility == "suppressed")
        ).scalar()
    kinds = [(e.type, e.author_kind.value) for e in public]
    if hidden:
        assert kinds == [("owner", "system")]
    else:
        assert kinds == [("message", "assistant"), ("owner", "system")]


def test_the_watchdog_speaks_once_from_many_processes(house: House, conversation_id: str) -> None:
    house.room.service.post(conversation_id, text_message("hi"))
    with house.db.read() as tx:
        turn_id = tx.execute(select(turn.c.id)).scalar_one()
    watch = house.room._settlement.watch
    at_once(*[lambda: watch(turn_id)] * WORKERS)
    assert seqs(house, conversation_id) == [1, 2, 3]


def test_two_runners_that_both_have_an_answer_say_one(still: House) -> None:
    """The first one's lease ran out while the assistant thought."""
    conversation_id = still.room.service.open(None, None).conversation_id
    still.room.service.post(conversation_id, text_message("hi"))
    settlement = still.room._settlement
    first = settlement.begin(conversation_id)
    still.clock.advance(seconds=5)
    second = settlement.begin(conversation_id)
    assert first is not None
    assert second is not None
    at_once(
        *[lambda: settlement.answer(first, [Say(text="one")])] * 4,
        *[lambda: settlement.answer(second, [Say(text="two")])] * 4,
        *[lambda: settlement.fail(first, Refused("422"))] * 4,
    )
    with still.db.read() as tx:
        said = repository.events_after(tx, conversation_id, 2, 9)
    assert [event.body["text"] for event in said] == ["two"]


def test_a_place_in_the_line_is_told_once_by_many_workers(house: House) -> None:
    opened = [house.room.service.open(None, None).conversation_id for _ in range(3)]
    for conversation_id in opened:
        with house.db.write() as tx:
            locked = repository.lock(tx, conversation_id)
            assert locked is not None
            house.room.ownership.change(tx, locked, Owner.QUEUE)
    with house.db.write() as tx:
        locked = repository.lock(tx, opened[0])
        assert locked is not None
        house.room.ownership.change(tx, locked, Owner.BOT)
    at_once(*[house.room.ownership.tell_positions] * WORKERS)
    for place, conversation_id in enumerate(opened[1:], start=1):
        with house.db.read() as tx:
            told = repository.events_after(tx, conversation_id, 2, 9)
        assert [event.body for event in told] == [{"owner": "queue", "position": place}]

"""How much one person, one address and one account may ask for, and that the others do not wait."""

from collections.abc import Callable
from typing import Any

import pytest
from service.tests.chat.conftest import client_of
from service.tests.chat.kit import House, Person, text_message
from service.tests.together import at_once
from sqlalchemy import func, select

from rebind.chat import repository
from rebind.chat.assistant import Say
from rebind.chat.schemas import Message
from rebind.chat.settlement import MOST_IN_A_ROW
from rebind.chat.tables import conversation, event
from rebind.problems import Code, Problem

Build = Callable[..., House]
WORKERS = 8


def refused(act: Callable[[], object]) -> Problem:
    with pytest.raises(Problem) as problem:
        act()
    return problem.value


# --- at the edge ----------------------------------------------------------------------------------


@pytest.mark.anyio
async def test_one_peer_cannot_begin_without_end(build: Build) -> None:
    house = build(conversations_per_minute=3)
    async with client_of(house) as client:
        for _ in range(3):
            assert (await client.post("/chat/v1/conversations")).status_code == 201
        # What a request says of its origin is not believed
        answer = await client.post(
            "/chat/v1/conversations", headers={"X-Forwarded-For": "10.9.8.7"}
        )
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many_requests")
    assert 1 <= int(answer.headers["Retry-After"]) <= 60


@pytest.mark.anyio
@pytest.mark.parametrize("limit", ["messages_per_minute", "messages_per_hour"])
async def test_one_conversation_cannot_be_flooded(build: Build, limit: str) -> None:
    house = build(**{limit: 2})
    async with client_of(house) as client:
        person = Person(client, (await client.post("/chat/v1/conversations")).json())
        assert [(await person.post(text=str(n))).status_code for n in range(3)] == [202, 202, 429]
        other = Person(client, (await client.post("/chat/v1/conversations")).json())
        assert (await other.post(text="hi")).status_code == 202


@pytest.mark.anyio
async def test_one_address_cannot_flood_by_many_conversations(build: Build) -> None:
    house = build(messages_per_peer_per_hour=2)
    async with client_of(house) as client:
        people = [
            Person(client, (await client.post("/chat/v1/conversations")).json()) for _ in range(3)
        ]
        answers = [await person.post(text="hi") for person in people]
    assert [answer.status_code for answer in answers] == [202, 202, 429]


@pytest.mark.anyio
async def test_who_is_refused_is_told_for_how_long_and_that_nothing_is_lost(build: Build) -> None:
    house = build(messages_per_hour=1)
    async with client_of(house) as client:
        person = Person(client, (await client.post("/chat/v1/conversations")).json())
        await person.say("one")
        answer = await person.post(text="two")
    body = answer.json()
    assert body["detail"].endswith("Nothing is lost: wait 60 minutes, then send it again.")
    assert 3500 < body["retry_after_seconds"] <= 3600
    assert answer.headers["Retry-After"] == str(body["retry_after_seconds"])


# --- in SQL ---------------------------------------------------------------------------------------


def begun(house: House) -> int:
    with house.db.read() as tx:
        return int(tx.execute(select(func.count()).select_from(conversation)).scalar_one())


def test_an_address_begins_so_many_a_day_over_all_workers(build: Build, clock: Any) -> None:
    house = build(clock, conversations_per_peer_per_day=3)

    def begin() -> str:
        return house.room.service.open(None, None, "203.0.113.9").conversation_id

    results = at_once(*[begin] * WORKERS)
    assert results.count(Code.TOO_MANY_REQUESTS) == WORKERS - 3
    assert begun(house) == 3
    house.room.service.open(None, None, "203.0.113.10")
    clock.advance(hours=23)
    assert refused(begin).retry_after_seconds == 3600
    clock.advance(hours=1)
    begin()


def test_an_account_has_so_many_a_day_wherever_from(build: Build, clock: Any) -> None:
    house = build(clock, conversations_per_account_per_day=2)
    room = house.room.service
    first = room.open(None, "signed:a1", "203.0.113.9").conversation_id
    attached = room.open(None, None, "203.0.113.10").conversation_id
    room.identify(attached, "signed:a1")
    assert refused(lambda: room.open(None, "signed:a1")).code is Code.TOO_MANY_REQUESTS
    stranger = room.open(None, None).conversation_id
    assert refused(lambda: room.identify(stranger, "signed:a1")).code is Code.TOO_MANY_REQUESTS
    room.identify(first, "signed:a1")  # to renew it is no other one
    room.open(None, "signed:a2")


def test_so_many_messages_wait_for_the_assistant(build: Build, clock: Any) -> None:
    house = build(clock, turns_waiting=3)
    post = house.room.service.post
    here = house.room.service.open(None, None).conversation_id
    messages = [text_message(f"line {n}") for n in range(WORKERS)]
    results = at_once(*[lambda m=m: post(here, m) for m in messages])  # type: ignore[misc]
    assert results.count(Code.TOO_MANY_REQUESTS) == WORKERS - 3
    with house.db.read() as tx:
        of_people = select(func.count()).where(event.c.author_kind == "user")
        assert tx.execute(of_people).scalar() == 3
    taken = next(m for m, r in zip(messages, results, strict=True) if isinstance(r, int))
    assert post(here, taken) in results  # once more is no more
    assert refused(lambda: post(here, text_message("more"))).retry_after_seconds == 10
    work = house.room._settlement.begin(here)
    assert work is not None
    house.room._settlement.answer(work, [Say(text="Heard.")])
    post(here, text_message("more"))


def test_who_has_no_room_left_can_still_ask_for_a_person(build: Build, clock: Any) -> None:
    house = build(clock, turns_waiting=1)
    here = house.room.service.open(None, None).conversation_id
    house.room.service.post(here, text_message("hello?"))
    with house.db.write() as tx:
        locked = repository.lock(tx, here)
        assert locked is not None
        house.log.say_from_catalogue(tx, locked, "chat_late")
    with house.db.read() as tx:
        late = repository.events_after(tx, here, 2, 1)[0]
    [person] = late.body["buttons"]  # type: ignore[misc]
    number = "8f14e45f-ceea-467f-a8d0-1a2b3c4d5e6f"
    house.room.service.post(here, Message(client_msg_id=number, choice=person["id"]))
    with house.db.read() as tx:
        found = repository.find(tx, here)
    assert found is not None
    assert found.owner.value == "queue"


# --- the others do not wait -----------------------------------------------------------------------


def test_who_pastes_many_lines_lets_the_others_in_after_some(still: House) -> None:
    clock, room = still.clock, still.room
    flood, other = (room.service.open(None, None).conversation_id for _ in range(2))
    for n in range(8):
        room.service.post(flood, text_message(f"line {n}"))
    clock.advance(seconds=1)
    room.service.post(other, text_message("hello"))
    order = []
    for _ in range(5):
        with still.db.read() as tx:
            due = repository.due(tx, clock.now(), 1)
        if not due:
            break
        work = room._settlement.begin(due[0])
        while work is not None:
            order.append(work.turn.input["text"])
            clock.advance(seconds=1)
            work = room._settlement.answer(work, [Say(text="Heard.")])
    assert MOST_IN_A_ROW == 3
    assert order == [*[f"line {n}" for n in range(3)], "hello", *[f"line {n}" for n in range(3, 8)]]


def test_a_time_is_told_in_the_unit_that_people_count_in(build: Build, clock: Any) -> None:
    from rebind.problems import _how_long

    told = {
        None: "wait a little",
        1: "wait a second",
        90: "wait 90 seconds",
        91: "wait 2 minutes",
        5400: "wait 90 minutes",
        5401: "wait 2 hours",
        86_400: "wait 24 hours",
    }
    words = build(clock).log.catalogue
    for seconds, expected in told.items():
        text = words.text("en", "error_too_many_requests", **_how_long(seconds))
        assert f"Nothing is lost: {expected}, then" in text.replace("\u2068", "").replace(
            "\u2069", ""
        )

"""Every message is answered: when the assistant is slow, down, broken or talking nonsense, and
when a process dies between any two writes."""

import asyncio
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest
from service.tests.chat.conftest import client_of
from service.tests.chat.kit import FakeAssistant, House, Person, eventually, text_message
from sqlalchemy import select, update

from rebind.chat import repository, settlement
from rebind.chat.assistant import Broken, NoAnswer, Refused, Say, ShowStep
from rebind.chat.settlement import Settlement, Work
from rebind.chat.tables import conversation, turn
from rebind.verification.service import Card

pytestmark = pytest.mark.anyio


# --- through the runner ---------------------------------------------------------------------


async def test_messages_are_answered_in_the_order_in_which_they_came(
    house: House, person: Person
) -> None:
    house.assistant.reply = lambda asked: [{"text": f"to {asked['input']['text']}"}]
    for n in range(12):
        await person.say(f"message {n}")
    said = [(await person.hears())["body"]["text"] for _ in range(12)]
    assert said == [f"to message {n}" for n in range(12)]
    assert len(house.assistant.turns) == 12


async def test_one_conversation_does_not_wait_for_another(house: House, begin: Any) -> None:
    slow, quick = await begin(), await begin()
    gate = threading.Event()

    original = house.assistant.handle_async_request

    async def handle(request: httpx.Request) -> httpx.Response:
        if slow.id.encode() in await request.aread():
            while not gate.is_set():
                await asyncio.sleep(0.01)
        return await original(request)

    house.assistant.handle_async_request = handle  # type: ignore[method-assign]
    await slow.say("one")
    await quick.say("two")
    await quick.hears()
    assert (await quick.hears())["body"]["text"] == "Heard."
    assert len(await slow.events()) == 2
    gate.set()
    await slow.hears()
    assert (await slow.hears())["body"]["text"] == "Heard."


async def test_an_assistant_that_is_down_answers_when_it_is_back(
    house: House, person: Person
) -> None:
    def down(_: object) -> object:
        raise httpx.ConnectError("refused")

    house.assistant.reply = down
    await person.say("are you there?")
    await person.say("hello?")
    await eventually(lambda: len(house.assistant.turns) >= 2)
    house.assistant.reply = lambda asked: [{"text": asked["input"]["text"]}]
    said = [event["body"]["text"] for event in await _spoken(person, 2)]
    assert said == ["are you there?", "hello?"]
    assert len({asked["turn_id"] for asked in house.assistant.turns}) == 2


async def _spoken(person: Person, count: int) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = []
    while len(said) < count:
        event = await person.hears(15)
        if event["author"]["kind"] == "assistant":
            said.append(event)
    return said


async def test_a_late_answer_is_announced_once_and_still_comes(
    build: Callable[..., House],
) -> None:
    house = build(watchdog_after=timedelta(seconds=0.3))
    house.assistant.gate = threading.Event()
    async with house.room.lifespan(), client_of(house) as client:
        person = Person(client, (await client.post("/chat/v1/conversations")).json())
        await person.hears()
        await person.say("hello?")
        late = await person.hears()
        assert late["author"] == {"kind": "system"}
        assert "kept" in late["body"]["text"]
        assert [button["title"] for button in late["body"]["buttons"]] == ["Talk to a person"]
        await asyncio.sleep(1.2)
        house.assistant.gate.set()
        assert (await person.hears())["body"]["text"] == "Heard."
    assert len(_events(house)) == 4


def _events(house: House) -> list[Any]:
    with house.db.read() as tx:
        [conversation_id] = tx.execute(select(conversation.c.id)).scalars()
        return repository.events_after(tx, conversation_id, 0, 100)


async def test_a_person_can_leave_a_silent_assistant_for_the_queue(
    build: Callable[..., House],
) -> None:
    house = build(watchdog_after=timedelta(seconds=0.2))
    house.assistant.gate = threading.Event()
    async with house.room.lifespan(), client_of(house) as client:
        person = Person(client, (await client.post("/chat/v1/conversations")).json())
        await person.hears()
        await person.say("hello?")
        late = await person.hears()
        pressed = await person.post(choice=late["body"]["buttons"][0]["id"])
        assert pressed.status_code == 202
        assert (await person.hears())["body"] == {"owner": "queue", "position": 1}
        house.assistant.gate.set()
        await asyncio.sleep(0.5)
        assert all(e["body"].get("text") != "Heard." for e in await person.events())


async def test_typing_is_shown_while_the_assistant_thinks(house: House, person: Person) -> None:
    typing = threading.Event()
    with house.log.hub.watching(person.id) as waiter:
        waiter.signal_typing = lambda _: typing.set()  # type: ignore[method-assign]
        house.assistant.gate = threading.Event()
        await person.say("hello")
        await eventually(typing.is_set)
        house.assistant.gate.set()
        await person.hears()


@pytest.mark.parametrize(
    "messages",
    [
        [],
        [{"shrug": 1}],
        [{"text": ""}],
        [{"text": "x" * 9000}],
        [{"text": "a\x00b"}],
        [7, None, "text", []],
        [{"do": "pay"}, {"show": "all"}],
        [{"text": "?", "buttons": [{"title": "x", "intent": "/restart"}]}],
        [{"text": "?", "buttons": [{"title": "", "intent": "why"}]}],
        [{"text": "?", "buttons": [{"title": "x", "intent": "why", "role": "admin"}]}],
    ],
)
async def test_an_empty_answer_is_answered_all_the_same(
    house: House, person: Person, messages: object
) -> None:
    house.assistant.reply = lambda _: messages
    await person.say("hi")
    heard = await person.hears()
    assert heard["author"]["kind"] == "system"
    assert heard["body"]["text"].startswith("I did not get that")


async def test_68_what_is_not_in_the_protocol_is_left_out_and_the_rest_said(
    house: House, person: Person
) -> None:
    house.assistant.reply = lambda _: [{"text": "One."}, {"fly": 1}, {"text": "Two."}]
    await person.say("hi")
    assert [(await person.hears())["body"]["text"] for _ in range(2)] == ["One.", "Two."]


async def test_more_than_twenty_items_are_cut(house: House, person: Person) -> None:
    house.assistant.reply = lambda _: [{"text": str(n)} for n in range(30)]
    await person.say("hi")
    await person.hears()
    await eventually(lambda: _state(house, "done"))
    assert len(await person.events()) == 2 + 20


def _state(house: House, state: str) -> bool:
    with house.db.read() as tx:
        return list(tx.execute(select(turn.c.state)).scalars()) == [state]


@pytest.mark.parametrize("status", [400, 413, 422])
async def test_a_turn_that_is_refused_for_good_does_not_hold_up_the_next(
    house: House, person: Person, status: int
) -> None:
    house.assistant.reply = lambda asked: (
        httpx.Response(status) if asked["input"]["text"] == "bad" else [{"text": "Good."}]
    )
    await person.say("bad")
    await person.say("good")
    sorry, good = await person.hears(), await person.hears()
    assert sorry["author"]["kind"] == "system"
    assert "kept" in sorry["body"]["text"]
    assert good["body"]["text"] == "Good."


async def test_a_card_is_filled_in_by_the_service(house: House, person: Person) -> None:
    house.cases.at("sign_in")
    house.cases.shown = [Card("secure_step", {"step": "sign_in", "id": "st_1"})]
    house.assistant.reply = lambda _: [{"text": "Please sign in."}, {"show": "step"}]
    await person.say("go")
    await person.hears()
    card = await person.hears()
    assert card["type"] == "secure_step"
    assert card["author"] == {"kind": "system"}
    assert card["body"] == {"step": "sign_in", "id": "st_1", "dressed": True}


# --- a settlement at a time, on a clock that stands still -------------------------------------


class Case:
    """A conversation with one message, and the settlement of its turn."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.settlement: Settlement = house.room._settlement
        self.id = house.room.service.open(None, None).conversation_id
        house.room.service.post(self.id, text_message("hello"))

    def begin(self) -> Work:
        work = self.settlement.begin(self.id)
        assert work is not None
        return work

    def said(self) -> list[str]:
        with self.house.db.read() as tx:
            events = repository.events_after(tx, self.id, 2, 100)
        return [str(event.body.get("text", event.type)) for event in events]

    def turn(self) -> Any:
        with self.house.db.read() as tx:
            return tx.execute(select(turn)).mappings().one()


@pytest.fixture
def case(still: House) -> Case:
    return Case(still)


def test_only_one_runner_works_on_a_conversation(case: Case) -> None:
    case.begin()
    assert case.settlement.begin(case.id) is None


def test_a_lease_that_was_left_behind_ends(case: Case) -> None:
    case.begin()
    case.house.clock.advance(seconds=4)
    assert case.settlement.begin(case.id) is not None


def test_a_lease_that_is_renewed_does_not(case: Case) -> None:
    work = case.begin()
    for _ in range(5):
        case.house.clock.advance(seconds=3)
        case.settlement.renew(work)
    assert case.settlement.begin(case.id) is None
    case.settlement.answer(work, [Say(text="Hi.")])
    assert case.said() == ["Hi."]


def test_of_two_runners_one_is_heard(case: Case) -> None:
    slow = case.begin()
    case.house.clock.advance(seconds=5)
    quick = case.begin()
    case.settlement.answer(slow, [Say(text="slow")])
    assert case.said() == []
    case.settlement.answer(quick, [Say(text="quick")])
    case.settlement.answer(slow, [Say(text="slow")])
    case.settlement.answer(quick, [Say(text="quick")])
    assert case.said() == ["quick"]


def test_an_answer_after_the_next_runner_was_done_is_dropped(case: Case) -> None:
    slow = case.begin()
    case.house.clock.advance(seconds=5)
    case.settlement.answer(case.begin(), [Say(text="quick")])
    case.settlement.fail(slow, NoAnswer())
    case.settlement.answer(slow, [Say(text="slow")])
    assert case.said() == ["quick"]


def test_tries_are_spaced_and_never_given_up_while_the_assistant_is_away(case: Case) -> None:
    delays = []
    for _ in range(30):
        case.settlement.fail(case.begin(), NoAnswer())
        delays.append((case.turn()["next_try_at"] - case.house.clock.now()).total_seconds())
        assert case.settlement.begin(case.id) is None
        case.house.clock.advance(seconds=5)
    assert delays[:5] == [0.5, 1, 2, 4, 5]
    assert set(delays[5:]) == {5}
    assert case.turn()["state"] == "pending"
    case.settlement.answer(case.begin(), [Say(text="Back.")])
    assert len(case.said()) == 2  # one word that it is late, one answer


def test_a_turn_that_breaks_the_assistant_is_given_up_at_the_sixth_time(case: Case) -> None:
    for n in range(6):
        assert case.turn()["state"] == "pending", n
        case.settlement.fail(case.begin(), Broken("500"))
        case.house.clock.advance(seconds=5)
    assert case.turn()["state"] == "parked"
    assert "could not answer" in case.said()[-1]


def test_a_refused_turn_gives_way_to_the_next(case: Case) -> None:
    case.house.room.service.post(case.id, text_message("next"))
    work = case.settlement.fail(case.begin(), Refused("422"))
    assert work is not None
    assert work.turn.input["text"] == "next"


def test_a_hiccup_is_not_worth_a_word(case: Case) -> None:
    case.settlement.fail(case.begin(), NoAnswer())
    assert case.said() == []
    case.house.clock.advance(seconds=2)
    case.settlement.fail(case.begin(), NoAnswer())
    case.settlement.watch(case.turn()["id"])
    assert len(case.said()) == 1


def test_what_happened_outside_is_announced_in_its_own_words(case: Case) -> None:
    case.settlement.answer(case.begin(), [Say(text="Hi.")])
    with case.house.db.write() as tx:
        case.house.log.tell_assistant(tx, case.id, "step_done")
    case.house.clock.advance(seconds=9)
    work = case.begin()
    assert work.turn.input == {"kind": "intent", "intent": "step_done"}
    case.settlement.fail(work, NoAnswer())
    assert "What you entered has been taken" in case.said()[-1]


def test_silence_about_news_is_allowed(case: Case) -> None:
    case.settlement.answer(case.begin(), [Say(text="Hi.")])
    with case.house.db.write() as tx:
        case.house.log.tell_assistant(tx, case.id, "step_done")
    case.settlement.answer(case.begin(), [])
    assert case.said() == ["Hi."]


def test_a_card_of_a_step_that_has_ended_is_left_out(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = case.house.cases
    cases.at("sign_in")
    cases.shown = [Card("secure_step", {"step": "sign_in"})]
    lock = repository.lock

    def moved_on(*arguments: Any) -> Any:
        cases.at("email_code")
        return lock(*arguments)

    work = case.begin()
    monkeypatch.setattr(settlement.repository, "lock", moved_on)
    case.settlement.answer(work, [Say(text="Sign in."), ShowStep(show="step")])
    assert case.said() == ["Sign in."]


# --- crashes ----------------------------------------------------------------------------------


class Crash(Exception):
    """A process that dies: nothing after it runs."""


STATEMENTS = range(12)


@pytest.mark.parametrize("survived", STATEMENTS)
def test_a_process_that_dies_between_two_writes_loses_nothing_and_doubles_nothing(
    case: Case, survived: int
) -> None:
    """The commit of an answer is cut off after each of its statements; the next runner repeats
    the turn, and exactly one answer is there."""
    work = case.begin()
    _cut_after(case, survived, lambda: case.settlement.answer(work, [Say(text="Hi.")]))
    assert case.said() in ([], ["Hi."])
    case.house.clock.advance(seconds=5)
    again = case.settlement.begin(case.id)
    assert (again is None) == (case.said() == ["Hi."])
    if again is not None:
        assert again.turn.id == work.turn.id
        case.settlement.answer(again, [Say(text="Hi.")])
    assert case.said() == ["Hi."]
    assert case.turn()["state"] == "done"


@pytest.mark.parametrize("survived", STATEMENTS)
def test_a_message_that_was_cut_off_is_taken_whole_the_second_time(
    case: Case, survived: int
) -> None:
    message = text_message("my password is hunter22, my number +44 7700 900123")
    post = case.house.room.service.post
    _cut_after(case, survived, lambda: post(case.id, message))
    assert post(case.id, message) == 3
    with case.house.db.read() as tx:
        # The last is the warning, once, whatever was cut off
        assert [e.seq for e in repository.events_after(tx, case.id, 0, 9)] == [1, 2, 3, 4]
        assert len(tx.execute(select(turn.c.id)).all()) == 2


def _cut_after(case: Case, survived: int, action: Callable[[], object]) -> None:
    from sqlalchemy import event

    count = 0

    def cut(*_: object) -> None:
        nonlocal count
        if count >= survived:
            raise Crash
        count += 1

    engine = case.house.db.engine
    event.listen(engine, "before_cursor_execute", cut)
    try:
        action()
    except Crash:
        pass
    finally:
        event.remove(engine, "before_cursor_execute", cut)


async def test_what_a_dead_process_left_behind_is_taken_up(
    build: Callable[..., House],
) -> None:
    """A lease of a process that is gone, and a turn that nobody works on."""
    house = build()
    conversation_id = house.room.service.open(None, None).conversation_id
    house.room.service.post(conversation_id, text_message("hello"))
    with house.db.write() as tx:
        soon = house.clock.now() + timedelta(seconds=0.5)
        tx.execute(update(conversation).values(lease_owner="l_gone", lease_until=soon))
    async with house.room.lifespan():
        await eventually(lambda: _state(house, "done"))
    with house.db.read() as tx:
        assert len(repository.events_after(tx, conversation_id, 0, 9)) == 3


async def test_two_services_side_by_side_answer_once(build: Callable[..., House]) -> None:
    assistant = FakeAssistant()
    one, other = build(assistant=assistant), build(assistant=assistant)
    ids = [one.room.service.open(None, None).conversation_id for _ in range(6)]
    async with one.room.lifespan(), other.room.lifespan():
        for n in range(3):
            for conversation_id in ids:
                one.room.service.post(conversation_id, text_message(str(n)))
        await eventually(lambda: _all_done(one), 20)
    for conversation_id in ids:
        with one.db.read() as tx:
            events = repository.events_after(tx, conversation_id, 0, 99)
        assert [event.seq for event in events] == list(range(1, 8))
        assert sum(event.author_kind == "assistant" for event in events) == 4


def _all_done(house: House) -> bool:
    with house.db.read() as tx:
        return set(tx.execute(select(turn.c.state)).scalars()) == {"done"}

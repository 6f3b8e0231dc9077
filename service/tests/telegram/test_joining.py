"""One conversation on the web and in Telegram: who may join what, once, and what is told where."""

from collections.abc import Callable
from typing import Any

import pytest
from service.tests.chat.kit import question, text_message
from service.tests.telegram.kit import Worker, titles, told
from service.tests.together import at_once

from rebind.chat.model import Channel
from tests.kit.bot_api import BotApi
from tests.kit.telegram import TelegramPerson

pytestmark = pytest.mark.anyio

OVER = "That link has been used or is too old"


class Web:
    """Somebody in the widget."""

    def __init__(self, worker: Worker) -> None:
        self.worker = worker
        self.room = worker.house.room
        self.opened = self.room.service.open(None, None)
        self.id = self.opened.conversation_id

    def say(self, text: str) -> None:
        self.room.service.post(self.id, text_message(text))

    def code(self) -> str:
        url = self.room.continuations.offer(self.id, Channel.TELEGRAM).url
        assert url.startswith("https://t.me/rebind_test_bot?start=")
        return url.partition("=")[2]

    def read(self) -> list[str]:
        return [str(event.body.get("text")) for event in self.worker.events(self.id)]


@pytest.fixture
def web(worker: Worker) -> Web:
    return Web(worker)


async def offered(worker: Worker, person: TelegramPerson, code: str) -> None:
    person.command(f"/start {code}")
    await worker.pump()


async def join(worker: Worker, person: TelegramPerson, code: str) -> None:
    await offered(worker, person, code)
    person.press_now("Yes, it is mine")
    await worker.pump()


async def test_both_directions_of_the_log(worker: Worker, web: Web, alice: TelegramPerson) -> None:
    web.say("said before")
    await join(worker, alice, web.code())
    assert worker.conversation(alice) == web.id
    web.say("said on the web <b>")
    worker.say(web.id, "said to both")
    await worker.deliver()
    assert told(alice)[-2:] == ["You, on the web:\nsaid on the web <b>", "said to both"]
    assert not any("said before" in each for each in told(alice))
    alice.say("said in Telegram")
    await worker.pump()
    assert web.read()[-1] == "said in Telegram"
    assert worker.events(web.id)[-1].channel == "telegram"
    assert not any("said in Telegram" in each for each in told(alice))


async def test_41_nobody_joins_by_opening_a_link(
    worker: Worker, web: Web, alice: TelegramPerson
) -> None:
    await offered(worker, alice, web.code())
    assert "Only if you opened this link yourself" in told(alice)[-1]
    assert worker.conversation(alice) != web.id
    assert "/start" not in alice.screen()
    alice.press_now("No")
    await worker.pump()
    assert "Nothing was joined" in told(alice)[-1]
    late = alice.api.queries[max(alice.api.queries)]
    assert late.answer is not None
    assert worker.conversation(alice) != web.id


async def test_a_link_that_was_refused_can_be_opened_again(
    worker: Worker, web: Web, alice: TelegramPerson
) -> None:
    code = web.code()
    await offered(worker, alice, code)
    alice.press_now("No")
    await join(worker, alice, code)
    assert worker.conversation(alice) == web.id


async def test_a_link_is_good_once(
    worker: Worker, web: Web, api: BotApi, alice: TelegramPerson
) -> None:
    code = web.code()
    await join(worker, alice, code)
    await offered(worker, alice, code)
    assert OVER in told(alice)[-1]
    mallory = TelegramPerson(api, "mallory")
    await offered(worker, mallory, code)
    assert OVER in told(mallory)[-1]
    assert worker.conversation(mallory) != web.id


async def test_a_link_that_was_offered_before_it_was_spent_is_over(
    worker: Worker, web: Web, api: BotApi, alice: TelegramPerson
) -> None:
    mallory = TelegramPerson(api, "mallory")
    code = web.code()
    await offered(worker, mallory, code)
    await join(worker, alice, code)
    mallory.press_now("Yes, it is mine")
    await worker.pump()
    assert OVER in told(mallory)[-1]
    assert worker.conversation(mallory) != web.id


@pytest.mark.parametrize(
    "kind", ["expired", "guessed", "of another kind", "of another bot", "long"]
)
async def test_67_a_link_that_is_not_good_opens_nothing(
    worker: Worker, web: Web, alice: TelegramPerson, kind: str
) -> None:
    code = web.code()
    if kind == "expired":
        worker.clock.advance(minutes=10)
    elif kind == "of another kind":
        code = web.room.continuations.offer(web.id, Channel.WEB).url.partition("=")[2]
    elif kind == "of another bot":
        code = web.opened.token
    else:
        code = ("A" if code[0] != "A" else "B") + code[1:] + ("x" * 3000 if kind == "long" else "")
    await offered(worker, alice, code)
    assert OVER in told(alice)[-1]
    assert titles(alice.from_bot[-1]) == []


async def test_a_link_that_ends_between_the_question_and_the_answer_is_over(
    worker: Worker, web: Web, alice: TelegramPerson
) -> None:
    await offered(worker, alice, web.code())
    worker.clock.advance(minutes=10)
    alice.press_now("Yes, it is mine")
    await worker.pump()
    assert OVER in told(alice)[-1]
    assert worker.conversation(alice) != web.id


@pytest.mark.parametrize("attempt", range(3))
async def test_of_two_chats_that_say_yes_at_the_same_moment_one_joins(
    hire: Callable[..., Worker], api: BotApi, attempt: int
) -> None:
    worker, other = hire(), hire()
    web = Web(worker)
    code = web.code()
    people = [TelegramPerson(api, name) for name in ("alice", "mallory")]
    for person in people:
        await offered(worker, person, code)
    for person in people:
        person.press_now("Yes, it is mine")
    first, second = api.updates.poll(worker._next_update, 9, 0)
    at_once(
        lambda: worker.reception._take_surely(first),
        lambda: other.reception._take_surely(second),
    )
    await worker.deliver()
    joined = [worker.conversation(person) == web.id for person in people]
    assert sorted(joined) == [False, True]
    assert OVER in told(people[joined.index(False)])[-1]


async def test_two_chats_that_change_places_at_the_same_moment(
    hire: Callable[..., Worker], api: BotApi
) -> None:
    """Each wants what the other has: whatever the order, everybody has a conversation."""
    worker, other = hire(), hire()
    webs = [Web(worker), Web(worker)]
    people = [TelegramPerson(api, name) for name in ("alice", "bob")]
    for person, web in zip(people, webs, strict=True):
        await join(worker, person, web.code())
    for person, web in zip(people, reversed(webs), strict=True):
        await offered(worker, person, web.code())
    for person in people:
        person.press_now("Yes, it is mine")
    first, second = api.updates.poll(worker._next_update, 9, 0)
    at_once(
        lambda: worker.reception._take_surely(first),
        lambda: other.reception._take_surely(second),
    )
    await worker.at_last()
    assert set(worker.fates().values()) == {"taken"}
    assert worker.conversation(people[0]) != worker.conversation(people[1])


async def test_the_chat_that_had_it_begins_anew(
    worker: Worker, web: Web, api: BotApi, alice: TelegramPerson
) -> None:
    await join(worker, alice, web.code())
    bob = TelegramPerson(api, "bob")
    before = len(told(alice))
    await join(worker, bob, web.code())
    assert worker.conversation(bob) == web.id
    assert worker.conversation(alice) != web.id
    assert "Hello." in told(alice)[before]
    worker.say(web.id, "for who has it")
    await worker.deliver()
    assert told(bob)[-1] == "for who has it"
    assert "for who has it" not in told(alice)


async def test_who_joins_what_they_have_loses_nothing(
    worker: Worker, web: Web, api: BotApi, alice: TelegramPerson
) -> None:
    await join(worker, alice, web.code())
    await offered(worker, alice, web.code())
    api.refuse("sendMessage", 429, retry_after=1)
    worker.say(web.id, "undelivered")
    await worker.deliver()
    alice.press_now("Yes, it is mine")
    await worker.take()
    await worker.at_last()
    assert "undelivered" in told(alice)


async def test_what_was_shown_of_the_other_conversation_is_closed(
    worker: Worker, web: Web, known: TelegramPerson
) -> None:
    worker.ask(known, question("A", "B"))
    await worker.deliver()
    assert sum(bool(titles(message)) for message in known.from_bot) == 2
    worker.cases.question = None
    await join(worker, known, web.code())
    assert [titles(message) for message in known.from_bot] == [[]] * len(known.from_bot)


async def test_a_button_works_though_the_other_conversation_had_the_same_number(
    worker: Worker, web: Web, known: TelegramPerson
) -> None:
    """Events of two conversations have the same numbers; their cards are not the same."""
    worker.ask(known, question("A", "B"))
    await worker.deliver()
    await join(worker, known, web.code())
    for _ in range(4):
        worker.ask(known, question("C", "D", n=3))
        await worker.deliver()
        known.press_now("C")
        await worker.pump()
        assert titles(known.from_bot[-1])[0] == "◉ C"


async def test_a_language_goes_with_the_conversation(
    worker: Worker, web: Web, alice: TelegramPerson
) -> None:
    await join(worker, alice, web.code())
    alice.command("/language")
    await worker.pump()
    alice.press_now("English")
    await worker.pump()
    assert "write to you in English" in told(alice)[-1]


# --- while something is under way -----------------------------------------------------------------


def move(worker: Worker, person: TelegramPerson, web: Web) -> None:
    with worker.db.write() as tx:
        worker.book.move(tx, worker.chat(person), web.id, worker.log.last_seq(tx, web.id))


@pytest.mark.parametrize("outcome", ["sent", "refused", "not_sent"])
async def test_what_was_under_way_does_not_touch_the_place_in_the_new_conversation(
    worker: Worker, web: Web, known: TelegramPerson, outcome: str
) -> None:
    for n in range(5):
        web.say(f"before {n}")
    worker.say(known, *[f"text {n}" for n in range(30)])
    chat_id = worker.row(known).id
    lease = worker.book.begin(chat_id)
    assert lease is not None
    task: Any = worker.book.next(chat_id, lease)
    move(worker, known, web)
    worker.say(web.id, "new")
    if outcome == "sent":
        worker.book.sent(task, lease, 10_000)
    elif outcome == "refused":
        worker.book.refused(task, lease)
    else:
        worker.book.not_sent(task, lease)
    assert worker.row(known).told_seq == 6
    worker.clock.advance(seconds=16)
    await worker.deliver()
    assert told(known)[1:] == ["new"]


async def test_there_and_back_again_while_it_is_under_way_tells_nothing_twice(
    worker: Worker, web: Web, known: TelegramPerson
) -> None:
    own = worker.conversation(known)
    worker.say(known, "one", "two", "three")
    chat_id = worker.row(known).id
    lease = worker.book.begin(chat_id)
    assert lease is not None
    task: Any = worker.book.next(chat_id, lease)
    move(worker, known, web)
    with worker.db.write() as tx:
        worker.book.move(tx, worker.chat(known), own, worker.log.last_seq(tx, own))
    worker.book.sent(task, lease, 10_000)
    worker.clock.advance(seconds=16)
    await worker.deliver()
    assert told(known)[1:] == []


@pytest.mark.parametrize("noted", [False, True])
async def test_a_note_that_is_under_way_while_the_chat_moves_is_said_once(
    worker: Worker, web: Web, known: TelegramPerson, noted: bool
) -> None:
    known.command("/help")
    await worker.take()
    chat_id = worker.row(known).id
    lease = worker.book.begin(chat_id)
    assert lease is not None
    task: Any = worker.book.next(chat_id, lease)
    message_id = await worker.delivery._put(task, lease)
    move(worker, known, web)
    if noted:
        worker.book.sent(task, lease, message_id)
    worker.clock.advance(seconds=16)
    await worker.deliver()
    assert len(told(known)) == 2


async def test_an_update_that_waits_for_a_move_goes_to_where_the_chat_is(
    worker: Worker, web: Web, known: TelegramPerson
) -> None:
    if worker.db.engine.dialect.name == "sqlite":
        pytest.skip("one writer at a time")
    known.say("hello")
    [update] = worker.api.updates.poll(worker._next_update, 9, 0)
    hold = worker.log.hold

    def held(tx: Any, conversation_id: str) -> None:
        worker.log.hold = hold  # type: ignore[method-assign]
        move(worker, known, web)
        hold(tx, conversation_id)

    worker.log.hold = held  # type: ignore[method-assign]
    worker.reception._take_surely(update)
    assert web.read()[-1] == "hello"


# --- the other way --------------------------------------------------------------------------------


async def test_the_way_to_the_web_is_good_once_for_this_conversation(
    worker: Worker, known: TelegramPerson
) -> None:
    known.command("/web")
    await worker.pump()
    code = known.tap_url("Go on in the browser").partition("#continue=")[2]
    async with worker.client() as client:
        answer = await client.post("/chat/v1/continue", json={"code": code})
        assert answer.status_code == 201
        assert answer.json()["conversation_id"] == worker.conversation(known)
        token = answer.json()["token"]
        assert (await client.post("/chat/v1/continue", json={"code": code})).status_code == 404
        events = f"/chat/v1/conversations/{worker.conversation(known)}/events"
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        assert (await client.get(events, headers=headers)).status_code == 200
    assert code not in worker.everything()


@pytest.mark.parametrize("command", ["/web", "/link"])
async def test_67_a_code_gives_what_it_was_made_for(
    worker: Worker, known: TelegramPerson, command: str
) -> None:
    known.command(command)
    await worker.pump()
    [[button]] = known.from_bot[-1]["reply_markup"]["inline_keyboard"]
    code = button["url"].rpartition("=")[2]
    async with worker.client() as client:
        continued = await client.post("/chat/v1/continue", json={"code": code})
        linked = await client.post(
            "/chat/v1/link", json={"code": code, "identity": "signed:ac_alice"}
        )
    assert (continued.status_code, linked.status_code) == (
        (201, 404) if command == "/web" else (404, 204)
    )
    await offered(worker, known, code)
    assert any(OVER in each for each in told(known))


async def test_a_login_page_says_who_the_person_of_the_chat_is(
    worker: Worker, known: TelegramPerson
) -> None:
    async def link(account: str, code: str) -> int:
        async with worker.client() as client:
            body = {"code": code, "identity": f"signed:{account}"}
            answer = await client.post("/chat/v1/link", json=body)
            assert "cv_" not in answer.text
            return int(answer.status_code)

    async def asked() -> str:
        known.command("/link")
        await worker.pump()
        return known.tap_url("Say who I am").partition("#help-chat-link=")[2]

    first = await asked()
    assert await link("ac_alice", first) == 204
    assert await link("ac_alice", first) == 404
    second = await asked()
    assert await link("ac_mallory", second) == 403
    assert await link("ac_alice", second) == 204, "the code was not spent on who was refused"
    third = await asked()
    worker.clock.advance(minutes=10)
    assert await link("ac_alice", third) == 404
    with worker.db.read() as tx:
        assert worker.log.signed_in(tx, worker.conversation(known)) == ("ac_alice", "s1")


async def test_without_the_bots_name_there_is_no_link_yet(worker: Worker, web: Web) -> None:
    worker.reception.bot_name = ""
    async with worker.client() as client:
        answer = await client.post(
            f"/chat/v1/conversations/{web.id}/continue",
            json={"on": "telegram"},
            headers={"Authorization": f"Bearer {web.opened.token}"},
        )
    assert answer.json()["code"] == "unavailable"

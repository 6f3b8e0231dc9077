"""What a press does: once, by the person of that chat, while it is open."""

from typing import Any

import pytest
from service.tests.chat.kit import question
from service.tests.telegram.kit import Worker, data_of, titles, told
from service.tests.together import at_once

from rebind.chat.log import NewButton
from tests.kit.bot_api import BotApi
from tests.kit.bot_api.api import Query
from tests.kit.telegram import TelegramPerson

pytestmark = pytest.mark.anyio

STALE = "This is no longer open"


def forge(person: TelegramPerson, message: Any, data: str | None) -> Query:
    """Press as somebody with a client of their own can: anything, on any message."""
    query = Query(str(person.api.number()), person.id)
    person.api.queries[query.id] = query
    content = {"id": query.id, "from": person.user, "chat_instance": "1", "message": message}
    person.api.happen("callback_query", content | ({} if data is None else {"data": data}))
    return query


def press_before_it_is_noted(worker: Worker, person: TelegramPerson, *titles: str) -> list[Query]:
    """The next message is pressed when it is in the chat, and nobody has noted yet that it is."""
    put, presses = worker.delivery._put, list[Query]()

    async def put_and_press(*sending: Any) -> int:
        message_id = await put(*sending)
        worker.delivery._put = put  # type: ignore[method-assign]
        for title in titles:
            presses.append(person.press_now(title))
            await worker.take()
        return message_id

    worker.delivery._put = put_and_press  # type: ignore[method-assign]
    return presses


# --- buttons of a message -------------------------------------------------------------------------


async def test_a_press_is_said_shown_and_answered_and_the_buttons_go(
    worker: Worker, known: TelegramPerson
) -> None:
    press = known.press_now("I lost my number")
    await worker.pump()
    assert known.answer_to(press).text == ""
    assert worker.said_by(known) == ["I lost my number"]
    [turn] = worker.turns()
    assert turn.input["kind"] == "intent"
    [message] = known.from_bot
    assert titles(message) == []
    assert message["text"].endswith("✓ I lost my number")


async def test_a_second_press_is_told_that_it_is_over(
    worker: Worker, known: TelegramPerson
) -> None:
    presses = [known.press_now("lost"), known.press_now("Change my number")]
    await worker.pump()
    assert STALE in known.answer_to(presses[1]).text
    assert len(worker.turns()) == 1
    assert titles(known.from_bot[0]) == []


async def test_buttons_of_a_step_that_is_over_do_nothing_and_go(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.hand_to_agent(known)
    press = known.press_now("lost")
    await worker.pump()
    assert STALE in known.answer_to(press).text
    assert worker.said_by(known) == []
    assert titles(known.from_bot[0]) == []


async def test_a_message_that_was_too_long_with_what_was_chosen_loses_its_buttons_too(
    worker: Worker, known: TelegramPerson
) -> None:
    with worker.db.write() as tx:
        conversation = worker.conversation(known)
        worker.log.say(tx, conversation, "x" * 4090, [NewButton("Yes, please", "affirm")])
    await worker.deliver()
    known.press_now("Yes, please")
    await worker.pump()
    assert titles(known.from_bot[-1]) == []


@pytest.mark.parametrize("kind", ["button", "option", "language", "join"])
async def test_67_what_belongs_to_somebody_elses_chat_does_nothing(
    worker: Worker, api: BotApi, known: TelegramPerson, kind: str
) -> None:
    mallory = TelegramPerson(api, "mallory")
    mallory.command("/start")
    known.command("/language")
    await worker.pump()
    data = data_of(known.from_bot[-1])
    if kind == "button":
        data = data_of(known.from_bot[0])
    if kind == "option":
        worker.ask(known, question("A", "B"))
        await worker.deliver()
        data = data_of(known.from_bot[-1])
    if kind == "join":
        worker.house.room.continuations.telegram_link = worker.room._link
        data = data.partition(".")[0] + ".yes"
    before = worker.rows("telegram_card"), worker.rows("button")
    query = forge(mallory, mallory.from_bot[0], data)
    await worker.pump()
    assert STALE in str(query.answer)
    assert (worker.rows("telegram_card"), worker.rows("button")) == before
    assert worker.turns() == []


@pytest.mark.parametrize(
    "data",
    [None, "", "x" * 64, "\x00" * 64, "c_\x00.1", "b_1.2.3", ".", "..", ".s", "c_x.", "c_x.²",
     "💥" * 16, "c_x." + "9" * 60, "' OR 1=1 --", "/intent{}"],
)  # fmt: skip
@pytest.mark.parametrize("gone", [False, True], ids=["there", "gone"])
async def test_junk_is_stale_and_never_poison(
    worker: Worker, known: TelegramPerson, data: str | None, gone: bool
) -> None:
    message = known.from_bot[0]
    if gone:
        message = {"chat": message["chat"], "message_id": message["message_id"], "date": 0}
    query = forge(known, message, data)
    await worker.pump()
    assert STALE in str(query.answer)
    assert "parked" not in worker.fates().values()
    assert worker.turns() == []
    assert (titles(known.from_bot[0]) == []) is not gone


@pytest.mark.parametrize("part", ["9", "99", "x", "²", "-1", "yes", "s.s", "s1"])
async def test_junk_on_ones_own_card_is_stale(
    worker: Worker, known: TelegramPerson, part: str
) -> None:
    worker.ask(known, question("A", "B"))
    known.command("/language")
    await worker.pump()
    for message in known.from_bot[-2:]:
        card = data_of(message).partition(".")[0]
        query = forge(known, message, f"{card}.{part}")
        await worker.pump()
        assert STALE in str(query.answer)
    assert "parked" not in worker.fates().values()
    assert worker.turns() == []


async def test_a_press_whose_answer_comes_too_late_is_taken(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    known.press_now("lost")
    api.expire_presses()
    await worker.pump()
    assert worker.said_by(known) == ["I lost my number"]
    assert titles(known.from_bot[0]) == []


# --- questions ------------------------------------------------------------------------------------


async def ticks(worker: Worker, person: TelegramPerson, *shown: str) -> list[str]:
    for title in shown:
        person.press_now(title)
    await worker.pump()
    return titles(person.from_bot[-1])[:-1]


async def test_of_a_question_with_one_answer_one_is_ticked(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.ask(known, question("A", "B"))
    await worker.deliver()
    assert await ticks(worker, known, "A") == ["◉ A", "○ B"]
    assert await ticks(worker, known, "B") == ["○ A", "◉ B"]
    assert await ticks(worker, known, "B") == ["○ A", "○ B"]
    assert worker.turns() == []


async def test_of_a_question_with_several_each_is_ticked_and_unticked(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.ask(known, question("A", "B", "C", multiple=True))
    await worker.deliver()
    assert await ticks(worker, known, "A", "C") == ["☑ A", "☐ B", "☑ C"]
    assert await ticks(worker, known, "A") == ["☐ A", "☐ B", "☑ C"]


async def test_who_taps_twice_since_nothing_happens_has_ticked_once(
    worker: Worker, known: TelegramPerson
) -> None:
    """Of three tries one would else be lost to a slow moment."""
    worker.ask(known, question("A", "B", "C", multiple=True))
    await worker.deliver()
    assert await ticks(worker, known, "A", "C", "A") == ["☑ A", "☐ B", "☑ C"]
    assert await ticks(worker, known, "C", "C", "C") == ["☑ A", "☐ B", "☐ C"]


async def test_what_is_shown_is_what_is_sent_also_when_showing_it_fails(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    worker.ask(known, question("A", "B", multiple=True))
    await worker.deliver()
    api.drop("editMessageReplyMarkup")
    known.press_now("A")
    await worker.pump()
    assert titles(known.from_bot[-1])[0] == "☐ A"
    await worker.at_last()
    assert titles(known.from_bot[-1])[0] == "☑ A"


async def test_only_what_was_on_the_screen_is_sent(worker: Worker, known: TelegramPerson) -> None:
    """Nothing happens for a while, so A is tapped again; the first tap shows, and it is sent."""
    worker.ask(known, question("A", "B", "C", multiple=True))
    await worker.deliver()
    await ticks(worker, known, "A", "B")
    known.press_now("A")
    early = known.press_now("Send my answer")
    await worker.pump()
    assert "look at what is ticked" in known.answer_to(early).text
    assert worker.turns() == []
    assert titles(known.from_bot[-1])[:-1] == ["☐ A", "☑ B", "☐ C"]
    again = known.press_now("Send my answer")
    await worker.pump()
    assert "on its way" in known.answer_to(again).text
    assert len(worker.turns()) == 1


async def test_a_question_that_is_answered_at_once_is(
    worker: Worker, known: TelegramPerson
) -> None:
    """Sooner than it is noted that it arrived; and what is ticked then stays ticked."""
    worker.ask(known, question("A", "B", "C", multiple=True))
    press_before_it_is_noted(worker, known, "B")
    await worker.deliver()
    assert titles(known.from_bot[-1])[:-1] == ["☐ A", "☑ B", "☐ C"]
    press = known.press_now("Send my answer")
    await worker.pump()
    assert "on its way" in known.answer_to(press).text
    assert len(worker.turns()) == 1


async def test_what_is_under_way_is_no_other_card(worker: Worker, known: TelegramPerson) -> None:
    """Who presses a card that there is not, while something else is being sent, is told so."""
    worker.ask(known, question("A", "B"))
    put, presses = worker.delivery._put, list[Query]()

    async def put_and_forge(*sending: Any) -> int:
        message_id = await put(*sending)
        presses.append(forge(known, known.from_bot[-1], "c_" + "0" * 24 + ".0"))
        await worker.take()
        return message_id

    worker.delivery._put = put_and_forge  # type: ignore[method-assign]
    await worker.deliver()
    answer = presses[0].answer
    assert answer is not None
    assert STALE in answer["text"]
    assert titles(known.from_bot[-1])[:2] == ["○ A", "○ B"]


async def test_sending_without_a_tick_spends_nothing(worker: Worker, known: TelegramPerson) -> None:
    worker.ask(known, question("A", "B"))
    await worker.deliver()
    press = known.press_now("Send my answer")
    await worker.pump()
    assert "at least one" in known.answer_to(press).text
    assert worker.turns() == []
    assert len(titles(known.from_bot[-1])) == 3


async def test_an_answer_is_sent_once_and_nothing_of_it_stays(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.ask(known, question("Bitcoin", "Litecoin"))
    await worker.deliver()
    await ticks(worker, known, "Bitcoin")
    presses = [known.press_now("Send my answer") for _ in range(3)]
    await worker.pump()
    assert "on its way" in known.answer_to(presses[0]).text
    assert STALE in known.answer_to(presses[1]).text
    assert len(worker.turns()) == 1
    shown = known.from_bot[-1]
    assert titles(shown) == []
    assert "coin" not in shown["text"]
    everything = worker.everything()
    for canary in ("Bitcoin", "Litecoin", '"o_1"'):
        assert canary not in everything


async def test_two_sends_at_the_same_moment_are_one_answer(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.ask(known, question("A", "B"))
    await worker.deliver()
    await ticks(worker, known, "A")
    for _ in range(4):
        known.press_now("Send my answer")
    updates = known.api.updates.poll(worker._next_update, 9, 0)
    take = worker.reception._take_surely
    at_once(*[lambda each=each: take(each) for each in updates])  # type: ignore[misc]
    assert len(worker.turns()) == 1


async def test_taps_at_the_same_moment_are_all_counted(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.ask(known, question(*"ABCDEF", multiple=True))
    await worker.deliver()
    for title in "ABCDEF":
        known.press_now(title)
    updates = known.api.updates.poll(worker._next_update, 9, 0)
    take = worker.reception._take_surely
    at_once(*[lambda each=each: take(each) for each in updates])  # type: ignore[misc]
    await worker.deliver()
    assert titles(known.from_bot[-1])[:-1] == [f"☑ {title}" for title in "ABCDEF"]


async def test_a_tap_after_the_answer_shows_no_option_again(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.ask(known, question("A", "B", multiple=True))
    await worker.deliver()
    await ticks(worker, known, "A")
    known.press_now("Send my answer")
    late = known.press_now("B")
    await worker.pump()
    assert STALE in known.answer_to(late).text
    history = [entry.message for entry in known.api.history(known.id)]
    closed = next(n for n, each in enumerate(history) if "A" not in each.get("text", "") and n > 3)
    assert all(not titles(each) for each in history[closed:])


async def test_a_question_that_was_answered_elsewhere_takes_no_tap(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.ask(known, question("A", "B"))
    await worker.deliver()
    worker.cases.question = question("C", "D", n=3)
    press = known.press_now("A")
    await worker.pump()
    assert STALE in known.answer_to(press).text
    assert titles(known.from_bot[-1]) == []
    assert "A" not in told(known)[-1]


async def test_the_next_question_closes_the_one_before(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.ask(known, question("A", "B"))
    await worker.deliver()
    worker.ask(known, question("C", "D", n=3))
    await worker.deliver()
    assert [len(titles(message)) for message in known.from_bot[-2:]] == [0, 3]
    assert [card.kind for card in worker.cards(known)] == ["buttons", "question"]


async def test_a_question_that_is_over_before_it_is_told_is_not_told(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.ask(known, question("A", "B"))
    worker.cases.question = None
    await worker.deliver()
    assert len(told(known)) == 1


async def test_an_agent_closes_the_question(worker: Worker, known: TelegramPerson) -> None:
    worker.ask(known, question("A", "B"))
    await worker.deliver()
    await ticks(worker, known, "A")
    worker.hand_to_agent(known)
    press = known.press_now("Send my answer")
    await worker.pump()
    assert STALE in known.answer_to(press).text
    assert worker.turns() == []


@pytest.mark.parametrize("text", ["A", "1", "b", "A "])
async def test_a_typed_answer_is_no_secret_that_stays(
    worker: Worker, known: TelegramPerson, text: str
) -> None:
    message = known.say("hello")
    await worker.pump()
    worker.ask(known, question("A", "B"))
    await worker.deliver()
    known.edit(message, text)
    await worker.pump()
    assert worker.notes(known)[-1] == ("edit", {"text": "[answer]"})
    known.say(text)
    await worker.pump()
    assert worker.said_by(known)[-1] == "Question 2 of 4 answered"
    assert len(known.deleted) == 2


# --- languages ------------------------------------------------------------------------------------


async def test_a_language_is_chosen_once(worker: Worker, known: TelegramPerson) -> None:
    known.command("/language")
    await worker.pump()
    presses = [known.press_now("English"), known.press_now("English")]
    await worker.pump()
    assert STALE in known.answer_to(presses[1]).text
    assert told(known)[1:] == ["English", "From here on I write to you in English."]
    assert worker.turns() == []


async def test_a_language_that_is_chosen_at_once_is(worker: Worker, known: TelegramPerson) -> None:
    known.command("/language")
    await worker.take()
    press_before_it_is_noted(worker, known, "English")
    await worker.deliver()
    assert told(known)[1:] == ["English", "From here on I write to you in English."]
    assert titles(known.from_bot[1]) == []

"""What is told in a chat: everything that the log says, in order, once, whatever goes wrong."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from service.tests.chat.kit import question
from service.tests.databases import sqlite
from service.tests.telegram.kit import Worker, titles, told
from service.tests.together import at_once
from telegram import Bot

from rebind.chat.model import Author
from rebind.chat.tables import Visibility
from rebind.database import Database
from rebind.telegram import book, messages
from rebind.telegram.delivery import LeaseLost
from tests.kit.bot_api import BotApi
from tests.kit.bot_api.text import formatted, units
from tests.kit.telegram import TelegramPerson

pytestmark = pytest.mark.anyio


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """The quick one; what a database does to workers is in test_room.py and test_stateful.py."""
    database = sqlite(tmp_path / "rebind.db")
    yield database
    database.dispose()


# --- order ----------------------------------------------------------------------------------------


async def test_the_log_is_told_in_order_and_once(worker: Worker, known: TelegramPerson) -> None:
    texts = [f"text {n}" for n in range(50)]
    worker.say(known, *texts)
    await worker.deliver()
    await worker.deliver()
    assert told(known)[1:] == texts


async def test_what_a_person_wrote_in_telegram_is_not_told_again(
    worker: Worker, known: TelegramPerson
) -> None:
    known.say("hello")
    await worker.take()
    worker.say(known, "Heard.")
    await worker.deliver()
    assert told(known)[1:] == ["Heard."]


async def test_chats_do_not_wait_for_each_other(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    bob = TelegramPerson(api, "bob")
    bob.say("hello")
    await worker.pump()
    api.refuse("sendMessage", 429, chat=known.id, retry_after=300, times=None)
    worker.say(known, "to alice")
    worker.say(bob, "to bob")
    await worker.deliver()
    assert told(bob)[-1] == "to bob"
    assert told(known)[-1] != "to alice"


async def test_notes_and_what_was_suppressed_are_told_to_nobody(
    worker: Worker, known: TelegramPerson
) -> None:
    with worker.db.write() as tx:
        for visibility in (Visibility.NOTE, Visibility.SUPPRESSED):
            body = {"text": "secret of the desk"}
            worker.log.append(
                tx, worker.conversation(known), "message", body, Author.AGENT, visibility=visibility
            )
    worker.say(known, "public")
    await worker.deliver()
    assert told(known)[1:] == ["public"]


async def test_an_event_that_cannot_be_told_is_an_apology_and_the_next_ones_come(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.publish(known, "owner")
    worker.publish(known, "case", case_id="RB", journey="nobody knows", state="open")
    worker.publish(known, "of a newer service", text="New words.")
    worker.publish(known, "of a newer service", words="?")
    worker.say(known, "behind")
    await worker.deliver()
    assert [each[:15] for each in told(known)[1:]] == [
        *["Something that "] * 2,
        "New words.",
        "behind",
    ]


# --- length and words -----------------------------------------------------------------------------

LONG = [
    "x" * 10_000,
    "😀" * 5000,
    "<&>" * 4000,
    "word " * 3000,
    "&lt;" * 3000,
    ("y" * 4090 + "\n\n") * 3,
]


@pytest.mark.parametrize("text", LONG, ids=["x", "emoji", "entities", "words", "written", "paras"])
async def test_a_long_text_comes_in_parts_that_telegram_takes(
    worker: Worker, known: TelegramPerson, text: str
) -> None:
    worker.say(known, text, "behind")
    await worker.deliver()
    parts = told(known)[1:]
    assert parts.pop() == "behind"
    assert "".join(parts).replace("\n", "").replace(" ", "") == text.replace("\n", "").replace(
        " ", ""
    )
    assert all(units(part) <= 4096 for part in parts)
    assert len(parts) <= units(text) // 2700 + 1


@pytest.mark.parametrize("text", LONG)
def test_what_a_person_wrote_on_the_web_is_cut_between_its_signs(text: str) -> None:
    event = {"type": "message", "author": {"kind": "user"}, "body": {"text": text}, "channel": None}
    view = messages.View(text=lambda key, **_: "You, on the web:", card_id="")
    shown = [formatted(draft.text, "HTML")[0] for draft in messages.drafts(event, view)]
    assert all(units(part) <= 4096 for part in shown)
    said = "".join(shown).removeprefix("You, on the web:")
    assert "".join(said.split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["a\n\nb" * 2000, " " * 9000 + "x", "😀" * 2048, "a😀" * 1500])
def test_no_part_is_empty_nor_ends_in_half_a_sign(text: str) -> None:
    parts = messages.split(text)
    assert all(part and units(part) <= 4096 for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


WORDS = [
    "<b>bold</b> &amp; <script>alert(1)</script>",
    "**a [b**](https://example.com)",
    "[a **b](https://example.com)**",
    "[**a**](https://example.com/**b**)",
    "**[a](https://example.com/?a=1&b=\"2')**",
    "[x](javascript:alert(1)) [y](http://example.com)",
    "** ** [] () []() ****",
    '[a](https://example.com/"><b>)',
    "**a** **b**</b>",
]


@pytest.mark.parametrize("text", WORDS)
@pytest.mark.parametrize("who", ["assistant", "agent", "user"])
def test_whatever_is_written_is_html_that_telegram_takes(text: str, who: str) -> None:
    event = {"type": "message", "author": {"kind": who, "name": text}, "body": {"text": text}}
    view = messages.View(text=lambda key, **_: "x", card_id="")
    for draft in messages.drafts(event, view):
        shown, entities = formatted(draft.text, "HTML")
        assert "script" not in {each["type"] for each in entities}
        assert all(each.get("url", "https://").startswith("https://") for each in entities)
        if who == "user":
            assert shown == f"x\n{text}"
            assert {each["type"] for each in entities} <= {"italic", "url"}


async def test_tags_of_anybody_are_words(worker: Worker, known: TelegramPerson) -> None:
    worker.say(known, "<b>no</b> & **yes** [here](https://example.com/?a=1&b=2)")
    await worker.deliver()
    message = known.from_bot[-1]
    assert message["text"] == "<b>no</b> & yes here"
    assert [each["type"] for each in message["entities"]] == ["bold", "text_link"]
    assert message["entities"][1]["url"] == "https://example.com/?a=1&b=2"


async def test_an_agent_is_named_and_cannot_write_as_anybody_else(
    worker: Worker, known: TelegramPerson
) -> None:
    with worker.db.write() as tx:
        worker.log.append(
            tx,
            worker.conversation(known),
            "message",
            {"text": "<i>hi</i>"},
            Author.AGENT,
            author_name="Ada **<b>",
        )
    await worker.deliver()
    assert told(known)[-1] == "Ada <b>\n<i>hi</i>"


# --- refusals -------------------------------------------------------------------------------------


async def test_telegrams_wait_is_kept_to_and_nothing_is_lost(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    api.refuse("sendMessage", 429, retry_after=7)
    worker.say(known, "one", "two")
    await worker.deliver()
    calls = len(api.calls)
    await worker.later(seconds=6.9)
    assert len(api.calls) == calls
    await worker.later(seconds=0.2)
    assert told(known)[1:] == ["one", "two"]


async def test_who_has_stopped_the_bot_is_noted_and_finds_everything_later(
    worker: Worker, known: TelegramPerson
) -> None:
    known.block()
    worker.say(known, "one")
    await worker.pump()
    worker.say(known, "two")
    await worker.at_last()
    assert [note for note in worker.notes(known) if note[0] == "channel"] == [
        ("channel", {"channel": "telegram", "state": "blocked"})
    ]
    assert len(told(known)) == 1
    known.unblock()
    await worker.pump()
    worker.say(known, "three")
    await worker.pump()
    assert told(known)[1:] == ["one", "two", "three"]


async def test_a_403_tells_it_where_the_update_was_not_seen(
    worker: Worker, known: TelegramPerson
) -> None:
    known.deactivate()
    worker.say(known, "one", "two")
    await worker.at_last()
    assert len([note for note in worker.notes(known) if note[0] == "channel"]) == 1


async def test_a_message_that_telegram_never_takes_is_passed_over(
    worker: Worker, api: BotApi, known: TelegramPerson, capsys: pytest.CaptureFixture[str]
) -> None:
    api.refuse("sendMessage", 400, description="Bad Request: whatever")
    worker.say(known, "one", "two")
    await worker.deliver()
    assert told(known)[1:] == ["two"]
    assert "telegram_message_refused" in capsys.readouterr().out


async def test_a_task_that_fails_here_is_tried_and_then_passed_over(
    worker: Worker, known: TelegramPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    send, tried = Bot.send_message, []

    async def fail(self: Bot, chat_id: int, text: str, **more: Any) -> Any:
        if text == "poison":
            tried.append(1)
            raise ZeroDivisionError
        return await send(self, chat_id, text, **more)

    monkeypatch.setattr(Bot, "send_message", fail)
    worker.say(known, "poison", "behind")
    await worker.at_last()
    assert told(known)[1:] == ["behind"]
    assert len(tried) == book.TRIES


@pytest.mark.parametrize("status", [500, 502, 504, 401])
async def test_an_outage_is_waited_out(
    worker: Worker, api: BotApi, known: TelegramPerson, status: int
) -> None:
    api.refuse("sendMessage", status, times=12)
    worker.say(known, "one", "two")
    await worker.at_last()
    assert told(known)[1:] == ["one", "two"]


async def test_buttons_that_telegram_does_not_take_are_plain_words_with_the_address(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    api.strict_urls = True
    worker.form(known, "sign_in")
    worker.say(known, "behind")
    await worker.deliver()
    form, behind = told(known)[1:]
    assert "http://localhost:8080/step#st_1.page-of-st_1" in form
    assert behind == "behind"


# --- what is not known to have arrived ------------------------------------------------------------

Act = Callable[[Worker, TelegramPerson], None]


def say_plain(worker: Worker, person: TelegramPerson) -> None:
    worker.say(person, "unsure")


def say_with_buttons(worker: Worker, person: TelegramPerson) -> None:
    with worker.db.write() as tx:
        found = worker.house.room.service.locked(tx, worker.conversation(person))
        worker.log.say_from_catalogue(tx, found, "chat_greeting")


def ask_a_question(worker: Worker, person: TelegramPerson) -> None:
    worker.ask(person, question("A", "B"))


def show_a_form(worker: Worker, person: TelegramPerson) -> None:
    worker.form(person, "sign_in")


def tell_the_steps(worker: Worker, person: TelegramPerson) -> None:
    worker.publish(person, "case", case_id="RB-1", journey="reset", state="open")


def say_in_parts(worker: Worker, person: TelegramPerson) -> None:
    worker.say(person, "\n\n".join(letter * 4000 for letter in "abc"))


def say_a_note(worker: Worker, person: TelegramPerson) -> None:
    with worker.db.write() as tx:
        worker.book.say(tx, worker.row(person).id, "a note")


ACTS = [
    say_plain,
    say_with_buttons,
    ask_a_question,
    show_a_form,
    tell_the_steps,
    say_in_parts,
    say_a_note,
]


def same(person: TelegramPerson) -> list[tuple[str, list[str]]]:
    return [(message["text"], titles(message)) for message in person.from_bot]


async def expected(worker: Worker, api: BotApi, act: Act) -> list[tuple[str, list[str]]]:
    """What somebody gets for whom nothing goes wrong."""
    bob = TelegramPerson(api, "bob")
    bob.command("/start")
    await worker.pump()
    act(worker, bob)
    worker.say(bob, "behind")
    await worker.deliver()
    return same(bob)


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("strict", [False, True], ids=["buttons", "words"])
async def test_a_message_whose_answer_is_lost_is_there_once(
    worker: Worker, api: BotApi, known: TelegramPerson, act: Act, after: bool, strict: bool
) -> None:
    api.strict_urls = strict
    wanted = await expected(worker, api, act)
    for lost in range(1, 4):
        api.drop("sendMessage", times=lost, after=after, chat=known.id)
        act(worker, known)
        worker.say(known, "behind")
        await worker.at_last()
        assert same(known)[-len(wanted) + 1 :] == wanted[1:]
        if act is tell_the_steps:
            break
    if act is not tell_the_steps:
        assert len(known.from_bot) == 1 + 3 * (len(wanted) - 1)


@pytest.mark.parametrize("part", range(3))
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
async def test_a_lost_answer_to_any_part_doubles_none(
    worker: Worker, api: BotApi, known: TelegramPerson, part: int, after: bool
) -> None:
    wanted = await expected(worker, api, say_in_parts)
    say_in_parts(worker, known)
    worker.say(known, "behind")
    send, sent = api.answer, []

    def answer(call: Any) -> Any:
        if call.method == "sendMessage":
            sent.append(call)
            if len(sent) == part + 1:
                api.drop("sendMessage", after=after)
        return send(call)

    api.answer = answer  # type: ignore[method-assign]
    await worker.at_last()
    assert same(known)[1:] == wanted[1:]


async def test_an_unsure_message_is_found_among_those_of_others_and_of_the_person(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    others = [TelegramPerson(api, f"other{n}") for n in range(10)]
    for other in others:
        other.say("hello")
    await worker.pump()
    api.drop("sendMessage", after=True, chat=known.id)
    worker.say(known, "unsure", "behind")
    for other in others:
        worker.say(other, "to the others")
    known.say("before it is noted")
    await worker.deliver()
    for other in others:
        other.say("once more")
    known.say("are you there?")
    await worker.pump()
    await worker.at_last()
    assert told(known)[1:] == ["unsure", "behind"]


async def test_an_unsure_message_is_found_behind_all_that_the_bot_has_got_meanwhile(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    """A bot with many chats, on a machine that was slow to send."""
    other = TelegramPerson(api, "other")
    other.say("hello")
    await worker.pump()
    send, busy = api.answer, [f"{n}" for n in range(60)]

    def answer(call: Any) -> Any:
        if call.method == "sendMessage" and busy:
            while busy:
                other.say(busy.pop())
            api.drop("sendMessage", after=True)
        return send(call)

    api.answer = answer  # type: ignore[method-assign]
    worker.say(known, "unsure", "behind")
    await worker.deliver()
    await worker.pump()
    await worker.at_last()
    assert told(known)[1:] == ["unsure", "behind"]


async def test_429_while_it_is_looked_for_leaves_it_unsure(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    api.drop("sendMessage", after=True)
    worker.say(known, "unsure", "behind")
    await worker.deliver()
    api.refuse("editMessageText", 429, retry_after=3)
    await worker.at_last()
    assert told(known)[1:] == ["unsure", "behind"]


@pytest.mark.parametrize("seen", [False, True])
async def test_a_block_while_it_is_unsure_leaves_it_unsure(
    worker: Worker, api: BotApi, known: TelegramPerson, seen: bool
) -> None:
    api.drop("sendMessage", after=True)
    worker.say(known, "unsure", "behind")
    await worker.deliver()
    known.block()
    if seen:
        await worker.take()
    await worker.at_last()
    known.unblock()
    await worker.pump()
    await worker.at_last()
    assert told(known)[1:] == ["unsure", "behind"]


async def test_a_press_on_a_question_that_is_still_unsure_counts(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    api.drop("sendMessage", after=True)
    worker.ask(known, question("A", "B"))
    await worker.deliver()
    known.press_now("A")
    await worker.take()
    assert titles(known.from_bot[-1]) != []
    await worker.at_last()
    assert titles(known.from_bot[-1])[0] == "◉ A"
    known.press_now("A")
    await worker.pump()
    assert titles(known.from_bot[-1])[0] == "○ A"


# --- processes that die ---------------------------------------------------------------------------


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("at", range(4))
async def test_a_process_that_dies_between_claim_sending_and_note_loses_and_doubles_nothing(
    hire: Callable[..., Worker], api: BotApi, known: TelegramPerson, act: Act, when: str, at: int
) -> None:
    worker = hire()
    wanted = await expected(worker, api, act)
    act(worker, known)
    worker.say(known, "behind")
    assert await worker.deliver_until_it_dies(at, when)
    successor = hire()
    successor.cases.question, successor.cases.case = worker.cases.question, worker.cases.case
    await successor.at_last()
    assert same(known)[1:] == wanted[1:]


async def test_a_crash_leaves_the_chat_to_another_worker_when_its_lease_is_over(
    worker: Worker, hire: Callable[..., Worker], known: TelegramPerson
) -> None:
    worker.say(known, "one")
    assert worker.book.begin(worker.row(known).id) is not None
    other = hire()
    await other.deliver()
    assert told(known)[1:] == []
    await other.later(seconds=16)
    assert told(known)[1:] == ["one"]


# --- several workers ------------------------------------------------------------------------------


def running(worker: Worker, chat_id: str) -> Callable[[], object]:
    """Deliver a chat by hand, in a thread: claim, send, note."""

    def run() -> None:
        lease = worker.book.begin(chat_id)
        while lease is not None and (task := worker.book.next(chat_id, lease)) is not None:
            message = worker.api.post(
                worker.api.chats[task.chat.number],
                worker.api.me,
                {"text": task.draft.text},  # type: ignore[union-attr]
            )
            worker.book.sent(task, lease, message["message_id"])  # type: ignore[arg-type]

    return run


@pytest.mark.parametrize("attempt", range(3))
async def test_workers_that_deliver_one_chat_at_the_same_moment_tell_each_thing_once(
    hire: Callable[..., Worker], known: TelegramPerson, attempt: int
) -> None:
    workers = [hire() for _ in range(6)]
    texts = [f"text {n}" for n in range(10)]
    chat_id = workers[0].row(known).id
    workers[0].say(known, *texts[:5])
    more = lambda: workers[0].say(known, *texts[5:])  # noqa: E731
    at_once(more, *[running(each, chat_id) for each in workers])
    running(workers[0], chat_id)()
    assert told(known)[1:] == texts


async def test_who_has_lost_the_lease_notes_nothing_and_the_next_finds_the_message(
    worker: Worker, hire: Callable[..., Worker], known: TelegramPerson
) -> None:
    worker.say(known, "one", "two")
    chat_id = worker.row(known).id
    lease = worker.book.begin(chat_id)
    assert lease is not None
    task: Any = worker.book.next(chat_id, lease)
    message_id = await worker.delivery._put(task, lease)
    other = hire()
    await other.later(seconds=16)
    worker.book.sent(task, lease, message_id)
    worker.book.refused(task, lease)
    worker.book.postpone(chat_id, lease)
    assert worker.book.next(chat_id, lease) is None
    await other.deliver()
    assert told(known)[1:] == ["one", "two"]


async def test_a_lease_that_is_lost_while_it_is_looked_for_ends_the_search(
    worker: Worker, hire: Callable[..., Worker], api: BotApi, known: TelegramPerson
) -> None:
    api.drop("sendMessage")
    worker.say(known, "one", "two")
    await worker.deliver()
    worker.clock.advance(seconds=5)
    chat_id = worker.row(known).id
    lease = worker.book.begin(chat_id)
    assert lease is not None
    task = worker.book.next(chat_id, lease)
    other = hire()
    await other.later(seconds=16)
    sent = len(api.calls)
    with pytest.raises(LeaseLost):
        await worker.delivery._send(task, lease)  # type: ignore[arg-type]
    assert len(api.calls) == sent
    assert told(known)[1:] == ["one", "two"]


async def test_a_lease_lasts_while_it_is_looked_for(
    worker: Worker, api: BotApi, known: TelegramPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forty looks take longer than a lease; who looks keeps it."""
    api.drop("sendMessage")
    worker.say(known, "one")
    await worker.deliver()
    edit = worker.delivery._edit

    async def slow(*arguments: Any) -> bool:
        worker.clock.advance(seconds=5)
        assert not worker.book.due(9)
        return await edit(*arguments)

    monkeypatch.setattr(worker.delivery, "_edit", slow)
    await worker.later(seconds=5)
    assert told(known)[1:] == ["one"]


# --- one message tells the steps ------------------------------------------------------------------

STEPS = [{"title": "Email", "state": "done"}, {"title": "Code <1>", "state": "current"}]


async def test_the_steps_are_told_by_one_message_that_changes(
    worker: Worker, known: TelegramPerson
) -> None:
    tell_the_steps(worker, known)
    worker.publish(known, "progress", steps=STEPS)
    worker.publish(known, "progress", steps=STEPS)
    await worker.deliver()
    [_, status] = told(known)
    assert status.splitlines()[1:] == ["RB-1", "✓ Email", "▸ Code <1>"]


async def test_a_status_that_the_person_has_deleted_is_written_anew(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    tell_the_steps(worker, known)
    await worker.deliver()
    known.remove(known.from_bot[-1])
    # And the answer to the new one is lost
    api.drop("sendMessage", after=True)
    worker.publish(known, "progress", steps=STEPS)
    await worker.at_last()
    assert len(known.from_bot) == 2
    assert "▸ Code" in told(known)[-1]


async def test_another_case_is_told_by_another_message(
    worker: Worker, known: TelegramPerson
) -> None:
    tell_the_steps(worker, known)
    worker.say(known, "between")
    worker.publish(known, "case", case_id="RB-2", journey="reset", state="open")
    worker.publish(known, "progress", steps=STEPS)
    await worker.deliver()
    first, between, second = told(known)[1:]
    assert "RB-1" in first
    assert between == "between"
    assert "RB-2" in second
    assert "▸ Code" in second


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
async def test_a_change_of_the_steps_whose_answer_is_lost_is_made_again(
    worker: Worker, api: BotApi, known: TelegramPerson, after: bool
) -> None:
    tell_the_steps(worker, known)
    await worker.deliver()
    api.drop("editMessageText", after=after)
    worker.publish(known, "progress", steps=STEPS)
    worker.say(known, "behind")
    await worker.at_last()
    assert len(known.from_bot) == 3
    assert "▸ Code" in told(known)[1]


# --- "share my number" ----------------------------------------------------------------------------


async def test_the_keyboard_comes_with_its_step_and_goes_with_the_next_word(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.form(known, "new_number")
    await worker.deliver()
    assert known.chat.keyboard is not None
    worker.say(known, "behind")
    await worker.deliver()
    assert known.chat.keyboard is None
    assert told(known)[-1] == "behind"
    assert len(known.from_bot) == 4


async def test_the_word_that_follows_it_is_found_when_its_answer_is_lost(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    worker.form(known, "new_number")
    await worker.deliver()
    worker.say(known, "unsure")
    send = api.answer

    def answer(call: Any) -> Any:
        if call.parameters.get("text") == "unsure":
            api.answer = send  # type: ignore[method-assign]
            api.drop("sendMessage", after=True)
        return send(call)

    api.answer = answer  # type: ignore[method-assign]
    await worker.at_last()
    assert told(known)[3:] == ["unsure"]


# --- forms ----------------------------------------------------------------------------------------


async def test_a_form_whose_step_is_over_is_not_shown(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.form(known, "sign_in")
    worker.cases.at("email_code")
    worker.say(known, "behind")
    await worker.deliver()
    assert told(known)[1:] == ["behind"]


async def test_a_step_that_ends_between_its_two_messages_loses_nothing_behind_it(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    worker.form(known, "new_number")
    worker.say(known, "behind")
    api.drop("sendMessage", after=True)
    await worker.deliver()
    worker.cases.at("sms_code")
    await worker.at_last()
    assert told(known)[-1] == "behind"
    assert len([each for each in told(known) if each == "behind"]) == 1


async def test_the_form_of_a_step_that_is_over_is_closed_when_the_next_is_shown(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.form(known, "sign_in")
    await worker.deliver()
    assert known.tap_url("Open the secure form").endswith("step#st_1.page-of-st_1")
    worker.form(known, "email_code", "st_2")
    await worker.deliver()
    assert told(known)[1] == "🔒 This form is closed."
    assert titles(known.from_bot[1]) == []


async def test_with_https_a_form_is_a_mini_app_with_a_token_that_opens_nothing_by_itself(
    worker: Worker, known: TelegramPerson
) -> None:
    worker.cases.page = "https://chat.example.com"
    worker.form(known, "sign_in")
    await worker.deliver()
    [[button]] = known.from_bot[-1]["reply_markup"]["inline_keyboard"]
    assert button["web_app"]["url"].startswith("https://chat.example.com/step#st_1.")
    assert "page-of" not in button["web_app"]["url"]


async def test_a_passkey_is_asked_for_in_a_browser(worker: Worker, known: TelegramPerson) -> None:
    worker.cases.page = "https://chat.example.com"
    worker.form(known, "passkey")
    await worker.deliver()
    [[button]] = known.from_bot[-1]["reply_markup"]["inline_keyboard"]
    assert "web_app" not in button

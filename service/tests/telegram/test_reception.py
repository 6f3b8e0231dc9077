"""What becomes of an update: each is taken once, whatever is in it, and whatever happens."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from service.tests.databases import Crash, CrashingDatabase, sqlite
from service.tests.telegram.kit import Worker, titles, told
from service.tests.together import at_once
from sqlalchemy import insert
from sqlalchemy.exc import OperationalError
from telegram import Update

from rebind.chat.model import Owner
from rebind.chat.tables import conversation
from rebind.clock import rfc3339
from rebind.database import Database
from rebind.telegram import repository
from rebind.telegram.__main__ import main
from rebind.telegram.delivery import quietly
from tests.kit.bot_api import BotApi
from tests.kit.telegram import TelegramPerson
from tests.kit.updates import NAMES, recorded

pytestmark = pytest.mark.anyio


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """The quick one; what a database does to workers is in test_room.py and test_stateful.py."""
    database = sqlite(tmp_path / "rebind.db")
    yield database
    database.dispose()


COMMAND = {"type": "bot_command", "offset": 0}

# --- every kind of update -------------------------------------------------------------------------

GROUPS = {
    "bot_added_to_group", "forum_topic_created", "forum_topic_text", "from_a_bot", "from_a_chat",
    "from_linked_channel", "group_command", "group_created", "group_migrated_from",
    "group_migrated_to", "group_text", "left_chat_member", "new_chat_members", "new_chat_title",
}  # fmt: skip
"""A line for the group, if it is the first."""
REFUSED = {"callback_query", "callback_query_game", "callback_query_inaccessible"}
"""Presses of buttons that nobody knows."""
PRIVATE = {
    "album_1", "album_2", "album_3", "animation", "audio", "auto_delete_timer", "bot_blocked",
    "bot_unblocked", "brand_new_content", "chat_shared", "checklist", "command",
    "contact_of_another", "contact_own", "contact_without_user_id", "dice", "document_image",
    "document_pdf", "document_too_big", "document_without_size", "edited_message",
    "edited_photo_caption", "forwarded_from_channel", "forwarded_from_hidden",
    "forwarded_from_person", "location", "location_live", "paid_media", "passport_data", "photo",
    "photo_as_spoiler", "pinned_message", "poll", "reply_to_another_chat", "reply_with_quote",
    "sticker", "story", "successful_payment", "text", "text_in_bold", "text_with_url",
    "users_shared", "venue", "via_a_bot", "video", "video_note", "voice", "web_app_data",
    "write_access_allowed",
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
async def test_every_recorded_update_is_taken_for_what_it_is(
    worker: Worker, known: TelegramPerson, name: str
) -> None:
    number = known.replay(recorded(name))
    await worker.pump()
    await worker.later(seconds=2)
    expected = "refused" if name in REFUSED else "ignored"
    if name in PRIVATE or name in GROUPS:
        expected = "taken"
    assert worker.fates()[number] == expected
    assert name == "bot_blocked" or not worker.row(known).due


@pytest.mark.parametrize("name", sorted(GROUPS))
async def test_a_group_gets_one_polite_line_and_never_another(
    worker: Worker, api: BotApi, alice: TelegramPerson, name: str
) -> None:
    for _ in range(3):
        alice.replay(recorded(name))
    await worker.pump()
    [call] = api.calls_of("sendMessage")
    assert call.chat is not None
    assert call.chat < 0
    assert "only help in private" in call.parameters["text"]
    assert f"t.me/{api.me['username']}" in call.parameters["text"]
    assert worker.chats() == []


async def test_two_workers_greet_a_group_once(
    api: BotApi, hire: Callable[..., Worker], alice: TelegramPerson
) -> None:
    group = api.group()
    ada, bob = hire(), hire()
    for n in range(4):
        group.say(alice.user, f"hello {n}")
    updates = api.updates.poll(0, 9, 0)
    for calls in at_once(taking(ada, *updates), taking(bob, *reversed(updates))):
        await quietly(calls)  # type: ignore[arg-type]
    assert len([m for m in group.messages if m["from"]["id"] == api.me["id"]]) == 1


@pytest.mark.parametrize("name", ["channel_post", "edited_channel_post"])
async def test_channels_are_not_spoken_to(
    worker: Worker, api: BotApi, alice: TelegramPerson, name: str
) -> None:
    alice.replay(recorded(name))
    await worker.pump()
    assert api.calls == []
    assert worker.chats() == []


async def test_a_group_that_throws_the_bot_out_or_fails_is_no_loss(
    worker: Worker, api: BotApi, alice: TelegramPerson
) -> None:
    group = api.group()
    api.refuse("sendMessage", 403, chat=group.id)
    group.say(alice.user, "hello")
    alice.say("and here?")
    await worker.pump()
    assert set(worker.fates().values()) == {"taken"}
    assert told(alice)


# --- once -----------------------------------------------------------------------------------------


def taking(worker: Worker, *updates: Any) -> Callable[[], list[Any]]:
    """Takes updates in a thread; what is to be called for courtesy."""
    return lambda: [call for each in updates for call in worker.reception._take_surely(each)]


async def test_an_update_that_comes_again_does_nothing(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    known.say("I lost my phone")
    number = next(iter(reversed(api.updates.all)))
    await worker.pump()
    before = worker.events(known)
    for _ in range(3):
        api.push_again(number)
        await worker.pump()
    assert worker.events(known) == before
    assert len(worker.turns()) == 1


async def test_90_workers_that_get_one_update_at_the_same_moment_take_it_once(
    hire: Callable[..., Worker], api: BotApi, known: TelegramPerson
) -> None:
    known.say("my code is 481592")
    update = api.updates.all[max(api.updates.all)]
    workers = [hire() for _ in range(4)]
    for each in workers:
        each.cases.at("email_code")
    at_once(*[taking(each, update) for each in workers])
    assert workers[0].said_by(known) == ["my code is [code]"]
    assert len(workers[0].turns()) == 1
    assert len(workers[0].rows("vault_item")) == 1


async def test_two_first_messages_at_the_same_moment_are_one_chat(
    hire: Callable[..., Worker], api: BotApi, alice: TelegramPerson
) -> None:
    alice.say("one")
    alice.say("two")
    ada, bob = hire(), hire()
    first, second = api.updates.poll(0, 9, 0)
    at_once(taking(ada, first), taking(bob, second))
    assert len(ada.chats()) == 1
    assert sorted(ada.said_by(alice)) == ["one", "two"]
    assert len(ada.rows("conversation")) == 1


async def test_updates_out_of_order_are_all_taken(
    worker: Worker, api: BotApi, known: TelegramPerson
) -> None:
    texts = [recorded("text") for _ in range(3)]
    mine = [
        {"message": known._as_mine(text)["message"] | {"text": f"{n}"}}
        for n, text in enumerate(texts)
    ]
    numbers = api.push_out_of_order(*mine)
    await worker.pump()
    assert {worker.fates()[number] for number in numbers} == {"taken"}
    assert sorted(worker.said_by(known)) == ["0", "1", "2"]


@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_process_that_dies_at_the_commit_loses_and_doubles_nothing(
    worker: Worker, api: BotApi, known: TelegramPerson, when: str
) -> None:
    known.say("my code is 481592")
    update = api.updates.all[max(api.updates.all)]
    worker.db.__class__ = CrashingDatabase
    worker.db.crash = (0, when)  # type: ignore[attr-defined]
    with pytest.raises(Crash):
        worker.reception.take(Update.de_json(update, None))
    await worker.take()
    assert worker.said_by(known) == ["my code is [code]"]
    assert len(worker.turns()) == 1


# --- poison ---------------------------------------------------------------------------------------


def poison(
    worker: Worker, monkeypatch: pytest.MonkeyPatch, words: str, error: Exception
) -> list[int]:
    """Taking a message with these words fails, as often as it is tried; how often it was."""
    tried: list[int] = []
    take = worker.reception._conversations.take

    def fail(tx: Any, conversation_id: str, said: Any, **more: Any) -> int:
        if said.text == words:
            tried.append(1)
            tx.execute(insert(conversation).values(id="cv"))  # breaks the transaction
        return take(tx, conversation_id, said, **more)

    def raising(tx: Any, conversation_id: str, said: Any, **more: Any) -> int:
        if said.text == words:
            tried.append(1)
            raise error
        return take(tx, conversation_id, said, **more)

    monkeypatch.setattr(
        worker.reception._conversations, "take", fail if error is BROKEN else raising
    )
    return tried


BROKEN = RuntimeError("of the database")


@pytest.mark.parametrize("error", [ZeroDivisionError("481592"), BROKEN])
async def test_poison_is_tried_parked_seen_answered_and_in_nobodys_way(
    worker: Worker,
    known: TelegramPerson,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
) -> None:
    tried = poison(worker, monkeypatch, "poison", error)
    known.say("before")
    known.say("poison")
    known.say("behind")
    await worker.pump()
    assert len(tried) == 3
    assert worker.said_by(known) == ["before", "behind"]
    assert "could not take your last message" in told(known)[-1]
    with worker.db.read() as tx:
        [parked] = repository.parked(tx, 9)
    assert parked.kind == "message"
    assert parked.error == ("ZeroDivisionError" if error is not BROKEN else "IntegrityError")
    assert "481592" not in capsys.readouterr().out + worker.everything()


async def test_poison_that_is_the_first_thing_ever_is_answered_too(
    worker: Worker, alice: TelegramPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    poison(worker, monkeypatch, "poison", ValueError())
    alice.say("poison")
    await worker.pump()
    assert any("could not take your last message" in each for each in told(alice))
    assert worker.said_by(alice) == []


async def test_poison_that_comes_again_is_not_tried_again(
    worker: Worker, api: BotApi, known: TelegramPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = poison(worker, monkeypatch, "poison", ValueError())
    known.say("poison")
    await worker.pump()
    said = told(known)
    api.push_again(max(api.updates.all))
    await worker.pump()
    assert told(known) == said
    assert len(tried) == 3


async def test_an_update_that_the_library_cannot_read_is_parked_and_nobody_waits(
    worker: Worker, api: BotApi, known: TelegramPerson, caplog: pytest.LogCaptureFixture
) -> None:
    known.say("before")
    number = api.push({"message": {"message_id": 7, "chat": "481592", "text": "481592"}})
    known.say("behind")
    await worker.pump()
    assert worker.fates()[number] == "parked"
    assert worker.said_by(known) == ["before", "behind"]
    assert "481592" not in caplog.text


async def test_a_database_that_is_away_parks_nothing(
    worker: Worker, known: TelegramPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    known.say("hello")
    with monkeypatch.context() as away:

        def fail(*_: object) -> None:
            raise OperationalError("", {}, Exception())

        away.setattr(repository, "note_update", fail)
        with pytest.raises(OperationalError):
            await worker.take()
    await worker.take()
    assert worker.said_by(known) == ["hello"]
    assert "parked" not in worker.fates().values()


async def test_what_is_parked_is_shown_to_operators(
    worker: Worker,
    known: TelegramPerson,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    poison(worker, monkeypatch, "poison", ValueError())
    known.say("poison")
    await worker.pump()
    capsys.readouterr()
    monkeypatch.setenv("REBIND_DATABASE_URL", worker.db.engine.url.render_as_string(False))
    monkeypatch.setattr("sys.argv", ["python -m rebind.telegram", "parked"])
    assert main() == 0
    line, count = capsys.readouterr().out.splitlines()
    assert line.split() == [
        rfc3339(worker.clock.now()),
        str(max(worker.fates())),
        "message",
        "ValueError",
    ]
    assert count == "1 parked"


# --- what people write ----------------------------------------------------------------------------


async def test_a_text_is_an_event_and_a_turn(worker: Worker, known: TelegramPerson) -> None:
    known.say("I lost my phone 📱👍🏽")
    await worker.take()
    assert worker.said_by(known) == ["I lost my phone 📱👍🏽"]
    [turn] = worker.turns()
    assert turn.input == {"kind": "text", "text": "I lost my phone 📱👍🏽"}
    assert known.chat.actions == ["typing"]


async def test_a_text_of_emoji_alone_is_taken(worker: Worker, known: TelegramPerson) -> None:
    known.say("😀" * 2048)
    await worker.take()
    assert worker.said_by(known) == ["😀" * 2048]


@pytest.mark.parametrize("length", [4001, 4096])
async def test_a_text_that_is_too_long_is_refused_in_words(
    worker: Worker, known: TelegramPerson, length: int
) -> None:
    known.say("x" * length)
    await worker.pump()
    assert "too long" in told(known)[-1]
    assert worker.said_by(known) == []
    assert worker.turns() == []


@pytest.mark.parametrize("text", ["\u200b", "\u2060\u200d", "\u00ad"])
async def test_a_text_that_nobody_sees_is_refused_in_words(
    worker: Worker, known: TelegramPerson, text: str
) -> None:
    known.say(text)
    await worker.pump()
    assert "only text" in told(known)[-1] or "text and pictures" in told(known)[-1]
    assert worker.turns() == []


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b"])
async def test_a_text_that_no_database_takes_is_refused_and_not_parked(
    worker: Worker, known: TelegramPerson, text: str
) -> None:
    update = known._as_mine(recorded("text"))
    await worker.reception.receive({"update_id": 1, "message": update["message"] | {"text": text}})
    edited = update["message"] | {"text": text, "edit_date": 1793535457}
    await worker.reception.receive({"update_id": 2, "edited_message": edited})
    assert {worker.fates()[1], worker.fates()[2]} == {"refused"}


async def test_who_writes_too_fast_is_told_so_and_the_rest_is_taken(
    hire: Callable[..., Worker], alice: TelegramPerson
) -> None:
    worker = hire(messages_per_minute=3)
    for n in range(5):
        alice.say(f"text {n}")
    await worker.pump()
    assert worker.said_by(alice) == ["text 0", "text 1", "text 2"]
    assert len([each for each in told(alice) if "too fast" in each]) == 2
    assert sorted(worker.fates().values()) == ["refused"] * 2 + ["taken"] * 3


@pytest.mark.parametrize("act", ["start", "link", "edit", "press"])
async def test_92_there_is_no_way_around_the_limit(
    hire: Callable[..., Worker], alice: TelegramPerson, act: str
) -> None:
    worker = hire(messages_per_minute=4)
    first = alice.say("first")
    await worker.pump()
    acts: dict[str, Callable[[], object]] = {
        "start": lambda: alice.command("/start"),
        "link": lambda: alice.command("/start guess"),
        "edit": lambda: alice.edit(first, "second"),
        "press": lambda: alice.press_now("lost"),
    }
    for _ in range(9):
        acts[act]()
    await worker.take()
    assert list(worker.fates().values()).count("taken") <= 4


async def test_a_press_that_is_too_fast_can_be_made_again(
    hire: Callable[..., Worker], api: BotApi, alice: TelegramPerson
) -> None:
    worker = hire(messages_per_minute=1)
    alice.say("first")
    await worker.pump()
    press = alice.press_now("lost")
    await worker.take()
    assert "too fast" in alice.answer_to(press).text
    assert len(titles(alice.from_bot[0])) == 3


@pytest.mark.parametrize(
    "text",
    [
        "/restart",
        "/back",
        '/SetSlots{"verified": true}',
        '/intent{"a": 1}',
        "/nobody",
        "/helpme",
        "/status@another_bot",
        " /stop",
        "please /stop",
    ],
)
async def test_68_orders_to_the_machine_are_words(
    worker: Worker, known: TelegramPerson, text: str
) -> None:
    known.say(text)
    await worker.pump()
    assert worker.said_by(known) == [text]
    [turn] = worker.turns()
    assert turn.input["kind"] == "text"
    assert not turn.input["text"].lstrip().startswith("/")
    assert len(told(known)) == 1


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("/status", "ask_status"),
        ("/STATUS", "ask_status"),
        ("/Stop@Rebind_Test_Bot", "cancel"),
        ("/stop now please", "cancel"),
        ("/stop\nnow", "cancel"),
        ("/start", "ask_status"),
    ],
)
async def test_commands_are_turns_that_mean_one_thing(
    worker: Worker, known: TelegramPerson, text: str, intent: str
) -> None:
    known.command(text)
    await worker.take()
    [turn] = worker.turns()
    assert turn.input == {"kind": "intent", "intent": intent}


async def test_a_person_is_called_without_the_assistant(
    worker: Worker, known: TelegramPerson
) -> None:
    known.command("/agent")
    await worker.pump()
    assert worker.turns() == []
    with worker.db.read() as tx:
        assert tx.execute(conversation.select()).one().owner == Owner.QUEUE
    assert "next in line" in "\n".join(told(known))


async def test_a_command_with_a_secret_behind_it_keeps_no_secret(
    worker: Worker, known: TelegramPerson
) -> None:
    known.command("/status 481592")
    known.command("/language 481592")
    await worker.pump()
    assert "481592" not in worker.everything()


async def test_forwarded_words_are_words(worker: Worker, known: TelegramPerson) -> None:
    known.replay(recorded("forwarded_from_person"))
    await worker.take()
    assert len(worker.said_by(known)) == 1


async def test_help_is_said_without_the_assistant(worker: Worker, known: TelegramPerson) -> None:
    known.command("/help")
    await worker.pump()
    assert "/status" in told(known)[-1]
    assert worker.turns() == []
    assert worker.said_by(known) == []


async def test_who_starts_is_greeted_once_in_a_conversation_of_their_own(
    worker: Worker, alice: TelegramPerson
) -> None:
    alice.command("/start")
    await worker.pump()
    assert len(told(alice)) == 1
    assert worker.turns() == []
    alice.command("/start")
    await worker.pump()
    assert len(told(alice)) == 1
    assert len(worker.turns()) == 1


@pytest.mark.parametrize("language", ["en", "en-GB", "xx", "../..", None])
async def test_the_language_is_the_telegram_apps_or_english(
    worker: Worker, api: BotApi, language: str | None
) -> None:
    person = TelegramPerson(api, "bob", language_code=language)
    person.command("/start")
    await worker.pump()
    assert "Hello." in told(person)[0]


async def test_a_secret_is_masked_and_its_message_deleted(
    worker: Worker, known: TelegramPerson
) -> None:
    message = known.say("my code is 481592")
    await worker.pump()
    assert [each["message_id"] for each in known.deleted] == [message["message_id"]]
    assert "481592" not in worker.everything()


# --- edits ----------------------------------------------------------------------------------------


async def test_an_edit_is_noted_for_the_desk_and_never_done_again(
    worker: Worker, known: TelegramPerson
) -> None:
    message = known.say("I lost my phone")
    await worker.pump()
    for text in ("I lost my phone number", "my code is 481592"):
        known.edit(message, text)
        await worker.pump()
    assert worker.said_by(known) == ["I lost my phone"]
    assert len(worker.turns()) == 1
    edits = [body["text"] for type_, body in worker.notes(known) if type_ == "edit"]
    assert edits == ["I lost my phone number", "my code is [code]"]
    assert [each["message_id"] for each in known.deleted] == [message["message_id"]]
    assert "481592" not in worker.everything()


async def test_an_edit_into_a_command_is_no_command(worker: Worker, known: TelegramPerson) -> None:
    message = known.say("hello")
    await worker.pump()
    known.edit(message, "/stop")
    await worker.pump()
    assert len(worker.turns()) == 1


# --- contacts -------------------------------------------------------------------------------------


async def test_ones_own_number_is_a_hint_that_is_kept_nowhere(
    worker: Worker, known: TelegramPerson
) -> None:
    message = known.share_contact()
    await worker.pump()
    assert worker.said_by(known) == ["[phone number]"]
    assert known.phone.lstrip("+") not in worker.everything()
    assert message["message_id"] in [each["message_id"] for each in known.deleted]
    [turn] = worker.turns()
    assert [handle["kind"] for handle in turn.handles] == ["phone"]


@pytest.mark.parametrize("name", ["contact_of_another", "contact_without_user_id"])
async def test_somebody_elses_number_is_not_taken_nor_left_there(
    worker: Worker, known: TelegramPerson, name: str
) -> None:
    known.replay(recorded(name))
    await worker.pump()
    assert worker.turns() == []
    assert worker.said_by(known) == []
    assert "somebody else’s contact" in told(known)[-1]
    assert len(known.deleted) == 1
    number = recorded(name)["message"]["contact"]["phone_number"].lstrip("+")
    assert number not in worker.everything()

"""Who asks Telegram for updates, and how the room begins and ends. In real time: somebody waits."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from pydantic import SecretStr
from service.tests.chat.kit import eventually
from service.tests.telegram.kit import Worker, told
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from rebind.telegram import polling, room
from rebind.telegram.polling import Polling
from rebind.telegram.tables import telegram_leader
from tests.kit.bot_api import BotApi
from tests.kit.bot_api.updates import Webhook
from tests.kit.telegram import TelegramPerson

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "BEAT_SECONDS", 0.05)
    monkeypatch.setattr(polling, "RETRY_SECONDS", 0.05)
    monkeypatch.setattr(room, "RETRY_SECONDS", 0.05)


class Poller:
    def __init__(self, worker: Worker) -> None:
        self.polling = Polling(
            worker.db, worker.clock, worker.room._bot, worker.book.bot_id, worker.reception
        )
        self.name = self.polling._worker
        self.task = asyncio.create_task(self.polling.run())

    async def stop(self) -> None:
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)

    async def kill(self) -> None:
        """It says nothing to anybody."""
        self.polling._step_down = lambda: None  # type: ignore[method-assign]
        await self.stop()


@pytest.fixture
async def poll() -> AsyncIterator[Callable[[Worker], Poller]]:
    pollers: list[Poller] = []

    def start(worker: Worker) -> Poller:
        pollers.append(Poller(worker))
        return pollers[-1]

    yield start
    for each in pollers:
        await each.stop()


def leader(worker: Worker) -> Any:
    with worker.db.read() as tx:
        return tx.execute(telegram_leader.select()).one()


def asked(api: BotApi) -> int:
    return len(api.calls_of("getUpdates"))


async def heard(worker: Worker, person: TelegramPerson, *texts: str) -> None:
    def said() -> bool:
        return worker.row(person) is not None and worker.said_by(person) == list(texts)

    await eventually(said, 15)


async def test_of_two_workers_one_asks(
    hire: Callable[..., Worker], api: BotApi, alice: TelegramPerson, poll: Any
) -> None:
    workers = [hire(), hire()]
    for each in workers:
        poll(each)
    texts = [f"text {n}" for n in range(5)]
    for text in texts:
        alice.say(text)
        await asyncio.sleep(0.1)
    await heard(workers[0], alice, *texts)
    assert {call.status for call in api.calls_of("getUpdates")} <= {0, 200}
    assert len({call.connection for call in api.calls_of("getUpdates")}) == 1


async def test_another_takes_over_when_the_lease_of_one_that_died_is_over(
    hire: Callable[..., Worker], api: BotApi, alice: TelegramPerson, poll: Any
) -> None:
    first = poll(hire())
    await eventually(lambda: asked(api) == 1)
    await first.kill()
    worker = hire()
    second = poll(worker)
    alice.say("hello")
    await asyncio.sleep(0.3)
    assert leader(worker).worker == first.name
    assert asked(api) == 1
    worker.clock.advance(seconds=12)
    await heard(worker, alice, "hello")
    assert leader(worker).worker == second.name


async def test_another_takes_over_at_once_from_one_that_stops(
    hire: Callable[..., Worker], api: BotApi, alice: TelegramPerson, poll: Any
) -> None:
    first = poll(hire())
    await eventually(lambda: asked(api) == 1)
    worker = hire()
    second = poll(worker)
    await first.stop()
    alice.say("hello")
    await heard(worker, alice, "hello")
    assert leader(worker).worker == second.name


async def test_who_has_lost_the_lead_asks_no_more(
    worker: Worker, api: BotApi, alice: TelegramPerson, poll: Any
) -> None:
    poll(worker)
    await eventually(lambda: asked(api) == 1)
    worker.clock.advance(seconds=1)
    until = worker.clock.now().replace(year=2030)
    with worker.db.write() as tx:
        tx.execute(update(telegram_leader).values(worker="w_other", until=until))
    await asyncio.sleep(0.3)
    alice.say("hello")
    await asyncio.sleep(0.3)
    assert asked(api) == 1
    assert worker.chats() == []


async def test_a_conflict_is_waited_out(
    worker: Worker, api: BotApi, alice: TelegramPerson, poll: Any
) -> None:
    api.refuse("getUpdates", 409, times=3)
    poll(worker)
    alice.say("hello")
    await heard(worker, alice, "hello")


@pytest.mark.parametrize("status", [429, 500, 502, 401])
async def test_an_outage_is_waited_out(
    worker: Worker, api: BotApi, alice: TelegramPerson, poll: Any, status: int
) -> None:
    api.refuse("getUpdates", status, retry_after=1)
    poll(worker)
    alice.say("hello")
    await heard(worker, alice, "hello")


async def test_a_webhook_that_somebody_has_set_is_removed(
    worker: Worker, api: BotApi, alice: TelegramPerson, poll: Any
) -> None:
    poll(worker)
    await eventually(lambda: asked(api) == 1)
    api.updates.set_webhook(Webhook("http://127.0.0.1:9/"))
    alice.say("hello")
    await heard(worker, alice, "hello")
    assert api.updates.webhook is None


async def test_where_it_was_survives_a_restart(
    hire: Callable[..., Worker], api: BotApi, alice: TelegramPerson, poll: Any
) -> None:
    worker = hire()
    first = poll(worker)
    alice.say("one")
    await heard(worker, alice, "one")
    number = max(api.updates.all)
    await eventually(lambda: leader(worker).next_update_id == number + 1)
    await first.stop()
    before = asked(api)
    poll(hire())
    await eventually(lambda: asked(api) > before)
    assert api.calls_of("getUpdates")[-1].parameters["offset"] in (number + 1, str(number + 1))


async def test_numbers_that_begin_anew_after_a_quiet_week_are_followed(
    worker: Worker, api: BotApi, alice: TelegramPerson, poll: Any
) -> None:
    poll(worker)
    alice.say("one")
    await heard(worker, alice, "one")
    api.updates._next_id = 1000
    message = alice.say("kept for the test only", via_bot=None)
    api.updates._queue.clear()
    api.updates.add({"update_id": 1001, "message": {**message, "text": "two"}}, forced=True)
    await heard(worker, alice, "one", "two")
    await eventually(lambda: leader(worker).next_update_id == 1002)


async def test_one_that_cannot_be_read_hides_nobody_and_stands_in_no_log(
    worker: Worker,
    api: BotApi,
    alice: TelegramPerson,
    poll: Any,
    talkative: pytest.LogCaptureFixture,
) -> None:
    number = api.push({"message": {"message_id": 7, "chat": "481592", "text": "481592"}})
    alice.say("behind")
    poll(worker)
    await heard(worker, alice, "behind")
    assert worker.fates()[number] == "parked"
    assert "481592" not in talkative.text


async def test_a_batch_is_asked_for_again_when_the_database_was_away(
    worker: Worker, alice: TelegramPerson, poll: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    take, failures = worker.reception.take, [1, 1, 1]

    def fail(given: Any) -> Any:
        if given.message.text == "two" and failures:
            failures.pop()
            raise OperationalError("", {}, Exception())
        return take(given)

    monkeypatch.setattr(worker.reception, "take", fail)
    for text in ("one", "two", "three"):
        alice.say(text)
    poll(worker)
    await heard(worker, alice, "one", "two", "three")
    assert not failures


# --- the room as a whole --------------------------------------------------------------------------


@asynccontextmanager
async def living(worker: Worker) -> AsyncIterator[None]:
    async with worker.house.room.lifespan(), worker.room.lifespan():
        yield


async def test_a_person_is_answered(worker: Worker, alice: TelegramPerson) -> None:
    async with living(worker):
        alice.command("/start")
        await eventually(lambda: len(told(alice)) == 1, 15)
        alice.say("I lost my phone")
        await eventually(lambda: told(alice)[-1] == "Heard.", 15)
        press = alice.press_now("lost")
        await eventually(lambda: alice.api.queries[press].answer is not None, 15)


async def test_a_part_of_it_that_ends_comes_back(
    worker: Worker, alice: TelegramPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else nobody would hear the bot again, and no one would see why."""
    run, falls = worker.room.delivery.run, [1]

    async def fall_once() -> None:
        if falls:
            falls.pop()
            raise RuntimeError
        await run()

    monkeypatch.setattr(worker.room.delivery, "run", fall_once)
    async with living(worker):
        alice.command("/start")
        await eventually(lambda: len(told(alice)) == 1, 15)
    assert not falls


@pytest.mark.parametrize("attempt", range(3))
async def test_who_takes_who_answers_and_who_writes_never_wait_for_each_other_in_a_circle(
    worker: Worker,
    alice: TelegramPerson,
    attempt: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A message comes, another is noted as sent, a third is answered: PostgreSQL would end one of
    them, and the chat would wait for its lease."""
    async with living(worker):
        alice.command("/start")
        await eventually(lambda: len(told(alice)) == 1, 15)
        for n in range(6):
            alice.say(f"text {n}")
            alice.press_now("lost") if n == 3 else None
        await eventually(lambda: told(alice).count("Heard.") == 7, 20)
    assert "OperationalError" not in capsys.readouterr().out


async def test_commands_are_registered_in_every_language(worker: Worker, api: BotApi) -> None:
    async with living(worker):
        languages = worker.log.catalogue.languages
        await eventually(lambda: len(api.commands) == len(languages) + 1, 15)
    names = {command["command"] for commands in api.commands.values() for command in commands}
    assert {"start", "help", "status", "agent", "language", "stop"} <= names
    assert all('"all_private_chats"' in scope for scope, _ in api.commands)


async def test_a_telegram_that_is_away_at_first_is_waited_for(
    worker: Worker, api: BotApi, alice: TelegramPerson
) -> None:
    api.refuse("getMe", 502, times=2)
    api.refuse("deleteWebhook", 500)
    worker.reception.bot_name = ""
    async with living(worker):
        alice.say("hello")
        await eventually(lambda: bool(told(alice)), 15)
        assert worker.reception.bot_name == "rebind_test_bot"


async def test_commands_that_telegram_does_not_take_keep_nobody_waiting(
    worker: Worker, api: BotApi, alice: TelegramPerson
) -> None:
    api.refuse("setMyCommands", 400, times=None)
    async with living(worker):
        alice.say("hello")
        await eventually(lambda: bool(told(alice)), 15)


async def test_a_token_that_is_refused_is_said_and_harms_nobody(
    hire: Callable[..., Worker], api: BotApi, capsys: pytest.CaptureFixture[str]
) -> None:
    worker = hire(telegram_token=SecretStr("700000001:a-token-that-nobody-knows"))
    out = ""

    def said() -> bool:
        nonlocal out
        out += capsys.readouterr().out
        return "telegram_token_refused" in out

    async with living(worker):
        await eventually(said, 15)
    assert "nobody-knows" not in out


async def test_in_webhook_mode_telegram_is_told_where_and_with_what_secret(
    hire: Callable[..., Worker], api: BotApi
) -> None:
    worker = hire(telegram_mode="webhook", telegram_secret=SecretStr("s" * 32))
    async with living(worker):
        await eventually(lambda: api.updates.webhook, 15)
        webhook = api.updates.webhook
        assert webhook is not None
        assert (webhook.url, webhook.secret) == (
            "http://localhost:8080/telegram/v1/webhook",
            "s" * 32,
        )
        assert asked(api) == 0


async def test_a_restart_in_the_middle_tells_everything_once(
    hire: Callable[..., Worker], api: BotApi, alice: TelegramPerson
) -> None:
    alice.command("/start")
    texts = [f"text {n}" for n in range(12)]
    api.delay("sendMessage", 0.05)
    for part in (texts[:4], texts[4:8], texts[8:]):
        worker = hire()
        async with living(worker):
            await eventually(lambda: worker.row(alice) is not None, 15)  # noqa: B023
            worker.say(alice, *part)
            await asyncio.sleep(0.2)
        worker.clock.advance(seconds=16)
    worker = hire()
    async with living(worker):
        await eventually(lambda: told(alice)[1:] == texts, 20)


# --- what time brings -----------------------------------------------------------------------------


async def test_what_is_over_is_forgotten_after_a_week_and_nothing_else(
    worker: Worker, known: TelegramPerson
) -> None:
    known.command("/language")
    await worker.pump()
    known.press_now("English")
    known.command("/language")
    await worker.pump()
    tables = ("telegram_update", "telegram_card", "telegram_note")
    before = {table: len(worker.rows(table)) for table in tables}
    worker.room.forget()
    assert {table: len(worker.rows(table)) for table in tables} == before
    worker.clock.advance(days=8)
    worker.room.forget()
    assert worker.rows("telegram_update") == []
    assert worker.rows("telegram_note") == []
    left = [card["kind"] for card in worker.rows("telegram_card")]
    assert sorted(left) == ["buttons", "languages"], "those that can still be pressed"
    press = known.press_now("English")
    await worker.pump()
    assert "no longer open" not in known.answer_to(press).text

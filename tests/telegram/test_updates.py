"""How updates reach a bot: by long polling and by webhook; and that the recorded ones are read."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, Conflict, NetworkError

from tests.kit.bot_api import BotApi
from tests.kit.telegram import TelegramPerson
from tests.kit.updates import NAMES, recorded

pytestmark = pytest.mark.anyio

LONG = 30
"""Seconds of a poll that a test does not want to see the end of."""


@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_update_is_read(name: str) -> None:
    raw = recorded(name)
    update = Update.de_json(raw)
    assert update.update_id == raw["update_id"]
    if name != "brand_new_thing":
        assert not update.api_kwargs
        kind = next(key for key in raw if key != "update_id")
        assert getattr(update, kind) is not None


def test_the_recorded_ones_have_ids_of_their_own() -> None:
    assert len({recorded(name)["update_id"] for name in NAMES}) == len(NAMES)


# --- long polling -------------------------------------------------------------------------------


async def test_a_poll_wakes_at_what_happens(bot: Bot, alice: TelegramPerson) -> None:
    (start,) = await bot.get_updates()
    poll = asyncio.create_task(bot.get_updates(start.update_id + 1, timeout=LONG))
    await asyncio.to_thread(
        alice.api.wait_until, lambda: len(alice.api.calls_of("getUpdates")) == 2
    )
    alice.api.push(recorded("voice"))
    (update,) = await asyncio.wait_for(poll, LONG / 2)
    assert update.message.voice


async def test_a_poll_ends_when_nothing_happens(bot: Bot) -> None:
    assert await bot.get_updates(timeout=1) == ()


async def test_what_is_not_confirmed_comes_again(bot: Bot, alice: TelegramPerson) -> None:
    alice.say("one")
    first = await bot.get_updates()
    assert await bot.get_updates() == first
    assert await bot.get_updates(first[-1].update_id) == first[-1:]
    assert await bot.get_updates(first[-1].update_id + 1) == ()
    assert await bot.get_updates() == ()


async def test_no_more_come_than_are_wanted(bot: Bot, alice: TelegramPerson) -> None:
    alice.say("one")
    assert len(await bot.get_updates(limit=1)) == 1


async def test_a_negative_offset_counts_from_the_end(bot: Bot, alice: TelegramPerson) -> None:
    alice.say("one")
    alice.say("two")
    (last,) = await bot.get_updates(-1)
    assert last.message.text == "two"


async def test_only_the_newest_of_two_polls_goes_on(bot: Bot, api: BotApi) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=LONG))
    await asyncio.to_thread(api.wait_until, lambda: api.calls_of("getUpdates"))
    async with Bot(api.token, base_url=f"{api.url}/bot") as another:
        newer = asyncio.create_task(another.get_updates(timeout=LONG))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await older
        TelegramPerson(api, name="bob").say("Hello")
        assert len(await newer) == 1


async def test_a_kind_that_was_not_asked_for_does_not_come(bot: Bot, alice: TelegramPerson) -> None:
    (start,) = await bot.get_updates(allowed_updates=["message"])
    message = alice.say("one")
    alice.edit(message, "two")
    alice.block()
    (update,) = await bot.get_updates(start.update_id + 1)
    assert update.message.text == "one"


async def test_an_update_can_come_twice(bot: Bot, api: BotApi, alice: TelegramPerson) -> None:
    (first,) = await bot.get_updates()
    assert await bot.get_updates(first.update_id + 1) == ()
    api.push_again(first.update_id)
    assert await bot.get_updates(first.update_id + 1) == (first,)
    assert await bot.get_updates(first.update_id + 1) == ()


async def test_updates_can_come_out_of_order(bot: Bot, api: BotApi) -> None:
    ids = api.push_out_of_order(recorded("text"), recorded("photo"))
    assert [each.update_id for each in await bot.get_updates()] == list(reversed(ids))


async def test_a_poll_is_cut_when_the_network_is(bot: Bot, api: BotApi) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=LONG))
    await asyncio.to_thread(api.wait_until, lambda: api.calls_of("getUpdates"))
    with api.offline(), pytest.raises(NetworkError):
        await poll


# --- webhook ------------------------------------------------------------------------------------


class Receiver:
    """Where a webhook leads: what came, and the statuses that are answered, 200 after them."""

    def __init__(self) -> None:
        self.came: list[tuple[dict[str, Any], dict[str, str]]] = []
        self.statuses: list[int] = []
        self.open = threading.Event()
        self.open.set()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                receiver.came.append((body, dict(self.headers)))
                receiver.open.wait(LONG)
                self.send_response(receiver.statuses.pop(0) if receiver.statuses else 200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                """Not of interest."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}/hook?a=1"

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update, _ in self.came]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    running = Receiver()
    yield running
    running.open.set()
    running.server.shutdown()
    running.server.server_close()


def everything_was_taken(api: BotApi) -> None:
    api.wait_until(lambda: not api.updates.pending)


async def test_a_webhook_gets_what_happens_with_its_secret(
    bot: Bot, api: BotApi, alice: TelegramPerson, receiver: Receiver
) -> None:
    await bot.set_webhook(receiver.url, secret_token="s3cret_-")
    alice.say("Hello")
    everything_was_taken(api)
    assert receiver.texts() == ["/start", "Hello"]
    assert receiver.came[0][1]["X-Telegram-Bot-Api-Secret-Token"] == "s3cret_-"


async def test_while_there_is_a_webhook_nobody_polls(
    bot: Bot, api: BotApi, receiver: Receiver
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=LONG))
    await asyncio.to_thread(api.wait_until, lambda: api.calls_of("getUpdates"))
    await bot.set_webhook(receiver.url)
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()


async def test_what_a_webhook_does_not_take_comes_again_and_in_order(
    bot: Bot, api: BotApi, alice: TelegramPerson, receiver: Receiver
) -> None:
    receiver.statuses = [500, 403]
    await bot.set_webhook(receiver.url)
    alice.say("one")
    everything_was_taken(api)
    assert receiver.texts() == ["/start", "/start", "/start", "one"]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 403 Forbidden"
    assert info.pending_update_count == 0


async def test_one_chat_does_not_wait_for_another(
    bot: Bot, api: BotApi, alice: TelegramPerson, receiver: Receiver
) -> None:
    receiver.open.clear()
    await bot.set_webhook(receiver.url)
    api.wait_until(lambda: receiver.came)
    alice.say("one")
    TelegramPerson(api, name="bob").say("two")
    api.wait_until(lambda: len(receiver.came) == 2)
    assert receiver.texts() == ["/start", "two"]
    receiver.open.set()
    everything_was_taken(api)
    assert receiver.texts() == ["/start", "two", "one"]


async def test_what_was_not_taken_is_there_for_polling_afterwards(
    bot: Bot, alice: TelegramPerson, receiver: Receiver
) -> None:
    receiver.statuses = [500] * 1000
    await bot.set_webhook(receiver.url)
    alice.say("one")
    await bot.delete_webhook()
    texts = [each.message.text for each in await bot.get_updates() if each.message]
    assert texts == ["/start", "one"]


async def test_what_is_pending_can_be_dropped(bot: Bot, alice: TelegramPerson) -> None:
    alice.say("one")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


@pytest.mark.parametrize(
    ("url", "secret", "wrong"),
    [
        ("nonsense", "x", "Bad webhook: invalid webhook URL specified"),
        ("http://example.org/", "x", "Bad webhook: An HTTPS URL must be provided for webhook"),
        ("https://example.org/", "a b", "Secret token contains unallowed characters"),
    ],
)
async def test_a_webhook_that_is_wrong_is_refused(
    bot: Bot, api: BotApi, url: str, secret: str, wrong: str
) -> None:
    api.strict_urls = True
    with pytest.raises(BadRequest, match=f"(?i){wrong}"):
        await bot.set_webhook(url, secret_token=secret)

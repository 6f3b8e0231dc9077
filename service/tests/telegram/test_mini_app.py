"""Who may open a form as a Mini App: the person of that chat, by Telegram's word."""

import hmac
import json
import urllib.parse
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest
from service.tests.telegram.kit import Worker

from rebind.problems import Code, Problem
from rebind.telegram.mini_app import verified
from tests.kit.bot_api import BotApi
from tests.kit.telegram import TelegramPerson, sign_init_data

TOKEN = "700000001:loopback-bot-of-the-tests-0000000000"
NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
AT = int(NOW.timestamp())
USER: dict[str, Any] = {"id": 7_100_000_001, "is_bot": False, "first_name": "Ada & <b>"}


def signed(**more: Any) -> str:
    return sign_init_data(TOKEN, USER, **{"auth_date": AT, **more})


def test_what_telegram_has_signed_is_believed() -> None:
    assert verified(signed(), TOKEN, NOW) == USER["id"]
    assert verified(signed(start_param="x=1&y", query_id=None), TOKEN, NOW) == USER["id"]


@pytest.mark.parametrize("seconds", [-30, 0, 299, 300])
def test_a_word_is_good_for_five_minutes(seconds: int) -> None:
    assert verified(signed(), TOKEN, NOW + timedelta(seconds=seconds)) == USER["id"]


def raw(**fields: str) -> str:
    """Signed with the right key, whatever the fields are."""
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.digest(b"WebAppData", TOKEN.encode(), sha256)
    mac = hmac.new(key, lines.encode(), sha256).hexdigest()
    return urllib.parse.urlencode({**fields, "hash": mac})


GOOD = {"auth_date": str(AT), "user": json.dumps({"id": 7})}
HASH = signed().rpartition("hash=")[2]


@pytest.mark.parametrize(
    "init_data",
    [
        "",
        "hash=",
        "x",
        "&&&",
        signed().replace("Ada", "Eve"),
        signed().replace("7100000001", "7100000002"),
        signed()[:-1] + ("0" if signed()[-1] != "0" else "1"),
        signed().replace(HASH, HASH.upper()),
        signed().replace(HASH, ""),
        signed().replace(f"&hash={HASH}", ""),
        signed() + "&user=%7B%22id%22%3A1%7D",
        "user=%7B%22id%22%3A1%7D&" + signed(),
        signed() + f"&hash={HASH}",
        signed() + "&auth_date=1",
        signed() + "&more=1",
        signed().replace("signature=", "sgnature="),
        sign_init_data("700000002:another-bot-of-somebody-else-00000", USER, auth_date=AT),
        sign_init_data(TOKEN, None, auth_date=AT),
        signed(auth_date=AT - 301),
        signed(auth_date=AT + 31),
        signed(auth_date=0),
        signed(auth_date=10**30),
        signed(auth_date=-(10**30)),
        raw(**{**GOOD, "auth_date": "soon"}),
        raw(**{**GOOD, "auth_date": "9" * 5000}),
        raw(**{**GOOD, "user": "7"}),
        raw(**{**GOOD, "user": "[" * 100_000}),
        raw(**{**GOOD, "user": '{"id": true}'}),
        raw(**{**GOOD, "user": '{"id": "7"}'}),
        raw(**{**GOOD, "user": '{"id": 7.0}'}),
        raw(**{**GOOD, "user": "{}"}),
        raw(user=GOOD["user"]),
        raw(**GOOD, **{f"f{n}": "" for n in range(50)}),
        "a=" + "x" * 1_000_000,
        "\ud800",
        "user=%ff%fe&hash=%00",
    ],
)
def test_nothing_else_is(init_data: str) -> None:
    with pytest.raises(Problem) as refused:
        verified(init_data, TOKEN, NOW)
    assert refused.value.code is Code.UNAUTHORIZED


def test_the_good_one_of_these_is_good() -> None:
    assert verified(raw(**GOOD), TOKEN, NOW) == 7


# --- at the door ----------------------------------------------------------------------------------


class Door:
    def __init__(self, worker: Worker, person: TelegramPerson) -> None:
        self.worker = worker
        self.person = person
        self.step, self.token = "st_1", ""

    async def show(self, name: str = "st_1") -> None:
        self.worker.form(self.person, "sign_in", name)
        await self.worker.deliver()
        [[button]] = self.person.from_bot[-1]["reply_markup"]["inline_keyboard"]
        place = button["web_app"]["url"].partition("#")[2]
        self.step, _, self.token = place.partition(".")

    async def open(self, **changed: Any) -> Any:
        now = int(self.worker.clock.now().timestamp())
        body = {
            "step": self.step,
            "token": self.token,
            "init_data": self.person.init_data(auth_date=now),
        }
        headers = changed.pop("headers", {})
        async with self.worker.client() as client:
            return await client.post(
                "/telegram/v1/mini-app", json={**body, **changed}, headers=headers
            )


@pytest.fixture
async def door(worker: Worker, known: TelegramPerson) -> Door:
    worker.cases.page = "https://chat.example.com"
    door = Door(worker, known)
    await door.show()
    return door


@pytest.mark.anyio
async def test_the_person_of_the_chat_is_given_the_pages_token(door: Door) -> None:
    answer = await door.open()
    assert answer.status_code == 200
    assert answer.json() == {"token": "page-of-st_1"}


@pytest.mark.anyio
async def test_a_link_that_was_passed_on_opens_nothing(door: Door, api: BotApi) -> None:
    mallory = TelegramPerson(api, "mallory")
    now = int(door.worker.clock.now().timestamp())
    for _ in range(2):
        answer = await door.open(init_data=mallory.init_data(auth_date=now))
        assert answer.status_code == 401
        # With a chat of their own as well
        mallory.command("/start")
        await door.worker.pump()


@pytest.mark.anyio
async def test_a_token_opens_its_own_step(door: Door) -> None:
    first = door.token
    await door.show("st_2")
    assert (await door.open(token=first)).status_code == 401
    assert (await door.open(step="st_1")).status_code == 401
    assert (await door.open(token="page-of-st_2")).status_code == 401
    assert (await door.open(step="st_1", token=first)).status_code == 200


@pytest.mark.anyio
async def test_a_step_that_nobody_has_opens_nothing(door: Door) -> None:
    door.worker.cases.conversations.clear()
    assert (await door.open()).status_code == 401


@pytest.mark.anyio
async def test_a_conversation_without_a_chat_opens_nothing(door: Door) -> None:
    opened = door.worker.house.room.service.open(None, None)
    door.worker.cases.conversations["st_1"] = opened.conversation_id
    assert (await door.open()).status_code == 401


@pytest.mark.anyio
async def test_58_another_origin_is_refused(door: Door) -> None:
    for origin in ("https://evil.example", "null", "https://web.telegram.org"):
        assert (await door.open(headers={"Origin": origin})).status_code == 403
    assert (await door.open(headers={"Origin": "http://localhost:8080"})).status_code == 200


@pytest.mark.anyio
async def test_what_is_no_body_is_refused(door: Door) -> None:
    for changed in (
        {"init_data": 7},
        {"init_data": "\x00"},
        {"token": None},
        {"step": ""},
        {"step": "x" * 65},
        {"more": 1},
    ):
        assert (await door.open(**changed)).status_code == 422
    assert (await door.open(init_data="x" * 70_000)).status_code == 413


@pytest.mark.anyio
async def test_trying_is_limited(hire: Callable[..., Worker], alice: TelegramPerson) -> None:
    worker = hire(entries_per_minute=3)
    codes = [(await Door(worker, alice).open(token="x")).status_code for _ in range(5)]
    assert codes == [401] * 3 + [429] * 2

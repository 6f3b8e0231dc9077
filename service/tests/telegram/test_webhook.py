"""Updates that Telegram brings: nobody else is believed, and nothing is lost (attack 67)."""

import hmac
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr, ValidationError
from service.tests.telegram.kit import Worker
from service.tests.together import at_once
from sqlalchemy.exc import OperationalError

from rebind.settings import Settings
from rebind.telegram import endpoints, repository
from tests.kit.bot_api import BotApi
from tests.kit.telegram import TelegramPerson

pytestmark = pytest.mark.anyio

PATH = "/telegram/v1/webhook"
SECRET = "a-secret-of-the-tests-0123456789_"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture
def worker(hire: Callable[..., Worker]) -> Worker:
    return hire(telegram_mode="webhook", telegram_secret=SecretStr(SECRET))


async def post(worker: Worker, body: Any, secret: str | None = SECRET, **more: Any) -> Any:
    headers: dict[str, Any] = {} if secret is None else {HEADER: secret}
    content = {"content": body} if isinstance(body, bytes) else {"json": body}
    async with worker.client() as client:
        answer = await client.post(more.pop("path", PATH), headers=headers, **content)
    await worker.settled()
    return answer


@pytest.fixture
def update(api: BotApi, alice: TelegramPerson) -> Any:
    alice.say("hello")
    return api.updates.pending[0]


async def test_what_telegram_brings_is_taken(
    worker: Worker, alice: TelegramPerson, update: Any
) -> None:
    answer = await post(worker, update)
    assert (answer.status_code, answer.json()) == (200, {"ok": True})
    assert worker.said_by(alice) == ["hello"]


@pytest.mark.parametrize(
    "secret",
    [
        None,
        "",
        SECRET[:-1],
        SECRET + "x",
        SECRET.upper(),
        SECRET[::-1],
        " ",
        "*",
        f"{SECRET},{SECRET}",
    ],
)
async def test_67_nobody_else_is_believed_and_nothing_is_kept(
    worker: Worker, update: Any, secret: str | None
) -> None:
    for body in (update, b"{", b"x" * 100_000):
        assert (await post(worker, body, secret)).status_code == 403
    assert worker.fates() == {}
    assert worker.chats() == []


async def test_67_a_secret_of_other_signs_is_refused(worker: Worker, update: Any) -> None:
    async with worker.client() as client:
        answer = await client.post(
            PATH, json=update, headers={HEADER: "\xff\xfe".encode("latin-1")}
        )
    assert answer.status_code == 403


async def test_67_the_secret_is_compared_in_constant_time(
    worker: Worker, update: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared, compare_digest = [], hmac.compare_digest

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return compare_digest(one, other)

    monkeypatch.setattr(endpoints.hmac, "compare_digest", compare)
    await post(worker, update, "wrong")
    assert compared == [(b"wrong", SECRET.encode())]


def settings(tmp_path: Path, **given: Any) -> Settings:
    return Settings(data_dir=tmp_path, telegram_mode="webhook", **given)


TOKEN = "700000001:loopback-bot-of-the-tests-0000000000"


@pytest.mark.parametrize(
    "given",
    [
        {"telegram_token": TOKEN},
        {"telegram_token": TOKEN, "telegram_secret": ""},
        {"telegram_token": TOKEN, "telegram_secret": "x" * 31},
        {"telegram_token": TOKEN, "telegram_secret": "x" * 257},
        {"telegram_token": TOKEN, "telegram_secret": "x" * 31 + "é"},
        {"telegram_token": TOKEN, "telegram_secret": "x" * 32 + "\n"},
        {"telegram_token": TOKEN, "telegram_secret": "x" * 32 + " "},
        {"telegram_secret": SECRET},
        {"telegram_token": "700000001", "telegram_secret": SECRET},
        {"telegram_token": "700000001:short", "telegram_secret": SECRET},
        {"telegram_token": TOKEN + "/../x", "telegram_secret": SECRET},
        {"telegram_token": TOKEN + "\n", "telegram_secret": SECRET},
    ],
)
def test_67_without_a_secret_or_a_token_it_does_not_start(
    tmp_path: Path, given: dict[str, str]
) -> None:
    with pytest.raises(ValidationError) as refused:
        settings(tmp_path, **given)
    assert TOKEN not in str(refused.value)
    assert SECRET not in str(refused.value)


def test_with_both_it_does(tmp_path: Path) -> None:
    settings(tmp_path, telegram_token=TOKEN, telegram_secret=SECRET)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"7",
        b"null",
        b"{}",
        b"\xff\xfe",
        b'{"update_id": "7"}',
        b'{"update_id": true}',
        b'{"update_id": 7.0}',
        b'{"update_id": -1}',
        b'{"update_id": 9223372036854775808}',
        b'{"update_id": ' + b"9" * 5000 + b"}",
        b"[" * 60_000,
    ],
)
async def test_what_is_no_update_is_refused(worker: Worker, body: bytes) -> None:
    assert (await post(worker, body)).status_code == 422
    assert worker.fates() == {}


async def test_a_body_that_is_too_large_is_refused(worker: Worker) -> None:
    assert (await post(worker, b" " * 70_000)).status_code == 413


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"message": None},
        {"message": 7},
        {"message": {}},
        {"message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}},
        {"message": {"message_id": 2**80, "date": 1, "chat": {"id": 2**80, "type": "private"}}},
        {"callback_query": {"id": "1"}},
        {"my_chat_member": []},
        {"something": {"new": True}},
    ],
)
async def test_an_update_that_nobody_understands_is_taken_once_and_no_trouble(
    worker: Worker, more: dict[str, Any]
) -> None:
    """Telegram would bring it again and again, and nothing behind it."""
    for _ in range(2):
        assert (await post(worker, {"update_id": 7, **more})).status_code == 200
    assert worker.fates()[7] in ("ignored", "parked")


async def test_the_same_update_at_several_workers_is_taken_once(
    hire: Callable[..., Worker], alice: TelegramPerson, update: Any
) -> None:
    workers = [hire(telegram_mode="webhook", telegram_secret=SecretStr(SECRET)) for _ in range(3)]
    at_once(*[lambda w=each: w.reception._take_surely(update) for each in workers])  # type: ignore[misc]
    for each in workers:
        assert (await post(each, update)).status_code == 200
    assert workers[0].said_by(alice) == ["hello"]
    assert len(workers[0].turns()) == 1


async def test_a_database_that_is_away_is_told_to_telegram(
    worker: Worker, alice: TelegramPerson, update: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as away:

        def fail(*_: object) -> None:
            raise OperationalError("", {}, Exception())

        away.setattr(repository, "note_update", fail)
        assert (await post(worker, update)).status_code == 503
    assert (await post(worker, update)).status_code == 200
    assert worker.said_by(alice) == ["hello"]


async def test_the_token_stands_in_no_address(
    worker: Worker, hire: Callable[..., Worker], update: Any
) -> None:
    assert (await post(hire(), update)).status_code == 404, "there is no webhook while polling"
    assert (await post(worker, update, path=f"{PATH}/{TOKEN}")).status_code == 404

"""The whole service against the reference exchange as a process of its own, which is killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from pydantic import SecretStr
from service.tests.accounts.exchanges import SECRET
from service.tests.border.house import House, Talk

from rebind.accounts.passwords import Passwords
from rebind.accounts.signatures import RequestSigner
from rebind.clock import MonotoneClock
from rebind.database import Database
from rebind.demo.endpoints import right_options
from rebind.demo.people import PEOPLE
from tests.kit.ports import free_port
from tests.kit.processes import end_with_parent

ALICE = next(person for person in PEOPLE if person.name == "alice")


class ExchangeProcess:
    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._folder = folder
        self._client = httpx.Client(auth=RequestSigner(SECRET, MonotoneClock().now))

    def start(self) -> None:
        environment = {"REBIND_ACCOUNTS_SECRET": SECRET, "REBIND_PORT": str(self.port)}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "rebind.demo.exchange", "serve", str(self._folder)],
            env={**os.environ, **environment},
            stdout=subprocess.DEVNULL,
            preexec_fn=end_with_parent,
        )
        while True:
            assert self._process.poll() is None
            try:
                if self.look_up().status_code == 200:
                    return
            except httpx.HTTPError:
                pass

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def look_up(self) -> httpx.Response:
        return self._client.post(f"{self.url}/v1/look-up", json={"email": ALICE.email})

    def phone(self) -> object:
        return self.look_up().json()["phone"]


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[ExchangeProcess]:
    process = ExchangeProcess(tmp_path / "exchange")
    process.start()
    yield process
    process.kill()


@pytest.fixture
def house(
    exchange: ExchangeProcess, postgresql: Database, passwords: Passwords, tmp_path: Path
) -> House:
    return House(
        postgresql,
        MonotoneClock(),
        passwords,
        tmp_path,
        accounts_url=exchange.url,
        accounts_secret=SecretStr(SECRET),
    )


def at_the_questions(house: House) -> Talk:
    """Alice, asked the first one."""
    talk = house.begin()
    for command in ("start_reset", "consent"):
        assert talk.outcome(command) == "ok"
    assert talk.enter(email=ALICE.email, password=ALICE.password).status_code == 200
    assert talk.enter(code=house.code()).status_code == 200
    assert talk.outcome("start_questions") == "ok"
    return talk


def answer(house: House, talk: Talk) -> int:
    """The open question, rightly; the status of the command."""
    cases = house.rooms.cases
    with house.rooms.db.read() as tx:
        case = cases.find(tx, str(talk.case()["case_id"]))
        assert case is not None
        set_ = cases.questions.current(tx, case.account_id or "")
    right = right_options(cases, case, set_)[case.question - 1]["option_ids"]
    body = {"client_msg_id": str(uuid4()), "choices": right}
    path = f"/chat/v1/conversations/{talk.id}/messages"
    assert house.client.post(path, json=body, headers=talk.bearer).status_code == 202
    return answer_turn(talk)


def answer_turn(talk: Talk) -> int:
    turn = talk.turn()
    [handle] = turn.handles
    told = talk.do("answer", handle["handle"], turn.id)
    return int(told.status_code)


def test_a_reset_is_carried_out_at_an_exchange_that_was_killed_before_it_was_told(
    exchange: ExchangeProcess, house: House
) -> None:
    talk = at_the_questions(house)
    while talk.case()["state"] == "open":
        assert answer(house, talk) == 200
    exchange.kill()
    assert talk.case()["state"] == "completed"
    house.rooms.sender.send_due()
    exchange.start()
    assert exchange.phone() == ALICE.phone
    with house.rooms.db.write() as tx:
        account = house.rooms.accounts.find(tx, ALICE.email)
        assert account is not None
        assert house.rooms.accounts.lock(tx, account.id).phone is None
    assert exchange.phone() is None


def test_while_the_exchange_is_away_people_are_told_so_and_lose_nothing(
    exchange: ExchangeProcess, house: House
) -> None:
    talk = at_the_questions(house)
    for _ in range(3):
        assert answer(house, talk) == 200
    exchange.kill()
    assert answer(house, talk) == 503
    assert talk.case()["attempts_left"] in (2, 3)
    exchange.start()
    assert answer_turn(talk) == 200
    assert talk.case()["state"] == "completed"

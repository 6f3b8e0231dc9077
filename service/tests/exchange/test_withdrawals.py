"""May this account withdraw now? Asked by the exchange's servers, and by nobody else."""

from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from service.tests.border.house import House
from service.tests.databases import sqlite

from rebind.accounts.passwords import Passwords
from tests.kit.clock import ManualClock

TOKEN = "token-of-the-exchange-0123456789abcdef"


@pytest.fixture
def house(clock: ManualClock, passwords: Passwords, tmp_path: Path) -> House:
    database = sqlite(tmp_path / "rebind.db")
    return House(database, clock, passwords, tmp_path, exchange_token=SecretStr(TOKEN))


def ask(house: House, account_id: str, token: str | None = TOKEN) -> object:
    headers = {"Authorization": f"Bearer {token}"} if token is not None else {}
    answer = house.client.get(f"/exchange/v1/accounts/{account_id}/withdrawals", headers=headers)
    body = answer.json()
    return body if answer.status_code == 200 else (answer.status_code, body["code"])


def test_without_a_hold_it_may(house: House) -> None:
    told = ask(house, house.register())
    assert told == {"permitted": True, "held_until": None, "frozen": False}


def test_84_until_the_very_end_of_the_hold_it_may_not(house: House, clock: ManualClock) -> None:
    """Refused at its start and a moment before its end, permitted at its end (I22)."""
    account_id = house.register()
    with house.rooms.db.write() as tx:
        account = house.rooms.accounts.lock(tx, account_id)
        house.rooms.accounts.hold_withdrawals(tx, account, clock.now() + timedelta(hours=24))
    assert ask(house, account_id) == {
        "permitted": False,
        "held_until": "2026-11-02T12:00:00Z",
        "frozen": False,
    }
    clock.advance(hours=24, microseconds=-1)
    assert ask(house, account_id)["permitted"] is False  # type: ignore[index]
    clock.advance(microseconds=1)
    assert ask(house, account_id)["permitted"] is True  # type: ignore[index]


def test_a_frozen_account_may_not_however_long_ago(house: House, clock: ManualClock) -> None:
    account_id = house.register()
    with house.rooms.db.write() as tx:
        account = house.rooms.accounts.lock(tx, account_id)
        house.rooms.accounts.freeze(tx, account, clock.now())
    clock.advance(days=400)
    told = ask(house, account_id)
    assert told == {"permitted": False, "held_until": None, "frozen": True}


# --- 87: a withdrawal of another kind ------------------------------------------------------------

KINDS = ("known_address", "internal", "p2p", "api", "staking", "", "withdrawals")
HELD = {"permitted": False, "held_until": "2026-11-02T12:00:00Z", "frozen": False}


@pytest.fixture
def held(house: House, clock: ManualClock) -> str:
    """The address of an account that is held for a day."""
    account_id = house.register()
    with house.rooms.db.write() as tx:
        account = house.rooms.accounts.lock(tx, account_id)
        house.rooms.accounts.hold_withdrawals(tx, account, clock.now() + timedelta(hours=24))
    return f"/exchange/v1/accounts/{account_id}/withdrawals"


def told(house: House, url: str, method: str = "GET", **what: object) -> tuple[int, object]:
    answer = house.client.request(method, url, headers={"Authorization": f"Bearer {TOKEN}"}, **what)
    return answer.status_code, answer.json()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["kind", "type", "permitted", "force", "at", "now"])
def test_87_whatever_is_to_be_withdrawn_the_answer_is_one(
    house: House, held: str, clock: ManualClock, name: str, kind: str
) -> None:
    """To a known address, inside the house, between people, by a key: held is held, and what is
    named besides says nothing."""
    assert told(house, f"{held}?{name}={kind}") == (200, HELD)
    assert told(house, f"{held}?{name}={kind}&{name}=true", json={name: kind}) == (200, HELD)
    clock.advance(hours=24)
    assert told(house, f"{held}?{name}={kind}") == (200, {**HELD, "permitted": True})


@pytest.mark.parametrize("kind", KINDS[:-1])
def test_87_there_is_no_door_for_a_kind_of_its_own(house: House, held: str, kind: str) -> None:
    assert told(house, f"{held}/{kind}")[0] == 404
    other = held.replace("withdrawals", kind or "transfers")
    assert told(house, other)[0] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_87_a_hold_cannot_be_changed_by_whoever_asks(house: House, held: str, method: str) -> None:
    body = {"permitted": True, "held_until": None}
    assert told(house, held, method, json=body)[0] == 405
    assert told(house, held) == (200, HELD)


def test_87_frozen_is_frozen_for_every_kind(house: House) -> None:
    account_id = house.register()
    with house.rooms.db.write() as tx:
        account = house.rooms.accounts.lock(tx, account_id)
        house.rooms.accounts.freeze(tx, account, house.rooms.clock.now())
    url = f"/exchange/v1/accounts/{account_id}/withdrawals"
    answers = [told(house, f"{url}?kind={kind}") for kind in KINDS]
    assert answers == [(200, {"permitted": False, "held_until": None, "frozen": True})] * len(KINDS)


def test_nobody_else_is_told(house: House) -> None:
    account_id, person = house.register(), house.begin()
    for token in (None, "", "made-up", TOKEN[:-1], person.token):
        assert ask(house, account_id, token) == (401, "unauthorized")
    assert ask(house, "a_nobody") == (404, "not_found")


def test_without_a_token_of_its_own_the_exchange_is_told_nothing(
    clock: ManualClock, passwords: Passwords, tmp_path: Path
) -> None:
    database = sqlite(tmp_path / "rebind.db")
    house = House(database, clock, passwords, tmp_path)
    account_id = house.register()
    for token in ("", None, "x"):
        assert ask(house, account_id, token) == (401, "unauthorized")

"""The adapter by HTTP where the other house, or the way there, does not behave."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from service.tests.accounts.exchanges import SECRET, Exchange, served
from service.tests.accounts.test_conformance import NEW, do, look
from service.tests.databases import sqlite
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rebind.accounts import http, wire
from rebind.accounts.http import ExchangeClient, HttpAccounts
from rebind.accounts.ports import Effect
from rebind.accounts.signatures import MAX_AGE, RequestSigner
from rebind.catalogue import Catalogue
from rebind.clock import Clock
from rebind.database import Database
from rebind.demo.exchange import RESERVED_FOR
from rebind.keys import Keys
from rebind.notify.outbox import Outbox
from rebind.problems import Code, Problem
from tests.kit.clock import ManualClock

Answer = Callable[[Request], Response]


def unavailable(call: Callable[[], object]) -> None:
    with pytest.raises(Problem) as refused:
        call()
    assert refused.value.code is Code.UNAVAILABLE


# --- signatures -----------------------------------------------------------------------------------


class LateClock(ManualClock):
    """Another machine's."""

    def __init__(self, clock: Clock, by: timedelta) -> None:
        super().__init__(clock.now() + by)


def test_a_request_is_taken_with_the_right_signature_only(http_exchange: Exchange) -> None:
    account_id = http_exchange.register()
    url = f"{http_exchange.url}/v1/accounts/{account_id}"
    signed = RequestSigner(SECRET, http_exchange.clock.now)
    forged = RequestSigner(SECRET.upper(), http_exchange.clock.now)
    with httpx.Client() as client:
        assert client.get(url, auth=signed).status_code == 200
        assert client.get(url).status_code == 401
        assert client.get(url, auth=forged).status_code == 401


@pytest.mark.parametrize(
    ("by", "status"),
    [(MAX_AGE, 200), (-MAX_AGE, 200), (2 * MAX_AGE, 401), (-2 * MAX_AGE, 401)],
)
def test_a_signature_is_good_for_a_minute(
    http_exchange: Exchange, by: timedelta, status: int
) -> None:
    account_id = http_exchange.register()
    signed = RequestSigner(SECRET, LateClock(http_exchange.clock, by).now)
    answer = httpx.get(f"{http_exchange.url}/v1/accounts/{account_id}", auth=signed)
    assert answer.status_code == status


def test_a_signature_does_not_fit_another_request(http_exchange: Exchange) -> None:
    """Neither another address nor another body."""
    account_id = http_exchange.register()
    base = f"{http_exchange.url}/v1/accounts/{account_id}"
    signer = RequestSigner(SECRET, http_exchange.clock.now)
    body = json.dumps({"password": "Quiet-River-41"}).encode()
    with httpx.Client() as client:
        kind = {"Content-Type": "application/json"}
        made = client.build_request("POST", f"{base}/password", content=body, headers=kind)
        request = next(signer.auth_flow(made))
        assert client.send(request).json() == {"right": True}
        for method, url, content in (
            ("POST", f"{base}/totp", body),
            ("POST", f"{base}/password?x=1", body),
            ("POST", f"{base}/password", body.replace(b"41", b"42")),
            ("POST", f"{base}/password", b""),
        ):
            headers = {k: v for k, v in request.headers.items() if k != "content-length"}
            assert client.request(method, url, content=content, headers=headers).status_code == 401


def test_94_the_reference_repeats_nothing_of_what_it_refuses(http_exchange: Exchange) -> None:
    signed = RequestSigner(SECRET, http_exchange.clock.now)
    url = f"{http_exchange.url}/v1/accounts/-/password"
    answer = httpx.post(url, auth=signed, json={"password": ["Quiet-River-41"]})
    assert (answer.status_code, answer.content) == (422, b"")


# --- an exchange that does not answer as it should ------------------------------------------------


@contextmanager
def strange(
    answer: Answer, clock: ManualClock, keys: Keys, catalogue: Catalogue
) -> Iterator[HttpAccounts]:
    """Accounts of an exchange that answers everything so."""
    methods = ["GET", "PUT", "POST"]
    app = Starlette(routes=[Route("/{path:path}", answer, methods=methods)])
    with served(app) as url:  # type: ignore[arg-type]
        client = ExchangeClient(url, SECRET, clock)
        yield HttpAccounts(keys, client, Outbox(keys, clock, catalogue))


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Database]:
    database = sqlite(tmp_path / "ours.db")
    yield database
    database.dispose()


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, "not JSON"),
        (200, "{}"),
        (200, '{"id": "a_1"}'),
        (200, "[]"),
        (200, ""),
        (204, ""),
        (302, ""),
        (400, "{}"),
        (401, "{}"),
        (422, "{}"),
        (429, "{}"),
        (500, "{}"),
        (503, "{}"),
    ],
)
def test_nothing_rests_on_an_answer_that_is_not_in_the_contract(
    ours: Database, clock: ManualClock, keys: Keys, catalogue: Catalogue, status: int, body: str
) -> None:
    def answer(_: Request) -> Response:
        return Response(body, status, headers={"Location": "/v1/look-up"})

    with strange(answer, clock, keys, catalogue) as accounts, ours.read() as tx:
        unavailable(lambda: accounts.find(tx, "alice@example.com"))
        unavailable(lambda: accounts.facts(tx, "a_1"))


def test_an_account_of_impossible_particulars_is_no_answer(
    ours: Database, clock: ManualClock, keys: Keys, catalogue: Catalogue, http_exchange: Exchange
) -> None:
    account = look(http_exchange, http_exchange.register())
    right = json.loads(wire.AccountBody.of(account).model_dump_json())
    for name, wrong in (
        ("id", "a/../b"),
        ("phone", "07700 900101"),
        ("frozen_at", "yesterday"),
        ("opened_at", "2024-01-01T00:00:00"),
        ("high_value", "perhaps"),
        ("tools", ["telepathy"]),
        ("password_version", ""),
    ):
        body = json.dumps(right | {name: wrong})
        with (
            strange(lambda _, body=body: Response(body), clock, keys, catalogue) as accounts,
            ours.read() as tx,
        ):
            unavailable(lambda: accounts.get(tx, "a_1"))


def test_what_an_exchange_adds_to_an_answer_is_not_looked_at(
    ours: Database, clock: ManualClock, keys: Keys, catalogue: Catalogue, http_exchange: Exchange
) -> None:
    account = look(http_exchange, http_exchange.register())
    told = json.loads(wire.AccountBody.of(account).model_dump_json()) | {"favourite_colour": "red"}
    with (
        strange(lambda _: Response(json.dumps(told)), clock, keys, catalogue) as accounts,
        ours.read() as tx,
    ):
        assert accounts.get(tx, account.id) == account


@pytest.mark.parametrize(
    ("ask", "times"),
    [
        (lambda accounts, tx: accounts.get(tx, "a_1"), 1 + http.RETRIES),
        (lambda accounts, tx: accounts.count_signature(tx, "tool_1", 3), 1 + http.RETRIES),
        (lambda accounts, tx: accounts.find(tx, "alice@example.com"), 1),
        (lambda accounts, tx: accounts.spend_totp(tx, "tool_1:5"), 1),
    ],
    ids=["GET", "PUT", "POST", "POST that spends"],
)
def test_only_what_may_come_twice_is_tried_again(
    ours: Database,
    clock: ManualClock,
    keys: Keys,
    catalogue: Catalogue,
    ask: Callable[..., object],
    times: int,
) -> None:
    asked: list[str] = []

    def answer(request: Request) -> Response:
        asked.append(request.method)
        return Response(status_code=503)

    with strange(answer, clock, keys, catalogue) as accounts, ours.read() as tx:
        unavailable(lambda: ask(accounts, tx))
    assert len(asked) == times


def test_an_exchange_that_is_silent_is_given_up_and_not_asked_for_a_while(
    ours: Database,
    clock: ManualClock,
    keys: Keys,
    catalogue: Catalogue,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(http, "TIMEOUT", httpx.Timeout(0.05))
    monkeypatch.setattr(http, "OPEN_SECONDS", 1)
    asked: list[str] = []
    silent = True

    def answer(request: Request) -> Response:
        asked.append(request.method)
        if silent:
            time.sleep(0.2)
        return Response('{"right": true}')

    with strange(answer, clock, keys, catalogue) as accounts:
        for _ in range(http.FAILURES_UNTIL_OPEN):
            unavailable(lambda: accounts.password_matches(None, "x"))
        before = len(asked)
        assert before == http.FAILURES_UNTIL_OPEN
        unavailable(lambda: accounts.password_matches(None, "x"))
        assert len(asked) == before
        silent = False
        while len(asked) == before:  # until the breaker lets one through
            time.sleep(0.05)
            with suppress(Problem):
                accounts.password_matches(None, "x")
        assert accounts.password_matches(None, "x") is False


def test_a_refusal_is_an_answer_and_opens_no_breaker(http_exchange: Exchange) -> None:
    with http_exchange.db.read() as tx:
        for _ in range(3 * http.FAILURES_UNTIL_OPEN):
            assert http_exchange.ours.find(tx, "mallory@example.com") is None
        assert http_exchange.ours.find_known(tx, http_exchange.register()) is not None


# --- prepared, and then what ----------------------------------------------------------------------


def theirs(exchange: Exchange, account_id: str) -> str | None:
    """The number that the exchange has, whoever has been told what."""
    with exchange.their_db.read() as tx:
        return exchange.theirs.get(tx, account_id).phone


def test_nothing_is_done_before_the_commit_and_all_of_it_soon_after(
    http_exchange: Exchange,
) -> None:
    account_id = http_exchange.register()
    old = theirs(http_exchange, account_id)
    effect = Effect("it", http_exchange.clock.now(), binds=NEW)
    with http_exchange.db.write() as tx:
        account = http_exchange.ours.lock(tx, account_id)
        assert http_exchange.ours.apply(tx, account, effect)
        assert theirs(http_exchange, account_id) == old
    assert theirs(http_exchange, account_id) == old
    assert http_exchange.sender.send_due() == 1
    assert theirs(http_exchange, account_id) == NEW


def test_whoever_locks_the_account_next_sees_it_done(http_exchange: Exchange) -> None:
    """And the sender, which comes later, confirms it again, or finds nothing to do."""
    account_id = http_exchange.register()
    do(http_exchange, account_id, unbinds=True)
    with http_exchange.db.write() as tx:
        assert http_exchange.ours.lock(tx, account_id).phone is None
    assert http_exchange.sender.send_due() == 0


def test_what_is_owed_is_confirmed_though_it_was_before_a_crash(http_exchange: Exchange) -> None:
    """The process dies between its confirmation and the note of it: confirmed twice, done once."""
    account_id = http_exchange.register()
    do(http_exchange, account_id, binds=NEW)
    with pytest.raises(ZeroDivisionError), http_exchange.db.write() as tx:
        http_exchange.ours.lock(tx, account_id)
        raise ZeroDivisionError
    assert theirs(http_exchange, account_id) == NEW
    do(http_exchange, account_id, "two", binds="+447700900197")
    http_exchange.sender.send_due()
    assert theirs(http_exchange, account_id) == "+447700900197"


def test_the_same_effect_prepared_again_is_one(http_exchange: Exchange) -> None:
    account_id = http_exchange.register()
    effect = Effect("it", http_exchange.clock.now(), binds=NEW)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), http_exchange.db.write() as tx:
            account = http_exchange.ours.lock(tx, account_id)
            assert http_exchange.ours.apply(tx, account, effect)
            raise ZeroDivisionError
    do(http_exchange, account_id, binds=NEW)
    http_exchange.sender.send_due()
    assert theirs(http_exchange, account_id) == NEW


def test_a_number_that_is_reserved_is_nobody_elses_until_that_lapses(
    http_exchange: Exchange,
) -> None:
    one = http_exchange.register(phone=None)
    two = http_exchange.register("bob@example.com", phone=None)
    with pytest.raises(ZeroDivisionError), http_exchange.db.write() as tx:
        account = http_exchange.ours.lock(tx, one)
        effect = Effect("one", http_exchange.clock.now(), binds=NEW)
        assert http_exchange.ours.apply(tx, account, effect)
        raise ZeroDivisionError
    assert do(http_exchange, two, "two", binds=NEW) is None
    http_exchange.clock.advance(seconds=RESERVED_FOR.total_seconds())
    assert do(http_exchange, two, "three", binds=NEW) is not None


def test_another_decision_takes_the_place_of_one_that_was_never_committed(
    http_exchange: Exchange,
) -> None:
    account_id = http_exchange.register(phone=None)
    with pytest.raises(ZeroDivisionError), http_exchange.db.write() as tx:
        account = http_exchange.ours.lock(tx, account_id)
        effect = Effect("one", http_exchange.clock.now(), binds=NEW)
        assert http_exchange.ours.apply(tx, account, effect)
        raise ZeroDivisionError
    do(http_exchange, account_id, "two", binds="+447700900197")
    http_exchange.sender.send_due()
    assert theirs(http_exchange, account_id) == "+447700900197"
    other = http_exchange.register("bob@example.com", phone=None)
    assert do(http_exchange, other, "three", binds=NEW) is not None


def test_i24_a_number_that_the_exchange_changed_meanwhile_stays(http_exchange: Exchange) -> None:
    account_id = http_exchange.register()
    effect = Effect("it", http_exchange.clock.now(), unbinds=True)
    with http_exchange.db.write() as tx:
        account = http_exchange.ours.lock(tx, account_id)
        with http_exchange.their_db.write() as their_tx:
            http_exchange.theirs.change_phone(their_tx, account_id, NEW)
        unavailable(lambda: http_exchange.ours.apply(tx, account, effect))
    http_exchange.sender.send_due()
    assert theirs(http_exchange, account_id) == NEW


def test_a_late_confirmation_is_still_carried_out(http_exchange: Exchange) -> None:
    """The exchange was away for longer than it keeps a reservation; what was decided stays."""
    account_id = http_exchange.register()
    do(http_exchange, account_id, unbinds=True)
    http_exchange.clock.advance(hours=3)
    other = http_exchange.register("bob@example.com", phone=None)
    do(http_exchange, other, "other", binds=NEW)
    assert http_exchange.sender.send_due() == 2
    assert theirs(http_exchange, account_id) is None


def test_a_name_that_was_used_for_somebody_else_is_refused(http_exchange: Exchange) -> None:
    one, two = http_exchange.register(), http_exchange.register("bob@example.com", phone=None)
    do(http_exchange, one, "it", unbinds=True)
    http_exchange.sender.send_due()
    with http_exchange.db.write() as tx:
        account = http_exchange.ours.lock(tx, two)
        effect = Effect("it", http_exchange.clock.now(), binds=NEW)
        unavailable(lambda: http_exchange.ours.apply(tx, account, effect))
    assert theirs(http_exchange, two) is None


def test_i18_no_password_stands_in_the_outbox_or_at_the_exchange(http_exchange: Exchange) -> None:
    account_id = http_exchange.register()
    do(http_exchange, account_id, password=http_exchange.ours.ready_password("Another-One-77"))
    for db, table in ((http_exchange.db, "outbox"), (http_exchange.their_db, "effect")):
        with db.read() as tx:
            rows = str(tx.connection.exec_driver_sql(f"SELECT * FROM {table}").all())
        assert account_id in rows
        assert "Another-One-77" not in rows


def test_an_effect_that_is_refused_for_good_is_said_so_and_stops_nobody(
    http_exchange: Exchange, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which the contract does not permit: an operator has to look."""
    account_id = http_exchange.register()
    do(http_exchange, account_id, unbinds=True)
    with http_exchange.their_db.write() as tx:
        http_exchange.theirs.change_phone(tx, account_id, NEW)
    assert look(http_exchange, account_id).phone == NEW
    assert http_exchange.sender.send_due() == 1
    assert "effect_refused" in capsys.readouterr().out
    assert http_exchange.sender.send_due() == 0

"""What the exchange's servers are told: signed, until they have taken it, in the commit of what
it tells of."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from service.tests.verification.signed_in import erin
from service.tests.verification.world import World
from sqlalchemy import select

from rebind.database import Database
from rebind.notify.outbox import MAX_ATTEMPTS, Outbox, Sender
from rebind.notify.ports import Message
from rebind.notify.tables import outbox
from rebind.notify.webhook import WebhookCarrier, sign
from tests.kit.clock import ManualClock

SECRET = "secret-of-the-webhooks-0123456789"


@dataclass
class Exchange:
    """Its server, on loopback."""

    url: str = ""
    status: int = 204
    got: list[tuple[dict[str, str], str]] = field(default_factory=list)


@pytest.fixture
def exchange() -> Iterator[Exchange]:
    here = Exchange()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            here.got.append(({k.lower(): v for k, v in self.headers.items()}, body))
            self.send_response(here.status)
            if here.status == 302:
                self.send_header("Location", here.url)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    here.url = f"http://127.0.0.1:{server.server_port}/hooks"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield here
    server.shutdown()
    server.server_close()


def told(world: World) -> list[dict[str, Any]]:
    """What waits for the exchange, as it will be told."""
    with world.db.read() as tx:
        rows = tx.execute(select(outbox).where(outbox.c.channel == "webhook")).all()
    opened = [json.loads(world.keys.open(r.sealed, f"outbox.sealed:{r.id}")) for r in rows]
    return [{"type": m["subject"], **json.loads(m["text"])} for m in opened]


@pytest.fixture
def listening(world: World) -> World:
    """A world whose exchange listens."""
    world.cases.reset._outbox._exchange_listens = True
    return world


def test_it_is_signed_and_says_what_was_done(exchange: Exchange, clock: ManualClock) -> None:
    carrier = WebhookCarrier(exchange.url, SECRET, clock)
    facts = {"account_id": "a_1", "held_until": None}
    carrier.send(Message("m_7", "webhook", "exchange", "account.frozen", json.dumps(facts)))
    [(headers, body)] = exchange.got
    assert json.loads(body) == {"type": "account.frozen", "data": facts}
    assert headers["webhook-id"] == "m_7"
    assert headers["webhook-timestamp"] == str(int(clock.now().timestamp()))
    right = sign(SECRET.encode(), "m_7", headers["webhook-timestamp"], body)
    assert headers["webhook-signature"] == right
    assert right != sign(b"another", "m_7", headers["webhook-timestamp"], body)


@pytest.mark.parametrize("status", [302, 400, 401, 410, 500])
def test_it_is_told_again_until_it_is_taken(
    exchange: Exchange, clock: ManualClock, world: World, db: Database, status: int
) -> None:
    box = Outbox(world.keys, clock, world.cases._catalogue, exchange_listens=True)
    sender = Sender(db, world.keys, clock, {"webhook": WebhookCarrier(exchange.url, SECRET, clock)})
    with db.write() as tx:
        box.tell_exchange(tx, "frozen", "a_1", clock.now() + timedelta(hours=24))
    exchange.status = status
    for _ in range(MAX_ATTEMPTS + 3):
        sender.send_due()
        clock.advance(minutes=11)
    assert len(exchange.got) == MAX_ATTEMPTS + 3
    exchange.status = 204
    sender.send_due()
    clock.advance(minutes=11)
    assert sender.send_due() == 0
    assert len({headers["webhook-id"] for headers, _ in exchange.got}) == 1
    [last] = {body for _, body in exchange.got}
    assert json.loads(last)["data"]["held_until"] == "2026-11-02T12:00:00Z"


def test_nothing_waits_where_nobody_listens(world: World) -> None:
    world.account()
    world.prove()
    world.do("start_questions")
    world.answer_all()
    assert told(world) == []


def test_a_reset_and_an_alarm_are_told(listening: World) -> None:
    account_id = listening.account()
    listening.prove()
    listening.do("start_questions")
    listening.answer_all()
    [removed] = told(listening)
    held = listening.clock.now() + timedelta(hours=24)
    assert (removed["type"], removed["account_id"]) == ("account.number_removed", account_id)
    assert removed["held_until"] == held.isoformat().replace("+00:00", "Z")
    listening.cases.raise_alarm(listening.link())
    assert {one["type"] for one in told(listening)} == {
        "account.number_removed",
        "account.frozen",
    }


def test_a_change_is_told_without_any_number(listening: World) -> None:
    person = erin(listening)
    person.change()
    [changed] = told(listening)
    assert (changed["type"], changed["account_id"]) == ("account.number_changed", person.account_id)
    assert set(changed) == {"type", "account_id", "held_until", "at"}

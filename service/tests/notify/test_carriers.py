"""One suite for every carrier: what the port promises, the demo's inbox and the real ones keep."""

import base64
import threading
from collections.abc import Callable, Iterator
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from aiosmtpd.controller import Controller

from rebind.demo.inbox import InboxCarrier
from rebind.demo.store import DemoStore
from rebind.notify.http_sms import HttpSmsCarrier
from rebind.notify.ports import Carrier, Message, Refused
from rebind.notify.smtp import SmtpCarrier
from tests.kit.clock import ManualClock
from tests.kit.ports import free_port

MAIL = Message("m_1", "email", "alice@example.com", "Your code", "It is 012345.\nGrüße")
SMS = Message("m_2", "sms", "+447700900101", "", "It is 012345.")

Received = Callable[[], list[dict[str, str]]]


@pytest.fixture
def smtp() -> Iterator[tuple[Carrier, Received]]:
    got: list[dict[str, str]] = []

    class Handler:
        async def handle_RCPT(  # noqa: N802
            self, _: Any, __: Any, envelope: Any, address: str, ___: Any
        ) -> str:
            if address.startswith("refused"):
                return "550 no such mailbox"
            envelope.rcpt_tos.append(address)
            return "250 OK"

        async def handle_DATA(self, _: Any, __: Any, envelope: Any) -> str:  # noqa: N802
            mail = message_from_bytes(envelope.content)
            body = mail.get_payload(decode=True)
            assert isinstance(body, bytes)
            got.append(
                {
                    "to": str(mail["To"]),
                    "subject": str(mail["Subject"]),
                    "text": body.decode().replace("\r\n", "\n").rstrip("\n"),
                    "id": str(mail["Message-ID"]),
                }
            )
            return "250 OK"

    controller = Controller(Handler(), hostname="127.0.0.1", port=free_port())
    controller.start()
    yield SmtpCarrier(f"smtp://127.0.0.1:{controller.port}", "security@example.com"), lambda: got
    controller.stop()


@pytest.fixture
def http_sms() -> Iterator[tuple[Carrier, Received]]:
    got: list[dict[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            to = form["To"][0]
            credentials = base64.b64decode(self.headers["Authorization"].split()[1]).decode()
            status = 400 if to == "refused" else 201 if credentials == "AC1:secret" else 401
            if status == 201:
                got.append({"to": to, "subject": "", "text": form["Body"][0], "id": "m_2"})
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    yield HttpSmsCarrier(url, "AC1", "secret", "+15550100"), lambda: got
    server.shutdown()
    server.server_close()


@pytest.fixture
def inbox(tmp_path: Path, clock: ManualClock) -> tuple[Carrier, Received]:
    store = DemoStore(tmp_path)
    return InboxCarrier(store, clock), lambda: [
        {"id": "", "subject": ""} | m  # type: ignore[dict-item]
        for m in store.messages(None)
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [("smtp", MAIL), ("inbox", MAIL), ("inbox", SMS), ("http_sms", SMS)],
)
def test_a_message_arrives_as_it_was_handed_over(
    request: pytest.FixtureRequest, name: str, message: Message
) -> None:
    carrier, received = request.getfixturevalue(name)
    carrier.send(message)
    [got] = received()
    assert (got["to"], got["subject"], got["text"]) == (message.to, message.subject, message.text)


@pytest.mark.parametrize("name", ["smtp", "http_sms"])
def test_a_recipient_that_can_never_be_reached_is_refused(
    request: pytest.FixtureRequest, name: str
) -> None:
    carrier, _ = request.getfixturevalue(name)
    to = "refused@example.com" if name == "smtp" else "refused"
    with pytest.raises(Refused):
        carrier.send(Message("m_3", "email", to, "x", "y"))


@pytest.mark.parametrize(
    "make",
    [
        lambda: SmtpCarrier(f"smtp://127.0.0.1:{free_port()}", "a@example.com"),
        lambda: HttpSmsCarrier(f"http://127.0.0.1:{free_port()}", "AC1", "secret", "+1"),
    ],
    ids=["smtp", "http_sms"],
)
def test_a_carrier_that_is_away_is_tried_again_and_not_refused(make: Callable[[], Carrier]) -> None:
    with pytest.raises(Exception) as failed:
        make().send(SMS)
    assert not isinstance(failed.value, Refused)


def test_wrong_credentials_do_not_condemn_the_message(http_sms: tuple[Carrier, Received]) -> None:
    carrier, _ = http_sms
    stranger = HttpSmsCarrier(carrier._url.split("/2010")[0], "AC1", "wrong", "+1")  # type: ignore[attr-defined]
    with pytest.raises(Exception) as failed:
        stranger.send(SMS)
    assert not isinstance(failed.value, Refused)


def test_the_inbox_keeps_one_copy_of_a_message_that_comes_twice(
    inbox: tuple[Carrier, Received],
) -> None:
    carrier, received = inbox
    carrier.send(MAIL)
    carrier.send(MAIL)
    assert len(received()) == 1


def test_a_mails_id_is_the_same_over_retries(smtp: tuple[Carrier, Received]) -> None:
    carrier, received = smtp
    carrier.send(MAIL)
    carrier.send(MAIL)
    assert {m["id"] for m in received()} == {"<m_1@example.com>"}

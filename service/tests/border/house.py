"""The whole service behind its HTTP border. The tests play the browser, the assistant and the
actions; nothing runs beside the requests."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
from fastapi import FastAPI
from pydantic import SecretStr
from service.tests.evidence.in_process import decode_here, mark_here
from service.tests.verification.world import PASSWORD
from sqlalchemy import select

from rebind.accounts.passwords import Passwords
from rebind.app import create
from rebind.chat.tables import turn
from rebind.clock import Clock
from rebind.database import Database
from rebind.demo.people import ledger
from rebind.notify.ports import Message
from rebind.rooms import build
from rebind.schema import metadata
from rebind.settings import Settings

ROOT = Path(__file__).parents[3]
INTERNAL = "internal-token-of-the-tests-0123456789"
BASE = "http://localhost:8080"


@dataclass
class Mailbox:
    """A carrier that keeps what it is given."""

    letters: list[Message] = field(default_factory=list)

    def send(self, message: Message) -> None:
        self.letters.append(message)


@dataclass
class Browser:
    """Makes requests, one at a time."""

    app: FastAPI
    address: str = "203.0.113.9"
    loud: bool = False
    """What crashes in the service is raised here, as a server would log it."""

    def request(self, method: str, url: str, **what: Any) -> httpx.Response:
        async def go() -> httpx.Response:
            transport = httpx.ASGITransport(
                self.app, raise_app_exceptions=self.loud, client=(self.address, 50_000)
            )
            async with httpx.AsyncClient(transport=transport, base_url=BASE) as client:
                return await client.request(method, url, **what)

        return asyncio.run(go())

    def get(self, url: str, **what: Any) -> httpx.Response:
        return self.request("GET", url, **what)

    def post(self, url: str, **what: Any) -> httpx.Response:
        return self.request("POST", url, **what)


class House:
    def __init__(
        self, db: Database, clock: Clock, passwords: Passwords, folder: Path, **changed: Any
    ) -> None:
        settings = Settings(
            data_dir=folder,
            translations_dir=ROOT / "data" / "translations",
            internal_token=SecretStr(INTERNAL),
            **changed,
        )
        self.mailbox = Mailbox()
        carriers = {"email": self.mailbox, "sms": self.mailbox}
        self.rooms = build(settings, db, clock, carriers, passwords)
        self.rooms.evidence._decode = decode_here(settings)
        self.rooms.evidence._mark = mark_here
        self.app = create(self.rooms)
        self.client = Browser(self.app)

    def from_peer(self, address: str) -> "Browser":
        """A client whose connection comes from there."""
        return Browser(self.app, address)

    def register(self, name: str = "alice") -> str:
        now = self.rooms.clock.now()
        opened = now.replace(year=now.year - 2, month=5)
        with self.rooms.db.write() as tx:
            return self.rooms.accounts.register(
                tx,
                email=f"{name}@example.com",
                password_hash=self.rooms.passwords.hash(PASSWORD),
                phone="+447700900101",
                opened_at=opened,
                facts=list(ledger(name, opened, now)),
            )

    def begin(self, **headers: str) -> "Talk":
        opened = self.client.post("/chat/v1/conversations", headers=headers)
        assert opened.status_code == 201, opened.text
        return Talk(self, opened.json()["conversation_id"], opened.json()["token"])

    def post(self) -> list[str]:
        """The texts of everything that was sent by now."""
        self.rooms.sender.send_due()
        return [letter.text for letter in self.mailbox.letters]

    def code(self) -> str:
        """The newest mailed one."""
        text = next(t for t in reversed(self.post()) if "code is" in t)
        return next(word for word in text.replace(".", " ").split() if word.isdigit())

    def rows(self) -> str:
        """Every row of every table, as text."""
        with self.rooms.db.read() as tx:
            found = [tuple(r) for t in metadata.sorted_tables for r in tx.execute(select(t))]
        return "\n".join(map(str, found))


@dataclass
class Talk:
    house: House
    id: str
    token: str

    @property
    def bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def say(self, text: str) -> Any:
        """Type something; the turn that the assistant would be given."""
        body = {"client_msg_id": str(uuid4()), "text": text}
        path = f"/chat/v1/conversations/{self.id}/messages"
        told = self.house.client.post(path, json=body, headers=self.bearer)
        assert told.status_code == 202, told.text
        return self.turn()

    def turn(self) -> Any:
        query = select(turn).where(turn.c.conversation_id == self.id).order_by(turn.c.n.desc())
        with self.house.rooms.db.read() as tx:
            return tx.execute(query).first()

    def do(self, command: str, handle: str | None = None, turn_id: str = "", **more: Any) -> Any:
        """A command of an action; the answer."""
        body = {"turn_id": turn_id or f"t_{uuid4()}", "epoch": 0, "command": command, **more}
        if handle is not None:
            body["handle"] = handle
        return self.house.client.post(
            f"/internal/v1/conversations/{self.id}/commands",
            json=body,
            headers={"Authorization": f"Bearer {INTERNAL}"},
        )

    def outcome(self, command: str, handle: str | None = None, turn_id: str = "") -> str:
        return str(self.do(command, handle, turn_id).json()["outcome"])

    def case(self) -> dict[str, Any]:
        with self.house.rooms.db.read() as tx:
            view = self.house.rooms.cases.view(tx, self.id)
        assert view is not None
        return view

    def url(self) -> str:
        """Of the open secure step, as its card has it."""
        cases = self.house.rooms.cases
        with self.house.rooms.db.write() as tx:
            [card] = cases.cards(tx, self.id)
            return str(cases.dress(tx, self.id, card.type, card.body)["url"])

    def enter(self, headers: dict[str, str] | None = None, **values: object) -> httpx.Response:
        headers = {**self.bearer, **(headers or {})}
        return self.house.client.post(self.url(), json=values, headers=headers)

    def at_the_code(self, headers: dict[str, str] | None = None, name: str = "alice") -> None:
        for command in ("start_reset", "consent"):
            assert self.outcome(command) == "ok"
        signed_in = self.enter(headers, email=f"{name}@example.com", password=PASSWORD)
        assert signed_in.status_code == 200, signed_in.text

    def transcript(self) -> str:
        return str(
            self.house.client.get(
                f"/chat/v1/conversations/{self.id}/events",
                headers={**self.bearer, "Accept": "application/json"},
            ).json()
        )

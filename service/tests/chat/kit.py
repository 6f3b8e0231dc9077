"""What the chat's tests share: an assistant and cases that do as they are told, and a client."""

import asyncio
import threading
import uuid
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

from rebind.accounts.identities import Identity
from rebind.chat.log import Log
from rebind.chat.model import Holder
from rebind.chat.room import ChatRoom
from rebind.chat.schemas import Message
from rebind.database import Database, Tx
from rebind.problems import Code, Problem
from rebind.verification.journeys.reset import Outcome
from rebind.verification.service import Card, OpenQuestion

ADA = Holder("ag_ada", "Ada")
"""An agent."""
INTERNAL_TOKEN = "internal-token-of-the-tests-0123456789"


class FakeCases:
    """Stands for verification: the test says what is open."""

    def __init__(self) -> None:
        self.case: dict[str, object] | None = None
        self.question: OpenQuestion | None = None
        self.titles: list[str] = []
        self.shown: list[Card] = []
        self.commands: list[tuple[str, str, str | None]] = []
        self.voided: list[str] = []
        self.outcome = Outcome()

    def at(self, step: str, case_id: str = "RB-7K2Q9FXW3M") -> None:
        self.case = {"case_id": case_id, "journey": "reset", "state": "open", "step": step}

    def is_under_way(self, tx: Tx, conversation_id: str) -> bool:
        return self.case is not None and self.case["state"] in ("open", "in_review")

    def is_signed_in(self, tx: Tx, conversation_id: str) -> bool:
        return True

    def terms(self) -> dict[str, int]:
        return {"hold_hours": 36}

    def view(self, tx: Tx, conversation_id: str) -> dict[str, object] | None:
        return self.case

    def cards(self, tx: Tx, conversation_id: str) -> list[Card]:
        return self.shown

    def dress(
        self, tx: Tx, conversation_id: str, type: str, body: Mapping[str, object]
    ) -> dict[str, object]:
        return {**body, "dressed": True}

    def open_question(self, tx: Tx, conversation_id: str) -> OpenQuestion | None:
        return self.question

    def option_titles(self, tx: Tx, conversation_id: str) -> list[str]:
        return self.titles

    def void_codes(self, tx: Tx, conversation_id: str, shown: Collection[str]) -> None:
        self.voided += shown

    def open_step(self, tx: Tx, conversation_id: str) -> str | None:
        return str(self.case["step"]) if self.case else None

    def command(
        self, conversation_id: str, *, epoch: int, turn_id: str, name: str, handle: str | None
    ) -> Outcome:
        if name == "fly":
            raise Problem(Code.INVALID_REQUEST)
        self.commands.append((conversation_id, name, handle))
        return self.outcome


def question(*titles: str, multiple: bool = False, n: int = 2) -> OpenQuestion:
    options = [(f"o_{place}", title) for place, title in enumerate(titles, 1)]
    return OpenQuestion("RB-7K2Q9FXW3M", 1, n, 4, multiple, options)


class FakeIdentities:
    def verify(self, token: str) -> Identity:
        if not token.startswith("signed:"):
            raise Problem(Code.UNAUTHORIZED)
        from datetime import UTC, datetime

        return Identity(token.removeprefix("signed:"), "s1", datetime(2026, 12, 1, tzinfo=UTC))


@dataclass
class FakeAssistant(httpx.AsyncBaseTransport):
    """Answers turns as the test says. `reply` gets the turn and returns a response's JSON, a
    response, or raises."""

    reply: Callable[[dict[str, Any]], Any] = lambda turn: [{"text": "Heard."}]
    turns: list[dict[str, Any]] = field(default_factory=list)
    gate: threading.Event | None = None
    """When set, answers wait until it is opened."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        import json

        assert request.headers["authorization"] == f"Bearer {INTERNAL_TOKEN}"
        assert request.url.path == "/webhooks/service/turn"
        turn = json.loads(await request.aread())
        self.turns.append(turn)
        while self.gate is not None and not self.gate.is_set():
            await asyncio.sleep(0.01)
        given = self.reply(turn)
        return given if isinstance(given, httpx.Response) else _ok(given)


def _ok(messages: object) -> httpx.Response:
    return httpx.Response(200, json={"messages": messages})


@dataclass
class House:
    """The room with its surroundings."""

    db: Database
    clock: Any
    log: Log
    room: ChatRoom
    cases: FakeCases
    assistant: FakeAssistant
    app: Any


class Person:
    """Somebody with a conversation, over the public contract."""

    def __init__(self, client: httpx.AsyncClient, opened: dict[str, str]) -> None:
        self.client = client
        self.id = opened["conversation_id"]
        self.token = opened["token"]
        self.after = 0

    @property
    def base(self) -> str:
        return f"/chat/v1/conversations/{self.id}"

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    async def post(self, **content: object) -> httpx.Response:
        body = {"client_msg_id": str(uuid.uuid4()), **content}
        return await self.client.post(f"{self.base}/messages", json=body, headers=self.headers)

    async def say(self, text: str) -> int:
        answer = await self.post(text=text)
        assert answer.status_code == 202, answer.text
        return int(answer.json()["seq"])

    async def events(self, after: int = 0, wait: float = 0) -> list[dict[str, Any]]:
        answer = await self.client.get(
            f"{self.base}/events",
            params={"after": after, "wait": wait},
            headers={**self.headers, "Accept": "application/json"},
        )
        assert answer.status_code == 200, answer.text
        events: list[dict[str, Any]] = answer.json()["events"]
        return events

    async def hears(self, seconds: float = 20) -> dict[str, Any]:
        """The next event that is not the person's own."""
        async with asyncio.timeout(seconds):
            while True:
                for event in await self.events(self.after, wait=1):
                    self.after = event["seq"]
                    if event["author"]["kind"] != "user":
                        return event


def text_message(text: str, client_msg_id: str | None = None) -> Message:
    return Message(client_msg_id=client_msg_id or str(uuid.uuid4()), text=text)


async def eventually(condition: Callable[[], object], seconds: float = 20) -> None:
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.02)

"""Builders and stand-ins for the tests of the assistant: a service that is scripted per test, a
tracker and a dispatcher for an action, a person who talks to the trained assistant."""

from __future__ import annotations

import asyncio
import copy
import json
import socket
import threading
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import requests
from rasa.core.channels import channel as rasa_channel
from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor
from sanic import Sanic

from assistant.channel import ServiceChannel

TOKEN = "token-of-the-tests"
CASE_ID = "RC-42"
REVIEW_UNTIL = "2026-03-06T14:05:00Z"
OPEN_UNTIL = "2026-03-05T15:30:00Z"


def case(step: str, **fields: Any) -> dict[str, Any]:
    states = {
        "more_documents": "more_info",
        "new_password": "completed",
        "done": "completed",
        "closed": "cancelled",
    }
    in_review = step in ("documents", "face_review")
    at_a_tool = step in ("totp", "passkey", "old_number")
    return {
        "case_id": CASE_ID,
        "journey": "reset",
        "state": "in_review" if in_review else states.get(step, "open"),
        "step": step,
        "why": None,
        "attempts_left": None,
        "question": None,
        "resend_after_seconds": None,
        "hold_until": None,
        "review_until": REVIEW_UNTIL if in_review else None,
        "open_until": OPEN_UNTIL if _is_open(step) else None,
        "tools": ["totp", "passkey", "sms"] if at_a_tool else [],
        "number_ending": None,
        "documents_asked": [],
        "tools_removed": False,
        **fields,
    }


def _is_open(step: str) -> bool:
    return step not in ("documents", "face_review", "more_documents", "done", "closed")


TERMS = {"hold_hours": 24, "question_tries": 3, "questions_per_round": 4, "review_hours": 24}


def state(
    step: str | None = None, *, owner: str = "bot", signed_in: bool = False, **fields: Any
) -> dict[str, Any]:
    """The service's state of a conversation; without a step there is no case."""
    return {
        "owner": owner,
        "epoch": 0,
        "reference": "RB-TEST42",
        "signed_in": signed_in,
        "terms": TERMS,
        "case": case(step, **fields) if step else None,
    }


def change(step: str, *, journey: str = "change", **fields: Any) -> dict[str, Any]:
    """The same of somebody who is signed in and changes the number, or unbinds it."""
    return state(step, signed_in=True, journey=journey, **fields)


def reply(outcome: str, new_state: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"outcome": outcome, "state": new_state, **fields}


class FakeService:
    """The internal API over real HTTP. `state` is what it tells, `on` scripts a command:
    a reply, or (status, body); `fails` makes every call answer that status."""

    def __init__(self) -> None:
        self.state: dict[str, Any] = state()
        self.on: dict[str, dict[str, Any]] = {}
        self.fails: tuple[int, bytes] | None = None
        self.commands: list[dict[str, Any]] = []
        self.unauthorized = 0
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *args: object) -> None:
                """Silent."""

            def do_GET(self) -> None:
                self._send(200, fake.state)

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                fake.commands.append(body)
                answer = fake.on.get(body["command"])
                if answer is None:
                    answer = reply("step_not_open", fake.state)
                fake.state = answer["state"]
                self._send(200, answer)

            def _send(self, status: int, body: Any) -> None:
                raw = json.dumps(body).encode()
                if self.path == "/health":  # asked of the actions, and open to everybody
                    raw = b"{}"
                elif self.headers.get("Authorization") != f"Bearer {TOKEN}":
                    fake.unauthorized += 1
                    status, raw = 401, b"{}"
                elif fake.fails is not None:
                    status, raw = fake.fails
                self.send_response(status)
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def commanded(self) -> list[str]:
        return [each["command"] for each in self.commands]


# trackers


def user(
    intent: str,
    *,
    turn: str = "t_1",
    handles: list[dict[str, str]] | None = None,
    ranking: list[tuple[str, float]] | None = None,
    text: str = "whatever",
    confidence: float = 0.9,
    also: list[tuple[str, float]] | None = None,
    at: float = 0,
    locale: str = "en",
    articles: list[dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """`also`: what other sentences are about; `at`: when, in seconds."""
    parsed = {"name": intent, "confidence": confidence}
    return {
        "event": "user",
        "text": text,
        "timestamp": at,
        "metadata": {"turn_id": turn, "epoch": 3, "locale": locale, "handles": handles or []},
        "parse_data": {
            "text": text,
            "intent": parsed,
            "intent_ranking": [
                {"name": name, "confidence": confidence}
                for name, confidence in (ranking or [(intent, confidence)])
            ],
            "also": [{"name": name, "confidence": confidence} for name, confidence in also or []],
            "articles": articles or [],
        },
    }


def pressed(intent: str, **fields: Any) -> dict[str, Any]:
    """A button."""
    return user(intent, text=f"/{intent}", confidence=1.0, **fields)


def bot(key: str) -> dict[str, Any]:
    return {"event": "bot", "text": "…", "metadata": {"utter_action": key}}


def tracker(*events: dict[str, Any]) -> Tracker:
    """A tracker as the action server gets it, after these events; the last user event counts."""
    last = next(event for event in reversed(events) if event["event"] == "user")
    return Tracker.from_dict(tracker_json(last, events))


def tracker_json(last: dict[str, Any], events: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    return {
        "sender_id": "c_1",
        "slots": {},
        "latest_message": last["parse_data"],
        "events": list(events),
        "paused": False,
        "followup_action": None,
        "active_loop": {},
        "latest_action_name": "action_listen",
    }


# the assistant, whole


class ActionsInProcess:
    """Stands where Rasa keeps the address of the action server: same JSON in and out, and the
    real executor, without a port."""

    url = "in-process"

    def __init__(self) -> None:
        self.kwargs = {"selective_domain": True}
        self.is_down = False
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    async def request(self, json: dict[str, Any], **kwargs: Any) -> Any:
        if self.is_down:
            raise ConnectionError("the action server is down")
        return await self._executor.run(copy.deepcopy(json))


class ChannelServer:
    """The real channel on a real port, in a thread of its own. One for a process: Sanic rewrites
    its own code when an app starts, and cannot do so twice."""

    def __init__(self) -> None:
        self.app = Sanic(f"channel_{uuid.uuid4().hex}", configure_logging=False)
        self.app.ctx.agent = None
        rasa_channel.register([ServiceChannel(TOKEN)], self.app, route="/webhooks/")
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{listening.getsockname()[1]}/webhooks/service"
        self._loop = asyncio.new_event_loop()
        started = threading.Event()

        async def serve() -> None:
            server = await self.app.create_server(
                sock=listening, return_asyncio_server=True, asyncio_server_kwargs={}
            )
            await server.startup()
            await server.start_serving()
            started.set()

        def run() -> None:
            asyncio.set_event_loop(self._loop)
            self._loop.create_task(serve())
            self._loop.run_forever()

        threading.Thread(target=run, daemon=True).start()
        assert started.wait(10)

    def post(self, body: Any, token: str | None = TOKEN) -> requests.Response:
        headers = {"Authorization": f"Bearer {token}"} if token is not None else {}
        data = body if isinstance(body, (bytes, str)) else json.dumps(body)
        return requests.post(f"{self.url}/turn", data=data, headers=headers, timeout=30)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)


def turn(**fields: Any) -> dict[str, Any]:
    return {
        "turn_id": f"t_{uuid.uuid4().hex}",
        "conversation_id": "c_1",
        "epoch": 0,
        "locale": "en",
        "input": {"kind": "text", "text": "hello"},
        "handles": [],
        **fields,
    }


class Person:
    """Somebody in one conversation."""

    def __init__(self, server: ChannelServer) -> None:
        self._server = server
        self.conversation_id = f"c_{uuid.uuid4().hex}"

    def says(self, text: str, *handles: tuple[str, str]) -> Answer:
        return self._turn({"kind": "text", "text": text}, handles)

    def presses(self, intent: str, *handles: tuple[str, str]) -> Answer:
        return self._turn({"kind": "intent", "intent": intent}, handles)

    def _turn(self, given: dict[str, str], handles: tuple[tuple[str, str], ...]) -> Answer:
        body = turn(
            conversation_id=self.conversation_id,
            input=given,
            handles=[{"kind": kind, "handle": handle} for kind, handle in handles],
        )
        response = self._server.post(body)
        assert response.status_code == 200, response.text
        return Answer(response.json()["messages"])


class Answer:
    """What the assistant said in a turn."""

    def __init__(self, items: list[dict[str, Any]]) -> None:
        self.items = items

    @property
    def text(self) -> str:
        return "\n".join(item["text"] for item in self.items if "text" in item)

    @property
    def buttons(self) -> list[str]:
        return [each["intent"] for item in self.items for each in item.get("buttons", [])]

    @property
    def primary(self) -> list[str]:
        return [
            each["intent"]
            for item in self.items
            for each in item.get("buttons", [])
            if each.get("role") == "primary"
        ]

    @property
    def shows_card(self) -> bool:
        return {"show": "step"} in self.items

    @property
    def hand_off(self) -> str | None:
        return next((item["reason"] for item in self.items if item.get("do")), None)

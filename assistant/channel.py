"""The only way into the assistant: turns posted by the service (docs/architecture.md, "A turn").

Rasa's own channels let whoever reaches them choose the conversation and send any intent as
"/intent". Here both come from the service alone: what a person typed is text and stays text.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import os
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import aiohttp
from rasa.core.channels.channel import InputChannel, OutputChannel, UserMessage
from rasa.core.lock_store import LockError
from rasa.shared.core.constants import DEFAULT_INTENTS
from rasa.shared.exceptions import RasaException
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.checked_once import check_schema_once
from assistant.crisis import speaks_of_not_wanting_to_live
from assistant.quiet_logs import install_quiet_logs
from assistant.tracker_store import TrackerStoreUnavailable, forget_tracker

logger = logging.getLogger(__name__)

MAX_BODY_BYTES = 64 * 1024
MAX_TEXT = 1_000
MAX_ITEMS = 20
MAX_HANDLES = 50
HEALTH_SECONDS = 2
FALLBACK_INTENT = "nlu_fallback"
CRISIS_INTENT = "crisis"

HANDLE_KINDS = frozenset({"code", "phone", "email", "wallet", "txid", "answer"})
HAND_OFF_REASONS = frozenset({"asked", "misunderstood", "not_me", "policy", "failure", "crisis"})

# Rasa reacts to these on its own, and some of them rewind the tracker: no button may send one.
FORBIDDEN_INTENTS = frozenset(DEFAULT_INTENTS)

_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}", re.ASCII)
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,199}", re.ASCII)
_LOCALE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}", re.ASCII)
# Whitespace, controls, zero-width and bidi marks: people cannot see them, Rasa's parser skips some.
_INVISIBLE = (
    r"\s\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    r"\u2028-\u202f\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
)
_LEADING_SLASHES = re.compile(f"[{_INVISIBLE}/]*")
# An ASCII slash, or what the service makes of any slash that a message began with.
_ORDER = re.compile(f"[{_INVISIBLE}]*[/\u2215]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class InvalidTurn(Exception):
    """The body of a turn has the wrong shape; carries the field, never its value."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


@dataclass(frozen=True)
class Turn:
    """A checked turn: exactly one of `text` and `intent` is set."""

    turn_id: str
    conversation_id: str
    epoch: int
    locale: str
    handles: list[dict[str, str]]
    text: str | None = None
    intent: str | None = None

    def metadata(self) -> dict[str, Any]:
        return {
            "turn_id": self.turn_id,
            "conversation_id": self.conversation_id,
            "epoch": self.epoch,
            "locale": self.locale,
            "handles": self.handles,
        }


def harmless_text(text: str) -> str:
    """What a person typed, so that Rasa can never take it for a payload, and not too long."""
    cleaned = _CONTROLS.sub(" ", text)
    leading = _LEADING_SLASHES.match(cleaned)
    if leading and "/" in leading.group():
        cleaned = cleaned[leading.end() :]
    return cleaned.strip()[:MAX_TEXT]


def _matching(pattern: re.Pattern[str], body: dict[str, Any], field: str) -> str:
    value = body.get(field)
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise InvalidTurn(field)
    return value


def _read_handles(value: object) -> list[dict[str, str]]:
    if value is None:
        return []
    if not isinstance(value, list) or len(value) > MAX_HANDLES:
        raise InvalidTurn("handles")
    handles = []
    for item in value:
        if not isinstance(item, dict) or item.get("kind") not in HANDLE_KINDS:
            raise InvalidTurn("handles")
        handles.append({"kind": item["kind"], "handle": _matching(_ID, item, "handle")})
    return handles


def read_turn(body: object) -> Turn:
    """The turn in a request's body; raises InvalidTurn."""
    if not isinstance(body, dict):
        raise InvalidTurn("body")
    epoch = body.get("epoch")
    if not isinstance(epoch, int) or isinstance(epoch, bool) or epoch < 0:
        raise InvalidTurn("epoch")
    given = body.get("input")
    if not isinstance(given, dict):
        raise InvalidTurn("input")
    text: str | None = None
    intent: str | None = None
    if given.get("kind") == "text":
        if not isinstance(given.get("text"), str):
            raise InvalidTurn("input.text")
        text = given["text"]
    elif given.get("kind") == "intent":
        try:
            intent = _matching(_NAME, given, "intent")
        except InvalidTurn:
            raise InvalidTurn("input.intent") from None
    else:
        raise InvalidTurn("input.kind")
    return Turn(
        turn_id=_matching(_ID, body, "turn_id"),
        conversation_id=_matching(_ID, body, "conversation_id"),
        epoch=epoch,
        locale=_matching(_LOCALE, body, "locale"),
        handles=_read_handles(body.get("handles")),
        text=text,
        intent=intent,
    )


class TurnOutput(OutputChannel):
    """Collects what the assistant says in a turn, in order, in the service's words."""

    def __init__(self) -> None:
        self.items: list[dict[str, Any]] = []
        self.silent_on_purpose = False
        self.failed = False
        self.has_to_wait = False
        self.not_understood: list[dict[str, Any]] | None = None

    @classmethod
    def name(cls) -> str:
        return "service"

    async def send_text_message(self, recipient_id: str, text: str, **kwargs: Any) -> None:
        self.items.append({"text": text, "buttons": []})

    async def send_text_with_buttons(
        self, recipient_id: str, text: str, buttons: list[dict[str, Any]], **kwargs: Any
    ) -> None:
        self.items.append({"text": text, "buttons": [_button(button) for button in buttons]})

    async def send_custom_json(
        self, recipient_id: str, json_message: dict[str, Any], **kwargs: Any
    ) -> None:
        if json_message == {"show": "step"}:
            self.items.append({"show": "step"})
        elif json_message.get("do") == "hand_off" and json_message.get("reason") in (
            HAND_OFF_REASONS
        ):
            self.items.append({"do": "hand_off", "reason": json_message["reason"]})
        elif json_message.get("note") == "not_understood":
            self.not_understood = json_message.get("guesses") or []
        elif json_message.get("say") == "nothing":
            self.silent_on_purpose = True
        elif json_message == {"turn": "failed"}:
            self.failed = True
        elif json_message == {"turn": "away"}:
            self.has_to_wait = True
        else:
            raise ValueError("an action sent a custom message that is not in the protocol")


def _button(button: dict[str, Any]) -> dict[str, Any]:
    intent = button["payload"].lstrip("/")
    shown = {"title": button["title"], "intent": intent}
    return {**shown, "role": "primary"} if button.get("role") == "primary" else shown


def _problem(status: int, code: str, detail: str) -> HTTPResponse:
    body = {"type": "about:blank", "status": status, "code": code, "detail": detail}
    return response.json(body, status=status, content_type="application/problem+json")


class ServiceChannel(InputChannel):
    """`POST /webhooks/service/turn`, `DELETE /webhooks/service/conversations/{id}` and
    `GET /webhooks/service/ready`."""

    def __init__(self, token: str) -> None:
        if not token:
            raise RasaException(
                "REBIND_INTERNAL_TOKEN is not set: the assistant does not start without it."
            )
        self._token = token.encode()
        install_quiet_logs()
        check_schema_once()

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> ServiceChannel:
        return cls(os.environ.get("REBIND_INTERNAL_TOKEN", ""))

    @classmethod
    def name(cls) -> str:
        return "service"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        blueprint = Blueprint("service_channel")

        @blueprint.get("/ready")
        async def ready(request: Request) -> HTTPResponse:
            if not self._is_authorized(request):
                return _problem(401, "unauthorized", "A bearer token is needed.")
            if not _model_is_loaded(request):
                return _problem(503, "not_ready", "No model is loaded yet.")
            return response.json({"ready": True})

        @blueprint.post("/turn")
        async def turn(request: Request) -> HTTPResponse:
            if not self._is_authorized(request):
                return _problem(401, "unauthorized", "A bearer token is needed.")
            return await self._answer(request, on_new_message)

        @blueprint.delete("/conversations/<conversation_id>")
        async def forget(request: Request, conversation_id: str) -> HTTPResponse:
            if not self._is_authorized(request):
                return _problem(401, "unauthorized", "A bearer token is needed.")
            return await _forget(request, conversation_id)

        return blueprint

    def _is_authorized(self, request: Request) -> bool:
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        return scheme.lower() == "bearer" and hmac.compare_digest(given.encode(), self._token)

    async def _answer(
        self, request: Request, on_new_message: Callable[[UserMessage], Awaitable[Any]]
    ) -> HTTPResponse:
        try:
            if len(request.body) > MAX_BODY_BYTES:
                raise InvalidTurn("body")
            turn = read_turn(json.loads(request.body))
        except (ValueError, RecursionError):
            return _problem(422, "invalid_request", "The body is not JSON.")
        except InvalidTurn as error:
            return _problem(422, "invalid_request", f"The field {error.field} is not valid.")
        if not _model_is_loaded(request):
            return _problem(503, "not_ready", "No model is loaded yet.")
        if turn.intent is not None and not _is_sendable(turn.intent, request):
            return _problem(422, "invalid_request", "The field input.intent is not valid.")
        output = TurnOutput()
        try:
            await on_new_message(_user_message(turn, output))
        except TrackerStoreUnavailable:
            return _away(turn, "the tracker store")
        except Exception as error:
            # The type alone: messages of Rasa's and SQL errors can quote what a person wrote.
            logger.error("turn %s failed: %s", turn.turn_id, type(error).__name__)
            return _problem(500, "turn_failed", "The assistant could not answer this turn.")
        if output.has_to_wait:
            return _away(turn, "the service")
        if output.failed:
            logger.error("turn %s: the service refused an action", turn.turn_id)
            return _problem(500, "turn_failed", "An action could not be carried out.")
        if not output.items and not output.silent_on_purpose:
            # Rasa swallows a failed action and goes on: the person would never get an answer.
            if not await _actions_answer():
                return _away(turn, "the actions")
            logger.warning("turn %s ended without a word", turn.turn_id)
            return _problem(500, "turn_failed", "The assistant had no answer to this turn.")
        if len(output.items) > MAX_ITEMS:
            logger.error("turn %s said more than %d things", turn.turn_id, MAX_ITEMS)
        items = output.items[:MAX_ITEMS]
        if output.not_understood is not None:
            items.append({"note": "not_understood", "guesses": output.not_understood})
        return response.json({"messages": items})


async def _forget(request: Request, conversation_id: str) -> HTTPResponse:
    """Forget a conversation, after the turn that is under way in it: that one would else write it
    down again. One that is not known is forgotten already."""
    if not _ID.fullmatch(conversation_id):
        return _problem(422, "invalid_request", "That is no conversation.")
    if not _model_is_loaded(request):
        return _problem(503, "not_ready", "No model is loaded yet.")
    agent = request.app.ctx.agent
    try:
        async with agent.lock_store.lock(conversation_id):
            await forget_tracker(agent.tracker_store, conversation_id)
    except (TrackerStoreUnavailable, LockError) as error:
        logger.warning("a conversation could not be forgotten: %s", type(error).__name__)
        return _problem(503, "unavailable", "A part of the assistant is away.")
    return response.empty()


def _away(turn: Turn, part: str) -> HTTPResponse:
    """A part that a turn needs is away: nothing is wrong with the turn, it is to be asked again
    for as long as that takes."""
    logger.warning("turn %s waits: %s did not answer", turn.turn_id, part)
    return _problem(503, "unavailable", "A part of the assistant is away.")


async def _actions_answer() -> bool:
    url = urljoin(os.environ.get("REBIND_ACTIONS_URL", ""), "/health")
    try:
        timeout = aiohttp.ClientTimeout(total=HEALTH_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(url) as answer:
            return answer.status == 200
    except (aiohttp.ClientError, asyncio.TimeoutError, ValueError):
        return False


def _model_is_loaded(request: Request) -> bool:
    agent = getattr(request.app.ctx, "agent", None)
    return agent is not None and agent.is_ready()


def _is_sendable(intent: str, request: Request) -> bool:
    return intent in request.app.ctx.agent.domain.intents and intent not in FORBIDDEN_INTENTS


def _user_message(turn: Turn, output: OutputChannel) -> UserMessage:
    """The turn as Rasa wants it. An intent comes with its parse: it never meets a text parser."""
    intent, confidence = turn.intent, 1.0
    text = f"/{turn.intent}" if turn.intent else harmless_text(turn.text or "")
    if turn.intent is None and speaks_of_not_wanting_to_live(text):
        intent = CRISIS_INTENT
    elif not text or _ORDER.match(turn.text or ""):
        # "/affirm" is not how people say yes: an order is never understood, not even by chance
        intent, confidence = FALLBACK_INTENT, 0.0
    parse_data = None
    if intent is not None:
        parse_data = {
            "text": text,
            "intent": {"name": intent, "confidence": confidence},
            "entities": [],
            "intent_ranking": [{"name": intent, "confidence": confidence}],
        }
    return UserMessage(
        text=text,
        output_channel=output,
        sender_id=turn.conversation_id,
        parse_data=parse_data,
        input_channel=ServiceChannel.name(),
        message_id=turn.turn_id,
        metadata=turn.metadata(),
    )

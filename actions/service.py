"""The actions' only view of the service: its internal API (docs/architecture.md).

Nothing here raises to an action: a call ends in a Reply, in Unreachable, or in OwnerChanged.
"""

from __future__ import annotations

import logging
import os
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import quote

import requests
from requests.adapters import HTTPAdapter

logger = logging.getLogger(__name__)

CONNECT_SECONDS = 2.0
READ_SECONDS = 5.0
# Commands are idempotent by (turn_id, command): a connection that broke may be tried again.
TRIES = 2
POOL_SIZE = 16
PASSING = frozenset({429, 502, 503, 504})
DEFAULT_URL = "http://127.0.0.1:8080"
TERMS = ("hold_hours", "question_tries", "questions_per_round", "review_hours")
# Of a number, never more than this comes this way.
ENDING = re.compile(r"[0-9]{2}")


@dataclass(frozen=True)
class Case:
    """One run of a journey, as the service tells it."""

    case_id: str
    state: str
    step: str
    journey: str = "reset"
    why: str | None = None
    attempts_left: int | None = None
    question: int | None = None
    resend_after_seconds: int | None = None
    hold_until: str | None = None
    review_until: str | None = None
    """While it is in review: until when people mean to decide, if that is still to come."""
    open_until: str | None = None
    """Until when the person can go on, where time ends it."""
    tools: tuple[str, ...] = ()
    """Where a tool is asked for, those that are bound to the account: totp, passkey, sms."""
    number_ending: str | None = None
    documents_asked: tuple[str, ...] = ()
    """What the reviewers need, when they need more."""
    tools_removed: bool = False
    """A reset has taken the tools that were lost off the account, besides the number."""

    @property
    def is_going_on(self) -> bool:
        """The person, or a reviewer, still has something to do here."""
        return self.state in ("open", "in_review", "more_info")

    @property
    def is_of_somebody_signed_in(self) -> bool:
        return self.journey in ("change", "unbind")


@dataclass(frozen=True)
class State:
    """Where a conversation stands."""

    owner: str
    terms: dict[str, int]
    """The numbers of the procedure, by the names that the catalogue has for them."""
    case: Case | None = None
    signed_in: bool = False
    """The exchange vouches for the person."""

    @property
    def open_case(self) -> Case | None:
        return self.case if self.case is not None and self.case.is_going_on else None


@dataclass(frozen=True)
class Reply:
    """The service's answer to a command. `outcome` is "ok" or the code of a refusal."""

    outcome: str
    state: State
    attempts_left: int | None = None
    retry_after_seconds: int | None = None


@dataclass(frozen=True)
class Unreachable:
    """The service did not answer, or not in a way that can be understood. Nothing is lost."""

    reason: str
    passing: bool = False
    """It is away or overloaded: asked again, it will answer. Else something is wrong for good."""


@dataclass(frozen=True)
class OwnerChanged:
    """A person has taken the conversation over: whatever the assistant says now is too late."""


StateResult = State | Unreachable | OwnerChanged
CommandResult = Reply | Unreachable | OwnerChanged


class _Malformed(Exception):
    """A body that does not have the shape of the protocol; names the field."""


def _text(body: dict[str, Any], field: str) -> str:
    value = body.get(field)
    if not isinstance(value, str) or not value:
        raise _Malformed(field)
    return value


def _optional_text(body: dict[str, Any], field: str) -> str | None:
    return None if body.get(field) is None else _text(body, field)


def _number(body: dict[str, Any], field: str) -> int:
    value = body.get(field)
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise _Malformed(field)
    return int(value)


def _optional_number(body: dict[str, Any], field: str) -> int | None:
    return None if body.get(field) is None else _number(body, field)


def _flag(body: dict[str, Any], field: str) -> bool:
    value = body.get(field)
    if value is not None and not isinstance(value, bool):
        raise _Malformed(field)
    return bool(value)


def _texts(body: dict[str, Any], field: str) -> tuple[str, ...]:
    values = [] if body.get(field) is None else body[field]
    if not isinstance(values, list) or not all(isinstance(each, str) and each for each in values):
        raise _Malformed(field)
    return tuple(values)


def _ending(body: dict[str, Any], field: str) -> str | None:
    value = _optional_text(body, field)
    if value is not None and not ENDING.fullmatch(value):
        raise _Malformed(field)
    return value


def _read_case(body: object) -> Case | None:
    if body is None:
        return None
    if not isinstance(body, dict):
        raise _Malformed("case")
    question = body.get("question")
    return Case(
        case_id=_text(body, "case_id"),
        journey=_text(body, "journey"),
        state=_text(body, "state"),
        step=_text(body, "step"),
        why=_optional_text(body, "why"),
        attempts_left=_optional_number(body, "attempts_left"),
        question=_optional_number(question, "n") if isinstance(question, dict) else None,
        resend_after_seconds=_optional_number(body, "resend_after_seconds"),
        hold_until=_optional_text(body, "hold_until"),
        review_until=_optional_text(body, "review_until"),
        open_until=_optional_text(body, "open_until"),
        tools=_texts(body, "tools"),
        number_ending=_ending(body, "number_ending"),
        documents_asked=_texts(body, "documents_asked"),
        tools_removed=_flag(body, "tools_removed"),
    )


def _read_terms(body: object) -> dict[str, int]:
    if not isinstance(body, dict):
        raise _Malformed("terms")
    return {name: _number(body, name) for name in TERMS}


def _read_state(body: object) -> State:
    if not isinstance(body, dict):
        raise _Malformed("state")
    return State(
        owner=_text(body, "owner"),
        terms=_read_terms(body.get("terms")),
        case=_read_case(body.get("case")),
        signed_in=_flag(body, "signed_in"),
    )


def _read_reply(body: object) -> Reply:
    if not isinstance(body, dict):
        raise _Malformed("body")
    return Reply(
        outcome=_text(body, "outcome"),
        state=_read_state(body.get("state")),
        attempts_left=_optional_number(body, "attempts_left"),
        retry_after_seconds=_optional_number(body, "retry_after_seconds"),
    )


class Service:
    """A pooled client. Blocking: call it from a thread, never on the event loop."""

    def __init__(self, url: str, token: str) -> None:
        self._base = f"{url.rstrip('/')}/internal/v1/conversations"
        self._session = requests.Session()
        # Neither a proxy nor a .netrc of the machine has a say in a loopback call.
        self._session.trust_env = False
        self._session.headers["Authorization"] = f"Bearer {token}"
        adapter = HTTPAdapter(pool_connections=1, pool_maxsize=POOL_SIZE, pool_block=True)
        self._session.mount("http://", adapter)
        self._session.mount("https://", adapter)

    def state(self, conversation_id: str) -> StateResult:
        body = self._call("GET", f"{self._base}/{quote(conversation_id, safe='')}/state")
        if isinstance(body, (Unreachable, OwnerChanged)):
            return body
        try:
            return _read_state(body)
        except _Malformed as error:
            return _not_understood(str(error))

    def command(
        self,
        conversation_id: str,
        *,
        turn_id: str,
        epoch: int,
        command: str,
        handle: str | None = None,
    ) -> CommandResult:
        order: dict[str, Any] = {"turn_id": turn_id, "epoch": epoch, "command": command}
        if handle is not None:
            order["handle"] = handle
        url = f"{self._base}/{quote(conversation_id, safe='')}/commands"
        body = self._call("POST", url, order)
        if isinstance(body, (Unreachable, OwnerChanged)):
            return body
        try:
            return _read_reply(body)
        except _Malformed as error:
            return _not_understood(str(error))

    def _call(
        self, method: str, url: str, body: dict[str, Any] | None = None
    ) -> object | Unreachable | OwnerChanged:
        try:
            response = self._send(method, url, body)
        except requests.RequestException as error:
            logger.warning("the service did not answer: %s", type(error).__name__)
            return Unreachable("no_answer", passing=True)
        if response.status_code == 409:
            return OwnerChanged()
        if response.status_code != 200:
            logger.error("the service answered %d", response.status_code)
            passing = response.status_code in PASSING
            return Unreachable(f"status_{response.status_code}", passing=passing)
        try:
            parsed: object = response.json()
        except ValueError:
            return _not_understood("body")
        return parsed

    def _send(self, method: str, url: str, body: dict[str, Any] | None) -> requests.Response:
        for left in reversed(range(TRIES)):
            try:
                return self._session.request(
                    method,
                    url,
                    json=body,
                    timeout=(CONNECT_SECONDS, READ_SECONDS),
                    allow_redirects=False,
                )
            except requests.ConnectionError:
                if not left:
                    raise
        raise AssertionError("unreachable: the last try returns or raises")


def _not_understood(field: str) -> Unreachable:
    logger.error("the service's answer is not in the protocol: %s", field)
    return Unreachable("malformed")


@lru_cache(maxsize=1)
def service() -> Service:
    """The client of this process."""
    return Service(
        os.environ.get("REBIND_SERVICE_URL") or DEFAULT_URL,
        os.environ.get("REBIND_INTERNAL_TOKEN", ""),
    )

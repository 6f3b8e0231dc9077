"""The closed list of error codes, and how an error becomes problem JSON (RFC 9457)."""

from collections.abc import Mapping
from enum import StrEnum
from math import ceil
from types import MappingProxyType
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionInTime
from starlette.exceptions import HTTPException

from rebind.catalogue import Catalogue

log = structlog.get_logger(__name__)


class Code(StrEnum):
    """Stable: clients decide by these. A sentence for each stands in `errors.ftl`."""

    CODE_WRONG = "code_wrong"
    CODE_EXPIRED = "code_expired"
    PASSWORD_WRONG = "password_wrong"
    PASSWORD_WEAK = "password_weak"
    ATTEMPTS_EXHAUSTED = "attempts_exhausted"
    TOO_MANY_REQUESTS = "too_many_requests"
    STEP_NOT_OPEN = "step_not_open"
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    INVALID_REQUEST = "invalid_request"
    BODY_TOO_LARGE = "body_too_large"
    UNAUTHORIZED = "unauthorized"
    FORBIDDEN = "forbidden"
    OWNER_CHANGED = "owner_changed"
    STALE = "stale"
    TOO_MANY_CHATS = "too_many_chats"
    SECRET_IN_REPLY = "secret_in_reply"
    IN_FLIGHT = "in_flight"
    NUMBER_INVALID = "number_invalid"
    NUMBER_NOT_MOBILE = "number_not_mobile"
    NUMBER_UNCHANGED = "number_unchanged"
    PUZZLE_FAILED = "puzzle_failed"
    FACE_FAILED = "face_failed"
    FILE_REFUSED = "file_refused"
    UNAVAILABLE = "unavailable"
    INTERNAL_ERROR = "internal_error"


STATUS = {
    Code.CODE_WRONG: 422,
    Code.CODE_EXPIRED: 422,
    Code.PASSWORD_WRONG: 422,
    Code.PASSWORD_WEAK: 422,
    Code.ATTEMPTS_EXHAUSTED: 429,
    Code.TOO_MANY_REQUESTS: 429,
    Code.STEP_NOT_OPEN: 409,
    Code.NOT_FOUND: 404,
    Code.METHOD_NOT_ALLOWED: 405,
    Code.INVALID_REQUEST: 422,
    Code.BODY_TOO_LARGE: 413,
    Code.UNAUTHORIZED: 401,
    Code.FORBIDDEN: 403,
    Code.OWNER_CHANGED: 409,
    Code.STALE: 409,
    Code.TOO_MANY_CHATS: 409,
    Code.SECRET_IN_REPLY: 422,
    Code.IN_FLIGHT: 409,
    Code.NUMBER_INVALID: 422,
    Code.NUMBER_NOT_MOBILE: 422,
    Code.NUMBER_UNCHANGED: 422,
    Code.PUZZLE_FAILED: 422,
    Code.FACE_FAILED: 422,
    Code.FILE_REFUSED: 422,
    Code.UNAVAILABLE: 503,
    Code.INTERNAL_ERROR: 500,
}


class Problem(Exception):
    """Raised where the error is known, translated once, in the handler below.

    Never raise it inside a transaction that has counted an attempt: the rollback would give the
    attempt back (docs/proofs.md)."""

    def __init__(
        self,
        code: Code,
        *,
        attempts_left: int | None = None,
        retry_after_seconds: int | None = None,
        problems: object = None,
        more: Mapping[str, object] = MappingProxyType({}),
    ) -> None:
        """`more`: of the fields that only one code has."""
        super().__init__(code.value)
        self.code = code
        self.attempts_left = attempts_left
        self.retry_after_seconds = retry_after_seconds
        self.problems = problems
        self.more = more


class ProblemBody(BaseModel):
    """An error as clients get it. The input is never repeated in one."""

    type: str = "about:blank"
    title: str
    status: int
    code: Code
    detail: str = Field(description="A plain sentence for people.")
    attempts_left: int | None = Field(None, description="Where tries are counted.")
    retry_after_seconds: int | None = Field(None, description="Where waiting helps.")
    problems: list[dict[str, str]] | None = Field(
        None, description="Of `file_refused`: codes and sentences, as in `upload_result`."
    )
    owner_name: str | None = Field(None, description="Of `owner_changed` at the desk: who has it.")
    at: str | None = Field(None, description="Of `owner_changed` at the desk: since when.")
    events: list[dict[str, object]] | None = Field(
        None, description="Of `stale` at the desk: what was said since, as in the stream."
    )
    kinds: list[str] | None = Field(
        None, description="Of `secret_in_reply`: what the text has in it or asks for."
    )


ANYWHERE = (Code.METHOD_NOT_ALLOWED, Code.UNAVAILABLE, Code.INTERNAL_ERROR)
"""What every operation may answer; what else one may, it publishes itself (`published.answers`)."""
RESPONSES: dict[int | str, dict[str, Any]] = {
    "default": {
        "model": ProblemBody,
        "description": "Problem JSON; `code` is stable. Of any operation: "
        + ", ".join(f"`{code.value}`" for code in ANYWHERE),
    }
}
"""For OpenAPI."""


def body_of(problem: Problem, detail: str = "A plain sentence.") -> dict[str, object]:
    """A problem as it is told; `detail` is for people."""
    body: dict[str, object] = {
        "type": "about:blank",
        "title": problem.code.value.replace("_", " "),
        "status": STATUS[problem.code],
        "code": problem.code.value,
        "detail": detail,
    }
    if problem.attempts_left is not None:
        body["attempts_left"] = problem.attempts_left
    if problem.retry_after_seconds is not None:
        body["retry_after_seconds"] = problem.retry_after_seconds
    if problem.problems is not None:
        body["problems"] = problem.problems
    return body | {key: value for key, value in problem.more.items() if value is not None}


def _how_long(seconds: int | None) -> dict[str, object]:
    """A time as a sentence has it: never shorter than it is, in the largest unit that is worth
    counting."""
    if seconds is None:
        return {"unit": "none", "wait": 0}
    if seconds <= 90:
        return {"unit": "seconds", "wait": seconds}
    if seconds <= 90 * 60:
        return {"unit": "minutes", "wait": ceil(seconds / 60)}
    return {"unit": "hours", "wait": ceil(seconds / 3600)}


def _response(
    catalogue: Catalogue, problem: Problem, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    waiting = _how_long(problem.retry_after_seconds)
    body = body_of(problem, catalogue.text("en", f"error_{problem.code.value}", **waiting))
    headers = dict(headers or {})
    if problem.retry_after_seconds is not None:
        headers["Retry-After"] = str(problem.retry_after_seconds)
    return JSONResponse(
        body, STATUS[problem.code], headers=headers, media_type="application/problem+json"
    )


_BY_STATUS = {
    401: Code.UNAUTHORIZED,
    403: Code.FORBIDDEN,
    404: Code.NOT_FOUND,
    405: Code.METHOD_NOT_ALLOWED,
    413: Code.BODY_TOO_LARGE,
}


def install(app: FastAPI, catalogue: Catalogue) -> None:
    """Every error of the application leaves it as problem JSON, with no echo of the input."""

    async def on_problem(_: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, Problem)
        return _response(catalogue, error)

    async def on_invalid(_: Request, __: Exception) -> JSONResponse:
        # FastAPI's own 422 repeats what was sent: a password would end in a log or a screenshot
        return _response(catalogue, Problem(Code.INVALID_REQUEST))

    async def on_http(_: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, HTTPException)
        code = _BY_STATUS.get(error.status_code, Code.INVALID_REQUEST)
        if error.status_code >= 500:
            code = Code.INTERNAL_ERROR
        # With 405 comes `Allow`, which RFC 9110 asks for
        return _response(catalogue, Problem(code), error.headers)

    async def on_database_away(_: Request, error: Exception) -> JSONResponse:
        log.error("database_away", error=type(error).__name__)
        return _response(catalogue, Problem(Code.UNAVAILABLE))

    async def on_crash(_: Request, __: Exception) -> JSONResponse:
        return _response(catalogue, Problem(Code.INTERNAL_ERROR))

    _document(app)
    app.add_exception_handler(Problem, on_problem)
    app.add_exception_handler(RequestValidationError, on_invalid)
    app.add_exception_handler(HTTPException, on_http)
    for away in (OperationalError, InterfaceError, NoConnectionInTime):
        app.add_exception_handler(away, on_database_away)
    app.add_exception_handler(Exception, on_crash)


def _document(app: FastAPI) -> None:
    """Errors are problem JSON in the published schema, too: FastAPI knows one media type only."""
    published = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            for operations in published()["paths"].values():
                for operation in operations.values():
                    content = operation["responses"]["default"]["content"]
                    content["application/problem+json"] = content.pop("application/json")
        assert app.openapi_schema is not None
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]

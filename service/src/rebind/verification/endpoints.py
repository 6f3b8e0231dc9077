"""Secure steps: what a person enters goes straight to the service, past the conversation."""

import base64
import json
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.concurrency import run_in_threadpool
from pydantic import Field

from rebind.bodies import Body, Name, Whole
from rebind.edge import Line, Window, bearer, peer, refuse_foreign_origin
from rebind.idempotency import Idempotency, IdempotencyKey
from rebind.problems import Code, Problem
from rebind.published import answers, takes
from rebind.settings import Settings
from rebind.verification.ports import Frame
from rebind.verification.schemas import (
    ASKED,
    ENTRIES,
    FACE_BEGUN,
    SHOWN,
    WORK,
    FaceBegun,
    MovementAsked,
    PictureShown,
    StepShown,
)
from rebind.verification.service import Cases

AT_WORK = 4
"""Entries at the same moment. Each sign-in takes 64 MiB for argon2; a flood of them must not take
the memory of the machine, nor the threads that everybody else's requests run in."""
LONGEST_LINE = 32
"""Entries at work and waiting: some two seconds of argon2 at the end of the line."""


async def json_object(request: Request) -> Mapping[str, object]:
    """The body as a JSON object. Raises Problem(INVALID_REQUEST); never repeats the input."""
    try:
        body = json.loads(await request.body())
        json.dumps(body, ensure_ascii=False).encode()  # a lone surrogate is no text
    except (ValueError, RecursionError) as error:
        raise Problem(Code.INVALID_REQUEST) from error
    if not isinstance(body, dict):
        raise Problem(Code.INVALID_REQUEST)
    return body


ANY_FIELDS = {"type": "object", "additionalProperties": {"type": ["string", "object"]}}
TOKEN_ONLY = {
    "type": "object",
    "properties": {"token": {"type": "string"}},
    "required": ["token"],
    "additionalProperties": False,
}


def _body(schema: Mapping[str, object], **examples: object) -> dict[str, Any]:
    """A JSON object for OpenAPI. It is read by hand: a model's own errors repeat what was sent."""
    published = takes(**examples)
    published["requestBody"]["required"] = True
    published["requestBody"]["content"]["application/json"]["schema"] = schema
    return published


class FaceBegins(Body):
    country: Name = Field(description="of residence, ISO 3166")
    consent: Name = Field(description="version of what the person agreed to")


BASE64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"


class FaceFrame(Body):
    session: Name
    nonce: Name
    at_ms: Whole = Field(ge=0, lt=2**53, description="by the camera's device, from any beginning")
    jpeg: str = Field(pattern=BASE64, description="base64 (RFC 4648, §4)")

    def frame(self) -> Frame:
        return Frame(self.nonce, self.at_ms, base64.b64decode(self.jpeg))


AT_A_STEP = (
    Code.UNAUTHORIZED,
    Code.FORBIDDEN,
    Code.NOT_FOUND,
    Code.STEP_NOT_OPEN,
    Code.IN_FLIGHT,
    Code.TOO_MANY_REQUESTS,
)
REFUSED_ENTRIES = (
    Code.INVALID_REQUEST,
    Code.CODE_WRONG,
    Code.CODE_EXPIRED,
    Code.PASSWORD_WRONG,
    Code.PASSWORD_WEAK,
    Code.ATTEMPTS_EXHAUSTED,
    Code.NUMBER_INVALID,
    Code.NUMBER_NOT_MOBILE,
    Code.NUMBER_UNCHANGED,
    Code.PUZZLE_FAILED,
    Code.FACE_FAILED,
    Code.BODY_TOO_LARGE,
)
"""What an entry may be refused with, by the step that it is made at."""


def router(cases: Cases, settings: Settings, idempotency: Idempotency) -> APIRouter:
    entries = Window(settings.entries_per_minute)
    entries_of_conversation = Window(settings.conversation_entries_per_minute)
    # Of its own: junk at the other doors must not keep an owner from stopping a thief
    alarms = Window(settings.alarms_per_minute)
    line = Line(AT_WORK, LONGEST_LINE)

    async def same_origin(request: Request) -> None:
        refuse_foreign_origin(settings, request)

    async def count_entry(request: Request) -> None:
        """Before any work, and by the peer: a token that was made up costs nothing to change."""
        entries.hit(peer(request, settings.trusted_proxies))

    async def count_conversation(step_id: str, token: str | None) -> None:
        entries_of_conversation.hit(await run_in_threadpool(cases.counted_as, step_id, token))

    async def count_alarm(request: Request) -> None:
        alarms.hit(peer(request, settings.trusted_proxies))

    routes = APIRouter(tags=["secure steps"], dependencies=[Depends(same_origin)])

    @routes.post(
        "/secure/v1/{step_id}",
        openapi_extra=_body(ANY_FIELDS, **ENTRIES),
        dependencies=[Depends(count_entry)],
        responses=answers({"ok": True}, *AT_A_STEP, *REFUSED_ENTRIES),
    )
    async def enter(
        step_id: str, request: Request, idempotency_key: IdempotencyKey = None
    ) -> dict[str, bool]:
        """The fields of a `secure_step` event, as a JSON object."""
        values, token = await json_object(request), bearer(request)
        await count_conversation(step_id, token)

        def take() -> dict[str, bool]:
            cases.note_peer(step_id, token, peer(request, settings.trusted_proxies))
            cases.enter(step_id, token, values)
            return {"ok": True}

        once = partial(
            idempotency.once,
            idempotency_key,
            who=token or "",
            path=request.scope["path"],
            body=values,
            work=take,
        )
        return await line.run(step_id, once)

    @routes.get(
        "/secure/v1/{step_id}",
        dependencies=[Depends(count_entry)],
        response_model=StepShown | PictureShown,
        response_model_exclude_unset=True,
        responses=answers(SHOWN, *AT_A_STEP),
    )
    async def look(step_id: str, request: Request) -> dict[str, object]:
        """A step once more: its fields, or the picture of the puzzle."""
        if request.url.query:  # it takes none; a code would stand in somebody's log (attack 23)
            raise Problem(Code.NOT_FOUND)
        token = bearer(request)
        await count_conversation(step_id, token)
        return await line.run(f"look {step_id}", partial(cases.look, step_id, token))

    @routes.get(
        "/secure/v1/{step_id}/altcha",
        dependencies=[Depends(count_entry)],
        responses=answers(WORK, *AT_A_STEP),
    )
    async def work(step_id: str, request: Request) -> dict[str, object]:
        """A proof of work in place of the picture."""
        token = bearer(request)
        await count_conversation(step_id, token)
        return await line.run(f"work {step_id}", partial(cases.work, step_id, token))

    _add_face(routes, cases, line, count_entry, count_conversation)

    @routes.post(
        "/secure/v1/alarms/raise",
        openapi_extra=_body(TOKEN_ONLY, confirmed={"token": "…"}),
        dependencies=[Depends(count_alarm)],
        responses=answers(
            {"ok": True},
            Code.FORBIDDEN,
            Code.NOT_FOUND,
            Code.IN_FLIGHT,
            Code.TOO_MANY_REQUESTS,
            Code.INVALID_REQUEST,
            Code.BODY_TOO_LARGE,
        ),
    )
    async def raise_alarm(
        request: Request, idempotency_key: IdempotencyKey = None
    ) -> dict[str, bool]:
        """ "This wasn't me", with the token of a notice's link. A POST: mail scanners follow
        links, and must not freeze anybody's account."""
        values = await json_object(request)
        token = values.get("token")
        if set(values) != {"token"} or not isinstance(token, str):
            raise Problem(Code.INVALID_REQUEST)

        def freeze() -> dict[str, bool]:
            cases.raise_alarm(token)
            return {"ok": True}

        once = partial(
            idempotency.once,
            idempotency_key,
            who=token,
            path=request.scope["path"],
            body=values,
            work=freeze,
        )
        return await run_in_threadpool(once)

    return routes


def _add_face(
    routes: APIRouter,
    cases: Cases,
    line: Line,
    count_entry: Callable[[Request], Awaitable[None]],
    count_conversation: Callable[[str, str | None], Awaitable[None]],
) -> None:
    """What a face check asks for, besides its step itself."""

    @routes.post(
        "/secure/v1/{step_id}/face",
        openapi_extra=takes(agreed={"country": "DE", "consent": "1"}),
        dependencies=[Depends(count_entry)],
        response_model=FaceBegun,
        response_model_exclude_unset=True,
        responses=answers(
            FACE_BEGUN,
            *AT_A_STEP,
            Code.INVALID_REQUEST,
            Code.ATTEMPTS_EXHAUSTED,
            Code.BODY_TOO_LARGE,
        ),
    )
    async def begin_face(step_id: str, body: FaceBegins, request: Request) -> dict[str, object]:
        """Begin a face check, with the country of residence and the version of the consent. It
        uses up one of the day's tries."""
        token = bearer(request)
        await count_conversation(step_id, token)
        begin = partial(cases.begin_face, step_id, token, body.country, body.consent)
        return await line.run(step_id, begin)

    @routes.post(
        "/secure/v1/{step_id}/face/frames",
        openapi_extra=takes(
            frame={"session": "fs_…", "nonce": "…", "at_ms": 5321, "jpeg": "/9j/4AAQ"}
        ),
        dependencies=[Depends(count_entry)],
        response_model=MovementAsked,
        responses=answers(
            ASKED,
            *AT_A_STEP,
            Code.INVALID_REQUEST,
            Code.CODE_EXPIRED,
            Code.FILE_REFUSED,
            Code.BODY_TOO_LARGE,
        ),
    )
    async def take_frame(step_id: str, body: FaceFrame, request: Request) -> dict[str, object]:
        """A picture of the camera of the movement that is asked for; the next movement, or null
        when all are there and the step can be posted."""
        token = bearer(request)
        await count_conversation(step_id, token)
        take = partial(cases.take_frame, step_id, token, body.session, body.frame())
        return await line.run(step_id, take)

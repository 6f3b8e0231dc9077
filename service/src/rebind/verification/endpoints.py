"""Secure steps: what a person enters goes straight to the service, past the conversation."""

import json
from collections.abc import Mapping
from functools import partial

from fastapi import APIRouter, Depends, Request
from fastapi.concurrency import run_in_threadpool

from rebind.edge import Line, Window, bearer, peer, refuse_foreign_origin
from rebind.idempotency import Idempotency, IdempotencyKey
from rebind.problems import Code, Problem
from rebind.settings import Settings
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


def _body(
    example: Mapping[str, object], schema: Mapping[str, object] = ANY_FIELDS
) -> dict[str, object]:
    """A JSON object for OpenAPI. It is read by hand: a model's own errors repeat what was sent."""
    content = {"application/json": {"schema": schema, "example": example}}
    return {"requestBody": {"required": True, "content": content}}


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
        openapi_extra=_body({"code": "012345"}),
        dependencies=[Depends(count_entry)],
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

    @routes.get("/secure/v1/{step_id}", dependencies=[Depends(count_entry)])
    async def look(step_id: str, request: Request) -> dict[str, object]:
        """A step once more: its fields, or the picture of the puzzle."""
        if request.url.query:  # it takes none; a code would stand in somebody's log (attack 23)
            raise Problem(Code.NOT_FOUND)
        token = bearer(request)
        await count_conversation(step_id, token)
        return await line.run(f"look {step_id}", partial(cases.look, step_id, token))

    @routes.get("/secure/v1/{step_id}/altcha", dependencies=[Depends(count_entry)])
    async def work(step_id: str, request: Request) -> dict[str, object]:
        """A proof of work in place of the picture."""
        token = bearer(request)
        await count_conversation(step_id, token)
        return await line.run(f"work {step_id}", partial(cases.work, step_id, token))

    @routes.post(
        "/secure/v1/alarms/raise",
        openapi_extra=_body({"token": "…"}, TOKEN_ONLY),
        dependencies=[Depends(count_alarm)],
    )
    async def raise_alarm(request: Request) -> dict[str, bool]:
        """ "This wasn't me", with the token of a notice's link. A POST: mail scanners follow
        links, and must not freeze anybody's account."""
        values = await json_object(request)
        token = values.get("token")
        if set(values) != {"token"} or not isinstance(token, str):
            raise Problem(Code.INVALID_REQUEST)
        await run_in_threadpool(cases.raise_alarm, token)
        return {"ok": True}

    return routes

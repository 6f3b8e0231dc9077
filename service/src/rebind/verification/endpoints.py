"""Secure steps: what a person enters goes straight to the service, past the conversation."""

import json
from collections.abc import Mapping

from fastapi import APIRouter, Depends, Request
from fastapi.concurrency import run_in_threadpool

from rebind.edge import Window, bearer, peer, refuse_foreign_origin
from rebind.ids import digest
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.verification.service import Cases


async def json_object(request: Request) -> Mapping[str, object]:
    """The body as a JSON object. Raises Problem(INVALID_REQUEST); never repeats the input."""
    try:
        body = json.loads(await request.body())
    except (ValueError, RecursionError) as error:
        raise Problem(Code.INVALID_REQUEST) from error
    if not isinstance(body, dict):
        raise Problem(Code.INVALID_REQUEST)
    return body


def _body(example: Mapping[str, object]) -> dict[str, object]:
    """A JSON object for OpenAPI. It is read by hand: a model's own errors repeat what was sent."""
    schema = {"type": "object", "additionalProperties": {"type": "string"}}
    content = {"application/json": {"schema": schema, "example": example}}
    return {"requestBody": {"required": True, "content": content}}


def router(cases: Cases, settings: Settings) -> APIRouter:
    entries = Window(settings.entries_per_minute)

    def guard(request: Request) -> None:
        """Before any work: a coarse limit per token, or per peer where there is none."""
        refuse_foreign_origin(settings, request)
        token = bearer(request)
        entries.hit(digest(token) if token else peer(request))

    routes = APIRouter(tags=["secure steps"], dependencies=[Depends(guard)])

    @routes.post("/secure/v1/{step_id}", openapi_extra=_body({"code": "012345"}))
    async def enter(step_id: str, request: Request) -> dict[str, bool]:
        """The fields of a `secure_step` event, as a JSON object."""
        values = await json_object(request)
        await run_in_threadpool(cases.enter, step_id, bearer(request), values)
        return {"ok": True}

    @routes.post("/secure/v1/alarms/raise", openapi_extra=_body({"token": "…"}))
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

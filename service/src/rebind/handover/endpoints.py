"""The doors of a handover: of the screen that it begins on, and of the phone."""

import re

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, Field

from rebind.bodies import Body, Name
from rebind.edge import Window, bearer, comes_from_proxy, peer, refuse_foreign_origin
from rebind.handover.devices import device
from rebind.handover.service import Handovers, Screen, State
from rebind.problems import Code
from rebind.published import Moment, answers, takes
from rebind.settings import Settings

_COUNTRY = re.compile("[A-Z]{2}", re.ASCII)


class Begun(BaseModel):
    handover_id: str
    url: str
    expires_at: Moment


class HandoverShown(BaseModel):
    handover_id: str
    state: State
    step_id: str
    number: int | None = Field(description="that both screens show, from `opened` on")
    started_on: str = Field(description="browser and system of the first screen, as it says")
    started_in: str = Field(description="its country (ISO 3166), where it is known; else empty")
    opened_on: str | None = Field(description="browser and system of the phone, as it says")
    expires_at: Moment


class HandoverOpened(HandoverShown):
    token: str
    locale: str = Field(description="what the conversation is spoken in")


class Opening(Body):
    code: Name


class Confirming(Body):
    number: int = Field(ge=10, le=99, strict=False)


BEGUN = {
    "handover_id": "ho_5m0b3Zl2Qm2yXo1d9rT7wA",
    "url": "http://localhost:8080/step#phone.3bT…",
    "expires_at": "2026-03-01T10:02:00Z",
}
SHOWN = {
    "handover_id": "ho_5m0b3Zl2Qm2yXo1d9rT7wA",
    "state": "opened",
    "step_id": "su_Zt3vQe8mT1qkPz0Yw2uXAg",
    "number": 47,
    "started_on": "Firefox, Windows",
    "started_in": "DE",
    "opened_on": "Safari, iPhone",
    "expires_at": "2026-03-01T10:04:00Z",
}
ASKING = (Code.UNAUTHORIZED, Code.FORBIDDEN, Code.NOT_FOUND, Code.TOO_MANY_REQUESTS)


def router(handovers: Handovers, settings: Settings) -> APIRouter:
    begun = Window(settings.handovers_per_minute)
    asked = Window(settings.handover_looks_per_minute)

    async def guard(request: Request) -> None:
        refuse_foreign_origin(settings, request)
        asked.hit(peer(request, settings.trusted_proxies))

    def screen(request: Request) -> Screen:
        given = request.headers.get(settings.country_header or "-", "")
        believed = comes_from_proxy(request, settings.trusted_proxies)
        country = given if believed and _COUNTRY.fullmatch(given) else ""
        return Screen(device(request.headers.get("user-agent", "")), country)

    routes = APIRouter(prefix="/handover/v1", tags=["handover"], dependencies=[Depends(guard)])

    @routes.post(
        "/steps/{step_id}",
        status_code=201,
        responses=answers(BEGUN, *ASKING, Code.STEP_NOT_OPEN, status=201),
    )
    def begin(step_id: str, request: Request) -> Begun:
        """A code that a phone opens this step with: once, for two minutes. The one before it is
        void."""
        begun.hit(peer(request, settings.trusted_proxies))
        told = handovers.begin(step_id, bearer(request), screen(request))
        return Begun.model_validate(told)

    @routes.post(
        "/open",
        openapi_extra=takes(scanned={"code": "3bT…"}),
        responses=answers(
            {**SHOWN, "token": "ph_…", "locale": "en"},
            *ASKING,
            Code.INVALID_REQUEST,
            Code.BODY_TOO_LARGE,
        ),
    )
    def open_code(opening: Opening, request: Request) -> HandoverOpened:
        """What the picture holds, spent for the token of a phone. It can do nothing until the
        number is confirmed on the first screen; then it is a token of this one step."""
        begun.hit(peer(request, settings.trusted_proxies))
        return HandoverOpened.model_validate(handovers.open(opening.code, screen(request)))

    @routes.get("/{handover_id}", responses=answers(SHOWN, *ASKING))
    def look(handover_id: str, request: Request) -> HandoverShown:
        """How it stands, for either screen."""
        return HandoverShown.model_validate(handovers.look(handover_id, bearer(request)))

    @routes.post(
        "/{handover_id}/confirm",
        openapi_extra=takes(same={"number": 47}),
        responses=answers(
            {**SHOWN, "state": "connected"},
            *ASKING,
            Code.STEP_NOT_OPEN,
            Code.INVALID_REQUEST,
            Code.BODY_TOO_LARGE,
        ),
    )
    def confirm(handover_id: str, given: Confirming, request: Request) -> HandoverShown:
        """On the first screen: the phone shows this number. Another one ends the handover."""
        told = handovers.confirm(handover_id, bearer(request), given.number)
        return HandoverShown.model_validate(told)

    @routes.post("/{handover_id}/cancel", responses=answers(SHOWN, *ASKING))
    def cancel(handover_id: str, request: Request) -> HandoverShown:
        """Either screen ends it."""
        return HandoverShown.model_validate(handovers.cancel(handover_id, bearer(request)))

    @routes.post("/{handover_id}/done", responses=answers(SHOWN, *ASKING, Code.STEP_NOT_OPEN))
    def done(handover_id: str, request: Request) -> HandoverShown:
        """The phone has done what it was for."""
        return HandoverShown.model_validate(handovers.finish(handover_id, bearer(request)))

    return routes

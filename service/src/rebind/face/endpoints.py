"""The door for the vendor's signed messages."""

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool

from rebind.face.vendor import VendorVerifier
from rebind.verification.service import Cases

WEBHOOK = "/face/v1/webhook"


def router(vendor: VendorVerifier, cases: Cases) -> APIRouter:
    routes = APIRouter(include_in_schema=False)

    @routes.post(WEBHOOK)
    async def reviewed(request: Request) -> dict[str, bool]:
        """200 for whatever was signed, also where it has no effect: else it would come for days.
        401 for anything else (attack 72)."""
        report = vendor.read(request.headers, await request.body())
        if report is not None:
            await run_in_threadpool(cases.reset.report_face, report)
        return {"ok": True}

    return routes

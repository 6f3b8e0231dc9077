"""The doors that pictures come in by."""

import asyncio
import re
from collections.abc import Callable
from functools import partial
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Header, Request, Response
from pydantic import BaseModel, Field
from starlette.requests import ClientDisconnect

from rebind.edge import HOUR, Line, Window, bearer, peer, refuse_foreign_origin
from rebind.evidence.uploads import PART_BYTES, Uploads
from rebind.idempotency import IdempotencyKey
from rebind.ids import opaque
from rebind.problems import Code, Problem
from rebind.published import answers
from rebind.settings import Settings
from rebind.verification.domain.documents import Document

AT_WORK = 2
"""Pictures that are decoded at the same moment: each takes a processor, and memory."""
LONGEST_LINE = 16
"""Pictures at work and waiting, whole ones in memory."""
BODY_SECONDS = 120
"""For a body to come in: ten megabytes at 700 kbit/s. A line that is slower uploads in parts."""
ENVELOPE_BYTES = 4096
"""Of multipart around the picture."""
TUS = {"Tus-Resumable": "1.0.0"}
PATH = "/uploads/v1/"


class ProblemTold(BaseModel):
    code: str
    text: str


class UploadTold(BaseModel):
    item: Document
    accepted: Literal[True]
    problems: list[ProblemTold]


class UploadShown(BaseModel):
    item: Document
    title: str
    url: str
    page_url: str
    must_show: list[str]
    max_bytes: int = Field(description="of one picture")


TAKEN = {"item": "history_email", "accepted": True, "problems": []}
SHOWN = {
    "item": "history_email",
    "title": "An older email from CoinEx",
    "url": "http://localhost:8080/uploads/v1/st_5m0b3Zl2Qm2yXo1d9rT7wA",
    "page_url": "http://localhost:8080/step#st_5m0b3Zl2Qm2yXo1d9rT7wA.0f…",
    "must_show": ["your email address"],
    "max_bytes": 10_000_000,
}
AT_AN_UPLOAD = (
    Code.UNAUTHORIZED,
    Code.FORBIDDEN,
    Code.NOT_FOUND,
    Code.STEP_NOT_OPEN,
    Code.TOO_MANY_REQUESTS,
    Code.INVALID_REQUEST,
)
WORKED_ON = (Code.FILE_REFUSED, Code.IN_FLIGHT, Code.BODY_TOO_LARGE)
FILE = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {"file": {"type": "string", "format": "binary"}},
                    "required": ["file"],
                }
            }
        },
    }
}
PART = {
    "requestBody": {
        "content": {
            "application/offset+octet-stream": {"schema": {"type": "string", "format": "binary"}}
        }
    }
}
Bytes = Annotated[int, Header(ge=0, le=2**53)]


def router(uploads: Uploads, settings: Settings) -> APIRouter:
    requests = Window(settings.uploads_per_minute)
    begun = Window(settings.uploads_per_hour, seconds=HOUR)
    line = Line(AT_WORK, LONGEST_LINE)

    async def guard(request: Request) -> None:
        refuse_foreign_origin(settings, request)
        requests.hit(peer(request, settings.trusted_proxies))

    async def work[T](name: str, job: Callable[[], T]) -> T:
        return await line.run(name, job)

    routes = APIRouter(prefix="/uploads/v1", tags=["uploads"], dependencies=[Depends(guard)])

    @routes.get("/{step_id}", responses=answers(SHOWN, *AT_AN_UPLOAD))
    def show(step_id: str, request: Request) -> UploadShown:
        """What has to be seen in the picture, for a page without the conversation."""
        return UploadShown.model_validate(uploads.show(step_id, bearer(request)))

    @routes.post(
        "/{step_id}",
        openapi_extra=FILE,
        responses=answers(TAKEN, *AT_AN_UPLOAD, *WORKED_ON),
    )
    async def whole(
        step_id: str, request: Request, idempotency_key: IdempotencyKey = None
    ) -> UploadTold:
        """A picture at once: multipart, the field `file`."""
        token = bearer(request)
        begun.hit(step_id)
        await work(f"show {opaque()}", partial(uploads.show, step_id, token))
        content = _file(request.headers.get("content-type", ""), await _body(request))
        take = partial(uploads.whole, step_id, token, content, idempotency_key)
        return UploadTold.model_validate(
            await work(f"{step_id} {idempotency_key or opaque()}", take)
        )

    @routes.post(
        "/{step_id}/files",
        status_code=201,
        responses=answers(None, *AT_AN_UPLOAD, Code.FILE_REFUSED, status=201),
    )
    def create(step_id: str, request: Request, response: Response, upload_length: Bytes) -> None:
        """Announce a picture that will come in parts (tus: creation); `Location` is its address."""
        begun.hit(step_id)
        upload_id = uploads.create(step_id, bearer(request), upload_length)
        address = f"{settings.base_url}{PATH}{step_id}/files/{upload_id}"
        response.headers.update({"Location": address, **TUS})

    @routes.head("/{step_id}/files/{upload_id}", responses=answers(None, *AT_AN_UPLOAD))
    def progress(step_id: str, upload_id: str, request: Request) -> Response:
        """How far it came (tus)."""
        at = uploads.progress(step_id, bearer(request), upload_id)
        told = {"Upload-Offset": str(at.received), "Upload-Length": str(at.length)}
        return Response(headers={**told, **TUS})

    @routes.patch(
        "/{step_id}/files/{upload_id}",
        openapi_extra=PART,
        response_model=UploadTold,
        responses={
            **answers(TAKEN, *AT_AN_UPLOAD, *WORKED_ON, Code.STALE),
            204: {"description": "There is more to come."},
        },
    )
    async def append(
        step_id: str,
        upload_id: str,
        request: Request,
        response: Response,
        upload_offset: Bytes,
    ) -> object:
        """The next bytes (tus), at most a megabyte. The last ones are answered like a picture that
        came at once; none at the end ask for that answer again."""
        content = await _body(request, PART_BYTES)
        job = partial(uploads.append, step_id, bearer(request), upload_id, upload_offset, content)
        at, told = await work(upload_id, job)
        headers = {"Upload-Offset": str(at.received), **TUS}
        if told is None:
            return Response(status_code=204, headers=headers)
        response.headers.update(headers)
        return UploadTold.model_validate(told)

    @routes.delete(
        "/{step_id}/files/{upload_id}",
        status_code=204,
        responses=answers(None, *AT_AN_UPLOAD, status=204),
    )
    def cancel(step_id: str, upload_id: str, request: Request) -> None:
        """Forget what has come of it (tus: termination)."""
        uploads.cancel(step_id, bearer(request), upload_id)

    return routes


async def _body(request: Request, limit: int | None = None) -> bytes:
    """All of it, or nothing: raises Problem, BODY_TOO_LARGE before the rest has come,
    INVALID_REQUEST when it does not come."""
    content = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for piece in request.stream():
                content += piece
                if limit is not None and len(content) > limit:
                    raise Problem(Code.BODY_TOO_LARGE)
    except (TimeoutError, ClientDisconnect) as error:
        raise Problem(Code.INVALID_REQUEST) from error
    return bytes(content)


_BOUNDARY = re.compile(r'boundary="?([\w\'()+,./:=? -]{1,70})"?\s*(?:;|$)', re.ASCII)
_NAME = re.compile(rb'[; ]name="?file"?(?:;|\s|$)', re.IGNORECASE)


def _file(content_type: str, body: bytes) -> bytes:
    """The field `file` of a multipart body (RFC 7578). Its name is not even looked at. Raises
    Problem(INVALID_REQUEST) when there is not exactly one. By hand: nothing of it may be written
    to a disk in clear, as libraries do with what is large."""
    found = _BOUNDARY.search(content_type)
    if not content_type.lower().startswith("multipart/form-data") or found is None:
        raise Problem(Code.INVALID_REQUEST)
    mark = b"\r\n--" + found[1].rstrip().encode()
    _, *parts = (b"\r\n" + body).split(mark)
    files = []
    for part in parts[:-1]:
        head, blank, content = part.partition(b"\r\n\r\n")
        lines = [line for line in head.split(b"\r\n") if line.lower().startswith(b"content-disp")]
        if blank and len(lines) == 1 and _NAME.search(lines[0]):
            files.append(content)
    if len(files) != 1 or not parts[-1].startswith(b"--"):
        raise Problem(Code.INVALID_REQUEST)
    return files[0]

"""The doors that pictures come in by."""

import asyncio
import hashlib
import re
from functools import partial
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Header, Request, Response, status
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from rebind.edge import HOUR, Line, Window, bearer, peer, refuse_foreign_origin
from rebind.evidence.uploads import PART_BYTES, Uploads
from rebind.idempotency import Idempotency, IdempotencyKey
from rebind.problems import Code, Problem
from rebind.published import answers
from rebind.settings import Settings
from rebind.verification.domain.documents import Document

THREADS = 4
"""For pictures that came whole, and as many for parts, which do not wait behind them. How many
are decoded at the same moment, `Evidence` says."""
LONGEST_LINE = 32
"""Pictures that come in, are at work or wait: whole ones are in memory."""
BODY_SECONDS = 120
"""For a body to come in: ten megabytes at 700 kbit/s. A line that is slower uploads in parts."""
ENVELOPE_BYTES = 4096
"""Of multipart around the picture."""
MOST_FIELDS = 10
"""Of a form; we want one, and a body may be nothing but marks."""
TUS = {"Tus-Resumable": "1.0.0"}
PATH = "/uploads/v1/"


class ProblemTold(BaseModel):
    code: str
    text: str


class UploadTold(BaseModel):
    item: Document
    accepted: Literal[True]
    problems: list[ProblemTold]


class PartTold(BaseModel):
    received: int = Field(description="bytes, of this part and those before it")
    length: int
    result: UploadTold | None = Field(description="what became of the picture, once it is whole")


class Announced(BaseModel):
    url: str


class UploadShown(BaseModel):
    item: Document
    title: str
    url: str
    page_url: str
    must_show: list[str]
    problems: list[ProblemTold] = Field(description="why what was sent before will not do")
    max_bytes: int = Field(description="of one picture")
    locale: str = Field(description="what the conversation is spoken in")


TAKEN = {"item": "history_email", "accepted": True, "problems": []}
PART_TAKEN = {"received": 301244, "length": 301244, "result": TAKEN}
ANNOUNCED = {"url": "http://localhost:8080/uploads/v1/su_5m0b3Zl2Qm2yXo1d9rT7wA/files/up_Zt3…"}
SHOWN = {
    "item": "history_email",
    "title": "An older email from CoinEx",
    "url": "http://localhost:8080/uploads/v1/su_5m0b3Zl2Qm2yXo1d9rT7wA",
    "page_url": "http://localhost:8080/step#su_5m0b3Zl2Qm2yXo1d9rT7wA.0f…",
    "must_show": ["your email address"],
    "problems": [],
    "max_bytes": 10_000_000,
    "locale": "en",
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
                },
                "example": {"file": "…"},
            }
        },
    }
}
PART = {
    "requestBody": {
        "content": {
            "application/offset+octet-stream": {
                "schema": {"type": "string", "format": "binary"},
                "example": "…",
            }
        }
    }
}
Bytes = Annotated[int, Header(ge=0, le=2**53)]


def router(uploads: Uploads, settings: Settings, idempotency: Idempotency) -> APIRouter:
    requests = Window(settings.uploads_per_minute)
    begun = Window(settings.uploads_per_hour, seconds=HOUR)
    wholes, parts = Line(THREADS, LONGEST_LINE), Line(THREADS, LONGEST_LINE)

    async def guard(request: Request) -> None:
        refuse_foreign_origin(settings, request)
        requests.hit(peer(request, settings.trusted_proxies))

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
        begun.hit(await run_in_threadpool(uploads.admit, step_id, token))
        with wholes.place(step_id):  # before a byte is read
            try:
                body = await _body(request)
            except HTTPException as error:
                if error.status_code != status.HTTP_413_CONTENT_TOO_LARGE:
                    raise
                raise await run_in_threadpool(uploads.too_large, step_id, token) from error
            content_type = request.headers.get("content-type", "")
            content = await run_in_threadpool(_file, content_type, body)
            take = partial(
                idempotency.once,
                idempotency_key,
                who=token or "",
                path=request.scope["path"],
                body=hashlib.sha256(content).hexdigest(),
                work=partial(uploads.whole, step_id, token, content),
            )
            return UploadTold.model_validate(await wholes.work(take))

    @routes.post(
        "/{step_id}/files",
        status_code=201,
        responses=answers(ANNOUNCED, *AT_AN_UPLOAD, Code.FILE_REFUSED, status=201),
    )
    def create(
        step_id: str, request: Request, response: Response, upload_length: Bytes
    ) -> Announced:
        """Announce a picture that will come in parts (tus: creation); `Location` is its address."""
        token = bearer(request)
        begun.hit(uploads.admit(step_id, token))
        upload_id = uploads.create(step_id, token, upload_length)
        address = f"{settings.base_url}{PATH}{step_id}/files/{upload_id}"
        response.headers.update({"Location": address, **TUS})
        return Announced(url=address)

    @routes.head(
        "/{step_id}/files/{upload_id}",
        status_code=204,
        responses=answers(None, *AT_AN_UPLOAD, status=204),
    )
    def progress(step_id: str, upload_id: str, request: Request, response: Response) -> None:
        """How far it came (tus)."""
        at = uploads.progress(step_id, bearer(request), upload_id)
        told = {"Upload-Offset": str(at.received), "Upload-Length": str(at.length)}
        response.headers.update({**told, **TUS})

    @routes.patch(
        "/{step_id}/files/{upload_id}",
        openapi_extra=PART,
        responses=answers(PART_TAKEN, *AT_AN_UPLOAD, *WORKED_ON, Code.STALE),
    )
    async def append(
        step_id: str,
        upload_id: str,
        request: Request,
        response: Response,
        upload_offset: Bytes,
    ) -> PartTold:
        """The next bytes (tus), at most a megabyte. After the last ones, what became of the
        picture; none at the end ask for that again."""
        token = bearer(request)
        await run_in_threadpool(uploads.progress, step_id, token, upload_id)  # before a byte
        content = await _body(request, PART_BYTES)
        job = partial(uploads.append, step_id, token, upload_id, upload_offset, content)
        at, told = await parts.run(upload_id, job)
        response.headers.update({"Upload-Offset": str(at.received), **TUS})
        result = UploadTold.model_validate(told) if told is not None else None
        return PartTold(received=at.received, length=at.length, result=result)

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
    _, *parts = (b"\r\n" + body).split(mark, MOST_FIELDS)
    files = []
    for part in parts[:-1]:
        head, blank, content = part.partition(b"\r\n\r\n")
        lines = [line for line in head.split(b"\r\n") if line.lower().startswith(b"content-disp")]
        if blank and len(lines) == 1 and _NAME.search(lines[0]):
            files.append(content)
    if len(files) != 1 or not parts[-1].startswith(b"--"):
        raise Problem(Code.INVALID_REQUEST)
    return files[0]

"""The public contract of the chat (docs/contract.md)."""

import json
import re
from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse

from rebind.chat.continuation import Continuations
from rebind.chat.log import Log
from rebind.chat.ratings import Ratings
from rebind.chat.schemas import (
    Accepted,
    Continuation,
    Continued,
    Continuing,
    Identification,
    Linking,
    Message,
    Opened,
    Opening,
    Page,
    Rating,
)
from rebind.chat.service import Chat
from rebind.chat.stream import Stream
from rebind.edge import HOUR, Window, bearer, peer, refuse_foreign_origin
from rebind.handover.service import PHONE
from rebind.idempotency import Idempotency, IdempotencyKey
from rebind.problems import Code, Problem
from rebind.published import answers, takes

MAX_WAIT_SECONDS = 60.0
# Proxies that buffer would hold events back until there are enough of them
STREAM_HEADERS = {"X-Accel-Buffering": "no"}

MESSAGE_ID = "8e03978e-40d5-43dd-bc93-6894a57f9324"
SENDING = (
    Code.UNAUTHORIZED,
    Code.FORBIDDEN,
    Code.NOT_FOUND,
    Code.TOO_MANY_REQUESTS,
    Code.INVALID_REQUEST,
    Code.BODY_TOO_LARGE,
)
CODES = (
    Code.FORBIDDEN,
    Code.NOT_FOUND,
    Code.IN_FLIGHT,
    Code.TOO_MANY_REQUESTS,
    Code.INVALID_REQUEST,
    Code.BODY_TOO_LARGE,
)
SAID = {
    "seq": 7,
    "type": "message",
    "author": {"kind": "assistant"},
    "body": {"text": "Hello."},
    "at": "2026-03-01T10:00:00Z",
}
PAGE_OR_STREAM = answers(
    {"events": [SAID], "last_seq": 7}, Code.UNAUTHORIZED, Code.NOT_FOUND, Code.INVALID_REQUEST
)
PAGE_OR_STREAM[200] |= {
    "model": Page,
    "content": {
        **PAGE_OR_STREAM[200]["content"],
        "text/event-stream": {
            "schema": {"type": "string"},
            "example": f"id: 7\ndata: {json.dumps(SAID)}\n\n",
        },
    },
}

After = Annotated[int, Query(ge=0, le=2**53)]
Wait = Annotated[float, Query(ge=0, allow_inf_nan=False)]


def router(
    log: Log,
    chat: Chat,
    continuations: Continuations,
    stream: Stream,
    ratings: Ratings,
    idempotency: Idempotency,
) -> APIRouter:
    conversations = Window(log.settings.conversations_per_minute)
    messages = Window(log.settings.messages_per_minute)
    messages_of_hour = Window(log.settings.messages_per_hour, seconds=HOUR)
    messages_of_peer = Window(log.settings.messages_per_peer_per_hour, seconds=HOUR)

    def same_origin(request: Request) -> None:
        refuse_foreign_origin(log.settings, request)

    def conversation(conversation_id: str, request: Request) -> str:
        """The conversation of the path, opened by its own token. Somebody else's answers exactly
        like one that does not exist."""
        token = bearer(request)
        if token and token.startswith(PHONE):  # opens a step, and nothing of the conversation
            raise Problem(Code.FORBIDDEN)
        opened = log.authorize(token) if token else None
        if opened is None:
            raise Problem(Code.UNAUTHORIZED)
        if opened != conversation_id:
            raise Problem(Code.NOT_FOUND)
        return opened

    Conversation = Annotated[str, Depends(conversation)]  # noqa: N806 - a type
    routes = APIRouter(prefix="/chat/v1", tags=["chat"])

    @routes.post(
        "/conversations",
        status_code=201,
        dependencies=[Depends(same_origin)],
        openapi_extra=takes(stranger={"locale": "en"}, signed_in={"identity": "eyJhbGciOi…"}),
        responses=answers(
            {"conversation_id": "cv_5m0b3Zl2Qm2yXo1d9rT7wA", "token": "ct_…"},
            Code.UNAUTHORIZED,
            Code.FORBIDDEN,
            Code.IN_FLIGHT,
            Code.TOO_MANY_REQUESTS,
            Code.INVALID_REQUEST,
            Code.BODY_TOO_LARGE,
            status=201,
        ),
    )
    def begin(
        request: Request, opening: Opening | None = None, idempotency_key: IdempotencyKey = None
    ) -> Opened:
        """Begin a conversation. Its token is told this once; and again to whoever repeats the
        request under its key, from the same address."""
        who = peer(request, log.settings.trusted_proxies)
        conversations.hit(who)
        opening = opening or Opening()
        answer = idempotency.once(
            idempotency_key,
            who=who,
            path=request.scope["path"],
            body=opening.model_dump(),
            work=lambda: chat.open(opening.locale, opening.identity, who).model_dump(),
        )
        return Opened(**answer)

    @routes.post(
        "/conversations/{conversation_id}/identity",
        status_code=204,
        dependencies=[Depends(same_origin)],
        openapi_extra=takes(signed_in={"identity": "eyJhbGciOi…"}),
        responses=answers(None, *SENDING, status=204),
    )
    def identify(here: Conversation, given: Identification) -> None:
        """Attach or renew who the person is, by the exchange's signed word."""
        messages.hit(here)
        chat.identify(here, given.identity)

    @routes.post(
        "/conversations/{conversation_id}/continue",
        status_code=201,
        dependencies=[Depends(same_origin)],
        openapi_extra=takes(telegram={"on": "telegram"}),
        responses=answers(
            {
                "url": "https://t.me/a_bot?start=3bT…",
                "expires_at": "2026-03-01T10:10:00Z",
            },
            *SENDING,
            status=201,
        ),
    )
    def offer(here: Conversation, given: Continuing) -> Continued:
        """A link with which the person goes on elsewhere: good once, for ten minutes."""
        messages.hit(here)
        return continuations.offer(here, given.on)

    @routes.post(
        "/conversations/{conversation_id}/messages",
        status_code=202,
        dependencies=[Depends(same_origin)],
        openapi_extra=takes(
            text={"client_msg_id": MESSAGE_ID, "text": "I lost my phone"},
            button={"client_msg_id": MESSAGE_ID, "choice": "b_9cUe0FZ1kqJr3xYd"},
            answer={"client_msg_id": MESSAGE_ID, "choices": ["3f2c91", "a07be4"]},
        ),
        responses=answers(
            {"seq": 7},
            *SENDING,
            Code.STALE,
            Code.STEP_NOT_OPEN,
            Code.OWNER_CHANGED,
            status=202,
        ),
    )
    def send(here: Conversation, message: Message, request: Request) -> Accepted:
        """Write, press a button, or answer a question. The same message again is the same
        message."""
        who = peer(request, log.settings.trusted_proxies)
        messages_of_peer.hit(who)
        messages_of_hour.hit(here)
        messages.hit(here)
        log.note_peer(here, who)
        return Accepted(seq=chat.post(here, message))

    @routes.get(
        "/conversations/{conversation_id}/events", response_model=None, responses=PAGE_OR_STREAM
    )
    async def events(
        here: Conversation,
        after: After = 0,
        wait: Wait = 0,
        accept: Annotated[str, Header()] = "",
        last_event_id: Annotated[str, Header()] = "",
    ) -> Response:
        """What was said, from a number on: as a stream, or with `Accept: application/json` once,
        at the latest after `wait` seconds (at most 60)."""
        if re.fullmatch(r"\d{1,15}", last_event_id, re.ASCII):
            after = max(after, int(last_event_id))
        if _wants_json(accept):
            page = await stream.poll(here, after, min(wait, MAX_WAIT_SECONDS))
            return JSONResponse(page)
        return StreamingResponse(
            stream.follow(here, after), media_type="text/event-stream", headers=STREAM_HEADERS
        )

    _add_codes(routes, log, continuations, idempotency, conversations, same_origin)
    _add_ratings(routes, log, ratings, same_origin)
    return routes


def _add_ratings(
    routes: APIRouter, log: Log, ratings: Ratings, same_origin: Callable[[Request], None]
) -> None:
    """How it was: asked once, when people are done with a conversation."""
    given = Window(log.settings.conversations_per_minute)

    @routes.post(
        "/csat/{rating_id}",
        status_code=204,
        dependencies=[Depends(same_origin)],
        openapi_extra=takes(score={"score": 5}, words={"score": 2, "comment": "It took long."}),
        responses=answers(
            None,
            Code.FORBIDDEN,
            Code.NOT_FOUND,
            Code.STALE,
            Code.TOO_MANY_REQUESTS,
            Code.INVALID_REQUEST,
            Code.BODY_TOO_LARGE,
            status=204,
        ),
    )
    def rate(rating_id: str, rating: Rating, request: Request) -> None:
        """Say how it was, from 1 to 5. Once: `stale` after that. The address is the key."""
        given.hit(peer(request, log.settings.trusted_proxies))
        ratings.give(rating_id, rating.score, rating.comment)


def _add_codes(
    routes: APIRouter,
    log: Log,
    continuations: Continuations,
    idempotency: Idempotency,
    window: Window,
    same_origin: Callable[[Request], None],
) -> None:
    """What is done with the one-time code of a link, by somebody who has no token yet."""

    @routes.post(
        "/continue",
        status_code=201,
        dependencies=[Depends(same_origin)],
        openapi_extra=takes(code={"code": "3bT…"}),
        responses=answers(
            {"conversation_id": "cv_5m0b3Zl2Qm2yXo1d9rT7wA", "token": "ct_…"},
            *CODES,
            status=201,
        ),
    )
    def go_on(
        request: Request, given: Continuation, idempotency_key: IdempotencyKey = None
    ) -> Opened:
        """Go on in this browser with a conversation that was begun elsewhere, by the code of a
        link. The code is spent; who repeats the request under its key is answered again."""
        who = peer(request, log.settings.trusted_proxies)
        window.hit(who)
        answer = idempotency.once(
            idempotency_key,
            who=who,
            path=request.scope["path"],
            body=given.model_dump(),
            work=lambda: continuations.go_on(given.code).model_dump(),
        )
        return Opened(**answer)

    @routes.post(
        "/link",
        status_code=204,
        dependencies=[Depends(same_origin)],
        openapi_extra=takes(signed_in={"code": "3bT…", "identity": "eyJhbGciOi…"}),
        responses=answers(None, Code.UNAUTHORIZED, *CODES, status=204),
    )
    def link(request: Request, given: Linking, idempotency_key: IdempotencyKey = None) -> None:
        """Say who the person of a conversation elsewhere is, by the exchange's signed word and the
        code of a link from there. It opens nothing of the conversation."""
        who = peer(request, log.settings.trusted_proxies)
        window.hit(who)

        def attach() -> dict[str, object]:
            continuations.link(given.code, given.identity)
            return {}

        idempotency.once(
            idempotency_key,
            who=who,
            path=request.scope["path"],
            body=given.model_dump(),
            work=attach,
        )


def _wants_json(accept: str) -> bool:
    kinds = [part.partition(";")[0].strip().lower() for part in accept.split(",")]
    return "application/json" in kinds and "text/event-stream" not in kinds

"""The desk's doors to conversations."""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from rebind.bodies import Storable
from rebind.chat.endpoints import MESSAGE_ID, SAID, STREAM_HEADERS
from rebind.chat.model import Channel, Owner, Resolution
from rebind.desk.agents import Agent
from rebind.desk.endpoints import ASKING, Who
from rebind.desk.room import DeskRoom
from rebind.desk.schemas import Claiming, HandBack, Note, Reply, Resolving, Transfer, Typing
from rebind.edge import bearer
from rebind.problems import Code
from rebind.published import Responses, answers, takes

ID = "cv_5m0b3Zl2Qm2yXo1d9rT7wA"
CARD = {
    "conversation_id": ID,
    "reference": "RB-7K2Q9FXW3M",
    "owner": "queue",
    "epoch": 1,
    "channel": "web",
    "locale": "en",
    "reason": "asked",
    "waiting_since": "2026-03-01T10:00:00Z",
    "position": 1,
    "priority": 0,
    "last_at": "2026-03-01T10:00:00Z",
    "last_text": "a human, please",
    "last_author": "user",
    "unanswered_since": "2026-03-01T10:00:00Z",
    "undeliverable": False,
}
QUEUE = {"waiting": [CARD], "mine": [], "hours": {"open": True}, "agents_online": 1}
SUMMARY = {
    "journey": "reset",
    "state": "open",
    "step": {"id": "email_code", "title": "Email code", "n": 2, "of": 4},
    "resume_steps": [{"id": "email_code", "title": "Go on at: Email code"}],
    "facts": [{"label": "E-mail", "value": "a…@example.com"}],
    "tries": [{"label": "Security questions", "used": 1, "of": 3}],
    "assurance": "mailbox",
    "language": "en",
    "evidence": [],
    "last_error": None,
    "reason": "asked",
    "reason_text": "Asked for a person.",
    "sla_due_at": None,
    "previous": [],
}
SHOWN = {
    **CARD,
    "last_seq": 7,
    "events": [SAID],
    "notes": [
        {
            "seq": 1,
            "author": {"kind": "agent", "name": "Ada"},
            "type": "note",
            "text": "Knows the address.",
            "at": "2026-03-01T10:00:00Z",
        }
    ],
    "suppressed": [],
    "summary": SUMMARY,
    "present": [{"id": "ag_…", "name": "Ada", "mode": "viewing"}],
}
READING = (*ASKING, Code.NOT_FOUND)
OWNING = (
    *READING,
    Code.OWNER_CHANGED,
    Code.TOO_MANY_CHATS,
    Code.INVALID_REQUEST,
    Code.BODY_TOO_LARGE,
)
SPEAKING = (*OWNING, Code.STALE, Code.SECRET_IN_REPLY)
LIMIT = Annotated[int, Query(ge=1, le=100)]
AFTER = Annotated[int, Query(ge=0, le=2**53)]
SEARCHED = Annotated[Storable, Query(min_length=1, max_length=200)]
CURSOR = Annotated[Storable, Query(min_length=1, max_length=80)]


def streams(example: str, *codes: Code) -> Responses:
    """As `answers`, for an operation that answers with server-sent events."""
    given = {"schema": {"type": "string"}, "example": example}
    stream = {"description": "As asked.", "content": {"text/event-stream": given}}
    return {**answers(None, *codes), 200: stream}


def router(desk: DeskRoom, who: Who) -> APIRouter:
    routes = APIRouter(prefix="/desk/v1", tags=["desk"])
    _add_reading(routes, desk, who)
    _add_owning(routes, desk, who)
    _add_speaking(routes, desk, who)
    return routes


def _add_reading(routes: APIRouter, desk: DeskRoom, who: Who) -> None:
    Asking = Annotated[Agent, Depends(who)]  # noqa: N806 - a type
    conversations = desk.conversations

    @routes.get("/queue", responses=answers(QUEUE, *ASKING))
    def queue(agent: Asking) -> dict[str, object]:
        """Who waits, in their order; the agent's own; who is here, and until when."""
        return conversations.queue(agent)

    @routes.get(
        "/queue/stream",
        response_class=StreamingResponse,
        responses=streams(f"event: queue\ndata: {json.dumps(QUEUE)}\n\n", *ASKING),
    )
    async def live_queue(agent: Asking, request: Request) -> Response:
        """The same at each change, at most once a second."""
        conversations.may_read(agent)
        return _stream(desk.live.queue(agent, bearer(request) or ""))

    @routes.get(
        "/conversations",
        responses=answers(
            {"conversations": [CARD], "next": f"1790000000000000.{ID}"},
            *ASKING,
            Code.INVALID_REQUEST,
        ),
    )
    def found(
        agent: Asking,
        owner: Owner | None = None,
        q: SEARCHED | None = None,
        channel: Channel | None = None,
        before: CURSOR | None = None,
        limit: LIMIT = 50,
    ) -> dict[str, object]:
        """Conversations, those in which something was said last first. `q`: the number of a
        conversation or case, or words of what was said, as it is stored; `before`: `next` of the
        page before."""
        return conversations.search(agent, owner, channel, q, before, limit)

    @routes.get(
        "/conversations/{conversation_id}",
        responses=answers(SHOWN, *READING, Code.INVALID_REQUEST),
    )
    def shown(conversation_id: str, agent: Asking, after: AFTER = 0) -> dict[str, object]:
        """One, with all that there is to know before one speaks. What is secret in it opens
        nothing: no option of a question, no address of a form."""
        return conversations.show(agent, conversation_id, after)

    @routes.get(
        "/conversations/{conversation_id}/stream",
        response_class=StreamingResponse,
        responses=streams(
            f"id: 7\nevent: public\ndata: {json.dumps(SAID)}\n\n",
            *READING,
            Code.INVALID_REQUEST,
        ),
    )
    def live(
        conversation_id: str,
        agent: Asking,
        request: Request,
        after: AFTER = 0,
        notes_after: AFTER = 0,
        suppressed_after: AFTER = 0,
    ) -> Response:
        """What comes: `public`, `note`, `suppressed` (each with the number of its own sequence as
        `id`), `owner`, `present` and `typing`. It ends with the session."""
        conversations.look(agent, conversation_id)
        seen = {"public": after, "note": notes_after, "suppressed": suppressed_after}
        token = bearer(request) or ""
        return _stream(desk.live.conversation(agent, token, conversation_id, seen))

    @routes.get(
        "/conversations/{conversation_id}/transcript",
        response_class=Response,
        responses={
            **answers(None, *READING),
            200: {
                "description": "As asked.",
                "content": {"text/plain": {"schema": {"type": "string"}, "example": "RB-…"}},
            },
        },
    )
    def transcript(conversation_id: str, agent: Asking) -> Response:
        """What was said, as a file: no notes, and nothing that was suppressed."""
        reference, text = conversations.transcript(agent, conversation_id)
        headers = {"Content-Disposition": f'attachment; filename="{reference}.txt"'}
        return Response(text, media_type="text/plain; charset=utf-8", headers=headers)

    @routes.get(
        "/conversations/{conversation_id}/canned",
        responses=answers(
            {"responses": [{"id": "greeting", "title": "Greeting", "text": "Hello, I am Ada."}]},
            *READING,
        ),
    )
    def canned(conversation_id: str, agent: Asking) -> dict[str, list[dict[str, str]]]:
        """The canned responses in its language, filled in."""
        return {"responses": conversations.canned(agent, conversation_id)}


def _add_owning(routes: APIRouter, desk: DeskRoom, who: Who) -> None:
    Asking = Annotated[Agent, Depends(who)]  # noqa: N806 - a type
    conversations = desk.conversations
    is_now = answers({"epoch": 2}, *OWNING)

    @routes.post(
        "/conversations/{conversation_id}/claim",
        openapi_extra=takes(
            claim={"expected_epoch": 1},
            steal={"expected_epoch": 2, "reason": "Ada's shift is over"},
        ),
        responses=is_now,
    )
    def claim(conversation_id: str, body: Claiming, agent: Asking) -> dict[str, int]:
        """Take it, as it was shown. Of two who do, the second is told who was faster."""
        epoch = conversations.claim(agent, conversation_id, body.expected_epoch, body.reason)
        return {"epoch": epoch}

    @routes.post(
        "/conversations/{conversation_id}/transfer",
        openapi_extra=takes(
            colleague={"expected_epoch": 2, "agent_id": "ag_…"},
            queue={"expected_epoch": 2},
        ),
        responses=is_now,
    )
    def transfer(conversation_id: str, body: Transfer, agent: Asking) -> dict[str, int]:
        """Pass it on to a colleague who is there, or back to its place in the line."""
        epoch = conversations.transfer(agent, conversation_id, body.expected_epoch, body.agent_id)
        return {"epoch": epoch}

    @routes.post(
        "/conversations/{conversation_id}/hand-back",
        openapi_extra=takes(here={"expected_epoch": 2, "step": "email_code"}, plainly={}),
        responses=is_now,
    )
    def hand_back(conversation_id: str, body: HandBack, agent: Asking) -> dict[str, int]:
        """Give it back to the assistant, which speaks first."""
        epoch = conversations.hand_back(
            agent, conversation_id, body.expected_epoch, body.step, body.inputs.locale
        )
        return {"epoch": epoch}

    @routes.post(
        "/conversations/{conversation_id}/resolve",
        openapi_extra=takes(
            answered={"expected_epoch": 2, "reason": "answered", "message": "Glad to help."}
        ),
        responses=answers({"epoch": 3}, *OWNING, Code.SECRET_IN_REPLY),
    )
    def resolve(conversation_id: str, body: Resolving, agent: Asking) -> dict[str, int]:
        """End it. The person is asked how it was, once; whoever writes again within a day is back
        before people."""
        known = {each.value: each for each in Resolution}
        epoch = conversations.resolve(
            agent,
            conversation_id,
            body.expected_epoch,
            known.get(body.reason, Resolution.OTHER),
            body.message,
        )
        return {"epoch": epoch}


def _add_speaking(routes: APIRouter, desk: DeskRoom, who: Who) -> None:
    Asking = Annotated[Agent, Depends(who)]  # noqa: N806 - a type
    conversations = desk.conversations

    @routes.post(
        "/conversations/{conversation_id}/messages",
        status_code=202,
        openapi_extra=takes(
            text={"client_msg_id": MESSAGE_ID, "text": "Hello, I am Ada.", "seen_seq": 7}
        ),
        responses=answers({"seq": 8}, *SPEAKING, status=202),
    )
    def say(conversation_id: str, body: Reply, agent: Asking) -> dict[str, int]:
        """Say something to the person. Only its owner may; whoever answers somebody in the line has
        taken them."""
        seq = conversations.say(
            agent,
            conversation_id,
            body.client_msg_id,
            body.text,
            body.seen_seq,
            confirmed=body.confirmed,
        )
        return {"seq": seq}

    @routes.post(
        "/conversations/{conversation_id}/notes",
        status_code=202,
        openapi_extra=takes(text={"client_msg_id": MESSAGE_ID, "text": "Knows the address."}),
        responses=answers(
            {"seq": 1}, *READING, Code.INVALID_REQUEST, Code.BODY_TOO_LARGE, status=202
        ),
    )
    def note(conversation_id: str, body: Note, agent: Asking) -> dict[str, int]:
        """Write something down that only the desk ever sees."""
        return {"seq": conversations.note(agent, conversation_id, body.client_msg_id, body.text)}

    @routes.post(
        "/conversations/{conversation_id}/typing",
        status_code=204,
        openapi_extra=takes(note={"private": True}),
        responses=answers(None, *READING, Code.INVALID_REQUEST, Code.BODY_TOO_LARGE, status=204),
    )
    def typing(conversation_id: str, body: Typing, agent: Asking) -> None:
        """Show that somebody writes; `private`: a note, which only colleagues see."""
        conversations.typing(agent, conversation_id, private=body.private)


def _stream(events: Any) -> StreamingResponse:
    return StreamingResponse(events, media_type="text/event-stream", headers=STREAM_HEADERS)

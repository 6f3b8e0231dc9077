"""The desk's doors to the house: who is there, what is ready to be said, how it does."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Response

from rebind.bodies import Storable
from rebind.desk.agents import Agent, Right
from rebind.desk.endpoints import ASKING, Who
from rebind.desk.room import DeskRoom
from rebind.desk.schemas import Beat, Label, NewAgent
from rebind.problems import Code
from rebind.published import answers, files, takes

COLLEAGUE = {
    "id": "ag_…",
    "name": "Ada",
    "role": "agent",
    "online": True,
    "available": True,
    "chats": 1,
    "capacity": 4,
    "languages": ["en"],
}
ME = {
    "id": "ag_…",
    "name": "Ada",
    "role": "agent",
    "rights": ["note", "read_conversations", "talk"],
    "available": True,
    "capacity": 4,
    "languages": ["en"],
    "brand": "CoinEx",
    "version": 1,
}
TIMES = {"median": 60, "p95": 240, "series": [{"day": "2026-03-01", "median": 60}]}
DASHBOARD = {
    "waiting": {"now": 1, "longest_seconds": 30},
    "first_reply_seconds": TIMES,
    "resolution_seconds": TIMES,
    "sla": {"due_today": 2, "breached": 0},
    "containment": {"bot": 9, "agent": 1, "series": [{"day": "2026-03-01", "bot": 9, "agent": 1}]},
    "drop_off": [{"journey": "reset", "step": "email_code", "entered": 9, "left": 1}],
    "csat": {"mean": 4.5, "count": 2, "series": [{"day": "2026-03-01", "mean": 4.5, "count": 2}]},
}
MISUNDERSTOOD = {
    "messages": [
        {
            "id": "t_…",
            "conversation_id": "cv_…",
            "text": "is it for free, this thing",
            "language": "en",
            "said_at": "2026-03-01T12:00:00Z",
            "guesses": [{"meaning": "ask_cost", "confidence": 0.31}],
            "meaning": None,
            "labelled_by": None,
        }
    ],
    "more": False,
    "open": 1,
    "labelled": 0,
    "meanings": [{"id": "ask_cost", "title": "What does it cost?"}],
}
TAKEN = (*ASKING, Code.INVALID_REQUEST, Code.BODY_TOO_LARGE)


def router(desk: DeskRoom, who: Who) -> APIRouter:
    routes = APIRouter(prefix="/desk/v1", tags=["desk"])
    Asking = Annotated[Agent, Depends(who)]  # noqa: N806 - a type

    @routes.get("/me", responses=answers(ME, *ASKING))
    def me(agent: Asking) -> dict[str, object]:
        """Who is signed in, and what they may."""
        return desk.staff.me(agent)

    @routes.put(
        "/me/presence",
        status_code=204,
        openapi_extra=takes(
            beat={"conversation_id": "cv_…", "mode": "viewing"}, pause={"available": False}
        ),
        responses=answers(None, *TAKEN, status=204),
    )
    def beat(body: Beat, agent: Asking) -> None:
        """A heartbeat, every 15 seconds while the page is open."""
        desk.staff.beat(
            agent,
            available=body.available,
            conversation_id=body.conversation_id,
            mode=body.mode,
        )

    @routes.get("/agents", responses=answers({"agents": [COLLEAGUE]}, *ASKING))
    def agents(agent: Asking) -> dict[str, list[dict[str, object]]]:
        """Those who work here; a lead or admin is told more of them."""
        return {"agents": desk.staff.everybody(agent)}

    @routes.post(
        "/agents",
        status_code=201,
        openapi_extra=takes(
            agent={
                "name": "Ada",
                "email": "ada@example.com",
                "role": "agent",
                "languages": ["en"],
                "capacity": 4,
            }
        ),
        responses=answers(
            {"id": "ag_…", "password": "…", "totp_uri": "otpauth://totp/…"}, *TAKEN, status=201
        ),
    )
    def let_in(body: NewAgent, agent: Asking) -> dict[str, str]:
        """Let somebody in. The password and the secret of the app are told this once."""
        return desk.staff.let_in(
            agent,
            name=body.name,
            email=body.email,
            role=body.role,
            languages=body.languages,
            capacity=body.capacity,
        )

    @routes.post(
        "/agents/{agent_id}/send-away",
        status_code=204,
        responses=answers(None, *ASKING, Code.NOT_FOUND, status=204),
    )
    def send_away(agent_id: str, agent: Asking) -> None:
        """Sign somebody out, and let them in no more."""
        desk.staff.send_away(agent, agent_id)

    @routes.get(
        "/canned",
        responses=answers(
            {
                "responses": [
                    {"id": "greeting", "title": "Greeting", "text": "Hello, I am {agent}."}
                ]
            },
            *ASKING,
            Code.INVALID_REQUEST,
        ),
    )
    def canned(
        agent: Asking, locale: Annotated[Storable, Query(max_length=35)] = "en"
    ) -> dict[str, list[dict[str, str]]]:
        """What is ready to be said, with its placeholders."""
        agent.must(Right.READ_CONVERSATIONS)
        return {"responses": desk.canned.responses(locale)}

    @routes.get("/dashboard", responses=answers(DASHBOARD, *ASKING, Code.INVALID_REQUEST))
    def dashboard(agent: Asking, days: Annotated[int, Query(ge=1, le=90)] = 7) -> dict[str, object]:
        """How the house does, in so many days, today included."""
        return desk.dashboards.of(agent, days)

    @routes.get(
        "/misunderstood",
        responses=answers(MISUNDERSTOOD, *ASKING, Code.NOT_FOUND, Code.INVALID_REQUEST),
    )
    def misunderstood(
        agent: Asking,
        show: Literal["open", "labelled"] = "open",
        before: Annotated[Storable | None, Query(max_length=40)] = None,
        locale: Annotated[Storable, Query(max_length=35)] = "en",
    ) -> dict[str, object]:
        """What the assistant did not understand, newest first, and what it may be said to mean;
        `before`: the last one of the page before."""
        return desk.learning.messages(
            agent, labelled=show == "labelled", before=before, locale=locale
        )

    @routes.get(
        "/misunderstood/examples",
        response_class=Response,
        responses=files(["application/yaml"], *ASKING),
    )
    def examples(agent: Asking) -> Response:
        """What is labelled, as training data to be reviewed."""
        told = {"Content-Disposition": 'attachment; filename="misunderstood.yml"'}
        return Response(desk.learning.examples(agent), media_type="application/yaml", headers=told)

    @routes.put(
        "/misunderstood/{message_id}",
        status_code=204,
        openapi_extra=takes(label={"meaning": "ask_cost"}),
        responses=answers(None, *TAKEN, Code.NOT_FOUND, status=204),
    )
    def label(message_id: str, body: Label, agent: Asking) -> None:
        """Say what somebody meant."""
        desk.learning.label(agent, message_id, body.meaning)

    return routes

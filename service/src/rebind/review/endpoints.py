"""The desk's doors to the cases that people decide."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from pydantic import AfterValidator, Field

from rebind.bodies import Body, Storable
from rebind.desk.agents import Agent
from rebind.desk.endpoints import Who
from rebind.edge import bearer
from rebind.idempotency import Idempotency, IdempotencyKey
from rebind.review.service import Decision, Outcome, Review
from rebind.verification.domain.documents import Document
from rebind.verification.domain.states import State


def _worded(value: str) -> str:
    if not value.strip():
        raise ValueError("blank")
    return value.strip()


class DecisionBody(Body):
    version: int = Field(ge=0, description="of the case as it was shown")
    outcome: Outcome = Field(strict=False)
    reason: Annotated[
        Storable,
        Field(
            max_length=2000, json_schema_extra={"pattern": "^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$"}
        ),
        AfterValidator(_worded),
    ]
    items: list[Annotated[Document, Field(strict=False)]] = Field(
        [], max_length=10, description="with ask_again"
    )


def router(review: Review, who: Who, idempotency: Idempotency) -> APIRouter:
    routes = APIRouter(prefix="/desk/v1/cases", tags=["desk"])
    Asking = Annotated[Agent, Depends(who)]  # noqa: N806 - a type

    @routes.get("")
    def cases(
        agent: Asking, state: Annotated[State, Query()] = State.IN_REVIEW
    ) -> dict[str, object]:
        """The cases in a state, the oldest first."""
        return {"cases": review.cases(agent, state)}

    @routes.get("/{case_id}")
    def case(case_id: str, agent: Asking) -> dict[str, object]:
        """What a decision needs to know of one."""
        return review.case(agent, case_id)

    @routes.post("/{case_id}/decision")
    def decide(
        case_id: str,
        body: DecisionBody,
        agent: Asking,
        request: Request,
        idempotency_key: IdempotencyKey = None,
    ) -> dict[str, object]:
        """Decide on the version that was shown; how the case stands afterwards."""
        decision = Decision(body.version, body.outcome, body.reason, tuple(body.items))
        return idempotency.once(
            idempotency_key,
            who=bearer(request) or "",
            path=request.scope["path"],
            body=body.model_dump(),
            work=lambda: review.decide(agent, case_id, decision),
        )

    return routes

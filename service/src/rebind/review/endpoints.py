"""The desk's doors to what people decide: cases, and alarms that owners raised."""

from collections.abc import Callable
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import AfterValidator, Field

from rebind.bodies import Body, Storable, Whole
from rebind.desk.agents import Agent
from rebind.desk.endpoints import ASKING, Who
from rebind.edge import bearer
from rebind.evidence.service import Kept
from rebind.idempotency import Idempotency, IdempotencyKey
from rebind.problems import Code
from rebind.published import answers, files, takes
from rebind.review.alarms import AlarmDecision, AlarmOutcome, AlarmReview
from rebind.review.checklist import Mark, Rule
from rebind.review.decisions import Decision
from rebind.review.outcomes import Outcome, Reason
from rebind.review.schemas import (
    ALARM,
    ALARM_DECISION,
    ALARM_IN_FULL,
    CASE,
    CASE_IN_FULL,
    DECISION,
    REVERSAL,
    AlarmList,
    AlarmListed,
    AlarmShown,
    CaseListed,
    CaseShown,
    Queue,
)
from rebind.review.service import Review, Sort
from rebind.verification.alarms import AlarmState
from rebind.verification.domain.documents import MOST_FLAWS, Document, Flaw
from rebind.verification.domain.states import State


def _worded(value: str) -> str:
    if not value.strip():
        raise ValueError("blank")
    return value.strip()


Words = Annotated[
    Storable,
    Field(max_length=2000, json_schema_extra={"pattern": "^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$"}),
    AfterValidator(_worded),
]


CODES = "one of `reasons` of the case, for this outcome; asked for beside a checklist"


class DecisionBody(Body):
    version: Whole = Field(ge=0, description="of the case as it was shown")
    outcome: Literal["approve", "ask_again", "reject", "escalate"]
    reason: Words
    reason_code: Reason | None = Field(None, strict=False, description=CODES)
    checklist: dict[Annotated[Rule, Field(strict=False)], Annotated[Mark, Field(strict=False)]] = (
        Field({}, description="what was found of the rules of the case's `checklist`")
    )
    items: list[Annotated[Document, Field(strict=False)]] = Field(
        [], max_length=10, description="with ask_again"
    )
    flaws: dict[
        Annotated[Document, Field(strict=False)],
        Annotated[list[Annotated[Flaw, Field(strict=False)]], Field(max_length=MOST_FLAWS)],
    ] = Field({}, description="with ask_again: why what was sent will not do; its person is told")


class ReversalBody(Body):
    version: Whole = Field(ge=0, description="of the case as it was shown")
    reason: Words
    reason_code: Reason = Field(strict=False, description=CODES)


class AlarmDecisionBody(Body):
    version: Whole = Field(ge=0, description="of the alarm as it was shown")
    outcome: AlarmOutcome = Field(strict=False)
    reason: Words


SANDBOX = {"Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'"}
ASK_AGAIN = {
    **DECISION,
    "outcome": "ask_again",
    "items": ["history_email"],
    "flaws": {"history_email": ["address_not_visible"]},
}
DECIDING = (
    *ASKING,
    Code.NOT_FOUND,
    Code.STEP_NOT_OPEN,
    Code.STALE,
    Code.IN_FLIGHT,
    Code.INVALID_REQUEST,
    Code.BODY_TOO_LARGE,
)


def router(review: Review, alarms: AlarmReview, who: Who, idempotency: Idempotency) -> APIRouter:
    routes = APIRouter(prefix="/desk/v1", tags=["desk"])
    Asking = Annotated[Agent, Depends(who)]  # noqa: N806 - a type

    def once(
        request: Request,
        key: IdempotencyKey,
        body: Body,
        work: Callable[[], dict[str, object]],
    ) -> dict[str, object]:
        """A decision, carried out once under its key."""
        return idempotency.once(
            key,
            who=bearer(request) or "",
            path=request.scope["path"],
            body=body.model_dump(),
            work=work,
        )

    @routes.get(
        "/cases",
        response_model=Queue,
        responses=answers({"alarms": [ALARM], "cases": [CASE]}, *ASKING, Code.INVALID_REQUEST),
    )
    def cases(
        agent: Asking,
        state: Annotated[State, Query()] = State.IN_REVIEW,
        sort: Annotated[Sort, Query()] = Sort.SLA,
    ) -> dict[str, object]:
        """The cases in a state: those of frozen accounts first, then those that are due first, or
        that two people decide. On top of the queue (`in_review`), the alarms that nobody has
        decided on."""
        raised = alarms.alarms(agent, AlarmState.RAISED) if state is State.IN_REVIEW else []
        return {"alarms": raised, "cases": review.cases(agent, state, sort)}

    @routes.get(
        "/cases/{case_id}",
        response_model=CaseShown,
        responses=answers(CASE_IN_FULL, *ASKING, Code.NOT_FOUND),
    )
    def case(case_id: str, agent: Asking) -> dict[str, object]:
        """What a decision needs to know of one; from here on its pictures may be looked at."""
        return review.case(agent, case_id)

    @routes.get(
        "/cases/{case_id}/evidence/{evidence_id}",
        response_class=Response,
        responses=files([Kept.media_type], *ASKING, Code.NOT_FOUND),
    )
    def picture(case_id: str, evidence_id: str, agent: Asking) -> Response:
        """A picture, written anew and marked with who looks at it and when, to be looked at in a
        place where it can do nothing."""
        kept, content = review.picture(agent, case_id, evidence_id)
        headers = {"Content-Disposition": f'attachment; filename="{kept.filename}"', **SANDBOX}
        return Response(content, media_type=kept.media_type, headers=headers)

    @routes.get(
        "/cases/{case_id}/faces/{frame_id}",
        response_class=Response,
        responses=files(["image/jpeg"], *ASKING, Code.NOT_FOUND),
    )
    def face(case_id: str, frame_id: str, agent: Asking) -> Response:
        """A frame of a face check, as a picture of `evidence` is shown."""
        content = review.face(agent, case_id, frame_id)
        headers = {"Content-Disposition": f'attachment; filename="{frame_id}.jpg"', **SANDBOX}
        return Response(content, media_type="image/jpeg", headers=headers)

    @routes.post(
        "/cases/{case_id}/decision",
        response_model=CaseListed,
        openapi_extra=takes(approve=DECISION, ask_again=ASK_AGAIN),
        responses=answers({**CASE, "state": "completed", "version": 6}, *DECIDING),
    )
    def decide(
        case_id: str,
        body: DecisionBody,
        agent: Asking,
        request: Request,
        idempotency_key: IdempotencyKey = None,
    ) -> dict[str, object]:
        """Decide on the version that was shown; how the case stands afterwards."""
        flaws = {document: tuple(of) for document, of in body.flaws.items()}
        decision = Decision(
            body.version,
            Outcome(body.outcome),
            body.reason,
            tuple(body.items),
            flaws,
            body.reason_code,
            body.checklist,
        )
        return once(request, idempotency_key, body, lambda: review.decide(agent, case_id, decision))

    @routes.post(
        "/cases/{case_id}/reverse",
        response_model=CaseListed,
        openapi_extra=takes(reversal=REVERSAL),
        responses=answers({**CASE, "state": "completed", "version": 7}, *DECIDING),
    )
    def reverse(
        case_id: str,
        body: ReversalBody,
        agent: Asking,
        request: Request,
        idempotency_key: IdempotencyKey = None,
    ) -> dict[str, object]:
        """Say of a completed case, while withdrawals are held for it, that it should not have been
        completed. Two people have to: the account is frozen then, as by its owner's alarm."""
        decision = Decision(
            body.version, Outcome.REVERSE, body.reason, reason_code=body.reason_code
        )
        return once(request, idempotency_key, body, lambda: review.decide(agent, case_id, decision))

    @routes.get(
        "/alarms",
        response_model=AlarmList,
        responses=answers({"alarms": [ALARM]}, *ASKING, Code.INVALID_REQUEST),
    )
    def raised(
        agent: Asking, state: Annotated[AlarmState, Query()] = AlarmState.RAISED
    ) -> dict[str, object]:
        """The alarms in a state, the oldest first."""
        return {"alarms": alarms.alarms(agent, state)}

    @routes.get(
        "/alarms/{alarm_id}",
        response_model=AlarmShown,
        responses=answers(ALARM_IN_FULL, *ASKING, Code.NOT_FOUND),
    )
    def alarm(alarm_id: str, agent: Asking) -> dict[str, object]:
        """What a decision needs to know of one."""
        return alarms.alarm(agent, alarm_id)

    @routes.post(
        "/alarms/{alarm_id}/decision",
        response_model=AlarmListed,
        openapi_extra=takes(lift=ALARM_DECISION, keep={**ALARM_DECISION, "outcome": "keep"}),
        responses=answers({**ALARM, "version": 1, "approvals": 1}, *DECIDING),
    )
    def decide_alarm(
        alarm_id: str,
        body: AlarmDecisionBody,
        agent: Asking,
        request: Request,
        idempotency_key: IdempotencyKey = None,
    ) -> dict[str, object]:
        """Keep the account frozen, or lift it; how the alarm stands afterwards."""
        decision = AlarmDecision(body.version, body.outcome, body.reason)
        return once(
            request, idempotency_key, body, lambda: alarms.decide(agent, alarm_id, decision)
        )

    return routes

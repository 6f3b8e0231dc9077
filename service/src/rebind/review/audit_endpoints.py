"""The desk's doors to the audit, for those who audit."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field

from rebind.audit.trail import Wanted
from rebind.desk.agents import Agent
from rebind.desk.endpoints import ASKING, Who
from rebind.edge import Line
from rebind.problems import Code
from rebind.published import Moment, answers, files
from rebind.review.replay import Replay
from rebind.review.schemas import CASE, CaseListed, DecisionShown

NDJSON = "application/x-ndjson"
LONGEST_LINE = 8
MOST_ENTRIES = 200

Named = Annotated[str | None, Query(pattern="^[A-Za-z0-9_-]{1,40}$")]


class EntryTold(BaseModel):
    n: int
    at: Moment
    kind: str
    details: dict[str, Any] = Field(description="references: nothing that is personal")
    hash: str = Field(description="keyed; covers the one before it")


class Entries(BaseModel):
    entries: list[EntryTold] = Field(description="the newest first")
    next: int | None = Field(None, description="as `before`, for older ones; absent at the end")


class CaseReplayed(CaseListed):
    conversation_id: str


class EventTold(BaseModel):
    seq: int
    type: str
    author: str
    body: dict[str, Any]
    at: Moment


class EvidenceTold(BaseModel):
    evidence_id: str
    sha256: str = Field(description="of the picture as it was kept; of a wiped one, too")
    at: Moment


class Replayed(BaseModel):
    case: CaseReplayed
    entries: list[EntryTold]
    conversation: list[EventTold] = Field(description="none of one that was erased")
    evidence: list[EvidenceTold]
    decisions: list[DecisionShown]
    effects: list[EntryTold]


class FaultTold(BaseModel):
    n: int = Field(description="of the first entry that is not as it was written")
    what: str


class AnchoredTold(BaseModel):
    n: int
    at: Moment
    matches: bool


class Verified(BaseModel):
    holds: bool
    entries: int
    head: str
    fault: FaultTold | None = None
    anchored: AnchoredTold | None = Field(description="the newest head that is kept outside")
    anchors_away: bool = Field(description="true: nobody can say that nothing was cut off")


ENTRY = {
    "n": 7,
    "at": "2026-03-01T11:00:00Z",
    "kind": "review_decided",
    "details": {"case": "RB-7K2Q9FXW3M", "agent": "ag_Zt3vQe8mT1qkPz0Yw2uXAg"},
    "hash": "k1:9f2c",
}
REPLAY = {
    "case": {**CASE, "conversation_id": "cv_Zt3vQe8mT1qkPz0Yw2uXAg"},
    "entries": [ENTRY],
    "conversation": [
        {
            "seq": 1,
            "type": "message",
            "author": "user",
            "body": {"text": "My phone is gone."},
            "at": "2026-03-01T10:00:00Z",
        }
    ],
    "evidence": [{"evidence_id": "ev_Zt3vQe8mT1qkPz0Yw2uXAg", "sha256": "9f2c", "at": ENTRY["at"]}],
    "decisions": [],
    "effects": [{**ENTRY, "n": 8, "kind": "number_removed"}],
}
VERIFIED = {
    "holds": False,
    "entries": 7,
    "head": "k1:9f2c",
    "fault": {"n": 9, "what": "the anchor of entry 9 is not met"},
    "anchored": {"n": 9, "at": "2026-03-01T11:00:00Z", "matches": False},
    "anchors_away": False,
}


def router(replay: Replay, who: Who) -> APIRouter:
    routes = APIRouter(prefix="/desk/v1/audit", tags=["desk"])
    line = Line(1, LONGEST_LINE)
    Asking = Annotated[Agent, Depends(who)]  # noqa: N806 - a type

    @routes.get(
        "",
        response_model=Entries,
        response_model_exclude_unset=True,
        responses=answers({"entries": [ENTRY], "next": 7}, *ASKING, Code.INVALID_REQUEST),
    )
    def entries(
        agent: Asking,
        case: Named = None,
        conversation: Named = None,
        agent_id: Annotated[Named, Query(alias="agent")] = None,
        kind: Named = None,
        before: Annotated[int | None, Query(ge=1, lt=2**63)] = None,
        limit: Annotated[int, Query(ge=1, le=MOST_ENTRIES)] = 50,
    ) -> dict[str, object]:
        """Entries that name all that is asked for, the newest first."""
        return replay.entries(agent, Wanted(case, conversation, agent_id, kind), before, limit)

    @routes.get(
        "/cases/{case_id}",
        response_model=Replayed,
        responses=answers(REPLAY, *ASKING, Code.NOT_FOUND),
    )
    def case(case_id: str, agent: Asking) -> dict[str, object]:
        """A case from first message to effect, each list in its order."""
        return replay.case(agent, case_id)

    @routes.get(
        "/verify",
        response_model=Verified,
        response_model_exclude_unset=True,
        responses=answers(VERIFIED, *ASKING, Code.IN_FLIGHT),
    )
    async def verify(agent: Asking) -> dict[str, object]:
        """Whether the whole chain holds, also against its heads that are kept outside."""
        return await line.run(agent.id, lambda: replay.verify(agent))

    @routes.get(
        "/export",
        response_class=Response,
        responses=files([NDJSON], *ASKING, Code.INVALID_REQUEST),
    )
    def export(agent: Asking, case: Named = None) -> Response:
        """The chain, or what of it names a case: a line of JSON for each entry, with what its hash
        covers (`entry`) and the hash before it (`previous`)."""
        headers = {"Content-Disposition": 'attachment; filename="audit.ndjson"'}
        return StreamingResponse(replay.export(agent, case), media_type=NDJSON, headers=headers)

    return routes

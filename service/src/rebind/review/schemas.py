"""The shapes of what the desk is told, each with an example."""

from typing import Any, Literal

from pydantic import BaseModel, Field

from rebind.published import Moment
from rebind.reading.comparison import Match
from rebind.reading.facts import Kind
from rebind.reading.verdict import Outcome as Verdict
from rebind.review.alarms import AlarmOutcome
from rebind.review.checklist import Mark, Rule
from rebind.review.outcomes import Outcome, Reason
from rebind.verification.alarms import AlarmState
from rebind.verification.domain.documents import Document, Flaw
from rebind.verification.domain.states import Journey, State


class AccountShown(BaseModel):
    email: str
    number_ending: str | None
    tools: list[str]
    primary_verified: bool
    high_value: bool
    frozen: bool
    opened_at: Moment
    last_reset_at: Moment | None


class AccountOfCase(AccountShown):
    tools_said_lost: bool
    password_forgotten: bool


class CaseListed(BaseModel):
    case_id: str
    journey: Journey
    state: State
    why: str | None
    version: int
    opened_at: Moment
    due_at: Moment | None
    approvals: int
    approvals_needed: int | None
    risk: Literal["normal", "high"] = Field(description="high: two people have to decide it")
    stage: Literal["open", "second"] = Field(description="second: somebody's decision waits")
    requested_by: str | None = Field(description="whose decision waits for another person")
    escalated: bool
    alarm_at: Moment | None


class DecisionShown(BaseModel):
    agent: str
    outcome: Outcome
    reason: str
    reason_code: Reason | None
    checklist: dict[Rule, Mark]
    documents: list[Document]
    flaws: dict[Document, list[Flaw]]
    version: int
    waits_for_another: bool
    took_effect: bool
    at: Moment


class StagedShown(BaseModel):
    """A decision that waits for another person."""

    by: str
    agent_id: str
    outcome: Outcome
    reason_code: Reason | None
    at: Moment
    version: int
    holds: bool = Field(description="false: what it was decided on has changed since")


class RuleShown(BaseModel):
    id: Rule
    text: str
    read: Mark = Field(description="what the reading found")


class CheckedShown(BaseModel):
    item: Document
    evidence_id: str | None = Field(description="null where there is no picture of it")
    rules: list[RuleShown]


class ReasonShown(BaseModel):
    code: Reason
    text: str


class ElsewhereShown(BaseModel):
    case_id: str
    same_file: bool = Field(description="else it only looks the same")


class EvidenceShown(BaseModel):
    evidence_id: str
    media_type: Literal["image/jpeg"]
    item: Document | None = Field(description="what it was sent as; null where nobody said")
    size: int = Field(description="bytes")
    at: Moment
    elsewhere: list[ElsewhereShown] = Field(
        description="other accounts' cases that have the same picture"
    )


class FaceShown(BaseModel):
    """A face check. What was seen is told where this machine has looked."""

    session: str
    verifier: Literal["embedded", "vendor"]
    verdict: Literal["passed", "failed"] | None
    country: str | None
    consent: str
    at: Moment
    faults: list[str]
    scores: dict[str, Any]
    frames: list[str]


class FieldShown(BaseModel):
    name: Literal[
        "sender",
        "recipient",
        "subject",
        "coin",
        "date",
        "amount",
        "address",
        "txid",
        "platform",
    ]
    value: str
    certainty: Literal["checked", "read", "unsure", "truncated"]


class EntryShown(BaseModel):
    kind: str
    at: Moment
    agrees: list[str]
    differs: list[str]


class ComparisonShown(BaseModel):
    email: Match | None
    address: Match | None
    txid: Match | None
    entry: EntryShown | None = Field(description="of the account's ledger, the one most like it")


class FindingShown(BaseModel):
    evidence_id: str
    state: Literal["queued", "reading", "read", "failed"]
    problem: str | None = Field(description="why it was not read")
    kind: Kind | None
    document: Document | None = Field(description="which one it was judged as")
    outcome: Verdict | None
    flaws: list[Flaw]
    seen: list[str] = Field(description="what of the article's rules is visible")
    kept_anyway: bool = Field(description="the person was told of the flaws, and keeps it")
    fields: list[FieldShown]
    comparison: ComparisonShown | None
    also_in: list[str] = Field(description="cases of other accounts with the same transaction")


class AlsoOpen(BaseModel):
    name: str
    at: Moment


class CaseShown(CaseListed):
    account: AccountOfCase | None
    proofs: list[str]
    decisions: list[DecisionShown]
    conversation_id: str
    also_open: list[AlsoOpen] = Field(description="colleagues who opened it a moment ago")
    staged: StagedShown | None
    reversible_until: Moment | None = Field(description="of a completed case: end of its hold")
    reasons: dict[Outcome, list[ReasonShown]]
    checklist: list[CheckedShown]
    documents_asked: list[Document]
    evidence: list[EvidenceShown]
    faces: list[FaceShown]
    findings: list[FindingShown]


class AlarmListed(BaseModel):
    alarm_id: str
    case_id: str
    journey: Journey
    case_state: State
    state: AlarmState
    raised_at: Moment
    version: int
    approvals: int
    approvals_needed: int


class AlarmDecisionShown(BaseModel):
    agent: str
    outcome: AlarmOutcome
    reason: str
    version: int
    waits_for_another: bool
    at: Moment


class AlarmShown(AlarmListed):
    account: AccountShown
    withdrawals_held_until: Moment | None
    decisions: list[AlarmDecisionShown]


class AlarmList(BaseModel):
    alarms: list[AlarmListed]


class Queue(AlarmList):
    cases: list[CaseListed]


# --- examples: nothing in them is null, since FastAPI publishes no null ---------------------------

CASE = {
    "case_id": "RB-7K2Q9FXW3M",
    "journey": "reset",
    "state": "in_review",
    "why": "high_value",
    "version": 5,
    "opened_at": "2026-03-01T10:00:00Z",
    "due_at": "2026-03-02T10:04:00Z",
    "approvals": 1,
    "approvals_needed": 2,
    "risk": "high",
    "stage": "second",
    "requested_by": "Ada",
    "escalated": False,
    "alarm_at": "2026-03-01T09:30:00Z",
}
ALARM = {
    "alarm_id": "al_5m0b3Zl2Qm2yXo1d9rT7wA",
    "case_id": "RB-3M9TQ2V0KD",
    "journey": "reset",
    "case_state": "cancelled",
    "state": "raised",
    "raised_at": "2026-03-01T09:30:00Z",
    "version": 0,
    "approvals": 0,
    "approvals_needed": 2,
}
ACCOUNT = {
    "email": "c…@example.com",
    "number_ending": "03",
    "tools": ["totp"],
    "primary_verified": False,
    "high_value": True,
    "frozen": True,
    "opened_at": "2023-05-01T12:00:00Z",
    "last_reset_at": "2024-01-05T09:00:00Z",
}
DECISION = {
    "version": 5,
    "outcome": "approve",
    "reason": "The history fits the documents.",
    "reason_code": "documents_match",
    "checklist": {"mail_from_us": "pass", "mail_body": "unclear"},
}
REVERSAL = {"version": 6, "reason": "She called us.", "reason_code": "owner_reported"}
CASE_IN_FULL = {
    **CASE,
    "account": {**ACCOUNT, "tools_said_lost": True, "password_forgotten": False},
    "proofs": ["email_code", "password"],
    "decisions": [
        {
            "agent": "Ada",
            "outcome": "approve",
            "reason": "The history fits the documents.",
            "reason_code": "documents_match",
            "checklist": {"mail_from_us": "pass"},
            "documents": [],
            "flaws": {},
            "version": 4,
            "waits_for_another": True,
            "took_effect": False,
            "at": "2026-03-01T11:00:00Z",
        }
    ],
    "conversation_id": "cv_Zt3vQe8mT1qkPz0Yw2uXAg",
    "also_open": [{"name": "Ada", "at": "2026-03-01T11:20:00Z"}],
    "staged": {
        "by": "Ada",
        "agent_id": "ag_Zt3vQe8mT1qkPz0Yw2uXAg",
        "outcome": "approve",
        "reason_code": "documents_match",
        "at": "2026-03-01T11:00:00Z",
        "version": 5,
        "holds": True,
    },
    "reversible_until": "2026-03-02T11:00:00Z",
    "reasons": {
        "approve": [{"code": "documents_match", "text": "What was sent fits the account."}]
    },
    "checklist": [
        {
            "item": "history_email",
            "evidence_id": "ev_Zt3vQe8mT1qkPz0Yw2uXAg",
            "rules": [
                {
                    "id": "mail_body",
                    "text": "Its text is visible, not only its head.",
                    "read": "pass",
                }
            ],
        }
    ],
    "documents_asked": ["history_email", "counterparty_record"],
    "evidence": [
        {
            "evidence_id": "ev_Zt3vQe8mT1qkPz0Yw2uXAg",
            "media_type": "image/jpeg",
            "item": "history_email",
            "size": 301244,
            "at": "2026-03-01T10:20:00Z",
            "elsewhere": [{"case_id": "RB-3M9TQ2V0KD", "same_file": True}],
        }
    ],
    "faces": [
        {
            "session": "fs_9c0Vq3Zl2Qm2yXo1d9rT7w",
            "verifier": "embedded",
            "verdict": "passed",
            "country": "DE",
            "consent": "1",
            "at": "2026-03-01T10:15:00Z",
            "faults": [],
            "scores": {"portrait": 0.38, "band": "likely", "within": 0.21},
            "frames": ["ff_Zt3vQe8mT1qkPz0Yw2uXAg"],
        }
    ],
    "findings": [
        {
            "evidence_id": "ev_Zt3vQe8mT1qkPz0Yw2uXAg",
            "state": "read",
            "problem": "timeout",
            "kind": "own_mail",
            "document": "history_email",
            "outcome": "flawed",
            "flaws": ["body_not_visible"],
            "seen": ["own_mail", "address"],
            "kept_anyway": True,
            "fields": [
                {"name": "recipient", "value": "carol@example.com", "certainty": "read"},
                {"name": "amount", "value": "0.125", "certainty": "unsure"},
            ],
            "comparison": {
                "email": "same",
                "address": "other",
                "txid": "near",
                "entry": {
                    "kind": "deposit",
                    "at": "2026-02-01T10:00:00Z",
                    "agrees": ["time", "amount"],
                    "differs": ["coin"],
                },
            },
            "also_in": ["RB-3M9TQ2V0KD"],
        }
    ],
}
ALARM_DECISION = {"version": 0, "outcome": "lift", "reason": "The owner came in person."}
ALARM_IN_FULL = {
    **ALARM,
    "account": ACCOUNT,
    "withdrawals_held_until": "2026-03-02T09:30:00Z",
    "decisions": [],
}

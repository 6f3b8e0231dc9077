"""Decisions: by somebody who may, on what they have seen, by as many people as it takes (I28).

A decision and its effects are one transaction. One that waits for a second person holds as long as
the case stands at the version that it left, and what was shown to the first is what there is now:
whatever happens to the case, the person's answer included, voids it, because the second one would
decide on something else than the first."""

import hashlib
from dataclasses import asdict
from enum import StrEnum

from sqlalchemy.engine import RowMapping

from rebind.accounts.model import Account
from rebind.accounts.ports import Accounts
from rebind.audit.chain import Audit
from rebind.catalogue import FALLBACK, Catalogue
from rebind.clock import Clock, rfc3339
from rebind.database import Database, Tx
from rebind.desk.agents import Agent, Agents, Right
from rebind.evidence.service import Evidence, Kept
from rebind.face.frames import Frames
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.reading.service import Reading
from rebind.review.account import masked, noted_refusal, refuse_own
from rebind.review.assignments import Assignments
from rebind.review.checklist import checklist
from rebind.review.decisions import FINAL, Decision, Decisions, Shown
from rebind.review.outcomes import REASONS, Outcome
from rebind.settings import Settings
from rebind.verification.case import Case
from rebind.verification.domain.documents import Document
from rebind.verification.domain.states import Move, State, Step
from rebind.verification.service import Cases

MOST_CASES = 200
"""Of one answer: a day's work of several people."""
REVERSALS_NEEDED = 2
"""Whatever it took to complete the case: an account is frozen for it."""


class Sort(StrEnum):
    SLA = "sla"
    """Those that are due first."""
    RISK = "risk"
    """Those that two people decide, and of them those that are due first."""


class Review:
    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        accounts: Accounts,
        agents: Agents,
        cases: Cases,
        evidence: Evidence,
        reading: Reading,
        frames: Frames,
        audit: Audit,
        catalogue: Catalogue,
        settings: Settings,
    ) -> None:
        self._db = db
        self._clock = clock
        self._accounts = accounts
        self._agents = agents
        self._cases = cases
        self._evidence = evidence
        self._reading = reading
        self._frames = frames
        self._audit = audit
        self._catalogue = catalogue
        self._settings = settings
        self._assignments = Assignments(clock, settings, agents)
        self.decisions = Decisions(keys, clock, agents, audit)

    # --- looking --------------------------------------------------------------------------------

    def cases(self, agent: Agent, state: State, sort: Sort = Sort.SLA) -> list[dict[str, object]]:
        """The cases in a state: those first at whose account an alarm stands, then as is asked.
        Raises Problem(FORBIDDEN)."""
        agent.must(Right.READ_CASES)
        with self._db.read() as tx:
            found = self._cases.in_states(tx, {state}, MOST_CASES)
            told = [self.summary(tx, case) for case in found]
        if sort is Sort.RISK:
            told.sort(key=lambda each: (each["alarm_at"] is None, each["risk"] != "high"))
        return told

    def case(self, agent: Agent, case_id: str) -> dict[str, object]:
        """One case, as far as a decision needs it; that it was looked at is noted, and from here
        on its pictures may be. Raises Problem: FORBIDDEN, NOT_FOUND, TOO_MANY_REQUESTS for whoever
        opens more than anybody can look at."""
        named = self._named(case_id)
        with noted_refusal(self._db, self._audit, agent, "case_refused", case=named):
            agent.must(Right.READ_CASES)
            return self._case(agent, case_id)

    def _case(self, agent: Agent, case_id: str) -> dict[str, object]:
        with self._db.write() as tx:
            case = self._cases.find(tx, case_id)
            if case is None:
                raise Problem(Code.NOT_FOUND)
            self._assignments.take(tx, agent, case)
            self._audit.append(tx, "case_viewed", case=case.id, agent=agent.id)
            # Nobody is told what their own pictures match, nor what was seen of their face
            is_own = self._is_own(tx, agent, case)
            findings = [] if is_own else self._reading.findings(tx, case)
            return self.summary(tx, case) | {
                "account": self._account(tx, case),
                "proofs": self._cases.proof_kinds(tx, case),
                "decisions": self.decided(tx, case),
                "conversation_id": case.conversation_id,
                "also_open": self._assignments.others(tx, agent, case),
                "staged": self._staged(tx, case),
                "reversible_until": self._reversible_until(tx, case),
                "reasons": self._reasons(),
                "checklist": [] if is_own else self._checklist(tx, case, findings),
                "documents_asked": _documents_asked(case),
                "evidence": [
                    {
                        "evidence_id": kept.id,
                        "media_type": kept.media_type,
                        "item": kept.item,
                        "size": kept.size,
                        "at": rfc3339(kept.created_at),
                        "elsewhere": [] if is_own else self._elsewhere(tx, kept),
                    }
                    for kept in self._evidence.of_case(tx, case.id)
                ],
                "faces": [] if is_own else self._faces(tx, case),
                "findings": findings,
            }

    def decided(self, tx: Tx, case: Case) -> list[dict[str, object]]:
        """What was decided about it, in that order, as those are told who work here."""
        rows = self.decisions.rows(tx, case.id)
        return self.decisions.told(tx, case, rows, self._waiting(tx, case, rows))

    def _waiting(self, tx: Tx, case: Case, rows: list[RowMapping]) -> RowMapping | None:
        """The decision that waits for another person's."""
        waiting = self.decisions.waiting(tx, case, rows)
        is_fit = waiting is None or not self._has_talked(tx, waiting["agent_id"], case)
        return waiting if is_fit else None

    def _has_talked(self, tx: Tx, agent_id: str, case: Case) -> bool:
        """With the case's person, as the agent of their chat, and may therefore not decide."""
        independent = self._settings.review_independent
        return independent and agent_id in self._audit.who_acted(tx, case.conversation_id)

    def _staged(self, tx: Tx, case: Case) -> dict[str, object] | None:
        """The decision that waits for another person, and whether it still holds."""
        row = self._waiting(tx, case, self.decisions.rows(tx, case.id))
        if row is None:
            return None
        return {
            "by": self._agents.names(tx)[row["agent_id"]],
            "agent_id": row["agent_id"],
            "outcome": row["outcome"],
            "reason_code": row["reason_code"],
            "at": rfc3339(row["at"]),
            "version": case.version,
            "holds": self.decisions.holds(row, self._shown(tx, case)),
        }

    def _shown(self, tx: Tx, case: Case) -> list[Shown]:
        """What a decision rests on."""
        compared = {
            each["evidence_id"]: each["comparison"] for each in self._reading.findings(tx, case)
        }
        return [
            Shown(kept.id, kept.sha256, compared.get(kept.id))
            for kept in self._evidence.of_case(tx, case.id)
        ]

    def _reversible_until(self, tx: Tx, case: Case) -> str | None:
        is_over = _is_reversed(self.decisions.rows(tx, case.id))
        if is_over or not case.is_reversible(self._clock.now()):
            return None
        assert case.hold_until is not None
        return rfc3339(case.hold_until)

    def _reasons(self) -> dict[str, list[dict[str, str]]]:
        """What may be given as a reason, by outcome."""
        return {
            outcome.value: [
                {"code": code.value, "text": self._text(f"review_reason_{code}")} for code in codes
            ]
            for outcome, codes in REASONS.items()
        }

    def _checklist(
        self, tx: Tx, case: Case, findings: list[dict[str, object]]
    ) -> list[dict[str, object]]:
        by_picture = {str(finding["evidence_id"]): finding for finding in findings}
        pictures = [
            (kept.id, kept.item, by_picture.get(kept.id))
            for kept in self._evidence.of_case(tx, case.id)
        ]
        wanted = [Document(name) for name in _documents_asked(case)]
        return [
            {
                "item": checked.item.value,
                "evidence_id": checked.evidence_id,
                "rules": [
                    {"id": rule.value, "text": self._text(f"review_rule_{rule}"), "read": found}
                    for rule, found in checked.marks.items()
                ],
            }
            for checked in checklist(wanted, pictures)
        ]

    def _text(self, key: str) -> str:
        return self._catalogue.text(FALLBACK, key)

    def _elsewhere(self, tx: Tx, kept: Kept) -> list[dict[str, object]]:
        """Cases of other accounts with the same picture."""
        found = self._evidence.same_picture_elsewhere(tx, kept)
        return [asdict(other) for other in found]

    def _is_own(self, tx: Tx, agent: Agent, case: Case) -> bool:
        try:
            self._refuse_own(tx, agent, case)
        except Problem:
            return True
        return False

    def _faces(self, tx: Tx, case: Case) -> list[dict[str, object]]:
        """The face checks of the case, and what was seen in them, where it was seen here."""
        seen = self._frames.seen(tx, case.id)
        nothing: dict[str, object] = {"faults": [], "scores": {}, "frames": []}
        return [
            {**told, **seen.get(str(told["session"]), nothing)}
            for told in self._cases.faces.told(tx, case.id)
        ]

    def face(self, agent: Agent, case_id: str, frame_id: str) -> bytes:
        """A frame of the case's face checks (JPEG), on the terms of `picture`."""
        named = self._named(case_id)
        with noted_refusal(self._db, self._audit, agent, "evidence_refused", case=named):
            agent.must(Right.READ_CASES)
            with self._db.read() as tx:
                case = self._before(tx, agent, case_id)
                if frame_id not in self._frames.of_case(tx, case.id):
                    raise Problem(Code.NOT_FOUND)
            content = self._frames.get(frame_id)
            marked = self._marked(agent, content)
            with self._db.write() as tx:
                self._audit.append(
                    tx,
                    "face_viewed",
                    frame=frame_id,
                    case=case.id,
                    agent=agent.id,
                    sha256=hashlib.sha256(content).hexdigest(),
                )
        return marked

    def _marked(self, agent: Agent, content: bytes) -> bytes:
        """A copy that says who looked at it, and when: one that turns up elsewhere tells whose it
        was. What is kept stays clean."""
        return self._evidence.marked(content, f"{agent.id} {rfc3339(self._clock.now())}")

    def picture(self, agent: Agent, case_id: str, evidence_id: str) -> tuple[Kept, bytes]:
        """A piece of the case's evidence, and a copy of it that is marked; that it was looked at
        is noted before it is given out. Raises Problem: FORBIDDEN for who reads no cases, whose
        own case it is, or who has not opened it; NOT_FOUND for anything that is not there to be
        seen."""
        named = self._named(case_id)
        with noted_refusal(self._db, self._audit, agent, "evidence_refused", case=named):
            agent.must(Right.READ_CASES)
            with self._db.read() as tx:
                case = self._before(tx, agent, case_id)
                kept = self._evidence.find(tx, case.id, evidence_id)
            if kept is None:
                raise Problem(Code.NOT_FOUND)
            content = self._marked(agent, self._evidence.decoded(kept))
            with self._db.write() as tx:
                self._audit.append(
                    tx,
                    "evidence_viewed",
                    evidence=kept.id,
                    case=case.id,
                    agent=agent.id,
                    sha256=kept.sha256,
                )
        return kept, content

    def _before(self, tx: Tx, agent: Agent, case_id: str) -> Case:
        """A case that is before the agent. Raises Problem: NOT_FOUND, FORBIDDEN for the agent's
        own, and for one that they have not opened."""
        case = self._cases.find(tx, case_id)
        if case is None:
            raise Problem(Code.NOT_FOUND)
        self._refuse_own(tx, agent, case)
        self._assignments.must_have(tx, agent, case)
        return case

    def _refuse_own(self, tx: Tx, agent: Agent, case: Case) -> None:
        owner = self._accounts.get(tx, case.account_id) if case.account_id else None
        refuse_own(agent, case.email_index, self._accounts.index_of(owner) if owner else None)

    def summary(self, tx: Tx, case: Case) -> dict[str, object]:
        """A case as lists have it."""
        rows = self.decisions.rows(tx, case.id)
        waiting = self._waiting(tx, case, rows)
        alarm_at = self._cases.alarms.raised_at(tx, case.account_id)
        needed = self._needed(tx, case)
        due_at = case.decided_until(self._settings.review_within)
        return {
            "case_id": case.id,
            "journey": case.journey.value,
            "state": case.state.value,
            "why": case.why,
            "version": case.version,
            "opened_at": rfc3339(case.opened_at),
            "due_at": due_at and rfc3339(due_at),
            "approvals": int(waiting is not None and waiting["outcome"] == Outcome.APPROVE),
            "approvals_needed": needed,
            "risk": "high" if needed is not None and needed > 1 else "normal",
            "stage": "second" if waiting else "open",
            "requested_by": self._agents.names(tx)[waiting["agent_id"]] if waiting else None,
            "escalated": _is_escalated(rows),
            "alarm_at": alarm_at and rfc3339(alarm_at),
        }

    def _needed(self, tx: Tx, case: Case) -> int | None:
        if case.account_id is None:
            return None
        account = self._accounts.get(tx, case.account_id)
        return self._cases.reset.approvals_needed(tx, account, case)

    def _account(self, tx: Tx, case: Case) -> dict[str, object] | None:
        if case.account_id is None:
            return None
        return masked(self._accounts.get(tx, case.account_id)) | {
            "tools_said_lost": case.tools_lost,
            "password_forgotten": case.password_forgotten,
        }

    # --- deciding -------------------------------------------------------------------------------

    def decide(self, agent: Agent, case_id: str, decision: Decision) -> dict[str, object]:
        """Take a decision; how the case stands afterwards. Raises Problem: FORBIDDEN for who may
        not decide this case, NOT_FOUND, STEP_NOT_OPEN when there is nothing to decide (any more),
        STALE when the case, or what the first of two people was shown, is not what it was,
        INVALID_REQUEST for documents with another outcome than `ask_again`, a reason of another
        outcome, and a checklist without any."""
        with noted_refusal(self._db, self._audit, agent, case=self._named(case_id)):
            agent.must(Right.DECIDE)
            _refuse_nonsense(decision)
            return self._decide(agent, case_id, decision)

    def _named(self, case_id: str) -> str:
        """For the audit chain, which takes nothing that somebody made up."""
        with self._db.read() as tx:
            return case_id if self._cases.find(tx, case_id) else "unknown"

    def _decide(self, agent: Agent, case_id: str, decision: Decision) -> dict[str, object]:
        with self._db.write() as tx:
            account, case = self._lock(tx, case_id, decision)
            rows = self.decisions.rows(tx, case.id)
            waiting = self._waiting(tx, case, rows)
            refuse_own(agent, case.email_index, self._accounts.index_of(account))
            self._refuse_unfit(tx, agent, case, decision, rows, waiting)
            if decision.version != case.version:
                raise Problem(Code.STALE)
            shown = self._shown(tx, case)
            if waiting is None or self.decisions.holds(waiting, shown):
                seconds = waiting is not None and waiting["outcome"] == decision.outcome
                effect = self._carry_out(tx, account, case, decision, seconds=seconds)
                left = self._cases.find(tx, case.id)
                assert left is not None
                self.decisions.add(tx, agent, decision, left, shown, effect=effect)
                return self.summary(tx, left)
            # The first of two has seen something else. Void, and committed as such: else the
            # second would meet the same word again and again
            self._cases.reset.stage(tx, case)
            self._audit.append(tx, "review_voided", case=case.id, account=case.account_id)
        raise Problem(Code.STALE)

    def _lock(self, tx: Tx, case_id: str, decision: Decision) -> tuple[Account, Case]:
        if decision.outcome is not Outcome.REVERSE:
            return self._cases.reset.lock_for_review(tx, case_id)
        account, case = self._cases.reset.lock_for_reversal(tx, case_id)
        if _is_reversed(self.decisions.rows(tx, case.id)):
            raise Problem(Code.STEP_NOT_OPEN)
        return account, case

    def _refuse_unfit(
        self,
        tx: Tx,
        agent: Agent,
        case: Case,
        decision: Decision,
        rows: list[RowMapping],
        waiting: RowMapping | None,
    ) -> None:
        """Raises Problem(FORBIDDEN) for who may decide, but not this."""
        seconded = waiting if waiting and waiting["outcome"] == decision.outcome else None
        if seconded and seconded["agent_id"] == agent.id:
            raise Problem(Code.FORBIDDEN)  # a second pair of eyes, not the same again
        leads = self._agents.who_may(tx, Right.LEAD)
        has_lead = agent.id in leads or (seconded is not None and seconded["agent_id"] in leads)
        if _is_escalated(rows) and decision.outcome is not Outcome.REVERSE and not has_lead:
            raise Problem(Code.FORBIDDEN)
        if decision.outcome in FINAL and self._has_talked(tx, agent.id, case):
            raise Problem(Code.FORBIDDEN)

    def _carry_out(
        self, tx: Tx, account: Account, case: Case, decision: Decision, *, seconds: bool
    ) -> bool:
        """Do what was decided, or leave it to another person; whether it was done. `seconds`:
        somebody else has said the same."""
        reset = self._cases.reset
        match decision.outcome:
            case Outcome.APPROVE:
                if not seconds and reset.approvals_needed(tx, account, case) > 1:
                    reset.stage(tx, case, Move.COMPLETED)
                    return False
                if not reset.approve(tx, account, case):
                    self._cases.show(tx, case.conversation_id)
            case Outcome.REJECT:
                if not seconds and reset.approvals_needed(tx, account, case) > 1:
                    reset.stage(tx, case, Move.REJECTED)
                    return False
                reset.reject(tx, account, case)
            case Outcome.REVERSE:
                if not seconds:
                    reset.stage(tx, case)
                    return False
                reset.reverse(tx, account, case)
            case Outcome.ASK_AGAIN:
                asked = decision.documents or tuple(Document)
                if not reset.ask_again(tx, account, case, asked, decision.flaws):
                    self._cases.show(tx, case.conversation_id)
            case Outcome.ESCALATE:
                reset.stage(tx, case)
        return True


def _refuse_nonsense(decision: Decision) -> None:
    """Raises Problem(INVALID_REQUEST)."""
    asks = decision.outcome is Outcome.ASK_AGAIN
    if not asks and (decision.documents or decision.flaws):
        raise Problem(Code.INVALID_REQUEST)
    if decision.flaws.keys() - (decision.documents or Document):
        raise Problem(Code.INVALID_REQUEST)
    code = decision.reason_code
    if code is None and decision.checklist:
        raise Problem(Code.INVALID_REQUEST)
    if code is not None and code not in REASONS[decision.outcome]:
        raise Problem(Code.INVALID_REQUEST)


def _documents_asked(case: Case) -> list[str]:
    if case.step is Step.FACE_REVIEW:
        return []
    return [document.value for document in Cases.documents_wanted(case)]


def _is_escalated(rows: list[RowMapping]) -> bool:
    return any(row["outcome"] == Outcome.ESCALATE for row in rows)


def _is_reversed(rows: list[RowMapping]) -> bool:
    return any(row["outcome"] == Outcome.REVERSE and row["took_effect"] for row in rows)

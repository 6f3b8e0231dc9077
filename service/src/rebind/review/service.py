"""Decisions: by somebody who may, on what they have seen, by as many people as it takes (I28).

A decision and its effects are one transaction. An approval that waits for a second person holds
as long as the case stands at the version that it left: whatever happens to the case, the person's
answer included, voids it, because the second one would approve something else than the first."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from enum import StrEnum

from sqlalchemy import func, insert, select
from sqlalchemy.engine import RowMapping

from rebind.accounts.model import Account
from rebind.accounts.ports import Accounts
from rebind.audit.chain import Audit
from rebind.clock import Clock, rfc3339
from rebind.database import Database, Tx
from rebind.desk.agents import Agent, Agents, Role
from rebind.evidence.service import Evidence, Kept
from rebind.face.frames import Frames
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.reading.service import Reading
from rebind.review.account import masked, noted_refusal, refuse_own
from rebind.review.tables import review_decision
from rebind.verification.case import Case
from rebind.verification.domain import documents
from rebind.verification.domain.documents import Document, Flaw
from rebind.verification.domain.states import State, Step
from rebind.verification.service import Cases

MOST_CASES = 200
"""Of one answer: a day's work of several people."""


class Outcome(StrEnum):
    APPROVE = "approve"
    ASK_AGAIN = "ask_again"
    REJECT = "reject"
    ESCALATE = "escalate"
    """To a lead: from now on nobody else decides it."""


@dataclass(frozen=True)
class Decision:
    version: int
    """Of the case as it was shown."""
    outcome: Outcome
    reason: str
    documents: tuple[Document, ...] = ()
    """With `ask_again`: which, all of them where none is named."""
    flaws: Mapping[Document, tuple[Flaw, ...]] = field(default_factory=dict)
    """Why what there is of a document that is asked for will not do: its person is told."""


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
        within: timedelta,
    ) -> None:
        """`within`: how long people have to decide."""
        self._db = db
        self._keys = keys
        self._clock = clock
        self._accounts = accounts
        self._agents = agents
        self._cases = cases
        self._evidence = evidence
        self._reading = reading
        self._frames = frames
        self._audit = audit
        self._within = within

    # --- looking --------------------------------------------------------------------------------

    def cases(self, agent: Agent, state: State) -> list[dict[str, object]]:
        """The cases in a state: those first at whose account an alarm stands, then those that
        are due first. Raises Problem(FORBIDDEN)."""
        agent.must_decide()
        with self._db.read() as tx:
            found = self._cases.in_states(tx, {state}, MOST_CASES)
            return [self._summary(tx, case) for case in found]

    def case(self, agent: Agent, case_id: str) -> dict[str, object]:
        """One case, as far as a decision needs it; that it was looked at is noted. Raises
        Problem: FORBIDDEN, NOT_FOUND."""
        agent.must_decide()
        with self._db.write() as tx:
            case = self._cases.find(tx, case_id)
            if case is None:
                raise Problem(Code.NOT_FOUND)
            self._audit.append(tx, "case_viewed", case=case.id, agent=agent.id)
            # Nobody is told what their own pictures match, nor what was seen of their face
            is_own = self._is_own(tx, agent, case)
            return self._summary(tx, case) | {
                "account": self._account(tx, case),
                "proofs": self._cases.proof_kinds(tx, case),
                "decisions": self._decisions(tx, case),
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
                "findings": [] if is_own else self._reading.findings(tx, case),
            }

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
            agent.must_decide()
            with self._db.read() as tx:
                case = self._of_another(tx, agent, case_id)
                if frame_id not in self._frames.of_case(tx, case.id):
                    raise Problem(Code.NOT_FOUND)
            content = self._frames.get(frame_id)
            with self._db.write() as tx:
                self._audit.append(tx, "face_viewed", frame=frame_id, case=case.id, agent=agent.id)
        return content

    def picture(self, agent: Agent, case_id: str, evidence_id: str) -> tuple[Kept, bytes]:
        """A piece of the case's evidence, and its bytes; that it was looked at is noted before
        they are given out. Raises Problem: FORBIDDEN for who does not decide, or whose own case
        it is, NOT_FOUND for anything that is not there to be seen."""
        named = self._named(case_id)
        with noted_refusal(self._db, self._audit, agent, "evidence_refused", case=named):
            agent.must_decide()
            with self._db.read() as tx:
                case = self._of_another(tx, agent, case_id)
                kept = self._evidence.find(tx, case.id, evidence_id)
            if kept is None:
                raise Problem(Code.NOT_FOUND)
            content = self._evidence.decoded(kept)
            with self._db.write() as tx:
                self._audit.append(
                    tx, "evidence_viewed", evidence=kept.id, case=case.id, agent=agent.id
                )
        return kept, content

    def _of_another(self, tx: Tx, agent: Agent, case_id: str) -> Case:
        """Raises Problem: NOT_FOUND, FORBIDDEN for the agent's own."""
        case = self._cases.find(tx, case_id)
        if case is None:
            raise Problem(Code.NOT_FOUND)
        self._refuse_own(tx, agent, case)
        return case

    def _refuse_own(self, tx: Tx, agent: Agent, case: Case) -> None:
        owner = self._accounts.get(tx, case.account_id) if case.account_id else None
        refuse_own(agent, case.email_index, self._accounts.index_of(owner) if owner else None)

    def told(self, tx: Tx, case_id: str) -> list[dict[str, object]]:
        """The decisions about a case as its person may be told them: not by whom, and not the
        notes of those who decided."""
        return [
            {
                "outcome": row["outcome"],
                "documents": row["documents"].split(),
                "at": rfc3339(row["at"]),
            }
            for row in self._rows(tx, case_id)
        ]

    def _summary(self, tx: Tx, case: Case) -> dict[str, object]:
        rows = self._rows(tx, case.id)
        alarm_at = self._cases.alarms.raised_at(tx, case.account_id)
        due_at = case.decided_until(self._within)
        return {
            "case_id": case.id,
            "journey": case.journey.value,
            "state": case.state.value,
            "why": case.why,
            "version": case.version,
            "opened_at": rfc3339(case.opened_at),
            "due_at": due_at and rfc3339(due_at),
            "approvals": len(self._standing(tx, rows, case)),
            "approvals_needed": self._needed(tx, case),
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

    def _decisions(self, tx: Tx, case: Case) -> list[dict[str, object]]:
        rows, names = self._rows(tx, case.id), self._agents.names(tx)
        standing = {row["number"] for row in self._standing(tx, rows, case)}
        return [
            {
                "agent": names[row["agent_id"]],
                "outcome": row["outcome"],
                "reason": self._keys.open(row["reason_sealed"], _place(case.id, row["number"])),
                "documents": row["documents"].split(),
                "flaws": documents.read(row["flaws"]),
                "version": row["seen_version"],
                "waits_for_another": row["number"] in standing,
                "at": rfc3339(row["at"]),
            }
            for row in rows
        ]

    def _rows(self, tx: Tx, case_id: str) -> list[RowMapping]:
        of_case = select(review_decision).where(review_decision.c.case_id == case_id)
        return list(tx.execute(of_case.order_by(review_decision.c.number)).mappings())

    def _standing(self, tx: Tx, rows: list[RowMapping], case: Case) -> list[RowMapping]:
        """Approvals that wait for another person, of people whose word still counts."""
        if case.state is not State.IN_REVIEW:
            return []
        waiting = [row for row in rows if row["outcome"] == Outcome.APPROVE]
        deciding = self._agents.who_decide(tx) if waiting else set()
        return [
            row
            for row in waiting
            if row["left_version"] == case.version and row["agent_id"] in deciding
        ]

    # --- deciding -------------------------------------------------------------------------------

    def decide(self, agent: Agent, case_id: str, decision: Decision) -> dict[str, object]:
        """Take a decision; how the case stands afterwards. Raises Problem: FORBIDDEN for who may
        not decide this case, NOT_FOUND, STEP_NOT_OPEN when there is nothing to decide (any more),
        STALE when the case is not what was shown, INVALID_REQUEST for documents with
        another outcome than `ask_again`."""
        with noted_refusal(self._db, self._audit, agent, case=self._named(case_id)):
            agent.must_decide()
            return self._decide(agent, case_id, decision)

    def _named(self, case_id: str) -> str:
        """For the audit chain, which takes nothing that somebody made up."""
        with self._db.read() as tx:
            return case_id if self._cases.find(tx, case_id) else "unknown"

    def _decide(self, agent: Agent, case_id: str, decision: Decision) -> dict[str, object]:
        if decision.outcome is not Outcome.ASK_AGAIN and (decision.documents or decision.flaws):
            raise Problem(Code.INVALID_REQUEST)
        if decision.flaws.keys() - (decision.documents or Document):
            raise Problem(Code.INVALID_REQUEST)
        with self._db.write() as tx:
            account, case = self._cases.reset.lock_for_review(tx, case_id)
            rows = self._rows(tx, case.id)
            refuse_own(agent, case.email_index, self._accounts.index_of(account))
            if _is_escalated(rows) and agent.role is not Role.LEAD:
                raise Problem(Code.FORBIDDEN)
            if decision.version != case.version:
                raise Problem(Code.STALE)
            if decision.outcome is Outcome.APPROVE and any(
                row["agent_id"] == agent.id for row in self._standing(tx, rows, case)
            ):
                raise Problem(Code.FORBIDDEN)  # a second pair of eyes, not the same again
            self._carry_out(tx, account, case, decision, rows)
            left = self._cases.find(tx, case.id)
            assert left is not None
            self._note(tx, agent, decision, left)
            return self._summary(tx, left)

    def _carry_out(
        self, tx: Tx, account: Account, case: Case, decision: Decision, rows: list[RowMapping]
    ) -> None:
        reset = self._cases.reset
        match decision.outcome:
            case Outcome.APPROVE:
                have = len(self._standing(tx, rows, case)) + 1
                if have < reset.approvals_needed(tx, account, case):
                    reset.stage(tx, case)
                else:
                    reset.approve(tx, account, case)
            case Outcome.ASK_AGAIN:
                asked = decision.documents or tuple(Document)
                reset.ask_again(tx, account, case, asked, decision.flaws)
            case Outcome.REJECT:
                reset.reject(tx, account, case)
            case Outcome.ESCALATE:
                reset.stage(tx, case)

    def _note(self, tx: Tx, agent: Agent, decision: Decision, left: Case) -> None:
        of_case = select(func.count()).where(review_decision.c.case_id == left.id)
        number = tx.execute(of_case).scalar_one() + 1
        tx.execute(
            insert(review_decision).values(
                case_id=left.id,
                number=number,
                agent_id=agent.id,
                outcome=decision.outcome.value,
                reason_sealed=self._keys.seal(decision.reason, _place(left.id, number)),
                documents=" ".join(decision.documents),
                flaws=documents.written(decision.flaws),
                seen_version=decision.version,
                left_version=left.version,
                at=self._clock.now(),
            )
        )
        self._audit.append(
            tx,
            "review_decided",
            case=left.id,
            account=left.account_id,
            agent=agent.id,
            outcome=decision.outcome.value,
            version=decision.version,
        )


def _documents_asked(case: Case) -> list[str]:
    if case.step is Step.FACE_REVIEW:
        return []
    return [document.value for document in Cases.documents_wanted(case)]


def _is_escalated(rows: list[RowMapping]) -> bool:
    return any(row["outcome"] == Outcome.ESCALATE for row in rows)


def _place(case_id: str, number: int) -> str:
    return f"review_decision.reason_sealed:{case_id}:{number}"

"""The book of what was decided about cases: who said what, on what they were shown, and whose word
waits for another's."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import func, insert, select
from sqlalchemy.engine import RowMapping

from rebind.audit.chain import Audit
from rebind.clock import Clock, rfc3339
from rebind.database import Tx
from rebind.desk.agents import Agent, Agents, Right
from rebind.keys import Keys
from rebind.review.checklist import Mark, Rule
from rebind.review.outcomes import Outcome, Reason
from rebind.review.tables import review_decision
from rebind.verification.case import Case
from rebind.verification.domain import documents
from rebind.verification.domain.documents import Document, Flaw


@dataclass(frozen=True)
class Decision:
    version: int
    """Of the case as it was shown."""
    outcome: Outcome
    reason: str
    """In the words of whoever decides, for colleagues; kept sealed."""
    documents: tuple[Document, ...] = ()
    """With `ask_again`: which, all of them where none is named."""
    flaws: Mapping[Document, tuple[Flaw, ...]] = field(default_factory=dict)
    """Why what there is of a document that is asked for will not do: its person is told."""
    reason_code: Reason | None = None
    """One of `outcomes.REASONS`; None from clients of before there were any."""
    checklist: Mapping[Rule, Mark] = field(default_factory=dict)
    """What they have found of the article's rules."""


@dataclass(frozen=True)
class Shown:
    """A picture of a case, as a decision rests on it."""

    evidence_id: str
    sha256: str
    comparison: object
    """What it says beside the account's ledger; None where nothing was compared yet."""


class Decisions:
    def __init__(self, keys: Keys, clock: Clock, agents: Agents, audit: Audit) -> None:
        self._keys = keys
        self._clock = clock
        self._agents = agents
        self._audit = audit

    def rows(self, tx: Tx, case_id: str) -> list[RowMapping]:
        """In their order."""
        of_case = select(review_decision).where(review_decision.c.case_id == case_id)
        return list(tx.execute(of_case.order_by(review_decision.c.number)).mappings())

    def waiting(self, tx: Tx, case: Case, rows: Sequence[RowMapping]) -> RowMapping | None:
        """The decision that waits for another person, of somebody whose word still counts. It
        waits as long as the case stands at the version that it left."""
        last = [row for row in rows if row["left_version"] == case.version]
        staged = [row for row in last if not row["took_effect"] and row["outcome"] in FINAL]
        if not staged or staged[0]["agent_id"] not in self._agents.who_may(tx, Right.DECIDE):
            return None
        return staged[0]

    def holds(self, row: RowMapping, shown: Sequence[Shown]) -> bool:
        """Whether whoever decided was shown what there is now: the same pictures, and of what was
        compared with the ledger then, the same outcome. A picture that was read since says
        nothing else than people saw in it."""
        then = json.loads(row["shown"])
        if {each.evidence_id: each.sha256 for each in shown} != {
            evidence_id: sha256 for evidence_id, (sha256, _) in then.items()
        }:
            return False
        return all(
            mac is None or self._keys.mac_matches(mac, "review", *_compared(each))
            for each in shown
            for _, mac in [then[each.evidence_id]]
        )

    def _kept(self, shown: Sequence[Shown]) -> str:
        """As it is kept with a decision: a bare digest of what was compared could be guessed."""
        return json.dumps(
            {
                each.evidence_id: [
                    each.sha256,
                    self._keys.mac("review", *_compared(each)) if each.comparison else None,
                ]
                for each in shown
            }
        )

    def add(
        self,
        tx: Tx,
        agent: Agent,
        decision: Decision,
        left: Case,
        shown: Sequence[Shown],
        *,
        effect: bool,
    ) -> None:
        """`left`: the case as it is afterwards; `effect`: the decision ended it, or undid it."""
        of_case = select(func.count()).where(review_decision.c.case_id == left.id)
        number = tx.execute(of_case).scalar_one() + 1
        kept = self._kept(shown)
        tx.execute(
            insert(review_decision).values(
                case_id=left.id,
                number=number,
                agent_id=agent.id,
                outcome=decision.outcome.value,
                reason_code=decision.reason_code,
                reason_sealed=self._keys.seal(decision.reason, _place(left.id, number)),
                checklist=json.dumps(decision.checklist),
                documents=" ".join(decision.documents),
                flaws=documents.written(decision.flaws),
                seen_version=decision.version,
                left_version=left.version,
                shown=kept,
                took_effect=effect,
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
            reason=decision.reason_code,
            version=decision.version,
            shown=hashlib.sha256(kept.encode()).hexdigest(),
            took_effect=effect,
        )

    def told(
        self, tx: Tx, case: Case, rows: Sequence[RowMapping], waiting: RowMapping | None
    ) -> list[dict[str, object]]:
        """To those who work here."""
        names = self._agents.names(tx)
        return [
            {
                "agent": names[row["agent_id"]],
                "outcome": row["outcome"],
                "reason": self._keys.open(row["reason_sealed"], _place(case.id, row["number"])),
                "reason_code": row["reason_code"],
                "checklist": json.loads(row["checklist"]),
                "documents": row["documents"].split(),
                "flaws": documents.read(row["flaws"]),
                "version": row["seen_version"],
                "waits_for_another": row is waiting,
                "took_effect": row["took_effect"],
                "at": rfc3339(row["at"]),
            }
            for row in rows
        ]

    def told_its_person(self, tx: Tx, case_id: str) -> list[dict[str, object]]:
        """Not by whom, and not the notes of those who decided."""
        return [
            {
                "outcome": row["outcome"],
                "reason_code": row["reason_code"],
                "documents": row["documents"].split(),
                "at": rfc3339(row["at"]),
            }
            for row in self.rows(tx, case_id)
        ]


FINAL = frozenset({Outcome.APPROVE, Outcome.REJECT, Outcome.REVERSE})
"""What two people have to say where much is at stake."""


def _compared(shown: Shown) -> tuple[str, str]:
    return shown.evidence_id, json.dumps(shown.comparison, sort_keys=True)


def _place(case_id: str, number: int) -> str:
    return f"review_decision.reason_sealed:{case_id}:{number}"

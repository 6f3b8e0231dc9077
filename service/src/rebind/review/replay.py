"""What an auditor sees: the chain, whether it holds, and a case from its first message to what was
done. Who looks is noted in the chain as well."""

import json
from collections.abc import Callable, Iterator

from rebind.accounts.ports import Accounts
from rebind.audit import trail
from rebind.audit.anchors import Anchors, AnchorsAway
from rebind.audit.chain import Audit, anchor, verify
from rebind.audit.trail import Entry, Wanted
from rebind.clock import Clock, rfc3339
from rebind.database import Database, Tx
from rebind.desk.agents import Agent, Right
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.review.account import refuse_own
from rebind.review.service import Review
from rebind.verification.service import Cases

EFFECTS = frozenset(
    {
        "number_removed",
        "number_changed",
        "number_unbound",
        "password_changed",
        "account_frozen",
        "account_unfrozen",
    }
)
"""Kinds of entries that say what was done to an account."""

Transcript = Callable[[Tx, str], list[dict[str, object]]]
"""A conversation's public events as they are stored, masked; none of one that was erased."""


class Replay:
    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        accounts: Accounts,
        cases: Cases,
        review: Review,
        audit: Audit,
        anchors: Anchors,
        transcript: Transcript,
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._accounts = accounts
        self._cases = cases
        self._review = review
        self._audit = audit
        self._anchors = anchors
        self._transcript = transcript

    def entries(
        self, agent: Agent, wanted: Wanted, before: int | None, limit: int
    ) -> dict[str, object]:
        """The newest entries of those that are wanted, and where to go on. Raises
        Problem(FORBIDDEN)."""
        self._note(agent, "entries", wanted)
        with self._db.read() as tx:
            found = trail.newest(tx, wanted, before, limit + 1)
        page = found[:limit]
        told: dict[str, object] = {"entries": [entry.told() for entry in page]}
        return told | ({"next": page[-1].n} if len(found) > limit else {})

    def case(self, agent: Agent, case_id: str) -> dict[str, object]:
        """A case from first message to effect, each list in order. Raises Problem: FORBIDDEN, also
        for one's own case, NOT_FOUND."""
        self._note(agent, "case", Wanted(case=case_id))
        with self._db.snapshot() as tx:
            case = self._cases.find(tx, case_id)
            if case is None:
                raise Problem(Code.NOT_FOUND)
            owner = self._accounts.find_known(tx, case.account_id) if case.account_id else None
            index = self._accounts.index_of(owner) if owner else None
            refuse_own(agent, case.email_index, index)
            entries = trail.of_case(
                tx, case.id, case.conversation_id, case.account_id, case.opened_at
            )
            return {
                "case": self._review.summary(tx, case) | {"conversation_id": case.conversation_id},
                "entries": [entry.told() for entry in entries],
                "conversation": self._transcript(tx, case.conversation_id),
                "evidence": [
                    {
                        "evidence_id": entry.details["evidence"],
                        "sha256": entry.details["sha256"],
                        "at": rfc3339(entry.at),
                    }
                    for entry in entries
                    if entry.kind == "evidence_received"
                ],
                "decisions": self._review.decided(tx, case),
                "effects": [entry.told() for entry in entries if entry.kind in EFFECTS],
            }

    def verify(self, agent: Agent) -> dict[str, object]:
        """Whether the chain holds, also against its heads that are kept outside; one that does is
        kept there anew. Slow. Raises Problem(FORBIDDEN)."""
        self._note(agent, "verify", Wanted())
        verdict = verify(self._db, self._keys, self._anchors)
        fault, known = verdict.fault, verdict.anchored
        away = verdict.anchors_away
        if fault is None and not away:
            try:
                fault = anchor(self._db, self._anchors, self._clock.now())
            except AnchorsAway:
                away = True
        told: dict[str, object] = {
            "holds": fault is None,
            "entries": verdict.entries,
            "head": verdict.head,
            "anchors_away": away,
            "anchored": known
            and {
                "n": known.n,
                "at": rfc3339(known.at),
                "matches": fault is None or fault.n != known.n,
            },
        }
        return told | ({"fault": {"n": fault.n, "what": fault.what}} if fault else {})

    def export(self, agent: Agent, case_id: str | None) -> Iterator[str]:
        """The chain, or what of it names a case: a line of JSON for each entry, with what its hash
        covers. Raises Problem(FORBIDDEN)."""
        wanted = Wanted(case=case_id)
        self._note(agent, "export", wanted)
        return (_line(entry) for entry in trail.all_of(self._db, wanted))

    def _note(self, agent: Agent, what: str, wanted: Wanted) -> None:
        """Before anything is told. Raises Problem(FORBIDDEN) for who may not, which is noted, too;
        what somebody made up is not."""
        may = agent.may(Right.AUDIT)
        named = {
            "case": wanted.case,
            "conversation": wanted.conversation,
        }
        with self._db.write() as tx:
            known = {
                name: value if trail.knows(tx, name, value) else "unknown"
                for name, value in named.items()
                if value is not None
            }
            kind = "audit_viewed" if may else "audit_refused"
            self._audit.append(tx, kind, agent=agent.id, what=what, **known)
        agent.must(Right.AUDIT)


def _line(entry: Entry) -> str:
    told = entry.told() | {"entry": entry.text, "previous": entry.previous}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"

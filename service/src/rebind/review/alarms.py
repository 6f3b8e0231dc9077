"""Accounts that their owners froze: people look at them before anything else, and say what becomes
of them. To keep one frozen takes a lead; to lift it two people, one of them a lead. Versions,
approvals that wait and what voids them are as in `review.service` (I28)."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func, insert, select
from sqlalchemy.engine import RowMapping

from rebind.accounts.model import Account
from rebind.accounts.ports import Accounts
from rebind.audit.chain import Audit
from rebind.clock import Clock, rfc3339
from rebind.database import Database, Tx
from rebind.desk.agents import Agent, Agents, Right
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.review.account import masked, noted_refusal, refuse_own
from rebind.review.tables import alarm_decision
from rebind.verification.alarms import Alarm, AlarmState
from rebind.verification.service import Cases

APPROVALS_NEEDED = 2
MOST_ALARMS = 200


class AlarmOutcome(StrEnum):
    KEEP = "keep"
    """Frozen, until it is decided otherwise."""
    LIFT = "lift"


@dataclass(frozen=True)
class AlarmDecision:
    version: int
    """Of the alarm as it was shown."""
    outcome: AlarmOutcome
    reason: str


class AlarmReview:
    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        accounts: Accounts,
        agents: Agents,
        cases: Cases,
        audit: Audit,
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._accounts = accounts
        self._agents = agents
        self._cases = cases
        self._audit = audit

    # --- looking --------------------------------------------------------------------------------

    def alarms(self, agent: Agent, state: AlarmState) -> list[dict[str, object]]:
        """The alarms in a state, those that were raised first come first. Raises
        Problem(FORBIDDEN)."""
        agent.must(Right.READ_CASES)
        with self._db.read() as tx:
            found = self._cases.alarms.in_state(tx, state, MOST_ALARMS)
            return [self._summary(tx, alarm) for alarm in found]

    def alarm(self, agent: Agent, alarm_id: str) -> dict[str, object]:
        """One alarm, as far as a decision needs it; that it was looked at is noted. Raises
        Problem: FORBIDDEN, NOT_FOUND."""
        agent.must(Right.READ_CASES)
        with self._db.write() as tx:
            alarm = self._cases.alarms.find(tx, alarm_id)
            if alarm is None:
                raise Problem(Code.NOT_FOUND)
            self._audit.append(tx, "alarm_viewed", alarm=alarm.id, agent=agent.id)
            account = self._accounts.get(tx, alarm.account_id)
            held = account.withdrawals_held_until
            return self._summary(tx, alarm) | {
                "account": masked(account),
                "withdrawals_held_until": held and rfc3339(held),
                "decisions": self._decisions(tx, alarm),
            }

    def _summary(self, tx: Tx, alarm: Alarm) -> dict[str, object]:
        case = self._cases.find(tx, alarm.case_id)
        assert case is not None
        return {
            "alarm_id": alarm.id,
            "case_id": case.id,
            "journey": case.journey.value,
            "case_state": case.state.value,
            "state": alarm.state.value,
            "raised_at": rfc3339(alarm.raised_at),
            "version": alarm.version,
            "approvals": len(self._standing(tx, alarm)),
            "approvals_needed": APPROVALS_NEEDED,
        }

    def _decisions(self, tx: Tx, alarm: Alarm) -> list[dict[str, object]]:
        names = self._agents.names(tx)
        standing = {row["number"] for row in self._standing(tx, alarm)}
        return [
            {
                "agent": names[row["agent_id"]],
                "outcome": row["outcome"],
                "reason": self._keys.open(row["reason_sealed"], _place(alarm.id, row["number"])),
                "version": row["seen_version"],
                "waits_for_another": row["number"] in standing,
                "at": rfc3339(row["at"]),
            }
            for row in self._rows(tx, alarm)
        ]

    def _rows(self, tx: Tx, alarm: Alarm) -> list[RowMapping]:
        of_alarm = select(alarm_decision).where(alarm_decision.c.alarm_id == alarm.id)
        return list(tx.execute(of_alarm.order_by(alarm_decision.c.number)).mappings())

    def _standing(self, tx: Tx, alarm: Alarm) -> list[RowMapping]:
        """Of those who would lift it: who wait for another person, and whose word still counts."""
        if alarm.state is AlarmState.LIFTED:
            return []
        deciding = self._agents.who_may(tx, Right.DECIDE)
        return [
            row
            for row in self._rows(tx, alarm)
            if row["outcome"] == AlarmOutcome.LIFT
            and row["left_version"] == alarm.version
            and row["agent_id"] in deciding
        ]

    # --- deciding -------------------------------------------------------------------------------

    def decide(self, agent: Agent, alarm_id: str, decision: AlarmDecision) -> dict[str, object]:
        """Take a decision; how the alarm stands afterwards. Raises Problem: FORBIDDEN for who may
        not decide this, NOT_FOUND, STEP_NOT_OPEN when it was lifted, STALE when the alarm is not
        what was shown."""
        with noted_refusal(self._db, self._audit, agent, alarm=self._named(alarm_id)):
            agent.must(Right.DECIDE)
            return self._decide(agent, alarm_id, decision)

    def _named(self, alarm_id: str) -> str:
        """For the audit chain, which takes nothing that somebody made up."""
        with self._db.read() as tx:
            return alarm_id if self._cases.alarms.find(tx, alarm_id) else "unknown"

    def _decide(self, agent: Agent, alarm_id: str, decision: AlarmDecision) -> dict[str, object]:
        with self._db.write() as tx:
            account, alarm = self._cases.alarms.lock(tx, alarm_id)
            refuse_own(agent, self._accounts.index_of(account))
            if decision.version != alarm.version:
                raise Problem(Code.STALE)
            if decision.outcome is AlarmOutcome.KEEP:
                self._keep(tx, agent, alarm)
            else:
                self._lift(tx, agent, account, alarm)
            self._note(tx, agent, alarm, decision)
            left = self._cases.alarms.find(tx, alarm.id)
            assert left is not None
            return self._summary(tx, left)

    def _keep(self, tx: Tx, agent: Agent, alarm: Alarm) -> None:
        if not agent.may(Right.LEAD):
            raise Problem(Code.FORBIDDEN)
        self._cases.alarms.move(tx, alarm, AlarmState.KEPT)

    def _lift(self, tx: Tx, agent: Agent, account: Account, alarm: Alarm) -> None:
        """The first of two leaves it as it is; the second one lifts it."""
        others = {row["agent_id"] for row in self._standing(tx, alarm)}
        if not others:
            self._cases.alarms.move(tx, alarm, alarm.state)
            return
        if agent.id in others:
            raise Problem(Code.FORBIDDEN)  # a second pair of eyes, not the same again
        if not agent.may(Right.LEAD) and not others & self._agents.who_may(tx, Right.LEAD):
            raise Problem(Code.FORBIDDEN)
        self._cases.alarms.move(tx, alarm, AlarmState.LIFTED)
        self._cases.reset.lift_freeze(tx, account, alarm)

    def _note(self, tx: Tx, agent: Agent, alarm: Alarm, decision: AlarmDecision) -> None:
        of_alarm = select(func.count()).where(alarm_decision.c.alarm_id == alarm.id)
        number = tx.execute(of_alarm).scalar_one() + 1
        tx.execute(
            insert(alarm_decision).values(
                alarm_id=alarm.id,
                number=number,
                agent_id=agent.id,
                outcome=decision.outcome.value,
                reason_sealed=self._keys.seal(decision.reason, _place(alarm.id, number)),
                seen_version=decision.version,
                left_version=alarm.version + 1,
                at=self._clock.now(),
            )
        )
        self._audit.append(
            tx,
            "alarm_decided",
            alarm=alarm.id,
            account=alarm.account_id,
            agent=agent.id,
            outcome=decision.outcome.value,
            version=decision.version,
        )


def _place(alarm_id: str, number: int) -> str:
    return f"alarm_decision.reason_sealed:{alarm_id}:{number}"

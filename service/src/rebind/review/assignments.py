"""Who has which case before them. Pictures are shown to nobody else (attack 79): whoever wants to
see one opens its case first, which is noted, and there are only so many that one person opens.

Whoever has stolen a reviewer's session can therefore neither ask for pictures one by one nor walk
through all that were ever sent."""

from datetime import timedelta

from sqlalchemy import func, select, update

from rebind.clock import Clock, rfc3339
from rebind.database import Tx
from rebind.desk.agents import Agent, Agents
from rebind.problems import Code, Problem
from rebind.review.tables import review_assignment
from rebind.settings import Settings
from rebind.verification.case import Case

HOUR = timedelta(hours=1)
AT_IT = timedelta(minutes=15)
"""Whoever opened a case that recently may still be at it: colleagues are told."""


class Assignments:
    def __init__(self, clock: Clock, settings: Settings, agents: Agents) -> None:
        self._clock = clock
        self._settings = settings
        self._agents = agents

    def take(self, tx: Tx, agent: Agent, case: Case) -> None:
        """The case is before the agent from here on. Raises Problem(TOO_MANY_REQUESTS) for whoever
        has opened as many others within the hour as one person can look at."""
        now = self._clock.now()
        place = (review_assignment.c.case_id == case.id) & (
            review_assignment.c.agent_id == agent.id
        )
        if tx.execute(update(review_assignment).where(place).values(at=now)).rowcount:
            return
        lately = select(func.count()).where(
            review_assignment.c.agent_id == agent.id, review_assignment.c.first_at > now - HOUR
        )
        if tx.execute(lately).scalar_one() >= self._settings.review_cases_per_hour:
            raise Problem(Code.TOO_MANY_REQUESTS, retry_after_seconds=int(HOUR.total_seconds()))
        tx.insert_if_absent(
            review_assignment, case_id=case.id, agent_id=agent.id, first_at=now, at=now
        )

    def must_have(self, tx: Tx, agent: Agent, case: Case) -> None:
        """Raises Problem(FORBIDDEN) for whoever has not opened the case within a sign-in's time."""
        since = self._clock.now() - self._settings.desk_session_lifetime
        opened = select(review_assignment.c.at).where(
            review_assignment.c.case_id == case.id,
            review_assignment.c.agent_id == agent.id,
            review_assignment.c.at > since,
        )
        if tx.execute(opened).first() is None:
            raise Problem(Code.FORBIDDEN)

    def others(self, tx: Tx, agent: Agent, case: Case) -> list[dict[str, str]]:
        """Who else has opened it a moment ago, the last one first."""
        names = self._agents.names(tx)
        query = select(review_assignment.c.agent_id, review_assignment.c.at).where(
            review_assignment.c.case_id == case.id,
            review_assignment.c.agent_id != agent.id,
            review_assignment.c.at > self._clock.now() - AT_IT,
        )
        rows = tx.execute(query.order_by(review_assignment.c.at.desc()))
        return [{"name": names[row.agent_id], "at": rfc3339(row.at)} for row in rows]

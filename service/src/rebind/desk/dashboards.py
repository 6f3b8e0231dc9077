"""How the house does: how long people wait, what becomes of them, where they give up. Counted from
what was noted when it happened; nobody's name or words are in it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from math import ceil
from statistics import mean, median

from rebind.audit.chain import Audit
from rebind.chat.desk_side import DeskSide
from rebind.chat.model import Handling, Outcome
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.desk.agents import Agent, Right
from rebind.desk.queue import LONGEST_LINE
from rebind.settings import Settings
from rebind.verification.domain.states import State, Step
from rebind.verification.service import Cases

MOST_CASES = 1000
"""In review at a time, of which the overdue ones are counted."""
GAVE_UP = frozenset({"declined", "expired", "cancelled"})
"""Moves that end a case without an effect, by the person's doing or by nothing."""


class Dashboards:
    def __init__(
        self, db: Database, clock: Clock, settings: Settings, desk_side: DeskSide, cases: Cases
    ) -> None:
        self._db = db
        self._clock = clock
        self._review_within = settings.review_within
        self._zone = settings.desk_hours.zone
        self._desk_side = desk_side
        self._cases = cases

    def of(self, agent: Agent, days: int) -> dict[str, object]:
        """Of so many days, today included, as the desk's clock counts them. Raises
        Problem(FORBIDDEN)."""
        agent.must(Right.LEAD)
        now = self._clock.now()
        first = self._day(now) - timedelta(days=days - 1)
        began = datetime.combine(first, datetime.min.time(), self._zone)
        with self._db.snapshot() as tx:
            handled = self._desk_side.handlings_since(tx, began)
            return {
                "waiting": self._waiting(tx, now),
                "first_reply_seconds": self._times(
                    (each, each.first_reply_at) for each in handled if each.first_reply_at
                ),
                "resolution_seconds": self._times(
                    (each, each.ended_at)
                    for each in handled
                    if each.outcome is Outcome.RESOLVED and each.ended_at
                ),
                "sla": self._sla(tx, now),
                "containment": self._containment(tx, began, handled),
                "drop_off": self._drop_off(tx, began),
                "csat": self._csat(handled),
            }

    def _day(self, at: datetime) -> date:
        return at.astimezone(self._zone).date()

    def _waiting(self, tx: Tx, now: datetime) -> dict[str, object]:
        line = self._desk_side.waiting(tx, LONGEST_LINE)
        since = [each.queue_entered_at for each in line if each.queue_entered_at]
        longest = max((now - at for at in since), default=timedelta())
        return {"now": len(line), "longest_seconds": int(longest.total_seconds())}

    def _times(self, ended: Iterable[tuple[Handling, datetime]]) -> dict[str, object]:
        """From when it came before people, in whole seconds; null of nothing."""
        of_days: dict[date, list[float]] = defaultdict(list)
        for each, at in ended:
            of_days[self._day(each.queued_at)].append((at - each.queued_at).total_seconds())
        everything = sorted(seconds for each in of_days.values() for seconds in each)
        return {
            "median": round(median(everything)) if everything else None,
            "p95": round(everything[ceil(0.95 * len(everything)) - 1]) if everything else None,
            "series": [
                {"day": day.isoformat(), "median": round(median(each))}
                for day, each in sorted(of_days.items())
            ],
        }

    def _sla(self, tx: Tx, now: datetime) -> dict[str, int]:
        cases = self._cases.in_states(tx, {State.IN_REVIEW}, MOST_CASES)
        due = [at for each in cases if (at := each.decided_until(self._review_within))]
        return {
            "due_today": sum(at >= now and self._day(at) == self._day(now) for at in due),
            "breached": sum(at < now for at in due),
        }

    def _containment(self, tx: Tx, began: datetime, handled: list[Handling]) -> dict[str, object]:
        """Of the conversations in which somebody said something: how many the assistant has had to
        itself, and in how many people had to do with it."""
        with_people = {each.conversation_id for each in handled}
        of_days: dict[date, Counter[str]] = defaultdict(Counter)
        for conversation_id, at in self._desk_side.talks_since(tx, began):
            owner = "agent" if conversation_id in with_people else "bot"
            of_days[self._day(at)][owner] += 1
        return {
            **{owner: sum(each[owner] for each in of_days.values()) for owner in ("bot", "agent")},
            "series": [
                {"day": day.isoformat(), "bot": each["bot"], "agent": each["agent"]}
                for day, each in sorted(of_days.items())
            ],
        }

    def _drop_off(self, tx: Tx, began: datetime) -> list[dict[str, object]]:
        """Of each step of each journey, in their order: into how many cases it came, and how many
        were given up there."""
        entered: Counter[tuple[str, str]] = Counter()
        left: Counter[tuple[str, str]] = Counter()
        at: dict[str, str] = {}
        for entry in Audit.entries_since(tx, began, "case_opened", "case_moved"):
            case_id, step, journey = (str(entry[key]) for key in ("case", "step", "journey"))
            before = at.get(case_id)
            if entry.get("move") in GAVE_UP:
                if before is not None:
                    left[journey, before] += 1
            elif step != before and step != Step.CLOSED:
                entered[journey, step] += 1
            at[case_id] = step
        order = {step.value: n for n, step in enumerate(Step)}
        return [
            {"journey": journey, "step": step, "entered": count, "left": left[journey, step]}
            for (journey, step), count in sorted(
                entered.items(), key=lambda each: (each[0][0], order[each[0][1]])
            )
        ]

    def _csat(self, handled: list[Handling]) -> dict[str, object]:
        of_days: dict[date, list[int]] = defaultdict(list)
        for each in handled:
            if each.score is not None and each.rated_at is not None:
                of_days[self._day(each.rated_at)].append(each.score)
        return {
            **_scores(score for each in of_days.values() for score in each),
            "series": [
                {"day": day.isoformat(), **_scores(each)} for day, each in sorted(of_days.items())
            ],
        }


def _scores(given: Iterable[int]) -> Mapping[str, object]:
    scores = list(given)
    return {"mean": round(mean(scores), 2) if scores else None, "count": len(scores)}

"""The line: who is next, how long it will take, and who is given whom."""

from collections.abc import Mapping
from datetime import timedelta
from statistics import quantiles

from rebind.audit.chain import Audit
from rebind.chat.desk_side import DeskSide
from rebind.chat.model import Conversation, Holder, Owner
from rebind.clock import Clock, rfc3339
from rebind.database import Database, Tx
from rebind.desk.agents import Agents, Colleague
from rebind.desk.presence import Presence
from rebind.problems import Code, Problem
from rebind.settings import Settings

SAMPLES = 20
"""The last ones that were taken out of the line, by which the next ones are foretold."""
FEWEST_SAMPLES = 5
"""Of fewer nothing can be foretold."""
STALE_AFTER = timedelta(days=7)
"""Samples of another week say nothing of this one."""
MINUTE = 60
LONGEST_LINE = 200
"""That one answer shows."""
EARLIER_AGENT_FIRST = timedelta(minutes=2)
"""How long somebody who comes back waits for the agent who knows them, before anybody is given."""


class Line:
    def __init__(
        self,
        db: Database,
        clock: Clock,
        settings: Settings,
        agents: Agents,
        presence: Presence,
        desk_side: DeskSide,
        audit: Audit,
    ) -> None:
        self._db = db
        self._clock = clock
        self._hours = settings.desk_hours
        self._assigns = settings.desk_assign == "round_robin"
        self._agents = agents
        self._presence = presence
        self._desk_side = desk_side
        self._audit = audit

    # --- what can be foretold ---------------------------------------------------------------------

    def is_open(self) -> bool:
        return self._hours.is_open(self._clock.now())

    def hours(self) -> dict[str, object]:
        now = self._clock.now()
        opens, closes = self._hours.opens_at(now), self._hours.closes_at(now)
        told: dict[str, object] = {"open": self._hours.is_open(now)}
        if opens is not None:
            told["opens_at"] = rfc3339(opens)
        if closes is not None:
            told["closes_at"] = rfc3339(closes)
        return told

    def online(self, tx: Tx) -> list[Colleague]:
        """Who is there to talk with people."""
        there = self._presence.online(tx)
        return [
            each
            for each in self._agents.colleagues(tx)
            if each.talks and each.available and each.id in there
        ]

    def outlook(self, tx: Tx, place: int) -> Mapping[str, object]:
        """For somebody at a place of the line: when somebody comes, out of hours; else about how
        long it takes, where that can be said honestly."""
        hours = self.hours()
        if not hours["open"]:
            return {"opens_at": hours["opens_at"]} if "opens_at" in hours else {}
        eta = self._eta(tx, place)
        return {"eta": eta} if eta else {}

    def _eta(self, tx: Tx, place: int) -> dict[str, int] | None:
        """How long the last ones waited for each place that they had before them, from the lower
        to the upper quartile, in whole minutes. A mean would be one long night's."""
        if not self.online(tx):
            return None
        since = self._clock.now() - STALE_AFTER
        waits = [
            (each.claimed_at - each.queued_at).total_seconds() / each.place
            for each in self._desk_side.last_claims(tx, SAMPLES)
            if each.claimed_at is not None and each.claimed_at > since
        ]
        if len(waits) < FEWEST_SAMPLES:
            return None
        lower, _, upper = quantiles(waits, n=4, method="inclusive")
        least = int(lower * place) // MINUTE * MINUTE
        most = (int(upper * place) // MINUTE + 1) * MINUTE
        return {"min_seconds": least, "max_seconds": most}

    # --- who has how many -------------------------------------------------------------------------

    def room_for(self, tx: Tx, agent_id: str) -> None:
        """Raises Problem(TOO_MANY_CHATS) for an agent who has as many conversations as they can.
        Held to the end of the transaction, so that two claims do not pass together; asked before
        the conversation is locked."""
        tx.lock(f"chats of {agent_id}")
        colleague = self._agents.colleague(tx, agent_id)
        if colleague is None or self._desk_side.count_owned(tx).get(agent_id, 0) >= (
            colleague.capacity
        ):
            raise Problem(Code.TOO_MANY_CHATS)

    # --- what time brings -------------------------------------------------------------------------

    def tick(self) -> None:
        """Take from those who are gone, and give to those who are there."""
        self.release_abandoned()
        if self._assigns:
            self.assign_waiting()

    def release_abandoned(self) -> int:
        """Put those back in line whose agent has been away for too long while they wait; how many.
        A transaction each."""
        with self._db.read() as tx:
            holding = self._presence.holding(tx)
            left = [
                each.id for each in self._desk_side.unanswered(tx) if each.owner_id not in holding
            ]
        return sum(self._release(conversation_id) for conversation_id in left)

    def _release(self, conversation_id: str) -> bool:
        with self._db.write() as tx:
            conversation = self._desk_side.locked(tx, conversation_id)
            # Somebody may have answered or come back while it was looked at
            if (
                conversation.owner is not Owner.AGENT
                or conversation.unanswered_since is None
                or conversation.owner_id in self._presence.holding(tx)
            ):
                return False
            agent_id = conversation.owner_id
            left = self._desk_side.give_up(tx, conversation)
            self._audit.append(
                tx,
                "conversation_released",
                conversation=conversation_id,
                agent=agent_id,
                epoch=left.owner_epoch,
                why="away",
            )
        return True

    def assign_waiting(self) -> int:
        """Give those who wait, in their order, to those who are there and have room; how many. It
        goes round: who was given one longest ago comes first."""
        with self._db.read() as tx:
            waiting = self._desk_side.waiting(tx, LONGEST_LINE)
        return sum(self._assign(each) for each in waiting)

    def _assign(self, seen: Conversation) -> bool:
        with self._db.write() as tx:
            tx.lock("assigning")  # one worker at a time, or an agent is given two as if one
            agent = self._next(tx, seen)
            if agent is None:
                return False
            try:
                self.room_for(tx, agent.id)
                conversation = self._desk_side.locked(tx, seen.id)
                if conversation.owner is not Owner.QUEUE:
                    return False
                holder = Holder(agent.id, agent.name)
                claimed = self._desk_side.claim(tx, conversation, holder, seen.owner_epoch)
            except Problem:  # somebody was faster
                return False
            self._agents.note_assigned(tx, agent.id)
            self._audit.append(
                tx,
                "conversation_claimed",
                conversation=seen.id,
                agent=agent.id,
                epoch=claimed.owner_epoch,
                how="assigned",
            )
        return True

    def _next(self, tx: Tx, waiting: Conversation) -> Colleague | None:
        """Of those who have room: the one who knows the person, for a while; then who speaks their
        language, where anybody does."""
        owned = self._desk_side.count_owned(tx)
        free = [each for each in self.online(tx) if owned.get(each.id, 0) < each.capacity]
        if waiting.resolved_by and waiting.queue_entered_at:
            knows = [each for each in free if each.id == waiting.resolved_by.id]
            if knows:
                return knows[0]
            is_there = waiting.resolved_by.id in self._presence.online(tx)
            if is_there and self._clock.now() - waiting.queue_entered_at < EARLIER_AGENT_FIRST:
                return None
        speaks = [each for each in free if waiting.locale in each.languages]
        return min(
            speaks or free,
            key=lambda each: (each.assigned_at is not None, each.assigned_at, each.id),
            default=None,
        )

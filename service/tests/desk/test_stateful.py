"""Whatever people, agents, the bot and time do to a conversation, in whatever order: one owner at a
time, only the owner is heard, nothing is lost, and the numbers have no hole."""

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from service.tests.desk.kit import Office, code_of
from sqlalchemy import select

from rebind.chat import handlings
from rebind.chat.model import Owner, Resolution, Visibility
from rebind.chat.settlement import Work
from rebind.chat.tables import event
from rebind.desk.agents import Agent, Role
from rebind.problems import Code

WHO = st.sampled_from(["ada", "bob", "lead"])
IS_CURRENT = st.booleans()
"""Whether somebody has seen how it is now, or how it was before."""


class Ownership(RuleBasedStateMachine):
    """Keeps the owner and the epoch by rules of its own, and what has to be in the log."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.office = office
        self.here = office.begin()
        self.owner: str = "bot"
        """bot, queue, or an agent's name"""
        self.epoch = 0
        self.work: Work | None = None
        self.said: list[tuple[str, str]] = []
        """Who and what: must stand in the log, in this order."""
        self.answers: set[str] = set()
        """Of the bot: in the log or suppressed, each once."""
        self.notes: list[str] = []
        for agent in office.agents.values():
            office.beat(agent)

    def agent(self, name: str) -> Agent:
        return self.office.agents[name]

    def moves(self, owner: str) -> None:
        self.owner, self.epoch = owner, self.epoch + 1

    def attempt(self, permitted: bool, codes: set[Code], act: Callable[[], object]) -> bool:
        """Whether it was done; it is, exactly when it may."""
        if permitted:
            act()
        else:
            assert code_of(act) in codes
        return permitted

    def seen(self, is_current: bool) -> int:
        return self.epoch if is_current else max(0, self.epoch - 1)

    # --- the person and the bot ---

    @rule()
    def the_person_writes(self) -> None:
        text = f"said as number {len(self.said)}"
        was_over = self.office.now(self.here).resolved_at is not None
        self.office.writes(self.here, text)
        self.said.append(("user", text))
        if was_over and self.office.now(self.here).owner is Owner.QUEUE:
            self.moves("queue")

    @precondition(lambda self: self.owner == "bot")
    @rule()
    def the_bot_begins(self) -> None:
        self.work = self.office.settlement.begin(self.here) or self.work

    @precondition(lambda self: self.work is not None)
    @rule(calls=st.booleans())
    def the_bot_answers(self, calls: bool) -> None:
        work, self.work = self.work, None
        assert work is not None
        text = f"answer to {work.turn.id}"
        self.answers.add(text)
        self.office.answers(work, text, hands_off=calls)
        if calls and self.owner == "bot" and work.turn.epoch == self.epoch:
            self.moves("queue")

    @precondition(lambda self: self.owner == "queue")
    @rule()
    def the_person_goes_back_to_the_bot(self) -> None:
        rooms = self.office.house.rooms
        with rooms.db.write() as tx:
            locked = rooms.chat.desk_side.locked(tx, self.here)
            rooms.chat.ownership.take_back(tx, locked)
        self.moves("bot")

    # --- agents ---

    @rule(name=WHO, is_current=IS_CURRENT, reason=st.sampled_from([None, "needed elsewhere"]))
    def claims(self, name: str, is_current: bool, reason: str | None) -> None:
        seen = self.seen(is_current)
        grabs = self.owner not in ("bot", "queue", name)
        permitted = self.owner == name or (
            seen == self.epoch and (not grabs or (name == "lead" and reason is not None))
        )
        act = partial(self.office.conversations.claim, self.agent(name), self.here, seen, reason)
        if self.attempt(permitted, {Code.OWNER_CHANGED}, act) and self.owner != name:
            if grabs and reason:
                self.notes.append(reason)
            self.moves(name)

    @rule(name=WHO, has_seen=st.booleans())
    def says(self, name: str, has_seen: bool) -> None:
        text = f"Hello as number {len(self.said)}"
        now = self.office.now(self.here).last_seq
        seq = now if has_seen else 0
        owns = self.owner in (name, "queue")
        act = partial(self.office.say, self.agent(name), self.here, text, seen_seq=seq)
        if self.attempt(owns and has_seen, {Code.FORBIDDEN, Code.STALE}, act):
            self.said.append(("agent", text))
            if self.owner == "queue":
                self.moves(name)

    @rule(name=WHO)
    def notes_something(self, name: str) -> None:
        text = f"note as number {len(self.notes)}"
        self.office.note(self.agent(name), self.here, text)
        self.notes.append(text)

    @rule(name=WHO, is_current=IS_CURRENT, way=st.sampled_from(["hand_back", "resolve", "queue"]))
    def leaves(self, name: str, is_current: bool, way: str) -> None:
        seen, agent, desk = self.seen(is_current), self.agent(name), self.office.conversations
        act = {
            "hand_back": partial(desk.hand_back, agent, self.here, seen, None, None),
            "resolve": partial(desk.resolve, agent, self.here, seen, Resolution.ANSWERED, None),
            "queue": partial(desk.transfer, agent, self.here, seen, None),
        }[way]
        of_an_agent = self.owner not in ("bot", "queue")
        may = self.owner == name or (way == "queue" and name == "lead" and of_an_agent)
        permitted = may and seen == self.epoch
        if self.attempt(permitted, {Code.OWNER_CHANGED, Code.FORBIDDEN}, act):
            self.moves("queue" if way == "queue" else "bot")

    # --- time ---

    @rule(name=WHO, seconds=st.sampled_from([10, 200, 301]))
    def somebody_is_away(self, name: str, seconds: int) -> None:
        self.work = None  # its lease is over: another runner takes the turn
        self.office.away(self.agent(name), seconds)
        waits = self.office.now(self.here).unanswered_since is not None
        self.office.desk.line.tick()
        if self.office.now(self.here).owner is Owner.QUEUE and self.owner not in ("bot", "queue"):
            assert waits
            self.moves("queue")

    # --- what holds ---

    @invariant()
    def the_owner_is_who_it_should_be(self) -> None:
        now = self.office.now(self.here)
        names = {agent.id: name for name, agent in self.office.agents.items()}
        owner = names[now.owner_id] if now.owner_id else now.owner.value
        assert (owner, now.owner_epoch) == (self.owner, self.epoch)

    @invariant()
    def only_the_owner_was_heard(self) -> None:
        owner: tuple[str, str | None] = ("bot", None)
        changes = 0
        for each in self.office.events(self.here):
            if each["type"] == "owner":
                owner = (each["body"]["owner"], each["body"].get("name"))
                changes += 1
            elif each["author"]["kind"] == "assistant":
                assert owner[0] == "bot"
            elif each["author"]["kind"] == "agent":
                assert owner == ("agent", each["author"]["name"])
        assert changes == self.epoch, "each change is told, and each raises the epoch"

    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        heard = self.office.heard(self.here)
        assert [each for each in heard if each[0] in ("user", "agent")] == self.said
        shown = self.office.conversations.show(self.agent("lead"), self.here, 0)
        late = [each["text"] for each in shown["suppressed"]]
        answers = [text for kind, text in heard if text.startswith("answer to")]
        assert sorted([*answers, *late]) == sorted(self.answers)
        assert [each["text"] for each in shown["notes"]] == self.notes

    @invariant()
    def no_sequence_has_a_hole(self) -> None:
        with self.office.house.rooms.db.read() as tx:
            rows = tx.execute(
                select(event.c.visibility, event.c.seq).where(event.c.conversation_id == self.here)
            ).all()
            before_people = handlings.under_way(tx, self.here)
        for kind in Visibility:
            seqs = sorted(row.seq for row in rows if row.visibility == kind)
            assert seqs == list(range(1, len(seqs) + 1))
        assert (before_people is not None) == (self.owner != "bot")


def test_one_owner_at_a_time(open_office: Callable[..., Office]) -> None:
    office = open_office(turns_waiting=1000)
    office.hire("ada", capacity=50)
    office.hire("bob", capacity=50)
    office.hire("lead", Role.LEAD, capacity=50)
    run_state_machine_as_test(
        partial(Ownership, office),
        settings=settings(
            max_examples=12,
            stateful_step_count=25,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.parametrize("way", ["hand_back", "resolve"])
def test_the_machine_can_walk_to_the_end(office: Office, way: str) -> None:
    """It does what its invariants are about."""
    for name, role in (("ada", Role.AGENT), ("bob", Role.AGENT), ("lead", Role.LEAD)):
        office.hire(name, role)
    machine = Ownership(office)
    machine.the_person_writes()
    machine.the_bot_begins()
    machine.claims("ada", is_current=True, reason=None)
    machine.the_bot_answers(calls=True)
    machine.says("ada", has_seen=True)
    machine.claims("lead", is_current=True, reason="needed elsewhere")
    machine.says("ada", has_seen=True)
    machine.leaves("lead", is_current=True, way=way)
    for check in (
        machine.the_owner_is_who_it_should_be,
        machine.only_the_owner_was_heard,
        machine.nothing_is_lost_or_doubled,
        machine.no_sequence_has_a_hole,
    ):
        check()
    assert (machine.owner, machine.epoch, len(machine.said)) == ("bot", 3, 2)

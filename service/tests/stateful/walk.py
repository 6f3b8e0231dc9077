"""A random walk through the journeys, held against an oracle after every step.

What the machines of reset (machine.py) and of change and unbind (change.py) share: how a thing is
done and compared, crashes, second deliveries, and the clock. Invariants (invariants.py) bear their
numbers of docs/proofs.md, and so do rules that are one; test_numbers.py says where each is."""

from abc import abstractmethod
from collections.abc import Callable
from copy import deepcopy
from typing import ClassVar

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from service.tests.databases import Crash
from service.tests.stateful.house import House, Template, code_in, link_in
from service.tests.stateful.invariants import STEPS, Invariants
from service.tests.stateful.reading import (
    People,
    differences,
    email,
    expected,
    phone,
)
from service.tests.stateful.records import DAY, Case, Code, Told
from service.tests.verification.world import PASSWORD

from rebind.problems import Code as Problems
from rebind.problems import Problem

TALKS = st.sampled_from(["c1", "c2", "c3"])
WHO = st.integers(0, 9)
KINDS = st.sampled_from(["right"] * 3 + ["wrong", "wrong", "stale", "foreign"])
SPANS = st.sampled_from([1, 59, 60, 61, 119, 120, 300, 540, 599, 600, 1200, 1799, 1800, 3600])
AGES = st.sampled_from([DAY - 1, DAY, 7 * DAY, 30 * DAY - 1, 30 * DAY])
REFUSALS = (
    "already_open nothing_to_confirm step_not_open not_found too_many_requests invalid_request "
    "code_wrong code_expired sign_in_needed frozen nothing_to_unbind tool_not_bound number_invalid "
    "number_not_mobile number_unchanged no_more_codes"
).split()

Model = tuple[str, tuple[object, ...]]
_templates: dict[type, Template] = {}


def forget_templates() -> None:
    while _templates:
        _templates.popitem()[1].remove()


class Walk(Invariants):
    PEOPLE: ClassVar[People]
    PLAIN: ClassVar[tuple[str, ...]]
    """Commands that need nothing besides."""
    FOREIGN: ClassVar[tuple[tuple[str, str], ...]] = (("code", "submit_code"),)
    """What is typed, and the command that takes it."""

    def open(self, **settings: object) -> None:
        """Move in."""
        kind = type(self)
        if kind not in _templates:
            _templates[kind] = Template().fill(self.PEOPLE)
        self.count("steps", -1)  # the invariants hold before the first step, too
        self.count("runs")
        self.house: House = _templates[kind].house(**settings)
        self.world = self.house.world
        self.names: dict[str, str] = {}
        self.numbers: dict[str, str] = {}
        for name, of in reversed(self.PEOPLE.items()):
            self.know_number(phone(of), email(name))
        for name in (*self.PEOPLE, "nobody"):
            self.names[self.world.accounts.email_index(email(name))] = email(name)
        self.rows = self.before = self.house.rows()
        self.owners = {row["id"]: self.names[row["email_index"]] for row in self.rows["account"]}
        self.ids = {address: id_ for id_, address in self.owners.items()}
        self.deliveries: list[tuple[str, str, str, str | None, Told]] = []
        self.letters: list[tuple[str, str, str]] = []
        self.codes: dict[int, str] = {}
        self.sent: list[tuple[str, Code]] = []
        self.links: dict[str, tuple[str, int]] = {}
        self.pages: list[tuple[str, str]] = []
        self.frozen_elsewhere: set[str] = set()
        self.stopped: set[str] = set()
        self.crash: tuple[int, str] | None = None
        self.references = 0
        self.refusals: list[bool] = []
        self.steps = 0
        self.ended = False

    def know_number(self, number: str, owner: str) -> None:
        """One that rows may name by its index, and its block."""
        self.numbers[number] = owner
        for part in (number, number[:-4]):
            self.names[self.world.accounts.phone_index(part) or ""] = part

    def teardown(self) -> None:
        if not hasattr(self, "house"):
            return
        self.ended = True
        try:
            self.i18_no_secret_stands_in_a_row()
            self.i34_the_chain_holds()
        finally:
            self.house.close()

    # --- doing a thing, and holding it against the oracle ---------------------------------------

    def perform(
        self,
        talk: str,
        call: Callable[[], Told],
        model: Callable[[], Model],
        noted: Callable[[], bool] | None = None,
    ) -> Told:
        """`model` names the oracle's operation, anew for each delivery; `noted`: whether its
        outcome stands in the database. A crash is followed by the delivery that the runner, or a
        person who presses the button again, would make."""
        name, what = model()
        step = self.oracle.latest(talk).step
        self.house.db.crash, self.crash = self.crash, None
        crashed = False
        try:
            told = call()
        except Crash:
            self.count("crashes")
            crashed = True
            told = self.after_crash(call, model, name, what, noted)
        else:
            expected = self.oracle.run(name, *what)
            assert told == expected, f"told {told}, expected {expected}"
        finally:
            self.house.db.crash = None
        self.look()
        self.same()
        self.note_codes(talk)
        # One that ends a case because its ground is gone is refused, too, but is no refused move;
        # nor is a link that did its work before the crash, and is refused the second time
        stayed = self.oracle.latest(talk).step == step
        self.refusals.append(told[0] in REFUSALS and stayed and not crashed)
        return told

    def after_crash(
        self,
        call: Callable[[], Told],
        model: Callable[[], Model],
        name: str,
        what: tuple[object, ...],
        noted: Callable[[], bool] | None,
    ) -> Told:
        self.look()
        if noted is not None and noted():
            outcome = self.adopt(name, what, [99])
            told = call()
            assert told == outcome, "I36: a noted outcome is told again"
            return told
        outcome = self.adopt(name, what, [0, 1, 2, 3, 4])
        if noted is not None and outcome is not None:
            done = outcome[0] in ("ok", "answers_wrong", "password_wrong")
            assert not done, "I36: an effect stands without its outcome"
        name, what = model()
        expected = self.oracle.run(name, *what)
        told = call()
        assert told == expected, f"after a crash: told {told}, expected {expected}"
        return told

    def adopt(self, name: str, what: tuple[object, ...], phases: list[int]) -> Told | None:
        """The rows must be those of some first phases of the operation; the oracle goes on from
        there. The outcome, if the operation had come to its end."""
        for number in phases:
            oracle = deepcopy(self.oracle)
            outcome = oracle.run(name, *what, phases=number)
            if self.reading.seen() == expected(oracle):
                self.oracle = oracle
                return outcome
        raise AssertionError(f"I20: {name} left what no first phases of it leave")

    def look(self) -> None:
        self.rows = self.house.rows()
        for kind, to, words in self.house.post():
            self.letters.append((kind, to, words))
            if "#" in words:
                self.links.setdefault(link_in(words), (to, self.oracle.now))

    def note_codes(self, talk: str) -> None:
        """Which code that was sent is which: at most one is made by an operation."""
        code = self.oracle.latest(talk).code
        for kind, to, words in self.letters:
            if kind in ("email_code", "code"):
                assert code is not None, "I33: a code for nobody"
                assert to == code.to, "I4: a code went to somebody else"
                self.codes[code.number] = code_in(words)
                self.sent.append((talk, code))
        self.letters.clear()

    def same(self) -> None:
        seen, wanted = self.reading.seen(), expected(self.oracle)
        assert seen == wanted, differences(seen, wanted)

    def nothing_happened(self) -> None:
        self.look()
        self.same()
        assert not self.letters, "I2: a refusal sent a message"

    def done_elsewhere(self) -> None:
        """What was before it is all that it is held against."""
        self.look()
        self.before = self.rows
        self.same()

    # --- what is told --------------------------------------------------------

    def view_as_expected(self, talk: str) -> None:
        """What the assistant is told of the case now."""
        case = self.oracle.latest(talk)
        if case.state == "none":
            return
        view, expected = self.world.view(talk), self.view_of(case)
        seen = {key: view[key] for key in expected}
        held = view["hold_until"]
        seen["hold_until"] = self.house.seconds_of(str(held)) if held else None
        assert seen == expected, differences(seen, expected)

    def view_of(self, case: Case) -> dict[str, object]:
        """As docs/architecture.md has it."""
        return {
            "journey": case.journey,
            "state": case.state,
            "step": case.step,
            "why": case.why,
            "attempts_left": self.left(case),
            "question": None,
            "resend_after_seconds": self.wait_of(case),
            "hold_until": case.hold,
            "tools": [],
            "number_ending": None,
        }

    def left(self, case: Case) -> int | None:
        """Tries that are left of what is asked for, where that is told."""
        if case.step == "email_code" and case.code:
            return 5 - case.code.attempts
        return None

    def wait_of(self, case: Case) -> int | None:
        if not case.code or case.code.kind != case.step:
            return None
        wait = case.code.at + 60 - self.oracle.now
        return wait + 1 if wait > 0 else None

    # --- deliveries -----------------------------------------------------------------------------

    def command(self, talk: str, name: str, handle: str | None, turn: str, *what: object) -> Told:
        def call() -> Told:
            outcome = self.world.do(name, talk, handle, turn)
            return str(outcome.outcome), outcome.attempts_left

        def noted() -> bool:
            return any(row["turn_id"] == turn for row in self.rows["command_result"])

        told = self.perform(talk, call, lambda: ("command", (talk, name, *what)), noted)
        STEPS[f"{self.NAME}: {name}: {told[0]}"] += 1
        self.deliveries.append((talk, turn, name, handle, told))
        self.view_as_expected(talk)
        return told

    def plain(self, talk: str, name: str) -> Told:
        return self.command(talk, name, None, f"turn {self.new()}")

    def enter(self, talk: str, page: str, values: dict[str, object], *model: object) -> Told:
        """`model`: the oracle's operation; what it is told after the conversation."""
        name, *what = model
        step = self.oracle.latest(talk).step

        def fresh() -> Model:
            told = [self.new() if w == "a new reference" else w for w in what]
            return str(name), (talk, *told)

        told = self.perform(talk, lambda: self.post(page, talk, values), fresh)
        STEPS[f"{self.NAME}: {step} entered: {told[0]}"] += 1
        self.view_as_expected(talk)
        return told

    def post(self, page: str, talk: str, values: dict[str, object]) -> Told:
        try:
            self.world.cases.enter(page, f"token of {talk}", values)
        except Problem as problem:
            return problem.code.value, problem.attempts_left
        return "ok", None

    def page(self, talk: str) -> str | None:
        """The address of the open secure step, as its card has it."""
        with self.house.db.write() as tx:
            cards = [c for c in self.world.cases.cards(tx, talk) if c.type == "secure_step"]
        if not cards:
            return None
        page = str(cards[0].body["id"])
        if (talk, page) not in self.pages:
            self.pages.append((talk, page))
        return page

    def new(self) -> int:
        self.references += 1
        return self.references

    def code(self, talk: str, which: str) -> tuple[str, object]:
        """A code of that kind, and whether it is the live one. One that was never sent cannot be
        known, and a kind that does not exist yet becomes a guess."""
        case = self.oracle.latest(talk)
        asked = case.code if case.code and case.code.kind == case.step else None
        live = self.codes.get(asked.number) if asked else None
        others = [
            (where == talk, self.codes[c.number])
            for where, c in self.sent
            if not asked or c.number != asked.number
        ]
        candidates = {
            "right": [live],
            "stale": [code for mine, code in others if mine],
            "foreign": [code for mine, code in others if not mine],
            "wrong": [],
        }[which]
        guess = f"{(int(live or 0) + 1) % 10**6:06d}"
        chosen = next((c for c in reversed(candidates) if c), guess)
        return chosen, chosen == live

    def where(self, steps: str | tuple[str, ...], talk: str, seek: bool) -> str:
        """That conversation, or, when one is sought, the first that is at one of the steps."""
        there = [t for t in self.oracle.talks if self.oracle.latest(t).step in steps]
        return there[0] if seek and there and talk not in there else talk

    def sign_in_as(self, talk: str, address: str, right: bool) -> None:
        page, case = self.page(talk), self.oracle.latest(talk)
        if page is None or case.step != "sign_in":
            return
        account = self.oracle.accounts.get(address)
        known = account.password if account else PASSWORD
        values: dict[str, object] = {"email": address}
        if not case.forgotten:
            values["password"] = known if right else "a wrong one"
        self.enter(talk, page, values, "sign_in", address, values.get("password"))

    # --- rules ----------------------------------------------------------------------------------

    @rule(talk=TALKS, number=st.integers(0, 99))
    def say(self, talk: str, number: int) -> None:
        self.plain(talk, self.PLAIN[number % len(self.PLAIN)])

    @rule(talk=TALKS, choice=st.integers(0, 99))
    def say_what_fits(self, talk: str, choice: int) -> None:
        """A command that the step of the conversation knows."""
        fits = self.fits(self.oracle.latest(talk).step) or [self.PLAIN[0]]
        self.plain(talk, fits[choice % len(fits)])

    @abstractmethod
    def fits(self, step: str) -> list[str]:
        """Commands of a step, of those that need nothing besides."""

    @abstractmethod
    def code_steps(self) -> tuple[str, ...]:
        """Where a code is asked for."""

    @rule(talk=TALKS, which=KINDS, seek=st.booleans())
    def enter_code(self, talk: str, which: str, seek: bool) -> None:
        talk = self.where(self.code_steps(), talk, seek)
        page = self.page(talk)
        if page is None or self.oracle.latest(talk).step not in self.code_steps():
            return
        code, right = self.code(talk, which)
        step = self.oracle.latest(talk).step
        self.enter(talk, page, {"code": code}, "enter_code", step, "a new reference", right)

    @rule(talk=TALKS, which=KINDS, seek=st.booleans())
    def type_code(self, talk: str, which: str, seek: bool) -> None:
        talk = self.where(self.code_steps(), talk, seek)
        code, right = self.code(talk, which)
        handle, turn = self.world.typed("code", code, talk)
        self.command(talk, "submit_code", handle, turn, handle, right)

    @rule(talk=TALKS, other=TALKS, number=st.integers(0, 9))
    def type_with_a_foreign_handle(self, talk: str, other: str, number: int) -> None:
        """Of another conversation, or of another turn of this one."""
        kind, name = self.FOREIGN[number % len(self.FOREIGN)]
        handle, turn = self.world.typed(kind, self.code(talk, "right")[0], other)
        turn = turn if talk != other else f"turn {self.new()}"
        self.command(talk, name, handle, turn, "foreign", False)

    @precondition(lambda self: self.deliveries)
    @rule(data=st.data())
    def i36_the_same_delivery_has_the_same_outcome_and_no_second_effect(
        self, data: st.DataObject
    ) -> None:
        talk, turn, name, handle, told = data.draw(st.sampled_from(self.deliveries[-12:]))
        outcome = self.world.do(name, talk, handle, turn)
        assert (str(outcome.outcome), outcome.attempts_left) == told
        self.nothing_happened()

    @precondition(lambda self: self.pages)
    @rule(data=st.data(), talk=TALKS)
    def post_to_a_page_that_is_not_open(self, data: st.DataObject, talk: str) -> None:
        """Stale pages, and pages of another conversation: I4, attacks 19, 42, 43."""
        owner, page = data.draw(st.sampled_from(self.pages))
        is_open = self.oracle.latest(talk).state == "open"
        if owner == talk and is_open and page == self.house.page(talk):
            return
        code, _ = self.code(owner, "right")
        told = self.post(page, talk, {"code": code})
        assert told == ("step_not_open" if owner == talk else "not_found", None)
        self.nothing_happened()

    @rule(talk=TALKS, number=st.integers(0, 99))
    def say_while_an_agent_owns_the_conversation(self, talk: str, number: int) -> None:
        name = self.PLAIN[number % len(self.PLAIN)]
        self.refused_by_the_fence(name, talk, None, f"turn {self.new()}")
        self.nothing_happened()

    @rule(talk=TALKS, which=KINDS)
    def type_code_while_an_agent_takes_over(self, talk: str, which: str) -> None:
        """What was counted stays counted, and nothing else happens."""
        talk = self.where(self.code_steps(), talk, seek=True)
        code, right = self.code(talk, which)
        handle, turn = self.world.typed("code", code, talk)
        self.refused_by_the_fence("submit_code", talk, handle, turn)
        self.look()
        outcome = self.adopt("command", (talk, "submit_code", handle, right), [0, 1, 2])
        assert outcome is None or outcome[0] not in ("ok", "password_wrong")

    def refused_by_the_fence(self, name: str, talk: str, handle: str | None, turn: str) -> None:
        self.world.conversations.owner_changed = True
        with pytest.raises(Problem, check=lambda problem: problem.code is Problems.OWNER_CHANGED):
            self.world.do(name, talk, handle, turn)
        self.world.conversations.owner_changed = False

    @precondition(lambda self: self.links)
    @rule(data=st.data())
    def this_was_not_me(self, data: st.DataObject) -> None:
        """Fresh, used and overdue links."""
        secret = data.draw(st.sampled_from(sorted(self.links, key=list(self.links).index)))
        to, at = self.links[secret]
        address = self.numbers.get(to, to)

        def call() -> Told:
            try:
                self.world.cases.raise_alarm(secret)
            except Problem as problem:
                return problem.code.value, None
            return "ok", None

        told = self.perform("c1", call, lambda: ("raise_alarm", (secret, address, at)))
        STEPS[f"{self.NAME}: alarm: {told[0]}"] += 1

    @rule(secret=st.text(max_size=50))
    def guess_a_link(self, secret: str) -> None:
        with pytest.raises(Problem, check=lambda problem: problem.code is Problems.NOT_FOUND):
            self.world.cases.raise_alarm(secret)
        self.nothing_happened()

    @rule(who=WHO)
    def i22_a_withdrawal_is_permitted_only_when_the_hold_is_over(self, who: int) -> None:
        """The exchange asks with the account locked (exchange/endpoints.py)."""
        address = list(self.ids)[who % len(self.ids)]
        with self.house.db.write() as tx:
            account = self.world.accounts.lock(tx, self.ids[address])
        permitted = account.may_withdraw(self.house.clock.now())
        assert permitted == self.oracle.may_withdraw(address)

    @rule(seconds=SPANS)
    def wait(self, seconds: int) -> None:
        self.step_clock(seconds)

    @precondition(lambda self: self.oracle.now < 300 * DAY)
    @rule(seconds=AGES)
    def wait_long(self, seconds: int) -> None:
        self.step_clock(seconds)

    @rule(seconds=SPANS)
    def i38_step_the_clock_back(self, seconds: int) -> None:
        """Nothing revives, nothing is shortened: the service sees the same instant still."""
        seen = self.house.clock.now()
        self.step_clock(-seconds)
        assert self.house.clock.now() == seen
        for talk in self.oracle.talks:
            self.view_as_expected(talk)

    def step_clock(self, seconds: int) -> None:
        self.house.clock.advance(seconds=seconds)
        self.oracle.tick(seconds)
        self.same()

    @rule()
    def sweep(self) -> None:
        self.world.cases.expire_overdue()
        self.world.cases.judge_owed()
        self.look()
        self.same()

    @precondition(lambda self: self.crash is None)
    @rule(ahead=st.sampled_from([0, 0, 1, 1, 2]), when=st.sampled_from(["before", "after"]))
    def the_next_delivery_crashes(self, ahead: int, when: str) -> None:
        self.crash = (ahead, when)

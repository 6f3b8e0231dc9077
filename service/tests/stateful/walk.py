"""A random walk through the journeys, held against an oracle after every step.

What the machines of reset (machine.py) and of change and unbind (change.py) share: how a thing is
done and compared, crashes, second deliveries, the clock, what happens elsewhere, and the invariants
that are the same for all. These bear their numbers of docs/proofs.md, and so do rules that are
one; test_numbers.py says where each number is."""

import json
import re
from abc import abstractmethod
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from typing import ClassVar

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from service.tests.databases import Crash
from service.tests.stateful.house import House, Template, code_in, link_in
from service.tests.stateful.oracle import Oracle
from service.tests.stateful.reading import (
    TABLES,
    People,
    Reading,
    Row,
    Rows,
    email,
    expected,
    phone,
)
from service.tests.stateful.records import CODES, DAY, Case, Code, Told
from service.tests.verification.world import PASSWORD

from rebind.audit.chain import verify
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
PAST_THE_MAILBOX = (
    "questions_intro questions questions_failed tools totp passkey old_number new_number puzzle "
    "sms_code"
).split()
STRIDE = 20
"""Steps from one look through everything to the next: it takes longer than a step."""
ENDED = ("completed", "rejected", "expired", "cancelled")
STEPS: Counter[str] = Counter()
"""Steps, runs and what came of them, over all machines of this process."""

Model = tuple[str, tuple[object, ...]]
_templates: dict[type, Template] = {}


def forget_templates() -> None:
    while _templates:
        _templates.popitem()[1].remove()


def differences(seen: object, wanted: object, where: str = "") -> str:
    """What is not as expected, and nothing else of it."""
    if isinstance(seen, dict) and isinstance(wanted, dict):
        keys = sorted(seen.keys() | wanted.keys(), key=str)
        parts = [(str(key), seen.get(key), wanted.get(key)) for key in keys]
    elif isinstance(seen, list | tuple) and type(seen) is type(wanted) and len(seen) == len(wanted):
        parts = [(str(n), *pair) for n, pair in enumerate(zip(seen, wanted, strict=True))]
    else:
        return f"{where}: {seen} is not {wanted}; "
    return "".join(differences(a, b, f"{where} {key}") for key, a, b in parts if a != b)


class Walk(RuleBasedStateMachine):
    NAME: ClassVar[str]
    """Of its figures."""
    PEOPLE: ClassVar[People]
    PLAIN: ClassVar[tuple[str, ...]]
    """Commands that need nothing besides."""
    oracle: Oracle

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
        """Cases that were there when their account's owner said that it was somebody else."""
        self.crash: tuple[int, str] | None = None
        self._budgets: tuple[Rows, dict[tuple[str, str], list[int | None]]] | None = None
        self.references = 0
        self.refusals: list[bool] = []
        self.steps = 0
        self.ended = False

    def count(self, what: str, more: int = 1) -> None:
        STEPS[f"({self.NAME}: {what})"] += more

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

    # --- the rows, in the oracle's words --------------------------------------------------------

    @property
    def reading(self) -> Reading:
        return Reading(self.rows, self.owners, self.names, self.house.seconds, self.oracle.now)

    def budgets(self) -> dict[tuple[str, str], list[int | None]]:
        """See Reading; of the rows as they are now, which several invariants ask for."""
        if self._budgets is None or self._budgets[0] is not self.rows:
            self._budgets = (self.rows, self.reading.budgets())
        return self._budgets[1]

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

    FOREIGN: ClassVar[tuple[tuple[str, str], ...]] = (("code", "submit_code"),)
    """What is typed, and the command that takes it."""

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

    # --- invariants -----------------------------------------------------------------------------

    @property
    def changed(self) -> list[tuple[Row, Row]]:
        """The cases that are not as they were a step ago, each with what it was."""
        was = {row["id"]: row for row in self.before["verification_case"]}
        return [
            (was.get(row["id"], {}), row)
            for row in self.rows["verification_case"]
            if was.get(row["id"]) != row
        ]

    def completed_now(self) -> list[Row]:
        return [
            row
            for was, row in self.changed
            if row["state"] == "completed" and was.get("state") != "completed"
        ]

    @staticmethod
    def account(rows: Rows, account_id: str) -> Row:
        return next(row for row in rows["account"] if row["id"] == account_id)

    def added(self, table: str) -> list[Row]:
        """Rows that have come since the last step."""
        return self.rows[table][len(self.before[table]) :]

    def entries(self, case_id: str) -> list[Row]:
        """Audit entries of a case's moves, in order."""
        rows = (row["entry"] for row in self.rows["audit_entry"] if case_id in row["entry"])
        entries = map(json.loads, rows)
        return [e for e in entries if (e["kind"], e.get("case")) == ("case_moved", case_id)]

    def proven(self, case: Row) -> set[str]:
        """Kinds of its proofs that are of its account."""
        return {
            p["kind"]
            for p in self.rows["proof"]
            if (p["case_id"], p["account_id"]) == (case["id"], case["account_id"])
        }

    @invariant()
    def i2_a_refused_move_changes_nothing_but_attempts_and_the_audit(self) -> None:
        """And what budgets count, and that the delivery was answered. That time has ended a case is
        written down by whoever notices, and is not the refusal's doing; a challenge that is good
        for one answer, and the next one in its place, are what counts an attempt at a passkey."""
        overdue = any(row["state"] == "expired" for _, row in self.changed)
        if overdue or not self.refusals or not all(self.refusals):
            return
        for table in set(TABLES) - {"budget_charge", "command_result", "audit_entry"}:
            was, now = (
                [
                    {**row, "attempts": None}
                    for row in rows[table]
                    if table != "challenge" or row["kind"] in CODES
                ]
                for rows in (self.before, self.rows)
            )
            assert now == was, f"a refusal changed {table}"

    @invariant()
    def i3_an_end_is_an_end(self) -> None:
        for was, row in self.changed:
            assert was.get("state") not in ENDED, f"{was} became {row}"

    @invariant()
    def i4_a_proof_is_of_what_it_names(self) -> None:
        """The address of its account; or the number that its case is to bind."""
        wanted = {row["id"]: row["new_phone_index"] for row in self.rows["verification_case"]}
        for proof in self.added("proof"):
            address = self.account(self.rows, proof["account_id"])["email_index"]
            of_number = proof["kind"] == "sms_code"
            assert proof["target_index"] == (wanted[proof["case_id"]] if of_number else address)

    @invariant()
    def i7_at_most_one_proven_case_of_an_account_is_open(self) -> None:
        owners = Counter(
            (row["account_id"], row["journey"] == "reset")
            for row in self.rows["verification_case"]
            if row["state"] == "open"
            and row["step"] in PAST_THE_MAILBOX
            and self.oracle.now < (self.house.seconds(row["expires_at"]) or 0)
            and not row["password_forgotten"]
        )
        assert all(number == 1 for number in owners.values())

    @invariant()
    def i8_no_charge_is_ever_given_back(self) -> None:
        assert (
            self.rows["budget_charge"][: len(self.before["budget_charge"])]
            == (self.before["budget_charge"])
        )

    @invariant()
    def i9_a_challenge_takes_five_guesses(self) -> None:
        assert all(row["attempts"] <= 5 for row in self.rows["challenge"])

    @invariant()
    def i10_question_tries_per_account(self) -> None:
        for (_, purpose), charges in self.budgets().items():
            times = sorted(at or 0 for at in charges if purpose == "questions")
            windows = zip(times, times[3:], strict=False)
            assert all(later - first >= 30 * DAY for first, later in windows)

    @invariant()
    def i11_what_was_used_stays_used(self) -> None:
        for table, key in (("challenge", "id"), ("alarm", "token_digest")):
            now = {row[key]: row["used_at"] for row in self.rows[table]}
            for row in self.before[table]:
                assert row["used_at"] in (None, now[row[key]])

    @invariant()
    def i12_one_live_code_at_most(self) -> None:
        """And one challenge of a passkey, and one picture, that can be answered."""
        live = Counter(
            (row["case_id"], "code" if row["kind"] in CODES else row["kind"])
            for row in self.rows["challenge"]
            if row["used_at"] is None
            and row["revoked_at"] is None
            and (row["kind"] in CODES or self.oracle.now < self.house.seconds(row["expires_at"]))
        )
        assert all(number == 1 for number in live.values())
        dead = {row["id"] for row in self.before["challenge"] if row["revoked_at"] is not None}
        assert all(
            row["revoked_at"] is not None for row in self.rows["challenge"] if row["id"] in dead
        )

    @invariant()
    def i13_nothing_is_accepted_at_or_after_its_end(self) -> None:
        for table in ("challenge", "alarm"):
            for row in self.rows[table]:
                assert row["used_at"] is None or row["used_at"] < row["expires_at"]
        for row in self.completed_now():
            assert row["closed_at"] < row["expires_at"]

    @invariant()
    def i14_a_code_is_six_digits(self) -> None:
        assert all(re.fullmatch("[0-9]{6}", code) for code in self.codes.values())

    @invariant()
    def i16_a_days_guesses_seldom_hit(self) -> None:
        """Whatever was guessed at an account since yesterday, over all conversations: the chance
        of having hit is at most one in ten thousand. Three codes of an app are right at once."""
        rounds = self.world.settings.question_max_blind_guess
        worth = dict.fromkeys(("email_codes_known", "email_codes_stranger", "sms_codes"), 1e-6)
        worth |= {"totp": 3e-6, "questions": rounds}
        chances: Counter[str] = Counter()
        for (name, purpose), times in self.budgets().items():
            today = sum((at or 0) > self.oracle.now - DAY for at in times)
            chances[name] += today * worth.get(purpose, 0)  # type: ignore[assignment]
        assert all(chance <= 1e-4 for chance in chances.values())

    @invariant()
    def i17_a_right_code_over_the_cap_is_not_taken(self) -> None:
        """Told as a wrong one, which the oracle sees to, and not used up."""
        used = {row["id"]: row["used_at"] for row in self.rows["challenge"]}
        for row in self.before["challenge"]:
            if row["used_at"] is None and row["attempts"] == 5:
                assert used[row["id"]] is None

    @property
    def looks_through_everything(self) -> bool:
        return self.ended or self.steps % STRIDE == 0

    def secrets(self) -> set[str]:
        """What no row may have in it, codes apart."""
        return {*self.ids, *self.numbers, PASSWORD, *self.links}

    @invariant()
    def i18_no_secret_stands_in_a_row(self) -> None:
        """Sealed cells apart: they are base64 of a ciphertext, and digits in it say nothing."""
        if not self.looks_through_everything:
            return
        cells = [
            str(cell)
            for rows in self.rows.values()
            for row in rows
            for cell in row.values()
            if isinstance(cell, str) and not cell.startswith("1.k1.")
        ]
        words = {word for cell in cells for word in re.split(r"[^\w@.+-]", cell)}
        secrets = self.secrets()
        assert not words & (secrets | set(self.codes.values()))
        raw = self.house.bytes()
        assert not any(secret.encode() in raw for secret in secrets)

    @invariant()
    def i19_only_the_owner_locks_an_account(self) -> None:
        """Or people at the exchange; failed tries do not."""
        alarmed = {row["account_id"] for row in self.rows["alarm"] if row["used_at"] is not None}
        frozen = {row["id"] for row in self.rows["account"] if row["frozen_at"] is not None}
        assert frozen <= alarmed | self.frozen_elsewhere

    @invariant()
    def i21_a_hold_is_never_shortened(self) -> None:
        held = {row["id"]: row["withdrawals_held_until"] or 0 for row in self.before["account"]}
        for row in self.rows["account"]:
            assert (row["withdrawals_held_until"] or 0) >= held[row["id"]]

    @invariant()
    def i26_not_me_is_the_last_word(self) -> None:
        """No case that was there when the owner said so, and none while the account is frozen."""
        used = {row["token_digest"] for row in self.before["alarm"] if row["used_at"] is not None}
        for row in self.rows["alarm"]:
            if row["used_at"] is not None and row["token_digest"] not in used:
                cases = self.before["verification_case"]
                self.stopped |= {c["id"] for c in cases if c["account_id"] == row["account_id"]}
        for case in self.completed_now():
            assert self.account(self.before, case["account_id"])["frozen_at"] is None
            assert case["id"] not in self.stopped

    @invariant()
    def i27_nobody_is_signed_in(self) -> None:
        sessions = {row["id"] for row in self.before["account_session"]}
        assert {row["id"] for row in self.rows["account_session"]} <= sessions

    @invariant()
    def i34_each_move_has_one_entry(self) -> None:
        for was, row in self.changed:
            entries = self.entries(row["id"])
            assert (entries[-1]["step"] if entries else "consent") == row["step"]
            assert (entries[-1].get("why") if entries else None) == row["why"]
            mine = [json.loads(each["entry"]) for each in self.added("audit_entry")]
            new = [entry for entry in mine if entry.get("case") == row["id"]]
            if was and all(entry["kind"] != "case_moved" for entry in new):
                assert not new or row["step"] in ("sign_in", "puzzle")

    @invariant()
    def i34_the_chain_holds(self) -> None:
        if not self.looks_through_everything:
            return
        verdict = verify(self.house.db, self.house.keys)
        assert verdict.fault is None
        assert verdict.entries == len(self.rows["audit_entry"])

    @invariant()
    def i35_nobody_gets_more_text_messages_than_their_share(self) -> None:
        for (name, purpose), times in self.budgets().items():
            if purpose.startswith("sms_") and purpose != "sms_codes":
                cap, window = self.oracle.caps[purpose]
                of_window = [at for at in times if (at or 0) > self.oracle.now - window]
                assert len(of_window) <= cap, f"{name} had {len(of_window)} of {purpose}"

    @invariant()
    def z_remember(self) -> None:
        """The last one, by its name: what the next step's changes are held against."""
        self.before = self.rows
        self.refusals.clear()
        self.steps += 1
        self.count("steps")

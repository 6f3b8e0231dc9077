"""The reset journey under a Hypothesis state machine, held against the oracle after every step.

Invariants bear their numbers of docs/proofs.md, and so do rules that are one. Elsewhere: I17
(attacks), I33 and I37 (test_metamorphic.py). I15 waits for the journey that asks for TOTP."""

import json
import re
from collections import Counter
from collections.abc import Callable
from copy import deepcopy

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from service.tests.databases import Crash
from service.tests.stateful.house import House, Template, code_in, link_in
from service.tests.stateful.oracle import DECISIONS, MOVES, Oracle
from service.tests.stateful.reading import PEOPLE, TABLES, Reading, Row, email, expected, people
from service.tests.stateful.records import DAY, Told
from service.tests.verification.world import PASSWORD
from sqlalchemy import text

from rebind.audit.chain import verify
from rebind.database import Tx
from rebind.problems import Code, Problem

TALKS = st.sampled_from(["c1", "c2", "c3"])
NAMES = st.sampled_from(["alice"] * 4 + ["gina"] * 2 + ["carol", "dave", "erin", "bob", "nobody"])
PLAIN = st.sampled_from(
    "start_reset consent decline affirm deny resend_code start_questions continue_questions "
    "choose_documents tools_work tools_lost forgot_password remember_password back cancel "
    "restart".split()
)
CHANGES = ["value", "tool", "password", "number", "session"]
SPANS = st.sampled_from([1, 59, 60, 61, 540, 599, 600, 1200, 1799, 1800, 3600])
AGES = st.sampled_from([DAY - 1, DAY, 7 * DAY, 30 * DAY - 1, 30 * DAY])
ANSWERS = st.sampled_from(
    ["right"] * 6 + ["wrong"] * 3 + ["stale round", "stale number", "foreign", "not an option"]
)
CODES = st.sampled_from(["right"] * 3 + ["wrong", "wrong", "stale", "foreign"])
SEEK = st.sampled_from([True, True, True, False])
REFUSALS = (
    "already_open nothing_to_confirm step_not_open not_found too_many_requests invalid_request "
    "code_wrong code_expired"
).split()
STRIDE = 10
"""Steps from one look through everything to the next: it takes longer than a step."""
ENDED = ("completed", "rejected", "expired", "cancelled")
STEPS: Counter[str] = Counter()
"""Steps, runs and what came of them, over all machines of this process."""

Model = tuple[str, tuple[object, ...]]
_template: list[Template] = []


def template() -> Template:
    if not _template:
        _template.append(Template().fill())
    return _template[0]


def forget_template() -> None:
    while _template:
        _template.pop().remove()


class ResetMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        STEPS["(steps)"] -= 1  # the invariants hold before the first step, too
        STEPS["(runs)"] += 1
        self.house: House = template().house()
        self.world, self.oracle = self.house.world, Oracle(people(*PEOPLE))
        index = self.world.accounts.email_index
        self.emails = {index(email(name)): email(name) for name in (*PEOPLE, "nobody")}
        self.rows = self.before = self.house.rows()
        self.owners = {row["id"]: self.emails[row["email_index"]] for row in self.rows["account"]}
        self.numbers = {
            what.get("phone", "+447700900101"): email(name)
            for name, what in reversed(PEOPLE.items())
        }
        self.deliveries: list[tuple[str, str, str, str | None, Told]] = []
        self.letters: list[tuple[str, str, str]] = []
        self.codes: dict[int, str] = {}
        self.sent: list[tuple[str, int]] = []
        self.links: dict[str, tuple[str, int]] = {}
        self.pages: list[tuple[str, str]] = []
        self.right_answers: dict[str, list[frozenset[int]]] = {}
        self.crash: tuple[int, str] | None = None
        self.references = 0
        self.refusals: list[bool] = []
        self.steps = 0
        self.ended = False

    def teardown(self) -> None:
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
            STEPS["(crash)"] += 1
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
            if self.reading.seen() == self.expected(oracle):
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
        """Which mailed code is which: at most one is made by an operation."""
        code = self.oracle.latest(talk).code
        for kind, _, words in self.letters:
            if kind == "email_code":
                assert code is not None, "I33: a code for nobody"
                self.codes[code.number] = code_in(words)
                self.sent.append((talk, code.number))
        self.letters.clear()

    def same(self) -> None:
        seen, expected = self.reading.seen(), self.expected(self.oracle)
        for part in seen:
            assert seen[part] == expected[part], f"{part}: {seen[part]} is not {expected[part]}"

    # --- the rows, in the oracle's words --------------------------------------------------------

    @property
    def reading(self) -> Reading:
        return Reading(self.rows, self.owners, self.emails, self.house.seconds, self.oracle.now)

    def expected(self, oracle: Oracle) -> dict[str, object]:
        return expected(oracle, self.emails.values())

    def charges(self, account_id: str) -> list[int | None]:
        return self.reading.charges(account_id, "questions")

    def view_as_expected(self, talk: str) -> None:
        """What the assistant is told of the case now."""
        case, now = self.oracle.latest(talk), self.oracle.now
        if case.state == "none":
            return
        account, left, wait = self.oracle.accounts.get(case.email), None, None
        if case.step == "email_code" and case.code:
            left = 5 - case.code.attempts
            wait = max(0, case.code.at + 60 - now)
            wait = wait + 1 if wait else None
        elif account and case.step.startswith("questions"):
            left = account.tries.left(now)
        elif account and case.step == "sign_in" and case.why == "password_wrong":
            left = account.told.left(now)
        forgotten = case.step == "sign_in" and case.forgotten and case.why != "no_more_codes"
        why = "password_forgotten" if forgotten else case.why
        n = min(len(case.picks) + 1, 4)
        view = self.world.view(talk)
        assert {key: view[key] for key in VIEW} == {
            "state": case.state,
            "step": case.step,
            "why": why,
            "attempts_left": left,
            "question": {"n": n, "of": 4} if case.step == "questions" else None,
            "resend_after_seconds": wait,
        }

    # --- deliveries -----------------------------------------------------------------------------

    def command(self, talk: str, name: str, handle: str | None, turn: str, *what: object) -> Told:
        def call() -> Told:
            outcome = self.world.do(name, talk, handle, turn)
            return str(outcome.outcome), outcome.attempts_left

        def noted() -> bool:
            return any(row["turn_id"] == turn for row in self.rows["command_result"])

        told = self.perform(talk, call, lambda: ("command", (talk, name, *what)), noted)
        STEPS[f"{name}: {told[0]}"] += 1
        self.deliveries.append((talk, turn, name, handle, told))
        self.view_as_expected(talk)
        return told

    def plain(self, talk: str, name: str) -> Told:
        return self.command(talk, name, None, f"turn {self.new()}")

    def enter(self, talk: str, page: str, values: dict[str, object], *model: object) -> Told:
        def call() -> Told:
            return self.post(page, talk, values)

        def fresh() -> Model:
            name, *what = model
            what = [self.new() if w == "a new reference" else w for w in what]
            return str(name), (talk, *what)

        told = self.perform(talk, call, fresh)
        STEPS[f"{model[0] if model[0] == 'sign_in' else 'enter_code'}: {told[0]}"] += 1
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

    def code(self, talk: str, which: str) -> tuple[str, bool]:
        """A code of that kind, and whether it is the live one. One that was never mailed cannot
        be known, and a kind that does not exist yet becomes a guess."""
        code = self.oracle.latest(talk).code
        live = self.codes.get(code.number) if code else None
        old = [self.codes[n] for t, n in self.sent if t == talk and code and n != code.number]
        others = [self.codes[n] for t, n in self.sent if t != talk]
        candidates = {"right": [live], "stale": old, "foreign": others, "wrong": []}[which]
        guess = f"{(int(live or 0) + 1) % 10**6:06d}"
        chosen = next((c for c in reversed(candidates) if c), guess)
        return chosen, chosen == live

    # --- rules ----------------------------------------------------------------------------------

    @rule(talk=TALKS, name=PLAIN)
    def say(self, talk: str, name: str) -> None:
        self.plain(talk, name)

    @rule(talk=TALKS, choice=st.integers(0, 5))
    def say_what_fits(self, talk: str, choice: int) -> None:
        """A command that the step of the conversation knows."""
        step = self.oracle.latest(talk).step
        known = [name for name, (where, *_) in MOVES.items() if step in where]
        known += [
            name
            for name, where in DECISIONS.items()
            if step in where and name not in ("submit_code", "answer")
        ]
        self.plain(talk, known[choice % len(known)] if known else "start_reset")

    def where(self, step: str, talk: str, seek: bool) -> str:
        """That conversation, or, when one is sought, the first that is at the step."""
        there = [t for t in self.oracle.talks if self.oracle.latest(t).step == step]
        return there[0] if seek and there and talk not in there else talk

    @rule(talk=TALKS, name=NAMES, right=st.sampled_from([True, True, False]), seek=SEEK)
    def sign_in(self, talk: str, name: str, right: bool, seek: bool) -> None:
        talk = self.where("sign_in", talk, seek)
        page, case = self.page(talk), self.oracle.latest(talk)
        if page is None or case.step != "sign_in":
            return
        account = self.oracle.accounts.get(email(name))
        known = account.password if account else PASSWORD
        password = known if right else "a wrong one"
        values: dict[str, object] = {"email": email(name)}
        if not case.forgotten:
            values["password"] = password
        self.enter(talk, page, values, "sign_in", email(name), None if case.forgotten else password)

    @rule(talk=TALKS, which=CODES, seek=SEEK)
    def enter_code(self, talk: str, which: str, seek: bool) -> None:
        talk = self.where("email_code", talk, seek)
        page = self.page(talk)
        if page is None or self.oracle.latest(talk).step != "email_code":
            return
        code, right = self.code(talk, which)
        what = ("submit_code", "a new reference", right)
        self.enter(talk, page, {"code": code}, "command", *what)

    @rule(talk=TALKS, which=CODES, seek=SEEK)
    def type_code(self, talk: str, which: str, seek: bool) -> None:
        talk = self.where("email_code", talk, seek)
        code, right = self.code(talk, which)
        handle, turn = self.world.typed("code", code, talk)
        self.command(talk, "submit_code", handle, turn, handle, right)

    @rule(talk=TALKS, other=TALKS)
    def type_code_with_a_foreign_handle(self, talk: str, other: str) -> None:
        handle, turn = self.world.typed("code", self.code(talk, "right")[0], other)
        turn = turn if talk != other else f"turn {self.new()}"
        self.command(talk, "submit_code", handle, turn, "foreign", False)

    @rule(talk=TALKS, kind=ANSWERS, seek=SEEK)
    def answer(self, talk: str, kind: str, seek: bool) -> None:
        talk = self.where("questions", talk, seek)
        row = next(
            (r for r in reversed(self.rows["verification_case"]) if r["conversation_id"] == talk),
            {"id": "RB-0", "round": 0, "question": 0},
        )
        options = self.options(talk, right=kind == "right")
        n = row["question"] - (kind == "stale number")
        value = {"case_id": row["id"], "round": row["round"], "n": n, "options": options}
        value["round"] -= kind == "stale round"
        if kind == "not an option":
            value["options"] = ["o_nowhere"]
        handle, turn = self.world.typed("answer", json.dumps(value), talk)
        turn = "another turn's" + turn if kind == "foreign" else turn
        said = {"right": "valid", "wrong": "valid", "foreign": "not_found"}.get(kind)
        said = said or ("invalid_request" if kind == "not an option" else "step_not_open")
        self.command(talk, "answer", handle, turn, said, kind == "right")

    def options(self, talk: str, *, right: bool) -> list[str]:
        """Ids of the right options of the open question, or of some that are not right."""
        case = self.oracle.latest(talk)
        if case.step != "questions" or len(case.picks) == 4:
            return ["o_none"]
        record = self.world.case(talk)
        with self.house.db.read() as tx:
            set_ = self.world.cases.questions.current(tx, record.account_id or "")
        n = len(case.picks) + 1
        ids = self.world.cases.questions.option_ids(record, n, set_.asked[n - 1])
        if set_.id not in self.right_answers:
            self.right_answers[set_.id] = self.indexes(talk)
        true = self.right_answers[set_.id][n - 1]
        wrong = next({i} for i in range(len(ids)) if {i} != true)
        return [ids[i] for i in sorted(true if right else wrong)]

    def indexes(self, talk: str) -> list[frozenset[int]]:
        record, found = self.world.case(talk), self.world.right(talk)
        with self.house.db.read() as tx:
            set_ = self.world.cases.questions.current(tx, record.account_id or "")
        questions = self.world.cases.questions
        return [
            frozenset(questions.option_ids(record, n, asked).index(o) for o in found[n - 1])
            for n, asked in enumerate(set_.asked, start=1)
        ]

    @rule(talk=TALKS, name=NAMES, typed=st.booleans())
    def go_on(self, talk: str, name: str, typed: bool) -> None:
        """The right thing at the right time; without it no run would come far."""
        case = self.oracle.latest(talk)
        if case.step == "sign_in":
            self.sign_in(talk, name, right=True, seek=False)
        elif case.step == "email_code":
            (self.type_code if typed else self.enter_code)(talk, "right", seek=False)
        elif case.step == "questions":
            self.answer(talk, "right", seek=False)
        else:
            self.plain(talk, NEXT.get(case.step, "start_reset"))

    @rule(talk=TALKS, name=NAMES)
    def come_to_the_questions(self, talk: str, name: str) -> None:
        for _ in range(6):
            if self.oracle.latest(talk).step in ("questions", "documents"):
                return
            self.go_on(talk, name, typed=False)

    @rule(talk=TALKS, name=NAMES, right=st.sampled_from([True, True, False]))
    def answer_a_round(self, talk: str, name: str, right: bool) -> None:
        self.come_to_the_questions(talk, name)
        for n in range(4):
            if self.oracle.latest(talk).step != "questions":
                return
            self.answer(talk, "right" if right or n < 3 else "wrong", seek=False)

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
        if owner == talk and page == self.page(talk):
            return
        code, _ = self.code(owner, "right")
        told = self.post(page, talk, {"code": code})
        assert told == ("step_not_open" if owner == talk else "not_found", None)
        self.nothing_happened()

    @rule(talk=TALKS, name=PLAIN)
    def say_while_an_agent_owns_the_conversation(self, talk: str, name: str) -> None:
        self.refused_by_the_fence(name, talk, None, f"turn {self.new()}")
        self.nothing_happened()

    @rule(talk=TALKS, which=CODES)
    def type_code_while_an_agent_takes_over(self, talk: str, which: str) -> None:
        """What was counted stays counted, and nothing else happens."""
        talk = self.where("email_code", talk, seek=True)
        code, right = self.code(talk, which)
        handle, turn = self.world.typed("code", code, talk)
        self.refused_by_the_fence("submit_code", talk, handle, turn)
        self.look()
        outcome = self.adopt("command", (talk, "submit_code", handle, right), [0, 1, 2])
        assert outcome is None or outcome[0] not in ("ok", "password_wrong")

    def refused_by_the_fence(self, name: str, talk: str, handle: str | None, turn: str) -> None:
        self.world.conversations.owner_changed = True
        with pytest.raises(Problem, check=lambda problem: problem.code is Code.OWNER_CHANGED):
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

        self.perform("c1", call, lambda: ("raise_alarm", (secret, address, at)))

    @rule(secret=st.text(max_size=50))
    def guess_a_link(self, secret: str) -> None:
        with pytest.raises(Problem, check=lambda problem: problem.code is Code.NOT_FOUND):
            self.world.cases.raise_alarm(secret)
        self.nothing_happened()

    @rule(name=NAMES)
    def i22_a_withdrawal_is_permitted_only_when_the_hold_is_over(self, name: str) -> None:
        """The exchange asks in the withdrawal's own transaction, with the account locked."""
        if account := self.oracle.accounts.get(email(name)):
            with self.house.db.write() as tx:
                held = self.world.accounts.lock(tx, self.id_of(name)).withdrawals_held_until
            permitted = held is None or self.house.clock.now() >= held
            assert permitted == (self.oracle.now >= account.hold)

    def id_of(self, name: str) -> str:
        return next(id_ for id_, address in self.owners.items() if address == email(name))

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

    @rule(name=NAMES, change=st.sampled_from(CHANGES))
    def the_exchange_changes_an_account(self, name: str, change: str) -> None:
        account = self.oracle.accounts.get(email(name))
        if account is None:
            return
        account_id = self.id_of(name)
        repository = self.world.accounts._repository
        with self.house.db.write() as tx:
            if change == "value":
                account.high_value = not account.high_value
                repository.change(tx, account_id, high_value=account.high_value)
            elif change == "tool" and account.tools:
                account.tools = False
                tx.execute(
                    text("DELETE FROM account_tool WHERE account_id = :id"), {"id": account_id}
                )
            elif change == "tool":
                account.tools = True
                now = self.house.clock.now()
                repository.add_app(tx, f"t{self.new()}", account_id, None, now)
            elif change == "password":
                account.password = f"password {self.new()}"
                hashed = self.world.passwords.hash(account.password)
                repository.change(tx, account_id, password_hash=hashed)
            elif change == "number" and account.phone:
                account.number += 1
                self.bind(tx, account_id, email(name), f"+4477008{self.new():05}")
            elif change == "session":
                account.sessions += 1
                self.world.accounts.open_session(tx, account_id, self.house.clock.now())
        self.look()
        self.before = self.rows
        self.same()

    def bind(self, tx: Tx, account_id: str, address: str, number: str) -> None:
        self.numbers[number] = address
        sealed = self.house.keys.seal(number, f"account.phone_sealed:{account_id}")
        index = self.world.accounts.phone_index(number)
        self.world.accounts._repository.change(
            tx, account_id, phone_index=index, phone_sealed=sealed
        )

    @precondition(lambda self: self.crash is None)
    @rule(ahead=st.sampled_from([0, 0, 1, 1, 2]), when=st.sampled_from(["before", "after"]))
    def the_next_delivery_crashes(self, ahead: int, when: str) -> None:
        self.crash = (ahead, when)

    def nothing_happened(self) -> None:
        self.look()
        self.same()
        assert not self.letters, "I2: a refusal sent a message"

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

    def account(self, account_id: str) -> Row:
        return next(row for row in self.rows["account"] if row["id"] == account_id)

    def entries(self, case_id: str) -> list[Row]:
        """Audit entries of a case's moves, in order."""
        entries = (json.loads(row["entry"]) for row in self.rows["audit_entry"])
        return [e for e in entries if (e["kind"], e.get("case")) == ("case_moved", case_id)]

    @invariant()
    def i1_completed_implies_every_step_in_order(self) -> None:
        for case in self.completed_now():
            STEPS["(completed)"] += 1
            moves = [e["move"] for e in self.entries(case["id"])]
            places = [
                moves.index(m) for m in ("consented", "credentials_taken", "routed_to_questions")
            ]
            assert [*places, len(moves) - 1] == sorted([*places, len(moves) - 1])
            assert moves[-1] == "completed"
            assert "started_questions" in moves
            proofs = {
                p["kind"]
                for p in self.rows["proof"]
                if (p["case_id"], p["account_id"]) == (case["id"], case["account_id"])
            }
            assert proofs == {"password", "email_code", "questions"}

    @invariant()
    def i2_a_refused_move_changes_nothing_but_attempts_and_the_audit(self) -> None:
        """And what budgets count, and that the delivery was answered. That time has ended a case is
        written down by whoever notices, and is not the refusal's doing."""
        overdue = any(row["state"] == "expired" for _, row in self.changed)
        if overdue or not self.refusals or not all(self.refusals):
            return
        for table in set(TABLES) - {"budget_charge", "command_result", "audit_entry"}:
            was, now = (
                [{**row, "attempts": None} for row in rows[table]]
                for rows in (self.before, self.rows)
            )
            assert now == was, f"a refusal changed {table}"

    @invariant()
    def i3_an_end_is_an_end(self) -> None:
        for was, row in self.changed:
            assert was.get("state") not in ENDED, f"{was} became {row}"

    @invariant()
    def i4_a_proof_is_of_the_account_whose_address_it_names(self) -> None:
        for proof in self.rows["proof"][len(self.before["proof"]) :]:
            assert proof["target_index"] == self.account(proof["account_id"])["email_index"]

    @invariant()
    def i5_and_i6_the_policy_holds_at_the_instant_of_completion(self) -> None:
        for case in self.completed_now():
            row = self.account(case["account_id"])
            account = self.oracle.accounts[self.owners[row["id"]]]
            assert not any(row[n] for n in ("high_value", "frozen_at", "primary_verified"))
            assert not account.tools
            assert len(self.charges(row["id"])) >= 1

    @invariant()
    def i7_at_most_one_proven_case_of_an_account_is_open(self) -> None:
        past = ("questions_intro", "questions", "questions_failed", "tools")
        owners = Counter(
            row["account_id"]
            for row in self.rows["verification_case"]
            if row["state"] == "open"
            and row["step"] in past
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
        for account_id in self.owners:
            times = sorted(t or 0 for t in self.charges(account_id))
            windows = zip(times, times[3:], strict=False)
            assert all(later - first >= 30 * DAY for first, later in windows)

    @invariant()
    def i10_a_judged_round_was_charged(self) -> None:
        for row in self.rows["verification_case"]:
            judged = [
                e
                for e in self.entries_of_changed(row)
                if e["move"] in ("answered_wrong", "completed")
            ]
            charged = [
                c
                for c in self.rows["budget_charge"]
                if c["purpose"] == "questions" and c["reference"].startswith(f"{row['id']}:")
            ]
            assert len(judged) <= len(charged)

    def entries_of_changed(self, row: Row) -> list[Row]:
        return self.entries(row["id"]) if any(row is new for _, new in self.changed) else []

    @invariant()
    def i11_what_was_used_stays_used(self) -> None:
        for table, key in (("challenge", "id"), ("alarm", "token_digest")):
            now = {row[key]: row["used_at"] for row in self.rows[table]}
            for row in self.before[table]:
                assert row["used_at"] in (None, now[row[key]])

    @invariant()
    def i12_one_live_code_at_most(self) -> None:
        live = Counter(
            row["case_id"]
            for row in self.rows["challenge"]
            if row["used_at"] is None and row["revoked_at"] is None
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

    @invariant()
    def i14_a_code_is_six_digits(self) -> None:
        assert all(re.fullmatch("[0-9]{6}", code) for code in self.codes.values())

    @invariant()
    def i16_a_days_guesses_seldom_hit(self) -> None:
        """Whatever was guessed at an account since yesterday, over all conversations: the chance
        of having hit is at most one in ten thousand."""
        settings, yesterday = self.world.settings, self.oracle.now - DAY
        for account_id, address in self.owners.items():
            index = next(index for index, its in self.emails.items() if its == address)
            times = [
                self.reading.charges(index, f"email_codes_{pool}") for pool in ("known", "stranger")
            ]
            codes = sum((at or 0) > yesterday for pool in times for at in pool)
            rounds = sum((at or 0) > yesterday for at in self.charges(account_id))
            assert codes / 10**6 + rounds * settings.question_max_blind_guess <= 1e-4

    @property
    def looks_through_everything(self) -> bool:
        return self.ended or self.steps % STRIDE == 0

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
        personal = {*self.emails.values(), *self.numbers, PASSWORD}
        assert not words & (personal | set(self.codes.values()) | set(self.links))
        raw = self.house.bytes()
        assert not any(secret.encode() in raw for secret in personal | set(self.links))

    @invariant()
    def i19_only_the_owner_locks_an_account(self) -> None:
        alarmed = {row["account_id"] for row in self.rows["alarm"] if row["used_at"] is not None}
        frozen = {row["id"] for row in self.rows["account"] if row["frozen_at"] is not None}
        assert frozen <= alarmed

    @invariant()
    def i20_the_number_and_the_hold_go_together(self) -> None:
        for row in self.rows["account"]:
            assert (row["phone_sealed"] is None) == (row["last_reset_at"] is not None)
            assert bool(row["phone_verification"]) == (row["phone_sealed"] is not None)
            if row["last_reset_at"] is not None:
                assert row["withdrawals_held_until"] >= row["last_reset_at"] + DAY * 10**6

    @invariant()
    def i21_a_hold_is_never_shortened(self) -> None:
        held = {row["id"]: row["withdrawals_held_until"] or 0 for row in self.before["account"]}
        for row in self.rows["account"]:
            assert (row["withdrawals_held_until"] or 0) >= held[row["id"]]

    @invariant()
    def i23_completion_ends_sessions_and_cases_and_tells_the_owner(self) -> None:
        for case in self.completed_now():
            owner = case["account_id"]
            assert not any(s["account_id"] == owner for s in self.rows["account_session"])
            proven = {
                p["case_id"]
                for p in self.rows["proof"]
                if (p["account_id"], p["kind"]) == (owner, "email_code")
            }
            assert all(
                row["state"] in ENDED
                for row in self.rows["verification_case"]
                if row["id"] in proven and row["account_id"] == owner
            )
        notices = Counter(
            row["channel"] for row in self.rows["outbox"] if row["kind"] == "number_reset"
        )
        completed = sum(row["state"] == "completed" for row in self.rows["verification_case"])
        assert notices == Counter({"email": completed, "sms": completed} if completed else {})

    @invariant()
    def i24_the_number_that_is_removed_is_the_one_that_was_proven(self) -> None:
        bound = {row["id"]: row["phone_index"] for row in self.before["account"]}
        for case in self.completed_now():
            assert case["phone_index"] == bound[case["account_id"]] is not None

    @invariant()
    def i26_not_me_is_the_last_word(self) -> None:
        for case in self.completed_now():
            assert not any(
                row["used_at"] is not None
                for row in self.before["alarm"]
                if row["account_id"] == case["account_id"]
            )

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
            fresh = self.rows["audit_entry"][len(self.before["audit_entry"]) :]
            new = [e for e in (json.loads(r["entry"]) for r in fresh) if e.get("case") == row["id"]]
            if was and all(entry["kind"] != "case_moved" for entry in new):
                assert not new or row["step"] == "sign_in"

    @invariant()
    def i34_the_chain_holds(self) -> None:
        if not self.looks_through_everything:
            return
        verdict = verify(self.house.db, self.house.keys)
        assert verdict.fault is None
        assert verdict.entries == len(self.rows["audit_entry"])

    @invariant()
    def z_remember(self) -> None:
        """The last one, by its name: what the next step's changes are held against."""
        self.before = self.rows
        self.refusals.clear()
        self.steps += 1
        STEPS["(steps)"] += 1


VIEW = ("state", "step", "why", "attempts_left", "question", "resend_after_seconds")
NEXT = {
    "consent": "consent",
    "tools": "tools_lost",
    "questions_intro": "start_questions",
    "questions_failed": "continue_questions",
    "documents": "restart",
}

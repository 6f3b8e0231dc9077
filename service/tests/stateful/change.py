"""Change and unbind under a Hypothesis state machine, beside the resets of the same accounts: what
walk.py does, and every factor with what is right, wrong, stale, foreign and replayed.

Sessions end, numbers and tools change elsewhere, people freeze and thaw an account. The hold after
a change and the budgets of text messages are drawn for each run."""

from base64 import b32encode
from collections import Counter
from datetime import timedelta
from typing import ClassVar

import pyotp
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule
from service.tests.stateful.change_oracle import LIVES, TIME_STEP, TOOLS, ChangeOracle
from service.tests.stateful.change_oracle import PLAIN as MOVES
from service.tests.stateful.invariants import ENDED
from service.tests.stateful.oracle import MOVES as RESET_MOVES
from service.tests.stateful.reading import SECRET, SIGNED_IN, TAKEN, Row, known
from service.tests.stateful.records import CODES, DAY, FACTORS, SHOWN, Case
from service.tests.stateful.walk import TALKS, WHO, Walk
from service.tests.verification.signed_in import HAND, sign
from sqlalchemy import text

from rebind.accounts.model import Passkey
from rebind.database import Tx
from rebind.demo import passkeys

OWNERS = {"c1": "olga@example.com", "c2": "olga@example.com", "c3": "alice@example.com"}
"""Two conversations of one person, and another person with nothing but a number."""
OLGA = "olga@example.com"
NUMBERS = ("+447700900198", "+447700900199", "+447700900197")
WRITTEN: dict[str, tuple[str | None, str | None, str | None]] = {
    **{number: (number, None, None) for number in (*NUMBERS, TAKEN, "+447700900105")},
    "07700 900199": ("+447700900199", None, "number_invalid"),
    "020 7946 0018": (None, "number_not_mobile", "number_invalid"),
    "+44 20 7946 0018": (None, "number_not_mobile", "number_not_mobile"),
    "12": (None, "number_invalid", "number_invalid"),
    "+447700900101 ext 1": (None, "number_invalid", "number_invalid"),
}
"""What is written: the number that it is in the United Kingdom's form, what is wrong with it
there, and what is wrong with it in the chat, where no country is chosen."""
LEAN = {"sms_peer": 5, "sms_number": 3, "sms_account": 4, "sms_prefix": 6}
SETTINGS = {
    "sms_peer": "sms_per_peer_per_hour",
    "sms_number": "sms_per_number_per_day",
    "sms_account": "sms_per_account_per_day",
    "sms_prefix": "sms_per_prefix_per_hour",
}
OFFSETS = {"right": (0, -1, 1), "stale": (-2, -1, 0), "foreign": (2,), "wrong": (900,)}
"""Time steps from now. A code that was used already is stale, too."""
ASSERTIONS = st.sampled_from(
    ["right"] * 3
    + ["late", "unverified", "replayed", "another account's", "another case's", "no assertion"]
)
PICTURES = st.sampled_from(["right"] * 4 + ["wrong", "wrong", "late", "replayed", "by a script"])
ELSEWHERE = st.sampled_from(
    [*["number", "sign out"] * 2, "no number", "freeze", "totp", "passkey", "long hold"]
)
WAY = st.sampled_from(
    ["consent", "email_code", *FACTORS, "new_number", "puzzle", "sms_code", "sms_code"]
)
OFF = 40
"""Pixels, where the answer is to be wrong."""


class ChangeMachine(Walk):
    NAME = "change"
    PEOPLE = SIGNED_IN
    PLAIN: ClassVar[tuple[str, ...]] = tuple(
        "start_change start_change start_unbind consent consent decline use_totp use_passkey "
        "use_sms tools_unavailable resend_code back cancel restart affirm deny tools_work "
        "start_reset choose_documents forgot_password start_questions".split()
    )
    FOREIGN = (("code", "submit_code"), ("phone", "submit_number"))
    oracle: ChangeOracle

    @initialize(hold=st.sampled_from([0, DAY]), lean=st.sampled_from([False, False, True]))
    def begin(self, hold: int, lean: bool) -> None:
        """Somebody who is signed in, in two conversations, and somebody else in a third."""
        caps = LEAN if lean else {}
        self.oracle = ChangeOracle(known(SIGNED_IN), hold, caps)
        settings = {SETTINGS[name]: cap for name, cap in caps.items()}
        self.open(hold_after_change=hold, **settings)
        for number in (*NUMBERS, TAKEN):
            self.know_number(number, self.numbers.get(number, ""))
        self.secret = SECRET
        self.spent: list[tuple[str, int]] = []
        self.signed: list[tuple[str, int, dict[str, object]]] = []
        self.slid: list[dict[str, object]] = []
        for talk in OWNERS:
            self.sign_in_at_the_exchange(talk)
        self.done_elsewhere()

    def sign_in_at_the_exchange(self, talk: str) -> None:
        address = OWNERS[talk]
        session = self.world.signed_in(self.ids[address], talk)
        self.oracle.accounts[address].sessions.add(session)
        self.oracle.people[talk] = (address, session)

    # --- what is told ---------------------------------------------------------------------------

    def view_of(self, case: Case) -> dict[str, object]:
        forgotten = case.step == "sign_in" and case.forgotten and case.why != "no_more_codes"
        told = super().view_of(case) | {
            "why": "password_forgotten" if forgotten else case.why,
            "question": {"n": 1, "of": 4} if case.step == "questions" else None,
        }
        if case.journey == "reset":
            return told
        return told | {"tools": self.oracle.tools(case), "number_ending": self.oracle.ending(case)}

    def left(self, case: Case) -> int | None:
        if case.step in (*CODES, "totp", "passkey"):
            return self.oracle.tries_left(case)
        if case.step.startswith("questions"):
            return self.oracle.left(case.email, "questions")
        if case.step == "sign_in" and case.why == "password_wrong":
            return self.oracle.left(case.email, "password")
        return None

    def fits(self, step: str) -> list[str]:
        found = [name for name, (where, *_) in MOVES.items() if step in where]
        if step in FACTORS:
            found = [*found, *(f"use_{tool}" for tool in TOOLS), "tools_unavailable"]
        if step in CODES:
            found.append("resend_code")
        return found or [name for name, (where, *_) in RESET_MOVES.items() if step in where]

    # --- codes ----------------------------------------------------------------------------------

    def code_steps(self) -> tuple[str, ...]:
        return (*CODES, "totp")

    def page(self, talk: str) -> str | None:
        """The form that is open, which need not be looked at again."""
        page = self.house.page(talk)
        case = self.oracle.latest(talk)
        if page is None or case.state != "open":
            page = super().page(talk)
            if case.step == "passkey":
                self.oracle.look(case)
            self.look()
        return page

    def code(self, talk: str, which: str) -> tuple[str, object]:
        if self.oracle.latest(talk).step == "totp":
            return self.code_of_the_app(which)
        return super().code(talk, which)

    def code_of_the_app(self, which: str) -> tuple[str, int]:
        """A code and its time step."""
        offsets = OFFSETS[which]
        step = self.oracle.now // TIME_STEP + offsets[self.new() % len(offsets)]
        at = self.house.start.timestamp() + step * TIME_STEP
        return pyotp.TOTP(self.secret).at(int(at)), step

    @rule(talk=TALKS)
    def a_code_of_the_app_is_replayed(self, talk: str) -> None:
        """In this conversation or another one of the account: the time step is spent (I15)."""
        talk = self.where("totp", talk, seek=True)
        case = self.oracle.latest(talk)
        last = self.oracle.accounts[OLGA].last_step
        if case.step != "totp" or last < 0:
            return
        code = pyotp.TOTP(self.secret).at(int(self.house.start.timestamp()) + last * TIME_STEP)
        handle, turn = self.world.typed("code", code, talk)
        told = self.command(talk, "submit_code", handle, turn, handle, last)
        assert told[0] != "ok", "I15"

    @rule(talk=TALKS, written=st.sampled_from(["12345", "1234567", "\uff11" * 6, "123 456", "½"]))
    def type_what_is_no_code(self, talk: str, written: str) -> None:
        """It is no guess, and is not counted."""
        talk = self.where(self.code_steps(), talk, seek=True)
        if self.oracle.latest(talk).journey != "reset":
            handle, turn = self.world.typed("code", written, talk)
            self.command(talk, "submit_code", handle, turn, handle, "no code")

    # --- number, puzzle, passkey ----------------------------------------------------------------

    @rule(talk=TALKS, written=st.sampled_from(list(WRITTEN)), typed=st.booleans())
    def number(self, talk: str, written: str, typed: bool) -> None:
        talk = self.where("new_number", talk, seek=True)
        if typed:
            number, _, wrong = WRITTEN[written]
            handle, turn = self.world.typed("phone", written, talk)
            what = (None if wrong else number, wrong)
            self.command(talk, "submit_number", handle, turn, *what)
        elif self.oracle.latest(talk).step == "new_number":
            self.enter_number(talk, written)

    def enter_number(self, talk: str, written: str) -> None:
        number, wrong, _ = WRITTEN[written]
        values: dict[str, object] = {"country": "GB", "number": written}
        if page := self.page(talk):
            self.enter(talk, page, values, "command", "submit_number", number, wrong)

    @rule(talk=TALKS, which=PICTURES)
    def puzzle(self, talk: str, which: str) -> None:
        talk = self.where("puzzle", talk, seek=True)
        if self.oracle.latest(talk).step == "puzzle":
            self.slide(talk, which)

    def slide(self, talk: str, which: str) -> None:
        page = self.page(talk)
        if page is None:  # the case ran out with the picture, at the same instant
            return
        place = self.place(talk, look=which != "late")
        answer = self.drawn(place + (OFF if which == "wrong" else 0))
        if which == "replayed" and self.slid:
            answer = self.slid[-1]
        right = abs(int(str(answer["x"])) - place) <= 6
        if which == "by a script":
            right, answer = False, answer | {"track": [[0, 0, 0], [1, place, 0]]}
        else:
            self.slid.append(answer)
        self.enter(talk, page, {"answer": answer}, "enter_puzzle", right)

    def place(self, talk: str, *, look: bool) -> int:
        """Where the piece belongs: of the picture that is shown now, or was last."""
        case = self.world.case(talk)
        if look:
            with self.house.db.write() as tx:
                challenge = self.world.cases.puzzle.issue(tx, case)
            self.oracle.look(self.oracle.latest(talk))
            self.look()
        else:
            mine = (r for r in self.rows["challenge"] if r["case_id"] == case.id)
            seen = [r["id"] for r in mine if r["kind"] == "puzzle"]
            challenge = seen[-1] if seen else "none"
        return self.world.cases.puzzle.x(challenge)

    def drawn(self, x: int) -> dict[str, object]:
        track = [[ms, round(place * x / HAND[-1][1]), y] for ms, place, y in HAND]
        return {"x": x, "track": track}

    @rule(talk=TALKS, which=ASSERTIONS)
    def passkey(self, talk: str, which: str) -> None:
        talk = self.where("passkey", talk, seek=True)
        if self.oracle.latest(talk).step == "passkey":
            self.answer_with_a_passkey(talk, which)

    def answer_with_a_passkey(self, talk: str, which: str) -> None:
        page = self.page(talk)
        if page is None:
            return
        if which != "late":
            self.look_at_the_passkey(talk)
        if which == "no assertion":
            told = self.post(page, talk, {"credential": {"id": "x"}})
            assert told == ("invalid_request", None)
            self.nothing_happened()
            return
        challenge, assertion = self.assertion(talk, which)
        genuine = which not in ("unverified", "another account's")
        self.enter(talk, page, {"credential": assertion}, "enter_passkey", challenge, genuine)

    def look_at_the_passkey(self, talk: str) -> None:
        """The page asks what is to be signed."""
        self.world.card(talk)
        self.oracle.look(self.oracle.latest(talk))
        self.look()

    def assertion(self, talk: str, which: str) -> tuple[int, dict[str, object]]:
        """One, and the number of the challenge that it is of. What is late or replayed was signed
        before, of another case in another conversation, as far as there is one."""
        of_others = [(c, a) for where, c, a in self.signed if where != talk]
        of_this = [(c, a) for where, c, a in self.signed if where == talk]
        old = {"another case's": of_others, "replayed": of_this}.get(which)
        if old:
            return old[-1]
        with self.house.db.read() as tx:
            options = self.world.cases._passkey.options(tx, self.world.case(talk))
        assert options is not None
        shown = self.oracle.latest(talk).shown["passkey"]
        name = "rival" if which == "another account's" else "olga"
        made = sign(self.world, options, name=name, verified=which != "unverified")
        if name == "olga" and which != "unverified":
            self.signed.append((talk, shown.number, made))
        return shown.number, made

    @rule(talk=TALKS)
    def sign_and_leave_it(self, talk: str) -> None:
        """What can be taken to another case, or come too late."""
        talk = self.where("passkey", talk, seek=True)
        if self.oracle.latest(talk).step == "passkey":
            self.look_at_the_passkey(talk)
            self.assertion(talk, "right")

    # --- on the way -----------------------------------------------------------------------------

    @rule(talk=TALKS, steps=st.integers(1, 7))
    def go_on(self, talk: str, steps: int) -> None:
        """The right thing at the right time, so often; without it no run would come far."""
        for _ in range(steps):
            self.one_step(talk)
            self.check()

    def where(self, steps: str | tuple[str, ...], talk: str, seek: bool) -> str:
        """When one is sought and nobody is there, this conversation is led to one of the steps."""
        wanted = (steps,) if isinstance(steps, str) else steps
        target = wanted[self.new() % len(wanted)] if seek else ""
        found = super().where((target,) if seek else wanted, talk, seek)
        for _ in range(9 if seek else 0):
            case = self.oracle.latest(found)
            tool = next((tool for tool in self.oracle.tools(case) if TOOLS[tool] == target), None)
            if case.step == target or (target in FACTORS and case.step in FACTORS and not tool):
                break
            if tool:
                self.plain(found, f"use_{tool}")
            else:
                self.one_step(found)
            self.check()
        return found

    def one_step(self, talk: str) -> None:
        case = self.oracle.latest(talk)
        if not case.active:
            self.begin_a_case(talk)
        elif self.waits_for_tomorrow(case):
            self.step_clock(DAY)
        elif case.step in CODES and not self.can_be_answered(case):
            self.step_clock(61)
            if self.plain(talk, "resend_code")[0] != "ok":
                self.plain(talk, "cancel")
        elif case.step in self.code_steps():
            self.enter_code(talk, "right", seek=False)
        elif case.step == "new_number":
            mine = self.oracle.accounts[OWNERS[talk]].phone
            number = NUMBERS[self.new() % len(NUMBERS)]
            self.enter_number(talk, number if number != mine else "+447700900105")
        elif case.step == "puzzle":
            self.slide(talk, "right")
        elif case.step == "passkey":
            self.answer_with_a_passkey(talk, "right")
        elif case.step == "sign_in":
            self.sign_in_as(talk, OWNERS[talk], right=True)
        else:
            self.plain(talk, "consent" if case.step == "consent" else "cancel")

    def begin_a_case(self, talk: str) -> None:
        address, session = self.oracle.people[talk]
        account = self.oracle.accounts[address]
        if account.frozen:
            return self.change_elsewhere(address, "thaw", 0)
        if session not in account.sessions:
            return self.signs_in(talk)
        unbinds = account.phone is not None and self.new() % 3 == 0
        self.plain(talk, "start_unbind" if unbinds else "start_change")
        return None

    def waits_for_tomorrow(self, case: Case) -> bool:
        """The day's mails, text messages or tries are used up."""
        pools = {"totp": "totp", "email_code": "email_codes_known"}
        pool = pools.get(case.step, "sms_codes" if case.step in CODES else "sms_account")
        unsent = case.code is not None and not case.code.mailed
        return unsent or self.oracle.left(case.email, pool) == 0

    def can_be_answered(self, case: Case) -> bool:
        code = case.code
        fresh = code is not None and self.oracle.now < code.at + LIVES[case.step]
        return bool(code and fresh and code.attempts < 5)

    @rule(talk=TALKS, right=st.booleans())
    def sign_in(self, talk: str, right: bool) -> None:
        """Of a reset, of whoever has this conversation."""
        talk = super().where("sign_in", talk, seek=True)
        if self.oracle.latest(talk).step != "sign_in":
            talk = self.where(FACTORS, talk, seek=True)
            self.plain(talk, "tools_unavailable")
            self.plain(talk, "consent")
        self.sign_in_as(talk, OWNERS[talk], right)

    # --- at any step of the way -----------------------------------------------------------------

    @rule(talk=TALKS, step=WAY, number=st.integers(0, 99), fits=st.booleans())
    def say_at_a_step(self, talk: str, step: str, number: int, fits: bool) -> None:
        talk = self.where(step, talk, seek=True)
        (self.say_what_fits if fits else self.say)(talk, number)

    @rule(talk=TALKS)
    def i12_a_code_that_was_left_behind_is_dead(self, talk: str) -> None:
        """It is of another number than the one that is to be bound by then (attack 20)."""
        talk = self.where("sms_code", talk, seek=True)
        if self.plain(talk, "back")[0] == "ok":
            self.one_step(talk)
            self.one_step(talk)
            self.type_code(talk, "stale", seek=False)

    @rule(talk=TALKS, step=WAY, what=ELSEWHERE)
    def what_a_case_stands_on_goes(self, talk: str, step: str, what: str) -> None:
        """And whoever is at it does the next right thing all the same."""
        talk = self.where(step, talk, seek=True)
        self.change_elsewhere(OWNERS[talk], what, self.new())
        self.one_step(talk)

    @rule(talk=TALKS, step=st.sampled_from([*CODES, *SHOWN]), before=st.sampled_from([0, 0, 1]))
    def i13_the_right_answer_comes_at_its_end(self, talk: str, step: str, before: int) -> None:
        """Or a second before, when it is in time."""
        talk = self.where(step, talk, seek=True)
        case = self.oracle.latest(talk)
        if case.step == "puzzle":
            self.place(talk, look=True)
        elif case.step == "passkey":
            self.look_at_the_passkey(talk)
        asked = self.oracle.fresh(case) or case.code
        at = asked.at + (SHOWN | LIVES)[asked.kind] - before if asked else 0
        if case.step != step or at <= self.oracle.now:
            return
        self.step_clock(at - self.oracle.wall)
        if step == "puzzle":
            self.slide(talk, "late")
        elif step == "passkey":
            self.answer_with_a_passkey(talk, "late")
        else:
            self.enter_code(talk, "right", seek=False)

    @rule(talk=TALKS, step=WAY, ahead=st.integers(0, 2), when=st.sampled_from(["before", "after"]))
    def the_service_dies_at_a_step(self, talk: str, step: str, ahead: int, when: str) -> None:
        talk = self.where(step, talk, seek=True)
        self.crash = (ahead, when)
        self.one_step(talk)

    @rule(talk=TALKS)
    def i11_a_code_that_was_used_is_replayed(self, talk: str) -> None:
        """Whatever was taken once, in whatever conversation, is a wrong code now."""
        talk = self.where(CODES, talk, seek=True)
        case = self.oracle.latest(talk)
        live = self.codes.get(case.code.number) if case.code else None
        used = [self.codes[c.number] for _, c in self.sent if c is not case.code]
        replayed = next((code for code in reversed(used) if code != live), None)
        if replayed and case.step in CODES:
            handle, turn = self.world.typed("code", replayed, talk)
            told = self.command(talk, "submit_code", handle, turn, handle, False)
            assert told[0] != "ok"

    # --- elsewhere ------------------------------------------------------------------------------

    def signs_in(self, talk: str) -> None:
        self.sign_in_at_the_exchange(talk)
        self.done_elsewhere()

    @rule(who=WHO, what=ELSEWHERE)
    def the_exchange_changes_an_account(self, who: int, what: str) -> None:
        self.change_elsewhere(sorted(set(OWNERS.values()))[who % 2], what, who)

    def change_elsewhere(self, address: str, what: str, which: int) -> None:
        account, accounts = self.oracle.accounts[address], self.world.accounts
        with self.house.db.write() as tx:
            record = accounts.lock(tx, self.ids[address])
            if what == "number":
                number = NUMBERS[which % len(NUMBERS)]
                if accounts.change_phone(tx, record.id, number):
                    account.phone = number
            elif what == "no number":
                accounts.unbind_phone(tx, record.id)
                account.phone = None
            elif what == "sign out":
                accounts.sign_out_everywhere(tx, record.id)
                account.sessions.clear()
            elif what == "long hold":
                until = self.house.clock.now() + timedelta(days=3)
                accounts.hold_withdrawals(tx, record, until)
                account.hold = max(account.hold, self.oracle.now + 3 * DAY)
            elif what == "freeze":
                accounts.freeze(tx, record, self.house.clock.now())
                account.frozen = True
                self.frozen_elsewhere.add(record.id)
            elif what == "thaw":
                accounts._repository.change(tx, record.id, frozen_at=None)
                account.frozen = False
            elif address == OLGA:
                self.bind_or_take_off(tx, what)
        self.done_elsewhere()

    def bind_or_take_off(self, tx: Tx, tool: str) -> None:
        """An app that is bound again has another secret, and its own time steps."""
        account, id_, now = self.oracle.accounts[OLGA], self.ids[OLGA], self.house.clock.now()
        account.tools ^= {tool}
        if tool not in account.tools:
            gone = text("DELETE FROM account_tool WHERE account_id = :id AND kind = :kind")
            tx.execute(gone, {"id": id_, "kind": tool})
        elif tool == "passkey":
            bound = Passkey(f"t{self.new()}", *passkeys.credential("olga"), 0)
            self.world.accounts._repository.add_passkey(tx, id_, bound, now)
        else:
            self.secret = b32encode(f"secret {self.new():08}".encode()).decode().rstrip("=")
            account.last_step = -DAY
            self.world.accounts._repository.add_app(tx, f"t{self.new()}", id_, self.secret, now)

    # --- invariants -----------------------------------------------------------------------------

    def check(self) -> None:
        """Between the steps of one rule; at its end Hypothesis does it."""
        for each in self.invariants:
            each.function(self)

    def secrets(self) -> set[str]:
        return super().secrets() | {SECRET, self.secret}

    def moved(self) -> list[tuple[Row, Row]]:
        """Accounts whose number is another one than a step ago: as they were, and are."""
        was = {row["id"]: row for row in self.before["account"]}
        return [
            (was[row["id"]], row)
            for row in self.rows["account"]
            if row["phone_index"] != was[row["id"]]["phone_index"]
        ]

    @invariant()
    def i1_completed_implies_every_step_in_order(self) -> None:
        for case in self.completed_now():
            self.count("changed" if case["journey"] == "change" else "unbound")
            moves = [entry["move"] for entry in self.entries(case["id"])]
            proofs = self.proven(case)
            needed = {"email_code", "sms_code"} if case["journey"] == "change" else {"email_code"}
            assert proofs >= needed
            assert proofs & set(FACTORS) or not self.had_a_tool(case["account_id"])
            assert moves[0] == "consented"
            assert moves.count("completed") == 1
            assert moves[-1] == "completed"
            if case["journey"] == "change":
                places = [len(moves) - 1 - moves[::-1].index(move) for move in OF_A_CHANGE]
                assert places == sorted(places)

    def had_a_tool(self, account_id: str) -> bool:
        tools = (tool["account_id"] for tool in self.before["account_tool"])
        bound = self.account(self.before, account_id)["phone_index"] is not None
        return bound or account_id in tools

    @invariant()
    def i4_a_number_is_proven_by_a_code_that_went_to_it(self) -> None:
        for case in self.completed_now():
            targets = {p["target_index"] for p in self.rows["proof"] if p["case_id"] == case["id"]}
            used = {
                row["target_index"]
                for row in self.rows["challenge"]
                if (row["case_id"], row["kind"]) == (case["id"], "sms_code") and row["used_at"]
            }
            if case["journey"] == "change":
                assert case["new_phone_index"] in targets & used

    @invariant()
    def i5_no_reset_is_completed_by_who_only_has_a_session(self) -> None:
        """Whose tools are all lost goes to people; nobody answers questions in these walks."""
        assert all(case["journey"] != "reset" for case in self.completed_now())
        for row in self.rows["verification_case"]:
            if row["journey"] == "reset" and row["tools_lost"] and row["state"] == "open":
                of_olga = row["account_id"] == self.ids[OLGA] and self.oracle.accounts[OLGA].tools
                assert not (of_olga and row["step"] == "questions")

    @invariant()
    def i6_policy_and_session_hold_at_the_instant_of_completion(self) -> None:
        living = {row["id"]: row["account_id"] for row in self.before["account_session"]}
        for case in self.completed_now():
            account = self.account(self.before, case["account_id"])
            assert account["frozen_at"] is None
            assert living.get(case["session_id"]) == case["account_id"]

    @invariant()
    def i15_a_time_step_is_accepted_once_and_none_before_it_after_it(self) -> None:
        was = {row["id"]: row["counter"] for row in self.before["account_tool"]}
        now = {row["id"]: (row["kind"], row["counter"]) for row in self.rows["account_tool"]}
        for id_, counter in was.items():
            assert now[id_][1] >= counter
        if any(proof["kind"] == "totp" for proof in self.added("proof")):
            assert any(
                kind == "totp" and counter > was[id_] for id_, (kind, counter) in now.items()
            )

    @invariant()
    def i20_the_number_and_the_hold_go_together(self) -> None:
        done = {case["account_id"]: case for case in self.completed_now()}
        for _, row in self.moved():
            case = done[row["id"]]
            held = self.house.seconds(row["withdrawals_held_until"]) or 0
            assert held >= (self.oracle.now + self.oracle.held if self.oracle.held else 0)
            assert case["hold_until"] == (row["withdrawals_held_until"] if held else None) or (
                not self.oracle.held and case["hold_until"] is None
            )
        for row in self.rows["account"]:
            assert bool(row["phone_verification"]) == (row["phone_sealed"] is not None)

    @invariant()
    def i23_completion_ends_other_cases_and_tells_the_owner(self) -> None:
        """By mail, on the old number and on the new one, in the same commit. Sessions live on: a
        second factor was proven in one of them."""
        for case in self.completed_now():
            id_ = case["account_id"]
            numbers = [self.account(rows, id_)["phone_sealed"] for rows in (self.before, self.rows)]
            sent = Counter(
                row["channel"]
                for row in self.added("outbox")
                if row["kind"] in ("number_changed", "number_unbound")
            )
            texts = sum(number is not None for number in numbers)
            assert sent == Counter({"email": 1} | ({"sms": texts} if texts else {}))
            for other in self.rows["verification_case"]:
                mine = other["account_id"] == id_ and "email_code" in self.proven(other)
                assert not mine or other["state"] in ENDED

    @invariant()
    def i24_a_number_moves_by_a_completed_case_in_a_living_session_only(self) -> None:
        done = {case["account_id"]: case for case in self.completed_now()}
        for was, row in self.moved():
            case = done[row["id"]]
            assert case["phone_index"] == was["phone_index"], "about another number"
            bound = case["new_phone_index"] if case["journey"] == "change" else None
            assert row["phone_index"] == bound
        assert len(done) == len(self.moved())

    @invariant()
    def i25_a_number_is_on_one_account(self) -> None:
        people = {row["id"]: row["phone_index"] for row in self.rows["account"]}
        for slot in self.rows["account_number"]:
            assert people[slot["account_id"]] == slot["phone_index"], "a number that is gone"
        bound = Counter(index for index in people.values() if index)
        assert all(accounts == 1 for accounts in bound.values())

    @invariant()
    def i35_every_text_message_to_a_new_number_costs_a_picture(self) -> None:
        sent = Counter(r["case_id"] for r in self.rows["challenge"] if r["kind"] == "sms_code")
        solved = Counter(
            row["case_id"]
            for row in self.rows["challenge"]
            if row["kind"] == "puzzle" and row["used_at"] is not None
        )
        assert all(number <= solved[case] for case, number in sent.items())

    @invariant()
    def nobody_is_stuck(self) -> None:
        """Where something is to be entered there is a form for it."""
        for talk in self.oracle.talks:
            case = self.oracle.latest(talk)
            if case.state == "open" and case.step in FORMS:
                assert self.page(talk) is not None


OF_A_CHANGE = ("consented", "number_taken_down", "puzzle_solved", "completed")
FORMS = (*CODES, "totp", "passkey", "new_number", "puzzle", "sign_in")

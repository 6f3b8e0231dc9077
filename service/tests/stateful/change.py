"""Change and unbind under a Hypothesis state machine: whatever is done in whatever order, with a
clock that goes on, sessions that end, numbers that move elsewhere and a service that dies, what
must hold of the rows holds after every step. The invariants bear their numbers of docs/proofs.md.

There is no second model of the steps here, as the reset's oracle is: what a case may do next is
not compared, only what it must never have done."""

import json
import re
from collections.abc import Callable, Collection
from contextlib import suppress

import pyotp
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from service.tests.databases import Crash
from service.tests.stateful.house import House, code_in
from service.tests.stateful.machine import STEPS, template
from service.tests.stateful.reading import Row
from service.tests.verification.signed_in import HAND, SECRET, sign

from rebind.audit.chain import verify
from rebind.demo import passkeys
from rebind.problems import Problem
from rebind.verification.domain.states import Step

TALKS = ("c1", "c2", "c3")
OWNERS = {"c1": "olga", "c2": "olga", "c3": "alice"}
"""Two conversations of one person, and another person with nothing but a number."""
TABLES = (
    "account account_number account_session account_tool verification_case challenge proof "
    "audit_entry"
).split()
TALK = st.sampled_from(TALKS)
PLAIN = st.sampled_from(
    "start_change start_change start_unbind consent consent decline use_totp use_passkey use_sms "
    "tools_unavailable resend_code back cancel restart affirm deny tools_work "
    "choose_documents".split()
)
NUMBERS = ("+447700900198", "+447700900199", "+447700900197")
TAKEN = "+447700900190"
WRITTEN = st.sampled_from([*NUMBERS, TAKEN, "020 7946 0018", "12", "+447700900101 ext 1"])
WHICH = st.sampled_from(["right"] * 5 + ["wrong", "stale", "another's"])
SPANS = st.sampled_from([1, 29, 30, 59, 61, 120, 299, 300, 600, 1799, 1800, 86_400])
ENDED = ("completed", "rejected", "expired", "cancelled")
FACTORS = {"totp", "passkey", "old_number"}


class ChangeMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        STEPS["(runs)"] += 1
        self.house: House = template().house()
        self.world = self.house.world
        self.ids = {
            "olga": self.world.account(
                "olga",
                phone="+447700900105",
                tools={"totp": SECRET},
                passkeys=[passkeys.credential("olga")],
            ),
            "alice": self.world.look_up("alice@example.com").id,
        }
        self.world.account("rival", phone=TAKEN)
        self.sessions = {talk: self.world.signed_in(self.ids[OWNERS[talk]], talk) for talk in TALKS}
        self.crash: tuple[int, str] | None = None
        self.codes: dict[str, list[str]] = {}
        self.assertions: list[dict[str, object]] = []
        self.rows = self.read()
        self.before = self.rows
        self.moved_elsewhere: set[str] = set()

    def teardown(self) -> None:
        try:
            assert verify(self.house.db, self.house.keys).fault is None, "I34"
            for number in (*NUMBERS, "+447700900105", SECRET):
                assert number.encode() not in self.house.bytes(), f"I18: {number}"
        finally:
            self.house.close()

    # --- doing a thing ----------------------------------------------------------------------------

    def read(self) -> dict[str, list[Row]]:
        return {
            table: [
                dict(r) for r in self.house._raw.execute(f"SELECT * FROM {table} ORDER BY rowid")
            ]
            for table in TABLES
        }

    def look(self, moved: Collection[str] = ()) -> None:
        """After a thing that is done elsewhere: what was before it is all that it is held
        against. `moved`: accounts whose number it changed."""
        self.before, self.rows = self.rows, self.read()
        self.moved_elsewhere = set(moved)

    def perform(
        self, call: Callable[[], object], again: Callable[[], object] | None = None
    ) -> None:
        """Do it, and once more where the service died of it, as a runner or a person would.
        Anything that is no refusal and no crash is a defect."""
        self.before, self.moved_elsewhere = self.rows, set()
        self.house.db.crash, self.crash = self.crash, None
        try:
            with suppress(Problem):
                call()
        except Crash:
            STEPS["(crash)"] += 1
            self.house.db.crash = None
            with suppress(Problem):
                call()
        finally:
            self.house.db.crash = None
        for _, to, words in self.house.post():
            with suppress(AssertionError):
                self.codes.setdefault(to, []).append(code_in(words.partition("#")[0]))
        self.rows = self.read()
        STEPS["(changed)"] += len(self.newly("completed"))

    def newly(self, state: str) -> list[Row]:
        """Cases of a change or unbind that have come to this state in the last step."""
        was = {row["id"]: row["state"] for row in self.before["verification_case"]}
        return [
            row
            for row in self.rows["verification_case"]
            if row["state"] == state != was.get(row["id"]) and row["journey"] != "reset"
        ]

    def case(self, talk: str) -> Row | None:
        mine = [r for r in self.rows["verification_case"] if r["conversation_id"] == talk]
        return max(mine, key=lambda r: (r["opened_at"], r["id"])) if mine else None

    def at(self, talk: str) -> str:
        case = self.case(talk)
        return case["step"] if case and case["state"] == "open" else ""

    def command(self, talk: str, name: str, handle: str | None = None, turn: str = "") -> None:
        turn = turn or f"turn {len(self.rows['audit_entry'])} {STEPS['(steps)']}"
        self.perform(lambda: self.world.do(name, talk, handle, turn))

    def enter(self, talk: str, **values: object) -> None:
        with suppress(Problem, ValueError):
            page = self.world.page(talk)
            self.perform(lambda: self.world.cases.enter(page, f"token of {talk}", values))

    # --- rules ------------------------------------------------------------------------------------

    @rule(talk=TALK, name=PLAIN)
    def plain(self, talk: str, name: str) -> None:
        self.command(talk, name)

    @rule(talk=TALK, which=WHICH, typed=st.booleans())
    def code(self, talk: str, which: str, typed: bool) -> None:
        code = self.known_code(talk, which)
        if typed:
            handle, turn = self.world.typed("code", code, talk)
            self.command(talk, "submit_code", handle, turn)
        elif self.at(talk) in ("email_code", "totp", "old_number", "sms_code"):
            self.enter(talk, code=code)

    def known_code(self, talk: str, which: str) -> str:
        step, owner = self.at(talk), OWNERS[talk]
        account = self.world.look(self.ids[owner])
        if step == "totp":
            offset = {"right": 0, "stale": -2, "another's": 2}.get(which, 900)
            return pyotp.TOTP(SECRET).at(self.house.clock.now(), counter_offset=offset)
        to = account.email
        if step == "old_number":
            to = account.phone or ""
        elif step == "sms_code":
            to = self.world.cases._change.new_number(self.world.case(talk)) or ""
        if which == "another's":
            to = next((other for other in self.codes if other != to), to)
        sent = self.codes.get(to) or ["000000"]
        place = -2 if which == "stale" and len(sent) > 1 else -1
        return f"{(int(sent[-1]) + 1) % 10**6:06d}" if which == "wrong" else sent[place]

    @rule(talk=TALK, written=WRITTEN, typed=st.booleans())
    def number(self, talk: str, written: str, typed: bool) -> None:
        if typed:
            handle, turn = self.world.typed("phone", written, talk)
            self.command(talk, "submit_number", handle, turn)
        elif self.at(talk) == "new_number":
            self.enter(talk, country="GB", number=written)

    @rule(talk=TALK, off=st.sampled_from([0, 0, 0, 3, 40]))
    def puzzle(self, talk: str, off: int) -> None:
        if self.at(talk) != "puzzle":
            return
        case = self.world.case(talk)
        with self.house.db.write() as tx:
            x = self.world.cases.puzzle.x(self.world.cases.puzzle.issue(tx, case)) + off
        track = [[ms, round(place * x / HAND[-1][1]), y] for ms, place, y in HAND]
        self.enter(talk, answer={"x": x, "track": track})

    @rule(talk=TALK, which=st.sampled_from(["right", "right", "unverified", "replayed"]))
    def passkey(self, talk: str, which: str) -> None:
        if self.at(talk) != "passkey":
            return
        self.world.card(talk)
        with self.house.db.read() as tx:
            options = self.world.cases._passkey.options(tx, self.world.case(talk))
        assert options is not None
        fresh = sign(self.world, options, name="olga", verified=which != "unverified")
        replay = which == "replayed" and bool(self.assertions)
        self.enter(talk, credential=self.assertions[-1] if replay else fresh)
        self.assertions.append(fresh)

    @rule(talk=TALK, steps=st.integers(1, 7))
    def go_on(self, talk: str, steps: int) -> None:
        """The right thing at the right time, so often; without it no run would come far."""
        for _ in range(steps):
            self.one_step(talk)
            self.check()

    def one_step(self, talk: str) -> None:
        step = self.at(talk)
        if step in ("email_code", "totp", "old_number", "sms_code"):
            self.code(talk, "right", typed=False)
        elif step == "new_number":
            self.number(talk, NUMBERS[0], typed=False)
        elif step == "puzzle":
            self.puzzle(talk, 0)
        elif step == "passkey":
            self.passkey(talk, "right")
        else:
            self.command(talk, "consent" if step == "consent" else "start_change")

    @rule(seconds=SPANS)
    def time_passes(self, seconds: int) -> None:
        self.house.clock.advance(seconds=seconds)
        self.perform(self.world.cases.expire_overdue)

    @rule(seconds=st.sampled_from([1, 60, 3600]))
    def the_clock_is_stepped_back(self, seconds: int) -> None:
        self.house.clock.advance(seconds=-seconds)

    @rule(owner=st.sampled_from(["olga", "alice"]))
    def signed_out_everywhere(self, owner: str) -> None:
        with self.house.db.write() as tx:
            self.world.accounts.sign_out_everywhere(tx, self.ids[owner])
        self.look()

    @rule(talk=TALK)
    def signs_in(self, talk: str) -> None:
        self.sessions[talk] = self.world.signed_in(self.ids[OWNERS[talk]], talk)
        self.look()

    @rule(owner=st.sampled_from(["olga", "alice"]), number=st.sampled_from(NUMBERS))
    def the_number_changes_elsewhere(self, owner: str, number: str) -> None:
        with self.house.db.write() as tx:
            self.world.accounts.lock(tx, self.ids[owner])
            self.world.accounts.change_phone(tx, self.ids[owner], number)
        self.look(moved={self.ids[owner]})

    @precondition(lambda self: self.crash is None)
    @rule(ahead=st.integers(0, 3), when=st.sampled_from(["before", "after"]))
    def the_next_one_dies(self, ahead: int, when: str) -> None:
        self.crash = (ahead, when)

    # --- invariants -------------------------------------------------------------------------------

    def check(self) -> None:
        """Between the steps of one rule; at its end Hypothesis does it."""
        for name in dir(self):
            if re.match(r"i\d", name):
                getattr(self, name)()

    @invariant()
    def z_counted(self) -> None:
        STEPS["(steps)"] += 1

    @invariant()
    def i1_completed_implies_every_proof_in_order(self) -> None:
        for case in self.newly("completed"):
            proofs = {
                (p["kind"], p["target_index"])
                for p in self.rows["proof"]
                if (p["case_id"], p["account_id"]) == (case["id"], case["account_id"])
            }
            kinds = {kind for kind, _ in proofs}
            assert "email_code" in kinds
            was = self.account(self.before, case["account_id"])
            had_a_tool = was["phone_sealed"] is not None or any(
                tool["account_id"] == case["account_id"] for tool in self.before["account_tool"]
            )
            assert kinds & FACTORS or not had_a_tool, f"I1: by {kinds}"
            if case["journey"] == "change":
                assert ("sms_code", case["new_phone_index"]) in proofs, "I4, I24"
            moves = [
                entry["move"]
                for entry in map(json.loads, (r["entry"] for r in self.rows["audit_entry"]))
                if entry["kind"] == "case_moved" and entry["case"] == case["id"]
            ]
            assert moves[0] == "consented"
            assert moves[-1] == "completed"
            assert "completed" not in moves[:-1]

    @invariant()
    def i3_an_end_is_an_end(self) -> None:
        now = {row["id"]: row for row in self.rows["verification_case"]}
        for row in self.before["verification_case"]:
            assert row["state"] not in ENDED or now[row["id"]] == row

    @invariant()
    def i9_and_i12_one_live_code_of_a_kind_and_five_guesses(self) -> None:
        live: set[tuple[str, str]] = set()
        for row in self.rows["challenge"]:
            assert row["attempts"] <= 5
            if row["used_at"] is None and row["revoked_at"] is None and row["kind"] != "puzzle":
                here = (row["case_id"], row["kind"])
                fresh = row["kind"] != "passkey" or (self.house.seconds(row["expires_at"]) or 0) > (
                    int((self.house.clock.now() - self.house.start).total_seconds())
                )
                assert not fresh or here not in live, f"I12: two live at {here}"
                live |= {here} if fresh else set()

    @invariant()
    def i15_a_time_step_is_spent_for_good(self) -> None:
        now = {row["id"]: row["counter"] for row in self.rows["account_tool"]}
        for row in self.before["account_tool"]:
            assert now[row["id"]] >= row["counter"]

    @invariant()
    def i21_a_hold_is_never_shortened(self) -> None:
        for row in self.before["account"]:
            held = self.account(self.rows, row["id"])["withdrawals_held_until"]
            assert (held or 0) >= (row["withdrawals_held_until"] or 0)

    @invariant()
    def i24_a_number_moves_by_a_completed_case_in_a_living_session_only(self) -> None:
        done = {case["account_id"]: case for case in self.newly("completed")}
        for row in self.before["account"]:
            now = self.account(self.rows, row["id"])["phone_index"]
            if row["id"] in self.moved_elsewhere:
                continue
            if (case := done.get(row["id"])) is None:
                assert now == row["phone_index"], "I24: moved without a case"
                continue
            assert now == (case["new_phone_index"] if case["journey"] == "change" else None)
            assert case["phone_index"] == row["phone_index"], "I24: about another number"
            sessions = {s["id"] for s in self.rows["account_session"]}
            assert case["session_id"] in sessions, "I24: the session had ended"

    @invariant()
    def i25_a_number_is_on_one_account(self) -> None:
        people = {a["id"]: a["phone_index"] for a in self.rows["account"]}
        slots = {(s["phone_index"], s["account_id"]) for s in self.rows["account_number"]}
        for phone_index, account_id in slots:
            assert people[account_id] == phone_index, "I25: a slot of a number that is gone"
        for number in (*NUMBERS, TAKEN):
            index = self.world.accounts.phone_index(number)
            assert list(people.values()).count(index) <= 1, f"I25: {number}"

    @invariant()
    def nobody_is_stuck(self) -> None:
        """Where something is to be entered there is a form for it."""
        for talk in TALKS:
            if self.at(talk) not in ("", "consent", *_RESET_ONLY):
                assert self.world.card(talk)["fields"]

    @staticmethod
    def account(rows: dict[str, list[Row]], account_id: str) -> Row:
        return next(row for row in rows["account"] if row["id"] == account_id)


_RESET_ONLY = [step.value for step in (Step.SIGN_IN, Step.TOOLS, Step.QUESTIONS_INTRO)]

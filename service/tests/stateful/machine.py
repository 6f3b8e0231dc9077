"""The reset journey under a Hypothesis state machine: what walk.py does, and questions."""

import json
from collections import Counter
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule
from service.tests.stateful.invariants import ENDED, STEPS
from service.tests.stateful.oracle import DECISIONS, FACE, MOVES, Oracle
from service.tests.stateful.reading import PEOPLE, Row, email, known
from service.tests.stateful.records import DAY, Case, Told
from service.tests.stateful.walk import TALKS, Walk
from sqlalchemy import text

from rebind.problems import Problem
from rebind.verification.factors.face import CONSENT
from rebind.verification.ports import FaceReport, FaceResult

NAMES = st.sampled_from(
    ["alice"] * 4 + ["gina"] * 2 + ["bob"] * 3 + ["carol", "dave", "erin", "nobody"]
)
CHANGES = ["value", "tool", "password", "number", "session"]
ANSWERS = st.sampled_from(
    ["right"] * 6 + ["wrong"] * 3 + ["stale round", "stale number", "foreign", "not an option"]
)
SEEK = st.sampled_from([True, True, True, False])
NEXT = {
    "consent": "consent",
    "tools": "tools_lost",
    "face_intro": "face_here",
    "questions_intro": "start_questions",
    "questions_failed": "continue_questions",
    "documents": "restart",
}


class ResetMachine(Walk):
    NAME = "reset"
    PEOPLE = PEOPLE
    PLAIN: ClassVar[tuple[str, ...]] = tuple(
        "start_reset consent decline affirm deny resend_code start_questions continue_questions "
        "face_here choose_documents documents_ready tools_work tools_lost forgot_password "
        "remember_password back cancel restart".split()
    )

    def __init__(self) -> None:
        super().__init__()
        self.oracle = Oracle(known(PEOPLE))
        self.right_answers: dict[str, list[frozenset[int]]] = {}
        self.open()

    # --- the rows, in the oracle's words --------------------------------------------------------

    def charges(self, account_id: str) -> list[int | None]:
        return self.reading.charges(account_id, "questions")

    def view_of(self, case: Case) -> dict[str, object]:
        forgotten = case.step == "sign_in" and case.forgotten and case.why != "no_more_codes"
        n = min(len(case.picks) + 1, 4)
        return super().view_of(case) | {
            "why": "password_forgotten" if forgotten else case.why,
            "question": {"n": n, "of": 4} if case.step == "questions" else None,
        }

    def left(self, case: Case) -> int | None:
        known = case.email in self.oracle.accounts
        if known and case.step.startswith("questions"):
            return self.oracle.left(case.email, "questions")
        if known and case.step in FACE:
            return self.oracle.left(case.email, "faces")
        if known and case.step == "sign_in" and case.why == "password_wrong":
            return self.oracle.left(case.email, "password")
        return super().left(case)

    # --- rules ----------------------------------------------------------------------------------

    def fits(self, step: str) -> list[str]:
        known = [name for name, (where, *_) in MOVES.items() if step in where]
        known += [
            name
            for name, where in DECISIONS.items()
            if step in where and name not in ("submit_code", "answer")
        ]
        return known

    def code_steps(self) -> tuple[str, ...]:
        return ("email_code",)

    @rule(talk=TALKS, name=NAMES, right=st.sampled_from([True, True, False]), seek=SEEK)
    def sign_in(self, talk: str, name: str, right: bool, seek: bool) -> None:
        self.sign_in_as(self.where("sign_in", talk, seek), email(name), right)

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

    @rule(talk=TALKS, seek=SEEK)
    def begin_face(self, talk: str, seek: bool) -> None:
        talk = self.where("face", talk, seek)
        if self.oracle.latest(talk).step != "face":
            return

        def call() -> Told:
            try:
                self.world.cases.reset.begin_face(self.world.case(talk), "DE", CONSENT)
            except Problem as problem:
                return problem.code.value, problem.attempts_left
            return "ok", None

        told = self.perform(talk, call, lambda: ("begin_face", (talk, self.new())))
        STEPS[f"{self.NAME}: face begun: {told[0]}"] += 1

    @rule(talk=TALKS, passed=st.booleans(), newest=st.sampled_from([True, True, False]), seek=SEEK)
    def i29_the_verifier_says(self, talk: str, passed: bool, newest: bool, seek: bool) -> None:
        """Of any check of the case, in any order: the newest one acts, and each once."""
        talk = self.where(("face", "face_review", "done"), talk, seek)
        case = self.oracle.latest(talk)
        if not case.faces:
            return
        n = len(case.faces) - 1 if newest else 0
        record = self.world.case(talk)
        [row] = [
            row
            for row in self.rows["face_session"]
            if (row["case_id"], row["number"]) == (record.id, n + 1)
        ]
        result = FaceResult(passed, row["subject"], self.house.clock.now())
        report = FaceReport(f"m_{self.new()}", row["id"], result)
        if not passed and case.state == "completed" and n in case.shown_faces:
            self.frozen_elsewhere.add(self.ids[case.email])

        def call() -> Told:
            self.world.cases.reset.report_face(report)
            return "ok", None

        self.perform(talk, call, lambda: ("report_face", (talk, n, passed)))
        STEPS[f"{self.NAME}: face: {'passed' if passed else 'failed'} at {case.step}"] += 1

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
        elif case.step == "face":
            self.begin_face(talk, seek=False)
            self.i29_the_verifier_says(talk, passed=True, newest=True, seek=False)
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

    @rule(name=NAMES, change=st.sampled_from(CHANGES))
    def the_exchange_changes_an_account(self, name: str, change: str) -> None:
        account = self.oracle.accounts.get(email(name))
        if account is None:
            return
        account_id = self.ids[email(name)]
        repository = self.world.accounts._repository
        with self.house.db.write() as tx:
            if change == "value":
                account.high_value = not account.high_value
                repository.change(tx, account_id, high_value=account.high_value)
            elif change == "tool" and account.tools:
                account.tools = frozenset()
                tx.execute(
                    text("DELETE FROM account_tool WHERE account_id = :id"), {"id": account_id}
                )
            elif change == "tool":
                account.tools = frozenset({"totp"})
                now = self.house.clock.now()
                repository.add_app(tx, f"t{self.new()}", account_id, None, now)
            elif change == "password":
                account.password = f"password {self.new()}"
                hashed = self.world.passwords.hash(account.password)
                repository.change(tx, account_id, password_hash=hashed)
            elif change == "number" and account.phone:
                account.phone = f"+4477008{self.new():05}"
                self.know_number(account.phone, email(name))
                self.world.accounts.change_phone(tx, account_id, account.phone)
            elif change == "session":
                now = self.house.clock.now()
                account.sessions.add(self.world.accounts.open_session(tx, account_id, now))
        self.done_elsewhere()

    # --- invariants -----------------------------------------------------------------------------

    @invariant()
    def i1_completed_implies_every_step_in_order(self) -> None:
        for case in self.completed_now():
            self.count("completed")
            moves = [e["move"] for e in self.entries(case["id"])]
            proof = "face" if "started_face" in moves else "questions"
            places = [
                moves.index(m) for m in ("consented", "credentials_taken", f"routed_to_{proof}")
            ]
            assert [*places, len(moves) - 1] == sorted([*places, len(moves) - 1])
            assert moves[-1] == "completed"
            assert f"started_{proof}" in moves
            assert self.proven(case) == {"password", "email_code", proof}

    @invariant()
    def i5_and_i6_the_policy_holds_at_the_instant_of_completion(self) -> None:
        for case in self.completed_now():
            row = self.account(self.rows, case["account_id"])
            account = self.oracle.accounts[self.owners[row["id"]]]
            assert not any(row[n] for n in ("high_value", "frozen_at"))
            assert not account.tools
            # I30: a face is of somebody whose primary verification it is, and questions of nobody
            # who could have shown theirs
            charged = self.reading.charges(row["id"], "faces" if account.primary else "questions")
            assert bool(row["primary_verified"]) == account.primary
            assert len(charged) >= 1

    @invariant()
    def i10_a_judged_round_was_charged(self) -> None:
        for row in self.rows["verification_case"]:
            judged = [
                e
                for e in self.entries_of_changed(row)
                if e["move"] in ("answered_wrong", "completed") and row["round"]
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
    def i20_the_number_and_the_hold_go_together(self) -> None:
        for row in self.rows["account"]:
            assert (row["phone_sealed"] is None) == (row["last_reset_at"] is not None)
            assert bool(row["phone_verification"]) == (row["phone_sealed"] is not None)
            if row["last_reset_at"] is not None:
                assert row["withdrawals_held_until"] >= row["last_reset_at"] + DAY * 10**6

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

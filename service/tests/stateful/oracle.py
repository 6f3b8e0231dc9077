"""What a reset must do, in memory: from the design, not from the code. An operation is a row of
durable phases, of which a crash leaves the first n: a count is one, an effect another one."""

from service.tests.stateful.records import DAY, MINUTE, Account, Case, Code, Memory, Told

JOURNEYS = ("reset", "change", "unbind")
ASKING = ("questions_intro", "questions", "questions_failed")
FACE = ("face_intro", "face")
BEFORE_REVIEW = ("consent", "sign_in", "email_code", "tools", *FACE, *ASKING)
YES = {"consent": "consent", "tools": "tools_work", "face_intro": "face_here"} | dict.fromkeys(
    ASKING[::2], "start_questions"
)
NO = {"consent": "decline", "tools": "tools_lost"}  # documents are asked for by name only
MOVES = {
    "consent": (("consent",), "sign_in", None),
    "decline": (("consent",), "closed", "declined"),
    "back": (("email_code",), "sign_in", None),
    "remember_password": (("sign_in",), "sign_in", None),
    "tools_work": (("tools",), "closed", "use_working_tool"),
    "choose_documents": (("tools", *FACE, *ASKING), "documents", "chosen"),
    "documents_ready": (("more_documents",), "documents", "more_sent"),
    "cancel": (
        (*BEFORE_REVIEW, "face_review", "documents", "more_documents"),
        "closed",
        "cancelled_by_person",
    ),
}
DECISIONS = {
    "forgot_password": ("sign_in",), "resend_code": ("email_code",), "submit_code": ("email_code",),
    "tools_lost": ("tools",), "face_here": ("face_intro",), "start_questions": ASKING[::2],
    "answer": ("questions",),
}  # fmt: skip


class Oracle(Memory):
    def command(self, talk: str, name: str, *what: object) -> Told:
        case = self.latest(talk)
        name = {"affirm": YES, "deny": NO}.get(name, {}).get(case.step, name)
        if name in ("affirm", "deny"):
            return "nothing_to_confirm", None
        if name in ("start_reset", "restart"):
            if name == "start_reset" and case.active:
                return "already_open", None
            self.durable()
            if case.active:
                case.to("closed", "cancelled_by_person")
            self.talks.setdefault(talk, []).append(Case(self.next(), self.now + 1800))
        elif name == "back" and case.step == "face":
            self.durable()
            case.to("face_intro")
        elif name in MOVES:
            where, step, why = MOVES[name]
            if case.step not in where or (name == "remember_password" and not case.forgotten):
                return "step_not_open", None
            self.durable()
            case.expires = self.now + 1800 if name == "consent" else case.expires
            case.forgotten = case.forgotten and name not in ("back", "remember_password")
            case.to(step, why)
        else:
            name = name.replace("continue", "start")
            if what[:1] == ("foreign",):
                return "not_found", None
            if case.step not in DECISIONS[name]:
                return "step_not_open", None
            return getattr(self, name)(case, *what) or ("ok", None)
        return "ok", None

    def enter_code(self, talk: str, step: str, reference: object, right: object) -> Told:
        """Into the form of a step, which is not there any more when the step is another one."""
        if self.latest(talk).step != step:
            return "step_not_open", None
        return self.command(talk, "submit_code", reference, right)

    def forgot_password(self, case: Case) -> None:
        self.durable()
        case.forgotten, case.known = True, False
        if case.proves("email_code"):
            case.to(*self.route(case))

    def tools_lost(self, case: Case) -> None:
        self.durable()
        case.lost = True
        case.to(*self.route(case))

    def start_questions(self, case: Case) -> None:
        self.durable()
        step, why = self.route(case)
        if step != "questions_intro":
            return case.to("documents", why if step == "documents" else "policy")
        case.round, case.picks = case.round + 1, []
        return case.to("questions")

    def face_here(self, case: Case) -> None:
        self.durable()
        step, why = self.route(case)
        if step != "face_intro":
            return case.to("documents", why if step == "documents" else "policy")
        return case.to("face")

    def begin_face(self, talk: str, reference: object) -> Told:
        case = self.latest(talk)
        self.durable()
        step, why = self.route(case, seen=1)
        if step == "face_intro" and self.charge(case.email, "faces", reference):
            case.faces.append(None)
            return "ok", None
        why = {"face_intro": "face_tries_used", "documents": why}.get(step, "policy")
        case.to("documents", why)
        return "attempts_exhausted", 0

    def report_face(self, talk: str, n: int, passed: bool) -> Told:
        """The verifier's word on the case's n-th face check, now."""
        case = self.latest(talk)
        decided = case.faces[n]
        self.durable()
        if decided is not None and self.now <= decided:
            return "ok", None
        case.faces[n] = self.now
        if case.step == "face" and n == len(case.faces) - 1:
            if passed:
                self.accept_face(case, n)
            elif not self.left(case.email, "faces"):
                case.to("documents", "face_tries_used")
        elif not passed and n in case.shown_faces:
            self.take_back_face(case, n)
        return "ok", None

    def accept_face(self, case: Case, n: int) -> None:
        account = self.accounts[case.email]
        step, why = self.route(case, seen=1)
        case.shown_faces.add(n)
        if step == "documents" or why == "high_value":
            case.to("documents", why)
        elif step != "face_intro":
            case.to("more_documents", "face_not_enough")
        elif why:
            case.to("face_review", why)
        else:
            self.remove(case, account)

    def take_back_face(self, case: Case, n: int) -> None:
        account = self.accounts[case.email]
        if case.state == "completed":
            account.frozen, account.hold = True, max(account.hold, self.now + DAY)
            account.sessions.clear()
            self.close_others(case.email, "stopped_by_owner")
            return
        case.shown_faces.discard(n)
        if case.step == "face_review":
            case.to("documents", "face_withdrawn")

    def resend_code(self, case: Case) -> Told | None:
        if refused := self.may_not_send(case, "email_code"):
            return refused
        self.durable()
        return self.send(case)

    def may_not_send(self, case: Case, kind: str) -> Told | None:
        if case.sent[kind] >= 5:
            return "no_more_codes", None
        waits = case.code and case.code.kind == kind and self.now < case.code.at + MINUTE
        return ("too_many_requests", None) if waits else None

    def send(self, case: Case) -> None:
        number = self.next()
        case.sent["email_code"] += 1
        mailed = self.charge(case.email, f"email_sends_{case.pool}", number)
        case.code = Code(number, self.now, mailed, to=case.email)

    def sign_in(self, talk: str, email: str, password: str | None) -> Told:
        case, account = self.latest(talk), self.accounts.get(email)
        right = account is not None and account.password == password
        if case.step != "sign_in":
            return "step_not_open", None
        if not case.forgotten:
            self.durable()
            right = self.charge(email, "comparisons", self.next()) and right
        if account and case.email == email and case.proves("email_code"):
            return self.settle(case, account, right, self.next(), account.password)
        self.durable()
        if case.sent["email_code"] >= 5:
            case.why = "no_more_codes"
            return "too_many_requests", None
        case.to("email_code")
        case.email, case.known, case.compared = email, right, account and account.password
        self.send(case)
        return "ok", None

    def submit_code(self, case: Case, reference: object, right: bool) -> Told:
        account, code = self.accounts.get(case.email), case.code
        pool = f"email_codes_{case.pool if account else 'nobody'}"
        refused = self.guess(case, pool, reference, right and account is not None, 10 * MINUTE)
        if refused:
            return refused
        assert account
        assert code
        return self.settle(case, account, case.known, code.number, case.compared)

    def guess(
        self, case: Case, pool: str, reference: object, right: bool, lifetime: int
    ) -> Told | None:
        """Counted, then compared: what is told of a code that is not taken."""
        code, budget = case.code, self.budget(case.email, pool)
        if code is None or self.now >= code.at + lifetime:
            return "code_expired", 0
        if reference not in budget.uses:
            if code.attempts >= 5:
                return "attempts_exhausted", 0
            self.durable()
            code.attempts += 1
        if budget.charge(reference, self.now) and right:
            return None
        return "code_wrong" if code.attempts < 5 else "attempts_exhausted", 5 - code.attempts

    def settle(self, case: Case, account: Account, right: bool, use: int, of: str | None) -> Told:
        """The mailbox is proven: whether the password was right may be told, and is counted."""
        if not case.forgotten:
            self.durable()
        told = case.forgotten or self.charge(case.email, "password", use)
        self.durable()
        if case.step == "email_code":
            case.about = account.phone
        case.proofs.add((case.email, "email_code"))
        if not case.forgotten and not (told and right and of == account.password):
            end = ("sign_in", "password_wrong") if told else ("documents", "password_tries_used")
            case.to(*end)
            return "password_wrong" if told else "attempts_exhausted", self.left(
                case.email, "password"
            )
        if not case.forgotten:
            case.proofs.add((case.email, "password"))
            case.known, case.compared = True, of
            self.close_others(case.email, "superseded", case)
        case.to(*self.route(case))
        return "ok", None

    def answer(self, case: Case, kind: str, right: bool) -> Told | None:
        account = self.accounts[case.email]
        if len(case.picks) < 4:
            if kind != "valid":
                return kind, None
            self.durable()
            case.picks.append(right)
            if len(case.picks) < 4:
                return None
        self.durable()
        charged = self.charge(case.email, "questions", (case.number, case.round))
        self.durable()
        if charged and all(case.picks):
            return self.complete(case, account)
        left = self.left(case.email, "questions")
        case.to(*("questions_failed",) if left else ("documents", "attempts_exhausted"))
        return case.why or "answers_wrong", left

    def complete(self, case: Case, account: Account) -> Told | None:
        step, why = self.route(case, spent=1)
        if step != "questions_intro":
            return case.to("documents", why if step == "documents" else "policy")
        return self.remove(case, account)

    def remove(self, case: Case, account: Account) -> Told | None:
        proven = case.proves("password") and case.compared == account.password
        if not proven or case.about != account.phone:
            case.to("closed", "superseded")
            return "step_not_open", None
        account.phone, account.reset_at = None, self.now
        account.sessions.clear()
        account.hold = case.hold = max(account.hold, self.now + DAY)
        self.close_others(case.email, "superseded", case)
        return case.to("done")

    def route(self, case: Case, spent: int = 0, seen: int = 0) -> tuple[str, str | None]:
        a, review = self.accounts[case.email], "documents"
        tried = self.left(case.email, "faces") + seen == 0
        face = "face_intro" if a.primary and not tried else review
        rows: list[tuple[bool, str, str | None]] = [
            (not a.phone and not a.tools, "closed", "nothing_to_reset"),
            (case.forgotten, review, "password_forgotten"),
            (a.frozen or self.now < a.reset_at + 7 * DAY, review, "policy"),
            (a.high_value, face, "high_value"),
            (bool(a.tools) and not case.lost, "tools", None),
            (bool(a.tools), face, "tools_lost"),
            (self.left(case.email, "questions") + spent == 0, review, "attempts_exhausted"),
            (a.primary, face, "face_tries_used" if tried else None),
            (a.history, "questions_intro", None),
        ]
        return next((row[1:] for row in rows if row[0]), (review, "short_history"))

    def close_others(
        self, email: str, why: str, winner: Case | None = None, of: tuple[str, ...] = JOURNEYS
    ) -> None:
        """Only one whose mailbox is proven: a stranger's must not tell what the owner did."""
        for c in self.cases():
            other = c.active and c is not winner and c.email == email and c.journey in of
            if other and c.proves("email_code"):
                c.to("closed", why)

    def may_withdraw(self, email: str) -> bool:
        account = self.accounts[email]
        return not account.frozen and self.now >= account.hold

    def raise_alarm(self, secret: str, email: str, at: int) -> Told:
        if secret in self.raised or self.now >= at + 7 * DAY:
            return "not_found", None
        self.durable()
        self.raised.add(secret)
        account = self.accounts[email]
        account.frozen, account.hold = True, max(account.hold, self.now + DAY)
        account.sessions.clear()
        self.close_others(email, "stopped_by_owner")
        return "ok", None

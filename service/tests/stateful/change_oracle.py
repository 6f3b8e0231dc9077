"""What a change and an unbind must do, in memory, beside the resets of the same accounts: from
docs/journeys.md and docs/architecture.md, not from the code. Phases are as in oracle.py."""

from service.tests.stateful.oracle import Oracle
from service.tests.stateful.records import CODES, FACTORS, MINUTE, Account, Case, Code, Told

STARTS = {"start_change": "change", "start_unbind": "unbind"}
TOOLS = {"totp": "totp", "passkey": "passkey", "sms": "old_number"}
"""Where each tool is asked for, the first that is bound before the others."""
PLAIN = {
    "decline": (("consent",), "closed", "declined"),
    "back": (("puzzle", "sms_code"), "new_number", None),
    "cancel": (
        ("consent", "email_code", *FACTORS, "new_number", "puzzle", "sms_code"),
        "closed",
        "cancelled_by_person",
    ),
}
OWN = ("use_totp", "use_passkey", "use_sms", "tools_unavailable", "submit_number")
"""Commands that a reset does not know."""
DECISIONS = ("consent", "resend_code", "submit_code", *OWN)
LIVES = {"email_code": 10 * MINUTE, "old_number": 5 * MINUTE, "sms_code": 5 * MINUTE}
TRIES = 3
"""Pictures for one number."""
TIME_STEP = 30


class ChangeOracle(Oracle):
    def __init__(
        self, accounts: dict[str, Account], hold: int = 0, caps: dict[str, int] | None = None
    ) -> None:
        """`hold`: of withdrawals, after a change or unbind."""
        super().__init__(accounts, caps)
        self.held = hold
        self.people: dict[str, tuple[str, object]] = {}
        """Who is signed in where, and their session."""

    def command(self, talk: str, name: str, *what: object) -> Told:
        case = self.latest(talk)
        if name in STARTS:
            return ("already_open", None) if case.active else self.begin(talk, STARTS[name])
        if case.journey == "reset" or name == "start_reset":
            refused = name in OWN
            return ("step_not_open", None) if refused else super().command(talk, name, *what)
        if name == "restart":
            return self.begin(talk, case.journey, ends=case)
        if name in ("affirm", "deny"):
            if case.step != "consent":
                return "nothing_to_confirm", None
            name = "consent" if name == "affirm" else "decline"
        if what[:1] == ("foreign",):
            return "not_found", None
        if name in DECISIONS:
            return getattr(self, f"change_{name}")(case, *what) or ("ok", None)
        where, step, why = PLAIN.get(name, ((), "", None))
        if case.step not in where:
            return "step_not_open", None
        self.durable()
        case.shown.clear()
        case.to(step, why)
        return "ok", None

    # --- beginning, and what ends a case --------------------------------------------------------

    def begin(self, talk: str, journey: str, ends: Case | None = None) -> Told:
        self.durable()
        if ends and ends.active:
            ends.to("closed", "cancelled_by_person")
        email, session = self.people.get(talk, ("", None))
        account = self.accounts.get(email)
        if account is None or session not in account.sessions:
            return "sign_in_needed", None
        if account.frozen:
            return "frozen", None
        if journey == "unbind" and account.phone is None:
            return "nothing_to_unbind", None
        case = Case(self.next(), self.now + 30 * MINUTE, email=email, journey=journey)
        case.about, case.session = account.phone, session
        self.talks.setdefault(talk, []).append(case)
        return "ok", None

    def ended(self, case: Case) -> Told | None:
        """What a case stands on is asked for whenever something is to come of it."""
        account = self.accounts[case.email]
        grounds = {
            "frozen": account.frozen,
            "session_ended": case.session not in account.sessions,
            "number_changed": case.about != account.phone,
        }
        why = next((why for why, gone in grounds.items() if gone), None)
        if why is None:
            return None
        case.to("closed", why)
        return "step_not_open", None

    def change_consent(self, case: Case) -> Told | None:
        if case.step != "consent":
            return "step_not_open", None
        self.durable()
        if ended := self.ended(case):
            return ended
        case.expires = self.now + 30 * MINUTE
        case.to("email_code")
        return self.send(case)

    # --- codes ----------------------------------------------------------------------------------

    def change_resend_code(self, case: Case) -> Told | None:
        if case.step not in CODES:
            return "step_not_open", None
        self.durable()
        refused = self.ended(case) or self.may_not_send(case, case.step)
        if refused or case.step == "email_code":
            return refused or self.send(case)
        if case.step == "old_number":
            return self.text_bound(case)
        case.puzzles = 0
        return case.to("puzzle")  # every text message costs one

    def text_bound(self, case: Case) -> Told | None:
        may = not self.may_not_send(case, "old_number")
        sent = may and self.text(case, "old_number", self.accounts[case.email].phone or "")
        return None if sent else ("too_many_requests", None)

    def text(self, case: Case, kind: str, to: str) -> bool:
        """Charged to everybody who could suffer from it; none is sent where one has none left."""
        number, peer = self.next(), f"peer of {self.talk_of(case)}"
        pools = ((to, "number"), (case.email, "account"), (to[:-4], "prefix"), ("GB", "country"))
        for subject, purpose in ((peer, "peer"), *pools, ("everybody", "all")):
            if not self.charge(subject, f"sms_{purpose}", number):
                return False
        case.sent[kind] += 1
        case.code = Code(number, self.now, mailed=True, kind=kind, to=to)
        case.shown.clear()
        return True

    def change_submit_code(self, case: Case, reference: object, right: object) -> Told:
        """`right`: whether the code is the live one; of an app, the time step that it is of."""
        if case.step not in (*CODES, "totp"):
            return "step_not_open", None
        if right == "no code":
            return "code_wrong", self.tries_left(case)
        if case.step == "totp":
            refused = self.app(case, reference, right)
        else:
            pool = "email_codes_known" if case.step == "email_code" else "sms_codes"
            refused = self.guess(case, pool, reference, right is True, LIVES[case.step])
        return refused or self.proven(case, right)

    def app(self, case: Case, reference: object, step: object) -> Told | None:
        account, now = self.accounts[case.email], self.now // TIME_STEP
        self.durable()
        charged = self.charge(case.email, "totp", reference)
        near = isinstance(step, int) and abs(step - now) <= 1 and step > account.last_step
        if charged and near and "totp" in account.tools:
            return None
        return self.told_wrong(case, "totp")

    def judge_app(self, talk: str, number: int, reference: object, step: object) -> Told:
        """What is left of an app's code once it is counted. One that somebody else has used up
        meanwhile is a wrong one, wherever the case is by then."""
        case = next(case for case in self.talks[talk] if case.number == number)
        if refused := self.app(case, reference, step):
            return refused
        return self.proven(case, step) if case.step == "totp" else ("step_not_open", None)

    def told_wrong(self, case: Case, pool: str) -> Told:
        left = self.left(case.email, pool)
        return ("code_wrong" if left else "attempts_exhausted"), left

    def proven(self, case: Case, right: object) -> Told:
        self.durable()
        account, step = self.accounts[case.email], case.step
        if step == "totp" and isinstance(right, int):
            account.last_step = right
        if ended := self.ended(case):
            return ended
        case.proofs.add(((case.wanted or "") if step == "sms_code" else case.email, step))
        if step == "email_code":
            self.close_others(case.email, "superseded", case, of=("change", "unbind"))
            return self.ask_for_a_tool(case, account)
        if step == "sms_code" or case.journey == "unbind":
            return self.bind(case, account)
        case.to("new_number")
        return "ok", None

    # --- tools ----------------------------------------------------------------------------------

    @staticmethod
    def bound(account: Account) -> list[str]:
        have = account.tools | ({"sms"} if account.phone else set())
        return [tool for tool in TOOLS if tool in have]

    def ask_for_a_tool(self, case: Case, account: Account) -> Told:
        tools = self.bound(account)
        return self.choose(case, tools[0]) if tools else (case.to("new_number") or ("ok", None))

    def choose(self, case: Case, tool: str) -> Told:
        case.to(TOOLS[tool])
        if tool == "sms" and (case.code is None or case.code.attempts >= 5):
            self.text_bound(case)
        self.look(case)
        return "ok", None

    def use(self, case: Case, tool: str) -> Told | None:
        if case.step not in FACTORS:
            return "step_not_open", None
        self.durable()
        if tool not in self.bound(self.accounts[case.email]):
            return "tool_not_bound", None
        if TOOLS[tool] == case.step:
            return None
        return self.ended(case) or self.choose(case, tool)

    def change_use_totp(self, case: Case) -> Told | None:
        return self.use(case, "totp")

    def change_use_passkey(self, case: Case) -> Told | None:
        return self.use(case, "passkey")

    def change_use_sms(self, case: Case) -> Told | None:
        return self.use(case, "sms")

    def change_tools_unavailable(self, case: Case) -> Told | None:
        if case.step not in FACTORS:
            return "step_not_open", None
        self.durable()
        case.to("closed", "tools_unavailable")
        lost = Case(self.next(), self.now + 30 * MINUTE, lost=True)
        self.talks[self.talk_of(case)].append(lost)
        return None

    def talk_of(self, case: Case) -> str:
        return next(talk for talk, cases in self.talks.items() if case in cases)

    def look(self, case: Case) -> None:
        """A passkey's page and a puzzle's have something that can be answered."""
        if case.step in ("passkey", "puzzle") and not self.fresh(case):
            case.shown[case.step] = Code(self.next(), self.now, mailed=False, kind=case.step)

    def enter_passkey(self, talk: str, signed: int, genuine: bool) -> Told:
        """`signed`: the number of the challenge. It is used up whatever comes of it."""
        case = self.latest(talk)
        if case.step != "passkey":
            return "step_not_open", None
        self.durable()
        shown, charged = self.fresh(case), self.charge(case.email, "passkey", self.next())
        case.shown.clear()
        self.look(case)
        if shown is None:
            return "code_expired", self.left(case.email, "passkey")
        bound = "passkey" in self.accounts[case.email].tools
        if charged and genuine and bound and signed == shown.number:
            return self.proven(case, None)
        return self.told_wrong(case, "passkey")

    def passkey_proven(self, talk: str) -> Told:
        """What is left of a right assertion once its challenge is used up."""
        case = self.latest(talk)
        return self.proven(case, None) if case.step == "passkey" else ("step_not_open", None)

    # --- the new number -------------------------------------------------------------------------

    def change_submit_number(
        self, case: Case, number: str | None, refusal: str | None
    ) -> Told | None:
        """A number in E.164, or what is wrong with what was written."""
        if case.step != "new_number":
            return "step_not_open", None
        self.durable()
        if ended := self.ended(case):
            return ended
        if number is not None and number == self.accounts[case.email].phone:
            refusal = "number_unchanged"
        if refusal is not None:
            return refusal, None
        case.wanted, case.puzzles = number, 0
        return case.to("puzzle")

    def enter_puzzle(self, talk: str, right: bool) -> Told:
        case = self.latest(talk)
        if case.step != "puzzle":
            return "step_not_open", None
        shown, charged = self.fresh(case), True
        if shown:
            self.durable()
            case.shown.clear()
            charged = self.charge(case.email, "puzzles", self.next())
        return self.judge_puzzle(talk, shown is not None, charged and right)

    def judge_puzzle(self, talk: str, shown: bool, right: bool) -> Told:
        """What is left of an answer once its picture is used up."""
        case = self.latest(talk)
        if case.step != "puzzle":
            return "step_not_open", None
        self.durable()
        if ended := self.ended(case):
            return ended
        if shown and right:
            return self.text_wanted(case)
        case.puzzles += shown
        left = TRIES - case.puzzles
        if not left:
            case.to("new_number", "puzzle_failed")
        return "puzzle_failed", left

    def text_wanted(self, case: Case) -> Told:
        if self.may_not_send(case, "sms_code") or not self.text(
            case, "sms_code", case.wanted or ""
        ):
            case.to("new_number", "no_text_now")
            return "too_many_requests", None
        case.to("sms_code")
        return "ok", None

    # --- completion -----------------------------------------------------------------------------

    def bind(self, case: Case, account: Account) -> Told:
        """Another number, or none: all effects, or none."""
        tool = any(case.proves(kind) for kind in FACTORS) or not self.bound(account)
        if not (tool and case.proves("email_code")):
            case.to("closed", "superseded")
            return "step_not_open", None
        others = (a.phone for a in self.accounts.values() if a is not account)
        if case.journey == "change" and case.wanted in others:
            case.to("new_number", "number_taken")
            return "ok", None
        account.phone = case.wanted if case.journey == "change" else None
        if self.held:
            account.hold = case.hold = max(account.hold, self.now + self.held)
        self.close_others(case.email, "superseded", case)
        case.to("done")
        return "ok", None

    # --- at the exchange ------------------------------------------------------------------------

    def sign_out(self, email: str) -> Told:
        """Everywhere."""
        self.accounts[email].sessions.clear()
        return "ok", None

    def bind_elsewhere(self, email: str, number: str) -> Told:
        others = (a.phone for address, a in self.accounts.items() if address != email)
        if number in others:
            return "refused", None
        self.accounts[email].phone = number
        return "ok", None

    def use_app_elsewhere(self, email: str, step: int) -> Told:
        """A code of the app, to sign in."""
        account = self.accounts[email]
        if step <= account.last_step:
            return "refused", None
        account.last_step = step
        return "ok", None

    # --- what is told ---------------------------------------------------------------------------

    def tries_left(self, case: Case) -> int | None:
        if case.step in ("totp", "passkey"):
            return self.left(case.email, case.step)
        return 5 - case.code.attempts if case.code else 0

    def tools(self, case: Case) -> list[str]:
        return self.bound(self.accounts[case.email]) if case.step in FACTORS else []

    def ending(self, case: Case) -> str | None:
        """Of the number that a text message goes to, or that was bound."""
        number = self.accounts[case.email].phone if case.step == "old_number" else None
        if case.step in ("sms_code", "done"):
            number = case.wanted
        return number and number[-2:]

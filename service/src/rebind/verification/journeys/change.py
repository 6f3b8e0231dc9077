"""Change and unbind: somebody who is signed in binds another number, or takes theirs off.

consent → email_code → a second factor of several → (unbind: done) → new_number → puzzle →
sms_code → done. Who is signed in is the exchange's word; that the session still lives is read
again in the transaction that completes.
"""

from collections.abc import Mapping

from rebind.accounts.model import Account
from rebind.accounts.ports import Effect
from rebind.clock import Local
from rebind.database import Tx
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.verification import repository
from rebind.verification.case import Case
from rebind.verification.domain.numbers import (
    NotANumber,
    NotMobile,
    Number,
    known_number,
    read_number,
)
from rebind.verification.domain.policy import may_change
from rebind.verification.domain.states import FACTORS, Journey, Move, Step
from rebind.verification.factors import email_code, sms_code
from rebind.verification.factors.base import CodeFactor, Factor, Result, Verdict
from rebind.verification.factors.passkey import Passkey
from rebind.verification.factors.puzzle import Puzzle
from rebind.verification.factors.sms_code import SmsCode
from rebind.verification.factors.totp import Totp
from rebind.verification.journeys.base import (
    NO_MORE_CODES,
    STEP_NOT_OPEN,
    Delivery,
    Finish,
    Outcome,
    Parts,
    Procedure,
)
from rebind.verification.journeys.reset import Reset

TOOLS = {"totp": Move.CHOSE_TOTP, "passkey": Move.CHOSE_PASSKEY, "sms": Move.CHOSE_OLD_NUMBER}
"""The tools that can be asked for, the strongest first that most people have at hand."""
TOOL_AT = {Step.TOTP: "totp", Step.PASSKEY: "passkey", Step.OLD_NUMBER: "sms"}
SENT = (Step.EMAIL_CODE, Step.OLD_NUMBER, Step.SMS_CODE)
"""Where a code is asked for that was sent."""

_NUMBER_PLACE = "verification_case.new_phone_sealed"


def bound_tools(account: Account) -> list[str]:
    """The tools that the account could be asked for; a bound number is one, whether or not the
    log-in asks for it."""
    bound = account.tools | ({"sms"} if account.phone is not None else set())
    return [tool for tool in TOOLS if tool in bound]


class Change(Procedure):
    """One object for each of the two journeys."""

    def __init__(
        self,
        parts: Parts,
        keys: Keys,
        journey: Journey,
        totp: Totp,
        passkey: Passkey,
        old_number: SmsCode,
        new_number: SmsCode,
        puzzle: Puzzle,
        reset: Reset,
    ) -> None:
        super().__init__(parts)
        self._keys = keys
        self._journey = journey
        self._totp = totp
        self._passkey = passkey
        self._old_number = old_number
        self._new_number = new_number
        self._puzzle = puzzle
        self._reset = reset

    # --- beginning -------------------------------------------------------------------------------

    def _begin(self, tx: Tx, conversation_id: str, last: Case | None) -> Outcome:
        person = self._conversations.signed_in(tx, conversation_id)
        if person is None or not self._accounts.session_lives(tx, *person):
            return Outcome("sign_in_needed")
        account = self._accounts.get(tx, person[0])
        refusal = may_change(
            unbinding=self._journey is Journey.UNBIND,
            phone_bound=account.phone is not None,
            frozen=account.frozen_at is not None,
        )
        if refusal is not None:
            return Outcome(refusal)
        self._open(
            tx,
            conversation_id,
            last,
            self._journey,
            account_id=account.id,
            session_id=person[1],
            email_index=self._accounts.index_of(account),
            phone_index=self._accounts.phone_index(account.phone),
        )
        return Outcome()

    def consent(self, delivery: Delivery) -> Outcome:
        """The instructions are read: send the first code."""
        with self._db.write() as tx:
            account, case = self._locked(tx, delivery.conversation_id)
            if account is None or case is None or not self._may(case, Move.CONSENTED):
                return delivery.finish(tx, STEP_NOT_OPEN)
            if ended := self._ended(tx, account, case):
                return delivery.finish(tx, ended)
            expires = self._clock.now() + self._settings.case_lifetime
            case = self._advance(tx, case, Move.CONSENTED, announced=True, expires_at=expires)
            self._send_code(tx, case, account)
            return delivery.finish(tx, Outcome())

    def _ended(self, tx: Tx, account: Account, case: Case) -> Outcome | None:
        """End the case if what it stands on is gone: the session, the number that it is about, or
        the account's freedom (I6). Asked in every transaction that moves it on."""
        why = None
        if account.frozen_at is not None:
            why = "frozen"
        elif not self._accounts.session_lives(tx, account.id, case.session_id or ""):
            why = "session_ended"
        elif case.phone_index != self._accounts.phone_index(account.phone):
            why = "number_changed"
        if why is None:
            return None
        self._advance(tx, case, Move.CANCELLED, why)
        return STEP_NOT_OPEN

    # --- codes -----------------------------------------------------------------------------------

    def code_factor(self, case: Case) -> CodeFactor | None:
        by_step: dict[Step, CodeFactor] = {
            Step.EMAIL_CODE: self._codes,
            Step.TOTP: self._totp,
            Step.OLD_NUMBER: self._old_number,
            Step.SMS_CODE: self._new_number,
        }
        return by_step.get(case.step)

    def _accept(
        self, case: Case, factor: Factor, verdict: Verdict, *, spoken: bool, finish: Finish
    ) -> None:
        step = case.step
        with self._db.write() as tx:
            account = self._accounts.lock(tx, case.account_id or "")
            case = self._fresh(tx, case, step)
            if not factor.consume(tx, verdict):
                raise Problem(Code.STEP_NOT_OPEN)
            outcome = self._ended(tx, account, case) or self._proven(tx, account, case, factor.kind)
            if not spoken:
                self._conversations.tell_assistant(tx, case.conversation_id, "step_done")
            finish(tx, outcome)
        if outcome is STEP_NOT_OPEN:
            raise Problem(Code.STEP_NOT_OPEN)

    def _proven(self, tx: Tx, account: Account, case: Case, kind: str) -> Outcome:
        """Note the proof, and go where it leads."""
        assert case.email_index is not None
        target = case.new_phone_index if kind == sms_code.NEW_NUMBER else case.email_index
        now = self._clock.now()
        repository.add_proof(tx, case.id, account.id, kind, target or "", now)
        self._step_result(tx, case, case.step, ok=True)
        if case.step is Step.EMAIL_CODE:
            # Not a reset: who has the session and the mailbox, and no tool, must not be able to
            # end what the owner is at to get back in
            self._supersede(tx, account, case, of=(Journey.CHANGE, Journey.UNBIND))
            return self._ask_for_a_tool(tx, account, case)
        if case.step is Step.SMS_CODE:
            return self._complete_change(tx, account, case)
        if case.journey is Journey.UNBIND:
            return self._complete_unbind(tx, account, case)
        self._advance(tx, case, Move.FACTOR_PROVEN)
        return Outcome()

    def resend_code(self, delivery: Delivery) -> Outcome:
        with self._db.write() as tx:
            account, case = self._locked(tx, delivery.conversation_id)
            if account is None or case is None or not case.is_open:
                return delivery.finish(tx, STEP_NOT_OPEN)
            return delivery.finish(tx, self._resend(tx, account, case))

    def _resend(self, tx: Tx, account: Account, case: Case) -> Outcome:
        if case.step not in SENT:
            return STEP_NOT_OPEN
        # A code of a case that can come to nothing would ring the phone of a number that is not
        # the one it is about, or of nobody
        if ended := self._ended(tx, account, case):
            return ended
        if case.step is Step.EMAIL_CODE:
            return self._resend_email_code(tx, case, account)
        factor = self._old_number if case.step is Step.OLD_NUMBER else self._new_number
        wait = factor.may_send(tx, case)
        if wait == 0:
            return Outcome(NO_MORE_CODES)
        if wait is not None:
            return Outcome(Code.TOO_MANY_REQUESTS, retry_after_seconds=wait)
        if case.step is Step.OLD_NUMBER:
            return self._text_old_number(tx, account, case)
        factor.revoke(tx, case)
        self._advance(tx, case, Move.ASKED_FOR_ANOTHER_CODE, puzzles=0)
        return Outcome()

    # --- tools -----------------------------------------------------------------------------------

    def _ask_for_a_tool(self, tx: Tx, account: Account, case: Case) -> Outcome:
        """The first tool that is bound. With none there is nothing to ask for: that is so after a
        reset, which has just looked at who this is, and holds withdrawals."""
        tools = bound_tools(account)
        if not tools:
            self._advance(tx, case, Move.FACTOR_PROVEN)
            return Outcome()
        return self._choose(tx, account, case, tools[0])

    def _choose(self, tx: Tx, account: Account, case: Case, tool: str) -> Outcome:
        """Go to a tool's step. Nothing that another tool has proven comes along: a proof of one
        would have moved the case on already."""
        case = self._advance(tx, case, TOOLS[tool])
        if tool == "sms" and self._old_number.attempts_left(tx, case) == 0:
            self._text_old_number(tx, account, case)
        elif tool == "passkey":
            self._passkey.issue(tx, case)
        return Outcome()

    def _text_old_number(self, tx: Tx, account: Account, case: Case) -> Outcome:
        """Send a code to the bound number, unless too many went there."""
        assert account.phone is not None
        number = known_number(account.phone)
        locale = self._conversations.locale(tx, case.conversation_id)
        sent = self._old_number.may_send(tx, case) is None and self._old_number.issue(
            tx, case, number, locale
        )
        return Outcome() if sent else Outcome(Code.TOO_MANY_REQUESTS)

    def use_totp(self, delivery: Delivery) -> Outcome:
        return self._switch(delivery, "totp")

    def use_passkey(self, delivery: Delivery) -> Outcome:
        return self._switch(delivery, "passkey")

    def use_sms(self, delivery: Delivery) -> Outcome:
        return self._switch(delivery, "sms")

    def _switch(self, delivery: Delivery, tool: str) -> Outcome:
        with self._db.write() as tx:
            account, case = self._locked(tx, delivery.conversation_id)
            if account is None or case is None or case.step not in FACTORS:
                return delivery.finish(tx, STEP_NOT_OPEN)
            if tool not in bound_tools(account):
                return delivery.finish(tx, Outcome("tool_not_bound"))
            if TOOL_AT[case.step] == tool:
                return delivery.finish(tx, Outcome())
            outcome = self._ended(tx, account, case) or self._choose(tx, account, case, tool)
            return delivery.finish(tx, outcome)

    def tools_unavailable(self, delivery: Delivery) -> Outcome:
        """None of them works: the lost tools are reset first, in a case of its own."""
        with self._db.write() as tx:
            account, case = self._locked(tx, delivery.conversation_id)
            if account is None or case is None or case.step not in FACTORS:
                return delivery.finish(tx, STEP_NOT_OPEN)
            closed = self._advance(tx, case, Move.NO_TOOL_WORKS, "tools_unavailable")
            self._reset.open_for_lost_tools(tx, closed)
            return delivery.finish(tx, Outcome())

    def enter_passkey(self, case: Case, assertion: Mapping[str, object]) -> None:
        """What the passkey's page sent. Raises Problem(CODE_WRONG), CODE_EXPIRED,
        ATTEMPTS_EXHAUSTED, STEP_NOT_OPEN; ValueError for what is no assertion."""
        verdict = self._passkey.verify(case, assertion)
        self._judge(case, self._passkey, verdict, spoken=False, finish=lambda _, outcome: outcome)

    # --- the new number ---------------------------------------------------------------------------

    def submit_number(self, delivery: Delivery, handle: str) -> Outcome:
        """A number that was typed into the chat, with its country code."""
        with self._db.write() as tx:
            account, case = self._locked(tx, delivery.conversation_id)
            written = self._conversations.redeem(
                tx, delivery.conversation_id, handle, "phone", delivery.turn_id
            )
            if written is None:
                return delivery.finish(tx, Outcome(Code.NOT_FOUND))
            if account is None or case is None or case.step is not Step.NEW_NUMBER:
                return delivery.finish(tx, STEP_NOT_OPEN)
            if ended := self._ended(tx, account, case):
                return delivery.finish(tx, ended)
            try:
                number = self._read(account, written, None)
            except Problem as problem:
                return delivery.finish(tx, Outcome(problem.code))
            self._take_number(tx, case, number)
            return delivery.finish(tx, Outcome())

    def enter_number(self, case: Case, country: str, written: str) -> None:
        """Country and number from the form. Raises Problem(NUMBER_INVALID), NUMBER_NOT_MOBILE,
        NUMBER_UNCHANGED, STEP_NOT_OPEN."""
        with self._db.write() as tx:
            account = self._accounts.lock(tx, case.account_id or "")
            case = self._fresh(tx, case, Step.NEW_NUMBER)
            ended = self._ended(tx, account, case)
            if ended is None:
                self._take_number(tx, case, self._read(account, written, country))
            self._conversations.tell_assistant(tx, case.conversation_id, "step_done")
        if ended is not None:
            raise Problem(Code.STEP_NOT_OPEN)

    def _read(self, account: Account, written: str, country: str | None) -> Number:
        try:
            number = read_number(written, country, self._settings.fictional_numbers)
        except NotANumber as error:
            raise Problem(Code.NUMBER_INVALID) from error
        except NotMobile as error:
            raise Problem(Code.NUMBER_NOT_MOBILE) from error
        served = self._settings.sms_countries
        if served and number.country not in served:
            raise Problem(Code.NUMBER_INVALID)
        if number.e164 == account.phone:
            raise Problem(Code.NUMBER_UNCHANGED)
        return number

    def _take_number(self, tx: Tx, case: Case, number: Number) -> None:
        """Whether somebody else has the number is not asked before it has proven itself: whoever
        types it must not learn that (attack 53)."""
        self._step_result(tx, case, case.step, ok=True)
        self._advance(
            tx,
            case,
            Move.NUMBER_TAKEN_DOWN,
            new_phone_index=self._accounts.phone_index(number.e164),
            new_phone_sealed=self._keys.seal(number.e164, f"{_NUMBER_PLACE}:{case.id}"),
            puzzles=0,
        )

    def new_number(self, case: Case) -> str | None:
        """The number that is to be bound, E.164."""
        if case.new_phone_sealed is None:
            return None
        return self._keys.open(case.new_phone_sealed, f"{_NUMBER_PLACE}:{case.id}")

    def back(self, delivery: Delivery) -> Outcome:
        """To another number."""
        with self._db.write() as tx:
            _, case = self._locked(tx, delivery.conversation_id)
            if case is None or not self._may(case, Move.WENT_BACK):
                return delivery.finish(tx, STEP_NOT_OPEN)
            repository.revoke_challenges(tx, case.id, self._clock.now())
            self._advance(tx, case, Move.WENT_BACK)
            return delivery.finish(tx, Outcome())

    # --- puzzle -----------------------------------------------------------------------------------

    def solve_puzzle(self, case: Case, answer: Mapping[str, object]) -> None:
        """The answer to the picture. Right, it sends the code. Raises Problem(PUZZLE_FAILED) with
        the pictures left, TOO_MANY_REQUESTS when no code may be sent now, STEP_NOT_OPEN;
        ValueError for what is no answer."""
        solved = self._puzzle.verify(case, answer)
        problem: Problem | None
        with self._db.write() as tx:
            account = self._accounts.lock(tx, case.account_id or "")
            case = self._fresh(tx, case, Step.PUZZLE)
            if self._ended(tx, account, case):
                problem = Problem(Code.STEP_NOT_OPEN)
            elif solved is Result.RIGHT:
                problem = self._text_new_number(tx, case)
            else:
                # What came too late for its picture was not looked at, and costs no try
                problem = self._fail_puzzle(tx, case, tries=1 if solved is Result.WRONG else 0)
            # Another picture is shown by the page itself; anything else is for the assistant to say
            if problem is None or not problem.attempts_left:
                self._conversations.tell_assistant(tx, case.conversation_id, "step_done")
        if problem is not None:
            raise problem

    def _fail_puzzle(self, tx: Tx, case: Case, tries: int) -> Problem:
        left = self._settings.puzzle_tries - case.puzzles - tries
        self._step_result(tx, case, case.step, ok=False, code=Code.PUZZLE_FAILED, left=left)
        if left > 0 and tries:
            self._change(tx, case, puzzles=case.puzzles + tries)
        elif not left:
            self._advance(tx, case, Move.PUZZLE_FAILED, "puzzle_failed")
        return Problem(Code.PUZZLE_FAILED, attempts_left=left)

    def _text_new_number(self, tx: Tx, case: Case) -> Problem | None:
        number = known_number(self.new_number(case) or "")
        locale = self._conversations.locale(tx, case.conversation_id)
        may = self._new_number.may_send(tx, case) is None
        if not may or not self._new_number.issue(tx, case, number, locale):
            self._step_result(tx, case, case.step, ok=False, code=Code.TOO_MANY_REQUESTS)
            self._advance(tx, case, Move.PUZZLE_FAILED, "no_text_now")
            return Problem(Code.TOO_MANY_REQUESTS)
        self._step_result(tx, case, case.step, ok=True)
        self._advance(tx, case, Move.PUZZLE_SOLVED)
        return None

    # --- completion -------------------------------------------------------------------------------

    def _factor_is_proven(self, tx: Tx, account: Account, case: Case) -> bool:
        """Mailbox and one tool, if the account has any."""
        proofs = repository.proof_kinds(tx, case.id, account.id)
        tools = {sms_code.OLD_NUMBER, self._totp.kind, self._passkey.kind}
        return email_code.KIND in proofs and (bool(proofs & tools) or not bound_tools(account))

    def _complete_unbind(self, tx: Tx, account: Account, case: Case) -> Outcome:
        if not self._factor_is_proven(tx, account, case):
            self._advance(tx, case, Move.CANCELLED, "superseded")
            return STEP_NOT_OPEN
        self._finish(tx, account, case, "number_unbound", None)
        return Outcome()

    def _complete_change(self, tx: Tx, account: Account, case: Case) -> Outcome:
        number = self.new_number(case) or ""
        proofs = repository.proof_targets(tx, case.id, account.id, sms_code.NEW_NUMBER)
        whole = self._factor_is_proven(tx, account, case) and case.new_phone_index in proofs
        if not whole:
            self._advance(tx, case, Move.CANCELLED, "superseded")
            return STEP_NOT_OPEN
        if not self._finish(tx, account, case, "number_changed", number):
            self._advance(tx, case, Move.NUMBER_REFUSED, "number_taken")
        return Outcome()

    def _finish(self, tx: Tx, account: Account, case: Case, kind: str, number: str | None) -> bool:
        """The effect, and what goes with it: the end of other cases, audit, notices. False, and
        nothing is done, when as many accounts have the number as may."""
        now = self._clock.now()
        hold = self._settings.hold_after_change
        effect = Effect(
            f"{case.id}:{kind}",
            now,
            binds=number,
            unbinds=number is None,
            holds_until=now + hold if hold else None,
        )
        done = self._accounts.apply(tx, account, effect)
        if done is None:
            return False
        until = done.held_until if hold else None
        self._supersede(tx, account, case)
        self._advance(tx, case, Move.COMPLETED, hold_until=until)
        held = until.isoformat() if until else None
        self._audit.append(tx, kind, case=case.id, account=account.id, held_until=held)
        self._outbox.tell_exchange(tx, kind, account.id, done.held_until)
        alarm = self._alarm_url(tx, account, case)
        facts: dict[str, object] = {"at": Local(now, account.time_zone), "alarm_url": alarm}
        self._outbox.enqueue(tx, "email", account.email, kind, account.locale, **facts)
        for phone in (account.phone, number):
            if phone is not None:
                self._outbox.enqueue(tx, "sms", phone, kind, account.locale, **facts)
        return True

"""Reset: the number is lost, and no other tool works.

consent → sign_in → email_code → the route that the account's state permits → done. Every method
here is one thing that a person did; it opens its own transactions, counts before it compares,
and moves the case through `domain.states` only. Lock order: account, case, conversation, audit.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rebind.accounts.model import Account, canonical_email
from rebind.accounts.service import Accounts
from rebind.audit.chain import Audit
from rebind.catalogue import Catalogue
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.ids import digest, reference, token
from rebind.notify.outbox import Outbox
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.verification import repository
from rebind.verification.budgets import Budgets
from rebind.verification.case import Case
from rebind.verification.domain.policy import Route, Standing, route
from rebind.verification.domain.states import (
    TERMINAL,
    Move,
    NotPermitted,
    State,
    Step,
    after,
    state_of,
)
from rebind.verification.factors import email_code, questions
from rebind.verification.factors.base import Result, Verdict
from rebind.verification.factors.email_code import EmailCode
from rebind.verification.factors.questions import Questions
from rebind.verification.ports import Conversations
from rebind.verification.progress import progress

REQUIRED = frozenset({"password", email_code.KIND})
"""Proofs, besides the round of questions itself, without which nothing completes."""

NO_MORE_CODES = "no_more_codes"

ACTIVE = (State.OPEN, State.IN_REVIEW, State.MORE_INFO)


@dataclass(frozen=True)
class Outcome:
    """What a command came to: `ok`, or a code that a person should hear."""

    outcome: str = "ok"
    attempts_left: int | None = None
    retry_after_seconds: int | None = None


STEP_NOT_OPEN = Outcome(Code.STEP_NOT_OPEN)


@dataclass(frozen=True)
class Delivery:
    """A command as it was delivered. `finish` runs inside the transaction of the effect: it
    fences the epoch and notes the outcome, so that a second delivery finds it. Where one
    transaction takes what a person did and another acts on it, the first one fences and the
    second only notes: what was taken is acted on, whoever owns the conversation by then."""

    conversation_id: str
    turn_id: str
    fence: Callable[[Tx], None]
    note: Callable[[Tx, Outcome], Outcome]

    def finish(self, tx: Tx, outcome: Outcome) -> Outcome:
        self.fence(tx)
        return self.note(tx, outcome)


class Reset:
    def __init__(
        self,
        db: Database,
        clock: Clock,
        settings: Settings,
        catalogue: Catalogue,
        accounts: Accounts,
        conversations: Conversations,
        outbox: Outbox,
        audit: Audit,
        budgets: Budgets,
        codes: EmailCode,
        asked: Questions,
    ) -> None:
        self._db = db
        self._clock = clock
        self._settings = settings
        self._catalogue = catalogue
        self._accounts = accounts
        self._conversations = conversations
        self._outbox = outbox
        self._audit = audit
        self._budgets = budgets
        self._codes = codes
        self._questions = asked

    # --- beginning and ending -------------------------------------------------------------------

    def start(self, delivery: Delivery) -> Outcome:
        """Offer the journey. Nothing is announced before consent."""
        with self._db.write() as tx:
            case = self._latest(tx, delivery.conversation_id)
            if case is not None and case.state in ACTIVE:
                return delivery.finish(tx, Outcome("already_open"))
            self._open(tx, delivery.conversation_id, case)
            return delivery.finish(tx, Outcome())

    def _open(self, tx: Tx, conversation_id: str, last: Case | None) -> None:
        now = self._clock.now()
        case = Case(
            id=reference(),
            conversation_id=conversation_id,
            journey="reset",
            state=State.OPEN,
            step=Step.CONSENT,
            why=None,
            announced=False,
            email_index=None,
            account_id=None,
            password_forgotten=False,
            password_right=False,
            password_version=None,
            phone_index=None,
            tools_lost=False,
            round=0,
            question=0,
            hold_until=None,
            # The newest case is the conversation's, whatever another machine's clock said
            opened_at=max(now, last.opened_at + timedelta(microseconds=1)) if last else now,
            expires_at=now + self._settings.case_lifetime,
            closed_at=None,
            version=0,
        )
        repository.add_case(tx, case)
        self._audit.append(tx, "case_opened", case=case.id, conversation=conversation_id)

    def consent(self, delivery: Delivery) -> Outcome:
        expires = self._clock.now() + self._settings.case_lifetime
        return self._simple(delivery, Move.CONSENTED, announced=True, expires_at=expires)

    def decline(self, delivery: Delivery) -> Outcome:
        return self._simple(delivery, Move.DECLINED, "declined")

    def cancel(self, delivery: Delivery) -> Outcome:
        return self._simple(delivery, Move.CANCELLED, "cancelled_by_person")

    def restart(self, delivery: Delivery) -> Outcome:
        """Cancel what is open and offer the journey again. No budget comes back."""
        with self._db.write() as tx:
            case = self._latest(tx, delivery.conversation_id)
            if case is not None and case.state in ACTIVE:
                self._advance(tx, case, Move.CANCELLED, "cancelled_by_person")
            self._open(tx, delivery.conversation_id, case)
            return delivery.finish(tx, Outcome())

    def expire(self, case_id: str) -> None:
        """End a case whose time is over, and let the assistant say so."""
        with self._db.write() as tx:
            case = repository.find_case(tx, case_id, lock=True)
            if case is not None and case.expired(self._clock.now()):
                self._advance(tx, case, Move.EXPIRED, "expired")
                self._conversations.tell_assistant(tx, case.conversation_id, "step_done")

    # --- sign-in --------------------------------------------------------------------------------

    def sign_in(self, case: Case, email: str, password: str | None) -> None:
        """Take e-mail and password. Says nothing of either to anybody who has not proven the
        mailbox in this case: same answer, same work, same time for any address. Raises
        Problem(INVALID_REQUEST) for what is no address, PASSWORD_WRONG and ATTEMPTS_EXHAUSTED
        once the mailbox is proven, STEP_NOT_OPEN, TOO_MANY_REQUESTS."""
        address = canonical_email(email)
        if address is None or (password is None) != case.password_forgotten:
            raise Problem(Code.INVALID_REQUEST)
        index = self._accounts.email_index(address)
        with self._db.read() as tx:
            account = self._accounts.find(tx, index)
        right = self._compare(case, index, account, password)
        if self._mailbox_is_proven(case, index):
            assert account is not None
            compared = self._accounts.password_version(account)
            self._settle(case, account.id, right, digest(token()), compared=compared)
            return
        with self._db.write() as tx:
            fresh = self._fresh(tx, case, Step.SIGN_IN)
            refused = self._codes.may_send(tx, fresh) == 0
            if refused:
                self._no_more_codes(tx, fresh)
            else:
                self._take_credentials(tx, fresh, index, account, right)
        if refused:
            raise Problem(Code.TOO_MANY_REQUESTS)

    def _compare(
        self, case: Case, index: str, account: Account | None, password: str | None
    ) -> bool:
        """Whether the password is right. Comparisons of an address are counted before they are
        made: whoever reads the mailbox sees by the mail that comes whether one was right, and
        could else go on for ever. Beyond the day's number every password is a wrong one."""
        if case.password_forgotten:
            return False
        counted = self._budgets.charge(index, self._budgets.comparisons, digest(token()))
        return self._accounts.password_matches(account, password or "") and counted

    def _no_more_codes(self, tx: Tx, case: Case) -> None:
        """This case cannot send another code, ever: the assistant says so, and what to do."""
        self._change(tx, case, why=NO_MORE_CODES)
        self._conversations.tell_assistant(tx, case.conversation_id, "step_done")

    def _take_credentials(
        self, tx: Tx, case: Case, index: str, account: Account | None, right: bool
    ) -> None:
        self._step_result(tx, case, Step.SIGN_IN, ok=True)
        case = self._advance(
            tx,
            case,
            Move.CREDENTIALS_TAKEN,
            email_index=index,
            account_id=account and account.id,
            password_right=right,
            password_version=account and self._accounts.password_version(account),
        )
        self._send_code(tx, case, account)
        self._conversations.tell_assistant(tx, case.conversation_id, "step_done")

    def _send_code(self, tx: Tx, case: Case, account: Account | None) -> None:
        locale = self._conversations.locale(tx, case.conversation_id)
        self._codes.issue(tx, case, account.email if account else None, locale)

    def _mailbox_is_proven(self, case: Case, index: str) -> bool:
        with self._db.read() as tx:
            return self._has_proof(tx, case, email_code.KIND) and case.email_index == index

    def forgot_password(self, delivery: Delivery) -> Outcome:
        """Without the password, documents decide; the mailbox must be proven all the same."""
        with self._db.write() as tx:
            account, case = self._locked(tx, delivery.conversation_id)
            if case is None or case.step is not Step.SIGN_IN:
                return delivery.finish(tx, STEP_NOT_OPEN)
            case = self._change(tx, case, password_forgotten=True, password_right=False)
            repository.close_secure_steps(tx, case.id, self._clock.now())
            if self._has_proof(tx, case, email_code.KIND) and account is not None:
                self._take_route(tx, account, case)
            return delivery.finish(tx, Outcome())

    def remember_password(self, delivery: Delivery) -> Outcome:
        """It came back: the form asks for it again."""
        with self._db.write() as tx:
            _, case = self._locked(tx, delivery.conversation_id)
            if case is None or case.step is not Step.SIGN_IN or not case.password_forgotten:
                return delivery.finish(tx, STEP_NOT_OPEN)
            case = self._change(tx, case, password_forgotten=False, why=None)
            repository.close_secure_steps(tx, case.id, self._clock.now())
            return delivery.finish(tx, Outcome())

    # --- e-mail code ------------------------------------------------------------------------------

    def resend_code(self, delivery: Delivery) -> Outcome:
        with self._db.write() as tx:
            account, case = self._locked(tx, delivery.conversation_id)
            if case is None or case.step is not Step.EMAIL_CODE:
                return delivery.finish(tx, STEP_NOT_OPEN)
            wait = self._codes.may_send(tx, case)
            if wait == 0:
                return delivery.finish(tx, Outcome(NO_MORE_CODES))
            if wait is not None:
                refusal = Outcome(Code.TOO_MANY_REQUESTS, retry_after_seconds=wait)
                return delivery.finish(tx, refusal)
            self._send_code(tx, case, account)
            return delivery.finish(tx, Outcome())

    def back(self, delivery: Delivery) -> Outcome:
        """From the code to the address: it may have been mistyped."""
        with self._db.write() as tx:
            _, case = self._locked(tx, delivery.conversation_id)
            if case is None or (case.step, Move.WENT_BACK) not in _BACK:
                return delivery.finish(tx, STEP_NOT_OPEN)
            repository.revoke_challenges(tx, case.id, self._clock.now())
            self._advance(tx, case, Move.WENT_BACK, password_forgotten=False)
            return delivery.finish(tx, Outcome())

    def submit_code(self, delivery: Delivery, handle: str) -> Outcome:
        """A code that was typed into the chat."""
        with self._db.write() as tx:
            case = self._latest(tx, delivery.conversation_id)
            code = self._conversations.redeem(
                tx, delivery.conversation_id, handle, "code", delivery.turn_id
            )
            if code is None:
                return delivery.finish(tx, Outcome(Code.NOT_FOUND))
            if case is None or not case.is_open or case.step is not Step.EMAIL_CODE:
                return delivery.finish(tx, STEP_NOT_OPEN)
            if not email_code.is_code(code):
                left = self._codes.attempts_left(tx, case)
                return delivery.finish(tx, Outcome(Code.CODE_WRONG, attempts_left=left))
        verdict = self._codes.verify(case, code, handle)
        try:
            self._judge_code(case, verdict, spoken=True, finish=delivery.finish)
        except Problem as problem:
            if problem.code in (Code.OWNER_CHANGED, Code.STEP_NOT_OPEN):
                raise
            return Outcome(problem.code, attempts_left=problem.attempts_left)
        return Outcome()

    def enter_code(self, case: Case, code: str) -> None:
        """A code that was entered into the secure step. Raises Problem(CODE_WRONG),
        CODE_EXPIRED, ATTEMPTS_EXHAUSTED, PASSWORD_WRONG, STEP_NOT_OPEN."""
        if not case.is_open or case.step is not Step.EMAIL_CODE:
            raise Problem(Code.STEP_NOT_OPEN)
        verdict = self._codes.verify(case, code, digest(token()))
        self._judge_code(case, verdict, spoken=False, finish=lambda _, outcome: outcome)

    def _judge_code(
        self,
        case: Case,
        verdict: Verdict,
        *,
        spoken: bool,
        finish: Callable[[Tx, Outcome], Outcome],
    ) -> None:
        """Tell what the code was, and go on. `spoken`: the assistant is in a turn already."""
        if verdict.result is not Result.RIGHT or case.account_id is None:
            problem = Problem(_REFUSAL[verdict.result], attempts_left=verdict.attempts_left)
            with self._db.write() as tx:
                self._step_result(
                    tx,
                    case,
                    Step.EMAIL_CODE,
                    ok=False,
                    code=problem.code,
                    left=verdict.attempts_left,
                )
                if verdict.result is Result.EXHAUSTED and not spoken:
                    self._conversations.tell_assistant(tx, case.conversation_id, "step_done")
                finish(tx, Outcome(problem.code, attempts_left=verdict.attempts_left))
            raise problem
        assert verdict.challenge_id is not None
        self._settle(
            case,
            case.account_id,
            case.password_right,
            verdict.challenge_id,
            compared=case.password_version,
            challenge_id=verdict.challenge_id,
            spoken=spoken,
            finish=finish,
        )

    def _settle(
        self,
        case: Case,
        account_id: str,
        right: bool,
        reference: str,
        *,
        compared: str | None,
        challenge_id: str | None = None,
        spoken: bool = False,
        finish: Callable[[Tx, Outcome], Outcome] = lambda _, outcome: outcome,
    ) -> None:
        """The mailbox is proven, now (`challenge_id` is used up) or earlier in this case: tell
        whether the password was right, which `compared`, a version of it, was compared with.
        That is counted first, whatever the answer will be."""
        step = case.step
        told = case.password_forgotten or self._budgets.charge(
            account_id, self._budgets.password, reference
        )
        with self._db.write() as tx:
            account = self._accounts.lock(tx, account_id)
            case = self._fresh(tx, case, step)
            if challenge_id is not None:
                case = self._accept_mailbox(tx, account, case, challenge_id)
            # What was compared earlier may no longer be the account's password
            right = right and compared == self._accounts.password_version(account)
            problem = self._accept_password(tx, account, case, right, told)
            if not spoken:
                self._conversations.tell_assistant(tx, case.conversation_id, "step_done")
            finish(tx, Outcome(problem.code, problem.attempts_left) if problem else Outcome())
        if problem is not None:
            raise problem

    def _accept_mailbox(self, tx: Tx, account: Account, case: Case, challenge_id: str) -> Case:
        now = self._clock.now()
        if not repository.consume_challenge(tx, challenge_id, now):
            raise Problem(Code.STEP_NOT_OPEN)
        assert case.email_index is not None
        repository.add_proof(tx, case.id, account.id, email_code.KIND, case.email_index, now)
        self._step_result(tx, case, Step.EMAIL_CODE, ok=True)
        return self._change(tx, case, phone_index=self._accounts.phone_index(account.phone))

    def _accept_password(
        self, tx: Tx, account: Account, case: Case, right: bool, told: bool
    ) -> Problem | None:
        """Go on by what the password was; the refusal to be raised after the commit, if any."""
        if case.password_forgotten:
            self._take_route(tx, account, case)
            return None
        left = self._budgets.left(tx, account.id, self._budgets.password)
        if told and right:
            if case.step is Step.SIGN_IN:
                self._step_result(tx, case, Step.SIGN_IN, ok=True)
            self._prove_password(tx, account, case)
            return None
        code = Code.PASSWORD_WRONG if told else Code.ATTEMPTS_EXHAUSTED
        self._step_result(tx, case, Step.SIGN_IN, ok=False, code=code, left=left)
        if told:
            self._advance(tx, case, Move.PASSWORD_WRONG, "password_wrong")
        else:
            self._advance(tx, case, Move.ROUTED_TO_DOCUMENTS, "password_tries_used")
        return Problem(code, attempts_left=left)

    def _prove_password(self, tx: Tx, account: Account, case: Case) -> None:
        assert case.email_index is not None
        repository.add_proof(
            tx, case.id, account.id, "password", case.email_index, self._clock.now()
        )
        version = self._accounts.password_version(account)
        case = self._change(tx, case, password_right=True, password_version=version)
        self._supersede(tx, account, case)
        self._warn_owner(tx, account, case)
        self._take_route(tx, account, case)

    def _supersede(self, tx: Tx, account: Account, case: Case) -> None:
        """One reset at a time: whoever has proven mailbox and password ends the older cases."""
        self._end_cases(tx, account, "superseded", besides=case.id)

    def _end_cases(self, tx: Tx, account: Account, why: str, besides: str = "") -> None:
        """End the account's cases. One whose mailbox is not proven goes on: it may be anybody's
        who typed the address, and its end would tell that there is an account, and what its
        owner did (attack 51). It leads nowhere: whatever it proves is judged anew."""
        for case in repository.cases_of_account(tx, account.id, ACTIVE):
            if case.id == besides or not self._has_proof(tx, case, email_code.KIND):
                continue
            if case.expired(self._clock.now()):
                self._advance(tx, case, Move.EXPIRED, "expired")
            else:
                self._advance(tx, case, Move.CANCELLED, why)
            self._conversations.tell_assistant(tx, case.conversation_id, "step_done")

    def _warn_owner(self, tx: Tx, account: Account, case: Case) -> None:
        self._outbox.enqueue(
            tx,
            "email",
            account.email,
            "reset_started",
            account.locale,
            alarm_url=self._alarm_url(tx, account, case),
        )

    # --- routing ----------------------------------------------------------------------------------

    def _take_route(self, tx: Tx, account: Account, case: Case) -> Case:
        decided = self._decide(tx, account, case)
        return self._advance(tx, case, decided.move, decided.why)

    def _decide(self, tx: Tx, account: Account, case: Case, *, spent: int = 0) -> Route:
        """The policy on the account's state as it is now. `spent` gives back, for the judging
        of a round, the try that this very round has been charged."""
        tries = self._budgets.left(tx, account.id, self._budgets.questions) + spent
        now = self._clock.now()
        cooldown = self._settings.reset_cooldown
        standing = Standing(
            phone_bound=account.phone is not None,
            password_known=not case.password_forgotten,
            frozen=account.frozen_at is not None,
            high_value=account.high_value,
            recent_reset=account.last_reset_at is not None
            and now < account.last_reset_at + cooldown,
            other_tools=bool(account.tools),
            tools_said_lost=case.tools_lost,
            primary_verified=account.primary_verified,
            question_tries_left=tries,
            questions_available=tries > 0 and self._questions.issue(tx, account) is not None,
        )
        return route(standing)

    def tools_work(self, delivery: Delivery) -> Outcome:
        return self._simple(delivery, Move.TOOLS_WORK, "use_working_tool")

    def tools_lost(self, delivery: Delivery) -> Outcome:
        with self._db.write() as tx:
            account, case = self._locked(tx, delivery.conversation_id)
            if account is None or case is None or case.step is not Step.TOOLS:
                return delivery.finish(tx, STEP_NOT_OPEN)
            case = self._change(tx, case, tools_lost=True)
            self._take_route(tx, account, case)
            return delivery.finish(tx, Outcome())

    def choose_documents(self, delivery: Delivery) -> Outcome:
        with self._db.write() as tx:
            _, case = self._locked(tx, delivery.conversation_id)
            if case is None or not case.is_open or not self._may(case, Move.ROUTED_TO_DOCUMENTS):
                return delivery.finish(tx, STEP_NOT_OPEN)
            # Before sign-in is settled there is nobody to review documents for
            if case.step in (Step.SIGN_IN, Step.EMAIL_CODE):
                return delivery.finish(tx, STEP_NOT_OPEN)
            self._advance(tx, case, Move.ROUTED_TO_DOCUMENTS, "chosen")
            return delivery.finish(tx, Outcome())

    # --- questions --------------------------------------------------------------------------------

    def start_questions(self, delivery: Delivery) -> Outcome:
        """Begin a round, the first one or the next, if the policy still permits it."""
        with self._db.write() as tx:
            account, case = self._locked(tx, delivery.conversation_id)
            if account is None or case is None or not self._may(case, Move.STARTED_QUESTIONS):
                return delivery.finish(tx, STEP_NOT_OPEN)
            decided = self._decide(tx, account, case)
            if decided.move is not Move.ROUTED_TO_QUESTIONS:
                self._to_documents(tx, case, decided)
                return delivery.finish(tx, Outcome())
            self._advance(tx, case, Move.STARTED_QUESTIONS, round=case.round + 1, question=1)
            return delivery.finish(tx, Outcome())

    def _to_documents(self, tx: Tx, case: Case, decided: Route) -> None:
        """Away from the questions, which the policy does not permit any more."""
        why = decided.why if decided.move is Move.ROUTED_TO_DOCUMENTS else "policy"
        self._advance(tx, case, Move.ROUTED_TO_DOCUMENTS, why)

    def answer(self, delivery: Delivery, handle: str) -> Outcome:
        """Take the answer to the open question; after the last one, judge the round."""
        with self._db.write() as tx:
            account, case = self._locked(tx, delivery.conversation_id)
            if account is None or case is None or case.step is not Step.QUESTIONS:
                return delivery.finish(tx, STEP_NOT_OPEN)
            set_ = self._questions.current(tx, account.id)
            if case.question <= len(set_.asked):
                value = self._conversations.redeem(
                    tx, delivery.conversation_id, handle, "answer", delivery.turn_id
                )
                if value is None:
                    return delivery.finish(tx, Outcome(Code.NOT_FOUND))
                answer = json.loads(value)
                here = {"case_id": case.id, "round": case.round, "n": case.question}
                if any(answer.get(k) != v for k, v in here.items()):
                    return delivery.finish(tx, STEP_NOT_OPEN)
                mac = self._questions.pick_mac(case, set_, case.question, answer["options"])
                if mac is None:
                    return delivery.finish(tx, Outcome(Code.INVALID_REQUEST))
                repository.add_pick(tx, case.id, case.round, case.question, mac)
                case = self._change(tx, case, question=case.question + 1)
                if case.question <= len(set_.asked):
                    return delivery.finish(tx, Outcome())
            # else: a process died after the last answer was noted; the judging is still owed
            delivery.fence(tx)
        return self._judge_round(case, delivery.note)

    def _judge_round(self, case: Case, note: Callable[[Tx, Outcome], Outcome]) -> Outcome:
        passed = self._questions.verify(case)
        assert case.account_id is not None
        with self._db.write() as tx:
            account = self._accounts.lock(tx, case.account_id)
            fresh = repository.find_case(tx, case.id, lock=True)
            if fresh is None or (fresh.step, fresh.round) != (Step.QUESTIONS, case.round):
                return note(tx, STEP_NOT_OPEN)
            if fresh.expired(self._clock.now()):
                self._advance(tx, fresh, Move.EXPIRED, "expired")
                return note(tx, STEP_NOT_OPEN)
            if passed:
                return note(tx, self._complete(tx, account, fresh))
            return note(tx, self._fail_round(tx, account, fresh))

    def judge_owed(self, case_id: str) -> None:
        """Judge a round whose last answer was taken and whose turn never came back: it was given
        up, or somebody took the conversation over at that very moment."""
        with self._db.read() as tx:
            case = repository.find_case(tx, case_id)
        if case is not None and case.is_open and case.step is Step.QUESTIONS:
            self._judge_round(case, self._tell_judged(case))

    def _tell_judged(self, case: Case) -> Callable[[Tx, Outcome], Outcome]:
        def tell(tx: Tx, outcome: Outcome) -> Outcome:
            if outcome is not STEP_NOT_OPEN:
                self._conversations.tell_assistant(tx, case.conversation_id, "step_done")
            return outcome

        return tell

    def _fail_round(self, tx: Tx, account: Account, case: Case) -> Outcome:
        left = self._budgets.left(tx, account.id, self._budgets.questions)
        code = None if left else Code.ATTEMPTS_EXHAUSTED
        self._step_result(tx, case, Step.QUESTIONS, ok=False, code=code, left=left)
        if left:
            self._advance(tx, case, Move.ANSWERED_WRONG)
            return Outcome("answers_wrong", attempts_left=left)
        self._advance(tx, case, Move.ROUTED_TO_DOCUMENTS, "attempts_exhausted")
        self._outbox.enqueue(
            tx,
            "email",
            account.email,
            "questions_exhausted",
            account.locale,
            tries=self._budgets.questions.cap,
            alarm_url=self._alarm_url(tx, account, case),
        )
        return Outcome(Code.ATTEMPTS_EXHAUSTED, attempts_left=0)

    # --- completion -------------------------------------------------------------------------------

    def _complete(self, tx: Tx, account: Account, case: Case) -> Outcome:
        """All effects, or none: the policy and the proofs are read again under the account's
        lock, since much can have happened since the case began (I6)."""
        decided = self._decide(tx, account, case, spent=1)
        if decided.move is not Move.ROUTED_TO_QUESTIONS:
            self._step_result(tx, case, Step.QUESTIONS, ok=True)
            self._to_documents(tx, case, decided)
            return Outcome()
        proven = repository.proof_kinds(tx, case.id, account.id) >= REQUIRED
        if not proven or self._has_changed(account, case):
            self._advance(tx, case, Move.CANCELLED, "superseded")
            return STEP_NOT_OPEN
        now = self._clock.now()
        assert case.email_index is not None
        repository.add_proof(tx, case.id, account.id, questions.KIND, case.email_index, now)
        self._accounts.remove_phone(tx, account.id, now)
        until = self._accounts.hold_withdrawals(tx, account, now + self._settings.hold_after_reset)
        signed_out = self._accounts.sign_out_everywhere(tx, account.id)
        self._supersede(tx, account, case)
        self._step_result(tx, case, Step.QUESTIONS, ok=True)
        self._advance(tx, case, Move.COMPLETED, hold_until=until)
        self._audit.append(
            tx,
            "number_removed",
            case=case.id,
            account=account.id,
            held_until=until.isoformat(),
            sessions_ended=signed_out,
        )
        self._notify_reset(tx, account, case, now, until)
        return Outcome()

    def _has_changed(self, account: Account, case: Case) -> bool:
        """Somebody who is signed in has changed password or number since they were proven: this
        case was about the old ones, and must not remove a number that its owner has just bound
        (I24)."""
        return (case.password_version, case.phone_index) != (
            self._accounts.password_version(account),
            self._accounts.phone_index(account.phone),
        )

    def _notify_reset(
        self, tx: Tx, account: Account, case: Case, now: datetime, until: datetime
    ) -> None:
        facts = {
            "at": f"{now:%Y-%m-%d %H:%M}",
            "until": f"{until:%Y-%m-%d %H:%M}",
            "alarm_url": self._alarm_url(tx, account, case),
        }
        self._outbox.enqueue(tx, "email", account.email, "number_reset", account.locale, **facts)
        if account.phone is not None:
            self._outbox.enqueue(tx, "sms", account.phone, "number_reset", account.locale, **facts)

    def _alarm_url(self, tx: Tx, account: Account, case: Case) -> str:
        secret, now = token(), self._clock.now()
        repository.add_alarm(
            tx,
            token_digest=digest(secret),
            account_id=account.id,
            case_id=case.id,
            expires_at=now + self._settings.alarm_lifetime,
        )
        # In the fragment: it reaches no server log and no referrer
        return f"{self._settings.base_url}/not-me#{secret}"

    def raise_alarm(self, secret: str) -> None:
        """ "This wasn't me": freeze the account, end its cases, lengthen the hold. Works once.
        Raises Problem(NOT_FOUND)."""
        now = self._clock.now()
        found = False
        with self._db.write() as tx:
            row = repository.use_alarm(tx, digest(secret), now)
            if row is not None:
                found = True
                account = self._accounts.lock(tx, row["account_id"])
                self._accounts.freeze(tx, account, now)
                self._accounts.hold_withdrawals(tx, account, now + self._settings.hold_after_reset)
                self._accounts.sign_out_everywhere(tx, account.id)
                self._end_cases(tx, account, "stopped_by_owner")
                self._audit.append(
                    tx, "account_frozen", account=account.id, case=row["case_id"], by="owner"
                )
        if not found:
            raise Problem(Code.NOT_FOUND)

    # --- moving a case ----------------------------------------------------------------------------

    def _simple(
        self, delivery: Delivery, move: Move, why: str | None = None, **changes: object
    ) -> Outcome:
        with self._db.write() as tx:
            _, case = self._locked(tx, delivery.conversation_id)
            if case is None or not self._may(case, move):
                return delivery.finish(tx, STEP_NOT_OPEN)
            self._advance(tx, case, move, why, **changes)
            return delivery.finish(tx, Outcome())

    @staticmethod
    def _may(case: Case, move: Move) -> bool:
        try:
            after(case.step, move)
        except NotPermitted:
            return False
        return case.state not in TERMINAL

    def _latest(self, tx: Tx, conversation_id: str) -> Case | None:
        """The conversation's newest case, ended if its time is over."""
        case = repository.latest_case(tx, conversation_id)
        if case is None:
            return None
        case = repository.find_case(tx, case.id, lock=True)
        if case is not None and case.expired(self._clock.now()):
            return self._advance(tx, case, Move.EXPIRED, "expired")
        return case

    def _locked(self, tx: Tx, conversation_id: str) -> tuple[Account | None, Case | None]:
        """The newest case and its claimed account, both locked, account first. Raises
        Problem(STEP_NOT_OPEN) when another account was claimed while they were being locked."""
        seen = repository.latest_case(tx, conversation_id)
        claimed = seen.account_id if seen else None
        account = self._accounts.lock_claimed(tx, claimed)
        case = self._latest(tx, conversation_id)
        if (case.account_id if case else None) != claimed:
            raise Problem(Code.STEP_NOT_OPEN)
        return account, case

    def _fresh(self, tx: Tx, case: Case, step: Step) -> Case:
        """The case, locked and read again. Raises Problem(STEP_NOT_OPEN) when it has changed
        since it was read, or its time is over. Nothing may have been counted in this
        transaction."""
        fresh = repository.find_case(tx, case.id, lock=True)
        # The version, not the step: the case may have gone on and come back with another address
        if fresh is None or (fresh.version, fresh.step) != (case.version, step):
            raise Problem(Code.STEP_NOT_OPEN)
        if not fresh.is_open or fresh.expired(self._clock.now()):
            raise Problem(Code.STEP_NOT_OPEN)
        return fresh

    def _has_proof(self, tx: Tx, case: Case, kind: str) -> bool:
        # Asked for nobody, too: an address without an account must cost as many queries
        return kind in repository.proof_kinds(tx, case.id, case.account_id or "")

    def _change(self, tx: Tx, case: Case, **values: object) -> Case:
        if not repository.change_case(tx, case, **values):
            raise Problem(Code.STEP_NOT_OPEN)
        return replace(case, version=case.version + 1, **values)  # type: ignore[arg-type]

    def _advance(
        self, tx: Tx, case: Case, move: Move, why: str | None = None, **values: object
    ) -> Case:
        """Make a move of the table, and everything that goes with any move: the audit row, the
        public events, the end of addresses that belonged to the step that was left."""
        step = after(case.step, move)
        state = state_of(step, move)
        now = self._clock.now()
        if state in TERMINAL:
            values["closed_at"] = now
        moved = self._change(tx, case, step=step, state=state, why=why, **values)
        repository.close_secure_steps(tx, case.id, now)
        if state is not State.OPEN:
            repository.revoke_challenges(tx, case.id, now)
        self._audit.append(
            tx,
            "case_moved",
            case=case.id,
            conversation=case.conversation_id,
            account=moved.account_id,
            move=move.value,
            step=step.value,
            why=why,
        )
        if moved.announced:
            if state is not case.state or not case.announced:
                self._publish_case(tx, moved)
            if state in (State.OPEN, State.IN_REVIEW, State.COMPLETED):
                self._publish_progress(tx, case, moved)
        return moved

    def _publish_case(self, tx: Tx, case: Case) -> None:
        self._conversations.publish(
            tx,
            case.conversation_id,
            "case",
            {"case_id": case.id, "journey": case.journey, "state": case.state.value},
        )

    def _publish_progress(self, tx: Tx, before: Case, case: Case) -> None:
        locale = self._conversations.locale(tx, case.conversation_id)
        was, now = (
            progress(self._catalogue, locale, c.step, asked=c.round > 0) for c in (before, case)
        )
        if now != was:
            self._conversations.publish(tx, case.conversation_id, "progress", now)

    def _step_result(
        self,
        tx: Tx,
        case: Case,
        step: Step,
        *,
        ok: bool,
        code: str | None = None,
        left: int | None = None,
    ) -> None:
        body: dict[str, object] = {"step": step.value, "ok": ok}
        if code is not None:
            body["code"] = str(code)
        if left is not None:
            body["attempts_left"] = left
        self._conversations.publish(tx, case.conversation_id, "step_result", body)
        self._audit.append(
            tx,
            "step_judged",
            case=case.id,
            account=case.account_id,
            step=step.value,
            ok=ok,
            code=code and str(code),
        )


_REFUSAL = {
    Result.RIGHT: Code.CODE_WRONG,  # right, for an address that nobody has
    Result.WRONG: Code.CODE_WRONG,
    Result.EXPIRED: Code.CODE_EXPIRED,
    Result.EXHAUSTED: Code.ATTEMPTS_EXHAUSTED,
}

_BACK = {(Step.EMAIL_CODE, Move.WENT_BACK)}

"""What the journeys share: how a case is begun, moved and ended, and who is told.

Every method of a procedure is one thing that a person did; it opens its own transactions, counts
before it compares, and moves the case through `domain.states` only. Lock order: account, case,
conversation, audit.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil

from rebind.accounts.model import Account
from rebind.accounts.ports import Accounts
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
from rebind.verification.domain.states import (
    TERMINAL,
    Journey,
    Move,
    NotPermitted,
    State,
    Step,
    after,
    state_of,
    told_as,
)
from rebind.verification.factors import email_code
from rebind.verification.factors.base import CodeFactor, Factor, Result, Verdict, is_code
from rebind.verification.factors.email_code import EmailCode
from rebind.verification.ports import Conversations
from rebind.verification.progress import progress

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


@dataclass(frozen=True)
class Parts:
    """What every procedure works with."""

    db: Database
    clock: Clock
    settings: Settings
    catalogue: Catalogue
    accounts: Accounts
    conversations: Conversations
    outbox: Outbox
    audit: Audit
    budgets: Budgets
    codes: EmailCode


Finish = Callable[[Tx, Outcome], Outcome]
"""Notes an outcome in the transaction that makes it true."""


class Procedure(ABC):
    """A journey, as far as all of them go alike."""

    _journey: Journey

    def __init__(self, parts: Parts) -> None:
        self._db = parts.db
        self._clock = parts.clock
        self._settings = parts.settings
        self._catalogue = parts.catalogue
        self._accounts = parts.accounts
        self._conversations = parts.conversations
        self._outbox = parts.outbox
        self._audit = parts.audit
        self._budgets = parts.budgets
        self._codes = parts.codes

    # --- beginning and ending -------------------------------------------------------------------

    def start(self, delivery: Delivery) -> Outcome:
        """Offer the journey. Nothing is announced before consent."""
        with self._db.write() as tx:
            case = self._latest(tx, delivery.conversation_id)
            if case is not None and (case.state in ACTIVE or self._waits(case)):
                return delivery.finish(tx, Outcome("already_open"))
            return delivery.finish(tx, self._begin(tx, delivery.conversation_id, case))

    def restart(self, delivery: Delivery) -> Outcome:
        """Cancel what is open and offer the journey again. No budget comes back."""
        with self._db.write() as tx:
            case = self._latest(tx, delivery.conversation_id)
            if case is not None and self._waits(case):
                return delivery.finish(tx, Outcome("already_open"))
            if case is not None and case.state in ACTIVE:
                self._advance(tx, case, Move.CANCELLED, "cancelled_by_person")
            return delivery.finish(tx, self._begin(tx, delivery.conversation_id, case))

    def _waits(self, case: Case) -> bool:
        """The reset is done and waits for a new password: another one would take that form away
        from whoever has no password, and has no number left to remove. A change may begin."""
        return case.journey is self._journey and case.takes_password(self._clock.now())

    @abstractmethod
    def _begin(self, tx: Tx, conversation_id: str, last: Case | None) -> Outcome:
        """Open a case after the conversation's last one, or say why not."""

    def _open(
        self,
        tx: Tx,
        conversation_id: str,
        last: Case | None,
        journey: Journey,
        **known: object,
    ) -> None:
        """Begin a case at `consent`. `known`: what of it is known from the beginning."""
        now = self._clock.now()
        case = Case(
            id=reference(),
            conversation_id=conversation_id,
            journey=journey,
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
            session_id=None,
            new_phone_index=None,
            new_phone_sealed=None,
            puzzles=0,
            tools_lost=False,
            round=0,
            question=0,
            documents_asked="",
            documents_flaws="",
            hold_until=None,
            # The newest case is the conversation's, whatever another machine's clock said
            opened_at=max(now, last.opened_at + timedelta(microseconds=1)) if last else now,
            expires_at=now + self._settings.case_lifetime,
            reminded_of=None,
            review_since=None,
            closed_at=None,
            version=0,
        )
        repository.add_case(tx, replace(case, **known))  # type: ignore[arg-type]
        self._audit.append(
            tx,
            "case_opened",
            case=case.id,
            conversation=conversation_id,
            journey=case.journey.value,
            step=case.step.value,
        )

    def decline(self, delivery: Delivery) -> Outcome:
        return self._simple(delivery, Move.DECLINED, "declined")

    def cancel(self, delivery: Delivery) -> Outcome:
        return self._simple(delivery, Move.CANCELLED, "cancelled_by_person")

    def expire(self, case_id: str) -> None:
        """End a case whose time is over, and let the assistant say so."""
        with self._db.write() as tx:
            case = repository.find_case(tx, case_id, lock=True)
            if case is not None and case.expired(self._clock.now()):
                self._advance(tx, case, Move.EXPIRED, "expired")
                self._conversations.tell_assistant(tx, case.conversation_id, "step_done")

    def remind(self, case_id: str) -> None:
        """Tell a person that the time of their case will soon be over, once."""
        now = self._clock.now()
        with self._db.write() as tx:
            row = repository.mark_reminded(tx, case_id, now)
            if row is not None:
                minutes = ceil((row["expires_at"] - now) / timedelta(minutes=1))
                self._conversations.remind(tx, row["conversation_id"], minutes)

    def withdraw(self, tx: Tx, case: Case) -> None:
        """End a locked case, wherever it stands: its person is being erased."""
        if case.state in ACTIVE:
            self._advance(tx, case, Move.CANCELLED, "cancelled_by_person")
        elif self._waits(case):
            self._change(tx, case, expires_at=self._clock.now())

    # --- codes -----------------------------------------------------------------------------------

    def _send_code(self, tx: Tx, case: Case, account: Account | None) -> None:
        locale = self._conversations.locale(tx, case.conversation_id)
        self._codes.issue(tx, case, account.email if account else None, locale)

    def _resend_email_code(self, tx: Tx, case: Case, account: Account | None) -> Outcome:
        wait = self._codes.may_send(tx, case)
        if wait == 0:
            return Outcome(NO_MORE_CODES)
        if wait is not None:
            return Outcome(Code.TOO_MANY_REQUESTS, retry_after_seconds=wait)
        self._send_code(tx, case, account)
        return Outcome()

    def submit_code(self, delivery: Delivery, handle: str) -> Outcome:
        """A code that was typed into the chat."""
        with self._db.write() as tx:
            case = self._latest(tx, delivery.conversation_id)
            code = self._conversations.redeem(
                tx, delivery.conversation_id, handle, "code", delivery.turn_id
            )
            if code is None:
                return delivery.finish(tx, Outcome(Code.NOT_FOUND))
            factor = self.code_factor(case) if case is not None and case.is_open else None
            if case is None or factor is None:
                return delivery.finish(tx, STEP_NOT_OPEN)
            if not is_code(code):
                left = factor.attempts_left(tx, case)
                return delivery.finish(tx, Outcome(Code.CODE_WRONG, attempts_left=left))
        verdict = factor.verify(case, code, handle)
        try:
            self._judge(case, factor, verdict, spoken=True, finish=delivery.finish)
        except Problem as problem:
            if problem.code in (Code.OWNER_CHANGED, Code.STEP_NOT_OPEN):
                raise
            return Outcome(problem.code, attempts_left=problem.attempts_left)
        return Outcome()

    def enter_code(self, case: Case, code: str) -> None:
        """A code that was entered into the secure step. Raises Problem(CODE_WRONG),
        CODE_EXPIRED, ATTEMPTS_EXHAUSTED, STEP_NOT_OPEN, and what the journey adds."""
        factor = self.code_factor(case) if case.is_open else None
        if factor is None:
            raise Problem(Code.STEP_NOT_OPEN)
        verdict = factor.verify(case, code, digest(token()))
        self._judge(case, factor, verdict, spoken=False, finish=lambda _, outcome: outcome)

    def _judge(
        self,
        case: Case,
        factor: Factor,
        verdict: Verdict,
        *,
        spoken: bool,
        finish: Finish,
    ) -> None:
        """Tell what the answer was, and go on. `spoken`: the assistant is in a turn already."""
        if verdict.result is Result.RIGHT and case.account_id is not None:
            self._accept(case, factor, verdict, spoken=spoken, finish=finish)
            return
        problem = Problem(_REFUSAL[verdict.result], attempts_left=verdict.attempts_left)
        with self._db.write() as tx:
            left = verdict.attempts_left
            self._step_result(tx, case, case.step, ok=False, code=problem.code, left=left)
            if verdict.result is Result.EXHAUSTED and not spoken:
                self._conversations.tell_assistant(tx, case.conversation_id, "step_done")
            finish(tx, Outcome(problem.code, attempts_left=left))
        raise problem

    def code_factor(self, case: Case) -> CodeFactor | None:
        """Whose code is asked for at the step of the case."""
        return self._codes if case.step is Step.EMAIL_CODE else None

    @abstractmethod
    def _accept(
        self, case: Case, factor: Factor, verdict: Verdict, *, spoken: bool, finish: Finish
    ) -> None:
        """Use the right answer up, and make what it is good for true, in one transaction."""

    # --- other cases of the account, and the owner's alarm ----------------------------------------

    def _supersede(
        self, tx: Tx, account: Account, case: Case, of: Collection[Journey] = tuple(Journey)
    ) -> None:
        """One case at a time: whoever has proven who they are ends the older ones."""
        self._end_cases(tx, account, "superseded", besides=case.id, of=of)

    def _end_cases(
        self,
        tx: Tx,
        account: Account,
        why: str,
        besides: str = "",
        of: Collection[Journey] = tuple(Journey),
    ) -> None:
        """End the account's cases. One whose mailbox is not proven goes on: it may be anybody's
        who typed the address, and its end would tell that there is an account, and what its
        owner did (attack 51). It leads nowhere: whatever it proves is judged anew."""
        for case in repository.cases_of_account(tx, account.id, ACTIVE):
            if case.id == besides or case.journey not in of:
                continue
            if not self._has_proof(tx, case, email_code.KIND):
                continue
            if case.expired(self._clock.now()):
                self._advance(tx, case, Move.EXPIRED, "expired")
            else:
                self._advance(tx, case, Move.CANCELLED, why)
            self._conversations.tell_assistant(tx, case.conversation_id, "step_done")

    def _alarm_url(self, tx: Tx, account: Account, case: Case) -> str:
        secret, now = token(), self._clock.now()
        repository.add_alarm(
            tx,
            token_digest=digest(secret),
            account_id=account.id,
            case_id=case.id,
            expires_at=now + self._settings.alarm_lifetime,
        )
        language = self._catalogue.language(account.locale)
        # In the fragment: it reaches no server log and no referrer. The page speaks as the notice
        return f"{self._settings.base_url}/not-me#{secret}.{language}"

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
            after(case.journey, case.step, move)
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
        step = after(case.journey, case.step, move)
        state = state_of(step, move)
        now = self._clock.now()
        if state in TERMINAL:
            values["closed_at"] = now
        if state is State.IN_REVIEW and case.state is not state:
            values["review_since"] = now
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
            journey=case.journey.value,
            move=move.value,
            step=step.value,
            why=why,
        )
        if moved.announced:
            if state is not case.state or not case.announced:
                self._publish_case(tx, moved)
            if state in (*ACTIVE, State.COMPLETED):
                self._publish_progress(tx, case, moved)
        return moved

    def _publish_case(self, tx: Tx, case: Case) -> None:
        self._conversations.publish(
            tx,
            case.conversation_id,
            "case",
            {"case_id": case.id, "journey": case.journey.value, "state": case.state.value},
        )

    def _publish_progress(self, tx: Tx, before: Case, case: Case) -> None:
        locale = self._conversations.locale(tx, case.conversation_id)
        was, now = (
            progress(self._catalogue, locale, c.journey, c.step, asked=c.round > 0)
            for c in (before, case)
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
        body: dict[str, object] = {"step": told_as(step), "ok": ok}
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

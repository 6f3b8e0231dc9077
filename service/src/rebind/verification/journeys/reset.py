"""Reset: the number is lost, and no other tool works.

consent → sign_in → email_code → the route that the account's state permits → done.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.engine import RowMapping

from rebind.accounts.model import Account, canonical_email
from rebind.accounts.ports import Done, Effect
from rebind.clock import Local
from rebind.database import Tx
from rebind.ids import digest, opaque, token
from rebind.problems import Code, Problem
from rebind.verification import repository
from rebind.verification.alarms import Alarm
from rebind.verification.case import Case
from rebind.verification.domain.documents import Document, Flaw, written
from rebind.verification.domain.policy import (
    Route,
    Standing,
    after_face,
    approvals_needed,
    route,
)
from rebind.verification.domain.states import REVIEWED, Journey, Move, State, Step
from rebind.verification.factors import email_code, face, questions
from rebind.verification.factors.base import Factor, Verdict
from rebind.verification.factors.face import Face
from rebind.verification.factors.questions import Questions
from rebind.verification.journeys.base import (
    NO_MORE_CODES,
    STEP_NOT_OPEN,
    Delivery,
    Finish,
    Outcome,
    Parts,
    Procedure,
)
from rebind.verification.ports import FaceAsked, FaceReport, FaceResult

REQUIRED = frozenset({"password", email_code.KIND})
"""Proofs, besides the questions or the face itself, without which nothing completes."""

ON_PHONE = "on_phone"
"""Why the face's step is shown: to go on with on another device."""

LEAST_DIFFERENT = 4
"""Characters: fewer different ones make no password, fewer in a row no word to look for."""


class Reset(Procedure):
    _journey = Journey.RESET

    def __init__(self, parts: Parts, asked: Questions, faces: Face) -> None:
        super().__init__(parts)
        self._questions = asked
        self._faces = faces

    # --- beginning ------------------------------------------------------------------------------

    def _begin(self, tx: Tx, conversation_id: str, last: Case | None) -> Outcome:
        self._open(tx, conversation_id, last, Journey.RESET)
        return Outcome()

    def open_for_lost_tools(self, tx: Tx, last: Case) -> None:
        """After a change in which no tool worked: what is lost is known already."""
        self._open(tx, last.conversation_id, last, Journey.RESET, tools_lost=True)

    def consent(self, delivery: Delivery) -> Outcome:
        expires = self._clock.now() + self._settings.case_lifetime
        return self._simple(delivery, Move.CONSENTED, announced=True, expires_at=expires)

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
            account = self._accounts.find(tx, address)
        right = self._compare(case, index, account, password)
        if self._mailbox_is_proven(case, index):
            assert account is not None
            compared = account.password_version
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
            password_version=account and account.password_version,
        )
        self._send_code(tx, case, account)
        self._conversations.tell_assistant(tx, case.conversation_id, "step_done")

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
            return delivery.finish(tx, self._resend_email_code(tx, case, account))

    def back(self, delivery: Delivery) -> Outcome:
        """From the code to the address: it may have been mistyped."""
        with self._db.write() as tx:
            _, case = self._locked(tx, delivery.conversation_id)
            if case is None or (case.step, Move.WENT_BACK) not in _BACK:
                return delivery.finish(tx, STEP_NOT_OPEN)
            repository.revoke_challenges(tx, case.id, self._clock.now())
            self._advance(tx, case, Move.WENT_BACK, password_forgotten=False)
            return delivery.finish(tx, Outcome())

    def _accept(
        self, case: Case, factor: Factor, verdict: Verdict, *, spoken: bool, finish: Finish
    ) -> None:
        """Also raises Problem(PASSWORD_WRONG)."""
        assert case.account_id is not None
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
        finish: Finish = lambda _, outcome: outcome,
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
            right = right and compared == account.password_version
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
        version = account.password_version
        case = self._change(tx, case, password_right=True, password_version=version)
        self._supersede(tx, account, case)
        self._warn_owner(tx, account, case)
        self._take_route(tx, account, case)

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

    def _decide(
        self, tx: Tx, account: Account, case: Case, *, spent: int = 0, seen: int = 0
    ) -> Route:
        """The policy on the account's state as it is now. `spent` gives back, for the judging
        of a round, the try that this very round has been charged; `seen` of a face the same."""
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
            face_available=self._faces.is_available(tx, account),
            face_tries_left=self._faces.attempts_left(tx, account.id) + seen,
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

    # --- face -------------------------------------------------------------------------------------

    def face_here(self, delivery: Delivery) -> Outcome:
        return self._start_face(delivery, None)

    def face_phone(self, delivery: Delivery) -> Outcome:
        return self._start_face(delivery, ON_PHONE)

    def _start_face(self, delivery: Delivery, why: str | None) -> Outcome:
        """Go on to the check, if the policy still permits it."""
        with self._db.write() as tx:
            account, case = self._locked(tx, delivery.conversation_id)
            if account is None or case is None or not self._may(case, Move.STARTED_FACE):
                return delivery.finish(tx, STEP_NOT_OPEN)
            decided = self._decide(tx, account, case)
            if decided.move is Move.ROUTED_TO_FACE:
                self._advance(tx, case, Move.STARTED_FACE, why)
            else:
                self._to_documents(tx, case, decided)
            return delivery.finish(tx, Outcome())

    def begin_face(self, case: Case, country: str, consent: str) -> str:
        """Begin a session of somebody who agreed to it; its id. Raises Problem: INVALID_REQUEST
        for another consent than the one that is asked for, ATTEMPTS_EXHAUSTED, STEP_NOT_OPEN,
        UNAVAILABLE."""
        if consent != face.CONSENT:
            raise Problem(Code.INVALID_REQUEST)
        assert case.account_id is not None
        with self._db.read() as tx:
            account = self._accounts.get(tx, case.account_id)
            locale = self._conversations.locale(tx, case.conversation_id)
        subject, expires = account.primary_subject or "", case.expires_at
        asked = FaceAsked(case.id, account.id, subject, country, locale, expires)
        session_id = self._faces.create(asked)
        with self._db.write() as tx:
            account = self._accounts.lock(tx, account.id)
            case = self._fresh(tx, case, Step.FACE)
            decided = self._decide(tx, account, case, seen=1)
            begun = decided.move is Move.ROUTED_TO_FACE and self._faces.issue(
                tx, case, asked, session_id
            )
            if not begun:
                self._no_more_faces(tx, case, decided)
        if not begun:
            raise Problem(Code.ATTEMPTS_EXHAUSTED, attempts_left=0)
        return session_id

    def _no_more_faces(self, tx: Tx, case: Case, decided: Route) -> None:
        """People decide from here on: the day's tries are used up, or the account is another."""
        if decided.move is Move.ROUTED_TO_FACE:
            decided = Route(Move.ROUTED_TO_DOCUMENTS, "face_tries_used")
        left, code = 0, Code.ATTEMPTS_EXHAUSTED
        self._step_result(tx, case, Step.FACE, ok=False, code=code, left=left)
        self._to_documents(tx, case, decided)
        self._conversations.tell_assistant(tx, case.conversation_id, "step_done")

    def enter_face(self, case: Case, session_id: str) -> None:
        """The page is done with a session: what it came to counts, by the verifier's word. Raises
        Problem: FACE_FAILED, ATTEMPTS_EXHAUSTED, STEP_NOT_OPEN, INVALID_REQUEST, UNAVAILABLE."""
        assert case.account_id is not None
        result = self._faces.verify(case, session_id)
        if result is None:  # the browser says so; the verifier does not, yet (attack 75)
            return
        with self._db.write() as tx:
            account = self._accounts.lock(tx, case.account_id)
            case = self._fresh(tx, case, Step.FACE)
            problem = self._take_face(tx, account, case, session_id, result)
        if problem is not None:
            raise problem

    def report_face(self, report: FaceReport) -> None:
        """What the verifier says by itself, in its own time. Twice, out of order, or of nobody's
        session: nothing happens (I29)."""
        with self._db.write() as tx:
            session = self._faces.find(tx, report)
            if session is None:
                return
            account = self._accounts.lock(tx, session["account_id"])
            case = repository.find_case(tx, session["case_id"], lock=True)
            assert case is not None
            self._take_face(tx, account, case, session["id"], report.result)

    def _take_face(
        self, tx: Tx, account: Account, case: Case, session_id: str, result: FaceResult
    ) -> Problem | None:
        """Act on a result; the refusal to be told after the commit, if any."""
        if not self._faces.decide(tx, session_id, result):
            return None
        newest = self._faces.newest(tx, case.id)
        assert newest is not None
        self._audit.append(
            tx,
            "face_decided",
            case=case.id,
            account=account.id,
            verifier=newest["verifier"],
            passed=result.passed,
        )
        is_asked = case.step is Step.FACE and not case.expired(self._clock.now())
        if is_asked and newest["id"] == session_id:
            if result.passed:
                self._accept_face(tx, account, case, newest, result)
                return None
            return self._fail_face(tx, account, case)
        if not result.passed and self._faces.is_proof(tx, case, session_id):
            self._take_back_face(tx, account, case, session_id)
        return None

    def _accept_face(
        self, tx: Tx, account: Account, case: Case, session: RowMapping, result: FaceResult
    ) -> None:
        owned = self._faces.is_owned(account, session, result)
        decided = self._decide(tx, account, case, seen=1)
        decided = after_face(decided, decides=self._faces.decides, owned=owned)
        self._step_result(tx, case, Step.FACE, ok=True)
        if owned:
            self._faces.prove(tx, case, session["id"])
        if decided.move is Move.MORE_ASKED:
            asked = " ".join(Document)
            self._advance(tx, case, decided.move, decided.why, documents_asked=asked)
            self._tell_reviewed(tx, account, case, "review_more")
            return
        if decided.move is not Move.COMPLETED:
            self._advance(tx, case, decided.move, decided.why)
        elif not self._is_proven(tx, account, case):
            self._advance(tx, case, Move.CANCELLED, "superseded")
        else:
            self._remove(tx, account, case)
        self._conversations.tell_assistant(tx, case.conversation_id, "step_done")

    def _fail_face(self, tx: Tx, account: Account, case: Case) -> Problem:
        left = self._faces.attempts_left(tx, account.id)
        if left == 0:
            self._no_more_faces(tx, case, Route(Move.ROUTED_TO_FACE))
            return Problem(Code.ATTEMPTS_EXHAUSTED, attempts_left=0)
        self._step_result(tx, case, Step.FACE, ok=False, code=Code.FACE_FAILED, left=left)
        return Problem(Code.FACE_FAILED, attempts_left=left)

    def _take_back_face(self, tx: Tx, account: Account, case: Case, session_id: str) -> None:
        """Such vendors correct themselves, days later at times. What rests on the face stops; what
        is done already is frozen, for people to look at (I29)."""
        if case.state is State.COMPLETED:
            self._freeze(tx, account, case.id, f"face:{session_id}", by="verifier")
            return
        self._faces.take_back(tx, case, session_id)
        if case.step is Step.FACE_REVIEW:
            self._advance(tx, case, Move.ROUTED_TO_DOCUMENTS, "face_withdrawn")
            self._conversations.tell_assistant(tx, case.conversation_id, "step_done")
        elif case.step in REVIEWED:
            self.stage(tx, case)

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

    def _judge_round(self, case: Case, note: Finish) -> Outcome:
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

    def _tell_judged(self, case: Case) -> Finish:
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
        if not self._is_proven(tx, account, case):
            self._advance(tx, case, Move.CANCELLED, "superseded")
            return STEP_NOT_OPEN
        assert case.email_index is not None
        repository.add_proof(
            tx, case.id, account.id, questions.KIND, case.email_index, self._clock.now()
        )
        self._step_result(tx, case, Step.QUESTIONS, ok=True)
        self._remove(tx, account, case)
        return Outcome()

    def _is_proven(self, tx: Tx, account: Account, case: Case) -> bool:
        """Whoever runs the case knows the password and reads the mailbox, of the account as it
        is."""
        proven = repository.proof_kinds(tx, case.id, account.id) >= REQUIRED
        return proven and not self._has_changed(account, case)

    def _remove(self, tx: Tx, account: Account, case: Case) -> None:
        """What a reset that is decided does: the number goes, and every tool that is lost."""
        now = self._clock.now()
        effect = Effect(
            f"{case.id}:number_removed",
            now,
            unbinds=True,
            resets=True,
            drops_tools=case.tools_lost,
            signs_out=True,
        )
        done, until = self._apply_with_hold(tx, account, effect)
        self._supersede(tx, account, case)
        if self._has_proof(tx, case, "password"):
            self._advance(tx, case, Move.COMPLETED, hold_until=until)
        else:
            expires = now + self._settings.new_password_lifetime
            move = Move.COMPLETED_WITHOUT_PASSWORD
            self._advance(tx, case, move, hold_until=until, expires_at=expires)
        self._audit.append(
            tx,
            "number_removed",
            case=case.id,
            account=account.id,
            held_until=until.isoformat(),
            sessions_ended=done.sessions_ended,
            tools_removed=done.tools_dropped,
        )
        self._notify_reset(tx, account, case, now, until)
        self._outbox.tell_exchange(tx, "number_removed", account.id, until)

    # --- review: what people decided, in the transaction of whoever notes it ----------------------

    def lock_for_review(self, tx: Tx, case_id: str) -> tuple[Account, Case]:
        """A case that people decide, and its account, locked. Raises Problem: NOT_FOUND,
        STEP_NOT_OPEN when there is nothing to decide (any more)."""
        account, case = self._lock_both(tx, case_id)
        if case.step not in REVIEWED:
            raise Problem(Code.STEP_NOT_OPEN)
        return account, case

    def _lock_both(self, tx: Tx, case_id: str) -> tuple[Account, Case]:
        seen = repository.find_case(tx, case_id)
        if seen is None:
            raise Problem(Code.NOT_FOUND)
        if seen.account_id is None:
            raise Problem(Code.STEP_NOT_OPEN)
        account = self._accounts.lock(tx, seen.account_id)
        case = repository.find_case(tx, case_id, lock=True)
        if case is None or case.account_id != account.id:
            raise Problem(Code.STEP_NOT_OPEN)
        return account, case

    def approvals_needed(self, tx: Tx, account: Account, case: Case) -> int:
        """See `policy.approvals_needed`; of the account as it is now."""
        return approvals_needed(
            password_proven="password" in repository.proof_kinds(tx, case.id, account.id),
            high_value=account.high_value,
            frozen=account.frozen_at is not None,
        )

    def stage(self, tx: Tx, case: Case, towards: Move | None = None) -> Case:
        """Something was noted of the case that moves it nowhere: its version is another one, so
        that nobody decides on what they have not seen (I28). `towards`: the move that waits for
        another person; raises Problem(STEP_NOT_OPEN) when it could not be made now either."""
        if towards is not None and not self._may(case, towards):
            raise Problem(Code.STEP_NOT_OPEN)
        return self._change(tx, case)

    def approve(self, tx: Tx, account: Account, case: Case) -> bool:
        """Enough people said yes. All effects, or none; the proofs are read again (I6). A case
        whose account has changed meanwhile is cancelled instead. False when the assistant does not
        show what comes next, since it has not the conversation."""
        if not self._may(case, Move.COMPLETED):
            raise Problem(Code.STEP_NOT_OPEN)
        if not self._has_proof(tx, case, email_code.KIND) or self._has_changed(account, case):
            self._advance(tx, case, Move.CANCELLED, "superseded")
        else:
            self._remove(tx, account, case)
        left = repository.find_case(tx, case.id)
        assert left is not None
        key = "chat_review_approved" if left.state is State.COMPLETED else "chat_review_superseded"
        return self._conversations.tell_assistant(tx, case.conversation_id, "step_done", key)

    def reject(self, tx: Tx, account: Account, case: Case) -> None:
        """It is not granted. A new case may be begun."""
        self._advance(tx, case, Move.REJECTED, "rejected")
        self._tell_reviewed(tx, account, case, "review_rejected")

    def lock_for_reversal(self, tx: Tx, case_id: str) -> tuple[Account, Case]:
        """A case that is completed and whose hold is not over, and its account, locked: nothing
        that it did has left the house. Raises Problem: NOT_FOUND, STEP_NOT_OPEN."""
        account, case = self._lock_both(tx, case_id)
        if not case.is_reversible(self._clock.now()):
            raise Problem(Code.STEP_NOT_OPEN)
        return account, case

    def reverse(self, tx: Tx, account: Account, case: Case) -> None:
        """Enough people say that what was done should not have been. The number stays as it is,
        since nobody knows whose the account is now: it is frozen, as by its owner's alarm, and
        people decide about that."""
        self._change(tx, case)  # before the freeze, which ends a permission that the case may give
        self._freeze(tx, account, case.id, f"{case.id}:{case.version}:reversed", by="review")
        frozen, now = self._accounts.get(tx, account.id), self._clock.now()
        held = frozen.withdrawals_held_until
        assert held is not None
        facts: dict[str, object] = {"case": case.id, "at": Local(now, account.time_zone)}
        facts["until"] = Local(held, account.time_zone)
        self._outbox.enqueue(tx, "email", account.email, "reset_reversed", account.locale, **facts)
        self._conversations.tell(tx, case.conversation_id, "chat_review_reversed")

    def ask_again(
        self,
        tx: Tx,
        account: Account,
        case: Case,
        documents: Sequence[Document],
        flaws: Mapping[Document, Sequence[Flaw]],
    ) -> bool:
        """More is needed; `flaws`: why what there is of a document will not do, which its person is
        told. False when the assistant does not show them where to send it, since it has not the
        conversation."""
        if not self._may(case, Move.MORE_ASKED):
            raise Problem(Code.STEP_NOT_OPEN)
        self._advance(
            tx,
            case,
            Move.MORE_ASKED,
            documents_asked=" ".join(documents),
            documents_flaws=written(flaws),
        )
        return self._tell_reviewed(tx, account, case, "review_more")

    def _tell_reviewed(self, tx: Tx, account: Account, case: Case, notice: str) -> bool:
        """In the chat, whoever has it, and by mail: whoever waits for people has seldom the chat
        open. False when it is not the assistant who tells."""
        self._outbox.enqueue(
            tx,
            "email",
            account.email,
            notice,
            account.locale,
            case=case.id,
            alarm_url=self._alarm_url(tx, account, case),
        )
        return self._conversations.tell_assistant(
            tx, case.conversation_id, "step_done", f"chat_{notice}"
        )

    def documents_ready(self, delivery: Delivery) -> Outcome:
        """The person has sent what they have, or has no more."""
        return self._simple(delivery, Move.DOCUMENTS_READY, "more_sent")

    # --- a new password ---------------------------------------------------------------------------

    def choose_password(self, case: Case, password: str) -> None:
        """In the place of the one that was forgotten, once, after people approved the reset.
        Raises Problem: PASSWORD_WEAK, STEP_NOT_OPEN (also for an account that its owner has
        frozen, or whose password was changed meanwhile). Slow (argon2)."""
        assert case.account_id is not None
        with self._db.read() as tx:
            account = self._accounts.get(tx, case.account_id)
        if not self._is_strong(password, account):
            raise Problem(Code.PASSWORD_WEAK)
        ready = self._accounts.ready_password(password)
        now = self._clock.now()
        with self._db.write() as tx:
            account = self._accounts.lock(tx, account.id)
            fresh = repository.find_case(tx, case.id, lock=True)
            if fresh is None or not fresh.takes_password(now):
                raise Problem(Code.STEP_NOT_OPEN)
            same = account.password_version == fresh.password_version
            permitted = same and account.frozen_at is None
            if permitted:
                self._set_password(tx, account, fresh, ready, now)
            else:
                # Shown again, the form would be refused again: the permission ends
                self._change(tx, fresh, expires_at=now)
            self._conversations.tell_assistant(tx, case.conversation_id, "step_done")
        if not permitted:
            raise Problem(Code.STEP_NOT_OPEN)

    def _set_password(
        self, tx: Tx, account: Account, case: Case, ready: str, now: datetime
    ) -> None:
        effect = Effect(f"{case.id}:password_changed", now, password=ready, signs_out=True)
        _, until = self._apply_with_hold(tx, account, effect)
        self._step_result(tx, case, Step.NEW_PASSWORD, ok=True)
        self._advance(tx, case, Move.PASSWORD_CHOSEN, "password_chosen", hold_until=until)
        self._audit.append(tx, "password_changed", case=case.id, account=account.id)
        self._outbox.enqueue(
            tx,
            "email",
            account.email,
            "password_changed",
            account.locale,
            **self._facts(tx, account, case, now, until),
        )
        self._outbox.tell_exchange(tx, "password_changed", account.id, until)

    def _is_strong(self, password: str, account: Account) -> bool:
        """Long enough, of more than a few characters, and not what is known of everybody."""
        plain = password.casefold()
        known = (self._settings.brand.casefold(), account.email.partition("@")[0].casefold())
        return (
            len(password) >= self._settings.password_min_length
            and len(set(plain)) >= LEAST_DIFFERENT
            and not any(word in plain for word in known if len(word) >= LEAST_DIFFERENT)
        )

    # --- what has changed meanwhile ---------------------------------------------------------------

    def _has_changed(self, account: Account, case: Case) -> bool:
        """Somebody who is signed in has changed password or number since they were proven: this
        case was about the old ones, and must not remove a number that its owner has just bound
        (I24)."""
        return (case.password_version, case.phone_index) != (
            account.password_version,
            self._accounts.phone_index(account.phone),
        )

    def _notify_reset(
        self, tx: Tx, account: Account, case: Case, now: datetime, until: datetime
    ) -> None:
        facts = self._facts(tx, account, case, now, until)
        self._outbox.enqueue(tx, "email", account.email, "number_reset", account.locale, **facts)
        if account.phone is not None:
            self._outbox.enqueue(tx, "sms", account.phone, "number_reset", account.locale, **facts)

    def _apply_with_hold(self, tx: Tx, account: Account, effect: Effect) -> tuple[Done, datetime]:
        """Do something, and hold withdrawals as after a reset; the end of the hold, which is never
        earlier than of one that stands. The effect binds no number that somebody could have."""
        until = effect.at + self._settings.hold_after_reset
        done = self._accounts.apply(tx, account, replace(effect, holds_until=until))
        assert done is not None
        assert done.held_until is not None
        return done, done.held_until

    def _facts(
        self, tx: Tx, account: Account, case: Case, now: datetime, until: datetime
    ) -> dict[str, object]:
        """What a notice of something that was done tells."""
        return {
            "at": Local(now, account.time_zone),
            "until": Local(until, account.time_zone),
            "alarm_url": self._alarm_url(tx, account, case),
        }

    def raise_alarm(self, secret: str) -> None:
        """ "This wasn't me": freeze the account, end its cases and what they permit, lengthen the
        hold, and put it before people. Works once. `secret`: what the link in a notice holds,
        with or without its language. Raises Problem(NOT_FOUND)."""
        secret, now = secret.partition(".")[0], self._clock.now()
        found = False
        with self._db.write() as tx:
            row = repository.use_alarm(tx, digest(secret), now)
            if row is not None:
                found = True
                account = self._accounts.lock(tx, row["account_id"])
                self._freeze(tx, account, row["case_id"], f"alarm:{digest(secret)}", by="owner")
        if not found:
            raise Problem(Code.NOT_FOUND)

    def _freeze(self, tx: Tx, account: Account, case_id: str, name: str, *, by: str) -> None:
        """Stop everything at an account, until people have looked at it. `name` of the effect."""
        now = self._clock.now()
        effect = Effect(name, now, freezes=True, signs_out=True)
        _, until = self._apply_with_hold(tx, account, effect)
        self._end_cases(tx, account, "stopped_by_owner")
        repository.end_password_permissions(tx, account.id, now)
        repository.note_alarm(tx, opaque("al_"), account.id, case_id, now)
        self._outbox.tell_exchange(tx, "frozen", account.id, until)
        self._audit.append(tx, "account_frozen", account=account.id, case=case_id, by=by)

    def lift_freeze(self, tx: Tx, account: Account, alarm: Alarm) -> None:
        """Enough people found that the account is its owner's again. Whoever may have persuaded
        them: withdrawals are held as after a reset, and the owner is told wherever there is a
        way, and can raise the alarm again."""
        now, case = self._clock.now(), repository.find_case(tx, alarm.case_id)
        assert case is not None
        effect = Effect(f"{alarm.id}:{alarm.version}:lifted", now, unfreezes=True)
        _, until = self._apply_with_hold(tx, account, effect)
        self._audit.append(tx, "account_unfrozen", account=account.id, held_until=until.isoformat())
        facts = self._facts(tx, account, case, now, until)
        self._outbox.enqueue(tx, "email", account.email, "unfrozen", account.locale, **facts)
        if account.phone is not None:
            self._outbox.enqueue(tx, "sms", account.phone, "unfrozen", account.locale, **facts)
        self._outbox.tell_exchange(tx, "unfrozen", account.id, until)


_BACK = {(Step.EMAIL_CODE, Move.WENT_BACK), (Step.FACE, Move.WENT_BACK)}

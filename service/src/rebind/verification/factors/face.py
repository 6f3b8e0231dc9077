"""A face, matched with the account's primary verification by a verifier.

A session is a try, and is charged to the account's day before anybody is told what it asks for:
whoever could look at one and leave it would wait for the one that their film fits. What it comes to
is the verifier's word alone, never the browser's."""

from collections.abc import Mapping

from sqlalchemy.engine import RowMapping

from rebind.accounts.model import Account
from rebind.clock import Clock, rfc3339
from rebind.database import Database, Tx
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.verification import repository
from rebind.verification.budgets import Budgets
from rebind.verification.case import Case
from rebind.verification.ports import (
    FaceAsked,
    FaceCamera,
    FaceReport,
    FaceResult,
    FaceVerifier,
    Frame,
)

KIND = "face"
CONSENT = "1"
"""Version of what is agreed to: the words `face-consent` of the pages, and docs/face.md. Whoever
agreed to another version is asked again."""


class Face:
    def __init__(
        self,
        db: Database,
        clock: Clock,
        settings: Settings,
        budgets: Budgets,
        verifier: FaceVerifier | None,
    ) -> None:
        self._db = db
        self._clock = clock
        self._settings = settings
        self._budgets = budgets
        self._verifier = verifier

    @property
    def decides(self) -> bool:
        return self._verifier is not None and self._verifier.decides

    @property
    def hosted(self) -> bool:
        return self._verifier is not None and self._verifier.hosted

    @property
    def verifier(self) -> FaceVerifier:
        """Raises Problem(STEP_NOT_OPEN) where there is none (any more)."""
        if self._verifier is None:
            raise Problem(Code.STEP_NOT_OPEN)
        return self._verifier

    def is_available(self, tx: Tx, account: Account) -> bool:
        return (
            self._verifier is not None
            and account.primary_verified
            and self._verifier.can_match(tx, account)
        )

    def attempts_left(self, tx: Tx, account_id: str) -> int:
        return self._budgets.left(tx, account_id, self._budgets.faces)

    # --- asking -----------------------------------------------------------------------------------

    def create(self, asked: FaceAsked) -> str:
        """Begin a session with the verifier; nobody is told of it yet. Raises
        Problem(UNAVAILABLE)."""
        return self.verifier.create_session(asked)

    def issue(self, tx: Tx, case: Case, asked: FaceAsked, session_id: str) -> bool:
        """Charge the session and make it the case's; False when the account has no try left."""
        now = self._clock.now()
        if not self._budgets.charge_within(tx, asked.account_id, self._budgets.faces, session_id):
            return False
        repository.add_face_session(
            tx,
            id=session_id,
            case_id=case.id,
            number=len(repository.face_sessions(tx, case.id)) + 1,
            account_id=asked.account_id,
            verifier=self.verifier.name,
            subject=asked.subject,
            country=asked.country,
            consent=CONSENT,
            began_at=now,
        )
        return True

    def handover(self, session_id: str) -> Mapping[str, object]:
        """See FaceVerifier."""
        return self.verifier.handover(session_id)

    def take_frame(self, case: Case, session_id: str, frame: Frame) -> Mapping[str, object]:
        """See FaceCamera. Also raises Problem(STEP_NOT_OPEN) for another session than the case's
        own."""
        verifier = self.verifier
        if not isinstance(verifier, FaceCamera):
            raise Problem(Code.STEP_NOT_OPEN)
        self._own(case, session_id)
        return verifier.take_frame(session_id, frame)

    # --- judging ----------------------------------------------------------------------------------

    def verify(self, case: Case, session_id: str) -> FaceResult | None:
        """What the case's session came to; None when a hosted one is not decided yet. Raises
        Problem: STEP_NOT_OPEN for another session, INVALID_REQUEST for frames that are not all
        there."""
        self._own(case, session_id)
        result = self.verifier.result(session_id)
        if result is None and not self.verifier.hosted:
            raise Problem(Code.INVALID_REQUEST)
        return result

    def _own(self, case: Case, session_id: str) -> None:
        with self._db.read() as tx:
            newest = self.newest(tx, case.id)
        if newest is None or newest["id"] != session_id or newest["verdict"] is not None:
            raise Problem(Code.STEP_NOT_OPEN)

    @staticmethod
    def newest(tx: Tx, case_id: str) -> RowMapping | None:
        return next(iter(repository.face_sessions(tx, case_id)), None)

    def find(self, tx: Tx, report: FaceReport) -> RowMapping | None:
        """The session of a report that was not brought before; None for nobody's, or again."""
        session = repository.find_face_session(tx, report.session_id)
        is_new = session is not None and repository.note_face_report(
            tx, report.id, self._clock.now()
        )
        return session if is_new else None

    @staticmethod
    def decide(tx: Tx, session_id: str, result: FaceResult) -> bool:
        """Note a result, under the case's lock; False for one that an equally new or newer one has
        overtaken."""
        session = repository.find_face_session(tx, session_id)
        assert session is not None
        if session["decided_at"] is not None and result.at <= session["decided_at"]:
            return False
        repository.decide_face(tx, session_id, "passed" if result.passed else "failed", result.at)
        return True

    # --- proving ----------------------------------------------------------------------------------

    def is_owned(self, account: Account, session: RowMapping, result: FaceResult) -> bool:
        """The face was matched with a primary verification that is valid and of this account, as
        it is now and as it was when the session began (I30)."""
        subjects = {result.subject, session["subject"], account.primary_subject}
        return account.is_primary_verified(self._clock.now()) and len(subjects) == 1

    def prove(self, tx: Tx, case: Case, session_id: str) -> None:
        assert case.account_id is not None
        now = self._clock.now()
        repository.add_proof(tx, case.id, case.account_id, KIND, session_id, now)

    @staticmethod
    def is_proof(tx: Tx, case: Case, session_id: str) -> bool:
        """The case rests on it."""
        return session_id in repository.proof_targets(tx, case.id, case.account_id or "", KIND)

    @staticmethod
    def take_back(tx: Tx, case: Case, session_id: str) -> None:
        repository.drop_proof(tx, case.id, KIND, session_id)

    # --- keeping ----------------------------------------------------------------------------------

    @staticmethod
    def told(tx: Tx, case_id: str) -> list[dict[str, object]]:
        """The checks of a case, the oldest first."""
        return [
            {
                "session": row["id"],
                "verifier": row["verifier"],
                "verdict": row["verdict"],
                "country": row["country"],
                "consent": row["consent"],
                "at": rfc3339(row["began_at"]),
            }
            for row in reversed(repository.face_sessions(tx, case_id))
        ]

    def forget_reports(self) -> None:
        """Ids of messages that are too old to be taken anyway."""
        oldest = self._clock.now() - 2 * self._settings.face_vendor_max_age
        with self._db.write() as tx:
            repository.forget_face_reports(tx, oldest)

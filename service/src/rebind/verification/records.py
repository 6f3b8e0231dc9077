"""What is kept of somebody's cases: whose they are, what may be told of them, and what of them can
be erased. Tries that were used up, holds and alarms protect the account and are no part of it."""

from rebind.clock import Clock, rfc3339
from rebind.database import Tx
from rebind.verification import repository
from rebind.verification.alarms import AlarmState
from rebind.verification.case import Case
from rebind.verification.domain.states import Journey
from rebind.verification.factors import email_code
from rebind.verification.journeys.base import ACTIVE, Procedure


class Records:
    def __init__(self, clock: Clock, procedures: dict[Journey, Procedure]) -> None:
        self._clock = clock
        self._procedures = procedures

    def of_account(self, tx: Tx, account_id: str) -> tuple[list[Case], int]:
        """The cases of whoever has the account; and how many there are in which somebody named it
        and proved nothing. Those may be anybody's: they are not told to its owner."""
        naming = repository.cases_naming(tx, account_id)
        theirs = [case for case in naming if self.is_proven(tx, case)]
        return theirs, len(naming) - len(theirs)

    @staticmethod
    def is_proven(tx: Tx, case: Case) -> bool:
        """The mailbox is theirs, or the exchange has vouched for them."""
        if case.journey is not Journey.RESET:
            return True
        return email_code.KIND in repository.proof_kinds(tx, case.id, case.account_id or "")

    @staticmethod
    def of_conversation(tx: Tx, conversation_id: str) -> list[Case]:
        return repository.cases_of_conversation(tx, conversation_id)

    def is_under_way(self, case: Case) -> bool:
        """Something is still to come of it."""
        return case.state in ACTIVE or case.takes_password(self._clock.now())

    @staticmethod
    def told(tx: Tx, case: Case) -> dict[str, object]:
        return {
            "case_id": case.id,
            "journey": case.journey.value,
            "state": case.state.value,
            "step": case.step.value,
            "why": case.why,
            "proofs": sorted(repository.proof_kinds(tx, case.id, case.account_id or "")),
            "documents_asked": case.documents_asked.split(),
            "hold_until": case.hold_until and rfc3339(case.hold_until),
            "opened_at": rfc3339(case.opened_at),
            "closed_at": case.closed_at and rfc3339(case.closed_at),
        }

    @staticmethod
    def alarms(tx: Tx, account_id: str) -> list[dict[str, object]]:
        return [
            {
                "case_id": row["case_id"],
                "state": AlarmState(row["state"]).value,
                "raised_at": rfc3339(row["raised_at"]),
            }
            for row in repository.alarms_of(tx, account_id)
        ]

    @staticmethod
    def recipients(cases: list[Case]) -> set[str]:
        """Blind indexes of the addresses and numbers that notices of these cases went to."""
        indexes = {i for c in cases for i in (c.email_index, c.phone_index, c.new_phone_index)}
        return {index for index in indexes if index}

    @staticmethod
    def addresses(tx: Tx, case_id: str) -> list[str]:
        """Ids of every place where something was entered, or uploaded, for the case."""
        return repository.secure_steps_of(tx, case_id)

    def erase(self, tx: Tx, case_id: str) -> bool:
        """End a case that is under way, and erase what is personal in it; False when nothing was
        left."""
        case = repository.find_case(tx, case_id, lock=True)
        if case is None or not (self.is_under_way(case) or _is_personal(case)):
            return False
        self._procedures[case.journey].withdraw(tx, case)
        repository.erase_case(tx, case_id)
        return True


def _is_personal(case: Case) -> bool:
    return any(
        (
            case.email_index,
            case.password_version,
            case.phone_index,
            case.session_id,
            case.new_phone_index,
            case.new_phone_sealed,
        )
    )

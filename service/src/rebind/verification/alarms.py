"""What an owner's "this wasn't me" leaves for people to see: the account is frozen until they have
looked at it. One for each account that is frozen; another alarm meanwhile is the same one, anew."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy.engine import RowMapping

from rebind.accounts.model import Account
from rebind.accounts.ports import Accounts
from rebind.database import Tx
from rebind.problems import Code, Problem
from rebind.verification import repository


class AlarmState(StrEnum):
    RAISED = "raised"
    """Nobody has decided on it: on top of the queue."""
    KEPT = "kept"
    """The account stays frozen, for a reason that somebody wrote down."""
    LIFTED = "lifted"
    """The account is its owner's again; what it ends in."""


@dataclass(frozen=True)
class Alarm:
    id: str
    account_id: str
    case_id: str
    """The case whose notice the owner answered."""
    state: AlarmState
    raised_at: datetime
    """When it came into the queue."""
    version: int


class Alarms:
    """Looked at and moved in the transaction of whoever decides."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts

    def in_state(self, tx: Tx, state: AlarmState, limit: int) -> list[Alarm]:
        """Those that wait the longest first."""
        return [_alarm(row) for row in repository.alarms_in_state(tx, state, limit)]

    def find(self, tx: Tx, alarm_id: str) -> Alarm | None:
        row = repository.find_raised_alarm(tx, alarm_id)
        return _alarm(row) if row else None

    def raised_at(self, tx: Tx, account_id: str | None) -> datetime | None:
        """Since when an alarm stands at the account, decided to be kept or not decided."""
        row = repository.standing_alarm(tx, account_id) if account_id else None
        return _alarm(row).raised_at if row else None

    def lock(self, tx: Tx, alarm_id: str) -> tuple[Account, Alarm]:
        """An alarm that can be decided, and its account, locked. Raises Problem: NOT_FOUND,
        STEP_NOT_OPEN when it was lifted."""
        seen = self.find(tx, alarm_id)
        if seen is None:
            raise Problem(Code.NOT_FOUND)
        account = self._accounts.lock(tx, seen.account_id)
        row = repository.find_raised_alarm(tx, alarm_id)  # whoever changes it locks the account
        assert row is not None
        alarm = _alarm(row)
        if alarm.state is AlarmState.LIFTED:
            raise Problem(Code.STEP_NOT_OPEN)
        return account, alarm

    @staticmethod
    def move(tx: Tx, alarm: Alarm, state: AlarmState) -> None:
        """To a state, or on to its next version in the same one, so that nobody decides on what
        they have not seen (I28)."""
        repository.move_alarm(tx, alarm.id, alarm.version, state)


def _alarm(row: RowMapping) -> Alarm:
    return Alarm(**{**row, "state": AlarmState(row["state"])})

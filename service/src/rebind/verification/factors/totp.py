"""The code of an authenticator app (RFC 6238), each at most once.

What is kept against replay is the *time step* of the last code that was taken, never its digits:
pyotp folds other digits into ASCII, so that one code has many spellings. A step is used up by a
guarded UPDATE, and older ones are no longer taken (I15)."""

from datetime import datetime

import pyotp

from rebind.accounts.service import Accounts
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.verification.budgets import Budgets
from rebind.verification.case import Case
from rebind.verification.factors.base import Result, Verdict, is_code

KIND = "totp"
WINDOW = 1
"""Steps of 30 seconds that a phone's clock may be off, before and behind (RFC 6238 §5.2)."""


class Totp:
    kind = KIND

    def __init__(self, db: Database, clock: Clock, budgets: Budgets, accounts: Accounts) -> None:
        self._db = db
        self._clock = clock
        self._budgets = budgets
        self._accounts = accounts

    def attempts_left(self, tx: Tx, case: Case) -> int:
        assert case.account_id is not None
        return self._budgets.left(tx, case.account_id, self._budgets.totp)

    def verify(self, case: Case, code: str, reference: str) -> Verdict:
        """See CodeFactor. Every code is charged to the account's day, wrong or right."""
        if not is_code(code):
            raise ValueError("a code has six ASCII digits")
        assert case.account_id is not None
        charged = self._budgets.charge(case.account_id, self._budgets.totp, reference)
        with self._db.read() as tx:
            left = self.attempts_left(tx, case)
            bound = self._accounts.authenticator_apps(tx, case.account_id)
        for app in bound:
            step = time_step(app.secret, code, self._clock.now())
            if charged and step is not None and step > app.last_step:
                return Verdict(Result.RIGHT, left, f"{app.tool_id}:{step}")
        return Verdict(Result.WRONG if left else Result.EXHAUSTED, left)

    def consume(self, tx: Tx, verdict: Verdict) -> bool:
        """See CodeFactor: False as well when a later code was taken meanwhile."""
        assert verdict.challenge_id is not None
        tool_id, _, step = verdict.challenge_id.rpartition(":")
        return self._accounts.use_time_step(tx, tool_id, int(step))


def time_step(secret: str, code: str, now: datetime) -> int | None:
    """The time step that a code (six ASCII digits) is right for, or None. Whether it is spent
    is for the caller to see to."""
    try:
        return pyotp.TOTP(secret).verify_and_get_timecode(code, for_time=now, valid_window=WINDOW)
    except pyotp.OTPVerificationError:
        return None

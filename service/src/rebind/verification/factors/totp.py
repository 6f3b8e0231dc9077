"""The code of an authenticator app (RFC 6238), each at most once.

What is kept against replay is the *time step* of the last code that was taken, never its digits.
A step is used up in the transaction that acts on it, and older ones are no longer taken (I15);
the accounts' directory keeps them, since signing in at the exchange uses them up as well."""

from rebind.accounts.ports import Accounts
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.verification.budgets import Budgets
from rebind.verification.case import Case
from rebind.verification.factors.base import Result, Verdict, is_code

KIND = "totp"


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
            step = self._accounts.match_totp(tx, case.account_id, code, self._clock.now())
        if charged and step is not None:
            return Verdict(Result.RIGHT, left, step)
        return Verdict(Result.WRONG if left else Result.EXHAUSTED, left)

    def consume(self, tx: Tx, verdict: Verdict) -> bool:
        """See CodeFactor: False as well when a later code was taken meanwhile."""
        assert verdict.challenge_id is not None
        return self._accounts.spend_totp(tx, verdict.challenge_id)

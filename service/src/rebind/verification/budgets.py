"""Attempts left: per account, in SQL, over a rolling window.

A charge is counted in a transaction of its own, committed before anything is compared. A crash
or an error afterwards leaves it counted; nothing that a person or an attacker does gives it back
(verification.md §0.5, I8, I10)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, insert, select, update

from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.settings import Settings
from rebind.verification.tables import budget, budget_charge


@dataclass(frozen=True)
class Budget:
    purpose: str
    cap: int
    window: timedelta


class Budgets:
    """The named budgets. A subject is an account id, or the blind index of an address where
    nobody may learn whether there is an account."""

    def __init__(self, settings: Settings, db: Database, clock: Clock) -> None:
        day = timedelta(days=1)
        self._db = db
        self._clock = clock
        self.questions = Budget("questions", settings.question_tries, settings.question_window)
        self.password = Budget("password", settings.password_failures_per_day, day)
        # Whoever does not know the password has pools of their own: a stranger who types
        # somebody's address cannot use up the codes of the person who does know it
        self._codes = {
            known: Budget(f"email_codes_{label}", settings.code_failures_per_day, day)
            for known, label in ((True, "known"), (False, "stranger"))
        }
        self._sends = {
            known: Budget(f"email_sends_{label}", settings.code_sends_per_day, day)
            for known, label in ((True, "known"), (False, "stranger"))
        }

    def codes(self, *, password_right: bool) -> Budget:
        return self._codes[password_right]

    def sends(self, *, password_right: bool) -> Budget:
        return self._sends[password_right]

    def charge(self, subject: str, of: Budget, reference: str) -> bool:
        """Count one use, committed on return. False when none was left. The same reference is
        counted once, so a repeated delivery costs nothing and is permitted as the first was."""
        with self._db.write() as tx:
            return self.charge_within(tx, subject, of, reference)

    def charge_within(self, tx: Tx, subject: str, of: Budget, reference: str) -> bool:
        """As `charge`, in a transaction of the caller that commits whatever the answer is."""
        tx.insert_if_absent(budget, subject=subject, purpose=of.purpose, charges=0)
        # Changing the row takes its lock: concurrent charges of one budget wait here
        tx.execute(
            update(budget)
            .where(budget.c.subject == subject, budget.c.purpose == of.purpose)
            .values(charges=budget.c.charges + 1)
        )
        now = self._clock.now()
        if self.is_charged(tx, subject, of, reference):
            return True
        if self._used(tx, subject, of, now) >= of.cap:
            return False
        tx.execute(
            insert(budget_charge).values(
                subject=subject, purpose=of.purpose, reference=reference, at=now
            )
        )
        return True

    def left(self, tx: Tx, subject: str, of: Budget) -> int:
        return max(0, of.cap - self._used(tx, subject, of, self._clock.now()))

    def last_charge(self, tx: Tx, subject: str, of: Budget) -> datetime | None:
        return tx.execute(
            select(func.max(budget_charge.c.at)).where(
                budget_charge.c.subject == subject, budget_charge.c.purpose == of.purpose
            )
        ).scalar()

    def is_charged(self, tx: Tx, subject: str, of: Budget, reference: str) -> bool:
        return (
            tx.execute(
                select(budget_charge.c.at).where(
                    budget_charge.c.subject == subject,
                    budget_charge.c.purpose == of.purpose,
                    budget_charge.c.reference == reference,
                )
            ).first()
            is not None
        )

    def _used(self, tx: Tx, subject: str, of: Budget, now: datetime) -> int:
        count = select(func.count()).where(
            budget_charge.c.subject == subject,
            budget_charge.c.purpose == of.purpose,
            budget_charge.c.at > now - of.window,
        )
        return int(tx.execute(count).scalar_one())

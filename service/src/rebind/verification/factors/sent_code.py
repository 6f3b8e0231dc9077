"""A six-digit code that is sent somewhere: what it is bound to, how it is counted and compared."""

import secrets
from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import RowMapping

from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.keys import Keys
from rebind.notify.outbox import Outbox
from rebind.settings import Settings
from rebind.verification import repository
from rebind.verification.budgets import Budget, Budgets
from rebind.verification.case import Case
from rebind.verification.factors.base import Result, Verdict, is_code


class SentCode(ABC):
    """One live code at a time for each case and kind: a newer one ends the older."""

    kind: str

    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        settings: Settings,
        budgets: Budgets,
        outbox: Outbox,
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._settings = settings
        self._budgets = budgets
        self._outbox = outbox

    # --- what the kinds differ in ----------------------------------------------------------------

    @property
    @abstractmethod
    def lifetime(self) -> timedelta: ...

    @abstractmethod
    def _target(self, case: Case) -> str:
        """The blind index of where the code goes: it is good for nothing else."""

    @abstractmethod
    def _pool(self, case: Case) -> tuple[str, Budget]:
        """Subject and budget that a guess is charged to."""

    def _withheld(self, tx: Tx, case: Case) -> bool:
        """Whether even a right code is not taken now. Asked of every guess, so that no query
        tells one guesser from another."""
        return False

    # --- sending ---------------------------------------------------------------------------------

    def may_send(self, tx: Tx, case: Case) -> int | None:
        """None when a code may be sent now, else the seconds to wait (0: never again in this
        case)."""
        if (
            repository.count_challenges(tx, case.id, self.kind)
            >= self._settings.code_sends_per_case
        ):
            return 0
        return self.resend_after(tx, case)

    def resend_after(self, tx: Tx, case: Case) -> int | None:
        live = repository.live_challenge(tx, case.id, self.kind)
        return self._wait(live["issued_at"]) if live else None

    def _wait(self, issued_at: datetime) -> int | None:
        ready = issued_at + self._settings.code_resend_after
        seconds = (ready - self._clock.now()).total_seconds()
        return int(seconds) + 1 if seconds > 0 else None

    def _new(self, tx: Tx, case: Case, challenge_id: str) -> str:
        """A fresh code, stored as a MAC; every earlier one of the case dies."""
        now = self._clock.now()
        repository.revoke_challenges(tx, case.id, now)
        code = f"{secrets.randbelow(10**6):06d}"
        repository.add_challenge(
            tx,
            id=challenge_id,
            case_id=case.id,
            kind=self.kind,
            target_index=self._target(case),
            mac=self._keys.mac(self.kind, *_parts(challenge_id, case, self._target(case), code)),
            issued_at=now,
            expires_at=now + self.lifetime,
        )
        return code

    # --- comparing -------------------------------------------------------------------------------

    def attempts_left(self, tx: Tx, case: Case) -> int:
        live = repository.live_challenge(tx, case.id, self.kind)
        if live is None:
            return 0
        made: int = live["attempts"]
        return max(0, self._settings.code_tries - made)

    def verify(self, case: Case, code: str, reference: str) -> Verdict:
        """See CodeFactor."""
        if not is_code(code):
            raise ValueError("a code has six ASCII digits")
        now = self._clock.now()
        subject, pool = self._pool(case)
        with self._db.write() as tx:
            live = repository.live_challenge(tx, case.id, self.kind, lock=True)
            if live is None or now >= live["expires_at"]:
                return Verdict(Result.EXPIRED)
            made: int | None = live["attempts"]
            charged = self._budgets.is_charged(tx, subject, pool, reference)
            if not charged:
                made = repository.count_attempt(tx, live["id"], self._settings.code_tries, now)
                # A guess that is not looked at costs the account nothing
                charged = made is not None and self._budgets.charge_within(
                    tx, subject, pool, reference
                )
            withheld = self._withheld(tx, case)
        if made is None:
            return Verdict(Result.EXHAUSTED)
        left = self._settings.code_tries - made
        matches = self._is_of(live, case, self._target(case), code)
        # With the account's day used up, even the right code is wrong, and it is told in the
        # same words: the two pools would otherwise tell a stranger whether the password was right
        if not (matches and charged) or withheld:
            return Verdict(Result.WRONG if left else Result.EXHAUSTED, left)
        return Verdict(Result.RIGHT, left, live["id"])

    def consume(self, tx: Tx, verdict: Verdict) -> bool:
        """See CodeFactor."""
        assert verdict.challenge_id is not None
        return repository.consume_challenge(tx, verdict.challenge_id, self._clock.now())

    def _is_of(self, live: RowMapping, case: Case, target: str, code: str) -> bool:
        parts = _parts(live["id"], case, target, code)
        return self._keys.mac_matches(live["mac"], self.kind, *parts)

    # --- voiding ---------------------------------------------------------------------------------

    def void(self, tx: Tx, case: Case, shown: Iterable[str]) -> None:
        """A code that was shown where it is not asked for is good for nothing any more. It is no
        guess: whether one of them was right, nobody is told, and a right one is dead."""
        live = repository.live_challenge(tx, case.id, self.kind)
        if live is not None and any(
            self._is_of(live, case, live["target_index"], code) for code in shown
        ):
            repository.revoke_unless_held(tx, live["id"], self._clock.now())


def _parts(challenge_id: str, case: Case, target: str, code: str) -> tuple[str, ...]:
    """What a code is good for: this challenge of this case for this address."""
    return (case.journey.value, case.id, challenge_id, target, code)

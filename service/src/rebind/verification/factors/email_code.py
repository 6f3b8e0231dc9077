"""A six-digit code by e-mail. It proves that somebody reads the mailbox, and nothing else.

An address without an account gets the same challenge, the same counting and the same answers;
only the mail stays unsent."""

import re
import secrets
from datetime import datetime

import structlog

from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.ids import opaque
from rebind.keys import Keys
from rebind.notify.outbox import Outbox
from rebind.settings import Settings
from rebind.verification import repository
from rebind.verification.budgets import Budgets
from rebind.verification.case import Case
from rebind.verification.factors.base import Result, Verdict

log = structlog.get_logger(__name__)

KIND = "email_code"
_SHAPE = re.compile(r"[0-9]{6}", re.ASCII)


def is_code(text: str) -> bool:
    """Six ASCII digits; what is none is no guess, and is not counted."""
    return _SHAPE.fullmatch(text) is not None


class EmailCode:
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

    def may_send(self, tx: Tx, case: Case) -> int | None:
        """None when a code may be sent now, else the seconds to wait (0: never again in this
        case)."""
        if repository.count_challenges(tx, case.id, KIND) >= self._settings.code_sends_per_case:
            return 0
        live = repository.live_challenge(tx, case.id, KIND)
        if live is None:
            return None
        return self._wait(live["issued_at"])

    def _wait(self, issued_at: datetime) -> int | None:
        ready = issued_at + self._settings.code_resend_after
        seconds = (ready - self._clock.now()).total_seconds()
        return int(seconds) + 1 if seconds > 0 else None

    def resend_after(self, tx: Tx, case: Case) -> int | None:
        live = repository.live_challenge(tx, case.id, KIND)
        return self._wait(live["issued_at"]) if live else None

    def issue(self, tx: Tx, case: Case, email: str | None, locale: str) -> bool:
        """Make a code for the address of the case; every earlier one dies. `email` is None when
        nobody has that address. False when the day's sends are used up: no code then lives."""
        assert case.email_index is not None
        now = self._clock.now()
        repository.revoke_challenges(tx, case.id, now)
        challenge_id = opaque("ch_")
        allowed = self._budgets.charge_within(
            tx,
            case.email_index,
            self._budgets.sends(password_right=case.password_right),
            challenge_id,
        )
        code = f"{secrets.randbelow(10**6):06d}"
        repository.add_challenge(
            tx,
            id=challenge_id,
            case_id=case.id,
            kind=KIND,
            target_index=case.email_index,
            mac=self._mac(challenge_id, case, code),
            issued_at=now,
            expires_at=now + self._settings.email_code_lifetime,
        )
        self._outbox.enqueue(
            tx,
            "email",
            email if allowed else None,
            "email_code",
            locale,
            code=code,
            minutes=self._settings.email_code_lifetime.seconds // 60,
        )
        return allowed

    def attempts_left(self, tx: Tx, case: Case) -> int:
        live = repository.live_challenge(tx, case.id, KIND)
        if live is None or case.email_index is None:
            return 0
        made: int = live["attempts"]
        return max(0, self._settings.code_tries - made)

    def verify(self, case: Case, code: str, reference: str) -> Verdict:
        """Count, commit, then compare. `reference` names this delivery of an answer: delivered
        again, it is the same guess and costs nothing, so that a right one is not lost."""
        assert case.email_index is not None
        if not is_code(code):
            raise ValueError("a code has six ASCII digits")
        now = self._clock.now()
        somebody = case.account_id is not None
        pool = self._budgets.codes(password_right=case.password_right, somebody=somebody)
        with self._db.write() as tx:
            live = repository.live_challenge(tx, case.id, KIND, lock=True)
            if live is None or now >= live["expires_at"]:
                return Verdict(Result.EXPIRED)
            made: int | None = live["attempts"]
            charged = self._budgets.is_charged(tx, case.email_index, pool, reference)
            if not charged:
                made = repository.count_attempt(tx, live["id"], self._settings.code_tries, now)
                # A guess that is not looked at costs the account nothing
                charged = made is not None and self._budgets.charge_within(
                    tx, case.email_index, pool, reference
                )
            # Asked of those who know the password, too: the queries must not tell who does
            sprayed = self._budgets.codes_are_sprayed(tx)
        if made is None:
            return Verdict(Result.EXHAUSTED)
        left = self._settings.code_tries - made
        matches = self._keys.mac_matches(live["mac"], KIND, *self._parts(live["id"], case, code))
        if sprayed:
            log.warning("codes_are_sprayed", case=case.id)
        permitted = charged and (case.password_right or not sprayed)
        # With the account's day used up, even the right code is wrong, and it is told in the
        # same words: the two pools would otherwise tell a stranger whether the password was right
        if not (matches and permitted):
            return Verdict(Result.WRONG if left else Result.EXHAUSTED, left)
        return Verdict(Result.RIGHT, left, live["id"])

    def _mac(self, challenge_id: str, case: Case, code: str) -> str:
        return self._keys.mac(KIND, *self._parts(challenge_id, case, code))

    @staticmethod
    def _parts(challenge_id: str, case: Case, code: str) -> tuple[str, ...]:
        """What a code is good for: this challenge of this case for this address."""
        return (case.journey, case.id, challenge_id, case.email_index or "", code)

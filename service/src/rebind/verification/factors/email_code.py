"""A six-digit code by e-mail. It proves that somebody reads the mailbox, and nothing else.

An address without an account gets the same challenge, the same counting and the same answers;
only the mail stays unsent."""

from datetime import timedelta

import structlog

from rebind.database import Tx
from rebind.ids import opaque
from rebind.verification.budgets import Budget
from rebind.verification.case import Case
from rebind.verification.factors.sent_code import SentCode

log = structlog.get_logger(__name__)

KIND = "email_code"


class EmailCode(SentCode):
    kind = KIND

    @property
    def lifetime(self) -> timedelta:
        return self._settings.email_code_lifetime

    def _target(self, case: Case) -> str:
        assert case.email_index is not None
        return case.email_index

    def _pool(self, case: Case) -> tuple[str, Budget]:
        somebody = case.account_id is not None
        known = case.is_of_somebody_known
        return self._target(case), self._budgets.codes(password_right=known, somebody=somebody)

    def _withheld(self, tx: Tx, case: Case) -> bool:
        # Asked of those who know the password, too: the queries must not tell who does
        sprayed = self._budgets.codes_are_sprayed(tx)
        if sprayed:
            log.warning("codes_are_sprayed", case=case.id)
        return sprayed and not case.is_of_somebody_known

    def issue(self, tx: Tx, case: Case, email: str | None, locale: str) -> None:
        """Make a code for the address of the case; every earlier one dies. `email` is None when
        nobody has that address. When the day's sends are used up, none is sent."""
        challenge_id = opaque("ch_")
        allowed = self._budgets.charge_within(
            tx,
            self._target(case),
            self._budgets.sends(password_right=case.is_of_somebody_known),
            challenge_id,
        )
        code = self._new(tx, case, challenge_id)
        self._outbox.enqueue(
            tx,
            "email",
            email if allowed else None,
            "email_code",
            locale,
            code=code,
            journey=case.journey.value,
            minutes=self.lifetime.seconds // 60,
        )

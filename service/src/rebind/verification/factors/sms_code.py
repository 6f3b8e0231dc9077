"""A six-digit code by SMS: to the bound number as a second factor, or to the new one.

A text message costs money and rings somebody's phone, so each is charged to the address that it
was asked for from, to the number, to all numbers of its block, to its country, to the account and
to everybody, and is not sent where any of them has none left (attack 60). Nor is it sent to a
country from which the codes do not come back, or when the budgets cannot be read: they are rows of
the very transaction that queues the message."""

from datetime import timedelta

import structlog

from rebind.accounts.ports import Accounts
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.ids import opaque
from rebind.keys import Keys
from rebind.notify.outbox import Outbox
from rebind.settings import Settings
from rebind.verification import repository
from rebind.verification.budgets import Budget, Budgets
from rebind.verification.case import Case
from rebind.verification.domain.numbers import Number
from rebind.verification.factors.sent_code import SentCode
from rebind.verification.ports import Conversations

log = structlog.get_logger(__name__)

OLD_NUMBER = "old_number"
"""Kind of the codes that go to the bound number."""
NEW_NUMBER = "sms_code"
"""Kind of those that go to the number that is to be bound."""


class SmsCode(SentCode):
    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        settings: Settings,
        budgets: Budgets,
        outbox: Outbox,
        accounts: Accounts,
        conversations: Conversations,
        kind: str,
    ) -> None:
        super().__init__(db, keys, clock, settings, budgets, outbox)
        self._accounts = accounts
        self._conversations = conversations
        self.kind = kind

    @property
    def lifetime(self) -> timedelta:
        return self._settings.sms_code_lifetime

    def _target(self, case: Case) -> str:
        index = case.phone_index if self.kind == OLD_NUMBER else case.new_phone_index
        assert index is not None
        return index

    def _pool(self, case: Case) -> tuple[str, Budget]:
        assert case.account_id is not None
        return case.account_id, self._budgets.sms_codes

    def issue(self, tx: Tx, case: Case, number: Number, locale: str) -> bool:
        """Send a code to the number, whose index is the target of the case. False when one of
        the budgets has none left: nothing is sent then, and what was sent before works on."""
        assert case.account_id is not None
        # The number that is bound already nobody could choose for what it pays
        if self.kind == NEW_NUMBER and self._budgets.are_pumped(
            tx, number.country, self.kind, self.lifetime
        ):
            log.warning("sms_withheld", case=case.id, budget="conversion", country=number.country)
            return False
        challenge_id = opaque("ch_")
        charges = [
            # First, so that who is out of their own uses up nobody else's
            (self._conversations.peer(tx, case.conversation_id), self._budgets.sms_of_peer),
            (self._target(case), self._budgets.sms_to_number),
            (case.account_id, self._budgets.sms_of_account),
            (self._accounts.phone_index(number.prefix) or "", self._budgets.sms_to_prefix),
            (number.country, self._budgets.sms_to_country),
            ("everybody", self._budgets.sms_to_anybody),
        ]
        for subject, budget in charges:
            if not self._budgets.charge_within(tx, subject, budget, challenge_id):
                log.warning("sms_withheld", case=case.id, budget=budget.purpose)
                return False
        code = self._new(tx, case, challenge_id)
        self._outbox.enqueue(
            tx,
            "sms",
            number.e164,
            "code",
            locale,
            code=code,
            minutes=self.lifetime.seconds // 60,
        )
        return True

    def revoke(self, tx: Tx, case: Case) -> None:
        """The code on its way is good for nothing any more."""
        repository.revoke_challenges(tx, case.id, self._clock.now())

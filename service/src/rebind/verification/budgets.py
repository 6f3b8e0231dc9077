"""Attempts left: per account, in SQL, over a rolling window.

A charge is counted in a transaction of its own, committed before anything is compared. A crash
or an error afterwards leaves it counted; nothing that a person or an attacker does gives it back
(docs/proofs.md, I8, I10)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, insert, select, update

from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.settings import Settings
from rebind.verification.tables import budget, budget_charge, challenge

EVERYBODY_WINDOW = timedelta(hours=1)


@dataclass(frozen=True)
class Budget:
    purpose: str
    cap: int
    window: timedelta


class Budgets:
    """The named budgets. A subject is an account id, or the blind index of an address: of a mailbox
    where nobody may learn whether there is an account, of a number, of a peer."""

    def __init__(self, settings: Settings, db: Database, clock: Clock) -> None:
        day = timedelta(days=1)
        self._db = db
        self._clock = clock
        self.questions = Budget("questions", settings.question_tries, settings.question_window)
        self.password = Budget("password", settings.password_failures_per_day, day)
        self.comparisons = Budget("comparisons", settings.sign_ins_per_day, day)
        # Whoever does not know the password has pools of their own: a stranger who types
        # somebody's address cannot use up the codes of the person who does know it
        self._codes = {
            who: Budget(f"email_codes_{who}", settings.code_failures_per_day, day)
            for who in ("known", "stranger", "nobody")
        }
        self._sends = {
            known: Budget(f"email_sends_{label}", settings.code_sends_per_day, day)
            for known, label in ((True, "known"), (False, "stranger"))
        }
        self.sms_codes = Budget("sms_codes", settings.sms_code_failures_per_day, day)
        self.totp = Budget("totp", settings.totp_failures_per_day, day)
        self.passkey = Budget("passkey", settings.passkey_failures_per_day, day)
        self.faces = Budget("faces", settings.face_tries_per_day, day)
        self.puzzles = Budget("puzzles", settings.puzzle_failures_per_day, day)
        self.sms_to_number = Budget("sms_number", settings.sms_per_number_per_day, day)
        self.sms_of_account = Budget("sms_account", settings.sms_per_account_per_day, day)
        hour = timedelta(hours=1)
        self.sms_of_peer = Budget("sms_peer", settings.sms_per_peer_per_hour, hour)
        self.sms_to_prefix = Budget("sms_prefix", settings.sms_per_prefix_per_hour, hour)
        self.sms_to_country = Budget("sms_country", settings.sms_per_country_per_hour, hour)
        self.sms_to_anybody = Budget("sms_all", settings.sms_per_hour, hour)
        self.desk_passwords = Budget("desk_passwords", settings.desk_passwords_per_hour, hour)
        self.desk_codes = Budget("desk_codes", settings.desk_codes_per_day, day)
        self.conversations_of_peer = Budget(
            "talks_peer", settings.conversations_per_peer_per_day, day
        )
        self.conversations_of_account = Budget(
            "talks_account", settings.conversations_per_account_per_day, day
        )
        self._sample = settings.sms_conversion_sample
        self._least_share = settings.sms_conversion_least
        self._all_strangers = settings.stranger_codes_per_hour

    def codes(self, *, password_right: bool, somebody: bool = True) -> Budget:
        """`somebody`: there is an account with that address."""
        if not somebody:
            return self._codes["nobody"]
        return self._codes["known" if password_right else "stranger"]

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

    def codes_are_sprayed(self, tx: Tx) -> bool:
        """Whether strangers have entered more codes than the hour permits, at all accounts
        together: somebody tries one code on a thousand of them (attack 13).

        Guesses at addresses that nobody has do not count: they cost nothing to make up, and would
        keep real strangers, who may be owners that forgot their password, out for ever.

        Whoever knew the password neither counts towards it nor suffers from it. Were it one pool
        for all, anybody could stop every owner's reset by guessing (I19); and what a stranger's
        right code opens is a review by people, or a few tries at the password. Both can wait for
        the hour in which nobody but strangers is kept waiting.

        Nothing is counted twice for it: the charges of the accounts are read over all accounts,
        by an index and never more of them than the cap. There is no row that every guess of the
        service would have to lock, so guesses of the same instant may pass it together."""
        since = self._clock.now() - EVERYBODY_WINDOW
        of_strangers = self.codes(password_right=False).purpose
        one_too_many = (
            select(budget_charge.c.at)
            .where(budget_charge.c.purpose == of_strangers, budget_charge.c.at > since)
            .order_by(budget_charge.c.at.desc())
            .offset(self._all_strangers)
            .limit(1)
        )
        return tx.execute(one_too_many).first() is not None

    def are_pumped(self, tx: Tx, country: str, kind: str, patience: timedelta) -> bool:
        """Whether so few of the codes that went to a country in this hour came back that somebody
        is paid for the messages. `kind` of challenge; `patience`: how long a code may still be
        on its way. The charges of the country name the challenges, so nothing is counted twice."""
        now = self._clock.now()
        of_country = self.sms_to_country.purpose
        is_settled = challenge.c.used_at.is_not(None) | (challenge.c.issued_at <= now - patience)
        row = tx.execute(
            select(func.count().label("sent"), func.count(challenge.c.used_at).label("came_back"))
            .select_from(budget_charge)
            .join(challenge, challenge.c.id == budget_charge.c.reference)
            .where(
                budget_charge.c.subject == country,
                budget_charge.c.purpose == of_country,
                budget_charge.c.at > now - self.sms_to_country.window,
                challenge.c.kind == kind,
                is_settled,
            )
        ).one()
        return bool(row.sent >= self._sample and row.came_back < row.sent * self._least_share)

    def left(self, tx: Tx, subject: str, of: Budget) -> int:
        return max(0, of.cap - self._used(tx, subject, of, self._clock.now()))

    def frees_in(self, tx: Tx, subject: str, of: Budget) -> timedelta:
        """How long until one of those that were used comes back."""
        that_frees = (
            select(budget_charge.c.at)
            .where(budget_charge.c.subject == subject, budget_charge.c.purpose == of.purpose)
            .order_by(budget_charge.c.at.desc())
            .offset(of.cap - 1)
            .limit(1)
        )
        at, now = tx.execute(that_frees).scalar(), self._clock.now()
        return max(timedelta(), at + of.window - now) if at else timedelta()

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

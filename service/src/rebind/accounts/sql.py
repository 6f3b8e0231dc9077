"""The directory of accounts in a database of one's own: the demo's, the reference exchange's."""

from collections.abc import Sequence
from datetime import datetime

from rebind.accounts.model import Account, Fact, Passkey, Session, canonical_email, version_of
from rebind.accounts.passwords import Passwords
from rebind.accounts.ports import Accounts, Done, Effect
from rebind.accounts.repository import AccountRepository
from rebind.database import Tx
from rebind.ids import opaque
from rebind.keys import Keys
from rebind.totp import time_step


class SqlAccounts(Accounts):
    def __init__(self, keys: Keys, passwords: Passwords, accounts_per_number: int = 1) -> None:
        super().__init__(keys)
        self._accounts_per_number = accounts_per_number
        self._passwords = passwords
        self._repository = AccountRepository(keys)

    def find(self, tx: Tx, canonical: str) -> Account | None:
        return self._repository.by_email_index(tx, self.email_index(canonical))

    def _look(self, tx: Tx, account_id: str, *, lock: bool) -> Account | None:
        return self._repository.by_id(tx, account_id, lock=lock)

    def facts(self, tx: Tx, account_id: str) -> list[Fact]:
        return self._repository.facts(tx, account_id)

    def sessions(self, tx: Tx, account_id: str) -> Sequence[Session]:
        return self._repository.sessions(tx, account_id)

    def portrait(self, tx: Tx, account_id: str) -> bytes | None:
        return self._repository.portrait(tx, account_id)

    # --- proving ----------------------------------------------------------------------------------

    def password_matches(self, account: Account | None, password: str) -> bool:
        return self._passwords.matches(account.password_hash if account else None, password)

    def ready_password(self, password: str) -> str:
        """Its hash (argon2id)."""
        return self._passwords.hash(password)

    def match_totp(self, tx: Tx, account_id: str, code: str, now: datetime) -> str | None:
        for app in self._repository.apps(tx, account_id):
            step = time_step(app.secret, code, now)
            if step is not None and step > app.last_step:
                return f"{app.tool_id}:{step}"
        return None

    def spend_totp(self, tx: Tx, step: str) -> bool:
        tool_id, _, number = step.rpartition(":")
        return self._repository.raise_counter(tx, tool_id, int(number))

    def passkeys(self, tx: Tx, account_id: str) -> list[Passkey]:
        return self._repository.passkeys(tx, account_id)

    def count_signature(self, tx: Tx, tool_id: str, count: int) -> None:
        self._repository.raise_counter(tx, tool_id, count)

    # --- effects ----------------------------------------------------------------------------------

    def apply(self, tx: Tx, account: Account, effect: Effect) -> Done | None:
        if effect.binds is not None and not self.change_phone(tx, account.id, effect.binds):
            return None
        if effect.unbinds:
            self.unbind_phone(tx, account.id, reset_at=effect.at if effect.resets else None)
        if effect.password is not None:
            self._repository.change(tx, account.id, password_hash=effect.password)
        if effect.freezes:
            self.freeze(tx, account, effect.at)
        if effect.unfreezes:
            self._repository.change(tx, account.id, frozen_at=None)
        until = account.withdrawals_held_until
        if effect.holds_until is not None:
            until = self.hold_withdrawals(tx, account, effect.holds_until)
        return Done(
            held_until=until,
            sessions_ended=self.sign_out_everywhere(tx, account.id) if effect.signs_out else 0,
            tools_dropped=self._repository.drop_tools(tx, account.id) if effect.drops_tools else 0,
        )

    def unbind_phone(self, tx: Tx, account_id: str, reset_at: datetime | None = None) -> None:
        self._repository.release_numbers(tx, account_id)
        besides = {} if reset_at is None else {"last_reset_at": reset_at}
        self._repository.set_phone(tx, account_id, None, None, **besides)

    def reserve_number(self, tx: Tx, account_id: str, phone: str) -> bool:
        """Keep a place for a number (E.164) that is to be bound; False when none is free."""
        index = self._keys.blind_index("phone", phone)
        return self._repository.claim_number(tx, index, account_id, self._accounts_per_number)

    def release_reserved(self, tx: Tx, account: Account) -> None:
        """Give back what was reserved and is not bound."""
        bound = self.phone_index(account.phone) or ""
        self._repository.release_numbers(tx, account.id, besides=bound)

    def change_phone(self, tx: Tx, account_id: str, phone: str) -> bool:
        """Bind another number (E.164). False, and nothing is changed, when as many accounts have
        it as may."""
        if not self.reserve_number(tx, account_id, phone):
            return False
        index = self._keys.blind_index("phone", phone)
        self._repository.release_numbers(tx, account_id, besides=index)
        self._repository.set_phone(tx, account_id, phone, index)
        return True

    def hold_withdrawals(self, tx: Tx, account: Account, until: datetime) -> datetime:
        """Suspend withdrawals until then; a longer hold that stands is never shortened."""
        until = max(until, account.withdrawals_held_until or until)
        self._repository.change(tx, account.id, withdrawals_held_until=until)
        return until

    def open_session(self, tx: Tx, account_id: str, at: datetime) -> str:
        """A new signed-in session; its id."""
        session_id = opaque("s_")
        self._repository.add_session(tx, session_id, account_id, "browser", "DE", at)
        return session_id

    def sign_out_everywhere(self, tx: Tx, account_id: str) -> int:
        return self._repository.drop_sessions(tx, account_id)

    def freeze(self, tx: Tx, account: Account, at: datetime) -> None:
        if account.frozen_at is None:
            self._repository.change(tx, account.id, frozen_at=at)

    # --- what the exchange itself does, and the demo and tests in its place -----------------------

    def account_of_session(self, tx: Tx, session_id: str) -> str | None:
        """Whose session it is, while it lives."""
        return self._repository.account_of_session(tx, session_id)

    def end_session(self, tx: Tx, account_id: str, session_id: str) -> None:
        """Sign out on one device."""
        self._repository.drop_sessions(tx, account_id, session_id)

    def change_password(self, tx: Tx, account_id: str, password_hash: str) -> None:
        """Put another password in the place of the old one."""
        self._repository.change(tx, account_id, password_hash=password_hash)

    def register(
        self,
        tx: Tx,
        *,
        email: str,
        password_hash: str,
        phone: str | None,
        opened_at: datetime,
        primary_verified: bool = False,
        primary_subject: str | None = None,
        primary_expires_at: datetime | None = None,
        high_value: bool = False,
        locale: str = "en",
        time_zone: str = "UTC",
        tools: dict[str, str | None] | None = None,
        passkeys: list[tuple[str, bytes]] | None = None,
        facts: list[Fact] | None = None,
        sessions: list[tuple[str, str]] | None = None,
        portrait: bytes | None = None,
    ) -> str:
        """Add an account and return its id. Mail goes to the address as it is given; it is found
        by its canonical form. `tools` maps `totp` to its secret, `passkeys` are (credential id,
        COSE public key), `sessions` are (device, country). Who is primary-verified has a
        `primary_subject`, made up where none is given."""
        canonical = canonical_email(email)
        if canonical is None:
            raise ValueError("not an e-mail address")
        record = Account(
            id=opaque("a_"),
            email=email.strip(),
            password_version=version_of(password_hash),
            password_hash=password_hash,
            phone=phone,
            phone_verification=phone is not None,
            primary_verified=primary_verified,
            primary_subject=primary_subject or (opaque("p_") if primary_verified else None),
            primary_expires_at=primary_expires_at,
            high_value=high_value,
            frozen_at=None,
            withdrawals_held_until=None,
            last_reset_at=None,
            locale=locale,
            time_zone=time_zone,
            opened_at=opened_at,
            tools=frozenset([*(tools or ()), *(["passkey"] if passkeys else [])]),
        )
        self._repository.add(
            tx,
            record,
            email_index=self.email_index(canonical),
            phone_index=self.phone_index(phone),
            portrait=portrait,
        )
        if phone is not None:
            slots = self._accounts_per_number
            self._repository.claim_number(tx, self.phone_index(phone) or "", record.id, slots)
        for secret in (tools or {}).values():
            self._repository.add_app(tx, opaque("tool_"), record.id, secret, opened_at)
        for credential_id, public_key in passkeys or []:
            passkey = Passkey(opaque("tool_"), credential_id, public_key, 0)
            self._repository.add_passkey(tx, record.id, passkey, opened_at)
        for device, country in sessions or []:
            self._repository.add_session(tx, opaque("s_"), record.id, device, country, opened_at)
        self._repository.add_facts(tx, record.id, {opaque("l_"): fact for fact in facts or []})
        return record.id

"""What the other rooms may ask of, and do to, an account."""

from datetime import datetime
from typing import Any

from rebind.accounts.model import Account, AuthenticatorApp, Fact, Passkey, canonical_email
from rebind.accounts.passwords import Passwords
from rebind.accounts.repository import AccountRepository
from rebind.database import Tx
from rebind.ids import digest, opaque
from rebind.keys import Keys


class Accounts:
    def __init__(self, keys: Keys, passwords: Passwords, accounts_per_number: int = 1) -> None:
        self._accounts_per_number = accounts_per_number
        self._keys = keys
        self._passwords = passwords
        self._repository = AccountRepository(keys)

    # --- finding ------------------------------------------------------------------------------

    def email_index(self, canonical: str) -> str:
        """The blind index of an address in canonical form."""
        return self._keys.blind_index("email", canonical)

    def index_of(self, account: Account) -> str:
        """The blind index of the account's own address."""
        return self.email_index(canonical_email(account.email) or "")

    def phone_index(self, phone: str | None) -> str | None:
        """The blind index of a number in E.164."""
        return phone and self._keys.blind_index("phone", phone)

    def find(self, tx: Tx, email_index: str) -> Account | None:
        return self._repository.by_email_index(tx, email_index)

    def get(self, tx: Tx, account_id: str) -> Account:
        account = self._repository.by_id(tx, account_id)
        if account is None:
            raise LookupError("no such account")
        return account

    def lock(self, tx: Tx, account_id: str) -> Account:
        """Read for change. Lock order everywhere: account, case, conversation, audit head."""
        account = self._repository.by_id(tx, account_id, lock=True)
        if account is None:
            raise LookupError("no such account")
        return account

    def lock_claimed(self, tx: Tx, account_id: str | None) -> Account | None:
        """As `lock`, with the same queries for an address that nobody has."""
        return self._repository.by_id(tx, account_id or "", lock=True)

    def facts(self, tx: Tx, account_id: str) -> list[Fact]:
        """The ledger, oldest first."""
        return self._repository.facts(tx, account_id)

    def sessions(self, tx: Tx, account_id: str) -> list[dict[str, Any]]:
        return self._repository.sessions(tx, account_id)

    def session_lives(self, tx: Tx, account_id: str, session_id: str) -> bool:
        return self._repository.session_exists(tx, account_id, session_id)

    def account_of_session(self, tx: Tx, session_id: str) -> str | None:
        """Whose session it is, while it lives."""
        return self._repository.account_of_session(tx, session_id)

    def end_session(self, tx: Tx, account_id: str, session_id: str) -> None:
        """Sign out on one device."""
        self._repository.drop_sessions(tx, account_id, session_id)

    def password_matches(self, account: Account | None, password: str) -> bool:
        """Slow on purpose; call it outside of a transaction."""
        return self._passwords.matches(account.password_hash if account else None, password)

    def hash_password(self, password: str) -> str:
        """Slow on purpose; call it outside of a transaction."""
        return self._passwords.hash(password)

    @staticmethod
    def password_version(account: Account) -> str:
        """Changes whenever the password does."""
        return digest(account.password_hash)[:32]

    # --- second factors -------------------------------------------------------------------------

    def authenticator_apps(self, tx: Tx, account_id: str) -> list[AuthenticatorApp]:
        return self._repository.apps(tx, account_id)

    def passkeys(self, tx: Tx, account_id: str) -> list[Passkey]:
        return self._repository.passkeys(tx, account_id)

    def use_time_step(self, tx: Tx, tool_id: str, step: int) -> bool:
        """Spend a time step of an app and all before it; True for exactly one caller."""
        return self._repository.raise_counter(tx, tool_id, step)

    def count_signature(self, tx: Tx, tool_id: str, count: int) -> None:
        """Remember a passkey's signature count. Those that are synced between devices keep it at
        0, so it proves nothing; the challenge is what is good for once."""
        self._repository.raise_counter(tx, tool_id, count)

    # --- effects, inside the caller's transaction -----------------------------------------------

    def reset_phone(self, tx: Tx, account_id: str, at: datetime) -> None:
        """Unbind the number and switch phone verification off, as a reset does."""
        self._repository.release_numbers(tx, account_id)
        self._repository.set_phone(tx, account_id, None, None, last_reset_at=at)

    def unbind_tools(self, tx: Tx, account_id: str) -> int:
        """Take every second factor besides the phone off, as a reset of lost tools does; how
        many there were."""
        return self._repository.drop_tools(tx, account_id)

    def unbind_phone(self, tx: Tx, account_id: str) -> None:
        """The same, by somebody who proved a second factor."""
        self._repository.release_numbers(tx, account_id)
        self._repository.set_phone(tx, account_id, None, None)

    def change_phone(self, tx: Tx, account_id: str, phone: str) -> bool:
        """Bind another number (E.164). False, and nothing is changed, when as many accounts have
        it as may."""
        index = self._keys.blind_index("phone", phone)
        if not self._repository.claim_number(tx, index, account_id, self._accounts_per_number):
            return False
        self._repository.release_numbers(tx, account_id, besides=index)
        self._repository.set_phone(tx, account_id, phone, index)
        return True

    def change_password(self, tx: Tx, account_id: str, password_hash: str) -> None:
        """Put another password in the place of the old one."""
        self._repository.change(tx, account_id, password_hash=password_hash)

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

    def unfreeze(self, tx: Tx, account_id: str) -> None:
        self._repository.change(tx, account_id, frozen_at=None)

    # --- making (the exchange does this; the demo directory and tests do too) -------------------

    def register(
        self,
        tx: Tx,
        *,
        email: str,
        password_hash: str,
        phone: str | None,
        opened_at: datetime,
        primary_verified: bool = False,
        high_value: bool = False,
        locale: str = "en",
        tools: dict[str, str | None] | None = None,
        passkeys: list[tuple[str, bytes]] | None = None,
        facts: list[Fact] | None = None,
        sessions: list[tuple[str, str]] | None = None,
    ) -> str:
        """Add an account and return its id. Mail goes to the address as it is given; it is found
        by its canonical form. `tools` maps `totp` to its secret, `passkeys` are (credential id,
        COSE public key), `sessions` are (device, country)."""
        canonical = canonical_email(email)
        if canonical is None:
            raise ValueError("not an e-mail address")
        record = Account(
            id=opaque("a_"),
            email=email.strip(),
            password_hash=password_hash,
            phone=phone,
            phone_verification=phone is not None,
            primary_verified=primary_verified,
            high_value=high_value,
            frozen_at=None,
            withdrawals_held_until=None,
            last_reset_at=None,
            locale=locale,
            opened_at=opened_at,
            tools=frozenset([*(tools or ()), *(["passkey"] if passkeys else [])]),
        )
        self._repository.add(
            tx,
            record,
            email_index=self.email_index(canonical),
            phone_index=self.phone_index(phone),
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

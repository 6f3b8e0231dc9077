"""What the other rooms may ask of, and do to, the exchange's accounts. Two adapters keep the
promise, both held to `service/tests/accounts/test_conformance.py`: `sql`, a directory in the
service's own database, and `http`, the exchange's own user service (docs/exchange.md).

Everything but comparing a password works inside the caller's transaction. What is read outside of
the account's lock is a hint; whoever acts reads again under `lock`."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rebind.accounts.model import Account, Fact, Passkey, Session, canonical_email
from rebind.database import Tx
from rebind.keys import Keys


@dataclass(frozen=True)
class Effect:
    """What is done to an account: all of it, or nothing (I20). It is carried out if the caller's
    transaction commits, and only then."""

    name: str
    """Unique to what was decided; tried again under the same name, it is the same effect."""
    at: datetime
    binds: str | None = None
    """The number (E.164) that takes the place of the old one."""
    unbinds: bool = False
    """The number goes, and phone verification with it."""
    resets: bool = False
    """The number went because it was lost: its time counts against another reset."""
    drops_tools: bool = False
    """Every second factor besides the phone goes."""
    password: str | None = None
    """What `ready_password` made of the new one."""
    holds_until: datetime | None = None
    """Withdrawals are suspended until then; a longer hold that stands is never shortened (I21)."""
    signs_out: bool = False
    """Every session ends (I23)."""
    freezes: bool = False
    """Nothing goes out, by the owner's word, until people have looked at it."""
    unfreezes: bool = False
    """People have looked at it."""


@dataclass(frozen=True)
class Done:
    """What an effect came to."""

    held_until: datetime | None
    """The end of the hold that stands now."""
    sessions_ended: int
    tools_dropped: int


class Accounts(ABC):
    """Any method that asks somebody else may raise Problem(UNAVAILABLE): nothing was done then,
    and trying again is safe."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    # --- the names that rows know them by ---------------------------------------------------------

    def email_index(self, canonical: str) -> str:
        """The blind index of an address in canonical form."""
        return self._keys.blind_index("email", canonical)

    def index_of(self, account: Account) -> str:
        """The blind index of the account's own address."""
        return self.email_index(canonical_email(account.email) or "")

    def phone_index(self, phone: str | None) -> str | None:
        """The blind index of a number in E.164."""
        return phone and self._keys.blind_index("phone", phone)

    # --- finding ----------------------------------------------------------------------------------

    @abstractmethod
    def find(self, tx: Tx, canonical: str) -> Account | None:
        """By an address in canonical form. Nobody's costs as much as somebody's (I33)."""

    def get(self, tx: Tx, account_id: str) -> Account:
        """Raises LookupError."""
        return self._known(self.find_known(tx, account_id))

    def lock(self, tx: Tx, account_id: str) -> Account:
        """Read for change. Raises LookupError. Lock order everywhere: account, case,
        conversation, audit head."""
        return self._known(self._look(tx, account_id, lock=True))

    def find_known(self, tx: Tx, account_id: str) -> Account | None:
        """As `get`, and None for nobody."""
        return self._look(tx, account_id, lock=False)

    def lock_claimed(self, tx: Tx, account_id: str | None) -> Account | None:
        """As `lock`, with the same work for an address that nobody has."""
        return self._look(tx, account_id or "", lock=True)

    @abstractmethod
    def _look(self, tx: Tx, account_id: str, *, lock: bool) -> Account | None: ...

    @staticmethod
    def _known(account: Account | None) -> Account:
        if account is None:
            raise LookupError("no such account")
        return account

    # --- what is known of one ---------------------------------------------------------------------

    @abstractmethod
    def facts(self, tx: Tx, account_id: str) -> list[Fact]:
        """The ledger, oldest first."""

    @abstractmethod
    def sessions(self, tx: Tx, account_id: str) -> Sequence[Session]: ...

    def session_lives(self, tx: Tx, account_id: str, session_id: str) -> bool:
        return any(session.id == session_id for session in self.sessions(tx, account_id))

    @abstractmethod
    def portrait(self, tx: Tx, account_id: str) -> bytes | None:
        """The picture (JPEG or PNG) that primary verification was passed with."""

    # --- proving ----------------------------------------------------------------------------------

    @abstractmethod
    def password_matches(self, account: Account | None, password: str) -> bool:
        """Slow on purpose, for nobody as for somebody; call it outside of a transaction."""

    @abstractmethod
    def ready_password(self, password: str) -> str:
        """What an `Effect` takes of a new password. May be slow; call it outside of a
        transaction."""

    @abstractmethod
    def match_totp(self, tx: Tx, account_id: str, code: str, now: datetime) -> str | None:
        """A name for the time step that a code (six ASCII digits) of one of the account's
        authenticator apps is right for, if that step is not spent; else None."""

    @abstractmethod
    def spend_totp(self, tx: Tx, step: str) -> bool:
        """Spend a step that `match_totp` named, and all before it; True for exactly one caller.
        Signing in at the exchange spends them, too (attack 26)."""

    @abstractmethod
    def passkeys(self, tx: Tx, account_id: str) -> list[Passkey]: ...

    @abstractmethod
    def count_signature(self, tx: Tx, tool_id: str, count: int) -> None:
        """Remember a passkey's signature count. Those that are synced between devices keep it at
        0, so it proves nothing; the challenge is what is good for once."""

    # --- effects ----------------------------------------------------------------------------------

    @abstractmethod
    def apply(self, tx: Tx, account: Account, effect: Effect) -> Done | None:
        """Do it to an account as `lock` has just read it, if the transaction commits. None, and
        nothing is done, when the number to be bound is on as many accounts as may have it."""

"""Records of the room, and the canonical forms that they are found by."""

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parseaddr

from rebind.ids import digest


@dataclass(frozen=True)
class Account:
    id: str
    email: str
    password_version: str
    """Changes whenever the password does; at most 32 characters."""
    phone: str | None
    """E.164, or None when no number is bound."""
    phone_verification: bool
    primary_verified: bool
    high_value: bool
    frozen_at: datetime | None
    withdrawals_held_until: datetime | None
    last_reset_at: datetime | None
    locale: str
    time_zone: str
    """A name of the IANA's, such as `Europe/Berlin`."""
    opened_at: datetime
    tools: frozenset[str]
    """Second factors besides the phone: `totp`, `passkey`."""
    password_hash: str | None = field(default=None, repr=False)
    """argon2id, where the directory keeps it."""
    primary_subject: str | None = None
    """Who passed primary verification, by a name that the exchange and its vendor share."""
    primary_expires_at: datetime | None = None
    """From then on it proves nothing; None where it does not run out."""

    def is_primary_verified(self, now: datetime) -> bool:
        """It was passed, by somebody who is known, and has not run out."""
        expired = self.primary_expires_at is not None and now >= self.primary_expires_at
        return self.primary_verified and self.primary_subject is not None and not expired

    def may_withdraw(self, now: datetime) -> bool:
        """From the very end of the hold on (I22); never while its owner has it frozen."""
        held = self.withdrawals_held_until is not None and now < self.withdrawals_held_until
        return not held and self.frozen_at is None


@dataclass(frozen=True)
class Session:
    """A device that is signed in at the exchange."""

    id: str
    device: str
    country: str
    """ISO 3166."""
    began_at: datetime


@dataclass(frozen=True)
class AuthenticatorApp:
    """An app that makes codes by time (RFC 6238)."""

    tool_id: str
    secret: str
    """Base32."""
    last_step: int
    """The time step of the last code that was taken; older ones are spent."""


@dataclass(frozen=True)
class Passkey:
    """A WebAuthn credential."""

    tool_id: str
    credential_id: str
    """base64url."""
    public_key: bytes
    """COSE."""
    sign_count: int


@dataclass(frozen=True)
class Fact:
    """One entry of an account's ledger. `kind` is `holding`, `trade`, `deposit`, `withdrawal`,
    `sign_in` or `sign_up`. `mailed` is true when a notice with these particulars went to the
    mailbox: whoever reads the mailbox knows it, so no question may rest on it."""

    kind: str
    at: datetime
    mailed: bool
    coin: str | None = None
    network: str | None = None
    address: str | None = None
    amount: str | None = None
    """Decimal figures, in the coin."""
    txid: str | None = None
    country: str | None = None
    device: str | None = None


def version_of(password_hash: str) -> str:
    """See `Account.password_version`."""
    return digest(password_hash)[:32]


def masked_email(address: str) -> str:
    """Enough to know an address again, and nothing to write to."""
    name, _, domain = address.partition("@")
    return f"{name[:1]}…@{domain}"


def canonical_email(text: str) -> str | None:
    """The form under which an address is found: NFC, lower case, no surrounding space; None
    when it is no address. Nothing else is folded (`casefold` would make strasse of straße): a
    full-width or look-alike letter is another mailbox, and must not match somebody's account
    (attack 57)."""
    typed = text.strip()
    if any(_is_double(c) for c in typed):
        return None
    address = unicodedata.normalize("NFC", typed.lower())
    if len(address) > 254 or address.count("@") != 1 or not address.isprintable():
        return None
    local, _, domain = address.partition("@")
    if not local or "." not in domain or any(c.isspace() or c in ',;<>()"' for c in address):
        return None
    return address if parseaddr(address)[1] == address else None


def _is_double(character: str) -> bool:
    """Whether NFC puts another character in its place, as K for the sign of the kelvin. No
    keyboard writes these."""
    normal = unicodedata.normalize("NFC", character)
    return len(normal) == 1 and normal != character

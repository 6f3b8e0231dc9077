"""Identifiers and tokens."""

import hashlib
import secrets

# Crockford's base 32: no I, L, O, U, so that a number can be read out over a bad line
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def reference() -> str:
    """A number that people read and type, 50 bits: `RB-7K2Q9FXW3M`. Not a secret."""
    return "RB-" + "".join(secrets.choice(_ALPHABET) for _ in range(10))


def opaque(prefix: str = "") -> str:
    """An unguessable name, 128 bits."""
    return prefix + secrets.token_urlsafe(16)


def token(prefix: str = "") -> str:
    """A bearer secret, 256 bits. Only its `digest` is stored."""
    return prefix + secrets.token_urlsafe(32)


def digest(value: str) -> str:
    """SHA-256 in hex. For high-entropy tokens only: a six-digit code needs a key."""
    return hashlib.sha256(value.encode()).hexdigest()

"""Codes of authenticator apps (RFC 6238)."""

from datetime import datetime

import pyotp

WINDOW = 1
"""Steps of 30 seconds that a phone's clock may be off, before and behind (RFC 6238 §5.2)."""


def time_step(secret: str, code: str, now: datetime) -> int | None:
    """The time step that a code (six ASCII digits) is right for, or None. Whether it is spent is
    for the caller to see to, by the step and never by the digits: pyotp folds other digits into
    ASCII, so that one code has many spellings. `secret` is base32."""
    try:
        return pyotp.TOTP(secret).verify_and_get_timecode(code, for_time=now, valid_window=WINDOW)
    except pyotp.OTPVerificationError:
        return None

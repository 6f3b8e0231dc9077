"""Keys that open an account or a wallet by themselves: authenticator secrets, recovery codes,
private keys. Whoever reads one has it, so they are dropped."""

import re

from rebind.chat.secrets_in_text.search import PASSWORD, SEED, Search, Verdict, always


def take(search: Search) -> None:
    search.take(_PRIVATE_KEY, always(SEED), group="key")
    search.take(_EXTENDED_KEY, always(SEED))
    search.take(_AUTHENTICATOR, _authenticator)
    search.take(_IN_GROUPS, _recovery_code)
    search.take(_IN_SPACED_GROUPS, _spaced_recovery_code)


_PRIVATE_KEY = re.compile(
    r"(?<!\w)(?:private|priv|secret|wallet)\s?keys?[\s:=\-\"']{0,4}(?:is|was)?[\s:=\"']{0,4}"
    r"(?P<key>[0-9A-Za-z+/=_-]{25,128})(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_EXTENDED_KEY = re.compile(r"(?<!\w)[xyztuv]prv[0-9A-Za-z]{20,}")

# Where another sign touches it, it belongs to a longer password, and must go with it
_LEFT = r"(?<![^\s\"'(\[:=,;\x00])"
_RIGHT = r"(?![^\s\"')\].,;:\x00])"
# Base32 has no 0, 1, 8 and 9; authenticators show 16, 26 or 32 characters, often in fours
_AUTHENTICATOR = re.compile(
    rf"{_LEFT}(?:[a-z2-7]{{32}}|[a-z2-7]{{26}}|[a-z2-7]{{16}}|"
    r"[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,7}(?:[ -](?=[a-z]?[2-7])[a-z2-7]{2})?)"
    rf"{_RIGHT}",
    re.IGNORECASE,
)
_ANNOUNCED_KEY = re.compile(
    r"(?<!\w)(?:secret|key|totp|2fa|otp|authenticator|setup|base32)(?!\w)", re.IGNORECASE
)


def _authenticator(match: re.Match[str]) -> Verdict:
    """Four words of four letters are a sentence; with a figure among them they are a secret."""
    key = match.group()
    letters = [character for character in key if character.isalnum()]
    mixed = any(c.isdigit() for c in letters) and any(c.isalpha() for c in letters)
    before = match.string[max(0, match.start() - 40) : match.start()]
    named = bool(_ANNOUNCED_KEY.search(before)) and key.isupper()
    return (PASSWORD, "") if mixed or named else None


_IN_GROUPS = re.compile(
    "|".join(rf"{_LEFT}[0-9a-z]{{{n}}}(?:-[0-9a-z]{{{n}}}){{2,9}}{_RIGHT}" for n in (4, 5, 6, 8)),
    re.IGNORECASE,
)
_IN_SPACED_GROUPS = re.compile(
    "|".join(rf"(?<![\w-])[0-9a-z]{{{n}}}(?: [0-9a-z]{{{n}}}){{2,9}}(?![\w-])" for n in (4, 5, 6)),
    re.IGNORECASE,
)


def _recovery_code(match: re.Match[str]) -> Verdict:
    # Figures alone are a card or a telephone number
    return None if match.group().replace("-", "").isdigit() else (PASSWORD, "")


def _spaced_recovery_code(match: re.Match[str]) -> Verdict:
    groups = match.group().split()
    mixed = all(not group.isalpha() and not group.isdigit() for group in groups)
    return (PASSWORD, "") if mixed else None

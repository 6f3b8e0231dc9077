"""Wallets, transactions."""

import re

from rebind.chat.secrets_in_text.search import Search, Verdict


def take_spaced(search: Search) -> None:
    search.take(_SPACED_HEX, _spaced_hex)


def take(search: Search) -> None:
    search.take(_TXID, lambda m: ("txid", m.group().lower()))
    search.take(_SIGNATURE, lambda m: ("txid", m.group()))
    search.take(_WALLET, _wallet)


_TXID = re.compile(r"(?<![0-9a-z])(?:0x)?[0-9a-f]{64}(?![0-9a-z])", re.IGNORECASE)
_SIGNATURE = re.compile(
    # Solana's, in base58; TON's hash, in base64
    r"(?<![0-9a-zA-Z])(?:[1-9A-HJ-NP-Za-km-z]{86,88}(?![0-9a-zA-Z])|[0-9A-Za-z+/_-]{43}=(?!=))"
)
_WALLET = re.compile(
    # Ethereum and its kin, with or without the prefix
    r"(?<![0-9a-zA-Z])(?:(?:0x)?[0-9a-fA-F]{40}"
    # bech32: bc1…, ltc1…, addr1…, cosmos1…
    r"|[a-z]{2,12}1[02-9ac-hj-np-z]{20,110}|[A-Z]{2,12}1[02-9AC-HJ-NP-Z]{20,110}"
    # base58 (Bitcoin, Tron, Ripple, Solana, Monero), base64url (TON), cashaddr
    r"|[0-9A-Za-z_-]{25,128})(?![0-9a-zA-Z])",
)
# As people copy it by hand: in groups, or in two lines
_SPACED_HEX = re.compile(
    r"(?<!\w)(?:0x\s?)?[0-9a-f]{2,62}(?:[\s-][0-9a-f]{2,62}){1,31}(?!\w)", re.IGNORECASE
)

_CHANGES = 5
"""From small letter to capital: a name in a program has fewer, one base58 address in a hundred
has no digit to tell it by."""


def _spaced_hex(match: re.Match[str]) -> Verdict:
    figures = re.sub(r"[\s-]", "", match.group().lower()).removeprefix("0x")
    if figures.isalpha() or figures.isdigit():
        return None
    kind = {40: "wallet", 64: "txid"}.get(len(figures))
    return (kind, figures) if kind else None


def _wallet(match: re.Match[str]) -> Verdict:
    """Long words are words; long runs of digits and letters, or of capitals and small letters
    that keep changing, are not."""
    text = match.group()
    digits = sum(character.isdigit() for character in text)
    letters = sum(character.isalpha() for character in text)
    wordlike = all(len(part) < 12 for part in re.split(r"[_-]", text))
    changes = len(re.findall(r"[a-z][A-Z]", text))
    mixed = (digits >= 2 and letters >= 1) or (digits <= 1 and changes >= _CHANGES)
    return ("wallet", text) if mixed and not wordlike else None

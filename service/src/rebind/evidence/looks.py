"""Whether two pictures look alike, without a database that says what they look like.

A look is 64 bits (`rebind.evidence.decoder`). It is kept sealed, and found by seven bands of nine
or ten bits, each as a keyed digest: two looks that differ in six bits at most have a band in
common, and whoever has a dump has neither."""

from rebind.keys import Keys

MOST_APART = 6
"""Bits that differ between looks of one picture: saved again, smaller or worse, two to four do."""
_BANDS = MOST_APART + 1


def bands(keys: Keys, look: str) -> list[str]:
    """Digests of a look's bands; all of them are found where looks are alike, one at least."""
    bits = f"{int(look, 16):064b}"
    return [keys.blind_index("look", f"{n}:{bits[n::_BANDS]}") for n in range(_BANDS)]


def alike(one: str, other: str) -> bool:
    return (int(one, 16) ^ int(other, 16)).bit_count() <= MOST_APART

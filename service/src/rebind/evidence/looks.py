"""Whether two pictures look alike, without a database that says what they look like.

A look is 64 bits and then 256 (`rebind.evidence.decoder`). The first ones find: they are hardly
another for another mail of the same house, in the same program. The others decide. A look is kept
sealed, and found by seven bands of nine or ten of its first bits, each as a keyed digest: where
six of them differ at most, a band is the same, and whoever has a dump has neither."""

from rebind.keys import Keys

MOST_APART = 8
"""Of the bits that decide. Pages that were drawn and saved again, smaller or worse, are up to 4
apart, another text on the same page 14 at least, a cut edge of 40 lines 8 to 20."""
_COARSE = 16
"""Hex digits of the bits that find."""
_BANDS = 7


def bands(keys: Keys, look: str) -> list[str]:
    """Digests of a look's bands: of two looks that are alike, one at least is the same."""
    bits = f"{int(look[:_COARSE], 16):064b}"
    return [keys.blind_index("look", f"{n}:{bits[n::_BANDS]}") for n in range(_BANDS)]


def alike(one: str, other: str) -> bool:
    return (int(one[_COARSE:], 16) ^ int(other[_COARSE:], 16)).bit_count() <= MOST_APART

"""Words as hurried thumbs write them, made one: without accents, tone marks and case, since most
people leave them out on a phone; Arabic letters that are written for one another as one; a letter
that is held down, twice."""

from __future__ import annotations

import re
import unicodedata

_SAME = str.maketrans(
    {
        "ı": "i", "đ": "d", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae",
        "ё": "е",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه",
        "ـ": None, "’": "'", "‘": "'",
    }
)  # fmt: skip
_HELD_DOWN = re.compile(r"(\D)\1{2,}")


def folded(text: str) -> str:
    """What is compared of a text."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_SAME)
    letters = unicodedata.normalize("NFD", plain)
    bare = "".join(each for each in letters if not unicodedata.combining(each))
    return _HELD_DOWN.sub(r"\1\1", unicodedata.normalize("NFC", bare))

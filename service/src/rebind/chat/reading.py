"""How a typed text is read when secrets are looked for: a code in full-width or Arabic digits,
or with invisible marks between them, is the same code. Only for looking: what is stored keeps
the person's own characters."""

import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_DASHES = {"\u2212", "\u2010", "\u2011", "\ufe63", "\uff0d"}
_INVISIBLE = {"Cf", "Mn", "Me"}


@dataclass(frozen=True)
class Reading:
    text: str
    origin: tuple[int, ...]
    """For each character of `text`, the place in the original that it comes from."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the reading as a span of the original, marks in between included."""
        return self.origin[start], self.origin[end - 1] + 1

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """The span widened to whole characters of the original: of a half that was read as
        1, / and 2, all three are hidden where one is."""
        first, last = self.origin[start], self.origin[end - 1]
        return bisect_left(self.origin, first), bisect_right(self.origin, last)


def read(original: str) -> Reading:
    if original.isascii():
        return Reading(original, tuple(range(len(original))))
    text: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(original):
        for plain in _plain(character):
            text.append(plain)
            origin.append(place)
    return Reading("".join(text), tuple(origin))


def _plain(character: str) -> str:
    if character.isascii():
        return character
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(character)
    if category in _INVISIBLE:
        return ""
    if category == "Pd" or character in _DASHES:
        return "-"
    if category in ("Zs", "Zl", "Zp"):
        return " "
    return "".join(
        part
        for part in unicodedata.normalize("NFKC", character)
        if unicodedata.category(part) not in _INVISIBLE
    )

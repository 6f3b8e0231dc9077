"""A picture as the machine read it: lines of text, each with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Line:
    text: str
    left: float
    top: float
    right: float
    bottom: float
    """Pixels of the picture that was read, from its upper left corner."""
    score: float
    """How sure the engine is of the text, 0 to 1."""

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


LEAST_SCORE = 0.5
"""Below it the engine's text is nothing that stands there."""


@dataclass(frozen=True)
class Page:
    width: int
    height: int
    lines: tuple[Line, ...]
    blanks: tuple[Line, ...] = ()
    """Places where there is text that the engine has no signs for."""

    @classmethod
    def of(cls, answer: Mapping[str, Any]) -> "Page":
        """Of what the engine's process answered. Raises KeyError, TypeError, ValueError."""
        width, height = map(int, answer["size"])
        found = [Line(str(text), *map(float, numbers)) for text, *numbers in answer["lines"]]
        lines = tuple(line for line in found if line.score >= LEAST_SCORE and line.text.strip())
        return cls(width, height, lines, tuple(line for line in found if line not in lines))

    @property
    def text_height(self) -> float:
        """The height of the middle line; 0 where there is none."""
        return median(line.height for line in self.lines) if self.lines else 0.0


def rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that stand side by side together, top to bottom and left to right: a label is in the
    same row as its value, however the engine cut them."""
    made: list[list[Line]] = []
    for line in sorted(lines, key=lambda each: each.middle):
        row = made[-1] if made else []
        if row and line.middle - row[0].middle < min(line.height, row[0].height) * 0.6:
            row.append(line)
        else:
            made.append([line])
    return [sorted(row, key=lambda each: each.left) for row in made]


def columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that stand under each other as one paragraph does: a long number that was broken goes
    on in the next line of its own column, not in the next line of the page."""
    made: list[list[Line]] = []
    for line in sorted(lines, key=lambda each: each.top):
        above = [column for column in made if _goes_on(column[-1], line)]
        if above:
            min(above, key=lambda column: abs(column[-1].left - line.left)).append(line)
        else:
            made.append([line])
    return made


def _goes_on(above: Line, below: Line) -> bool:
    shared = min(above.right, below.right) - max(above.left, below.left)
    narrow = max(1.0, min(above.right - above.left, below.right - below.left))
    gap = below.top - above.bottom
    tall = max(above.height, below.height)
    return shared / narrow > 0.3 and -0.6 * tall < gap < 1.3 * tall

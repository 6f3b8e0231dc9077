"""The figures side by side, as a table that reads well as it is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    name: str
    ours: float
    stock: float
    public: float | None = None
    form: str = "{:.2f}"

    @property
    def cells(self) -> tuple[str, ...]:
        public = "" if self.public is None else self.form.format(self.public)
        ratio = f"{self.ours / self.stock:.2f}"
        return (self.name, self.form.format(self.ours), self.form.format(self.stock), ratio, public)


HEAD = ("", "ours", "stock", "ours ÷ stock", "ours, public API")


def table(figures: Sequence[Figure]) -> str:
    rows = [HEAD, *(figure.cells for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return "\n".join(_lines(rows, widths))


def _lines(rows: Sequence[tuple[str, ...]], widths: Sequence[int]) -> Iterator[str]:
    for number, row in enumerate(rows):
        names, *values = (
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield f"| {' | '.join([names, *values])} |"
        if number == 0:
            rules = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
            yield f"| {' | '.join(rules)} |"

"""The text that is being searched, and what was found in it so far."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from rebind.chat.reading import Reading

CODE = "code"
PASSWORD = "password"
SEED = "seed"
DOCUMENT = "document"
CARD = "card"
ANSWER = "answer"

PLACEHOLDERS = {
    CODE: "[code]",
    "phone": "[phone number]",
    "email": "[e-mail]",
    "wallet": "[address]",
    "txid": "[transaction]",
    ANSWER: "[answer]",
    PASSWORD: "[password]",
    SEED: "[recovery phrase]",
    DOCUMENT: "[document number]",
    CARD: "[card number]",
}

DROPPED = frozenset({PASSWORD, SEED, DOCUMENT, CARD})
"""Nothing here ever needs them, so not even the vault keeps them."""

TAKEN = "\x00"
"""Stands for what is already found: no rule matches across it. The chat refuses NUL itself."""


@dataclass(frozen=True)
class Secret:
    """A secret at `start:end` of the original. `value` is canonical: bare ASCII digits for a
    code, the option's id for an answer; empty where nothing may be done with it."""

    kind: str
    start: int
    end: int
    value: str


Verdict = tuple[str, str] | None
"""Kind and value, or None: not a secret."""


class Search:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.rest = reading.text
        """What is not found yet, at the places that it has in the reading."""
        self.found: list[Secret] = []

    def spare(self, pattern: re.Pattern[str]) -> None:
        self.rest = pattern.sub(lambda m: TAKEN * len(m.group()), self.rest)

    def take(
        self,
        pattern: re.Pattern[str],
        judge: Callable[[re.Match[str]], Verdict],
        group: int | str = 0,
    ) -> None:
        for match in pattern.finditer(self.rest):
            verdict = judge(match)
            if verdict is not None and TAKEN not in match.group(group):
                self.add(*match.span(group), *verdict)

    def add(self, start: int, end: int, kind: str, value: str) -> None:
        start, end = self._reading.whole(start, end)
        self.found.append(Secret(kind, *self._reading.span(start, end), value))
        self.rest = self.rest[:start] + TAKEN * (end - start) + self.rest[end:]


def always(kind: str, value: str = "") -> Callable[[re.Match[str]], Verdict]:
    return lambda _: (kind, value)

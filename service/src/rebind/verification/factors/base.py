"""What the factors share: what an answer came to, and how a code looks."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from rebind.database import Tx
from rebind.verification.case import Case


class Result(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    EXPIRED = "expired"
    EXHAUSTED = "exhausted"


@dataclass(frozen=True)
class Verdict:
    result: Result
    attempts_left: int = 0
    challenge_id: str | None = None
    """What the answer was right for; to be used up in the transaction that acts on it."""


_SHAPE = re.compile(r"[0-9]{6}", re.ASCII)


def is_code(text: str) -> bool:
    """Six ASCII digits; what is none is no guess, and is not counted."""
    return _SHAPE.fullmatch(text) is not None


class Factor(Protocol):
    kind: str
    """Of its challenges and proofs."""

    def attempts_left(self, tx: Tx, case: Case) -> int: ...

    def consume(self, tx: Tx, verdict: Verdict) -> bool:
        """Use up what the answer was right for; True for exactly one caller, ever."""
        ...


class CodeFactor(Factor, Protocol):
    """A factor that is proven by a code of six digits."""

    def verify(self, case: Case, code: str, reference: str) -> Verdict:
        """Count, commit, then compare. `reference` names this delivery of an answer: delivered
        again, it is the same guess and costs nothing, so that a right one is not lost. Raises
        ValueError for what is no code."""
        ...

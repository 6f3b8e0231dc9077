from dataclasses import dataclass
from enum import StrEnum


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

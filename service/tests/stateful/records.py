"""What the oracle remembers. Time is in seconds since the beginning."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

DAY = 86_400
Told = tuple[str, int | None]
"""An outcome, and the tries left where they are told."""
STATES = {"documents": "in_review", "done": "completed", "closed": "cancelled"}


@dataclass
class Budget:
    cap: int
    window: int = DAY
    uses: dict[object, int] = field(default_factory=dict)

    def left(self, now: int) -> int:
        return max(0, self.cap - sum(at > now - self.window for at in self.uses.values()))

    def charge(self, reference: object, now: int) -> bool:
        """The same reference is counted once, and permitted as it was then."""
        permitted = reference in self.uses or self.left(now) > 0
        if permitted:
            self.uses.setdefault(reference, now)
        return permitted


@dataclass
class Account:
    password: str
    tools: bool = False
    high_value: bool = False
    primary: bool = False
    history: bool = True
    phone: bool = True
    number: int = 0
    """How often another number was bound."""
    frozen: bool = False
    reset_at: int = -7 * DAY
    hold: int = 0
    sessions: int = 2
    tries: Budget = field(default_factory=lambda: Budget(3, 30 * DAY))
    told: Budget = field(default_factory=lambda: Budget(10))


@dataclass
class Code:
    number: int
    at: int
    mailed: bool
    attempts: int = 0


@dataclass
class Case:
    number: int
    expires: int
    step: str = "consent"
    state: str = "open"
    why: str | None = None
    email: str = ""
    known: bool = False
    compared: str | None = None
    about: int | None = None
    """The number that was bound when the mailbox was proven."""
    forgotten: bool = False
    lost: bool = False
    round: int = 0
    picks: list[bool] = field(default_factory=list)
    code: Code | None = None
    sent: int = 0
    proofs: set[tuple[str, str]] = field(default_factory=set)

    @property
    def active(self) -> bool:
        return self.state in ("open", "in_review")

    def proves(self, kind: str) -> bool:
        return (self.email, kind) in self.proofs

    def to(self, step: str, why: str | None = None) -> None:
        self.step, self.state, self.why = step, STATES.get(step, "open"), why
        if step != "email_code":
            self.code = None


class Crashed(Exception):
    pass


class Memory:
    def __init__(self, accounts: dict[str, Account]) -> None:
        self.now = self.wall = 0
        self.number = 0
        self.accounts, self.talks = accounts, dict[str, list[Case]]()
        self.codes: dict[tuple[str, bool], Budget] = {}
        self.sends: dict[tuple[str, bool], Budget] = {}
        self.comparisons = defaultdict[str, Budget](lambda: Budget(30))
        self.raised: set[str] = set()

    def run(self, name: str, *what: object, phases: int = 99) -> Told | None:
        """The outcome, or None when the operation died after that many phases."""
        self.phases = phases
        try:
            return getattr(self, name)(*what)  # type: ignore[no-any-return]
        except Crashed:
            return None

    def durable(self) -> None:
        self.phases -= 1
        if self.phases < 0:
            raise Crashed

    def next(self) -> int:
        self.number += 1
        return self.number

    def tick(self, seconds: int) -> None:
        self.wall += seconds
        self.now = max(self.now, self.wall)
        for case in self.cases():
            if case.state == "open" and self.now >= case.expires:
                case.to("closed", "expired")
                case.state = "expired"

    def cases(self) -> Iterator[Case]:
        return (case for cases in self.talks.values() for case in cases)

    def latest(self, talk: str) -> Case:
        return self.talks.get(talk, [Case(0, 0, "", "none")])[-1]

"""What the oracles remember. Time is in seconds since the beginning."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

MINUTE, HOUR, DAY = 60, 3600, 86_400
Told = tuple[str, int | None]
"""An outcome, and the tries left where they are told."""
STATES = {
    "face_review": "in_review", "documents": "in_review", "more_documents": "more_info",
    "done": "completed", "closed": "cancelled",
}  # fmt: skip
FACTORS = ("totp", "passkey", "old_number")
CODES = ("email_code", "old_number", "sms_code")
"""Kinds of codes that are sent, which are the steps that ask for them, too."""
SHOWN = {"passkey": 5 * MINUTE, "puzzle": 2 * MINUTE}
"""How long a passkey's challenge and a picture can be answered."""
CAPS = {
    "questions": (3, 30 * DAY), "faces": (5, DAY), "password": (10, DAY), "comparisons": (30, DAY),
    "email_codes_known": (20, DAY), "email_codes_stranger": (20, DAY),
    "email_codes_nobody": (20, DAY), "email_sends_known": (10, DAY),
    "email_sends_stranger": (10, DAY), "sms_codes": (10, DAY), "totp": (5, DAY),
    "passkey": (20, DAY), "puzzles": (30, DAY), "sms_number": (10, DAY), "sms_account": (10, DAY),
    "sms_peer": (20, HOUR), "sms_prefix": (20, HOUR), "sms_country": (200, HOUR),
    "sms_all": (1000, HOUR),
}  # fmt: skip
"""What a budget permits, and within how many seconds."""


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
    phone: str | None
    tools: frozenset[str] = frozenset()
    """Of `totp` and `passkey`; a bound number is one besides."""
    high_value: bool = False
    primary: bool = False
    history: bool = True
    frozen: bool = False
    reset_at: int = -7 * DAY
    hold: int = 0
    sessions: set[object] = field(default_factory=lambda: {"iphone", "mac"})
    last_step: int = -DAY
    """The time step of the authenticator app's last code."""


@dataclass
class Code:
    number: int
    at: int
    mailed: bool
    kind: str = "email_code"
    to: str = ""
    attempts: int = 0


def asks_for(step: str, kind: str) -> bool:
    """Whether a code can be entered, now or after going back to where it is asked for."""
    return step == kind or (kind == "old_number" and step in FACTORS)


@dataclass
class Case:
    number: int
    expires: int
    step: str = "consent"
    state: str = "open"
    why: str | None = None
    email: str = ""
    journey: str = "reset"
    known: bool = False
    compared: str | None = None
    about: str | None = None
    """The number that was bound when the mailbox was proven; of a change, when it began."""
    forgotten: bool = False
    lost: bool = False
    round: int = 0
    picks: list[bool] = field(default_factory=list)
    faces: list[int | None] = field(default_factory=list)
    """When each of its face checks was decided, if it was."""
    shown_faces: set[int] = field(default_factory=set)
    """Those that it rests on."""
    code: Code | None = None
    sent: Counter[str] = field(default_factory=Counter)
    proofs: set[tuple[str, str]] = field(default_factory=set)
    session: object = None
    """The signed-in session that a change or unbind was begun in."""
    wanted: str | None = None
    """The number to be bound."""
    shown: dict[str, Code] = field(default_factory=dict)
    """The passkey's challenge and the picture that can be answered."""
    puzzles: int = 0
    hold: int | None = None

    @property
    def active(self) -> bool:
        return self.state in ("open", "in_review", "more_info")

    @property
    def pool(self) -> str:
        """Whoever knows the password, or is signed in, has pools that no stranger can use up."""
        return "known" if self.known or self.journey != "reset" else "stranger"

    def proves(self, kind: str) -> bool:
        return (self.email, kind) in self.proofs

    def to(self, step: str, why: str | None = None) -> None:
        self.step, self.state, self.why = step, STATES.get(step, "open"), why
        if self.code and not asks_for(step, self.code.kind):
            self.code = None
        if self.state != "open":
            self.shown.clear()


class Crashed(Exception):
    pass


class Memory:
    def __init__(self, accounts: dict[str, Account], caps: dict[str, int] | None = None) -> None:
        """`caps`: of budgets that permit less than others do."""
        self.now = self.wall = 0
        self.number = 0
        self.accounts, self.talks = accounts, dict[str, list[Case]]()
        self.caps = {name: (cap, within) for name, (cap, within) in CAPS.items()}
        for name, cap in (caps or {}).items():
            self.caps[name] = (cap, CAPS[name][1])
        self.budgets: dict[tuple[str, str], Budget] = {}
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

    def budget(self, subject: str, purpose: str) -> Budget:
        return self.budgets.setdefault((subject, purpose), Budget(*self.caps[purpose]))

    def left(self, subject: str, purpose: str) -> int:
        return self.budget(subject, purpose).left(self.now)

    def charge(self, subject: str, purpose: str, reference: object) -> bool:
        return self.budget(subject, purpose).charge(reference, self.now)

    def tick(self, seconds: int) -> None:
        self.wall += seconds
        self.now = max(self.now, self.wall)
        for case in self.cases():
            if case.state == "open" and self.now >= case.expires:
                case.to("closed", "expired")
                case.state = "expired"

    def fresh(self, case: Case) -> Code | None:
        """The passkey's challenge, or the picture, that can be answered at the case's step."""
        shown = case.shown.get(case.step)
        return shown if shown and self.now < shown.at + SHOWN[case.step] else None

    def cases(self) -> Iterator[Case]:
        return (case for cases in self.talks.values() for case in cases)

    def latest(self, talk: str) -> Case:
        return self.talks.get(talk, [Case(0, 0, "", "none")])[-1]

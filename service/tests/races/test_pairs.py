"""Two or three operations at the same moment come to what some order of them comes to.

They are lined up at a barrier on PostgreSQL. Afterwards rows and outcomes must be those of a
sequential run through the oracle of the stateful proof, in at least one order.

Two things of that order are not what they are when nobody else is there:

- An operation was meant for what its caller saw. When that has changed meanwhile it is refused as
  too late, and need not do to the new state what it would do to it if it came a moment later
  (`cancel` beside `restart` does not cancel the case that has just been begun).
- An operation of the oracle is a row of durable phases: what is counted is counted for good before
  anything is compared. One that is refused as too late may have left its first phases, as one that
  crashed there would. A code or an answer may also have been counted before another operation and
  judged after it: that is its delivery once more after a crash, which counts nothing twice.

Whoever comes too late has lost to somebody: the last of an order is always whole.

Left out, because no order is promised for it: two openings (`start_reset`, `restart`) in one
conversation. Turns of one conversation are kept apart by its lease, which is the chat's
(service/tests/chat/test_races.py), and only an opening has no row yet that it could lock."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement, count
from pathlib import Path
from random import Random

import pytest
from service.tests.databases import emptied
from service.tests.stateful.oracle import Oracle
from service.tests.stateful.reading import PEOPLE, TABLES, Reading, email, expected, people
from service.tests.stateful.records import Told
from service.tests.together import at_once
from service.tests.verification.world import PASSWORD, World, wrong
from sqlalchemy import create_engine, text

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.database import EPOCH, Database
from rebind.keys import Keys, generate
from rebind.problems import Problem
from rebind.settings import Settings
from tests.kit.clock import ManualClock

PEOPLE_HERE = ("alice", "erin")
KEPT = ("account", "account_tool", "account_session", "ledger_entry")
SEED = 5
PAIRS, TRIPLES = 9, 5
"""Of each situation. All pairs and triples would be thousands."""
WHOLE = 99
TOO_LATE = (("step_not_open", None), ("code_expired", 0), ("invalid_request", None))
"""Of a form that has other fields by now, nothing is evaluated."""
OPENINGS = ("start_reset", "restart")
AT_SIGN_IN = ("c1 start_reset", "c1 consent")
AT_CODE = (*AT_SIGN_IN, "c1 sign in")
PROVEN = (*AT_CODE, "c1 right code")
BESIDE = ("c2 start_reset", "c2 consent", "c2 sign in")
ASKED = ("c1 start_questions", *["c1 right answer"] * 3)


@dataclass(frozen=True)
class Situation:
    whose: str
    before: tuple[str, ...]
    """What was done, one after the other."""
    now: tuple[str, ...]
    """What may be done at the same moment."""


SITUATIONS = {
    "at consent": Situation(
        "alice",
        ("c1 start_reset",),
        ("c1 consent", "c1 decline", "c1 cancel", "c1 affirm", "c1 restart", "c2 start_reset"),
    ),
    "at sign-in": Situation(
        "alice",
        AT_SIGN_IN,
        ("c1 sign in", "c1 wrong sign in", "c1 forgot_password", "c1 cancel", "c1 restart"),
    ),
    "at the code": Situation(
        "alice",
        (*AT_CODE, "wait"),
        (
            "c1 right code",
            "c1 wrong code",
            "c1 right code typed",
            "c1 resend_code",
            "c1 back",
            "c1 cancel",
            "c1 restart",
        ),
    ),
    "at two codes": Situation(
        "alice",
        (*AT_CODE, *BESIDE, "wait"),
        ("c1 right code", "c2 right code", "c1 wrong code", "c2 resend_code", "c1 cancel"),
    ),
    "before the questions": Situation(
        "alice",
        (*PROVEN, *BESIDE),
        (
            "c1 start_questions",
            "c1 choose_documents",
            "c1 cancel",
            "c1 restart",
            "c2 right code",
            "c2 wrong code",
            "alarm",
        ),
    ),
    "at the last answer": Situation(
        "alice",
        (*PROVEN, *BESIDE, *ASKED),
        (
            "c1 right answer",
            "c1 wrong answer",
            "c1 choose_documents",
            "c1 cancel",
            "c2 right code",
            "c2 cancel",
            "alarm",
        ),
    ),
    "after a wrong round": Situation(
        "alice",
        (*PROVEN, *ASKED, "c1 wrong answer", *BESIDE),
        ("c1 continue_questions", "c1 choose_documents", "c1 restart", "c2 right code", "alarm"),
    ),
    "at the other tool": Situation(
        "erin",
        (*PROVEN, *BESIDE),
        ("c1 tools_work", "c1 tools_lost", "c1 choose_documents", "c1 cancel", "c2 right code"),
    ),
}


def promised(done: tuple[str, ...]) -> bool:
    openings = [each.split()[0] for each in done if each.split()[-1] in OPENINGS]
    return len(openings) == len(set(openings))


def samples() -> Iterator[tuple[str, tuple[str, ...]]]:
    random = Random(SEED)
    for name, situation in SITUATIONS.items():
        for size, number in ((2, PAIRS), (3, TRIPLES)):
            every = filter(promised, combinations_with_replacement(situation.now, size))
            for done in random.sample(list(every), number):
                yield name, done


@dataclass(frozen=True)
class Operation:
    do: Callable[[], Told]
    model: Callable[[Oracle], tuple[object, ...]]
    """The oracle's operation: what an answer is worth depends on what came before it."""
    is_counted_once: bool = False
    """Delivered again, it costs nothing more."""


class Stage:
    """The world and the oracle, side by side."""

    def __init__(self, world: World, clock: ManualClock, whose: str) -> None:
        self.world, self.clock, self.whose = world, clock, whose
        self.oracle = Oracle(people(*PEOPLE_HERE))
        self.start = clock.now()
        self.emails = {world.accounts.email_index(email(name)): email(name) for name in PEOPLE_HERE}
        self.owners = {row["id"]: self.emails[row["email_index"]] for row in self.rows()["account"]}
        self.mailed: dict[str, str] = {}
        self._numbers = count()

    # --- what stands there ------------------------------------------------------------------------

    def rows(self) -> dict[str, list[dict[str, object]]]:
        orders = {"verification_case": " ORDER BY opened_at, id"}
        with self.world.db.snapshot() as tx:
            return {
                table: [
                    dict(row)
                    for row in tx.execute(
                        text(f"SELECT * FROM {table}{orders.get(table, '')}")
                    ).mappings()
                ]
                for table in TABLES
            }

    def seen(self) -> dict[str, object]:
        def seconds(stored: int | None) -> int | None:
            start = (self.start - EPOCH).total_seconds()
            return None if stored is None else int(stored / 1e6 - start)

        return Reading(self.rows(), self.owners, self.emails, seconds, self.oracle.now).seen()

    def expected(self, oracle: Oracle) -> dict[str, object]:
        return expected(oracle, self.emails.values())

    def come(self, before: tuple[str, ...]) -> None:
        """Do these, one after the other, here and in the oracle."""
        for words in before:
            if words == "wait":
                self.clock.advance(seconds=61)
                self.oracle.tick(61)
                continue
            operation = self.operation(words)
            name, *what = operation.model(self.oracle)
            assert operation.do() == self.oracle.run(str(name), *what), words
            if words.endswith("sign in"):
                self.mailed[words.split()[0]] = self.world.code(email(self.whose))
        assert self.seen() == self.expected(self.oracle)

    # --- what can be done -------------------------------------------------------------------------

    def operation(self, words: str) -> Operation:
        talk, _, what = words.partition(" ")
        match what or talk:
            case "alarm":
                return self._alarm()
            case "sign in" | "wrong sign in":
                return self._sign_in(talk, "a wrong one" if "wrong" in what else PASSWORD)
            case "right code" | "wrong code":
                return self._enter_code(talk, right="right" in what)
            case "right code typed":
                return self._type_code(talk)
            case "right answer" | "wrong answer":
                return self._answer(talk, right="right" in what)
            case command:
                return self._command(talk, command)

    def _command(
        self,
        talk: str,
        name: str,
        handle: str | None = None,
        turn: str = "",
        model: Callable[[Oracle], tuple[object, ...]] = lambda _: (),
    ) -> Operation:
        turn = turn or f"turn {next(self._numbers)}"

        def do() -> Told:
            outcome = self.world.do(name, talk, handle, turn)
            return str(outcome.outcome), outcome.attempts_left

        judged = name in ("submit_code", "answer")
        return Operation(do, lambda oracle: ("command", talk, name, *model(oracle)), judged)

    def _form(
        self, talk: str, values: Mapping[str, object], model: Callable[[Oracle], tuple[object, ...]]
    ) -> Operation:
        page = self.world.page(talk)
        judged = "code" in values

        def do() -> Told:
            try:
                self.world.cases.enter(page, f"token of {talk}", values)
            except Problem as problem:
                return problem.code.value, problem.attempts_left
            return "ok", None

        return Operation(do, model, judged)

    def _sign_in(self, talk: str, password: str) -> Operation:
        address = email(self.whose)
        values = {"email": address, "password": password}
        return self._form(talk, values, lambda _: ("sign_in", talk, address, password))

    def _enter_code(self, talk: str, *, right: bool) -> Operation:
        code, is_right = self._code(talk, right=right)
        reference = f"entry {next(self._numbers)}"
        return self._form(
            talk,
            {"code": code},
            lambda oracle: ("command", talk, "submit_code", reference, is_right(oracle)),
        )

    def _type_code(self, talk: str) -> Operation:
        code, is_right = self._code(talk, right=True)
        handle, turn = self.world.typed("code", code, talk)
        return self._command(
            talk, "submit_code", handle, turn, lambda oracle: (handle, is_right(oracle))
        )

    def _code(self, talk: str, *, right: bool) -> tuple[str, Callable[[Oracle], bool]]:
        """A code, and whether it is the live one at some point of the oracle's."""
        live, code = self.oracle.latest(talk).code, self.mailed[talk]
        assert live is not None

        def is_right(oracle: Oracle) -> bool:
            now = oracle.latest(talk).code
            return right and now is not None and now.number == live.number

        return code if right else wrong(code), is_right

    def _answer(self, talk: str, *, right: bool) -> Operation:
        there, true = (
            self.world.case(talk),
            self.world.right(talk)[self.world.case(talk).question - 1],
        )
        options = true
        if not right:
            ids = [option["id"] for option in self.world.card(talk)["options"]]  # type: ignore[attr-defined]
            options = [next(id_ for id_ in ids if [id_] != true)]
        value = {"case_id": there.id, "round": there.round, "n": there.question, "options": options}
        handle, turn = self.world.typed("answer", json.dumps(value), talk)
        case = self.oracle.latest(talk)
        asked = case.number, case.round, len(case.picks)

        def model(oracle: Oracle) -> tuple[object, ...]:
            now = oracle.latest(talk)
            fits = (now.number, now.round, len(now.picks)) == asked
            return ("valid" if fits else "step_not_open", right)

        return self._command(talk, "answer", handle, turn, model)

    def _alarm(self) -> Operation:
        secret = self.world.link()

        def do() -> Told:
            try:
                self.world.cases.raise_alarm(secret)
            except Problem as problem:
                return problem.code.value, None
            return "ok", None

        return Operation(do, lambda _: ("raise_alarm", secret, email(self.whose), 0))


@dataclass(frozen=True)
class Done:
    """An operation, what it was told, and whether its first phases have a place already."""

    operation: Operation
    told: Told
    is_begun: bool = False

    def after(self, oracle: Oracle, phases: int) -> Oracle | None:
        """What the oracle remembers then, if the outcome is the one that was told; of first
        phases there is none."""
        after = deepcopy(oracle)
        name, *what = self.operation.model(after)
        outcome = after.run(str(name), *what, phases=phases)
        return after if outcome == (self.told if phases == WHOLE else None) else None


def orders(oracle: Oracle, left: list[Done]) -> Iterator[Oracle]:
    """What the oracle remembers after each order of these that gives these outcomes."""
    if not left:
        yield oracle
    for done in left:
        rest = [each for each in left if each is not done]
        if after := done.after(oracle, WHOLE):
            yield from orders(after, rest)
        if not rest or done.is_begun:
            continue
        for phases in (0, 1, 2):
            after = done.after(oracle, phases)
            if after and done.told in TOO_LATE:
                yield from orders(after, rest)
            if after and phases and done.operation.is_counted_once:
                yield from orders(after, [*rest, replace(done, is_begun=True)])


@dataclass(frozen=True)
class Town:
    """A database in which people live, and their rows once more in a schema beside it: to copy
    two years of history takes a moment, to register somebody with one longer than the race."""

    url: str
    keys: Keys

    def found(self, world: World) -> None:
        for name in PEOPLE_HERE:
            world.account(name, **PEOPLE[name])
        self._run("CREATE SCHEMA kept", *(f"CREATE TABLE kept.{t} AS TABLE {t}" for t in KEPT))

    def restore(self) -> None:
        emptied(self.url)
        self._run(*(f"INSERT INTO {table} SELECT * FROM kept.{table}" for table in KEPT))

    def leave(self) -> None:
        self._run("DROP SCHEMA kept CASCADE")

    def _run(self, *statements: str) -> None:
        engine = create_engine(self.url)
        with engine.begin() as connection:
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()


@contextmanager
def world_of(
    town: Town, clock: ManualClock, catalogue: Catalogue, passwords: Passwords, folder: Path
) -> Iterator[World]:
    """As it is delivered: the oracle knows the day's budgets."""
    database = Database(town.url)
    yield World(database, town.keys, clock, catalogue, passwords, Settings(data_dir=folder))
    database.dispose()


@pytest.fixture(scope="module")
def town(
    schema: str,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Town]:
    town, folder = Town(emptied(schema), generate()), tmp_path_factory.mktemp("town")
    with world_of(town, ManualClock(), catalogue, passwords, folder) as world:
        town.found(world)
    yield town
    town.leave()


@pytest.fixture
def world(
    town: Town, clock: ManualClock, catalogue: Catalogue, passwords: Passwords, tmp_path: Path
) -> Iterator[World]:
    town.restore()
    with world_of(town, clock, catalogue, passwords, tmp_path) as world:
        yield world


def named(part: object) -> str:
    return part if isinstance(part, str) else ", ".join(part)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "done"),
    list(samples()),
    ids=lambda each: each if isinstance(each, str) else ", ".join(each),
)
def test_what_is_done_at_once_comes_to_what_some_order_of_it_comes_to(
    world: World, clock: ManualClock, name: str, done: tuple[str, ...]
) -> None:
    stage = Stage(world, clock, SITUATIONS[name].whose)
    stage.come(SITUATIONS[name].before)
    operations = [stage.operation(words) for words in done]
    told = at_once(*[operation.do for operation in operations])
    seen = stage.seen()
    possible = [
        stage.expected(oracle)
        for oracle in orders(stage.oracle, list(map(Done, operations, told)))  # type: ignore[arg-type]
    ]
    assert seen in possible, f"told {told}, and no order of {done} leaves {seen}"

"""Operations that are lined up at a barrier on PostgreSQL, and what some order of them comes to.

Afterwards rows and outcomes must be those of a sequential run through the oracle of the stateful
proof, in at least one order. Two things of that order are not what they are when nobody else is
there:

- An operation was meant for what its caller saw. When that has changed meanwhile it is refused as
  too late, and need not do to the new state what it would do to it if it came a moment later
  (`cancel` beside `restart` does not cancel the case that has just been begun).
- An operation of the oracle is a row of durable phases: what is counted is counted for good before
  anything is compared. One that is refused as too late may have left its first phases, as one that
  crashed there would. One may also have been counted before another operation and judged after it:
  what is left of it then is its `rest`, which of a code or an answer is its delivery once more
  after a crash, and counts nothing twice.

Whoever comes too late has lost to somebody: the last of an order is always whole.

Left out, because no order is promised for it: two openings (`OPENINGS`) in one conversation. Turns
of one conversation are kept apart by its lease, which is the chat's
(service/tests/chat/test_races.py), and only an opening has no row yet that it could lock."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement, count
from pathlib import Path
from random import Random

from service.tests.databases import emptied
from service.tests.stateful.oracle import Oracle
from service.tests.stateful.reading import TABLES, People, Reading, Row, email, expected, phone
from service.tests.stateful.records import Told
from service.tests.together import at_once
from service.tests.verification.world import PASSWORD, World, wrong
from sqlalchemy import create_engine, text

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.database import EPOCH, Database
from rebind.keys import Keys
from rebind.problems import Problem
from rebind.settings import Settings
from tests.kit.clock import ManualClock

KEPT = ("account", "account_number", "account_tool", "account_session", "ledger_entry")
SEED = 5
WHOLE = 99
TOO_LATE = ("step_not_open", "code_expired", "invalid_request")
"""Of a form that has other fields by now, nothing is evaluated."""
OPENINGS = ("start_reset", "start_change", "start_unbind", "tools_unavailable", "restart")

Model = Callable[[Oracle], tuple[object, ...]]
"""The oracle's operation: what an answer is worth depends on what came before it."""
Sample = tuple[str, tuple[str, ...]]
"""A situation, and what is done in it at the same moment."""


@dataclass(frozen=True)
class Situation:
    whose: str
    before: tuple[str, ...]
    """What was done, one after the other."""
    now: tuple[str, ...]
    """What may be done at the same moment."""
    above_all: tuple[tuple[str, ...], ...] = ()
    """What no sample may miss."""


def promised(done: tuple[str, ...]) -> bool:
    openings = [each.split()[0] for each in done if each.split()[-1] in OPENINGS]
    return len(openings) == len(set(openings))


def samples(situations: Mapping[str, Situation], pairs: int, triples: int) -> Iterator[Sample]:
    """So many of each situation, besides those that none may miss. All would be thousands."""
    random = Random(SEED)
    for name, situation in situations.items():
        yield from ((name, done) for done in situation.above_all)
        for size, number in ((2, pairs), (3, triples)):
            every = filter(promised, combinations_with_replacement(situation.now, size))
            others = [done for done in every if done not in situation.above_all]
            yield from ((name, done) for done in random.sample(others, number))


def named(part: str | tuple[str, ...]) -> str:
    """A part of a sample, as the test's name has it."""
    return part if isinstance(part, str) else ", ".join(part)


@dataclass(frozen=True)
class Operation:
    do: Callable[[], Told]
    model: Model
    rest: Callable[[Oracle], Model] | None = None
    """What is left to be done of it once it is counted, by what was there then. None where
    nothing can come between."""


class Stage:
    """The world and the oracle, side by side."""

    def __init__(
        self, world: World, clock: ManualClock, people: People, whose: str, oracle: Oracle
    ) -> None:
        """`whose`: who signs in, and raises the alarm."""
        self.world, self.clock, self.whose, self.oracle = world, clock, whose, oracle
        self.start = clock.now()
        self.names: dict[str, str] = {}
        for name, of in people.items():
            self.names[world.accounts.email_index(email(name))] = email(name)
            self.know_number(phone(of))
        self.owners = {row["id"]: self.names[row["email_index"]] for row in self.rows()["account"]}
        self.codes: dict[int, str] = {}
        self.numbers = count()

    def know_number(self, number: str) -> None:
        """One that rows may name by its index, and its block."""
        for part in (number, number[:-4]):
            self.names[self.world.accounts.phone_index(part) or ""] = part

    # --- what stands there ------------------------------------------------------------------------

    def rows(self) -> dict[str, list[Row]]:
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

        return Reading(self.rows(), self.owners, self.names, seconds, self.oracle.now).seen()

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
            self._note_code(words.split()[0])
        assert self.seen() == expected(self.oracle)

    def _note_code(self, talk: str) -> None:
        code = self.oracle.latest(talk).code
        if code is not None and code.number not in self.codes:
            self.codes[code.number] = self.world.code(code.to)

    # --- what can be done -------------------------------------------------------------------------

    def operation(self, words: str) -> Operation:
        talk, _, what = words.partition(" ")
        match what or talk:
            case "alarm":
                return self._alarm()
            case "sign in" | "wrong sign in":
                return self._sign_in(talk, "a wrong one" if "wrong" in what else PASSWORD)
            case "right code" | "wrong code":
                return self._enter_code(talk, *self.code(talk, right="right" in what))
            case "right code typed":
                return self._type_code(talk, *self.code(talk, right=True))
            case command:
                return self.command(talk, command)

    def command(
        self,
        talk: str,
        name: str,
        handle: str | None = None,
        turn: str = "",
        what: Model = lambda _: (),
    ) -> Operation:
        turn = turn or f"turn {next(self.numbers)}"

        def do() -> Told:
            outcome = self.world.do(name, talk, handle, turn)
            return str(outcome.outcome), outcome.attempts_left

        def model(oracle: Oracle) -> tuple[object, ...]:
            return "command", talk, name, *what(oracle)

        judged = name in ("submit_code", "answer")
        return Operation(do, model, (lambda _: model) if judged else None)

    def form(
        self,
        talk: str,
        values: Mapping[str, object],
        model: Model,
        rest: Callable[[Oracle], Model] | None = None,
    ) -> Operation:
        page = self.world.page(talk)
        return Operation(
            lambda: told(lambda: self.world.cases.enter(page, f"token of {talk}", values)),
            model,
            rest,
        )

    def _sign_in(self, talk: str, password: str) -> Operation:
        address = email(self.whose)
        values = {"email": address, "password": password}
        return self.form(talk, values, lambda _: ("sign_in", talk, address, password))

    def _enter_code(self, talk: str, code: str, worth: Callable[[Oracle], object]) -> Operation:
        reference, step = f"entry {next(self.numbers)}", self.oracle.latest(talk).step

        def model(oracle: Oracle) -> tuple[object, ...]:
            return "enter_code", talk, step, reference, worth(oracle)

        return self.form(talk, {"code": code}, model, lambda _: model)

    def _type_code(self, talk: str, code: str, worth: Callable[[Oracle], object]) -> Operation:
        handle, turn = self.world.typed("code", code, talk)
        return self.command(
            talk, "submit_code", handle, turn, lambda oracle: (handle, worth(oracle))
        )

    def code(self, talk: str, *, right: bool) -> tuple[str, Callable[[Oracle], object]]:
        """A code that was sent, and what it is worth at some point of the oracle's: whether it is
        the live one that is asked for."""
        live = self.oracle.latest(talk).code
        assert live is not None
        code = self.codes[live.number]

        def worth(oracle: Oracle) -> object:
            case = oracle.latest(talk)
            asked = case.code if case.code and case.code.kind == case.step else None
            return True if right and asked and asked.number == live.number else None

        return code if right else wrong(code), worth

    def _alarm(self) -> Operation:
        secret = self.world.link()
        return Operation(
            lambda: told(lambda: self.world.cases.raise_alarm(secret)),
            lambda _: ("raise_alarm", secret, email(self.whose), 0),
        )


def told(call: Callable[[], None]) -> Told:
    try:
        call()
    except Problem as problem:
        return problem.code.value, problem.attempts_left
    return "ok", None


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

    def begun(self, oracle: Oracle) -> "Done | None":
        """What is left when its first phases are done."""
        if self.operation.rest is None:
            return None
        rest = replace(self.operation, model=self.operation.rest(oracle))
        return replace(self, operation=rest, is_begun=True)


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
            if after and done.told[0] in TOO_LATE:
                yield from orders(after, rest)
            if after and phases and (begun := done.begun(oracle)):
                yield from orders(after, [*rest, begun])


def comes_to_what_some_order_of_it_comes_to(stage: Stage, done: tuple[str, ...]) -> None:
    """Do these at the same moment."""
    operations = [stage.operation(words) for words in done]
    outcomes = at_once(*[operation.do for operation in operations])
    seen = stage.seen()
    each = list(map(Done, operations, outcomes))  # type: ignore[arg-type]
    possible = [expected(oracle) for oracle in orders(stage.oracle, each)]
    assert seen in possible, f"told {outcomes}, and no order of {done} leaves {seen}"


@dataclass(frozen=True)
class Town:
    """A database in which people live, and their rows once more in a schema beside it: to copy
    two years of history takes a moment, to register somebody with one longer than the race."""

    url: str
    keys: Keys

    def found(self, world: World, people: People) -> None:
        for name, what in people.items():
            world.account(name, **what)
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
    settings = Settings(data_dir=folder, fictional_numbers=["+447700900"])
    yield World(database, town.keys, clock, catalogue, passwords, settings)
    database.dispose()

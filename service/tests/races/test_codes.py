"""E-mail codes under concurrency: counted exactly, used once."""

from collections import Counter
from collections.abc import Callable

import pytest
from service.tests.databases import Crash, CrashingDatabase
from service.tests.together import at_once
from service.tests.verification.world import PASSWORD, World, wrong
from sqlalchemy import select

from rebind.audit.tables import audit_entry
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.verification import repository
from rebind.verification.tables import budget_charge, challenge, proof


@pytest.fixture
def waiting(world: World) -> World:
    """Alice at the code step."""
    world.account()
    world.at_the_code("c1")
    return world


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every code that was compared with a stored one."""
    seen: list[str] = []
    real = Keys.mac_matches

    def spy(keys: Keys, expected: str, purpose: str, *parts: str) -> bool:
        seen.append(parts[-1])
        return real(keys, expected, purpose, *parts)

    monkeypatch.setattr(Keys, "mac_matches", spy)
    return seen


def entering(world: World, code: str, conversation: str = "c1") -> Callable[[], None]:
    page = world.page(conversation)
    return lambda: world.cases.enter(page, f"token of {conversation}", {"code": code})


def rows(world: World, table: object) -> list[object]:
    with world.db.read() as tx:
        return list(tx.execute(select(table)))  # type: ignore[call-overload]


def test_01_fifty_parallel_wrong_codes_are_five_guesses(
    waiting: World, compared: list[str]
) -> None:
    code = waiting.code()
    told = at_once(*[entering(waiting, wrong(code))] * 50)
    assert Counter(told) == {Code.CODE_WRONG: 4, Code.ATTEMPTS_EXHAUSTED: 46}
    assert len(compared) == 5
    assert waiting.refusal(code=code).code is Code.ATTEMPTS_EXHAUSTED
    assert len(compared) == 5


def test_03_sixteen_parallel_right_codes_are_one_success(waiting: World) -> None:
    told = at_once(*[entering(waiting, waiting.code())] * 16)
    assert told.count(None) == 1
    assert set(told) <= {None, Code.STEP_NOT_OPEN, Code.CODE_EXPIRED, Code.ATTEMPTS_EXHAUSTED}
    assert waiting.view()["step"] == "questions_intro"
    assert len([p for p in rows(waiting, proof) if p.kind == "email_code"]) == 1  # type: ignore[attr-defined]
    moves = [e.entry for e in rows(waiting, audit_entry) if "routed_to" in e.entry]  # type: ignore[attr-defined]
    assert len(moves) == 1
    waiting._sender.send_due()
    assert sum("has begun to reset" in m.text for m in waiting.mail) == 1


def test_03_sixteen_consumers_of_one_challenge_are_one(waiting: World) -> None:
    """On the row itself: whatever else stands in the way of a second use."""
    [row] = rows(waiting, challenge)

    def consume() -> bool:
        with waiting.db.write() as tx:
            return repository.consume_challenge(tx, row.id, waiting.clock.now())  # type: ignore[attr-defined]

    assert sorted(map(bool, at_once(*[consume] * 16))) == [False] * 15 + [True]


def test_08_guesses_over_many_conversations_meet_the_budget_of_the_account(
    world: World, compared: list[str]
) -> None:
    world.account()
    talks = [f"c{n}" for n in range(10)]
    for talk in talks:
        world.at_the_code(talk)
    told = at_once(*[entering(world, "000000", talks[n % 10]) for n in range(50)])
    assert Code.CODE_WRONG in told
    charges = [c for c in rows(world, budget_charge) if c.purpose == "email_codes_known"]  # type: ignore[attr-defined]
    assert len(charges) == world.settings.code_failures_per_day
    world.at_the_code("fresh")
    refused = world.refusal("fresh", code=world.code())
    assert (refused.code, refused.attempts_left) == (Code.CODE_WRONG, 4)


@pytest.mark.parametrize("when", ["before", "after"])
def test_11_a_guess_whose_judging_failed_stays_counted(waiting: World, when: str) -> None:
    """The process dies once the guess is counted, before or after it is told."""
    assert isinstance(waiting.db, CrashingDatabase)
    guess = entering(waiting, wrong(waiting.code()))
    waiting.db.crash = (1, when)
    with pytest.raises(Crash):
        guess()
    assert waiting.view()["attempts_left"] == 4


def test_11_a_guess_stays_counted_when_the_telling_of_it_raises(
    waiting: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An exception in the transaction that judges."""

    def broken(*_: object) -> None:
        raise RuntimeError

    guess = entering(waiting, wrong(waiting.code()))
    monkeypatch.setattr(waiting.conversations, "publish", broken)
    with pytest.raises(RuntimeError):
        guess()
    assert waiting.view()["attempts_left"] == 4


def test_12_a_right_code_over_the_cap_is_neither_taken_nor_told_apart(waiting: World) -> None:
    """I17: over the cap of the code, the right one fares as a wrong one."""
    code = waiting.code()
    for _ in range(5):
        waiting.refusal(code=wrong(code))
    answers = [waiting.refusal(code=each) for each in (wrong(code), code, wrong(code))]
    assert len({(a.code, a.attempts_left) for a in answers}) == 1
    [row] = rows(waiting, challenge)
    assert row.used_at is None  # type: ignore[attr-defined]


def test_12_a_right_code_over_the_days_budget_is_neither_taken_nor_told_apart(world: World) -> None:
    """I17: with the account's day used up, silently."""
    world.account()
    for n in range(4):
        world.at_the_code(f"c{n}")
        for _ in range(5):
            world.refusal(f"c{n}", code=wrong(world.code()))
    told = []
    for talk, right in (("x", False), ("y", True)):
        world.at_the_code(talk)
        code = world.code()
        told.append(world.refusal(talk, code=code if right else wrong(code)))
    assert [(p.code, p.attempts_left) for p in told] == [(Code.CODE_WRONG, 4)] * 2
    with pytest.raises(Problem):
        world.enter("y", email="alice@example.com", password=PASSWORD)
    assert all(row.used_at is None for row in rows(world, challenge))  # type: ignore[attr-defined]

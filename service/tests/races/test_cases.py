"""Cases, turns and links under concurrency: one effect each, and no deadlock."""

from collections.abc import Callable

import pytest
from service.tests.together import at_once
from service.tests.verification.world import World
from sqlalchemy import func, select

from rebind.problems import Code
from rebind.verification.tables import alarm, verification_case

WORKERS = 16


def test_an_alarm_raised_sixteen_times_at_once_works_once(world: World) -> None:
    """I11."""
    account_id = world.account()
    world.prove()
    secret = world.link()
    told = at_once(*[lambda: world.cases.raise_alarm(secret)] * WORKERS)
    assert (told.count(None), told.count(Code.NOT_FOUND)) == (1, WORKERS - 1)
    assert world.look(account_id).frozen_at is not None
    with world.db.read() as tx:
        assert tx.execute(select(func.count(alarm.c.used_at))).scalar() == 1


def start_reset(_: World) -> tuple[str, str | None, str]:
    return "start_reset", None, "t"


def consent(world: World) -> tuple[str, str | None, str]:
    world.do("start_reset")
    return "consent", None, "t"


def restart(world: World) -> tuple[str, str | None, str]:
    world.begin()
    return "restart", None, "t"


def right_code(world: World) -> tuple[str, str | None, str]:
    world.at_the_code("c1")
    return "submit_code", *world.typed("code", world.code())


def first_round(world: World) -> tuple[str, str | None, str]:
    world.prove()
    return "start_questions", None, "t"


def last_answer(world: World) -> tuple[str, str | None, str]:
    world.prove()
    world.do("start_questions")
    *first, last = world.right()
    for options in first:
        world.answer(options)
    return "answer", *world.answering(last)


@pytest.mark.parametrize(
    "ready", [start_reset, consent, restart, right_code, first_round, last_answer]
)
def test_90_a_turn_delivered_sixteen_times_at_once_has_one_effect(
    world: World, ready: Callable[[World], tuple[str, str | None, str]]
) -> None:
    """I36: a runner whose lease ran out, and the one that took over."""
    world.account()
    name, handle, turn = ready(world)
    before = moves(world)
    told = at_once(*[lambda: world.do(name, "c1", handle, turn)] * WORKERS)
    assert {o.outcome for o in told} == {"ok"}  # type: ignore[attr-defined]
    assert moves(world) - before == {restart: 2}.get(ready, 1)
    assert world.do(name, "c1", handle, turn).outcome == "ok"


def moves(world: World) -> int:
    """Cases opened, and moves made."""
    with world.db.read() as tx:
        opened = tx.execute(select(func.count()).select_from(verification_case)).scalar_one()
        entries = world.audited("case_moved")
    return int(opened) + len(entries)


def test_two_conversations_that_prove_at_once_leave_one_case_open(world: World) -> None:
    """I7, thirty times in both orders: one is superseded, and nobody deadlocks."""
    world.account()
    for n in range(30):
        talks = [f"a{n}", f"b{n}"]
        entering = []
        for talk in talks:
            world.at_the_code(talk)
            page, code = world.page(talk), world.code()
            entering.append(
                lambda page=page, talk=talk, code=code: world.cases.enter(  # type: ignore[misc]
                    page, f"token of {talk}", {"code": code}
                )
            )
        told = at_once(*entering[:: 1 if n % 2 else -1])
        assert set(told) <= {None, Code.STEP_NOT_OPEN}
        states = sorted(str(world.view(talk)["state"]) for talk in talks)
        assert states == ["cancelled", "open"]
        world.clock.advance(days=1)


def test_completing_and_superseding_at_once_leave_one_of_them(world: World) -> None:
    """I6 and I7: the number is gone if, and only if, the older case came first."""
    for n in range(10):
        account_id = world.account(f"p{n}")
        world.prove(f"a{n}", f"p{n}")
        world.at_the_code(f"b{n}", f"p{n}")
        code, page = world.code(f"p{n}@example.com"), world.page(f"b{n}")
        world.do("start_questions", f"a{n}")
        *first, last = world.right(f"a{n}")
        for options in first:
            world.answer(options, f"a{n}")
        at_once(
            lambda n=n, last=last: world.answer(last, f"a{n}"),  # type: ignore[misc]
            lambda n=n, page=page, code=code: world.cases.enter(  # type: ignore[misc]
                page, f"token of b{n}", {"code": code}
            ),
        )
        older, newer = world.view(f"a{n}"), world.view(f"b{n}")
        gone = world.look(account_id).phone is None
        assert gone == (older["state"] == "completed")
        assert newer["state"] == ("cancelled" if gone else "open")


def test_an_alarm_and_a_completion_at_once_never_leave_an_open_account(world: World) -> None:
    """I26: whoever is first, the account is frozen and held afterwards."""
    for n in range(10):
        account_id = world.account(f"p{n}")
        world.prove(f"c{n}", f"p{n}")
        world.do("start_questions", f"c{n}")
        *first, last = world.right(f"c{n}")
        for options in first:
            world.answer(options, f"c{n}")
        link = world.link()
        at_once(
            lambda n=n, last=last: world.answer(last, f"c{n}"),  # type: ignore[misc]
            lambda link=link: world.cases.raise_alarm(link),  # type: ignore[misc]
        )
        account = world.look(account_id)
        assert account.frozen_at is not None
        assert account.withdrawals_held_until is not None
        completed = world.view(f"c{n}")["state"] == "completed"
        assert (account.phone is None) == completed


def test_sweeping_and_answering_at_the_end_do_not_deadlock(world: World) -> None:
    """I13: at its end a case expires, whoever comes first."""
    for n in range(10):
        world.account(f"p{n}")
        world.prove(f"c{n}", f"p{n}")
    world.clock.advance(minutes=30)
    sweeps = [world.cases.expire_overdue] * 3
    at_once(*sweeps, *[lambda n=n: world.do("start_questions", f"c{n}") for n in range(10)])  # type: ignore[misc]
    assert {world.case(f"c{n}").state.value for n in range(10)} == {"expired"}

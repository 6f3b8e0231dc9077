"""Rounds of questions under concurrency: three per account, and one end of a case."""

import pytest
from service.tests.databases import Crash, CrashingDatabase
from service.tests.together import at_once
from service.tests.verification.world import PASSWORD, World
from sqlalchemy import select, text

from rebind.audit.chain import verify
from rebind.problems import Code
from rebind.verification.budgets import Budget, Budgets
from rebind.verification.tables import budget_charge


def answer_but_the_last(world: World, talk: str) -> list[str]:
    """Three right answers of a round; the fourth, to be given."""
    assert world.do("start_questions", talk).outcome == "ok"
    *first, last = world.right(talk)
    for options in first:
        world.answer(options, talk)
    return last


def question_charges(world: World) -> int:
    with world.db.read() as tx:
        return len(tx.execute(select(budget_charge).filter_by(purpose="questions")).all())


def test_02_fifty_parallel_wrong_rounds_over_ten_conversations_are_three_tries(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cases are put side by side by hand: proving one ends the others, but a budget must not
    rest on that."""
    world.account()
    talks = [f"c{n}" for n in range(10)]
    wrong = {}
    for talk in talks:
        world.prove(talk)
        last = answer_but_the_last(world, talk)
        ids = [option["id"] for option in world.card(talk)["options"]]  # type: ignore[attr-defined]
        wrong[talk] = next([i] for i in ids if [i] != last)
    with world.db.write() as tx:
        tx.execute(text("UPDATE verification_case SET state = 'open', step = 'questions'"))
    permitted = set()
    real = Budgets.charge

    def spy(budgets: Budgets, subject: str, of: Budget, reference: str) -> bool:
        granted = real(budgets, subject, of, reference)
        if granted and of.purpose == "questions":
            permitted.add(reference)
        return granted

    monkeypatch.setattr(Budgets, "charge", spy)
    told = at_once(*[lambda t=talks[n % 10]: world.answer(wrong[t], t) for n in range(50)])  # type: ignore[misc]
    assert len(permitted) == question_charges(world) == 3
    assert {o.outcome for o in told} <= {  # type: ignore[attr-defined]
        "answers_wrong",
        Code.ATTEMPTS_EXHAUSTED,
        Code.STEP_NOT_OPEN,
    }
    world.prove("fresh")
    view = world.view("fresh")
    assert (view["step"], view["why"]) == ("documents", "attempts_exhausted")


def test_05_right_answers_and_a_cancel_have_one_winner(world: World) -> None:
    """Ten times."""
    ends = set()
    for n in range(10):
        account_id = world.account(f"p{n}")
        world.prove(f"c{n}", f"p{n}")
        last = answer_but_the_last(world, f"c{n}")
        # The cancel sets out a little later each time, so that both come first now and then
        cancel = lambda n=n: (sum(range(n * 40_000)), world.do("cancel", f"c{n}"))[1]  # noqa: E731
        told = at_once(lambda n=n, last=last: world.answer(last, f"c{n}"), cancel)  # type: ignore[misc]
        state, account = world.view(f"c{n}")["state"], world.look(account_id)
        ends.add(state)
        assert state in ("completed", "cancelled")
        assert (account.phone is None) == (state == "completed")
        assert (account.withdrawals_held_until is not None) == (state == "completed")
        assert [o.outcome for o in told].count("ok") == 1  # type: ignore[attr-defined]
    assert verify(world.db, world.keys).fault is None


def test_07_starting_again_gives_no_try_back(world: World) -> None:
    world.account()
    world.prove()
    for command in ("start_questions", "continue_questions"):
        world.do(command)
        world.answer_all(wrongly=True)
    world.do("restart")
    world.do("consent")
    world.enter(email="alice@example.com", password=PASSWORD)
    world.enter(code=world.code())
    assert world.view()["attempts_left"] == 1


def test_07_a_restart_in_the_middle_of_judging_gives_no_try_back(world: World) -> None:
    """At the same moment."""
    for n in range(5):
        account_id = world.account(f"p{n}")
        world.prove(f"c{n}", f"p{n}")
        last = answer_but_the_last(world, f"c{n}")
        ids = [option["id"] for option in world.card(f"c{n}")["options"]]  # type: ignore[attr-defined]
        wrong = next([i] for i in ids if [i] != last)
        told = at_once(
            lambda n=n, wrong=wrong: world.answer(wrong, f"c{n}"),  # type: ignore[misc]
            lambda n=n: world.do("restart", f"c{n}"),  # type: ignore[misc]
        )
        judged = told[0].outcome == "answers_wrong"  # type: ignore[attr-defined]
        budgets = world.cases._budgets
        with world.db.read() as tx:
            left = budgets.left(tx, account_id, budgets.questions)
        assert left <= 3 - judged
        assert world.view(f"c{n}")["step"] == "consent"


@pytest.mark.parametrize("crash", [(1, "after"), (2, "before")])
def test_11_a_try_whose_judging_failed_stays_counted_once(
    world: World, crash: tuple[int, str]
) -> None:
    """The process dies once the try is charged. Delivered again, the same round is
    judged at no further cost, and a right one is not lost."""
    account_id = world.account()
    world.prove()
    last = answer_but_the_last(world, "c1")
    handle, turn = world.answering(last)
    assert isinstance(world.db, CrashingDatabase)
    world.db.crash = crash
    with pytest.raises(Crash):
        world.do("answer", "c1", handle, turn)
    assert question_charges(world) == 1
    assert world.look(account_id).phone is not None
    assert world.do("answer", "c1", handle, turn).outcome == "ok"
    assert question_charges(world) == 1
    assert world.look(account_id).phone is None

"""The factor `questions`: one set per account, judged as a whole."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from service.tests.verification.world import World

from rebind.problems import Problem
from rebind.verification import repository
from rebind.verification.case import Case
from rebind.verification.domain.questions import Question
from rebind.verification.factors.questions import Questions, QuestionSet


@pytest.fixture
def asked(world: World) -> World:
    """Alice at the first question."""
    world.account()
    world.prove()
    world.do("start_questions")
    return world


def current(world: World, account_id: str | None = None) -> QuestionSet:
    with world.db.read() as tx:
        return world.cases.questions.current(tx, account_id or world.case().account_id or "")


def issued(world: World, account_id: str) -> QuestionSet | None:
    with world.db.write() as tx:
        return world.cases.questions.issue(tx, world.accounts.get(tx, account_id))


def pick(world: World, n: int, options: list[str]) -> str | None:
    return world.cases.questions.pick_mac(world.case(), current(world), n, options)


def ids(world: World, n: int) -> list[str]:
    return world.cases.questions.option_ids(world.case(), n, current(world).asked[n - 1])


def multiple_choice(world: World) -> int:
    """The number of the first such question; a round within the bound has one."""
    return next(n for n, q in enumerate(current(world).asked, 1) if q.multiple)


def test_a_set_has_four_questions_and_as_many_answers(asked: World) -> None:
    set_ = current(asked)
    assert len(set_.asked) == len(set_.answer_macs) == 4
    assert {len(q.options) for q in set_.asked} == {8}


def test_the_order_in_which_options_are_picked_does_not_matter(asked: World) -> None:
    n = multiple_choice(asked)
    options = ids(asked, n)[:3]
    assert pick(asked, n, options) == pick(asked, n, options[::-1]) is not None


def test_another_selection_is_another_answer(asked: World) -> None:
    n = multiple_choice(asked)
    macs = [pick(asked, n, list(c)) for k in (1, 2, 3) for c in combinations(ids(asked, n), k)]
    assert len(set(macs)) == len(macs)


def test_nothing_picked_is_no_answer(asked: World) -> None:
    assert pick(asked, 1, []) is None


def test_an_option_picked_twice_is_no_answer(asked: World) -> None:
    n = multiple_choice(asked)
    assert pick(asked, n, ids(asked, n)[:1] * 2) is None


def test_one_known_option_does_not_carry_an_unknown_one(asked: World) -> None:
    n = multiple_choice(asked)
    assert pick(asked, n, [ids(asked, n)[0], "o_unknown"]) is None


def test_options_of_another_question_are_no_answer(asked: World) -> None:
    assert pick(asked, 1, ids(asked, 2)[:1]) is None


def test_a_single_choice_takes_one_option(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    months = tuple(f"2024-{n:02d}" for n in range(1, 9))
    single = Question("busiest_month", "month", False, months, frozenset({0}))
    monkeypatch.setattr(f"{Questions.__module__}.draw_round", lambda *_, **__: [single] * 4)
    world.account()
    world.prove()
    world.do("start_questions")
    assert pick(world, 1, ids(world, 1)[:2]) is None
    assert pick(world, 1, ids(world, 1)[:1]) is not None


def test_options_have_other_ids_in_another_round_and_another_case(asked: World) -> None:
    questions, case = asked.cases.questions, asked.case()
    first = current(asked).asked[0]
    others = [replace(case, round=2), replace(case, id="RB-OTHER")]
    seen = [set(questions.option_ids(c, 1, first)) for c in (case, *others)]
    seen.append(set(questions.option_ids(case, 2, first)))
    assert sum(map(len, seen)) == len(set().union(*seen)) == 32


def verified(world: World, picks: dict[int, str]) -> bool:
    case = world.case()
    with world.db.write() as tx:
        for n, mac in picks.items():
            repository.add_pick(tx, case.id, case.round, n, mac)
    return world.cases.questions.verify(case)


def test_four_right_answers_pass(asked: World) -> None:
    assert verified(asked, dict(enumerate(current(asked).answer_macs, 1)))


@pytest.mark.parametrize("missing", [1, 2, 3, 4])
def test_three_right_answers_do_not_pass(asked: World, missing: int) -> None:
    macs = dict(enumerate(current(asked).answer_macs, 1))
    del macs[missing]
    assert not verified(asked, macs)


@pytest.mark.parametrize("wrong", [1, 2, 3, 4])
def test_one_wrong_answer_fails_the_round(asked: World, wrong: int) -> None:
    macs = dict(enumerate(current(asked).answer_macs, 1))
    assert not verified(asked, macs | {wrong: macs[wrong][::-1]})


def test_right_answers_without_a_try_left_do_not_pass(asked: World) -> None:
    case = asked.case()
    for n in range(3):
        assert charge(asked, case, f"earlier {n}")
    assert not verified(asked, dict(enumerate(current(asked).answer_macs, 1)))


def charge(world: World, case: Case, reference: str) -> bool:
    budgets = world.cases._budgets
    return budgets.charge(case.account_id or "", budgets.questions, reference)


def test_an_account_keeps_its_questions_while_a_try_of_the_window_counts(world: World) -> None:
    account_id = world.account()
    first = issued(world, account_id)
    assert first
    world.clock.advance(days=20)
    budgets = world.cases._budgets
    budgets.charge(account_id, budgets.questions, "a try")
    world.clock.advance(days=29)
    assert issued(world, account_id) == first
    world.clock.advance(days=1)
    second = issued(world, account_id)
    assert second
    assert second.id != first.id


def test_an_account_keeps_its_questions_for_the_window_of_the_tries(world: World) -> None:
    account_id = world.account()
    first = issued(world, account_id)
    world.clock.advance(days=30, microseconds=-1)
    assert issued(world, account_id) == first
    world.clock.advance(microseconds=1)
    assert issued(world, account_id) != first


def test_an_unchanged_ledger_is_asked_about_in_the_same_words_again(world: World) -> None:
    account_id = world.account()
    first = issued(world, account_id)
    world.clock.advance(days=31)
    second = issued(world, account_id)
    assert first
    assert second
    assert first.asked == second.asked
    assert set(first.answer_macs).isdisjoint(second.answer_macs)


def test_two_accounts_are_asked_different_things(world: World) -> None:
    facts = {"opened_at": world.clock.now() - timedelta(days=900)}
    one, other = world.account("p1", **facts), world.account("p2", **facts)
    first, second = issued(world, one), issued(world, other)
    assert first
    assert second
    assert first.asked != second.asked


def test_where_somebody_is_signed_in_now_is_no_decoy(world: World) -> None:
    for n in range(20):
        set_ = issued(world, world.account(f"p{n}", sessions=[("linux", "FR")]))
        assert set_
        assert not {"linux", "FR"} & {option for asked in set_.asked for option in asked.options}


def test_an_account_without_history_has_no_questions(world: World) -> None:
    assert issued(world, world.account(facts=[])) is None


def test_a_round_about_no_set_is_a_fault(world: World) -> None:
    account_id = world.account()
    with pytest.raises(LookupError), world.db.read() as tx:
        world.cases.questions.current(tx, account_id)


def test_a_set_is_drawn_within_the_bound_of_the_settings(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    account_id = world.account()
    for change in (
        {"question_max_blind_guess": 1e-15},
        {"question_min_history": timedelta(days=5000)},
    ):
        settings = world.settings.model_copy(update=change)
        monkeypatch.setattr(world.cases.questions, "_settings", settings)
        assert issued(world, account_id) is None
    monkeypatch.setattr(world.cases.questions, "_settings", world.settings)
    assert issued(world, account_id)


# --- a round whose turn never comes back ----------------------------------------------------------


def all_but_the_last(world: World) -> tuple[str, str]:
    """Three right answers given; handle and turn of the fourth."""
    *first, last = world.right()
    for options in first:
        world.answer(options)
    return world.answering(last)


def test_the_last_answer_is_not_taken_for_somebody_who_has_taken_over(asked: World) -> None:
    handle, turn = all_but_the_last(asked)
    asked.conversations.owner_changed = True
    with pytest.raises(Problem, match="owner_changed"):
        asked.do("answer", "c1", handle, turn)
    asked.conversations.owner_changed = False
    assert asked.view()["question"] == {"n": 4, "of": 4}
    assert asked.view()["attempts_left"] == 3
    assert asked.do("answer", "c1", handle, turn).outcome == "ok"
    assert asked.view()["step"] == "done"


def test_a_last_answer_that_was_taken_is_judged_though_somebody_takes_over(
    asked: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    handle, turn = all_but_the_last(asked)
    verify = asked.cases.questions.verify

    def taken_over_meanwhile(case: Case) -> bool:
        asked.conversations.owner_changed = True
        return verify(case)

    monkeypatch.setattr(asked.cases.questions, "verify", taken_over_meanwhile)
    assert asked.do("answer", "c1", handle, turn).outcome == "ok"
    assert asked.view()["step"] == "done"


@pytest.mark.parametrize("wrongly", [False, True])
def test_a_judging_that_is_owed_is_made_up_for(
    asked: World, monkeypatch: pytest.MonkeyPatch, wrongly: bool
) -> None:
    """The process died between the last answer and the judging, and the turn was given up."""
    handle, turn = all_but_the_last(asked)
    if wrongly:
        n, options = 4, asked.right()[3]
        wrong = next(i for i in ids(asked, n) if [i] != options)
        handle, turn = asked.answering([wrong])

    def died(_: Case) -> bool:
        raise SystemError

    with monkeypatch.context() as crash:
        crash.setattr(asked.cases.questions, "verify", died)
        with pytest.raises(SystemError):
            asked.do("answer", "c1", handle, turn)
    told = len(asked.conversations.told)
    assert asked.cases.judge_owed() == 1
    assert asked.view()["step"] == ("questions_failed" if wrongly else "done")
    assert asked.conversations.told[told:] == [("c1", "step_done")]
    assert asked.cases.judge_owed() == 0

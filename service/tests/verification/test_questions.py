"""Drawing questions: plausible, unknown to the mailbox, and hard to guess by computation."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebind.accounts.model import Fact
from rebind.demo.people import ledger
from rebind.settings import Settings
from rebind.verification.domain.questions import (
    DRAWERS,
    OPTIONS,
    Question,
    blind_guess,
    draw_round,
)

NOW = datetime(2026, 11, 1, tzinfo=UTC)
BOUND = Settings().question_max_blind_guess


def draw(facts: list[Fact], seed: int = 0, **what: object) -> list[Question] | None:
    rules: dict[str, object] = {
        "size": 4,
        "max_blind_guess": BOUND,
        "min_history": timedelta(days=180),
        "now": NOW,
    }
    return draw_round(facts, Random(seed), **(rules | what))  # type: ignore[arg-type]


def history(name: str = "alice", days: int = 930) -> list[Fact]:
    return list(ledger(name, NOW - timedelta(days=days), NOW))


@settings(max_examples=60, deadline=None)
@given(st.integers(), st.text(min_size=1, max_size=5), st.integers(500, 1500))
def test_a_round_has_four_kinds_and_its_guess_is_bounded(seed: int, name: str, days: int) -> None:
    round_ = draw(history(name, days), seed)
    if round_ is None:
        return
    assert len({q.kind for q in round_}) == 4
    assert any(q.multiple for q in round_)
    assert blind_guess(round_) <= BOUND
    for question in round_:
        assert len(set(question.options)) == OPTIONS
        assert question.right
        assert question.multiple or len(question.right) == 1


@settings(max_examples=60, deadline=None)
@given(st.integers(), st.text(min_size=1, max_size=5))
def test_nothing_that_was_mailed_is_an_option(seed: int, name: str) -> None:
    facts = history(name)
    told = {
        value
        for f in facts
        if f.mailed
        for value in (f.coin, f.network, f.address, f.country, f.device)
        if value
    }
    for question in draw(facts, seed) or []:
        right = {question.options[i] for i in question.right}
        assert not right & told, question.kind


@settings(max_examples=60, deadline=None)
@given(st.integers(), st.text(min_size=1, max_size=5))
def test_right_options_are_true_and_decoys_are_not(seed: int, name: str) -> None:
    facts = history(name)
    coins = {f.coin for f in facts if f.coin}
    addresses = {f.address for f in facts if f.address}
    countries = {f.country for f in facts if f.country}
    for question in draw(facts, seed) or []:
        right = {question.options[i] for i in question.right}
        wrong = set(question.options) - right
        if question.kind in ("coins_held", "coins_traded"):
            assert right <= coins
            assert not wrong & coins
        if question.kind == "withdrawal_address":
            assert right <= addresses
            assert not wrong & addresses
            # A decoy of another shape would give the true one away
            assert len({(len(o), o[:4]) for o in question.options}) == 1
        if question.kind == "sign_in_countries":
            assert right <= countries
            assert not wrong & countries


def test_two_questions_of_one_round_never_show_the_same_coin() -> None:
    for seed in range(40):
        round_ = draw(history(), seed)
        assert round_
        assert sum(q.option_kind == "coin" for q in round_) <= 1


def test_the_same_ledger_and_seed_give_the_same_round() -> None:
    assert draw(history(), 7) == draw(history(), 7)


def test_a_young_or_thin_ledger_yields_no_questions() -> None:
    assert draw(history(days=100)) is None
    assert draw([]) is None
    assert draw([f for f in history() if f.kind == "sign_in"]) is None


def test_a_ledger_that_was_wholly_mailed_yields_no_questions() -> None:
    assert draw([replace(f, mailed=True) for f in history()]) is None


def test_a_stricter_bound_is_kept_or_there_are_no_questions() -> None:
    assert draw(history(), max_blind_guess=1e-12) is None


@pytest.mark.parametrize("multiple", [True, False])
def test_the_blind_guess_counts_every_answer_that_the_form_accepts(multiple: bool) -> None:
    question = Question("k", "coin", multiple, tuple("abcdef"), frozenset({0}))
    sizes = range(1, 7) if multiple else range(1, 2)
    answers = sum(1 for size in sizes for _ in combinations(range(6), size))
    assert question.blind_guess == pytest.approx(1 / answers)


def test_blind_guessing_of_one_account_stays_within_one_in_ten_thousand_a_day() -> None:
    """I16: caps times windows, from the configured values (NIST's ceiling is 1e-4)."""
    s = Settings()
    day = timedelta(days=1)
    per_code = 10**-6
    codes = 2 * s.code_failures_per_day * per_code  # both pools
    questions = s.question_tries * s.question_max_blind_guess * max(1, day / s.question_window)
    assert codes + questions <= 1e-4
    assert s.question_tries * s.question_max_blind_guess <= 1e-4
    assert len(DRAWERS) >= s.questions_per_round

"""Drawing questions: plausible, unknown to the mailbox, and hard to guess by computation."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from math import prod
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebind.accounts.model import Fact
from rebind.demo.people import ledger
from rebind.settings import Settings
from rebind.verification.domain.questions import (
    COINS,
    DRAWERS,
    OPTIONS,
    REGIONS,
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
    return in_order(ledger(name, NOW - timedelta(days=days), NOW))


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: fact.at)


def shown_right(question: Question) -> set[str]:
    return {question.options[i] for i in question.right}


def best_guess(question: Question) -> float:
    """Counted, not taken from the module: the answers that the form accepts and that could be
    right, to somebody who knows how many options are. Who does not know wins less often."""
    n = len(question.options)
    accepted = [c for size in range(1, n + 1) for c in combinations(range(n), size)]
    return 1 / sum(len(answer) == len(question.right) for answer in accepted)


@settings(max_examples=60, deadline=None)
@given(st.integers(), st.text(min_size=1, max_size=5), st.integers(730, 1500))
def test_two_years_of_history_give_four_kinds_that_are_hard_to_guess(
    seed: int, name: str, days: int
) -> None:
    round_ = draw(history(name, days), seed)
    assert round_
    assert len({q.kind for q in round_}) == 4
    assert prod(map(best_guess, round_)) <= BOUND
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
        assert not set(question.options) & told, question.kind


@settings(max_examples=60, deadline=None)
@given(st.integers(), st.text(min_size=1, max_size=5))
def test_right_options_are_true_and_decoys_are_not(seed: int, name: str) -> None:
    live = Fact("session", NOW, mailed=False, country="FR", device="linux")
    facts = [*history(name), live]
    true = {
        (attribute, getattr(fact, attribute))
        for fact in facts
        for attribute in ("coin", "network", "address", "country", "device")
    }
    for question in draw(facts, seed) or []:
        right = shown_right(question)
        for option in set(question.options) - right:
            # Other coins were traded as well, but not first
            first = question.kind == "first_coin_traded"
            assert first or (question.option_kind, option) not in true
        if question.option_kind != "month":
            assert {(question.option_kind, option) for option in right} <= true
        if question.kind == "withdrawal_address":
            # A decoy of another shape would give the true one away
            assert len({(len(o), o[:4]) for o in question.options}) == 1


@pytest.mark.parametrize("address", ["1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "TJRabPrwbZy45sbavfcj"])
def test_decoys_of_an_address_begin_as_it_does(address: str) -> None:
    facts = [Fact("withdrawal", NOW, mailed=False, address=address)]
    question = DRAWERS["withdrawal_address"](facts, Random(0))
    assert question
    assert {option[0] for option in question.options} == {address[0]}


def test_what_could_not_be_a_decoy_is_not_asked() -> None:
    """Else it would be known for right by whoever knows the list that decoys are of."""
    rare = {"coin": "RARE", "network": "RareNet", "device": "rare_phone", "country": "VA"}
    facts = [Fact(fact.kind, fact.at, mailed=False, **rare) for fact in history()]
    asked = [question for draw_one in DRAWERS.values() if (question := draw_one(facts, Random(0)))]
    assert not {option for question in asked for option in question.options} & set(rare.values())


def test_countries_are_all_of_one_region() -> None:
    """A country far from the others could only be a decoy, or right."""
    for seed in range(200):
        question = DRAWERS["sign_in_countries"](history(), Random(seed))
        assert question
        assert any(set(question.options) <= set(region) for region in REGIONS)
    assert len({country for region in REGIONS for country in region}) == sum(map(len, REGIONS))


@pytest.mark.parametrize("kind", ["busiest_month", "sign_up_month"])
def test_the_right_month_may_be_any_of_those_shown(kind: str) -> None:
    """Somebody who always takes the same place in the calendar is right one time in eight."""
    places: Counter[int] = Counter()
    for seed in range(1600):
        opened = datetime(2024, 1 + seed % 12, 15, tzinfo=UTC)
        life = [opened + timedelta(days=30 * n) for n in range(28)]
        busiest = life[seed % 28]
        facts = [Fact("sign_up", opened, mailed=False)]
        facts += [Fact("trade", at, mailed=False, coin="BTC") for at in [*life, *[busiest] * 5]]
        question = DRAWERS[kind](in_order(facts), Random(seed))
        assert question
        places[sorted(question.options).index(*shown_right(question))] += 1
    assert max(places.values()) / 1600 < 0.16


def test_how_many_options_are_right_varies() -> None:
    drawn = [DRAWERS["coins_held"](history(), Random(seed)) for seed in range(50)]
    assert {len(question.right) for question in drawn if question} == {2, 3, 4}


def test_the_first_coin_is_not_asked_when_a_notice_told_it() -> None:
    trades = [f for f in history() if f.kind == "trade"]
    told = [replace(trades[0], mailed=True), *trades[1:]]
    assert DRAWERS["first_coin_traded"](trades, Random(0))
    assert DRAWERS["first_coin_traded"](told, Random(0)) is None


def test_two_questions_of_one_round_never_show_the_same_coin() -> None:
    for seed in range(40):
        round_ = draw(history(), seed)
        assert round_
        assert sum(q.option_kind == "coin" for q in round_) <= 1


def test_an_address_is_not_shown_beside_its_coin_or_network() -> None:
    for seed in range(80):
        kinds = {q.option_kind for q in draw(history(), seed) or []}
        assert not ("address" in kinds and kinds & {"coin", "network"})


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


@pytest.mark.parametrize("right", [1, 2, 3, 4])
def test_a_guesser_is_granted_how_many_options_are_right(right: int) -> None:
    question = Question("k", "coin", True, tuple(COINS[:OPTIONS]), frozenset(range(right)))
    assert question.blind_guess == pytest.approx(best_guess(question))
    assert blind_guess([question, question]) == pytest.approx(best_guess(question) ** 2)


def test_blind_guessing_of_one_account_stays_within_one_in_ten_thousand_a_day() -> None:
    """I16: caps times windows, from the configured values (NIST's ceiling is 1e-4)."""
    s = Settings()
    day = timedelta(days=1)
    # Both pools of the mail's codes; of the app's, three are right at any moment
    guesses = (
        2 * s.code_failures_per_day + s.sms_code_failures_per_day + 3 * s.totp_failures_per_day
    )
    codes = guesses * 10**-6
    rounds = [draw(history(), seed, size=s.questions_per_round) for seed in range(300)]
    per_try = max(prod(map(best_guess, round_)) for round_ in rounds if round_)
    questions = s.question_tries * per_try * max(1, day / s.question_window)
    assert codes + questions <= 1e-4

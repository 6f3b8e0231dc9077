"""Each kind of question on a ledger made for it: what is right, what is shown, when it is asked."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from rebind.accounts.model import Fact
from rebind.verification.domain.questions import (
    COINS,
    DEVICES,
    DRAWERS,
    OPTIONS,
    Question,
    blind_guess,
    draw_round,
)

NOW = datetime(2026, 11, 1, tzinfo=UTC)
SEEDS = range(30)


def fact(kind: str, at: datetime = NOW, *, mailed: bool = False, **what: str) -> Fact:
    return Fact(kind, at, mailed=mailed, **what)  # type: ignore[arg-type]


def asked(kind: str, facts: list[Fact], seed: int = 0) -> Question:
    question = DRAWERS[kind](facts, Random(seed))
    assert question
    return question


def right(question: Question) -> set[str]:
    return {question.options[i] for i in question.right}


def test_a_question_fits_a_phones_screen() -> None:
    assert OPTIONS == 8


@pytest.mark.parametrize(
    ("kind", "about", "attribute", "values", "of_another_kind"),
    [
        ("coins_held", "holding", "coin", ("BTC", "ETH"), "trade"),
        ("coins_traded", "trade", "coin", ("BTC", "ETH"), "holding"),
        ("sign_in_countries", "sign_in", "country", ("DE", "FR"), "session"),
        ("sign_in_devices", "sign_in", "device", ("mac", "ipad"), "session"),
        ("deposit_networks", "deposit", "network", ("TRON", "BSC"), "withdrawal"),
    ],
)
@pytest.mark.parametrize("seed", range(5))
def test_right_is_what_the_ledger_says_of_that_kind_and_no_notice_told(
    kind: str, about: str, attribute: str, values: tuple[str, str], of_another_kind: str, seed: int
) -> None:
    told = {"coin": "XRP", "country": "NL", "device": "linux", "network": "Base"}[attribute]
    other = {"coin": "SOL", "country": "IT", "device": "windows", "network": "TON"}[attribute]
    facts = [fact(about, **{attribute: value}) for value in values]
    facts += [fact(about, mailed=True, **{attribute: told})]
    facts += [fact(of_another_kind, **{attribute: other})]
    question = asked(kind, facts, seed)
    assert (question.kind, question.option_kind, question.multiple) == (kind, attribute, True)
    assert right(question) == set(values)
    assert not {told, other} & set(question.options)


def test_of_many_right_ones_two_to_four_are_shown() -> None:
    facts = [fact("holding", coin=coin) for coin in COINS[:6]]
    assert {len(asked("coins_held", facts, seed).right) for seed in SEEDS} == {2, 3, 4}


def test_right_options_stand_anywhere() -> None:
    facts = [fact("holding", coin="BTC")]
    places = {min(asked("coins_held", facts, seed).right) for seed in range(100)}
    assert places == set(range(OPTIONS))


def test_a_question_needs_decoys_for_every_other_place() -> None:
    """Of thirteen devices nine were used: the four others suffice where four are right."""
    facts = [fact("sign_in", device=device) for device in DEVICES[:9]]
    drawn = [DRAWERS["sign_in_devices"](facts, Random(seed)) for seed in SEEDS]
    assert {len(question.right) for question in drawn if question} == {4}
    assert None in drawn


# --- one is right -------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(5))
def test_the_first_coin_is_the_one_right_answer(seed: int) -> None:
    facts = [fact("holding", coin="ADA"), fact("trade", coin="BTC"), fact("trade", coin="ETH")]
    question = asked("first_coin_traded", facts, seed)
    assert (question.option_kind, question.multiple) == ("coin", False)
    assert right(question) == {"BTC"}


def test_without_a_trade_there_is_no_first_coin() -> None:
    assert DRAWERS["first_coin_traded"]([fact("holding", coin="ADA")], Random(0)) is None


@pytest.mark.parametrize(
    ("address", "alphabet"),
    [
        ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzz", "023456789acdefghjklmnpqrstuvwxyz"),
        ("ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7k", "023456789acdefghjklmnpqrstuvwxyz"),
        ("0x52908400098527886e0f7030069857d2e4169ee7", "0123456789abcdef"),
        (
            "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8",
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
        ),
    ],
)
def test_every_address_shown_is_of_one_format(address: str, alphabet: str) -> None:
    """A character that the format has not would give a decoy away."""
    question = asked("withdrawal_address", [fact("withdrawal", address=address)])
    assert (question.option_kind, question.multiple) == ("address", False)
    assert right(question) == {address}
    assert len(set(question.options)) == OPTIONS
    prefix = next(p for p in ("bc1q", "ltc1q", "0x", "T") if address.startswith(p))
    for option in question.options:
        assert len(option) == len(address)
        assert option.startswith(prefix)
        assert set(option.removeprefix(prefix)) <= set(alphabet)


# --- months -------------------------------------------------------------------------------------


def trades(**months: int) -> list[Fact]:
    """As many trades a month, in order: `trades(y2025_03=2)`."""
    return [
        fact("trade", datetime(int(name[1:5]), int(name[6:]), 1 + n, tzinfo=UTC), coin="BTC")
        for name, number in months.items()
        for n in range(number)
    ]


EIGHT_MONTHS = ["2025-11", "2025-12", *(f"2026-{n:02}" for n in range(1, 7))]


def test_the_busiest_month_is_one_of_all_the_months_of_the_account() -> None:
    question = asked("busiest_month", trades(y2025_11=1, y2026_03=3, y2026_06=1))
    assert (question.option_kind, question.multiple) == ("month", False)
    assert right(question) == {"2026-03"}
    assert sorted(question.options) == EIGHT_MONTHS


def test_an_account_of_seven_months_has_no_busiest_one() -> None:
    facts = trades(y2025_12=1, y2026_03=3, y2026_06=1)
    assert DRAWERS["busiest_month"](facts, Random(0)) is None


@pytest.mark.parametrize(("lead", "asks"), [(0, False), (1, False), (2, True)])
def test_a_month_is_busiest_by_two_trades_or_is_not_asked(lead: int, asks: bool) -> None:
    facts = trades(y2025_01=3, y2026_03=3 + lead, y2026_06=1)
    assert (DRAWERS["busiest_month"](facts, Random(0)) is not None) == asks


def test_the_only_month_of_trades_is_the_busiest() -> None:
    facts = [fact("sign_up", datetime(2025, 1, 1, tzinfo=UTC)), *trades(y2026_03=1)]
    assert right(asked("busiest_month", facts)) == {"2026-03"}


def test_without_a_trade_no_month_is_busy() -> None:
    assert DRAWERS["busiest_month"]([fact("holding", coin="ADA")], Random(0)) is None


@pytest.mark.parametrize(("last", "asks"), [(7, False), (8, True)])
def test_the_month_of_sign_up_is_one_of_its_year_as_far_as_that_went(last: int, asks: bool) -> None:
    signed_up = fact("sign_up", datetime(2026, 3, 5, tzinfo=UTC))
    facts = [signed_up, fact("trade", datetime(2026, last, 1, tzinfo=UTC))]
    question = DRAWERS["sign_up_month"](facts, Random(0))
    assert (question is not None) == asks
    if question:
        assert (question.option_kind, question.multiple) == ("month", False)
        assert right(question) == {"2026-03"}
        assert sorted(question.options) == [f"2026-{n:02}" for n in range(1, 9)]


def test_later_years_are_no_decoys_for_the_month_of_sign_up() -> None:
    facts = [fact("sign_up", datetime(2024, 12, 5, tzinfo=UTC)), fact("trade", NOW)]
    shown = {option for seed in SEEDS for option in asked("sign_up_month", facts, seed).options}
    assert shown == {f"2024-{n:02}" for n in range(1, 13)}


def test_a_sign_up_that_a_notice_told_is_not_asked() -> None:
    told = fact("sign_up", datetime(2024, 12, 5, tzinfo=UTC), mailed=True)
    assert DRAWERS["sign_up_month"]([told, fact("trade", NOW)], Random(0)) is None


# --- the round ----------------------------------------------------------------------------------

OPENED = datetime(2025, 1, 1, tzinfo=UTC)
AGE = NOW - OPENED
LEDGER = [
    fact("sign_up", OPENED),
    *(fact("holding", OPENED + timedelta(days=1), coin=coin) for coin in ("BTC", "ETH", "SOL")),
    *(fact("sign_in", NOW, device=device) for device in ("mac", "ipad", "linux")),
]


def drawn(
    size: int = 3, bound: float = 1.0, age: timedelta = AGE, now: datetime = NOW
) -> list[Question] | None:
    rules = {"max_blind_guess": bound, "min_history": age, "now": now}
    return draw_round(LEDGER, Random(1), size=size, **rules)  # type: ignore[arg-type]


def test_an_account_is_old_enough_at_the_very_instant() -> None:
    assert drawn(age=AGE)
    assert drawn(age=AGE + timedelta(microseconds=1)) is None


def test_what_happens_now_is_known_and_what_is_to_come_is_not() -> None:
    just_before = NOW - timedelta(microseconds=1)
    assert drawn()
    assert drawn(age=timedelta(0), now=just_before) is None


def test_a_round_may_be_as_easy_to_guess_as_the_bound_says_and_no_easier() -> None:
    round_ = drawn()
    assert round_
    chance = blind_guess(round_)
    assert drawn(bound=chance)
    assert drawn(bound=chance * 0.999) is None


def test_there_are_as_many_questions_as_are_wanted_or_none() -> None:
    assert [len(drawn(size) or []) for size in (1, 2, 3, 4)] == [1, 2, 3, 0]

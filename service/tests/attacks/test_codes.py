"""Attacks 8, 9, 10, 14 to 17, 19, 21, 22 and 24 of the table in README.md: the e-mail code."""

import hmac

import pytest
from service.tests.attacks.work import Work
from service.tests.verification.world import World, wrong
from sqlalchemy import select

from rebind.problems import Code, Problem
from rebind.verification.tables import challenge


def test_08_a_new_conversation_for_each_guess_meets_the_budget_of_the_account(
    waiting: World,
) -> None:
    """The day's budget ends it, silently: even the right code then looks like a wrong one."""
    guesses = waiting.settings.code_failures_per_day
    for n in range(guesses // 5):
        waiting.at_the_code(f"x{n}")
        for _ in range(5):
            waiting.refusal(f"x{n}", code=wrong(waiting.code()))
    waiting.at_the_code("last")
    refused = waiting.refusal("last", code=waiting.code())
    assert (refused.code, refused.attempts_left) == (Code.CODE_WRONG, 4)


def test_09_a_resend_between_guesses_leaves_the_budget_of_the_account(waiting: World) -> None:
    budgets = waiting.cases._budgets
    index = waiting.accounts.email_index("alice@example.com")
    for n in range(3):
        waiting.refusal(code=wrong(waiting.code()))
        waiting.clock.advance(seconds=60)
        assert waiting.do("resend_code").outcome == "ok"
        with waiting.db.read() as tx:
            left = budgets.left(tx, index, budgets.codes(password_right=True))
        assert left == waiting.settings.code_failures_per_day - n - 1


def test_10_another_channel_shares_the_tries_at_the_questions(world: World) -> None:
    world.account()
    for channel in ("widget", "telegram"):
        world.prove(channel)
        world.do("start_questions", channel)
        world.answer_all(channel, wrongly=True)
    world.prove("web")
    assert world.view("web")["attempts_left"] == 1


def test_14_a_code_is_refused_at_the_very_instant_it_expires(waiting: World) -> None:
    code = waiting.code()
    waiting.clock.advance(minutes=10)
    assert waiting.refusal(code=code).code is Code.CODE_EXPIRED


def test_14_a_code_works_until_the_instant_it_expires(waiting: World) -> None:
    code = waiting.code()
    waiting.clock.advance(minutes=10, microseconds=-1)
    waiting.enter(code=code)
    assert waiting.view()["step"] == "questions_intro"


def test_15_a_resend_kills_the_older_code(waiting: World) -> None:
    first = waiting.code()
    waiting.clock.advance(seconds=59)
    assert waiting.do("resend_code").outcome == Code.TOO_MANY_REQUESTS
    waiting.clock.advance(seconds=1)
    assert waiting.do("resend_code").outcome == "ok"
    second = waiting.code()
    if first != second:
        assert waiting.refusal(code=first).code is Code.CODE_WRONG
    waiting.enter(code=second)
    assert waiting.view()["step"] == "questions_intro"


def test_16_a_used_code_is_used(waiting: World) -> None:
    page, code = waiting.page(), waiting.code()
    waiting.enter(code=code)
    with pytest.raises(Problem) as refused:
        waiting.cases.enter(page, "token of c1", {"code": code})
    assert refused.value.code is Code.STEP_NOT_OPEN


def test_16_a_used_code_is_used_after_going_back_to_the_same_address(world: World) -> None:
    world.account()
    world.at_the_code(password="wrong")
    code = world.code()
    assert world.refusal(code=code).code is Code.PASSWORD_WRONG
    world.account("mallory")
    world.enter(email="mallory@example.com", password="x")
    assert world.do("back").outcome == "ok"
    world.account("another")
    world.enter(email="another@example.com", password="x")
    if code != world.code("another@example.com"):
        assert world.refusal(code=code).code is Code.CODE_WRONG


def test_17_the_code_of_one_case_is_nothing_in_another_of_the_same_account(
    waiting: World,
) -> None:
    code = waiting.code()
    waiting.at_the_code("c2")
    if code != waiting.code():
        assert waiting.refusal("c2", code=code).code is Code.CODE_WRONG


def test_19_the_code_of_the_victim_is_nothing_in_the_attackers_case(waiting: World) -> None:
    code = waiting.code()
    waiting.account("mallory")
    waiting.at_the_code("c2", "mallory")
    if code != waiting.code("mallory@example.com"):
        assert waiting.refusal("c2", code=code).code is Code.CODE_WRONG
    waiting.enter(code=code)
    assert waiting.view("c1")["step"] == "questions_intro"


@pytest.mark.parametrize(
    "code",
    [123456, 12345, True, None, ["123456"], {"code": "123456"}],
    ids=["int", "short int", "bool", "null", "array", "object"],
)
def test_21_a_code_that_is_no_string_is_refused_without_being_counted(
    waiting: World, code: object
) -> None:
    """A JSON number would have lost its leading zeros."""
    assert waiting.refusal(code=code).code is Code.INVALID_REQUEST
    assert waiting.view()["attempts_left"] == 5


@pytest.mark.parametrize(
    "code",
    [
        *("", "12345", "1234567", "123 456", "１２３４５６", "²34567", "12345٦", "٠١٢٣٤٥"),
        *("12345\x00", "123456\n", " 123456", "-12345", "1e5000", "0x1234", "1" * 10_000_000),
    ],
    ids=lambda code: ascii(code[:12]),
)
def test_22_what_is_not_six_ascii_digits_is_refused_without_being_counted(
    waiting: World, code: str
) -> None:
    assert waiting.refusal(code=code).code is Code.INVALID_REQUEST
    assert waiting.view()["attempts_left"] == 5


def test_24_how_much_of_a_code_is_right_makes_no_difference_to_the_work(
    waiting: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted, not timed: statements, and digests that are compared as a whole."""
    code = waiting.code()
    lengths: list[tuple[int, int]] = []
    real = hmac.compare_digest

    def spy(a: str, b: str) -> bool:
        lengths.append((len(a), len(b)))
        return bool(real(a, b))

    monkeypatch.setattr("rebind.keys.hmac.compare_digest", spy)
    works = []
    for right in (0, 3, 5):
        guess = code[:right] + "".join(str((int(d) + 1) % 10) for d in code[right:])
        page = waiting.page()
        with Work(waiting) as work, pytest.raises(Problem):
            waiting.cases.enter(page, "token of c1", {"code": guess})
        works.append(work.done)
    assert works[0] == works[1] == works[2]
    assert lengths == [(64, 64)] * 3


def test_codes_are_drawn_with_leading_zeros(waiting: World) -> None:
    """I14: six digits, zeros in front included, and never twice the same in a row of chance."""
    codes = []
    for n in range(30):
        waiting.account(f"p{n}")
        waiting.at_the_code(f"p{n}", f"p{n}")
        codes.append(waiting.code(f"p{n}@example.com"))
    assert all(len(code) == 6 for code in codes)
    assert len(set(codes)) > 25
    with waiting.db.read() as tx:
        macs = [row.mac for row in tx.execute(select(challenge))]
    assert not any(code in mac.partition(":")[0] for code in codes for mac in macs)

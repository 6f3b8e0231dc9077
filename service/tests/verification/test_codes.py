"""The e-mail code: what it is good for, how often it may be guessed, and when it dies."""

import re
from dataclasses import replace

import pytest
from service.tests.verification.world import PASSWORD, World, wrong

from rebind.problems import Code, Problem
from rebind.verification import repository
from rebind.verification.factors.base import Result
from rebind.verification.service import Outcome


@pytest.fixture
def waiting(world: World) -> World:
    """Alice at the code step."""
    world.account()
    world.begin()
    world.enter(email="alice@example.com", password=PASSWORD)
    return world


def test_five_guesses_then_even_the_right_code_is_refused(waiting: World) -> None:
    code = waiting.code()
    left = [waiting.refusal(code=wrong(code)).attempts_left for _ in range(5)]
    assert left == [4, 3, 2, 1, 0]
    assert waiting.refusal(code=code).code is Code.ATTEMPTS_EXHAUSTED
    assert waiting.view()["step"] == "email_code"


def test_going_back_to_the_address_kills_the_code(waiting: World) -> None:
    code = waiting.code()
    assert waiting.do("back").outcome == "ok"
    assert waiting.view()["step"] == "sign_in"
    waiting.enter(email="alice@example.com", password=PASSWORD)
    if waiting.code() != code:
        assert waiting.refusal(code=code).code is Code.CODE_WRONG


def test_66_a_typed_code_opens_the_step_and_a_second_delivery_changes_nothing(
    waiting: World,
) -> None:
    handle, turn = waiting.typed("code", waiting.code())
    assert waiting.do("submit_code", "c1", handle, turn) == Outcome()
    assert waiting.do("submit_code", "c1", handle, turn) == Outcome()
    assert waiting.view()["step"] == "questions_intro"
    # The assistant was in a turn: it speaks without being told
    assert waiting.conversations.told == [("c1", "step_done")]


def test_a_typed_wrong_code_is_told_with_the_tries_left(waiting: World) -> None:
    handle, turn = waiting.typed("code", wrong(waiting.code()))
    assert waiting.do("submit_code", "c1", handle, turn) == Outcome(Code.CODE_WRONG, 4)


def test_no_more_codes_than_the_days_sends_leave_and_the_words_stay_the_same(
    world: World,
) -> None:
    world.account()
    for n in range(12):
        world.begin(f"c{n}")
        world.enter(f"c{n}", email="alice@example.com", password=PASSWORD)
    world._sender.send_due()
    assert len(world.mail) == world.settings.code_sends_per_day


def test_codes_are_stored_as_keyed_macs(waiting: World) -> None:
    code = waiting.code()
    with waiting.db.read() as tx:
        row = repository.live_challenge(tx, waiting.case().id, "email_code")
    assert row is not None
    assert code not in str(dict(row))
    assert re.fullmatch(r"k1:[0-9a-f]{64}", row["mac"])


def test_a_guess_over_the_cap_costs_the_account_nothing(waiting: World) -> None:
    code = waiting.code()
    for _ in range(15):
        waiting.refusal(code=wrong(code))
    budgets = waiting.cases._budgets
    with waiting.db.read() as tx:
        index = waiting.accounts.email_index("alice@example.com")
        left = budgets.left(tx, index, budgets.codes(password_right=True))
    assert left == waiting.settings.code_failures_per_day - 5


@pytest.mark.parametrize("typed", ["٠١٢٣٤٥", "12345", "１２３４５６"])
def test_a_typed_code_of_other_digits_is_wrong_and_not_counted(waiting: World, typed: str) -> None:
    handle, turn = waiting.typed("code", typed)
    assert waiting.do("submit_code", "c1", handle, turn) == Outcome(Code.CODE_WRONG, 5)
    assert waiting.view()["attempts_left"] == 5


def test_a_right_code_delivered_again_is_still_the_same_guess(waiting: World) -> None:
    """The fifth guess is right, and its delivery is interrupted after it was counted."""
    code = waiting.code()
    for _ in range(4):
        waiting.refusal(code=wrong(code))
    handle, turn = waiting.typed("code", code)
    waiting.conversations.owner_changed = True
    with pytest.raises(Problem):
        waiting.do("submit_code", "c1", handle, turn)
    waiting.conversations.owner_changed = False
    assert waiting.view()["attempts_left"] == 0
    assert waiting.do("submit_code", "c1", handle, turn) == Outcome()


def test_a_case_gets_five_codes(waiting: World) -> None:
    for _ in range(waiting.settings.code_sends_per_case - 1):
        waiting.clock.advance(seconds=60)
        assert waiting.do("resend_code").outcome == "ok"
    waiting.clock.advance(seconds=60)
    assert waiting.do("resend_code") == Outcome("no_more_codes")
    waiting.do("back")
    told = len(waiting.conversations.told)
    refused = waiting.refusal(email="alice@example.com", password=PASSWORD)
    assert refused.code is Code.TOO_MANY_REQUESTS
    assert waiting.view()["why"] == "no_more_codes"
    assert waiting.conversations.told[told:] == [("c1", "step_done")], "it says what to do now"


def test_a_code_whose_tries_are_used_up_in_the_form_is_spoken_of(waiting: World) -> None:
    code = waiting.code()
    for _ in range(waiting.settings.code_tries - 1):
        waiting.refusal(code=wrong(code))
    told = len(waiting.conversations.told)
    assert waiting.refusal(code=wrong(code)).code is Code.ATTEMPTS_EXHAUSTED
    assert waiting.conversations.told[told:] == [("c1", "step_done")]
    assert waiting.view()["attempts_left"] == 0


@pytest.mark.parametrize(("after", "wait"), [(0, 61), (0.5, 60), (1, 60), (59, 2), (60, None)])
def test_how_long_to_wait_for_another_code_is_told(
    waiting: World, after: float, wait: int | None
) -> None:
    """A second too many rather than one too few."""
    waiting.clock.advance(seconds=after)
    assert waiting.view()["resend_after_seconds"] == wait
    if wait is not None:
        told = waiting.do("resend_code")
        assert told == Outcome(Code.TOO_MANY_REQUESTS, retry_after_seconds=wait)


def test_a_code_that_is_not_mailed_any_more_is_made_all_the_same(world: World) -> None:
    """The day's sends are used up; the step looks as always."""
    world.account()
    for n in range(world.settings.code_sends_per_day + 1):
        world.at_the_code(f"c{n}")
    last = f"c{world.settings.code_sends_per_day}"
    assert world.view(last)["attempts_left"] == world.settings.code_tries
    assert world.refusal(last, code=wrong(world.code())).code is Code.CODE_WRONG


def test_the_mail_tells_how_many_minutes_the_code_works(waiting: World) -> None:
    waiting.code()
    assert "10 minutes" in waiting.mail[-1].text


def test_the_factor_itself_refuses_what_is_no_code(waiting: World) -> None:
    with pytest.raises(ValueError, match="six ASCII digits"):
        waiting.cases._codes.verify(waiting.case(), "12345", "a reference")


def test_a_code_is_bound_to_the_address_it_was_sent_to(waiting: World) -> None:
    """Should an address ever be changed under a live code, it proves nothing of the new one."""
    moved = replace(waiting.case(), email_index=waiting.accounts.email_index("bob@example.com"))
    assert waiting.cases._codes.verify(moved, waiting.code(), "one").result is Result.WRONG
    assert waiting.cases._codes.verify(waiting.case(), waiting.code(), "two").result is Result.RIGHT

"""The e-mail code: what it is good for, how often it may be guessed, and when it dies."""

import re

import pytest
from service.tests.verification.world import PASSWORD, World

from rebind.problems import Code, Problem
from rebind.verification import repository
from rebind.verification.service import Outcome


@pytest.fixture
def waiting(world: World) -> World:
    """Alice at the code step."""
    world.account()
    world.begin()
    world.enter(email="alice@example.com", password=PASSWORD)
    return world


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06d}"


def test_five_guesses_then_even_the_right_code_is_refused(waiting: World) -> None:
    code = waiting.code()
    left = [waiting.refusal(code=wrong(code)).attempts_left for _ in range(5)]
    assert left == [4, 3, 2, 1, 0]
    assert waiting.refusal(code=code).code is Code.ATTEMPTS_EXHAUSTED
    assert waiting.view()["step"] == "email_code"


def test_a_resend_kills_the_older_code_and_gives_no_budget_back(waiting: World) -> None:
    first = waiting.code()
    assert waiting.do("resend_code").outcome == Code.TOO_MANY_REQUESTS
    waiting.clock.advance(seconds=60)
    assert waiting.do("resend_code").outcome == "ok"
    second = waiting.code()
    if first != second:
        assert waiting.refusal(code=first).code is Code.CODE_WRONG
    waiting.enter(code=second)
    assert waiting.view()["step"] == "questions_intro"


def test_a_code_is_refused_at_the_very_instant_it_expires(waiting: World) -> None:
    code = waiting.code()
    waiting.clock.advance(minutes=10)
    assert waiting.refusal(code=code).code is Code.CODE_EXPIRED


def test_a_used_code_is_used(waiting: World) -> None:
    card = waiting.card()
    code = waiting.code()
    waiting.enter(code=code)
    with pytest.raises(Problem) as refused:
        waiting.cases.enter(str(card["url"]).rpartition("/")[2], "token of c1", {"code": code})
    assert refused.value.code is Code.STEP_NOT_OPEN


def test_the_code_of_one_case_is_nothing_in_another(waiting: World) -> None:
    code = waiting.code()
    waiting.begin("c2")
    waiting.enter("c2", email="alice@example.com", password=PASSWORD)
    other = waiting.code()
    if code != other:
        assert waiting.refusal("c2", code=code).code is Code.CODE_WRONG
    waiting.account("bob")
    waiting.begin("c3")
    waiting.enter("c3", email="bob@example.com", password=PASSWORD)
    assert waiting.refusal("c3", code=other).code is Code.CODE_WRONG


@pytest.mark.parametrize(
    "code",
    [
        123456,
        ["123456"],
        None,
        "12345",
        "1234567",
        "１２３４５６",
        "12345٦",
        "123 456",
        "",
        "1" * 300,
    ]
    + ["12345\x00", "²34567"],
)
def test_what_is_no_code_is_refused_without_being_counted(waiting: World, code: object) -> None:
    assert waiting.refusal(code=code).code is Code.INVALID_REQUEST
    assert waiting.view()["attempts_left"] == 5


def test_codes_of_an_account_are_bounded_over_all_conversations(waiting: World) -> None:
    """Attack 8: a new conversation for each guess. The day's budget ends it, silently: even the
    right code then looks like a wrong one."""
    code = waiting.code()
    cap = waiting.settings.code_failures_per_day
    with waiting.db.write() as tx:
        pool = waiting.cases._budgets.codes(password_right=True)
        index = waiting.accounts.email_index("alice@example.com")
        for n in range(cap):
            assert waiting.cases._budgets.charge_within(tx, index, pool, f"guess {n}")
    refused = waiting.refusal(code=code)
    assert (refused.code, refused.attempts_left) == (Code.CODE_WRONG, 4)


def test_a_stranger_without_the_password_cannot_use_up_the_owners_codes(world: World) -> None:
    world.account()
    for n in range(7):
        world.begin(f"x{n}")
        world.enter(f"x{n}", email="alice@example.com", password="a guess")
        for _ in range(5):
            world.refusal(f"x{n}", code="000000")
    world.prove("owner")
    assert world.view("owner")["step"] == "questions_intro"


def test_going_back_to_the_address_kills_the_code(waiting: World) -> None:
    code = waiting.code()
    assert waiting.do("back").outcome == "ok"
    assert waiting.view()["step"] == "sign_in"
    waiting.enter(email="alice@example.com", password=PASSWORD)
    if waiting.code() != code:
        assert waiting.refusal(code=code).code is Code.CODE_WRONG


def test_a_typed_code_opens_the_step_and_a_second_delivery_changes_nothing(
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


def test_an_unknown_address_gets_a_challenge_and_no_mail(world: World) -> None:
    world.begin()
    world.enter(email="nobody@example.com", password="x")
    world._sender.send_due()
    assert world.mail == []
    assert world.refusal(code="123456").code is Code.CODE_WRONG


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


@pytest.mark.parametrize("token", [None, "forged", "token of c2"])
def test_a_secure_step_is_its_conversations_alone(waiting: World, token: str | None) -> None:
    step_id = str(waiting.card()["url"]).rpartition("/")[2]
    with pytest.raises(Problem) as refused:
        waiting.cases.enter(step_id, token, {"code": waiting.code()})
    expected = Code.NOT_FOUND if token == "token of c2" else Code.UNAUTHORIZED
    assert refused.value.code is expected
    assert waiting.view()["attempts_left"] == 5


def test_extra_fields_are_refused(waiting: World) -> None:
    refused = waiting.refusal(code="123456", state="completed")
    assert refused.code is Code.INVALID_REQUEST

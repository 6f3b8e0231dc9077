"""How agents sign in, and when they are signed out."""

from datetime import timedelta

import pytest
from service.tests.review.desk import PASSWORD, Desk
from service.tests.together import at_once
from service.tests.verification.world import World

from rebind.desk.agents import RIGHTS, Right, Role
from rebind.problems import Code, Problem


@pytest.fixture
def desk(world: World) -> Desk:
    return Desk(world)


def refused(desk: Desk, *given: str) -> Code:
    with pytest.raises(Problem) as problem:
        desk.agents.sign_in(*given)
    return problem.value.code


def test_a_token_is_somebodys(desk: Desk) -> None:
    agent = desk.agents.authenticate(desk.sign_in("reviewer"))
    assert agent == desk.reviewer
    assert agent.may(Right.DECIDE)


def test_whatever_is_wrong_is_refused_alike(desk: Desk) -> None:
    address, code = "reviewer@desk.example.com", desk.code("reviewer")
    wrong = f"{(int(code) + 1) % 10**6:06d}"
    assert refused(desk, "nobody@desk.example.com", PASSWORD, code) is Code.UNAUTHORIZED
    assert refused(desk, address, "Another-One-77", code) is Code.UNAUTHORIZED
    assert refused(desk, address, PASSWORD, wrong) is Code.UNAUTHORIZED
    assert refused(desk, address, PASSWORD, desk.code("lead")) is Code.UNAUTHORIZED
    assert refused(desk, "no address", PASSWORD, code) is Code.UNAUTHORIZED
    for no_code in ("12345", "１２３４５６"):
        with pytest.raises(ValueError):
            desk.agents.sign_in(address, PASSWORD, no_code)
    assert desk.sign_in("reviewer", code=code)


def test_a_code_is_good_for_once_and_older_ones_are_spent(desk: Desk) -> None:
    address, code, before = "lead@desk.example.com", desk.code("lead"), desk.code("lead", -1)
    desk.sign_in("lead")
    assert refused(desk, address, PASSWORD, code) is Code.UNAUTHORIZED
    assert refused(desk, address, PASSWORD, before) is Code.UNAUTHORIZED


def test_one_code_at_the_same_moment_opens_one_session(desk: Desk) -> None:
    results = at_once(*[lambda: desk.sign_in("lead")] * 4)
    assert sorted(r is Code.UNAUTHORIZED for r in results) == [False, True, True, True]


def test_guesses_at_the_code_are_counted_before_they_are_compared(world: World, desk: Desk) -> None:
    address = "reviewer@desk.example.com"
    for _ in range(world.settings.desk_codes_per_day):
        refused(desk, address, PASSWORD, "000000")
    assert refused(desk, address, PASSWORD, desk.code("reviewer")) is Code.UNAUTHORIZED
    world.clock.advance(days=1, seconds=1)
    assert desk.sign_in("reviewer")


def test_who_does_not_know_the_password_uses_up_no_codes(world: World, desk: Desk) -> None:
    for _ in range(world.settings.desk_codes_per_day):
        refused(desk, "reviewer@desk.example.com", "Another-One-77", "000000")
    assert desk.sign_in("reviewer")


def test_passwords_are_counted_before_they_are_compared(world: World, desk: Desk) -> None:
    address = "reviewer@desk.example.com"
    for _ in range(world.settings.desk_passwords_per_hour):
        refused(desk, address, "Another-One-77", "000000")
    assert refused(desk, address, PASSWORD, desk.code("reviewer")) is Code.UNAUTHORIZED


def over(desk: Desk, token: str) -> bool:
    try:
        desk.agents.authenticate(token)
    except Problem as problem:
        return problem.code is Code.UNAUTHORIZED
    return False


def test_a_session_ends_by_rest_and_by_age(world: World, desk: Desk) -> None:
    token, settings = desk.sign_in("reviewer"), world.settings
    idle = settings.desk_session_idle.total_seconds()
    world.clock.advance(seconds=idle - 1)
    assert not over(desk, token)
    world.clock.advance(seconds=idle - 1)
    assert not over(desk, token), "it was used in between"
    world.clock.advance(seconds=idle)
    assert over(desk, token)
    token, began = desk.sign_in("reviewer"), world.clock.now()
    while world.clock.now() < began + settings.desk_session_lifetime - timedelta(minutes=20):
        assert not over(desk, token)
        world.clock.advance(minutes=20)
    world.clock.advance(minutes=20)
    assert over(desk, token)
    assert desk.agents.forget_sessions() == 2


def test_who_signs_out_or_is_sent_away_is_out(world: World, desk: Desk) -> None:
    token = desk.sign_in("reviewer")
    desk.agents.sign_out(token)
    assert over(desk, token)
    token = desk.sign_in("lead")
    assert desk.agents.send_away("lead@desk.example.com")
    assert over(desk, token)
    world.clock.advance(minutes=1)
    assert refused(desk, "lead@desk.example.com", PASSWORD, desk.code("lead")) is Code.UNAUTHORIZED
    assert not desk.agents.send_away("nobody@desk.example.com")


@pytest.mark.parametrize("token", ["", "x", "a" * 500])
def test_what_is_no_token_opens_nothing(desk: Desk, token: str) -> None:
    assert over(desk, token)


def test_an_address_is_given_once(world: World, desk: Desk) -> None:
    with world.db.write() as tx:
        again = desk.agents.add(
            tx,
            name="other",
            email="Lead@desk.example.com",
            password_hash="x",
            secret="x",
            role=desk.lead.role,
        )
    assert again is None


def test_no_role_sees_and_runs_everything(desk: Desk) -> None:
    """Who manages people sees nobody's case, who audits decides nothing, and the other way."""
    for role in Role:
        rights = RIGHTS[role]
        assert not {Right.MANAGE, Right.READ_CASES} <= rights
        assert not {Right.MANAGE, Right.READ_CONVERSATIONS} <= rights
    assert RIGHTS[Role.AUDITOR].isdisjoint({Right.TALK, Right.DECIDE, Right.LEAD})


def test_the_word_of_those_counts_who_may_and_are_here(world: World, desk: Desk) -> None:
    desk.hire("auditor", Role.AUDITOR)
    gone = desk.hire("second", Role.REVIEWER)
    desk.agents.send_away("second@desk.example.com")
    with world.db.read() as tx:
        assert desk.agents.who_may(tx, Right.DECIDE) == {desk.reviewer.id, desk.lead.id}
        assert gone.id not in desk.agents.who_may(tx, Right.READ_CASES)

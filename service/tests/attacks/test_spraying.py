"""Attack 13 of the table in README.md: one common code over a thousand accounts."""

from pathlib import Path

import pytest
from service.tests.attacks.work import Work
from service.tests.verification.world import PASSWORD, World, wrong
from sqlalchemy import select
from structlog.testing import capture_logs

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.database import Database
from rebind.keys import Keys
from rebind.problems import Code
from rebind.settings import Settings
from rebind.verification.tables import challenge
from tests.kit.clock import ManualClock

CAP = 6
COMMON = "123456"


@pytest.fixture
def world(
    db: Database,
    keys: Keys,
    clock: ManualClock,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path: Path,
) -> World:
    settings = Settings(data_dir=tmp_path, stranger_codes_per_hour=CAP)
    return World(db, keys, clock, catalogue, passwords, settings)


def spray(world: World, guesses: int) -> None:
    """One code, each time on another account, whose password nobody knows."""
    for n in range(guesses):
        world.account(f"victim{n}", phone=f"+4477009002{n:02}")
        world.at_the_code(f"x{n}", f"victim{n}", "a guess")
        world.refusal(f"x{n}", code=COMMON)


def test_13_the_attack_of_a_thousand_accounts_goes_beyond_the_limit() -> None:
    assert Settings().stranger_codes_per_hour < 1000


def test_13_the_chance_of_all_guessers_together_is_bounded() -> None:
    """A hit in a day is an accident of one in eighty, and opens a review or a password's tries."""
    assert 24 * Settings().stranger_codes_per_hour / 10**6 <= 0.0125


def test_13_one_code_over_many_accounts_trips_a_limit_of_them_all(world: World) -> None:
    """Even the right code is then wrong, in the same words, and is not used up."""
    world.account()
    spray(world, CAP)
    world.at_the_code(password="mistyped")
    refused = world.refusal(code=world.code())
    assert (refused.code, refused.attempts_left) == (Code.CODE_WRONG, 4)
    with world.db.read() as tx:
        assert all(row.used_at is None for row in tx.execute(select(challenge)))


def test_13_addresses_that_nobody_has_do_not_trip_it(world: World) -> None:
    """They are free to make up: anybody could else keep every owner out who forgot a password."""
    world.account()
    for n in range(CAP + 1):
        world.at_the_code(f"x{n}", f"made-up{n}", "a guess")
        world.refusal(f"x{n}", code=COMMON)
    world.at_the_code(password="mistyped")
    assert world.refusal(code=world.code()).code is Code.PASSWORD_WRONG


def test_13_a_code_typed_into_the_chat_meets_the_same_limit(world: World) -> None:
    world.account()
    spray(world, CAP)
    world.at_the_code(password="mistyped")
    outcome = world.do("submit_code", "c1", *world.typed("code", world.code()))
    assert (outcome.outcome, outcome.attempts_left) == (Code.CODE_WRONG, 4)


def test_13_the_last_code_within_the_limit_is_looked_at(world: World) -> None:
    world.account()
    spray(world, CAP - 1)
    world.at_the_code(password="mistyped")
    assert world.refusal(code=world.code()).code is Code.PASSWORD_WRONG


def test_13_an_hour_later_a_stranger_is_looked_at_again(world: World) -> None:
    world.account()
    spray(world, CAP)
    world.clock.advance(minutes=59)
    world.at_the_code(password="mistyped")
    assert world.refusal(code=world.code()).code is Code.CODE_WRONG
    world.clock.advance(minutes=1)
    assert world.refusal(code=world.code()).code is Code.PASSWORD_WRONG


def test_13_whoever_knows_the_password_goes_on(world: World) -> None:
    """I19: nobody's guessing stops an owner."""
    world.account()
    spray(world, CAP + 3)
    world.prove()
    assert world.view()["step"] == "questions_intro"


def test_13_wrong_codes_of_those_who_know_the_password_do_not_trip_it(world: World) -> None:
    for name in ("alice", "bob"):
        world.account(name)
        world.at_the_code(name, name)
        for _ in range(5):
            world.refusal(name, code=wrong(world.code(f"{name}@example.com")))
    world.account("carol")
    world.at_the_code("c1", "carol", "mistyped")
    assert world.refusal(code=world.code("carol@example.com")).code is Code.PASSWORD_WRONG


def test_13_what_is_refused_for_others_sake_is_counted_all_the_same(world: World) -> None:
    world.account()
    spray(world, CAP)
    world.at_the_code(password="mistyped")
    told = [world.refusal(code=world.code()) for _ in range(6)]
    assert [p.attempts_left for p in told] == [4, 3, 2, 1, 0, 0]
    assert [p.code for p in told[3:]] == [Code.CODE_WRONG] + [Code.ATTEMPTS_EXHAUSTED] * 2


def test_13_a_code_delivered_again_does_not_count_twice_towards_it(world: World) -> None:
    """The last one within the limit, whose judging failed the first time."""
    world.account()
    spray(world, CAP - 1)
    world.at_the_code(password="mistyped")
    codes, case = world.cases._codes, world.case()
    verdicts = [codes.verify(case, world.code(), "one guess") for _ in range(2)]
    assert [verdict.result for verdict in verdicts] == ["right", "right"]


@pytest.mark.parametrize("guesses", [0, CAP + 1], ids=["calm", "sprayed"])
def test_13_the_limit_tells_nobody_whether_the_password_was_right(
    world: World, guesses: int
) -> None:
    """I33: wrong codes get the same words, after the same work."""
    world.account()
    spray(world, guesses)
    seen = []
    for talk, password in (("right", PASSWORD), ("wrong", "a guess")):
        world.at_the_code(talk, password=password)
        world.page(talk)
        with Work(world) as work:
            refused = world.refusal(talk, code="000000")
        seen.append((refused.code, refused.attempts_left, work.done))
    assert seen[0] == seen[1]


def test_13_operators_are_told_and_nobody_is_named(world: World) -> None:
    spray(world, CAP)
    with capture_logs() as logs:
        spray_once_more(world)
    [entry] = logs
    assert set(entry) == {"event", "log_level", "case"}
    assert (entry["event"], entry["log_level"]) == ("codes_are_sprayed", "warning")


def spray_once_more(world: World) -> None:
    world.account("another")
    world.at_the_code("y", "another", "a guess")
    world.refusal("y", code=COMMON)

"""A person is told, once, that the time of their request will soon be over."""

from service.tests.together import at_once
from service.tests.verification.world import World


def test_the_end_is_told_five_minutes_before_and_once(world: World) -> None:
    world.account()
    world.at_the_code()
    world.clock.advance(minutes=24, seconds=59)
    assert world.cases.remind() == 0
    world.clock.advance(seconds=1)
    assert world.cases.remind() == 1
    assert world.conversations.reminders == [("c1", 5)]
    world.clock.advance(minutes=2)
    assert world.cases.remind() == 0


def test_whoever_comes_late_to_it_counts_what_is_left(world: World) -> None:
    """The service was away."""
    world.account()
    world.at_the_code()
    world.clock.advance(minutes=28, seconds=30)
    world.cases.remind()
    assert world.conversations.reminders == [("c1", 2)]


def test_what_is_entered_meanwhile_is_taken(world: World) -> None:
    """The case stands as it did: nobody is refused for a reminder."""
    world.account()
    world.at_the_code()
    before = world.case()
    world.clock.advance(minutes=9)
    code = world.code()
    with world.db.write() as tx:
        world.cases.reset._change(tx, before, expires_at=world.clock.now().replace(minute=13))
    version = world.case().version
    assert world.cases.remind() == 1
    assert world.case().version == version
    world.enter(code=code)
    assert world.view()["step"] == "questions_intro"


def test_nobody_is_told_of_what_is_over_was_never_begun_or_has_no_end(world: World) -> None:
    for name, n in (("alice", 1), ("bob", 2)):
        world.account(name, phone=f"+44770090010{n}", high_value=name == "bob")
    world.do("start_reset", "offered")
    world.prove("reviewed", "bob")
    world.at_the_code("over", "alice")
    world.clock.advance(minutes=30)
    assert world.cases.remind() == 0
    assert world.conversations.reminders == []


def test_sweeps_at_the_same_moment_tell_once(world: World) -> None:
    world.account()
    world.at_the_code()
    world.clock.advance(minutes=26)
    at_once(*[world.cases.remind] * 6)
    assert world.conversations.reminders == [("c1", 4)]

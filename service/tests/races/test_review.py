"""People who decide at the same moment: one decision, one effect."""

from collections import Counter

from service.tests.review.desk import Desk
from service.tests.together import at_once
from service.tests.verification.world import World

from rebind.desk.agents import Agent, Role
from rebind.problems import Code
from rebind.review.alarms import AlarmDecision, AlarmOutcome
from rebind.review.outcomes import Outcome
from rebind.verification.alarms import AlarmState

TOTP = {"totp": "JBSWY3DPEHPK3PXPJBSWY3DP"}


def removed(world: World) -> int:
    return len(world.audited("number_removed"))


def decisions(told: list[object]) -> Counter[str]:
    return Counter(
        str(result["state"]) if isinstance(result, dict) else str(result) for result in told
    )


def test_one_of_several_who_decide_at_once_decides(world: World) -> None:
    """I28: one final decision per case."""
    desk = Desk(world)
    world.account(tools=TOTP)
    world.prove()
    world.do("tools_lost")
    version = world.case().version
    told = at_once(
        lambda: desk.decide(desk.reviewer, Outcome.APPROVE, version),
        lambda: desk.decide(desk.lead, Outcome.REJECT, version),
        lambda: desk.decide(desk.reviewer, Outcome.ASK_AGAIN, version),
        lambda: desk.decide(desk.lead, Outcome.APPROVE, version),
    )
    refused = sum(result in (Code.STALE, Code.STEP_NOT_OPEN) for result in told)
    assert refused == 3, decisions(told)
    assert removed(world) == (world.view()["state"] == "completed")


def test_two_who_approve_what_takes_two_at_once_are_one_after_the_other(world: World) -> None:
    """The second has not seen that there is a first: stale, and nothing is removed yet."""
    desk = Desk(world)
    third = desk.hire("third", Role.REVIEWER)
    world.account(high_value=True)
    world.prove()
    version = world.case().version
    told = at_once(
        *[
            lambda who=who: desk.decide(who, Outcome.APPROVE, version)  # type: ignore[misc]
            for who in (desk.reviewer, desk.lead, third)
        ]
    )
    assert decisions(told) == {"in_review": 1, "stale": 2}
    assert removed(world) == 0


def test_81_one_person_twice_at_once_is_one_person(world: World) -> None:
    desk = Desk(world)
    world.account(high_value=True)
    world.prove()
    version = world.case().version
    told = at_once(
        *[lambda n=n: desk.decide(desk.lead, Outcome.APPROVE, version + n % 2) for n in range(8)]  # type: ignore[misc]
    )
    assert decisions(told)["completed"] == 0
    assert removed(world) == 0


def test_a_review_and_its_person_or_owner_at_once(world: World) -> None:
    """I26: never completed and stopped."""
    desk = Desk(world)
    for n, stop in enumerate(("cancel", "alarm")):
        name, conversation = f"person{n}", f"c{n}"
        account_id = world.account(name, tools=TOTP, phone=f"+44770090011{n}")
        world.prove(conversation, name)
        world.do("tools_lost", conversation)
        version, secret = world.case(conversation).version, world.link()
        before = removed(world)

        def ends(
            stop: str = stop, secret: str = secret, conversation: str = conversation
        ) -> object:
            if stop == "alarm":
                return world.cases.raise_alarm(secret)
            return world.do("cancel", conversation).outcome

        at_once(
            lambda v=version, c=conversation: desk.decide(desk.lead, Outcome.APPROVE, v, c),  # type: ignore[misc]
            ends,
        )
        state = world.view(conversation)["state"]
        assert state in ("completed", "cancelled")
        assert removed(world) - before == (state == "completed")
        assert (world.look(account_id).phone is None) == (state == "completed")


def test_81_of_many_who_lift_a_freeze_at_once_each_has_seen_what_the_others_left(
    world: World,
) -> None:
    """The second has not seen that there is a first: nobody lifts it in one go."""
    desk = Desk(world)
    account_id = world.account()
    world.prove()
    world.cases.raise_alarm(world.link())
    [alarm] = desk.alarms.alarms(desk.lead, AlarmState.RAISED)
    decision = AlarmDecision(0, AlarmOutcome.LIFT, "the owner came in person")

    def lift(who: Agent) -> object:
        return desk.alarms.decide(who, str(alarm["alarm_id"]), decision)["state"]

    told = at_once(*[lambda who=who: lift(who) for who in (desk.reviewer, desk.lead) * 4])  # type: ignore[misc]
    assert sorted(map(str, told)) == ["raised"] + ["stale"] * 7
    assert world.look(account_id).frozen_at is not None


def test_i26_a_lift_and_the_owner_who_raises_the_alarm_again_at_once(world: World) -> None:
    """Whichever is first, the account is frozen and in the queue at the end."""
    desk = Desk(world)
    account_id = world.account()
    world.prove()
    world.cases.raise_alarm(world.link())
    world.prove("c2")
    secret = world.link()
    [alarm] = desk.alarms.alarms(desk.lead, AlarmState.RAISED)

    def lift(who: Agent, version: int) -> object:
        decision = AlarmDecision(version, AlarmOutcome.LIFT, "the owner came in person")
        return desk.alarms.decide(who, str(alarm["alarm_id"]), decision)["state"]

    lift(desk.reviewer, 0)
    told = at_once(lambda: lift(desk.lead, 1), lambda: world.cases.raise_alarm(secret))
    assert told in (["lifted", None], [Code.STALE, None])
    assert world.look(account_id).frozen_at is not None
    assert len(desk.alarms.alarms(desk.lead, AlarmState.RAISED)) == 1


def test_81_of_two_who_second_an_approval_at_the_same_moment_one_does(world: World) -> None:
    """Two people besides the first, both right in what they have seen: one effect."""
    desk = Desk(world)
    third = desk.hire("third", Role.REVIEWER)
    world.account(high_value=True)
    world.prove()
    desk.decide(desk.reviewer, Outcome.APPROVE)
    version = world.case().version
    told = at_once(
        *[
            lambda who=who: desk.decide(who, Outcome.APPROVE, version)  # type: ignore[misc]
            for who in (desk.lead, third) * 2
        ]
    )
    assert decisions(told)["completed"] == 1, decisions(told)
    assert sum(result in (Code.STALE, Code.STEP_NOT_OPEN) for result in told) == 3
    assert removed(world) == 1
    assert [each["took_effect"] for each in world.audited("review_decided")] == [False, True]


def test_81_two_who_reverse_at_the_same_moment_are_one_after_the_other(world: World) -> None:
    """Neither has seen the other: nothing is frozen. Then of two seconds one freezes, once."""
    desk = Desk(world)
    third = desk.hire("third", Role.REVIEWER)
    account_id = world.account(tools=TOTP)
    world.prove()
    world.do("tools_lost")
    desk.decide(desk.reviewer, Outcome.APPROVE)
    frozen = []
    for _ in range(2):
        version = world.case().version
        told = at_once(
            *[
                lambda who=who, v=version: desk.decide(who, Outcome.REVERSE, v)  # type: ignore[misc]
                for who in (desk.reviewer, desk.lead, third)
            ]
        )
        assert sum(isinstance(result, dict) for result in told) == 1, told
        frozen.append(world.look(account_id).frozen_at is not None)
    assert frozen == [False, True]
    assert len(world.audited("account_frozen")) == 1
    assert len(desk.alarms.alarms(desk.lead, AlarmState.RAISED)) == 1

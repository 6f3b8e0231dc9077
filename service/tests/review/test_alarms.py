"""Accounts that their owners froze: on top of the queue, and decided by people (I26, I28)."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import BaseModel
from service.tests.review.desk import Desk
from service.tests.verification.world import World
from sqlalchemy import select

from rebind.clock import rfc3339
from rebind.desk.agents import Agent, Role
from rebind.problems import Code, Problem
from rebind.review.alarms import AlarmDecision, AlarmOutcome
from rebind.review.outcomes import Outcome
from rebind.review.schemas import AlarmListed, AlarmShown, CaseListed, CaseShown
from rebind.review.tables import alarm_decision
from rebind.verification.alarms import AlarmState
from rebind.verification.domain.states import State

KEEP, LIFT = AlarmOutcome.KEEP, AlarmOutcome.LIFT
TOTP = {"totp": "JBSWY3DPEHPK3PXPJBSWY3DP"}


@pytest.fixture
def account_id(world: World) -> str:
    """Alice's: frozen by her, who was told of a reset that she did not begin."""
    account_id = world.account()
    world.prove()
    world.cases.raise_alarm(world.link())
    return account_id


@pytest.fixture
def second(desk: Desk) -> Agent:
    return desk.hire("second", Role.REVIEWER)


def queue(desk: Desk, state: AlarmState = AlarmState.RAISED) -> list[dict[str, Any]]:
    return desk.alarms.alarms(desk.lead, state)


def decide(
    desk: Desk, agent: Agent, outcome: AlarmOutcome, version: int | None = None
) -> dict[str, Any]:
    """On the one alarm that there is."""
    [alarm] = [each for state in AlarmState for each in queue(desk, state)]
    seen = alarm["version"] if version is None else version
    decision = AlarmDecision(seen, outcome, "reason to see")
    return desk.alarms.decide(agent, alarm["alarm_id"], decision)


def refusal(
    desk: Desk, agent: Agent, outcome: AlarmOutcome, version: int | None = None
) -> Code | None:
    try:
        decide(desk, agent, outcome, version)
    except Problem as problem:
        return problem.code
    return None


# --- the queue ------------------------------------------------------------------------------------


def test_what_an_alarm_ended_is_in_the_queue(world: World, desk: Desk, account_id: str) -> None:
    """The cases are over: without this nobody would look."""
    assert desk.review.cases(desk.reviewer, State.IN_REVIEW) == []
    [alarm] = queue(desk)
    alarm_id = alarm.pop("alarm_id")
    assert str(alarm_id).startswith("al_")
    assert alarm == {
        "case_id": world.case().id,
        "journey": "reset",
        "case_state": "cancelled",
        "state": "raised",
        "raised_at": rfc3339(world.clock.now()),
        "version": 0,
        "approvals": 0,
        "approvals_needed": 2,
    }


def test_cases_of_frozen_accounts_come_before_older_ones(world: World, desk: Desk) -> None:
    for n, name in enumerate(("alice", "bob", "carol")):
        world.account(name, tools=TOTP, phone=f"+44770090010{n}")
        world.prove(f"c{n}", name)
        world.do("tools_lost", f"c{n}")
        world.clock.advance(minutes=1)
    world.cases.raise_alarm(world.link())  # carol's, whose case it ends
    alarm_at = rfc3339(world.clock.now())
    world.clock.advance(minutes=1)
    world.prove("c3", "carol")
    listed = desk.review.cases(desk.reviewer, State.IN_REVIEW)
    assert [case["case_id"] for case in listed] == [world.case(c).id for c in ("c3", "c0", "c1")]
    assert [case["alarm_at"] for case in listed] == [alarm_at, None, None]
    [ended] = desk.review.cases(desk.reviewer, State.CANCELLED)
    assert ended["alarm_at"] == alarm_at


def test_a_case_may_be_one_too_many_for_the_list_but_not_a_frozen_accounts(
    world: World, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rebind.review.service.MOST_CASES", 1)
    for n, name in enumerate(("alice", "bob")):
        world.account(name, high_value=True, phone=f"+44770090010{n}")
        world.prove(f"c{n}", name)
        world.clock.advance(minutes=1)
    world.cases.raise_alarm(world.link())
    world.prove("c2", "bob")
    [listed] = desk.review.cases(desk.reviewer, State.IN_REVIEW)
    assert listed["case_id"] == world.case("c2").id


def test_an_alarm_raised_again_is_the_same_one_and_what_was_decided_is_void(
    world: World, desk: Desk, account_id: str
) -> None:
    raised_at = world.clock.now()
    decide(desk, desk.reviewer, LIFT)
    world.clock.advance(hours=1)
    world.prove("c2")
    world.cases.raise_alarm(world.link())
    [alarm] = queue(desk)
    assert (alarm["approvals"], alarm["raised_at"]) == (0, rfc3339(raised_at))
    assert alarm["case_id"] == world.case("c2").id
    decide(desk, desk.lead, LIFT)
    assert world.look(account_id).frozen_at is not None


def test_an_alarm_that_was_kept_and_is_raised_again_is_back_in_the_queue(
    world: World, desk: Desk, account_id: str
) -> None:
    decide(desk, desk.lead, KEEP)
    assert queue(desk) == []
    world.clock.advance(hours=1)
    world.prove("c2")
    world.cases.raise_alarm(world.link())
    [alarm] = queue(desk)
    assert alarm["raised_at"] == rfc3339(world.clock.now())


# --- deciding -------------------------------------------------------------------------------------


def test_a_lead_keeps_it_frozen(world: World, desk: Desk, account_id: str) -> None:
    left = decide(desk, desk.lead, KEEP)
    assert (left["state"], left["version"]) == ("kept", 1)
    assert world.look(account_id).frozen_at is not None
    assert (queue(desk), queue(desk, AlarmState.KEPT)) == ([], [left])
    [told] = desk.review.cases(desk.lead, State.CANCELLED)
    assert told["alarm_at"] is not None


def test_two_people_lift_it_and_everybody_is_told(
    world: World, desk: Desk, account_id: str
) -> None:
    world.clock.advance(days=3)
    world.mail.clear()
    left = decide(desk, desk.reviewer, LIFT)
    assert (left["state"], left["approvals"]) == ("raised", 1)
    assert world.look(account_id).frozen_at is not None
    left = decide(desk, desk.lead, LIFT)
    assert (left["state"], left["approvals"]) == ("lifted", 0)
    account = world.look(account_id)
    assert account.frozen_at is None
    assert account.withdrawals_held_until == world.clock.now() + timedelta(hours=24)
    decided = world.audited("alarm_decided")
    [unfrozen] = world.audited("account_unfrozen")
    assert [(d["agent"], d["outcome"]) for d in decided] == [
        (desk.reviewer.id, "lift"),
        (desk.lead.id, "lift"),
    ]
    assert unfrozen["account"] == account_id
    world.send_due()
    assert {m.channel for m in world.mail} == {"email", "sms"}
    assert "no longer frozen" in world.mail[0].text + world.mail[0].subject


def test_whoever_did_not_ask_for_it_freezes_it_again(
    world: World, desk: Desk, account_id: str
) -> None:
    for who in (desk.reviewer, desk.lead):
        decide(desk, who, LIFT)
    world.cases.raise_alarm(world.link())
    assert world.look(account_id).frozen_at is not None
    [alarm] = queue(desk)
    assert (alarm["version"], alarm["approvals"]) == (0, 0)
    assert len(queue(desk, AlarmState.LIFTED)) == 1


def test_what_was_kept_can_be_lifted_later(world: World, desk: Desk, account_id: str) -> None:
    decide(desk, desk.lead, KEEP)
    assert decide(desk, desk.reviewer, LIFT)["state"] == "kept"
    assert decide(desk, desk.lead, LIFT)["state"] == "lifted"
    assert world.look(account_id).frozen_at is None


def test_to_keep_it_voids_what_another_would_have_lifted(
    world: World, desk: Desk, account_id: str
) -> None:
    decide(desk, desk.reviewer, LIFT)
    decide(desk, desk.lead, KEEP)
    assert decide(desk, desk.lead, LIFT)["approvals"] == 1
    assert world.look(account_id).frozen_at is not None


# --- who may --------------------------------------------------------------------------------------


def test_81_one_person_does_not_lift_it(world: World, desk: Desk, account_id: str) -> None:
    decide(desk, desk.lead, LIFT)
    assert refusal(desk, desk.lead, LIFT) is Code.FORBIDDEN
    assert world.look(account_id).frozen_at is not None


def test_two_reviewers_do_not_lift_it_without_a_lead(
    world: World, desk: Desk, account_id: str, second: Agent
) -> None:
    decide(desk, desk.reviewer, LIFT)
    assert refusal(desk, second, LIFT) is Code.FORBIDDEN
    assert world.look(account_id).frozen_at is not None
    assert decide(desk, desk.lead, LIFT)["state"] == "lifted"


def test_a_reviewer_may_be_the_second_after_a_lead(
    world: World, desk: Desk, account_id: str
) -> None:
    decide(desk, desk.lead, LIFT)
    assert decide(desk, desk.reviewer, LIFT)["state"] == "lifted"
    assert world.look(account_id).frozen_at is None


def test_the_word_of_somebody_who_was_sent_away_is_void(
    world: World, desk: Desk, account_id: str
) -> None:
    decide(desk, desk.reviewer, LIFT)
    assert desk.agents.send_away("reviewer@desk.example.com")
    assert decide(desk, desk.lead, LIFT)["approvals"] == 1
    assert world.look(account_id).frozen_at is not None


def test_a_reviewer_does_not_keep_it(desk: Desk, account_id: str) -> None:
    assert refusal(desk, desk.reviewer, KEEP) is Code.FORBIDDEN
    assert len(queue(desk)) == 1


@pytest.mark.parametrize("outcome", list(AlarmOutcome))
def test_81_nobody_decides_about_an_account_of_their_own(
    desk: Desk, account_id: str, outcome: AlarmOutcome
) -> None:
    owner = desk.hire("owner", Role.LEAD, email="alice@example.com")
    assert refusal(desk, owner, outcome) is Code.FORBIDDEN


@pytest.mark.parametrize("outcome", list(AlarmOutcome))
def test_who_only_talks_sees_and_decides_nothing(
    desk: Desk, account_id: str, outcome: AlarmOutcome
) -> None:
    talker = desk.hire("agent1", Role.AGENT)
    [alarm] = queue(desk)
    assert refusal(desk, talker, outcome) is Code.FORBIDDEN
    for look in (
        lambda: desk.alarms.alarms(talker, AlarmState.RAISED),
        lambda: desk.alarms.alarm(talker, alarm["alarm_id"]),
    ):
        with pytest.raises(Problem, match="forbidden"):
            look()


@pytest.mark.parametrize("outcome", list(AlarmOutcome))
def test_81_an_alarm_that_is_not_what_was_shown_is_not_decided(
    desk: Desk, account_id: str, outcome: AlarmOutcome
) -> None:
    for other in (-1, 1):
        assert refusal(desk, desk.lead, outcome, other) is Code.STALE
    [alarm] = queue(desk)
    assert alarm["version"] == 0


@pytest.mark.parametrize("outcome", list(AlarmOutcome))
def test_what_was_lifted_is_over(desk: Desk, account_id: str, outcome: AlarmOutcome) -> None:
    for who in (desk.reviewer, desk.lead):
        decide(desk, who, LIFT)
    assert refusal(desk, desk.lead, outcome) is Code.STEP_NOT_OPEN


def test_an_alarm_that_there_is_not_is_not_found(desk: Desk) -> None:
    for ask in (
        lambda: desk.alarms.alarm(desk.lead, "al_nothing"),
        lambda: desk.alarms.decide(desk.lead, "al_nothing", AlarmDecision(0, KEEP, "x")),
    ):
        with pytest.raises(Problem, match="not_found"):
            ask()


# --- what is seen, kept, and what an alarm ends ---------------------------------------------------


def test_an_alarm_is_shown_without_what_could_reach_its_person(
    world: World, desk: Desk, account_id: str
) -> None:
    decide(desk, desk.reviewer, LIFT)
    [listed] = queue(desk)
    shown = desk.alarms.alarm(desk.lead, listed["alarm_id"])
    assert listed.items() <= shown.items()
    account: Any = shown["account"]
    assert (account["email"], account["number_ending"]) == ("a…@example.com", "01")
    assert account["frozen"] is True
    [decision] = shown["decisions"]  # type: ignore[misc]
    told = {name: decision[name] for name in ("agent", "outcome", "reason", "waits_for_another")}  # type: ignore[index]
    assert told == {
        "agent": "reviewer",
        "outcome": "lift",
        "reason": "reason to see",
        "waits_for_another": True,
    }
    assert not any(secret in str(shown) for secret in ("alice@", "+447700900101", account_id))
    with world.db.read() as tx:
        [viewed] = world.audited("alarm_viewed")
        sealed = tx.execute(select(alarm_decision.c.reason_sealed)).scalar_one()
    assert viewed["agent"] == desk.lead.id
    assert "reason" not in sealed


def test_after_an_alarm_no_password_is_chosen_that_people_permitted_before(
    world: World, desk: Desk
) -> None:
    """Not even when the freeze is lifted within the permission's time."""
    account_id = world.account()
    world.begin()
    world.do("forgot_password")
    world.enter(email="alice@example.com")
    world.enter(code=world.code())
    for who in (desk.reviewer, desk.lead):
        desk.decide(who, Outcome.APPROVE)
    page, before = world.page(), world.look(account_id).password_hash
    world.cases.raise_alarm(world.link())
    for who in (desk.reviewer, desk.lead):
        decide(desk, who, LIFT)
    with pytest.raises(Problem, match="step_not_open"):
        world.cases.enter(page, "token of c1", {"password": "Seven-Herons-Over-Kiel"})
    assert world.look(account_id).password_hash == before
    assert world.view()["step"] == "done"


def test_after_a_lift_a_reset_takes_its_usual_way(
    world: World, desk: Desk, account_id: str
) -> None:
    world.prove("c2")
    assert world.view("c2")["step"] == "documents"
    for who in (desk.reviewer, desk.lead):
        decide(desk, who, LIFT)
    world.prove("c3")
    assert world.view("c3")["step"] == "questions_intro"


def test_what_the_desk_is_told_is_published_whole(
    world: World, desk: Desk, account_id: str
) -> None:
    """No field is lost on the way out."""
    world.prove("c2")
    desk.decide(desk.reviewer, Outcome.ESCALATE, conversation="c2")
    decide(desk, desk.reviewer, LIFT)
    [alarm], [case] = queue(desk), desk.review.cases(desk.lead, State.IN_REVIEW)
    told: list[tuple[type[BaseModel], dict[str, object]]] = [
        (CaseListed, case),
        (CaseShown, desk.review.case(desk.lead, str(case["case_id"]))),
        (AlarmListed, alarm),
        (AlarmShown, desk.alarms.alarm(desk.lead, alarm["alarm_id"])),
    ]
    for shape, whole in told:
        assert shape.model_validate(whole).model_dump(mode="json") == whole

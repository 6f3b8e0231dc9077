"""What takes two people, who they may be, and what the second one may rely on (I28, attack 81)."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from service.tests.databases import sqlite
from service.tests.evidence.pictures import send
from service.tests.reading.kit import reads, record, shown
from service.tests.review.desk import Desk
from service.tests.review.test_decisions import forgotten, frozen, high_value, lost_tools
from service.tests.verification.world import World
from sqlalchemy import text

from rebind.clock import rfc3339
from rebind.database import Database
from rebind.desk.agents import Agent, Role
from rebind.problems import Code, Problem
from rebind.review.checklist import Mark, Rule
from rebind.review.decisions import Decision
from rebind.review.outcomes import REASONS, Outcome, Reason
from rebind.review.service import Sort
from rebind.schema import metadata
from rebind.settings import Settings
from rebind.verification.alarms import AlarmState
from rebind.verification.domain.states import State

APPROVE, ASK, REJECT = Outcome.APPROVE, Outcome.ASK_AGAIN, Outcome.REJECT
ESCALATE, REVERSE = Outcome.ESCALATE, Outcome.REVERSE


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """SQLite: two at once are in `races`, where it matters which database."""
    database = sqlite(tmp_path / "rebind.db")
    metadata.create_all(database.engine)
    yield database
    database.dispose()


def seen(desk: Desk) -> dict[str, object]:
    return desk.review.case(desk.lead, desk.world.case().id)


def chats(
    desk: Desk, agent: Agent, conversation: str = "c1", kind: str = "conversation_claimed"
) -> None:
    """The agent has the person's chat, or has written there."""
    with desk.world.db.write() as tx:
        desk.world.audit.append(tx, kind, conversation=conversation, agent=agent.id)


# --- who the two are ------------------------------------------------------------------------------


@pytest.mark.parametrize("begin", [high_value, forgotten, frozen])
def test_81_to_reject_finally_takes_two_where_much_is_at_stake(
    world: World, desk: Desk, begin: object
) -> None:
    begin(world)  # type: ignore[operator]
    left = desk.decide(desk.reviewer, REJECT)
    assert (left["state"], left["stage"], left["risk"]) == ("in_review", "second", "high")
    assert (left["requested_by"], left["approvals"]) == ("reviewer", 0)
    assert desk.try_to(desk.reviewer, REJECT) is Code.FORBIDDEN
    assert desk.decide(desk.lead, REJECT)["state"] == "rejected"


def test_two_who_disagree_have_decided_nothing(world: World, desk: Desk) -> None:
    account_id = high_value(world)
    desk.decide(desk.reviewer, APPROVE)
    left = desk.decide(desk.lead, REJECT)
    assert (left["state"], left["requested_by"], left["approvals"]) == ("in_review", "lead", 0)
    assert desk.decide(desk.reviewer, APPROVE)["state"] == "in_review"
    assert world.look(account_id).phone is not None


def test_what_waits_for_its_person_is_not_approved_by_anybody(world: World, desk: Desk) -> None:
    high_value(world)
    desk.decide(desk.reviewer, ASK)
    assert desk.try_to(desk.lead, APPROVE) is Code.STEP_NOT_OPEN
    desk.decide(desk.reviewer, REJECT)
    assert desk.decide(desk.lead, REJECT)["state"] == "rejected"


@pytest.mark.parametrize(
    ("outcome", "kind"), [(APPROVE, "conversation_claimed"), (REJECT, "message_sent")]
)
def test_81_whoever_has_talked_with_the_person_does_not_decide(
    world: World, desk: Desk, outcome: Outcome, kind: str
) -> None:
    lost_tools(world)
    chats(desk, desk.lead, kind=kind)
    assert desk.try_to(desk.lead, outcome) is Code.FORBIDDEN
    assert [each["agent"] for each in world.audited("decision_refused")] == [desk.lead.id]
    # To pass it on, and to ask for more, is no last word
    desk.decide(desk.lead, ASK)
    world.do("documents_ready")
    desk.decide(desk.lead, ESCALATE)


def test_81_a_word_that_waits_is_void_once_its_agent_talks_with_the_person(
    world: World, desk: Desk
) -> None:
    high_value(world)
    desk.decide(desk.reviewer, APPROVE)
    chats(desk, desk.reviewer)
    assert seen(desk)["staged"] is None
    assert desk.decide(desk.lead, APPROVE)["state"] == "in_review"


def test_to_look_at_a_chat_is_not_to_talk_in_it(world: World, desk: Desk) -> None:
    lost_tools(world)
    chats(desk, desk.lead, "c2")
    with world.db.write() as tx:
        for kind in ("conversation_viewed", "conversation_refused", "note_written"):
            world.audit.append(tx, kind, conversation="c1", agent=desk.lead.id)
    assert desk.decide(desk.lead, APPROVE)["state"] == "completed"


def test_a_house_may_have_its_agents_decide(world: World, desk: Desk) -> None:
    lost_tools(world)
    chats(desk, desk.lead)
    desk.review._settings = Settings(data_dir=world.settings.data_dir, review_independent=False)
    assert desk.decide(desk.lead, APPROVE)["state"] == "completed"


def test_of_two_who_decide_what_was_passed_on_one_is_a_lead(world: World, desk: Desk) -> None:
    """A house with one lead would else never decide it."""
    high_value(world)
    desk.decide(desk.reviewer, ESCALATE)
    assert desk.try_to(desk.reviewer, APPROVE) is Code.FORBIDDEN
    desk.decide(desk.lead, APPROVE)
    assert desk.decide(desk.reviewer, APPROVE)["state"] == "completed"


# --- what the second relies on --------------------------------------------------------------------


def test_81_the_first_word_is_void_when_the_ledger_says_something_else_now(
    world: World, desk: Desk
) -> None:
    shown(world, record())
    desk.decide(desk.reviewer, APPROVE)
    assert (
        seen(desk)["staged"].items()
        >= {  # type: ignore[attr-defined]
            "by": "reviewer",
            "outcome": "approve",
            "holds": True,
        }.items()
    )
    with world.db.write() as tx:
        tx.execute(text("DELETE FROM ledger_entry"))
    assert seen(desk)["staged"]["holds"] is False  # type: ignore[index]
    assert desk.try_to(desk.lead, APPROVE) is Code.STALE
    assert seen(desk)["staged"] is None
    [voided] = world.audited("review_voided")
    assert voided["case"] == world.case().id
    assert desk.decide(desk.lead, APPROVE)["stage"] == "second"


def test_81_the_first_word_is_void_when_something_was_sent_since(world: World, desk: Desk) -> None:
    high_value(world)
    desk.decide(desk.reviewer, REJECT)
    version = world.case().version
    send(world)
    assert desk.try_to(desk.lead, REJECT, version) is Code.STALE
    assert desk.decide(desk.lead, REJECT)["state"] == "in_review"


def test_to_look_does_not_void_it(world: World, desk: Desk) -> None:
    shown(world, record())
    desk.decide(desk.reviewer, APPROVE)
    for _ in range(2):
        assert seen(desk)["stage"] == "second"
    assert desk.decide(desk.lead, APPROVE)["state"] == "completed"


def test_what_a_machine_reads_later_changes_nothing_that_people_saw(
    world: World, desk: Desk
) -> None:
    high_value(world)
    send(world)
    desk.decide(desk.reviewer, APPROVE)
    reads(world, record())
    assert world.reading.read_due() == 1
    assert seen(desk)["staged"]["holds"] is True  # type: ignore[index]
    assert desk.decide(desk.lead, APPROVE)["state"] == "completed"


# --- why ------------------------------------------------------------------------------------------


def decision(world: World, outcome: Outcome, **more: object) -> Decision:
    return Decision(world.case().version, outcome, "x", **more)  # type: ignore[arg-type]


def test_a_reason_is_of_its_outcome_and_stands_beside_a_checklist(world: World, desk: Desk) -> None:
    lost_tools(world)
    ticked = {Rule.MAIL_BODY: Mark.FAIL}
    for wrong in (
        decision(world, APPROVE, reason_code=Reason.NO_ANSWER),
        decision(world, APPROVE, checklist=ticked),
    ):
        with pytest.raises(Problem) as refused:
            desk.review.decide(desk.reviewer, world.case().id, wrong)
        assert refused.value.code is Code.INVALID_REQUEST
    given = decision(world, ASK, reason_code=Reason.INCOMPLETE, checklist=ticked)
    desk.review.decide(desk.reviewer, world.case().id, given)
    [told] = seen(desk)["decisions"]  # type: ignore[misc]
    assert told["reason_code"] == "incomplete"  # type: ignore[index]
    assert told["checklist"] == {"mail_body": "fail"}  # type: ignore[index]
    [audited] = world.audited("review_decided")
    assert audited["reason"] == "incomplete"


def test_every_reason_and_rule_has_its_words(world: World, desk: Desk) -> None:
    lost_tools(world)
    shown_ = seen(desk)
    reasons = {
        (outcome, each["code"])
        for outcome, several in shown_["reasons"].items()  # type: ignore[attr-defined]
        for each in several
    }
    assert reasons == {(outcome, code) for outcome, codes in REASONS.items() for code in codes}
    assert {code for _, code in reasons} == set(Reason)
    rules = {rule["id"] for each in shown_["checklist"] for rule in each["rules"]}  # type: ignore[attr-defined]
    assert rules == set(Rule)


def test_cases_that_two_people_decide_can_come_first(world: World, desk: Desk) -> None:
    lost_tools(world)
    world.clock.advance(minutes=10)
    world.account("bob", high_value=True)
    world.prove("c2", "bob")
    ids = [world.case().id, world.case("c2").id]

    def listed(sort: Sort) -> list[object]:
        found = desk.review.cases(desk.reviewer, State.IN_REVIEW, sort)
        return [each["case_id"] for each in found]

    assert (listed(Sort.SLA), listed(Sort.RISK)) == (ids, ids[::-1])


# --- undoing --------------------------------------------------------------------------------------


def completed(world: World, desk: Desk) -> str:
    account_id = lost_tools(world)
    desk.decide(desk.reviewer, APPROVE)
    world.mail.clear()
    return account_id


def test_81_two_people_reverse_what_was_done_while_withdrawals_are_held(
    world: World, desk: Desk
) -> None:
    account_id = completed(world, desk)
    assert seen(desk)["reversible_until"] == rfc3339(world.clock.now() + timedelta(hours=24))
    world.clock.advance(hours=23)
    left = desk.decide(desk.lead, REVERSE)
    assert (left["state"], left["stage"]) == ("completed", "second")
    assert world.look(account_id).frozen_at is None
    assert desk.try_to(desk.lead, REVERSE) is Code.FORBIDDEN
    desk.decide(desk.reviewer, REVERSE)
    account = world.look(account_id)
    assert account.frozen_at == world.clock.now()
    assert account.withdrawals_held_until == world.clock.now() + timedelta(hours=24)
    [alarm] = desk.alarms.alarms(desk.lead, AlarmState.RAISED)
    assert alarm["case_id"] == world.case().id
    assert world.conversations.said[-1] == ("c1", "chat_review_reversed")
    assert "frozen" in world.mail[-1].subject
    assert [each["by"] for each in world.audited("account_frozen")] == ["review"]
    assert seen(desk)["reversible_until"] is None
    assert desk.try_to(desk.reviewer, REVERSE) is Code.STEP_NOT_OPEN


def test_a_reversal_takes_the_new_password_back_that_could_still_be_chosen(
    world: World, desk: Desk
) -> None:
    account_id = forgotten(world)
    for who in (desk.reviewer, desk.lead):
        desk.decide(who, APPROVE)
    page = world.page()
    for who in (desk.reviewer, desk.lead):
        desk.decide(who, REVERSE)
    assert world.look(account_id).frozen_at is not None
    with pytest.raises(Problem) as refused:
        world.cases.enter(page, "token of c1", {"password": "Seven-Herons-Over-Kiel"})
    assert refused.value.code is Code.STEP_NOT_OPEN


def test_when_the_hold_is_over_nothing_is_reversed(world: World, desk: Desk) -> None:
    completed(world, desk)
    desk.decide(desk.lead, REVERSE)
    world.clock.advance(hours=24)
    assert desk.try_to(desk.reviewer, REVERSE) is Code.STEP_NOT_OPEN
    assert seen(desk)["reversible_until"] is None


def test_what_is_not_done_is_not_undone(world: World, desk: Desk) -> None:
    lost_tools(world)
    assert desk.try_to(desk.lead, REVERSE) is Code.STEP_NOT_OPEN
    desk.decide(desk.lead, REJECT)
    assert desk.try_to(desk.lead, REVERSE) is Code.STEP_NOT_OPEN


def test_81_who_may_not_decide_may_not_reverse(world: World, desk: Desk) -> None:
    completed(world, desk)
    for n, role in enumerate((Role.AGENT, Role.AUDITOR, Role.ADMIN)):
        assert desk.try_to(desk.hire(f"other{n}", role), REVERSE) is Code.FORBIDDEN
    owner = desk.hire("owner", Role.LEAD, email="alice@example.com")
    assert desk.try_to(owner, REVERSE) is Code.FORBIDDEN

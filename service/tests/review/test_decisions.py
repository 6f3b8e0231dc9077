"""Cases that people decide (I28, attack 81): who may, on what, and what it does."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from service.tests.review.desk import Desk
from service.tests.verification.world import World
from sqlalchemy import select, text

from rebind.clock import rfc3339
from rebind.desk.agents import Role
from rebind.problems import Code, Problem
from rebind.review.decisions import Decision
from rebind.review.outcomes import Outcome
from rebind.review.tables import review_decision
from rebind.settings import Settings
from rebind.verification.domain.documents import Document, Flaw
from rebind.verification.domain.states import State

APPROVE, ASK, REJECT, ESCALATE = (
    Outcome.APPROVE,
    Outcome.ASK_AGAIN,
    Outcome.REJECT,
    Outcome.ESCALATE,
)
OF_A_REVIEW = (APPROVE, ASK, REJECT, ESCALATE)
TOTP = {"totp": "JBSWY3DPEHPK3PXPJBSWY3DP"}


def lost_tools(world: World) -> str:
    account_id = world.account(tools=TOTP)
    world.prove()
    world.do("tools_lost")
    return account_id


def high_value(world: World) -> str:
    account_id = world.account(high_value=True)
    world.prove()
    return account_id


def forgotten(world: World) -> str:
    account_id = world.account()
    world.begin()
    world.do("forgot_password")
    world.enter(email="alice@example.com")
    world.enter(code=world.code())
    return account_id


def frozen(world: World) -> str:
    account_id = world.account()
    with world.exchange.their_db.write() as tx:
        world.accounts.freeze(tx, world.accounts.lock(tx, account_id), world.clock.now())
    world.prove()
    return account_id


# --- approving ------------------------------------------------------------------------------------


def test_lost_tools_go_with_the_number_when_one_person_approves(world: World, desk: Desk) -> None:
    account_id = lost_tools(world)
    world.mail.clear()
    world.conversations.told.clear()
    left = desk.decide(desk.reviewer, APPROVE)
    assert (left["state"], left["approvals_needed"]) == ("completed", 1)
    account = world.look(account_id)
    assert (account.phone, account.phone_verification, account.tools) == (None, False, frozenset())
    assert account.withdrawals_held_until == world.clock.now() + timedelta(hours=24)
    with world.exchange.their_db.read() as tx:
        assert world.accounts.sessions(tx, account_id) == []
        [removed] = world.audited("number_removed")
        [decided] = world.audited("review_decided")
    assert removed["tools_removed"] == 1
    assert world.view()["tools_removed"] is True
    assert (decided["agent"], decided["outcome"]) == (desk.reviewer.id, "approve")
    assert world.view()["state"] == "completed"
    assert world.conversations.told == [("c1", "step_done")]
    world.send_due()
    assert {m.channel for m in world.mail} == {"email", "sms"}
    assert all("#" in m.text for m in world.mail)


@pytest.mark.parametrize("begin", [high_value, forgotten, frozen])
def test_81_two_different_people_approve_where_much_is_at_stake(
    world: World, desk: Desk, begin: Callable[[World], str]
) -> None:
    account_id = begin(world)
    assert world.view()["state"] == "in_review"
    left = desk.decide(desk.reviewer, APPROVE)
    assert (left["state"], left["approvals"], left["approvals_needed"]) == ("in_review", 1, 2)
    assert world.look(account_id).phone is not None
    assert desk.try_to(desk.reviewer, APPROVE) is Code.FORBIDDEN
    assert desk.decide(desk.lead, APPROVE)["state"] == "completed"
    assert world.look(account_id).phone is None


def test_what_becomes_of_high_value_meanwhile_needs_a_second_person(
    world: World, desk: Desk
) -> None:
    account_id = lost_tools(world)
    with world.db.write() as tx:
        tx.execute(text("UPDATE account SET high_value = true"))
    assert desk.decide(desk.reviewer, APPROVE)["state"] == "in_review"
    assert world.look(account_id).phone is not None


@pytest.mark.parametrize("between", [ASK, ESCALATE])
def test_an_approval_is_void_when_something_else_was_decided_meanwhile(
    world: World, desk: Desk, between: Outcome
) -> None:
    account_id = high_value(world)
    desk.decide(desk.reviewer, APPROVE)
    desk.decide(desk.lead, between)
    if between is ASK:
        world.do("documents_ready")
    left = desk.decide(desk.lead, APPROVE)
    assert (left["state"], left["approvals"]) == ("in_review", 1)
    assert world.look(account_id).phone is not None


def test_an_approval_of_somebody_who_was_sent_away_is_void(world: World, desk: Desk) -> None:
    account_id = high_value(world)
    desk.decide(desk.reviewer, APPROVE)
    assert desk.agents.send_away("reviewer@desk.example.com")
    left = desk.decide(desk.lead, APPROVE)
    assert (left["state"], left["approvals"]) == ("in_review", 1)
    assert world.look(account_id).phone is not None


@pytest.mark.parametrize("what", ["password", "number"])
def test_an_account_that_its_owner_changed_meanwhile_is_left_alone(
    world: World, desk: Desk, what: str
) -> None:
    account_id = lost_tools(world)
    with world.exchange.their_db.write() as tx:
        if what == "password":
            world.accounts.change_password(tx, account_id, world.passwords.hash("Another-One-77"))
        else:
            world.accounts.change_phone(tx, account_id, "+447700900199")
    assert desk.decide(desk.reviewer, APPROVE)["state"] == "cancelled"
    account = world.look(account_id)
    assert account.phone is not None
    assert account.tools == {"totp"}
    assert world.view()["why"] == "superseded"


def test_the_owners_alarm_ends_what_is_reviewed(world: World, desk: Desk) -> None:
    lost_tools(world)
    world.cases.raise_alarm(world.link())
    assert desk.try_to(desk.reviewer, APPROVE) is Code.STEP_NOT_OPEN


# --- the other outcomes ---------------------------------------------------------------------------


def test_a_rejected_case_is_over_and_its_person_told(world: World, desk: Desk) -> None:
    account_id = lost_tools(world)
    world.mail.clear()
    assert desk.decide(desk.reviewer, REJECT)["state"] == "rejected"
    assert world.look(account_id).phone is not None
    assert (world.view()["step"], world.view()["why"]) == ("closed", "rejected")
    world.send_due()
    assert "declined" in world.mail[-1].subject
    assert desk.try_to(desk.lead, APPROVE) is Code.STEP_NOT_OPEN
    assert world.do("start_reset").outcome == "ok"


def test_more_is_asked_and_the_person_answers(world: World, desk: Desk) -> None:
    account_id = lost_tools(world)
    left = desk.decide(desk.reviewer, ASK, documents=(Document.HISTORY_EMAIL,))
    assert left["state"] == "more_info"
    view = world.view()
    assert (view["step"], view["documents_asked"]) == ("more_documents", ["history_email"])
    assert desk.try_to(desk.reviewer, APPROVE) is Code.STEP_NOT_OPEN
    assert desk.try_to(desk.reviewer, ASK) is Code.STEP_NOT_OPEN
    assert world.do("documents_ready").outcome == "ok"
    assert (world.view()["state"], world.view()["why"]) == ("in_review", "more_sent")
    assert world.do("documents_ready").outcome == "step_not_open"
    assert desk.decide(desk.reviewer, APPROVE)["state"] == "completed"
    assert world.look(account_id).phone is None


def test_why_more_is_asked_is_told_beside_what_is(world: World, desk: Desk) -> None:
    lost_tools(world)
    mail, flaws = Document.HISTORY_EMAIL, (Flaw.ADDRESS_NOT_VISIBLE, Flaw.TOO_SMALL)
    desk.decide(desk.reviewer, ASK, documents=(mail,), flaws={mail: flaws})
    shown = world.card()
    assert shown["item"] == mail
    assert [each["code"] for each in shown["problems"]] == list(flaws)  # type: ignore[index]
    assert all(each["text"] for each in shown["problems"])  # type: ignore[index]
    [decision] = desk.review.case(desk.lead, world.case().id)["decisions"]  # type: ignore[misc]
    assert decision["flaws"] == {mail: list(flaws)}  # type: ignore[index]


@pytest.mark.parametrize(
    ("outcome", "asked", "flawed"),
    [
        (REJECT, (), Document.HISTORY_EMAIL),
        (APPROVE, (), Document.HISTORY_EMAIL),
        (ASK, (Document.HISTORY_EMAIL,), Document.COUNTERPARTY_RECORD),
    ],
)
def test_flaws_are_of_what_is_asked_for(
    world: World, desk: Desk, outcome: Outcome, asked: tuple[Document, ...], flawed: Document
) -> None:
    lost_tools(world)
    flaws = {flawed: (Flaw.TOO_SMALL,)}
    refused = desk.try_to(desk.reviewer, outcome, documents=asked, flaws=flaws)
    assert refused is Code.INVALID_REQUEST
    assert world.view()["state"] == "in_review"


def test_what_was_wrong_with_the_last_ones_is_not_told_of_the_next(
    world: World, desk: Desk
) -> None:
    lost_tools(world)
    mail = Document.HISTORY_EMAIL
    desk.decide(desk.reviewer, ASK, documents=(mail,), flaws={mail: (Flaw.TOO_SMALL,)})
    world.do("documents_ready")
    desk.decide(desk.reviewer, ASK)
    assert world.case().documents_flaws == ""


def test_without_a_name_everything_is_asked_for(world: World, desk: Desk) -> None:
    lost_tools(world)
    desk.decide(desk.reviewer, ASK)
    assert world.view()["documents_asked"] == ["history_email", "counterparty_record"]


def test_whoever_does_not_answer_can_be_refused(world: World, desk: Desk) -> None:
    lost_tools(world)
    desk.decide(desk.reviewer, ASK)
    world.clock.advance(days=30)
    world.cases.expire_overdue()
    assert world.view()["state"] == "more_info"
    assert desk.decide(desk.reviewer, REJECT)["state"] == "rejected"


@pytest.mark.parametrize("asked_first", [False, True])
def test_a_person_can_stop_what_is_reviewed(world: World, desk: Desk, asked_first: bool) -> None:
    lost_tools(world)
    if asked_first:
        desk.decide(desk.reviewer, ASK)
    assert world.do("cancel").outcome == "ok"
    assert desk.try_to(desk.reviewer, APPROVE) is Code.STEP_NOT_OPEN


def test_what_was_passed_on_only_a_lead_decides(world: World, desk: Desk) -> None:
    lost_tools(world)
    assert desk.decide(desk.reviewer, ESCALATE)["escalated"] is True
    for outcome in OF_A_REVIEW:
        assert desk.try_to(desk.reviewer, outcome) is Code.FORBIDDEN
    assert desk.decide(desk.lead, APPROVE)["state"] == "completed"


# --- who may, and on what -------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", OF_A_REVIEW)
def test_who_only_talks_decides_nothing_and_sees_nothing(
    world: World, desk: Desk, outcome: Outcome
) -> None:
    lost_tools(world)
    talker = desk.hire("agent1", Role.AGENT)
    assert desk.try_to(talker, outcome) is Code.FORBIDDEN
    for look in (
        lambda: desk.review.cases(talker, State.IN_REVIEW),
        lambda: desk.review.case(talker, world.case().id),
    ):
        with pytest.raises(Problem) as refused:
            look()
        assert refused.value.code is Code.FORBIDDEN


def test_81_nobody_decides_their_own_case(world: World, desk: Desk) -> None:
    lost_tools(world)
    owner = desk.hire("owner", Role.LEAD, email="alice@example.com")
    assert desk.try_to(owner, APPROVE) is Code.FORBIDDEN


@pytest.mark.parametrize("outcome", OF_A_REVIEW)
def test_81_a_case_that_is_not_what_was_shown_is_not_decided(
    world: World, desk: Desk, outcome: Outcome
) -> None:
    account_id = lost_tools(world)
    version = world.case().version
    for other in (version - 1, version + 1):
        assert desk.try_to(desk.reviewer, outcome, other) is Code.STALE
    assert world.case().version == version
    assert world.look(account_id).phone is not None


@pytest.mark.parametrize("outcome", OF_A_REVIEW)
def test_a_case_that_people_do_not_decide_is_refused(
    world: World, desk: Desk, outcome: Outcome
) -> None:
    world.account()
    world.begin()
    assert desk.try_to(desk.lead, outcome) is Code.STEP_NOT_OPEN
    world.enter(email="alice@example.com", password="Quiet-River-41")
    assert desk.try_to(desk.lead, outcome) is Code.STEP_NOT_OPEN
    world.enter(code=world.code())
    assert world.view()["step"] == "questions_intro"
    assert desk.try_to(desk.lead, outcome) is Code.STEP_NOT_OPEN


def test_unknown_cases_and_documents_that_nothing_asks_for_are_refused(
    world: World, desk: Desk
) -> None:
    lost_tools(world)
    with pytest.raises(Problem) as refused:
        desk.review.decide(desk.lead, "RB-0000000000", Decision(1, APPROVE, "x"))
    assert refused.value.code is Code.NOT_FOUND
    with pytest.raises(Problem) as refused:
        desk.decide(desk.reviewer, APPROVE, documents=(Document.HISTORY_EMAIL,))
    assert refused.value.code is Code.INVALID_REQUEST


# --- what is seen, and what is kept ---------------------------------------------------------------


def test_a_case_is_due_a_day_after_it_came_before_people(world: World, desk: Desk) -> None:
    """Sent back to its person and returned, it waits from then on; decided, for nothing."""

    def due() -> object:
        with world.db.read() as tx:
            state = world.cases.view(tx, "c1")["state"]  # type: ignore[index]
        [listed] = desk.review.cases(desk.reviewer, State(str(state)))
        return listed["due_at"]

    def in_a_day() -> str:
        return rfc3339(world.clock.now() + timedelta(days=1))

    lost_tools(world)
    assert due() == in_a_day()
    desk.decide(desk.reviewer, ASK)
    assert due() is None
    world.clock.advance(hours=30)
    world.do("documents_ready")
    assert due() == in_a_day()
    desk.decide(desk.reviewer, REJECT)
    assert due() is None


def test_the_person_is_told_the_same_time_until_it_is_over(world: World, desk: Desk) -> None:
    lost_tools(world)
    [listed] = desk.review.cases(desk.reviewer, State.IN_REVIEW)
    assert world.view()["review_until"] == listed["due_at"]
    world.clock.advance(days=1)
    assert world.view()["review_until"] is None
    desk.decide(desk.reviewer, ASK)
    assert world.view()["review_until"] is None
    world.do("documents_ready")
    assert world.view()["review_until"] == rfc3339(world.clock.now() + timedelta(days=1))


@pytest.mark.parametrize(("within", "hours"), [("PT1H", 1), ("PT90M", 2), ("P3D", 72)])
def test_how_long_people_take_is_told_in_whole_hours(world: World, within: str, hours: int) -> None:
    world.cases._settings = Settings(review_within=within)  # type: ignore[arg-type]
    assert world.cases.terms()["review_hours"] == hours


def test_what_was_sent_back_waits_behind_what_came_meanwhile(world: World, desk: Desk) -> None:
    lost_tools(world)
    desk.decide(desk.reviewer, ASK)
    world.clock.advance(minutes=10)
    world.account("bob", high_value=True)
    world.prove("c2", "bob")
    world.clock.advance(minutes=10)
    world.do("documents_ready")
    waiting = desk.review.cases(desk.reviewer, State.IN_REVIEW)
    assert [each["case_id"] for each in waiting] == [world.case("c2").id, world.case().id]


def test_a_case_is_shown_without_what_could_reach_its_person(world: World, desk: Desk) -> None:
    lost_tools(world)
    desk.decide(desk.reviewer, ESCALATE)
    [listed] = desk.review.cases(desk.reviewer, State.IN_REVIEW)
    shown = desk.review.case(desk.lead, str(listed["case_id"]))
    assert listed.items() <= shown.items()
    assert shown["account"] == {
        "email": "a…@example.com",
        "number_ending": "01",
        "tools": ["totp"],
        "tools_said_lost": True,
        "password_forgotten": False,
        "primary_verified": False,
        "high_value": False,
        "frozen": False,
        "opened_at": "2024-05-01T12:00:00Z",
        "last_reset_at": None,
    }
    assert shown["proofs"] == ["email_code", "password"]
    [decision] = shown["decisions"]  # type: ignore[misc]
    assert (decision["agent"], decision["outcome"]) == ("reviewer", "escalate")  # type: ignore[index]
    assert "alice@" not in str(shown)
    [viewed] = world.audited("case_viewed")
    assert (viewed["agent"], viewed["case"]) == (desk.lead.id, listed["case_id"])


def test_a_reason_is_kept_sealed(world: World, desk: Desk) -> None:
    lost_tools(world)
    desk.decide(desk.reviewer, REJECT)
    with world.db.read() as tx:
        sealed = tx.execute(select(review_decision.c.reason_sealed)).scalar_one()
        audited = str(world.audited("review_decided"))
    assert "reason" not in sealed
    assert "reason " not in audited
    [decision] = desk.review.case(desk.lead, world.case().id)["decisions"]  # type: ignore[misc]
    assert str(decision["reason"]).startswith("reason ")  # type: ignore[index]


def test_the_oldest_cases_come_first(world: World, desk: Desk) -> None:
    for n, name in enumerate(("alice", "bob")):
        world.account(name, high_value=True, phone=f"+44770090010{n}")
        world.prove(f"c{n}", name)
        world.clock.advance(minutes=1)
    listed = [c["case_id"] for c in desk.review.cases(desk.lead, State.IN_REVIEW)]
    assert listed == [world.case("c0").id, world.case("c1").id]
    assert desk.review.cases(desk.lead, State.REJECTED) == []

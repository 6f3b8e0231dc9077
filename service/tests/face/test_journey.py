"""A reset by face, and what a face does not do."""

import pytest
from service.tests.face.parties import SUBJECT, Vendor, at_the_face, begin, go_to_the_face
from service.tests.verification.world import World

from rebind.problems import Code, Problem


def test_a_green_of_the_vendor_s_completes_the_reset(vendor: Vendor) -> None:
    world = vendor.world
    account_id = at_the_face(world)
    session = begin(world)["session"]
    vendor.says(session, "GREEN")
    case, account = world.case(), world.look(account_id)
    assert (case.state, case.step) == ("completed", "done")
    assert account.phone is None
    assert account.withdrawals_held_until is not None
    assert world.conversations.of("c1", "step_result")[-1] == {"step": "face", "ok": True}
    assert world.conversations.told[-1] == ("c1", "step_done")


def test_a_red_leaves_the_other_tries_and_the_last_one_leaves_documents(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world)
    for left in (4, 3, 2, 1, 0):
        vendor.says(begin(world)["session"], "RED")
        result = world.conversations.of("c1", "step_result")[-1]
        assert (result["ok"], result["attempts_left"]) == (False, left)
    assert world.view()["step"] == "documents"
    assert world.view()["why"] == "face_tries_used"


def test_a_new_case_gives_no_try_back(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world)
    for _ in range(5):
        vendor.says(begin(world)["session"], "RED")
    world.do("restart")
    world.clock.advance(seconds=61)
    assert world.do("consent").outcome == "ok"
    world.enter(email="bob@example.com", password="Quiet-River-41")
    world.enter(code=world.code("bob@example.com"))
    assert (world.view()["step"], world.view()["why"]) == ("documents", "face_tries_used")


def test_what_is_begun_is_counted_whatever_becomes_of_it(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world)
    for left in (4, 3, 2, 1, 0):
        begin(world)
        assert world.view()["attempts_left"] == left
    with pytest.raises(Problem) as refused:
        begin(world)
    assert refused.value.code is Code.ATTEMPTS_EXHAUSTED
    assert world.case().step == "documents"


@pytest.mark.parametrize("at", ["face_intro", "face"])
def test_whoever_would_rather_not_can_always_send_documents(vendor: Vendor, at: str) -> None:
    world = vendor.world
    at_the_face(world)
    if at == "face_intro":
        assert world.do("back").outcome == "ok"
    assert world.case().step == at
    assert world.do("choose_documents").outcome == "ok"
    assert (world.view()["step"], world.view()["why"]) == ("documents", "chosen")


def test_a_yes_before_the_camera_goes_on_and_a_no_does_nothing(vendor: Vendor) -> None:
    world = vendor.world
    world.account("bob", primary_verified=True)
    world.prove(name="bob")
    assert world.do("deny").outcome == "nothing_to_confirm"
    assert world.do("affirm").outcome == "ok"
    assert world.case().step == "face"


def test_on_the_phone_the_card_says_so(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world)
    assert world.card()["on_phone"] is False
    world.do("back")
    world.do("face_phone")
    card = world.card()
    assert card["on_phone"] is True
    [field] = card["fields"]  # type: ignore[misc]
    assert (field["kind"], field["options"]["hosted"]) == ("face", True)


@pytest.mark.parametrize("consent", ["", "0", "2", "yes"])
def test_nothing_begins_without_the_consent_that_is_asked_for(vendor: Vendor, consent: str) -> None:
    at_the_face(vendor.world)
    with pytest.raises(Problem) as refused:
        begin(vendor.world, consent=consent)
    assert refused.value.code is Code.INVALID_REQUEST
    assert vendor.world.view()["attempts_left"] == 5


def test_consent_country_and_time_are_recorded(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world)
    begin(world, country="AT")
    with world.db.read() as tx:
        [told] = world.cases.faces.told(tx, world.case().id)
    assert (told["country"], told["consent"], told["verdict"]) == ("AT", "1", None)


def test_nobody_lives_in_a_country_that_there_is_not(vendor: Vendor) -> None:
    at_the_face(vendor.world)
    with pytest.raises(Problem) as refused:
        begin(vendor.world, country="XX")
    assert refused.value.code is Code.INVALID_REQUEST


def test_a_green_after_documents_were_chosen_does_nothing(vendor: Vendor) -> None:
    world = vendor.world
    account_id = at_the_face(world)
    session = begin(world)["session"]
    world.do("choose_documents")
    vendor.says(session, "GREEN")
    assert world.case().step == "documents"
    assert world.look(account_id).phone is not None


def test_a_session_that_another_one_has_replaced_does_nothing(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world)
    old = begin(world)["session"]
    world.clock.advance(seconds=1)
    new = begin(world)["session"]
    vendor.says(old, "GREEN")
    assert world.case().step == "face"
    vendor.says(new, "GREEN", seconds=1)
    assert world.case().step == "done"


def test_a_high_value_account_s_face_leads_to_documents_and_two_people(vendor: Vendor) -> None:
    world = vendor.world
    account_id = at_the_face(world, high_value=True)
    vendor.says(begin(world)["session"], "GREEN")
    case = world.case()
    assert (case.step, case.why, case.state) == ("documents", "high_value", "in_review")
    with world.db.read() as tx:
        account = world.accounts.get(tx, account_id)
        assert world.cases.reset.approvals_needed(tx, account, case) == 2
        assert "face" in world.cases.proof_kinds(tx, case)


def test_with_lost_tools_people_decide_on_the_face(vendor: Vendor) -> None:
    world = vendor.world
    account_id = at_the_face(world, tools={"totp": None})
    vendor.says(begin(world)["session"], "GREEN")
    case = world.case()
    assert (case.step, case.state) == ("face_review", "in_review")
    with world.db.write() as tx:
        account, case = world.cases.reset.lock_for_review(tx, case.id)
        assert world.cases.reset.approvals_needed(tx, account, case) == 1
        world.cases.reset.approve(tx, account, case)
    assert world.case().state == "completed"
    assert world.look(account_id).tools == frozenset()


def test_an_account_made_high_value_meanwhile_is_not_reset_by_a_face(vendor: Vendor) -> None:
    world = vendor.world
    account_id = at_the_face(world)
    session = begin(world)["session"]
    with world.db.write() as tx:
        world.accounts._repository.change(tx, account_id, high_value=True)
    vendor.says(session, "GREEN")
    assert (world.case().step, world.case().why) == ("documents", "high_value")


def test_a_number_bound_meanwhile_is_not_removed(vendor: Vendor) -> None:
    world = vendor.world
    account_id = at_the_face(world)
    session = begin(world)["session"]
    with world.db.write() as tx:
        world.accounts.change_phone(tx, account_id, "+447700900177")
    vendor.says(session, "GREEN")
    assert (world.case().state, world.case().why) == ("cancelled", "superseded")
    assert world.look(account_id).phone == "+447700900177"


def test_a_vendor_that_is_away_costs_no_try(
    vendor: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = vendor.world
    at_the_face(world)
    monkeypatch.setattr(vendor.verifier, "_key", "another key")
    with pytest.raises(Problem) as refused:
        begin(world)
    assert refused.value.code is Code.UNAVAILABLE
    assert world.view()["attempts_left"] == 5


def test_where_nobody_checks_faces_people_decide(world: World) -> None:
    world.account("bob", primary_verified=True)
    world.prove(name="bob")
    assert (world.view()["step"], world.view()["why"]) == ("documents", "policy")


def test_two_people_in_two_conversations_do_not_meet(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world)
    world.account("carl", phone="+447700900109", primary_verified=True, primary_subject="p_of_carl")
    go_to_the_face(world, "c2", "carl")
    mine = begin(world)["session"]
    with pytest.raises(Problem) as refused:
        world.enter("c2", session=mine)
    assert refused.value.code is Code.STEP_NOT_OPEN
    vendor.says(mine, "GREEN", SUBJECT)
    assert (world.case().step, world.case("c2").step) == ("done", "face")

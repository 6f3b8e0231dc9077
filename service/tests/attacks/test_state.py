"""Attacks 37 to 43 and 45 to 50 of the table in README.md: the state of a case."""

import pytest
from service.tests.verification.world import PASSWORD, World, wrong
from sqlalchemy import insert, select

from rebind.accounts.model import Account
from rebind.problems import Code, Problem
from rebind.verification.case import Case
from rebind.verification.journeys.reset import Reset
from rebind.verification.service import _COMMANDS
from rebind.verification.tables import proof, secure_step

INTERNAL = [*sorted({n.strip("_") for n in vars(Reset)} - _COMMANDS), "__class__", "_complete"]


@pytest.mark.parametrize("name", [*INTERNAL, "completed", "mark_verified", "approve", ""])
def test_37_nothing_but_a_command_can_be_called(world: World, name: str) -> None:
    world.account()
    world.prove()
    for handle in (None, "v_1"):
        with pytest.raises(Problem) as refused:
            world.do(name, handle=handle)
        assert refused.value.code is Code.INVALID_REQUEST
    assert world.view()["step"] == "questions_intro"


@pytest.mark.parametrize("name", sorted(_COMMANDS - {"submit_code", "submit_number", "answer"}))
def test_37_no_single_command_completes_a_case_before_its_questions(
    world: World, name: str
) -> None:
    account_id = world.account()
    world.prove()
    world.do(name)
    assert world.view()["state"] != "completed"
    assert world.look(account_id).phone is not None


def test_38_without_consent_there_is_nowhere_to_sign_in(world: World) -> None:
    world.account()
    world.do("start_reset")
    with world.db.write() as tx:
        assert world.cases.cards(tx, "c1") == []
    for name in ("start_questions", "resend_code", "forgot_password", "choose_documents"):
        assert world.do(name).outcome == Code.STEP_NOT_OPEN
    assert world.conversations.of("c1", "case") == []


# --- 39: the face, which there is no step for yet -------------------------------------------------


def as_it_stands(world: World) -> tuple[Case, Account, int]:
    """The case, its account, and how much has been noted so far."""
    case = world.case()
    noted = len(world.audited("case_moved")) + len(world.audited("step_judged"))
    return case, world.look(case.account_id or ""), noted


@pytest.mark.parametrize("verified", [False, True])
@pytest.mark.parametrize("name", ["face", "choose_face", "use_face", "submit_face", "face_passed"])
def test_39_no_command_chooses_the_face_verified_or_not(
    world: World, name: str, verified: bool
) -> None:
    world.account(primary_verified=verified)
    world.prove()
    before = as_it_stands(world)
    assert before[0].step.value == ("documents" if verified else "questions_intro")
    for handle in (None, "v_1"):
        with pytest.raises(Problem) as refused:
            world.do(name, handle=handle)
        assert refused.value.code is Code.INVALID_REQUEST
    assert as_it_stands(world) == before


def test_39_a_face_at_another_step_is_no_answer(world: World) -> None:
    world.account()
    world.begin()
    assert world.refusal(session="vs_passed").code is Code.INVALID_REQUEST
    world.enter(email="alice@example.com", password=PASSWORD)
    before = as_it_stands(world)
    for values in ({"session": "vs_passed"}, {"code": world.code(), "session": "vs_passed"}):
        assert world.refusal(**values).code is Code.INVALID_REQUEST
    assert as_it_stands(world) == before
    assert world.view()["attempts_left"] == 5


def test_39_the_address_of_a_face_step_opens_nothing(world: World) -> None:
    """Not even one that stands in the table, at whatever step the case is."""
    world.account()
    world.at_the_code()
    case = world.case()
    with world.db.write() as tx:
        values = {"id": "st_face", "conversation_id": "c1", "case_id": case.id, "step": "face"}
        tx.execute(insert(secure_step).values(expires_at=case.expires_at, **values))
    before = as_it_stands(world)
    for entry in ({"session": "vs_passed"}, {"code": world.code()}):
        with pytest.raises(Problem, match="step_not_open"):
            world.cases.enter("st_face", "token of c1", entry)
    assert as_it_stands(world) == before


def test_40_an_account_made_high_value_in_mid_journey_is_not_completed_by_questions(
    world: World,
) -> None:
    account_id = world.account()
    last = answer_but_the_last(world)
    with world.exchange.their_db.write() as tx:
        world.accounts._repository.change(tx, account_id, high_value=True)
    world.answer(last)
    assert (world.view()["step"], world.view()["why"]) == ("documents", "high_value")
    assert world.look(account_id).phone is not None


def test_40_an_account_made_high_value_is_not_asked(world: World) -> None:
    account_id = world.account()
    world.prove()
    with world.exchange.their_db.write() as tx:
        world.accounts._repository.change(tx, account_id, high_value=True)
    world.do("start_questions")
    assert (world.view()["step"], world.view()["why"]) == ("documents", "high_value")


def test_40_a_tool_bound_in_mid_journey_leads_to_people(world: World) -> None:
    account_id = world.account()
    world.prove()
    with world.exchange.their_db.write() as tx:
        repository = world.accounts._repository
        repository.add_app(tx, "tool", account_id, None, world.clock.now())
    world.do("start_questions")
    assert (world.view()["step"], world.view()["why"]) == ("documents", "policy")


def test_41_what_the_victim_enters_on_the_attackers_page_binds_to_nothing(world: World) -> None:
    """The page of the attacker's conversation, opened by the victim with a conversation of her
    own."""
    world.account()
    world.begin("attacker")
    page = world.page("attacker")
    with pytest.raises(Problem) as refused:
        values = {"email": "alice@example.com", "password": PASSWORD}
        world.cases.enter(page, "token of victim", values)
    assert refused.value.code is Code.NOT_FOUND
    assert world.view("attacker")["step"] == "sign_in"
    with world.db.read() as tx:
        assert tx.execute(select(proof)).all() == []


@pytest.mark.parametrize("token", [None, "", "forged"])
def test_42_a_page_without_its_conversations_token_is_refused_alike(
    waiting: World, token: str | None
) -> None:
    code = waiting.code()
    for page in (waiting.page(), "st_guessed"):
        with pytest.raises(Problem) as refused:
            waiting.cases.enter(page, token, {"code": code})
        assert refused.value.code is Code.UNAUTHORIZED
    assert waiting.view()["attempts_left"] == 5


def test_43_a_foreign_page_and_one_that_is_not_there_are_refused_alike(waiting: World) -> None:
    code = waiting.code()
    for page in (waiting.page(), "st_guessed", "", "1", waiting.case().id):
        with pytest.raises(Problem) as refused:
            waiting.cases.enter(page, "token of c2", {"code": code})
        assert refused.value.code is Code.NOT_FOUND
    assert waiting.view()["attempts_left"] == 5


def test_45_an_account_frozen_in_mid_journey_is_not_completed(world: World) -> None:
    account_id = world.account()
    last = answer_but_the_last(world)
    with world.exchange.their_db.write() as tx:
        world.accounts.freeze(tx, world.accounts.lock(tx, account_id), world.clock.now())
    world.answer(last)
    assert (world.view()["step"], world.view()["why"]) == ("documents", "policy")
    assert world.look(account_id).phone is not None


def test_46_a_number_bound_in_mid_journey_is_not_removed(world: World) -> None:
    """I24: the case was about the number that stood there when the mailbox was proven."""
    account_id = world.account()
    last = answer_but_the_last(world)
    change_number(world, account_id, "+447700900199")
    before = world.look(account_id)
    assert world.answer(last).outcome == Code.STEP_NOT_OPEN
    assert (world.view()["state"], world.view()["why"]) == ("cancelled", "superseded")
    assert world.look(account_id) == before
    assert before.phone == "+447700900199"
    with world.exchange.their_db.read() as tx:
        assert len(world.accounts.sessions(tx, account_id)) == 2
    world._sender.send_due()
    assert [m for m in world.mail if m.channel == "sms"] == []


def test_46_a_number_bound_between_mailbox_and_password_is_not_removed(world: World) -> None:
    account_id = world.account()
    world.at_the_code(password="mistyped")
    world.refusal(code=world.code())
    change_number(world, account_id, "+447700900199")
    world.enter(email="alice@example.com", password=PASSWORD)
    world.do("start_questions")
    world.answer_all()
    assert world.view()["why"] == "superseded"
    assert world.look(account_id).phone == "+447700900199"


def test_46_a_number_removed_in_mid_journey_leads_to_people(world: World) -> None:
    account_id = world.account()
    last = answer_but_the_last(world)
    change_number(world, account_id, None)
    world.answer(last)
    assert (world.view()["step"], world.view()["why"]) == ("documents", "policy")
    assert world.look(account_id).withdrawals_held_until is None


def test_46_the_number_that_counts_is_the_one_when_the_mailbox_is_proven(waiting: World) -> None:
    """A case of before is not ended by a change that came before it could do anything."""
    account_id = waiting.look_up("alice@example.com").id
    change_number(waiting, account_id, "+447700900199")
    waiting.enter(code=waiting.code())
    waiting.do("start_questions")
    waiting.answer_all()
    assert waiting.view()["state"] == "completed"
    assert waiting.look(account_id).phone is None
    waiting._sender.send_due()
    assert [m.to for m in waiting.mail if m.channel == "sms"] == ["+447700900199"]


def test_46_after_another_address_the_number_is_that_accounts(world: World) -> None:
    account_id = world.account("mallory", phone="+447700900102")
    world.account()
    world.at_the_code(password="mistyped")
    world.refusal(code=world.code())
    world.enter(email="mallory@example.com", password=PASSWORD)
    world.enter(code=world.code("mallory@example.com"))
    world.do("start_questions")
    world.answer_all()
    assert world.view()["state"] == "completed"
    assert world.look(account_id).phone is None


def test_47_a_form_sent_twice_is_taken_once(world: World) -> None:
    world.account()
    world.begin()
    page, values = world.page(), {"email": "alice@example.com", "password": PASSWORD}
    world.cases.enter(page, "token of c1", values)
    with pytest.raises(Problem) as refused:
        world.cases.enter(page, "token of c1", values)
    assert refused.value.code is Code.STEP_NOT_OPEN
    world._sender.send_due()
    assert len(world.mail) == 1


def test_47_a_question_answered_twice_keeps_the_first_answer(world: World) -> None:
    world.account()
    world.prove()
    world.do("start_questions")
    first, second = world.right()[:2]
    handle, turn = world.answering(first)
    assert world.do("answer", "c1", handle, turn).outcome == "ok"
    again, later = world.typed("answer", world.conversations.handles[handle][3])
    assert world.do("answer", "c1", again, later).outcome == Code.STEP_NOT_OPEN
    assert world.answer(second).outcome == "ok"
    assert world.view()["question"] == {"n": 3, "of": 4}


def test_48_a_password_changed_in_mid_journey_ends_the_case(world: World) -> None:
    account_id = world.account()
    last = answer_but_the_last(world)
    change_password(world, account_id)
    world.answer(last)
    assert (world.view()["state"], world.view()["why"]) == ("cancelled", "superseded")
    assert world.look(account_id).phone is not None


def test_48_a_password_changed_after_it_was_compared_is_no_right_one(waiting: World) -> None:
    account_id = waiting.look_up("alice@example.com").id
    change_password(waiting, account_id)
    assert waiting.refusal(code=waiting.code()).code is Code.PASSWORD_WRONG


def test_49_a_session_of_before_the_reset_is_over(world: World) -> None:
    account_id = world.account()
    with world.exchange.their_db.read() as tx:
        sessions = [s.id for s in world.accounts.sessions(tx, account_id)]
    assert sessions
    world.prove()
    world.do("start_questions")
    world.answer_all()
    with world.exchange.their_db.read() as tx:
        assert not any(world.accounts.session_lives(tx, account_id, s) for s in sessions)


@pytest.mark.parametrize(
    "extra", [{"state": "completed"}, {"account_id": "a_1"}, {"hold": 0}, {"step": "done"}]
)
def test_50_a_field_that_was_not_asked_for_is_refused(
    waiting: World, extra: dict[str, object]
) -> None:
    assert waiting.refusal(code=waiting.code(), **extra).code is Code.INVALID_REQUEST
    assert waiting.view()["attempts_left"] == 5
    waiting.do("back")
    sign_in = {"email": "alice@example.com", "password": PASSWORD}
    assert waiting.refusal(**(sign_in | extra)).code is Code.INVALID_REQUEST


def test_a_sign_in_compared_for_one_account_does_not_open_another(world: World) -> None:
    """I4: the attacker, who owns an account, swaps the address of the case while her own right
    password is being compared; the victim's questions must not open."""
    world.account()
    world.account("mallory")
    world.at_the_code(name="mallory", password="wrong")
    world.refusal(code=world.code("mallory@example.com"))
    page = world.page()
    compare = world.accounts.password_matches

    def slowly(*arguments: object) -> bool:
        world.accounts.password_matches = compare  # type: ignore[method-assign]
        world.enter(email="alice@example.com", password="anything")
        world.do("back")
        return compare(*arguments)  # type: ignore[arg-type]

    world.accounts.password_matches = slowly  # type: ignore[method-assign]
    with pytest.raises(Problem) as refused:
        values = {"email": "mallory@example.com", "password": PASSWORD}
        world.cases.enter(page, "token of c1", values)
    assert refused.value.code is Code.STEP_NOT_OPEN
    assert world.view()["step"] == "sign_in"


def test_an_answer_to_an_earlier_round_is_nothing_in_the_next(world: World) -> None:
    world.account()
    world.prove()
    world.do("start_questions")
    first = world.right()[0]
    handle, turn = world.answering(first)
    world.answer_all(wrongly=True)
    world.do("continue_questions")
    assert world.do("answer", "c1", handle, turn).outcome == Code.STEP_NOT_OPEN
    assert world.answer(first).outcome == Code.INVALID_REQUEST
    assert world.view()["question"] == {"n": 1, "of": 4}


def test_67_a_handle_of_another_conversation_is_not_found(waiting: World) -> None:
    """Below the chat."""
    handle, turn = waiting.typed("code", waiting.code(), "c2")
    assert waiting.do("submit_code", "c1", handle, turn).outcome == Code.NOT_FOUND
    handle, turn = waiting.typed("phone", waiting.code(), "c1")
    assert waiting.do("submit_code", "c1", handle, turn).outcome == Code.NOT_FOUND
    assert waiting.refusal(code=wrong(waiting.code())).attempts_left == 4


def answer_but_the_last(world: World) -> list[str]:
    """Three right answers of a round; the fourth, to be given."""
    world.prove()
    world.do("start_questions")
    *first, last = world.right()
    for options in first:
        world.answer(options)
    return last


def change_password(world: World, account_id: str) -> None:
    with world.exchange.their_db.write() as tx:
        hashed = world.passwords.hash("another")
        world.accounts._repository.change(tx, account_id, password_hash=hashed)


def change_number(world: World, account_id: str, phone: str | None) -> None:
    """Elsewhere, by somebody who is signed in."""
    place = f"account.phone_sealed:{account_id}"
    with world.exchange.their_db.write() as tx:
        world.accounts._repository.change(
            tx,
            account_id,
            phone_index=world.accounts.phone_index(phone),
            phone_sealed=phone and world.keys.seal(phone, place),
            phone_verification=phone is not None,
        )

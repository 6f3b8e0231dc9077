"""Change and unbind, walked on both databases."""

from datetime import timedelta

import pytest
from service.tests.verification.signed_in import NEW, OLD, SignedIn, erin, proofs
from service.tests.verification.world import World, wrong

from rebind.audit.chain import verify
from rebind.problems import Code, Problem
from rebind.verification import repository
from rebind.verification.service import Outcome


@pytest.fixture
def person(world: World) -> SignedIn:
    return erin(world)


def results(world: World) -> list[tuple[object, object, object]]:
    found = world.conversations.of("c1", "step_result")
    return [(r["step"], r["ok"], r.get("code")) for r in found]


def test_a_number_is_changed_with_the_app_and_everybody_is_told(
    world: World, person: SignedIn
) -> None:
    person.change()
    account = world.look(person.account_id)
    assert (account.phone, account.phone_verification) == (NEW, True)
    assert account.withdrawals_held_until is None
    with world.exchange.their_db.read() as tx:
        assert len(world.accounts.sessions(tx, person.account_id)) == 3
    assert [b["state"] for b in world.conversations.of("c1", "case")] == ["open", "completed"]
    assert results(world) == [
        ("email_code", True, None),
        ("totp", True, None),
        ("new_number", True, None),
        ("puzzle", True, None),
        ("sms_code", True, None),
    ]
    world.send_due()
    assert {(m.channel, m.to) for m in world.mail if "was changed" in m.text} == {
        ("email", "erin@example.com"),
        ("sms", OLD),
        ("sms", NEW),
    }
    assert verify(world.db, world.keys).fault is None


@pytest.mark.parametrize("tool", ["totp", "passkey", "sms"])
def test_each_tool_unbinds_the_number(world: World, person: SignedIn, tool: str) -> None:
    person.prove_mailbox("unbind")
    if tool == "passkey":
        assert world.do("use_passkey").outcome == "ok"
        world.enter(credential=person.assertion())
    elif tool == "sms":
        assert world.do("use_sms").outcome == "ok"
        assert world.card()["step"] == "sms_code"
        world.enter(code=world.sms(OLD))
    else:
        world.enter(code=person.totp())
    account = world.look(person.account_id)
    assert (account.phone, account.phone_verification) == (None, False)
    assert account.last_reset_at is None
    assert world.view()["state"] == "completed"
    assert tool in ("totp", "passkey") or proofs(world) == {"email_code", "old_number"}


def test_a_number_that_the_log_in_does_not_ask_for_is_a_tool_all_the_same(world: World) -> None:
    account_id = world.account()
    with world.exchange.their_db.write() as tx:
        world.accounts._repository.change(tx, account_id, phone_verification=False)
    world.signed_in(account_id)
    person = SignedIn(world, account_id)
    person.begin("unbind")
    world.enter(code=world.code())
    assert person.step() == "old_number"
    world.enter(code=world.sms("+447700900101"))
    assert world.look(account_id).phone is None


def test_nobody_who_is_not_signed_in_changes_anything(world: World) -> None:
    world.account()
    assert world.do("start_change").outcome == "sign_in_needed"
    assert world.do("start_unbind").outcome == "sign_in_needed"


def test_a_session_that_has_ended_is_no_session(world: World, person: SignedIn) -> None:
    with world.exchange.their_db.write() as tx:
        world.accounts.sign_out_everywhere(tx, person.account_id)
    assert world.do("start_change").outcome == "sign_in_needed"


def test_what_is_frozen_or_not_there_is_refused(world: World, person: SignedIn) -> None:
    with world.exchange.their_db.write() as tx:
        world.accounts.unbind_phone(tx, person.account_id)
    assert world.do("start_unbind").outcome == "nothing_to_unbind"
    with world.exchange.their_db.write() as tx:
        account = world.accounts.lock(tx, person.account_id)
        world.accounts.freeze(tx, account, world.clock.now())
    assert world.do("start_change").outcome == "frozen"


def test_after_a_reset_a_number_is_bound_without_a_tool(world: World) -> None:
    """There is none left; withdrawals stay held all the while."""
    account_id = world.account()
    world.prove()
    world.do("start_questions")
    world.answer_all()
    held = world.look(account_id).withdrawals_held_until
    world.signed_in(account_id, "c2")
    person = SignedIn(world, account_id, "c2")
    person.begin()
    world.enter("c2", code=world.code())
    assert person.step() == "new_number"
    world.enter("c2", country="GB", number=NEW)
    world.enter("c2", answer=person.slide())
    world.enter("c2", code=world.sms(NEW))
    account = world.look(account_id)
    assert (account.phone, account.withdrawals_held_until) == (NEW, held)


def test_switching_carries_no_proof_over_and_keeps_every_count(
    world: World, person: SignedIn
) -> None:
    person.prove_mailbox()
    left = world.refusal(code=wrong(person.totp())).attempts_left
    assert world.do("use_sms").outcome == "ok"
    assert world.refusal(code=person.totp()).code is Code.CODE_WRONG
    assert proofs(world) == {"email_code"}
    assert world.do("use_totp").outcome == "ok"
    assert world.view()["attempts_left"] == left
    assert world.view()["tools"] == ["totp", "passkey", "sms"]


def test_switching_back_to_sms_sends_no_second_code(world: World, person: SignedIn) -> None:
    person.prove_mailbox()
    world.do("use_sms")
    code = world.sms(OLD)
    world.do("use_totp")
    world.do("use_sms")
    world.send_due()
    assert sum(m.to == OLD for m in world.mail) == 1
    world.enter(code=code)
    assert person.step() == "new_number"


def test_a_tool_that_is_not_bound_cannot_be_chosen(world: World) -> None:
    account_id = world.account()
    world.signed_in(account_id)
    person = SignedIn(world, account_id)
    person.begin()
    world.enter(code=world.code())
    assert person.step() == "old_number"
    assert world.do("use_passkey").outcome == "tool_not_bound"


def test_with_no_tool_a_reset_of_the_lost_ones_begins_in_its_place(
    world: World, person: SignedIn
) -> None:
    person.prove_mailbox()
    assert world.do("tools_unavailable").outcome == "ok"
    view = world.view()
    assert (view["journey"], view["step"]) == ("reset", "consent")
    assert [b["state"] for b in world.conversations.of("c1", "case")] == ["open", "cancelled"]
    world.do("consent")
    world.enter(email="erin@example.com", password="Quiet-River-41")
    world.clock.advance(minutes=2)
    world.enter(code=world.code("erin@example.com"))
    assert (world.view()["step"], world.view()["why"]) == ("documents", "tools_lost")


@pytest.mark.parametrize(
    ("country", "number", "code"),
    [
        ("GB", "7700 900199", None),
        ("GB", "07700 900199", None),
        ("DE", "+44 (0)7700 900-199", None),
        ("US", "0044 7700 900199", None),
        ("GB", "\uff10\uff17\uff17\uff10\uff10\uff19\uff10\uff10\uff11\uff19\uff19", None),
        ("GB", "020 7946 0018", Code.NUMBER_NOT_MOBILE),
        ("US", "+1 900 555 0123", Code.NUMBER_NOT_MOBILE),
        ("GB", "0909 8790000", Code.NUMBER_NOT_MOBILE),
        ("GB", "056 00123456", Code.NUMBER_NOT_MOBILE),
        ("GB", "07700 900199 ext. 5", Code.NUMBER_INVALID),
        ("US", "1-800-FLOWERS", Code.NUMBER_INVALID),
        ("GB", "12", Code.NUMBER_INVALID),
        ("XX", "07700 900199", Code.NUMBER_INVALID),
        ("GB", OLD, Code.NUMBER_UNCHANGED),
    ],
)
def test_61_numbers_as_people_write_them(
    world: World, person: SignedIn, country: str, number: str, code: Code | None
) -> None:
    person.prove_tool()
    if code is None:
        world.enter(country=country, number=number)
        assert world.cases._change.new_number(world.case()) == NEW
    else:
        assert world.refusal(country=country, number=number).code is code
        assert person.step() == "new_number"


def test_a_number_may_be_typed_with_its_country_code(world: World, person: SignedIn) -> None:
    person.prove_tool()
    handle, turn = world.typed("phone", "07700900199")
    assert world.do("submit_number", "c1", handle, turn).outcome == Code.NUMBER_INVALID
    handle, turn = world.typed("phone", NEW)
    assert world.do("submit_number", "c1", handle, turn).outcome == "ok"
    assert person.step() == "puzzle"
    assert world.do("submit_number", "c1", handle, turn).outcome == "ok"


def test_three_pictures_then_the_number_is_asked_for_again(world: World, person: SignedIn) -> None:
    person.to_the_puzzle()
    left = [world.refusal(answer=person.slide(off=30)).attempts_left for _ in range(3)]
    assert left == [2, 1, 0]
    assert (person.step(), world.view()["why"]) == ("new_number", "puzzle_failed")
    world.send_due()
    assert not [m for m in world.mail if m.to == NEW]


def test_another_text_costs_another_puzzle_and_a_minute(world: World, person: SignedIn) -> None:
    person.to_the_sms()
    first = world.sms(NEW)
    refused = world.do("resend_code")
    assert refused.outcome == Code.TOO_MANY_REQUESTS
    assert 0 < (refused.retry_after_seconds or 0) <= 61
    world.clock.advance(seconds=61)
    assert world.do("resend_code").outcome == "ok"
    assert person.step() == "puzzle"
    world.enter(answer=person.slide())
    second = world.sms(NEW)
    if first != second:
        assert world.refusal(code=first).code is Code.CODE_WRONG
    world.enter(code=second)
    assert world.view()["state"] == "completed"


def test_going_back_to_another_number_ends_the_code(world: World, person: SignedIn) -> None:
    person.to_the_sms()
    code = world.sms(NEW)
    assert world.do("back").outcome == "ok"
    other = "+447700900198"
    world.enter(country="GB", number=other)
    world.enter(answer=person.slide())
    if world.sms(other) != code:
        assert world.refusal(code=code).code is Code.CODE_WRONG
    world.enter(code=world.sms(other))
    assert world.look(person.account_id).phone == other


def test_53_a_number_of_somebody_else_is_told_only_to_who_has_it_in_their_hand(
    world: World, person: SignedIn
) -> None:
    world.account("other", phone=NEW)
    person.to_the_sms()
    world.enter(code=world.sms(NEW))
    assert (person.step(), world.view()["why"]) == ("new_number", "number_taken")
    assert world.look(person.account_id).phone == OLD
    world.enter(country="GB", number="+447700900198")
    world.enter(answer=person.slide())
    world.enter(code=world.sms("+447700900198"))
    assert world.look(person.account_id).phone == "+447700900198"


def test_a_change_lengthens_a_hold_where_that_is_set_and_never_shortens_one(
    world: World, person: SignedIn
) -> None:
    later = world.clock.now() + timedelta(days=3)
    with world.exchange.their_db.write() as tx:
        account = world.accounts.lock(tx, person.account_id)
        world.accounts.hold_withdrawals(tx, account, later)
    person.change()
    assert world.look(person.account_id).withdrawals_held_until == later


@pytest.mark.parametrize("what", ["session", "number", "frozen"])
@pytest.mark.parametrize("where", ["tool", "number", "sms"])
def test_44_what_the_case_stands_on_is_read_again(
    world: World, person: SignedIn, what: str, where: str
) -> None:
    {"tool": person.prove_mailbox, "number": person.prove_tool, "sms": person.to_the_sms}[where]()
    with world.exchange.their_db.write() as tx:
        account = world.accounts.lock(tx, person.account_id)
        if what == "session":
            world.accounts.sign_out_everywhere(tx, account.id)
        elif what == "number":
            world.accounts.change_phone(tx, account.id, "+447700900150")
        else:
            world.accounts.freeze(tx, account, world.clock.now())
    before = world.look(person.account_id).phone
    if where == "tool":
        refused = world.refusal(code=person.totp())
    elif where == "number":
        refused = world.refusal(country="GB", number=NEW)
    else:
        refused = world.refusal(code=world.sms(NEW))
    assert refused.code is Code.STEP_NOT_OPEN
    whys = {"session": "session_ended", "number": "number_changed", "frozen": "frozen"}
    assert (world.view()["state"], world.view()["why"]) == ("cancelled", whys[what])
    assert world.look(person.account_id).phone == before
    assert world.conversations.told[-1] == ("c1", "step_done")


@pytest.mark.parametrize("what", ["session", "number", "no number", "frozen"])
@pytest.mark.parametrize("where", ["mail", "tool", "sms"])
def test_no_code_is_sent_again_when_what_the_case_stands_on_is_gone(
    world: World, person: SignedIn, what: str, where: str
) -> None:
    """It went to the number that is bound by now, or, where there was none, was an error."""
    {"mail": person.begin, "tool": person.prove_mailbox, "sms": person.to_the_sms}[where]()
    if where == "tool":
        world.do("use_sms")
    world.clock.advance(minutes=2)
    with world.exchange.their_db.write() as tx:
        account = world.accounts.lock(tx, person.account_id)
        if what == "session":
            world.accounts.sign_out_everywhere(tx, account.id)
        elif what == "number":
            world.accounts.change_phone(tx, account.id, "+447700900150")
        elif what == "no number":
            world.accounts.unbind_phone(tx, account.id)
        else:
            world.accounts.freeze(tx, account, world.clock.now())
    world.send_due()
    sent = len(world.mail)
    assert world.do("resend_code").outcome == Code.STEP_NOT_OPEN
    whys = {"session": "session_ended", "frozen": "frozen"}
    assert (world.view()["state"], world.view()["why"]) == (
        "cancelled",
        whys.get(what, "number_changed"),
    )
    world.send_due()
    assert len(world.mail) == sent


def test_commands_of_another_journey_move_nothing(world: World, person: SignedIn) -> None:
    person.prove_mailbox()
    for name in ("tools_work", "start_questions", "choose_documents", "forgot_password"):
        assert world.do(name).outcome == Code.STEP_NOT_OPEN
    assert person.step() == "totp"


def test_a_newer_case_ends_the_older_one(world: World, person: SignedIn) -> None:
    person.prove_mailbox()
    world.conversations.identities["c2"] = world.conversations.identities["c1"]
    other = SignedIn(world, person.account_id, "c2")
    world.clock.advance(minutes=2)
    other.prove_mailbox()
    assert (world.view("c1")["state"], world.view("c1")["why"]) == ("cancelled", "superseded")


def test_a_reset_goes_on_until_a_change_is_done(world: World, person: SignedIn) -> None:
    world.prove("r", "erin")
    world.do("tools_lost", "r")
    assert world.view("r")["state"] == "in_review"
    world.clock.advance(minutes=2)
    person.prove_mailbox()
    assert world.view("r")["state"] == "in_review"
    world.enter(code=person.totp())
    world.enter(country="GB", number=NEW)
    world.enter(answer=person.slide())
    world.enter(code=world.sms(NEW))
    assert (world.view("r")["state"], world.view("r")["why"]) == ("cancelled", "superseded")


def test_a_second_delivery_changes_nothing(world: World, person: SignedIn) -> None:
    person.prove_mailbox()
    handle, turn = world.typed("code", person.totp())
    assert world.do("submit_code", "c1", handle, turn) == Outcome()
    assert world.do("submit_code", "c1", handle, turn) == Outcome()
    assert person.step() == "new_number"


def test_the_owners_alarm_after_a_change_freezes_and_holds(world: World, person: SignedIn) -> None:
    person.change()
    world.cases.raise_alarm(world.link())
    account = world.look(person.account_id)
    assert account.frozen_at is not None
    assert account.withdrawals_held_until == world.clock.now() + timedelta(hours=24)


def test_an_assertion_for_a_case_that_has_gone_on_is_not_looked_at(
    world: World, person: SignedIn
) -> None:
    """Nor counted, and no challenge is made for what is not there any more."""
    person.prove_mailbox()
    world.do("use_passkey")
    seen, assertion = world.case(), person.assertion()
    world.do("cancel")
    with pytest.raises(Problem) as refused:
        world.cases._passkey.verify(seen, assertion)
    assert refused.value.code is Code.STEP_NOT_OPEN
    with world.db.read() as tx:
        left = world.budgets.left(tx, person.account_id, world.budgets.passkey)
        assert left == world.settings.passkey_failures_per_day
        assert repository.live_challenge(tx, seen.id, "passkey") is None

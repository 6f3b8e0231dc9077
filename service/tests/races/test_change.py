"""Change and unbind under concurrency: one effect, one winner, one number for one account."""

import pytest
from service.tests.races.test_codes import entering, rows
from service.tests.together import at_once
from service.tests.verification.signed_in import NEW, SignedIn, erin
from service.tests.verification.world import World

from rebind.audit.chain import verify
from rebind.audit.tables import audit_entry
from rebind.problems import Code
from rebind.verification import repository
from rebind.verification.tables import proof

LOST = {Code.STEP_NOT_OPEN, Code.CODE_EXPIRED, Code.CODE_WRONG, Code.ATTEMPTS_EXHAUSTED}


@pytest.fixture
def person(world: World) -> SignedIn:
    return erin(world)


def audited(world: World, kind: str) -> int:
    return sum(f'"{kind}"' in entry.entry for entry in rows(world, audit_entry))  # type: ignore[attr-defined]


def test_04_sixteen_parallel_right_codes_change_the_number_once(
    world: World, person: SignedIn
) -> None:
    person.to_the_sms()
    told = at_once(*[entering(world, world.sms(NEW))] * 16)
    assert told.count(None) == 1
    assert set(told) <= {None} | LOST
    assert world.look(person.account_id).phone == NEW
    assert audited(world, "number_changed") == 1
    world.send_due()
    assert sum("was changed" in m.text for m in world.mail) == 3
    assert verify(world.db, world.keys).fault is None


def test_06_a_change_and_a_reset_at_once_leave_one_number_and_its_hold(world: World) -> None:
    """The change completes, or the reset does, or one of them after the other."""
    account_id = world.account()
    world.prove("r")
    world.do("start_questions", "r")
    *first, last = world.right("r")
    for options in first:
        world.answer(options, "r")
    world.signed_in(account_id)
    person = SignedIn(world, account_id)
    world.clock.advance(seconds=61)
    person.begin()
    code = world.code()
    at_once(entering(world, code), lambda: world.answer(last, "r"))
    account = world.look(account_id)
    states = {world.view("r")["state"], world.view("c1")["state"]}
    if account.phone is None:
        assert account.withdrawals_held_until is not None
        assert "completed" in states
        with world.exchange.their_db.read() as tx:
            assert world.accounts.sessions(tx, account_id) == []
    else:
        assert world.view("r")["state"] == "cancelled"
    assert verify(world.db, world.keys).fault is None


def test_25_one_code_of_the_app_in_two_cases_at_once_is_taken_once(
    world: World, person: SignedIn
) -> None:
    person.prove_mailbox()
    pages = [entering(world, person.totp())] * 16
    told = at_once(*pages)
    assert told.count(None) == 1
    assert len([p for p in rows(world, proof) if p.kind == "totp"]) == 1  # type: ignore[attr-defined]


def test_29_one_assertion_sixteen_times_at_once_is_taken_once(
    world: World, person: SignedIn
) -> None:
    person.prove_mailbox()
    world.do("use_passkey")
    page, assertion = world.page(), person.assertion()
    told = at_once(
        *[lambda: world.cases.enter(page, "token of c1", {"credential": assertion})] * 16
    )
    assert told.count(None) == 1


def test_an_assertion_and_a_cancel_at_once_do_not_deadlock(world: World, person: SignedIn) -> None:
    """Ten times: the next challenge refers to the case, which the other one has locked."""
    for _ in range(10):
        person.prove_mailbox()
        world.do("use_passkey")
        page, assertion = world.page(), person.assertion(verified=False)
        told = at_once(
            lambda page=page, assertion=assertion: world.cases.enter(  # type: ignore[misc]
                page, "token of c1", {"credential": assertion}
            ),
            lambda: world.do("cancel").outcome,
        )
        assert told[0] in (Code.CODE_WRONG, Code.STEP_NOT_OPEN)
        assert told[1] == "ok"


def test_64_one_picture_answered_sixteen_times_at_once_sends_one_text(
    world: World, person: SignedIn
) -> None:
    person.to_the_puzzle()
    page, answer = world.page(), person.slide()
    told = at_once(*[lambda: world.cases.enter(page, "token of c1", {"answer": answer})] * 16)
    assert told.count(None) == 1
    world.send_due()
    assert sum(m.to == NEW for m in world.mail) == 1


def test_two_accounts_that_claim_a_number_at_once_are_one_winner(world: World) -> None:
    """I25."""
    people = [world.account(f"p{n}", phone=f"+44770090030{n}") for n in range(4)]

    def claim(account_id: str) -> bool:
        with world.exchange.their_db.write() as tx:
            return world.accounts.change_phone(tx, account_id, NEW)

    told = at_once(*[lambda a=a: claim(a) for a in people])  # type: ignore[misc]
    assert sorted(told) == [False, False, False, True]  # type: ignore[type-var]
    bound = [world.look(account_id).phone for account_id in people]
    assert bound.count(NEW) == 1
    assert len(set(bound)) == 4


def test_66_voiding_a_code_waits_for_nobody(world: World, person: SignedIn) -> None:
    """Whoever writes a message holds the conversation, which the holder of the challenge may want:
    the two would wait for each other."""
    person.prove_mailbox()
    assert world.do("use_sms").outcome == "ok"
    case, now = world.case(), world.clock.now()
    with world.db.write() as holder:
        held = repository.live_challenge(holder, case.id, "old_number", lock=True)
        assert held is not None
        with world.db.write() as tx:
            repository.revoke_unless_held(tx, held["id"], now)
    with world.db.write() as tx:
        assert repository.live_challenge(tx, case.id, "old_number") is not None
        repository.revoke_unless_held(tx, held["id"], now)
        assert repository.live_challenge(tx, case.id, "old_number") is None

"""What the factors keep and tell, looked at where it is kept: nothing outside would notice at
once, and something would go wrong later."""

import pytest
from service.tests.verification.signed_in import SignedIn, erin
from service.tests.verification.world import World
from sqlalchemy import select
from sqlalchemy.engine import RowMapping

from rebind.ids import digest
from rebind.verification.tables import challenge


def challenges(world: World, kind: str) -> list[RowMapping]:
    """Of the conversation's case, oldest first."""
    query = select(challenge).where(
        challenge.c.case_id == world.case().id, challenge.c.kind == kind
    )
    with world.db.read() as tx:
        return list(tx.execute(query.order_by(challenge.c.issued_at)).mappings())


def test_a_newer_code_revokes_the_older_one(world: World) -> None:
    world.account()
    world.at_the_code()
    world.clock.advance(seconds=61)
    world.do("resend_code")
    older, newer = challenges(world, "email_code")
    assert older["revoked_at"] is not None
    assert newer["revoked_at"] is None


@pytest.mark.parametrize("left_by", ["back", "resend_code"])
def test_a_code_that_is_left_behind_is_revoked(world: World, left_by: str) -> None:
    person = erin(world)
    person.to_the_sms()
    world.clock.advance(seconds=61)
    world.do(left_by)
    assert person.step() in ("new_number", "puzzle")
    [code] = challenges(world, "sms_code")
    assert code["revoked_at"] is not None


def at_the_passkey(world: World) -> SignedIn:
    person = erin(world)
    person.prove_mailbox()
    world.do("use_passkey")
    world.card()
    return person


def options(world: World) -> dict[str, object]:
    with world.db.read() as tx:
        found = world.cases._passkey.options(tx, world.case())
    assert found is not None
    return found


def test_a_passkeys_challenge_is_the_accounts_and_says_how_long_it_is_good(world: World) -> None:
    person = at_the_passkey(world)
    assert options(world)["timeout"] == 300_000
    [row] = challenges(world, "passkey")
    assert row["target_index"] == digest(person.account_id)


def test_a_passkeys_challenge_is_another_one_from_its_end_on(world: World) -> None:
    at_the_passkey(world)
    first = options(world)["challenge"]
    world.clock.advance(minutes=5, microseconds=-1)
    world.card()
    assert options(world)["challenge"] == first
    world.clock.advance(microseconds=1)
    world.card()
    assert options(world)["challenge"] != first


def test_a_passkeys_count_is_remembered(world: World) -> None:
    person = at_the_passkey(world)
    world.enter(credential=person.assertion(count=7))
    with world.exchange.their_db.read() as tx:
        [passkey] = world.accounts.passkeys(tx, person.account_id)
    assert passkey.sign_count == 7


def test_a_live_session_is_nothing_that_a_mail_told(world: World) -> None:
    """Else no question could rest on it."""
    account_id = world.account()
    with world.db.read() as tx:
        facts = world.cases.questions._facts(tx, account_id)
    sessions = [fact for fact in facts if fact.kind == "session"]
    assert sessions
    assert not any(fact.mailed for fact in sessions)


def test_every_option_of_a_question_may_be_chosen(world: World) -> None:
    world.account()
    world.prove()
    world.do("start_questions")
    case = world.case()
    with world.db.read() as tx:
        set_ = world.cases.questions.current(tx, case.account_id or "")
    n = next(n for n, asked in enumerate(set_.asked, start=1) if asked.multiple)
    ids = world.cases.questions.option_ids(case, n, set_.asked[n - 1])
    assert world.cases.questions.pick_mac(case, set_, n, ids) is not None
    assert world.cases.questions.pick_mac(case, set_, n, [*ids, "o_other"]) is None

"""The password, of which nothing is told before the mailbox is proven."""

import pytest
from service.tests.verification.world import PASSWORD, World

from rebind.problems import Code
from rebind.verification.service import Outcome


def guess(world: World, number: int, password: str) -> None:
    """A sign-in in a conversation of its own, the code never entered."""
    world.at_the_code(f"c{number}", password=password)


def test_whoever_reads_the_mailbox_gets_no_sign_of_a_right_password_after_the_days_comparisons(
    world: World,
) -> None:
    world.account()
    for number in range(world.settings.sign_ins_per_day):
        guess(world, number, "wrong")
    codes = mailed(world)
    guess(world, 1000, PASSWORD)
    assert mailed(world) == codes, "the strangers' mails are used up, and it counts as a stranger's"
    world.clock.advance(days=1)
    guess(world, 1001, PASSWORD)
    assert mailed(world) == codes + 1


def test_comparisons_of_an_address_that_nobody_has_are_counted_as_well(world: World) -> None:
    nobody = world.accounts.email_index("nobody@example.com")
    world.at_the_code(name="nobody")
    with world.db.read() as tx:
        left = world.budgets.left(tx, nobody, world.budgets.comparisons)
    assert left == world.settings.sign_ins_per_day - 1


def mailed(world: World) -> int:
    world.send_due()
    return sum("code is" in message.text for message in world.mail)


def test_a_password_changed_while_it_is_compared_is_no_right_one(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    account_id = world.account()
    world.at_the_code(password="wrong")
    assert world.refusal(code=world.code()).code is Code.PASSWORD_WRONG
    matches = world.accounts.password_matches

    def changed_meanwhile(*args: object) -> bool:
        right = matches(*args)  # type: ignore[arg-type]
        with world.exchange.their_db.write() as tx:
            changed = world.passwords.hash("another")
            world.accounts._repository.change(tx, account_id, password_hash=changed)
        return right

    monkeypatch.setattr(world.accounts, "password_matches", changed_meanwhile)
    refused = world.refusal(email="alice@example.com", password=PASSWORD)
    assert refused.code is Code.PASSWORD_WRONG


def test_a_forgotten_password_may_come_back(world: World) -> None:
    world.account()
    world.begin()
    assert world.do("remember_password") == Outcome(Code.STEP_NOT_OPEN)
    assert world.do("forgot_password") == Outcome()
    assert [f["name"] for f in world.card()["fields"]] == ["email"]  # type: ignore[attr-defined]
    assert world.do("remember_password") == Outcome()
    assert [f["name"] for f in world.card()["fields"]] == ["email", "password"]  # type: ignore[attr-defined]
    world.enter(email="alice@example.com", password=PASSWORD)
    world.enter(code=world.code())
    assert world.view()["step"] == "questions_intro"


def test_too_many_told_passwords_lead_to_documents_for_that_reason(world: World) -> None:
    world.account()
    world.at_the_code(password="wrong")
    with pytest.raises(Exception, match="password_wrong"):
        world.enter(code=world.code())
    for _ in range(world.settings.password_failures_per_day - 1):
        world.refusal(email="alice@example.com", password="wrong")
    last = world.refusal(email="alice@example.com", password="wrong")
    assert last.code is Code.ATTEMPTS_EXHAUSTED
    assert (world.view()["step"], world.view()["why"]) == ("documents", "password_tries_used")

"""Whoever had forgotten the password may choose another one, once people approved the reset."""

from datetime import timedelta

import pytest
from service.tests.review.desk import Desk
from service.tests.together import at_once
from service.tests.verification.world import PASSWORD, World

from rebind.problems import Code
from rebind.review.outcomes import Outcome

NEW = "Seven-Herons-Over-Kiel"


@pytest.fixture
def account_id(world: World, desk: Desk) -> str:
    """Alice's, approved by two people."""
    account_id = world.account()
    world.begin()
    world.do("forgot_password")
    world.enter(email="alice@example.com")
    world.enter(code=world.code())
    desk.decide(desk.reviewer, Outcome.APPROVE)
    desk.decide(desk.lead, Outcome.APPROVE)
    return account_id


def opens(world: World, account_id: str, password: str) -> bool:
    return world.accounts.password_matches(world.look(account_id), password)


def test_the_form_is_shown_when_it_is_done(world: World, account_id: str) -> None:
    assert (world.view()["state"], world.view()["step"]) == ("completed", "new_password")
    card = world.card()
    assert card["step"] == "new_password"
    [field] = card["fields"]  # type: ignore[misc]
    assert field == {"name": "password", "kind": "password", "label": "New password"}


def test_a_new_password_is_set_and_everything_said(world: World, account_id: str) -> None:
    with world.exchange.their_db.write() as tx:
        world.accounts.open_session(tx, account_id, world.clock.now())
    world.clock.advance(hours=5)
    world.mail.clear()
    world.enter(password=NEW)
    assert opens(world, account_id, NEW)
    assert not opens(world, account_id, PASSWORD)
    held = world.clock.now() + timedelta(hours=24)
    assert world.look(account_id).withdrawals_held_until == held
    view = world.view()
    assert (view["state"], view["step"], view["why"]) == ("completed", "done", "password_chosen")
    with world.exchange.their_db.read() as tx:
        assert world.accounts.sessions(tx, account_id) == []
        assert len(world.audited("password_changed")) == 1
    world.send_due()
    assert "password was changed" in world.mail[-1].subject
    assert NEW not in world.mail[-1].text
    assert world.conversations.of("c1", "step_result")[-1] == {"step": "new_password", "ok": True}


def test_it_is_chosen_once(world: World, account_id: str) -> None:
    page = world.page()
    told = at_once(
        *[
            lambda n=n: world.cases.enter(page, "token of c1", {"password": f"{NEW}{n}"})  # type: ignore[misc]
            for n in range(4)
        ]
    )
    assert sorted(r is Code.STEP_NOT_OPEN for r in told) == [False, True, True, True]
    assert world.look(account_id).password_hash


@pytest.mark.parametrize(
    "weak",
    ["Short-1", "aaaaaaaaaaaaaaaa", "abcabcabcabcabc", "ALICE-in-wonderland", "my-coinex-password"],
)
def test_what_is_easy_to_guess_is_refused_and_the_form_stays(
    world: World, account_id: str, weak: str
) -> None:
    page = world.page()
    assert world.refusal(password=weak).code is Code.PASSWORD_WEAK
    assert opens(world, account_id, PASSWORD)
    assert world.page() == page
    world.enter(password=NEW)


def test_the_permission_runs_out(world: World, account_id: str) -> None:
    page = world.page()
    world.clock.advance(hours=24)
    assert (world.view()["step"], world.view()["why"]) == ("done", "password_not_chosen")
    with world.db.write() as tx:
        assert world.cases.cards(tx, "c1") == []
    assert refusal(world, page) is Code.STEP_NOT_OPEN
    assert opens(world, account_id, PASSWORD)


@pytest.mark.parametrize("what", ["alarm", "changed"])
def test_it_ends_with_what_it_rests_on(world: World, account_id: str, what: str) -> None:
    page = world.page()
    if what == "alarm":
        world.cases.raise_alarm(world.link())
    else:
        with world.exchange.their_db.write() as tx:
            hashed = world.accounts.ready_password("Another-One-77")
            world.accounts.change_password(tx, account_id, hashed)
    assert refusal(world, page) is Code.STEP_NOT_OPEN
    assert not opens(world, account_id, NEW)
    # Not the same form once more, but where a password can be had
    assert (world.view()["step"], world.view()["why"]) == ("done", "password_not_chosen")
    assert world.conversations.told[-1] == ("c1", "step_done")
    assert world.do("start_reset").outcome == "ok"


def test_whoever_knew_the_password_is_not_asked_for_another(world: World, desk: Desk) -> None:
    world.account(tools={"totp": "JBSWY3DPEHPK3PXPJBSWY3DP"})
    world.prove()
    world.do("tools_lost")
    desk.decide(desk.reviewer, Outcome.APPROVE)
    assert world.view()["step"] == "done"


def refusal(world: World, page: str) -> Code | None:
    [told] = at_once(lambda: world.cases.enter(page, "token of c1", {"password": NEW}))
    return told  # type: ignore[return-value]

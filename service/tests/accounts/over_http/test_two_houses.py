"""Where the service and an exchange behind HTTP have to agree, and one of them fails."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from service.tests.databases import Crash, CrashingDatabase
from service.tests.verification.signed_in import NEW, OLD, SECRET, SignedIn
from service.tests.verification.world import World

from rebind.accounts.http import HttpAccounts
from rebind.problems import Code, Problem


@pytest.fixture
def erin(world: World) -> SignedIn:
    account_id = world.account("erin", phone=OLD, tools={"totp": SECRET})
    world.signed_in(account_id)
    return SignedIn(world, account_id)


def refused(world: World, **values: object) -> Code:
    return world.refusal(**values).code


def test_with_the_exchange_away_nothing_is_done_and_the_same_code_works_later(
    world: World, erin: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    erin.to_the_sms()
    code = world.sms(NEW)
    with monkeypatch.context() as away:
        away.setattr(HttpAccounts, "apply", raiser(Problem(Code.UNAVAILABLE)))
        assert refused(world, code=code) is Code.UNAVAILABLE
    assert world.look(erin.account_id).phone == OLD
    assert erin.step() == "sms_code"
    world.enter(code=code)
    assert world.look(erin.account_id).phone == NEW


@pytest.mark.parametrize("ahead", range(6))
@pytest.mark.parametrize("when", ["before", "after"])
def test_i20_a_service_that_dies_leaves_neither_house_half_changed(
    world: World, erin: SignedIn, ahead: int, when: str
) -> None:
    """At any commit of the last step: what the service says and what the exchange has agree as
    soon as somebody goes on, or the sender comes by."""
    erin.to_the_sms()
    code = world.sms(NEW)
    assert isinstance(world.db, CrashingDatabase)
    world.db.crash = (ahead, when)
    with suppress(Crash):
        world.enter(code=code)
    world.db.crash = None
    completed = world.view()["state"] == "completed"
    assert (world.look(erin.account_id).phone == NEW) is completed
    if not completed:
        world.enter(code=code)
        assert world.view()["state"] == "completed"
    assert world.look(erin.account_id).phone == NEW
    assert len(world.audited("number_changed")) == 1


def test_an_alarm_while_a_change_is_on_its_way_freezes_what_was_changed(
    world: World, erin: SignedIn
) -> None:
    """The change is committed and nobody has told the exchange yet: the owner's alarm finds it
    done."""
    erin.to_the_sms()
    world.enter(code=world.sms(NEW))
    world.cases.raise_alarm(world.link())
    found = world.look(erin.account_id)
    assert (found.phone, found.frozen_at) == (NEW, world.clock.now())


def raiser(error: Exception) -> Callable[..., object]:
    def fail(*_: object, **__: object) -> object:
        raise error

    return fail

"""The journeys once more, on accounts that are an exchange's behind HTTP: each test of the files
named below, as it stands there."""

from service.tests.review.conftest import desk  # noqa: F401
from service.tests.review.test_new_password import *  # noqa: F403
from service.tests.verification.test_change import *  # noqa: F403
from service.tests.verification.test_reset import *  # noqa: F403
from service.tests.verification.world import World
from sqlalchemy import select

from rebind.accounts.http import HttpAccounts
from rebind.accounts.tables import account


def test_it_is_http_that_these_tests_go_over(world: World) -> None:
    assert isinstance(world.exchange.ours, HttpAccounts)
    account_id = world.account()
    with world.db.read() as tx:
        assert tx.execute(select(account)).all() == []
        assert world.exchange.ours.get(tx, account_id).email == "alice@example.com"

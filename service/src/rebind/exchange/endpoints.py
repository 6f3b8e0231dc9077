"""The exchange asks, before it lets coins go."""

from fastapi import APIRouter, Depends, Request
from pydantic import AwareDatetime, BaseModel

from rebind.accounts.ports import Accounts
from rebind.clock import Clock
from rebind.database import Database
from rebind.edge import require_secret
from rebind.problems import Code, Problem
from rebind.published import answers
from rebind.settings import Settings


class Withdrawals(BaseModel):
    permitted: bool
    held_until: AwareDatetime | None
    """The end of the last hold, which may be over."""
    frozen: bool
    """By its owner: until people have looked at it, nothing goes out."""


EXAMPLE = {"permitted": False, "held_until": "2026-03-02T10:00:00Z", "frozen": False}


def router(db: Database, clock: Clock, settings: Settings, accounts: Accounts) -> APIRouter:
    def by_the_exchange(request: Request) -> None:
        """Raises Problem(UNAUTHORIZED); also while no token is set."""
        require_secret(request, settings.exchange_token.get_secret_value())

    routes = APIRouter(
        prefix="/exchange/v1", tags=["exchange"], dependencies=[Depends(by_the_exchange)]
    )

    @routes.get(
        "/accounts/{account_id}/withdrawals",
        responses=answers(EXAMPLE, Code.UNAUTHORIZED, Code.NOT_FOUND),
    )
    def withdrawals(account_id: str) -> Withdrawals:
        """Whether the account may withdraw now. Of any kind: to a known address, to another
        account of the house, by an API key."""
        # Under the account's lock: a reset that is being completed is waited for (I22)
        with db.write() as tx:
            account = accounts.lock_claimed(tx, account_id)
        if account is None:
            raise Problem(Code.NOT_FOUND)
        return Withdrawals(
            permitted=account.may_withdraw(clock.now()),
            held_until=account.withdrawals_held_until,
            frozen=account.frozen_at is not None,
        )

    return routes

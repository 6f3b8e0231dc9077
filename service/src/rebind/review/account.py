"""What people who decide are told of an account, and whose account they may decide on."""

from collections.abc import Iterator
from contextlib import contextmanager

from rebind.accounts.model import Account, masked_email
from rebind.audit.chain import Audit
from rebind.clock import rfc3339
from rebind.database import Database
from rebind.desk.agents import Agent
from rebind.problems import Code, Problem


def masked(account: Account) -> dict[str, object]:
    """Enough to decide by, and nothing to reach anybody with."""
    return {
        "email": masked_email(account.email),
        "number_ending": account.phone and account.phone[-2:],
        "tools": sorted(account.tools),
        "primary_verified": account.primary_verified,
        "high_value": account.high_value,
        "frozen": account.frozen_at is not None,
        "opened_at": rfc3339(account.opened_at),
        "last_reset_at": account.last_reset_at and rfc3339(account.last_reset_at),
    }


def refuse_own(agent: Agent, *owners: str | None) -> None:
    """Nobody decides about themselves: `owners` are blind indexes of addresses. Raises
    Problem(FORBIDDEN)."""
    if agent.email_index in owners:
        raise Problem(Code.FORBIDDEN)


REFUSED = (Code.FORBIDDEN, Code.STEP_NOT_OPEN, Code.NOT_FOUND, Code.TOO_MANY_REQUESTS)


@contextmanager
def noted_refusal(
    db: Database, audit: Audit, agent: Agent, kind: str = "decision_refused", **what: str
) -> Iterator[None]:
    """Who tries to decide or to see what they may not, what is not for people to decide, or what
    they have guessed the name of, is in the audit chain (attacks 69 and 79), after whatever was
    begun is undone."""
    try:
        yield
    except Problem as problem:
        if problem.code in REFUSED:
            with db.write() as tx:
                audit.append(tx, kind, agent=agent.id, **what)
        raise

"""Agents: sign-in by e-mail, password and the code of an authenticator app; sessions that end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import RowMapping

from rebind.accounts.model import canonical_email, masked_email
from rebind.accounts.passwords import Passwords
from rebind.audit.chain import Audit
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.desk.tables import agent, agent_session, presence
from rebind.ids import digest, opaque, token
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.totp import time_step
from rebind.verification.budgets import Budgets
from rebind.verification.factors.base import is_code

SEEN_EVERY = timedelta(minutes=1)
"""How exactly the last sign of life is noted: not each request is a write."""


class Role(StrEnum):
    AGENT = "agent"
    """Talks with people; decides nothing."""
    REVIEWER = "reviewer"
    """Decides cases."""
    LEAD = "lead"
    """Does both, and decides those as well that a reviewer has passed on."""
    AUDITOR = "auditor"
    """Sees what was done, all of it; does nothing."""
    ADMIN = "admin"
    """Says who works here; sees nobody who is helped here."""


class Right(StrEnum):
    """What somebody may do at the desk. Every door asks for one of them."""

    TALK = "talk"
    """Owns conversations, and speaks in them."""
    READ_CONVERSATIONS = "read_conversations"
    NOTE = "note"
    """Writes down what only the desk sees."""
    READ_CASES = "read_cases"
    """And alarms, and what was sent for a case."""
    DECIDE = "decide"
    """Cases and alarms."""
    LEAD = "lead"
    """Takes over from others, and sees how the house does."""
    AUDIT = "audit"
    MANAGE = "manage"
    """Lets people in and sends them away."""


RIGHTS = {
    Role.AGENT: frozenset({Right.TALK, Right.READ_CONVERSATIONS, Right.NOTE}),
    Role.REVIEWER: frozenset(
        {Right.READ_CONVERSATIONS, Right.NOTE, Right.READ_CASES, Right.DECIDE}
    ),
    Role.LEAD: frozenset(Right) - {Right.MANAGE},
    Role.AUDITOR: frozenset({Right.READ_CONVERSATIONS, Right.READ_CASES, Right.AUDIT}),
    Role.ADMIN: frozenset({Right.MANAGE}),
}


@dataclass(frozen=True)
class Agent:
    id: str
    name: str
    email_index: str
    """Blind index of the address, to know somebody's own case by."""
    role: Role

    def may(self, right: Right) -> bool:
        return right in RIGHTS[self.role]

    def must(self, right: Right) -> None:
        """Raises Problem(FORBIDDEN) unless they may."""
        if not self.may(right):
            raise Problem(Code.FORBIDDEN)


@dataclass(frozen=True)
class Colleague:
    """Somebody who works here, as the others see them."""

    id: str
    name: str
    role: Role
    active: bool
    """False for who has been sent away."""
    available: bool
    capacity: int
    """Conversations at a time."""
    languages: tuple[str, ...]
    email_masked: str
    assigned_at: datetime | None
    """When they were given a conversation last."""

    @property
    def talks(self) -> bool:
        return self.active and Right.TALK in RIGHTS[self.role]


class Agents:
    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        settings: Settings,
        passwords: Passwords,
        budgets: Budgets,
        audit: Audit,
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._settings = settings
        self._passwords = passwords
        self._budgets = budgets
        self._audit = audit

    # --- sign-in --------------------------------------------------------------------------------

    def sign_in(self, email: str, password: str, code: str) -> str:
        """A token of a new session. `code`: six ASCII digits. Raises Problem(UNAUTHORIZED), the
        same for whatever was wrong. Both secrets are counted before they are compared, and the
        code only for who knows the password. Slow (argon2)."""
        if not is_code(code):
            raise ValueError("a code has six ASCII digits")
        index = self._keys.blind_index("email", canonical_email(email) or "")
        counted = self._budgets.charge(index, self._budgets.desk_passwords, opaque())
        with self._db.read() as tx:
            row = self._by_index(tx, index)
        known = self._passwords.matches(row["password_hash"] if row else None, password)
        if row is None or not (known and counted):
            raise Problem(Code.UNAUTHORIZED)
        if not self._budgets.charge(row["id"], self._budgets.desk_codes, opaque()):
            raise Problem(Code.UNAUTHORIZED)
        secret = self._keys.open(row["totp_sealed"], _place(row["id"]))
        step = time_step(secret, code, self._clock.now())
        session = step and self._open_session(row["id"], step)
        if not session:
            raise Problem(Code.UNAUTHORIZED)
        return session

    def _open_session(self, agent_id: str, step: int) -> str | None:
        """None when the code's time step is spent, or the agent was sent away meanwhile."""
        secret, now = token(), self._clock.now()
        with self._db.write() as tx:
            taken = tx.execute(
                update(agent)
                .where(agent.c.id == agent_id, agent.c.active, agent.c.last_step < step)
                .values(last_step=step)
            ).rowcount
            if not taken:
                return None
            tx.execute(
                insert(agent_session).values(
                    token_digest=digest(secret),
                    agent_id=agent_id,
                    expires_at=now + self._settings.desk_session_lifetime,
                    seen_at=now,
                )
            )
            self._audit.append(tx, "agent_signed_in", agent=agent_id)
        return secret

    def authenticate(self, secret: str | None) -> Agent:
        """Who a token belongs to. Raises Problem(UNAUTHORIZED)."""
        now, key = self._clock.now(), digest(secret or "")
        with self._db.read() as tx:
            row = self._session(tx, secret or "")
        if row is None:
            raise Problem(Code.UNAUTHORIZED)
        if row["seen_at"] <= now - SEEN_EVERY:
            with self._db.write() as tx:
                tx.execute(
                    update(agent_session)
                    .where(agent_session.c.token_digest == key)
                    .values(seen_at=now)
                )
        return _agent(row)

    def _session(self, tx: Tx, secret: str) -> RowMapping | None:
        now = self._clock.now()
        living = (
            select(agent, agent_session.c.seen_at)
            .join(agent_session)
            .where(
                agent_session.c.token_digest == digest(secret),
                agent_session.c.expires_at > now,
                agent_session.c.seen_at > now - self._settings.desk_session_idle,
                agent.c.active,
            )
        )
        return tx.execute(living).mappings().first()

    def sign_out(self, secret: str) -> None:
        with self._db.write() as tx:
            tx.execute(delete(agent_session).where(agent_session.c.token_digest == digest(secret)))

    def forget_sessions(self) -> int:
        """Drop the sessions that are over; how many there were."""
        now = self._clock.now()
        over = (agent_session.c.expires_at <= now) | (
            agent_session.c.seen_at <= now - self._settings.desk_session_idle
        )
        with self._db.write() as tx:
            return tx.execute(delete(agent_session).where(over)).rowcount

    # --- who works here -------------------------------------------------------------------------

    def add(
        self,
        tx: Tx,
        *,
        name: str,
        email: str,
        password_hash: str,
        secret: str,
        role: Role,
        languages: Sequence[str] = ("en",),
        capacity: int | None = None,
        by: str | None = None,
    ) -> str | None:
        """A new agent's id; None when somebody has the address. `secret` of the app, base32; `by`:
        the agent who lets them in. Raises ValueError for what is no address."""
        address = canonical_email(email)
        if address is None:
            raise ValueError("not an e-mail address")
        agent_id = opaque("ag_")
        added = tx.insert_if_absent(
            agent,
            id=agent_id,
            name=name,
            email_index=self._keys.blind_index("email", address),
            password_hash=password_hash,
            totp_sealed=self._keys.seal(secret, _place(agent_id)),
            last_step=0,
            role=role.value,
            active=True,
            email_masked=masked_email(address)[:80],
            available=True,
            capacity=capacity,
            languages=" ".join(languages),
        )
        if not added:
            return None
        self._audit.append(tx, "agent_added", agent=agent_id, role=role.value, by=by)
        return agent_id

    def has(self, tx: Tx, email: str) -> bool:
        """Whether somebody has the address, whatever may open with it."""
        return (
            self._by_index(tx, self._keys.blind_index("email", canonical_email(email) or ""))
            is not None
        )

    def send_away(self, email: str) -> bool:
        """Nothing of theirs opens anything from now on. False when nobody has the address."""
        index = self._keys.blind_index("email", canonical_email(email) or "")
        with self._db.write() as tx:
            row = self._by_index(tx, index)
            return row is not None and self.dismiss(tx, row["id"])

    def dismiss(self, tx: Tx, agent_id: str, by: str | None = None) -> bool:
        """See `send_away`; False when nobody has the id. Their last sign of life is forgotten, so
        that whoever waits for them is soon back in line."""
        gone = tx.execute(
            update(agent).where(agent.c.id == agent_id).values(active=False, available=False)
        ).rowcount
        if gone:
            tx.execute(delete(agent_session).where(agent_session.c.agent_id == agent_id))
            tx.execute(delete(presence).where(presence.c.agent_id == agent_id))
            self._audit.append(tx, "agent_sent_away", agent=agent_id, by=by)
        return bool(gone)

    def is_live(self, secret: str) -> bool:
        """Whether a token still opens something. It is no sign of life: a page that is left open
        asks this for hours."""
        with self._db.read() as tx:
            return self._session(tx, secret) is not None

    def colleague(self, tx: Tx, agent_id: str) -> "Colleague | None":
        """Somebody who works here."""
        return next((each for each in self.colleagues(tx) if each.id == agent_id), None)

    def colleagues(self, tx: Tx) -> list["Colleague"]:
        """Those who work here and who have, by name."""
        rows = tx.execute(select(agent).order_by(agent.c.name, agent.c.id)).mappings()
        return [
            Colleague(
                row["id"],
                row["name"],
                Role(row["role"]),
                row["active"],
                row["available"],
                row["capacity"] or self._settings.desk_capacity,
                tuple(row["languages"].split()),
                row["email_masked"],
                row["assigned_at"],
            )
            for row in rows
        ]

    def make_available(self, tx: Tx, who: Agent, *, available: bool) -> None:
        """Whether somebody wants to be given conversations."""
        changed = tx.execute(
            update(agent)
            .where(agent.c.id == who.id, agent.c.available != available)
            .values(available=available)
        ).rowcount
        if changed:
            self._audit.append(tx, "agent_available", agent=who.id, available=available)

    def note_assigned(self, tx: Tx, agent_id: str) -> None:
        """They were given a conversation: others come first now."""
        tx.execute(
            update(agent).where(agent.c.id == agent_id).values(assigned_at=self._clock.now())
        )

    def names(self, tx: Tx) -> dict[str, str]:
        """Names by id, of those who are gone too."""
        return {row.id: row.name for row in tx.execute(select(agent.c.id, agent.c.name))}

    def who_may(self, tx: Tx, right: Right) -> set[str]:
        """Ids of those who may do it now."""
        roles = [role.value for role in Role if right in RIGHTS[role]]
        able = select(agent.c.id).where(agent.c.active, agent.c.role.in_(roles))
        return set(tx.execute(able).scalars())

    def _by_index(self, tx: Tx, index: str) -> RowMapping | None:
        return tx.execute(select(agent).where(agent.c.email_index == index)).mappings().first()


def _agent(row: RowMapping) -> Agent:
    return Agent(row["id"], row["name"], row["email_index"], Role(row["role"]))


def _place(agent_id: str) -> str:
    return f"agent.totp_sealed:{agent_id}"

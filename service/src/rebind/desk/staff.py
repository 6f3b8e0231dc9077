"""The people who work here, as the desk shows them, and how somebody comes and goes."""

import secrets

import pyotp

from rebind.accounts.passwords import Passwords
from rebind.chat.desk_side import DeskSide
from rebind.database import Database
from rebind.desk.agents import RIGHTS, Agent, Agents, Colleague, Right, Role
from rebind.desk.presence import Mode, Presence
from rebind.problems import Code, Problem
from rebind.settings import Settings

VERSION = 1
"""Of what the desk's page and the service agree on."""
PASSWORD_BYTES = 15
"""Of chance in a password that is made here: 120 bits, twenty characters."""


class Staff:
    def __init__(
        self,
        db: Database,
        settings: Settings,
        passwords: Passwords,
        agents: Agents,
        presence: Presence,
        desk_side: DeskSide,
    ) -> None:
        self._db = db
        self._brand = settings.brand
        self._passwords = passwords
        self._agents = agents
        self._presence = presence
        self._desk_side = desk_side

    def me(self, agent: Agent) -> dict[str, object]:
        with self._db.read() as tx:
            known = self._agents.colleague(tx, agent.id)
        assert known is not None  # their session was found by it
        return {
            "id": known.id,
            "name": known.name,
            "role": known.role.value,
            "rights": sorted(RIGHTS[known.role]),
            "available": known.available,
            "capacity": known.capacity,
            "languages": list(known.languages),
            "brand": self._brand,
            "version": VERSION,
        }

    def beat(
        self, agent: Agent, *, available: bool | None, conversation_id: str | None, mode: Mode
    ) -> None:
        """A heartbeat. Raises Problem(FORBIDDEN) for whoever has nothing to do with
        conversations and says that they look at one."""
        if conversation_id is not None:
            agent.must(Right.READ_CONVERSATIONS)
        with self._db.write() as tx:
            self._presence.beat(tx, agent, conversation_id, mode)
            if available is not None:
                self._agents.make_available(tx, agent, available=available)

    def everybody(self, agent: Agent) -> list[dict[str, object]]:
        """Those who work here; whoever runs the house is told more, and of those who are gone."""
        sees_all = agent.may(Right.MANAGE) or agent.may(Right.LEAD)
        with self._db.read() as tx:
            online, owned = self._presence.online(tx), self._desk_side.count_owned(tx)
            return [
                self._shown(each, each.id in online, owned.get(each.id, 0), sees_all=sees_all)
                for each in self._agents.colleagues(tx)
                if each.active or sees_all
            ]

    @staticmethod
    def _shown(each: Colleague, online: bool, chats: int, *, sees_all: bool) -> dict[str, object]:
        told: dict[str, object] = {
            "id": each.id,
            "name": each.name,
            "role": each.role.value,
            "online": online,
            "available": each.available,
            "chats": chats,
            "capacity": each.capacity,
            "languages": list(each.languages),
        }
        if sees_all:
            told |= {"email_masked": each.email_masked, "active": each.active}
        return told

    def let_in(
        self,
        agent: Agent,
        *,
        name: str,
        email: str,
        role: Role,
        languages: list[str],
        capacity: int | None,
    ) -> dict[str, str]:
        """Somebody new, with a password and the secret of an authenticator app, which are told this
        once. Raises Problem: FORBIDDEN, INVALID_REQUEST for an address that is none or is taken."""
        agent.must(Right.MANAGE)
        password, secret = secrets.token_urlsafe(PASSWORD_BYTES), pyotp.random_base32()
        password_hash = self._passwords.hash(password)
        with self._db.write() as tx:
            try:
                added = self._agents.add(
                    tx,
                    name=name,
                    email=email,
                    password_hash=password_hash,
                    secret=secret,
                    role=role,
                    languages=languages,
                    capacity=capacity,
                    by=agent.id,
                )
            except ValueError as error:
                raise Problem(Code.INVALID_REQUEST) from error
        if added is None:
            raise Problem(Code.INVALID_REQUEST)
        app = pyotp.TOTP(secret, name=email, issuer=f"{self._brand} desk")
        return {"id": added, "password": password, "totp_uri": app.provisioning_uri()}

    def send_away(self, agent: Agent, agent_id: str) -> None:
        """Whoever they were talking with is back in line. Raises Problem: FORBIDDEN, NOT_FOUND."""
        agent.must(Right.MANAGE)
        with self._db.write() as tx:
            if not self._agents.dismiss(tx, agent_id, by=agent.id):
                raise Problem(Code.NOT_FOUND)

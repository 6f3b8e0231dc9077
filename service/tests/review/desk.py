"""People at the desk of a world, who decide its cases."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

import pyotp
from service.tests.verification.world import World

from rebind.desk.agents import Agent, Agents, Role
from rebind.ids import opaque
from rebind.problems import Code, Problem
from rebind.review.alarms import AlarmReview
from rebind.review.decisions import Decision
from rebind.review.outcomes import Outcome
from rebind.review.service import Review
from rebind.verification.domain.documents import Document, Flaw

PASSWORD = "Walnut-Telescope-64"


class Desk:
    def __init__(self, world: World) -> None:
        self.world = world
        self.agents = Agents(
            world.db,
            world.keys,
            world.clock,
            world.settings,
            world.passwords,
            world.budgets,
            world.audit,
        )
        rooms = (world.db, world.keys, world.clock, world.exchange.ours, self.agents, world.cases)
        self.review = Review(
            *rooms,
            world.evidence,
            world.reading,
            world.frames,
            world.audit,
            world.catalogue,
            world.settings,
        )
        self.alarms = AlarmReview(*rooms, world.audit)
        self.secrets: dict[str, str] = {}
        self.reviewer = self.hire("reviewer", Role.REVIEWER)
        self.lead = self.hire("lead", Role.LEAD)

    def hire(self, name: str, role: Role, email: str = "") -> Agent:
        email = email or f"{name}@desk.example.com"
        self.secrets[name] = pyotp.random_base32()
        with self.world.db.write() as tx:
            agent_id = self.agents.add(
                tx,
                name=name,
                email=email,
                password_hash=self.world.passwords.hash(PASSWORD),
                secret=self.secrets[name],
                role=role,
            )
        assert agent_id is not None
        index = self.world.exchange.ours.email_index(email)
        return Agent(agent_id, name, index, role)

    def code(self, name: str, later: int = 0) -> str:
        """Of the agent's app, `later` steps of 30 seconds from now."""
        return pyotp.TOTP(self.secrets[name]).at(
            self.world.clock.now() + timedelta(seconds=30 * later)
        )

    def sign_in(self, name: str, password: str = PASSWORD, code: str = "") -> str:
        email = f"{name}@desk.example.com"
        return self.agents.sign_in(email, password, code or self.code(name))

    def decide(
        self,
        agent: Agent,
        outcome: Outcome,
        version: int | None = None,
        conversation: str = "c1",
        documents: tuple[Document, ...] = (),
        flaws: Mapping[Document, tuple[Flaw, ...]] = MappingProxyType({}),
    ) -> dict[str, object]:
        case = self.world.case(conversation)
        seen = case.version if version is None else version
        decision = Decision(seen, outcome, f"reason {opaque()}", documents, flaws)
        return self.review.decide(agent, case.id, decision)

    def try_to(
        self, agent: Agent, outcome: Outcome, version: int | None = None, **more: Any
    ) -> Code | None:
        """What the decision was refused with."""
        try:
            self.decide(agent, outcome, version, **more)
        except Problem as problem:
            return problem.code
        return None

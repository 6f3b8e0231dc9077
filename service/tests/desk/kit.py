"""The desk over the real rooms: people in a chat, and people who work there."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import pyotp
from service.tests.border.house import House
from service.tests.chat.kit import text_message
from service.tests.verification.world import PASSWORD
from sqlalchemy import select

from rebind.audit.tables import audit_entry
from rebind.chat import repository
from rebind.chat.assistant import HandOff, Item, Say
from rebind.chat.model import Conversation
from rebind.chat.settlement import Settlement, Work
from rebind.desk.agents import Agent, Role
from rebind.desk.presence import Mode
from rebind.problems import Code, Problem


@dataclass
class Office:
    """A house with a desk in it."""

    house: House
    agents: dict[str, Agent] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)

    @property
    def desk(self) -> Any:
        return self.house.rooms.desk

    @property
    def conversations(self) -> Any:
        return self.house.rooms.desk.conversations

    @property
    def clock(self) -> Any:
        return self.house.rooms.clock

    def hire(self, name: str, role: Role = Role.AGENT, **more: Any) -> Agent:
        """Somebody new, who is there."""
        rooms = self.house.rooms
        self.secrets[name] = pyotp.random_base32()
        email = f"{name}@desk.example.com"
        with rooms.db.write() as tx:
            agent_id = rooms.agents.add(
                tx,
                name=name,
                email=email,
                password_hash=rooms.passwords.hash(PASSWORD),
                secret=self.secrets[name],
                role=role,
                **more,
            )
        assert agent_id is not None
        agent = Agent(agent_id, name, rooms.keys.blind_index("email", email), role)
        self.agents[name] = agent
        self.beat(agent)
        return agent

    def beat(self, agent: Agent, conversation_id: str | None = None, **more: Any) -> None:
        given = {"available": None, "mode": Mode.VIEWING, **more}
        self.desk.staff.beat(agent, conversation_id=conversation_id, **given)

    def sign_in(self, name: str) -> dict[str, str]:
        """The headers of their requests."""
        code = pyotp.TOTP(self.secrets[name]).at(self.clock.now())
        email = f"{name}@desk.example.com"
        token = self.house.rooms.agents.sign_in(email, PASSWORD, code)
        return {"Authorization": f"Bearer {token}"}

    # --- the other side ---------------------------------------------------------------------------

    def begin(self, locale: str | None = None, **more: Any) -> str:
        return self.house.rooms.chat.service.open(locale, None, **more).conversation_id

    def waits(self, reason: str = "asked", conversation_id: str | None = None) -> str:
        """Somebody who waits for a person; their conversation."""
        conversation_id = conversation_id or self.begin()
        with self.house.rooms.db.write() as tx:
            locked = repository.lock(tx, conversation_id)
            assert locked is not None
            self.house.rooms.chat.ownership.hand_off(tx, locked, reason, None)
        return conversation_id

    def writes(self, conversation_id: str, text: str) -> int:
        return self.house.rooms.chat.service.post(conversation_id, text_message(text))

    @property
    def settlement(self) -> Settlement:
        return self.house.rooms.chat._settlement

    def turn(self, conversation_id: str) -> Work:
        """The turn that the assistant is at now."""
        work = self.settlement.begin(conversation_id)
        assert work is not None
        return work

    def answers(self, work: Work, text: str = "Heard.", *, hands_off: bool = False) -> None:
        items: list[Item] = [Say(text=text)]
        if hands_off:
            items.append(HandOff(do="hand_off", reason="asked"))
        self.settlement.answer(work, items)

    # --- looking ----------------------------------------------------------------------------------

    def now(self, conversation_id: str) -> Conversation:
        with self.house.rooms.db.read() as tx:
            found = repository.find(tx, conversation_id)
        assert found is not None
        return found

    def events(self, conversation_id: str) -> list[dict[str, Any]]:
        """As the person gets them."""
        events: list[dict[str, Any]] = self.house.rooms.chat.stream.page(conversation_id, 0)
        return events

    def heard(self, conversation_id: str) -> list[tuple[str, str]]:
        """The messages: who, and what."""
        return [
            (each["author"]["kind"], each["body"]["text"])
            for each in self.events(conversation_id)
            if each["type"] == "message"
        ]

    def audited(self, kind: str) -> list[Mapping[str, Any]]:
        with self.house.rooms.db.read() as tx:
            texts = tx.execute(select(audit_entry.c.entry).order_by(audit_entry.c.seq)).scalars()
            entries = [json.loads(text) for text in texts]
        return [entry for entry in entries if entry["kind"] == kind]

    # --- doing ------------------------------------------------------------------------------------

    def claim(self, agent: Agent, conversation_id: str, reason: str | None = None) -> int:
        epoch = self.now(conversation_id).owner_epoch
        claimed: int = self.conversations.claim(agent, conversation_id, epoch, reason)
        return claimed

    def say(self, agent: Agent, conversation_id: str, text: str, **more: Any) -> int:
        given = {"seen_seq": self.now(conversation_id).last_seq, **more}
        client_msg_id = given.pop("client_msg_id", str(uuid4()))
        seq: int = self.conversations.say(agent, conversation_id, client_msg_id, text, **given)
        return seq

    def note(self, agent: Agent, conversation_id: str, text: str) -> int:
        seq: int = self.conversations.note(agent, conversation_id, str(uuid4()), text)
        return seq

    def away(self, agent: Agent, seconds: float) -> None:
        """Time passes without a heartbeat of theirs; the others are there."""
        self.clock.advance(seconds=seconds)
        for each in self.agents.values():
            if each.id != agent.id:
                self.beat(each)


def refused(action: Any, *given: Any, **more: Any) -> Problem:
    """What it was refused with."""
    try:
        action(*given, **more)
    except Problem as problem:
        return problem
    raise AssertionError("it was not refused")


def code_of(action: Any, *given: Any, **more: Any) -> Code:
    return refused(action, *given, **more).code

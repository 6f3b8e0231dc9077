"""Every door of the desk, and who may open it (attacks 69 and 79, another role's URL). A door that
has no row here fails: whoever adds one says whose it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pyotp
import pytest
from service.tests.border.house import House
from service.tests.verification.world import PASSWORD

from rebind.desk.agents import Role

AGENT, REVIEWER, LEAD, AUDITOR, ADMIN = Role
EVERYBODY = frozenset(Role)
READING = frozenset({REVIEWER, LEAD, AUDITOR})
DECIDING = frozenset({REVIEWER, LEAD})
AUDITING = frozenset({LEAD, AUDITOR})
LISTENING = EVERYBODY - {ADMIN}
TALKING = frozenset({AGENT, LEAD})
NOTING = frozenset({AGENT, REVIEWER, LEAD})
DECISION = {"version": 1, "outcome": "approve", "reason": "x"}
REVERSAL = {"version": 1, "reason": "x", "reason_code": "owner_reported"}
LIFT = {"version": 0, "outcome": "lift", "reason": "x"}
SAID = {"client_msg_id": "6f1b8f2e-51a5-4c1c-9d6e-0a5d7e1f2b3c", "text": "x"}
NEW = {"name": "Ada", "email": "ada@desk.example.com", "role": "agent"}


@dataclass(frozen=True)
class Door:
    whose: frozenset[Role]
    opens: int | None
    """Status for those, where nothing of what is named is there; None for a stream, which would
    never end."""
    body: Mapping[str, Any] | None = field(default=None)


DOORS = {
    "POST /desk/v1/sign-out": Door(EVERYBODY, 204),
    "GET /desk/v1/cases": Door(READING, 200),
    "GET /desk/v1/cases/{case_id}": Door(READING, 404),
    "GET /desk/v1/cases/{case_id}/evidence/{evidence_id}": Door(READING, 404),
    "GET /desk/v1/cases/{case_id}/faces/{frame_id}": Door(READING, 404),
    "POST /desk/v1/cases/{case_id}/decision": Door(DECIDING, 404, DECISION),
    "POST /desk/v1/cases/{case_id}/reverse": Door(DECIDING, 404, REVERSAL),
    "GET /desk/v1/alarms": Door(READING, 200),
    "GET /desk/v1/alarms/{alarm_id}": Door(READING, 404),
    "POST /desk/v1/alarms/{alarm_id}/decision": Door(DECIDING, 404, LIFT),
    "GET /desk/v1/audit": Door(AUDITING, 200),
    "GET /desk/v1/audit/cases/{case_id}": Door(AUDITING, 404),
    "GET /desk/v1/audit/verify": Door(AUDITING, 200),
    "GET /desk/v1/audit/export": Door(AUDITING, 200),
    "GET /desk/v1/me": Door(EVERYBODY, 200),
    "PUT /desk/v1/me/presence": Door(EVERYBODY, 204, {}),
    "GET /desk/v1/agents": Door(EVERYBODY, 200),
    "POST /desk/v1/agents": Door(frozenset({ADMIN}), 201, NEW),
    "POST /desk/v1/agents/{agent_id}/send-away": Door(frozenset({ADMIN}), 404),
    "GET /desk/v1/canned": Door(LISTENING, 200),
    "GET /desk/v1/dashboard": Door(frozenset({LEAD}), 200),
    "GET /desk/v1/misunderstood": Door(frozenset({LEAD}), 200),
    "GET /desk/v1/misunderstood/examples": Door(frozenset({LEAD}), 200),
    "PUT /desk/v1/misunderstood/{message_id}": Door(
        frozenset({LEAD}), 404, {"meaning": "ask_cost"}
    ),
    "GET /desk/v1/queue": Door(LISTENING, 200),
    "GET /desk/v1/queue/stream": Door(LISTENING, None),
    "GET /desk/v1/conversations": Door(LISTENING, 200),
    "GET /desk/v1/conversations/{conversation_id}": Door(LISTENING, 404),
    "GET /desk/v1/conversations/{conversation_id}/stream": Door(LISTENING, 404),
    "GET /desk/v1/conversations/{conversation_id}/transcript": Door(LISTENING, 404),
    "GET /desk/v1/conversations/{conversation_id}/canned": Door(TALKING, 404),
    "POST /desk/v1/conversations/{conversation_id}/claim": Door(
        TALKING, 404, {"expected_epoch": 0}
    ),
    "POST /desk/v1/conversations/{conversation_id}/transfer": Door(
        TALKING, 404, {"expected_epoch": 0}
    ),
    "POST /desk/v1/conversations/{conversation_id}/hand-back": Door(TALKING, 404, {}),
    "POST /desk/v1/conversations/{conversation_id}/resolve": Door(
        TALKING, 404, {"reason": "answered"}
    ),
    "POST /desk/v1/conversations/{conversation_id}/messages": Door(
        TALKING, 404, {**SAID, "seen_seq": 0}
    ),
    "POST /desk/v1/conversations/{conversation_id}/notes": Door(NOTING, 404, SAID),
    "POST /desk/v1/conversations/{conversation_id}/typing": Door(NOTING, 404, {"private": True}),
}
OPEN = {"POST /desk/v1/sign-in"}
"""The only door without a token."""


def employ(house: House, role: Role, email: str = "") -> dict[str, str]:
    """The header of somebody who has just signed in."""
    rooms, secret, email = house.rooms, pyotp.random_base32(), email or f"{role}@desk.example.com"
    with rooms.db.write() as tx:
        rooms.agents.add(
            tx,
            name=role.value,
            email=email,
            password_hash=rooms.passwords.hash(PASSWORD),
            secret=secret,
            role=role,
        )
    code = pyotp.TOTP(secret).at(rooms.clock.now())
    return {"Authorization": f"Bearer {rooms.agents.sign_in(email, PASSWORD, code)}"}


def knock(house: House, door: str, headers: dict[str, str]) -> int:
    method, _, path = door.partition(" ")
    path = re.sub(r"{\w+}", "RB-0000000000", path)
    body = DOORS[door].body
    return house.client.request(method, path, json=body, headers=headers).status_code


def test_every_door_has_a_row(house: House) -> None:
    doors = {
        f"{method.upper()} {path}"
        for path, methods in house.app.openapi()["paths"].items()
        if path.startswith("/desk/v1")
        for method in methods
    }
    assert doors == DOORS.keys() | OPEN


@pytest.mark.parametrize("role", list(Role))
def test_79_another_roles_door_is_shut(house: House, role: Role) -> None:
    headers = employ(house, role)
    last = "POST /desk/v1/sign-out"
    wanted = {door: each.opens if role in each.whose else 403 for door, each in DOORS.items()}
    tried = [door for door in sorted(DOORS, key=last.__eq__) if wanted[door] is not None]
    assert {door: knock(house, door, headers) for door in tried} == {d: wanted[d] for d in tried}


@pytest.mark.parametrize("bearer", ["", "Bearer made-up", "Basic eA=="])
def test_79_without_a_living_token_every_door_is_shut(house: House, bearer: str) -> None:
    headers = {"Authorization": bearer} if bearer else {}
    assert {knock(house, door, headers) for door in DOORS} == {401}


def test_79_whoever_is_sent_away_opens_nothing(house: House) -> None:
    headers = employ(house, LEAD)
    assert knock(house, "GET /desk/v1/cases", headers) == 200
    house.rooms.agents.send_away("lead@desk.example.com")
    assert {knock(house, door, headers) for door in DOORS} == {401}

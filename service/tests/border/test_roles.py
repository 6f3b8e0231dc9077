"""Every door of the desk, and who may open it (attacks 69 and 79, another role's URL). A door that
has no row here fails: whoever adds one says whose it is."""

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
DECISION = {"version": 1, "outcome": "approve", "reason": "x"}
REVERSAL = {"version": 1, "reason": "x", "reason_code": "owner_reported"}
LIFT = {"version": 0, "outcome": "lift", "reason": "x"}


@dataclass(frozen=True)
class Door:
    whose: frozenset[Role]
    opens: int
    """Status for those, where nothing of what is named is there."""
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
    for name in ("case_id", "evidence_id", "frame_id", "alarm_id"):
        path = path.replace(f"{{{name}}}", "RB-0000000000")
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
    told = {door: knock(house, door, headers) for door in sorted(DOORS, key=last.__eq__)}
    wanted = {door: each.opens if role in each.whose else 403 for door, each in DOORS.items()}
    assert told == wanted


@pytest.mark.parametrize("bearer", ["", "Bearer made-up", "Basic eA=="])
def test_79_without_a_living_token_every_door_is_shut(house: House, bearer: str) -> None:
    headers = {"Authorization": bearer} if bearer else {}
    assert {knock(house, door, headers) for door in DOORS} == {401}


def test_79_whoever_is_sent_away_opens_nothing(house: House) -> None:
    headers = employ(house, LEAD)
    assert knock(house, "GET /desk/v1/cases", headers) == 200
    house.rooms.agents.send_away("lead@desk.example.com")
    assert {knock(house, door, headers) for door in DOORS} == {401}

"""The published schema is what the service does: requests are made from it, right ones and wrong
ones, and every answer is held against it (schemathesis)."""

from contextlib import suppress
from uuid import uuid4

import pyotp
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from service.tests.border.conftest import HOUSES
from service.tests.border.house import House
from service.tests.test_openapi import refused
from service.tests.verification.world import PASSWORD

from rebind.desk.agents import Role

MADE = settings(
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
EXAMPLES, EXAMPLES_OF_A_STRANGER = 10, 3
"""Requests of each kind for each operation: a token that is none is refused whatever comes with
it."""
WIDE = dict.fromkeys(
    (
        "conversations_per_minute",
        "conversations_per_peer_per_day",
        "messages_per_minute",
        "messages_per_hour",
        "messages_per_peer_per_hour",
        "turns_waiting",
        "entries_per_minute",
        "conversation_entries_per_minute",
        "alarms_per_minute",
        "uploads_per_minute",
        "uploads_per_hour",
        "handovers_per_minute",
        "handover_looks_per_minute",
        "desk_sign_ins_per_minute",
        "desk_requests_per_minute",
    ),
    10**6,
)


def test_every_answer_is_as_published(build: HOUSES) -> None:
    house = build(**WIDE)
    tokens = {
        house.begin().token: EXAMPLES,
        signed_in(house): EXAMPLES,
        "made-up": EXAMPLES_OF_A_STRANGER,
    }
    published = schemathesis.openapi.from_asgi("/openapi.json", house.app)
    named = problems(house)
    tried = 0
    for found in published.get_all_operations():
        operation = found.ok()
        if operation.path == "/readyz":  # 503 is its answer here, where nothing else runs
            continue
        if operation.path.endswith("/stream"):  # it has no end
            continue
        for mode in GenerationMode:
            made = operation.as_strategy(generation_mode=mode)
            anew = mode is GenerationMode.POSITIVE
            for token, examples in tokens.items():
                bearer = {"Authorization": f"Bearer {token}"}
                hold(made, bearer, named[operation.label], examples, under_new_keys=anew)
        tried += 1
    assert tried > 10


def test_what_an_address_takes_is_said(house: House) -> None:
    """RFC 9110, §15.5.6."""
    answer = house.client.request("DELETE", "/chat/v1/conversations")
    assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
    assert answer.headers["allow"] == "POST"


@schemathesis.serializer("application/offset+octet-stream")
def part(_: object, value: object) -> bytes:
    """Of a picture: bytes as they are."""
    return value if isinstance(value, bytes) else str(value).encode()


def problems(house: House) -> dict[str, set[str]]:
    """The codes that each operation publishes."""
    return {
        f"{method.upper()} {path}": {code for codes in refused(each).values() for code in codes}
        for path, methods in house.app.openapi()["paths"].items()
        for method, each in methods.items()
    }


def hold(
    made: object, headers: dict[str, str], named: set[str], examples: int, *, under_new_keys: bool
) -> None:
    """`under_new_keys`: two bodies under one key would be refused, however right."""

    @settings(MADE, max_examples=examples)
    @given(case=made)  # type: ignore[arg-type]
    def answers(case: schemathesis.Case) -> None:
        key = {"Idempotency-Key": str(uuid4())} if under_new_keys else {}
        response = case.call(headers=headers | key)
        if response.status_code != 413:  # too large to be looked at, right or wrong
            case.validate_response(response)
        if response.status_code >= 400 and case.method != "HEAD":  # which has no body
            assert response.json()["code"] in named

    with suppress(Unsatisfiable):  # of what takes nothing, nothing wrong can be made
        answers()


def signed_in(house: House, role: Role = Role.LEAD) -> str:
    """A token of somebody at the desk."""
    rooms, secret, email = house.rooms, pyotp.random_base32(), f"{role}@desk.example.com"
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
    return rooms.agents.sign_in(email, PASSWORD, code)

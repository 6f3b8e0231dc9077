"""What the actions ask of the service."""

from typing import Any

import httpx
import pytest
from pydantic import SecretStr
from service.tests.chat.conftest import client_of
from service.tests.chat.kit import INTERNAL_TOKEN, House, Person

from rebind.problems import Code
from rebind.verification.journeys.reset import Outcome

pytestmark = pytest.mark.anyio

TOKEN = {"Authorization": f"Bearer {INTERNAL_TOKEN}"}
COMMAND: dict[str, Any] = {"turn_id": "t_1", "epoch": 0, "command": "consent"}


def base(person: Person) -> str:
    return f"/internal/v1/conversations/{person.id}"


async def test_the_state_is_owner_epoch_reference_terms_and_case(
    house: House, person: Person
) -> None:
    house.cases.at("consent")
    state = (await person.client.get(f"{base(person)}/state", headers=TOKEN)).json()
    assert (state["owner"], state["epoch"]) == ("bot", 0)
    assert state["reference"].startswith("RB-")
    assert state["signed_in"] is True
    assert state["terms"] == {"hold_hours": 36}
    assert state["case"]["step"] == "consent"


async def test_a_command_answers_with_outcome_and_state(house: House, person: Person) -> None:
    house.cases.outcome = Outcome(Code.CODE_WRONG, attempts_left=3)
    answer = await person.client.post(
        f"{base(person)}/commands",
        json={**COMMAND, "command": "submit_code", "handle": "v_1"},
        headers=TOKEN,
    )
    assert answer.status_code == 200
    told = answer.json()
    assert (told["outcome"], told["attempts_left"]) == ("code_wrong", 3)
    assert told["state"]["owner"] == "bot"
    assert "retry_after_seconds" not in told
    assert house.cases.commands == [(person.id, "submit_code", "v_1")]


@pytest.mark.parametrize("token", [None, "Bearer wrong", "Bearer ", "Basic x", "Bearer ünicode"])
async def test_67_only_the_actions_may_ask(person: Person, token: str | None) -> None:
    headers = {"Authorization": token.encode()} if token else {}
    state = await person.client.get(f"{base(person)}/state", headers=headers)
    command = await person.client.post(f"{base(person)}/commands", json=COMMAND, headers=headers)
    assert [state.status_code, command.status_code] == [401, 401]


async def test_67_a_conversations_token_is_not_the_actions(person: Person) -> None:
    answer = await person.client.get(f"{base(person)}/state", headers=person.headers)
    assert answer.status_code == 401


async def test_an_empty_setting_opens_no_door(build: Any) -> None:
    async with client_of(build(internal_token=SecretStr(""))) as client:
        for headers in ({}, {"Authorization": "Bearer "}, {"Authorization": "Bearer  x"}):
            answer = await client.get("/internal/v1/conversations/cv_1/state", headers=headers)
            assert answer.status_code == 401


async def test_an_unknown_conversation_is_not_found(
    house: House, client: httpx.AsyncClient
) -> None:
    for answer in (
        await client.get("/internal/v1/conversations/cv_1/state", headers=TOKEN),
        await client.post("/internal/v1/conversations/cv_1/commands", json=COMMAND, headers=TOKEN),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert house.cases.commands == []


@pytest.mark.parametrize(
    "change",
    [
        {"command": "fly"},
        {"command": None},
        {"epoch": -1},
        {"epoch": "0"},
        {"epoch": True},
        {"turn_id": ""},
        {"verified": True},
        {"handle": 7},
    ],
)
async def test_a_command_of_the_wrong_shape_is_refused(
    house: House, person: Person, change: dict[str, Any]
) -> None:
    answer = await person.client.post(
        f"{base(person)}/commands", json={**COMMAND, **change}, headers=TOKEN
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
    assert house.cases.commands == []

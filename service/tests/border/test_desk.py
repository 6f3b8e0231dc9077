"""The desk's doors to the alarms that owners raised."""

from typing import Any

import pytest
from service.tests.border.house import House, Talk
from service.tests.border.test_roles import employ
from service.tests.border.test_schema import signed_in
from service.tests.evidence.pictures import PNG

from rebind.chat.model import Holder, Owner
from rebind.desk.agents import Role

LIFT = {"version": 0, "outcome": "lift", "reason": "the owner came in person"}


def frozen(house: House) -> None:
    """Alice's account, by her."""
    house.register()
    talk = house.begin()
    talk.at_the_code()
    talk.enter(code=house.code())
    secret = next(text for text in house.post() if "#" in text).rpartition("#")[2].split()[0]
    assert house.client.post("/secure/v1/alarms/raise", json={"token": secret}).status_code == 200


def test_an_alarm_is_on_top_of_the_queue_and_decided_on(house: House) -> None:
    frozen(house)
    desk = {"Authorization": f"Bearer {signed_in(house)}"}
    queue = house.client.get("/desk/v1/cases", headers=desk).json()
    [alarm] = queue["alarms"]
    assert (queue["cases"], alarm["state"]) == ([], "raised")
    assert house.client.get("/desk/v1/alarms", headers=desk).json() == {"alarms": [alarm]}
    other = house.client.get("/desk/v1/cases?state=cancelled", headers=desk).json()
    assert (other["alarms"], len(other["cases"])) == ([], 1)
    url = f"/desk/v1/alarms/{alarm['alarm_id']}"
    shown = house.client.get(url, headers=desk).json()
    assert shown["account"]["frozen"] is True
    under_key = {**desk, "Idempotency-Key": "8e03978e-40d5-43dd-bc93-6894a57f9324"}
    answers = [
        house.client.post(f"{url}/decision", json=LIFT, headers=headers)
        for headers in (under_key, under_key, desk)
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 409]
    assert answers[0].json() == answers[1].json()
    assert (answers[0].json()["approvals"], answers[2].json()["code"]) == (1, "stale")


def test_a_decision_that_is_none_is_refused(house: House) -> None:
    frozen(house)
    desk = {"Authorization": f"Bearer {signed_in(house)}"}
    [alarm] = house.client.get("/desk/v1/alarms", headers=desk).json()["alarms"]
    wrong: list[dict[str, Any]] = [{"outcome": "approve"}, {"reason": " "}, {"version": "0"}]
    for each in wrong:
        url = f"/desk/v1/alarms/{alarm['alarm_id']}/decision"
        answer = house.client.post(url, json={**LIFT, **each}, headers=desk)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


def events(talk: Talk) -> list[dict[str, Any]]:
    headers = {**talk.bearer, "Accept": "application/json"}
    url = f"/chat/v1/conversations/{talk.id}/events"
    told: list[dict[str, Any]] = talk.house.client.get(url, headers=headers).json()["events"]
    return told


def hand_over(talk: Talk, owner: Owner) -> None:
    with talk.house.rooms.db.write() as tx:
        chat = talk.house.rooms.chat
        holder = Holder("ag_ada", "Ada") if owner is Owner.AGENT else None
        chat.ownership.change(tx, chat.service.locked(tx, talk.id), owner, holder)


@pytest.mark.parametrize("owner", [Owner.QUEUE, Owner.AGENT])
def test_what_is_asked_for_again_can_be_sent_whoever_has_the_chat(
    house: House, owner: Owner
) -> None:
    house.register()
    talk = house.begin()
    talk.at_the_code()
    talk.enter(code=house.code())
    assert talk.outcome("choose_documents") == "ok"
    hand_over(talk, owner)
    desk = {"Authorization": f"Bearer {signed_in(house)}"}
    url = f"/desk/v1/cases/{talk.case()['case_id']}"
    version = house.client.get(url, headers=desk).json()["version"]
    body = {"version": version, "outcome": "ask_again", "reason": "x", "items": ["history_email"]}
    assert house.client.post(f"{url}/decision", json=body, headers=desk).status_code == 200
    told = [each["body"] for each in events(talk) if each["author"]["kind"] == "system"]
    assert any("need something more" in str(each.get("text")) for each in told)
    [place] = [each["body"] for each in events(talk) if each["type"] == "upload_request"]
    assert place["item"] == "history_email"
    sent = {"file": ("a.png", PNG, "image/png")}
    assert house.client.post(place["url"], files=sent, headers=talk.bearer).status_code == 200


def test_who_had_forgotten_the_password_can_choose_one_whoever_has_the_chat(house: House) -> None:
    house.register()
    talk = house.begin()
    for command in ("start_reset", "consent", "forgot_password"):
        assert talk.outcome(command) == "ok"
    talk.enter(email="alice@example.com")
    talk.enter(code=house.code())
    hand_over(talk, Owner.AGENT)
    url = f"/desk/v1/cases/{talk.case()['case_id']}"
    for role in (Role.REVIEWER, Role.LEAD):
        desk = employ(house, role)
        version = house.client.get(url, headers=desk).json()["version"]
        body = {"version": version, "outcome": "approve", "reason": "x"}
        assert house.client.post(f"{url}/decision", json=body, headers=desk).status_code == 200
    told = events(talk)
    assert any("have approved" in str(each["body"].get("text")) for each in told)
    assert [each["body"]["step"] for each in told if each["type"] == "secure_step"] == [
        "new_password"
    ]

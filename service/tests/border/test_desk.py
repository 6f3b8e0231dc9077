"""The desk's doors to the alarms that owners raised."""

from typing import Any

import pytest
from service.tests.border.house import House
from service.tests.border.test_schema import signed_in
from service.tests.evidence.pictures import PNG

from rebind.chat.model import Owner

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


@pytest.mark.parametrize("owner", [Owner.QUEUE, Owner.AGENT])
def test_what_is_asked_for_again_can_be_sent_whoever_has_the_chat(
    house: House, owner: Owner
) -> None:
    house.register()
    talk = house.begin()
    talk.at_the_code()
    talk.enter(code=house.code())
    assert talk.outcome("choose_documents") == "ok"
    with house.rooms.db.write() as tx:
        ownership = house.rooms.chat.ownership
        ownership.change(tx, house.rooms.chat.service.locked(tx, talk.id), owner)
    desk = {"Authorization": f"Bearer {signed_in(house)}"}
    url = f"/desk/v1/cases/{talk.case()['case_id']}"
    version = house.client.get(url, headers=desk).json()["version"]
    body = {"version": version, "outcome": "ask_again", "reason": "x", "items": ["history_email"]}
    assert house.client.post(f"{url}/decision", json=body, headers=desk).status_code == 200
    events = house.client.get(
        f"/chat/v1/conversations/{talk.id}/events",
        headers={**talk.bearer, "Accept": "application/json"},
    ).json()["events"]
    told = [each["body"] for each in events if each["author"]["kind"] == "system"]
    assert any("need something more" in str(each.get("text")) for each in told)
    [place] = [each["body"] for each in events if each["type"] == "upload_request"]
    assert place["item"] == "history_email"
    sent = {"file": ("a.png", PNG, "image/png")}
    assert house.client.post(place["url"], files=sent, headers=talk.bearer).status_code == 200

"""The desk's doors to the alarms that owners raised."""

from typing import Any

from service.tests.border.house import House
from service.tests.border.test_schema import signed_in

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

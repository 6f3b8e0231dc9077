"""The desk's door to evidence: what is sent out there, and with which words to the browser."""

import pytest
from service.tests.border.house import House, Talk
from service.tests.border.test_schema import signed_in
from service.tests.evidence.pictures import PNG, picture

from rebind.desk.agents import Role

NOTHING = {"Authorization": "Bearer made-up"}


@pytest.fixture
def talk(house: House) -> Talk:
    """Somebody who chose documents instead of questions."""
    house.register()
    talk = house.begin()
    talk.at_the_code()
    talk.enter(code=house.code())
    assert talk.outcome("choose_documents") == "ok"
    return talk


def sent(talk: Talk, content: bytes) -> str:
    """The address of a picture that was taken."""
    house, case_id = talk.house, talk.case()["case_id"]
    [received] = house.rooms.evidence.receive(talk.id, [picture(content)])
    assert received.accepted
    with house.rooms.db.read() as tx:
        *_, kept = house.rooms.evidence.of_case(tx, case_id)
    return f"/desk/v1/cases/{case_id}/evidence/{kept.id}"


def opened(house: House, url: str) -> dict[str, str]:
    """A reviewer who has the picture's case before them."""
    headers = {"Authorization": f"Bearer {signed_in(house)}"}
    assert house.client.get(url.partition("/evidence/")[0], headers=headers).status_code == 200
    return headers


def test_a_picture_is_given_out_where_it_can_do_nothing(talk: Talk) -> None:
    house, content = talk.house, PNG + b"<script>alert(1)</script>"
    url = sent(talk, content)
    answer = house.client.get(url, headers=opened(house, url))
    assert answer.status_code == 200
    assert b"script" not in answer.content
    wanted = {
        "content-type": "image/jpeg",
        "content-disposition": f'attachment; filename="{talk.case()["case_id"]}-1.jpg"',
        "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
    }
    assert {name: answer.headers[name] for name in wanted} == wanted


def test_a_person_is_told_in_the_conversation(talk: Talk) -> None:
    sent(talk, PNG)
    talk.house.rooms.evidence.receive(talk.id, [picture(b"GIF89a")])
    events = talk.house.client.get(
        f"/chat/v1/conversations/{talk.id}/events",
        headers={**talk.bearer, "Accept": "application/json"},
    ).json()["events"]
    taken, refused = [event["body"] for event in events if event["type"] == "upload_result"]
    assert taken == {"item": "picture", "accepted": True, "problems": []}
    assert (refused["accepted"], refused["problems"][0]["code"]) == (False, "not_a_picture")
    assert "PNG, JPEG, WebP or HEIC" in refused["problems"][0]["text"]


def test_79_the_matrix_of_who_asks(talk: Talk) -> None:
    house, url = talk.house, sent(talk, PNG)
    desk = {"Authorization": f"Bearer {signed_in(house, Role.AGENT)}"}
    not_opened = {"Authorization": f"Bearer {signed_in(house)}"}
    assert house.client.get(url).status_code == 401
    asking = ((talk.bearer, 401), (NOTHING, 401), (desk, 403), (not_opened, 403))
    for headers, status in asking:
        answer = house.client.get(url, headers=headers)
        assert (answer.status_code, answer.headers["content-type"]) == (
            status,
            "application/problem+json",
        )
    assert house.rows().count('"evidence_viewed"') == 0


@pytest.mark.parametrize(
    "name", ["ev_", "ev_nothing", "..%2Fkeys.json", "%2e%2e%2fkeys.json", "x" * 999]
)
def test_79_a_guessed_name_is_not_found(talk: Talk, name: str) -> None:
    house, url = talk.house, sent(talk, PNG)
    desk = opened(house, url)
    answer = house.client.get(f"{url.rpartition('/')[0]}/{name}", headers=desk)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    for method in ("POST", "PUT", "DELETE"):
        assert house.client.request(method, url, headers=desk).status_code == 405


def test_nothing_of_a_picture_is_in_a_row(talk: Talk) -> None:
    canary = b"Canary-Quartz-4711"
    sent(talk, PNG + canary)
    assert canary.decode() not in talk.house.rows()
    assert canary.hex() not in talk.house.rows()

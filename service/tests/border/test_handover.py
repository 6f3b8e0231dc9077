"""Going on with one step on a phone: the code once and in time, the number on both screens, and
what the phone can do with it."""

from typing import Any

import httpx
import pytest
from service.tests.border.house import House, Talk
from service.tests.border.test_uploads import put, url
from service.tests.evidence.pictures import PNG
from service.tests.together import at_once

from rebind.handover.devices import device
from tests.kit.clock import ManualClock

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
    "Gecko) Version/18.1 Mobile/15E148 Safari/604.1"
)


@pytest.fixture
def talk(house: House) -> Talk:
    """Somebody whose case waits for documents."""
    house.register()
    talk = house.begin()
    talk.at_the_code()
    talk.enter(code=house.code())
    assert talk.outcome("choose_documents") == "ok"
    return talk


def step_of(where: str) -> str:
    return where.rpartition("/")[2]


def begin(talk: Talk, step_id: str) -> httpx.Response:
    headers = {**talk.bearer, "User-Agent": FIREFOX}
    return talk.house.client.post(f"/handover/v1/steps/{step_id}", headers=headers)


def code_of(begun: httpx.Response) -> str:
    address = begun.json()["url"]
    assert address.startswith("http://localhost:8080/step#phone.")
    return str(address.rpartition(".")[2])


def scan(talk: Talk, begun: httpx.Response) -> httpx.Response:
    headers = {"User-Agent": IPHONE}
    body = {"code": code_of(begun)}
    return talk.house.client.post("/handover/v1/open", json=body, headers=headers)


def as_phone(opened: httpx.Response) -> dict[str, str]:
    return {"Authorization": f"Bearer {opened.json()['token']}"}


def call(
    talk: Talk, begun: httpx.Response, headers: dict[str, str], what: str = "", **body: Any
) -> httpx.Response:
    where = f"/handover/v1/{begun.json()['handover_id']}{what}"
    if not what:
        return talk.house.client.get(where, headers=headers)
    return talk.house.client.post(where, headers=headers, json=body or None)


def state(talk: Talk, begun: httpx.Response) -> str:
    return str(call(talk, begun, talk.bearer).json()["state"])


def connect(talk: Talk, step_id: str) -> tuple[httpx.Response, dict[str, str]]:
    """A phone that may do the step; how it was begun, and what it asks with."""
    begun = begin(talk, step_id)
    opened = scan(talk, begun)
    number = opened.json()["number"]
    assert call(talk, begun, talk.bearer, "/confirm", number=number).json()["state"] == "connected"
    return begun, as_phone(opened)


def test_a_picture_is_sent_from_a_phone(talk: Talk) -> None:
    where = url(talk)
    begun = begin(talk, step_of(where))
    assert (begun.status_code, state(talk, begun)) == (201, "waiting")
    opened = scan(talk, begun)
    phone, told = as_phone(opened), opened.json()
    assert (told["state"], told["started_on"]) == ("opened", "Firefox, Windows")
    first = call(talk, begun, talk.bearer).json()
    assert (first["number"], first["opened_on"]) == (told["number"], "Safari, iPhone")
    files = {"file": ("a.png", PNG, "image/png")}
    post = talk.house.client.post
    assert post(where, files=files, headers=phone).status_code == 401, "not confirmed yet"
    call(talk, begun, talk.bearer, "/confirm", number=told["number"])
    assert post(where, files=files, headers=phone).json()["accepted"] is True
    assert call(talk, begun, phone, "/done").json()["state"] == "done"
    assert state(talk, begun) == "done"
    assert post(where, files=files, headers=phone).status_code == 401, "it is over"


def test_a_form_is_filled_in_on_a_phone(house: House) -> None:
    """Whatever has a page of its own can be handed over."""
    house.register()
    talk = house.begin()
    talk.at_the_code()
    _, phone = connect(talk, step_of(talk.url()))
    shown = house.client.get(talk.url(), headers=phone).json()
    assert shown["step"] == "email_code"
    entered = house.client.post(talk.url(), json={"code": house.code()}, headers=phone)
    assert entered.status_code == 200
    assert talk.case()["step"] == "questions_intro"


@pytest.mark.parametrize("path", ["events", "messages", "identity", "continue"])
def test_76_a_phone_can_do_this_step_and_nothing_else(talk: Talk, path: str) -> None:
    where, other = url(talk), url(talk, "counterparty_record")
    _, phone = connect(talk, step_of(where))
    method = "GET" if path == "events" else "POST"
    to = f"/chat/v1/conversations/{talk.id}/{path}"
    refused = talk.house.client.request(method, to, headers=phone, json={"text": "x"})
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    assert talk.house.client.get(where, headers=phone).status_code == 200
    assert talk.house.client.get(other, headers=phone).status_code == 401
    again = talk.house.client.post(f"/handover/v1/steps/{step_of(where)}", headers=phone)
    assert again.status_code == 401, "it cannot hand over what it was handed"


def test_76_a_code_opens_once(talk: Talk) -> None:
    begun = begin(talk, step_of(url(talk)))
    assert [scan(talk, begun).status_code for _ in range(3)] == [200, 404, 404]


def test_76_a_code_that_many_scan_at_once_opens_for_one(talk: Talk) -> None:
    begun = begin(talk, step_of(url(talk)))
    told = at_once(*[lambda: scan(talk, begun).status_code] * 8)
    assert sorted(map(str, told)) == ["200"] + ["404"] * 7


def test_76_each_part_of_it_has_its_time(talk: Talk, clock: ManualClock) -> None:
    step_id = step_of(url(talk))
    late = begin(talk, step_id)
    clock.advance(seconds=120)
    assert (scan(talk, late).status_code, state(talk, late)) == (404, "timed_out")
    slow = begin(talk, step_id)
    number = scan(talk, slow).json()["number"]
    clock.advance(seconds=120)
    assert call(talk, slow, talk.bearer, "/confirm", number=number).status_code == 409
    _, phone = connect(talk, step_id)
    clock.advance(minutes=10)
    assert talk.house.client.get(url(talk), headers=phone).status_code == 401


def test_76_a_new_code_voids_the_one_before_and_its_phone(talk: Talk) -> None:
    step_id = step_of(url(talk))
    first = begin(talk, step_id)
    begun, phone = connect(talk, step_id)
    assert (scan(talk, first).status_code, state(talk, first)) == (404, "cancelled")
    begin(talk, step_id)
    assert state(talk, begun) == "cancelled"
    assert talk.house.client.get(url(talk), headers=phone).status_code == 401


def test_76_a_number_that_differs_ends_it(talk: Talk) -> None:
    """Somebody else's phone was faster."""
    begun = begin(talk, step_of(url(talk)))
    opened = scan(talk, begun)
    other = 10 + (opened.json()["number"] - 9) % 90
    ended = call(talk, begun, talk.bearer, "/confirm", number=other)
    assert ended.json()["state"] == "cancelled"
    assert talk.house.client.get(url(talk), headers=as_phone(opened)).status_code == 401
    assert talk.house.rows().count('"handover_mismatched"') == 1


@pytest.mark.parametrize("by", ["first", "phone"])
def test_either_screen_ends_it(talk: Talk, by: str) -> None:
    begun, phone = connect(talk, step_of(url(talk)))
    who = talk.bearer if by == "first" else phone
    assert call(talk, begun, who, "/cancel").json()["state"] == "cancelled"
    assert talk.house.client.get(url(talk), headers=phone).status_code == 401


def test_76_nobody_else_begins_confirms_or_looks(talk: Talk) -> None:
    step_id, stranger = step_of(url(talk)), talk.house.begin()
    assert begin(stranger, step_id).status_code == 404
    begun = begin(talk, step_id)
    opened = scan(talk, begun)
    number = opened.json()["number"]
    phone = as_phone(opened)
    assert call(talk, begun, phone, "/confirm", number=number).status_code == 401
    assert call(talk, begun, stranger.bearer, "/confirm", number=number).status_code == 404
    assert call(talk, begun, stranger.bearer).status_code == 404
    assert call(talk, begun, {"Authorization": "Bearer ph_made-up"}).status_code == 401
    assert state(talk, begun) == "opened"


def test_a_step_that_is_over_is_not_handed_over(talk: Talk) -> None:
    where = url(talk)
    _, phone = connect(talk, step_of(where))
    assert talk.outcome("cancel") == "ok"
    assert talk.house.client.get(where, headers=phone).status_code == 409
    assert begin(talk, step_of(where)).status_code == 409
    assert put(talk, where).status_code == 409


def test_nothing_of_a_code_or_a_session_is_in_a_row(talk: Talk) -> None:
    begun = begin(talk, step_of(url(talk)))
    token = scan(talk, begun).json()["token"]
    rows = talk.house.rows()
    assert code_of(begun) not in rows
    assert token not in rows


def test_what_is_over_is_forgotten_after_a_day(talk: Talk, clock: ManualClock) -> None:
    begin(talk, step_of(url(talk)))
    assert talk.house.rooms.handovers.forget() == 0
    clock.advance(days=1, minutes=2)
    assert talk.house.rooms.handovers.forget() == 1


@pytest.mark.parametrize(
    ("user_agent", "named"),
    [(FIREFOX, "Firefox, Windows"), (IPHONE, "Safari, iPhone"), ("curl/8", ""), ("", "")],
)
def test_a_browser_is_called_by_names_that_people_know(user_agent: str, named: str) -> None:
    assert device(user_agent) == named

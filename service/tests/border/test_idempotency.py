"""Attack 90 (../attacks/README.md) where a lost answer costs a person something: a secure step, the
beginning of a conversation, a decision. I36."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from service.tests.border.conftest import HOUSES
from service.tests.border.house import House, Talk
from service.tests.border.test_schema import signed_in
from service.tests.verification.world import PASSWORD, wrong

from rebind.problems import Code, Problem
from tests.kit.clock import ManualClock

KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324"
UNDER_KEY = {"Idempotency-Key": KEY}
CONVERSATIONS = "/chat/v1/conversations"


@pytest.fixture
def waiting(house: House) -> Talk:
    """Alice at the code step."""
    house.register()
    talk = house.begin()
    talk.at_the_code()
    return talk


def post(talk: Talk, url: str, key: str = KEY, token: str = "", **values: object) -> httpx.Response:
    headers = {"Authorization": f"Bearer {token or talk.token}", "Idempotency-Key": key}
    return talk.house.client.post(url, json=values, headers=headers)


def told(answer: httpx.Response) -> tuple[int, Any]:
    return answer.status_code, answer.json()


# --- secure steps ---------------------------------------------------------------------------------


def test_90_a_right_code_whose_answer_was_lost_is_right_again(waiting: Talk) -> None:
    url, code = waiting.url(), waiting.house.code()
    first = post(waiting, url, code=code)
    letters, case = len(waiting.house.post()), waiting.case()
    again = post(waiting, url, code=code)
    assert told(first) == told(again) == (200, {"ok": True})
    assert (len(waiting.house.post()), waiting.case()) == (letters, case)
    without = waiting.house.client.post(url, json={"code": code}, headers=waiting.bearer)
    assert told(without)[1]["code"] == "step_not_open"


def test_90_a_wrong_code_is_counted_once_and_another_one_anew(waiting: Talk) -> None:
    url, code = waiting.url(), wrong(waiting.house.code())
    first, again = post(waiting, url, code=code), post(waiting, url, code=code)
    assert first.content == again.content
    assert first.headers["content-type"] == again.headers["content-type"]
    assert (first.json()["code"], first.json()["attempts_left"]) == ("code_wrong", 4)
    assert waiting.case()["attempts_left"] == 4
    assert post(waiting, url, key="another", code=code).json()["attempts_left"] == 3


def test_90_another_code_under_the_key_is_not_looked_at(waiting: Talk) -> None:
    url, code = waiting.url(), waiting.house.code()
    post(waiting, url, code=wrong(code))
    other = post(waiting, url, code=code)
    assert (other.status_code, other.json()["code"]) == (422, "invalid_request")
    assert (waiting.case()["step"], waiting.case()["attempts_left"]) == ("email_code", 4)


def test_90_a_foreign_token_with_the_key_learns_nothing(waiting: Talk) -> None:
    """What it would be told without the key, word for word."""
    url, code = waiting.url(), waiting.house.code()
    post(waiting, url, code=code)
    for token, status in ((waiting.house.begin().token, 404), ("made-up", 401)):
        bare = {"Authorization": f"Bearer {token}"}
        without = waiting.house.client.post(url, json={"code": code}, headers=bare)
        for values in ({"code": code}, {"code": wrong(code)}):
            foreign = post(waiting, url, token=token, **values)
            assert (foreign.status_code, foreign.content) == (status, without.content)


def test_90_a_code_after_a_crash_is_left_to_the_case(
    waiting: Talk, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The step was done, and the process died before it had noted the answer."""
    url, code, house = waiting.url(), waiting.house.code(), waiting.house
    with monkeypatch.context() as broken:
        broken.setattr(house.rooms.idempotency, "_keep", lambda *_: 1 / 0)
        assert post(waiting, url, code=code).status_code == 500
    case = waiting.case()
    assert case["step"] != "email_code"
    assert post(waiting, url, code=code).json()["code"] == "in_flight"
    clock.advance(minutes=1)
    assert post(waiting, url, code=code).json()["code"] == "step_not_open"
    assert waiting.case() == case


# --- conversations --------------------------------------------------------------------------------


def begin(house: House, address: str = "203.0.113.9", **body: str) -> httpx.Response:
    return house.from_peer(address).post(CONVERSATIONS, json=body, headers=UNDER_KEY)


def test_90_a_conversation_is_begun_once(house: House) -> None:
    first, again = begin(house, locale="en"), begin(house, locale="en")
    assert told(first) == told(again)
    assert first.status_code == 201
    talk = Talk(house, id=again.json()["conversation_id"], token=again.json()["token"])
    assert talk.transcript().count("'seq'") == 1
    assert begin(house).json()["code"] == "invalid_request"


def test_90_another_peer_with_the_key_gets_a_conversation_of_its_own(house: House) -> None:
    one, other = begin(house), begin(house, "203.0.113.10")
    assert other.status_code == 201
    assert not set(one.json().values()) & set(other.json().values())


def test_a_conversation_that_was_one_too_many_may_be_begun_later(build: HOUSES) -> None:
    house = build(conversations_per_minute=1)
    house.begin()
    assert begin(house).json()["code"] == "too_many_requests"
    assert begin(house, "203.0.113.10").status_code == 201


# --- decisions ------------------------------------------------------------------------------------


def test_90_a_decision_whose_answer_was_lost_stands(waiting: Talk) -> None:
    house = waiting.house
    waiting.enter(code=house.code())
    assert waiting.outcome("choose_documents") == "ok"
    case, lead = waiting.case(), signed_in(house)
    with house.rooms.db.read() as tx:
        found = house.rooms.cases.find(tx, str(case["case_id"]))
    assert found is not None
    body = {"version": found.version, "outcome": "ask_again", "reason": "unreadable"}
    url = f"/desk/v1/cases/{case['case_id']}/decision"
    first = post(waiting, url, token=lead, **body)
    again = post(waiting, url, token=lead, **body)
    assert told(first) == told(again)
    assert (first.status_code, first.json()["state"]) == (200, "more_info")
    other = post(waiting, url, token=lead, **{**body, "outcome": "reject"})
    assert other.json()["code"] == "invalid_request"
    assert post(waiting, url, token=waiting.token, **body).json()["code"] == "unauthorized"


# --- keys, and what is kept -----------------------------------------------------------------------


@pytest.mark.parametrize("key", [b"", b"x" * 256, b"\xc3\xa9", b"a\tb"])
def test_a_key_that_is_none_is_refused_and_nothing_done(waiting: Talk, key: bytes) -> None:
    url, code = waiting.url(), wrong(waiting.house.code())
    headers = [(b"authorization", f"Bearer {waiting.token}".encode()), (b"idempotency-key", key)]
    for path in (url, CONVERSATIONS):
        answer = waiting.house.client.post(path, json={"code": code}, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
    assert waiting.case()["attempts_left"] == 5


@pytest.mark.parametrize("key", ["x", "x" * 255, '"quoted, as the draft has it"'])
def test_any_other_key_is_taken(waiting: Talk, key: str) -> None:
    url, code = waiting.url(), wrong(waiting.house.code())
    for _ in range(2):
        assert post(waiting, url, key=key, code=code).json()["attempts_left"] == 4


def test_90_no_secret_stands_in_the_table(house: House) -> None:
    """I18: neither what was entered, nor the token that was answered, nor the key."""
    house.register()
    opened = begin(house).json()
    talk = Talk(house, opened["conversation_id"], opened["token"])
    for command in ("start_reset", "consent"):
        talk.outcome(command)
    post(talk, talk.url(), email="alice@example.com", password=PASSWORD)
    code = house.code()
    post(talk, talk.url(), code=code)
    rows = house.rows()
    for secret in (PASSWORD, "alice@example.com", talk.token, KEY, f"'{code}'", f'"{code}"'):
        assert secret not in rows


def test_the_sweep_forgets_what_is_a_day_old(house: House, clock: ManualClock) -> None:
    begin(house)
    clock.advance(hours=24)
    assert house.rooms.idempotency.forget() == 1


def test_a_setting_says_how_long(build: HOUSES, clock: ManualClock) -> None:
    house = build(idempotency_lifetime=timedelta(minutes=5))
    first = begin(house)
    clock.advance(minutes=5)
    assert begin(house).json() != first.json()


def test_a_problem_that_a_case_raises_is_the_one_that_is_given_again(waiting: Talk) -> None:
    """Whatever a step may refuse with: through the store and back it is the same problem."""
    url, idempotency = waiting.url(), waiting.house.rooms.idempotency
    for code in Code:

        def refuse(code: Code = code) -> dict[str, bool]:
            raise Problem(code, attempts_left=0)

        for _ in range(2):
            with pytest.raises(Problem) as refused:
                idempotency.once(code, who="", path=url, body={}, work=refuse)
            assert (refused.value.code, refused.value.attempts_left) == (code, 0)


def test_an_alarm_whose_answer_was_lost_is_raised_all_the_same(house: House) -> None:
    """Pressed again it is the same alarm; under another key the link was used before."""
    house.register()
    talk = house.begin()
    talk.at_the_code()
    assert talk.enter(code=house.code()).status_code == 200
    secret = next(t for t in reversed(house.post()) if "#" in t).rpartition("#")[2].split()[0]
    path, body = "/secure/v1/alarms/raise", {"token": secret}
    again = {"Idempotency-Key": "k-1"}
    told = [house.client.post(path, json=body, headers=again) for _ in range(2)]
    assert [each.json() for each in told] == [{"ok": True}] * 2
    assert house.rows().count('"account_frozen"') == 1
    assert house.client.post(path, json=body).status_code == 404

"""Whatever a stranger sends, the service is not surprised: a 4xx, as problem JSON, and no crash."""

from pathlib import Path
from typing import Any

import httpx
import pytest
from service.tests.border.house import INTERNAL, Browser, House, Talk
from service.tests.verification.world import PASSWORD
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionInTime

from rebind.accounts.passwords import Passwords
from rebind.database import Database
from rebind.demo.app import compose
from rebind.settings import Settings
from tests.kit.clock import ManualClock

LONG = "x" * 5000
SURROGATE = r"\ud800"


def refusal(answer: httpx.Response) -> tuple[int, str]:
    assert answer.headers["content-type"] == "application/problem+json"
    return answer.status_code, answer.json()["code"]


@pytest.fixture
def loud(house: House) -> Browser:
    """What crashes in the service is raised in the test."""
    return Browser(house.app, loud=True)


@pytest.mark.parametrize("page", ["/widget/", "/alarm/", "/desk/", "/desk/locales/"])
@pytest.mark.parametrize(
    "name", ["%00", "a%00b", LONG, f"{LONG}/{LONG}", "%0a", "%ff", "%ed%a0%80", "..%2f..%2fetc"]
)
def test_a_file_with_an_impossible_name_is_not_there(loud: Browser, page: str, name: str) -> None:
    assert refusal(loud.get(f"{page}{name}")) == (404, "not_found")


@pytest.mark.parametrize("name", ["%00", LONG])
def test_an_asset_of_the_demo_with_an_impossible_name_is_not_there(
    db: Database, tmp_path: Path, name: str
) -> None:
    settings = Settings(data_dir=tmp_path, database_url=str(db.engine.url))
    demo = Browser(compose(settings), loud=True)
    assert refusal(demo.get(f"/dev/assets/{name}")) == (404, "not_found")
    assert refusal(demo.get(f"/dev/cases/{name}/answers.json")) == (404, "not_found")


@pytest.mark.parametrize("name", ["a%00b", "%00", "%0d%0a", LONG])
def test_an_id_with_nul_in_it_is_nobodys_on_postgresql_too(
    postgresql: Database, clock: ManualClock, passwords: Passwords, tmp_path: Path, name: str
) -> None:
    house = House(postgresql, clock, passwords, tmp_path)
    talk, loud = house.begin(), Browser(house.app, loud=True)
    internal = {"Authorization": f"Bearer {INTERNAL}"}
    command = {"turn_id": "t_1", "epoch": 0, "command": "consent"}
    message = {"client_msg_id": "0c6b2ae3-92ac-4b6a-8d3e-3c5f1a1f4a11", "text": "hello"}
    where = f"/chat/v1/conversations/{name}"
    answers = [
        loud.post(f"/secure/v1/{name}", json={"code": "1"}, headers=talk.bearer),
        loud.get(f"{where}/events?wait=0", headers=talk.bearer),
        loud.post(f"{where}/messages", json=message, headers=talk.bearer),
        loud.get(f"/internal/v1/conversations/{name}/state", headers=internal),
        loud.post(f"/internal/v1/conversations/{name}/commands", json=command, headers=internal),
    ]
    assert [refusal(answer) for answer in answers] == [(404, "not_found")] * 5


def bodies(talk: Talk) -> list[tuple[str, str]]:
    """Every text field of every body, with half a character in it."""
    chat = "/chat/v1/conversations"
    id_ = '"client_msg_id": "0c6b2ae3-92ac-4b6a-8d3e-3c5f1a1f4a11"'
    return [
        ("/secure/v1/alarms/raise", f'{{"token": "{SURROGATE}"}}'),
        ("/secure/v1/alarms/raise", f'{{"{SURROGATE}": "x"}}'),
        (talk.url(), f'{{"email": "{SURROGATE}@example.com", "password": "x"}}'),
        (talk.url(), f'{{"email": "alice@example.com", "password": "{SURROGATE}"}}'),
        (talk.url(), f'{{"email": "alice@example.com", "password": ["{SURROGATE}"]}}'),
        (chat, f'{{"locale": "{SURROGATE}"}}'),
        (chat, f'{{"identity": "{SURROGATE}"}}'),
        (f"{chat}/{talk.id}/identity", f'{{"identity": "{SURROGATE}"}}'),
        (f"{chat}/{talk.id}/messages", f'{{{id_}, "text": "{SURROGATE}"}}'),
        (f"{chat}/{talk.id}/messages", f'{{{id_}, "choice": "{SURROGATE}"}}'),
        (f"{chat}/{talk.id}/messages", f'{{{id_}, "choices": ["{SURROGATE}"]}}'),
        (f"{chat}/{talk.id}/messages", f'{{"client_msg_id": "{SURROGATE}", "text": "x"}}'),
        (f"{chat}/{talk.id}/messages", f'{{{id_}, "text": "x", "{SURROGATE}": 1}}'),
    ]


@pytest.fixture
def talk(house: House) -> Talk:
    """At the sign-in."""
    talk = house.begin()
    assert [talk.outcome(name) for name in ("start_reset", "consent")] == ["ok", "ok"]
    return talk


def test_half_a_character_is_refused_in_every_body(talk: Talk, loud: Browser) -> None:
    headers = {**talk.bearer, "Content-Type": "application/json"}
    for path, body in bodies(talk):
        answer = loud.post(path, content=body, headers=headers)
        assert refusal(answer) == (422, "invalid_request"), body


@pytest.mark.parametrize("value", [b"\xed\xa0\x80", b"\xff\xfe", b"\xb2", b"\xc3\xa9" * 500])
@pytest.mark.parametrize(
    "name", ["Authorization", "Origin", "Accept", "Last-Event-ID", "X-Forwarded-For", "Host"]
)
def test_bytes_that_are_no_text_in_a_header_surprise_nobody(
    talk: Talk, loud: Browser, name: str, value: bytes
) -> None:
    value = b"Bearer " + value if name == "Authorization" else value
    accept = {"Authorization": f"Bearer {talk.token}", "Accept": "application/json"}
    headers = [(k.encode(), v.encode()) for k, v in accept.items() if k != name]
    asked = [*headers, (name.encode(), value)]
    if name != "Accept":  # which asks for a stream then, and that has no end
        events = loud.get(f"/chat/v1/conversations/{talk.id}/events", headers=asked)
        assert events.status_code < 500
    assert loud.post("/secure/v1/alarms/raise", json={"token": "x"}, headers=asked).is_client_error


def test_a_length_of_thousands_of_digits_is_too_much(house: House, loud: Browser) -> None:
    headers = {"Content-Length": "9" * 5000}
    answer = loud.post("/secure/v1/alarms/raise", content=b"{}", headers=headers)
    assert refusal(answer) == (413, "body_too_large")


# --- the database is away -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "error",
    [
        OperationalError("SELECT 1", {}, Exception("gone")),
        InterfaceError("SELECT 1", {}, Exception("gone")),
        NoConnectionInTime(),
    ],
    ids=["operational", "interface", "pool"],
)
def test_a_database_that_is_away_is_said_to_be_away(
    house: House, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    talk = house.begin()

    def away(*_: Any) -> Any:
        raise error

    monkeypatch.setattr(house.rooms.db, "read", away)
    answer = house.client.post("/secure/v1/st_x", json={"code": "1"}, headers=talk.bearer)
    assert refusal(answer) == (503, "unavailable")
    assert "SELECT" not in answer.text


# --- passwords as people have them ----------------------------------------------------------------

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    "password",
    ["with\u00a0a hard space", FAMILY * 8, "x" * 1024, "é" * 512, "a\u2028b", "\u202eabc", " x "],
    ids=["nbsp", "joined emoji", "1024 bytes", "512 letters", "line", "direction", "spaces"],
)
def test_whatever_the_exchange_took_as_a_password_can_be_entered(talk: Talk, password: str) -> None:
    answer = talk.enter(email="alice@example.com", password=password)
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(
    "password",
    ["", "a\x00b", "a\nb", "a\x7fb", "a\x85b", "x" * 1025, "é" * 513],
    ids=["empty", "nul", "newline", "delete", "next line", "1025 bytes", "1026 bytes"],
)
def test_what_is_no_password_is_refused(talk: Talk, password: str) -> None:
    answer = talk.enter(email="alice@example.com", password=password)
    assert refusal(answer) == (422, "invalid_request")


@pytest.mark.parametrize("email", ["a\u00a0b@example.com", "a\u200d@example.com"])
def test_the_other_fields_stay_strict(talk: Talk, email: str) -> None:
    assert refusal(talk.enter(email=email, password=PASSWORD)) == (422, "invalid_request")

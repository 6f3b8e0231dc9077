"""Attacks 23, 54 to 56, 58 to 60, 69, 86 and 94 (../attacks/README.md): what comes with a request
besides what was asked for."""

import logging
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from traceback import format_exception

import pytest
from pydantic import ValidationError
from service.tests.border.conftest import HOUSES
from service.tests.border.house import BASE, ROOT, Browser, House, Talk
from service.tests.border.test_schema import signed_in
from service.tests.verification.world import PASSWORD
from sqlalchemy import text

from rebind.desk.agents import Role
from rebind.notify.ports import Message
from rebind.notify.smtp import SmtpCarrier
from rebind.settings import Settings
from rebind.telemetry import _NoQuery


@pytest.fixture
def house(house: House) -> House:
    house.register()
    return house


@pytest.fixture
def waiting(house: House) -> Talk:
    """Alice at the code step."""
    talk = house.begin()
    talk.at_the_code()
    return talk


# --- 23: a code where none belongs ----------------------------------------------------------------


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE"])
def test_23_a_code_in_an_address_is_not_fetched(waiting: Talk, method: str) -> None:
    url = f"{waiting.url()}?code={waiting.house.code()}"
    answer = waiting.house.client.request(method, url, headers=waiting.bearer)
    assert answer.status_code == (404 if method == "GET" else 405)
    assert (waiting.case()["step"], waiting.case()["attempts_left"]) == ("email_code", 5)


@pytest.mark.parametrize("body", [b"", b"{}"], ids=["no body", "empty body"])
def test_23_a_code_in_an_address_is_not_entered(waiting: Talk, body: bytes) -> None:
    url = f"{waiting.url()}?code={waiting.house.code()}"
    answer = waiting.house.client.post(url, content=body, headers=waiting.bearer)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
    assert (waiting.case()["step"], waiting.case()["attempts_left"]) == ("email_code", 5)


def test_23_an_access_log_says_no_query() -> None:
    """A line as uvicorn writes it. Every log of a whole journey: tests/canaries."""
    written, logger = StringIO(), logging.Logger("as uvicorn.access")
    logger.addHandler(logging.StreamHandler(written))
    logger.addFilter(_NoQuery())
    logger.info('%s - "%s %s HTTP/%s" %d', "peer", "GET", "/secure/v1/st_x?code=1", "1.1", 405)
    assert written.getvalue() == 'peer - "GET /secure/v1/st_x HTTP/1.1" 405\n'


# --- 54: a poisoned host --------------------------------------------------------------------------

POISON = {
    "Host": "evil.test",
    "X-Forwarded-Host": "evil.test",
    "X-Forwarded-Proto": "gopher",
    "X-Forwarded-Port": "666",
    "X-Forwarded-Prefix": "/evil.test",
    "Forwarded": "for=1.2.3.4;host=evil.test;proto=gopher",
    "X-Original-URL": "https://evil.test/",
    "X-Rewrite-URL": "https://evil.test/",
}


@pytest.mark.parametrize("name", POISON)
def test_54_whatever_a_request_calls_the_service_its_links_are_of_the_setting(
    house: House, name: str
) -> None:
    """The card's address and the alarm link that is mailed, whose owner would click it."""
    poison = {name: POISON[name]}
    talk = house.begin(**poison)
    talk.at_the_code(poison)
    assert talk.url().startswith(f"{BASE}/secure/v1/st_")
    assert talk.enter(poison, code=house.code()).status_code == 200
    links = [word for text in house.post() for word in text.split() if "://" in word]
    assert len(links) == 1
    assert links[0].startswith(f"{BASE}/not-me#")
    assert not any(POISON[name] in text for text in house.post())


# --- 55: who a request says it is from ------------------------------------------------------------

HOPS = ", ".join(f"10.{n // 250}.{n % 250}.1" for n in range(1000))


@pytest.mark.parametrize("name", ["X-Forwarded-For", "X-Real-IP", "Forwarded", "CF-Connecting-IP"])
def test_55_one_peer_is_limited_whoever_it_claims_to_be(build: HOUSES, name: str) -> None:
    client = build(conversations_per_minute=2).client
    claims = ["a", "198.51.100.7", HOPS, "fe80::1%eth0", "", "127.0.0.1", "for=unknown"]
    answers = [client.post("/chat/v1/conversations", headers={name: claim}) for claim in claims]
    assert [answer.status_code for answer in answers] == [201, 201, 429, 429, 429, 429, 429]


def test_55_a_secure_step_without_a_token_is_limited_by_its_peer(build: HOUSES) -> None:
    client = build(entries_per_minute=2).client
    forged = [{"X-Forwarded-For": f"10.0.0.{n}"} for n in range(3)]
    answers = [client.post("/secure/v1/st_x", json={}, headers=each) for each in forged]
    assert [answer.status_code for answer in answers] == [401, 401, 429]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("fe80::1%eth0", "fe80::1%eth1", True),
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("203.0.113.9", "203.0.113.10", False),
        ("no address", "no address", True),
    ],
)
def test_55_an_address_in_any_writing_is_limited(
    build: HOUSES, one: str, other: str, shared: bool
) -> None:
    """A zone, or one of the addresses of a customer's /64, is not another peer."""
    house = build(conversations_per_minute=1)
    assert house.from_peer(one).post("/chat/v1/conversations").status_code == 201
    assert house.from_peer(one).post("/chat/v1/conversations").status_code == 429
    status = house.from_peer(other).post("/chat/v1/conversations").status_code
    assert status == (429 if shared else 201)


# --- 56: a second line ----------------------------------------------------------------------------

SECOND_LINE = "\r\nBcc: everybody@evil.test"


@pytest.mark.parametrize("field", ["email", "password"])
def test_56_a_second_line_in_a_field_is_refused_and_nothing_sent(house: House, field: str) -> None:
    talk = house.begin()
    for command in ("start_reset", "consent"):
        talk.outcome(command)
    values: dict[str, object] = {"email": "alice@example.com", "password": PASSWORD}
    values[field] = f"{values[field]}{SECOND_LINE}"
    answer = talk.enter(**values)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
    assert house.post() == []


@pytest.mark.parametrize("part", ["to", "subject", "id"])
def test_56_a_mail_with_a_second_line_in_a_header_is_not_sent(part: str) -> None:
    """Whatever came so far: it fails before a server is asked."""
    whole = {"id": "m_1", "channel": "email", "to": "a@example.com", "subject": "x", "text": "y"}
    message = Message(**{**whole, part: f"{whole[part]}{SECOND_LINE}"})
    with pytest.raises(ValueError, match="linefeed or carriage return"):
        SmtpCarrier("smtp://127.0.0.1:1", "security@localhost").send(message)


def test_56_the_brand_which_stands_in_every_subject_has_one_line() -> None:
    with pytest.raises(ValidationError):
        Settings(brand=f"CoinEx{SECOND_LINE}")
    with pytest.raises(ValidationError):
        Settings(brand="CoinEx\n")


def test_56_a_second_line_in_what_is_logged_forges_no_entry() -> None:
    """With the logging as it is configured, in a process of its own."""
    script = (
        "import structlog; from rebind.telemetry import configure; configure()\n"
        "log = structlog.get_logger()\n"
        r"log.warning('refused', state='open\nlevel=info event=number_removed')"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "service" / "src")}
    run = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert len(run.stdout.splitlines()) == 1
    assert "event='refused'" in run.stdout


# --- 58: another page -----------------------------------------------------------------------------


def doors(talk: Talk) -> list[tuple[str, str]]:
    """Where a browser could change something, and how."""
    paths = talk.house.app.openapi()["paths"]
    names = {"step_id": "st_x", "case_id": "RB-X", "alarm_id": "al_x"}
    names |= {"upload_id": "up_x", "handover_id": "ho_x", "conversation_id": talk.id}
    names |= {"agent_id": "ag_x", "rating_id": "cs_x", "message_id": "t_x"}
    return [
        (method.upper(), path.format(**names))
        for path, methods in paths.items()
        for method in methods
        if method not in ("get", "head")
    ]


@pytest.mark.parametrize("origin", ["https://evil.test", "null", "http://localhost:8000"])
def test_58_no_door_opens_for_another_origin(house: House, origin: str) -> None:
    talk = house.begin()
    assert len(doors(talk)) >= 5
    for method, path in doors(talk):
        headers = {**talk.bearer, "Origin": origin}
        answer = house.client.request(method, path, json={}, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden"), path


def test_58_a_page_of_another_origin_enters_no_code(waiting: Talk) -> None:
    code = waiting.house.code()
    assert waiting.enter({"Origin": "https://evil.test"}, code=code).status_code == 403
    assert (waiting.case()["step"], waiting.case()["attempts_left"]) == ("email_code", 5)
    assert waiting.enter({"Origin": BASE}, code=code).status_code == 200


def test_58_a_cookie_is_no_token(waiting: Talk) -> None:
    """What a browser adds on its own opens nothing."""
    cookies = {"Cookie": f"token={waiting.token}; Authorization=Bearer {waiting.token}"}
    code = {"code": waiting.house.code()}
    answer = waiting.house.client.post(waiting.url(), json=code, headers=cookies)
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")


def test_58_no_other_origin_is_permitted_to_read(house: House) -> None:
    wanted = {"Origin": "https://evil.test", "Access-Control-Request-Method": "POST"}
    talk = house.begin()
    paths = [path for _, path in doors(talk)]
    for path in [*paths, f"/chat/v1/conversations/{talk.id}/events?wait=0"]:
        for method in ("OPTIONS", "POST", "GET"):
            headers = {**talk.bearer, **wanted, "Accept": "application/json"}
            answer = house.client.request(method, path, headers=headers)
            assert not [name for name in answer.headers if name.startswith("access-control")]


# --- 59: an address to return to ------------------------------------------------------------------

EVIL = "https://evil.test/"
WAYS_BACK = ("return_to", "returnUrl", "next", "redirect", "redirect_uri", "continue", "url", "to")


def evil(name: str) -> str:
    return f"?{name}={EVIL}&{name}=%2F%2Fevil.test"


@pytest.fixture
def paged(build: HOUSES, tmp_path: Path) -> House:
    """With pages that exist."""
    for page in ("widget", "alarm", "step", "desk"):
        (tmp_path / "web" / page).mkdir(parents=True)
        (tmp_path / "web" / page / "index.html").write_text(f"<title>{page}</title>")
    house = build(web_dir=tmp_path / "web")
    house.register()
    return house


@pytest.mark.parametrize("name", WAYS_BACK)
def test_59_no_page_goes_where_a_request_says(paged: House, name: str) -> None:
    for path in ("/widget/", "/desk/", "/not-me", "/step", "/healthz", "/openapi.json", "/nothing"):
        plain = paged.client.get(path)
        asked = paged.client.get(f"{path}{evil(name)}", headers={"Referer": EVIL})
        assert plain.status_code == (404 if path == "/nothing" else 200)
        assert (asked.status_code, asked.headers, asked.content) == (
            plain.status_code,
            plain.headers,
            plain.content,
        ), path


@pytest.mark.parametrize(
    "path",
    ["//evil.test", "/%2F%2Fevil.test", "/%5Cevil.test", "/widget//evil.test", "/widget", "/desk",
     f"/widget/{EVIL}", "/not-me/", "/chat/v1/conversations/"],
)  # fmt: skip
def test_59_no_address_leads_anywhere_else(paged: House, path: str) -> None:
    answer = paged.client.get(path)
    assert answer.status_code == 404
    assert "location" not in answer.headers


@pytest.mark.parametrize("name", WAYS_BACK)
def test_59_no_link_of_a_journey_is_of_a_requests_choosing(paged: House, name: str) -> None:
    """Where it is in the address, and where it is in the body."""
    query, client = evil(name), paged.client
    opened = client.post(f"/chat/v1/conversations{query}")
    assert opened.status_code == 201
    talk = Talk(paged, opened.json()["conversation_id"], opened.json()["token"])
    for command in ("start_reset", "consent"):
        talk.outcome(command)
    values = {"email": "alice@example.com", "password": PASSWORD}
    url, answers = talk.url(), [opened]
    answers.append(client.post(url, json={**values, name: EVIL}, headers=talk.bearer))
    answers.append(client.post(f"{url}{query}", json=values, headers=talk.bearer))
    code = {"code": paged.code()}
    answers.append(client.post(f"{talk.url()}{query}", json=code, headers=talk.bearer))
    assert [answer.status_code for answer in answers] == [201, 422, 200, 200]
    secret = next(text for text in paged.post() if "#" in text).rpartition("#")[2].split()[0]
    answers.append(client.post(f"/secure/v1/alarms/raise{query}", json={"token": secret}))
    assert not any("location" in answer.headers for answer in answers)
    told = [f"{answer.headers}{answer.text}" for answer in answers]
    for each in [*told, *paged.post(), talk.transcript(), paged.rows()]:
        assert "evil.test" not in each


# --- 60: whom a text message is counted for -------------------------------------------------------


def counted_for(talk: Talk) -> str:
    rooms = talk.house.rooms
    with rooms.db.read() as tx:
        return rooms.cases._conversations.peer(tx, talk.id)


def test_60_a_text_is_counted_for_where_its_conversation_last_spoke_from(house: House) -> None:
    """By what was written, which an action acts on later, or entered; keyed, never in clear."""
    talk, index = house.begin(), house.rooms.keys.blind_index
    assert counted_for(talk) == "unknown"
    talk.say("I want to change my number")
    assert counted_for(talk) == index("peer", "203.0.113.9")
    for command in ("start_reset", "consent"):
        talk.outcome(command)
    moved = house.from_peer("2001:db8::7:1")
    values = {"email": "alice@example.com", "password": PASSWORD}
    assert moved.post(talk.url(), json=values, headers=talk.bearer).status_code == 200
    assert counted_for(talk) == index("peer", "2001:db8::/64")
    assert not any(address in house.rows() for address in ("203.0.113.9", "2001:db8"))


def test_60_nobody_says_where_somebody_elses_conversation_speaks_from(waiting: Talk) -> None:
    before, url, stranger = counted_for(waiting), waiting.url(), waiting.house.begin()
    elsewhere = waiting.house.from_peer("198.51.100.7")
    path = f"/chat/v1/conversations/{waiting.id}/messages"
    for bearer in (stranger.bearer, {}, {"Authorization": "Bearer made-up"}):
        for target in (url, path):
            assert elsewhere.post(target, json={}, headers=bearer).status_code >= 400
    assert counted_for(waiting) == before


def test_60_behind_a_trusted_proxy_it_is_the_address_that_the_proxy_saw(build: HOUSES) -> None:
    house = build(trusted_proxies=["203.0.113.0/24"])
    talk = house.begin()
    body = {"client_msg_id": "8e03978e-40d5-43dd-bc93-6894a57f9324", "text": "hello"}
    headers = {**talk.bearer, "X-Forwarded-For": "192.0.2.1, 198.51.100.7"}
    path = f"/chat/v1/conversations/{talk.id}/messages"
    assert house.client.post(path, json=body, headers=headers).status_code == 202
    assert counted_for(talk) == house.rooms.keys.blind_index("peer", "198.51.100.7")


# --- 69: whoever works at the desk asks to skip a step --------------------------------------------


@pytest.mark.parametrize("role", list(Role))
def test_69_nobody_at_the_desk_skips_a_step(waiting: Talk, role: Role) -> None:
    """By the only door to a case that there is, or by one that is not theirs."""
    house, url, code = waiting.house, waiting.url(), {"code": waiting.house.code()}
    desk = {"Authorization": f"Bearer {signed_in(house, role)}"}
    before = waiting.case()
    case = f"/desk/v1/cases/{before['case_id']}"
    decision = {"version": 3, "outcome": "approve", "reason": "I know this person"}
    told = house.client.post(f"{case}/decision", json=decision, headers=desk)
    decides = role in (Role.REVIEWER, Role.LEAD)
    assert told.status_code == (409 if decides else 403)
    for outcome in ("skip", "completed", "verified", ""):
        body = {**decision, "outcome": outcome}
        assert house.client.post(f"{case}/decision", json=body, headers=desk).status_code == 422
    for more in ({"step": "done"}, {"state": "completed"}, {"force": True}):
        body = {**decision, **more}
        assert house.client.post(f"{case}/decision", json=body, headers=desk).status_code == 422
    for method in ("PUT", "PATCH", "DELETE"):
        assert house.client.request(method, case, json=decision, headers=desk).status_code == 405
    for door in ("skip", "step", "advance", "complete"):
        answer = house.client.post(f"{case}/{door}", json=decision, headers=desk)
        assert answer.status_code == 404
    commands = f"/internal/v1/conversations/{waiting.id}/commands"
    command = {"turn_id": "t_1", "epoch": 0, "command": "start_questions"}
    assert house.client.post(commands, json=command, headers=desk).status_code == 401
    assert house.client.post(url, json=code, headers=desk).status_code == 401
    assert waiting.case() == before
    assert house.rows().count('"decision_refused"') == 1


# --- 86: a link that a machine follows ------------------------------------------------------------


def test_86_a_mail_scanner_that_follows_the_alarm_link_raises_no_alarm(waiting: Talk) -> None:
    """The secret is in the fragment, which no client sends; sent all the same, it takes a POST."""
    house = waiting.house
    waiting.enter(code=house.code())
    secret = next(text for text in house.post() if "#" in text).rpartition("#")[2].split()[0]
    for method in ("GET", "HEAD"):
        for path in ("/not-me", "/secure/v1/alarms/raise"):
            house.client.request(method, f"{path}?token={secret}")
    assert waiting.case()["state"] == "open"
    answer = house.client.post("/secure/v1/alarms/raise", json={"token": secret})
    assert answer.status_code == 200
    assert waiting.case()["why"] == "stopped_by_owner"


# --- 94: what an error says -----------------------------------------------------------------------

CANARY = "Canary-Quartz-4711"


@pytest.mark.parametrize(
    "body",
    [
        f'{{"code": "{CANARY}"}}',
        f'{{"code": ["{CANARY}"]}}',
        f'{{"{CANARY}": "123456"}}',
        f'{{"code": "123456", "state": "{CANARY}"}}',
        f'["{CANARY}"]',
        f'"{CANARY}"',
        f'{{"code": "{CANARY}"',
        CANARY,
    ],
)
def test_94_a_refused_entry_is_not_repeated(waiting: Talk, body: str) -> None:
    for path in (waiting.url(), "/secure/v1/alarms/raise", "/chat/v1/conversations"):
        answer = waiting.house.client.post(path, content=body, headers=waiting.bearer)
        assert answer.status_code == 422
        assert answer.headers["content-type"] == "application/problem+json"
        assert CANARY not in f"{answer.headers}{answer.text}"


@pytest.mark.parametrize("path", [f"/secure/v1/{CANARY}", f"/{CANARY}", f"/widget/{CANARY}"])
def test_94_an_address_that_is_not_there_is_not_repeated(waiting: Talk, path: str) -> None:
    for method in ("GET", "POST"):
        answer = waiting.house.client.request(method, path, json={}, headers=waiting.bearer)
        assert answer.status_code >= 400
        assert CANARY not in f"{answer.headers}{answer.text}"


def test_94_a_crash_says_nothing_and_its_trace_no_secret(waiting: Talk) -> None:
    """The database fails while a code is judged: what a person, and what a log would see."""
    code, url = waiting.house.code(), waiting.url()
    with waiting.house.rooms.db.write() as tx:
        refuse = "BEGIN SELECT RAISE(ABORT, 'broken for a test'); END"
        tx.execute(text(f"CREATE TRIGGER broken BEFORE INSERT ON budget_charge {refuse}"))
    answer = waiting.house.client.post(url, json={"code": code}, headers=waiting.bearer)
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    loud = Browser(waiting.house.app, loud=True)
    with pytest.raises(Exception, match="broken for a test") as crash:
        loud.post(url, json={"code": code}, headers=waiting.bearer)
    trace = "".join(format_exception(crash.value))
    assert "Traceback" in trace
    for secret in (code, waiting.token, PASSWORD, "alice@example.com"):
        assert secret not in f"{answer.headers}{answer.text}"
        assert secret not in trace

"""The desk's doors over HTTP: what each role gets, and what streams tell."""

import asyncio
import json
from typing import Any

import pyotp
import pytest
from service.tests.desk.kit import Office

from rebind.chat.model import Owner
from rebind.desk.agents import Agent, Role
from rebind.desk.live import Live

ID = "8e03978e-40d5-43dd-bc93-6894a57f9324"


def ask(office: Office, name: str, method: str, path: str, **what: Any) -> Any:
    headers = office.sign_in(name)
    office.clock.advance(seconds=30)  # each code opens one session
    return office.house.client.request(method, f"/desk/v1/{path}", headers=headers, **what)


def test_a_whole_conversation_over_http(office: Office, ada: Agent) -> None:
    here = office.waits()
    headers = office.sign_in("ada")

    def call(method: str, path: str, **body: object) -> Any:
        told = office.house.client.request(
            method, f"/desk/v1/{path}", headers=headers, **({"json": body} if body else {})
        )
        return told.status_code, told.json() if told.content else None

    _, queue = call("GET", "queue")
    [card] = queue["waiting"]
    assert (card["conversation_id"], card["position"], queue["agents_online"]) == (here, 1, 1)
    assert queue["hours"] == {"open": True}
    base = f"conversations/{here}"
    assert call("POST", f"{base}/claim", expected_epoch=card["epoch"]) == (200, {"epoch": 2})
    status, shown = call("GET", base)
    assert (status, shown["owner"], shown["owner_id"]) == (200, "agent", ada.id)
    summary = shown["summary"]
    assert (summary["reason"], summary["assurance"]) == ("asked", "anonymous")
    assert summary["facts"] == [], "nothing of anybody's account"
    say = {"client_msg_id": ID, "text": "Hello.", "seen_seq": shown["last_seq"]}
    status, said = call("POST", f"{base}/messages", **say)
    assert (status, call("POST", f"{base}/messages", **say)[1]) == (202, said)
    assert call("POST", f"{base}/notes", text="calm") == (202, {"seq": 1})
    assert call("PUT", "me/presence", conversation_id=here, mode="composing_note")[0] == 204
    assert call("POST", f"{base}/typing", private=False)[0] == 204
    [present] = call("GET", base)[1]["present"]
    assert present == {"id": ada.id, "name": "ada", "mode": "composing_public"}
    [found] = call("GET", f"conversations?q={card['reference'].lower()}")[1]["conversations"]
    assert found["last_text"] == "Hello."
    assert call("GET", "conversations?q=no+such+words")[1]["conversations"] == []
    assert call("POST", f"{base}/hand-back")[0] == 422, "a body is needed"
    assert call("POST", f"{base}/hand-back", step=None) == (200, {"epoch": 3})
    assert call("POST", f"{base}/claim", expected_epoch=3)[0] == 200
    assert call("POST", f"{base}/resolve", reason="solved") == (200, {"epoch": 5})
    assert office.now(here).owner is Owner.BOT


def test_pages_of_a_list_follow_each_other(office: Office, ada: Agent) -> None:
    made = []
    for _ in range(3):
        made.append(office.waits())
        office.clock.advance(seconds=1)
    first = office.conversations.search(ada, None, None, None, None, 2)
    second = office.conversations.search(ada, Owner.QUEUE, None, None, first["next"], 2)
    ids = [each["conversation_id"] for page in (first, second) for each in page["conversations"]]
    assert ids == made[::-1]
    assert "next" not in second


def test_words_are_found_as_they_are_stored(office: Office, ada: Agent) -> None:
    here = office.waits()
    office.writes(here, 'I said "80 %_off" and nothing else')
    office.waits()
    for words in ('said "80 %_off"', "NOTHING ELSE"):
        found = office.conversations.search(ada, None, None, words, None, 9)["conversations"]
        assert [each["conversation_id"] for each in found] == [here]
    assert office.conversations.search(ada, None, None, "80 ___off", None, 9)["conversations"] == []


# --- roles ----------------------------------------------------------------------------------------

READS = ("queue", "conversations", "conversations/{id}", "conversations/{id}/transcript")
DOES = (
    ("claim", {"expected_epoch": 1}),
    ("messages", {"client_msg_id": ID, "text": "Hello.", "seen_seq": 99}),
    ("hand-back", {"step": None}),
    ("resolve", {"reason": "answered"}),
    ("transfer", {"expected_epoch": 1}),
)


@pytest.mark.parametrize("role", Role)
def test_79_each_role_gets_what_it_may(office: Office, role: Role) -> None:
    """And what it may not have is in the audit chain."""
    here, _ = office.waits(), office.hire("who", role)
    headers = office.sign_in("who")

    def status(method: str, path: str, body: object = None) -> int:
        url = f"/desk/v1/{path.format(id=here)}"
        told = office.house.client.request(method, url, headers=headers, json=body)
        return int(told.status_code)

    reads = {status("GET", path) for path in READS}
    assert reads == ({403} if role is Role.ADMIN else {200})
    talks = role in (Role.AGENT, Role.LEAD)
    assert (status("GET", "conversations/{id}/canned") == 200) == talks
    assert (status("GET", "dashboard") == 200) == (role is Role.LEAD)
    new = {"name": "eve", "email": "eve@desk.example.com", "role": "agent"}
    assert (status("POST", "agents", new) == 201) == (role is Role.ADMIN)
    assert status("GET", "me") == status("GET", "agents") == 200
    if not talks:
        for path, body in DOES:
            assert status("POST", f"conversations/{{id}}/{path}", body) == 403
        assert office.now(here).owner is Owner.QUEUE
        assert len(office.audited("conversation_refused")) >= len(DOES)


def test_79_a_name_that_was_guessed_opens_nothing_and_is_noted(office: Office, ada: Agent) -> None:
    headers = office.sign_in("ada")
    client = office.house.client
    for path, body in (*DOES, ("notes", {"text": "x"}), ("typing", {"private": True})):
        url = f"/desk/v1/conversations/cv_guessed/{path}"
        told = client.post(url, headers=headers, json=body)
        assert (told.status_code, told.json()["code"]) == (404, "not_found")
    assert client.get("/desk/v1/conversations/cv_guessed", headers=headers).status_code == 404
    named = {each["conversation"] for each in office.audited("conversation_refused")}
    assert named == {"unknown"}, "nothing that somebody made up is in the chain"


@pytest.mark.parametrize("token", ["", "made-up", "of a person"])
def test_79_no_other_token_opens_the_desk(office: Office, token: str) -> None:
    talk = office.house.begin()
    headers = {"Authorization": f"Bearer {talk.token if token == 'of a person' else token}"}
    for path in (*READS, "me", "agents", "dashboard", "canned", "queue/stream"):
        told = office.house.client.get(f"/desk/v1/{path.format(id=talk.id)}", headers=headers)
        assert told.status_code == 401
    url = f"/desk/v1/conversations/{talk.id}/claim"
    claimed = office.house.client.post(url, headers=headers, json={"expected_epoch": 0})
    assert (claimed.status_code, office.now(talk.id).owner) == (401, Owner.BOT)


def test_79_a_session_that_ended_does_nothing_more(office: Office, ada: Agent) -> None:
    here = office.waits()
    headers = office.sign_in("ada")
    office.claim(ada, here)
    office.house.client.post("/desk/v1/sign-out", headers=headers)
    url = f"/desk/v1/conversations/{here}/messages"
    body = {"client_msg_id": ID, "text": "Hello.", "seen_seq": 99}
    assert office.house.client.post(url, headers=headers, json=body).status_code == 401
    assert "agent" not in [kind for kind, _ in office.heard(here)]


def test_the_desk_is_not_asked_from_another_origin(office: Office, ada: Agent) -> None:
    headers = {**office.sign_in("ada"), "Origin": "https://evil.example.com"}
    assert office.house.client.get("/desk/v1/queue", headers=headers).status_code == 403


# --- people who work here -------------------------------------------------------------------------


def test_an_admin_lets_somebody_in_who_can_sign_in_then(office: Office) -> None:
    office.hire("root", Role.ADMIN)
    new = {"name": "eve", "email": "eve@desk.example.com", "role": "agent", "capacity": 2}
    told = ask(office, "root", "POST", "agents", json=new)
    assert told.status_code == 201
    app = pyotp.parse_uri(told.json()["totp_uri"])
    code = pyotp.TOTP(app.secret).at(office.clock.now())
    rooms = office.house.rooms
    assert rooms.agents.sign_in(new["email"], told.json()["password"], code)
    assert told.json()["password"] not in office.house.rows()
    assert ask(office, "root", "POST", "agents", json=new).status_code == 422, "taken"
    [eve] = [
        each
        for each in ask(office, "root", "GET", "agents").json()["agents"]
        if each["name"] == "eve"
    ]
    assert (eve["email_masked"], eve["capacity"]) == ("e…@desk.example.com", 2)
    assert ask(office, "root", "POST", f"agents/{eve['id']}/send-away").status_code == 204
    assert [each["by"] for each in office.audited("agent_sent_away")] == [office.agents["root"].id]


def test_only_who_runs_the_house_is_told_of_addresses(office: Office, ada: Agent) -> None:
    [told] = ask(office, "ada", "GET", "agents").json()["agents"]
    assert "email_masked" not in told
    assert told["name"] == "ada"


# --- what is seen ---------------------------------------------------------------------------------


def test_that_somebody_looked_is_noted_once_an_hour(office: Office, ada: Agent) -> None:
    here = office.waits()
    for _ in range(3):
        office.conversations.show(ada, here, 0)
        office.conversations.look(ada, here)
    assert len(office.audited("conversation_viewed")) == 1
    office.clock.advance(hours=1)
    office.conversations.show(ada, here, 0)
    assert len(office.audited("conversation_viewed")) == 2


def test_nothing_secret_is_seen_in_a_conversation(office: Office, ada: Agent) -> None:
    """A form is named, and cannot be opened; facts are masked, and only the proven person's."""
    office.house.register()
    talk = office.house.begin()
    talk.at_the_code()
    step = talk.url().rpartition("/")[2]
    with office.house.rooms.db.write() as tx:
        [card] = office.house.rooms.cases.cards(tx, talk.id)
        office.house.rooms.chat.service._log.publish(tx, talk.id, card.type, card.body)
    office.waits(conversation_id=talk.id)
    before = office.conversations.show(ada, talk.id, 0)
    assert step not in json.dumps(before)
    assert {"step": "email_code"} in [each["body"] for each in before["events"]]
    assert before["summary"]["facts"] == []
    assert before["summary"]["step"] == {
        "id": "email_code",
        "title": before["summary"]["step"]["title"],
        "n": 2,
        "of": 4,
    }
    talk.enter(code=office.house.code())
    after = office.conversations.show(ada, talk.id, 0)["summary"]
    assert after["assurance"] == "factors"
    values = {each["label"]: each["value"] for each in after["facts"]}
    assert values["E-mail"] == "a…@example.com"
    assert "alice@example.com" not in json.dumps(after)


# --- streams --------------------------------------------------------------------------------------


async def pieces(office: Office, stream: Any, wanted: int) -> list[tuple[str, Any]]:
    """The next events of a stream, by name."""
    found: list[tuple[str, Any]] = []
    async with asyncio.timeout(20):
        async for piece in stream:
            if "event: " in piece:
                head, _, data = piece.partition("data: ")
                found.append((head.rpartition("event: ")[2].strip(), json.loads(data)))
            if len(found) >= wanted:
                break
    return found


def token_of(office: Office, name: str) -> str:
    return office.sign_in(name)["Authorization"].removeprefix("Bearer ")


def test_a_stream_tells_what_is_public_and_what_is_not_each_by_its_own_numbers(
    office: Office, ada: Agent
) -> None:
    here = office.begin()
    office.writes(here, "hello")
    work = office.turn(here)
    office.claim(ada, here)
    office.answers(work, "Too late.")
    office.note(ada, here, "quiet")
    live: Live = office.desk.live
    seen = {"public": 1, "note": 0, "suppressed": 0}
    stream = live.conversation(ada, token_of(office, "ada"), here, seen)
    found = asyncio.run(pieces(office, stream, 6))
    names = [name for name, _ in found]
    assert names == ["public", "public", "note", "suppressed", "owner", "present"]
    assert found[0][1]["seq"] == 2
    assert (found[2][1]["text"], found[3][1]["text"]) == ("quiet", "Too late.")
    assert found[4][1]["owner_id"] == ada.id


def test_79_a_stream_ends_with_its_session(office: Office, ada: Agent) -> None:
    here = office.waits()
    token = token_of(office, "ada")
    live: Live = office.desk.live
    seen = {"public": 0, "note": 0, "suppressed": 0}

    async def until_the_end() -> None:
        async with asyncio.timeout(20):
            for stream in (live.conversation(ada, token, here, seen), live.queue(ada, token)):
                async for piece in stream:
                    if "event: " in piece:
                        office.house.rooms.agents.sign_out(token)

    asyncio.run(until_the_end())

"""Cases that people decide: the desk and the chat, through the public contract alone."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from tests.kit.contract import Client, Event, walk
from tests.kit.desk import Colleague
from tests.kit.talk import LOST, Talk


def in_review(client: Client, name: str) -> Talk:
    talk = Talk(client, client.account_named(name))
    if name == "frank":
        talk.reach("tools")
        talk.press("I lost that too")
    else:
        talk.say(LOST)
    walk(talk.conversation, talk.account, until="in_review")
    return talk


def heard(talk: Talk, state: str, words: str) -> None:
    """The newest state of the case, and then the words."""

    def told(event: Event) -> bool:
        return bool(event["type"] == "message" and words in event["body"]["text"].lower())

    reached = talk.conversation.wait_for(
        lambda e: e["type"] == "case" and e["body"]["state"] == state,
        after=talk.conversation.of_type("case")[-1]["seq"] - 1,
    )
    talk.conversation.wait_for(told, after=reached["seq"])


def case_id(talk: Talk) -> str:
    return str((talk.conversation.case or {})["case_id"])


def test_franks_lost_tools_are_taken_off_and_he_is_told(client: Client) -> None:
    talk = in_review(client, "frank")
    reviewer = Colleague(client, "reviewer")
    [listed] = reviewer.cases()
    assert (listed["case_id"], listed["approvals_needed"]) == (case_id(talk), 1)
    shown = reviewer.case(case_id(talk))
    assert shown["account"]["tools_said_lost"] is True
    assert talk.account["email"] not in str(shown)

    assert reviewer.decide(case_id(talk), "approve").ok()["state"] == "completed"
    heard(talk, "completed", "old number is off")
    after = client.account("frank")
    assert (after["phone"], after["tools"], after["sessions"]) == (None, [], [])
    held = datetime.fromisoformat(after["withdrawals_held_until"].replace("Z", "+00:00"))
    assert held > datetime.now(timezone.utc) + timedelta(hours=23)
    client.wait_for_message(talk.account["email"], lambda message: "was removed" in message["text"])
    assert reviewer.cases() == []


def test_carols_high_value_takes_two_people(client: Client) -> None:
    talk = in_review(client, "carol")
    reviewer, lead = Colleague(client, "reviewer"), Colleague(client, "lead")
    assert reviewer.decide(case_id(talk), "approve").ok()["state"] == "in_review"
    again = reviewer.decide(case_id(talk), "approve")
    assert (again.status, again.body["code"]) == (403, "forbidden")
    assert client.account("carol")["phone"]
    assert lead.decide(case_id(talk), "approve").ok()["state"] == "completed"
    heard(talk, "completed", "old number is off")
    assert client.account("carol")["phone"] is None


def test_alice_who_forgot_her_password_gets_a_new_one(client: Client) -> None:
    talk = Talk(client, client.account_named("alice"))
    talk.reach("sign_in")
    talk.press("forgot my password")
    walk(talk.conversation, talk.account, until="in_review")
    for name in ("reviewer", "lead"):
        Colleague(client, name).decide(case_id(talk), "approve").ok()
    heard(talk, "completed", "choose a new one")
    form = talk.conversation.wait_for(
        lambda e: e["type"] == "secure_step" and e["body"]["step"] == "new_password"
    )
    weak = talk.conversation.submit(form, password="aaaaaaaaaaaa")
    assert (weak.status, weak.body["code"]) == (422, "password_weak")
    talk.conversation.submit(form, password="Seven-Herons-Over-Kiel").ok()
    heard(talk, "completed", "new password is set")
    for password, status in ((talk.account["password"], 401), ("Seven-Herons-Over-Kiel", 201)):
        given = {"email": talk.account["email"], "password": password}
        assert client.request("POST", "/dev/sessions", given).status == status


def test_dave_is_asked_for_more_and_then_declined(client: Client) -> None:
    talk = in_review(client, "dave")
    reviewer = Colleague(client, "reviewer")
    reviewer.decide(case_id(talk), "ask_again", items=["history_email"]).ok()
    heard(talk, "more_info", "sent everything, or have no more")
    said = talk.words(since_more_info(talk))
    assert "older email" in said.lower()
    assert "other side" not in said.lower(), "it was not asked for"
    talk.press("sent everything")
    heard(talk, "in_review", "looks at your case")
    reviewer.decide(case_id(talk), "reject").ok()
    heard(talk, "rejected", "could not grant")
    assert client.account("dave")["phone"]
    client.wait_for_message(
        talk.account["email"], lambda message: "could not grant" in message["text"]
    )


def test_daves_alarm_is_on_top_and_two_people_lift_the_freeze(client: Client) -> None:
    talk = in_review(client, "dave")
    told = client.wait_for_message(
        talk.account["email"], lambda message: "/not-me#" in message["text"]
    )
    secret = told["text"].rpartition("/not-me#")[2].split()[0]
    client.request("POST", "/secure/v1/alarms/raise", {"token": secret}).ok()
    reviewer, lead = Colleague(client, "reviewer"), Colleague(client, "lead")
    queue = reviewer.ask("GET", "cases").ok()
    [alarm] = queue["alarms"]
    assert (queue["cases"], alarm["case_id"]) == ([], case_id(talk))
    assert client.account("dave")["frozen"]

    path = f"alarms/{alarm['alarm_id']}/decision"
    for version, who in enumerate((reviewer, lead)):
        body = {"version": version, "outcome": "lift", "reason": "he came in person"}
        who.ask("POST", path, body).ok()
    assert not client.account("dave")["frozen"]
    client.wait_for_message(
        talk.account["email"], lambda message: "no longer frozen" in message["subject"]
    )


def since_more_info(talk: Talk) -> list[Event]:
    events = talk.conversation.events
    asked = next(e["seq"] for e in events if e["body"].get("state") == "more_info")
    return [e for e in events if e["seq"] > asked and e["type"] == "message"]


def test_who_has_no_business_there_is_refused(client: Client) -> None:
    talk = in_review(client, "dave")
    agent, path = Colleague(client, "agent1"), f"cases/{case_id(talk)}"
    for method, where in (("GET", "cases"), ("GET", path)):
        assert agent.ask(method, where).body["code"] == "forbidden"
    body = {"version": 1, "outcome": "approve", "reason": "because"}
    assert agent.ask("POST", f"{path}/decision", body).status == 403
    for token in (None, "made-up", talk.conversation.token):
        for method, where in (("GET", "cases"), ("GET", path), ("POST", f"{path}/decision")):
            sent = body if method == "POST" else None
            reply = client.request(method, f"/desk/v1/{where}", sent, token=token)
            assert (reply.status, reply.body["code"]) == (401, "unauthorized")
    assert client.account("dave")["phone"]


def test_bad_input_at_the_desk_has_its_code(client: Client) -> None:
    talk = in_review(client, "dave")
    reviewer, path = Colleague(client, "reviewer"), f"cases/{case_id(talk)}/decision"
    good = {"version": 1, "outcome": "approve", "reason": "because"}
    for change in (
        {"version": "1"}, {"version": -1}, {"outcome": "complete"}, {"reason": ""},
        {"reason": "  "}, {"reason": "x" * 2001}, {"items": ["passport"]}, {"state": "completed"},
    ):  # fmt: skip
        reply = reviewer.ask("POST", path, {**good, **change})
        assert (reply.status, reply.body["code"]) == (422, "invalid_request"), change
    stale = reviewer.ask("POST", path, good)
    assert (stale.status, stale.body["code"]) == (409, "stale")
    unknown = reviewer.ask("GET", "cases/RB-0000000000")
    assert (unknown.status, unknown.body["code"]) == (404, "not_found")
    assert reviewer.ask("GET", "cases?state=lost").body["code"] == "invalid_request"

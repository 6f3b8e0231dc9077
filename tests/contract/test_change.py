"""The journeys change and unbind, through the public contract alone."""

from __future__ import annotations

import pytest

from tests.kit.contract import Client, Conversation, walk
from tests.kit.talk import Talk

CHANGE = "I want to change my phone number"
UNBIND = "please unbind my phone number from the account"
NEW = "+447700900177"


def signed_in(client: Client, name: str, words: str) -> Conversation:
    conversation = client.start(locale="en", identity=client.identity(name))
    conversation.say(words)
    return conversation


def test_erin_changes_her_number_with_her_authenticator_app(client: Client) -> None:
    erin = client.account_named("erin")
    conversation = signed_in(client, "erin", CHANGE)
    walk(conversation, erin)
    after = client.account("erin")
    assert (after["phone"], after["phone_verification"]) == (NEW, True)
    assert after["withdrawals_held_until"] is None
    assert after["sessions"]
    cases = [event["body"] for event in conversation.of_type("case")]
    assert [(case["journey"], case["state"]) for case in cases] == [
        ("change", "open"),
        ("change", "completed"),
    ]
    for number in (erin["phone"], NEW):
        client.wait_for_message(number, lambda message: "was changed" in message["text"])


def test_erin_unbinds_her_number(client: Client) -> None:
    conversation = signed_in(client, "erin", UNBIND)
    walk(conversation, client.account_named("erin"))
    assert (conversation.case or {})["journey"] == "unbind"
    after = client.account("erin")
    assert (after["phone"], after["phone_verification"]) == (None, False)
    assert after["tools"] == ["passkey", "totp"]


def test_alice_changes_her_number_with_the_old_one(client: Client) -> None:
    conversation = signed_in(client, "alice", CHANGE)
    walk(conversation, client.account_named("alice"))
    assert client.account("alice")["phone"] == NEW


def at_the_tool(client: Client) -> Talk:
    """Erin, where her first tool is asked for."""
    erin = client.account_named("erin")
    talk = Talk(client, erin)
    talk.conversation = client.start(locale="en", identity=client.identity("erin"))
    talk.say(CHANGE)
    talk.press("go on")
    [code] = talk.conversation.of_type("secure_step")
    person = talk.person()
    talk.conversation.submit(code, code=person.code(erin["email"])).ok()
    talk.conversation.wait_for(lambda e: e["type"] == "secure_step" and e["body"]["step"] == "totp")
    return talk


def test_another_tool_is_a_press_away(client: Client) -> None:
    talk = at_the_tool(client)
    talk.press("SMS")
    walk(talk.conversation, talk.account)
    assert client.account("erin")["phone"] == NEW
    done = [e["body"]["step"] for e in talk.conversation.of_type("step_result") if e["body"]["ok"]]
    assert done == ["email_code", "sms_code", "new_number", "puzzle", "sms_code"]


def test_with_no_tool_left_a_reset_begins_in_the_same_chat(client: Client) -> None:
    talk = at_the_tool(client)
    talk.press("None of these")
    talk.conversation.wait_for(lambda e: e["type"] == "case" and e["body"]["state"] == "cancelled")
    walk(talk.conversation, talk.account, until="in_review")
    assert (talk.conversation.case or {})["journey"] == "reset"
    assert client.account("erin")["phone"], "nothing is removed before people have looked"


def test_who_is_not_signed_in_is_told_where_to_sign_in(client: Client) -> None:
    talk = Talk(client)
    said = " ".join(event["body"].get("text", "") for event in talk.say(CHANGE))
    assert "log in" in said.lower()
    assert talk.conversation.of_type("case") == []


@pytest.mark.parametrize("typed", ["+44 7700 900177", "my new number is +447700900177"])
def test_the_new_number_may_be_typed(client: Client, typed: str) -> None:
    talk = at_the_tool(client)
    person = talk.person()
    step = talk.conversation.of_type("secure_step")[-1]
    talk.conversation.submit(step, code=person.code_for("totp")).ok()
    talk.conversation.wait_for(
        lambda e: e["type"] == "secure_step" and e["body"]["step"] == "new_number"
    )
    talk.say(typed)
    talk.conversation.wait_for(
        lambda e: e["type"] == "secure_step" and e["body"]["step"] == "puzzle"
    )
    assert "900177" not in talk.conversation.transcript()

"""The same request again, by whoever lost its answer: through the public contract alone."""

from __future__ import annotations

from uuid import uuid4

from tests.kit.contract import Client
from tests.kit.talk import Talk


def test_a_conversation_and_a_right_answer_are_the_same_when_sent_again(client: Client) -> None:
    key = {"Idempotency-Key": str(uuid4())}
    begun = [
        client.request("POST", "/chat/v1/conversations", {"locale": "en"}, headers=key).ok()
        for _ in range(2)
    ]
    assert begun[0] == begun[1]

    talk = Talk(client, client.account_named("alice"))
    talk.reach("sign_in")
    form = talk.conversation.of_type("secure_step")[-1]["body"]
    entered = {name: talk.account[name] for name in ("email", "password")}
    for _ in range(2):
        reply = client.request(
            "POST", form["url"], entered, token=talk.conversation.token, headers=key
        )
        assert (reply.status, reply.body) == (200, {"ok": True})
    other = client.request(
        "POST",
        form["url"],
        {**entered, "password": "Another-One-77"},
        token=talk.conversation.token,
        headers=key,
    )
    assert (other.status, other.body["code"]) == (422, "invalid_request")
    without = client.request("POST", form["url"], entered, token=talk.conversation.token)
    assert (without.status, without.body["code"]) == (409, "step_not_open")

"""The journey reset, through the public contract alone."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from tests.kit.contract import CODE, Client, Conversation, Event, Person, walk
from tests.kit.stack import Stack

LOST = "I lost my phone and can't get the SMS code"


class Guesser(Person):
    """Knows the password and the mailbox, but not the account's history."""

    def answers(self, question: Event) -> list[str]:
        right = super().answers(question)
        options = [option["id"] for option in question["body"]["options"]]
        wrong = [option for option in options if option not in right]
        return wrong[:1] or right[:1]


def begin(client: Client, words: str = LOST) -> Conversation:
    conversation = client.start(locale="en")
    conversation.say(words)
    return conversation


def test_alice_gets_her_number_reset_by_talking(client: Client) -> None:
    alice = client.account_named("alice")
    before = client.account("alice")
    assert before["phone"]
    assert before["phone_verification"] is True

    conversation = begin(client)
    walk(conversation, alice, until="completed")

    now = datetime.now(timezone.utc)
    after = client.account("alice")
    assert after["phone"] is None
    assert after["phone_verification"] is False
    assert after["sessions"] == []
    held = datetime.fromisoformat(after["withdrawals_held_until"].replace("Z", "+00:00")) - now
    assert timedelta(hours=23, minutes=50) < held <= timedelta(hours=24, minutes=1)
    client.wait_for_message(alice["phone"], lambda message: message["channel"] == "sms")
    client.wait_for_message(alice["email"], lambda message: CODE.search(message["text"]) is None)


def test_the_case_is_told_from_consent_to_completion(client: Client) -> None:
    conversation = begin(client)
    walk(conversation, client.account_named("alice"), until="completed")
    cases = [event["body"] for event in conversation.of_type("case")]
    assert {case["journey"] for case in cases} == {"reset"}
    assert [case["state"] for case in cases] == ["open", "completed"]
    assert len({case["case_id"] for case in cases}) == 1


def test_three_wrong_sets_of_answers_lead_to_documents_never_to_a_fourth_try(
    client: Client,
) -> None:
    conversation = begin(client)
    walk(conversation, client.account_named("alice"), until="in_review", person=Guesser)
    rounds = [e["body"] for e in conversation.of_type("step_result") if not e["body"]["ok"]]
    assert len(rounds) == 3
    assert rounds[-1]["code"] == "attempts_exhausted"
    assert client.account("alice")["phone"], "nothing was changed"

    again = begin(client)
    walk(again, client.account_named("alice"), until="in_review", person=Guesser)
    assert again.of_type("question") == []


def test_another_device_with_the_same_token_goes_on_at_the_same_step(client: Client) -> None:
    conversation = begin(client)
    walk_until_question(conversation, client.account_named("alice"))
    elsewhere = Conversation(client, conversation.id, conversation.token)
    elsewhere.poll()
    assert elsewhere.events == conversation.events
    elsewhere.sent_seq = conversation.sent_seq
    walk(elsewhere, client.account_named("alice"), until="completed")


def walk_until_question(conversation: Conversation, account: dict[str, Any]) -> None:
    class StopsAtQuestion(Person):
        def answers(self, question: Event) -> list[str]:
            raise AtQuestion

    try:
        walk(conversation, account, person=StopsAtQuestion)
    except AtQuestion:
        return


class AtQuestion(Exception):
    """The person looks up from the first question."""


def test_the_stream_replays_what_polling_gives(client: Client) -> None:
    conversation = begin(client)
    conversation.wait_for(
        lambda event: (
            event["author"]["kind"] == "assistant" and bool(event["seq"] > conversation.sent_seq)
        )
    )
    conversation.poll()
    streamed = []
    for event in conversation.stream(after=0):
        streamed.append(event)
        if event["seq"] >= conversation.last_seq:
            break
    assert streamed == conversation.events
    resumed = next(conversation.stream(after=1, resume=True))
    assert resumed["seq"] == 2


def test_the_same_message_twice_is_one_event(client: Client) -> None:
    conversation = client.start()
    number = "0b8f3f2e-8f5c-4a86-9d39-6c2f2c0f6a11"
    first = conversation.post(number, text="hello")
    assert (first.status, conversation.post(number, text="hello").body) == (202, first.body)
    assert conversation.post(number, text="goodbye").status == 422


def test_someone_elses_token_opens_nothing(client: Client) -> None:
    mine, other = client.start(), client.start()
    mine.token = other.token
    assert mine.post(text="hello").status in (401, 404)


def test_everything_is_ready_and_restarts_what_dies(stack: Stack, client: Client) -> None:
    assert client.ready().status == 200
    before = stack.pid("actions")
    stack.kill("actions")
    conversation = begin(client)
    walk(conversation, client.account_named("alice"), until="completed")
    assert stack.pid("actions") not in (0, before)

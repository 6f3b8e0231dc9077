"""Stopping, going back, starting over, asking for a person: always possible, never by accident."""

from __future__ import annotations

from collections.abc import Callable

from tests.kit.contract import Client, walk
from tests.kit.talk import LOST, PERSON, Talk


def test_stop_asks_first_and_then_cancels(at: Callable[[str], Talk]) -> None:
    talk = at("sign_in")
    talk.say("stop")
    assert (talk.conversation.case or {})["state"] == "open"
    talk.press("stop")
    assert (talk.conversation.case or {})["state"] == "cancelled"
    assert talk.client.account("alice")["phone"]


def test_stop_can_be_taken_back(at: Callable[[str], Talk]) -> None:
    talk = at("email_code")
    talk.say("cancel it")
    talk.say("no")
    assert talk.step() == "email_code"
    assert (talk.conversation.case or {})["state"] == "open"


def test_back_leads_from_the_code_to_the_address(at: Callable[[str], Talk]) -> None:
    talk = at("email_code")
    talk.say("go back, I used the wrong mail")
    assert talk.step() == "sign_in"


def test_a_human_is_a_place_in_line_with_the_case_number(at: Callable[[str], Talk]) -> None:
    talk = at("sign_in")
    number = str((talk.conversation.case or {})["case_id"])
    talk.say(PERSON)
    owners = [event["body"] for event in talk.conversation.of_type("owner")]
    assert owners[-1]["owner"] == "queue"
    assert owners[-1]["position"] == 1
    assert any(
        number in event["body"]["text"]
        for event in talk.conversation.of_type("message")
        if event["author"]["kind"] == "system"
    )
    # While a person is waited for, the bot keeps silent
    seq = talk.conversation.say("hello?")
    after = talk.answers_to(seq)
    assert {event["author"]["kind"] for event in after} == {"system"}
    talk.press("back to the assistant")
    assert talk.step() == "sign_in"


def test_a_typed_code_is_used_and_never_shown(at: Callable[[str], Talk], client: Client) -> None:
    talk = at("email_code")
    message = client.inbox(talk.account["email"])[0]["text"]
    code = next(word.strip(".") for word in message.split() if word.strip(".").isdigit())
    talk.say(f"ok the code is {code}")
    assert talk.step() == "Start the questions"
    assert code not in str(talk.conversation.events)


def test_a_typed_password_is_dropped_and_warned_about(at: Callable[[str], Talk]) -> None:
    talk = at("sign_in")
    answers = talk.say(f"my password is {talk.account['password']}")
    warning = next(event for event in answers if event["author"]["kind"] == "system")
    assert "That looked like a password" in warning["body"]["text"]
    assert "password" not in talk.words(answers).lower(), "it is said once"
    assert talk.account["password"] not in str(talk.conversation.events)
    assert talk.step() == "sign_in"


def test_what_nobody_understands_ends_with_the_offer_of_a_person(talk: Talk) -> None:
    said = [
        talk.words(talk.say(noise))
        for noise in ("qwfp zxcv arst", "wfp arst zxcv", "zx arst", "zxcv qwfp")
    ]
    assert all(said)
    titles = [
        button["title"].lower()
        for event in talk.conversation.of_type("message")[-2:]
        for button in event["body"].get("buttons", [])
    ]
    assert any("person" in title for title in titles), talk.conversation.transcript()


def test_three_wrong_rounds_end_in_documents_and_starting_over_adds_none(
    at: Callable[[str], Talk], client: Client
) -> None:
    talk = at("question 1")
    for left in ("2 tries", "1 try"):
        talk.answer_wrongly()
        assert f"You have {left} left" in talk.words(talk.conversation.events)
        talk.press("Try again")
        assert talk.step() == "question 1"
    talk.answer_wrongly()
    assert "All tries for the questions are used up" in talk.words(talk.conversation.events)
    assert talk.step() == "in_review"

    again = Talk(client)
    again.say(LOST)
    walk(again.conversation, again.account, until="in_review")
    assert again.conversation.of_type("question") == []
    assert client.account("alice")["phone"]


def test_a_finished_case_is_explained_and_the_next_steps_are_named(talk: Talk) -> None:
    talk.say(LOST)
    walk(talk.conversation, talk.account, until="completed")
    while talk.conversation.poll(wait=1):
        pass
    told = talk.words(talk.conversation.events[-6:]).lower()
    assert "withdraw" in told
    assert "new number" in told

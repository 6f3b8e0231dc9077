"""The trained assistant, the real channel and the real actions, against a scripted service."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.intent_classifier import _Machine
from tests.assistant.conftest import Assistant
from tests.assistant.kit import CASE_ID, FakeService, Person, change, reply, state


def test_a_lost_phone_leads_to_the_attention_page(
    person: Person, fake_service: FakeService
) -> None:
    fake_service.on["start_reset"] = reply("ok", state("consent"))
    answer = person.says("I lost my phone and can't get the SMS code")
    assert fake_service.commanded == ["start_reset"]
    assert "24 hours" in answer.text
    assert answer.buttons == ["consent", "decline"]
    assert answer.primary == ["consent"]


def test_consent_leads_to_the_sign_in_card(person: Person, fake_service: FakeService) -> None:
    fake_service.state = state("consent")
    fake_service.on["consent"] = reply("ok", state("sign_in"))
    answer = person.presses("consent")
    assert answer.shows_card
    assert answer.primary == []


def test_a_command_carries_turn_and_epoch(person: Person, fake_service: FakeService) -> None:
    fake_service.on["consent"] = reply("ok", state("sign_in"))
    person.presses("consent")
    [sent] = fake_service.commands
    assert sent["turn_id"].startswith("t_")
    assert sent["epoch"] == 0


@pytest.mark.parametrize(
    "text", ["__code__", "it is __code__", "my code: __code__", "here __code__ "]
)
def test_a_typed_code_is_redeemed_by_its_handle(
    person: Person, fake_service: FakeService, text: str
) -> None:
    fake_service.state = state("email_code")
    fake_service.on["submit_code"] = reply("ok", state("questions_intro"))
    answer = person.says(text, ("code", "v_123"))
    assert fake_service.commands[0]["handle"] == "v_123"
    assert answer.primary == ["start_questions"]


def test_questions_after_the_first_come_without_words(
    person: Person, fake_service: FakeService
) -> None:
    fake_service.on["answer"] = reply("ok", state("questions", question={"n": 2, "of": 4}))
    answer = person.presses("answer_given", ("answer", "v_9"))
    assert answer.items == [{"show": "step"}]


def test_done_says_what_changed_and_until_when_withdrawals_are_held(
    person: Person, fake_service: FakeService
) -> None:
    fake_service.on["answer"] = reply("ok", state("done", hold_until="2026-03-05T14:05:00Z"))
    answer = person.presses("answer_given", ("answer", "v_9"))
    assert "March 5, 2026" in answer.text
    assert "2:05 PM UTC" in answer.text
    assert "24 hours" in answer.text
    assert "signed out" in answer.text


def test_a_failed_round_never_says_which_answer_was_wrong(
    person: Person, fake_service: FakeService
) -> None:
    failed = state("questions_failed", attempts_left=1)
    fake_service.on["answer"] = reply("answers_wrong", failed, attempts_left=1)
    answer = person.presses("answer_given", ("answer", "v_9"))
    assert "1 try left" in answer.text
    assert answer.buttons == ["continue_questions", "choose_documents"]
    assert answer.primary == ["continue_questions"]


def test_used_up_tries_lead_to_documents_with_the_case_number(
    person: Person, fake_service: FakeService
) -> None:
    review = state("documents", why="attempts_exhausted")
    fake_service.on["answer"] = reply("answers_wrong", review, attempts_left=0)
    answer = person.presses("answer_given", ("answer", "v_9"))
    assert CASE_ID in answer.text
    for word in ("used up", "screenshot", "coin", "TXID", "block explorers"):
        assert word in answer.text
    assert answer.primary == []


# change and unbind


def test_a_change_begins_for_somebody_who_is_signed_in(
    person: Person, fake_service: FakeService
) -> None:
    fake_service.state = state(signed_in=True)
    fake_service.on["start_change"] = reply("ok", change("consent"))
    answer = person.says("i want to change my phone number")
    assert fake_service.commanded == ["start_change"]
    assert answer.primary == ["consent"]
    for word in ("mailbox", "security tool", "new number", "puzzle", "SMS"):
        assert word in answer.text


def test_an_unbind_says_what_is_switched_off(person: Person, fake_service: FakeService) -> None:
    fake_service.on["start_unbind"] = reply("ok", change("consent", journey="unbind"))
    answer = person.says("unbind my phone")
    assert answer.primary == ["consent"]
    assert "checks by SMS are switched off" in answer.text
    assert "Keep another tool" in answer.text


def test_whoever_is_not_signed_in_is_told_how_and_what_else(
    person: Person, fake_service: FakeService
) -> None:
    fake_service.on["start_change"] = reply("sign_in_needed", state())
    answer = person.says("change number")
    for word in ("Log in", "Security Settings", "Manage next to Mobile", "Change or Unbind"):
        assert word in answer.text
    assert answer.buttons == ["reset_phone", "call_human"]


def test_the_tools_of_the_account_are_buttons(person: Person, fake_service: FakeService) -> None:
    fake_service.state = change("totp", tools=["totp", "sms"])
    answer = person.says("switch verification tool")
    assert answer.buttons == ["use_sms", "tools_lost"]
    titles = [each["title"] for each in answer.items[0]["buttons"]]
    assert titles == ["Use a code by SMS", "None of these works"]
    assert answer.shows_card


def test_another_tool_is_one_button_away(person: Person, fake_service: FakeService) -> None:
    fake_service.state = change("totp")
    fake_service.on["use_sms"] = reply("ok", change("old_number", number_ending="23"))
    answer = person.presses("use_sms")
    assert "ends in 23" in answer.text
    assert answer.buttons == ["use_totp", "use_passkey", "resend_code", "tools_lost"]
    assert answer.shows_card


def test_none_of_the_tools_leads_to_the_reset(person: Person, fake_service: FakeService) -> None:
    fake_service.state = change("totp")
    fake_service.on["tools_unavailable"] = reply("ok", state("consent", signed_in=True))
    asked = person.says("i lost my authenticator too")
    assert "tools_lost" in asked.buttons
    assert fake_service.commands == []
    answer = person.presses("tools_lost")
    assert fake_service.commanded == ["tools_lost", "tools_unavailable"]
    assert "signs you out everywhere" in answer.text
    assert answer.primary == ["consent"]


@pytest.mark.parametrize("text", ["__phone__", "my new number is __phone__", "use __phone__ pls"])
def test_a_typed_number_is_redeemed_by_its_handle(
    person: Person, fake_service: FakeService, text: str
) -> None:
    fake_service.state = change("new_number")
    fake_service.on["submit_number"] = reply("ok", change("puzzle"))
    answer = person.says(text, ("phone", "v_7"))
    assert fake_service.commands[0]["handle"] == "v_7"
    assert answer.buttons == ["go_back"]
    assert answer.shows_card


def test_a_change_that_is_done_says_so(person: Person, fake_service: FakeService) -> None:
    fake_service.state = change("done", number_ending="07", hold_until="2026-03-05T14:05:00Z")
    answer = person.presses("step_done")
    assert "ends in 07" in answer.text
    assert "March 5, 2026, 2:05 PM UTC" in answer.text


DIGRESSIONS = {
    "why do you need all this": "really you",
    "how long does this take?": "ten minutes",
    "is this a scam": "protected forms",
    "how many tries do i have": "3 tries",
    "what does it cost": "costs nothing",
    "can i call you, what is your phone number": "by phone",
    "are you a robot": "not a person",
    "my deposit did not arrive": "only look after phone numbers",
    "tell me a joke": "outside what I can do",
}


@pytest.mark.parametrize(("text", "expected"), DIGRESSIONS.items())
@pytest.mark.parametrize(
    ("step", "way_on"),
    [
        ("consent", "consent"),
        ("sign_in", "card"),
        ("email_code", "card"),
        ("tools", "tools_work"),
        ("questions_intro", "start_questions"),
        ("questions", "card"),
        ("questions_failed", "continue_questions"),
    ],
)
def test_a_digression_is_answered_and_leads_back(
    person: Person, fake_service: FakeService, text: str, expected: str, step: str, way_on: str
) -> None:
    fake_service.state = state(step, attempts_left=2)
    answer = person.says(text)
    assert expected in answer.text
    assert answer.shows_card if way_on == "card" else way_on in answer.buttons
    assert "reset_phone" not in answer.buttons
    assert fake_service.commands == []


SIGNED_IN_DIGRESSIONS = {
    "why do you need all this": "really you",
    "how long does this take?": "a few minutes",
    "is this a scam": "protected forms",
    "what does it cost": "costs nothing",
    "will withdrawals be held after a change": "I say at the end",
    "what is a passkey": "fingerprint",
    "what is totp": "every 30 seconds",
    "why is there a puzzle": "keeps robots",
    "can i use a landline": "has to be a mobile number",
    "i forgot my password": "logged in already",
    "are you a robot": "not a person",
    "my deposit did not arrive": "only look after phone numbers",
    "thank you": "welcome",
}


@pytest.mark.parametrize(("text", "expected"), SIGNED_IN_DIGRESSIONS.items())
@pytest.mark.parametrize(
    ("journey", "step", "way_on"),
    [
        ("change", "consent", "consent"),
        ("change", "email_code", "resend_code"),
        ("change", "totp", "use_passkey"),
        ("change", "passkey", "use_totp"),
        ("change", "old_number", "resend_code"),
        ("change", "new_number", None),
        ("change", "puzzle", "go_back"),
        ("change", "sms_code", "resend_code"),
        ("unbind", "consent", "consent"),
        ("unbind", "email_code", "resend_code"),
        ("unbind", "totp", "use_sms"),
    ],
)
def test_a_digression_in_a_change_leads_back(
    person: Person,
    fake_service: FakeService,
    text: str,
    expected: str,
    journey: str,
    step: str,
    way_on: str | None,
) -> None:
    fake_service.state = change(step, journey=journey, attempts_left=2)
    answer = person.says(text)
    assert expected in answer.text
    assert answer.shows_card == (step != "consent")
    assert way_on is None or way_on in answer.buttons
    assert not {"reset_phone", "change_phone"} & set(answer.buttons)
    assert not {"tools_unavailable", "consent", "cancel"} & set(fake_service.commanded)


def test_words_of_a_digression_carry_no_way_forward_of_their_own(
    person: Person, fake_service: FakeService
) -> None:
    answer = person.says("what does it cost")
    assert answer.primary == []
    assert "reset_phone" in answer.buttons


def test_saying_it_again_shows_the_open_step(person: Person, fake_service: FakeService) -> None:
    fake_service.state = state("sign_in")
    fake_service.on["start_reset"] = reply("already_open", state("sign_in"))
    answer = person.says("my phone got stolen and i cant log in")
    assert answer.shows_card


def test_a_human_is_one_sentence_away(person: Person, fake_service: FakeService) -> None:
    fake_service.state = state("questions")
    answer = person.says("a human please")
    assert answer.hand_off == "asked"
    assert CASE_ID in answer.text


def test_a_human_can_be_reached_while_the_service_is_down(
    person: Person, fake_service: FakeService
) -> None:
    fake_service.fails = (500, b"")
    assert person.says("let me talk to a person").hand_off == "asked"


def test_stopping_is_confirmed_first(person: Person, fake_service: FakeService) -> None:
    fake_service.state = state("consent")
    fake_service.on["cancel"] = reply("ok", state("closed", why="cancelled_by_person"))
    asked = person.says("please cancel everything")
    assert asked.buttons == ["cancel_confirmed", "keep_going"]
    answer = person.says("yes")
    assert fake_service.commanded == ["cancel"]
    assert "stopped" in answer.text


def test_no_after_the_question_whether_to_stop_goes_on(
    person: Person, fake_service: FakeService
) -> None:
    fake_service.state = state("consent")
    person.says("stop")
    answer = person.says("no")
    assert fake_service.commands == []
    assert answer.primary == ["consent"]


def test_yes_takes_the_way_forward(person: Person, fake_service: FakeService) -> None:
    fake_service.state = state("consent")
    fake_service.on["affirm"] = reply("ok", state("sign_in"))
    assert person.says("yes").shows_card


def test_yes_after_an_offer_begins(person: Person, fake_service: FakeService) -> None:
    fake_service.on["start_reset"] = reply("ok", state("consent"))
    person.says("hello")
    assert person.says("yes please").primary == ["consent"]


def test_four_misunderstandings_end_with_a_person(
    person: Person, fake_service: FakeService
) -> None:
    fake_service.state = state("consent")
    answers = [person.says("/") for _ in range(4)]
    assert "say it in a few other words" in answers[0].text
    assert "In other words" in answers[1].text
    assert "another way" in answers[2].text
    assert "A person can take over" in answers[3].text
    assert all("consent" in answer.buttons for answer in answers)


def test_being_understood_once_begins_the_count_again(
    person: Person, fake_service: FakeService
) -> None:
    for text in ("/", "/", "/", "hello"):
        person.says(text)
    assert "A person can take over" not in person.says("/").text


def test_a_vague_message_gets_guesses_with_human_labels(
    assistant: Assistant, fake_service: FakeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is vague is up to the model: this one is sure of nothing."""
    told = _Machine.confidences

    def unsure(machine: _Machine, *features: Any) -> Any:
        flat = told(machine, *features) ** 0.4
        return flat / flat.sum(axis=1, keepdims=True)

    monkeypatch.setattr(_Machine, "confidences", unsure)
    answer = assistant.person().says("the number thing with the code and the day")
    assert "something_else" in answer.buttons
    assert 2 <= len(answer.buttons) <= 4
    titles = [each["title"] for each in answer.items[0]["buttons"]]
    assert not any("_" in title for title in titles)


@pytest.mark.parametrize(("status", "code"), [(503, "unavailable"), (500, "turn_failed")])
def test_a_turn_waits_for_the_service_and_is_answered_when_it_is_back(
    person: Person, fake_service: FakeService, status: int, code: str
) -> None:
    fake_service.fails = (status, b"")
    with pytest.raises(AssertionError, match=code):
        person.says("I lost my phone and can't get the SMS code")
    fake_service.fails = None
    assert person.says("I lost my phone and can't get the SMS code").buttons


def test_nothing_is_said_when_a_person_has_taken_over(
    person: Person, fake_service: FakeService
) -> None:
    fake_service.fails = (409, b'{"code": "owner_changed"}')
    assert person.says("I lost my phone and can't get the SMS code").items == []


@pytest.mark.parametrize("text", ["__password__", "my password is __password__", "__seed__"])
def test_what_the_service_has_warned_of_only_leads_back(
    person: Person, fake_service: FakeService, text: str
) -> None:
    fake_service.state = state("sign_in")
    answer = person.says(text)
    assert "When you are ready, sign in" in answer.text
    assert "do not write" not in answer.text
    assert "recovery phrase" not in answer.text
    assert answer.shows_card


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("shall i type my password in the chat", "do not write a password"),
        ("do you need my seed phrase", "recovery phrase"),
    ],
)
def test_who_asks_whether_to_type_it_is_told_not_to(
    person: Person, fake_service: FakeService, text: str, word: str
) -> None:
    fake_service.state = state("sign_in")
    answer = person.says(text)
    assert word in answer.text
    assert answer.shows_card


def test_what_else_is_said_beside_a_phrase_is_answered(
    person: Person, fake_service: FakeService
) -> None:
    fake_service.on["start_reset"] = reply("ok", state("consent"))
    text = "I lost my phone and can't get the SMS code, here are my words __seed__ please help"
    assert "Before we start" in person.says(text).text

"""Every action, through the real executor: what it asks of the service and what it says, and that
nothing the service does makes it raise."""

from __future__ import annotations

import asyncio
import copy
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import requests
import responses
from fluent.syntax import ast
from fluent.syntax import parse as parse_fluent
from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor

from actions import service as service_module
from actions.fallback import MEANINGS
from actions.faq import ANSWERS
from actions.journey import GUESSED, OFFERS, REFUSALS, STAND_ALONE, SWITCHES
from actions.steps import (
    CLOSED,
    DOCUMENTS,
    IN_FULL,
    IN_SHORT,
    INTENT_FOR,
    NEW_NUMBER,
    TOOL_AT,
    USED_UP,
)
from assistant.responses import LEAD_INS, TRANSLATIONS, Catalogue
from tests.assistant.kit import (
    CASE_ID,
    TERMS,
    bot,
    change,
    pressed,
    reply,
    state,
    tracker_json,
    user,
)

URL = "http://service.test"
STATE = f"{URL}/internal/v1/conversations/c_1/state"
COMMANDS = f"{URL}/internal/v1/conversations/c_1/commands"
CATALOGUE = Catalogue("en")
HANDLES = [
    {"kind": "code", "handle": "v_c"},
    {"kind": "answer", "handle": "v_a"},
    {"kind": "phone", "handle": "v_p"},
]
SIGNED_IN_JOURNEYS = ("change", "unbind")

# action -> the command that it sends when its step is open
COMMAND_OF = {
    "action_start_reset": ("start_reset", None),
    "action_consent": ("consent", "consent"),
    "action_decline": ("decline", "consent"),
    "action_affirm": ("affirm", "consent"),
    "action_deny": ("deny", "consent"),
    "action_go_back": ("back", "email_code"),
    "action_restart_confirmed": ("restart", "email_code"),
    "action_choose_documents": ("choose_documents", "questions_intro"),
    "action_documents_ready": ("documents_ready", "more_documents"),
    "action_forgot_password": ("forgot_password", "sign_in"),
    "action_remember_password": ("remember_password", "sign_in"),
    "action_tools_work": ("tools_work", "tools"),
    "action_tools_lost": ("tools_lost", "tools"),
    "action_cancel_confirmed": ("cancel", "email_code"),
    "action_resend_code": ("resend_code", "email_code"),
    "action_submit_code": ("submit_code", "email_code"),
    "action_face_here": ("face_here", "face_intro"),
    "action_face_phone": ("face_phone", "face_intro"),
    "action_start_questions": ("start_questions", "questions_intro"),
    "action_continue_questions": ("continue_questions", "questions_failed"),
    "action_answer": ("answer", "questions"),
    "action_start_change": ("start_change", None),
    "action_start_unbind": ("start_unbind", None),
    "action_use_totp": ("use_totp", "passkey"),
    "action_use_passkey": ("use_passkey", "old_number"),
    "action_use_sms": ("use_sms", "totp"),
    "action_submit_number": ("submit_number", "new_number"),
}
WITHOUT_COMMAND = {
    "action_show_step", "action_back_to_step", "action_cancel", "action_start_over",
    "action_code_not_received", "action_inform", "action_terms",
    "action_hand_off", "action_not_me", "action_clarify", "action_switch_tool",
    "action_typed_secret", "action_typed_seed", "action_provide_personal", "action_later",
    "action_greet", "action_lost_mailbox", "action_step_fails", "action_what_if",
    "action_distress", "action_crisis",
    "action_switch_to_reset", "action_switch_to_change", "action_switch_to_unbind",
}  # fmt: skip
ACTIONS = sorted([*COMMAND_OF, *WITHOUT_COMMAND])
# Said at another step, these are a question or a remark.
ANYWHERE = {
    "action_documents_ready", "action_forgot_password", "action_tools_work", "action_tools_lost",
    "action_use_totp", "action_use_passkey", "action_use_sms", "action_submit_number",
}  # fmt: skip


def at(step: str | None, **fields: Any) -> dict[str, Any]:
    """Of the journey that has the step; where several have it, of a reset."""
    is_new = step in IN_FULL["change"] and step not in IN_FULL["reset"]
    return change(step, **fields) if step and is_new else state(step, **fields)


@dataclass
class Said:
    """What an action said; every key has words with the values that were given."""

    keys: list[str] = field(default_factory=list)
    custom: list[dict[str, Any]] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    buttons: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    words: str = ""


EXECUTOR = ActionExecutor()
EXECUTOR.register_package("actions")


def run(action: str, *events: dict[str, Any]) -> Said:
    events = events or (user("greet", handles=HANDLES),)
    last = next(event for event in reversed(events) if event["event"] == "user")
    call = {"next_action": action, "tracker": tracker_json(last, events), "domain": {}}
    result = asyncio.run(EXECUTOR.run(json.loads(json.dumps(call))))
    assert result["events"] == []
    said = Said()
    for each in result["responses"]:
        if each["custom"]:
            said.custom.append(each["custom"])
            continue
        key = each["response"]
        usual = {"text", "buttons", "elements", "custom", "template", "response", "image"}
        values = {name: value for name, value in each.items() if name not in usual}
        texts = {**values, "brand": "X"}
        for name in ("hold_until", "review_until", "open_until"):
            if values.get(name):
                from datetime import datetime

                texts[name] = datetime.fromisoformat(values[name].replace("Z", "+00:00"))
        text, buttons = CATALOGUE.message(key, texts)
        said.words += f"{text}\n"
        said.keys.append(key)
        said.values.update(values)
        meanings = values.get("meanings") or []
        said.titles += [CATALOGUE.message(f"meaning-{each}", texts)[0] for each in meanings]
        said.titles += [button["title"] for button in buttons]
        said.buttons += [*meanings, *(button["payload"].lstrip("/") for button in buttons)]
    return said


@pytest.fixture(autouse=True)
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("REBIND_SERVICE_URL", URL)
    service_module.service.cache_clear()
    yield
    service_module.service.cache_clear()


@pytest.fixture
def http() -> Iterator[responses.RequestsMock]:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        yield mock


def tells(http: responses.RequestsMock, new_state: dict[str, Any], **commanded: Any) -> None:
    http.get(STATE, json=new_state)
    http.post(COMMANDS, json=commanded or reply("step_not_open", new_state))


def sent(http: responses.RequestsMock) -> list[dict[str, Any]]:
    return [json.loads(call.request.body) for call in http.calls if call.request.method == "POST"]


def test_these_are_all_the_actions() -> None:
    assert sorted(EXECUTOR.actions) == ACTIONS


# ok


@pytest.mark.parametrize("action", COMMAND_OF)
def test_a_command_is_sent_once_with_turn_epoch_and_handle(
    http: responses.RequestsMock, action: str
) -> None:
    command, step = COMMAND_OF[action]
    tells(http, at(step), **reply("ok", state("questions_intro")))
    said = run(action)
    [body] = sent(http)
    handle = {"submit_code": "v_c", "answer": "v_a", "submit_number": "v_p"}.get(command)
    expected = {"turn_id": "t_1", "epoch": 3, "command": command}
    assert body == ({**expected, "handle": handle} if handle else expected)
    assert "start_questions" in said.buttons
    for call in http.calls:
        assert call.request.headers["Authorization"] == "Bearer token-of-the-tests"


@pytest.mark.parametrize("action", COMMAND_OF)
@pytest.mark.parametrize(
    "outcome", [*REFUSALS, "already_open", "answers_wrong", "password_wrong", "never_heard_of"]
)
def test_a_refusal_is_said_and_the_step_shown(
    http: responses.RequestsMock, action: str, outcome: str
) -> None:
    _, step = COMMAND_OF[action]
    tells(http, at(step), **reply(outcome, state("sign_in")))
    said = run(action)
    assert said.custom == ([] if outcome == "no_more_codes" else [{"show": "step"}])
    if outcome == "step_not_open" and action in {*ANYWHERE, "action_go_back"}:
        assert REFUSALS[outcome] not in said.keys
    elif outcome in REFUSALS:
        assert REFUSALS[outcome] in said.keys


def test_a_wrong_code_says_how_many_tries_are_left(http: responses.RequestsMock) -> None:
    tells(http, state("email_code"), **reply("code_wrong", state("email_code"), attempts_left=3))
    said = run("action_submit_code")
    assert "utter_code_wrong_counted" in said.keys
    assert said.values["attempts"] == 3


def test_too_many_requests_say_how_long_to_wait(http: responses.RequestsMock) -> None:
    waiting = reply("too_many_requests", state("email_code"), retry_after_seconds=42)
    tells(http, state("email_code"), **waiting)
    said = run("action_resend_code")
    assert "utter_wait" in said.keys
    assert said.values["seconds"] == 42


# steps

FIELDS = {"done": {"hold_until": "2026-03-05T14:05:00Z"}, "questions_failed": {"attempts_left": 2}}
OF_A_RESET = [
    "consent", "sign_in", "email_code", "tools", "face_intro", "face", "face_review",
    "questions_intro", "questions",
    "questions_failed", "documents",
]  # fmt: skip
OF_AN_UNBIND = ["consent", "email_code", "totp", "passkey", "old_number"]
OF_A_CHANGE = [*OF_AN_UNBIND, "new_number", "puzzle", "sms_code"]
AT_AN_END = ["done", "closed", "handshake"]
STEPS = [
    *(("reset", step) for step in [*OF_A_RESET, *AT_AN_END]),
    *(("change", step) for step in [*OF_A_CHANGE, *AT_AN_END]),
    *(("unbind", step) for step in [*OF_AN_UNBIND, *AT_AN_END]),
]
WITHOUT_CARD = {
    "consent", "tools", "face_intro", "face_review", "questions_intro", "questions_failed",
    "documents",
}  # fmt: skip


@pytest.mark.parametrize(("journey", "step"), STEPS)
def test_every_step_has_words_in_full_and_in_short(
    http: responses.RequestsMock, journey: str, step: str
) -> None:
    tells(http, state(step, journey=journey, **FIELDS.get(step, {})))
    in_full = run("action_show_step")
    assert in_full.keys
    back = run("action_back_to_step")
    assert back.keys
    if step not in AT_AN_END:
        assert "utter_unknown_step" not in [*in_full.keys, *back.keys]
        assert set(in_full.buttons) == set(back.buttons) or step == "documents"
        assert in_full.titles == back.titles or step == "documents"


@pytest.mark.parametrize(("journey", "step"), STEPS)
@pytest.mark.parametrize(
    ("confidence", "asked"), [(0.4, "utter_clarify"), (0.9, "utter_lost_mailbox")]
)
def test_no_turn_is_without_a_word(
    http: responses.RequestsMock, journey: str, step: str, confidence: float, asked: str
) -> None:
    """It would be taken for a failure, tried again, and parked."""
    tells(http, state(step, journey=journey, **FIELDS.get(step, {})))
    before = (user("ask_time", turn="t_0"), bot(asked))
    silent = []
    # Which of its answers is given, the intent says
    for action in set(ACTIONS) - {"action_terms"}:
        said = run(action, *before, user("affirm", handles=HANDLES, confidence=confidence))
        if (not said.keys and not said.custom) or "utter_something_failed" in said.keys:
            silent.append(action)
    assert silent == []


def test_the_end_is_not_told_again_after_an_answer(http: responses.RequestsMock) -> None:
    tells(http, state("done", **FIELDS["done"]))
    asks = user("ask_time")
    assert run("action_back_to_step", asks).keys[0] == "utter_done"
    assert run("action_back_to_step", asks, bot("utter_ask_time")).keys == []


@pytest.mark.parametrize(
    ("journey", "step"),
    [each for each in STEPS if each[1] not in {*WITHOUT_CARD, "done", "closed"}],
)
@pytest.mark.parametrize("action", ["action_show_step", "action_back_to_step"])
def test_a_step_with_a_card_shows_it(
    http: responses.RequestsMock, journey: str, step: str, action: str
) -> None:
    tells(http, state(step, journey=journey))
    assert run(action).custom == [{"show": "step"}]


@pytest.mark.parametrize(
    ("journey", "step"), [each for each in STEPS if each[1] in {*WITHOUT_CARD, "done", "closed"}]
)
def test_a_step_without_a_form_shows_none(
    http: responses.RequestsMock, journey: str, step: str
) -> None:
    tells(http, state(step, journey=journey, **FIELDS.get(step, {})))
    assert run("action_show_step").custom == [{"show": "step"}] * (step == "documents")
    assert run("action_back_to_step").custom == []


def test_the_pictures_that_were_asked_for_are_asked_for_once(
    http: responses.RequestsMock,
) -> None:
    tells(http, state("more_documents", documents_asked=["history_email"]))
    assert run("action_show_step").custom == [{"show": "step"}]
    assert run("action_back_to_step").custom == []


def test_who_has_sent_everything_is_asked_for_no_picture(http: responses.RequestsMock) -> None:
    tells(http, state("documents", why="more_sent"))
    assert run("action_show_step").custom == []


def test_the_words_of_a_change_speak_of_no_reset() -> None:
    of_a_change = {
        key for table in (IN_FULL, IN_SHORT, USED_UP) for key in table["change"].values()
    }
    of_a_change |= {key for table in (IN_FULL, IN_SHORT) for key in table["unbind"].values()}
    given = {"brand": "X", "ending": "07", "tools": 2, **TERMS}
    for key in sorted(of_a_change):
        for journey in SIGNED_IN_JOURNEYS:
            text, buttons = CATALOGUE.message(key, {**given, "journey": journey})
            words = " ".join([text, *(button["title"] for button in buttons)]).lower()
            assert "reset" not in words, key
            assert "another email" not in words, key
            assert "if an account" not in words, key


@pytest.mark.parametrize("why", DOCUMENTS)
def test_documents_say_why_and_the_case_number(http: responses.RequestsMock, why: str) -> None:
    tells(http, state("documents", why=why))
    said = run("action_show_step")
    assert said.keys == [DOCUMENTS[why], "utter_documents"]
    assert said.values["case"] == CASE_ID


@pytest.mark.parametrize("action", ["action_show_step", "action_back_to_step"])
@pytest.mark.parametrize("step", ["documents", "face_review"])
@pytest.mark.parametrize("why", [None, "more_sent"])
def test_who_waits_for_people_is_told_by_when(
    http: responses.RequestsMock, step: str, why: str | None, action: str
) -> None:
    tells(http, state(step, why=why))
    assert "usually decide within 24 hours: by March 6, 2026" in run(action).words
    tells(http, state(step, why=why, review_until=None))
    late = run(action).words
    assert "longer this time" in late
    assert "24 hours" not in late


def test_the_time_that_people_take_is_the_settings(http: responses.RequestsMock) -> None:
    tells(http, {**state("documents"), "terms": {**TERMS, "review_hours": 72}})
    assert "usually decide within 72 hours" in run("action_back_to_step").words


@pytest.mark.parametrize("asked", [["history_email"], ["history_email", "counterparty_record"]])
def test_what_the_reviewers_need_is_listed_with_a_way_on(
    http: responses.RequestsMock, asked: list[str]
) -> None:
    tells(http, state("more_documents", documents_asked=asked))
    said = run("action_show_step")
    named = [f"utter_document_{name}" for name in asked]
    assert said.keys == ["utter_more_documents", *named, "utter_more_documents_ways"]
    assert said.buttons == ["documents_ready", "call_human"]
    assert said.custom == [{"show": "step"}]


def test_a_document_that_is_not_known_here_is_not_named(http: responses.RequestsMock) -> None:
    tells(http, state("more_documents", documents_asked=["selfie"]))
    assert run("action_show_step").keys == ["utter_more_documents", "utter_more_documents_ways"]


def test_who_had_forgotten_the_password_is_offered_a_new_one(
    http: responses.RequestsMock,
) -> None:
    held = "2026-03-02T10:00:00Z"
    tells(http, state("new_password", hold_until=held))
    said = run("action_show_step")
    assert said.keys == ["utter_done", "utter_new_password"]
    assert said.custom == [{"show": "step"}]
    tells(http, state("done", why="password_chosen", hold_until=held))
    assert run("action_show_step").keys == [
        "utter_password_chosen",
        "utter_held",
        "utter_done_next",
    ]


def test_who_had_lost_other_tools_hears_that_they_are_off(http: responses.RequestsMock) -> None:
    tells(http, state("done", hold_until="2026-03-02T10:00:00Z", tools_removed=True))
    keys = run("action_show_step").keys
    assert keys[:2] == ["utter_done", "utter_tools_removed"]
    assert keys[-1] == "utter_done_next"


def test_the_form_for_a_new_password_is_shown_again_when_asked_for(
    http: responses.RequestsMock,
) -> None:
    done = state("new_password")
    tells(http, done, **reply("step_not_open", done))
    said = run("action_forgot_password")
    assert said.keys == ["utter_new_password"]
    assert said.custom == [{"show": "step"}]


def test_what_was_sent_is_looked_at_again(http: responses.RequestsMock) -> None:
    again = state("documents", why="more_sent")
    tells(http, state("more_documents"), **reply("ok", again))
    assert run("action_documents_ready").keys == ["utter_documents_more_sent"]


@pytest.mark.parametrize(
    ("journey", "why"), [(journey, why) for journey, whys in CLOSED.items() for why in whys]
)
def test_a_closed_case_says_why(http: responses.RequestsMock, journey: str, why: str) -> None:
    tells(http, state("closed", journey=journey, why=why))
    assert run("action_show_step").keys == [CLOSED[journey][why]]


def test_what_a_stranger_must_not_learn_is_said_to_those_who_are_signed_in() -> None:
    """That the owner stopped a reset says that the e-mail is known."""
    assert "stopped_by_owner" not in CLOSED["reset"]
    assert "stopped_by_owner" in CLOSED["change"]


@pytest.mark.parametrize("journey", SIGNED_IN_JOURNEYS)
def test_a_request_that_ended_meanwhile_says_why(
    http: responses.RequestsMock, journey: str
) -> None:
    ended = change("closed", journey=journey, why="session_ended")
    tells(http, change("totp", journey=journey), **reply("step_not_open", ended))
    for action in (
        "action_submit_code", "action_submit_number", "action_use_sms", "action_consent",
    ):  # fmt: skip
        assert run(action).keys == ["utter_closed_session_ended"]


# wrong turns: whatever is said at an end, there is a way on


@pytest.mark.parametrize(
    ("journey", "why"),
    [(journey, why) for journey, whys in CLOSED.items() for why in [*whys, "of another day"]],
)
def test_a_closed_case_offers_a_way_on(
    http: responses.RequestsMock, journey: str, why: str
) -> None:
    tells(http, state("closed", journey=journey, why=why))
    assert run("action_show_step").buttons


AT_ENDS = [*(("closed", why) for why in CLOSED["reset"]), ("done", None), ("done", "late")]


@pytest.mark.parametrize("action", ["action_cancel", "action_go_back", "action_affirm"])
@pytest.mark.parametrize(("step", "why"), [(None, None), *AT_ENDS])
def test_after_the_end_no_word_leads_nowhere(
    http: responses.RequestsMock, action: str, step: str | None, why: str | None
) -> None:
    ended = state(step, why=why, **FIELDS.get(step or "", {})) if step else state()
    outcome = "nothing_to_confirm" if action == "action_affirm" else "step_not_open"
    tells(http, ended, **reply(outcome, ended))
    said = run(action)
    assert said.buttons
    assert "utter_step_not_open" not in said.keys or step is None
    assert "utter_nothing_to_confirm" not in said.keys


@pytest.mark.parametrize(
    "action", ["action_cancel", "action_go_back", "action_start_over", "action_back_to_step"]
)
def test_whoever_may_choose_a_new_password_is_led_back_to_it(
    http: responses.RequestsMock, action: str
) -> None:
    waits = state("new_password")
    refused = "already_open" if action == "action_start_over" else "step_not_open"
    tells(http, waits, **reply(refused, waits))
    said = run(action)
    assert said.keys[-1] == "utter_back_to_new_password"
    assert said.custom == [{"show": "step"}]


def test_a_password_that_was_not_chosen_in_time_says_where_to_get_one(
    http: responses.RequestsMock,
) -> None:
    tells(http, state("done", why="password_not_chosen", **FIELDS["done"]))
    said = run("action_show_step")
    assert said.keys == ["utter_done", "utter_password_not_chosen", "utter_done_next"]


@pytest.mark.parametrize("step", ["consent", "sign_in", "questions", "documents"])
def test_where_there_is_no_way_back_it_says_what_can_be_done(
    http: responses.RequestsMock, step: str
) -> None:
    tells(http, state(step), **reply("step_not_open", state(step)))
    corrected = "utter_correct_in_form" if step == "sign_in" else "utter_no_way_back"
    assert run("action_go_back").keys == [corrected, IN_SHORT["reset"][step]]


def test_back_at_the_number_nothing_is_said_to_be_done(http: responses.RequestsMock) -> None:
    tells(http, change("puzzle"), **reply("ok", change("new_number")))
    said = run("action_go_back")
    assert said.keys == ["utter_back_to_new_number"]
    assert said.custom == [{"show": "step"}]


@pytest.mark.parametrize("why", NEW_NUMBER)
def test_the_number_is_asked_for_again_and_why(http: responses.RequestsMock, why: str) -> None:
    tells(http, change("new_number", why=why))
    said = run("action_show_step")
    assert said.keys == [NEW_NUMBER[why]]
    assert said.custom == [{"show": "step"}]


@pytest.mark.parametrize("journey", SIGNED_IN_JOURNEYS)
@pytest.mark.parametrize("hold_until", [None, "2026-03-05T14:05:00Z"])
def test_a_change_that_is_done_says_what_changed(
    http: responses.RequestsMock, journey: str, hold_until: str | None
) -> None:
    tells(http, change("done", journey=journey, number_ending="07", hold_until=hold_until))
    said = run("action_show_step")
    assert said.keys[0] == f"utter_{journey}_done"
    assert ("utter_held" in said.keys) == (hold_until is not None)
    assert said.buttons == (["call_human"] if journey == "change" else ["change_phone"])


@pytest.mark.parametrize("step", ["old_number", "sms_code", "done"])
def test_a_number_is_told_by_its_last_two_digits_if_they_are_known(
    http: responses.RequestsMock, step: str
) -> None:
    tells(http, change(step, number_ending="07"))
    said = run("action_show_step")
    text, _ = CATALOGUE.message(said.keys[0], {"brand": "X", **said.values})
    assert "ends in 07" in text
    text, _ = CATALOGUE.message(said.keys[0], {"brand": "X", **said.values, "ending": "none"})
    assert "none" not in text
    assert "ends in" not in text


# which tool


@pytest.mark.parametrize("step", TOOL_AT)
@pytest.mark.parametrize("action", ["action_show_step", "action_back_to_step"])
@pytest.mark.parametrize("journey", SIGNED_IN_JOURNEYS)
@pytest.mark.parametrize("bound", [["totp", "passkey", "sms"], ["sms", "totp"], ["passkey"], []])
def test_every_other_tool_that_is_bound_has_a_button(
    http: responses.RequestsMock, step: str, action: str, journey: str, bound: list[str]
) -> None:
    tells(http, change(step, journey=journey, tools=bound))
    said = run(action)
    others = [INTENT_FOR[tool] for tool in bound if tool != TOOL_AT[step]]
    assert [intent for intent in said.buttons if intent.startswith("use_")] == others
    assert "tools_lost" in said.buttons
    label = "It does not work" if len(bound) == 1 else "None of these works"
    assert label in said.titles


def test_a_tool_that_is_not_known_here_has_no_button(http: responses.RequestsMock) -> None:
    tells(http, change("totp", tools=["totp", "palm_reader", "sms"]))
    assert run("action_show_step").buttons == ["use_sms", "tools_lost"]


@pytest.mark.parametrize("step", TOOL_AT)
def test_whoever_asks_for_another_tool_is_shown_which_there_are(
    http: responses.RequestsMock, step: str
) -> None:
    tells(http, change(step))
    said = run("action_switch_tool")
    assert said.keys == ["utter_other_tools"]
    assert len([intent for intent in said.buttons if intent.startswith("use_")]) == 2
    assert said.custom == [{"show": "step"}]
    assert sent(http) == []


def test_somebody_with_one_tool_is_told_so(http: responses.RequestsMock) -> None:
    tells(http, change("totp", tools=["totp"]))
    said = run("action_switch_tool")
    assert said.keys == ["utter_no_other_tool"]
    assert said.titles == ["It does not work"]


@pytest.mark.parametrize(
    ("step", "key"),
    [
        ("consent", "utter_tool_comes_later"),
        ("email_code", "utter_tool_comes_later"),
        ("new_number", "utter_no_tool_asked_for"),
        ("sms_code", "utter_no_tool_asked_for"),
    ],
)
@pytest.mark.parametrize(
    "action", ["action_switch_tool", "action_use_totp", "action_use_sms", "action_tools_work"]
)
def test_elsewhere_in_a_change_there_is_no_tool_to_choose(
    http: responses.RequestsMock, action: str, step: str, key: str
) -> None:
    tells(http, change(step))
    assert run(action).keys == [key, IN_SHORT["change"][step]]


@pytest.mark.parametrize("action", ["action_use_totp", "action_use_passkey"])
def test_a_tool_that_is_named_where_a_reset_asks_for_it_ends_nothing(
    http: responses.RequestsMock, action: str
) -> None:
    tells(http, state("tools"))
    assert run(action).keys == ["utter_back_to_tools"]
    assert [body["command"] for body in sent(http)] == [action.removeprefix("action_")]


@pytest.mark.parametrize("signed_in", [True, False])
def test_with_a_tool_that_works_a_change_is_offered(
    http: responses.RequestsMock, signed_in: bool
) -> None:
    tells(http, state("closed", why="use_working_tool", signed_in=signed_in))
    assert ("change_phone" in run("action_show_step").buttons) == signed_in
    http.reset()
    tells(http, state(signed_in=signed_in))
    said = run("action_tools_work")
    assert said.keys == (
        ["utter_tools_work_here"] if signed_in else ["utter_tools_work", "utter_offer"]
    )
    assert "change_phone" in said.buttons


@pytest.mark.parametrize("journey", SIGNED_IN_JOURNEYS)
@pytest.mark.parametrize("step", TOOL_AT)
def test_none_of_these_works_leads_to_a_reset_and_says_so(
    http: responses.RequestsMock, journey: str, step: str
) -> None:
    here = change(step, journey=journey)
    http.get(STATE, json=here)
    http.post(COMMANDS, json=reply("step_not_open", here))
    http.post(COMMANDS, json=reply("ok", state("consent", signed_in=True)))
    said = run("action_tools_lost", pressed("tools_lost"))
    assert [body["command"] for body in sent(http)] == ["tools_lost", "tools_unavailable"]
    assert said.keys == ["utter_tools_unavailable", "utter_reset_attention"]


def test_one_lost_tool_of_several_is_not_taken_for_all(http: responses.RequestsMock) -> None:
    tells(http, change("totp"))
    said = run("action_tools_lost", user("tools_lost"))
    assert said.keys == ["utter_other_tools"]
    assert sent(http) == []


@pytest.mark.parametrize(
    "events",
    [
        [user("tools_lost", turn="t_0"), bot("utter_other_tools"), user("tools_lost")],
        [pressed("tools_lost")],
    ],
)
def test_whoever_says_it_of_all_is_believed(
    http: responses.RequestsMock, events: list[dict[str, Any]]
) -> None:
    tells(http, change("totp"), **reply("ok", state("consent")))
    assert "utter_tools_unavailable" in run("action_tools_lost", *events).keys


def test_the_only_tool_that_is_lost_is_all_of_them(http: responses.RequestsMock) -> None:
    tells(http, change("totp", tools=["totp"]), **reply("ok", state("consent")))
    assert "utter_tools_unavailable" in run("action_tools_lost", user("tools_lost")).keys


def test_a_tool_that_is_not_bound_is_refused_with_those_that_are(
    http: responses.RequestsMock,
) -> None:
    here = change("totp", tools=["totp", "sms"])
    tells(http, here, **reply("tool_not_bound", here))
    said = run("action_use_passkey")
    assert said.keys == ["utter_tool_not_bound", "utter_back_to_totp"]
    assert said.buttons == ["use_sms", "tools_lost"]


# how a change begins


@pytest.mark.parametrize("action", ["action_start_change", "action_start_unbind"])
@pytest.mark.parametrize(
    ("outcome", "button"),
    [
        ("sign_in_needed", "reset_phone"),
        ("nothing_to_unbind", "change_phone"),
        ("frozen", "call_human"),
    ],
)
def test_what_cannot_begin_says_what_can_be_done(
    http: responses.RequestsMock, action: str, outcome: str, button: str
) -> None:
    tells(http, state(), **reply(outcome, state()))
    said = run(action)
    assert said.keys == [REFUSALS[outcome]]
    assert button in said.buttons


@pytest.mark.parametrize("outcome", sorted(STAND_ALONE - {"no_more_codes"}))
def test_it_leads_back_to_what_is_open(http: responses.RequestsMock, outcome: str) -> None:
    tells(http, state("consent"), **reply(outcome, state("consent")))
    assert run("action_start_change").keys == [REFUSALS[outcome], "utter_back_to_consent"]


@pytest.mark.parametrize("open_one", ["reset", *SIGNED_IN_JOURNEYS])
@pytest.mark.parametrize("wanted", ["reset", *SIGNED_IN_JOURNEYS])
def test_one_journey_at_a_time(http: responses.RequestsMock, open_one: str, wanted: str) -> None:
    here = state("consent", journey=open_one, signed_in=True)
    tells(http, here, **reply("already_open", here))
    said = run(f"action_start_{wanted}")
    if open_one == wanted:
        assert said.keys == [IN_SHORT[open_one]["consent"]]
    else:
        assert said.keys == [f"utter_switch_to_{wanted}"]
        assert said.buttons == [f"switch_to_{wanted}", "keep_going"]
    assert "cancel" not in [body["command"] for body in sent(http)]


@pytest.mark.parametrize("wanted", SIGNED_IN_JOURNEYS)
def test_nothing_is_stopped_for_what_could_not_begin(
    http: responses.RequestsMock, wanted: str
) -> None:
    tells(http, state("email_code"), **reply("already_open", state("email_code")))
    said = run(f"action_start_{wanted}")
    assert said.keys == ["utter_sign_in_needed", "utter_back_to_email_code"]


@pytest.mark.parametrize("wanted", ["reset", *SIGNED_IN_JOURNEYS])
@pytest.mark.parametrize("how", ["pressed", "said"])
def test_another_journey_begins_once_the_open_one_is_stopped(
    http: responses.RequestsMock, wanted: str, how: str
) -> None:
    other = "change" if wanted == "unbind" else "unbind"
    http.get(STATE, json=change("totp", journey=other))
    http.post(COMMANDS, json=reply("ok", change("closed", journey=other)))
    http.post(COMMANDS, json=reply("ok", state("consent", journey=wanted, signed_in=True)))
    if how == "pressed":
        said = run(f"action_switch_to_{wanted}", pressed(f"switch_to_{wanted}"))
    else:
        asked = [user(f"{wanted}_phone", turn="t_0"), bot(f"utter_switch_to_{wanted}")]
        said = run("action_affirm", *asked, user("affirm"))
    assert [body["command"] for body in sent(http)] == ["cancel", f"start_{wanted}"]
    assert said.keys == [IN_FULL[wanted]["consent"]]


def test_a_turn_that_has_stopped_it_already_only_begins(http: responses.RequestsMock) -> None:
    tells(http, change("closed"), **reply("ok", change("consent", journey="unbind")))
    run("action_switch_to_unbind", pressed("switch_to_unbind"))
    assert [body["command"] for body in sent(http)] == ["start_unbind"]


@pytest.mark.parametrize("key", SWITCHES)
def test_no_to_another_journey_goes_on_with_the_open_one(
    http: responses.RequestsMock, key: str
) -> None:
    tells(http, change("totp"))
    said = run("action_deny", user("x", turn="t_0"), bot(key), user("deny"))
    assert said.keys == ["utter_back_to_totp"]
    assert sent(http) == []


@pytest.mark.parametrize("journey", ["reset", *SIGNED_IN_JOURNEYS])
def test_a_journey_that_was_only_guessed_is_asked_about(
    http: responses.RequestsMock, journey: str
) -> None:
    tells(http, state())
    said = run(f"action_start_{journey}", user(f"{journey}_phone", confidence=0.5))
    assert said.keys == [f"utter_shall_{journey}"]
    assert said.buttons == [f"{journey}_phone", "something_else"]
    assert sent(http) == []


@pytest.mark.parametrize("journey", ["reset", *SIGNED_IN_JOURNEYS])
def test_a_guess_that_is_confirmed_begins_and_one_that_is_not_does_not(
    http: responses.RequestsMock, journey: str
) -> None:
    asked = [user(f"{journey}_phone", turn="t_0"), bot(f"utter_shall_{journey}")]
    tells(http, state(), **reply("ok", state("consent", journey=journey)))
    assert run("action_deny", *asked, user("deny")).keys == ["utter_offer"]
    assert sent(http) == []
    run("action_affirm", *asked, user("affirm"))
    assert [body["command"] for body in sent(http)] == [f"start_{journey}"]


@pytest.mark.parametrize("journey", ["reset", *SIGNED_IN_JOURNEYS])
@pytest.mark.parametrize("step", ["consent", "closed"])
def test_starting_again_starts_the_same_again(
    http: responses.RequestsMock, journey: str, step: str
) -> None:
    here = state(step, journey=journey)
    tells(http, here, **reply("ok", state("consent", journey=journey)))
    said = run("action_start_over")
    assert [body["command"] for body in sent(http)] == [f"start_{journey}"]
    assert said.keys == [IN_FULL[journey]["consent"]]


# a number that is typed


@pytest.mark.parametrize(
    "outcome", ["number_invalid", "number_not_mobile", "number_unchanged", "too_many_requests"]
)
def test_a_number_that_cannot_be_used_is_asked_for_again(
    http: responses.RequestsMock, outcome: str
) -> None:
    tells(http, change("new_number"), **reply(outcome, change("new_number")))
    said = run("action_submit_number")
    assert said.keys == [REFUSALS[outcome], "utter_back_to_new_number"]
    assert said.custom == [{"show": "step"}]


def test_a_number_that_can_be_used_leads_to_the_puzzle(http: responses.RequestsMock) -> None:
    tells(http, change("new_number"), **reply("ok", change("puzzle")))
    said = run("action_submit_number")
    assert said.keys == ["utter_puzzle"]
    assert said.buttons == ["go_back"]


@pytest.mark.parametrize(
    ("here", "key"),
    [
        (state(), "utter_provide_personal"),
        (state("sign_in"), "utter_provide_personal"),
        (change("totp"), "utter_number_early"),
        (change("totp", journey="unbind"), "utter_provide_personal"),
        (change("puzzle"), "utter_number_too_late"),
        (change("sms_code"), "utter_number_too_late"),
    ],
)
def test_elsewhere_a_number_is_one_more_personal_detail(
    http: responses.RequestsMock, here: dict[str, Any], key: str
) -> None:
    tells(http, here)
    assert run("action_submit_number").keys[0] == key


@pytest.mark.parametrize(
    ("action", "text"),
    [
        ("action_typed_secret", "my password is __password__"),
        ("action_typed_secret", "__card__"),
        ("action_typed_secret", "passport __document__"),
        ("action_typed_seed", "__seed__"),
        ("action_submit_code", "my code is __code__"),
    ],
)
@pytest.mark.parametrize(
    ("here", "keys"),
    [
        (state(), ["utter_offer"]),
        (state("sign_in"), ["utter_back_to_sign_in"]),
        (change("passkey"), ["utter_back_to_passkey"]),
        (change("done"), ["utter_change_done"]),
    ],
)
def test_what_the_service_has_spoken_of_only_leads_back(
    http: responses.RequestsMock, action: str, text: str, here: dict[str, Any], keys: list[str]
) -> None:
    tells(http, here)
    assert run(action, user("typed_secret", text=text)).keys == keys
    assert sent(http) == []


@pytest.mark.parametrize("secret", ["secret", "seed"])
def test_who_asks_whether_to_type_a_secret_is_told_not_to(
    http: responses.RequestsMock, secret: str
) -> None:
    tells(http, state("sign_in"))
    said = run(f"action_typed_{secret}", user(f"typed_{secret}", text="shall I type it here?"))
    assert said.keys == [f"utter_typed_{secret}", "utter_back_to_sign_in"]


def test_a_number_without_a_handle_is_asked_for_again(http: responses.RequestsMock) -> None:
    tells(http, change("new_number"))
    said = run("action_submit_number", user("provide_number"))
    assert said.keys == ["utter_number_missing", "utter_back_to_new_number"]
    assert sent(http) == []


def test_a_wrong_password_is_said_at_sign_in(http: responses.RequestsMock) -> None:
    tells(http, state("sign_in", why="password_wrong"))
    assert run("action_show_step").keys == ["utter_sign_in_password_wrong"]


def test_a_forgotten_password_is_not_asked_for(http: responses.RequestsMock) -> None:
    tells(http, state("sign_in", why="password_forgotten"))
    for action in ("action_show_step", "action_back_to_step"):
        said = run(action)
        assert said.keys == ["utter_sign_in_password_forgotten"]
        assert "remember_password" in said.buttons
        assert said.custom == [{"show": "step"}]


@pytest.mark.parametrize(
    ("journey", "step"), [(journey, step) for journey, steps in USED_UP.items() for step in steps]
)
def test_a_code_without_tries_left_is_not_said_to_be_on_its_way(
    http: responses.RequestsMock, journey: str, step: str
) -> None:
    used_up = state(step, journey=journey, attempts_left=0)
    tells(http, used_up, **reply("attempts_exhausted", used_up, attempts_left=0))
    for action in ("action_show_step", "action_back_to_step", "action_submit_code"):
        said = run(action)
        assert said.keys == [USED_UP[journey][step]]
        assert said.buttons
        assert ("resend_code" in said.buttons) == (step not in ("totp", "passkey"))
        assert ("use_sms" in said.buttons) == (step in ("totp", "passkey"))


@pytest.mark.parametrize("action", ["action_resend_code", "action_show_step"])
def test_whoever_gets_no_more_codes_is_told_how_to_begin_again(
    http: responses.RequestsMock, action: str
) -> None:
    step = "email_code" if action == "action_resend_code" else "sign_in"
    here = state(step, why="no_more_codes", attempts_left=3)
    tells(http, here, **reply("no_more_codes", here))
    said = run(action)
    assert said.keys == ["utter_no_more_codes"]
    assert {"restart_confirmed", "call_human"} <= set(said.buttons)


def test_only_the_first_question_is_introduced(http: responses.RequestsMock) -> None:
    tells(http, state("questions", question={"n": 1, "of": 4}))
    assert run("action_show_step").keys == ["utter_questions"]
    http.reset()
    tells(http, state("questions", question={"n": 3, "of": 4}))
    assert run("action_show_step").keys == []


def test_somebody_without_a_case_is_asked_what_they_need(http: responses.RequestsMock) -> None:
    tells(http, state())
    assert run("action_back_to_step").keys == ["utter_offer"]


@pytest.mark.parametrize("intent", ["thanks", "goodbye"])
def test_somebody_who_takes_leave_is_not(http: responses.RequestsMock, intent: str) -> None:
    tells(http, state())
    assert run("action_back_to_step", user(intent)).keys == []


@pytest.mark.parametrize("step", ["consent", "questions_intro", "questions_failed"])
def test_only_the_way_forward_is_primary(step: str) -> None:
    for key in (IN_SHORT["reset"][step], "utter_reset_attention", "utter_questions_intro"):
        _, buttons = CATALOGUE.message(key, {"brand": "X", "attempts": 2, **TERMS})
        assert sum("role" in button for button in buttons) <= 1


# numbers come from the service

OTHER_TERMS = {"hold_hours": 48, "question_tries": 2, "questions_per_round": 5, "review_hours": 72}


@pytest.mark.parametrize("intent", ANSWERS)
@pytest.mark.parametrize("step", [None, "consent"])
def test_a_question_about_numbers_is_answered_with_those_that_hold(
    http: responses.RequestsMock, intent: str, step: str | None
) -> None:
    tells(http, {**state(step), "terms": OTHER_TERMS})
    said = run("action_terms", user(intent))
    assert said.keys == [ANSWERS[intent], "utter_back_to_consent" if step else "utter_offer"]
    assert OTHER_TERMS.items() <= said.values.items()


@pytest.mark.parametrize("intent", ANSWERS)
@pytest.mark.parametrize("journey", SIGNED_IN_JOURNEYS)
def test_a_question_is_answered_for_what_is_being_done(
    http: responses.RequestsMock, intent: str, journey: str
) -> None:
    tells(http, change("totp", journey=journey))
    said = run("action_terms", user(intent))
    assert said.keys == [ANSWERS[intent], "utter_back_to_totp"]
    text, _ = CATALOGUE.message(ANSWERS[intent], {"brand": "X", **said.values})
    assert "reset" not in text or intent == "ask_questions_about"


@pytest.mark.parametrize("step", ["consent", "questions_intro", "done"])
def test_a_step_that_speaks_of_numbers_is_given_those_that_hold(
    http: responses.RequestsMock, step: str
) -> None:
    tells(http, {**state(step, **FIELDS.get(step, {})), "terms": OTHER_TERMS})
    assert OTHER_TERMS.items() <= run("action_show_step").values.items()


NUMBERED = {
    "utter_reset_attention": ["48 hours"],
    "utter_questions_intro": ["5 questions", "2 tries"],
    "utter_ask_how_long": ["48 hours", "72 hours"],
    "utter_ask_withdrawals": ["48 hours"],
    "utter_ask_attempts": ["2 tries"],
    "utter_ask_questions_about": ["There are 5"],
}


@pytest.mark.parametrize("key", NUMBERED)
def test_the_words_repeat_no_setting(key: str) -> None:
    text, _ = CATALOGUE.message(key, {"brand": "X", "journey": "reset", **OTHER_TERMS})
    for number in NUMBERED[key]:
        assert number in text
    assert not {"24", "3", "4", "third", "three", "four"} & set(re.findall(r"\w+", text.lower()))


# what a yes belongs to


@pytest.mark.parametrize(
    ("asked", "answer", "command"),
    [
        ("utter_confirm_cancel", "affirm", "cancel"),
        ("utter_confirm_restart", "affirm", "restart"),
        ("utter_offer", "affirm", "start_reset"),
        ("utter_sms_not_received", "affirm", "start_reset"),
        ("utter_closed_use_working_tool_here", "affirm", "start_change"),
        ("utter_tools_work_here", "affirm", "start_change"),
        ("utter_ask_cost", "affirm", "affirm"),
        ("utter_ask_cost", "deny", "deny"),
    ],
)
def test_yes_and_no_belong_to_what_was_asked(
    http: responses.RequestsMock, asked: str, answer: str, command: str
) -> None:
    tells(http, state("consent"), **reply("ok", state("sign_in")))
    run(f"action_{answer}", user("greet", turn="t_0"), bot(asked), user(answer))
    assert [body["command"] for body in sent(http)] == [command]


@pytest.mark.parametrize("asked", ["utter_confirm_cancel", "utter_clarify", "utter_offer_human"])
def test_no_to_a_question_of_the_assistant_changes_nothing(
    http: responses.RequestsMock, asked: str
) -> None:
    tells(http, state("consent"))
    said = run("action_deny", user("cancel", turn="t_0"), bot(asked), user("deny"))
    assert sent(http) == []
    assert "consent" in said.buttons


@pytest.mark.parametrize("offer", sorted(OFFERS.keys() - GUESSED.keys()))
def test_no_to_an_offer_leaves_it(http: responses.RequestsMock, offer: str) -> None:
    tells(http, state())
    said = run("action_deny", user("greet", turn="t_0"), bot(offer), user("deny"))
    assert said.keys == ["utter_another_time"]
    assert sent(http) == []


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ("utter_offer_human", "misunderstood"),
        ("utter_not_me", "not_me"),
        ("utter_not_me_open", "not_me"),
    ],
)
@pytest.mark.parametrize(
    ("action", "answer"), [("action_affirm", "affirm"), ("action_hand_off", "call_human")]
)
def test_yes_to_a_person_is_a_hand_off_that_says_why(
    http: responses.RequestsMock, asked: str, reason: str, action: str, answer: str
) -> None:
    """Said, or pressed on the button of the offer."""
    tells(http, state("consent"))
    said = run(action, user("nlu_fallback", turn="t_0"), bot(asked), user(answer))
    assert said.custom == [{"do": "hand_off", "reason": reason}]


def test_a_turn_that_is_tried_again_still_answers_the_question_before_it(
    http: responses.RequestsMock,
) -> None:
    tells(http, state("consent"), **reply("ok", state("closed", why="cancelled_by_person")))
    events = [user("cancel", turn="t_0"), bot("utter_confirm_cancel"), user("affirm")]
    run("action_affirm", *events, bot("utter_something_failed"), user("affirm"))
    assert [body["command"] for body in sent(http)] == ["cancel"]


def test_an_older_question_is_forgotten(http: responses.RequestsMock) -> None:
    tells(http, state("consent"), **reply("ok", state("sign_in")))
    events = [user("cancel", turn="t_0"), bot("utter_confirm_cancel"), user("ask_why", turn="t_1")]
    run("action_affirm", *events, bot("utter_ask_why"), user("affirm", turn="t_2"))
    assert [body["command"] for body in sent(http)] == ["affirm"]


# codes, tools, password: the same words mean something else elsewhere


@pytest.mark.parametrize(
    ("here", "key"),
    [
        (state("email_code"), "utter_code_missing"),
        (change("email_code"), "utter_code_missing"),
        (change("totp"), "utter_totp_missing"),
        (change("old_number"), "utter_sms_code_missing"),
        (change("sms_code"), "utter_sms_code_missing"),
    ],
)
def test_a_code_without_a_handle_is_asked_for_again(
    http: responses.RequestsMock, here: dict[str, Any], key: str
) -> None:
    tells(http, here)
    said = run("action_submit_code", user("provide_code"))
    assert said.keys[0] == key
    assert said.custom == [{"show": "step"}]
    assert sent(http) == []


@pytest.mark.parametrize("step", ["email_code", "totp", "old_number", "sms_code"])
def test_a_typed_code_is_for_the_step_that_is_open(http: responses.RequestsMock, step: str) -> None:
    tells(http, change(step), **reply("ok", change("done")))
    said = run("action_submit_code")
    assert [body["command"] for body in sent(http)] == ["submit_code"]
    assert said.keys == ["utter_change_done"]


def test_the_codes_of_the_app_are_counted_all_together(http: responses.RequestsMock) -> None:
    tells(http, change("totp"), **reply("code_wrong", change("totp"), attempts_left=1))
    said = run("action_submit_code")
    assert said.keys == ["utter_totp_wrong_counted", "utter_back_to_totp"]
    http.reset()
    tells(http, change("totp"), **reply("code_wrong", change("totp")))
    assert run("action_submit_code").keys == ["utter_totp_wrong", "utter_back_to_totp"]


@pytest.mark.parametrize(
    ("step", "key"),
    [("email_code", "utter_code_resent"), ("old_number", "utter_sms_resent")],
)
def test_a_code_that_is_sent_again_is_said_to_be(
    http: responses.RequestsMock, step: str, key: str
) -> None:
    tells(http, change(step), **reply("ok", change(step)))
    assert run("action_resend_code").keys == [key, IN_SHORT["change"][step]]


def test_a_new_code_to_the_new_number_takes_a_puzzle_first(http: responses.RequestsMock) -> None:
    tells(http, change("sms_code"), **reply("ok", change("puzzle")))
    assert run("action_resend_code").keys == ["utter_puzzle"]


def test_without_more_codes_the_other_tools_are_offered(http: responses.RequestsMock) -> None:
    tells(http, change("old_number"), **reply("no_more_codes", change("old_number")))
    said = run("action_resend_code")
    assert said.keys == ["utter_no_more_codes"]
    assert said.buttons == ["use_totp", "use_passkey", "restart_confirmed", "call_human"]


def test_an_answer_without_a_handle_is_asked_for_again(http: responses.RequestsMock) -> None:
    tells(http, state("questions"))
    assert run("action_answer", user("answer_given")).keys[0] == "utter_answer_missing"


@pytest.mark.parametrize(
    ("action", "step", "key"),
    [
        ("action_resend_code", None, "utter_sms_not_received"),
        ("action_resend_code", "consent", "utter_no_code_awaited"),
        ("action_code_not_received", None, "utter_sms_not_received"),
        ("action_code_not_received", "email_code", "utter_email_code_not_received"),
        ("action_code_not_received", "questions", "utter_no_code_awaited"),
        ("action_code_not_received", "totp", "utter_totp_is_in_the_app"),
        ("action_code_not_received", "passkey", "utter_no_code_awaited"),
        ("action_code_not_received", "old_number", "utter_old_number_code_not_received"),
        ("action_code_not_received", "new_number", "utter_no_code_awaited"),
        ("action_code_not_received", "puzzle", "utter_code_after_puzzle"),
        ("action_code_not_received", "sms_code", "utter_sms_code_not_received"),
        ("action_resend_code", "totp", "utter_totp_is_in_the_app"),
        ("action_resend_code", "puzzle", "utter_code_after_puzzle"),
        ("action_resend_code", "new_number", "utter_no_code_awaited"),
        ("action_forgot_password", "totp", "utter_forgot_password_signed_in"),
        ("action_use_totp", None, "utter_tools_work"),
        ("action_use_sms", None, "utter_sms_works"),
        ("action_use_sms", "tools", "utter_sms_works"),
        ("action_use_passkey", "questions", "utter_tools_work"),
        ("action_switch_tool", None, "utter_no_tool_asked_for"),
        ("action_switch_tool", "consent", "utter_no_tool_asked_for"),
        ("action_tools_work", None, "utter_tools_work"),
        ("action_tools_lost", "consent", "utter_back_to_consent"),
        ("action_forgot_password", None, "utter_forgot_password"),
        ("action_forgot_password", "consent", "utter_forgot_password"),
        ("action_cancel", None, "utter_nothing_to_cancel"),
        ("action_cancel", "consent", "utter_confirm_cancel"),
        ("action_start_over", "email_code", "utter_confirm_restart"),
        ("action_not_me", None, "utter_not_me"),
        ("action_not_me", "consent", "utter_not_me_open"),
        ("action_hand_off", None, "utter_hand_off"),
        ("action_hand_off", "documents", "utter_hand_off_case"),
    ],
)
def test_the_step_decides_what_the_same_words_mean(
    http: responses.RequestsMock, action: str, step: str | None, key: str
) -> None:
    tells(http, at(step))
    assert run(action, user("x")).keys[0] == key
    # These ask the service whether it is their step: a turn that is tried again may have moved it
    assert sent(http) == [] or action in ANYWHERE


def test_who_speaks_of_not_wanting_to_live_waits_before_all_others(
    http: responses.RequestsMock,
) -> None:
    tells(http, state("consent"))
    said = run("action_crisis", user("crisis"))
    assert said.keys == ["utter_crisis"]
    assert said.custom == [{"do": "hand_off", "reason": "crisis"}]


# not understood

RANKING = [("nlu_fallback", 0.3), ("ask_cost", 0.2), ("reset_phone", 0.15), ("greet", 0.1)]


def test_the_first_time_it_guesses_with_human_labels(http: responses.RequestsMock) -> None:
    tells(http, state())
    said = run("action_clarify", user("nlu_fallback", ranking=RANKING))
    assert said.keys == ["utter_clarify"]
    assert said.values["meanings"] == ["ask_cost", "reset_phone"]


def test_in_a_case_no_guess_begins_a_journey(http: responses.RequestsMock) -> None:
    tells(http, state("consent"))
    said = run("action_clarify", user("nlu_fallback", ranking=RANKING))
    assert said.values["meanings"] == ["ask_cost"]
    assert said.keys[-1] == "utter_back_to_consent"


def test_what_was_typed_and_not_understood_is_noted_to_be_learnt_from(
    http: responses.RequestsMock,
) -> None:
    """With what it could mean anywhere, whatever fits the step."""
    tells(http, state("consent"))
    ranking = [*RANKING, ("ask_why", 0.03)]
    said = run("action_clarify", user("nlu_fallback", ranking=ranking))
    guesses = [
        {"meaning": "ask_cost", "confidence": 0.2},
        {"meaning": "reset_phone", "confidence": 0.15},
    ]
    assert said.custom == [{"note": "not_understood", "guesses": guesses}]


@pytest.mark.parametrize(
    "said",
    [
        user("something_else", text="/something_else", confidence=1.0),
        user("nlu_fallback", text="\u2215affirm", confidence=0.0),
        user("nlu_fallback", ranking=RANKING, also=[("ask_cost", 0.9)]),
    ],
    ids=["pressed", "an order", "understood in part"],
)
def test_nothing_is_to_be_learnt_from(http: responses.RequestsMock, said: dict[str, Any]) -> None:
    tells(http, state())
    assert [each for each in run("action_clarify", said).custom if "note" in each] == []


CHOICES = [("use_sms", 0.3), ("use_totp", 0.2), ("choose_documents", 0.15), ("ask_puzzle", 0.1)]


@pytest.mark.parametrize(
    ("here", "meanings"),
    [
        (state(), ["ask_puzzle"]),
        (state("consent"), ["choose_documents", "ask_puzzle"]),
        (change("email_code"), ["ask_puzzle"]),
        (change("totp"), ["use_sms", "ask_puzzle"]),
        (change("passkey", tools=["totp", "passkey"]), ["use_totp", "ask_puzzle"]),
    ],
)
def test_a_guess_fits_where_the_case_stands(
    http: responses.RequestsMock, here: dict[str, Any], meanings: list[str]
) -> None:
    tells(http, here)
    said = run("action_clarify", user("nlu_fallback", ranking=CHOICES))
    assert said.keys[0] == "utter_clarify"
    # What comes after is the way on of the step, with its own buttons
    assert said.buttons[: len(meanings) + 1] == [*meanings, "something_else"]


def test_without_a_guess_it_asks_to_say_it_differently(http: responses.RequestsMock) -> None:
    tells(http, state())
    ranking = [("nlu_fallback", 0.3), ("greet", 0.1), ("ask_cost", 0.01)]
    said = run("action_clarify", user("nlu_fallback", ranking=ranking))
    assert said.keys == ["utter_rephrase_no_case"]


@pytest.mark.parametrize(
    ("before", "key"),
    [
        (["nlu_fallback"], "utter_help"),
        (["nlu_fallback", "nlu_fallback"], "utter_another_way_no_case"),
        (["nlu_fallback", "something_else"], "utter_another_way_no_case"),
        (["nlu_fallback", "something_else", "nlu_fallback"], "utter_offer_human"),
        (["nlu_fallback", "nlu_fallback", "greet"], "utter_clarify"),
    ],
)
def test_what_comes_depends_on_how_often_in_a_row(
    http: responses.RequestsMock, before: list[str], key: str
) -> None:
    tells(http, state())
    events = [user(intent, turn=f"t_{number}") for number, intent in enumerate(before, start=5)]
    assert run("action_clarify", *events, user("nlu_fallback", ranking=RANKING)).keys == [key]


def test_a_turn_that_is_tried_again_counts_once(http: responses.RequestsMock) -> None:
    tells(http, state())
    again = user("nlu_fallback", ranking=RANKING)
    assert run("action_clarify", again, copy.deepcopy(again)).keys == ["utter_clarify"]


def test_every_meaning_has_a_label() -> None:
    for intent in MEANINGS:
        assert CATALOGUE.message(f"meaning-{intent}", {"brand": "X"})[0]


# what else a message says


def also(intent: str, *others: str, confidence: float = 0.9) -> dict[str, Any]:
    return user(intent, also=[(name, confidence) for name in others])


def test_a_message_of_one_sentence_has_nothing_else(http: responses.RequestsMock) -> None:
    tells(http, state())
    event = user("reset_phone")
    del event["parse_data"]["also"]
    assert run("action_show_step", event).keys == ["utter_offer"]


@pytest.mark.parametrize("intent", ["call_human", "not_me"])
@pytest.mark.parametrize("action", sorted(COMMAND_OF))
def test_a_person_or_a_suspicion_comes_before_all_else(
    http: responses.RequestsMock, action: str, intent: str
) -> None:
    tells(http, state("email_code"))
    said = run(action, also("affirm", intent, "ask_cost"))
    assert sent(http) == []
    answer = {"call_human": "utter_hand_off_case", "not_me": "utter_not_me_open"}
    assert said.keys[0] == answer[intent]


def test_a_suspicion_says_first_what_stops_them_and_then_calls_the_person(
    http: responses.RequestsMock,
) -> None:
    tells(http, state("email_code"))
    for event, action in (
        (also("not_me", "call_human", "ask_cost"), "action_not_me"),
        (also("call_human", "not_me"), "action_hand_off"),
    ):
        said = run(action, event)
        assert said.custom == [{"do": "hand_off", "reason": "not_me"}]
        assert said.keys == ["utter_not_me_open"]


def test_another_sentence_that_is_not_sure_begins_nothing(http: responses.RequestsMock) -> None:
    tells(http, state())
    said = run("action_back_to_step", also("ask_cost", "reset_phone", confidence=0.5))
    assert said.keys == ["utter_shall_reset"]
    assert sent(http) == []


@pytest.mark.parametrize("step", [None, "closed"])
def test_what_is_asked_beside_a_thing_that_was_dropped_is_done(
    http: responses.RequestsMock, step: str | None
) -> None:
    tells(http, state(step), **reply("ok", state("consent")))
    event = user("typed_seed", text="I lost my phone, __seed__", also=[("reset_phone", 0.9)])
    assert run("action_typed_seed", event).keys == ["utter_reset_attention"]


def test_what_nobody_takes_care_of_changes_nothing(http: responses.RequestsMock) -> None:
    tells(http, state("email_code"))
    said = run("action_back_to_step", also("ask_cost", "affirm", "cancel", "consent"))
    assert said.keys == ["utter_back_to_email_code"]
    assert sent(http) == []


# the service fails


def _both(broken: dict[str, Any]) -> dict[str, Any]:
    """As a state and as the state in a reply."""
    return {**broken, "state": broken}


BROKEN: dict[str, dict[str, Any]] = {
    "500": {"status": 500, "body": "oops"},
    "503": {"status": 503, "json": {"code": "not_ready"}},
    "401": {"status": 401, "json": {"code": "unauthorized"}},
    "404": {"status": 404, "json": {"code": "not_found"}},
    "422": {"status": 422, "json": {"code": "invalid_request"}},
    "302": {"status": 302, "headers": {"Location": "http://elsewhere.test"}},
    "read timeout": {"body": requests.ReadTimeout()},
    "connect timeout": {"body": requests.ConnectTimeout()},
    "refused": {"body": requests.ConnectionError()},
    "cut off": {"body": requests.exceptions.ChunkedEncodingError()},
    "not json": {"body": "<html>"},
    "empty": {"body": ""},
    "a list": {"json": []},
    "no state": {"json": {"outcome": "ok"}},
    "no owner": {"json": {"outcome": "ok", "state": {"case": None}, "case": None}},
    "case of text": {"json": {"outcome": "ok", "state": {**state(), "case": "c"}}},
    "step of number": {
        "json": {"outcome": "ok", "owner": 5, "state": {**state(), "case": {"step": 4}}}
    },
    "no terms": {"json": {"outcome": "ok", "state": {"owner": "bot"}, "owner": "bot"}},
    "a term of text": {
        "json": {**state(), "terms": {**TERMS, "hold_hours": "a day"}, "outcome": "ok"}
    },
    "signed in by text": {"json": {**state(), "signed_in": "yes", "outcome": "ok"}},
    "tools of text": {"json": {"outcome": "ok", **_both(change("totp", tools="totp"))}},
    "a tool of number": {"json": {"outcome": "ok", **_both(change("totp", tools=[7]))}},
    "a whole number": {
        "json": {"outcome": "ok", **_both(change("done", number_ending="447700900123"))}
    },
    "an ending of number": {"json": {"outcome": "ok", **_both(change("done", number_ending=23))}},
    "tries of text": {
        "json": {**reply("ok", state("consent"), attempts_left="three"), "owner": None}
    },
}
PASSING = {"503", "read timeout", "connect timeout", "refused", "cut off"}
# These still have something to say when the service is away.
STILL_TALKS = {
    "action_hand_off": "utter_hand_off",
    "action_not_me": "utter_not_me",
    "action_crisis": "utter_crisis",
    "action_clarify": "utter_rephrase_no_case",
    "action_inform": "utter_dont_know",
}


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("broken", BROKEN)
def test_without_the_service_a_turn_fails_unless_there_is_something_to_say(
    http: responses.RequestsMock, action: str, broken: str
) -> None:
    http.get(STATE, **BROKEN[broken])
    http.post(COMMANDS, **BROKEN[broken])
    said = run(action)
    if action == "action_back_to_step":
        assert said.custom == [{"say": "nothing"}]
    elif action in STILL_TALKS:
        assert said.keys == [STILL_TALKS[action]]
    else:
        outcome = "away" if broken in PASSING else "failed"
        assert (said.keys, said.custom) == ([], [{"turn": outcome}])


@pytest.mark.parametrize("action", ACTIONS)
def test_nothing_is_said_after_a_take_over(http: responses.RequestsMock, action: str) -> None:
    http.get(STATE, status=409, json={"code": "owner_changed"})
    http.post(COMMANDS, status=409, json={"code": "owner_changed"})
    said = run(action)
    assert said.keys == []
    assert said.custom == [{"say": "nothing"}]


@pytest.mark.parametrize("owner", ["queue", "agent"])
@pytest.mark.parametrize("action", COMMAND_OF)
def test_nothing_is_said_when_the_state_has_another_owner(
    http: responses.RequestsMock, action: str, owner: str
) -> None:
    _, step = COMMAND_OF[action]
    tells(http, at(step), **reply("ok", state("consent", owner=owner)))
    keys = [key for key in run(action).keys if key != "utter_code_resent"]
    assert keys == []


def test_a_connection_that_broke_is_tried_again_once(http: responses.RequestsMock) -> None:
    http.post(COMMANDS, body=requests.ConnectionError())
    http.post(COMMANDS, json=reply("ok", state("sign_in")))
    assert run("action_consent").custom == [{"show": "step"}]
    first, second = sent(http)
    assert first == second


def test_an_answer_that_is_slow_is_not_asked_for_twice(http: responses.RequestsMock) -> None:
    http.post(COMMANDS, body=requests.ReadTimeout())
    run("action_consent")
    assert len(sent(http)) == 1


@pytest.mark.parametrize("action", ACTIONS)
def test_an_action_never_raises(monkeypatch: pytest.MonkeyPatch, action: str) -> None:
    def fails(*_: Any) -> None:
        raise RuntimeError("canary")

    monkeypatch.setattr(Tracker, "from_dict", classmethod(lambda cls, state: _BrokenTracker()))
    assert run(action).keys == ["utter_something_failed"]


class _BrokenTracker:
    @property
    def events(self) -> Any:
        raise RuntimeError("canary")


def test_a_slow_service_does_not_stop_the_others(
    http: responses.RequestsMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    def slowly(*_: Any, **__: Any) -> Any:
        time.sleep(0.5)
        return service_module.Unreachable("slow")

    monkeypatch.setattr(service_module.Service, "state", slowly)
    event = user("greet")
    call = {"next_action": "action_show_step", "tracker": tracker_json(event, (event,))}

    async def four_at_once() -> float:
        began = time.monotonic()
        await asyncio.gather(*(EXECUTOR.run(copy.deepcopy(call)) for _ in range(4)))
        return time.monotonic() - began

    assert asyncio.run(four_at_once()) < 1.5


# the catalogue has no words that nobody says


def test_every_message_of_the_catalogue_is_said_somewhere() -> None:
    from pathlib import Path

    root = Path(__file__).resolve().parents[2]
    source = (TRANSLATIONS / "en" / "assistant.ftl").read_text(encoding="utf-8")
    keys = [each.id.name for each in parse_fluent(source).body if isinstance(each, ast.Message)]
    code = "".join(file.read_text() for file in (root / "actions").glob("*.py"))
    rules = "".join(file.read_text() for file in (root / "data" / "rules").glob("*.yml"))
    unsaid = [
        key
        for key in keys
        if f'"{key}"' not in code
        and f"action: {key}\n" not in rules
        and f"{{ {key} }}" not in source
        and key not in LEAD_INS
        and not (key.endswith("_again") and key.removesuffix("_again") in keys)
        and key.removeprefix("meaning-") not in MEANINGS
    ]
    assert unsaid == []

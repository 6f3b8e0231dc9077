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
from actions.journey import REFUSALS
from actions.steps import CLOSED, DOCUMENTS, IN_SHORT
from assistant.responses import TRANSLATIONS, Catalogue
from tests.assistant.kit import CASE_ID, TERMS, bot, reply, state, tracker_json, user

URL = "http://service.test"
STATE = f"{URL}/internal/v1/conversations/c_1/state"
COMMANDS = f"{URL}/internal/v1/conversations/c_1/commands"
CATALOGUE = Catalogue("en")
HANDLES = [{"kind": "code", "handle": "v_c"}, {"kind": "answer", "handle": "v_a"}]

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
    "action_forgot_password": ("forgot_password", "sign_in"),
    "action_remember_password": ("remember_password", "sign_in"),
    "action_tools_work": ("tools_work", "tools"),
    "action_tools_lost": ("tools_lost", "tools"),
    "action_cancel_confirmed": ("cancel", "email_code"),
    "action_resend_code": ("resend_code", "email_code"),
    "action_submit_code": ("submit_code", "email_code"),
    "action_start_questions": ("start_questions", "questions_intro"),
    "action_continue_questions": ("continue_questions", "questions_failed"),
    "action_answer": ("answer", "questions"),
}
WITHOUT_COMMAND = {
    "action_show_step", "action_back_to_step", "action_cancel", "action_start_over",
    "action_code_not_received", "action_terms",
    "action_hand_off", "action_not_me", "action_clarify",
}  # fmt: skip
ACTIONS = sorted([*COMMAND_OF, *WITHOUT_COMMAND])
# Said at another step, these are a question or a remark.
ANYWHERE = {"action_forgot_password", "action_tools_work", "action_tools_lost"}


@dataclass
class Said:
    """What an action said; every key has words with the values that were given."""

    keys: list[str] = field(default_factory=list)
    custom: list[dict[str, Any]] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    buttons: list[str] = field(default_factory=list)


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
        if "hold_until" in texts:
            from datetime import datetime

            texts["hold_until"] = datetime.fromisoformat(
                values["hold_until"].replace("Z", "+00:00")
            )
        _, buttons = CATALOGUE.message(key, texts)
        said.keys.append(key)
        said.values.update(values)
        said.buttons += [button["payload"].lstrip("/") for button in buttons]
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
    tells(http, state(step), **reply("ok", state("questions_intro")))
    said = run(action)
    [body] = sent(http)
    handle = {"submit_code": "v_c", "answer": "v_a"}.get(command)
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
    tells(http, state(step), **reply(outcome, state("sign_in")))
    said = run(action)
    assert said.custom == [{"show": "step"}]
    if outcome == "step_not_open" and action in ANYWHERE:
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
STEPS = [
    "consent", "sign_in", "email_code", "tools", "questions_intro", "questions",
    "questions_failed", "documents", "done", "closed", "face",
]  # fmt: skip


@pytest.mark.parametrize("step", STEPS)
def test_every_step_has_words_in_full_and_in_short(http: responses.RequestsMock, step: str) -> None:
    tells(http, state(step, **FIELDS.get(step, {})))
    assert run("action_show_step").keys
    back = run("action_back_to_step")
    assert back.keys or step == "done"


@pytest.mark.parametrize("step", ["sign_in", "email_code", "questions", "face"])
@pytest.mark.parametrize("action", ["action_show_step", "action_back_to_step"])
def test_a_step_with_a_card_shows_it(http: responses.RequestsMock, step: str, action: str) -> None:
    tells(http, state(step))
    assert run(action).custom == [{"show": "step"}]


@pytest.mark.parametrize("why", DOCUMENTS)
def test_documents_say_why_and_the_case_number(http: responses.RequestsMock, why: str) -> None:
    tells(http, state("documents", why=why))
    said = run("action_show_step")
    assert said.keys == [DOCUMENTS[why], "utter_documents"]
    assert said.values["case"] == CASE_ID


@pytest.mark.parametrize("why", CLOSED)
def test_a_closed_case_says_why(http: responses.RequestsMock, why: str) -> None:
    tells(http, state("closed", why=why))
    assert run("action_show_step").keys == [CLOSED[why]]


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


def test_a_code_without_tries_left_is_not_said_to_be_on_its_way(
    http: responses.RequestsMock,
) -> None:
    used_up = state("email_code", attempts_left=0)
    tells(http, used_up, **reply("attempts_exhausted", used_up, attempts_left=0))
    for action in ("action_show_step", "action_back_to_step", "action_submit_code"):
        said = run(action)
        assert said.keys == ["utter_email_code_used_up"]
        assert "resend_code" in said.buttons


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
    for key in (IN_SHORT[step], "utter_reset_attention", "utter_questions_intro"):
        _, buttons = CATALOGUE.message(key, {"brand": "X", "attempts": 2, **TERMS})
        assert sum("role" in button for button in buttons) <= 1


# numbers come from the service

OTHER_TERMS = {"hold_hours": 48, "question_tries": 2, "questions_per_round": 5}


@pytest.mark.parametrize("intent", ANSWERS)
@pytest.mark.parametrize("step", [None, "consent"])
def test_a_question_about_numbers_is_answered_with_those_that_hold(
    http: responses.RequestsMock, intent: str, step: str | None
) -> None:
    tells(http, {**state(step), "terms": OTHER_TERMS})
    said = run("action_terms", user(intent))
    assert said.keys == [ANSWERS[intent], IN_SHORT["consent"] if step else "utter_offer"]
    assert OTHER_TERMS.items() <= said.values.items()


@pytest.mark.parametrize("step", ["consent", "questions_intro", "done"])
def test_a_step_that_speaks_of_numbers_is_given_those_that_hold(
    http: responses.RequestsMock, step: str
) -> None:
    tells(http, {**state(step, **FIELDS.get(step, {})), "terms": OTHER_TERMS})
    assert OTHER_TERMS.items() <= run("action_show_step").values.items()


NUMBERED = {
    "utter_reset_attention": ["48 hours"],
    "utter_questions_intro": ["5 questions", "2 tries"],
    "utter_ask_how_long": ["48 hours"],
    "utter_ask_withdrawals": ["48 hours"],
    "utter_ask_attempts": ["2 tries"],
    "utter_ask_questions_about": ["There are 5"],
}


@pytest.mark.parametrize("key", NUMBERED)
def test_the_words_repeat_no_setting(key: str) -> None:
    text, _ = CATALOGUE.message(key, {"brand": "X", **OTHER_TERMS})
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


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ("utter_offer_human", "misunderstood"),
        ("utter_not_me", "asked"),
        ("utter_not_me_open", "asked"),
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


def test_a_code_without_a_handle_is_asked_for_again(http: responses.RequestsMock) -> None:
    tells(http, state("email_code"))
    said = run("action_submit_code", user("provide_code"))
    assert said.keys[0] == "utter_code_missing"
    assert sent(http) == []


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
    tells(http, state(step))
    assert run(action, user("x")).keys[0] == key
    # These ask the service whether it is their step: a turn that is tried again may have moved it
    assert sent(http) == [] or action in ANYWHERE


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


def test_without_a_guess_it_asks_to_say_it_differently(http: responses.RequestsMock) -> None:
    tells(http, state())
    ranking = [("nlu_fallback", 0.3), ("greet", 0.1), ("ask_cost", 0.01)]
    said = run("action_clarify", user("nlu_fallback", ranking=ranking))
    assert said.keys == ["utter_rephrase_no_case"]


@pytest.mark.parametrize(
    ("before", "key"),
    [
        (["nlu_fallback"], "utter_rephrase_no_case"),
        (["nlu_fallback", "nlu_fallback"], "utter_offer_human"),
        (["nlu_fallback", "something_else"], "utter_offer_human"),
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


# the service fails

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
    "tries of text": {
        "json": {**reply("ok", state("consent"), attempts_left="three"), "owner": None}
    },
}
PASSING = {"503", "read timeout", "connect timeout", "refused", "cut off"}
# These still have something to say when the service is away.
STILL_TALKS = {
    "action_hand_off": "utter_hand_off",
    "action_not_me": "utter_not_me",
    "action_clarify": "utter_rephrase_no_case",
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
@pytest.mark.parametrize("action", sorted(set(COMMAND_OF) - {"action_tools_lost"}))
def test_nothing_is_said_when_the_state_has_another_owner(
    http: responses.RequestsMock, action: str, owner: str
) -> None:
    _, step = COMMAND_OF[action]
    tells(http, state(step), **reply("ok", state("consent", owner=owner)))
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
        and key.removeprefix("meaning-") not in MEANINGS
    ]
    assert unsaid == []

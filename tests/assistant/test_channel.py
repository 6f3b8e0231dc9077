"""The channel: who may post a turn, what a turn looks like, and text that stays text."""

from __future__ import annotations

import logging
from typing import Any

import pytest
import requests
from rasa.core.channels.channel import UserMessage
from rasa.shared.exceptions import RasaException

from assistant.channel import FORBIDDEN_INTENTS, MAX_TEXT, ServiceChannel, harmless_text
from assistant.tracker_store import TrackerStoreUnavailable
from tests.assistant.kit import ChannelServer, FakeService, turn
from tests.kit.ports import free_ports


class FakeDomain:
    intents = ("consent", "greet", "out_of_scope", "restart", "back", "session_start")


class FakeAgent:
    """Keeps the message it got, and does what a test wants it to."""

    def __init__(self) -> None:
        self.domain = FakeDomain()
        self.messages: list[UserMessage] = []
        self.ready = True
        self.does: Any = None

    def is_ready(self) -> bool:
        return self.ready

    async def handle_message(self, message: UserMessage) -> None:
        self.messages.append(message)
        if isinstance(self.does, BaseException):
            raise self.does
        for said in self.does if self.does is not None else [{"text": "Hello."}]:
            await message.output_channel.send_response(message.sender_id, dict(said))


@pytest.fixture
def agent(channel_server: ChannelServer) -> FakeAgent:
    channel_server.app.ctx.agent = FakeAgent()
    return channel_server.app.ctx.agent


@pytest.fixture
def actions_are_up(fake_service: FakeService, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBIND_ACTIONS_URL", f"{fake_service.url}/webhook")


@pytest.fixture
def server(channel_server: ChannelServer, agent: FakeAgent) -> ChannelServer:
    return channel_server


# who may


@pytest.mark.parametrize("token", [None, "", "wrong", "token-of-the-test", "token-of-the-tests2"])
def test_a_turn_without_the_token_is_refused(
    server: ChannelServer, agent: FakeAgent, token: str | None
) -> None:
    answer = server.post(turn(), token=token)
    assert answer.status_code == 401
    assert answer.json()["code"] == "unauthorized"
    assert agent.messages == []


def test_the_channel_does_not_start_without_a_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REBIND_INTERNAL_TOKEN")
    with pytest.raises(RasaException):
        ServiceChannel.from_credentials(None)


def test_ready_only_with_a_model(server: ChannelServer, agent: FakeAgent) -> None:
    headers = {"Authorization": "Bearer token-of-the-tests"}
    assert requests.get(f"{server.url}/ready", headers=headers, timeout=5).status_code == 200
    agent.ready = False
    assert requests.get(f"{server.url}/ready", headers=headers, timeout=5).status_code == 503
    assert server.post(turn()).status_code == 503
    assert requests.get(f"{server.url}/ready", timeout=5).status_code == 401


# what a turn looks like


def without(field: str) -> dict[str, Any]:
    return {name: value for name, value in turn().items() if name != field}


@pytest.mark.parametrize(
    "body",
    [
        "",
        "not json",
        b"\xff\xfe",
        "[" * 20_000,
        [],
        "null",
        without("turn_id"),
        without("conversation_id"),
        without("epoch"),
        without("locale"),
        without("input"),
        turn(turn_id=""),
        turn(turn_id="a" * 300),
        turn(turn_id="a\nb"),
        turn(conversation_id="../other"),
        turn(conversation_id=7),
        turn(epoch=-1),
        turn(epoch=True),
        turn(epoch="0"),
        turn(locale="../../etc"),
        turn(locale=""),
        turn(input="hello"),
        turn(input={"kind": "text"}),
        turn(input={"kind": "text", "text": 5}),
        turn(input={"kind": "voice", "text": "hello"}),
        turn(input={"kind": "intent"}),
        turn(input={"kind": "intent", "intent": "consent{}"}),
        turn(input={"kind": "intent", "intent": "/consent"}),
        turn(input={"kind": "intent", "intent": "Consent"}),
        turn(handles={}),
        turn(handles=[{"kind": "password", "handle": "v_1"}]),
        turn(handles=[{"kind": "code", "handle": ""}]),
        turn(handles=[{"kind": "code"}]),
        turn(handles=["v_1"]),
        turn(handles=[{"kind": "code", "handle": "v_1"}] * 51),
        turn(input={"kind": "text", "text": "a" * 70_000}),
    ],
)
def test_a_body_of_the_wrong_shape_is_refused(
    server: ChannelServer, agent: FakeAgent, body: Any
) -> None:
    answer = server.post(body)
    assert answer.status_code == 422
    assert answer.json()["code"] == "invalid_request"
    assert agent.messages == []


def test_a_refusal_does_not_echo_what_was_sent(server: ChannelServer) -> None:
    answer = server.post(turn(conversation_id="secret canary 123"))
    assert answer.status_code == 422
    assert "canary" not in answer.text


def test_the_metadata_of_the_message_is_the_turn(server: ChannelServer, agent: FakeAgent) -> None:
    sent = turn(handles=[{"kind": "code", "handle": "v_1"}], epoch=4, locale="pt-BR")
    assert server.post(sent).status_code == 200
    [message] = agent.messages
    assert message.sender_id == sent["conversation_id"]
    assert message.metadata == {key: value for key, value in sent.items() if key != "input"}


# buttons


def test_an_intent_comes_with_its_parse(server: ChannelServer, agent: FakeAgent) -> None:
    server.post(turn(input={"kind": "intent", "intent": "consent"}))
    [message] = agent.messages
    assert message.parse_data["intent"] == {"name": "consent", "confidence": 1.0}


@pytest.mark.parametrize("intent", [*sorted(FORBIDDEN_INTENTS), "unknown"])
def test_an_intent_that_is_not_ours_is_refused(
    server: ChannelServer, agent: FakeAgent, intent: str
) -> None:
    answer = server.post(turn(input={"kind": "intent", "intent": intent}))
    assert answer.status_code == 422
    assert agent.messages == []


def test_intents_that_rewind_the_tracker_are_among_the_forbidden() -> None:
    assert {"restart", "back", "session_start", "out_of_scope", "nlu_fallback"} <= FORBIDDEN_INTENTS


# text stays text

HIDDEN = ["", " ", "\n", "\t", "\u00a0", "\u200b", "\u200e", "\u202e", "\u2060", "\ufeff", "\x00",
          "\u3164", "\u00ad", " \u200b \u200f", "\ufe0f", "/", "//", "/ /", "/\u200b/"]  # fmt: skip


@pytest.mark.parametrize("before", HIDDEN)
@pytest.mark.parametrize("payload", ["restart", "back", 'consent{"code": "123456"}', "123456"])
def test_typed_text_is_never_a_payload(
    server: ChannelServer, agent: FakeAgent, before: str, payload: str
) -> None:
    server.post(turn(input={"kind": "text", "text": f"{before}/{payload}"}))
    [message] = agent.messages
    assert message.text == payload
    assert message.parse_data["intent"] == {"name": "nlu_fallback", "confidence": 0.0}


def test_an_order_is_not_understood_by_the_services_slash_either(
    server: ChannelServer, agent: FakeAgent
) -> None:
    server.post(turn(input={"kind": "text", "text": "\u200b\u2215affirm"}))
    [message] = agent.messages
    assert message.parse_data["intent"] == {"name": "nlu_fallback", "confidence": 0.0}


@pytest.mark.parametrize("text", ["", "   ", "/", " //\u200b/ "])
def test_text_with_nothing_in_it_is_not_understood(
    server: ChannelServer, agent: FakeAgent, text: str
) -> None:
    server.post(turn(input={"kind": "text", "text": text}))
    [message] = agent.messages
    assert message.parse_data["intent"]["name"] == "nlu_fallback"


@pytest.mark.parametrize("text", ["yes / no", "a/b", "https://x.example/restart", "and/or /back"])
def test_other_slashes_are_left_alone(text: str) -> None:
    assert harmless_text(text) == text


def test_long_text_is_cut(server: ChannelServer, agent: FakeAgent) -> None:
    server.post(turn(input={"kind": "text", "text": "word " * 2_000}))
    assert len(agent.messages[0].text) <= MAX_TEXT


# what comes back


def test_what_was_not_understood_is_noted_after_what_is_said(
    server: ChannelServer, agent: FakeAgent
) -> None:
    guesses = [{"meaning": "ask_cost", "confidence": 0.31}]
    agent.does = [{"custom": {"note": "not_understood", "guesses": guesses}}, {"text": "Sorry?"}]
    assert server.post(turn()).json() == {
        "messages": [
            {"text": "Sorry?", "buttons": []},
            {"note": "not_understood", "guesses": guesses},
        ]
    }


def test_a_note_is_no_word(server: ChannelServer, agent: FakeAgent) -> None:
    agent.does = [{"custom": {"note": "not_understood", "guesses": []}}]
    assert server.post(turn()).status_code in (500, 503)


def test_output_keeps_order_buttons_and_roles(server: ChannelServer, agent: FakeAgent) -> None:
    agent.does = [
        {"text": "One.\n\nStill one."},
        {
            "text": "Two.",
            "buttons": [
                {"title": "Go", "payload": "/consent", "role": "primary"},
                {"title": "No", "payload": "/decline"},
            ],
        },
        {"custom": {"show": "step"}},
        {"custom": {"do": "hand_off", "reason": "asked"}},
    ]
    assert server.post(turn()).json() == {
        "messages": [
            {"text": "One.\n\nStill one.", "buttons": []},
            {
                "text": "Two.",
                "buttons": [
                    {"title": "Go", "intent": "consent", "role": "primary"},
                    {"title": "No", "intent": "decline"},
                ],
            },
            {"show": "step"},
            {"do": "hand_off", "reason": "asked"},
        ]
    }


@pytest.mark.parametrize(
    "reason", ["asked", "misunderstood", "not_me", "policy", "failure", "crisis"]
)
def test_a_person_is_asked_for_with_every_reason_of_the_protocol(
    server: ChannelServer, agent: FakeAgent, reason: str
) -> None:
    agent.does = [{"custom": {"do": "hand_off", "reason": reason}}]
    assert server.post(turn()).json() == {"messages": [{"do": "hand_off", "reason": reason}]}


@pytest.mark.parametrize(
    ("text", "intent"),
    [("I just want to die", "crisis"), ("/want: I want to die", "crisis"), ("my phone died", None)],
)
def test_who_does_not_want_to_live_is_heard_before_anything_is_understood(
    server: ChannelServer, agent: FakeAgent, text: str, intent: str | None
) -> None:
    server.post(turn(input={"kind": "text", "text": text}))
    parsed = agent.messages[-1].parse_data
    assert (parsed["intent"]["name"] if parsed else None) == intent


def test_at_most_twenty_things_are_said(server: ChannelServer, agent: FakeAgent) -> None:
    agent.does = [{"text": "Again."}] * 30
    assert len(server.post(turn()).json()["messages"]) == 20


def test_silence_on_purpose_is_an_answer(server: ChannelServer, agent: FakeAgent) -> None:
    agent.does = [{"custom": {"say": "nothing"}}]
    assert server.post(turn()).json() == {"messages": []}


FAILURES = [
    [],
    [{"custom": {"do": "hand_off", "reason": "bored"}}],
    [{"text": "One moment."}, {"custom": {"turn": "failed"}}],
    RuntimeError("canary my secret text"),
]
AWAY = [[{"text": "One moment."}, {"custom": {"turn": "away"}}], TrackerStoreUnavailable("canary")]


@pytest.mark.parametrize(
    ("does", "status", "code"),
    [
        *((does, 500, "turn_failed") for does in FAILURES),
        *((does, 503, "unavailable") for does in AWAY),
    ],
)
def test_a_turn_that_fails_is_said_to_have_failed_and_one_that_has_to_wait_to_wait(
    server: ChannelServer,
    agent: FakeAgent,
    actions_are_up: None,
    does: Any,
    status: int,
    code: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    agent.does = does
    with caplog.at_level(logging.DEBUG):
        answer = server.post(turn(input={"kind": "text", "text": "canary in my message"}))
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert "canary" not in answer.text + caplog.text


def test_a_turn_without_a_word_waits_while_the_actions_are_away(
    server: ChannelServer, agent: FakeAgent, monkeypatch: pytest.MonkeyPatch
) -> None:
    [port] = free_ports(1)
    monkeypatch.setenv("REBIND_ACTIONS_URL", f"http://127.0.0.1:{port}/webhook")
    agent.does = []
    answer = server.post(turn())
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")

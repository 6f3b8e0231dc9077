"""A dialogue without Rasa and without a service: the rules of data/rules, the real actions and the
real words, over a scripted state. What is understood is given with what is said."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk.executor import ActionExecutor

from actions import service as protocol
from actions.steps import IN_SHORT
from assistant.responses import CatalogueResponses
from tests.assistant.kit import reply, state, tracker_json, user

ROOT = Path(__file__).resolve().parents[2]
EXECUTOR = ActionExecutor()
EXECUTOR.register_package("actions")
RULES: dict[str, list[str]] = {
    rule["steps"][0]["intent"]: [step["action"] for step in rule["steps"][1:]]
    for file in sorted((ROOT / "data" / "rules").glob("*.yml"))
    for rule in yaml.safe_load(file.read_text(encoding="utf-8"))["rules"]
}
# An unbind is done after the tool.
STEPS = {
    **{journey: sorted(steps) for journey, steps in IN_SHORT.items()},
    "unbind": ["consent", "email_code", "old_number", "passkey", "totp"],
}
WORDS = CatalogueResponses()
"""Once: reading a catalogue takes longer than a hundred turns."""
NOT_WORDS = frozenset(
    {"text", "buttons", "elements", "custom", "template", "response", "image", "attachment"}
)
ENDED = {
    "done": {"hold_until": "2026-03-05T14:05:00Z"},
    "closed": {"why": "cancelled_by_person"},
    "expired": {"why": "expired", "state": "expired"},
}


def state_at(journey: str, step: str) -> dict[str, Any]:
    """`none`: nothing was begun; `expired`: it ran out of time."""
    signed_in = journey != "reset"
    if step == "none":
        return state(signed_in=signed_in)
    fields = {
        "questions": {"question": {"n": 1, "of": 4}},
        "questions_failed": {"attempts_left": 2},
    }
    given = {**ENDED.get(step, {}), **fields.get(step, {})}
    name = "closed" if step == "expired" else step
    return state(name, signed_in=signed_in, journey=journey, **given)


class ScriptedService:
    """Where a conversation stands, and the commands that are carried out there: each leads to a
    step. Every other one is refused, as the service does it."""

    def __init__(self, journey: str, step: str, does: dict[str, str] | None = None) -> None:
        self.journey = journey
        self.told = state_at(journey, step)
        self.does = does or {}
        self.done: list[str] = []

    def state(self, conversation_id: str) -> protocol.StateResult:
        return protocol._read_state(self.told)

    def command(self, conversation_id: str, *, command: str, **rest: Any) -> protocol.CommandResult:
        return protocol._read_reply(reply(self._outcome(command), self.told))

    def _outcome(self, command: str) -> str:
        now = self.told["case"]
        is_open = bool(now) and now["state"] in ("open", "in_review", "more_info")
        if command.startswith("start_") and is_open:
            return "already_open"
        if command in ("start_change", "start_unbind") and not self.told["signed_in"]:
            return "sign_in_needed"
        if command not in self.does:
            return "step_not_open"
        self.done.append(command)
        if command.startswith("start_"):
            self.journey = command.removeprefix("start_")
        self.told = {
            **state_at(self.journey, self.does[command]),
            "signed_in": self.told["signed_in"],
        }
        return "ok"


@dataclass
class Answer:
    """What was said in a turn."""

    keys: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    buttons: list[str] = field(default_factory=list)
    shows_card: bool = False
    hand_off: str | None = None

    @property
    def text(self) -> str:
        return "\n".join(self.texts)


class Dialogue:
    """One conversation. `service` is where the actions look: the test puts it in their place."""

    def __init__(self, service: ScriptedService, locale: str = "en") -> None:
        self.service = service
        self._locale = locale
        self._told: list[dict[str, Any]] = []
        self._tracked: list[Event] = []
        self._turns = 0

    def says(self, intent: str, text: str = "", **given: Any) -> Answer:
        """`given` as in `kit.user`: confidence, also, handles, at."""
        self._turns += 1
        event = user(intent, turn=f"t_{self._turns}", text=text or f"/{intent}", **given)
        self._told.append(event)
        metadata = {**event["metadata"], "locale": self._locale}
        self._tracked.append(UserUttered(event["text"], metadata=metadata))
        answer = Answer()
        for action in RULES[intent]:
            for each in self._run(action):
                self._hear(answer, each)
        return answer

    def _run(self, action: str) -> list[dict[str, Any]]:
        if action.startswith("utter_"):
            return [{"response": action}]
        last = next(event for event in reversed(self._told) if event["event"] == "user")
        tracker = tracker_json(last, tuple(self._told))
        call = {"next_action": action, "tracker": tracker, "domain": {}}
        responses: list[dict[str, Any]] = asyncio.run(EXECUTOR.run(call))["responses"]
        return responses

    def _hear(self, answer: Answer, response: dict[str, Any]) -> None:
        custom = response.get("custom")
        if custom:
            answer.shows_card |= custom == {"show": "step"}
            answer.hand_off = custom.get("reason", answer.hand_off)
            return
        key = response["response"]
        values = {name: each for name, each in response.items() if name not in NOT_WORDS}
        tracker = DialogueStateTracker.from_events("c_1", self._tracked)
        said = asyncio.run(WORDS.generate(key, tracker, "service", **values))
        answer.keys.append(key)
        answer.texts.append(said["text"])
        answer.buttons += [each["payload"].lstrip("/") for each in said["buttons"]]
        metadata = {"utter_action": key}
        self._told.append({"event": "bot", "text": said["text"], "metadata": metadata})
        self._tracked.append(BotUttered(said["text"], metadata=metadata))

    def is_led_back(self, answer: Answer) -> bool:
        """The step came after the answer, with its way on."""
        now = self.service.told["case"]
        if now is None or now["state"] in ("completed", "cancelled", "expired"):
            return True
        return IN_SHORT[now["journey"]][now["step"]] in answer.keys

"""The conversations that are walked, and the person who walks them."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.kit.contract import Event, Person, primary_button, step_of
from tests.kit.talk import LOST

from .chat import Chat
from .widget import Widget

QUIET_SECONDS = 0.35
STUCK_SECONDS = 300
MOST_ACTS = 8
SCROLL_SECONDS = 8
"""After this long without anything new, people look up at what they were asked before."""
NUDGE_SECONDS = 60
NUDGE = "where am I now, what next"
ASIDES = (
    "how long does this take",
    "what happens to my withdrawals",
    "is this safe??",
    "why do you need all that",
    "how many tries do I have",
)
PATH = ["consented", "credentials_taken", "routed_to_questions", "started_questions", "completed"]


@dataclass(frozen=True)
class Script:
    name: str
    types_code: bool = False
    asides: bool = False
    wrong_round: bool = False
    hands_off: bool = False

    @property
    def moves(self) -> list[str]:
        """What the audit log has to tell of the case, in order and once each."""
        again = ["answered_wrong", "started_questions"] if self.wrong_round else []
        return PATH[:-1] + again + PATH[-1:]


SCRIPTS = (
    Script("happy path, the code typed", types_code=True),
    Script("digressions at every step", asides=True),
    Script("a wrong round, then a right one", wrong_round=True, types_code=True),
    Script("to a person and back", hands_off=True),
)


class Stuck(Exception):
    """Nothing that could be done was offered for a long time."""


class Walker(Person):
    """Somebody who follows a script until the case is completed."""

    def __init__(
        self,
        widget: Widget | Chat,
        account: Mapping[str, Any],
        script: Script,
        random: Random,
        between: Callable[[], None],
    ) -> None:
        """`between` is called after everything that was sent: there somebody may be killed."""
        super().__init__(widget, account)
        self.widget, self.account = widget, account
        self._script = script
        self._random = random
        self._between = between
        self._been_at: set[str] = set()
        self._acts: Counter[int] = Counter()
        """By what they answered; the same again and again leads nowhere."""
        self._rounds = 0
        self._answered = 0
        self.nudges = 0

    def walk(self) -> None:
        """Raises Stuck."""
        self._say(LOST)
        done_up_to = self.widget.sent_seq
        last_progress = nudged = last_act = time.monotonic()
        while (self.widget.case or {}).get("state") != "completed":
            now = time.monotonic()
            # Nor is an answer to "where am I" a way on
            if now - last_act > STUCK_SECONDS:
                raise Stuck(self.widget.transcript())
            if self.widget.poll(wait=QUIET_SECONDS):
                last_progress = now
                continue
            # What was asked before an aside is still on the screen, should it not be asked again
            shown_from = done_up_to if now - last_progress < SCROLL_SECONDS else self._answered
            fresh = [event for event in self.widget.events if event["seq"] > shown_from]
            if self.act(fresh):
                done_up_to = max(self.widget.last_seq, self.widget.sent_seq)
                last_progress = nudged = last_act = time.monotonic()
            elif now - max(last_progress, nudged) > NUDGE_SECONDS:
                self.nudges += 1
                nudged = now
                self._say(NUDGE)

    def act(self, events: list[Event]) -> Event | None:  # type: ignore[override]
        for event in reversed(events):
            step = self._step_of(event)
            if step is not None:
                self._acts[event["seq"]] += 1
                if self._acts[event["seq"]] > MOST_ACTS:
                    raise Stuck(self.widget.transcript())
                self._do(event, step)
                return event
        return None

    def _step_of(self, event: Event) -> str | None:
        """As `step_of`; the way back from people, too."""
        return step_of(event) or ("queue" if self._back_button(event) is not None else None)

    def _back_button(self, event: Event) -> str | None:
        if event["type"] == "message":
            for button in event["body"].get("buttons", []):
                if "back to the assistant" in button["title"].lower():
                    return str(button["id"])
        return None

    def _do(self, event: Event, step: str) -> None:
        first_time = step not in self._been_at
        self._been_at.add(step)
        if first_time and self._script.asides and step != "queue":
            self._say(self._random.choice(ASIDES))
            return
        if first_time and self._script.hands_off and step == "sign_in":
            self._say("I want to speak to a real person")
            return
        self._answered = event["seq"]
        if step == "queue":
            self._press(self._back_button(event))
        elif step == "button":
            self._press(primary_button(event))
        elif step == "email_code" and self._script.types_code:
            self._say(f"ok the code is {self._the_code()}")
        elif step.startswith("question"):
            self._answer(event)
        else:
            self._enter(event)

    def _say(self, text: str) -> None:
        self.widget.say(text)
        self._between()

    def _press(self, button_id: str | None) -> None:
        assert button_id is not None
        self.widget.press_if_open(button_id)
        self._between()

    def _answer(self, question: Event) -> None:
        wrong = self._script.wrong_round and self._rounds == 0
        n = question["body"]["n"]
        right = self.answers(question)
        ids = [option["id"] for option in question["body"]["options"]]
        picked = ([id_ for id_ in ids if id_ not in right][:1] or ids[:1]) if wrong else right
        if self.widget.answer_if_open(question, picked):
            self._rounds += n == question["body"]["of"]
        self._between()

    def _enter(self, step: Event) -> None:
        reply = self.widget.submit(step, **self.values(step))
        # 409: the answer to the first try got lost on its way
        assert reply.status in (200, 409), reply
        self._between()

    def _value(self, wanted: Mapping[str, Any]) -> Any:
        return self._the_code() if wanted["kind"] == "code" else super()._value(wanted)

    def _the_code(self) -> str:
        """The same one, as often as it is asked for: only one is sent."""
        self._used_codes.clear()
        return self.code(str(self.account["email"]))

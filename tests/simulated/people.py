"""Somebody who wants something, goes along with what is asked, and is human about it."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.kit.contract import (
    ChoiceIsOver,
    Conversation,
    Event,
    Person,
    primary_button,
    step_of,
)

from .noise import noisy

LINES = yaml.safe_load((Path(__file__).parent / "lines.yml").read_text(encoding="utf-8"))
TRANSLATIONS = Path(__file__).resolve().parents[2] / "data" / "translations"
LANGUAGES = tuple(LINES)
GOALS = ("reset", "change", "unbind")
CONSENTS = {
    "utter_reset_attention": "reset",
    "utter_back_to_consent": "reset",
    "utter_change_attention": "change",
    "utter_back_to_change_consent": "change",
    "utter_unbind_attention": "unbind",
    "utter_back_to_unbind_consent": "unbind",
}
"""Messages of the catalogue whose way forward begins a journey: it is called the same in all."""
NAMED = re.compile(r"([a-z_]+) ?=")
OFFERED = re.compile(
    r"(?:\s+\.(?:primary|button)|meaning)-(?:switch_to_)?(reset|change|unbind)(?:_phone)? = (.*)"
)
AGREED = re.compile(r"\s+\.primary-consent = (.*)")

QUIET_SECONDS = 0.4
SILENT_SECONDS = 30
"""Without any answer to what was said."""
LOOK_UP_SECONDS = 4
"""After this long without anything to do, people look up at what they were asked before."""
MOST_ACTS = 60
MOST_NUDGES = 3


@dataclass(frozen=True)
class Temper:
    """How likely somebody is, at each step or message, to …"""

    wander: float = 0.3
    """… ask or say something else first."""
    elsewhere: float = 0.15
    """… do that in another language than their own."""
    speak: float = 0.3
    """… say yes in words where a button says it."""
    type_code: float = 0.4
    """… write the code into the chat."""
    fail: float = 0.12
    """… be wrong the first time: a code, a question."""
    switch: float = 0.04
    """… ask for another language."""
    slips: float = 0.15
    """… mistype a longer word."""


@dataclass
class Story:
    """What came of one conversation."""

    goal: str
    language: str
    new_number: str
    completed: bool = False
    turns: int = 0
    nudges: int = 0
    asides: int = 0
    faults: list[str] = field(default_factory=list)
    transcript: str = ""


@cache
def begins(language: str) -> dict[str, str]:
    """The journey that a button begins, by its title."""
    found, key = {}, ""
    path = TRANSLATIONS / language / "assistant.ftl"
    for line in path.read_text(encoding="utf-8").splitlines():
        if named := NAMED.match(line):
            key = named[1]
        if offered := OFFERED.match(line):
            found[offered[2].strip()] = offered[1]
        elif key in CONSENTS and (agreed := AGREED.match(line)):
            found[agreed[1].strip()] = CONSENTS[key]
    return found


class Simulated(Person):
    def __init__(
        self,
        conversation: Conversation,
        account: Mapping[str, Any],
        story: Story,
        random: Random,
        temper: Temper,
    ) -> None:
        super().__init__(conversation, account)
        self._talk = conversation
        self.story = story
        self._random = random
        self._temper = temper
        self._speaks = story.language
        self._done: set[int] = set()
        self._been_at: set[str] = set()
        self._failed: set[str] = set()
        # Who had the number before got codes there, too
        self.new_number = story.new_number
        there = "+44" + self.new_number.replace(" ", "").lstrip("0")
        self.pass_over(there)

    # --- a whole conversation ---

    def live(self) -> Story:
        self._say(self._random.choice(LINES[self.story.language][self.story.goal]))
        read_up_to = 0
        last_news = time.monotonic()
        acts = 0
        while (self._talk.case or {}).get("state") != "completed":
            now = time.monotonic()
            if self._talk.poll(wait=QUIET_SECONDS):
                last_news = now
                continue
            answered = any(
                event["seq"] > self._talk.sent_seq and event["author"]["kind"] != "user"
                for event in self._talk.events
            )
            if not answered:
                if now - last_news > SILENT_SECONDS:
                    return self._ends("silence")
                continue
            # What was asked before an aside is still on the screen, should it not be asked again
            owners = [event["body"]["owner"] for event in self._talk.of_type("owner")]
            if owners[-1:] not in ([], ["bot"]):
                return self._ends("handed over unasked")
            looks_up = now - last_news > LOOK_UP_SECONDS
            shown = [e for e in self._talk.events if looks_up or e["seq"] > read_up_to]
            read_up_to = self._talk.last_seq
            if self._act(shown):
                acts += 1
                last_news = time.monotonic()
                if acts > MOST_ACTS:
                    return self._ends("walks in circles")
            elif looks_up:
                self.story.nudges += 1
                last_news = now
                if self.story.nudges > MOST_NUDGES:
                    return self._ends("dead end")
                self._say(LINES[self._speaks]["asides"][-1])
        self._look_at_the_journey()
        self.story.completed = not self.story.faults
        self.story.transcript = self._talk.transcript()
        return self.story

    def _ends(self, fault: str) -> Story:
        self.story.faults.append(fault)
        self._look_at_the_journey()
        self.story.transcript = self._talk.transcript()
        return self.story

    def _look_at_the_journey(self) -> None:
        """Nobody here agrees to anything but what they came for."""
        begun = {event["body"]["journey"] for event in self._talk.of_type("case")}
        self.story.faults += [f"began {other}" for other in sorted(begun - {self.story.goal})]

    # --- one step ---

    def _act(self, shown: list[Event]) -> bool:
        for event in reversed(shown):
            step = self._step_of(event)
            if step is None:
                continue
            first_time = step not in self._been_at
            self._been_at.add(step)
            if first_time and self._random.random() < self._temper.switch:
                self._switch()
            elif first_time and self._random.random() < self._temper.wander:
                self._wander()
            else:
                self._try(event, step)
            return True
        return False

    def _step_of(self, event: Event) -> str | None:
        """As `step_of`, but for what is done; and an offer of what they have come for."""
        if event["seq"] in self._done:
            return None
        return step_of(event) or ("offer" if self._wanted(event) is not None else None)

    def _try(self, event: Event, step: str) -> None:
        """What was replaced between reading and pressing is over; what replaced it comes next."""
        with suppress(ChoiceIsOver):
            self._do(event, step)

    def _do(self, event: Event, step: str) -> None:
        if step == "button":
            self._go_on(event)
        elif step == "offer":
            self._press(event, self._wanted(event))
        elif step.startswith("question"):
            self._answer(event)
        elif step == "email_code" and self._random.random() < self._temper.type_code:
            self._say(self._code(), plain=True)
        else:
            self._fill_in(event, step)

    def _wanted(self, event: Event) -> str | None:
        """The button that begins what they have come for, before it has begun."""
        begun = (self._talk.case or {}).get("journey")
        if event["type"] == "message" and begun != self.story.goal:
            for button in event["body"].get("buttons", []):
                if self._begun_by(button) == self.story.goal:
                    return str(button["id"])
        return None

    def _begun_by(self, button: Mapping[str, Any]) -> str | None:
        """By its title, in whichever language: they may have asked for another meanwhile."""
        title = button["title"]
        return next((begins(each)[title] for each in LANGUAGES if title in begins(each)), None)

    def _go_on(self, event: Event) -> None:
        """Press the way forward, or say so; nothing that begins what they did not come for."""
        buttons = event["body"]["buttons"]
        forward = next(each for each in buttons if each["id"] == primary_button(event))
        if self._begun_by(forward) not in (None, self.story.goal):
            self._done.add(event["seq"])
            self._say(self._random.choice(LINES[self._speaks][self.story.goal]))
        elif "yes" not in self._failed and self._random.random() < self._temper.speak:
            self._failed.add("yes")
            self._say(self._random.choice(LINES[self._speaks]["yes"]), plain=True)
        else:
            self._press(event, forward["id"])

    def _answer(self, event: Event) -> None:
        self._done.add(event["seq"])
        right = self.answers(event)
        ids = [option["id"] for option in event["body"]["options"]]
        wrong = [id_ for id_ in ids if id_ not in right][:1]
        if wrong and self._fails("questions"):
            self._talk.answer(wrong)
        else:
            self._talk.answer(right)
        self.story.turns += 1

    def _fill_in(self, event: Event, step: str) -> None:
        values = self.values(event)
        if "code" in values and self._fails(step):
            right = str(values["code"])
            wrong = f"{(int(right) + 1) % 10 ** len(right):0{len(right)}d}"
            reply = self._talk.submit(event, **{**values, "code": wrong})
            if reply.status == 200:
                self.story.faults.append("a wrong code was taken")
            self._used_codes.discard(right)
        else:
            reply = self._talk.submit(event, **values)
            self._done.add(event["seq"])
            # 409: an older card, whose step is done; what is open now is looked for next
            if reply.status not in (200, 409):
                self.story.faults.append(f"{step}: {reply.status} {reply.body}")
        self._talk.sent_seq = self._talk.last_seq
        self.story.turns += 1

    def _fails(self, what: str) -> bool:
        if what in self._failed or self._random.random() >= self._temper.fail:
            return False
        self._failed.add(what)
        return True

    def _code(self) -> str:
        code = self.code(str(self._account["email"]))
        self._used_codes.discard(code)
        return self._random.choice((code, f"the code is {code}", f"{code[:3]} {code[3:]}"))

    # --- being human ---

    def _wander(self) -> None:
        self.story.asides += 1
        language = self._speaks
        if self._random.random() < self._temper.elsewhere:
            language = self._random.choice(LANGUAGES)
        self._say(self._random.choice(LINES[language]["asides"]))

    def _switch(self) -> None:
        self._speaks = self._random.choice(LANGUAGES)
        self._say(LINES[self._speaks]["speak"], plain=True)

    def _say(self, text: str, *, plain: bool = False) -> None:
        self._talk.say(text if plain else noisy(text, self._random, self._temper.slips))
        self.story.turns += 1

    def _press(self, event: Event, button_id: str | None) -> None:
        assert button_id is not None
        self._done.add(event["seq"])
        self._talk.choose(button_id)
        self.story.turns += 1

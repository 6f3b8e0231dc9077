"""Somebody talking to the running stack, and what can be seen of where they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.kit.contract import Client, Event, Person, primary_button, walk

LOST = "I lost my phone and can't get the SMS code"


class Stop(Exception):
    """The step that was wanted is reached."""


class Talk:
    """A conversation at a step, and what can be seen of it."""

    def __init__(self, client: Client, account: Mapping[str, Any] | None = None) -> None:
        self.client = client
        self.account = account or client.account_named("alice")
        self.conversation = client.start(locale="en")

    def say(self, text: str) -> list[Event]:
        """Say something; everything that came after it, once it is quiet again."""
        seq = self.conversation.say(text)
        return self.answers_to(seq)

    def answers_to(self, seq: int) -> list[Event]:
        def spoken(event: Event) -> bool:
            return bool(event["type"] == "message" and event["author"]["kind"] != "user")

        self.conversation.wait_for(spoken, after=seq)
        while self.conversation.poll(wait=0.4):
            pass
        return [event for event in self.conversation.events if event["seq"] > seq]

    def press(self, title: str) -> list[Event]:
        """Press the newest button whose title has these words."""
        for event in reversed(self.conversation.of_type("message")):
            for button in event["body"].get("buttons", []):
                if title.lower() in button["title"].lower():
                    return self.answers_to(self.conversation.choose(button["id"]))
        raise AssertionError(f"no button {title!r}\n{self.conversation.transcript()}")

    def step(self) -> str:
        """What is open, by the newest thing that asks for something; the case's state when that
        is newer and asks for nothing."""
        for event in reversed(self.conversation.events):
            if event["type"] == "case" and event["body"]["state"] != "open":
                return str(event["body"]["state"])
            if event["type"] == "secure_step":
                return str(event["body"]["step"])
            if event["type"] == "question":
                return f"question {event['body']['n']}"
            if primary_button(event) is not None:
                return next(
                    b["title"] for b in event["body"]["buttons"] if b.get("role") == "primary"
                )
        return "nothing"

    def reach(self, step: str) -> None:
        """Go on like the owner of the account until this is open."""
        if step == "in_review":
            self.reach("Start the questions")
            self.press("documents")
            return

        class Walker(Person):
            def act(walker, events: Sequence[Event]) -> Event | None:  # noqa: N805
                if self.step() == step:
                    raise Stop
                return super().act(events)

        self.say(LOST)
        try:
            walk(self.conversation, self.account, until="completed", person=Walker)
        except Stop:
            return
        raise AssertionError(f"{step} never came\n{self.conversation.transcript()}")

    def words(self, events: Sequence[Event]) -> str:
        return "\n".join(
            e["body"]["text"]
            for e in events
            if e["type"] == "message" and e["author"]["kind"] == "assistant"
        )

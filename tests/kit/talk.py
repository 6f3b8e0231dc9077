"""Somebody talking to the running stack, and what can be seen of where they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from tests.kit.contract import Client, Event, Person, Seen, primary_button, walk

LOST = "I lost my phone and can't get the SMS code"
PERSON = "I want to speak to a real person"
WORKS = "Yes, it works"
WARNINGS = ("That looked like ", "No code is asked for ")
"""How the service's words about what must not be typed begin; the assistant's come after them."""
WHO = {"tools": "erin"}
"""Whose account comes to a step, where alice's does not."""


class Stop(Exception):
    """The step that was wanted is reached."""


class Talk:
    """A conversation at a step, and what can be seen of it."""

    def __init__(
        self,
        client: Client,
        account: Mapping[str, Any] | None = None,
        *,
        signed_in: bool = False,
        conversation: Seen | None = None,
    ) -> None:
        """In a new conversation of the widget, unless another one is given."""
        self.client = client
        self.account = account or client.account_named("alice")
        identity = client.identity(self.account["name"]) if signed_in else None
        self.conversation = conversation or client.start(locale="en", identity=identity)

    def person(self) -> Person:
        """Somebody who knows everything that the account's owner knows."""
        return Person(self.conversation, self.account)

    def say(self, text: str) -> list[Event]:
        """Say something; everything that came after it, once it is quiet again."""
        seq = self.conversation.say(text)
        return self.answers_to(seq)

    def answers_to(self, seq: int) -> list[Event]:
        """A turn's answer is committed whole: with the assistant's first word all of it is there.
        Where it is the service that speaks, there may be more to come; its warning of what was
        typed is no answer yet."""

        owners = [event["body"]["owner"] for event in self.conversation.of_type("owner")]
        before = WARNINGS if owners[-1:] in ([], ["bot"]) else ()

        def spoken(event: Event) -> bool:
            by_others = event["type"] == "message" and event["author"]["kind"] != "user"
            return bool(by_others and not event["body"]["text"].startswith(before))

        first = self.conversation.wait_for(spoken, after=seq)
        quiet = self.conversation.trickle
        if first["author"]["kind"] != "assistant":
            quiet = max(quiet, 0.4)
        while self.conversation.poll(wait=quiet):
            pass
        return [event for event in self.conversation.events if event["seq"] > seq]

    def press(self, title: str) -> list[Event]:
        """Press the newest button whose title has these words."""
        self.conversation.poll()
        for event in reversed(self.conversation.of_type("message")):
            for button in event["body"].get("buttons", []):
                if title.lower() in button["title"].lower():
                    return self.answers_to(self.conversation.choose(button["id"]))
        raise AssertionError(f"no button {title!r}\n{self.conversation.transcript()}")

    def step(self) -> str:
        """What is open, by the newest thing that asks for something; the case's state or who is
        waited for, when that is newer and asks for nothing."""
        for event in reversed(self.conversation.events):
            if event["type"] == "owner" and event["body"]["owner"] != "bot":
                return str(event["body"]["owner"])
            if event["type"] == "case" and event["body"]["state"] != "open":
                return str(event["body"]["state"])
            if event["type"] == "secure_step":
                return str(event["body"]["step"])
            if event["type"] == "question":
                return f"question {event['body']['n']}"
            if WORKS in self.offers(event):
                return "tools"
            if primary_button(event) is not None:
                return next(
                    b["title"] for b in event["body"]["buttons"] if b.get("role") == "primary"
                )
        return "nothing"

    def offers(self, event: Event) -> list[str]:
        """The titles of a message's buttons."""
        return [button["title"] for button in event["body"].get("buttons", [])]

    def reach(self, step: str) -> None:
        """Go on like the owner of the account until this is open."""
        if step == "in_review":
            self.reach("Start the questions")
            self.press("documents")
        elif step == "Try again":
            self.reach("question 1")
            self.answer_wrongly()
        elif step == "queue":
            self.reach("sign_in")
            self.say(PERSON)
        elif step != "nothing":
            self._walk_to(step)

    def _walk_to(self, step: str) -> None:
        class Walker(Person):
            def act(walker, events: Sequence[Event]) -> Event | None:  # noqa: N805
                if self.step() == step:
                    raise Stop
                return super().act(events)

        self.say(LOST)
        with suppress(Stop):
            walk(self.conversation, self.account, until="completed", person=Walker)
        while step == "completed" and self.conversation.poll(wait=1):
            pass
        assert self.step() == step, f"{step} never came\n{self.conversation.transcript()}"

    def answer_wrongly(self) -> None:
        """One round from its first question on, every answer wrong."""
        after = self.conversation.of_type("question")[-1]["seq"] - 1
        for n in range(1, 5):

            def asked(event: Event, n: int = n) -> bool:
                return bool(event["type"] == "question" and event["body"]["n"] == n)

            question = self.conversation.wait_for(asked, after=after)
            ids = [option["id"] for option in question["body"]["options"]]
            right = self.conversation.right_options(n)
            wrong = [id_ for id_ in ids if id_ not in right]
            after = self.conversation.answer(wrong[:1] or ids[:1])
        self.answers_to(after)

    def words(self, events: Sequence[Event]) -> str:
        return "\n".join(
            e["body"]["text"]
            for e in events
            if e["type"] == "message" and e["author"]["kind"] == "assistant"
        )

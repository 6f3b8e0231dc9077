"""A chat in Telegram as its person understands it, so that whoever walks a journey in the widget
walks it here as well:

    chat = InTelegram.begin(client, TelegramPerson(api, "alice"))
    chat.say("I lost my phone and can't get the SMS code")
    walk(chat, client.account_named("alice"), until="completed")

Nothing is known of the log: what the bot wrote is read by its words and its buttons, in English.
Options of a question have no ids here; they are called by their place, "1" for the first."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tests.kit.bot_api import Happened, Message
from tests.kit.bot_api.api import buttons
from tests.kit.contract import Client, Conversation, Event, Reply, Seen
from tests.kit.telegram import Answer, TelegramPerson, words_of

if TYPE_CHECKING:
    from typing_extensions import Self

JOURNEYS = {"Reset number": "reset", "Change number": "change", "Unbind number": "unbind"}
STATES = {
    "Open": "open",
    "In review": "in_review",
    "Waiting for you": "more_info",
    "Completed": "completed",
    "Declined": "rejected",
    "Expired": "expired",
    "Stopped": "cancelled",
}
STEPS = {
    "email and password": "sign_in",
    "code from your mail": "email_code",
    "code from the text message": "sms_code",
    "authenticator app": "totp",
    "passkey": "passkey",
    "country and number": "new_number",
    "puzzle": "puzzle",
    "new password": "new_password",
}
WAYS_ON = ("I agree", "Go on, ", "Start the questions", "Try again", "I have sent everything")
"""Buttons that lead forward. Nothing but their words tells: a button of Telegram has no role."""
TICKED = ("☑", "◉")
MARKS = ("✓ ", "▸ ", "○ ")
OWNERS = (
    (re.compile(r"You are (next|number \d+) in line for a person\."), "queue"),
    (re.compile(r"You are back with the assistant\."), "bot"),
    (re.compile(r".+ from support is with you now\."), "agent"),
)
STATUS = re.compile(r"(?P<journey>[\w ]+) · (?P<state>[\w ]+)\n(?P<case_id>RB-\w+)")
QUESTION = re.compile(r"Question (\d) of (\d)\n\n(.+)\n\n(.+)\Z", re.DOTALL)
STALE = "no longer open"
NO_FIELD_IS_SHOWN = ({"name": "answer", "kind": "puzzle", "label": ""},)
READING_SECONDS = 0.3
"""Nobody presses a button before they have read what stands above it."""


class InTelegram(Seen):
    """Events are what the bot sent, and what it made of the message that tells the steps."""

    trickle = 1.2
    patience = 20.0
    """Seconds that the bot may take for anything."""

    def __init__(self, client: Client, person: TelegramPerson) -> None:
        super().__init__(client)
        self.person = person
        self._read = 0
        """Entries of the chat's history that were turned into events."""
        self._told: dict[str, Any] = {}
        """What the case was when it was told last."""
        self._tokens: dict[str, str] = {}
        """Of pages that a Mini App was let into, by their step."""

    @classmethod
    def begin(cls, client: Client, person: TelegramPerson) -> Self:
        """Press Start, and be greeted."""
        person.command("/start")
        person.wait_for("What has happened?", cls.patience)
        chat = cls(client, person)
        chat.poll()
        return chat

    @classmethod
    def join(cls, conversation: Conversation, person: TelegramPerson) -> Self:
        """Go on here with a conversation of the widget's, by its link. What its case is, is known
        from there."""
        person.command(f"/start {code_of(link_to_telegram(conversation))}")
        person.wait_for("Go on here with the conversation")
        chat = cls(conversation.client, person)
        chat.poll()
        if conversation.case is not None:
            chat._told = conversation.case
            chat._add(0, _event("case", conversation.case))
        time.sleep(READING_SECONDS)
        person.press("Yes, it is mine")
        person.wait_for("goes on in Telegram")
        return chat

    def on_the_web(self) -> Conversation:
        """The same conversation in a browser, by the link that the bot gives for it."""
        asked = self.person.command("/web")
        offered = "opens the conversation in a browser"
        self.person.wait_for(offered, self.patience, after=asked["message_id"])
        body = {"code": code_of(self.person.tap_url("Go on in the browser"))}
        key = {"Idempotency-Key": str(uuid.uuid4())}
        opened = self.client.request("POST", "/chat/v1/continue", body, headers=key).ok()
        return Conversation(self.client, opened["conversation_id"], opened["token"])

    # --- what a person does ---

    def say(self, text: str) -> int:
        return self.wrote(self.person.say(text))

    def wrote(self, message: Message) -> int:
        """The seq of something that the person sent."""
        self.poll()
        self.sent_seq = next(
            event["seq"]
            for event in reversed(self.events)
            if event["message_id"] == message["message_id"]
        )
        return self.sent_seq

    def choose(self, button_id: str) -> int:
        before = self.last_seq
        said = self.press(button_id)
        assert said.text == "", f"{said}\n{self.transcript()}"
        self.sent_seq = before
        return before

    def press(self, data: str) -> Answer:
        """Press the newest button that sends this; what the bot said to it."""
        time.sleep(READING_SECONDS)
        for message in reversed(self.person.from_bot):
            if any(button.get("callback_data") == data for button in buttons(message)):
                sent = self.person.send_back(data, message)
                return self.person.answer_to(sent, self.patience)
        raise AssertionError(f"no button sends {data}\n{self.person.screen()}")

    def answer(self, option_ids: Sequence[str]) -> int:
        """Tick these options, and send the answer."""
        card = next(each for each in reversed(self.person.from_bot) if _question(each))
        place, before = card["message_id"], self.last_seq
        for number, _ in enumerate(buttons(card)[:-1], start=1):
            if self._is_ticked(place, number) != (str(number) in option_ids):
                self._tick(place, number)
        send = self._keys(place)[-1]
        said = self.press(send["callback_data"])
        assert "on its way" in said.text, f"{said}\n{self.transcript()}"
        self.sent_seq = before
        return before

    def _tick(self, place: int, number: int) -> None:
        before = self._is_ticked(place, number)
        self.press(self._keys(place)[number - 1]["callback_data"])
        self.person.api.wait_until(
            lambda: self._is_ticked(place, number) != before, self.patience, "no tick came"
        )

    def _is_ticked(self, place: int, number: int) -> bool:
        return str(self._keys(place)[number - 1]["text"]).startswith(TICKED)

    def _keys(self, place: int) -> Sequence[dict[str, Any]]:
        """The buttons below a message now."""
        return next(buttons(each) for each in self.person.from_bot if each["message_id"] == place)

    # --- forms ---

    def submit(self, step: Event, **values: Any) -> Reply:
        address, token = self._page(step)
        return self.client.request("POST", address, values, token=token)

    def look_again(self, step: str) -> Any:
        event = next(e for e in reversed(self.of_type("secure_step")) if e["body"]["step"] == step)
        address, token = self._page(event)
        return self.client.request("GET", address, token=token).ok()

    def fields(self, step: Event) -> Sequence[Mapping[str, Any]]:
        if step["body"]["step"] == "puzzle":
            return NO_FIELD_IS_SHOWN
        address, token = self._page(step)
        found: Sequence[Mapping[str, Any]] = self.client.request("GET", address, token=token).ok()[
            "fields"
        ]
        return found

    def _page(self, step: Event) -> tuple[str, str]:
        """Where a form's values go, and what opens it."""
        step_id, _, token = urlsplit(step["body"]["url"]).fragment.partition(".")
        if step["body"]["mini_app"]:
            if step_id not in self._tokens:
                self._tokens[step_id] = self.admitted(step_id, token).ok()["token"]
            token = self._tokens[step_id]
        return f"/secure/v1/{step_id}", token

    def admitted(self, step_id: str, token: str, init_data: str | None = None) -> Reply:
        """Open a page as a Mini App, with Telegram's word for who does."""
        given = self.person.init_data() if init_data is None else init_data
        body = {"step": step_id, "token": token, "init_data": given}
        return self.client.request("POST", "/telegram/v1/mini-app", body)

    def right_options(self, n: int) -> list[str]:
        return [str(place) for place in self.client.right_places(self.case_id)[n]]

    # --- what a person sees ---

    def poll(self, wait: float = 0) -> list[Event]:
        end = time.monotonic() + wait
        api = self.person.api
        while True:
            fresh = self._fresh()
            left = end - time.monotonic()
            if fresh or left <= 0:
                return fresh
            with api.changed:
                api.changed.wait(min(left, 0.1))

    def _fresh(self) -> list[Event]:
        happened = self.person.api.history(self.person.id)[self._read :]
        self._read += len(happened)
        fresh: list[Event] = []
        for each in happened:
            for event in self._events(each):
                fresh.append(self._add(each.message["message_id"], event))
        return fresh

    def _add(self, message_id: int, event: Event) -> Event:
        self.events.append({"seq": self.last_seq + 1, "message_id": message_id, **event})
        return self.events[-1]

    def _events(self, happened: Happened) -> Iterator[Event]:
        message = happened.message
        if not message["from"]["is_bot"]:
            if happened.what == "sent":
                yield _event("message", {"text": words_of(message)}, "user")
            return
        status = STATUS.match(words_of(message))
        if status is not None and happened.what != "deleted":
            yield from self._status(status, words_of(message))
        elif happened.what == "sent":
            yield _understood(message)

    def _status(self, status: re.Match[str], words: str) -> Iterator[Event]:
        case = {
            "case_id": status["case_id"],
            "journey": JOURNEYS[status["journey"]],
            "state": STATES[status["state"]],
        }
        if case != self._told:
            self._told = case
            yield _event("case", case)
        yield _event("progress", {"text": words})


def _event(kind: str, body: dict[str, Any], author: str = "assistant") -> Event:
    return {"type": kind, "author": {"kind": author}, "body": body}


def _understood(message: Message) -> Event:
    """What a new message of the bot's is."""
    text = words_of(message)
    question = _question(message)
    if question is not None:
        return _event("question", question)
    if text.startswith("📎"):
        return _event("upload_request", {"text": text})
    for button in buttons(message):
        url = button.get("url") or button.get("web_app", {}).get("url", "")
        if urlsplit(url).path == "/step":
            step = next(name for words, name in STEPS.items() if words in text.lower())
            body = {"step": step, "url": url, "mini_app": "web_app" in button}
            return _event("secure_step", body)
    for pattern, owner in OWNERS:
        if pattern.fullmatch(text):
            return _event("owner", {"owner": owner}, "system")
    if text.startswith("✓ Picture received"):
        return _event("upload_result", {"accepted": True})
    if text.startswith("That picture could not be taken"):
        return _event("upload_result", {"accepted": False, "text": text})
    if all(line.startswith(MARKS) for line in text.split("\n")):
        return _event("progress", {"text": text})
    keys = [
        {"id": each["callback_data"], "title": each["text"]}
        | ({"role": "primary"} if each["text"].startswith(WAYS_ON) else {})
        for each in buttons(message)
        if "callback_data" in each
    ]
    return _event("message", {"text": text, **({"buttons": keys} if keys else {})})


def _question(message: Message) -> dict[str, Any] | None:
    asked = QUESTION.match(words_of(message))
    if asked is None or not buttons(message):
        return None
    options = [
        {"id": str(place), "title": button["text"][2:]}
        for place, button in enumerate(buttons(message)[:-1], start=1)
    ]
    return {
        "text": asked[3],
        "multiple": "every" in asked[4],
        "options": options,
        "n": int(asked[1]),
        "of": int(asked[2]),
    }


def link_to_telegram(conversation: Conversation) -> str:
    """The link that "Continue in Telegram" shows, as soon as the service knows its bot's name."""
    address, body = f"{conversation.path}/continue", {"on": "telegram"}
    end = time.monotonic() + InTelegram.patience
    while True:
        reply = conversation.client.request("POST", address, body, token=conversation.token)
        if reply.status != 503 or time.monotonic() > end:
            return str(reply.ok()["url"])
        time.sleep(0.2)


def code_of(link: str) -> str:
    """The one-time code of a link from one channel to another."""
    return link.rpartition("=")[2]

"""A person at the other side of the desk, on either channel."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod

from playwright.sync_api import expect

from tests.kit.bot_api import BotApi
from tests.kit.contract import Client
from tests.kit.in_telegram import InTelegram
from tests.kit.talk import PERSON
from tests.kit.telegram import TelegramPerson, words_of

from .test_reset_journey import open_chat, say
from .visitors import Visitor


class Somebody(ABC):
    channel: str

    @abstractmethod
    def say(self, text: str) -> None: ...

    @abstractmethod
    def hears(self, words: str) -> None:
        """Waits for it; the words are a pattern."""

    @abstractmethod
    def heard(self) -> list[str]:
        """All that was written to them so far, in its order."""

    @abstractmethod
    def sees(self) -> str:
        """All that there is on their side, shown or not."""

    @abstractmethod
    def told_of_writing(self) -> int:
        """How often their side has said that somebody is writing."""

    @abstractmethod
    def reads_place(self, place: int) -> None:
        """Of the queue, as it is told now."""

    @abstractmethod
    def says_how_it_was(self) -> None:
        """Very good."""

    def ask_for_a_person(self) -> None:
        self.say(PERSON)
        self.hears("(in line for a person|in the queue for a person)")


class InTheWidget(Somebody):
    channel = "web"

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.frame = open_chat(visitor)
        self._count_writing()

    def _count_writing(self) -> None:
        """What stands there for a moment only."""
        self.visitor.page.frames[-1].evaluate(
            """() => {
                window.writing = 0;
                const look = (changes) => {
                    for (const { addedNodes } of changes)
                        for (const node of addedNodes)
                            if (node.classList?.contains('typing')) window.writing += 1;
                };
                const all = { childList: true, subtree: true };
                new MutationObserver(look).observe(document.body, all);
            }"""
        )

    def say(self, text: str) -> None:
        say(self.frame, text)
        expect(self.frame.get_by_text(text, exact=True).last).to_be_visible()

    def hears(self, words: str) -> None:
        expect(self.frame.get_by_role("log")).to_contain_text(re.compile(words, re.I))

    def heard(self) -> list[str]:
        words: list[str] = self.frame.locator(
            "article.message:not(.from-user) .bubble"
        ).all_inner_texts()
        return words

    def sees(self) -> str:
        return self.visitor.shown() + self.visitor.kept()

    def told_of_writing(self) -> int:
        return int(self.visitor.page.frames[-1].evaluate("window.writing"))

    def reads_place(self, place: int) -> None:
        expect(self.frame.get_by_text(f"Number {place} in line.", exact=True)).to_be_visible()

    def says_how_it_was(self) -> None:
        asked = self.frame.get_by_role("group", name="How did it go?")
        asked.get_by_label("5").check(force=True)
        self.frame.get_by_role("button", name="Send my answer").click()
        self.hears("Thank you, that helps us")


class InTelegramsChat(Somebody):
    channel = "telegram"

    def __init__(self, api: BotApi, client: Client) -> None:
        self.api = api
        self.person = TelegramPerson(api, "alice")
        self._calls_before = len(api.calls)
        self.chat = InTelegram.begin(client, self.person)

    def say(self, text: str) -> None:
        self.person.say(text)

    def hears(self, words: str) -> None:
        self.person.wait_for(lambda message: re.search(words, words_of(message), re.I))

    def heard(self) -> list[str]:
        # An agent's name stands above their words
        said = [words_of(each) for each in self.person.from_bot]
        return [re.sub(r"^agent\d\n", "", words) for words in said]

    def sees(self) -> str:
        return "\n".join(f"{each.parameters} {each.files}" for each in self.api.calls)

    def told_of_writing(self) -> int:
        calls = self.api.calls[self._calls_before :]
        return sum(each.method == "sendChatAction" for each in calls)

    def reads_place(self, place: int) -> None:
        told = "You are next in line" if place == 1 else f"You are number {place} in line"
        self.hears(f"{told} for a person")

    def says_how_it_was(self) -> None:
        self.person.wait_for("How was it?")
        self.person.press("5 – very good")
        self.person.wait_for("Thank you for saying how it was.")

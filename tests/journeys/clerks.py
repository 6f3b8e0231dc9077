"""People who work at the desk, each in a browser of their own."""

from __future__ import annotations

import re
import time
from typing import Any

from playwright.sync_api import BrowserContext, Locator, expect

from tests.kit.contract import Client, totp
from tests.kit.desk import Colleague
from tests.kit.stack import Stack

from .visitors import Visitor

SOON_MS = 1500
"""Until two press at once."""


class Clerk(Visitor):
    """Somebody who works at the desk, signed in by the form."""

    def __init__(self, context: BrowserContext, stack: Stack, client: Client, name: str) -> None:
        super().__init__(context, stack, client)
        who = client.account_named(name)
        page = self.page
        page.get_by_label("E-mail address").fill(who["email"])
        page.get_by_label("Password").fill(who["password"])
        page.get_by_label("Code of your authenticator app").fill(totp(who["totp_secret"]))
        self.button("Sign in").click()
        expect(self.button("Sign out")).to_be_visible()
        self.name = name

    @property
    def address(self) -> str:
        return f"{self.stack.url}/desk/"

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name)

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def reply(self) -> Locator:
        return self.page.get_by_label("Reply to the person")

    @property
    def waiting(self) -> Locator:
        """Those who wait, as the list has them."""
        cards = self.page.get_by_role("navigation", name="Chats", exact=True)
        return cards.locator("h2", has_text="Waiting").locator("+ ul").get_by_role("link")

    def go(self, place: str) -> None:
        self.page.evaluate("place => { location.hash = place }", place)

    def open_first_waiting(self) -> None:
        """The chat that waits, as the list shows it."""
        self.waiting.first.click()
        self.stands("Waiting")

    def open_newest(self) -> str:
        """The chat in which something was said last, whoever has it; its id."""
        found = self.session().ask("GET", "conversations").ok()["conversations"]
        newest: str = found[0]["conversation_id"]
        self.go(f"#/chats/{newest}")
        return newest

    def session(self) -> Colleague:
        """What the page is signed in with, for whoever goes around the page."""
        token = self.page.evaluate("sessionStorage.getItem('rebind-desk-token')")
        return Colleague(self.client, self.name, token)

    def stands(self, how: str) -> None:
        """Whose the open chat is."""
        expect(self.page.locator(".pane-title").get_by_text(how, exact=True)).to_be_visible()

    def claim(self) -> None:
        self.button("Take over").click()
        self.stands("With you")
        opened = self.page.url.partition("#")[2]
        expect(self.waiting.and_(self.page.locator(f"a[href='#{opened}']"))).to_have_count(0)

    def reads(self, words: str) -> None:
        expect(self.log).to_contain_text(words)

    def answer(self, text: str) -> None:
        self.reply.fill(text)
        self.reply.press("Enter")
        said = self.log.get_by_text(text)
        # What the person wrote less than a moment ago counts as not read
        all_the_same = self.button("Send it all the same")
        expect(said.or_(all_the_same)).to_be_visible()
        if all_the_same.is_visible():
            all_the_same.click()
        expect(said).to_be_visible()
        expect(self.reply).to_have_value("")

    def write_note(self, text: str) -> None:
        """Without saving it."""
        self.page.get_by_role("radio", name="Note").check(force=True)
        self.page.get_by_label("Note for colleagues").press_sequentially(text)

    def note(self, text: str) -> None:
        self.write_note(text)
        self.button("Save note").click()
        expect(self.log.get_by_text(text)).to_be_visible()
        self.page.get_by_role("radio", name="Reply").check(force=True)

    def hand_back(self) -> None:
        self.button("Hand back").click()
        dialog = self.page.get_by_role("dialog")
        expect(dialog.get_by_role("radio", checked=True)).to_have_count(1)
        dialog.get_by_role("button", name="Hand back").click()
        self.stands("With the assistant")

    def resolve(self, reason: str) -> None:
        self.button("Resolve").click()
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_label("Reason").select_option(label=reason)
        dialog.get_by_role("button", name="Resolve").click()
        expect(self.page.get_by_text("Resolved.")).to_be_visible()

    def said_in_order(self) -> list[str]:
        """The words of all messages on the page, as they stand there."""
        words: list[str] = self.log.locator("article.said .said-text").all_inner_texts()
        return words


def at_once(*clerks: Clerk) -> tuple[Clerk, Clerk]:
    """Both press "Take over" in the same millisecond: who has the chat, and who is told so."""
    at = time.time() * 1000 + SOON_MS
    for each in clerks:
        each.button("Take over").evaluate(
            "(button, at) => { setTimeout(() => button.click(), at - Date.now()) }", at
        )
    lost = re.compile(r"\w+ took this chat at ")
    told = [each.page.get_by_text(lost) for each in clerks]
    expect(told[0].or_(clerks[0].page.get_by_text("With you", exact=True))).to_be_visible()
    winner, other = clerks if told[0].count() == 0 else clerks[::-1]
    winner.stands("With you")
    other.stands(f"With {winner.name}")
    expect(other.page.get_by_text(lost)).to_contain_text(winner.name)
    return winner, other


def owners(events: list[Any]) -> list[str]:
    """Agents who had it, in that order, by the public log."""
    changes = [event["body"] for event in events if event["type"] == "owner"]
    return [each["name"] for each in changes if each["owner"] == "agent"]

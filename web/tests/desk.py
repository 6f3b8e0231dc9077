"""Somebody who works at the desk, in a browser of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, Locator, Page, expect

from web.tests.browser import Fake, Guest

MINE = "cv_rb-7k2q9f"
WAITING = "cv_rb-5trq2m"
OTHERS = "cv_rb-6jd2ve"
HOSTILE = "cv_rb-hostil"


@dataclass
class Clerk:
    guest: Guest

    @property
    def page(self) -> Page:
        return self.guest.page

    @property
    def context(self) -> BrowserContext:
        return self.guest.context

    @property
    def fake(self) -> Fake:
        return self.guest.fake

    def arrive(self, place: str = "") -> "Clerk":
        self.page.goto(f"{self.fake.service}/desk/{place}")
        return self

    def sign_in(self, role: str = "agent", place: str = "", *, password: str = "x") -> "Clerk":
        self.arrive(place)
        self.fill_in(role, password=password)
        expect(self.page.locator(".bar")).to_be_visible()
        return self

    def fill_in(self, role: str, *, password: str = "x", code: str = "123456") -> None:
        self.page.get_by_label("E-mail address").fill(f"{role}@desk.example")
        self.page.get_by_label("Password").fill(password)
        self.page.get_by_label("Code of your authenticator app").fill(code)
        self.page.keyboard.press("Enter")

    def go(self, place: str) -> None:
        self.page.evaluate("place => { location.hash = place }", place)

    def open(self, conversation: str) -> "Clerk":
        self.go(f"#/chats/{conversation}")
        reference = conversation.removeprefix("cv_").upper()
        expect(self.page.get_by_role("heading", name=reference)).to_be_visible()
        return self

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def reply(self) -> Locator:
        return self.page.get_by_label("Reply to the person")

    @property
    def note(self) -> Locator:
        return self.page.get_by_label("Note for colleagues")

    @property
    def canned(self) -> Locator:
        return self.page.locator("#canned [role=option]")

    def to(self, mode: str) -> None:
        self.page.get_by_role("radio", name=mode).check(force=True)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def is_focused(self, target: Locator) -> None:
        expect(target).to_be_focused()

    @contextmanager
    def offline(self) -> Iterator[None]:
        """The network is gone: what is open is cut, and nothing new gets through."""
        self.context.set_offline(True)
        self.fake.desk("cut")
        try:
            yield
        finally:
            self.context.set_offline(False)

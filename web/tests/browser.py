"""What the browser tests share: the scripted service, and a person in front of a browser."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import APIRequestContext, BrowserContext, Frame, Locator, Page, expect

WEB = Path(__file__).resolve().parent.parent
SHOTS = Path(os.environ.get("REBIND_SCREENSHOTS", WEB.parent / "screenshots"))
AXE = WEB / "node_modules/axe-core/axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}


@dataclass
class Fake:
    """The scripted service: where it is, and the strings that move it."""

    service: str
    help: str
    http: APIRequestContext

    def state(self, name: str | None) -> None:
        self._do("state", {"name": name})

    def mode(self, **mode: object) -> None:
        self._do("mode", mode)

    def push(self, *events: dict[str, object]) -> None:
        self._do("push", {"events": list(events)})

    def again(self) -> None:
        """The card that was shown last, once more."""
        self._do("again", {})

    def cut(self) -> None:
        self._do("cut", {})

    def reset(self) -> None:
        self._do("reset", {})

    def typing(self) -> None:
        self._do("typing", {})

    def gap(self) -> int:
        """Where the piece of the newest puzzle belongs."""
        return self.http.get("/__fake/puzzle").json()["x"]

    def log(self) -> list[dict[str, Any]]:
        return self.http.get("/__fake/log").json()

    def desk(self, what: str, **body: object) -> None:
        """The strings of the desk (see `fake-desk.mjs`)."""
        self._do(f"desk/{what}", body)

    def desk_log(self, what: str) -> list[dict[str, Any]]:
        """What was asked of one of its doors."""
        return [one for one in self.http.get("/__fake/desk/log").json() if one["what"] == what]

    def _do(self, what: str, body: object) -> None:
        assert self.http.post(f"/__fake/{what}", data=body).ok


@dataclass
class Guest:
    """A person's browser, and everything in it that must never happen."""

    fake: Fake
    context: BrowserContext
    page: Page
    wrong: list[str] = field(default_factory=list)

    def visit(self, address: str = "/") -> None:
        self.page.goto(self.fake.help + address)

    def open(self) -> "Guest":
        self.visit()
        self.launcher.click()
        expect(self.log).to_have_attribute("aria-live", "polite")
        return self

    @property
    def app(self) -> Any:
        return self.page.frame_locator("rebind-chat iframe")

    @property
    def frame(self) -> Frame:
        return next(f for f in self.page.frames if "/widget/" in f.url)

    @property
    def log(self) -> Locator:
        return self.app.get_by_role("log")

    @property
    def composer(self) -> Locator:
        return self.app.get_by_label("Your message")

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.app.get_by_role("button", name=name)

    @property
    def launcher(self) -> Locator:
        return self.page.get_by_role("button", name=re.compile("^Help chat"))


def bot(text: str) -> dict[str, object]:
    return {"type": "message", "author": {"kind": "assistant"}, "body": {"text": text}}


def axe(frame: Frame | Page, *rules: str) -> list[str]:
    """What axe finds, one line each; of these rules alone where some are named."""
    if not frame.evaluate("typeof axe === 'object'"):
        frame.evaluate(AXE.read_text())
    result = frame.evaluate(
        "tags => axe.run({exclude: [['iframe']]}, {runOnly: tags, resultTypes: ['violations']})",
        list(rules) or WCAG,
    )
    return [
        f"{v['id']}: {node['html'][:160]} {node['any'][0]['message'] if node['any'] else ''}"
        for v in result["violations"]
        for node in v["nodes"]
    ]


def photograph(guest: Guest, name: str, room: str = "widget") -> None:
    (SHOTS / room).mkdir(parents=True, exist_ok=True)
    # Pictures show the state, not its way in
    path = SHOTS / room / f"{name}.png"
    guest.page.screenshot(path=path, animations="disabled", caret="hide")

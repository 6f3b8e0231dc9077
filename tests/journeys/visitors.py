"""A person with a browser, in front of the help centre of the running stack."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from tests.kit.contract import Client, Conversation
from tests.kit.stack import Stack

ROOT = Path(__file__).resolve().parents[2]
SHOTS = Path(os.environ.get("REBIND_SCREENSHOTS", ROOT / "screenshots")) / "journeys"

DESKTOP, PHONE = (1280, 800), (360, 740)
ON_A_DESKTOP = pytest.mark.parametrize("visitor", [DESKTOP], indirect=True, ids=["desktop"])
ON_A_PHONE = pytest.mark.parametrize("visitor", [PHONE], indirect=True, ids=["phone"])
"""For what the size of the window makes no difference to: once is enough."""
NO_CONNECTION = (
    "ERR_INTERNET_DISCONNECTED",
    "ERR_FAILED",
    "ERR_CONNECTION_REFUSED",
    "ERR_CONNECTION_RESET",
    "ERR_INCOMPLETE_CHUNKED_ENCODING",
    "ERR_EMPTY_RESPONSE",
)
"""What the browser says of a connection that a test took away."""

PATIENCE_SECONDS = 60


def eventually(holds: Callable[[], bool], what: Callable[[], object]) -> None:
    """Waits until it holds; `what` is told when it never does."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < end, what()
        time.sleep(0.1)


class Visitor:
    """One browser window. What the browser complains about, or asks of another host, is kept and
    is nothing at the end of every test."""

    def __init__(self, context: BrowserContext, stack: Stack, client: Client) -> None:
        self.context, self.stack, self.client = context, stack, client
        self.complaints: list[str] = []
        self.page = self.open()

    @property
    def address(self) -> str:
        """Of the page that is opened."""
        return self.stack.help_url

    def open(self) -> Page:
        page = self.context.new_page()
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._on_request(request.url))
        page.goto(self.address)
        return page

    def _on_console(self, message: ConsoleMessage) -> None:
        # A refused code is an answer with status 422: the browser calls that an error
        if message.type == "error" and "status of 4" not in message.text:
            self.complaints.append(message.text)

    def _on_request(self, url: str) -> None:
        if not url.startswith((self.stack.url, self.stack.help_url, "data:", "blob:")):
            self.complaints.append(f"a request to {url}")

    def forgive_the_connection(self) -> None:
        """A test took it away: what the browser says of that is no fault."""
        self.complaints[:] = [
            each for each in self.complaints if not any(sign in each for sign in NO_CONNECTION)
        ]

    def shown(self) -> str:
        """All that the page and the frames in it hold."""
        return "\n".join(
            each.evaluate("document.documentElement.outerHTML") for each in self.page.frames
        )

    def kept(self) -> str:
        """All that the browser keeps."""
        storage = "JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})"
        kept = [each.evaluate(storage) for each in self.page.frames]
        return "\n".join([str(self.context.storage_state(indexed_db=True)), *kept])

    def conversation(self) -> Conversation:
        """The one in the chat, for whoever asks the service what there is of it."""
        found = re.search(r"(cv_[\w-]+)\W+token\W+([\w.-]+)", self.kept().replace("\\", ""))
        assert found, self.kept()
        return Conversation(self.client, found[1], found[2])

    def shot(self, name: str) -> None:
        SHOTS.mkdir(parents=True, exist_ok=True)
        size = self.page.viewport_size or {"width": 0}
        self.page.screenshot(path=SHOTS / f"{name}-{size['width']}.png")


@contextmanager
def device(
    browser: Browser, size: tuple[int, int], time_zone: str | None = None
) -> Iterator[BrowserContext]:
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, timezone_id=time_zone
    )
    context.set_default_timeout(20_000)
    yield context
    context.close()

"""The scripted service, one Chromium, and as many guests as a test wants."""

import json
import re
import subprocess
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.kit.browser import launch
from web.tests.browser import DESKTOP, WEB, Fake, Guest


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def fake(playwright: Playwright) -> Iterator[Fake]:
    node = subprocess.Popen(
        ["node", "tests/fake-service.mjs", "--port", "0", "--help-port", "0"],
        cwd=WEB, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert node.stdout
        where = json.loads(node.stdout.readline())
        http = playwright.request.new_context(base_url=where["service"])
        yield Fake(where["service"], where["help"], http)
        http.dispose()
    finally:
        node.terminate()
        node.wait(10)


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    chromium = launch(playwright.chromium)
    yield chromium
    chromium.close()


@pytest.fixture
def invite(fake: Fake, browser: Browser) -> Iterator[Callable[..., Guest]]:
    """Makes guests, and afterwards refuses a policy violation, a script error, a dialog or a
    request to anywhere else in any of their pages."""
    guests: list[Guest] = []
    fake.reset()

    def make(other: Browser | None = None, **options: object) -> Guest:
        context = (other or browser).new_context(
            **{"viewport": DESKTOP, "locale": "en-GB", **options}
        )
        context.set_default_timeout(8000)
        guest = Guest(fake, context, context.new_page())
        context.on("request", lambda r: foreign(guest, r.url))
        context.on("console", lambda m: complaint(guest, m.type, m.text))
        context.on("weberror", lambda e: guest.wrong.append(f"script error: {e.error}"))
        guest.page.on("dialog", lambda d: guest.wrong.append(f"dialog: {d.message}"))
        guests.append(guest)
        return guest

    def foreign(guest: Guest, url: str) -> None:
        if not url.startswith((fake.service + "/", fake.help + "/", "data:", "blob:")):
            guest.wrong.append(f"request to {url}")

    def complaint(guest: Guest, kind: str, text: str) -> None:
        # A status that the test asked for is no fault of the page
        # nor is a machine without a graphics card, for which the face check's guide looks
        harmless = "Failed to load resource|net::ERR|No available adapters"
        if kind in ("error", "warning") and not re.search(harmless, text):
            guest.wrong.append(f"console: {text}")

    yield make
    for guest in guests:
        guest.context.close()
    assert [w for guest in guests for w in guest.wrong] == []


@pytest.fixture
def guest(invite: Callable[..., Guest]) -> Guest:
    return invite()

"""The help articles in a browser: the demo's own pages, with the widget of the scripted service."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.kit.ports import free_port
from web.tests.browser import DESKTOP, PHONE, WEB, Fake, Guest, axe, photograph

START_SECONDS = 30
LOOKS = [("desktop", DESKTOP, "light"), ("phone", PHONE, "dark")]
PAGES = {"index": "", "article": "reset-lost-number", "search": "?q=lost+passkey", "none": "?q=xyz"}


@pytest.fixture(scope="module")
def fake(fake: Fake) -> Iterator[Fake]:
    """The scripted service, with the demo's help centre before it."""
    port = free_port()
    environ = {
        **os.environ,
        "REBIND_PUBLIC_URL": fake.service,
        "REBIND_HELP_PORT": str(port),
        "PYTHONPATH": str(WEB.parent / "service" / "src"),
    }
    app = "rebind.demo.help_centre:create_app"
    command = [sys.executable, "-m", "uvicorn", app, "--factory", "--port", str(port)]
    server = subprocess.Popen([*command, "--log-level", "error"], cwd=WEB.parent, env=environ)
    try:
        address = f"http://localhost:{port}"
        _wait_for(f"{address}/articles/")
        yield replace(fake, help=address)
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(address: str) -> None:
    until = time.monotonic() + START_SECONDS
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except urllib.error.URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[2]}")
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_on_the_page(name: str, look: Any, invite: Callable[..., Guest]) -> None:
    size, viewport, scheme = look
    guest = invite(viewport=viewport, color_scheme=scheme)
    guest.visit(f"/articles/{PAGES[name]}")
    expect(guest.launcher).to_be_visible()
    photograph(guest, f"page-articles-{name}-{size}-{scheme}")
    assert axe(guest.page) == []
    assert guest.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_from_the_help_centre_to_the_section_that_answers(guest: Guest) -> None:
    guest.visit()
    guest.page.get_by_role("link", name="All articles").click()
    search = guest.page.get_by_role("searchbox", name="Search the help articles")
    search.fill("how long are withdrawals paused")
    search.press("Enter")
    expect(search).to_have_value("how long are withdrawals paused")
    guest.page.get_by_role("link", name="Why withdrawals are paused").click()
    expect(guest.page).to_have_url(f"{guest.fake.help}/articles/after-reset#hold")
    heading = guest.page.get_by_role("heading", name="Why withdrawals are paused")
    expect(heading).to_be_in_viewport()
    expect(guest.page.get_by_text("For 24 hours after a reset")).to_be_visible()


def test_a_link_leads_to_the_section_of_another_article(guest: Guest) -> None:
    guest.visit("/articles/after-reset")
    guest.page.get_by_role("main").get_by_role("link", name="passkey").first.click()
    expect(guest.page).to_have_url(f"{guest.fake.help}/articles/passkeys#what")
    expect(guest.page.get_by_role("heading", level=1)).to_have_text("Passkeys")


def test_everything_can_be_found_without_scripts(invite: Callable[..., Guest]) -> None:
    guest = invite(java_script_enabled=False)
    guest.visit("/articles/")
    guest.page.get_by_label("Search the help articles").fill("passkey on another device")
    guest.page.get_by_role("button", name="Search").click()
    expect(
        guest.page.get_by_role("link", name="If the passkey is on another device")
    ).to_be_visible()
    assert "The chat needs JavaScript" in guest.page.locator("noscript").inner_text()

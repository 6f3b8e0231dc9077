"""What people and agents write is words wherever it is shown: in the widget, in Telegram, at the
desk (browser tests F of README.md)."""

from __future__ import annotations

import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect

from tests.kit.contract import Client
from tests.kit.stack import Stack

from .conftest import Hire
from .somebody import InTheWidget, Somebody
from .test_desk_handoff import with_an_agent
from .test_pictures_journey import RECORD, at_documents, card, pick, screenshot
from .visitors import ON_A_DESKTOP, Visitor

HOSTILE = (
    "<img src=x onerror=alert >",
    "<script> alert (2) </script>",
    "[press](javascript:alert)",
    "<a href=javascript:alert >press</a>",
    "<svg onload = alert (4) >",
    "<iframe srcdoc=hello ></iframe>",
)
"""With spaces where it would be taken for a password, and hidden."""
NEVER = "img[src='x'], svg[onload], a[href^='javascript'], iframe[srcdoc], [onerror]"


def no_dialog(page) -> list[str]:  # type: ignore[no-untyped-def]
    """What a page opens, which is nothing."""
    opened: list[str] = []

    def note(dialog) -> None:  # type: ignore[no-untyped-def]
        opened.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    return opened


def test_script_is_words_on_both_sides(somebody: Somebody, hire: Hire) -> None:
    clerk = with_an_agent(somebody, hire)
    opened = no_dialog(clerk.page)
    frames = [clerk.page.main_frame]
    if isinstance(somebody, InTheWidget):
        opened_there = no_dialog(somebody.visitor.page)
        frames += somebody.visitor.page.frames
    for words in HOSTILE:
        somebody.say(words)
        expect(clerk.log.get_by_text(words, exact=True).last).to_be_visible()
        answer = f"You wrote {words}"
        clerk.answer(answer)
        somebody.hears(re.escape(answer))
        clerk.note(f"noted {words}")
    for frame in frames:
        assert frame.locator(NEVER).count() == 0
    assert opened == []
    if isinstance(somebody, InTheWidget):
        assert opened_there == []


@ON_A_DESKTOP
def test_what_a_file_is_called_is_no_markup(visitor: Visitor, hire: Hire) -> None:
    frame = at_documents(visitor)
    opened = no_dialog(visitor.page)
    for name in HOSTILE[:2]:
        pick(card(frame, RECORD), {**screenshot("record"), "name": f"{name}.png"})
        expect(card(frame, RECORD).get_by_text("Received").first).to_be_visible()
    reviewer = hire("reviewer")
    opened += no_dialog(reviewer.page)
    reviewer.go("#/cases")
    reviewer.page.get_by_role("link", name=re.compile("RB-")).first.click()
    expect(reviewer.page.locator(".viewer-window img").first).to_be_visible()
    shown = reviewer.shown()
    for frame_ in (*visitor.page.frames, *reviewer.page.frames):
        assert frame_.locator(NEVER).count() == 0
    assert not any(name in shown for name in HOSTILE), "nobody needs to know what a file was called"
    assert opened == []


class Elsewhere(BaseHTTPRequestHandler):
    """A page of somebody else's that frames ours."""

    framed: str

    def do_GET(self) -> None:
        body = f"<!doctype html><title>Elsewhere</title><iframe src='{self.framed}'></iframe>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Silence."""


@pytest.mark.parametrize("place", ["/desk/", "/widget/", "/step"])
def test_a_page_of_somebody_elses_frames_none_of_ours(
    browser: Browser, stack: Stack, client: Client, place: str
) -> None:
    handler = type("Framing", (Elsewhere,), {"framed": f"{stack.url}{place}"})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        refused: list[str] = []
        page.on("console", lambda message: refused.append(message.text))
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        expect(page.locator("iframe")).to_be_visible()
        page.wait_for_timeout(1000)
        assert any("frame-ancestors" in each for each in refused), refused
        assert len([f for f in page.frames if f.url.startswith(stack.url)]) == 0
        page.close()
        server.shutdown()

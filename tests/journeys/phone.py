"""A step that is handed over from one screen to a phone."""

from __future__ import annotations

import re

import cv2
import numpy as np
from playwright.sync_api import FrameLocator, Page, expect

from .visitors import Visitor


def scanned(page: Page, frame: FrameLocator) -> str:
    """What a phone's camera reads from the screen."""
    expect(frame.locator("svg.qr")).to_be_visible()
    for _ in range(20):
        seen = cv2.imdecode(np.frombuffer(page.screenshot(scale="device"), np.uint8), 1)
        text, _, _ = cv2.QRCodeDetector().detectAndDecode(cv2.resize(seen, None, fx=2, fy=2))
        if text:
            return str(text)
        page.wait_for_timeout(200)
    raise AssertionError("no code could be read from the screen")


def cannot_read_along(phone: Visitor, first: Visitor) -> None:
    """What the phone holds opens its one step, and not the conversation of the first screen."""
    kept = phone.page.evaluate("JSON.parse(sessionStorage.getItem('rebind-step'))")
    conversation = first.page.frames[-1].evaluate(
        "Object.values(localStorage).concat(Object.values(sessionStorage)).join()"
    )
    found = re.search(r"cv_[\w-]+", conversation)
    assert found
    events = first.client.request(
        "GET", f"/chat/v1/conversations/{found.group()}/events", token=kept["token"]
    )
    assert events.status == 403

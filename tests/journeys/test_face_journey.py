"""Bob, whose primary verification is done: by face on this device, here and with a vendor.

The camera is a film that does what the page asks for (tests/kit/faces.py): a picture of the same
person as in the account's portrait, and another one than it."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.kit.contract import Client
from tests.kit.faces import SAME, jpeg, posed
from tests.kit.stack import Stack

from .conftest import Visitor, device
from .phone import cannot_read_along, scanned
from .test_review_journey import begin, decide, is_removed, reads, sign_in_as

FILM = (Path(__file__).parent / "film.js").read_text()
SEED = 22
"""Of the movements: any would do, since the film looks at what is asked for."""
MOVEMENTS = ("centre", "left", "right", "closer", "blink", "smile")


def camera_of(visitor: Visitor, who: str) -> None:
    """In place of the browser's own."""
    pictures = {m: base64.b64encode(jpeg(posed(who, m), 92)).decode() for m in MOVEMENTS}
    visitor.context.add_init_script(FILM.replace("__PICTURES__", json.dumps(pictures)))


def to_the_face(visitor: Visitor) -> FrameLocator:
    frame = begin(visitor)
    sign_in_as(visitor, frame, "bob")
    return frame


def open_page(visitor: Visitor, frame: FrameLocator) -> Page:
    """The face check's own, in a new tab, as far as its camera."""
    with visitor.context.expect_page() as opened:
        frame.get_by_role("link", name="Open the face check").click()
    start(opened.value)
    return opened.value


def start(page: Page) -> None:
    page.get_by_label("Country of residence").select_option("DE")
    page.get_by_role("button", name="Start the face check").click()
    expect(page.get_by_role("alert")).to_contain_text("Without your consent")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Start the face check").click()


def test_a_face_on_this_device_waits_for_people(second_device: Visitor) -> None:
    visitor = second_device
    visitor.client.request("POST", "/dev/face", {"seed": SEED})
    camera_of(visitor, SAME)
    frame = to_the_face(visitor)
    frame.get_by_role("button", name="Continue on this device").click()
    page = open_page(visitor, frame)
    expect(page.get_by_text("Look straight into the camera")).to_be_visible()
    expect(page.get_by_role("heading", name="Done")).to_be_visible(timeout=90_000)
    reads(frame, "people look at it now")
    decide(visitor, frame, "approve", "reviewer")
    is_removed(visitor, frame, "bob")


@pytest.mark.parametrize("visitor", [(1280, 800)], indirect=True, ids=["desktop"])
def test_a_face_on_the_phone_is_told_on_the_desktop(
    visitor: Visitor, second_device: Visitor
) -> None:
    camera_of(second_device, SAME)
    frame = to_the_face(visitor)
    frame.get_by_role("button", name="Continue on phone").click()
    card = frame.get_by_role("region", name="Face check").last
    card.get_by_role("button", name="Continue on phone").click()
    sheet = frame.get_by_role("dialog")
    address = scanned(visitor.page, frame)
    visitor.shot("face-phone-1-code")
    phone = second_device.page
    phone.goto(address)
    number = phone.locator(".pair-number").inner_text()
    sheet.get_by_role("button", name=f"Yes, it is {number}").click()
    expect(sheet.get_by_text("Your phone is connected")).to_be_visible()
    start(phone)
    expect(phone.get_by_text("Look straight into the camera")).to_be_visible()
    cannot_read_along(second_device, visitor)
    expect(phone.get_by_role("heading", name="Done")).to_be_visible(timeout=90_000)
    reads(frame, "people look at it now")
    expect(sheet).to_have_count(0)
    visitor.shot("face-phone-2-done")
    decide(visitor, frame, "approve", "reviewer")
    is_removed(visitor, frame, "bob")


@pytest.fixture(scope="module")
def vendors_stack() -> Iterator[Stack]:
    with Stack(REBIND_FACE="vendor") as stack:
        yield stack


def test_a_vendor_s_word_completes_the_reset(browser: Browser, vendors_stack: Stack) -> None:
    with device(browser, (1280, 800)) as context:
        visitor = Visitor(context, vendors_stack, Client(vendors_stack.url))
        camera_of(visitor, SAME)
        frame = to_the_face(visitor)
        frame.get_by_role("button", name="Continue on this device").click()
        page = open_page(visitor, frame)
        with context.expect_page() as opened:
            page.get_by_role("link", name="Open our partner's page").click()
        page.get_by_role("button", name="I am done there").click()
        expect(page.get_by_role("heading", name="Done")).to_be_visible()
        assert visitor.client.account("bob")["phone"], "the browser's word is none"
        opened.value.get_by_role("button", name="GREEN").click()
        is_removed(visitor, frame, "bob")
        assert visitor.complaints == []

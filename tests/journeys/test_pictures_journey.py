"""Dave, who has nothing but documents, in a real browser: pictures from the chat, over a line that
is cut, and from his phone."""

from __future__ import annotations

import re
from io import BytesIO

import numpy as np
from PIL import Image, ImageDraw
from playwright.sync_api import FrameLocator, Route, expect

from tests.kit.desk import Colleague

from .phone import cannot_read_along, scanned
from .test_reset_journey import case_number
from .test_review_journey import begin, is_removed, reads, sign_in_as
from .visitors import ON_A_DESKTOP, ON_A_PHONE, Visitor

MAIL = re.compile("older email", re.I)
RECORD = re.compile("other side", re.I)


def screenshot(words: str, noise: int = 0) -> dict[str, object]:
    """A file as a person picks it; with noise it takes several parts to send."""
    shot = np.full((480, 640, 3), 255, np.uint8)
    shot[:noise] = np.random.default_rng(1).integers(0, 255, (noise, 640, 3), np.uint8)
    image = Image.fromarray(shot)
    ImageDraw.Draw(image).text((40, 440), words, fill="black")
    out = BytesIO()
    image.save(out, "PNG")
    return {"name": f"{words}.png", "mimeType": "image/png", "buffer": out.getvalue()}


def card(frame: FrameLocator, title: re.Pattern[str]):  # type: ignore[no-untyped-def]
    return frame.get_by_role("region", name=title).last


def pick(where, *files: dict[str, object]) -> None:  # type: ignore[no-untyped-def]
    where.locator('input[type="file"]').first.set_input_files(list(files))


def send_both(frame: FrameLocator) -> None:
    """A picture of each kind that is asked for."""
    for item, name in ((MAIL, "mail"), (RECORD, "record")):
        pick(card(frame, item), screenshot(name))
        expect(card(frame, item).get_by_text("Received").first).to_be_visible()


def at_documents(visitor: Visitor) -> FrameLocator:
    frame = begin(visitor)
    sign_in_as(visitor, frame, "dave")
    expect(card(frame, MAIL)).to_be_visible()
    expect(card(frame, RECORD)).to_be_visible()
    return frame


@ON_A_PHONE
def test_dave_sends_two_pictures_over_a_line_that_is_cut_and_is_let_in(visitor: Visitor) -> None:
    frame = at_documents(visitor)
    visitor.shot("pictures-1-asked")
    cut: list[str] = []

    def once(route: Route) -> None:
        """The second part is lost, as if the line had been cut."""
        if route.request.headers.get("upload-offset", "0") != "0" and not cut:
            cut.append(route.request.url)
            route.abort("connectionreset")
        else:
            route.continue_()

    visitor.page.route(re.compile(r"/uploads/v1/.+/files/"), once)
    pick(card(frame, MAIL), screenshot("mail", noise=400))
    expect(card(frame, MAIL).get_by_text("No connection")).to_be_visible()
    expect(card(frame, MAIL).get_by_text("Received").first).to_be_visible()
    assert len(cut) == 1
    visitor.complaints[:] = [each for each in visitor.complaints if "CONNECTION_RESET" not in each]
    pick(card(frame, RECORD), {"name": "no.svg", "mimeType": "image/svg+xml", "buffer": b"<svg/>"})
    expect(card(frame, RECORD).get_by_text("not a picture of a kind").first).to_be_visible()
    pick(card(frame, RECORD), screenshot("record"))
    expect(card(frame, RECORD).get_by_text("Received").first).to_be_visible()
    visitor.shot("pictures-2-received")
    reads(frame, "review team")
    reviewer = Colleague(visitor.client, "reviewer")
    found = reviewer.case(case_number(frame))["evidence"]
    assert [each["item"] for each in found] == ["history_email", "counterparty_record"]
    reviewer.decide(case_number(frame), "approve").ok()
    is_removed(visitor, frame, "dave")


@ON_A_DESKTOP
def test_dave_goes_on_with_one_picture_on_his_phone(
    visitor: Visitor, second_device: Visitor
) -> None:
    frame = at_documents(visitor)
    start = card(frame, MAIL).get_by_role("button", name="Continue on phone")
    start.click()
    sheet = frame.get_by_role("dialog")
    address = scanned(visitor.page, frame)
    visitor.shot("phone-1-code")
    phone = second_device.page
    phone.goto(address)
    expect(phone.get_by_text("Compare this number")).to_be_visible()
    expect(phone.get_by_text(re.compile("Started on: Chrome"))).to_be_visible()
    number = phone.locator(".pair-number").inner_text()
    second_device.shot("phone-2-number")
    expect(sheet.locator(".pair-number")).to_have_text(number)
    visitor.shot("phone-3-compare")

    other = second_device.context.new_page()
    other.goto(address)
    expect(other.get_by_text("has done its work")).to_be_visible()  # once

    sheet.get_by_role("button", name=f"Yes, it is {number}").click()
    expect(sheet.get_by_text("Your phone is connected")).to_be_visible()
    page_card = phone.get_by_role("region", name=MAIL)
    pick(page_card, screenshot("mail"))
    expect(page_card.get_by_text("Received").first).to_be_visible()
    second_device.shot("phone-4-sent")
    reads(frame, "Received: An older email")

    cannot_read_along(second_device, visitor)

    phone.get_by_role("button", name="I am done").click()
    expect(sheet.get_by_text("Done on your phone")).to_be_visible()
    sheet.get_by_role("button", name="Close").click()
    expect(start).to_be_focused()

    start.click()
    again = scanned(visitor.page, frame)
    sheet.get_by_role("button", name="Go on here instead").click()
    phone.goto("about:blank")
    phone.goto(again)
    expect(phone.get_by_text("has done its work")).to_be_visible()  # cancelled

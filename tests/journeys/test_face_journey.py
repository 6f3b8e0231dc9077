"""Bob, whose primary verification is done: by face on this device and on his phone, here and with a
vendor.

The browser's camera plays a film (tests/kit/films.py) of a picture of the same person as in the
account's portrait, which does what it was made for and cannot know what the page asks for. What is
asked for is drawn with a seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from tests.kit import films
from tests.kit.browser import launch_with_camera
from tests.kit.contract import Client
from tests.kit.desk import Colleague
from tests.kit.faces import SAME, cropped, posed
from tests.kit.stack import Stack

from .phone import cannot_read_along, scanned
from .test_reset_journey import case_number
from .test_review_journey import begin, decide, is_removed, reads, sign_in_as
from .visitors import ON_A_DESKTOP, Visitor, device

PHONE = (360, 740)
SEED, OTHER_ORDER = 22, 25
"""Blink, right, left, closer; and blink, left, right, closer."""
AHEAD, EACH = 6, 4
"""Seconds: until the page has looked, and longer than it takes three pictures of a movement."""
FOLLOWED = 120_000


@dataclass(frozen=True)
class Camera:
    """A browser whose camera plays what was filmed last, from the beginning each time."""

    browser: Browser
    film: Path

    def follows(self, movements: Sequence[str]) -> None:
        first, *others = movements
        scenes = [(posed(SAME, first), AHEAD), *((posed(SAME, each), EACH) for each in others)]
        films.write(self.film, scenes)

    def is_held_before_a_picture(self) -> None:
        films.write(self.film, [(cropped(SAME), 0)])


@pytest.fixture(scope="module")
def camera(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Camera]:
    film = tmp_path_factory.mktemp("camera") / "film.y4m"
    running = launch_with_camera(browser.browser_type, film)
    yield Camera(running, film)
    running.close()


@pytest.fixture
def with_camera(camera: Camera, stack: Stack, client: Client) -> Iterator[Visitor]:
    """Somebody whose device has it."""
    with device(camera.browser, PHONE) as context:
        someone = Visitor(context, stack, client)
        yield someone
    assert someone.complaints == []


def asked_for(client: Client, seed: int) -> list[str]:
    """From now on, by every check."""
    told: list[str] = client.request("POST", "/dev/face", {"seed": seed}).body["movements"]
    return told


def to_the_face(visitor: Visitor) -> FrameLocator:
    frame = begin(visitor)
    sign_in_as(visitor, frame, "bob")
    return frame


def open_page(visitor: Visitor, frame: FrameLocator) -> Page:
    """The face check's own, in a new tab."""
    frame.get_by_role("button", name="Continue on this device").click()
    with visitor.context.expect_page() as opened:
        frame.get_by_role("link", name="Open the face check").click()
    return opened.value


def start(page: Page) -> None:
    page.get_by_label("Country of residence").select_option("DE")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Start the face check").click()


def test_a_face_on_this_device_waits_for_people(with_camera: Visitor, camera: Camera) -> None:
    """After two tries with what is no person who follows, which leave documents open."""
    visitor = with_camera
    other = asked_for(visitor.client, OTHER_ORDER)
    asked = asked_for(visitor.client, SEED)
    assert sorted(other) == sorted(asked), "every movement that is asked for is in the other film"
    frame = to_the_face(visitor)
    camera.follows(other)
    page = open_page(visitor, frame)
    page.get_by_role("button", name="Start the face check").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose the country")
    page.get_by_label("Country of residence").select_option("DE")
    page.get_by_role("button", name="Start the face check").click()
    expect(page.get_by_role("alert")).to_contain_text("Without your consent")
    is_refused(page, frame, left=4)
    camera.is_held_before_a_picture()
    is_refused(page, frame, left=3)
    expect(frame.get_by_role("button", name="Send documents instead").last).to_be_visible()
    camera.follows(asked)
    begin_check(page)
    passes(page)
    reads(frame, "people look at it now")
    reviewer, number = Colleague(visitor.client, "reviewer"), case_number(frame)
    seen = reviewer.case(number)["faces"]
    in_another_order, still, passed = seen[0], seen[1], seen[-1]
    assert [each["verdict"] for each in (in_another_order, still)] == ["failed", "failed"]
    assert set(in_another_order["faults"]) == {"not_right", "not_closer"}
    assert set(still["faults"]) == {"late"}
    assert (passed["verdict"], passed["faults"]) == ("passed", [])
    reviewer.decide(number, "approve").ok()
    is_removed(visitor, frame, "bob")


def begin_check(page: Page) -> None:
    start(page)
    expect(page.get_by_text("Look straight into the camera")).to_be_visible()


def refusal(page: Page) -> Locator:
    return page.get_by_role("alert").get_by_text("The face check did not succeed")


def passes(page: Page) -> None:
    """A film does not wait for the page, as a person does: on a busy machine it may come too late,
    and is shown again."""
    done = page.get_by_role("heading", name="Done")
    for _ in range(2):
        expect(done.or_(refusal(page))).to_be_visible(timeout=FOLLOWED)
        if done.is_visible():
            return
        begin_check(page)
    expect(done).to_be_visible(timeout=FOLLOWED)


def is_refused(page: Page, frame: FrameLocator, left: int) -> None:
    begin_check(page)
    expect(refusal(page)).to_be_visible(timeout=FOLLOWED)
    reads(frame, f"{left} tries are left")


@ON_A_DESKTOP
def test_a_face_on_the_phone_is_told_on_the_desktop(
    visitor: Visitor, with_camera: Visitor, camera: Camera
) -> None:
    camera.follows(asked_for(visitor.client, SEED))
    frame = to_the_face(visitor)
    frame.get_by_role("button", name="Continue on phone").click()
    card = frame.get_by_role("region", name="Face check").last
    card.get_by_role("button", name="Continue on phone").click()
    sheet = frame.get_by_role("dialog")
    address = scanned(visitor.page, frame)
    visitor.shot("face-phone-1-code")
    phone = with_camera.page
    phone.goto(address)
    number = phone.locator(".pair-number").inner_text()
    sheet.get_by_role("button", name=f"Yes, it is {number}").click()
    expect(sheet.get_by_text("Your phone is connected")).to_be_visible()
    begin_check(phone)
    cannot_read_along(with_camera, visitor)
    passes(phone)
    reads(frame, "people look at it now")
    expect(sheet).to_have_count(0)
    visitor.shot("face-phone-2-done")
    decide(visitor, frame, "approve", "reviewer")
    is_removed(visitor, frame, "bob")


@pytest.fixture(scope="module")
def vendors_stack() -> Iterator[Stack]:
    with Stack(REBIND_FACE="vendor") as stack:
        yield stack


def test_a_vendor_s_word_completes_the_reset(camera: Camera, vendors_stack: Stack) -> None:
    camera.is_held_before_a_picture()
    with device(camera.browser, (1280, 800)) as context:
        visitor = Visitor(context, vendors_stack, Client(vendors_stack.url))
        frame = to_the_face(visitor)
        page = open_page(visitor, frame)
        start(page)
        with context.expect_page() as opened:
            page.get_by_role("link", name="Open our partner's page").click()
        page.get_by_role("button", name="I am done there").click()
        expect(page.get_by_role("heading", name="Done")).to_be_visible()
        assert visitor.client.account("bob")["phone"], "the browser's word is none"
        opened.value.get_by_role("button", name="GREEN").click()
        is_removed(visitor, frame, "bob")
        assert visitor.complaints == []

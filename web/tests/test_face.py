"""The page of a face check in a real browser: what it says while the camera runs, and that it does
without whoever says it. A scripted service takes every picture."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import Browser, Page, Playwright, Route, expect

from tests.kit import films
from tests.kit.browser import launch_with_camera
from tests.kit.faces import OTHER, SAME, cropped, posed, zoomed
from web.tests.browser import Fake, Guest
from web.tests.test_step import BOTH, ended, link, looked_at

Picture = NDArray[np.uint8]
PATIENCE = 20_000
GREY = np.full((360, 480, 3), 120, np.uint8)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the camera shows, from when it is opened."""
    return tmp_path_factory.mktemp("camera") / "film.y4m"


@pytest.fixture(scope="module")
def filmed(playwright: Playwright, film: Path) -> Iterator[Browser]:
    running = launch_with_camera(playwright.chromium, film)
    yield running
    running.close()


def small() -> Picture:
    """Somebody far away."""
    shown = GREY.copy()
    shown[120:240, 160:320] = cropped(SAME)[::3, ::3]
    return shown


def aside() -> Picture:
    shown = np.roll(cropped(SAME), 140, axis=1)
    shown[:, :140] = GREY[:, :140]
    return shown


def two() -> Picture:
    both = [cropped(each)[:, 120:-120] for each in (SAME, OTHER)]
    return np.ascontiguousarray(np.hstack(both))


LISTEN = """
window.said = [];
new MutationObserver(() => {
  const [asked, hint] = ['.movement', '.hint'].map((at) => document.querySelector(at)?.textContent);
  if (hint && said.at(-1)?.join() !== [asked, hint].join()) said.push([asked, hint]);
}).observe(document.body, { subtree: true, childList: true, characterData: true });
"""
SAID = (
    (GREY, "No face is seen"),
    (two(), "More than one face is seen"),
    (small(), "You are far away"),
    (zoomed(cropped(SAME), 1.8), "You are too close"),
    (aside(), "Move into the middle"),
    (posed(SAME, "left"), "Look straight ahead"),
    (cropped(SAME) // 5, "It is rather dark"),
    (GREY // 2 + 128 + 60, "It is too bright"),
    (cropped(SAME), "Good. Stay like that"),
)
"""What a camera shows, and what is said of it."""


def there(guest: Guest, state: str = "face") -> Page:
    guest.page.goto(link(guest.fake, state))
    guest.page.get_by_role("heading", name="Face check").wait_for()
    return guest.page


def start(page: Page) -> None:
    page.get_by_label("Country of residence").select_option("PT")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Start the face check").click()


def frames(fake: Fake) -> list[str]:
    return [entry["frame"] for entry in fake.log() if "frame" in entry]


@BOTH
def test_without_a_camera_there_is_the_phone(look: Any, invite: Callable[..., Guest]) -> None:
    name, options = look
    guest = invite(**options)
    page = there(guest)
    expect(page.get_by_text("Take off hat, glasses and mask")).to_be_visible()
    looked_at(guest, f"face-about-{name}")
    start(page)
    expect(page.get_by_role("alert")).to_contain_text("No camera was found")
    expect(page.get_by_role("alert")).to_contain_text("“Continue on phone”")
    looked_at(guest, f"face-no-camera-{name}")


@BOTH
def test_what_is_seen_is_said_at_once(
    look: Any, invite: Callable[..., Guest], filmed: Browser, film: Path
) -> None:
    name, options = look
    scenes = SAID if name == "phone" else SAID[-1:]
    films.write(film, [(picture, 2) for picture, _ in scenes])
    guest = invite(filmed, **options)
    # As when a camera stands still: the same movement is asked for again and again
    guest.fake.mode(faces={"status": 422, "code": "file_refused"})
    page = there(guest)
    start(page)
    hint = page.locator("p.hint")
    expect(hint).to_have_role("status")
    for number, (_, words) in enumerate(scenes):
        expect(hint).to_contain_text(words, timeout=PATIENCE)
        looked_at(guest, f"face-hint-{number}-{name}")


def test_a_picture_is_sent_when_the_movement_is_seen(
    invite: Callable[..., Guest], filmed: Browser, film: Path
) -> None:
    films.write(film, [(posed(SAME, each), 4) for each in ("centre", "left", "smile")])
    guest = invite(filmed)
    page = there(guest)
    page.evaluate(LISTEN)
    start(page)
    expect(page.get_by_role("heading", name="Done")).to_be_visible(timeout=60_000)
    said = page.evaluate("said")
    for movement in ("Look straight into", "Turn your head to your left", "Smile broadly"):
        told = [hint for asked, hint in said if asked.startswith(movement)]
        assert [hint for hint in told if hint.startswith("Good.")], said
    assert frames(guest.fake) == [f"n-{n}" for n in (0, 0, 0, 1, 1, 1, 2, 2, 2)]


@pytest.mark.parametrize("lost", ["tfjs-backend-wasm-simd.wasm", "facemesh.bin"])
def test_without_a_guide_the_clock_tells(
    lost: str, invite: Callable[..., Guest], filmed: Browser, film: Path
) -> None:
    films.write(film, [(GREY, 2)])
    guest = invite(filmed)
    guest.context.route(re.compile(f"/step/.*{re.escape(lost)}"), lambda route: route.abort())
    page = there(guest)
    start(page)
    expect(page.get_by_text("Smile broadly")).to_be_visible(timeout=PATIENCE)
    expect(page.locator("p.hint")).to_be_empty()
    ended(page, "Done")
    assert len(frames(guest.fake)) == 9
    guest.wrong.clear()  # its libraries say in the console what they miss


@BOTH
def test_a_check_that_did_not_succeed_can_be_begun_again(
    look: Any, invite: Callable[..., Guest], filmed: Browser, film: Path
) -> None:
    name, options = look
    films.write(film, [(cropped(SAME), 2)])
    guest = invite(filmed, **options)
    guest.fake.mode(
        faces={"status": 422, "code": "code_expired"},
        secure={
            "status": 422,
            "code": "face_failed",
            "detail": "The face check did not succeed. Look for good light.",
            "attempts_left": 4,
        },
    )
    held: list[Route] = []
    guest.page.route(re.compile(r"/secure/v1/[^/]+$"), lambda route: judged(route, held))
    page = there(guest)
    start(page)
    expect(page.get_by_role("button", name="Checking")).to_be_focused()
    looked_at(guest, f"face-checking-{name}")
    held[0].continue_()
    expect(page.get_by_role("alert")).to_contain_text("4 tries are left.")
    expect(page.get_by_role("button", name="Start the face check")).to_be_focused()
    expect(page.get_by_role("checkbox")).to_be_checked()
    expect(page.get_by_label("Country of residence")).to_have_value("PT")
    looked_at(guest, f"face-refused-{name}")


def judged(route: Route, held: list[Route]) -> None:
    if route.request.method == "GET":
        route.continue_()
    else:
        held.append(route)


@BOTH
def test_a_page_of_somebody_else_s_needs_no_guide(
    look: Any, invite: Callable[..., Guest], filmed: Browser, film: Path
) -> None:
    name, options = look
    films.write(film, [(GREY, 2)])
    guest = invite(filmed, **options)
    asked: list[str] = []
    guest.page.on("request", lambda request: asked.append(request.url))
    page = there(guest, "face-hosted")
    start(page)
    expect(page.get_by_role("link", name="Open our partner's page")).to_be_visible()
    looked_at(guest, f"face-hosted-{name}")
    assert not [url for url in asked if "guide" in url]

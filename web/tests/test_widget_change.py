"""Changing a number in the widget: the new number, the puzzle, the passkey, in a real browser."""

import base64
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from playwright.sync_api import Locator, Page, expect

from web.tests.browser import PHONE, Fake, Guest, axe, photograph

SIZES = [
    ("desktop", {}),
    ("phone", {"viewport": PHONE, "has_touch": True, "is_mobile": True, "color_scheme": "dark"}),
]
BOTH = pytest.mark.parametrize("size", SIZES, ids=lambda size: size[0])


def fits(page: Any) -> bool:
    return page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def posted(fake: Fake, step: str) -> list[dict[str, Any]]:
    return [entry for entry in fake.log() if entry.get("secure") == step]


# --- the new number -------------------------------------------------------------------------------


def test_the_country_of_the_browser_is_chosen_and_its_prefix_shown(guest: Guest) -> None:
    guest.fake.state("new-number")
    guest.open()
    country = guest.app.get_by_label("Country")
    expect(country).to_have_value("GB")
    expect(guest.app.locator(".prefix")).to_have_text("+44")
    titles = country.locator("option").all_inner_texts()
    assert titles[1:] == sorted(titles[1:])
    country.select_option("PT")
    expect(guest.app.locator(".prefix")).to_have_text("+351")
    number = guest.app.get_by_label("Mobile number")
    expect(number).to_have_attribute("autocomplete", "tel-national")
    expect(number).to_have_attribute("inputmode", "tel")
    number.fill("912 345 678")
    number.press("Enter")
    expect(guest.app.get_by_text("Your new number: done")).to_be_visible()
    assert (
        posted(guest.fake, "new_number")[0] | {"country": "PT", "number": "912 345 678"}
        == posted(guest.fake, "new_number")[0]
    )


def test_a_whole_number_may_be_pasted_and_chooses_its_country(guest: Guest) -> None:
    guest.fake.state("new-number")
    guest.open()
    guest.app.get_by_label("Mobile number").fill("+351 912 345 678")
    expect(guest.app.get_by_label("Country")).to_have_value("PT")
    expect(guest.app.locator(".prefix")).to_have_count(0)


def test_somebody_from_nowhere_has_to_choose(invite: Callable[..., Guest], fake: Fake) -> None:
    guest = invite(locale="ja")
    fake.state("new-number")
    guest.open()
    guest.app.get_by_label("Mobile number").fill("7700 900123")
    guest.button("Continue").click()
    country = guest.app.get_by_label("Country")
    expect(country).to_be_focused()
    expect(country).to_have_accessible_description("Please fill in: Country")
    assert posted(fake, "new_number") == []


@BOTH
def test_a_number_that_is_none_is_said_at_the_number(
    size: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = size
    guest = invite(**options)
    fake.state("new-number")
    guest.open()
    number = guest.app.get_by_label("Mobile number")
    number.fill("000")
    guest.button("Continue").click()
    expect(number).to_be_focused()
    expect(number).to_have_attribute("aria-invalid", "true")
    expect(number).to_have_accessible_description("This is not a valid phone number.")
    expect(number).to_have_value("000")
    photograph(guest, f"number-invalid-{name}")
    assert axe(guest.frame) == []
    assert fits(guest.frame)
    for code, words in (
        ("number_not_mobile", "That is not a mobile number."),
        ("number_unchanged", "That is the number you have now."),
    ):
        fake.mode(secure={"status": 422, "code": code})
        guest.button("Continue").click()
        expect(guest.app.get_by_text(words)).to_be_visible()
        expect(number).to_be_focused()


# --- the puzzle -----------------------------------------------------------------------------------


@pytest.fixture
def puzzle(guest: Guest) -> Guest:
    guest.fake.state("puzzle")
    guest.open()
    guest.app.get_by_role("slider").wait_for()
    return guest


def solved(guest: Guest) -> dict[str, Any]:
    """Confirms; gives the answer that the service was content with."""
    guest.app.get_by_role("button", name="Confirm", exact=True).click()
    expect(guest.app.get_by_text("Slide the piece into its place: done")).to_be_visible()
    entry = posted(guest.fake, "puzzle")[-1]
    answer = entry["answer"]
    assert abs(answer["x"] - entry["gap"]) <= 4
    assert answer["track"][0][:2] == [0, 0]
    assert 3 <= len(answer["track"]) <= 300
    return answer


def picture(guest: Guest) -> tuple[dict[str, float], float]:
    """Where the picture is on the screen, and how many of its pixels go into one of ours."""
    box = guest.app.locator(".background").bounding_box()
    assert box
    return box, box["width"] / 320


def test_the_piece_is_dragged_with_a_mouse(puzzle: Guest) -> None:
    box, scale = picture(puzzle)
    assert scale != 1
    mouse, y = puzzle.page.mouse, box["y"] + 80 * scale
    mouse.move(box["x"] + 20 * scale, y)
    mouse.down()
    mouse.move(box["x"] + (20 + puzzle.fake.gap()) * scale, y + 3, steps=12)
    mouse.up()
    track = solved(puzzle)["track"]
    assert len(track) >= 10
    assert [ms for ms, _, _ in track] == sorted({ms for ms, _, _ in track})


def test_the_piece_is_dragged_with_a_finger_and_nothing_scrolls(
    invite: Callable[..., Guest], fake: Fake
) -> None:
    guest = invite(viewport=PHONE, has_touch=True, is_mobile=True)
    fake.state("puzzle")
    guest.open()
    guest.app.get_by_role("slider").wait_for()
    scrolled = guest.log.evaluate("el => el.scrollTop")
    box, scale = picture(guest)
    finger = guest.context.new_cdp_session(guest.page)

    def touch(kind: str, x: float = 0, y: float = 0) -> None:
        at = {"x": box["x"] + x * scale, "y": box["y"] + y * scale}
        points = [] if kind == "touchEnd" else [at]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 20, 80)
    for step in range(1, 13):
        touch("touchMove", 20 + fake.gap() * step / 12, 80 - 3 * step)
    touch("touchEnd")
    assert guest.log.evaluate("el => el.scrollTop") == scrolled
    solved(guest)


def test_a_tap_moves_the_piece_where_it_belongs(invite: Callable[..., Guest], fake: Fake) -> None:
    guest = invite(viewport=PHONE, has_touch=True, is_mobile=True)
    fake.state("puzzle")
    guest.open()
    guest.app.get_by_role("slider").wait_for()
    box, scale = picture(guest)
    assert scale < 1
    guest.page.touchscreen.tap(box["x"] + (fake.gap() + 26 + 6) * scale, box["y"] + 80 * scale)
    before = int(guest.app.get_by_role("slider").input_value())
    for _ in range(3):
        guest.button("A little to the left").tap()
    assert int(guest.app.get_by_role("slider").input_value()) == before - 6
    solved(guest)


def test_the_puzzle_is_solved_by_keyboard_alone(puzzle: Guest) -> None:
    slider = puzzle.app.get_by_role("slider", name="Position of the piece")
    keys = puzzle.page.keyboard
    for _ in range(20):
        if slider.evaluate("el => el === document.activeElement"):
            break
        keys.press("Shift+Tab")
    keys.press("End")
    expect(slider).to_have_value("268")
    expect(slider).to_have_attribute("aria-valuetext", "268 of 268")
    keys.press("Home")
    expect(slider).to_have_value("0")
    keys.press("PageUp")
    assert int(slider.input_value()) > 10
    keys.press("PageDown")
    expect(slider).to_have_value("0")
    for _ in range(puzzle.fake.gap()):
        keys.press("ArrowRight")
    keys.press("Enter")
    expect(puzzle.app.get_by_text("Slide the piece into its place: done")).to_be_visible()
    track = posted(puzzle.fake, "puzzle")[-1]["answer"]["track"]
    assert len({y for _, _, y in track}) == 1
    # The next card takes over
    expect(puzzle.app.get_by_text("Slide the piece into its place: done")).to_be_focused()


def test_a_wrong_place_is_said_and_another_picture_comes(puzzle: Guest) -> None:
    first = puzzle.app.locator(".background").get_attribute("src")
    slider = puzzle.app.get_by_role("slider")
    slider.fill("5")
    puzzle.app.get_by_role("button", name="Confirm", exact=True).click()
    expect(
        puzzle.app.get_by_role("alert").get_by_text("The piece was not in its place.")
    ).to_be_visible()
    expect(puzzle.app.get_by_role("alert").get_by_text("2 tries are left.")).to_be_visible()
    expect(puzzle.app.locator(".background")).not_to_have_attribute("src", first or "")
    expect(slider).to_have_value("0")
    expect(slider).to_be_focused()
    photograph(puzzle, "puzzle-failed-desktop")
    assert axe(puzzle.frame) == []
    slider.fill(str(puzzle.fake.gap()))
    solved(puzzle)


def test_a_piece_that_was_never_moved_is_not_sent(puzzle: Guest) -> None:
    puzzle.app.get_by_role("button", name="Confirm", exact=True).click()
    expect(puzzle.app.get_by_text("The piece has not been moved yet.")).to_be_visible()
    assert posted(puzzle.fake, "puzzle") == []


@BOTH
def test_a_picture_that_does_not_come_can_be_asked_for_again(
    size: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = size
    guest = invite(**options)
    fake.state("puzzle")
    fake.mode(show=503)
    guest.open()
    guest.button("Try again").wait_for()
    photograph(guest, f"puzzle-away-{name}")
    assert axe(guest.frame) == []
    fake.mode()
    guest.button("Try again").click()
    expect(guest.app.get_by_role("slider")).to_be_focused()
    assert fits(guest.frame)
    fake.mode(show=409)
    guest.visit()
    guest.launcher.click()
    guest.button("Ask for a new form").wait_for()


@BOTH
def test_whoever_cannot_see_the_picture_lets_the_device_work(
    size: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = size
    guest = invite(**options)
    fake.state("puzzle")
    fake.mode(cost=2_000_000)
    guest.open()
    other = guest.button("I cannot see or move the picture")
    other.click()
    expect(guest.app.get_by_role("progressbar", name="Progress of the calculation")).to_be_visible()
    expect(guest.button("Cancel")).to_be_focused()
    photograph(guest, f"puzzle-proof-{name}")
    assert axe(guest.frame) == []
    assert fits(guest.frame)
    guest.button("Cancel").click()
    expect(guest.app.get_by_role("slider")).to_be_focused()
    fake.mode(cost=1000)
    other.click()
    expect(guest.app.get_by_text("Slide the piece into its place: done")).to_be_visible()
    assert list(posted(fake, "puzzle")[-1]["answer"]) == ["altcha"]


# --- the passkey ----------------------------------------------------------------------------------


def authenticator(page: Page, *, consents: bool = True) -> None:
    """A device with a passkey for the service, and a person who agrees, or never answers."""
    key = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    made = devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": consents,
                "automaticPresenceSimulation": consents,
            }
        },
    )
    devtools.send(
        "WebAuthn.addCredential",
        {
            "authenticatorId": made["authenticatorId"],
            "credential": {
                "credentialId": base64.b64encode(b"passkey-of-erin").decode(),
                "isResidentCredential": True,
                "rpId": "localhost",
                "privateKey": base64.b64encode(key).decode(),
                "userHandle": base64.b64encode(b"erin").decode(),
                "signCount": 1,
            },
        },
    )


def opened(guest: Guest) -> Page:
    """The page that the chat opens for the passkey, before anything was done there."""
    with guest.context.expect_page() as news:
        guest.app.get_by_role("link", name="Confirm with my passkey").click()
    return news.value


@BOTH
def test_a_passkey_is_confirmed_on_a_page_of_its_own(
    size: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = size
    guest = invite(**options)
    fake.state("passkey")
    guest.open()
    page = opened(guest)
    expect(guest.app.get_by_text("Waiting for your passkey in the other tab")).to_be_visible()
    photograph(guest, f"passkey-waiting-{name}")
    assert axe(guest.frame) == []
    confirm = page.get_by_role("button", name="Confirm with my passkey")
    confirm.wait_for()
    assert page.url == fake.service + "/step"
    assert page.evaluate("opener") is None
    photograph(Guest(fake, guest.context, page), f"page-passkey-{name}")
    assert axe(page) == []
    assert fits(page)
    authenticator(page)
    confirm.click()
    expect(page.get_by_role("heading", name="Done")).to_be_focused()
    photograph(Guest(fake, guest.context, page), f"page-passkey-done-{name}")
    assert axe(page) == []
    expect(guest.app.get_by_text("Confirm with your passkey: done")).to_be_visible()


def test_a_passkey_of_somebody_else_may_be_followed_by_the_right_one(guest: Guest) -> None:
    guest.fake.state("passkey")
    guest.fake.mode(passkey="wrong")
    guest.open()
    page = opened(guest)
    authenticator(page)
    confirm = page.get_by_role("button", name="Confirm with my passkey")
    confirm.click()
    expect(page.get_by_role("alert")).to_contain_text("does not belong to the account")
    expect(confirm).to_be_focused()
    photograph(Guest(guest.fake, guest.context, page), "page-passkey-wrong-desktop")
    assert axe(page) == []
    expect(guest.app.get_by_text("That passkey does not belong to the account.")).to_be_visible()
    guest.fake.mode()
    confirm.click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()


def test_a_person_may_cancel_and_try_again(guest: Guest) -> None:
    guest.fake.state("passkey")
    guest.open()
    page = opened(guest)
    confirm = page.get_by_role("button", name="Confirm with my passkey")
    confirm.wait_for()
    refuse = "() => Promise.reject(new DOMException('no', 'NotAllowedError'))"
    page.evaluate(f"() => {{ navigator.credentials.get = {refuse} }}")
    confirm.click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing was confirmed")
    expect(confirm).to_be_focused()
    assert posted(guest.fake, "passkey") == []


def test_the_page_waits_for_the_device(guest: Guest) -> None:
    guest.fake.state("passkey")
    guest.open()
    page = opened(guest)
    authenticator(page, consents=False)
    page.get_by_role("button", name="Confirm with my passkey").click()
    waiting = page.get_by_role("button", name="Follow what your device asks of you")
    expect(waiting).to_have_attribute("aria-disabled", "true")
    assert axe(page) == []


def test_a_passkey_link_is_of_no_use_twice(guest: Guest) -> None:
    guest.fake.state("passkey")
    guest.open()
    link = guest.app.get_by_role("link", name="Confirm with my passkey").get_attribute("href")
    assert link
    page = opened(guest)
    authenticator(page)
    page.get_by_role("button", name="Confirm with my passkey").click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    for address in (link, link.split("#")[0], link.split(".")[0] + ".forged"):
        page.goto("about:blank")
        page.goto(address)
        expect(page.get_by_role("heading", name="This page has done its work")).to_be_visible()


def test_the_passkey_page_survives_a_service_that_is_away(guest: Guest) -> None:
    guest.fake.state("passkey")
    guest.open()
    guest.fake.mode(show=503)
    page = opened(guest)
    again = page.get_by_role("button", name="Try again")
    again.wait_for()
    guest.fake.mode()
    again.click()
    expect(page.get_by_role("button", name="Confirm with my passkey")).to_be_visible()


def test_a_browser_without_passkeys_says_so(invite: Callable[..., Guest], fake: Fake) -> None:
    guest = invite()
    guest.context.add_init_script("delete window.PublicKeyCredential")
    fake.state("passkey")
    guest.open()
    page = opened(guest)
    expect(page.get_by_text("Passkeys cannot be used here.")).to_be_visible()
    assert axe(page) == []


# --- all of it ------------------------------------------------------------------------------------


def test_other_ways_on_are_there_when_their_buttons_are_not(guest: Guest) -> None:
    guest.fake.state("totp-later")
    guest.open()
    guest.button("Use another tool").click()
    # Shown again, the step has its buttons with it
    expect(guest.app.get_by_text("I would like to use another tool", exact=True)).to_be_visible()


def test_a_number_is_changed_by_keyboard_alone(guest: Guest) -> None:
    keys = guest.page.keyboard

    def walk(key: str, target: Locator) -> None:
        target.wait_for()
        for _ in range(40):
            if target.evaluate("el => el.getRootNode().activeElement === el"):
                return
            keys.press(key)
        pytest.fail(f"{key} never reached {target}")

    guest.open()
    walk("Shift+Tab", guest.button("Change my number"))
    keys.press("Enter")
    walk("Tab", guest.button("I agree, change my number"))
    keys.press("Enter")
    walk("Tab", guest.app.get_by_label("Code from the e-mail"))
    keys.type("123 456")
    keys.press("Enter")
    expect(guest.app.get_by_label("Code from the app")).to_be_focused()
    keys.type("123456")
    keys.press("Enter")
    expect(guest.app.get_by_label("Country")).to_be_focused()
    keys.type("Portugal")
    keys.press("Tab")
    keys.type("912 345 678")
    keys.press("Enter")
    expect(guest.app.get_by_role("slider")).to_be_focused()
    for _ in range(guest.fake.gap()):
        keys.press("ArrowRight")
    keys.press("Enter")
    expect(guest.app.get_by_label("Code from the text message", exact=True)).to_be_focused()
    keys.type("123456")
    keys.press("Enter")
    expect(guest.app.get_by_text("Your number has been changed.")).to_be_visible()
    assert posted(guest.fake, "new_number")[0]["country"] == "PT"

"""From the widget to Telegram and back, in a real browser against a scripted service."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from web.tests.browser import DESKTOP, PHONE, Fake, Guest, axe, photograph
from web.tests.test_widget_identity import log_in

LOOKS = [
    ("desktop", {"viewport": DESKTOP}),
    ("phone", {"viewport": PHONE, "has_touch": True, "is_mobile": True, "color_scheme": "dark"}),
]
BOTH = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look[0])

WARNING = "If somebody sent it to you, stop here."


def code(fake: Fake) -> str:
    """Of a conversation that was begun in Telegram."""
    return fake.http.get("/__fake/code").json()["code"]


def logged(fake: Fake, what: str) -> list[Any]:
    return [entry[what] for entry in fake.log() if what in entry]


def fits(where: Any) -> bool:
    return where.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


# --- to Telegram ----------------------------------------------------------------------------------


def handing(guest: Guest) -> None:
    guest.open()
    guest.button("More options").click()
    guest.button("Continue in Telegram").click()


@BOTH
def test_a_conversation_is_handed_over_by_a_link(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    handing(guest)
    link = guest.app.get_by_role("link", name="Open Telegram")
    expect(link).to_have_attribute("href", re.compile(r"^https://t\.me/rebind_demo_bot\?start="))
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(guest.app.get_by_text("The link works once, within 10 minutes.")).to_be_visible()
    picture = guest.app.get_by_role("img", name="A code that holds the link")
    expect(picture).to_have_count(1 if name == "desktop" else 0)
    assert logged(fake, "on") == ["telegram"]
    photograph(guest, f"hand-over-{name}")
    assert axe(guest.frame) == []
    assert fits(guest.frame)
    guest.page.keyboard.press("Escape")
    expect(link).to_have_count(0)
    expect(guest.button("More options")).to_be_focused()
    expect(guest.log).to_be_visible()


def test_whoever_can_be_told_in_telegram_only_is_led_there(guest: Guest) -> None:
    guest.open()
    body = {"text": "Go on in Telegram: then you are told there.", "continue_on": "telegram"}
    guest.fake.push({"type": "message", "author": {"kind": "system"}, "body": body})
    guest.log.get_by_role("button", name="Continue in Telegram").click()
    link = guest.app.get_by_role("link", name="Open Telegram")
    expect(link).to_have_attribute("href", re.compile(r"^https://t\.me/rebind_demo_bot\?start="))
    assert axe(guest.frame) == []
    guest.page.keyboard.press("Escape")
    expect(guest.log.get_by_role("button", name="Continue in Telegram")).to_be_focused()


def test_the_picture_says_what_the_link_says(guest: Guest) -> None:
    handing(guest)
    picture = guest.app.get_by_role("img", name="A code that holds the link")
    picture.wait_for()
    link = guest.app.get_by_role("link", name="Open Telegram").get_attribute("href")
    assert guest.frame.evaluate(
        """async (link) => {
            const { qr } = await import('/widget/qr.js');
            return qr(link).path === document.querySelector('.qr path').getAttribute('d');
        }""",
        link,
    )


def test_a_link_that_ran_out_is_made_again(guest: Guest) -> None:
    guest.fake.mode(expiresIn=2)
    handing(guest)
    link = guest.app.get_by_role("link", name="Open Telegram")
    first = link.get_attribute("href")
    again = guest.button("Make a new link")
    again.wait_for()
    expect(link).to_have_count(0)
    photograph(guest, "hand-over-over-desktop")
    guest.fake.mode()
    again.click()
    expect(link).to_have_attribute("href", re.compile("^https://t.me/"))
    assert link.get_attribute("href") != first


def test_a_link_that_cannot_be_made_is_asked_for_again(guest: Guest) -> None:
    guest.fake.mode(handOver=503)
    handing(guest)
    guest.button("Try again").wait_for()
    assert axe(guest.frame) == []
    guest.fake.mode()
    guest.button("Try again").click()
    expect(guest.app.get_by_role("link", name="Open Telegram")).to_be_visible()


def test_without_a_bot_nobody_is_sent_to_telegram(guest: Guest) -> None:
    guest.fake.mode(telegram=False)
    guest.open()
    guest.button("More options").click()
    expect(guest.button("Start a new conversation")).to_be_visible()
    expect(guest.button("Continue in Telegram")).to_have_count(0)


# --- from Telegram --------------------------------------------------------------------------------


def arrive(guest: Guest, of: str | None = None) -> Page:
    guest.page.goto(f"{guest.fake.service}/widget/#continue={of or code(guest.fake)}")
    expect(guest.page.get_by_text(WARNING)).to_be_visible()
    assert guest.page.url == guest.fake.service + "/widget/"
    return guest.page


@BOTH
def test_a_conversation_that_was_begun_in_telegram_goes_on_here(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    page = arrive(guest)
    expect(page.get_by_role("heading", name="Go on here")).to_be_focused()
    expect(page.get_by_text("another conversation already")).to_have_count(0)
    assert logged(fake, "redeemed") == [], "asked before anything is used"
    photograph(guest, f"gate-continue-{name}")
    assert axe(page) == []
    assert fits(page)
    page.get_by_role("button", name="Go on here").click()
    expect(page.get_by_role("log").get_by_text("I am on my computer now")).to_be_visible()
    expect(page.get_by_text("via Telegram")).to_have_count(3)
    expect(page.get_by_label("E-mail address")).to_be_visible()
    page.reload()
    expect(page.get_by_role("log").get_by_text("I am on my computer now")).to_be_visible()


def test_what_was_written_in_telegram_is_told_apart(guest: Guest) -> None:
    guest.fake.state("via-telegram")
    guest.open()
    there = guest.app.get_by_role("article").filter(has_text="I am on my computer now")
    here = guest.app.get_by_role("article").filter(has_text="Here I am")
    expect(there.get_by_text("via Telegram")).to_be_visible()
    expect(here.locator(".byline")).to_be_visible()
    expect(here.get_by_text("via Telegram")).to_have_count(0)


@BOTH
def test_the_conversation_of_this_browser_is_replaced_after_saying_so(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    page = guest.page
    page.goto(fake.service + "/widget/")
    page.get_by_label("Your message").fill("the one before")
    page.keyboard.press("Enter")
    expect(page.get_by_text("You said: the one before")).to_be_visible()
    arrive(guest)
    expect(page.get_by_text("This browser has another conversation already.")).to_be_visible()
    photograph(guest, f"gate-replaces-{name}")
    assert axe(page) == []
    page.get_by_role("button", name="Go on here").click()
    expect(page.get_by_text("I am on my computer now")).to_be_visible()
    expect(page.get_by_text("the one before")).to_have_count(0)


def test_whoever_says_no_uses_nothing(guest: Guest) -> None:
    one = code(guest.fake)
    page = arrive(guest, one)
    page.get_by_role("button", name="Not now").click()
    expect(page.get_by_role("button", name="I lost my number")).to_be_visible()
    assert logged(guest.fake, "redeemed") == []
    arrive(guest, one)
    page.get_by_role("button", name="Go on here").click()
    expect(page.get_by_text("I am on my computer now")).to_be_visible()


@BOTH
def test_a_used_link_says_so_and_leads_on(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    page = arrive(guest, "used")
    page.get_by_role("button", name="Go on here").click()
    expect(page.get_by_role("heading", name="This link no longer works")).to_be_focused()
    photograph(guest, f"gate-over-{name}")
    assert axe(page) == []
    page.get_by_role("button", name="Start a new conversation").click()
    expect(page.get_by_role("button", name="I lost my number")).to_be_visible()


def test_a_service_that_is_away_may_be_asked_again(guest: Guest) -> None:
    guest.fake.mode(**{"continue": 503})
    page = arrive(guest)
    page.get_by_role("button", name="Go on here").click()
    expect(page.get_by_role("alert")).to_contain_text("try again")
    assert axe(page) == []
    guest.fake.mode()
    page.get_by_role("button", name="Go on here").click()
    expect(page.get_by_text("I am on my computer now")).to_be_visible()


def test_a_code_in_a_frame_is_nobodys(guest: Guest) -> None:
    guest.visit()
    guest.page.evaluate(
        """([service, code]) => {
            const frame = document.createElement('iframe');
            frame.src = `${service}/widget/?host=${location.origin}#continue=${code}`;
            document.body.append(frame);
        }""",
        [guest.fake.service, code(guest.fake)],
    )
    frame = guest.page.frame_locator("body > iframe")
    expect(frame.get_by_role("button", name="More options")).to_have_count(1)
    expect(frame.get_by_text(WARNING)).to_have_count(0)


# --- the account ----------------------------------------------------------------------------------


def asked(guest: Guest, of: str | None = None, page: str = "/security.html") -> None:
    guest.page.goto("about:blank")
    guest.visit(f"{page}#help-chat-link={of or code(guest.fake)}")
    expect(guest.app.get_by_text(WARNING)).to_be_visible()
    expect(guest.page).to_have_url(guest.fake.help + page)


@BOTH
def test_an_account_is_connected_with_the_chat_in_telegram(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    log_in(guest.page, fake)
    expect(guest.page.get_by_text("+44•••05")).to_be_visible()
    one = code(fake)
    asked(guest, one)
    expect(guest.app.get_by_role("heading", name="Connect your account")).to_be_focused()
    assert logged(fake, "linked") == []
    photograph(guest, f"gate-link-{name}")
    assert axe(guest.frame) == []
    assert fits(guest.frame)
    guest.button("Connect my account").click()
    expect(guest.app.get_by_role("heading", name="Connected")).to_be_focused()
    expect(guest.app.get_by_text("Go back to Telegram")).to_be_visible()
    photograph(guest, f"gate-connected-{name}")
    assert axe(guest.frame) == []
    [entry] = [entry for entry in fake.log() if "linked" in entry]
    assert entry["linked"] == one
    assert entry["identity"].startswith("identity.erin.")
    guest.app.get_by_role("main").get_by_role("button", name="Close").click()
    expect(guest.page.locator("rebind-chat dialog")).to_be_hidden()
    # Nobody had asked for a chat here; whoever does now, gets one
    assert guest.frame.evaluate("localStorage.length") == 0
    guest.launcher.click()
    expect(guest.button("I lost my number")).to_be_visible()


@BOTH
def test_whoever_is_not_logged_in_is_told_to(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    asked(guest, page="/")
    guest.button("Connect my account").click()
    expect(guest.app.get_by_role("heading", name="Log in first")).to_be_focused()
    expect(guest.app.get_by_text("then open the link again")).to_be_visible()
    photograph(guest, f"gate-nobody-{name}")
    assert axe(guest.frame) == []
    assert logged(fake, "linked") == []


@pytest.mark.parametrize(
    ("mode", "of", "title"),
    [
        ({}, "used", "This link no longer works"),
        ({"link": 403}, None, "This chat belongs to another account"),
        ({"link": 401}, None, "Log in first"),
    ],
    ids=["used", "another account", "not vouched for"],
)
def test_what_cannot_be_connected_is_said(
    mode: dict[str, object], of: str | None, title: str, guest: Guest
) -> None:
    log_in(guest.page, guest.fake)
    guest.page.get_by_text("+44•••05").wait_for()
    guest.fake.mode(**mode)
    asked(guest, of)
    guest.button("Connect my account").click()
    expect(guest.app.get_by_role("heading", name=title)).to_be_focused()
    assert axe(guest.frame) == []


def test_a_word_that_is_not_taken_is_asked_for_once_more(guest: Guest) -> None:
    log_in(guest.page, guest.fake)
    guest.page.get_by_text("+44•••05").wait_for()
    guest.fake.mode(identity=401)
    asked(guest)
    guest.button("Connect my account").click()
    expect(guest.app.get_by_role("heading", name="Connected")).to_be_visible()
    words = [entry["identity"] for entry in guest.fake.log() if "linked" in entry]
    assert len(set(words)) == 2


def test_whoever_does_not_want_to_connect_uses_nothing(guest: Guest) -> None:
    log_in(guest.page, guest.fake)
    guest.page.get_by_text("+44•••05").wait_for()
    asked(guest)
    guest.button("Do not connect").click()
    expect(guest.page.locator("rebind-chat dialog")).to_be_hidden()
    assert logged(guest.fake, "linked") == []


def test_a_link_that_is_opened_during_a_conversation_leaves_it_as_it_was(guest: Guest) -> None:
    log_in(guest.page, guest.fake)
    guest.page.get_by_text("+44•••05").wait_for()
    guest.launcher.click()
    guest.composer.fill("hello")
    guest.composer.press("Enter")
    expect(guest.app.get_by_text("You said: hello")).to_be_visible()
    guest.page.evaluate("of => { location.hash = `help-chat-link=${of}` }", code(guest.fake))
    expect(guest.app.get_by_text(WARNING)).to_be_visible()
    guest.button("Connect my account").click()
    guest.app.get_by_role("main").get_by_role("button", name="Close").click()
    guest.launcher.click()
    expect(guest.app.get_by_text("You said: hello")).to_be_visible()

"""Who is signed in on the exchange's pages, what the chat is opened about, and those pages."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from web.tests.browser import DESKTOP, PHONE, Fake, Guest, axe, photograph

BOTH = pytest.mark.parametrize(
    "size",
    [("desktop", DESKTOP, "light"), ("phone", PHONE, "dark")],
    ids=lambda size: size[0],
)


def log_in(page: Page, fake: Fake, password: str = "any will do") -> None:
    page.goto(fake.help + "/login.html")
    page.get_by_label("E-mail address").fill("erin@example.com")
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Log in").click()


@pytest.fixture
def erin(guest: Guest) -> Guest:
    """Signed in, with her security settings before her."""
    log_in(guest.page, guest.fake)
    expect(guest.page.get_by_text("+44•••05")).to_be_visible()
    return guest


def manage(page: Page, what: str) -> None:
    button = page.get_by_role("button", name=what, exact=True)
    if not button.is_visible():
        page.get_by_text("Manage").click()
    button.click()


def introductions(fake: Fake) -> list[tuple[str, str]]:
    """To which conversation, and as whom, the chat was introduced."""
    return [(one["to"], one["identity"].split(".")[1]) for one in fake.log() if "identity" in one]


def said(fake: Fake) -> list[str]:
    return [entry["text"] for entry in fake.log() if "text" in entry]


# --- identity -------------------------------------------------------------------------------------


def test_a_conversation_begins_with_the_word_of_the_page(erin: Guest) -> None:
    erin.launcher.click()
    expect(erin.log).to_have_attribute("aria-live", "polite")
    assert introductions(erin.fake) == [("new", "erin")]


def test_a_page_that_knows_nobody_is_not_asked(guest: Guest) -> None:
    guest.open()
    assert introductions(guest.fake) == []


def test_a_conversation_that_began_before_is_introduced_later(guest: Guest) -> None:
    guest.open()
    guest.composer.fill("hello")
    guest.composer.press("Enter")
    expect(guest.app.get_by_text("You said: hello")).to_be_visible()
    log_in(guest.page, guest.fake)
    guest.page.get_by_text("+44•••05").wait_for()
    guest.launcher.click()
    expect(guest.app.get_by_text("You said: hello")).to_be_visible()
    guest.page.wait_for_timeout(300)
    assert introductions(guest.fake) == [("same", "erin")]


def test_each_opening_renews_the_identity(erin: Guest) -> None:
    erin.launcher.click()
    expect(erin.log).to_have_attribute("aria-live", "polite")
    erin.button("Close chat").click()
    with erin.page.expect_response("**/identity"):
        erin.launcher.click()
    erin.page.wait_for_timeout(300)
    words = [one["identity"] for one in erin.fake.log() if "identity" in one]
    assert introductions(erin.fake) == [("new", "erin"), ("same", "erin")]
    assert len(set(words)) == 2


def test_the_conversation_of_somebody_else_is_left(erin: Guest) -> None:
    erin.launcher.click()
    erin.composer.fill("I am Erin")
    erin.composer.press("Enter")
    expect(erin.app.get_by_text("You said: I am Erin")).to_be_visible()
    erin.button("Close chat").click()
    erin.fake.mode(who="frank")
    erin.launcher.click()
    expect(erin.app.get_by_text("I am Erin")).to_have_count(0)
    expect(erin.button("I lost my number")).to_be_visible()
    assert introductions(erin.fake) == [("new", "erin"), ("same", "frank"), ("new", "frank")]


@pytest.mark.parametrize("begun", [False, True], ids=["a new conversation", "an old one"])
def test_a_word_that_is_not_taken_is_asked_for_once_more(begun: bool, erin: Guest) -> None:
    if begun:
        erin.launcher.click()
        expect(erin.log).to_have_attribute("aria-live", "polite")
        erin.button("Close chat").click()
    before = len(introductions(erin.fake))
    erin.fake.mode(identity=401)
    erin.launcher.click()
    expect(erin.button("I lost my number")).to_be_visible()
    erin.page.wait_for_timeout(500)
    words = [one["identity"] for one in erin.fake.log() if "identity" in one][before:]
    assert len(set(words)) == 2


def test_a_page_that_cannot_say_who_it_is_gets_a_chat_all_the_same(erin: Guest) -> None:
    erin.fake.mode(session="ended")
    erin.launcher.click()
    expect(erin.button("I lost my number")).to_be_visible()
    assert introductions(erin.fake) == []


def test_a_page_may_introduce_somebody_while_the_chat_is_open(guest: Guest) -> None:
    guest.open()
    with guest.page.expect_response("**/identity") as answer:
        guest.page.evaluate("rebind.identify(async () => 'identity.erin.9')")
    assert answer.value.status == 204


def test_an_identity_is_given_to_the_service_and_to_nobody_else(erin: Guest) -> None:
    erin.page.evaluate(
        "window.heard = []; addEventListener('message', e => heard.push(JSON.stringify(e.data)))"
    )
    erin.page.evaluate("document.body.append(document.createElement('iframe'))")
    erin.page.evaluate("frames[0].parent.postMessage({rebind: 1, type: 'identify'}, '*')")
    erin.launcher.click()
    expect(erin.log).to_have_attribute("aria-live", "polite")
    assert "identity." not in erin.page.evaluate("heard.join()")
    kept = "JSON.stringify([{...localStorage}, {...sessionStorage}])"
    assert "identity." not in erin.frame.evaluate(kept) + erin.page.evaluate(kept)


# --- what the chat is opened about ----------------------------------------------------------------


def test_a_topic_is_said_once_in_the_persons_name(erin: Guest) -> None:
    manage(erin.page, "Change")
    expect(erin.button("I agree, change my number")).to_be_visible()
    assert said(erin.fake) == ["I want to change my phone number"]
    # Known to the service before the first word is said
    assert "identity" in erin.fake.log()[0]
    erin.button("Close chat").click()
    manage(erin.page, "Change")
    expect(erin.button("I agree, change my number")).to_be_visible()
    erin.page.wait_for_timeout(400)
    assert said(erin.fake) == ["I want to change my phone number"]


def test_a_topic_is_raised_in_a_chat_that_is_open_already(erin: Guest) -> None:
    erin.launcher.click()
    expect(erin.log).to_have_attribute("aria-live", "polite")
    erin.page.evaluate("rebind.open('unbind')")
    expect(erin.app.get_by_text("You said: I want to unbind my phone number")).to_be_visible()


def test_a_topic_does_not_break_into_a_case(erin: Guest) -> None:
    erin.fake.state("new-number")
    manage(erin.page, "Unbind")
    expect(erin.app.get_by_label("Mobile number")).to_be_visible()
    erin.page.wait_for_timeout(400)
    assert said(erin.fake) == []


def test_a_topic_that_nobody_knows_just_opens(guest: Guest) -> None:
    guest.visit()
    guest.page.evaluate("rebind.open('lottery')")
    expect(guest.button("I lost my number")).to_be_visible()
    guest.page.wait_for_timeout(300)
    assert said(guest.fake) == []


def test_the_article_and_the_log_in_page_lead_to_a_reset(guest: Guest) -> None:
    guest.page.goto(guest.fake.help + "/login.html")
    guest.page.get_by_role("link", name="Security verification unavailable?").click()
    expect(guest.button("I agree, reset my number")).to_be_visible()
    assert said(guest.fake) == ["I lost my phone number"]
    guest.fake.reset()
    guest.page.evaluate("sessionStorage.clear()")
    guest.frame.evaluate("localStorage.clear()")
    guest.visit()
    guest.page.get_by_role("button", name="Reset Mobile Number").click()
    expect(guest.button("I agree, reset my number")).to_be_visible()
    assert said(guest.fake) == ["I lost my phone number"]


# --- the pages ------------------------------------------------------------------------------------


@BOTH
def test_logging_in_and_out(size: Any, invite: Callable[..., Guest], fake: Fake) -> None:
    name, viewport, scheme = size
    guest = invite(viewport=viewport, color_scheme=scheme)
    page = guest.page
    log_in(page, fake, password="wrong")
    expect(page.get_by_role("alert")).to_contain_text("is not right")
    expect(page.get_by_label("Password", exact=True)).to_be_focused()
    photograph(guest, f"page-login-wrong-{name}-{scheme}")
    assert axe(page) == []
    log_in(page, fake)
    expect(page.get_by_text("erin", exact=True)).to_be_visible()
    page.get_by_text("Manage").click()
    photograph(guest, f"page-security-{name}-{scheme}")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.get_by_role("link", name="Help Center").click()
    expect(page.get_by_role("link", name="Security Settings").first).to_be_visible()
    expect(
        page.get_by_role("navigation", name="Main").get_by_role("link", name="Log in")
    ).to_be_hidden()
    page.get_by_role("button", name="Log out").click()
    expect(page).to_have_url(fake.help + "/login.html")
    page.goto(fake.help + "/security.html")
    expect(page).to_have_url(fake.help + "/login.html")


@BOTH
def test_the_settings_show_what_is_held_and_what_is_not_bound(
    size: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, viewport, scheme = size
    guest = invite(viewport=viewport, color_scheme=scheme)
    fake.mode(held=True, account={"phone_masked": None, "phone_verification": False, "tools": []})
    log_in(guest.page, fake)
    expect(guest.page.get_by_text("Withdrawals are paused")).to_be_visible()
    expect(guest.page.locator("time")).to_have_attribute("datetime", "2026-12-01T14:20:00Z")
    guest.page.get_by_text("Manage").click()
    expect(guest.page.get_by_role("button", name="Bind a number")).to_be_visible()
    expect(guest.page.get_by_role("button", name="Unbind")).to_be_hidden()
    photograph(guest, f"page-security-held-{name}-{scheme}")
    assert axe(guest.page) == []
    assert guest.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_settings_are_read_again_when_one_comes_back(erin: Guest) -> None:
    erin.fake.mode(account={"phone_masked": "+351•••78"})
    erin.page.evaluate("dispatchEvent(new Event('focus'))")
    expect(erin.page.get_by_text("+351•••78")).to_be_visible()


def test_whoever_was_signed_out_is_told_and_led_to_the_log_in(erin: Guest) -> None:
    erin.fake.mode(session="ended")
    erin.page.evaluate("dispatchEvent(new Event('focus'))")
    expect(erin.page).to_have_url(re.compile(r"/login\.html$"))
    expect(erin.page.get_by_role("alert")).to_contain_text("You have been signed out.")
    assert erin.page.evaluate("sessionStorage.getItem('exchange-session')") is None

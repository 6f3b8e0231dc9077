"""The page of a single step, as Telegram links it, in a real browser against a scripted service."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from web.tests.browser import DESKTOP, PHONE, Fake, Guest, axe, photograph

PHONE_OF_A_PERSON = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
LOOKS = [
    ("desktop", {"viewport": DESKTOP}),
    ("phone", {**PHONE_OF_A_PERSON, "color_scheme": "dark"}),
]
BOTH = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look[0])

FORMS = {
    "sign-in": "Sign in to your account",
    "email-code": "Enter the code from your e-mail",
    "totp": "Enter the code from your authenticator app",
    "old-number": "Enter the code from the text message",
    "new-number": "Your new number",
    "puzzle": "Slide the piece into its place",
    "passkey": "Confirm with your passkey",
    "new-password": "Choose a new password",
}
INIT_DATA = "user=%7B%22id%22%3A7%7D&auth_date=1772359200&hash=c0ffee"
APPENDED = "tgWebAppData=" + quote(INIT_DATA, safe="")
PROGRAM = "&tgWebAppVersion=8.0&tgWebAppPlatform=ios"

TELEGRAM = """
window.told = [];
window.TelegramWebviewProxy = { postEvent: (type, data) => told.push([type, JSON.parse(data)]) };
"""


def link(fake: Fake, state: str, kind: str = "page") -> str:
    """Where the step of a scripted state is shown by itself."""
    return fake.service + fake.http.get(f"/__fake/step?state={state}").json()[kind]


def there(guest: Guest, state: str) -> Page:
    guest.page.goto(link(guest.fake, state))
    guest.page.get_by_role("heading", name=FORMS[state]).wait_for()
    return guest.page


def looked_at(guest: Guest, name: str) -> None:
    photograph(guest, f"step-{name}")
    assert axe(guest.page) == []
    assert guest.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def ended(page: Page, title: str) -> None:
    expect(page.get_by_role("heading", name=title)).to_be_focused()


# --- every step -----------------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("state", FORMS)
def test_every_step_has_its_form(
    state: str, look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options, reduced_motion="reduce")
    page = there(guest, state)
    if state == "puzzle":
        page.get_by_role("slider").wait_for()
    assert page.url == fake.service + "/step"
    expect(page.get_by_text("Open for 10 more minutes")).to_be_visible()
    sizes = page.locator("input:not([type=range]), select").evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert all(size >= 16 for size in sizes), "a phone would zoom"
    looked_at(guest, f"{state}-{name}")


@pytest.mark.parametrize(
    ("state", "label", "expected"),
    [
        ("sign-in", "E-mail address", {"autocomplete": "username", "inputmode": "email"}),
        ("sign-in", "Password", {"autocomplete": "current-password"}),
        ("email-code", "Code", {"autocomplete": "one-time-code", "inputmode": "numeric"}),
        ("new-number", "Mobile number", {"autocomplete": "tel-national", "inputmode": "tel"}),
        ("new-password", "New password", {"autocomplete": "new-password"}),
    ],
)
def test_phones_and_password_managers_can_help(
    state: str, label: str, expected: dict[str, str], guest: Guest
) -> None:
    field = there(guest, state).get_by_label(re.compile(f"^{label}"))
    for name, value in expected.items():
        expect(field).to_have_attribute(name, value)


@BOTH
def test_a_sign_in_goes_through_and_nothing_is_left(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    page = there(guest, "sign-in")
    page.get_by_label("E-mail address").fill("alice@example.com")
    page.get_by_label("Password", exact=True).fill("correct horse 7 battery")
    page.keyboard.press("Enter")
    ended(page, "Done")
    expect(page.get_by_text("Go back to the chat, it goes on there.")).to_be_visible()
    looked_at(guest, f"done-{name}")
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "correct horse" not in kept
    assert "alice" not in kept
    [entry] = [entry for entry in fake.log() if "secure" in entry]
    assert entry["fields"] == ["email", "password"]


def test_a_code_may_be_pasted_as_people_copy_it(guest: Guest) -> None:
    page = there(guest, "email-code")
    code = page.get_by_label("Code from the e-mail")
    expect(code).to_be_focused()
    page.keyboard.insert_text("\u200e123 456\u00a0")
    page.get_by_role("button", name="Continue").click()
    ended(page, "Done")


def test_a_new_number_knows_its_countries(guest: Guest) -> None:
    page = there(guest, "new-number")
    expect(page.get_by_label("Country")).to_have_value("GB")
    page.get_by_label("Mobile number").fill("+351 912 345 678")
    expect(page.get_by_label("Country")).to_have_value("PT")
    page.get_by_role("button", name="Continue").click()
    ended(page, "Done")


@pytest.mark.parametrize("how", ["keyboard", "finger", "buttons"])
def test_the_puzzle_is_solved_in_every_way(
    how: str, invite: Callable[..., Guest], fake: Fake
) -> None:
    guest = invite(**(PHONE_OF_A_PERSON if how == "finger" else {}))
    page = there(guest, "puzzle")
    slider = page.get_by_role("slider")
    slider.wait_for()
    if how == "finger":
        box = page.locator(".background").bounding_box()
        assert box
        scale = box["width"] / 320
        finger = guest.context.new_cdp_session(page)
        for step in range(13):
            at = {
                "x": box["x"] + (20 + fake.gap() * step / 12) * scale,
                "y": box["y"] + 80 * scale,
            }
            kind = "touchMove" if step else "touchStart"
            finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [at]})
        finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    elif how == "keyboard":
        slider.focus()
        for _ in range(fake.gap()):
            page.keyboard.press("ArrowRight")
    else:
        slider.fill(str(fake.gap() - 6))
        for _ in range(3):
            page.get_by_role("button", name="A little to the right").click()
    page.get_by_role("button", name="Confirm", exact=True).click()
    ended(page, "Done")


def test_one_picture_is_asked_for_and_shown(guest: Guest) -> None:
    pictures: list[str] = []
    guest.page.on("response", lambda r: pictures.append(r.url) if "/secure/" in r.url else None)
    there(guest, "puzzle").get_by_role("slider").wait_for()
    assert len(pictures) == 1


def test_the_device_works_instead_of_the_person(guest: Guest) -> None:
    page = there(guest, "puzzle")
    page.get_by_role("button", name="I cannot see or move the picture").click()
    ended(page, "Done")


# --- what goes wrong ------------------------------------------------------------------------------


@BOTH
def test_a_wrong_code_says_what_is_left(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    page = there(guest, "email-code")
    code = page.get_by_label("Code from the e-mail")
    code.fill("000000")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_have_text("That code is not right. 4 tries are left.")
    expect(code).to_be_focused()
    expect(code).to_have_value("")
    looked_at(guest, f"wrong-{name}")
    code.fill("123456")
    page.get_by_role("button", name="Continue").click()
    ended(page, "Done")


def test_a_wrong_place_gets_another_picture(guest: Guest) -> None:
    page = there(guest, "puzzle")
    page.get_by_role("slider").fill("5")
    page.get_by_role("button", name="Confirm", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("2 tries are left.")
    page.get_by_role("slider").fill(str(guest.fake.gap()))
    page.get_by_role("button", name="Confirm", exact=True).click()
    ended(page, "Done")


@BOTH
@pytest.mark.parametrize(
    ("refusal", "title"),
    [
        ({"status": 422, "code": "code_wrong", "attempts_left": 0}, "No tries are left here"),
        ({"status": 409, "code": "step_not_open"}, "This page has done its work"),
    ],
    ids=["used-up", "over"],
)
def test_what_is_over_is_said_with_the_way_on(
    refusal: dict[str, object], title: str, look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    page = there(guest, "email-code")
    fake.mode(secure=refusal)
    page.get_by_label("Code from the e-mail").fill("000000")
    page.get_by_role("button", name="Continue").click()
    ended(page, title)
    expect(page.get_by_text("Go back to the chat: it shows")).to_be_visible()
    looked_at(guest, f"{refusal['code']}-{name}")


def test_a_link_is_of_no_use_twice_nor_when_it_is_forged_or_missing(guest: Guest) -> None:
    address = link(guest.fake, "email-code")
    guest.page.goto(address)
    guest.page.get_by_label("Code from the e-mail").fill("123456")
    guest.page.keyboard.press("Enter")
    ended(guest.page, "Done")
    other = link(guest.fake, "email-code")
    for dead in (address, other[:-1] + ("A" if other[-1] != "A" else "B"), other.split("#")[0]):
        page = guest.context.new_page()
        page.goto(dead)
        ended(page, "This page has done its work")


@BOTH
def test_time_runs_out_while_the_page_is_open(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    guest.page.clock.install()
    page = there(guest, "email-code")
    expect(page.get_by_text("Open for 10 more minutes")).to_be_visible()
    page.clock.fast_forward("09:30")
    expect(page.get_by_role("status").get_by_text("Open for less than a minute")).to_have_count(1)
    page.clock.fast_forward("01:00")
    expect(page.locator("p.expiry")).to_have_text(re.compile("Go back to the chat"))
    looked_at(guest, f"expired-{name}")


@BOTH
def test_a_lost_network_keeps_what_was_entered(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    page = there(guest, "email-code")
    guest.context.set_offline(True)
    code = page.get_by_label("Code from the e-mail")
    code.fill("123456")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_contain_text("could not be reached")
    expect(code).to_have_value("123456")
    looked_at(guest, f"offline-{name}")
    guest.context.set_offline(False)
    page.get_by_role("button", name="Continue").click()
    ended(page, "Done")


@BOTH
def test_a_service_that_is_away_is_asked_again(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    fake.mode(show=503)
    guest.page.goto(link(fake, "email-code"))
    again = guest.page.get_by_role("button", name="Try again")
    again.wait_for()
    looked_at(guest, f"away-{name}")
    fake.mode()
    again.click()
    expect(guest.page.get_by_label("Code from the e-mail")).to_be_visible()


def test_whoever_is_back_online_need_not_ask(guest: Guest) -> None:
    guest.fake.mode(show=503)
    guest.page.goto(link(guest.fake, "email-code"))
    guest.page.get_by_role("button", name="Try again").wait_for()
    guest.fake.mode()
    guest.page.evaluate("dispatchEvent(new Event('online'))")
    expect(guest.page.get_by_label("Code from the e-mail")).to_be_visible()


# --- the address, and a reload --------------------------------------------------------------------


def test_a_reload_shows_the_step_again_and_history_never_had_the_link(guest: Guest) -> None:
    page = there(guest, "email-code")
    page.reload()
    code = page.get_by_label("Code from the e-mail")
    expect(code).to_be_visible()
    assert page.url == guest.fake.service + "/step"
    assert page.evaluate("localStorage.length") == 0
    code.fill("123456")
    page.keyboard.press("Enter")
    ended(page, "Done")
    page.reload()
    ended(page, "Done")


def test_another_link_in_the_same_tab_shows_the_other_step(guest: Guest) -> None:
    page = there(guest, "email-code")
    page.goto(link(guest.fake, "totp"))
    expect(page.get_by_role("heading", name=FORMS["totp"])).to_be_visible()
    assert page.url == guest.fake.service + "/step"


def test_a_browser_that_keeps_nothing_shows_the_step_all_the_same(
    invite: Callable[..., Guest],
) -> None:
    guest = invite()
    guest.context.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('blocked'); } })"
    )
    page = there(guest, "email-code")
    page.get_by_label("Code from the e-mail").fill("123456")
    page.keyboard.press("Enter")
    ended(page, "Done")


def test_without_javascript_the_page_says_so(invite: Callable[..., Guest], fake: Fake) -> None:
    guest = invite(java_script_enabled=False)
    guest.page.goto(link(fake, "email-code"))
    # Chromium parses <noscript> as text when only its debugger switched scripts off
    assert "go back to the chat" in guest.page.locator("noscript").inner_text()


def test_a_page_that_may_not_close_itself_says_so(guest: Guest) -> None:
    page = there(guest, "email-code")
    page.evaluate("window.close = () => {}")
    page.get_by_label("Code from the e-mail").fill("123456")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Close this page").click()
    expect(page.get_by_role("status")).to_contain_text("Close it as you close any other.")


# --- in Telegram ----------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", ["&", "?"])
def test_a_mini_app_says_who_opened_it_and_goes_on(
    sign: str, invite: Callable[..., Guest], fake: Fake
) -> None:
    guest = invite(**PHONE_OF_A_PERSON)
    guest.context.add_init_script(TELEGRAM)
    page = guest.page
    page.goto(link(fake, "email-code", "mini") + sign + APPENDED + PROGRAM)
    code = page.get_by_label("Code from the e-mail")
    expect(code).to_be_visible()
    assert page.url == fake.service + "/step"
    assert [entry["init_data"] for entry in fake.log() if "miniApp" in entry] == [INIT_DATA]
    assert page.evaluate("told") == [["web_app_ready", {}], ["web_app_expand", {}]]
    assert "hash" not in page.evaluate("JSON.stringify({...sessionStorage})")
    page.reload()
    code.fill("123456")
    page.get_by_role("button", name="Continue").click()
    ended(page, "Done")
    expect(page.get_by_text("Go back to Telegram, the chat goes on there.")).to_be_visible()
    looked_at(guest, "done-telegram")
    page.get_by_role("button", name="Close this page").click()
    assert page.evaluate("told.at(-1)") == ["web_app_close", {}]


@BOTH
def test_a_mini_app_of_somebody_else_is_refused(
    look: Any, invite: Callable[..., Guest], fake: Fake
) -> None:
    name, options = look
    guest = invite(**options)
    fake.mode(miniApp=401)
    guest.page.goto(link(fake, "email-code", "mini") + "&" + APPENDED)
    ended(guest.page, "This page does not open for you")
    expect(guest.page.get_by_text("another Telegram account")).to_be_visible()
    looked_at(guest, f"refused-{name}")


def test_a_mini_app_asks_again_when_the_service_was_away(guest: Guest) -> None:
    guest.fake.mode(miniApp=503)
    guest.page.goto(link(guest.fake, "email-code", "mini") + "&" + APPENDED)
    again = guest.page.get_by_role("button", name="Try again")
    again.wait_for()
    guest.fake.mode()
    again.click()
    expect(guest.page.get_by_label("Code from the e-mail")).to_be_visible()


def test_the_token_of_a_mini_app_opens_nothing_by_itself(guest: Guest) -> None:
    guest.page.goto(link(guest.fake, "email-code", "mini"))
    ended(guest.page, "This page has done its work")


def test_an_older_program_is_told_by_its_own_bridge(guest: Guest) -> None:
    guest.context.add_init_script(
        "window.told = []; window.external.notify = (message) => told.push(JSON.parse(message))"
    )
    there(guest, "email-code")
    ready = {"eventType": "web_app_ready", "eventData": {}}
    assert guest.page.evaluate("told[0]") == ready


def test_a_passkey_that_a_mini_app_cannot_use_is_asked_for_in_a_browser(
    invite: Callable[..., Guest], fake: Fake
) -> None:
    guest = invite(**PHONE_OF_A_PERSON)
    guest.context.add_init_script(TELEGRAM + "delete window.PublicKeyCredential")
    guest.page.goto(link(fake, "passkey", "mini") + "&" + APPENDED)
    outside = guest.page.get_by_role("button", name="Open in my browser")
    outside.click()
    looked_at(guest, "passkey-outside")
    [kind, data] = guest.page.evaluate("told.at(-1)")
    assert kind == "web_app_open_link"
    browser = guest.context.new_page()
    browser.goto(data["url"])
    expect(browser.get_by_role("heading", name=FORMS["passkey"])).to_be_visible()


def test_telegram_web_may_frame_the_page_and_nobody_else(guest: Guest) -> None:
    guest.context.grant_permissions(["local-network-access"])
    body = f'<iframe src="{link(guest.fake, "email-code", "mini")}&{APPENDED}"></iframe>'
    heard = "<script>window.heard = []; onmessage = (e) => heard.push(e.data)</script>"
    guest.context.route(
        "https://**", lambda route: route.fulfill(body=heard + body, content_type="text/html")
    )
    guest.page.goto("https://web.telegram.org/k/")
    page = guest.page.frame_locator("iframe")
    page.get_by_label("Code from the e-mail").fill("123456")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Close this page").click()
    guest.page.wait_for_function("heard.length === 3")
    told = guest.page.evaluate("heard.map((one) => JSON.parse(one).eventType)")
    assert told == ["web_app_ready", "web_app_expand", "web_app_close"]
    assert [wrong for wrong in guest.wrong if "https://" not in wrong] == []
    with guest.page.expect_console_message(lambda said: "frame-ancestors" in said.text):
        guest.page.goto("https://evil.test/")
    guest.wrong.clear()

"""The widget speaks what the conversation is spoken in: at once, after a reload, from left to right
or from right to left."""

import re
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from playwright.sync_api import expect

from rebind.catalogue import load
from web.tests.browser import DESKTOP, PHONE, WEB, Fake, Guest, axe, bot, photograph

ARABIC_COMPOSER, ENGLISH_COMPOSER = "رسالتك", "Your message"


def spoken(language: str, text: str = "…") -> dict[str, object]:
    event = {"type": "message", "author": {"kind": "system"}}
    return {**event, "body": {"text": text, "locale": language}}


def direction(guest: Guest) -> str:
    return str(guest.frame.evaluate("document.documentElement.dir"))


def test_a_switch_is_followed_at_once_and_outlives_a_reload(guest: Guest, fake: Fake) -> None:
    guest.open()
    guest.composer.fill("half a sent")
    fake.push(spoken("ar"))
    composer = guest.app.get_by_label(ARABIC_COMPOSER)
    expect(composer).to_have_value("half a sent")
    assert (direction(guest), guest.frame.evaluate("document.documentElement.lang")) == (
        "rtl",
        "ar",
    )
    expect(guest.app.locator(".day").first).to_have_text("اليوم")
    guest.page.reload()
    guest.launcher.click()
    expect(guest.app.get_by_label(ARABIC_COMPOSER)).to_be_visible()
    fake.push(spoken("en"))
    expect(guest.composer).to_be_visible()
    assert direction(guest) == "ltr"


def test_of_a_history_in_several_languages_the_last_counts(guest: Guest, fake: Fake) -> None:
    guest.open()
    fake.push(spoken("ar"), spoken("tr"), spoken("es"))
    expect(guest.app.get_by_label("Tu mensaje")).to_be_visible()
    guest.page.reload()
    guest.launcher.click()
    expect(guest.app.get_by_label("Tu mensaje")).to_be_visible()
    assert direction(guest) == "ltr"


def test_a_language_is_chosen_by_keyboard_among_names_of_their_own(
    guest: Guest, fake: Fake
) -> None:
    guest.open()
    guest.button("More options").focus()
    guest.page.keyboard.press("Enter")
    guest.button("Language").press("Enter")
    choice = guest.app.get_by_role("dialog", name="Which language shall we speak?")
    names = choice.locator("li button")
    expect(names).to_have_count(9)
    expect(choice.get_by_role("button", name="English")).to_have_attribute("aria-pressed", "true")
    photograph(guest, "languages-desktop-light")
    assert axe(guest.frame) == []
    arabic = choice.get_by_role("button", name="العربية")
    assert arabic.get_attribute("lang") == "ar"
    arabic.focus()
    guest.page.keyboard.press("Enter")
    expect(choice).to_be_hidden()
    expect(guest.app.get_by_label(ARABIC_COMPOSER)).to_be_visible()
    assert fake.log()[-1]["text"] == "العربية"


def conversation(language: str) -> Iterator[dict[str, object]]:
    """A reset as far as the form, in the service's own words."""
    catalogue = load(WEB.parent / "data" / "translations", "CoinEx")
    text = partial(catalogue.text, language)
    yield spoken(language, text("chat_language_set", language=text("language_name")))
    greeting = bot(text("chat_greeting"))
    names = ("button-reset_phone", "button-change_phone", "button-call_human")
    buttons = [{"id": name, "title": text(f"chat_greeting.{name}")} for name in names]
    greeting["body"] = {"text": text("chat_greeting"), "buttons": buttons}
    yield greeting
    yield {
        "type": "message", "author": {"kind": "user"},
        "body": {"text": buttons[0]["title"], "choice": names[0]},
    }  # fmt: skip
    steps = [
        {"id": step, "title": text(f"progress_{step}"), "state": state}
        for step, state in (("sign_in", "current"), ("email_code", "todo"), ("done", "todo"))
    ]
    yield {
        "type": "progress", "author": {"kind": "system"},
        "body": {"steps": steps},
    }  # fmt: skip
    yield {
        "type": "case", "author": {"kind": "system"},
        "body": {"case_id": "RB-7K2Q9F", "journey": "reset", "state": "open"},
    }  # fmt: skip
    yield bot(text("chat_code_discarded"))
    yield {
        "type": "secure_step", "author": {"kind": "system"},
        "body": {"step": "sign_in", "fields": [
            {"name": "email", "kind": "email", "label": text("field_email")},
            {"name": "password", "kind": "password", "label": text("field_password")},
        ]},
    }  # fmt: skip


@pytest.mark.parametrize("language", ["ar", "zh"])
@pytest.mark.parametrize("look", [("desktop", DESKTOP, "light"), ("phone", PHONE, "dark")])
def test_it_looks_native(
    language: str, look: tuple[str, object, str], invite: Callable[..., Guest], fake: Fake
) -> None:
    size, viewport, scheme = look
    guest = invite(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    guest.open()
    fake.push(*conversation(language))
    expect(guest.app.locator("input[type=password]")).to_be_visible()
    assert direction(guest) == ("rtl" if language == "ar" else "ltr")
    photograph(guest, f"native-{language}-{size}-{scheme}")
    guest.app.get_by_role("log").evaluate("log => log.scrollTop = 0")
    photograph(guest, f"native-{language}-start-{size}-{scheme}")
    assert axe(guest.frame) == []
    assert guest.frame.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    english = re.compile("Password|Send|Your message|Continue|Today")
    expect(guest.app.locator("body")).not_to_contain_text(english)


def test_the_page_of_a_step_speaks_what_the_conversation_does(guest: Guest, fake: Fake) -> None:
    fake.mode(locale="ar")
    guest.page.goto(fake.service + fake.http.get("/__fake/step?state=sign-in").json()["page"])
    expect(guest.page.get_by_role("heading", name="تسجيل الدخول إلى حسابك")).to_be_visible()
    assert guest.page.evaluate("document.documentElement.dir") == "rtl"
    photograph(guest, "native-ar-step-desktop-light")
    assert axe(guest.page) == []


@pytest.mark.parametrize("language", ["ar", "zh"])
def test_the_page_of_an_alarm_speaks_what_its_notice_does(
    language: str, guest: Guest, fake: Fake
) -> None:
    text = partial(load(WEB.parent / "data" / "translations", "CoinEx").text, language)
    guest.page.goto(f"{fake.service}/not-me#good.{language}")
    expect(guest.page.get_by_role("heading")).to_have_text(text("alarm-heading"))
    expect(guest.page).to_have_title(text("alarm-title"))
    photograph(guest, f"native-{language}-alarm-desktop-light")
    assert axe(guest.page) == []
    guest.page.get_by_role("button", name=text("alarm-button")).click()
    expect(guest.page.get_by_role("status")).to_have_text(text("alarm-done"))

"""Telegram on a phone: the chat with the bot, and each form in the browser that Telegram opens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.kit.bot_api import BotApi
from tests.kit.contract import Client, totp
from tests.kit.in_telegram import InTelegram
from tests.kit.stack import Stack
from tests.kit.talk import Talk
from tests.kit.telegram import TelegramPerson

from .visitors import Visitor, device

NEW = "+447700900177"


@pytest.fixture
def phone(browser: Browser, stack: Stack, client: Client) -> Iterator[Visitor]:
    with device(browser, (360, 740)) as context:
        someone = Visitor(context, stack, client)
        yield someone
    assert someone.complaints == []


def opened(phone: Visitor, chat: InTelegram, step: str) -> Page:
    """The page of a form, as its button in the chat opens it."""
    chat.wait_for(lambda e: e["type"] == "secure_step" and e["body"]["step"] == step)
    phone.page.goto("about:blank")  # Telegram opens each form in a window of its own
    phone.page.goto(chat.person.tap_url("Open the secure form"))
    expect(phone.page.get_by_role("heading", level=2)).to_be_visible()
    phone.shot(f"telegram-{step}")
    return phone.page


def taken(page: Page) -> None:
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    assert "#" not in page.url, "what opens a form is in no history"


def enter_code(phone: Visitor, chat: InTelegram, step: str, code: str) -> None:
    page = opened(phone, chat, step)
    page.locator("input[autocomplete='one-time-code']").fill(code)
    page.get_by_role("button", name="Continue").click()
    taken(page)


def test_erin_changes_her_number_from_telegram(phone: Visitor, bot_api: BotApi) -> None:
    client = phone.client
    erin = client.account_named("erin")
    widget = client.start(locale="en", identity=client.identity("erin"))
    chat = InTelegram.join(widget, TelegramPerson(bot_api, "erin"))
    talk = Talk(client, erin, conversation=chat)
    talk.say("I want to change my phone number")
    talk.press("Go on, change my number")
    person = talk.person()
    enter_code(phone, chat, "email_code", person.code(erin["email"]))
    enter_code(phone, chat, "totp", totp(erin["totp_secret"]))

    page = opened(phone, chat, "new_number")
    page.get_by_label("Country").select_option("GB")
    page.get_by_label("Mobile number").fill("07700 900177")
    page.get_by_role("button", name="Continue").click()
    taken(page)

    page = opened(phone, chat, "puzzle")
    slider = page.get_by_role("slider")
    slider.wait_for()
    for _ in range(client.puzzle_place(chat.case_id)):
        slider.press("ArrowRight")
    page.get_by_role("button", name="Confirm", exact=True).click()
    taken(page)

    enter_code(phone, chat, "sms_code", person.code(NEW))
    chat.wait_for(lambda e: e["type"] == "case" and e["body"]["state"] == "completed")
    assert client.account("erin")["phone"] == NEW
    assert "ends in 77" in chat.person.wait_for("It is done")["text"]


def test_the_link_to_a_form_is_of_no_use_twice(phone: Visitor, bot_api: BotApi) -> None:
    client = phone.client
    chat = InTelegram.begin(client, TelegramPerson(bot_api, "alice"))
    talk = Talk(client, conversation=chat)
    talk.reach("sign_in")
    address = chat.person.tap_url("Open the secure form")
    page = opened(phone, chat, "sign_in")
    page.get_by_label("E-mail", exact=False).fill(talk.account["email"])
    page.get_by_label("Password", exact=True).fill(talk.account["password"])
    page.get_by_role("button", name="Continue").click()
    taken(page)
    chat.wait_for(lambda e: e["type"] == "secure_step" and e["body"]["step"] == "email_code")
    other = phone.context.new_page()
    other.goto(address)
    expect(other.get_by_role("heading", name="This page has done its work")).to_be_visible()

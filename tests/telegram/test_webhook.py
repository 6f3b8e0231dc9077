"""Webhook mode, behind nginx with the configuration that operators take: updates come in over TLS,
forms open as Mini Apps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.kit.bot_api import BotApi
from tests.kit.bot_api.api import buttons
from tests.kit.contract import Client, walk
from tests.kit.in_telegram import InTelegram
from tests.kit.nginx import Nginx
from tests.kit.stack import Stack, bot_of
from tests.kit.talk import LOST, Talk
from tests.kit.telegram import TelegramPerson, sign_init_data

SECRET = "of-the-webhook_0123456789-abcdefghijklm"
WEBHOOK = "/telegram/v1/webhook"
BY_WEBHOOK = {
    "REBIND_TELEGRAM_MODE": "webhook",
    "REBIND_TRUSTED_PROXIES": '["127.0.0.1/32"]',
}


@dataclass
class House:
    api: BotApi
    proxy: Nginx
    client: Client
    """Through the proxy, like everybody."""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with BotApi() as api:
        stack = Stack(**bot_of(api), **BY_WEBHOOK, REBIND_TELEGRAM_SECRET=SECRET)
        port = urlsplit(stack.url).port
        assert port
        with Nginx(port, tmp_path_factory.mktemp("nginx")) as proxy:
            stack.environ["REBIND_PUBLIC_URL"] = proxy.url
            with stack, pytest.MonkeyPatch.context() as patched:
                patched.setenv("SSL_CERT_FILE", str(proxy.certificate))
                yield House(api, proxy, Client(proxy.url))


@pytest.fixture
def chat(house: House) -> InTelegram:
    house.client.reset()
    return InTelegram.begin(house.client, TelegramPerson(house.api, "alice"))


@pytest.fixture
def at_sign_in(chat: InTelegram) -> Talk:
    talk = Talk(chat.client, conversation=chat)
    talk.reach("sign_in")
    return talk


def test_alice_resets_her_number_by_webhook_and_mini_apps(house: House, chat: InTelegram) -> None:
    webhook = house.api.updates.webhook
    assert webhook is not None
    assert (webhook.url, webhook.secret) == (f"{house.proxy.url}{WEBHOOK}", SECRET)
    chat.say(LOST)
    walk(chat, house.client.account_named("alice"))
    assert house.client.account("alice")["phone"] is None
    forms = [event["body"] for event in chat.of_type("secure_step")]
    assert len(forms) == 2
    for form in forms:
        assert form["mini_app"]
        assert form["url"].startswith(f"{house.proxy.url}/step#")
    assert webhook.last_error == ""
    assert house.api.calls_of("getUpdates") == []


def test_who_does_not_know_the_secret_is_not_telegram(house: House, chat: InTelegram) -> None:
    forged = {
        "update_id": 1,
        "message": {
            "message_id": 999_999,
            "date": 1,
            "chat": chat.person.chat.info,
            "from": chat.person.user,
            "text": "/stop",
        },
    }
    before = len(chat.person.messages)
    for secret in (None, "", SECRET[:-1], SECRET + "x", SECRET.upper()):
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
        for body in (forged, {}, b"no JSON at all"):
            refusal = house.client.request("POST", WEBHOOK, body, headers=headers)
            assert (refusal.status, refusal.body["code"]) == (403, "forbidden")
    chat.poll(wait=2)
    assert len(chat.person.messages) == before


def test_a_mini_app_is_opened_by_nobody_but_the_person_of_the_chat(
    house: House, at_sign_in: Talk
) -> None:
    chat = at_sign_in.conversation
    assert isinstance(chat, InTelegram)
    form = chat.of_type("secure_step")[-1]
    step, _, token = urlsplit(form["body"]["url"]).fragment.partition(".")
    mallory = TelegramPerson(house.api, "mallory")
    own = chat.person.init_data()
    for init_data in (
        "",
        "user=%7B%7D",
        mallory.init_data(),
        own.replace("hash=", "hash=0"),
        re.sub("hash=[0-9a-f]+", f"hash={'0' * 64}", own),
        sign_init_data("700000002:another-bots-token-0000000000", chat.person.user),
        sign_init_data(house.api.token, chat.person.user, auth_date=1),
    ):
        refusal = chat.admitted(step, token, init_data)
        assert (refusal.status, refusal.body["code"]) == (401, "unauthorized"), init_data
    assert chat.admitted(step, token[:-1] + "x").status == 401
    # What is in the button opens nothing by itself, whoever it was passed on to
    direct = house.client.request("GET", f"/secure/v1/{step}", token=token)
    assert direct.status == 401
    opened = chat.admitted(step, token).ok()
    shown = house.client.request("GET", f"/secure/v1/{step}", token=opened["token"]).ok()
    assert shown["step"] == "sign_in"


def test_a_mini_app_in_a_browser(house: House, at_sign_in: Talk, browser: Browser) -> None:
    """The page as Telegram opens it: what Telegram signed stands behind the link's own fragment."""
    chat = at_sign_in.conversation
    assert isinstance(chat, InTelegram)
    address = chat.of_type("secure_step")[-1]["body"]["url"]
    signed = quote(chat.person.init_data(), safe="")
    context = browser.new_context(viewport={"width": 360, "height": 740}, ignore_https_errors=True)
    page = context.new_page()
    page.goto(f"{address}&tgWebAppData={signed}&tgWebAppVersion=9.1&tgWebAppPlatform=android")
    page.get_by_label("E-mail", exact=False).fill(at_sign_in.account["email"])
    page.get_by_label("Password", exact=True).fill(at_sign_in.account["password"])
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    context.close()
    chat.wait_for(lambda e: e["type"] == "secure_step" and e["body"]["step"] == "email_code")


def test_events_come_through_the_proxy_as_they_happen(house: House) -> None:
    conversation = house.client.start()
    greeting = next(conversation.stream())
    assert greeting["seq"] == 1
    assert conversation.poll(wait=0)


def test_who_forgets_the_s_is_sent_to_https(house: House) -> None:
    answer = Client(house.proxy.plain_url).request("GET", "/widget/?a=1")
    location = {name.lower(): value for name, value in answer.headers.items()}["location"]
    assert (answer.status, location) == (308, f"{house.proxy.url}/widget/?a=1")


def test_without_its_secret_the_webhook_does_not_start(bot_api: BotApi) -> None:
    for secret in ("", "short", "not of those characters! 0123456789-abcdefghij"):
        stack = Stack(**bot_of(bot_api), **BY_WEBHOOK, REBIND_TELEGRAM_SECRET=secret)
        with pytest.raises(RuntimeError, match="REBIND_TELEGRAM_SECRET"):
            stack.__enter__()
        assert secret == "" or secret not in stack.output()
        assert bot_api.token not in stack.output()


def test_passkeys_open_in_a_browser_since_telegrams_window_knows_none(
    house: House, chat: InTelegram
) -> None:
    erin = house.client.account_named("erin")
    widget = house.client.start(locale="en", identity=house.client.identity("erin"))
    joined = InTelegram.join(widget, TelegramPerson(house.api, "erin"))
    talk = Talk(house.client, erin, conversation=joined)
    talk.say("I want to change my phone number")
    talk.press("Go on, change my number")
    form = joined.wait_for(lambda event: event["type"] == "secure_step")
    joined.submit(form, code=talk.person().code(erin["email"])).ok()
    joined.wait_for(lambda e: e["type"] == "secure_step" and e["body"]["step"] == "totp")
    talk.press("passkey")
    shown = joined.wait_for(lambda e: e["type"] == "secure_step" and e["body"]["step"] == "passkey")
    message = next(m for m in joined.person.from_bot if m["message_id"] == shown["message_id"])
    assert "url" in buttons(message)[0]

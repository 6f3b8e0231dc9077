"""Whole journeys on Telegram, with everything that `make run` starts: what the widget can, a chat
with the bot can."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Sequence

import pytest
from PIL import Image

from tests.kit.bot_api import BotApi
from tests.kit.contract import Client, Event, Person, walk
from tests.kit.desk import Colleague
from tests.kit.in_telegram import READING_SECONDS, InTelegram
from tests.kit.stack import Stack
from tests.kit.talk import LOST, Talk
from tests.kit.telegram import TelegramPerson

CHANGE = "I want to change my phone number"
UNBIND = "please unbind my phone number from the account"
NEW = "+447700900177"


class Writer(Person):
    """Writes into the chat what may be written there; forms are for the rest."""

    def act(self, events: Sequence[Event]) -> Event | None:
        newest = next((e for e in reversed(events) if e["type"] == "secure_step"), None)
        if newest is None or not self.write(newest["body"]["step"]):
            return super().act(events)
        return newest

    def write(self, step: str) -> bool:
        if step in ("email_code", "sms_code", "totp"):
            self._conversation.say(f"it says {self.code_for(step)}")
        elif step == "new_number":
            self._conversation.say(f"my new one is {NEW}")
        else:
            return False
        return True


class Sharer(Writer):
    """Gives the number of this Telegram account, by the button for it."""

    def write(self, step: str) -> bool:
        if step != "new_number":
            return super().write(step)
        chat = self._conversation
        assert isinstance(chat, InTelegram)
        chat.person.wait_for("you can share it with the button below")
        assert "Share my own number" in chat.person.screen()
        chat.wrote(chat.person.share_contact())
        return True


@pytest.fixture
def begin(client: Client, bot_api: BotApi) -> InTelegram:
    """A person who has never written before, and has pressed Start."""
    return InTelegram.begin(client, TelegramPerson(bot_api, "alice"))


def signed_in(client: Client, bot_api: BotApi, name: str, phone: str = NEW) -> InTelegram:
    """Somebody whom the exchange knows in the widget, and who goes on from there."""
    widget = client.start(locale="en", identity=client.identity(name))
    return InTelegram.join(widget, TelegramPerson(bot_api, name, phone=phone))


def hears(chat: InTelegram, words: str, after: int = 0) -> Event:
    def told(event: Event) -> bool:
        return event["type"] == "message" and words in event["body"]["text"]

    return chat.wait_for(told, after=after)


def gone_from(chat: InTelegram) -> str:
    """What was taken out of the chat."""
    return "\n".join(str(message.get("text")) for message in chat.person.deleted)


# --- the three journeys -------------------------------------------------------------------------


def test_alice_resets_her_number_by_questions(begin: InTelegram) -> None:
    chat, client = begin, begin.client
    alice = client.account_named("alice")
    chat.say(LOST)
    walk(chat, alice, person=Writer)
    hears(chat, "Your old number is off the account")
    after = client.account("alice")
    assert (after["phone"], after["phone_verification"], after["sessions"]) == (None, False, [])
    assert after["withdrawals_held_until"]

    [code] = re.findall(r"\b\d{6}\b", gone_from(chat))
    assert any(code in message["text"] for message in client.inbox(alice["email"]))
    assert code not in chat.person.screen()
    asked = [event["body"] for event in chat.of_type("question")]
    assert [each["n"] for each in asked] == [1, 2, 3, 4]
    chat.poll(wait=3)
    screen = chat.person.screen()
    assert not any(each["text"] in screen for each in asked), "no question is left in the chat"
    [status] = [m for m in chat.person.from_bot if "Reset number · " in m["text"]]
    assert "Completed" in status["text"], "one message tells the steps, to the end"


@pytest.mark.parametrize("gives", [Writer, Sharer])
def test_erin_changes_her_number_with_her_authenticator_app(
    client: Client, bot_api: BotApi, gives: type[Person]
) -> None:
    erin = client.account_named("erin")
    chat = signed_in(client, bot_api, "erin")
    chat.say(CHANGE)
    walk(chat, erin, person=gives)
    after = client.account("erin")
    assert (after["phone"], after["phone_verification"]) == (NEW, True)
    assert after["sessions"]
    forms = [event["body"]["step"] for event in chat.of_type("secure_step")]
    assert forms == ["email_code", "totp", "new_number", "puzzle", "sms_code"]
    hears(chat, "ends in 77")
    assert "900177" not in re.sub(r"\W", "", chat.person.screen())
    for number in (erin["phone"], NEW):
        client.wait_for_message(number, lambda message: "was changed" in message["text"])


def test_erin_unbinds_her_number(client: Client, bot_api: BotApi) -> None:
    chat = signed_in(client, bot_api, "erin")
    chat.say(UNBIND)
    walk(chat, client.account_named("erin"), person=Writer)
    assert (chat.case or {})["journey"] == "unbind"
    after = client.account("erin")
    assert (after["phone"], after["phone_verification"]) == (None, False)
    assert after["tools"] == ["passkey", "totp"]


def test_a_wrong_round_of_questions_and_then_a_right_one(begin: InTelegram) -> None:
    talk = Talk(begin.client, conversation=begin)
    talk.reach("Try again")
    assert "2 tries left" in begin.person.screen()
    talk.press("Try again")
    walk(begin, talk.account)
    assert begin.client.account("alice")["phone"] is None


def test_dave_sends_pictures_and_is_told_what_people_decided(
    client: Client, bot_api: BotApi, stack: Stack
) -> None:
    chat = InTelegram.begin(client, TelegramPerson(bot_api, "dave"))
    early = chat.person.send_photo(picture("red"))
    chat.person.wait_for("cannot use pictures at this step", after=early["message_id"])
    chat.say(LOST)
    walk(chat, client.account_named("dave"), until="in_review")
    chat.person.send_photo(picture("green"), "my mail")
    chat.wait_for(lambda event: event["type"] == "upload_result")
    chat.person.send_album([picture("blue"), picture("gray")])
    chat.person.send_document(picture("black"), "IMG_0001.png")
    chat.wait_for(lambda _: len(chat.of_type("upload_result")) == 4)
    assert all(event["body"]["accepted"] for event in chat.of_type("upload_result"))
    broken = chat.person.send_document(b"no picture at all", "scan.png")
    chat.person.wait_for("could not be taken", after=broken["message_id"])
    assert Colleague(client, "reviewer").decide(chat.case_id, "approve").ok()["state"]
    hears(chat, "Your old number is off the account")
    assert client.account("dave")["phone"] is None
    assert (chat.case or {})["state"] == "completed"


def picture(colour: str) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (900, 1200), colour).save(content, "PNG")
    return content.getvalue()


# --- from one channel to the other --------------------------------------------------------------


def test_a_journey_begun_in_the_widget_ends_in_telegram(client: Client, bot_api: BotApi) -> None:
    talk = Talk(client)
    talk.reach("email_code")
    widget = talk.conversation
    chat = InTelegram.join(widget, TelegramPerson(bot_api, "alice"))
    shown = chat.wait_for(lambda event: event["type"] == "secure_step")
    assert shown["body"]["step"] == "email_code"
    chat.sent_seq = shown["seq"] - 1
    walk(chat, talk.account, person=Writer)
    assert client.account("alice")["phone"] is None
    # The same log: the widget has seen all of it, and whose words came from where
    widget.wait_for(lambda e: e["type"] == "case" and e["body"]["state"] == "completed")
    assert len(widget.of_type("question")) == 4
    written = [e for e in widget.of_type("message") if e["author"]["kind"] == "user"]
    assert {event.get("channel", "web") for event in written} == {"web", "telegram"}


def test_a_journey_begun_in_telegram_ends_on_the_web(begin: InTelegram) -> None:
    client = begin.client
    talk = Talk(client, conversation=begin)
    talk.reach("Start the questions")
    web = begin.on_the_web()
    web.poll()
    web.sent_seq = next(
        e["seq"] - 1 for e in reversed(web.events) if "Start the questions" in talk.offers(e)
    )
    walk(web, talk.account)
    assert client.account("alice")["phone"] is None
    hears(begin, "Your old number is off the account")
    assert "You, on the web:" in begin.person.screen()


def test_a_link_is_good_once_and_for_nobody_else(begin: InTelegram, bot_api: BotApi) -> None:
    web = begin.on_the_web()
    used = begin.person.tap_url("Go on in the browser").rpartition("=")[2]
    again = begin.client.request("POST", "/chat/v1/continue", {"code": used})
    assert (again.status, again.body["code"]) == (404, "not_found")
    InTelegram.join(web, TelegramPerson(bot_api, "mallory"))
    # One conversation, one chat: who is first told of it no longer is
    web.say("is anybody there?")
    begin.poll(wait=2)
    assert "is anybody there?" not in begin.person.screen()


# --- commands -----------------------------------------------------------------------------------


def test_a_person_is_asked_for_and_the_assistant_is_back_at_a_press(begin: InTelegram) -> None:
    talk = Talk(begin.client, conversation=begin)
    talk.reach("sign_in")
    begin.say("/agent")
    begin.wait_for(lambda event: event["body"].get("owner") == "queue")
    kept = begin.person.say("my number is gone, and so is my passport")
    begin.person.wait_for("kept for the person who takes over", after=kept["message_id"])
    talk.press("Back to the assistant")
    begin.wait_for(lambda event: event["body"].get("owner") == "bot")
    walk(begin, talk.account)
    assert begin.client.account("alice")["phone"] is None


def test_stop_asks_first_and_then_stops(begin: InTelegram) -> None:
    talk = Talk(begin.client, conversation=begin)
    talk.reach("sign_in")
    talk.answers_to(begin.say("/stop"))
    assert (begin.case or {})["state"] == "open"
    talk.press("Yes, stop it")
    hears(begin, "I have stopped the request")
    assert (begin.case or {})["state"] == "cancelled"


def test_help_status_and_language(begin: InTelegram) -> None:
    talk = Talk(begin.client, conversation=begin)
    assert "/status" in talk.words(talk.answers_to(begin.say("/help")))
    talk.reach("sign_in")
    assert "email and password" in talk.words(talk.answers_to(begin.say("/status"))).lower()
    begin.say("/language")
    hears(begin, "Which language shall we speak?")
    time.sleep(READING_SECONDS)
    begin.person.press("English")
    hears(begin, "From here on I write to you in English.")

"""What is secret or personal is written, shared, captioned and named in Telegram; then it is looked
for, in everything that is kept, and in everything that the bot sent.

The bot's token is one of the values, and so are the number of the person's chat and the one-time
code of a link: whoever reads a log must not become the bot, find the person, or join the chat."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.kit.bot_api import BotApi, Message
from tests.kit.contract import Client, Person
from tests.kit.in_telegram import InTelegram, code_of, link_to_telegram
from tests.kit.stack import Stack, bot_of
from tests.kit.talk import LOST, Talk
from tests.kit.telegram import TelegramPerson, words_of

from .test_canaries import (
    EXEMPT,
    LIMITS,
    SEED,
    Walk,
    add_account,
    newest_code,
    refusing,
    say_all,
    sign_in,
    tables_of,
    text_of,
    wait_for_step,
)
from .values import FULL_WIDTH, Canaries

QUIET_SECONDS = 6
"""Messages with something in them are deleted after they were taken."""


@dataclass
class TelegramWalk:
    walk: Walk
    api: BotApi
    people: list[TelegramPerson]
    codes: list[str] = field(default_factory=list)
    """One-time codes of links. Their digests may be kept: nobody guesses 256 bits."""

    def meet(self, name: str, phone: str = "+15550100") -> InTelegram:
        person = TelegramPerson(self.api, name, phone=phone)
        self.walk.canaries.note(str(person.id), f"the number of {name}'s chat")
        self.people.append(person)
        return InTelegram.begin(self.walk.client, person)

    def known(self, name: str) -> tuple[InTelegram, dict[str, Any]]:
        """Somebody with an account who is signed in on the web, and comes from there."""
        walk = self.walk
        account = add_account(walk, name)
        widget = walk.client.start(locale="en", identity=walk.client.identity(name))
        number = walk.canaries.phone("shared as the own number")
        person = TelegramPerson(self.api, name, phone=f"+44{number[1:]}")
        walk.canaries.note(str(person.id), f"the number of {name}'s chat")
        self.people.append(person)
        self.codes.append(code_of(link_to_telegram(widget)))
        person.command(f"/start {self.codes[-1]}")
        person.wait_for("Go on here with the conversation")
        time.sleep(1)
        person.press("No")
        return InTelegram.join(widget, person), account


@pytest.fixture(scope="module")
def told() -> Iterator[TelegramWalk]:
    with (
        BotApi(username="canary_test_bot") as api,
        Stack(REBIND_LOG_LEVEL="DEBUG", **LIMITS, **bot_of(api)) as stack,
    ):
        walk = Walk(stack, Client(stack.url), Canaries(SEED), only_at=("sign_in", "question 1"))
        walk.canaries.note(api.token, "the bot's token")
        walk.canaries.note(api.token.partition(":")[2], "the secret part of the bot's token")
        somebody = TelegramWalk(walk, api, [])
        walk_a_journey(somebody)
        share_a_number(somebody)
        send_pictures(somebody)
        break_things(somebody)
        time.sleep(QUIET_SECONDS)
        yield somebody


def walk_a_journey(here: TelegramWalk) -> None:
    walk, new = here.walk, here.walk.canaries
    chat = here.meet("ann")
    talk = Talk(walk.client, add_account(walk, "canary-telegram"), conversation=chat)
    talk.say(LOST)
    talk.press("agree")
    wait_for_step(talk, "sign_in")
    say_all(walk, talk, "sign_in")
    edit_all(chat, new.sentences("edited")[:8] + new.codes("edited")[:4])
    sign_in(walk, talk)
    chat.say(f"{new.code('a wrong code, typed in full-width').translate(FULL_WIDTH)}")
    right = new.note(newest_code(talk), "the mailed code, typed")
    chat.say(f"it says {right} I think")
    wait_for_step(talk, "Start the questions")
    talk.press("start")
    wait_for_step(talk, "question 1")
    say_all(walk, talk, "question 1")
    talk.press("documents")
    chat.wait_for(lambda e: e["type"] == "case" and e["body"]["state"] == "in_review")


def edit_all(chat: InTelegram, texts: list[str]) -> None:
    """An ordinary message, changed into each of these; anew where the last one was taken away."""
    for text in texts:
        message = chat.person.say("how long does it take")
        chat.person.edit(message, text)


def share_a_number(here: TelegramWalk) -> None:
    """A change, with contacts: somebody else's, and the own one as the new number."""
    chat, account = here.known("ben")
    talk = Talk(here.walk.client, account, conversation=chat)
    person = Person(chat, account)
    chat.say("I want to change my phone number")
    wait_for_step(talk, "Go on, change my number")
    talk.press("go on")
    wait_for_step(talk, "email_code")
    chat.say(f"code {here.walk.canaries.note(person.code(account['email']), 'a mailed code')}")
    wait_for_step(talk, "sms_code")
    texted = here.walk.canaries.note(person.code(account["phone"]), "the old number's code, typed")
    chat.say(texted)
    wait_for_step(talk, "new_number")
    own = chat.person.phone
    chat.person.phone = "+44" + here.walk.canaries.phone("a contact of somebody else")[1:]
    sent = chat.person.share_contact(own=False)
    chat.person.phone = own
    chat.person.wait_for("somebody else’s contact", after=sent["message_id"])
    chat.person.share_contact()
    wait_for_step(talk, "puzzle")


def send_pictures(here: TelegramWalk) -> None:
    """With captions and names of files that tell more than the picture."""
    new, chat = here.walk.canaries, here.meet("cleo")
    talk = Talk(here.walk.client, add_account(here.walk, "canary-pictures"), conversation=chat)
    for text in new.sentences("caption of a picture that is not wanted")[:6]:
        chat.person.send_photo(picture(), text)
    talk.reach("in_review")
    for text in new.sentences("caption of a picture")[:8]:
        chat.person.send_photo(picture(), text)
    for name in ("password", "document"):
        value = getattr(new, name)(f"the {name} in the name of a file")
        chat.person.send_document(picture(), f"{value}.png")
    chat.person.send_document(
        b"%PDF-1.7", f"{new.email('the name of a file')}.pdf", "application/pdf"
    )
    chat.wait_for(lambda _: len(chat.of_type("upload_result")) >= 4)


def picture() -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (900, 1200), "white").save(content, "PNG")
    return content.getvalue()


def break_things(here: TelegramWalk) -> None:
    """Updates that cannot be taken, an assistant that is away, and a Bot API that fails."""
    new, chat = here.walk.canaries, here.people[0]
    for text in new.sentences("a broken log")[:6]:
        with refusing(here.walk.data / "rebind.db", "event"):
            sent = chat.say(text)
            chat.wait_for("could not take your last message", after=sent["message_id"])
    here.walk.stack.stop("actions")
    for text in new.sentences("no actions")[:6] + new.codes("no actions")[:2]:
        chat.say(text)
    time.sleep(2)
    here.walk.stack.start("actions")
    here.api.refuse("sendMessage", 500, times=3)
    here.api.drop("deleteMessage", times=2)
    here.api.refuse("deleteMessage", 400, times=1, description="Bad Request: " + "x" * 20)
    for text in new.sentences("a Bot API that fails")[:6]:
        chat.say(text)
    asked = chat.say("how long does this take")
    chat.wait_for(lambda m: "minutes" in words_of(m), 240, after=asked["message_id"])


# --- looking ------------------------------------------------------------------------------------


def test_what_was_written_is_there(told: TelegramWalk) -> None:
    """A search that finds nothing because there is nothing is worth nothing."""
    tables = tables_of(told.walk)
    assert "I lost my phone" in tables["rebind.db event"]
    assert "parked" in tables["rebind.db telegram_update"]
    assert len(told.walk.canaries.places) > 120
    written = "\n".join(words_of(m) for person in told.people for m in sent_by(person))
    found = told.walk.canaries.found_in(written)
    assert len(found) > 100


def sent_by(person: TelegramPerson) -> list[Message]:
    history = person.api.history(person.id)
    return [each.message for each in history if not each.message["from"]["is_bot"]]


def test_no_table_holds_one(told: TelegramWalk) -> None:
    leaks = {
        name: found
        for name, text in tables_of(told.walk).items()
        if (found := told.walk.canaries.found_in(text))
    }
    assert leaks == {}


def test_no_file_of_the_data_folder_holds_one(told: TelegramWalk) -> None:
    walk = told.walk
    files = [f for f in walk.data.rglob("*") if f.is_file() and not f.name.startswith(EXEMPT)]
    assert {f.name for f in files} >= {"rebind.db", "tracker.sqlite3", "keys.json"}
    assert leaks_in(walk, files) == {}


def test_no_log_holds_one(told: TelegramWalk) -> None:
    walk = told.walk
    files = [f for f in walk.stack.folder.rglob("*") if f.is_file() and walk.data not in f.parents]
    assert "telegram_update_parked" in walk.stack.log("service")
    assert leaks_in(walk, files) == {}


def test_nowhere_is_the_code_of_a_link(told: TelegramWalk) -> None:
    folder = told.walk.stack.folder
    kept = {file.name: text_of(file) for file in folder.rglob("*") if file.is_file()}
    kept["the bot's calls"] = str([call.parameters for call in told.api.calls])
    assert told.codes
    assert [name for name, text in kept.items() for code in told.codes if code in text] == []


def leaks_in(walk: Walk, files: list[Path]) -> dict[str, list[str]]:
    return {file.name: found for file in files if (found := walk.canaries.found_in(text_of(file)))}


def test_the_bot_never_says_one(told: TelegramWalk) -> None:
    """To whomever: texts, buttons, captions; only where it is said has the number of a chat."""
    said = [
        {name: value for name, value in call.parameters.items() if name != "chat_id"}
        for call in told.api.calls
    ]
    assert any(call.method == "sendMessage" for call in told.api.calls)
    assert told.walk.canaries.found_in("\n".join(map(str, said))) == []


def test_no_answer_of_the_service_repeats_one(told: TelegramWalk) -> None:
    assert told.walk.canaries.found_in("\n".join(told.walk.replies)) == []


def test_what_had_one_in_it_is_gone_from_the_chat(told: TelegramWalk) -> None:
    """All but what was sent while nobody could take it, or was refused to be deleted."""
    left = "\n".join(
        words_of(message)
        for person in told.people[1:]
        for message in person.messages
        if not message["from"]["is_bot"]
    )
    assert told.walk.canaries.found_in(left) == []

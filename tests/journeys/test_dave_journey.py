"""Dave's whole way by documents, with pictures that are really read: he sends one that will not do,
is told why at once, sends the right two, waits, is asked again for one of them, sends it, and his
number is off the account. In the chat of the help centre and in Telegram; people decide at the
desk.

Then it is looked for what his pictures are, what is in them and what was read off them: nowhere but
in what he and the desk are shown."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FrameLocator, expect

from tests.canaries.test_canaries import EXEMPT, Walk, command, rows_of, tables_of, text_of
from tests.canaries.values import Canaries, PictureCanaries
from tests.kit.bot_api import BotApi
from tests.kit.contract import Client, walk
from tests.kit.desk import Colleague
from tests.kit.in_telegram import InTelegram
from tests.kit.pictures import (
    DAVE,
    READING_SECONDS,
    Pictures,
    ask_for_another_mail,
    draw_pictures,
    is_read,
    look_at,
)
from tests.kit.stack import Stack, bot_of
from tests.kit.talk import LOST, Talk
from tests.kit.telegram import TelegramPerson, words_of

from .test_pictures_journey import MAIL, RECORD, at_documents, card, pick
from .test_reset_journey import LAUNCHER, case_number
from .test_review_journey import is_removed, reads
from .visitors import Visitor, device

SEED = 4
WHY = "block explorer, which anybody can open"
WHY_AGAIN = "The text of the e-mail is not visible"
BY_WHEN = "usually decide within 24 hours: by "
FOUND = {"sender", "recipient", "amount", "address", "txid"}
"""Fields that tell something; a coin's name and a day are everywhere."""
READ_MS = READING_SECONDS * 1000


@dataclass
class Way:
    """What was sent on the way through a channel, and what was shown there."""

    walk: Walk
    pictures: Pictures
    canaries: PictureCanaries
    shown: list[str] = field(default_factory=list)
    """What he saw of it: the events of the chat, or what the bot said."""
    browser: str = ""
    fields: list[dict[str, Any]] = field(default_factory=list)
    """Of what was read, as people at the desk have it."""

    @property
    def client(self) -> Client:
        return self.walk.client

    def name(self, of: str) -> str:
        """Of a file; it tells more than the picture."""
        secret = self.walk.canaries.document(f"in the name of the file of the {of}")
        return f"{secret} {of}.png"

    def at_the_desk(self, case_id: str) -> Colleague:
        """Somebody there looks at what was read."""
        reviewer = Colleague(self.client, "reviewer")
        look_at(reviewer, case_id, self.pictures)
        return reviewer

    def look_for_all_of(self, reviewer: Colleague, case_id: str) -> None:
        """What was read off the pictures, and the pictures as they are kept."""
        shown = reviewer.case(case_id)
        self.fields = [field for finding in shown["findings"] for field in finding["fields"]]
        for each in self.fields:
            if each["name"] in FOUND:
                self.walk.canaries.note(each["value"], f"read off a picture: {each['name']}")
        for number, kept in enumerate(shown["evidence"], start=1):
            content = reviewer.picture(case_id, kept["evidence_id"])
            self.canaries.note(content, f"as it is kept: number {number}")


@pytest.fixture(scope="module")
def api() -> Iterator[BotApi]:
    with BotApi() as running:
        yield running


@pytest.fixture(scope="module")
def reading_stack(api: BotApi) -> Iterator[Stack]:
    """A stack that reads pictures."""
    with Stack(REBIND_LOG_LEVEL="DEBUG", REBIND_READING="embedded", **bot_of(api)) as running:
        yield running


@pytest.fixture(scope="module", params=["widget", "telegram"])
def way(request: pytest.FixtureRequest, reading_stack: Stack, api: BotApi, browser: Browser) -> Way:
    """Dave's, to its end."""
    client = Client(reading_stack.url)
    client.reset()
    canaries, of_pictures = Canaries(SEED), PictureCanaries()
    pictures = draw_pictures(browser, canaries.password("in the metadata of a picture"))
    for name, content in pictures.files.items():
        of_pictures.note(content, f"as it was sent: the {name}")
    made = Way(Walk(reading_stack, client, canaries), pictures, of_pictures)
    if request.param == "widget":
        by_widget(made, browser)
    else:
        by_telegram(made, api)
    return made


# --- in the chat of the help centre ---------------------------------------------------------------


def by_widget(way: Way, browser: Browser) -> None:
    with device(browser, (360, 740)) as context:
        visitor = Visitor(context, way.walk.stack, way.client)
        frame = at_documents(visitor)
        case_id = case_number(frame)
        told_why(way, visitor, frame)
        cut_off_by_a_reload(way, visitor, frame)
        pick(card(frame, MAIL), file(way, "mail"))
        looks_good(frame, "about a withdrawal")
        pick(card(frame, RECORD), file(way, "record"))
        looks_good(frame, "the address or TXID")
        expect(frame.get_by_text("In review").first).to_be_visible()
        reads(frame, BY_WHEN)

        reviewer = way.at_the_desk(case_id)
        ask_for_another_mail(reviewer, case_id)
        expect(frame.get_by_text("Waiting for you").first).to_be_visible()
        reads(frame, "they need this from you")
        expect(card(frame, MAIL).get_by_text(WHY_AGAIN)).to_be_visible()
        visitor.shot("dave-2-asked-again")
        pick(card(frame, MAIL), file(way, "second mail"))
        looks_good(frame, "about a deposit")
        frame.get_by_role("button", name="I have sent everything that I have").click()
        reads(frame, "looks at your case")
        way.look_for_all_of(reviewer, case_id)
        assert reviewer.decide(case_id, "approve").ok()["state"] == "completed"
        is_removed(visitor, frame, DAVE.name)
        keep_what_is_seen(way, visitor, frame)
        assert visitor.complaints == []


def told_why(way: Way, visitor: Visitor, frame: FrameLocator) -> None:
    """At once: what it is, how a good one looks, and two ways on."""
    pick(card(frame, RECORD), file(way, "explorer"))
    look = frame.locator(".first-look")
    expect(look).to_contain_text(WHY, timeout=READ_MS)
    example = look.get_by_role("figure")
    expect(example).to_contain_text("How a good screenshot of a transaction looks")
    drawn = example.locator("img")
    drawn.scroll_into_view_if_needed()
    expect(drawn).to_have_js_property("complete", True)
    assert drawn.evaluate("image => image.naturalWidth") > 0
    expect(frame.get_by_role("button", name="Keep this one")).to_be_visible()
    visitor.shot("dave-1-told-why")
    frame.get_by_role("button", name="Send another picture").click()
    reads(frame, "Then send it here")


def cut_off_by_a_reload(way: Way, visitor: Visitor, frame: FrameLocator) -> None:
    """The picture is announced and does not come; then the page is left. That it was not sent is
    said, and it is counted nowhere."""
    parts = re.compile(r"/uploads/v1/.+/files/")
    visitor.page.route(parts, lambda route: route.abort("connectionreset"))
    pick(card(frame, MAIL), file(way, "mail"))
    expect(card(frame, MAIL).get_by_text("No connection")).to_be_visible()
    visitor.page.unroute(parts)
    visitor.page.reload()
    visitor.page.get_by_role("button", name=LAUNCHER).click()
    left = card(frame, MAIL)
    expect(left.get_by_text("A picture had not come whole when this page was left")).to_be_visible()
    expect(left.get_by_role("button", name="Send it again")).to_be_visible()
    visitor.complaints[:] = [each for each in visitor.complaints if "CONNECTION_RESET" not in each]


def file(way: Way, name: str) -> dict[str, object]:
    content = way.pictures.files[name]
    return {"name": way.name(name), "mimeType": "image/png", "buffer": content}


def looks_good(frame: FrameLocator, seen: str) -> None:
    told = re.compile(f"A first look at the picture found: .*{seen}")
    expect(frame.locator(".note.good", has_text=told)).to_be_visible(timeout=READ_MS)


def keep_what_is_seen(way: Way, visitor: Visitor, frame: FrameLocator) -> None:
    """The events of the conversation as its person is given them, and what the browser keeps."""
    way.browser = visitor.kept()
    conversation = visitor.conversation()
    conversation.poll()
    way.shown.append(json.dumps(conversation.events))


# --- in Telegram ----------------------------------------------------------------------------------


def by_telegram(way: Way, api: BotApi) -> None:
    chat = InTelegram.begin(way.client, TelegramPerson(api, DAVE.name))
    talk = Talk(way.client, way.client.account_named(DAVE.name), conversation=chat)
    chat.say(LOST)
    walk(chat, talk.account, until="in_review")
    chat.person.send_document(way.pictures.explorer, way.name("explorer"))
    is_read(chat, WHY)
    chat.wait_for(lambda e: talk.offers(e) == ["Send another picture", "Keep this one"])
    talk.press("Send another picture")
    chat.person.wait_for("Then send it here")
    chat.person.send_document(way.pictures.mail, way.name("mail"))
    is_read(chat, "about a withdrawal")
    chat.person.send_document(way.pictures.record, way.name("record"), "image/jpeg")
    is_read(chat, "the address or TXID")
    assert (chat.case or {})["state"] == "in_review"
    asked_for = chat.person.command("/status")
    chat.person.wait_for(BY_WHEN, after=asked_for["message_id"])

    reviewer = way.at_the_desk(chat.case_id)
    ask_for_another_mail(reviewer, chat.case_id)
    chat.wait_for(lambda e: e["type"] == "case" and e["body"]["state"] == "more_info")
    asked = chat.person.wait_for("another picture is needed")
    assert WHY_AGAIN in words_of(asked)
    chat.person.send_photo(way.pictures.second_mail, way.name("second mail"))
    is_read(chat, "about a deposit")
    talk.press("I have sent everything that I have")
    chat.person.wait_for("looks at your case")
    way.look_for_all_of(reviewer, chat.case_id)
    assert reviewer.decide(chat.case_id, "approve").ok()["state"] == "completed"
    chat.person.wait_for("Your old number is off the account")
    said = [
        {name: value for name, value in call.parameters.items() if name != "chat_id"}
        for call in api.calls
    ]
    way.shown.append("\n".join(map(str, said)))


def test_dave_is_told_asked_again_and_let_in(way: Way) -> None:
    account = way.client.account(DAVE.name)
    assert (account["phone"], account["sessions"]) == (None, [])
    assert account["withdrawals_held_until"]
    [mail] = [m for m in way.client.inbox(DAVE.email) if "something more from you" in m["text"]]
    assert mail["channel"] == "email"


# --- looking for it -------------------------------------------------------------------------------


def found_in(way: Way, file: Path) -> list[str]:
    return way.walk.canaries.found_in(text_of(file)) + way.canaries.found_in(file.read_bytes())


def leaks(way: Way, folder: Path) -> dict[str, list[str]]:
    """Of all files below a folder, by their names, but for the demo's own mailbox."""
    files = [f for f in folder.rglob("*") if f.is_file() and not f.name.startswith(EXEMPT)]
    return {f.name: found for f in files if (found := found_in(way, f))}


def test_there_is_something_to_be_found(way: Way) -> None:
    """A search that finds nothing because there is nothing is worth nothing."""
    assert {each["name"] for each in way.fields} >= FOUND
    assert len(way.walk.canaries.places) > 8
    noted = set(way.canaries.places.values())
    assert noted >= {f"as it was sent: the {name}" for name in way.pictures.files}
    assert noted >= {f"as it is kept: number {number}" for number in (1, 2, 3, 4)}
    assert "rebind.db" in {file.name for file in way.walk.data.iterdir()}
    assert len(list((way.walk.data / "evidence").iterdir())) >= 4
    log = way.walk.stack.log("assistant")
    assert "DEBUG" in log


def test_what_is_planted_is_found(way: Way, tmp_path: Path) -> None:
    """By the very search: a field in a row and in a log, a picture in a row and in a file."""
    txid, mail = way.pictures.withdrawal.txid, way.pictures.mail
    (tmp_path / "service.log").write_text(f"info read {txid.upper()} of it")
    (tmp_path / "left.tmp").write_bytes(b"a part: " + mail[30_000:40_000])
    shutil.copy(way.walk.data / "rebind.db", tmp_path / "rebind.db")
    with sqlite3.connect(tmp_path / "rebind.db") as connection:
        connection.execute("CREATE TABLE planted (value BLOB)")
        connection.execute("INSERT INTO planted VALUES (?)", (mail,))
        connection.execute("INSERT INTO planted VALUES (?)", (DAVE.email,))
    connection.close()
    found = leaks(way, tmp_path)
    assert set(found) == {"service.log", "left.tmp", "rebind.db"}
    assert "as it was sent: the mail" in found["left.tmp"]
    assert {"the head of a PNG", "as it was sent: the mail"} <= set(found["rebind.db"])
    assert any("recipient" in each for each in found["rebind.db"])
    planted = rows_of(tmp_path / "rebind.db")["planted"]
    assert way.walk.canaries.found_in(planted)


def test_no_file_of_the_data_folder_holds_any_of_it(way: Way) -> None:
    """Pictures, databases and their journals, keys."""
    assert leaks(way, way.walk.data) == {}


def test_no_row_of_service_and_tracker_holds_any_of_it(way: Way) -> None:
    tables = tables_of(way.walk)
    assert "reset_phone" in tables["tracker.sqlite3 tracker"]
    assert "upload_result" in tables["rebind.db event"]
    found = {
        name: found
        for name, text in tables.items()
        if (found := way.walk.canaries.found_in(text) + way.canaries.found_in(text.encode()))
    }
    assert found == {}


def test_no_log_holds_any_of_it(way: Way) -> None:
    """Of any program; there is no other telemetry."""
    assert leaks(way, way.walk.stack.folder / "logs") == {}
    assert found_in(way, way.walk.stack.folder / "output") == []


def test_nothing_that_he_is_shown_says_any_of_it(way: Way) -> None:
    """Nor what his browser keeps. His own words are his."""
    shown = "\n".join(way.shown)
    assert WHY in shown
    for text in (shown, way.browser):
        assert way.walk.canaries.found_in(text) == []
        assert way.canaries.found_in(text.encode()) == []


def test_his_export_has_what_was_read_and_the_transcript_does_not(way: Way, tmp_path: Path) -> None:
    file = tmp_path / "export.json"
    command(way.walk, "rebind.people", "export", "--email", DAVE.email, "--to", str(file))
    export = json.loads(file.read_text())
    read_off = export["cases"].pop()["readings"] if len(export["cases"]) == 1 else []
    assert way.pictures.withdrawal.txid in str(read_off)
    assert LOST in str(export["conversations"])
    assert way.walk.canaries.found_in(json.dumps(export)) == []

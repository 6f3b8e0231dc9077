"""The desk in a real browser, with people on the other side: a chat that is taken over, answered,
handed back and resolved, in the help centre and in Telegram; and a case that two people decide and
an auditor replays."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.kit.bot_api import BotApi
from tests.kit.contract import Client, Conversation, totp
from tests.kit.in_telegram import InTelegram
from tests.kit.stack import Stack
from tests.kit.talk import PERSON, Talk
from tests.kit.telegram import TelegramPerson

from .conftest import Visitor, device
from .test_pictures_journey import MAIL, RECORD, card, pick, screenshot
from .test_reset_journey import LAUNCHER, case_number, chat, enter_code, say, sign_in
from .test_review_journey import begin, is_removed, reads, sign_in_as

CANARY = "the grey heron nests above the mill"
"""In notes; nobody but the desk may ever see it."""
DESKTOP = (1280, 800)
SOON_MS = 1500
"""Until two press at once."""
GONE_SECONDS = 6 * 60
"""Without a sign of life: longer than an agent may be away while somebody waits."""


class Clerk(Visitor):
    """Somebody who works at the desk, in a browser of their own."""

    def __init__(self, context: BrowserContext, stack: Stack, client: Client, name: str) -> None:
        super().__init__(context, stack, client)
        who = client.account_named(name)
        page = self.page
        page.get_by_label("E-mail address").fill(who["email"])
        page.get_by_label("Password").fill(who["password"])
        page.get_by_label("Code of your authenticator app").fill(totp(who["totp_secret"]))
        self.button("Sign in").click()
        expect(self.button("Sign out")).to_be_visible()
        self.name = name

    @property
    def address(self) -> str:
        return f"{self.stack.url}/desk/"

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name)

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def reply(self) -> Locator:
        return self.page.get_by_label("Reply to the person")

    def go(self, place: str) -> None:
        self.page.evaluate("place => { location.hash = place }", place)

    def open_first_waiting(self) -> None:
        """The chat that waits, as the list shows it."""
        cards = self.page.get_by_role("navigation", name="Chats", exact=True)
        cards.get_by_role("link", name=re.compile("Asked for a person")).first.click()
        self.stands("Waiting")

    def stands(self, how: str) -> None:
        """Whose the open chat is."""
        expect(self.page.locator(".pane-title").get_by_text(how, exact=True)).to_be_visible()

    def claim(self) -> None:
        self.button("Take over").click()
        self.stands("With you")

    def answer(self, text: str) -> None:
        self.reply.fill(text)
        self.reply.press("Enter")
        said = self.log.get_by_text(text)
        # What the person wrote less than a moment ago counts as not read
        all_the_same = self.button("Send it all the same")
        expect(said.or_(all_the_same)).to_be_visible()
        if all_the_same.is_visible():
            all_the_same.click()
        expect(said).to_be_visible()
        expect(self.reply).to_have_value("")

    def note(self, text: str) -> None:
        self.page.get_by_role("radio", name="Note").check(force=True)
        self.page.get_by_label("Note for colleagues").fill(text)
        self.button("Save note").click()
        expect(self.log.get_by_text(text)).to_be_visible()
        self.page.get_by_role("radio", name="Reply").check(force=True)

    def hand_back(self) -> None:
        self.button("Hand back").click()
        dialog = self.page.get_by_role("dialog")
        expect(dialog.get_by_role("radio", checked=True)).to_have_count(1)
        dialog.get_by_role("button", name="Hand back").click()
        self.stands("With the assistant")

    def resolve(self, reason: str) -> None:
        self.button("Resolve").click()
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_label("Reason").select_option(label=reason)
        dialog.get_by_role("button", name="Resolve").click()
        expect(self.page.get_by_text("Resolved.")).to_be_visible()


Hire = Callable[[str], Clerk]


@pytest.fixture
def hire(browser: Browser, stack: Stack, client: Client) -> Iterator[Hire]:
    """Somebody of the desk, signed in by the form. None of their browsers has anything to complain
    about at the end."""
    hired: list[Clerk] = []
    with ExitStack() as contexts:

        def come(name: str) -> Clerk:
            context = contexts.enter_context(device(browser, DESKTOP))
            hired.append(Clerk(context, stack, client, name))
            return hired[-1]

        yield come
    assert {each.name: each.complaints for each in hired if each.complaints} == {}


def at_once(*clerks: Clerk) -> None:
    """They press "Take over" in the same millisecond."""
    at = time.time() * 1000 + SOON_MS
    for each in clerks:
        each.button("Take over").evaluate(
            "(button, at) => { setTimeout(() => button.click(), at - Date.now()) }", at
        )


def events(conversation: Conversation) -> list[dict]:  # type: ignore[type-arg]
    while conversation.poll():
        pass
    return conversation.events


def shown(page: Page) -> str:
    """All that a page and the frames in it hold."""
    return "\n".join(each.evaluate("document.documentElement.outerHTML") for each in page.frames)


# --- in the chat of the help centre ---------------------------------------------------------------


@pytest.mark.parametrize("visitor", [DESKTOP], indirect=True, ids=["desktop"])
def test_a_chat_is_taken_over_answered_handed_back_and_resolved(
    visitor: Visitor, hire: Hire
) -> None:
    frame = begin(visitor)
    sign_in(visitor, frame)
    say(frame, PERSON)
    reads(frame, "You are in the queue for a person now")
    conversation = visitor.conversation()

    clerks = hire("agent1"), hire("agent2")
    for each in clerks:
        each.open_first_waiting()
    clerks[0].shot("desk-1-waiting")
    at_once(*clerks)
    lost = re.compile(r"agent[12] took this chat at ")
    told = [each.page.get_by_text(lost) for each in clerks]
    expect(told[0].or_(clerks[0].page.get_by_text("With you", exact=True))).to_be_visible()
    winner, other = clerks if told[0].count() == 0 else clerks[::-1]
    winner.stands("With you")
    other.stands(f"With {winner.name}")
    expect(other.page.get_by_text(lost)).to_contain_text(winner.name)
    other.shot("desk-2-lost")
    owners = [e["body"] for e in events(conversation) if e["type"] == "owner"]
    assert [e.get("name") for e in owners if e["owner"] == "agent"] == [winner.name]
    expect(frame.get_by_text(f"{winner.name} from the support team has joined.")).to_be_visible()

    winner.answer("Good day, I have read all of it.")
    reads(frame, "Good day, I have read all of it.")
    winner.note(f"Careful here, {CANARY}")
    expect(other.log.get_by_text(CANARY)).to_be_visible()
    winner.shot("desk-3-note")

    winner.reply.fill("I was just about to")
    winner.page.reload()
    expect(winner.reply).to_have_value("I was just about to")
    winner.stands("With you")

    before = events(conversation)[-1]["seq"]
    for words in ("/restart", "/SetSlots{}"):
        say(frame, words)
        expect(winner.log.get_by_text(words, exact=True)).to_be_visible()
    winner.answer("That moves nothing.")
    reads(frame, "That moves nothing.")
    since = [e for e in events(conversation) if e["seq"] > before]
    assert [(e["type"], e["author"]["kind"], e["body"]["text"]) for e in since] == [
        ("message", "user", "/restart"),
        ("message", "user", "/SetSlots{}"),
        ("message", "agent", "That moves nothing."),
    ]

    before = since[-1]["seq"]
    winner.hand_back()
    reads(frame, r"You are back with the assistant\. We are at step \d of \d: ")
    spoken = [e for e in events(conversation) if e["seq"] > before and e["type"] == "message"]
    assert spoken[0]["author"]["kind"] == "assistant"
    enter_code(visitor, frame)
    start = frame.get_by_role("button", name="Start the questions")
    expect(start).to_be_visible()
    visitor.shot("desk-4-handed-back")

    say(frame, PERSON)
    other.open_first_waiting()
    other.answer("You have come back.")
    other.stands("With you")
    reads(frame, "You have come back.")
    other.resolve("Answered")
    asked = frame.get_by_role("group", name="How did it go?")
    asked.get_by_label("5").check(force=True)
    visitor.shot("desk-5-how-it-went")
    frame.get_by_role("button", name="Send my answer").click()
    thanks = frame.get_by_text("Thank you, that helps us.")
    expect(thanks).to_be_visible()
    visitor.page.reload()
    visitor.page.get_by_role("button", name=LAUNCHER).click()
    frame = chat(visitor.page)
    expect(thanks).to_be_visible()
    expect(asked).to_have_count(0)
    # People are done, the request is not: it goes on where it stood
    start.last.click()
    expect(frame.get_by_text("Question 1 of 4").last).to_be_visible()
    [csat] = [e for e in events(conversation) if e["type"] == "csat"]
    again = visitor.client.request("POST", csat["body"]["url"], {"score": 1})
    assert (again.status, again.body["code"]) == (409, "stale")

    with other.page.expect_download() as saved:
        other.button("Save the transcript, without notes").click()
    transcript = saved.value.path().read_text(encoding="utf-8")
    assert "You have come back." in transcript

    assert CANARY in shown(other.page)
    assert CANARY not in transcript
    assert CANARY not in shown(visitor.page)
    assert CANARY not in visitor.kept()
    assert CANARY not in json.dumps(events(conversation))


# --- in Telegram ----------------------------------------------------------------------------------


def test_the_same_in_telegram(client: Client, hire: Hire, bot_api: BotApi) -> None:
    person = TelegramPerson(bot_api, "alice")
    chat = InTelegram.begin(client, person)
    talk = Talk(client, conversation=chat)
    talk.reach("email_code")
    talk.say(PERSON)
    clerk = hire("agent1")
    clerk.open_first_waiting()
    clerk.claim()
    person.wait_for("agent1 from support is with you now")
    clerk.answer("Good day, I have read all of it.")
    person.wait_for("Good day, I have read all of it.")
    clerk.note(f"Careful here, {CANARY}")
    for words in ("/restart", "/SetSlots{}"):
        person.say(words)
        expect(clerk.log.get_by_text(words, exact=True)).to_be_visible()
    clerk.answer("That moves nothing.")
    person.wait_for("That moves nothing.")
    clerk.shot("desk-telegram")
    said = chat.say("Then back to the assistant, please")
    clerk.hand_back()
    person.wait_for("You are back with the assistant. We are at step")
    chat.wait_for(lambda e: e["type"] == "secure_step", after=said)
    assert talk.step() == "email_code"

    talk.say(PERSON)
    clerk.open_first_waiting()
    clerk.claim()
    other = hire("agent2")
    clerk.page.close()  # as a laptop is
    person.say("Are you still there?")
    client.advance_clock(GONE_SECONDS)
    person.wait_for("agent1 cannot go on with you just now. You are back in the queue")
    other.open_first_waiting()
    other.claim()
    person.wait_for("agent2 from support is with you now")
    other.resolve("Back in the account")
    person.wait_for("How was it?")
    person.press("5 – very good")
    person.wait_for("Thank you for saying how it was.")
    assert CANARY not in "\n".join(f"{each.parameters} {each.files}" for each in bot_api.calls)


# --- a case ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("visitor", [DESKTOP], indirect=True, ids=["desktop"])
def test_a_case_is_seen_decided_by_two_and_replayed(visitor: Visitor, hire: Hire) -> None:
    frame = begin(visitor)
    sign_in_as(visitor, frame, "carol")
    for item, name in ((MAIL, "mail"), (RECORD, "record")):
        pick(card(frame, item), screenshot(name))
        expect(card(frame, item).get_by_text("Received").first).to_be_visible()
    case_id = case_number(frame)

    reviewer = hire("reviewer")
    reviewer.page.get_by_role("link", name=re.compile(case_id)).click()
    sees_pictures(reviewer)
    tick(reviewer)
    reviewer.shot("desk-6-case")
    approve(reviewer, "Approve: propose, a second person confirms")
    expect(reviewer.page.get_by_text("Proposed. It takes effect")).to_be_visible()
    assert visitor.client.account("carol")["phone"]

    lead = hire("lead")
    lead.go(f"#/cases/{case_id}")
    sees_pictures(lead)
    form = lead.page.get_by_role("form", name="Decision")
    expect(form).to_contain_text("reviewer proposed: Approve")
    tick(lead)
    approve(lead, "Approve: confirm, takes effect at once")
    expect(lead.page.get_by_text("Done: approved")).to_be_visible()
    is_removed(visitor, frame, "carol")
    lead.go("#/dashboard")
    expect(lead.page.get_by_role("heading", name="First reply")).to_be_visible()
    lead.shot("desk-7-dashboard")

    auditor = hire("auditor")
    auditor.button("Verify the chain").click()
    expect(auditor.page.get_by_text(re.compile(r"The chain holds: [\d,]+ entries"))).to_be_visible()
    auditor.page.get_by_label("Case to replay").fill(case_id)
    auditor.button("Replay").click()
    replay = auditor.page.get_by_role("region", name=f"Replay of {case_id}")
    moments = replay.get_by_role("listitem")
    expect(moments.first).to_be_visible()
    auditor.shot("desk-8-replay")
    kinds = [
        each.split(" ")[0] for each in moments.evaluate_all("all => all.map(a => a.className)")
    ]
    assert set(kinds) >= {"of-said", "of-entry", "of-evidence", "of-decision", "of-effect"}
    told = replay.inner_text()
    for words in ("I lost my phone", "The number fits, and so does the name.", "Completed"):
        assert words in told


def sees_pictures(clerk: Clerk) -> None:
    for side in ("left", "right"):
        picture = clerk.page.locator(f"#viewer-{side} img")
        expect(picture).to_be_visible()
        assert (picture.get_attribute("src") or "").startswith("blob:")
        assert picture.evaluate("image => image.naturalWidth") > 0


def tick(clerk: Clerk) -> None:
    """Every rule passes."""
    checklist = clerk.page.get_by_role("region", name="Checklist")
    first = checklist.get_by_role("radio", name="passes").first
    rules = checklist.get_by_role("group").count()
    assert rules > 4
    first.focus()
    for _ in range(rules):
        clerk.page.keyboard.press("y")
    expect(checklist.get_by_text("all marked")).to_be_visible()


def approve(clerk: Clerk, button: str) -> None:
    form = clerk.page.get_by_role("form", name="Decision")
    form.get_by_label("Approve").check(force=True)
    form.get_by_label("Reason").select_option("documents_match")
    form.get_by_label("Your grounds").fill("The number fits, and so does the name.")
    form.get_by_role("button", name=button).click()

"""The desk in a real browser, with people on the other side: a chat that is taken over, answered,
handed back and resolved; and a case that two people decide and an auditor replays. What can go
wrong on the way is in test_desk_handoff.py, on both channels."""

from __future__ import annotations

import json
import re

from playwright.sync_api import expect

from tests.kit.contract import Conversation, Event
from tests.kit.talk import PERSON

from .clerks import Clerk, at_once, owners
from .conftest import Hire
from .test_pictures_journey import send_both
from .test_reset_journey import LAUNCHER, case_number, chat, enter_code, say, sign_in
from .test_review_journey import begin, is_removed, reads, sign_in_as
from .visitors import ON_A_DESKTOP, Visitor

CANARY = "the grey heron nests above the mill"
"""In notes; nobody but the desk may ever see it."""
UNHEARD_OF = "a a a a a a a a a a"
"""Means nothing in any language."""


def events(conversation: Conversation) -> list[Event]:
    while conversation.poll():
        pass
    return conversation.events


# --- in the chat of the help centre ---------------------------------------------------------------


@ON_A_DESKTOP
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
    winner, other = at_once(*clerks)
    other.shot("desk-2-lost")
    assert owners(events(conversation)) == [winner.name]
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

    assert CANARY in other.shown()
    assert CANARY not in transcript
    assert CANARY not in visitor.shown()
    assert CANARY not in visitor.kept()
    assert CANARY not in json.dumps(events(conversation))


# --- what was not understood ---------------------------------------------------------------


@ON_A_DESKTOP
def test_a_lead_says_what_was_meant_and_takes_it_home(visitor: Visitor, hire: Hire) -> None:
    frame = begin(visitor)
    say(frame, UNHEARD_OF)
    reads(frame, "I do not follow yet|Did you mean one of these")
    lead = hire("lead")
    lead.go("#/learning")
    row = lead.page.get_by_role("article").filter(has_text=UNHEARD_OF)
    expect(row).to_be_visible()
    lead.shot("desk-9-learning")
    row.get_by_role("combobox").select_option(label="What does it cost?")
    expect(lead.page.get_by_role("status").filter(has_text=UNHEARD_OF)).to_be_visible()
    expect(row).to_have_count(0)
    with lead.page.expect_download() as saved:
        lead.button("Download as examples").click()
    examples = saved.value.path().read_text(encoding="utf-8")
    assert f"- intent: ask_cost\n  examples: |\n    - {UNHEARD_OF}\n" in examples


# --- a case ---------------------------------------------------------------------------------------


@ON_A_DESKTOP
def test_a_case_is_seen_decided_by_two_and_replayed(visitor: Visitor, hire: Hire) -> None:
    frame = begin(visitor)
    sign_in_as(visitor, frame, "carol")
    send_both(frame)
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

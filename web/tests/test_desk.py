"""What somebody can do at the desk, in a real browser against the scripted service."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from web.tests.browser import Fake, Guest
from web.tests.desk import HOSTILE, MINE, OTHERS, WAITING, Clerk


@pytest.fixture
def hire(invite: Callable[..., Guest], fake: Fake) -> Callable[..., Clerk]:
    fake.desk("reset")
    return lambda **options: Clerk(invite(**options))


@pytest.fixture
def clerk(hire: Callable[..., Clerk]) -> Clerk:
    return hire()


# --- signing in -----------------------------------------------------------------------------------


def test_whoever_is_refused_is_not_told_which_part_was_wrong(clerk: Clerk) -> None:
    clerk.arrive()
    clerk.fill_in("agent", password="wrong")
    expect(clerk.page.get_by_role("alert")).to_contain_text("Address, password or code")
    expect(clerk.page.get_by_label("Code of your authenticator app")).to_be_focused()
    expect(clerk.page.get_by_label("E-mail address")).to_have_value("agent@desk.example")
    clerk.fill_in("agent")
    expect(clerk.button("Sign out")).to_be_visible()


def test_each_role_has_its_own_tabs(hire: Callable[..., Clerk]) -> None:
    clerk = hire()
    for role, tabs in {
        "agent": ["Chats"], "reviewer": ["Cases", "Chats"], "admin": ["People"],
        "lead": ["Chats", "Cases", "Dashboard", "Learning", "Audit"],
        "auditor": ["Audit", "Cases", "Chats"],
    }.items():  # fmt: skip
        clerk.sign_in(role, "#/agents")
        links = clerk.page.get_by_role("navigation", name="Parts of the desk").get_by_role("link")
        assert [re.sub(r"\s*\d*$", "", link) for link in links.all_inner_texts()] == tabs
        clerk.button("Sign out").click()
        clerk.page.get_by_label("Password").wait_for()


def test_a_session_that_ended_keeps_what_was_being_written(clerk: Clerk) -> None:
    clerk.sign_in().open(MINE)
    clerk.reply.fill("I will look at")
    clerk.press("Escape", "n")
    clerk.note.fill("ask Jonas")
    clerk.fake.desk("mode", over=True)
    clerk.fake.desk("cut")
    expect(clerk.page.get_by_text("Your session has ended")).to_be_visible()
    assert clerk.page.evaluate("sessionStorage.getItem('rebind-desk-token')") is None
    clerk.fake.desk("mode")
    clerk.fill_in("agent")
    expect(clerk.note).to_have_value("ask Jonas")
    clerk.to("Reply")
    expect(clerk.reply).to_have_value("I will look at")
    clerk.page.reload()
    expect(clerk.reply).to_have_value("I will look at")


def test_whoever_signs_in_after_somebody_finds_nothing_of_theirs(clerk: Clerk) -> None:
    clerk.sign_in().open(WAITING)
    clerk.reply.fill("of Mia alone")
    clerk.button("Sign out").click()
    clerk.page.get_by_label("Password").wait_for()
    clerk.fill_in("jonas")
    clerk.open(WAITING)
    expect(clerk.reply).to_have_value("")
    assert "lang" not in clerk.page.evaluate("JSON.stringify(localStorage)")


# --- whose conversation it is ---------------------------------------------------------------------


def test_a_claim_that_a_colleague_was_faster_with_says_who_and_changes_nothing(
    clerk: Clerk,
) -> None:
    clerk.sign_in().open(WAITING)
    clerk.fake.desk("mode", taken=True)
    clerk.press("c")
    expect(clerk.page.get_by_text(re.compile("Jonas took this chat at"))).to_be_visible()
    expect(clerk.page.get_by_text("With Jonas")).to_be_visible()
    expect(clerk.reply).not_to_be_editable()
    expect(clerk.button("Resolve")).to_have_count(0)


def test_whoever_has_as_many_chats_as_they_can_take_is_told_and_keeps_the_answer(
    clerk: Clerk,
) -> None:
    clerk.sign_in().open(WAITING)
    clerk.fake.desk("mode", full=True)
    clerk.reply.fill("Hello, I am here now.")
    clerk.press("Enter")
    expect(clerk.page.get_by_text("as many chats as you can take").first).to_be_visible()
    expect(clerk.reply).to_have_value("Hello, I am here now.")
    expect(clerk.page.locator(".pane-title").get_by_text("Waiting", exact=True)).to_be_visible()


def test_answering_somebody_who_waits_takes_the_chat_over(clerk: Clerk) -> None:
    clerk.sign_in().open(WAITING)
    clerk.reply.fill("Hello, I am here now.")
    clerk.press("Enter")
    expect(clerk.log.get_by_text("Hello, I am here now.")).to_be_visible()
    expect(clerk.page.get_by_text("With you", exact=True)).to_be_visible()
    assert [one["what"] for one in clerk.fake.http.get("/__fake/desk/log").json()
            if one["what"] in ("claim", "messages")] == ["claim", "messages"]  # fmt: skip


def test_a_claim_that_fails_keeps_the_answer(clerk: Clerk) -> None:
    clerk.sign_in().open(WAITING)
    clerk.fake.desk("mode", taken=True)
    clerk.reply.fill("Hello, I am here now.")
    clerk.press("Enter")
    expect(clerk.page.get_by_text(re.compile("Jonas took this chat"))).to_be_visible()
    expect(clerk.reply).to_have_value("Hello, I am here now.")
    assert clerk.fake.desk_log("messages") == []


def test_a_lead_takes_a_chat_from_a_colleague_with_a_reason(clerk: Clerk) -> None:
    clerk.sign_in("lead").open(OTHERS)
    clerk.press("c")
    dialog = clerk.page.get_by_role("dialog")
    dialog.get_by_label("Reason").fill("Jonas has gone home")
    dialog.get_by_role("button", name="Take over").click()
    expect(clerk.page.get_by_text("With you", exact=True)).to_be_visible()
    assert clerk.fake.desk_log("claim")[0]["reason"] == "Jonas has gone home"


def test_a_chat_is_handed_back_passed_on_and_resolved(clerk: Clerk) -> None:
    clerk.sign_in().open(MINE)
    clerk.press("t")
    clerk.page.get_by_role("dialog").get_by_text("Jonas").click()
    clerk.press("Enter")
    expect(clerk.page.get_by_text("Jonas has the chat now.")).to_be_visible()
    assert clerk.fake.desk_log("transfer")[0]["agent_id"] == "ag_jonas"
    clerk.open("cv_rb-2m8tqx")
    clerk.press("b")
    clerk.page.get_by_role("dialog").get_by_label("Begin again").check()
    clerk.press("Enter")
    expect(clerk.log.get_by_text("We are at step 3 of 5")).to_be_visible()
    assert clerk.fake.desk_log("hand-back")[0]["step"] == "restart"
    clerk.open("cv_rb-9qd4wn")
    clerk.press("e")
    clerk.page.get_by_role("dialog").get_by_label("Reason").select_option("answered")
    clerk.page.get_by_role("dialog").get_by_label("Last words").fill("Good luck!")
    clerk.page.get_by_role("dialog").get_by_role("button", name="Resolve").click()
    expect(clerk.page.get_by_text("Resolved.")).to_be_visible()
    sent = clerk.fake.desk_log("resolve")[0]
    assert (sent["reason"], sent["message"]) == ("answered", "Good luck!")


def test_who_else_is_here_is_seen_and_two_who_answer_are_warned(clerk: Clerk) -> None:
    clerk.sign_in().open(MINE)
    jonas = {"id": "ag_jonas", "name": "Jonas", "mode": "viewing"}
    clerk.fake.desk("present", id=MINE, present=[jonas])
    expect(clerk.page.get_by_text("Jonas is reading")).to_be_attached()
    clerk.fake.desk("present", id=MINE, present=[{**jonas, "mode": "composing_public"}])
    expect(clerk.page.get_by_text("Jonas is writing to this person, too.")).to_be_visible()
    clerk.fake.desk("present", id=MINE, present=[])
    expect(clerk.page.get_by_text("Jonas is writing to this person, too.")).to_have_count(0)


# --- writing --------------------------------------------------------------------------------------


def test_a_reply_to_what_has_changed_is_kept_and_shown_beside_what_is_new(clerk: Clerk) -> None:
    clerk.sign_in().open(MINE)
    clerk.fake.desk("mode", stale=True)
    clerk.reply.fill("Then please send the documents.")
    clerk.press("Enter")
    held = clerk.page.get_by_role("alert").filter(has_text="Not sent yet")
    expect(held).to_contain_text("Wait, I have found the old address!")
    expect(clerk.reply).to_have_value("Then please send the documents.")
    expect(clerk.log.get_by_text("Then please send the documents.")).to_have_count(0)
    clerk.button("Send it all the same").click()
    expect(clerk.log.get_by_text("Then please send the documents.")).to_be_visible()
    expect(clerk.reply).to_have_value("")
    first, second = clerk.fake.desk_log("messages")
    assert second["seen_seq"] > first["seen_seq"]
    assert second["client_msg_id"] == first["client_msg_id"]


def test_a_note_goes_nowhere_but_to_notes(clerk: Clerk) -> None:
    clerk.sign_in().open(MINE)
    clerk.press("n")
    clerk.is_focused(clerk.note)
    expect(clerk.page.get_by_text("Stays at the desk. The person never sees it.")).to_be_visible()
    expect(clerk.button("Send to the person")).to_have_count(0)
    clerk.page.keyboard.type("Careful, canary-note-51")
    clerk.press("Enter")
    note = clerk.log.get_by_role("article").filter(has_text="canary-note-51")
    expect(note).to_contain_text("Only here")
    # The next thing that is written is a note, too, until somebody says otherwise
    expect(clerk.note).to_have_value("")
    log = clerk.fake.http.get("/__fake/desk/log").json()
    assert [one["what"] for one in log if "canary-note-51" in str(one)] == ["notes"]
    assert {one["private"] for one in log if one["what"] == "typing"} == {True}
    clerk.to("Reply")
    expect(clerk.reply).to_have_value("")


def test_what_is_written_the_moment_a_note_is_chosen_stays(clerk: Clerk) -> None:
    clerk.sign_in().open(MINE)
    clerk.page.get_by_role("radio", name="Note").evaluate(
        """async (radio) => {
          radio.click();
          const field = () => document.querySelector('[aria-label="Note for colleagues"]');
          while (!field()) await Promise.resolve();
          field().value = 'ask Jonas';
          field().dispatchEvent(new InputEvent('input', { bubbles: true }));
          for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
        }"""
    )
    expect(clerk.note).to_have_value("ask Jonas")
    clerk.button("Save note").click()
    expect(clerk.log.get_by_text("ask Jonas")).to_be_visible()


def test_asking_for_a_secret_needs_a_second_thought_and_sending_one_is_refused(
    clerk: Clerk,
) -> None:
    clerk.sign_in().open(MINE)
    clerk.reply.fill("Nobody will ask for your password.")
    clerk.press("Enter")
    expect(clerk.page.get_by_text("This seems to ask for a secret (password)")).to_be_visible()
    clerk.button("I ask for nothing: send").click()
    expect(clerk.log.get_by_text("Nobody will ask for your password.")).to_be_visible()
    clerk.reply.fill("Your code is 482913")
    clerk.press("Enter")
    clerk.button("I ask for nothing: send").click()
    expect(clerk.page.get_by_text("It cannot be sent.")).to_be_visible()
    expect(clerk.reply).to_have_value("Your code is 482913")


def test_a_ready_answer_is_put_in_by_keyboard(clerk: Clerk) -> None:
    clerk.sign_in().open(MINE)
    clerk.press("r")
    clerk.page.keyboard.type("Dear you, /ho")
    expect(clerk.canned).to_have_count(3)
    expect(clerk.canned.and_(clerk.page.locator("[aria-selected=true]"))).to_contain_text(
        "hold of 24 hours"
    )
    clerk.press("ArrowDown", "ArrowUp", "Enter")
    expect(clerk.reply).to_have_value(re.compile("^Dear you, Withdrawals stay suspended"))
    assert clerk.fake.desk_log("messages") == []


def test_enter_within_a_composition_does_not_send(clerk: Clerk) -> None:
    clerk.sign_in().open(MINE)
    clerk.reply.fill("にほん")
    event = {"key": "Enter", "bubbles": True, "cancelable": True, "isComposing": True}
    assert clerk.reply.evaluate(
        "(el, event) => el.dispatchEvent(new KeyboardEvent('keydown', event))", event
    )
    assert clerk.fake.desk_log("messages") == []


# --- the network ----------------------------------------------------------------------------------


def test_nothing_is_lost_while_the_network_is_gone(clerk: Clerk) -> None:
    clerk.sign_in().open(MINE)
    said = {"type": "message", "author": {"kind": "user"}, "body": {"text": "Are you there?"}}
    with clerk.offline():
        expect(clerk.page.get_by_text("You are offline.")).to_be_visible()
        clerk.reply.fill("I am here.")
        clerk.press("Enter")
        expect(clerk.page.get_by_text("Not sent.", exact=True)).to_be_visible()
        clerk.fake.desk("push", id=MINE, events=[said])
        clerk.fake.desk("note", id=MINE, text="Jonas was here")
        clerk.fake.desk("suppressed", id=MINE, text="The assistant was late")
    for text in ("Are you there?", "Jonas was here", "The assistant was late"):
        expect(clerk.log.get_by_text(text)).to_have_count(1)
    expect(clerk.page.get_by_text("You are offline.")).to_have_count(0)
    expect(clerk.reply).to_have_value("I am here.")


def test_a_stream_that_falls_silent_is_replaced(clerk: Clerk) -> None:
    clerk.context.clock.install()
    clerk.sign_in().open(MINE)
    said = {"type": "message", "author": {"kind": "user"}, "body": {"text": "Are you there?"}}
    clerk.fake.desk("mode", silent=True)
    clerk.fake.desk("cut")
    clerk.context.clock.run_for(3000)
    clerk.page.wait_for_timeout(300)
    clerk.fake.desk("push", id=MINE, events=[said])
    clerk.page.wait_for_timeout(300)
    expect(clerk.log.get_by_text("Are you there?")).to_have_count(0)
    clerk.fake.desk("mode")
    for _ in range(25):
        clerk.context.clock.run_for(2000)
        clerk.page.wait_for_timeout(50)
    expect(clerk.log.get_by_text("Are you there?")).to_have_count(1)


def test_the_same_answer_is_sent_again_under_the_same_name(clerk: Clerk) -> None:
    clerk.sign_in().open(MINE)
    clerk.context.route("**/messages", lambda route: route.abort(), times=1)
    clerk.reply.fill("Once.")
    clerk.press("Enter")
    expect(clerk.page.get_by_text("Not sent.", exact=True)).to_be_visible()
    name = clerk.page.evaluate("sessionStorage.getItem('rebind-desk-drafts')")
    clerk.press("Enter")
    expect(clerk.log.get_by_text("Once.")).to_have_count(1)
    assert clerk.fake.desk_log("messages")[0]["client_msg_id"] in name


# --- the keyboard ---------------------------------------------------------------------------------


def test_the_list_the_chat_and_the_help_by_keyboard_alone(clerk: Clerk) -> None:
    clerk.sign_in()
    expect(clerk.page.get_by_role("link", name=re.compile("RB-7K2Q9F")).first).to_be_visible()
    clerk.press("j")
    expect(clerk.page.get_by_role("heading", name="RB-7K2Q9F")).to_be_visible()
    clerk.press("j")
    expect(clerk.page.get_by_role("heading", name="RB-2M8TQX")).to_be_visible()
    clerk.page.evaluate(
        "for (const key of 'ku') document.body.dispatchEvent("
        "new KeyboardEvent('keydown', { key, bubbles: true }))"
    )  # faster than the page is drawn
    expect(clerk.page.get_by_role("heading", name="RB-2M8TQX")).to_be_visible()
    clerk.press("?")
    dialog = clerk.page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(dialog.get_by_text("Take the chat over")).to_be_visible()
    dialog.get_by_label("Use shortcuts of a single letter").uncheck()
    clerk.press("Escape")
    expect(dialog).to_have_count(0)
    clerk.press("n")
    expect(clerk.note).to_have_count(0)
    clerk.press("F6")
    clerk.is_focused(clerk.page.get_by_role("navigation", name="Chats", exact=True))
    clerk.press("F6")
    clerk.is_focused(clerk.log)
    clerk.press("F6")
    clerk.is_focused(clerk.reply)


def test_the_first_tab_leads_past_the_frame(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.page.evaluate("document.activeElement.blur()")
    clerk.press("Tab")
    clerk.is_focused(clerk.page.get_by_role("link", name="Skip to the content"))
    clerk.press("Enter")
    assert clerk.page.evaluate("document.activeElement.id") == "main"


# --- cases ----------------------------------------------------------------------------------------


def view(clerk: Clerk, name: str) -> str:
    return clerk.page.locator(f"#viewer-{name} img").evaluate("el => el.style.transform")


def test_pictures_are_looked_at_by_keyboard(clerk: Clerk) -> None:
    clerk.page.add_init_script(
        "const let_go = URL.revokeObjectURL; window.revoked = [];"
        "URL.revokeObjectURL = (url) => { revoked.push(url); let_go(url); }"
    )
    clerk.sign_in("reviewer", "#/cases/RB-7K2Q9FXW3M")
    left = clerk.page.locator("#viewer-left")
    expect(left.locator("img")).to_be_visible()
    clerk.press("1")
    clerk.is_focused(left)
    clerk.press("+", "+", "ArrowRight", "r")
    assert re.search(r"rotate\(90deg\) scale\(1\.5625\)", view(clerk, "left"))
    clerk.press("0")
    assert re.search(r"translate\(0px, 0px\) rotate\(0deg\) scale\(1\)", view(clerk, "left"))
    clerk.press("n")
    expect(left).to_have_accessible_name(re.compile("^Picture 2 of 3"))
    clerk.press("p", "p")
    expect(left).to_have_accessible_name(re.compile("^Picture 3 of 3"))
    clerk.press("2")
    clerk.is_focused(clerk.page.locator("#viewer-right"))
    # Fetched with the token, shown from memory, and let go of when the case is left
    url = left.locator("img").get_attribute("src")
    assert url
    assert url.startswith("blob:")
    clerk.go("#/cases")
    expect(left).to_have_count(0)
    clerk.page.wait_for_function("url => revoked.includes(url)", arg=url)


def test_a_case_that_has_changed_shows_what_and_keeps_what_was_filled_in(clerk: Clerk) -> None:
    clerk.sign_in("reviewer", "#/cases/RB-7K2Q9FXW3M")
    rule = clerk.page.get_by_role("group", name=re.compile("It is an e-mail that CoinEx has sent"))
    rule.get_by_label("passes").focus()
    clerk.press("y", "x")
    expect(rule.get_by_label("passes")).to_be_checked()
    clerk.press("d")
    clerk.page.get_by_role("group", name="Outcome").get_by_label("Reject").check()
    form = clerk.page.get_by_role("form", name="Decision")
    form.get_by_label("Reason").select_option("no_match")
    form.get_by_label("Your grounds").fill("The address is another one.")
    clerk.fake.desk("mode", staleCase=True)
    form.get_by_role("button", name="Reject").click()
    expect(clerk.page.get_by_text("The case has changed, and nothing was decided.")).to_be_visible()
    expect(clerk.page.get_by_text("A picture has come: An older email from CoinEx")).to_be_visible()
    expect(form.get_by_label("Your grounds")).to_have_value("The address is another one.")
    form.get_by_role("button", name="Reject").click()
    expect(clerk.page.get_by_text("Proposed. It takes effect")).to_be_visible()
    first, second = clerk.fake.desk_log("decision")
    assert second["version"] == first["version"] + 1
    assert second["checklist"] == {"mail_from_us": "pass", "mail_of_these": "fail"}
    assert second["reason_code"] == "no_match"
    expect(form).to_contain_text("You proposed: Reject")
    form.get_by_label("Reject").check()
    expect(form.get_by_text("Two different people decide.")).to_be_visible()


def test_the_second_person_confirms_what_the_first_has_proposed(clerk: Clerk) -> None:
    clerk.sign_in("reviewer", "#/cases/RB-4HX7KDPP1Q")
    form = clerk.page.get_by_role("form", name="Decision")
    expect(form).to_contain_text("Lena proposed: Approve")
    form.get_by_label("Approve").check()
    form.get_by_label("Reason").select_option("documents_match")
    form.get_by_label("Your grounds").fill("Same here.")
    form.get_by_role("button", name="Approve: confirm").click()
    expect(clerk.page.get_by_text("Done: approved")).to_be_visible()
    expect(form).to_have_count(0)


def test_what_is_asked_for_again_says_why(clerk: Clerk) -> None:
    clerk.sign_in("reviewer", "#/cases/RB-7K2Q9FXW3M")
    form = clerk.page.get_by_role("form", name="Decision")
    form.get_by_label("Ask again").check()
    form.get_by_label("An older email from CoinEx").check()
    form.get_by_label("Text of the mail not visible").check()
    form.get_by_label("Reason").select_option("incomplete")
    form.get_by_label("Your grounds").fill("Only the head of the mail.")
    form.get_by_role("button", name="Ask again").click()
    expect(clerk.page.get_by_text("Done: asked again")).to_be_visible()
    sent = clerk.fake.desk_log("decision")[0]
    assert sent["items"] == ["history_email"]
    assert sent["flaws"] == {"history_email": ["body_not_visible"]}


def test_what_was_done_is_taken_back_within_the_hold(clerk: Clerk) -> None:
    clerk.sign_in("lead", "#/cases/RB-DONE2V0KD")
    clerk.button("Reverse").click()
    dialog = clerk.page.get_by_role("dialog")
    dialog.get_by_label("Reason").select_option("owner_reported")
    dialog.get_by_label("Your grounds").fill("The owner has called.")
    dialog.get_by_role("button", name="Reverse").click()
    expect(clerk.page.get_by_text("It takes effect when two people")).to_be_visible()
    sent = clerk.fake.desk_log("reverse")[0]
    assert (sent["version"], sent["reason_code"]) == (5, "owner_reported")


def test_an_account_stays_frozen_by_a_leads_word(clerk: Clerk) -> None:
    clerk.sign_in("lead", "#/alarms/al_1")
    form = clerk.page.get_by_role("form", name="Decision")
    form.get_by_label("Keep it frozen").check()
    form.get_by_label("Your grounds").fill("Nobody can be reached.")
    form.get_by_role("button", name="Decide").click()
    expect(clerk.page.get_by_text("Kept frozen")).to_be_visible()
    assert clerk.fake.desk_log("alarm")[0]["outcome"] == "keep"


def test_an_auditor_reads_and_decides_nothing(clerk: Clerk) -> None:
    clerk.sign_in("auditor", "#/cases/RB-7K2Q9FXW3M")
    expect(clerk.page.get_by_role("heading", name="RB-7K2Q9FXW3M")).to_be_visible()
    expect(clerk.page.get_by_role("form", name="Decision")).to_have_count(0)
    clerk.open(MINE)
    expect(clerk.page.get_by_text("You can read here")).to_be_visible()
    expect(clerk.page.get_by_role("textbox", name="Reply to the person")).to_have_count(0)


# --- audit, people --------------------------------------------------------------------------------


def test_the_chain_is_verified_and_a_break_is_told(clerk: Clerk) -> None:
    clerk.sign_in("auditor")
    clerk.button("Verify the chain").click()
    expect(clerk.page.get_by_text("The chain holds: 4,212 entries.")).to_be_visible()
    clerk.fake.desk("mode", broken=True)
    clerk.button("Verify the chain").click()
    expect(clerk.page.get_by_text("At entry 3,120")).to_be_visible()
    expect(clerk.page.get_by_text("does not match the copy")).to_be_visible()
    with clerk.page.expect_download() as saved:
        clerk.button("Export").click()
    assert saved.value.suggested_filename == "audit.ndjson"


def test_somebody_new_is_let_in_and_their_secrets_are_shown_once(clerk: Clerk) -> None:
    clerk.sign_in("admin")
    clerk.button("Add somebody").click()
    dialog = clerk.page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Nia")
    dialog.get_by_label("E-mail address").fill("nia@desk.example")
    dialog.get_by_role("button", name="Add", exact=True).click()
    expect(dialog.get_by_label("Password")).to_have_value("walnut-telescope-anchor-64")
    clerk.press("Escape")
    assert "walnut-telescope" not in clerk.page.content()
    assert "walnut-telescope" not in clerk.page.evaluate("JSON.stringify({...sessionStorage})")


# --- hostile words --------------------------------------------------------------------------------


def test_words_are_words_whoever_wrote_them(clerk: Clerk) -> None:
    clerk.sign_in().open(HOSTILE)
    fake = clerk.fake
    bad = "<img src=x onerror=alert(1)><script>alert(1)</script>[a](javascript:alert(1))"
    fake.desk("note", id=HOSTILE, text=bad)
    fake.desk("suppressed", id=HOSTILE, text=bad)
    fake.desk("present", id=HOSTILE, present=[{"id": "x", "name": bad, "mode": "composing_public"}])
    fake.desk("typing", id=HOSTILE, author={"kind": "agent", "name": bad})
    events = [
        {"type": kind, "author": {"kind": "agent", "name": bad}, "body": body}
        for kind, body in {
            "message": {"text": bad, "buttons": [{"id": "b", "title": bad}]},
            "upload_result": {"item": bad, "accepted": False,
                              "problems": [{"code": "x", "text": bad}]},
            "upload_request": {"item": "x", "title": bad, "url": "javascript:alert(1)",
                               "page_url": "", "must_show": [], "problems": [], "max_bytes": 1},
            "case": {"case_id": bad, "journey": "reset", "state": "open"},
        }.items()
    ]  # fmt: skip
    fake.desk("push", id=HOSTILE, events=events)
    expect(clerk.log.get_by_text("<script>").first).to_be_visible()
    clerk.reply.fill("/<b>")
    expect(clerk.canned.filter(has_text="<b>hostile</b>")).to_be_visible()
    clerk.press("Enter")
    assert clerk.page.locator("#app :is(script, img, iframe, object, embed)").count() == 0
    links = clerk.page.locator("#app a").evaluate_all("all => all.map(a => a.protocol)")
    assert set(links) <= {"http:", "https:", "mailto:"}

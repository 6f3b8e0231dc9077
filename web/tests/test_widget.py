"""What a person can do in the widget, in a real browser against a scripted service."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from web.tests.browser import PHONE, Fake, Guest, axe, bot, photograph

# --- the launcher ---------------------------------------------------------------------------------


def test_nothing_is_loaded_and_nobody_is_known_before_the_chat_is_opened(guest: Guest) -> None:
    asked: list[str] = []
    guest.page.on("request", lambda r: asked.append(r.url))
    guest.visit()
    guest.page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/chat/" in url or url.endswith("/widget/")] == []
    expect(guest.launcher).to_have_attribute("aria-expanded", "false")


def test_escape_closes_the_chat_and_gives_the_focus_back(guest: Guest) -> None:
    guest.visit()
    guest.page.get_by_role("button", name="Reset Mobile Number").click()
    expect(guest.launcher).to_have_attribute("aria-expanded", "true")
    expect(guest.composer).to_be_focused()
    guest.page.keyboard.press("Escape")
    expect(guest.page.locator("rebind-chat dialog")).to_be_hidden()
    expect(guest.page.get_by_role("button", name="Reset Mobile Number")).to_be_focused()


def test_a_link_to_the_chat_opens_it(guest: Guest) -> None:
    guest.visit("/#help-chat")
    expect(guest.log).to_be_visible()
    guest.button("Close chat").click()
    expect(guest.page).to_have_url(guest.fake.help + "/")
    guest.page.get_by_role("link", name="Chat with us").click()
    expect(guest.log).to_be_visible()


def test_what_comes_while_the_chat_is_closed_is_counted(guest: Guest) -> None:
    guest.open()
    guest.button("Close chat").click()
    guest.fake.push(bot("one"), bot("two"))
    expect(guest.launcher).to_have_accessible_name("Help chat, unread messages: 2")
    guest.page.reload()
    expect(guest.launcher).to_have_accessible_name("Help chat, unread messages: 2")
    guest.launcher.click()
    expect(guest.app.get_by_text("two", exact=True)).to_be_visible()
    expect(guest.launcher).to_have_accessible_name("Help chat")


def test_on_a_phone_the_page_behind_is_out_of_reach(invite: Callable[..., Guest]) -> None:
    guest = invite(viewport=PHONE, has_touch=True, is_mobile=True).open()
    assert guest.page.evaluate(
        "document.querySelector('rebind-chat').shadowRoot.querySelector('dialog').matches(':modal')"
    )
    assert guest.frame.evaluate("document.activeElement.id") == "title"


def test_messages_of_other_scripts_are_ignored(guest: Guest) -> None:
    guest.open()
    guest.page.evaluate("postMessage({rebind: 1, type: 'close'}, '*')")
    guest.page.evaluate(
        "document.querySelector('rebind-chat').shadowRoot.querySelector('iframe')"
        ".contentWindow.postMessage({rebind: 99, type: 'visible', open: false}, '*')"
    )
    guest.page.wait_for_timeout(200)
    expect(guest.log).to_be_visible()


# --- talking --------------------------------------------------------------------------------------


def test_the_whole_journey_by_keyboard_alone(guest: Guest) -> None:
    keys = guest.page.keyboard

    def walk(key: str, target: Locator) -> None:
        """Press the key until the target has the focus."""
        target.wait_for()
        for _ in range(40):
            if target.evaluate("el => el.getRootNode().activeElement === el"):
                return
            keys.press(key)
        pytest.fail(f"{key} never reached {target}")

    guest.visit()
    walk("Tab", guest.launcher)
    keys.press("Enter")
    expect(guest.composer).to_be_focused()
    for name in ("I lost my number", "I agree, reset my number"):
        walk("Shift+Tab", guest.button(name))
        keys.press("Enter")
        # A pressed button keeps the focus: the next thing is one Tab away
        expect(guest.button(f"{name} (your choice)")).to_be_focused()
        if name == "I lost my number":
            walk("Tab", guest.button("I agree, reset my number"))
    walk("Tab", guest.app.get_by_label("E-mail address"))
    keys.type("alice@example.com")
    keys.press("Tab")
    keys.type("correct horse 7 battery")
    keys.press("Enter")
    # The next card takes over from the one that was being filled in
    expect(guest.app.get_by_label("Code from the e-mail")).to_be_focused()
    keys.type("123456")
    keys.press("Enter")
    walk("Tab", guest.button("Start now"))
    keys.press("Enter")
    walk("Tab", guest.app.get_by_role("radio").first)
    for n in (1, 2, 3, 4):
        guest.app.get_by_text(f"Question {n} of 4", exact=True).wait_for()
        expect(guest.app.locator("input:is([type=radio], [type=checkbox])").first).to_be_focused()
        keys.press("Space")
        keys.press("Enter")
    expect(guest.app.get_by_text("All done")).to_be_visible()


def test_enter_within_a_composition_does_not_send(guest: Guest) -> None:
    guest.open()
    guest.composer.fill("にほん")
    for sign in ({"isComposing": True}, {"keyCode": 229}):
        event = {"key": "Enter", "bubbles": True, "cancelable": True, **sign}
        assert guest.composer.evaluate(
            "(el, event) => el.dispatchEvent(new KeyboardEvent('keydown', event))", event
        ), "the composition's Enter was taken"
    assert guest.fake.log() == []
    guest.composer.press("Shift+Enter")
    assert guest.composer.input_value() == "にほん\n"
    guest.composer.press("Enter")
    expect(guest.app.get_by_text("You said: にほん")).to_be_visible()


def test_a_message_that_was_not_delivered_stays_and_is_sent_again_as_the_same(guest: Guest) -> None:
    guest.open()
    guest.fake.mode(messages=503)
    guest.composer.fill("My phone is gone")
    guest.composer.press("Enter")
    expect(guest.app.get_by_text("Not delivered")).to_be_visible()
    guest.fake.mode()
    guest.button("Send again").click()
    expect(guest.app.get_by_text("You said: My phone is gone")).to_be_visible()
    expect(guest.app.get_by_text("Not delivered")).to_have_count(0)
    expect(guest.app.get_by_text("My phone is gone", exact=True)).to_have_count(1)
    assert len({post["client_msg_id"] for post in guest.fake.log()}) == 1


def test_a_slow_answer_never_shows_a_message_twice(guest: Guest) -> None:
    guest.open()
    guest.fake.mode(delay=700)
    for text in ("first", "second"):
        guest.composer.fill(text)
        guest.composer.press("Enter")
    expect(guest.app.get_by_text("You said: second")).to_be_visible()
    expect(guest.app.get_by_text("first", exact=True)).to_have_count(1)
    shown = guest.app.locator(".from-user .text").all_inner_texts()
    assert shown == ["first", "second"]


def test_what_is_written_offline_is_sent_when_the_connection_is_back(guest: Guest) -> None:
    guest.open()
    guest.context.set_offline(True)
    expect(guest.app.get_by_text("You are offline.")).to_be_visible()
    guest.composer.fill("Are you there?")
    guest.composer.press("Enter")
    expect(guest.app.get_by_text("Waiting for a connection")).to_be_visible()
    photograph(guest, "offline-desktop-light")
    assert axe(guest.frame) == []
    guest.context.set_offline(False)
    expect(guest.app.get_by_text("You said: Are you there?")).to_be_visible()
    expect(guest.app.get_by_text("You are offline.")).to_have_count(0)


def test_a_broken_stream_loses_and_doubles_nothing(guest: Guest) -> None:
    guest.open()
    for n in range(5):
        guest.fake.push(bot(f"before {n}"))
        guest.fake.cut()
        guest.fake.push(bot(f"after {n}"))
    expect(guest.app.get_by_text("after 4", exact=True)).to_be_visible()
    texts = guest.app.locator(".from-assistant .text").all_inner_texts()[1:]
    assert texts == [f"{word} {n}" for n in range(5) for word in ("before", "after")]


def test_where_streams_do_not_work_polling_does(guest: Guest) -> None:
    guest.fake.mode(stream="none")
    guest.open()
    guest.composer.fill("hello")
    guest.composer.press("Enter")
    expect(guest.app.get_by_text("You said: hello")).to_be_visible()
    guest.fake.push(bot("by poll"))
    expect(guest.app.get_by_text("by poll")).to_be_visible()


def test_a_stream_that_falls_silent_is_replaced(invite: Callable[..., Guest], fake: Fake) -> None:
    guest = invite()
    guest.context.clock.install()
    guest.open()
    fake.mode(stream="silent")
    fake.push(bot("into the void"))
    fake.cut()
    guest.context.clock.run_for(3000)
    guest.page.wait_for_timeout(300)
    expect(guest.app.get_by_text("into the void")).to_have_count(0)
    fake.mode()
    for _ in range(25):
        guest.context.clock.run_for(2000)
        guest.page.wait_for_timeout(50)
    expect(guest.app.get_by_text("into the void")).to_be_visible()


def test_three_hundred_messages_keep_their_order(guest: Guest) -> None:
    guest.open()
    guest.fake.push(*[bot(f"n{n}") for n in range(300)])
    expect(guest.app.get_by_text("n299", exact=True)).to_be_visible()
    texts = guest.app.locator(".from-assistant .text").all_inner_texts()[1:]
    assert texts == [f"n{n}" for n in range(300)]


def test_reading_older_messages_is_not_interrupted(guest: Guest) -> None:
    guest.fake.state("history")
    guest.open()
    guest.log.evaluate("el => { el.scrollTop = 0 }")
    guest.button("Newest messages").wait_for()
    guest.fake.push(bot("something new"))
    jump = guest.button("One new message")
    jump.wait_for()
    photograph(guest, "jump-desktop-light")
    assert axe(guest.frame) == []
    assert guest.log.evaluate("el => el.scrollTop") == 0
    jump.click()
    expect(guest.app.get_by_text("something new")).to_be_in_viewport()
    expect(jump).to_have_count(0)


def test_history_is_not_announced_but_news_is(guest: Guest) -> None:
    guest.fake.mode(events=503)
    guest.visit()
    guest.launcher.click()
    expect(guest.log).to_have_attribute("aria-live", "off")
    guest.fake.mode()
    expect(guest.log).to_have_attribute("aria-live", "polite")
    expect(guest.log).to_have_attribute("aria-relevant", "additions")


def test_somebody_is_writing_for_a_moment(guest: Guest) -> None:
    guest.open()
    guest.fake.typing()
    expect(guest.app.get_by_text("Assistant is writing")).to_be_visible()
    photograph(guest, "typing-desktop-light")
    guest.fake.push(bot("there"))
    expect(guest.app.get_by_text("Assistant is writing")).to_have_count(0)


def test_a_message_has_a_limit_and_says_so(guest: Guest) -> None:
    guest.open()
    guest.composer.fill("x" * 3700)
    expect(guest.app.get_by_text("300 characters left")).to_be_visible()
    guest.composer.fill("x" * 4001)
    expect(guest.app.get_by_text("One character too many")).to_be_visible()
    guest.composer.press("Enter")
    assert guest.fake.log() == []


# --- buttons and questions ------------------------------------------------------------------------


def test_a_pressed_button_is_marked_and_stays_so_after_a_reload(guest: Guest) -> None:
    guest.open()
    guest.button("I lost my number").click()
    guest.button("I agree, reset my number").wait_for()
    for _ in range(2):
        expect(guest.button("I lost my number (your choice)")).to_be_disabled()
        expect(guest.button("Change my number")).to_be_disabled()
        expect(guest.button("I agree, reset my number")).to_be_enabled()
        guest.open()


def test_a_button_of_the_past_is_refused_kindly(guest: Guest) -> None:
    guest.open()
    detail = "This choice is no longer open. The chat shows where you are."
    guest.fake.mode(messages={"status": 409, "code": "stale", "detail": detail})
    guest.button("I lost my number").click()
    expect(guest.app.get_by_role("alert").get_by_text(detail)).to_be_visible()
    photograph(guest, "stale-desktop-light")
    assert axe(guest.frame) == []
    guest.button("Dismiss").click()
    expect(guest.app.get_by_text(detail)).to_have_count(0)


def test_an_answer_is_sent_as_option_ids_and_the_card_shrinks(guest: Guest) -> None:
    guest.fake.state("question-multiple")
    guest.open()
    submit = guest.button("Answer")
    expect(submit).to_be_disabled()
    for title in ("Brazil", "Portugal"):
        guest.app.get_by_label(title).check()
    submit.click()
    expect(guest.app.get_by_text("Answered question 2 of 4")).to_be_visible()
    assert guest.fake.log()[-1]["choices"] == ["q2o1", "q2o0"]
    guest.open()
    expect(guest.app.get_by_text("Question 2 of 4, answered")).to_be_visible()
    expect(guest.app.get_by_role("checkbox")).to_have_count(0)


def test_another_way_is_open_at_every_question(guest: Guest) -> None:
    guest.fake.state("question-single")
    guest.open()
    guest.button("I would rather send documents").click()
    expect(guest.app.get_by_text("I want to submit documents instead")).to_be_visible()


# --- secure forms ---------------------------------------------------------------------------------

CANARY = "canary-Pa55 phrase"


def test_a_password_goes_to_the_form_and_nowhere_else(guest: Guest) -> None:
    guest.fake.state("sign-in")
    bodies: dict[str, str] = {}
    guest.page.on("request", lambda r: bodies.update({r.url: r.post_data or ""}))
    guest.visit()
    guest.page.evaluate(
        "window.heard = []; addEventListener('message', e => heard.push(JSON.stringify(e.data)))"
    )
    guest.launcher.click()
    expect(guest.app.get_by_text("Passwords go into the form above, never here.")).to_be_visible()
    email = guest.app.get_by_label("E-mail address")
    password = guest.app.get_by_label("Password", exact=True)
    expect(email).to_have_attribute("autocomplete", "username")
    expect(password).to_have_attribute("autocomplete", "current-password")
    email.fill("alice@example.com")
    password.fill(CANARY)
    guest.button("Show password").click()
    expect(password).to_have_attribute("type", "text")
    guest.button("Hide password").click()
    guest.button("Continue").click()
    expect(guest.app.get_by_text("Sign in to your account: done")).to_be_visible()
    assert [url.split("/")[3] for url, body in bodies.items() if "canary" in body] == ["secure"]
    stores = "JSON.stringify([{...localStorage}, {...sessionStorage}])"
    kept = guest.frame.evaluate(f"{stores} + document.documentElement.outerHTML")
    assert "canary" not in kept
    assert "alice@" not in kept
    heard = guest.page.evaluate(f"heard.join() + {stores}")
    assert "canary" not in heard
    token = guest.frame.evaluate("JSON.parse(localStorage['rebind-conversation']).token")
    assert token not in heard


def test_the_page_around_cannot_read_the_form(guest: Guest) -> None:
    guest.fake.state("sign-in")
    guest.open()
    read = """() => {
      const frame = document.querySelector('rebind-chat').shadowRoot.querySelector('iframe');
      try { return frame.contentWindow.document.title } catch (error) { return error.name }
    }"""
    assert guest.page.evaluate(read) == "SecurityError"


def test_a_wrong_code_is_said_at_the_field_and_may_be_tried_again(guest: Guest) -> None:
    guest.fake.state("email-code")
    guest.open()
    code = guest.app.get_by_label("Code from the e-mail")
    expect(code).to_have_attribute("autocomplete", "one-time-code")
    expect(code).to_have_attribute("inputmode", "numeric")
    code.fill("12345")
    guest.button("Continue").click()
    expect(guest.app.get_by_text("The code has 6 digits.")).to_be_visible()
    assert guest.fake.log() == []
    code.fill("111 111")
    guest.button("Continue").click()
    expect(code).to_have_accessible_description("That code is not right. 4 tries are left.")
    expect(code).to_have_attribute("aria-invalid", "true")
    expect(code).to_be_focused()
    expect(code).to_have_value("")
    expect(guest.app.get_by_text("That code was not right.")).to_have_count(0)
    code.fill("１２３ ４５６")
    code.press("Enter")
    expect(guest.app.get_by_text("Enter the code from your e-mail: done")).to_be_visible()


def test_a_code_can_be_asked_for_again(guest: Guest) -> None:
    guest.fake.state("email-code")
    guest.open()
    with guest.page.expect_response("**/messages") as posted:
        guest.button("Send a new code").click()
    assert posted.value.request.post_data_json["text"] == "resend the code"
    expect(guest.app.get_by_text("resend the code")).to_be_visible()


def test_a_form_of_another_origin_is_not_opened(guest: Guest) -> None:
    guest.open()
    trap = {"step": "sign_in", "url": "https://evil.example/", "fields": [], "expires_at": "x"}
    event = {
        "seq": 1, "type": "secure_step", "author": {"kind": "system"}, "body": trap,
        "at": "2026-01-01T00:00:00Z",
    }  # fmt: skip
    page = {"events": [event], "last_seq": 1}
    guest.context.route("**/events?after=0*", lambda route: route.fulfill(json=page))
    guest.page.reload()
    guest.launcher.click()
    expect(guest.app.get_by_text("was not opened")).to_be_visible()
    expect(guest.app.locator(".secure")).to_have_count(0)


def test_a_failed_post_keeps_the_form_and_says_so(guest: Guest) -> None:
    guest.fake.state("sign-in")
    guest.open()
    guest.app.get_by_label("E-mail address").fill("alice@example.com")
    guest.app.get_by_label("Password", exact=True).fill(CANARY)
    guest.context.set_offline(True)
    guest.button("Continue").click()
    expect(guest.app.get_by_text("The service could not be reached.")).to_be_visible()
    guest.context.set_offline(False)
    guest.button("Continue").click()
    expect(guest.app.get_by_text("Sign in to your account: done")).to_be_visible()


def test_what_was_entered_outlives_a_question_on_the_way(guest: Guest) -> None:
    guest.fake.state("sign-in")
    guest.open()
    email = guest.app.get_by_label("E-mail address")
    password = guest.app.get_by_label("Password", exact=True)
    email.fill("alice@example.com")
    password.fill(CANARY)
    guest.fake.push(bot("Because only the owner can."))
    guest.fake.again()
    expect(guest.app.get_by_text("Because only the owner can.")).to_be_visible()
    expect(guest.app.get_by_text("Sign in to your account: shown again below")).to_be_visible()
    expect(guest.app.locator("form.secure")).to_have_count(1)
    expect(email).to_have_value("alice@example.com")
    expect(password).to_have_value(CANARY)
    expect(password).to_be_focused()
    guest.button("Continue").click()
    expect(guest.app.get_by_text("Sign in to your account: done")).to_be_visible()


def test_a_form_that_is_shown_again_does_not_repeat_an_old_error(guest: Guest) -> None:
    guest.fake.state("email-code")
    guest.open()
    guest.app.get_by_label("Code from the e-mail").fill("111111")
    guest.button("Continue").click()
    wrong = guest.app.get_by_text("That code is not right. 4 tries are left.")
    expect(wrong).to_be_visible()
    guest.fake.push(bot("A new code is on its way."))
    guest.fake.again()
    expect(guest.app.get_by_text("A new code is on its way.")).to_be_visible()
    expect(wrong).to_have_count(0)


def test_ticks_outlive_a_question_on_the_way(guest: Guest) -> None:
    guest.fake.state("question-multiple")
    guest.open()
    guest.app.get_by_label("Brazil").check()
    guest.fake.push(bot("To keep strangers out."))
    guest.fake.again()
    expect(guest.app.get_by_text("Question 2 of 4, shown again below")).to_be_visible()
    expect(guest.app.get_by_label("Brazil")).to_be_checked()
    expect(guest.app.get_by_role("checkbox")).to_have_count(6)


# --- coming back ----------------------------------------------------------------------------------


def test_a_reload_in_the_middle_of_a_form_goes_on_there(guest: Guest) -> None:
    guest.fake.state("email-code")
    guest.open()
    before = guest.app.locator(".from-assistant .text").all_inner_texts()
    guest.open()
    assert guest.app.locator(".from-assistant .text").all_inner_texts() == before
    expect(guest.app.get_by_label("Code from the e-mail")).to_be_visible()
    expect(guest.app.get_by_text("Step 3 of 5: Confirm e-mail")).to_be_visible()


def test_a_conversation_that_is_gone_is_replaced_by_a_new_one(guest: Guest) -> None:
    guest.open()
    guest.fake.reset()
    guest.visit()
    guest.launcher.click()
    expect(guest.app.get_by_text("This conversation cannot be opened any more")).to_be_visible()
    guest.button("Start a new conversation").last.click()
    expect(guest.button("I lost my number")).to_be_visible()


def test_one_may_begin_again(guest: Guest) -> None:
    guest.open()
    guest.composer.fill("hello")
    guest.composer.press("Enter")
    expect(guest.app.get_by_text("You said: hello")).to_be_visible()
    guest.button("More options").click()
    guest.button("Start a new conversation").click()
    guest.app.get_by_role("dialog").get_by_role("button", name="Start a new conversation").click()
    expect(guest.app.get_by_text("You said: hello")).to_have_count(0)
    expect(guest.button("I lost my number")).to_be_visible()


def test_a_second_tab_shows_the_same_conversation(guest: Guest) -> None:
    guest.open()
    guest.composer.fill("from the first")
    guest.composer.press("Enter")
    expect(guest.app.get_by_text("You said: from the first")).to_be_visible()
    second = Guest(guest.fake, guest.context, guest.context.new_page())
    second.open()
    expect(second.app.get_by_text("You said: from the first")).to_be_visible()
    second.composer.fill("from the second")
    second.composer.press("Enter")
    for tab in (guest, second):
        expect(tab.app.get_by_text("from the second", exact=True)).to_have_count(1)


# --- what others wrote ----------------------------------------------------------------------------


def test_text_is_never_markup(guest: Guest) -> None:
    guest.fake.state("hostile")
    guest.open()
    links = guest.app.locator(".bubble a").evaluate_all("links => links.map(a => [a.href, a.rel])")
    assert links == [
        ["https://example.com/a?b=c", "noopener noreferrer"],
        ["mailto:a@example.com", "noopener noreferrer"],
        ["https://example.com/path", "noopener noreferrer"],
    ]
    assert guest.app.locator(".bubble :is(img, b, script)").count() == 0


def test_a_service_of_tomorrow_does_not_break_the_widget_of_today(guest: Guest) -> None:
    guest.fake.state("future")
    guest.open()
    expect(guest.app.get_by_text("A note from a newer service.")).to_be_visible()
    guest.composer.fill("hello")
    guest.composer.press("Enter")
    expect(guest.app.get_by_text("hello", exact=True)).to_be_visible()


# --- the other pages ------------------------------------------------------------------------------


def test_the_demo_inbox_shows_mail_and_people(guest: Guest) -> None:
    guest.page.goto(guest.fake.service + "/dev/inbox")
    expect(guest.page.get_by_role("list").get_by_text("Your code is 482913")).to_be_visible()
    expect(guest.page.get_by_role("row", name=re.compile("alice"))).to_be_visible()
    guest.page.get_by_label("Show messages to").fill("alice@example.com")
    expect(guest.page.locator("#messages > li")).to_have_count(1)


def test_an_alarm_is_raised_by_a_press_and_not_by_the_link(guest: Guest) -> None:
    guest.page.goto(guest.fake.service + "/not-me#good")
    assert guest.page.url.endswith("/not-me")
    guest.page.get_by_role("button").click()
    expect(guest.page.get_by_text("Your account is frozen.")).to_be_visible()
    guest.page.goto(guest.fake.service + "/not-me?again#bad")
    guest.page.get_by_role("button").click()
    expect(guest.page.get_by_text("This link was used before")).to_be_visible()


def test_without_scripts_the_help_page_still_helps(invite: Callable[..., Guest]) -> None:
    guest = invite(java_script_enabled=False)
    guest.visit()
    expect(guest.page.get_by_text("Withdrawals pause for")).to_be_visible()
    # Chromium parses <noscript> as text when only its debugger switched scripts off
    assert "The chat needs JavaScript" in guest.page.locator("noscript").inner_text()


# --- people ---------------------------------------------------------------------------------------


def test_how_it_went_is_asked_once_and_stays_answered(guest: Guest) -> None:
    guest.fake.state("resolved")
    guest.open()
    guest.button("Send my answer").click()
    expect(guest.app.get_by_text("Choose a number from 1 to 5.")).to_be_visible()
    guest.app.get_by_role("radio", name="4").check()
    guest.app.get_by_label("Anything you would like to add").fill("It took a while.")
    guest.button("Send my answer").click()
    expect(guest.app.get_by_text("Thank you, that helps us.")).to_be_visible()
    [sent] = [one for one in guest.fake.log() if "rated" in one]
    assert (sent["score"], sent["comment"]) == (4, "It took a while.")
    guest.page.reload()
    guest.launcher.click()
    expect(guest.app.get_by_text("Thank you, that helps us.")).to_be_visible()
    expect(guest.app.get_by_role("radio")).to_have_count(0)


def test_how_it_went_that_was_said_elsewhere_is_not_asked_again(guest: Guest) -> None:
    guest.fake.state("resolved")
    guest.open()
    guest.context.route(
        "**/csat/*", lambda route: route.fulfill(status=409, json={"code": "stale"})
    )
    guest.app.get_by_role("radio", name="1").check()
    guest.button("Send my answer").click()
    expect(guest.app.get_by_text("Thank you, that helps us.")).to_be_visible()


@pytest.mark.parametrize(
    ("zone", "said"), [("Asia/Tokyo", "Monday"), ("Pacific/Honolulu", "Sunday")]
)
def test_when_people_are_back_is_told_by_the_persons_own_clock(
    zone: str, said: str, invite: Callable[..., Guest]
) -> None:
    guest = invite(timezone_id=zone)
    guest.fake.state("queue-closed")
    guest.open()
    expect(
        guest.app.get_by_role("status").filter(has_text=f"People are back: {said}")
    ).to_be_visible()

"""What a lead does with messages that the assistant did not understand, in a real browser against
the scripted service."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from web.tests.browser import DESKTOP, PHONE, Fake, Guest, axe, photograph
from web.tests.desk import Clerk

FIRST, SECOND = "how mch is this gonna set me back", "mail still nothing, [email] is right"


@pytest.fixture
def hire(invite: Callable[..., Guest], fake: Fake) -> Callable[..., Clerk]:
    fake.desk("reset")
    return lambda **options: Clerk(invite(**options))


@pytest.fixture
def lead(hire: Callable[..., Clerk]) -> Clerk:
    clerk = hire().sign_in("lead", "#/learning")
    expect(row(clerk, FIRST)).to_be_visible()
    return clerk


def row(clerk: Clerk, text: str) -> Locator:
    return clerk.page.get_by_role("article", name=text, exact=True)


def told(clerk: Clerk) -> Locator:
    return clerk.page.locator(".learning-told").get_by_role("status")


def view(clerk: Clerk, name: str) -> Locator:
    return clerk.page.get_by_role("radio", name=re.compile(f"^{name}"))


def labels(clerk: Clerk) -> list[tuple[str, str | None]]:
    """What was saved, in order."""
    return [(one["id"], one["meaning"]) for one in clerk.fake.desk_log("label")]


def guess(clerk: Clerk, text: str, title: str) -> None:
    row(clerk, text).get_by_role("button", name=title).click()


def test_a_message_is_shown_with_what_is_known_of_it(lead: Clerk) -> None:
    portuguese = lead.page.get_by_role("article", name=re.compile("quanto falta"))
    words = portuguese.locator(".unclear-text")
    assert (words.get_attribute("lang"), words.get_attribute("dir")) == ("pt", "auto")
    expect(portuguese).to_contain_text("Portuguese")
    expect(portuguese.get_by_role("group", name="What the assistant took it for")).to_have_text(
        re.compile("How long does it take.*35%.*Why are withdrawals paused.*30%")
    )
    options = portuguese.get_by_label("What it meant").locator("option")
    expect(options).to_have_text([
        "Choose …", "What does it cost?", "Why are withdrawals paused?", "How long does it take?",
        "The code does not arrive", "Something else entirely", "Nothing to learn",
    ])  # fmt: skip
    portuguese.get_by_role("link", name="Conversation").click()
    expect(lead.page.get_by_role("heading", name="RB-7K2Q9F")).to_be_visible()


def test_a_guess_that_is_right_takes_one_press_and_can_be_undone(lead: Clerk) -> None:
    expect(lead.page.get_by_role("radio", name="To be labelled 7")).to_be_checked()
    guess(lead, FIRST, "What does it cost?")
    expect(row(lead, FIRST)).to_have_count(0)
    expect(told(lead)).to_have_text(f"Saved as “What does it cost?”: {FIRST}")
    expect(view(lead, "To be labelled 6")).to_be_checked()
    expect(view(lead, "Labelled 1")).not_to_be_checked()
    lead.button("Undo").click()
    expect(told(lead)).to_have_text(f"Undone: {FIRST}")
    lead.is_focused(row(lead, FIRST))
    expect(lead.page.get_by_role("article").first).to_contain_text(FIRST)
    expect(view(lead, "To be labelled 7")).to_be_checked()
    expect(lead.button("Undo")).to_have_count(0)
    assert labels(lead) == [("mu_1", "ask_cost"), ("mu_1", None)]


@pytest.mark.parametrize(
    ("title", "meaning"),
    [("Something else entirely", "out_of_scope"), ("Nothing to learn", "none")],
)
def test_what_no_guess_says_is_chosen_from_the_list(title: str, meaning: str, lead: Clerk) -> None:
    row(lead, FIRST).get_by_label("What it meant").select_option(title)
    expect(row(lead, FIRST)).to_have_count(0)
    expect(told(lead)).to_contain_text(f"Saved as “{title}”")
    assert labels(lead) == [("mu_1", meaning)]


def test_a_label_is_changed_or_put_back(lead: Clerk) -> None:
    guess(lead, FIRST, "What does it cost?")
    guess(lead, SECOND, "The code does not arrive")
    view(lead, "Labelled").check()
    expect(row(lead, FIRST)).to_contain_text("What does it cost? by Lena")
    row(lead, FIRST).get_by_label("Another meaning").select_option("How long does it take?")
    expect(row(lead, FIRST)).to_contain_text("How long does it take? by Lena")
    lead.button("Undo").click()
    expect(row(lead, FIRST)).to_contain_text("What does it cost? by Lena")
    row(lead, FIRST).get_by_role("button", name="Put back").click()
    expect(told(lead)).to_have_text(f"To be labelled again: {FIRST}")
    expect(row(lead, FIRST)).to_have_count(0)
    expect(row(lead, SECOND)).to_be_focused()
    lead.button("Undo").click()
    expect(row(lead, FIRST)).to_contain_text("What does it cost? by Lena")
    assert labels(lead)[2:] == [
        ("mu_1", "ask_duration"), ("mu_1", "ask_cost"), ("mu_1", None), ("mu_1", "ask_cost"),
    ]  # fmt: skip


def test_further_messages_are_asked_for_after_the_last_that_is_shown(lead: Clerk) -> None:
    expect(lead.page.get_by_role("article")).to_have_count(5)
    lead.button("Show more").click()
    expect(lead.page.get_by_role("article")).to_have_count(7)
    expect(lead.button("Show more")).to_have_count(0)
    assert [one.get("before") for one in lead.fake.desk_log("misunderstood")][-1] == "mu_5"


def test_when_all_that_was_shown_is_labelled_the_next_come_and_at_last_there_is_nothing(
    lead: Clerk,
) -> None:
    for n in range(7):
        first = lead.page.get_by_role("article").first
        name = first.get_attribute("id")
        first.get_by_label("What it meant").select_option("Nothing to learn")
        expect(lead.page.locator(f"#{name}"), str(n)).to_have_count(0)
    expect(lead.page.get_by_text("Nothing to label")).to_be_visible()
    lead.button("Undo").click()
    expect(lead.page.get_by_role("article")).to_have_count(1)
    lead.is_focused(lead.page.get_by_role("article"))


def test_examples_are_offered_once_there_are_some(lead: Clerk) -> None:
    expect(lead.button("Download as examples")).to_have_count(0)
    guess(lead, FIRST, "What does it cost?")
    with lead.page.expect_download() as download:
        lead.button("Download as examples").click()
    assert download.value.suggested_filename == "examples.yml"
    assert Path(download.value.path()).read_text() == f'- ask_cost: "{FIRST}"\n'


def test_without_labels_it_is_said(lead: Clerk) -> None:
    view(lead, "Labelled").check()
    expect(lead.page.get_by_text("Nothing is labelled yet.")).to_be_visible()
    lead.page.go_back()
    expect(row(lead, FIRST)).to_be_visible()


def test_what_could_not_be_loaded_is_tried_again(hire: Callable[..., Clerk]) -> None:
    clerk = hire().sign_in("lead", "#/chats")
    clerk.fake.desk("mode", down=True)
    clerk.go("#/learning")
    expect(clerk.page.get_by_role("alert").get_by_text("not available")).to_be_visible()
    clerk.fake.desk("mode")
    clerk.button("Try again").click()
    expect(row(clerk, FIRST)).to_be_visible()


def test_what_could_not_be_saved_stays_with_what_was_chosen(lead: Clerk) -> None:
    lead.fake.desk("mode", unlabelled=True)
    row(lead, FIRST).get_by_label("What it meant").select_option("How long does it take?")
    expect(row(lead, FIRST).get_by_role("alert")).to_contain_text("not available")
    expect(row(lead, FIRST).get_by_label("What it meant")).to_have_value("ask_duration")
    lead.fake.desk("mode")
    row(lead, FIRST).get_by_role("button", name="Save").click()
    expect(row(lead, FIRST)).to_have_count(0)
    expect(told(lead)).to_contain_text("Saved as")


def test_a_message_whose_conversation_was_erased_leaves_with_a_word(lead: Clerk) -> None:
    lead.fake.desk("mode", erased=True)
    guess(lead, FIRST, "What does it cost?")
    expect(told(lead)).to_have_text(f"No longer there, its conversation was erased: {FIRST}")
    expect(row(lead, FIRST)).to_have_count(0)
    expect(lead.button("Undo")).to_have_count(0)
    expect(view(lead, "To be labelled 6")).to_be_checked()


def test_messages_are_labelled_by_keyboard_alone(hire: Callable[..., Clerk]) -> None:
    clerk = hire().sign_in("lead", "#/chats")
    clerk.press("g", "l")
    expect(row(clerk, FIRST)).to_be_visible()
    clerk.press("j", "j", "k")
    clerk.is_focused(row(clerk, FIRST))
    clerk.press("Tab", "Tab")
    clerk.is_focused(row(clerk, FIRST).get_by_role("button", name="What does it cost?"))
    clerk.press("Enter")
    clerk.is_focused(row(clerk, SECOND))
    clerk.press("?")
    dialog = clerk.page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(dialog.get_by_text("Go to learning")).to_be_visible()


def test_looking_through_the_list_by_keyboard_saves_nothing(lead: Clerk) -> None:
    choice = row(lead, FIRST).get_by_label("What it meant")
    choice.focus()
    lead.press("ArrowDown", "ArrowDown")
    expect(choice).to_have_value("ask_hold")
    assert labels(lead) == []
    lead.press("Tab")
    lead.is_focused(row(lead, FIRST).get_by_role("button", name="Save"))
    lead.press("Enter")
    lead.is_focused(row(lead, SECOND))
    assert labels(lead) == [("mu_1", "ask_hold")]


def test_others_than_leads_have_no_such_page(hire: Callable[..., Clerk]) -> None:
    clerk = hire().sign_in("agent", "#/learning")
    expect(clerk.page.get_by_role("navigation", name="Chats", exact=True)).to_be_visible()
    expect(clerk.page.get_by_role("link", name="Learning")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_phone(scheme: str, hire: Callable[..., Clerk]) -> None:
    look = {"viewport": PHONE, "color_scheme": scheme, "reduced_motion": "reduce"}
    clerk = hire(**look).sign_in("lead", "#/learning")
    guess(clerk, FIRST, "What does it cost?")
    expect(told(clerk)).to_contain_text("Saved as")
    fits(clerk, f"learning-phone-{scheme}")
    view(clerk, "Labelled").check()
    expect(row(clerk, FIRST)).to_be_visible()
    fits(clerk, f"learning-labelled-phone-{scheme}")


@pytest.mark.parametrize(("size", "viewport"), [("desktop", DESKTOP), ("phone", PHONE)])
def test_in_arabic_it_runs_from_right_to_left(
    size: str, viewport: Any, hire: Callable[..., Clerk]
) -> None:
    clerk = hire(viewport=viewport, locale="ar", reduced_motion="reduce").arrive("#/learning")
    clerk.fill_in("lead")
    expect(row(clerk, FIRST)).to_be_visible()
    assert clerk.page.evaluate("document.documentElement.dir") == "rtl"
    expect(row(clerk, FIRST)).to_contain_text("كم يكلف ذلك؟")
    assert clerk.fake.desk_log("misunderstood")[-1]["locale"] == "ar"
    words = row(clerk, FIRST).locator(".unclear-text")
    assert words.evaluate("one => getComputedStyle(one).direction") == "ltr"
    guess(clerk, FIRST, "كم يكلف ذلك؟")
    expect(row(clerk, FIRST)).to_have_count(0)
    fits(clerk, f"learning-ar-{size}-light")


def fits(clerk: Clerk, name: str) -> None:
    photograph(clerk.guest, name, "desk")
    assert axe(clerk.page) == []
    reaches = "[document.documentElement, document.querySelector('.learning')]"
    too_wide = f"{reaches}.filter(one => one.scrollWidth > one.clientWidth).length"
    assert clerk.page.evaluate(too_wide) == 0
    assert clerk.page.evaluate("document.querySelector('.bar').scrollWidth - innerWidth") <= 0

"""Answers from the help articles: only where there is evidence, with a citation, and never in
place of a step."""

from __future__ import annotations

from typing import Any

import pytest
import responses

from actions.answers import MOST_CHARACTERS, OWN_WORDS, WITHOUT_AN_ANSWER
from actions.turn import SURE
from assistant.help_articles import filled, plain, read_sections, sections_in, shortened
from tests.assistant.kit import TERMS, pressed, state, user
from tests.assistant.test_actions import (  # noqa: F401 - fixtures
    client,
    http,
    run,
    sent,
    tells,
)
from tests.assistant.test_data import RULES

HELP = "https://help.example/articles"
HOLD = {"article": "after-reset", "section": "hold", "score": 0.8}
GONE = {"article": "no-longer", "section": "there", "score": 0.9}


@pytest.fixture(autouse=True)
def help_url(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBIND_HELP_URL", HELP)


@pytest.mark.parametrize("intent", sorted(WITHOUT_AN_ANSWER))
def test_what_nothing_better_is_known_for_is_answered_by_an_article(
    http: responses.RequestsMock,  # noqa: F811
    intent: str,
) -> None:
    tells(http, {**state("email_code"), "terms": {**TERMS, "hold_hours": 48}})
    said = run("action_inform", user(intent, articles=[HOLD]))
    assert said.keys == ["utter_article"]
    assert "For 48 hours after a reset nothing can be withdrawn." in said.words
    assert "“After the reset”, section “Why withdrawals are paused”" in said.words
    assert said.words.strip().endswith(f"{HELP}/after-reset#hold")


def test_every_question_that_comes_here_has_words_of_its_own() -> None:
    comes = {
        rule["steps"][0]["intent"] for rule in RULES if {"action": "action_inform"} in rule["steps"]
    }
    assert comes == set(OWN_WORDS)


def test_an_answer_carries_nothing_out_and_shows_no_step(
    http: responses.RequestsMock,  # noqa: F811
) -> None:
    """Its rule goes on to where the person was."""
    tells(http, state("questions"))
    said = run("action_inform", user("out_of_scope", articles=[HOLD]))
    assert sent(http) == []
    assert said.custom == []
    assert said.buttons == []


@pytest.mark.parametrize("articles", [[], [GONE]], ids=["none", "of other articles"])
@pytest.mark.parametrize("intent", sorted(WITHOUT_AN_ANSWER))
def test_without_evidence_it_says_so_and_offers_a_person(
    http: responses.RequestsMock,  # noqa: F811
    intent: str,
    articles: list[dict[str, Any]],
) -> None:
    tells(http, state("email_code"))
    said = run("action_inform", user(intent, articles=articles))
    assert said.keys == [f"utter_{intent}"]
    assert said.buttons == ["call_human"]


def test_the_best_section_that_is_there_is_quoted(
    http: responses.RequestsMock,  # noqa: F811
) -> None:
    tells(http, state())
    said = run("action_inform", user("account_other", articles=[GONE, HOLD]))
    assert said.values["link"] == f"{HELP}/after-reset#hold"


@pytest.mark.parametrize("event", [user, pressed])
def test_an_intent_that_is_sure_has_an_answer_of_its_own(
    http: responses.RequestsMock,  # noqa: F811
    event: Any,
) -> None:
    tells(http, state("consent"))
    assert run("action_inform", event("ask_cost", articles=[HOLD])).keys == ["utter_ask_cost"]


def test_one_that_is_not_sure_gives_way_to_an_article(
    http: responses.RequestsMock,  # noqa: F811
) -> None:
    tells(http, state("consent"))
    unsure = user("ask_cost", confidence=SURE - 0.01, articles=[HOLD])
    assert run("action_inform", unsure).keys == ["utter_article"]


def test_whoever_is_not_understood_is_answered_and_led_back(
    http: responses.RequestsMock,  # noqa: F811
) -> None:
    tells(http, state("email_code"))
    said = run("action_clarify", user("nlu_fallback", articles=[HOLD]))
    assert said.keys == ["utter_article", "utter_back_to_email_code"]
    assert said.custom == [{"show": "step"}]
    assert sent(http) == []


@pytest.mark.parametrize("text", ["who owns the moon?", "谁拥有月亮？", "من يملك القمر؟"])
def test_a_question_that_nothing_is_like_is_not_guessed_at(
    http: responses.RequestsMock,  # noqa: F811
    text: str,
) -> None:
    tells(http, state())
    said = run("action_clarify", user("nlu_fallback", ranking=[("greet", 0.2)], text=text))
    assert said.keys == ["utter_dont_know"]
    assert said.buttons == ["call_human"]


def test_where_there_is_no_translation_it_says_that_it_is_in_english(
    http: responses.RequestsMock,  # noqa: F811
) -> None:
    tells(http, state())
    said = run("action_inform", user("account_other", articles=[HOLD], locale="es"))
    assert said.keys == ["utter_article_in_english"]
    assert "nothing can be withdrawn" in said.words


@pytest.mark.parametrize("locale", ["en-GB", "../../../etc", "", "e" * 5000])
def test_a_tag_that_is_none_leads_to_english(locale: str) -> None:
    language, sections = sections_in(locale)
    assert language == "en"
    assert sections


def test_where_the_exchange_shows_no_articles_there_is_no_link(
    http: responses.RequestsMock,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("REBIND_HELP_URL")
    tells(http, state())
    said = run("action_inform", user("account_other", articles=[HOLD]))
    assert said.words.strip().endswith("section “Why withdrawals are paused”.")


def test_while_the_service_is_away_no_number_is_made_up(
    http: responses.RequestsMock,  # noqa: F811
) -> None:
    said = run("action_inform", user("account_other", articles=[HOLD]))
    assert said.keys == ["utter_account_other"]


def test_a_colleague_who_has_taken_over_is_not_spoken_over(
    http: responses.RequestsMock,  # noqa: F811
) -> None:
    http.get("http://service.test/internal/v1/conversations/c_1/state", status=409, json={})
    said = run("action_inform", user("account_other", articles=[HOLD]))
    assert said.keys == []
    assert said.custom == [{"say": "nothing"}]


@pytest.mark.parametrize("name", sorted(read_sections()))
def test_every_section_fits_a_chat_and_ends_with_a_whole_sentence(name: str) -> None:
    section = read_sections()[name]
    text = shortened(filled(section.text, {**TERMS, "brand": "X"}), MOST_CHARACTERS)
    assert 100 < len(text) <= MOST_CHARACTERS
    assert text.rstrip('”"')[-1] in ".?:,-abcdefghijklmnopqrstuvwxyzS)"
    assert text in plain(filled(section.text, {**TERMS, "brand": "X"}))
    assert "](" not in text
    assert "{" not in text


def test_it_is_cut_between_sentences_and_between_items() -> None:
    text = "One. Two [three](a#b). Four.\n\n1. Five.\n2. Six seven eight.\n"
    assert shortened(text, 16) == "One. Two three."
    assert shortened(text, 40) == "One. Two three. Four.\n\n1. Five."
    assert shortened(text, 400) == text.replace("[three](a#b)", "three").strip()

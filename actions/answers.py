"""Answers from the help articles, where the evidence for one is strong (assistant/articles.py).

An answer is a section's own text and says where it stands. It never replaces the step that is
open, and carries nothing out.
"""

from __future__ import annotations

import os

from actions.service import OwnerChanged, State
from actions.turn import Turn, TurnAction
from assistant.help_articles import SOURCE_LANGUAGE, Section, filled, sections_in, shortened

# What fits a chat on a small phone without scrolling; most sections do as they are.
MOST_CHARACTERS = 700
ANSWERED = {
    "account_other": "utter_account_other",
    "ask_why": "utter_ask_why",
    "ask_is_it_safe": "utter_ask_is_it_safe",
    "ask_documents": "utter_ask_documents",
    "ask_face": "utter_ask_face",
    "ask_cost": "utter_ask_cost",
    "ask_data_privacy": "utter_ask_data_privacy",
    "ask_passkey": "utter_ask_passkey",
    "ask_authenticator": "utter_ask_authenticator",
    "ask_puzzle": "utter_ask_puzzle",
    "ask_numbers": "utter_ask_numbers",
}
"""Alone, or beside something else (actions/faq.py)."""
OWN_WORDS = {**ANSWERED, "help": "utter_help", "out_of_scope": "utter_out_of_scope"}
# Our own words for these say that we do not know: a section of an article is better.
WITHOUT_AN_ANSWER = frozenset({"account_other", "out_of_scope"})
QUESTION_MARKS = ("?", "？", "؟")


class Inform(TurnAction):
    """A question: answered by an article where nothing better is known, else in our own words,
    which say so and offer a person where they do not know either."""

    action = "action_inform"

    def respond(self, turn: Turn) -> None:
        state = turn.state()
        if isinstance(state, OwnerChanged):
            turn.say_nothing()
            return
        is_unsure = turn.intent in WITHOUT_AN_ANSWER or not turn.is_sure
        if not (is_unsure and isinstance(state, State) and say_article(turn, state)):
            turn.say(OWN_WORDS.get(turn.intent, "utter_dont_know"))


def say_article(turn: Turn, state: State) -> bool:
    """Quotes the section that answers the message; False where the evidence is not strong."""
    language, sections = sections_in(turn.locale)
    section = next((sections[name] for name in _named(turn) if name in sections), None)
    if section is None:
        return False
    if language != SOURCE_LANGUAGE or turn.locale.partition("-")[0] == SOURCE_LANGUAGE:
        key = "utter_article"
    else:
        key = "utter_article_in_english"
    turn.say(key, **_quoted(section, state))
    return True


def is_question(turn: Turn) -> bool:
    """At least by its punctuation."""
    return str(turn.parse.get("text") or "").rstrip().endswith(QUESTION_MARKS)


def _named(turn: Turn) -> list[str]:
    """The sections that the assistant found, the best one first. A model that was trained with
    other articles may name what is there no more."""
    found = turn.parse.get("articles") or []
    return [f"{each.get('article')}#{each.get('section')}" for each in found]


def _quoted(section: Section, state: State) -> dict[str, str]:
    values = {**state.terms, "brand": os.environ.get("REBIND_BRAND") or "CoinEx"}
    base = os.environ.get("REBIND_HELP_URL", "").rstrip("/")
    return {
        "passage": shortened(filled(section.text, values), MOST_CHARACTERS),
        "article": filled(section.article_title, values),
        "section": filled(section.title, values),
        # Where the exchange shows the articles nowhere, there is nothing to lead to
        "link": f"{base}/{section.article}#{section.anchor}" if base else "none",
    }

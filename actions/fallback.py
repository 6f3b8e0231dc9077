"""What happens when the assistant does not understand.

Rasa has a two-stage fallback of its own. It is not used: it runs as a loop, so that an event
from outside (a secure step that ended) would be taken for the answer to "did you mean …?", and it
rewinds the tracker, which would hide what was said. Here nothing is remembered at all: how often
in a row somebody was not understood is counted from the conversation's events.
"""

from __future__ import annotations

from itertools import takewhile

from actions.service import OwnerChanged, State
from actions.steps import back_to_step
from actions.turn import Turn, TurnAction

NOT_UNDERSTOOD = frozenset({"nlu_fallback", "something_else"})
MOST_MEANINGS = 3
# Below this a guess is noise, and three wrong guesses cost more trust than none.
LEAST_CONFIDENCE = 0.04

# What a guess may be offered as; each has a label `meaning-<intent>` in the catalogue.
MEANINGS = frozenset(
    {
        "reset_phone", "change_phone", "unbind_phone", "code_not_received", "resend_code",
        "ask_why", "ask_how_long", "ask_is_it_safe", "ask_withdrawals", "ask_attempts",
        "ask_questions_about", "ask_documents", "ask_face", "ask_cost", "ask_old_number",
        "ask_data_privacy", "ask_status", "support_phone_number", "not_me", "account_other",
        "cancel", "go_back", "start_over", "call_human", "forgot_password", "choose_documents",
        "language_question", "help",
    }
)  # fmt: skip
STARTS_A_JOURNEY = frozenset({"reset_phone", "change_phone", "unbind_phone"})
NEEDS_A_CASE = frozenset({"cancel", "go_back", "start_over", "resend_code", "choose_documents"})


def times_not_understood(turn: Turn) -> int:
    """In a row, this time included."""
    return sum(1 for _ in takewhile(NOT_UNDERSTOOD.__contains__, turn.intents_backwards()))


def likely_meanings(turn: Turn, has_open_case: bool) -> list[str]:
    out_of_place = STARTS_A_JOURNEY if has_open_case else NEEDS_A_CASE
    ranking = turn.parse.get("intent_ranking") or []
    likely = [
        str(each["name"])
        for each in ranking
        if each.get("name") in MEANINGS - out_of_place
        and float(each.get("confidence") or 0) >= LEAST_CONFIDENCE
    ]
    return likely[:MOST_MEANINGS]


def reason_for_a_person(turn: Turn) -> str:
    """Why somebody takes over: the desk is told when it was offered for want of understanding."""
    return "misunderstood" if "utter_offer_human" in turn.said_before() else "asked"


class Clarify(TurnAction):
    """First: did you mean …? Then: please say it in other words. Then: a person."""

    action = "action_clarify"

    def respond(self, turn: Turn) -> None:
        state = turn.state()
        if isinstance(state, OwnerChanged):
            turn.say_nothing()
            return
        is_open = isinstance(state, State) and state.open_case is not None
        times = times_not_understood(turn)
        meanings = likely_meanings(turn, is_open) if times <= 1 else []
        if times > 2:
            turn.say("utter_offer_human")
        elif meanings:
            turn.say("utter_clarify", meanings=meanings)
        else:
            turn.say("utter_rephrase" if is_open else "utter_rephrase_no_case")
        if is_open and isinstance(state, State):
            back_to_step(turn, state)

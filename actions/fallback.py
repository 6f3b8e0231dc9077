"""What happens when the assistant does not understand.

Rasa has a two-stage fallback of its own. It is not used: it runs as a loop, so that an event
from outside (a secure step that ended) would be taken for the answer to "did you mean …?", and it
rewinds the tracker, which would hide what was said. Here nothing is remembered at all: how often
in a row somebody was not understood is counted from the conversation's events.
"""

from __future__ import annotations

from itertools import takewhile

from actions.answers import is_question, say_article
from actions.service import Case, OwnerChanged, State
from actions.steps import TOOL_AT, back_to_step, other_tools
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
        "use_totp", "use_passkey", "use_sms", "switch_tool",
        "ask_passkey", "ask_authenticator", "ask_puzzle", "ask_numbers", "documents_ready",
    }
)  # fmt: skip
STARTS_A_JOURNEY = frozenset({"reset_phone", "change_phone", "unbind_phone"})
NEEDS_A_CASE = frozenset({"cancel", "go_back", "start_over", "resend_code", "choose_documents"})
ONLY_IN_A_RESET = frozenset({"choose_documents", "forgot_password"})
WHERE_MORE_IS_ASKED = frozenset({"documents_ready"})
CHOOSES_A_TOOL = frozenset({"use_totp", "use_passkey", "use_sms", "switch_tool"})


def times_not_understood(turn: Turn) -> int:
    """In a row, this time included."""
    return sum(1 for _ in takewhile(NOT_UNDERSTOOD.__contains__, turn.intents_backwards()))


def _fitting(case: Case | None) -> frozenset[str]:
    """What can be meant where the case stands."""
    if case is None:
        return MEANINGS - NEEDS_A_CASE - CHOOSES_A_TOOL - WHERE_MORE_IS_ASKED
    fitting = MEANINGS - STARTS_A_JOURNEY - CHOOSES_A_TOOL
    if case.step != "more_documents":
        fitting -= WHERE_MORE_IS_ASKED
    if case.is_of_somebody_signed_in:
        fitting -= ONLY_IN_A_RESET
    if case.step in TOOL_AT:
        fitting |= {"switch_tool", *other_tools(case)}
    return fitting


def likely_meanings(turn: Turn, case: Case | None) -> list[str]:
    fitting = _fitting(case)
    ranking = turn.parse.get("intent_ranking") or []
    likely = [
        str(each["name"])
        for each in ranking
        if each.get("name") in fitting and float(each.get("confidence") or 0) >= LEAST_CONFIDENCE
    ]
    return likely[:MOST_MEANINGS]


def reason_for_a_person(turn: Turn) -> str:
    """Why somebody takes over: the desk is told when it was offered for want of understanding,
    because somebody else may be in the account, which comes before all others, or where nobody but
    people may go on."""
    said = turn.said_before()
    if said & {"utter_not_me", "utter_not_me_open"}:
        return "not_me"
    if said & {"utter_frozen", "utter_closed_frozen"}:
        return "policy"
    return "misunderstood" if "utter_offer_human" in said else "asked"


class Clarify(TurnAction):
    """First: did you mean …? Then: please say it in other words. Then: a person."""

    action = "action_clarify"

    def respond(self, turn: Turn) -> None:
        state = turn.state()
        if isinstance(state, OwnerChanged):
            turn.say_nothing()
            return
        if isinstance(state, State) and say_article(turn, state):
            back_to_step(turn, state)
            return
        case = state.open_case if isinstance(state, State) else None
        times = times_not_understood(turn)
        meanings = likely_meanings(turn, case) if times <= 1 else []
        if times > 2:
            turn.say("utter_offer_human")
        elif meanings:
            turn.say("utter_clarify", meanings=meanings)
        elif is_question(turn):
            turn.say("utter_dont_know")
        else:
            turn.say("utter_rephrase" if case is not None else "utter_rephrase_no_case")
        if case is not None and isinstance(state, State):
            back_to_step(turn, state)

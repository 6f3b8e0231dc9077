"""What happens when the assistant does not understand.

Rasa has a two-stage fallback of its own. It is not used: it runs as a loop, so that an event
from outside (a secure step that ended) would be taken for the answer to "did you mean …?", and it
rewinds the tracker, which would hide what was said. Here nothing is remembered at all: how often
in a row somebody was not understood is counted from the conversation's events. Whatever is
understood between, or moves the case on, begins the count again.
"""

from __future__ import annotations

from itertools import takewhile

from actions.answers import is_question, say_article
from actions.journey import go_on
from actions.service import Case, OwnerChanged, State
from actions.steps import TOOL_AT, back_to_step, facts, other_tools
from actions.turn import Turn, TurnAction, taken_care_of

NOT_UNDERSTOOD = frozenset({"nlu_fallback", "something_else"})
MOST_MEANINGS = 3
MOST_GUESSES = 5
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
        "later", "lost_mailbox", "step_fails", "ask_what_if",
    }
)  # fmt: skip
STARTS_A_JOURNEY = frozenset({"reset_phone", "change_phone", "unbind_phone"})
NEEDS_A_CASE = frozenset(
    {"cancel", "go_back", "start_over", "resend_code", "choose_documents", "later", "step_fails"}
)
ONLY_IN_A_RESET = frozenset({"choose_documents", "forgot_password"})
WHERE_MORE_IS_ASKED = frozenset({"documents_ready"})
CHOOSES_A_TOOL = frozenset({"use_totp", "use_passkey", "use_sms", "switch_tool"})

# After so many times there is nothing left but a person.
MOST_TIMES = 3
EXPLAINED = {
    "consent": "utter_explain_consent",
    "sign_in": "utter_explain_sign_in",
    "email_code": "utter_explain_email_code",
    "tools": "utter_explain_tools",
    "face_intro": "utter_ask_face",
    "face": "utter_ask_face",
    "face_review": "utter_explain_review",
    "questions_intro": "utter_ask_questions_about",
    "questions": "utter_ask_questions_about",
    "questions_failed": "utter_ask_questions_about",
    "documents": "utter_ask_documents",
    "more_documents": "utter_ask_documents",
    "totp": "utter_ask_authenticator",
    "passkey": "utter_ask_passkey",
    "old_number": "utter_explain_sms_code",
    "new_number": "utter_ask_numbers",
    "puzzle": "utter_ask_puzzle",
    "sms_code": "utter_explain_sms_code",
}
ANOTHER_WAY = {
    "sign_in": "password",
    "email_code": "email",
    "face_intro": "documents",
    "face": "documents",
    "questions_intro": "documents",
    "questions": "documents",
    "questions_failed": "documents",
    "puzzle": "number",
    "sms_code": "number",
}


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
    return [meaning for meaning, _ in _likely(turn, _fitting(case))][:MOST_MEANINGS]


def _likely(turn: Turn, among: frozenset[str]) -> list[tuple[str, float]]:
    ranking = turn.parse.get("intent_ranking") or []
    sure = [(str(each.get("name")), float(each.get("confidence") or 0)) for each in ranking]
    return [
        (name, confidence)
        for name, confidence in sure
        if name in among and confidence >= LEAST_CONFIDENCE
    ]


def _note(turn: Turn) -> None:
    """To be learnt from. Of what was typed alone, and not of orders, which nobody means."""
    if turn.intent == "nlu_fallback" and turn.confidence > 0 and not turn.is_pressed:
        guesses = _likely(turn, MEANINGS)[:MOST_GUESSES]
        turn.note_not_understood(
            [{"meaning": meaning, "confidence": confidence} for meaning, confidence in guesses]
        )


class Clarify(TurnAction):
    """First: did you mean …? Then the step in other words. Then another way. Then a person."""

    action = "action_clarify"

    def respond(self, turn: Turn) -> None:
        state = turn.state()
        if isinstance(state, OwnerChanged):
            turn.say_nothing()
            return
        known = state if isinstance(state, State) else None
        if known is not None and taken_care_of(turn):
            # One sentence of it was understood, and is answered by now
            go_on(turn, known)
            return
        if known is not None and say_article(turn, known):
            back_to_step(turn, known)
            return
        self._help(turn, known, times_not_understood(turn))
        if known is not None and known.open_case is not None:
            back_to_step(turn, known)
        _note(turn)

    def _help(self, turn: Turn, state: State | None, times: int) -> None:
        case = state.open_case if state is not None else None
        if times > MOST_TIMES:
            turn.say("utter_offer_human")
        elif times == MOST_TIMES:
            _say_another_way(turn, case)
        elif times > 1:
            _explain(turn, state, case)
        elif meanings := likely_meanings(turn, case):
            turn.say("utter_clarify", meanings=meanings)
        elif is_question(turn):
            turn.say("utter_dont_know")
        else:
            turn.say("utter_rephrase" if case is not None else "utter_rephrase_no_case")


def _explain(turn: Turn, state: State | None, case: Case | None) -> None:
    """The step in other words; where there is none, what can be done here."""
    if state is None or case is None:
        turn.say("utter_help")
    else:
        key = EXPLAINED.get(case.step, "utter_explain_consent")
        turn.say(key, **facts(case), **state.terms)


def _say_another_way(turn: Turn, case: Case | None) -> None:
    if case is None:
        turn.say("utter_another_way_no_case")
    elif case.step in TOOL_AT:
        turn.say("utter_other_tools" if other_tools(case) else "utter_no_other_tool", **facts(case))
    else:
        turn.say("utter_another_way", way=ANOTHER_WAY.get(case.step, "any"))

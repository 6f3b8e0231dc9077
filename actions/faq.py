"""Questions whose answer depends on the service's numbers, or on what is being done; and those
which are asked beside something else."""

from __future__ import annotations

from actions.answers import ANSWERED
from actions.journey import Aside
from actions.service import State
from actions.turn import Turn

ANSWERS = {
    "ask_how_long": "utter_ask_how_long",
    "ask_withdrawals": "utter_ask_withdrawals",
    "ask_attempts": "utter_ask_attempts",
    "ask_questions_about": "utter_ask_questions_about",
    "ask_old_number": "utter_ask_old_number",
}
ANSWERS_BESIDE = {
    **ANSWERED,
    "support_phone_number": "utter_support_phone_number",
    "bot_challenge": "utter_bot_challenge",
}


class Terms(Aside):
    action = "action_terms"
    beside = (*ANSWERS, *ANSWERS_BESIDE)

    def answer(self, turn: Turn, state: State) -> None:
        if turn.intent in ANSWERS:
            journey = state.case.journey if state.case is not None else "none"
            turn.say(ANSWERS[turn.intent], journey=journey, **state.terms)
        else:
            turn.say(ANSWERS_BESIDE[turn.intent])

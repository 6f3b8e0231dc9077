"""Questions whose answer depends on the service's numbers, or on what is being done."""

from __future__ import annotations

from actions.journey import StateAction
from actions.service import State
from actions.steps import back_to_step
from actions.turn import Turn

ANSWERS = {
    "ask_how_long": "utter_ask_how_long",
    "ask_withdrawals": "utter_ask_withdrawals",
    "ask_attempts": "utter_ask_attempts",
    "ask_questions_about": "utter_ask_questions_about",
    "ask_old_number": "utter_ask_old_number",
}


class Terms(StateAction):
    action = "action_terms"

    def respond_at(self, turn: Turn, state: State) -> None:
        journey = state.case.journey if state.case is not None else "none"
        turn.say(ANSWERS[turn.intent], journey=journey, **state.terms)
        back_to_step(turn, state)

"""Small talk that depends on where somebody is."""

from __future__ import annotations

from actions.journey import StateAction, go_on
from actions.service import State
from actions.steps import show_step
from actions.turn import Turn

AWAY_SECONDS = 3600
"""Whoever has been silent for so long has been elsewhere, and may not know where they were."""


class Greet(StateAction):
    """Whoever comes back is told where the request stands, also one that has ended meanwhile."""

    action = "action_greet"

    def respond_at(self, turn: Turn, state: State) -> None:
        if state.owner != "bot":
            turn.say_nothing()
        elif state.case is None or turn.seconds_of_silence() < AWAY_SECONDS:
            turn.say("utter_greet")
            go_on(turn, state)
        else:
            turn.say("utter_welcome_back")
            show_step(turn, state)

"""Passing a conversation to a person."""

from __future__ import annotations

from actions.fallback import reason_for_a_person
from actions.service import OwnerChanged, State
from actions.turn import Turn, TurnAction


class HandOff(TurnAction):
    """Works without the service's state too: nobody is kept from a person by an outage."""

    action = "action_hand_off"

    def respond(self, turn: Turn) -> None:
        state = turn.state()
        if isinstance(state, OwnerChanged):
            turn.say_nothing()
            return
        case = state.open_case if isinstance(state, State) else None
        if case is not None:
            turn.say("utter_hand_off_case", case=case.case_id)
        else:
            turn.say("utter_hand_off")
        turn.hand_off(reason_for_a_person(turn))


class NotMe(TurnAction):
    """Somebody may be in the account: what to do at once, and a person."""

    action = "action_not_me"

    def respond(self, turn: Turn) -> None:
        state = turn.state()
        if isinstance(state, OwnerChanged):
            turn.say_nothing()
            return
        is_open = isinstance(state, State) and state.open_case is not None
        turn.say("utter_not_me_open" if is_open else "utter_not_me")

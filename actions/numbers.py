"""The new phone number."""

from __future__ import annotations

from actions.journey import StateAction, is_at, is_out_of_place, say_refusal
from actions.service import OwnerChanged, State, Unreachable
from actions.steps import back_to_step, show_step
from actions.turn import Turn

AFTER_THE_NUMBER = frozenset({"puzzle", "sms_code"})


class SubmitNumber(StateAction):
    """A number that was typed into the chat; the vault kept it, only its handle is known here.

    Where a new one is asked for, it is that; anywhere else it is one more personal detail. The
    service is asked, not the state: a turn that is tried again has moved the case already."""

    action = "action_submit_number"

    def respond_at(self, turn: Turn, state: State) -> None:
        handle = turn.handle("phone")
        if handle is None or state.case is None:
            self._not_taken(turn, state)
            return
        result = turn.command("submit_number", handle)
        if isinstance(result, (Unreachable, OwnerChanged)):
            turn.give_up(result)
        elif result.outcome == "ok":
            show_step(turn, result.state)
        elif is_out_of_place(result, state):
            self._not_taken(turn, result.state)
        else:
            say_refusal(turn, result)

    def _not_taken(self, turn: Turn, state: State) -> None:
        case = state.open_case
        if is_at(state, "new_number"):
            turn.say("utter_number_missing")
        elif case is not None and case.step in AFTER_THE_NUMBER:
            turn.say("utter_number_too_late")
        elif case is not None and case.journey == "change" and turn.handle("phone"):
            turn.say("utter_number_early")
        else:
            turn.say("utter_provide_personal")
        back_to_step(turn, state)

"""Passing a conversation to a person."""

from __future__ import annotations

from actions.service import Case, OwnerChanged, State
from actions.turn import Turn, TurnAction

SUSPICION = frozenset({"utter_not_me", "utter_not_me_open"})
FROZEN = frozenset({"utter_frozen", "utter_closed_frozen"})


def reason_for_a_person(turn: Turn) -> str:
    """Why somebody takes over: the desk is told when it was offered for want of understanding,
    because somebody else may be in the account, which comes before all others, or where nobody but
    people may go on."""
    said = turn.said_before()
    if said & SUSPICION or _says(turn, "not_me"):
        return "not_me"
    if said & FROZEN:
        return "policy"
    return "misunderstood" if "utter_offer_human" in said else "asked"


def _says(turn: Turn, intent: str) -> bool:
    """Beside what the turn is about."""
    return any(other.intent == intent for other in turn.also)


class HandOff(TurnAction):
    """Works without the service's state too: nobody is kept from a person by an outage."""

    action = "action_hand_off"
    beside = ("call_human",)
    is_urgent = True

    def respond(self, turn: Turn) -> None:
        state = turn.state()
        if isinstance(state, OwnerChanged):
            turn.say_nothing()
            return
        case = state.open_case if isinstance(state, State) else None
        if _says(turn, "not_me"):
            _say_what_stops_them(turn, case)
        elif case is not None:
            turn.say("utter_hand_off_case", case=case.case_id)
        else:
            turn.say("utter_hand_off")
        turn.hand_off(reason_for_a_person(turn))


class NotMe(TurnAction):
    """Somebody may be in the account: what stops them at once, and a person."""

    action = "action_not_me"
    beside = ("not_me",)
    is_urgent = True

    def respond(self, turn: Turn) -> None:
        state = turn.state()
        if isinstance(state, OwnerChanged):
            turn.say_nothing()
            return
        _say_what_stops_them(turn, state.open_case if isinstance(state, State) else None)
        if _says(turn, "call_human"):
            turn.hand_off("not_me")


def _say_what_stops_them(turn: Turn, case: Case | None) -> None:
    turn.say("utter_not_me_open" if case is not None else "utter_not_me")


class Crisis(TurnAction):
    """Somebody speaks of not wanting to live. The channel has heard it (assistant/crisis.py); a
    person takes over, whatever the service says."""

    action = "action_crisis"
    is_urgent = True

    def respond(self, turn: Turn) -> None:
        if isinstance(turn.state(), OwnerChanged):
            turn.say_nothing()
            return
        turn.say("utter_crisis")
        turn.hand_off("crisis")

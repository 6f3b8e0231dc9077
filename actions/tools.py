"""Security tools: which one, another one, none of them."""

from __future__ import annotations

from actions.journey import AtItsStep, StateAction, is_at, start
from actions.service import State
from actions.steps import TOOL_AT, back_to_step, facts, other_tools, show_step
from actions.turn import Turn

BEFORE_TOOLS = frozenset({"consent", "email_code"})


def say_which_tools(turn: Turn, state: State) -> None:
    """Those that there are where one is asked for; elsewhere, whether that comes."""
    case = state.open_case
    if case is not None and case.step in TOOL_AT:
        turn.say("utter_other_tools" if other_tools(case) else "utter_no_other_tool", **facts(case))
        turn.show_step()
        return
    is_signed_in = case is not None and case.is_of_somebody_signed_in
    is_to_come = is_signed_in and is_at(state, *BEFORE_TOOLS)
    turn.say("utter_tool_comes_later" if is_to_come else "utter_no_tool_asked_for")
    back_to_step(turn, state)


class SwitchTool(StateAction):
    action = "action_switch_tool"

    def respond_at(self, turn: Turn, state: State) -> None:
        say_which_tools(turn, state)


class ToolsWork(AtItsStep):
    action = "action_tools_work"
    commands: tuple[str, ...] = ("tools_work",)

    def elsewhere(self, turn: Turn, state: State) -> None:
        case = state.open_case
        if case is not None and case.is_of_somebody_signed_in:
            say_which_tools(turn, state)
        elif is_at(state, "tools"):
            back_to_step(turn, state)
        elif case is None and state.signed_in:
            turn.say("utter_tools_work_here")
        else:
            turn.say("utter_tools_work")
            back_to_step(turn, state)


class UseTotp(ToolsWork):
    """Where a reset asks whether a tool works, naming it is not yet a yes: that would end it."""

    action = "action_use_totp"
    commands = ("use_totp",)


class UsePasskey(ToolsWork):
    action = "action_use_passkey"
    commands = ("use_passkey",)


class UseSms(ToolsWork):
    """Who can read text messages to that number can log in: no reset is needed for that."""

    action = "action_use_sms"
    commands = ("use_sms",)

    def elsewhere(self, turn: Turn, state: State) -> None:
        case = state.open_case
        if state.signed_in or (case is not None and case.is_of_somebody_signed_in):
            super().elsewhere(turn, state)
        else:
            turn.say("utter_sms_works")
            back_to_step(turn, state)


class ToolsLost(AtItsStep):
    """In a reset the other tools; in a change all of them, which ends it: a reset comes first."""

    action = "action_tools_lost"
    beside = ("tools_lost",)
    commands = ("tools_lost", "tools_unavailable")

    def respond_at(self, turn: Turn, state: State) -> None:
        case = state.open_case
        is_one_of_several = case is not None and other_tools(case) != []
        was_asked = turn.is_pressed or "utter_other_tools" in turn.said_before()
        if is_one_of_several and not was_asked:
            # "I lost my authenticator" is not yet "none of them works"
            say_which_tools(turn, state)
        else:
            super().respond_at(turn, state)

    def moved(self, turn: Turn, state: State) -> None:
        if state.owner == "bot" and is_at(state, "consent"):
            turn.say("utter_tools_unavailable")
        show_step(turn, state)

    def elsewhere(self, turn: Turn, state: State) -> None:
        if state.open_case is not None:
            back_to_step(turn, state)
        else:
            start(turn, "reset")

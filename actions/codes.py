"""Codes by e-mail, by text message, of the authenticator app: the step says which is meant."""

from __future__ import annotations

from actions.journey import StateAction, carry_out, go_on, is_at, say_refusal
from actions.service import OwnerChanged, State, Unreachable
from actions.steps import back_to_step, facts, show_step
from actions.turn import Turn

# A code to the new number comes after another puzzle: its step is not this one any more.
RESENT = {
    "email_code": "utter_code_resent",
    "old_number": "utter_sms_resent",
    "sms_code": "utter_sms_resent",
}
NOT_SENT = {"totp": "utter_totp_is_in_the_app", "puzzle": "utter_code_after_puzzle"}
NOT_RECEIVED = {
    **NOT_SENT,
    "email_code": "utter_email_code_not_received",
    "old_number": "utter_old_number_code_not_received",
    "sms_code": "utter_sms_code_not_received",
}
MISSING = {
    "totp": "utter_totp_missing",
    "old_number": "utter_sms_code_missing",
    "sms_code": "utter_sms_code_missing",
}


class ResendCode(StateAction):
    action = "action_resend_code"

    def respond_at(self, turn: Turn, state: State) -> None:
        case = state.open_case
        if case is None:
            turn.say("utter_sms_not_received")
        elif case.step not in RESENT:
            turn.say(NOT_SENT.get(case.step, "utter_no_code_awaited"))
            back_to_step(turn, state)
        else:
            self._resend(turn, case.step)

    def _resend(self, turn: Turn, step: str) -> None:
        result = turn.command("resend_code")
        if isinstance(result, (Unreachable, OwnerChanged)):
            turn.give_up(result)
        elif result.outcome != "ok":
            say_refusal(turn, result)
        elif is_at(result.state, step):
            turn.say(RESENT[step])
            back_to_step(turn, result.state)
        else:
            show_step(turn, result.state)


class CodeNotReceived(StateAction):
    """Before any case it is the one that the log-in page asks for."""

    action = "action_code_not_received"
    beside = ("code_not_received",)

    def respond_at(self, turn: Turn, state: State) -> None:
        case = state.open_case
        if case is None:
            turn.say("utter_sms_not_received")
        else:
            turn.say(NOT_RECEIVED.get(case.step, "utter_no_code_awaited"), **facts(case))
            back_to_step(turn, state)


class SubmitCode(StateAction):
    """A code that was typed into the chat; the vault kept it, only its handle is known here."""

    action = "action_submit_code"

    def respond(self, turn: Turn) -> None:
        handle = turn.handle("code")
        if handle is not None:
            carry_out(turn, "submit_code", handle)
        else:
            super().respond(turn)

    def respond_at(self, turn: Turn, state: State) -> None:
        case = state.open_case
        if turn.has_stray_code:
            go_on(turn, state)
        else:
            turn.say(MISSING.get(case.step if case else "", "utter_code_missing"))
            back_to_step(turn, state)

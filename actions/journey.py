"""The way through a case: every action tells the service what the person wants, then says where
they are now."""

from __future__ import annotations

from abc import abstractmethod

from actions.fallback import reason_for_a_person
from actions.service import OwnerChanged, Reply, State, Unreachable
from actions.steps import back_to_step, show_step
from actions.turn import Turn, TurnAction

# Refusals after which the step is another one: it is shown in full, and speaks for itself.
MOVED_ON = frozenset({"answers_wrong", "password_wrong", "attempts_exhausted"})
# A "no" to one of these means that everything stays as it is.
KEEPS_GOING = frozenset(
    {
        "utter_confirm_cancel",
        "utter_confirm_restart",
        "utter_offer_human",
        "utter_not_me",
        "utter_not_me_open",
    }
)
REFUSALS = {
    "nothing_to_confirm": "utter_nothing_to_confirm",
    "code_wrong": "utter_code_wrong",
    "code_expired": "utter_code_expired",
    "attempts_exhausted": "utter_attempts_exhausted",
    "too_many_requests": "utter_too_many_requests",
    "step_not_open": "utter_step_not_open",
    "not_found": "utter_not_found",
}


def carry_out(turn: Turn, command: str, handle: str | None = None) -> Reply | None:
    """Sends a command and says what came of it. None when there was nothing to be told."""
    result = turn.command(command, handle)
    if isinstance(result, (Unreachable, OwnerChanged)):
        turn.give_up(result)
        return None
    if result.outcome == "ok":
        show_step(turn, result.state)
    else:
        say_refusal(turn, result)
    return result


def say_refusal(turn: Turn, reply: Reply) -> None:
    if reply.state.owner != "bot":
        turn.say_nothing()
        return
    outcome = reply.outcome
    if outcome == "code_wrong" and reply.attempts_left is not None:
        turn.say("utter_code_wrong_counted", attempts=reply.attempts_left)
    elif outcome == "too_many_requests" and reply.retry_after_seconds is not None:
        turn.say("utter_wait", seconds=reply.retry_after_seconds)
    elif outcome in REFUSALS and not _says_so_itself(reply.state, outcome):
        turn.say(REFUSALS[outcome])
    if outcome in MOVED_ON:
        show_step(turn, reply.state)
    else:
        back_to_step(turn, reply.state)


def _says_so_itself(state: State, outcome: str) -> bool:
    """A code without tries left is what its step speaks of then."""
    return outcome == "attempts_exhausted" and _is_at(state, "email_code")


def ask_back(turn: Turn) -> None:
    """The step again, with its buttons, and nothing done."""
    state = turn.state()
    if isinstance(state, (Unreachable, OwnerChanged)):
        turn.give_up(state)
    else:
        back_to_step(turn, state)


def _is_at(state: State, step: str) -> bool:
    return state.open_case is not None and state.open_case.step == step


class StateAction(TurnAction):
    """An action that depends on where the case stands; without a state it says so, or nothing."""

    def respond(self, turn: Turn) -> None:
        state = turn.state()
        if isinstance(state, (Unreachable, OwnerChanged)):
            turn.give_up(state)
        else:
            self.respond_at(turn, state)

    @abstractmethod
    def respond_at(self, turn: Turn, state: State) -> None:
        """Say what there is to say at this state."""


class ShowStep(StateAction):
    action = "action_show_step"

    def respond_at(self, turn: Turn, state: State) -> None:
        show_step(turn, state)


class BackToStep(TurnAction):
    """Ends a digression. What was asked has been answered already: an outage stays unsaid."""

    action = "action_back_to_step"

    def respond(self, turn: Turn) -> None:
        state = turn.state()
        if isinstance(state, (Unreachable, OwnerChanged)):
            turn.say_nothing()
        else:
            back_to_step(turn, state)


class StartReset(TurnAction):
    """Somebody who is in the middle of it is shown where they are, not begun again."""

    action = "action_start_reset"

    def respond(self, turn: Turn) -> None:
        carry_out(turn, "start_reset")


class CommandAction(TurnAction):
    """A button, or what a person says instead of pressing it."""

    @property
    @abstractmethod
    def command(self) -> str:
        """The service's word for it."""

    def respond(self, turn: Turn) -> None:
        if turn.is_sure:
            carry_out(turn, self.command)
        else:
            ask_back(turn)


class Consent(CommandAction):
    action = "action_consent"
    command = "consent"


class Decline(CommandAction):
    action = "action_decline"
    command = "decline"


class GoBack(CommandAction):
    action = "action_go_back"
    command = "back"


class StartOver(StateAction):
    """Asks before it throws away how far somebody has come."""

    action = "action_start_over"

    def respond_at(self, turn: Turn, state: State) -> None:
        if state.open_case is None or _is_at(state, "consent"):
            carry_out(turn, "start_reset")
        else:
            turn.say("utter_confirm_restart")


class RestartConfirmed(CommandAction):
    action = "action_restart_confirmed"
    command = "restart"


class ChooseDocuments(CommandAction):
    action = "action_choose_documents"
    command = "choose_documents"


class AtItsStep(StateAction):
    """Moves the case at one step; anywhere else the same words are a remark or a question.

    The service is asked, not the state: a turn that is tried again has moved the case already."""

    @property
    @abstractmethod
    def command(self) -> str:
        """The service's word for it."""

    def respond_at(self, turn: Turn, state: State) -> None:
        if state.case is None or not turn.is_sure:
            self.elsewhere(turn, state)
            return
        result = turn.command(self.command)
        if isinstance(result, (Unreachable, OwnerChanged)):
            turn.give_up(result)
        elif result.outcome == "ok":
            show_step(turn, result.state)
        elif result.outcome == "step_not_open" and result.state.owner == "bot":
            self.elsewhere(turn, result.state)
        else:
            say_refusal(turn, result)

    @abstractmethod
    def elsewhere(self, turn: Turn, state: State) -> None:
        """What there is to say at any other step, or when it is not sure what was meant."""


class ForgotPassword(AtItsStep):
    """At sign-in it opens the documents route."""

    action = "action_forgot_password"
    command = "forgot_password"

    def elsewhere(self, turn: Turn, state: State) -> None:
        turn.say("utter_forgot_password")
        back_to_step(turn, state)


class RememberPassword(CommandAction):
    """It came back before anything else was done."""

    action = "action_remember_password"
    command = "remember_password"


class ToolsWork(AtItsStep):
    action = "action_tools_work"
    command = "tools_work"

    def elsewhere(self, turn: Turn, state: State) -> None:
        if not _is_at(state, "tools"):
            turn.say("utter_tools_work")
        back_to_step(turn, state)


class ToolsLost(AtItsStep):
    action = "action_tools_lost"
    command = "tools_lost"

    def elsewhere(self, turn: Turn, state: State) -> None:
        if state.open_case is not None:
            back_to_step(turn, state)
        else:
            carry_out(turn, "start_reset")


class Affirm(TurnAction):
    """A "yes" belongs to what was asked last; only then to the step."""

    action = "action_affirm"

    def respond(self, turn: Turn) -> None:
        asked = turn.said_before()
        if not turn.is_sure:
            ask_back(turn)
        elif "utter_confirm_cancel" in asked:
            carry_out(turn, "cancel")
        elif "utter_confirm_restart" in asked:
            carry_out(turn, "restart")
        elif asked & {"utter_offer_human", "utter_not_me", "utter_not_me_open"}:
            turn.say("utter_hand_off")
            turn.hand_off(reason_for_a_person(turn))
        elif "utter_clarify" in asked:
            turn.say("utter_pick_one")
            ask_back(turn)
        elif asked & {"utter_offer", "utter_sms_not_received"}:
            carry_out(turn, "start_reset")
        else:
            carry_out(turn, "affirm")


class Deny(TurnAction):
    action = "action_deny"

    def respond(self, turn: Turn) -> None:
        asked = turn.said_before()
        if not turn.is_sure or asked & KEEPS_GOING:
            ask_back(turn)
        elif "utter_clarify" in asked:
            turn.say("utter_rephrase")
            ask_back(turn)
        elif asked & {"utter_offer", "utter_sms_not_received"}:
            turn.say("utter_another_time")
        else:
            carry_out(turn, "deny")


class Cancel(StateAction):
    """Asks before it stops anything: what is stopped has to be begun again."""

    action = "action_cancel"

    def respond_at(self, turn: Turn, state: State) -> None:
        if state.open_case is None:
            turn.say("utter_nothing_to_cancel")
        else:
            turn.say("utter_confirm_cancel")


class CancelConfirmed(CommandAction):
    action = "action_cancel_confirmed"
    command = "cancel"


class ResendCode(StateAction):
    action = "action_resend_code"

    def respond_at(self, turn: Turn, state: State) -> None:
        if state.open_case is None:
            turn.say("utter_sms_not_received")
        elif state.open_case.step != "email_code":
            turn.say("utter_no_code_awaited")
            back_to_step(turn, state)
        else:
            self._resend(turn)

    def _resend(self, turn: Turn) -> None:
        result = turn.command("resend_code")
        if isinstance(result, (Unreachable, OwnerChanged)):
            turn.give_up(result)
        elif result.outcome == "ok":
            turn.say("utter_code_resent")
            back_to_step(turn, result.state)
        elif result.outcome == "no_more_codes":
            turn.say("utter_no_more_codes")
        else:
            say_refusal(turn, result)


class CodeNotReceived(StateAction):
    """Which code? At the e-mail step the one in the mailbox; before any case, the SMS."""

    action = "action_code_not_received"

    def respond_at(self, turn: Turn, state: State) -> None:
        if state.open_case is None:
            turn.say("utter_sms_not_received")
        else:
            at_code = state.open_case.step == "email_code"
            turn.say("utter_email_code_not_received" if at_code else "utter_no_code_awaited")
            back_to_step(turn, state)


class SubmitCode(TurnAction):
    """A code that was typed into the chat; the vault kept it, only its handle is known here."""

    action = "action_submit_code"

    def respond(self, turn: Turn) -> None:
        handle = turn.handle("code")
        if handle is not None:
            carry_out(turn, "submit_code", handle)
            return
        turn.say("utter_code_missing")
        ask_back(turn)

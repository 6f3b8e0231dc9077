"""The way through a case: every action tells the service what the person wants, then says where
they are now."""

from __future__ import annotations

from abc import abstractmethod

from actions.handoff import SUSPICION, reason_for_a_person
from actions.service import CommandResult, OwnerChanged, Reply, State, Unreachable
from actions.steps import back_to_step, is_at_new_password, is_used_up, other_tools, show_step
from actions.turn import Turn, TurnAction, taken_care_of

# Refusals after which the step is another one: it is shown in full, and speaks for itself.
MOVED_ON = frozenset({"answers_wrong", "password_wrong", "attempts_exhausted"})
# What a "yes" to them begins, once what is open is stopped.
SWITCHES = {
    "utter_switch_to_reset": "reset",
    "utter_switch_to_change": "change",
    "utter_switch_to_unbind": "unbind",
}
# What is asked before a journey begins that was only guessed.
GUESSED = {
    "utter_shall_reset": "reset",
    "utter_shall_change": "change",
    "utter_shall_unbind": "unbind",
}
OFFERS_A_PERSON = frozenset({"utter_offer_human", "utter_fails_again"}) | SUSPICION
# A "no" to one of these means that everything stays as it is.
KEEPS_GOING = (
    frozenset({"utter_confirm_cancel", "utter_confirm_restart"})
    | OFFERS_A_PERSON
    | SWITCHES.keys()
    | GUESSED.keys()
)
# A "yes" beside one of these is not yet one.
DOUBTS = frozenset({"ask_is_it_safe", "ask_what_if"})
# What people give along with what they want, before it is asked for.
EARLY = {
    "reset_phone": ("email", "utter_email_early"),
    "change_phone": ("phone", "utter_number_early"),
}
# Where a form is open, what was entered wrongly is corrected in it.
CORRECTED_IN_THE_FORM = frozenset({"sign_in", "new_number"})
REFUSALS = {
    "nothing_to_confirm": "utter_nothing_to_confirm",
    "code_wrong": "utter_code_wrong",
    "code_expired": "utter_code_expired",
    "attempts_exhausted": "utter_attempts_exhausted",
    "too_many_requests": "utter_too_many_requests",
    "step_not_open": "utter_step_not_open",
    "not_found": "utter_not_found",
    "number_invalid": "utter_number_invalid",
    "number_not_mobile": "utter_number_not_mobile",
    "number_unchanged": "utter_number_unchanged",
    "tool_not_bound": "utter_tool_not_bound",
    "no_more_codes": "utter_no_more_codes",
    "sign_in_needed": "utter_sign_in_needed",
    "nothing_to_unbind": "utter_nothing_to_unbind",
    "frozen": "utter_frozen",
}
# These bring their own ways on: what else could be done, or why nothing can.
STAND_ALONE = frozenset({"no_more_codes", "sign_in_needed", "nothing_to_unbind", "frozen"})
# What a "yes" to them begins, a "no" leaves.
OFFERS = {
    "utter_closed_use_working_tool_here": "change",
    "utter_tools_work_here": "change",
    "utter_offer": "reset",
    "utter_sms_not_received": "reset",
    **GUESSED,
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


def start(turn: Turn, journey: str) -> None:
    """Somebody who is in the middle of it is shown where they are, not begun again."""
    result = turn.command(f"start_{journey}")
    if isinstance(result, (Unreachable, OwnerChanged)):
        turn.give_up(result)
        return
    if result.outcome == "ok":
        _say_what_came_early(turn, result.state)
        show_step(turn, result.state)
        return
    case = result.state.open_case if result.state.owner == "bot" else None
    if result.outcome == "already_open" and case is not None and case.journey != journey:
        _ask_whether_to_switch(turn, result.state, journey)
    else:
        say_refusal(turn, result)


def _say_what_came_early(turn: Turn, state: State) -> None:
    """What was given before it is asked for is not kept: its form will ask."""
    kind, key = EARLY.get(turn.intent, ("", ""))
    if turn.handle(kind) is not None and state.owner == "bot" and not turn.is_beside:
        turn.say(key)


def _ask_whether_to_switch(turn: Turn, state: State, journey: str) -> None:
    """Nothing is stopped for what could not begin."""
    if journey != "reset" and not state.signed_in:
        turn.say("utter_sign_in_needed")
        back_to_step(turn, state)
    else:
        turn.say(f"utter_switch_to_{journey}", journey=state.case.journey if state.case else None)


def ask_whether_to_start(turn: Turn, journey: str) -> None:
    """Nothing begins on a guess."""
    state = turn.state()
    if isinstance(state, (Unreachable, OwnerChanged)):
        turn.give_up(state)
    elif state.owner != "bot":
        turn.say_nothing()
    elif state.open_case is None:
        turn.say(f"utter_shall_{journey}")
    elif state.open_case.journey == journey:
        back_to_step(turn, state)
    else:
        _ask_whether_to_switch(turn, state, journey)


def switch(turn: Turn, journey: str) -> None:
    """Stop what is open and begin another journey. A turn that is tried again has done so."""
    state = turn.state()
    if isinstance(state, (Unreachable, OwnerChanged)):
        turn.give_up(state)
        return
    if state.open_case is not None and state.open_case.journey != journey:
        stopped = turn.command("cancel")
        if isinstance(stopped, (Unreachable, OwnerChanged)):
            turn.give_up(stopped)
            return
        if stopped.outcome != "ok":
            say_refusal(turn, stopped)
            return
    start(turn, journey)


def go_on(turn: Turn, state: State) -> None:
    """After an answer: with what else the message asks for, or back to the step. Never with two
    things."""
    others = taken_care_of(turn)
    acts = [(action, other) for action, other in others if not isinstance(action, Aside)]
    if acts and state.owner == "bot":
        action, other = acts[0]
        action.respond(other)
    else:
        back_to_step(turn, state)


def say_refusal(turn: Turn, reply: Reply) -> None:
    state, outcome = reply.state, reply.outcome
    if state.owner != "bot":
        turn.say_nothing()
    elif outcome == "step_not_open" and is_over(state):
        # It ended meanwhile, by itself or elsewhere, or is done: that is what there is to know
        show_step(turn, state)
    elif outcome == "nothing_to_confirm" and (state.case is None or is_over(state)):
        # There is no form and no button that a "yes" could have meant
        turn.say("utter_offer")
    elif outcome in STAND_ALONE:
        case = state.open_case
        turn.say(REFUSALS[outcome], meanings=other_tools(case) if case else [])
        if case is not None and outcome != "no_more_codes":
            back_to_step(turn, state)
    else:
        _say_why(turn, reply)
        if outcome in MOVED_ON:
            show_step(turn, state)
        else:
            back_to_step(turn, state)


def _say_why(turn: Turn, reply: Reply) -> None:
    outcome = reply.outcome
    if outcome == "code_wrong":
        _say_code_wrong(turn, reply)
    elif outcome == "too_many_requests" and reply.retry_after_seconds is not None:
        turn.say("utter_wait", seconds=reply.retry_after_seconds)
    elif outcome in REFUSALS and not _says_so_itself(reply.state, outcome):
        turn.say(REFUSALS[outcome])


def _say_code_wrong(turn: Turn, reply: Reply) -> None:
    """Another code can be sent, but the app's are counted all together."""
    is_of_the_app, left = is_at(reply.state, "totp"), reply.attempts_left
    if left is None:
        turn.say("utter_totp_wrong" if is_of_the_app else "utter_code_wrong")
    else:
        counted = "utter_totp_wrong_counted" if is_of_the_app else "utter_code_wrong_counted"
        turn.say(counted, attempts=left)


def _says_so_itself(state: State, outcome: str) -> bool:
    """Without tries left, that is what the step speaks of."""
    case = state.open_case
    return outcome == "attempts_exhausted" and case is not None and is_used_up(case)


def is_out_of_place(reply: Reply, before: State) -> bool:
    """The words are not meant for this step; it is not that the case has just ended."""
    has_ended = is_closed(reply.state) and not is_closed(before)
    return reply.outcome == "step_not_open" and reply.state.owner == "bot" and not has_ended


def ask_back(turn: Turn) -> None:
    """The step again, with its buttons, and nothing done."""
    state = turn.state()
    if isinstance(state, (Unreachable, OwnerChanged)):
        turn.give_up(state)
    else:
        back_to_step(turn, state)


def is_closed(state: State) -> bool:
    return state.case is not None and state.case.step == "closed"


def is_over(state: State) -> bool:
    """Nothing can be done in the case any more."""
    return state.case is not None and state.case.step in ("closed", "done")


def is_at(state: State, *steps: str) -> bool:
    return state.open_case is not None and state.open_case.step in steps


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


class Aside(StateAction):
    """An answer, after which it goes on where it was."""

    @abstractmethod
    def answer(self, turn: Turn, state: State) -> None:
        """Say it, and nothing of the step."""

    def respond_at(self, turn: Turn, state: State) -> None:
        if state.owner != "bot":
            turn.say_nothing()
            return
        self.answer(turn, state)
        go_on(turn, state)

    def answer_first(self, turn: Turn) -> None:
        """Without the state the main thing fails as well, and is tried again."""
        state = turn.state()
        if isinstance(state, State) and state.owner == "bot":
            self.answer(turn, state)


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
            go_on(turn, state)


class StartAction(TurnAction):
    """Whoever is sure begins; a guess is asked about."""

    @property
    @abstractmethod
    def journey(self) -> str:
        """The service's word for it."""

    def respond(self, turn: Turn) -> None:
        if turn.is_sure:
            start(turn, self.journey)
        else:
            ask_whether_to_start(turn, self.journey)


class StartReset(StartAction):
    action = "action_start_reset"
    beside = ("reset_phone",)
    journey = "reset"


class StartChange(StartAction):
    action = "action_start_change"
    beside = ("change_phone",)
    journey = "change"


class StartUnbind(StartAction):
    action = "action_start_unbind"
    beside = ("unbind_phone",)
    journey = "unbind"


class SwitchAction(TurnAction):
    """A button, under the question whether what is open is to be stopped for it."""

    @property
    @abstractmethod
    def journey(self) -> str:
        """The service's word for it."""

    def respond(self, turn: Turn) -> None:
        if turn.is_sure:
            switch(turn, self.journey)
        else:
            ask_back(turn)


class SwitchToReset(SwitchAction):
    action = "action_switch_to_reset"
    journey = "reset"


class SwitchToChange(SwitchAction):
    action = "action_switch_to_change"
    journey = "change"


class SwitchToUnbind(SwitchAction):
    action = "action_switch_to_unbind"
    journey = "unbind"


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


class GoBack(TurnAction):
    """To where something can be corrected; elsewhere, what can be done instead."""

    action = "action_go_back"

    def respond(self, turn: Turn) -> None:
        if not turn.is_sure:
            ask_back(turn)
            return
        result = turn.command("back")
        if isinstance(result, (Unreachable, OwnerChanged)):
            turn.give_up(result)
        elif result.outcome == "step_not_open" and result.state.open_case is not None:
            self._stay(turn, result.state)
        elif result.outcome == "ok" and is_at(result.state, "new_number"):
            # Asked for in full, it would begin with "That is done"
            back_to_step(turn, result.state)
        elif result.outcome == "ok":
            show_step(turn, result.state)
        else:
            say_refusal(turn, result)

    @staticmethod
    def _stay(turn: Turn, state: State) -> None:
        if state.owner == "bot":
            in_form = is_at(state, *CORRECTED_IN_THE_FORM)
            turn.say("utter_correct_in_form" if in_form else "utter_no_way_back")
        back_to_step(turn, state)


class StartOver(StateAction):
    """Asks before it throws away how far somebody has come."""

    action = "action_start_over"

    def respond_at(self, turn: Turn, state: State) -> None:
        if state.open_case is None or is_at(state, "consent"):
            journey = state.case.journey if state.case is not None else "reset"
            if turn.is_sure:
                start(turn, journey)
            else:
                ask_whether_to_start(turn, journey)
        else:
            turn.say("utter_confirm_restart")


class RestartConfirmed(CommandAction):
    action = "action_restart_confirmed"
    command = "restart"


class ChooseDocuments(CommandAction):
    action = "action_choose_documents"
    command = "choose_documents"


class AtItsStep(StateAction):
    """Moves the case where the step is one for it; anywhere else the same words are a remark or a
    question.

    The service is asked, not the state: a turn that is tried again has moved the case already."""

    @property
    @abstractmethod
    def commands(self) -> tuple[str, ...]:
        """The service's words for it, at one step and at another."""

    def respond_at(self, turn: Turn, state: State) -> None:
        if state.case is None or not turn.is_sure:
            self.elsewhere(turn, state)
            return
        result = self._first_that_fits(turn)
        if isinstance(result, (Unreachable, OwnerChanged)):
            turn.give_up(result)
        elif result.outcome == "ok":
            self.moved(turn, result.state)
        elif is_out_of_place(result, state):
            self.elsewhere(turn, result.state)
        else:
            say_refusal(turn, result)

    def _first_that_fits(self, turn: Turn) -> CommandResult:
        *others, last = self.commands
        for command in others:
            result = turn.command(command)
            if not isinstance(result, Reply) or result.outcome != "step_not_open":
                return result
        return turn.command(last)

    def moved(self, turn: Turn, state: State) -> None:
        show_step(turn, state)

    @abstractmethod
    def elsewhere(self, turn: Turn, state: State) -> None:
        """What there is to say at any other step, or when it is not sure what was meant."""


class ForgotPassword(AtItsStep):
    """At sign-in it opens the documents route."""

    action = "action_forgot_password"
    beside = ("forgot_password",)
    commands = ("forgot_password",)

    def elsewhere(self, turn: Turn, state: State) -> None:
        case = state.open_case
        if is_at_new_password(state):
            turn.say("utter_new_password")
            turn.show_step()
            return
        is_signed_in = case is not None and case.is_of_somebody_signed_in
        turn.say("utter_forgot_password_signed_in" if is_signed_in else "utter_forgot_password")
        back_to_step(turn, state)


class DocumentsReady(AtItsStep):
    """There is no more to send: the reviewers decide with what they have."""

    action = "action_documents_ready"
    commands = ("documents_ready",)

    def elsewhere(self, turn: Turn, state: State) -> None:
        back_to_step(turn, state)


class RememberPassword(CommandAction):
    """It came back before anything else was done."""

    action = "action_remember_password"
    command = "remember_password"


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
        elif asked & OFFERS_A_PERSON:
            turn.say("utter_hand_off")
            turn.hand_off(reason_for_a_person(turn))
        elif chosen := [journey for key, journey in SWITCHES.items() if key in asked]:
            switch(turn, chosen[0])
        elif "utter_clarify" in asked:
            turn.say("utter_pick_one")
            ask_back(turn)
        elif offered := [journey for key, journey in OFFERS.items() if key in asked]:
            start(turn, offered[0])
        elif any(other.intent in DOUBTS for other in turn.also):
            ask_back(turn)
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
        elif asked & OFFERS.keys():
            turn.say("utter_another_time")
        else:
            carry_out(turn, "deny")


class Cancel(StateAction):
    """Asks before it stops anything: what is stopped has to be begun again."""

    action = "action_cancel"

    def respond_at(self, turn: Turn, state: State) -> None:
        if state.open_case is not None:
            turn.say("utter_confirm_cancel")
            return
        turn.say("utter_nothing_to_cancel")
        if is_at_new_password(state):
            back_to_step(turn, state)
        else:
            turn.say("utter_offer")


class CancelConfirmed(CommandAction):
    action = "action_cancel_confirmed"
    command = "cancel"

    def respond(self, turn: Turn) -> None:
        was_suspected = bool(turn.said_before() & SUSPICION)
        if not turn.is_sure:
            ask_back(turn)
            return
        stopped = carry_out(turn, self.command)
        if was_suspected and stopped is not None and stopped.state.owner == "bot":
            # One request is stopped; what else somebody may do is not
            turn.say("utter_not_me")


class Later(Aside):
    """What is open stays, and until when; nobody has to wait for what people decide."""

    action = "action_later"
    beside = ("later",)

    def answer(self, turn: Turn, state: State) -> None:
        case = state.case
        if case is not None and case.open_until is not None:
            turn.say("utter_later", open_until=case.open_until)
        elif case is not None and case.is_going_on:
            turn.say("utter_later_in_review", case=case.case_id)
        else:
            turn.say("utter_another_time")

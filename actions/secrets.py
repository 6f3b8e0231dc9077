"""What should not be typed into a chat. The service drops it and warns at once; here is answered
who only asks whether to type it."""

from __future__ import annotations

from abc import abstractmethod

from actions.journey import Aside, StateAction, go_on, is_at
from actions.service import State
from actions.steps import back_to_step
from actions.turn import Turn


class SecretAction(StateAction):
    @property
    @abstractmethod
    def key(self) -> str:
        """What there is to say as long as nothing was typed."""

    def respond_at(self, turn: Turn, state: State) -> None:
        if turn.has_dropped:
            go_on(turn, state)
        else:
            turn.say(self.key)
            back_to_step(turn, state)


class TypedSecret(SecretAction):
    action = "action_typed_secret"
    key = "utter_typed_secret"


class TypedSeed(SecretAction):
    action = "action_typed_seed"
    key = "utter_typed_seed"


class ProvidePersonal(Aside):
    """An address before the form that asks for it is thanked for; it is not kept."""

    action = "action_provide_personal"

    def answer(self, turn: Turn, state: State) -> None:
        case = state.open_case
        is_awaited = case is None or (
            case.journey == "reset" and is_at(state, "consent", "sign_in")
        )
        is_early = is_awaited and turn.handle("email") is not None
        turn.say("utter_email_early" if is_early else "utter_provide_personal")

"""What should not be typed into a chat. The service drops it and warns at once; here is answered
who only asks whether to type it."""

from __future__ import annotations

from abc import abstractmethod

from actions.journey import StateAction, lead_back
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
            lead_back(turn, state)
        else:
            turn.say(self.key)
            back_to_step(turn, state)


class TypedSecret(SecretAction):
    action = "action_typed_secret"
    key = "utter_typed_secret"


class TypedSeed(SecretAction):
    action = "action_typed_seed"
    key = "utter_typed_seed"

"""The security questions. Which they are, and what was answered, never passes through here."""

from __future__ import annotations

from actions.journey import CommandAction, ask_back, carry_out
from actions.turn import Turn, TurnAction


class StartQuestions(CommandAction):
    action = "action_start_questions"
    command = "start_questions"


class ContinueQuestions(CommandAction):
    action = "action_continue_questions"
    command = "continue_questions"


class Answer(TurnAction):
    """The options that were picked, as the vault's handle."""

    action = "action_answer"

    def respond(self, turn: Turn) -> None:
        handle = turn.handle("answer")
        if handle is not None:
            carry_out(turn, "answer", handle)
            return
        turn.say("utter_answer_missing")
        ask_back(turn)

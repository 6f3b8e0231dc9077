"""What goes wrong on the person's side: a page that does not open, a mailbox that is gone, fear."""

from __future__ import annotations

from actions.journey import Aside
from actions.service import Case, State
from actions.steps import WITH_UPLOADS, facts
from actions.turn import Turn

# What can be tried, by the step; elsewhere there is nothing but the chat itself.
FAILS = {
    "consent": "utter_fails_button",
    "tools": "utter_fails_button",
    "questions_intro": "utter_fails_button",
    "questions_failed": "utter_fails_button",
    "sign_in": "utter_fails_form",
    "new_number": "utter_fails_form",
    "new_password": "utter_fails_form",
    "questions": "utter_fails_form",
    "email_code": "utter_fails_code",
    "totp": "utter_fails_code",
    "old_number": "utter_fails_code",
    "sms_code": "utter_fails_code",
    "face_intro": "utter_fails_camera",
    "face": "utter_fails_camera",
    "documents": "utter_fails_upload",
    "more_documents": "utter_fails_upload",
    "passkey": "utter_fails_passkey",
    "puzzle": "utter_fails_puzzle",
}
WHAT_IF = {
    "consent": "utter_what_if_start",
    "sign_in": "utter_what_if_sign_in",
    "email_code": "utter_what_if_email_code",
    "tools": "utter_what_if_tools",
    "face_intro": "utter_what_if_face",
    "face": "utter_what_if_face",
    "questions_intro": "utter_what_if_questions",
    "questions": "utter_what_if_questions",
    "questions_failed": "utter_what_if_questions",
    "documents": "utter_what_if_review",
    "more_documents": "utter_what_if_review",
    "face_review": "utter_what_if_review",
    "new_password": "utter_what_if_new_password",
    "totp": "utter_what_if_tool",
    "passkey": "utter_what_if_tool",
    "old_number": "utter_what_if_tool",
    "new_number": "utter_what_if_number",
    "puzzle": "utter_what_if_number",
    "sms_code": "utter_what_if_number",
    "done": "utter_what_if_done",
}
# The mailbox is proven by a code at these steps or before them; after them it is not asked again.
BEFORE_THE_MAILBOX = frozenset({"consent", "sign_in", "email_code"})


def _step(case: Case | None) -> str:
    return case.step if case is not None else ""


class LostMailbox(Aside):
    """Nothing takes the place of the code by mail, and nobody is left alone with that."""

    action = "action_lost_mailbox"
    beside = ("lost_mailbox",)

    def answer(self, turn: Turn, state: State) -> None:
        case = state.open_case
        is_proven = case is not None and case.step not in BEFORE_THE_MAILBOX
        turn.say("utter_lost_mailbox_proven" if is_proven else "utter_lost_mailbox")


class StepFails(Aside):
    """What to try at this very step; when that did not help, a person."""

    action = "action_step_fails"
    beside = ("step_fails",)

    def answer(self, turn: Turn, state: State) -> None:
        was_tried = turn.said_before() & {*FAILS.values(), "utter_fails_page", "utter_fails_again"}
        if was_tried:
            turn.say("utter_fails_again")
        else:
            turn.say(FAILS.get(_step(state.case), "utter_fails_page"))
        if _step(state.open_case) in WITH_UPLOADS:
            turn.show_step()


class WhatIf(Aside):
    action = "action_what_if"
    beside = ("ask_what_if",)

    def answer(self, turn: Turn, state: State) -> None:
        key = WHAT_IF.get(_step(state.case), "utter_what_if_start")
        values = facts(state.case) if state.case is not None else {}
        turn.say(key, **values, **state.terms)


class Distress(Aside):
    """What is safe now; what comes next is said by the step."""

    action = "action_distress"
    beside = ("distress",)

    def answer(self, turn: Turn, state: State) -> None:
        is_done = _step(state.case) in ("done", "new_password")
        turn.say("utter_distress_done" if is_done else "utter_distress")

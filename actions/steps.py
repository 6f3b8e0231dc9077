"""The words of a case's current step: in full when it begins, in short after a digression."""

from __future__ import annotations

from actions.service import Case, State
from actions.turn import Turn

# These steps have a card, which the service fills in.
WITH_CARD = frozenset({"sign_in", "email_code", "questions"})

IN_FULL = {
    "consent": "utter_reset_attention",
    "tools": "utter_tools",
    "questions_intro": "utter_questions_intro",
}
IN_SHORT = {
    "consent": "utter_back_to_consent",
    "sign_in": "utter_back_to_sign_in",
    "email_code": "utter_back_to_email_code",
    "tools": "utter_back_to_tools",
    "questions_intro": "utter_back_to_questions_intro",
    "questions": "utter_back_to_questions",
    "questions_failed": "utter_back_to_questions_failed",
    "documents": "utter_back_to_documents",
}
DOCUMENTS = {
    "chosen": "utter_documents_chosen",
    "password_forgotten": "utter_documents_password_forgotten",
    "password_tries_used": "utter_documents_password_tries_used",
    "attempts_exhausted": "utter_documents_attempts_exhausted",
    "high_value": "utter_documents_high_value",
    "tools_lost": "utter_documents_tools_lost",
    "short_history": "utter_documents_short_history",
    "policy": "utter_documents_policy",
}
# Of the sign-in form: what is asked for there, and why, is not always the same.
SIGN_IN = {
    "password_wrong": "utter_sign_in_password_wrong",
    "password_forgotten": "utter_sign_in_password_forgotten",
    "no_more_codes": "utter_no_more_codes",
}
CLOSED = {
    "cancelled_by_person": "utter_closed_cancelled_by_person",
    "superseded": "utter_closed_superseded",
    "nothing_to_reset": "utter_closed_nothing_to_reset",
    "use_working_tool": "utter_closed_use_working_tool",
    "declined": "utter_closed_declined",
    "expired": "utter_closed_expired",
}
# Somebody who takes leave is not asked what else they would like to do.
TAKING_LEAVE = frozenset({"thanks", "goodbye"})


def show_step(turn: Turn, state: State) -> None:
    """Everything that a person needs to know to go on from here."""
    if state.owner != "bot":
        turn.say_nothing()
    elif state.case is None:
        turn.say("utter_offer")
    else:
        say = _SAYING.get(state.case.step)
        if say is not None:
            say(turn, state.case)
        elif state.case.step == "done":
            _say_done(turn, state.case, state.terms)
        else:
            turn.say(IN_FULL.get(state.case.step, "utter_unknown_step"), **state.terms)
        _show_card(turn, state.case)


def back_to_step(turn: Turn, state: State) -> None:
    """After a digression: in a line, where we were, with the same way forward."""
    case = state.open_case
    if state.owner != "bot":
        turn.say_nothing()
    elif case is not None:
        turn.say(_in_short(case), case=case.case_id)
        _show_card(turn, case)
    elif turn.intent not in TAKING_LEAVE and not _is_done(state):
        turn.say("utter_offer")


def _show_card(turn: Turn, case: Case) -> None:
    """A step that is not known here may still have a card; the service leaves out what it lacks."""
    if case.step in WITH_CARD or (case.is_going_on and case.step not in IN_SHORT):
        turn.show_step()


def _in_short(case: Case) -> str:
    if case.step == "sign_in" and case.why in ("password_forgotten", "no_more_codes"):
        return SIGN_IN[case.why]
    if _is_used_up(case):
        return "utter_email_code_used_up"
    return IN_SHORT.get(case.step, "utter_unknown_step")


def _is_used_up(case: Case) -> bool:
    return case.step == "email_code" and case.attempts_left == 0


def _say_sign_in(turn: Turn, case: Case) -> None:
    turn.say(SIGN_IN.get(case.why or "", "utter_sign_in"))


def _say_email_code(turn: Turn, case: Case) -> None:
    turn.say("utter_email_code_used_up" if _is_used_up(case) else "utter_email_code")


def _say_questions(turn: Turn, case: Case) -> None:
    """The card speaks for itself; only the first one is introduced."""
    if case.question in (None, 1):
        turn.say("utter_questions")


def _say_questions_failed(turn: Turn, case: Case) -> None:
    if case.attempts_left is None:
        turn.say("utter_questions_failed_uncounted")
    else:
        turn.say("utter_questions_failed", attempts=case.attempts_left)


def _say_documents(turn: Turn, case: Case) -> None:
    if case.why in DOCUMENTS:
        turn.say(DOCUMENTS[case.why])
    turn.say("utter_documents", case=case.case_id)


def _say_done(turn: Turn, case: Case, terms: dict[str, int]) -> None:
    if case.hold_until is None:
        turn.say("utter_done_no_hold")
    else:
        turn.say("utter_done", hold_until=case.hold_until, **terms)
    turn.say("utter_done_next")


def _say_closed(turn: Turn, case: Case) -> None:
    turn.say(CLOSED.get(case.why or case.state, "utter_closed_other"))


_SAYING = {
    "sign_in": _say_sign_in,
    "email_code": _say_email_code,
    "questions": _say_questions,
    "questions_failed": _say_questions_failed,
    "documents": _say_documents,
    "closed": _say_closed,
}


def _is_done(state: State) -> bool:
    return state.case is not None and state.case.step == "done"

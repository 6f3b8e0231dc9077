"""The words of a case's current step: in full when it begins, in short after a digression."""

from __future__ import annotations

from actions.service import Case, State
from actions.turn import Turn

# These steps have a card, which the service fills in.
WITH_CARD = frozenset(
    {
        "sign_in", "email_code", "questions",
        "face", "totp", "passkey", "old_number", "new_number", "puzzle", "sms_code", "new_password",
    }
)  # fmt: skip

# These have a card for each picture that is asked for. It stays: a digression shows none anew.
WITH_UPLOADS = frozenset({"documents", "more_documents"})

IN_FULL_SIGNED_IN = {
    "email_code": "utter_account_code",
    "totp": "utter_totp",
    "passkey": "utter_passkey",
    "old_number": "utter_old_number",
    "new_number": "utter_new_number",
    "puzzle": "utter_puzzle",
    "sms_code": "utter_sms_code",
}
IN_FULL = {
    "reset": {
        "consent": "utter_reset_attention",
        "sign_in": "utter_sign_in",
        "email_code": "utter_email_code",
        "tools": "utter_tools",
        "face_intro": "utter_face_intro",
        "face_review": "utter_face_review",
        "questions_intro": "utter_questions_intro",
    },
    "change": {"consent": "utter_change_attention", **IN_FULL_SIGNED_IN},
    "unbind": {"consent": "utter_unbind_attention", **IN_FULL_SIGNED_IN},
}
IN_SHORT_SIGNED_IN = {
    "email_code": "utter_back_to_account_code",
    "totp": "utter_back_to_totp",
    "passkey": "utter_back_to_passkey",
    "old_number": "utter_back_to_old_number",
    "new_number": "utter_back_to_new_number",
    "puzzle": "utter_back_to_puzzle",
    "sms_code": "utter_back_to_sms_code",
}
IN_SHORT = {
    "reset": {
        "consent": "utter_back_to_consent",
        "sign_in": "utter_back_to_sign_in",
        "email_code": "utter_back_to_email_code",
        "tools": "utter_back_to_tools",
        "face_intro": "utter_back_to_face_intro",
        "face": "utter_back_to_face",
        "face_review": "utter_back_to_face_review",
        "questions_intro": "utter_back_to_questions_intro",
        "questions": "utter_back_to_questions",
        "questions_failed": "utter_back_to_questions_failed",
        "documents": "utter_back_to_documents",
        "more_documents": "utter_back_to_more_documents",
    },
    "change": {"consent": "utter_back_to_change_consent", **IN_SHORT_SIGNED_IN},
    "unbind": {"consent": "utter_back_to_unbind_consent", **IN_SHORT_SIGNED_IN},
}
# Nothing can be entered any more, but there is a way on.
USED_UP_SIGNED_IN = {
    "email_code": "utter_account_code_used_up",
    "totp": "utter_tool_used_up",
    "passkey": "utter_tool_used_up",
    "old_number": "utter_old_number_used_up",
    "sms_code": "utter_sms_code_used_up",
}
USED_UP = {
    "reset": {"email_code": "utter_email_code_used_up"},
    "change": USED_UP_SIGNED_IN,
    "unbind": USED_UP_SIGNED_IN,
}
# The tool that a step asks for, and the intent that asks for a tool.
TOOL_AT = {"totp": "totp", "passkey": "passkey", "old_number": "sms"}
INTENT_FOR = {"totp": "use_totp", "passkey": "use_passkey", "sms": "use_sms"}
DOCUMENTS = {
    "chosen": "utter_documents_chosen",
    "password_forgotten": "utter_documents_password_forgotten",
    "password_tries_used": "utter_documents_password_tries_used",
    "attempts_exhausted": "utter_documents_attempts_exhausted",
    "high_value": "utter_documents_high_value",
    "tools_lost": "utter_documents_tools_lost",
    "short_history": "utter_documents_short_history",
    "policy": "utter_documents_policy",
    "face_tries_used": "utter_documents_face_tries_used",
    "face_withdrawn": "utter_documents_face_withdrawn",
}
# What the reviewers may ask for.
DOCUMENT = {
    "history_email": "utter_document_history_email",
    "counterparty_record": "utter_document_counterparty_record",
}
# Of the sign-in form: what is asked for there, and why, is not always the same.
SIGN_IN = {
    "password_wrong": "utter_sign_in_password_wrong",
    "password_forgotten": "utter_sign_in_password_forgotten",
    "no_more_codes": "utter_no_more_codes",
}
# Why the number is asked for again.
NEW_NUMBER = {
    "number_taken": "utter_new_number_taken",
    "puzzle_failed": "utter_new_number_puzzle_failed",
    "no_text_now": "utter_new_number_no_text_now",
}
CLOSED_IN_ANY = {
    "cancelled_by_person": "utter_closed_cancelled_by_person",
    "superseded": "utter_closed_superseded",
    "declined": "utter_closed_declined",
}
# Whoever is signed in may hear what would tell a stranger that there is such an account.
CLOSED_SIGNED_IN = {
    **CLOSED_IN_ANY,
    "session_ended": "utter_closed_session_ended",
    "number_changed": "utter_closed_number_changed",
    "tools_unavailable": "utter_closed_tools_unavailable",
    "frozen": "utter_closed_frozen",
    "stopped_by_owner": "utter_closed_frozen",
}
CLOSED = {
    "reset": {
        **CLOSED_IN_ANY,
        "nothing_to_reset": "utter_closed_nothing_to_reset",
        "use_working_tool": "utter_closed_use_working_tool",
        "rejected": "utter_closed_rejected",
        "expired": "utter_closed_expired",
    },
    "change": {**CLOSED_SIGNED_IN, "expired": "utter_closed_expired_change"},
    "unbind": {**CLOSED_SIGNED_IN, "expired": "utter_closed_expired_unbind"},
}
# Somebody who takes leave is not asked what else they would like to do.
TAKING_LEAVE = frozenset({"thanks", "goodbye", "later"})


def show_step(turn: Turn, state: State) -> None:
    """Everything that a person needs to know to go on from here."""
    case = state.case
    if state.owner != "bot":
        turn.say_nothing()
    elif case is None:
        turn.say("utter_offer")
    else:
        say = _SAYING.get(case.step)
        if say is not None:
            say(turn, state, case)
        else:
            turn.say(_in_full(case), **facts(case), **state.terms)
        if case.step in WITH_UPLOADS and case.why != "more_sent":
            turn.show_step()
        _show_card(turn, case)


def back_to_step(turn: Turn, state: State) -> None:
    """After a digression: in a line, where we were, with the same way forward. A turn without a
    word would pass for one that failed, so whoever was told nothing else hears how it ended."""
    case = state.open_case
    if state.owner != "bot":
        turn.say_nothing()
    elif case is not None:
        turn.say(_in_short(case), **facts(case), **state.terms)
        _show_card(turn, case)
    elif is_at_new_password(state):
        turn.say("utter_back_to_new_password")
        turn.show_step()
    elif state.case is not None and not turn.has_spoken:
        show_step(turn, state)
    elif turn.intent not in TAKING_LEAVE and not _is_done(state):
        turn.say("utter_offer")


def other_tools(case: Case) -> list[str]:
    """Where one tool is asked for, the intents that ask for the others which are bound."""
    if case.step not in TOOL_AT:
        return []
    others = [tool for tool in case.tools if tool != TOOL_AT[case.step]]
    return [INTENT_FOR[tool] for tool in others if tool in INTENT_FOR]


def facts(case: Case) -> dict[str, object]:
    """What the words of a step may need to know of its case."""
    return {
        "case": case.case_id,
        "journey": case.journey,
        "ending": case.number_ending or "none",
        "tools": len(case.tools),
        "meanings": other_tools(case) or None,
        "review": "late" if case.state == "in_review" and not case.review_until else "usual",
        "review_until": case.review_until,
    }


def is_used_up(case: Case) -> bool:
    """No try is left at a step that says so itself, and what to do then."""
    return case.attempts_left == 0 and case.step in _of_journey(USED_UP, case)


def _of_journey(table: dict[str, dict[str, str]], case: Case) -> dict[str, str]:
    return table.get(case.journey, table["reset"])


def _show_card(turn: Turn, case: Case) -> None:
    """A step that is not known here may still have a card; the service leaves out what it lacks."""
    is_known = case.step in _of_journey(IN_SHORT, case)
    if case.step in WITH_CARD or (case.is_going_on and not is_known):
        turn.show_step()


def _in_full(case: Case) -> str:
    if is_used_up(case):
        return _of_journey(USED_UP, case)[case.step]
    return _of_journey(IN_FULL, case).get(case.step, "utter_unknown_step")


def _in_short(case: Case) -> str:
    if case.step == "sign_in" and case.why in ("password_forgotten", "no_more_codes"):
        return SIGN_IN[case.why]
    if is_used_up(case):
        return _of_journey(USED_UP, case)[case.step]
    return _of_journey(IN_SHORT, case).get(case.step, "utter_unknown_step")


def _say_sign_in(turn: Turn, state: State, case: Case) -> None:
    turn.say(SIGN_IN.get(case.why or "", _in_full(case)))


def _say_new_number(turn: Turn, state: State, case: Case) -> None:
    turn.say(NEW_NUMBER.get(case.why or "", _in_full(case)))


def _say_face(turn: Turn, state: State, case: Case) -> None:
    turn.say("utter_face_phone" if case.why == "on_phone" else "utter_face")


def _say_questions(turn: Turn, state: State, case: Case) -> None:
    """The card speaks for itself; only the first one is introduced."""
    if case.question in (None, 1):
        turn.say("utter_questions")


def _say_questions_failed(turn: Turn, state: State, case: Case) -> None:
    if case.attempts_left is None:
        turn.say("utter_questions_failed_uncounted")
    else:
        turn.say("utter_questions_failed", attempts=case.attempts_left)


def _say_documents(turn: Turn, state: State, case: Case) -> None:
    if case.why == "more_sent":
        turn.say("utter_documents_more_sent", **facts(case), **state.terms)
        return
    if case.why in DOCUMENTS:
        turn.say(DOCUMENTS[case.why])
    turn.say("utter_documents", **facts(case), **state.terms)


def _say_more_documents(turn: Turn, state: State, case: Case) -> None:
    if case.why == "face_not_enough":
        turn.say("utter_face_not_enough")
    turn.say("utter_more_documents", case=case.case_id)
    for name in case.documents_asked:
        if name in DOCUMENT:
            turn.say(DOCUMENT[name])
    turn.say("utter_more_documents_ways")


def _say_done(turn: Turn, state: State, case: Case) -> None:
    if case.journey == "change":
        turn.say("utter_change_done", **facts(case))
        _say_held(turn, case)
    elif case.journey == "unbind":
        turn.say("utter_unbind_done")
        _say_held(turn, case)
        turn.say("utter_unbind_next")
    else:
        _say_reset_done(turn, state, case)


def _say_held(turn: Turn, case: Case) -> None:
    if case.hold_until is not None:
        turn.say("utter_held", hold_until=case.hold_until)


def _say_reset_done(turn: Turn, state: State, case: Case) -> None:
    if case.why == "password_chosen":
        turn.say("utter_password_chosen")
        _say_held(turn, case)
    else:
        _say_removed(turn, state, case)
    if case.why == "password_not_chosen":
        turn.say("utter_password_not_chosen")
    turn.say("utter_done_next")


def _say_new_password(turn: Turn, state: State, case: Case) -> None:
    _say_removed(turn, state, case)
    turn.say("utter_new_password")


def _say_removed(turn: Turn, state: State, case: Case) -> None:
    if case.hold_until is None:
        turn.say("utter_done_no_hold")
    else:
        turn.say("utter_done", hold_until=case.hold_until, **state.terms)
    if case.tools_removed:
        turn.say("utter_tools_removed")


def _say_closed(turn: Turn, state: State, case: Case) -> None:
    why = case.why or case.state
    if why == "use_working_tool" and state.signed_in:
        turn.say("utter_closed_use_working_tool_here")
    else:
        turn.say(_of_journey(CLOSED, case).get(why, "utter_closed_other"))


_SAYING = {
    "sign_in": _say_sign_in,
    "new_number": _say_new_number,
    "face": _say_face,
    "questions": _say_questions,
    "questions_failed": _say_questions_failed,
    "documents": _say_documents,
    "more_documents": _say_more_documents,
    "new_password": _say_new_password,
    "done": _say_done,
    "closed": _say_closed,
}


def is_at_new_password(state: State) -> bool:
    """The reset is done; what is left is a form that stays open for a while."""
    return state.case is not None and state.case.step == "new_password"


def _is_done(state: State) -> bool:
    return state.case is not None and state.case.step == "done"

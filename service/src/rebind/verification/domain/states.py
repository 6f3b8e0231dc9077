"""States of a case, the steps of its journey, and the one table of moves between them."""

from enum import StrEnum


class State(StrEnum):
    """What the public is told of a case. The last four absorb: nothing leaves them."""

    OPEN = "open"
    IN_REVIEW = "in_review"
    MORE_INFO = "more_info"
    COMPLETED = "completed"
    REJECTED = "rejected"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


TERMINAL = frozenset({State.COMPLETED, State.REJECTED, State.EXPIRED, State.CANCELLED})


class Journey(StrEnum):
    RESET = "reset"
    """The number is lost, and no other tool works."""
    CHANGE = "change"
    """Somebody who is signed in binds another number."""
    UNBIND = "unbind"
    """Somebody who is signed in takes the number off."""


class Step(StrEnum):
    CONSENT = "consent"
    """The attention page is read; nothing has begun before "I agree"."""
    SIGN_IN = "sign_in"
    """E-mail and password are asked for; nothing is told of either."""
    EMAIL_CODE = "email_code"
    """A code was sent, if there is somebody to send it to."""
    TOOLS = "tools"
    """Another tool is bound: does it still work?"""
    FACE_INTRO = "face_intro"
    """What a face check takes, before it: on this device, on the phone, or documents instead."""
    FACE = "face"
    """The face is being checked; whoever would rather not can still send documents."""
    FACE_REVIEW = "face_review"
    """The face was taken for the account's own; people decide, from what was seen of it."""
    QUESTIONS_INTRO = "questions_intro"
    """The attention page before the questions."""
    QUESTIONS = "questions"
    """A round of questions is being answered."""
    QUESTIONS_FAILED = "questions_failed"
    """A round was wrong; the person chooses to continue or to submit documents."""
    DOCUMENTS = "documents"
    """People decide, from documents."""
    MORE_DOCUMENTS = "more_documents"
    """The reviewers need more than they have."""
    TOTP = "totp"
    """A code of the authenticator app is asked for, as the second factor."""
    PASSKEY = "passkey"
    """The same with a passkey."""
    OLD_NUMBER = "old_number"
    """The same with a code that was sent to the bound number."""
    NEW_NUMBER = "new_number"
    """Country and number of the new one are asked for."""
    PUZZLE = "puzzle"
    """A slide puzzle stands before every text message to a number that is nobody's yet."""
    SMS_CODE = "sms_code"
    """A code was sent to the new number."""
    NEW_PASSWORD = "new_password"
    """The number is removed; whoever had forgotten the password may choose another one."""
    DONE = "done"
    """The number is removed, or another one is bound."""
    CLOSED = "closed"
    """Ended without an effect."""


def told_as(step: Step) -> str:
    """A step's name in the contract: an SMS code is an SMS code, whichever number it goes to."""
    return "sms_code" if step is Step.OLD_NUMBER else step.value


class Move(StrEnum):
    CONSENTED = "consented"
    DECLINED = "declined"
    CREDENTIALS_TAKEN = "credentials_taken"
    WENT_BACK = "went_back"
    PASSWORD_WRONG = "password_wrong"
    ROUTED_TO_TOOLS = "routed_to_tools"
    ROUTED_TO_FACE = "routed_to_face"
    ROUTED_TO_QUESTIONS = "routed_to_questions"
    ROUTED_TO_DOCUMENTS = "routed_to_documents"
    NOTHING_TO_RESET = "nothing_to_reset"
    TOOLS_WORK = "tools_work"
    STARTED_FACE = "started_face"
    FACE_TAKEN = "face_taken"
    STARTED_QUESTIONS = "started_questions"
    CHOSE_TOTP = "chose_totp"
    CHOSE_PASSKEY = "chose_passkey"
    CHOSE_OLD_NUMBER = "chose_old_number"
    NO_TOOL_WORKS = "no_tool_works"
    FACTOR_PROVEN = "factor_proven"
    NUMBER_TAKEN_DOWN = "number_taken_down"
    PUZZLE_SOLVED = "puzzle_solved"
    PUZZLE_FAILED = "puzzle_failed"
    ASKED_FOR_ANOTHER_CODE = "asked_for_another_code"
    NUMBER_REFUSED = "number_refused"
    ANSWERED_WRONG = "answered_wrong"
    MORE_ASKED = "more_asked"
    DOCUMENTS_READY = "documents_ready"
    REJECTED = "rejected"
    COMPLETED = "completed"
    COMPLETED_WITHOUT_PASSWORD = "completed_without_password"
    PASSWORD_CHOSEN = "password_chosen"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


_ROUTES = {
    Move.ROUTED_TO_TOOLS: Step.TOOLS,
    Move.ROUTED_TO_FACE: Step.FACE_INTRO,
    Move.ROUTED_TO_QUESTIONS: Step.QUESTIONS_INTRO,
    Move.ROUTED_TO_DOCUMENTS: Step.DOCUMENTS,
    Move.NOTHING_TO_RESET: Step.CLOSED,
}

_RESET: dict[Step, dict[Move, Step]] = {
    Step.CONSENT: {Move.CONSENTED: Step.SIGN_IN, Move.DECLINED: Step.CLOSED},
    Step.SIGN_IN: {
        Move.CREDENTIALS_TAKEN: Step.EMAIL_CODE,
        # With the mailbox proven, a second try at the password needs no second code
        Move.PASSWORD_WRONG: Step.SIGN_IN,
        **_ROUTES,
    },
    Step.EMAIL_CODE: {
        Move.WENT_BACK: Step.SIGN_IN,
        Move.PASSWORD_WRONG: Step.SIGN_IN,
        **_ROUTES,
    },
    Step.TOOLS: {Move.TOOLS_WORK: Step.CLOSED, **_ROUTES},
    Step.FACE_INTRO: {
        Move.STARTED_FACE: Step.FACE,
        Move.ROUTED_TO_DOCUMENTS: Step.DOCUMENTS,
    },
    Step.FACE: {
        Move.WENT_BACK: Step.FACE_INTRO,
        Move.ROUTED_TO_DOCUMENTS: Step.DOCUMENTS,
        Move.FACE_TAKEN: Step.FACE_REVIEW,
        # The face is right, and does not prove whose the account is
        Move.MORE_ASKED: Step.MORE_DOCUMENTS,
        Move.COMPLETED: Step.DONE,
    },
    Step.FACE_REVIEW: {
        Move.MORE_ASKED: Step.MORE_DOCUMENTS,
        # Whoever said that it was the face has taken it back
        Move.ROUTED_TO_DOCUMENTS: Step.DOCUMENTS,
        Move.REJECTED: Step.CLOSED,
        Move.COMPLETED: Step.DONE,
    },
    Step.QUESTIONS_INTRO: {
        Move.STARTED_QUESTIONS: Step.QUESTIONS,
        Move.ROUTED_TO_DOCUMENTS: Step.DOCUMENTS,
    },
    Step.QUESTIONS: {
        Move.ANSWERED_WRONG: Step.QUESTIONS_FAILED,
        Move.ROUTED_TO_DOCUMENTS: Step.DOCUMENTS,
        Move.COMPLETED: Step.DONE,
    },
    Step.QUESTIONS_FAILED: {
        Move.STARTED_QUESTIONS: Step.QUESTIONS,
        Move.ROUTED_TO_DOCUMENTS: Step.DOCUMENTS,
    },
    Step.DOCUMENTS: {
        Move.MORE_ASKED: Step.MORE_DOCUMENTS,
        Move.REJECTED: Step.CLOSED,
        Move.COMPLETED: Step.DONE,
        Move.COMPLETED_WITHOUT_PASSWORD: Step.NEW_PASSWORD,
    },
    # The reset is done and stays so; what is left is a permission that runs out by itself
    Step.NEW_PASSWORD: {Move.PASSWORD_CHOSEN: Step.DONE},
    # Whoever does not answer is not kept in the queue for ever
    Step.MORE_DOCUMENTS: {Move.DOCUMENTS_READY: Step.DOCUMENTS, Move.REJECTED: Step.CLOSED},
}
REVIEWED = frozenset({Step.FACE_REVIEW, Step.DOCUMENTS, Step.MORE_DOCUMENTS})
"""Where people decide: ended by them or by the person, not by the clock of the chat."""

_TOOLS = {
    Move.CHOSE_TOTP: Step.TOTP,
    Move.CHOSE_PASSKEY: Step.PASSKEY,
    Move.CHOSE_OLD_NUMBER: Step.OLD_NUMBER,
}
FACTORS = tuple(_TOOLS.values())
"""Where one tool of several is asked for; from each, the others can be chosen."""


def _of_tools(proven: dict[Move, Step]) -> dict[Step, dict[Move, Step]]:
    return {
        step: {
            **{move: target for move, target in _TOOLS.items() if target is not step},
            Move.NO_TOOL_WORKS: Step.CLOSED,
            **proven,
        }
        for step in FACTORS
    }


_UNBIND: dict[Step, dict[Move, Step]] = {
    Step.CONSENT: {Move.CONSENTED: Step.EMAIL_CODE, Move.DECLINED: Step.CLOSED},
    # There is always a tool to ask for: the number itself, if nothing else
    Step.EMAIL_CODE: dict(_TOOLS),
    **_of_tools({Move.COMPLETED: Step.DONE}),
}

_CHANGE: dict[Step, dict[Move, Step]] = {
    Step.CONSENT: {Move.CONSENTED: Step.EMAIL_CODE, Move.DECLINED: Step.CLOSED},
    # Nothing is bound any more after a reset: the session and the mailbox are what there is
    Step.EMAIL_CODE: {**_TOOLS, Move.FACTOR_PROVEN: Step.NEW_NUMBER},
    **_of_tools({Move.FACTOR_PROVEN: Step.NEW_NUMBER}),
    Step.NEW_NUMBER: {Move.NUMBER_TAKEN_DOWN: Step.PUZZLE},
    Step.PUZZLE: {
        Move.PUZZLE_SOLVED: Step.SMS_CODE,
        Move.PUZZLE_FAILED: Step.NEW_NUMBER,
        Move.WENT_BACK: Step.NEW_NUMBER,
    },
    Step.SMS_CODE: {
        # Every text message costs a puzzle
        Move.ASKED_FOR_ANOTHER_CODE: Step.PUZZLE,
        Move.WENT_BACK: Step.NEW_NUMBER,
        Move.NUMBER_REFUSED: Step.NEW_NUMBER,
        Move.COMPLETED: Step.DONE,
    },
}

_ALWAYS = {Move.CANCELLED: Step.CLOSED, Move.EXPIRED: Step.CLOSED}

TRANSITIONS: dict[tuple[Journey, Step, Move], Step] = {
    (journey, step, move): target
    for journey, table in (
        (Journey.RESET, _RESET),
        (Journey.CHANGE, _CHANGE),
        (Journey.UNBIND, _UNBIND),
    )
    for step, moves in table.items()
    for move, target in {**moves, **_ALWAYS}.items()
    if not (step in REVIEWED and move is Move.EXPIRED)
    and not (step is Step.NEW_PASSWORD and move in _ALWAYS)
}


class NotPermitted(Exception):
    """The table has no such move."""


def after(journey: Journey, step: Step, move: Move) -> Step:
    """The step that a move leads to. Raises NotPermitted."""
    try:
        return TRANSITIONS[journey, step, move]
    except KeyError:
        raise NotPermitted(f"{move} at {step} of {journey}") from None


def state_of(step: Step, move: Move) -> State:
    """The public state after a move has led to `step`."""
    if step in (Step.DONE, Step.NEW_PASSWORD):
        return State.COMPLETED
    if step in (Step.FACE_REVIEW, Step.DOCUMENTS):
        return State.IN_REVIEW
    if step is Step.MORE_DOCUMENTS:
        return State.MORE_INFO
    if step is Step.CLOSED:
        return _ENDS.get(move, State.CANCELLED)
    return State.OPEN


_ENDS = {Move.EXPIRED: State.EXPIRED, Move.REJECTED: State.REJECTED}

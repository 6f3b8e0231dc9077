"""States of a case, steps of the reset journey, and the one table of moves between them."""

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


class Step(StrEnum):
    CONSENT = "consent"
    """The attention page is read; nothing has begun before "I agree"."""
    SIGN_IN = "sign_in"
    """E-mail and password are asked for; nothing is told of either."""
    EMAIL_CODE = "email_code"
    """A code was sent, if there is somebody to send it to."""
    TOOLS = "tools"
    """Another tool is bound: does it still work?"""
    QUESTIONS_INTRO = "questions_intro"
    """The attention page before the questions."""
    QUESTIONS = "questions"
    """A round of questions is being answered."""
    QUESTIONS_FAILED = "questions_failed"
    """A round was wrong; the person chooses to continue or to submit documents."""
    DOCUMENTS = "documents"
    """People decide, from documents."""
    DONE = "done"
    """The number is removed."""
    CLOSED = "closed"
    """Ended without an effect."""


class Move(StrEnum):
    CONSENTED = "consented"
    DECLINED = "declined"
    CREDENTIALS_TAKEN = "credentials_taken"
    WENT_BACK = "went_back"
    PASSWORD_WRONG = "password_wrong"
    ROUTED_TO_TOOLS = "routed_to_tools"
    ROUTED_TO_QUESTIONS = "routed_to_questions"
    ROUTED_TO_DOCUMENTS = "routed_to_documents"
    NOTHING_TO_RESET = "nothing_to_reset"
    TOOLS_WORK = "tools_work"
    STARTED_QUESTIONS = "started_questions"
    ANSWERED_WRONG = "answered_wrong"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


_ROUTES = {
    Move.ROUTED_TO_TOOLS: Step.TOOLS,
    Move.ROUTED_TO_QUESTIONS: Step.QUESTIONS_INTRO,
    Move.ROUTED_TO_DOCUMENTS: Step.DOCUMENTS,
    Move.NOTHING_TO_RESET: Step.CLOSED,
}

_MOVES: dict[Step, dict[Move, Step]] = {
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
    Step.DOCUMENTS: {},
    Step.DONE: {},
    Step.CLOSED: {},
}

_ALWAYS = {Move.CANCELLED: Step.CLOSED, Move.EXPIRED: Step.CLOSED}

TRANSITIONS: dict[tuple[Step, Move], Step] = {
    (step, move): target
    for step, moves in _MOVES.items()
    if step not in (Step.DONE, Step.CLOSED)
    for move, target in {**moves, **_ALWAYS}.items()
    # A review is ended by people or by the person, not by the clock of the chat
    if not (step is Step.DOCUMENTS and move is Move.EXPIRED)
}


class NotPermitted(Exception):
    """The table has no such move."""


def after(step: Step, move: Move) -> Step:
    """The step that a move leads to. Raises NotPermitted."""
    try:
        return TRANSITIONS[step, move]
    except KeyError:
        raise NotPermitted(f"{move} at {step}") from None


def state_of(step: Step, move: Move) -> State:
    """The public state after a move has led to `step`."""
    if step is Step.DONE:
        return State.COMPLETED
    if step is Step.DOCUMENTS:
        return State.IN_REVIEW
    if step is Step.CLOSED:
        return State.EXPIRED if move is Move.EXPIRED else State.CANCELLED
    return State.OPEN

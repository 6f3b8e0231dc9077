"""The transition table itself."""

from collections import deque
from collections.abc import Collection, Iterator

import pytest

from rebind.verification.domain.states import (
    FACTORS,
    REVIEWED,
    TERMINAL,
    TRANSITIONS,
    Journey,
    Move,
    NotPermitted,
    State,
    Step,
    after,
    state_of,
)
from tools.journeys import PAGE, render

OTHERWISE = (Step.FACE_INTRO, Step.DOCUMENTS)
INSTEAD = (Step.QUESTIONS_INTRO, Step.DOCUMENTS)
JOURNEYS = pytest.mark.parametrize("journey", list(Journey))


def moves(journey: Journey) -> Iterator[tuple[Step, Move, Step]]:
    return ((s, m, target) for (j, s, m), target in TRANSITIONS.items() if j is journey)


def reached(journey: Journey, without: Collection[Step] = ()) -> set[Step]:
    """The steps that can be reached from consent, never by way of some of them."""
    seen, queue = {Step.CONSENT}, deque([Step.CONSENT])
    while queue:
        here = queue.popleft()
        for step, move, target in moves(journey):
            # A second try at the password follows a proven mailbox; the service checks that
            direct = step is Step.SIGN_IN and move is not Move.CREDENTIALS_TAKEN
            skipped = bool(without) and direct
            if step is here and target not in {*seen, *without} and not skipped:
                seen.add(target)
                queue.append(target)
    return seen


@JOURNEYS
def test_nothing_leaves_an_ended_case(journey: Journey) -> None:
    assert {step for step, _, _ in moves(journey)}.isdisjoint({Step.DONE, Step.CLOSED})
    # Completed it stays: what is left there is a permission
    left = [(move, target) for step, move, target in moves(journey) if step is Step.NEW_PASSWORD]
    assert left in ([], [(Move.PASSWORD_CHOSEN, Step.DONE)])
    assert state_of(Step.NEW_PASSWORD, Move.COMPLETED_WITHOUT_PASSWORD) is State.COMPLETED
    ends = {state_of(target, move) for _, move, target in moves(journey)}
    rejected = {State.REJECTED} if journey is Journey.RESET else set()
    assert ends & TERMINAL == {State.COMPLETED, State.CANCELLED, State.EXPIRED} | rejected


def test_done_is_reached_from_the_last_step_only() -> None:
    ends = (Step.DONE, Step.NEW_PASSWORD)
    done = {k for k, target in TRANSITIONS.items() if target in ends and k[1] not in ends}
    assert done == {
        (Journey.RESET, Step.DOCUMENTS, Move.COMPLETED_WITHOUT_PASSWORD),
        (Journey.RESET, Step.QUESTIONS, Move.COMPLETED),
        (Journey.RESET, Step.FACE, Move.COMPLETED),
        (Journey.RESET, Step.FACE_REVIEW, Move.COMPLETED),
        (Journey.RESET, Step.DOCUMENTS, Move.COMPLETED),
        (Journey.CHANGE, Step.SMS_CODE, Move.COMPLETED),
        *((Journey.UNBIND, step, Move.COMPLETED) for step in FACTORS),
    }


def test_every_step_belongs_to_a_journey_and_can_be_left() -> None:
    assert set().union(*(reached(journey) for journey in Journey)) == set(Step)
    for journey in Journey:
        for step in reached(journey) - {Step.DONE, Step.NEW_PASSWORD, Step.CLOSED}:
            assert after(journey, step, Move.CANCELLED) is Step.CLOSED


@pytest.mark.parametrize(
    ("journey", "needed"),
    [
        (Journey.RESET, [{Step.SIGN_IN}, {Step.EMAIL_CODE}]),
        # Questions, a face or people
        (Journey.RESET, [{step, *OTHERWISE} for step in (Step.QUESTIONS_INTRO, Step.QUESTIONS)]),
        (Journey.RESET, [{step, *INSTEAD} for step in (Step.FACE_INTRO, Step.FACE)]),
        (Journey.CHANGE, [{Step.EMAIL_CODE}, {Step.NEW_NUMBER}, {Step.PUZZLE}, {Step.SMS_CODE}]),
        (Journey.UNBIND, [{Step.EMAIL_CODE}]),
    ],
)
def test_no_path_to_done_leaves_one_out(journey: Journey, needed: list[set[Step]]) -> None:
    for steps in needed:
        assert not {Step.DONE, Step.NEW_PASSWORD} & reached(journey, without=steps), steps


def test_a_change_passes_a_tool_unless_the_account_has_none() -> None:
    """The one way past them is a move of its own, which the service makes for no other account."""
    past = [(s, m) for s, m, target in moves(Journey.CHANGE) if target is Step.NEW_NUMBER]
    assert {s for s, m in past if m is Move.FACTOR_PROVEN} == {*FACTORS, Step.EMAIL_CODE}
    assert {s for s, m in past if m is not Move.FACTOR_PROVEN} == {Step.PUZZLE, Step.SMS_CODE}


@JOURNEYS
def test_a_move_that_is_not_in_the_table_is_refused(journey: Journey) -> None:
    with pytest.raises(NotPermitted):
        after(journey, Step.EMAIL_CODE, Move.COMPLETED)


def test_a_review_does_not_expire_with_the_chat() -> None:
    assert {Step.FACE_REVIEW, Step.DOCUMENTS, Step.MORE_DOCUMENTS} == REVIEWED
    for step in REVIEWED:
        assert (Journey.RESET, step, Move.EXPIRED) not in TRANSITIONS


@JOURNEYS
def test_not_now_ends_it_before_it_has_begun(journey: Journey) -> None:
    assert after(journey, Step.CONSENT, Move.DECLINED) is Step.CLOSED
    assert state_of(Step.CLOSED, Move.DECLINED) is State.CANCELLED


def test_the_page_of_the_journeys_is_drawn_from_this_table() -> None:
    """When it is not: `service/.venv/bin/python tools/journeys.py`."""
    assert PAGE.read_text() == render()

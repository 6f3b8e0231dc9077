"""The transition table itself."""

from collections import deque

import pytest

from rebind.verification.domain.states import (
    TERMINAL,
    TRANSITIONS,
    Move,
    NotPermitted,
    State,
    Step,
    after,
    state_of,
)


def test_nothing_leaves_an_ended_case() -> None:
    assert {step for step, _ in TRANSITIONS}.isdisjoint({Step.DONE, Step.CLOSED})
    ends = {state_of(target, move) for (_, move), target in TRANSITIONS.items()}
    assert ends & TERMINAL == {State.COMPLETED, State.CANCELLED, State.EXPIRED}


def test_done_is_reached_from_the_questions_only() -> None:
    assert [key for key, target in TRANSITIONS.items() if target is Step.DONE] == [
        (Step.QUESTIONS, Move.COMPLETED)
    ]


def test_every_step_can_be_reached_and_left() -> None:
    seen, queue = {Step.CONSENT}, deque([Step.CONSENT])
    while queue:
        here = queue.popleft()
        for (step, _), target in TRANSITIONS.items():
            if step is here and target not in seen:
                seen.add(target)
                queue.append(target)
    assert seen == set(Step)
    for step in set(Step) - {Step.DONE, Step.CLOSED}:
        assert after(step, Move.CANCELLED) is Step.CLOSED


def test_no_path_to_done_leaves_out_consent_sign_in_or_code() -> None:
    for needed in (Step.SIGN_IN, Step.EMAIL_CODE, Step.QUESTIONS_INTRO, Step.QUESTIONS):
        seen, queue = {Step.CONSENT}, deque([Step.CONSENT])
        while queue:
            here = queue.popleft()
            for (step, move), target in TRANSITIONS.items():
                # A second try at the password follows a proven mailbox; the service checks that
                direct = step is Step.SIGN_IN and move is not Move.CREDENTIALS_TAKEN
                if step is here and target not in seen and target is not needed and not direct:
                    seen.add(target)
                    queue.append(target)
        assert Step.DONE not in seen, needed


def test_a_move_that_is_not_in_the_table_is_refused() -> None:
    with pytest.raises(NotPermitted):
        after(Step.SIGN_IN, Move.COMPLETED)


def test_a_review_does_not_expire_with_the_chat() -> None:
    assert (Step.DOCUMENTS, Move.EXPIRED) not in TRANSITIONS


def test_not_now_ends_it_before_it_has_begun() -> None:
    assert after(Step.CONSENT, Move.DECLINED) is Step.CLOSED
    assert state_of(Step.CLOSED, Move.DECLINED) is State.CANCELLED

"""The route table of the design, row by row: the first matching row wins."""

from dataclasses import replace

import pytest

from rebind.verification.domain.policy import (
    Route,
    Standing,
    after_face,
    approvals_needed,
    may_change,
    route,
)
from rebind.verification.domain.states import Move

PLAIN = Standing(
    phone_bound=True,
    password_known=True,
    frozen=False,
    high_value=False,
    recent_reset=False,
    other_tools=False,
    tools_said_lost=False,
    primary_verified=False,
    face_available=False,
    face_tries_left=5,
    question_tries_left=3,
    questions_available=True,
)
DOCUMENTS, FACE = Move.ROUTED_TO_DOCUMENTS, Move.ROUTED_TO_FACE
FACE_AT_HAND = {"primary_verified": True, "face_available": True}
LOST_TOOLS = {"other_tools": True, "tools_said_lost": True}


@pytest.mark.parametrize(
    ("change", "move", "why"),
    [
        ({}, Move.ROUTED_TO_QUESTIONS, None),
        ({"password_known": False}, DOCUMENTS, "password_forgotten"),
        ({"high_value": True}, DOCUMENTS, "high_value"),
        ({"frozen": True}, DOCUMENTS, "policy"),
        ({"recent_reset": True}, DOCUMENTS, "policy"),
        ({"other_tools": True}, Move.ROUTED_TO_TOOLS, None),
        ({"other_tools": True, "tools_said_lost": True}, DOCUMENTS, "tools_lost"),
        ({"question_tries_left": 0}, DOCUMENTS, "attempts_exhausted"),
        ({"question_tries_left": 1}, Move.ROUTED_TO_QUESTIONS, None),
        ({"primary_verified": True}, DOCUMENTS, "policy"),
        (FACE_AT_HAND, FACE, None),
        (FACE_AT_HAND | {"face_tries_left": 0}, DOCUMENTS, "face_tries_used"),
        (FACE_AT_HAND | {"high_value": True}, FACE, "high_value"),
        (FACE_AT_HAND | {"high_value": True, "face_tries_left": 0}, DOCUMENTS, "high_value"),
        (FACE_AT_HAND | LOST_TOOLS, FACE, "tools_lost"),
        (FACE_AT_HAND | LOST_TOOLS | {"primary_verified": False}, DOCUMENTS, "tools_lost"),
        ({"face_available": True, "high_value": True}, DOCUMENTS, "high_value"),
        (FACE_AT_HAND | {"frozen": True}, DOCUMENTS, "policy"),
        (FACE_AT_HAND | {"password_known": False}, DOCUMENTS, "password_forgotten"),
        (FACE_AT_HAND | {"question_tries_left": 0}, DOCUMENTS, "attempts_exhausted"),
        ({"questions_available": False}, DOCUMENTS, "short_history"),
        ({"phone_bound": False}, Move.NOTHING_TO_RESET, "nothing_to_reset"),
        # Rows above win over rows below
        ({"password_known": False, "high_value": True}, DOCUMENTS, "password_forgotten"),
        ({"high_value": True, "other_tools": True}, DOCUMENTS, "high_value"),
        ({"question_tries_left": 0, "primary_verified": True}, DOCUMENTS, "attempts_exhausted"),
        ({"phone_bound": False, "other_tools": True}, Move.ROUTED_TO_TOOLS, None),
    ],
)
def test_row(change: dict[str, object], move: Move, why: str | None) -> None:
    decided = route(replace(PLAIN, **change))  # type: ignore[arg-type]
    assert (decided.move, decided.why) == (move, why)


@pytest.mark.parametrize("owned", [True, False])
@pytest.mark.parametrize("decides", [True, False])
@pytest.mark.parametrize("why", [None, "high_value", "tools_lost"])
def test_only_a_deciding_verifier_s_word_on_the_owner_completes_the_plain_route(
    why: str | None, decides: bool, owned: bool
) -> None:
    left = after_face(Route(FACE, why), decides=decides, owned=owned)
    assert (left.move is Move.COMPLETED) == (owned and decides and why is None)
    if not owned:
        assert left == Route(Move.MORE_ASKED, "face_not_enough")
    elif why == "high_value":
        assert left == Route(DOCUMENTS, "high_value")
    elif left.move is not Move.COMPLETED:
        assert left == Route(Move.FACE_TAKEN, why)


@pytest.mark.parametrize("move", [m for m in Move if m.name.startswith("ROUTED") and m is not FACE])
def test_a_face_completes_nothing_where_the_policy_has_changed(move: Move) -> None:
    left = after_face(Route(move, "policy"), decides=True, owned=True)
    assert left.move in (DOCUMENTS, Move.MORE_ASKED)


@pytest.mark.parametrize("password_proven", [True, False])
@pytest.mark.parametrize("high_value", [True, False])
@pytest.mark.parametrize("frozen", [True, False])
def test_one_approval_is_enough_only_where_nothing_speaks_against_it(
    password_proven: bool, high_value: bool, frozen: bool
) -> None:
    needed = approvals_needed(password_proven=password_proven, high_value=high_value, frozen=frozen)
    assert needed == (1 if (password_proven, high_value, frozen) == (True, False, False) else 2)


@pytest.mark.parametrize("unbinding", [True, False])
@pytest.mark.parametrize("phone_bound", [True, False])
@pytest.mark.parametrize("frozen", [True, False])
def test_who_may_change_or_unbind(unbinding: bool, phone_bound: bool, frozen: bool) -> None:
    why = may_change(unbinding=unbinding, phone_bound=phone_bound, frozen=frozen)
    if frozen:
        assert why == "frozen"
    else:
        assert why == ("nothing_to_unbind" if unbinding and not phone_bound else None)

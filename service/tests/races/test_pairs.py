"""Two or three operations of a reset at the same moment: see pairs.py."""

import json
from collections.abc import Callable

import pytest
from service.tests.races.pairs import (
    Operation,
    Situation,
    Stage,
    comes_to_what_some_order_of_it_comes_to,
    named,
    samples,
)
from service.tests.stateful.oracle import Oracle
from service.tests.stateful.reading import PEOPLE, People, known
from service.tests.verification.world import World

from tests.kit.clock import ManualClock

PEOPLE_HERE: People = {name: PEOPLE[name] for name in ("alice", "erin")}
AT_SIGN_IN = ("c1 start_reset", "c1 consent")
AT_CODE = (*AT_SIGN_IN, "c1 sign in")
PROVEN = (*AT_CODE, "c1 right code")
BESIDE = ("c2 start_reset", "c2 consent", "c2 sign in")
ASKED = ("c1 start_questions", *["c1 right answer"] * 3)

SITUATIONS = {
    "at consent": Situation(
        "alice",
        ("c1 start_reset",),
        ("c1 consent", "c1 decline", "c1 cancel", "c1 affirm", "c1 restart", "c2 start_reset"),
    ),
    "at sign-in": Situation(
        "alice",
        AT_SIGN_IN,
        ("c1 sign in", "c1 wrong sign in", "c1 forgot_password", "c1 cancel", "c1 restart"),
    ),
    "at the code": Situation(
        "alice",
        (*AT_CODE, "wait"),
        (
            "c1 right code",
            "c1 wrong code",
            "c1 right code typed",
            "c1 resend_code",
            "c1 back",
            "c1 cancel",
            "c1 restart",
        ),
    ),
    "at two codes": Situation(
        "alice",
        (*AT_CODE, *BESIDE, "wait"),
        ("c1 right code", "c2 right code", "c1 wrong code", "c2 resend_code", "c1 cancel"),
    ),
    "before the questions": Situation(
        "alice",
        (*PROVEN, *BESIDE),
        (
            "c1 start_questions",
            "c1 choose_documents",
            "c1 cancel",
            "c1 restart",
            "c2 right code",
            "c2 wrong code",
            "alarm",
        ),
    ),
    "at the last answer": Situation(
        "alice",
        (*PROVEN, *BESIDE, *ASKED),
        (
            "c1 right answer",
            "c1 wrong answer",
            "c1 choose_documents",
            "c1 cancel",
            "c2 right code",
            "c2 cancel",
            "alarm",
        ),
    ),
    "after a wrong round": Situation(
        "alice",
        (*PROVEN, *ASKED, "c1 wrong answer", *BESIDE),
        ("c1 continue_questions", "c1 choose_documents", "c1 restart", "c2 right code", "alarm"),
    ),
    "at the other tool": Situation(
        "erin",
        (*PROVEN, *BESIDE),
        ("c1 tools_work", "c1 tools_lost", "c1 choose_documents", "c1 cancel", "c2 right code"),
    ),
}


class ResetStage(Stage):
    def __init__(self, world: World, clock: ManualClock, whose: str) -> None:
        super().__init__(world, clock, PEOPLE_HERE, whose, Oracle(known(PEOPLE_HERE)))

    def operation(self, words: str) -> Operation:
        talk, _, what = words.partition(" ")
        if what in ("right answer", "wrong answer"):
            return self._answer(talk, right="right" in what)
        return super().operation(words)

    def _answer(self, talk: str, *, right: bool) -> Operation:
        there = self.world.case(talk)
        options = true = self.world.right(talk)[there.question - 1]
        if not right:
            ids = [option["id"] for option in self.world.card(talk)["options"]]  # type: ignore[attr-defined]
            options = [next(id_ for id_ in ids if [id_] != true)]
        value = {"case_id": there.id, "round": there.round, "n": there.question, "options": options}
        handle, turn = self.world.typed("answer", json.dumps(value), talk)
        return self.command(talk, "answer", handle, turn, self._worth(talk, right))

    def _worth(self, talk: str, right: bool) -> Callable[[Oracle], tuple[object, ...]]:
        """What an answer to the question that is asked now is worth at some point."""
        case = self.oracle.latest(talk)
        asked = case.number, case.round, len(case.picks)

        def model(oracle: Oracle) -> tuple[object, ...]:
            now = oracle.latest(talk)
            fits = (now.number, now.round, len(now.picks)) == asked
            return ("valid" if fits else "step_not_open", right)

        return model


@pytest.fixture(scope="module")
def people() -> People:
    return PEOPLE_HERE


@pytest.mark.parametrize(("name", "done"), list(samples(SITUATIONS, pairs=9, triples=5)), ids=named)
def test_what_is_done_at_once_comes_to_what_some_order_of_it_comes_to(
    inhabited: World, clock: ManualClock, name: str, done: tuple[str, ...]
) -> None:
    stage = ResetStage(inhabited, clock, SITUATIONS[name].whose)
    stage.come(SITUATIONS[name].before)
    comes_to_what_some_order_of_it_comes_to(stage, done)

"""Which of the invariants of docs/proofs.md the machines assert, by the names of their methods."""

import re
from pathlib import Path

from service.tests.stateful.change import ChangeMachine
from service.tests.stateful.machine import ResetMachine

TESTS = Path(__file__).parents[1]
DEMANDED = {*range(1, 28), *range(33, 39)}
ELSEWHERE = {
    33: (
        "stateful/test_metamorphic.py::test_i33_a_stranger_sees_the_same_of_every_address",
        "it relates several runs to each other, which a state of one run cannot show",
    ),
    37: (
        "stateful/test_metamorphic.py::test_i37_a_reset_shifted_in_time_is_the_same_reset",
        "so does this; test_i37_a_change_shifted_in_time_among_others_is_the_same_change, too",
    ),
}
"""Numbers that no machine can assert: where they are proved, and why there."""
RULES = (22, 36, 38)
"""Numbers that are rules: something is done to see them, and looked at there and then."""


def asserted(machine: type) -> set[int]:
    """`i5_and_i6_…` is 5 and 6."""
    names = " ".join(name for name in dir(machine) if re.match(r"i\d+_", name))
    return {
        int(number)
        for number in re.findall(r"\bi(\d+)|_and_i(\d+)", names)
        for number in number
        if number
    }


def test_every_invariant_is_asserted_by_a_machine_or_its_place_is_named() -> None:
    numbers = asserted(ResetMachine) | asserted(ChangeMachine)
    assert DEMANDED - numbers == set(ELSEWHERE)


def test_change_and_unbind_have_the_invariants_that_can_be_seen_of_them() -> None:
    """Tries at the questions are a reset's alone, and are asserted of both all the same."""
    assert DEMANDED - asserted(ChangeMachine) == set(ELSEWHERE)


def test_what_is_named_elsewhere_is_there() -> None:
    for place, why in ELSEWHERE.values():
        file, name = place.split("::")
        assert f"def {name}(" in (TESTS / file).read_text()
        assert why


def test_each_number_stands_in_the_table() -> None:
    table = (TESTS.parents[1] / "docs/proofs.md").read_text()
    assert {int(n) for n in re.findall(r"^\| I(\d+) \|", table, re.MULTILINE)} >= DEMANDED

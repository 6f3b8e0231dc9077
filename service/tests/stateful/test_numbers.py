"""Which of the invariants of docs/proofs.md the machines assert, by the names of their methods."""

import re
from collections.abc import Iterable
from pathlib import Path

from service.tests.stateful.change import ChangeMachine
from service.tests.stateful.machine import ResetMachine
from service.tests.stateful.walk import Walk

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
ACTED: dict[type[Walk], set[int]] = {ResetMachine: {22, 29, 36, 38}, ChangeMachine: {22, 36, 38}}
"""Numbers that nothing shows unless something is done: rules do it, and look."""
MISSING: dict[type[Walk], set[int]] = {ResetMachine: {15, 25}, ChangeMachine: set()}
"""Of a reset, no app is asked for, and no number is bound."""


def numbers(names: Iterable[str]) -> set[int]:
    """`i5_and_i6_…` is 5 and 6."""
    ours = " ".join(name for name in names if re.match(r"i\d+_", name))
    return {int(number) for number in re.findall(r"(?:\b|_and_)i(\d+)", ours)}


def asserted(machine: type[Walk]) -> set[int]:
    """What is looked at after every step, and what a rule is there to see."""
    state = machine.setup_state()
    invariants = numbers(each.function.__name__ for each in state.invariants)
    rules = numbers(each.function.__name__ for each in state.rules)
    assert rules - invariants == ACTED[machine]
    return invariants | rules


def test_every_invariant_is_asserted_by_each_machine_or_its_place_is_named() -> None:
    for machine in (ResetMachine, ChangeMachine):
        missing = DEMANDED - asserted(machine)
        assert missing == set(ELSEWHERE) | MISSING[machine]


def test_what_is_named_elsewhere_is_there() -> None:
    for place, why in ELSEWHERE.values():
        file, name = place.split("::")
        assert f"def {name}(" in (TESTS / file).read_text()
        assert why


def test_each_number_stands_in_the_table() -> None:
    table = (TESTS.parents[1] / "docs/proofs.md").read_text()
    assert {int(n) for n in re.findall(r"^\| I(\d+) \|", table, re.MULTILINE)} >= DEMANDED

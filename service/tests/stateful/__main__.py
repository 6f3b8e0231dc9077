"""`python -m service.tests.stateful [steps]`: the long proof, over all processors.

Prints what was run and what came of it; exit 1 when there was a violation, or when a machine made
fewer steps than it was to make."""

import logging
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from traceback import format_exception

import structlog
from hypothesis import seed, settings
from hypothesis.stateful import run_state_machine_as_test
from service.tests.stateful import conftest
from service.tests.stateful.change import ChangeMachine
from service.tests.stateful.invariants import STEPS
from service.tests.stateful.machine import ResetMachine
from service.tests.stateful.walk import Walk, forget_templates

STEPS_IN_ALL = 200_000
ROUNDS = settings(conftest.PROVE, database=None)
MACHINES: tuple[tuple[type[Walk], float, settings], ...] = (
    (ResetMachine, 0.65, ROUNDS),
    (ChangeMachine, 0.35, conftest.of_change(ROUNDS)),
)
"""Each with its share of the steps."""
COUNTED = ("runs", "steps", "crashes", "completed", "changed", "unbound")
Figures = tuple[Counter[str], str | None]


def share(number: int, steps: int) -> Figures:
    """Run machines until that many steps are done, or one finds a violation."""
    rounds = 1000 * number
    # What the walks provoke would bury what is found
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    try:
        for machine, part, profile in MACHINES:
            while STEPS[f"({machine.NAME}: steps)"] < steps * part:
                rounds += 1
                run_state_machine_as_test(seed(rounds)(_maker(machine)), settings=profile)
    except Exception as error:  # whatever was found, it is to be printed
        return STEPS, f"seed {rounds}\n{''.join(format_exception(error))}"
    finally:
        forget_templates()
    return STEPS, None


def _maker(machine: type[Walk]) -> Callable[[], Walk]:
    """One of its own for each seed, which Hypothesis writes into it."""
    return lambda: machine()  # noqa: PLW0108 - a class would be shared


def line(machine: type[Walk], figures: Counter[str]) -> str:
    counted = ((figures[f"({machine.NAME}: {what})"], what) for what in COUNTED)
    return f"{machine.NAME}: " + ", ".join(f"{n:,} {what}" for n, what in counted if n)


def main(steps: int) -> int:
    workers = os.cpu_count() or 1
    started = time.monotonic()
    with ProcessPoolExecutor(workers) as pool:
        shares = list(pool.map(share, range(workers), [-(-steps // workers)] * workers))
    figures = sum((figures for figures, _ in shares), Counter[str]())
    violations = [found for _, found in shares if found]
    for name in sorted(name for name in figures if not name.startswith("(")):
        print(f"{figures[name]:>9,}  {name}")
    for found in violations:
        print(found)
    for machine, _, _ in MACHINES:
        print(line(machine, figures))
    made = sum(figures[f"({machine.NAME}: steps)"] for machine, _, _ in MACHINES)
    print(
        f"{made:,} steps of {steps:,}, {len(violations)} violations, "
        f"{time.monotonic() - started:.0f} s"
    )
    return 1 if violations or made < steps else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else STEPS_IN_ALL))

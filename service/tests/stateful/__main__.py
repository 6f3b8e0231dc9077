"""`python -m service.tests.stateful [steps]`: the long proof, over all processors.

Prints what was run and what came of it; exit 1 when there was a violation."""

import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from traceback import format_exception

from hypothesis import seed, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test
from service.tests.stateful import conftest
from service.tests.stateful.change import ChangeMachine
from service.tests.stateful.machine import STEPS, ResetMachine, forget_template

STEPS_IN_ALL = 100_000
CHANGES = 0.25
"""Steps of change and unbind for each step of a reset, which come after these."""
PROFILE = settings(conftest.PROVE, database=None)
Figures = tuple[Counter[str], str | None]


def share(number: int, steps: int) -> Figures:
    """Run machines until that many steps are done, or one finds a violation."""
    rounds = 1000 * number
    try:
        for machine, enough in ((ResetMachine, steps), (ChangeMachine, int(steps * (1 + CHANGES)))):
            while STEPS["(steps)"] < enough:
                rounds += 1
                run_state_machine_as_test(seed(rounds)(_maker(machine)), settings=PROFILE)
    except Exception as error:  # whatever was found, it is to be printed
        return STEPS, f"seed {rounds}\n{''.join(format_exception(error))}"
    finally:
        forget_template()
    return STEPS, None


def _maker(machine: type[RuleBasedStateMachine]) -> Callable[[], RuleBasedStateMachine]:
    """One of its own for each seed, which Hypothesis writes into it."""
    return lambda: machine()  # noqa: PLW0108 - a class would be shared


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
    print(
        f"{figures['(runs)']:,} runs, {figures['(steps)']:,} steps, "
        f"{figures['(crash)']:,} crashes, {figures['(completed)']:,} resets completed, "
        f"{figures['(changed)']:,} numbers changed or unbound, "
        f"{len(violations)} violations, {time.monotonic() - started:.0f} s"
    )
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else STEPS_IN_ALL))

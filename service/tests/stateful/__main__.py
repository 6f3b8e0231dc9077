"""`python -m service.tests.stateful [steps]`: the long proof, over all processors.

Prints what was run and what came of it; exit 1 when there was a violation."""

import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from traceback import format_exception

from hypothesis import seed, settings
from hypothesis.stateful import run_state_machine_as_test
from service.tests.stateful import conftest
from service.tests.stateful.machine import STEPS, ResetMachine, forget_template

STEPS_IN_ALL = 100_000
PROFILE = settings(conftest.PROVE, database=None)
Figures = tuple[Counter[str], str | None]


def share(number: int, steps: int) -> Figures:
    """Run machines until that many steps are done, or one finds a violation."""

    def machine() -> ResetMachine:
        return ResetMachine()

    rounds = 1000 * number
    try:
        while STEPS["(steps)"] < steps:
            rounds += 1
            run_state_machine_as_test(seed(rounds)(machine), settings=PROFILE)
    except Exception as error:  # whatever was found, it is to be printed
        return STEPS, f"seed {rounds}\n{''.join(format_exception(error))}"
    finally:
        forget_template()
    return STEPS, None


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
        f"{len(violations)} violations, {time.monotonic() - started:.0f} s"
    )
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else STEPS_IN_ALL))

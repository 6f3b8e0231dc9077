"""`python -m service.tests.stateful [steps]`: the long proof, and its figures. Exit 1 on a violation.

With HYPOTHESIS_PROFILE=prove (the default here) at least 100,000 steps, over all processors."""

import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from traceback import format_exception

from hypothesis import seed, settings
from hypothesis.stateful import run_state_machine_as_test
from service.tests.stateful import conftest  # noqa: F401  (registers the profiles)
from service.tests.stateful.machine import STEPS, ResetMachine

STEPS_IN_ALL = 100_000
Figures = tuple[Counter[str], str | None]


def share(number: int, steps: int) -> Figures:
    """Run machines until that many steps are done, or one finds a violation."""

    def machine() -> ResetMachine:
        return ResetMachine()

    rounds = 0
    while sum(rules(STEPS).values()) < steps:
        rounds += 1
        profile = settings(settings.get_profile("prove"), database=None, print_blob=False)
        try:
            run_state_machine_as_test(seed(1000 * number + rounds)(machine), settings=profile)
        except Exception as error:  # whatever was found, it is to be printed
            return STEPS, f"seed {1000 * number + rounds}\n{''.join(format_exception(error))}"
    return STEPS, None


def rules(figures: Counter[str]) -> Counter[str]:
    return Counter({name: times for name, times in figures.items() if not name.startswith("(")})


def main(steps: int) -> int:
    workers = os.cpu_count() or 1
    started = time.monotonic()
    with ProcessPoolExecutor(workers) as pool:
        shares = list(pool.map(share, range(workers), [-(-steps // workers)] * workers))
    figures = sum((figures for figures, _ in shares), Counter[str]())
    violations = [found for _, found in shares if found]
    for name, times in rules(figures).most_common():
        print(f"{times:>9,}  {name}")
    for found in violations:
        print(found)
    print(
        f"{figures['(runs)']:,} runs, {sum(rules(figures).values()):,} steps, "
        f"{figures['(crash)']:,} crashes, {figures['(completed)']:,} resets completed, "
        f"{len(violations)} violations, {time.monotonic() - started:.0f} s"
    )
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else STEPS_IN_ALL))

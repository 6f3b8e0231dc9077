"""Many at the same moment, lined up at a barrier."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from rebind.problems import Problem


def at_once(*actions: Callable[[], object]) -> list[object]:
    """Run actions at the same moment; results, or the problems that they ended in."""
    barrier = threading.Barrier(len(actions))

    def run(action: Callable[[], object]) -> object:
        barrier.wait()
        try:
            return action()
        except Problem as problem:
            return problem.code

    with ThreadPoolExecutor(len(actions)) as pool:
        return list(pool.map(run, actions))

"""Take many conversations over at random moments of the bot's turns, then count what went wrong.

    python -m tests.takeovers [--runs 1000] [--parallel 8] [--seed N]

On PostgreSQL, with two workers of the service and a stand-in for the assistant.

Exit code 0 when the bot said nothing after a takeover, no conversation had two owners, and nothing
was lost or doubled."""

from __future__ import annotations

import argparse
import sys
import time

from tests.kit.postgres import Postgres

from .house import WORKERS, house
from .runs import AFTER, DOUBLED, LOST, TWO_OWNERS, Tally, take_over_many


def report(tally: Tally, seconds: float, seed: int) -> None:
    for problem in tally.broken:
        print(f"\n{problem}")
    for number, kind, what in tally.faults:
        print(f"\nrun {number}: {kind}: {what}")
    counts = tally.counts
    print(f"""
{tally.runs} of {tally.wanted} takeovers, {WORKERS} workers, seed {seed}
  bot messages after takeover  {tally.count(AFTER)}
  double claims                {tally.count(TWO_OWNERS)}
  lost messages                {tally.count(LOST)}
  doubled messages             {tally.count(DOUBLED)}

  taken from bot, queue        {counts["from bot"]}, {counts["from queue"]}
  two agents at once           {counts["two at once"]}
  seen too late                {counts["seen too late"]}
  late answers, suppressed     {counts["suppressed"]}
  handed back, resolved        {counts["hand-back"]}, {counts["resolve"]}
  seconds                      {seconds:.0f}""")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.takeovers", description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--parallel", type=int, default=8)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    chosen = parser.parse_args()
    with Postgres() as server, house(chosen.seed, server) as (client, stand_in):
        started = time.monotonic()
        tally = take_over_many(client, stand_in, chosen.runs, chosen.parallel, chosen.seed)
        report(tally, time.monotonic() - started, chosen.seed)
    return 0 if tally.went_well else 1


if __name__ == "__main__":
    sys.exit(main())

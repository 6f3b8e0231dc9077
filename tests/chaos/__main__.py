"""Walk many conversations while processes are killed, then count what went wrong.

    python -m tests.chaos [--runs 500] [--channel web|telegram|both]
                          [--database sqlite|postgresql|both] [--parallel 12] [--seed N]

On PostgreSQL two workers serve. In Telegram its side goes wrong, too: answers that are lost, 429,
500, answers that come too late.

Exit code 0 when nothing was lost, doubled or out of order and every effect came about once."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from tests.kit.bot_api import BotApi
from tests.kit.postgres import Postgres
from tests.kit.stack import WITHOUT_LIMITS, Stack, bot_of

from .checks import Books
from .killer import WORKER
from .runs import Tally, walk_many

PROGRAMS = ("service", WORKER, "actions", "assistant")
WORKERS = {"REBIND_WORKERS": "2"}
"""On PostgreSQL, where several processes may serve."""
LONG_LIVED = {
    **WITHOUT_LIMITS,
    "REBIND_CASE_LIFETIME": "PT6H",
    "REBIND_EMAIL_CODE_LIFETIME": "PT6H",
}


@contextmanager
def house(database: str, api: BotApi | None) -> Iterator[tuple[Stack, Books]]:
    """The running stack on one of the databases, and its books."""
    bot = bot_of(api) if api else {}
    if database == "sqlite":
        with Stack(**LONG_LIVED, **bot) as stack:
            data = stack.folder / "data"
            yield stack, Books(f"sqlite:///{data / 'rebind.db'}", data)
        return
    with Postgres() as server:
        settings = server.settings()
        with Stack(**LONG_LIVED, **WORKERS, **settings, **bot) as stack:
            yield stack, Books(settings["REBIND_DATABASE_URL"], stack.folder / "data")


def run(channel: str, database: str, runs: int, parallel: int, seed: int) -> bool:
    """All runs on one channel and one database; whether all was well."""
    print(f"\n{channel} on {database}: starting the stack", flush=True)
    with (
        BotApi() if channel == "telegram" else nullcontext() as api,
        house(database, api) as (stack, books),
    ):
        started = time.monotonic()
        tally = walk_many(stack, books, runs, parallel, seed, api)
        seconds = time.monotonic() - started
        chain = books.chain_fault()
    report(f"{channel} on {database}", tally, seconds, seed)
    print(f"  audit chain            {chain or 'holds'}", flush=True)
    return tally.went_well and chain is None


def report(where: str, tally: Tally, seconds: float, seed: int) -> None:
    for problem in tally.broken:
        print(f"\n{problem}")
    for number, script, fault in tally.faults:
        print(f"\nrun {number} ({script.name}): {fault.kind}: {fault.what}")
    killed = ", ".join(f"{program} {tally.kills[program]}" for program in PROGRAMS)
    print(f"""
{where}: {tally.runs} of {tally.wanted} runs, seed {seed}
  killed                 {killed}
  wrong at Telegram      {tally.storms}
  journeys completed     {tally.completed}
  lost                   {tally.count("lost")}
  doubled                {tally.count("doubled")}
  out of order           {tally.count("out of order")}
  effects wrong          {tally.count("effects")}
  had to ask again       {tally.nudges}
  events                 {tally.events}
  seconds                {seconds:.0f}""")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--channel", choices=["web", "telegram", "both"], default="both")
    parser.add_argument("--database", choices=["sqlite", "postgresql", "both"], default="both")
    parser.add_argument("--parallel", type=int, default=12)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    chosen = parser.parse_args()
    databases = ["sqlite", "postgresql"] if chosen.database == "both" else [chosen.database]
    channels = ["web", "telegram"] if chosen.channel == "both" else [chosen.channel]
    well = [
        run(channel, database, chosen.runs, chosen.parallel, chosen.seed)
        for channel in channels
        for database in databases
    ]
    return 0 if all(well) else 1


if __name__ == "__main__":
    sys.exit(main())

"""Walk many conversations while processes are killed, then count what went wrong.

    python -m tests.chaos [--runs N] [--database sqlite|postgresql|both] [--parallel K] [--seed S]

Exit code 0 when nothing was lost, doubled or out of order and every effect came about once."""

from __future__ import annotations

import argparse
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random

from tests.kit.postgres import Postgres
from tests.kit.stack import Stack

from .checks import KINDS, Books, Fault, faults_of, given_up
from .killer import Killer
from .scripts import SCRIPTS, Script, Stuck, Walker
from .widget import PatientClient, Widget

ASSISTANT_EVERY = 20
"""Runs for one kill of the assistant, which takes half a minute to come back."""
PROGRAMS = ("service", "actions", "assistant")
WITHOUT_LIMITS = {
    "REBIND_CONVERSATIONS_PER_MINUTE": "100000",
    "REBIND_CASE_LIFETIME": "PT6H",
    "REBIND_EMAIL_CODE_LIFETIME": "PT6H",
}


@dataclass
class Tally:
    runs: int = 0
    completed: int = 0
    nudges: int = 0
    given_up: int = 0
    events: int = 0
    faults: list[tuple[int, Script, Fault]] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, kind: str) -> int:
        return sum(fault.kind == kind for _, _, fault in self.faults)


@contextmanager
def house(database: str) -> Iterator[tuple[Stack, Books]]:
    """The running stack on one of the databases, and its books."""
    if database == "sqlite":
        with Stack(**WITHOUT_LIMITS) as stack:
            data = stack.folder / "data"
            yield stack, Books(f"sqlite:///{data / 'rebind.db'}", data)
        return
    with Postgres() as server:
        url, tracker = server.create_database(), server.create_database()
        tracker = tracker.replace("postgresql+psycopg:", "postgresql:")
        settings = {"REBIND_DATABASE_URL": url, "REBIND_TRACKER_URL": tracker}
        with Stack(**WITHOUT_LIMITS, **settings) as stack:
            yield stack, Books(url, stack.folder / "data")


def walk_one(
    number: int, seed: int, stack: Stack, books: Books, killer: Killer, tally: Tally
) -> None:
    random = Random(f"{seed}:{number}")
    script = SCRIPTS[number % len(SCRIPTS)]
    client = PatientClient(stack.url)
    phone = f"+1{201 + number // 100}55501{number % 100:02d}"
    account = client.add_account(f"chaos-{number}", f"Chaos-Harbour-{number:04d}", phone)
    # After which of the things that the person does, and whom. The killer adds its own delay.
    strikes = {random.randrange(10): "service", random.randrange(10, 18): "actions"}
    if number % ASSISTANT_EVERY == ASSISTANT_EVERY // 2:
        strikes[random.randrange(8)] = "assistant"
    done = 0

    def between() -> None:
        nonlocal done
        if done in strikes:
            killer.ask(strikes[done])
        done += 1

    widget = Widget.begin(client)
    walker = Walker(widget, account, script, random, between)
    try:
        walker.walk()
        settle(widget, books)
        faults = faults_of(widget, script, account, client, books)
        with tally.lock:
            tally.completed += 1
            tally.faults += [(number, script, fault) for fault in faults]
    except (Stuck, AssertionError, TimeoutError) as error:
        with tally.lock:
            tally.broken.append(f"run {number} ({script.name}): {error}")
    except Exception:
        with tally.lock:
            tally.broken.append(f"run {number} ({script.name}): {traceback.format_exc()}")
    finally:
        widget.close()
        with tally.lock:
            tally.runs += 1
            tally.nudges += walker.nudges
            tally.given_up += given_up(widget)
            tally.events += len(widget.streamed)
            if tally.runs % 25 == 0:
                print(f"  {tally.runs} runs, {sum(killer.kills.values())} kills", flush=True)


def settle(widget: Widget, books: Books) -> None:
    """Wait until the assistant has had its last word and the notices are out."""
    end = time.monotonic() + 120
    pending = "SELECT id FROM turn WHERE conversation_id = :id AND state = 'pending'"
    while books.rows(pending, id=widget.id) and time.monotonic() < end:
        widget.poll(wait=0.3)
    while books.rows("SELECT id FROM outbox WHERE state = 'pending'") and time.monotonic() < end:
        widget.poll(wait=0.3)
    while widget.poll(wait=1):
        pass


def run(database: str, runs: int, parallel: int, seed: int) -> bool:
    """All runs on one database; whether all was well."""
    print(f"\n{database}: starting the stack", flush=True)
    tally = Tally()
    with house(database) as (stack, books):
        started = time.monotonic()
        with Killer(stack, seed) as killer, ThreadPoolExecutor(parallel) as pool:
            for number in range(runs):
                pool.submit(walk_one, number, seed, stack, books, killer, tally)
            pool.shutdown(wait=True)
        seconds = time.monotonic() - started
        chain = books.chain_fault()
    report(database, tally, killer.kills, seconds, seed)
    print(f"  audit chain            {chain or 'holds'}", flush=True)
    return tally.completed == runs and not tally.faults and chain is None


def report(database: str, tally: Tally, kills: Counter[str], seconds: float, seed: int) -> None:
    for problem in tally.broken:
        print(f"\n{problem}")
    for number, script, fault in tally.faults:
        print(f"\nrun {number} ({script.name}): {fault.kind}: {fault.what}")
    killed = ", ".join(f"{program} {kills[program]}" for program in PROGRAMS)
    print(f"""
{database}: {tally.runs} runs, seed {seed}
  killed                 {killed}
  journeys completed     {tally.completed}
  lost                   {tally.count("lost")}
  doubled                {tally.count("doubled")}
  out of order           {tally.count("out of order")}
  effects wrong          {tally.count("effects")}
  had to ask again       {tally.nudges}
  told: not answered     {tally.given_up}
  events                 {tally.events}
  seconds                {seconds:.0f}""")
    assert {fault.kind for _, _, fault in tally.faults} <= set(KINDS)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--database", choices=["sqlite", "postgresql", "both"], default="both")
    parser.add_argument("--parallel", type=int, default=12)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    chosen = parser.parse_args()
    databases = ["sqlite", "postgresql"] if chosen.database == "both" else [chosen.database]
    well = [run(each, chosen.runs, chosen.parallel, chosen.seed) for each in databases]
    return 0 if all(well) else 1


if __name__ == "__main__":
    sys.exit(main())

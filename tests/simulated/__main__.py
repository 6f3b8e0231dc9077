"""Thousands of people who cooperate, and are human about it: do they get there?

    python -m tests.simulated [--runs 5000] [--parallel 16] [--seed N] [--journey reset]

Each has an account, a language and a goal of their own, writes with slips, asks things at steps
where something else is wanted, in other languages too, is wrong once, says yes in words. Told are
how many got there, in how many turns, and every conversation that went wrong.

Exit code 0 when 99 in 100 came to their end, nobody stood at a dead end, and nothing began that
nobody had come for."""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from tests.kit.contract import Client
from tests.kit.stack import WITHOUT_LIMITS, Stack

from .people import GOALS, Story
from .runs import converse

MANY_PEOPLE = {
    **WITHOUT_LIMITS,
    "REBIND_SMS_PER_PEER_PER_HOUR": "100000",
    "REBIND_SMS_PER_PREFIX_PER_HOUR": "100000",
    "REBIND_SMS_PER_COUNTRY_PER_HOUR": "100000",
    "REBIND_SMS_PER_HOUR": "100000",
    "REBIND_SMS_PER_NUMBER_PER_DAY": "100000",
    "REBIND_ACCOUNTS_PER_NUMBER": "10",
    "REBIND_ENTRIES_PER_MINUTE": "100000",
}
COMPLETED = 0.99
SHOWN = 20


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("--runs", type=int, default=5000)
    arguments.add_argument("--parallel", type=int, default=16)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--journey", choices=GOALS)
    given = arguments.parse_args()
    stories: list[Story] = []
    started = time.monotonic()
    with Stack(**MANY_PEOPLE) as stack, ThreadPoolExecutor(given.parallel) as pool:
        client = Client(stack.url)
        told = [
            pool.submit(converse, client, number, given.seed, given.journey)
            for number in range(given.runs)
        ]
        for each in told:
            stories.append(each.result())
            if len(stories) % 100 == 0:
                done = sum(story.completed for story in stories)
                print(f"  {len(stories)} conversations, {done} completed", flush=True)
    return report(stories, time.monotonic() - started, given.seed)


def report(stories: list[Story], seconds: float, seed: int) -> int:
    wrong = [story for story in stories if story.faults]
    for story in wrong[:SHOWN]:
        print(f"\n{story.goal}, {story.language}: {', '.join(story.faults)}\n{story.transcript}")
    turns = sorted(story.turns for story in stories if story.completed) or [0]
    completed = sum(story.completed for story in stories) / len(stories)
    stuck = sum("dead end" in story.faults for story in stories)
    begun = sum(fault.startswith("began") for story in stories for fault in story.faults)
    languages = sorted({story.language for story in stories})
    shares = [
        (sum(story.completed for story in stories if story.language == language))
        / sum(story.language == language for story in stories)
        for language in languages
    ]
    by_language = "  ".join(f"{a} {b:.3f}" for a, b in zip(languages, shares, strict=True))
    print(f"""
{len(stories)} conversations, seed {seed}, {seconds:.0f} s
  completed              {completed:.4f}
  by language            {by_language}
  turns to completion    median {turns[len(turns) // 2]}, nine in ten {turns[len(turns) * 9 // 10]}
  said on the way        {sum(story.asides for story in stories)}
  had to ask where       {sum(story.nudges for story in stories)}
  dead ends              {stuck}
  journeys nobody wanted {begun}
  other faults           {sum(len(story.faults) for story in stories) - stuck - begun}""")
    return 0 if completed >= COMPLETED and not stuck and not begun else 1


if __name__ == "__main__":
    sys.exit(main())

"""The measurements. Each takes the sides in turns, so that a machine that slows down or speeds up
meanwhile does so for all of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeVar

from bench.talk import QUESTIONS, Assistant, Side, script
from tests.kit.contract import Client, Conversation

AnySide = TypeVar("AnySide", bound=Side)

AROUND = 2 * len(QUESTIONS)
"""Turn 50 stands for the ten turns around it, in which every question is asked twice."""
READY_SECONDS = 300
LOAD_SECONDS = 120


def in_turns(sides: Sequence[AnySide], number: int) -> Iterator[AnySide]:
    """Everybody, and everybody first once."""
    first = number % len(sides)
    yield from sides[first:]
    yield from sides[:first]


# --- latency ------------------------------------------------------------------------------------


@dataclass
class Talk:
    """One long conversation on one side."""

    conversation: Conversation
    seconds: list[float] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)

    def turn(self, side: Side, words: str) -> None:
        started = time.perf_counter()
        answer = side.say(self.conversation, words)
        self.seconds.append(time.perf_counter() - started)
        self.answers.append(answer)


def talk_with(client: Client, sides: Sequence[Side], turns: int) -> dict[str, Talk]:
    """The same conversation with every side, turn by turn."""
    talks = {side.name: Talk(client.start(locale="en")) for side in sides}
    for number, words in enumerate(islice(script(), turns), 1):
        for side in in_turns(sides, number):
            talks[side.name].turn(side, words)
        if number % 50 == 0:
            print(f"  turn {number}", flush=True)
    return talks


def around(turn: int, talk: Talk) -> float:
    """The median latency around a turn."""
    first = turn - AROUND // 2
    return statistics.median(talk.seconds[first : first + AROUND])


def agreeing(one: Talk, other: Talk) -> int:
    """How many turns were answered in the same words."""
    return sum(a == b for a, b in zip(one.answers, other.answers, strict=True))


# --- many at once -------------------------------------------------------------------------------


def messages_per_second(client: Client, side: Side, conversations: int, turns: int) -> float:
    """Answered messages of short conversations that go on at the same time."""
    started_by = [client.start(locale="en") for _ in range(conversations)]
    started = time.perf_counter()

    def converse(conversation: Conversation) -> int:
        answered = 0
        for words in islice(script(), turns):
            if time.perf_counter() - started > LOAD_SECONDS:
                break
            side.say(conversation, words)
            answered += 1
        return answered

    with ThreadPoolExecutor(conversations) as pool:
        answered = sum(pool.map(converse, started_by))
    return answered / (time.perf_counter() - started)


# --- the process --------------------------------------------------------------------------------


def seconds_to_ready(assistant: Assistant) -> float:
    """From the start of the process until it says that it can answer."""
    started = time.perf_counter()
    assistant.start()
    while not assistant.is_ready():
        if time.perf_counter() - started > READY_SECONDS:
            raise RuntimeError(f"{assistant.name} is not ready after {READY_SECONDS} s")
        time.sleep(0.05)
    return time.perf_counter() - started


def memory(pid: int) -> dict[str, int]:
    """Bytes of a process and what it started: resident, and its share of what it shares. Nothing
    where the system does not tell (it is Linux that does)."""
    if not Path("/proc/self/smaps_rollup").exists():
        return {}
    total = {"Rss": 0, "Pss": 0}
    for each in _family(pid):
        for line in Path(f"/proc/{each}/smaps_rollup").read_text(encoding="ascii").splitlines():
            name, _, value = line.partition(":")
            if name in total:
                total[name] += int(value.split()[0]) * 1024
    return total


def _family(pid: int) -> Iterator[int]:
    yield pid
    for thread in Path(f"/proc/{pid}/task").iterdir():
        for child in (thread / "children").read_text(encoding="ascii").split():
            yield from _family(int(child))

"""The same conversation with our assistant and with stock Rasa, side by side in one run.

    python -m bench [--quick] [--turns 400]

How it is measured and what it does not show is in docs/benchmarks.md."""

from __future__ import annotations

import argparse
import os
import secrets
import statistics
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from bench.measure import (
    AROUND,
    Talk,
    agreeing,
    around,
    in_turns,
    memory,
    messages_per_second,
    seconds_to_ready,
    talk_with,
)
from bench.report import Figure, table
from bench.stock import StockProject, StockRasa
from bench.talk import Assistant, Ours, Public, Side, Stock
from tests.kit.contract import Client
from tests.kit.stack import ROOT, Stack

MARKS = (10, 50, 200, 400)
WARM_UP_TURNS = 6
SETTINGS = {
    # In stock Rasa's responses it is written out.
    "REBIND_BRAND": "CoinEx",
    # The limits at the edge are not what is measured.
    "REBIND_MESSAGES_PER_MINUTE": "100000",
    "REBIND_CONVERSATIONS_PER_MINUTE": "100000",
    "REBIND_CONVERSATIONS_PER_PEER_PER_DAY": "1000000",
    "REBIND_MESSAGES_PER_HOUR": "1000000",
    "REBIND_MESSAGES_PER_PEER_PER_HOUR": "1000000",
}
REPORT = ROOT / "reports" / "bench.md"


@dataclass(frozen=True)
class Profile:
    turns: int
    """Of the long conversation."""
    starts: int
    loads: int
    at_once: int
    turns_at_once: int


FULL = Profile(turns=400, starts=3, loads=3, at_once=8, turns_at_once=8)
QUICK = Profile(turns=50, starts=1, loads=1, at_once=4, turns_at_once=5)


@dataclass
class Bench:
    """Both assistants and the one service whose conversations they talk in."""

    client: Client
    ours: Ours
    stock: Stock
    profile: Profile

    @property
    def assistants(self) -> tuple[Assistant, Assistant]:
        return self.ours, self.stock

    def ready(self) -> list[Figure]:
        """One is started after the other, never both at once; they stay up after the last time."""
        seconds: dict[str, list[float]] = {each.name: [] for each in self.assistants}
        for number in range(self.profile.starts):
            for each in self.assistants:
                each.stop()
            for each in in_turns(self.assistants, number):
                print(f"starting {each.name} …", flush=True)
                seconds[each.name].append(seconds_to_ready(each))
        ours, stock = (statistics.median(seconds[each.name]) for each in self.assistants)
        return [Figure("seconds to ready", ours, stock, form="{:.1f} s")]

    def latency(self) -> tuple[list[Figure], str]:
        sides: list[Side] = [self.ours, self.stock, Public()]
        print("warming up …", flush=True)
        talk_with(self.client, sides, WARM_UP_TURNS)
        turns = self.profile.turns + AROUND // 2
        print(f"one conversation of {turns} turns with each …", flush=True)
        talks = talk_with(self.client, sides, turns)
        same = agreeing(talks[self.ours.name], talks[self.stock.name])
        told = f"Both answered in the same words in {same} of {turns} turns."
        return _latencies(list(talks.values()), self.profile.turns), told

    def load(self) -> list[Figure]:
        rates: dict[str, list[float]] = {each.name: [] for each in self.assistants}
        at_once, turns = self.profile.at_once, self.profile.turns_at_once
        print(f"{at_once} conversations at once …", flush=True)
        for number in range(self.profile.loads):
            for each in in_turns(self.assistants, number):
                rate = messages_per_second(self.client, each, at_once, turns)
                rates[each.name].append(rate)
        ours, stock = (statistics.median(rates[each.name]) for each in self.assistants)
        return [Figure(f"messages per second, {at_once} at once", ours, stock, form="{:.1f}")]

    def memory(self) -> list[Figure]:
        ours, stock = (memory(each.pid) for each in self.assistants)
        return [
            Figure(f"memory, {kind}", ours[key] / 1e6, stock[key] / 1e6, form="{:.0f} MB")
            for key, kind in (("Rss", "resident"), ("Pss", "proportional"))
            if key in ours
        ]


def _latencies(talks: Sequence[Talk], turns: int) -> list[Figure]:
    """A figure for each mark, and one for the growth from the first to the last."""
    marks = [mark for mark in MARKS if mark <= turns]

    def figure(name: str, form: str, of: Callable[[Talk], float]) -> Figure:
        ours, stock, public = map(of, talks)
        return Figure(name, ours, stock, public, form)

    def milliseconds(mark: int) -> Callable[[Talk], float]:
        return lambda talk: around(mark, talk) * 1000

    def growth(talk: Talk) -> float:
        return around(marks[-1], talk) / around(marks[0], talk)

    return [
        *(figure(f"turn {mark}", "{:.0f} ms", milliseconds(mark)) for mark in marks),
        figure(f"turn {marks[-1]} ÷ turn {marks[0]}", "{:.1f}", growth),
    ]


def chosen_profile() -> Profile:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="a look, in a minute or two")
    parser.add_argument(
        "--turns", type=int, help=f"length of the long conversation, from {MARKS[0]} on"
    )
    chosen = parser.parse_args()
    profile = QUICK if chosen.quick else FULL
    if chosen.turns is None:
        return profile
    if chosen.turns < MARKS[0]:
        parser.error("a conversation this short has no turn that is measured")
    return replace(profile, turns=chosen.turns)


@contextmanager
def both(profile: Profile) -> Iterator[Bench]:
    """The running stack, and stock Rasa ready to be started."""
    project = StockProject()
    project.make()
    print("starting the stack …", flush=True)
    token = secrets.token_urlsafe(32)
    with Stack(REBIND_INTERNAL_TOKEN=token, **SETTINGS) as stack:
        actions = f"http://127.0.0.1:{stack.environ['REBIND_ACTIONS_PORT']}/webhook"
        with StockRasa(project, actions) as rasa:
            yield Bench(Client(stack.url), Ours(stack, token), Stock(rasa), profile)


def main() -> None:
    with both(chosen_profile()) as bench:
        ready = bench.ready()
        latency, told = bench.latency()
        figures = [*latency, *bench.load(), *bench.memory(), *ready]
    text = f"{table(figures)}\n\n{told} {os.cpu_count()} cores, shared by everything that ran."
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(f"# Ours and stock Rasa\n\n{text}\n", encoding="utf-8")
    print(f"\n{text}\n\nalso in {REPORT.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

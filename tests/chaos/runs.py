"""Many runs side by side against one stack, and what came of them."""

from __future__ import annotations

import threading
import time
import traceback
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from random import Random

from tests.kit.bot_api import BotApi
from tests.kit.stack import Stack
from tests.kit.telegram import TelegramPerson

from .chat import Chat, Weather
from .checks import Books, Fault, faults_of
from .killer import WORKER, Killer
from .scripts import SCRIPTS, Script, Stuck, Walker
from .widget import PatientClient, Widget

ASSISTANT_EVERY = 20
"""Runs for one kill of the assistant, which takes half a minute to come back."""
STORMS = 3
"""Things that go wrong at Telegram's side in one run there."""


@dataclass
class Tally:
    wanted: int
    runs: int = 0
    completed: int = 0
    nudges: int = 0
    events: int = 0
    storms: int = 0
    faults: list[tuple[int, Script, Fault]] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    kills: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def went_well(self) -> bool:
        walked = self.completed == self.runs == self.wanted
        return walked and not self.faults and not self.broken

    def count(self, kind: str) -> int:
        return sum(fault.kind == kind for _, _, fault in self.faults)


def walk_many(
    stack: Stack, books: Books, runs: int, parallel: int, seed: int, api: BotApi | None = None
) -> Tally:
    """Walk the scripts in turn, several at once, and strike the processes meanwhile. With a Bot
    API it is walked in Telegram, else in the widget."""
    tally = Tally(wanted=runs)
    with Killer(stack, seed) as killer, ThreadPoolExecutor(parallel) as pool:
        tally.kills = killer.kills
        walks = [
            pool.submit(walk_one, number, seed, stack, books, killer, tally, api)
            for number in range(runs)
        ]
        for walk in walks:
            walk.result()
    return tally


def walk_one(
    number: int,
    seed: int,
    stack: Stack,
    books: Books,
    killer: Killer,
    tally: Tally,
    api: BotApi | None = None,
) -> None:
    """One run; whatever it ends in stands in the tally."""
    script = SCRIPTS[number % len(SCRIPTS)]
    try:
        walker = begin(number, seed, script, stack, killer, api)
    except Exception:
        with tally.lock:
            tally.broken.append(f"run {number} never began: {traceback.format_exc()}")
        return
    widget = walker.widget
    try:
        walker.walk()
        settle(widget, books)
        faults = faults_of(widget, script, walker.account, widget.client, books)
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
            tally.events += widget.seen
            tally.storms += STORMS if api else 0
            if tally.runs % 25 == 0:
                print(f"  {tally.runs} runs, {sum(killer.kills.values())} kills", flush=True)


def begin(
    number: int, seed: int, script: Script, stack: Stack, killer: Killer, api: BotApi | None
) -> Walker:
    """Somebody with an account and a conversation of their own, and a strike now and then."""
    random = Random(f"{seed}:{number}")
    client = PatientClient(stack.url)
    phone = f"+1{201 + number // 100}55501{number % 100:02d}"
    account = client.add_account(f"chaos-{number}", f"Chaos-Harbour-{number:04d}", phone)
    # After which of the things that the person does, and whom. The killer adds its own delay.
    struck = ["service", "actions"]
    if stack.has_workers:
        # Once all of them, once one after the other
        struck = ["service" if number % 2 else WORKER, WORKER, "actions"]
    strikes = [(random.randrange(9), program) for program in struck]
    if number % ASSISTANT_EVERY == ASSISTANT_EVERY // 2:
        strikes.append((random.randrange(9), "assistant"))
    widget: Widget | Chat
    storms: list[int] = []
    if api is None:
        widget = Widget.begin(client)
    else:
        widget = Chat.begin(client, TelegramPerson(api, account["name"]))
        weather = Weather(api, widget.person.id, random)
        storms = [random.randrange(9) for _ in range(STORMS)]
    done = count()

    def between() -> None:
        now = next(done)
        for _ in range(storms.count(now)):
            weather.strike()
        for after, program in strikes:
            if after == now:
                killer.ask(program)

    return Walker(widget, account, script, random, between)


def settle(widget: Widget | Chat, books: Books) -> None:
    """Wait until the assistant has had its last word and the notices are out."""
    end = time.monotonic() + 120
    pending = "SELECT id FROM turn WHERE conversation_id = :id AND state = 'pending'"
    while books.rows(pending, id=widget.id) and time.monotonic() < end:
        widget.poll(wait=0.3)
    while books.rows("SELECT id FROM outbox WHERE state = 'pending'") and time.monotonic() < end:
        widget.poll(wait=0.3)
    told = "SELECT id FROM telegram_chat WHERE conversation_id = :id AND due"
    while books.rows(told, id=widget.id) and time.monotonic() < end:
        widget.poll(wait=0.3)
    while widget.poll(wait=1):
        pass

"""One takeover after the other, many at a time, and what was wrong with each."""

from __future__ import annotations

import time
import uuid
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from random import Random
from threading import Barrier
from typing import Any

from tests.kit.contract import Client, Conversation, Event, Reply
from tests.kit.desk import Colleague

from .house import SLOWEST_SECONDS, StandIn, words_of

LONGEST_SECONDS = 30
"""Until whatever was under way is settled."""
LOST, DOUBLED, AFTER, TWO_OWNERS = "lost", "doubled", "bot after takeover", "double claim"


@dataclass
class Tally:
    wanted: int
    runs: int = 0
    faults: list[tuple[int, str, str]] = field(default_factory=list)
    """Run, kind, what."""
    broken: list[str] = field(default_factory=list)
    """Runs that did not come to their end."""
    counts: Counter[str] = field(default_factory=Counter)

    def count(self, kind: str) -> int:
        return sum(each == kind for _, each, _ in self.faults)

    @property
    def went_well(self) -> bool:
        return not self.faults and not self.broken and self.runs == self.wanted


def take_over_many(client: Client, stand_in: StandIn, runs: int, parallel: int, seed: int) -> Tally:
    tally = Tally(runs)
    agents = [Colleague(client, name) for name in ("agent1", "agent2")]
    for agent in agents:
        agent.ask("PUT", "me/presence", {"available": True})

    def one(number: int) -> None:
        run = Run(client, stand_in, agents, Random(seed * 100_003 + number))
        try:
            run.walk()
            tally.faults += [(number, kind, what) for kind, what in run.faults()]
            run.end()
            tally.counts.update(run.counts)
            tally.runs += 1
        except Exception as error:
            tally.broken.append(f"run {number}: {type(error).__name__}: {error}")

    with ThreadPoolExecutor(parallel) as pool:
        list(pool.map(one, range(1, runs + 1)))
    return tally


class Run:
    """A person writes, the bot is at it, and at some moment one agent comes, or two."""

    def __init__(
        self, client: Client, stand_in: StandIn, agents: list[Colleague], random: Random
    ) -> None:
        self._stand_in = stand_in
        self._random = random
        self._agents = random.sample(agents, 2)
        self._person: Conversation = client.start()
        self._sent: list[tuple[str, int]] = []
        """By the person: the message's own id, and the number that it was told."""
        self._said: list[str] = []
        """By agents, taken."""
        self._claims: list[tuple[int, int]] = []
        """That were granted: agent and epoch."""
        self.counts: Counter[str] = Counter()

    @property
    def _base(self) -> str:
        return f"conversations/{self._person.id}"

    # --- doing ----------------------------------------------------------------------------------

    def walk(self) -> None:
        for _ in range(self._random.randint(1, 3)):
            self._write()
        time.sleep(self._random.random() * SLOWEST_SECONDS * 1.5)
        owner = self._claim()
        self._say(1 - owner, "I should not be heard", wanted=False)
        self._write()
        self._say(owner, "Hello, how can I help?")
        if self._random.random() < 0.5:
            self._leave(owner)
            self._write()

    def _write(self) -> None:
        name = str(uuid.uuid4())
        reply = self._person.post(name, text="and then the phone was gone")
        assert reply.status == 202, reply
        self._sent.append((name, int(reply.body["seq"])))

    def _claim(self) -> int:
        """One or both of the agents, at the same moment; who has it then."""
        while True:
            seen = self._agents[0].ask("GET", self._base).ok()
            self.counts[f"from {seen['owner']}"] += 1
            both = self._random.random() < 0.5
            replies = self._at_once(seen["epoch"], 2 if both else 1)
            self.counts["two at once"] += both
            granted = [who for who, reply in enumerate(replies) if reply.status == 200]
            self._claims += [(who, int(replies[who].body["epoch"])) for who in granted]
            for reply in replies:
                assert reply.status == 200 or reply.body["code"] == "owner_changed", reply
            if granted:
                return granted[0]
            self.counts["seen too late"] += 1  # the bot had called a person meanwhile

    def _at_once(self, epoch: int, how_many: int) -> list[Reply]:
        barrier = Barrier(how_many)

        def claim(who: int) -> Reply:
            barrier.wait()
            body = {"expected_epoch": epoch}
            return self._agents[who].ask("POST", f"{self._base}/claim", body)

        with ThreadPoolExecutor(how_many) as pool:
            return list(pool.map(claim, range(how_many)))

    def _say(self, who: int, text: str, *, wanted: bool = True) -> None:
        name = str(uuid.uuid4())
        while True:
            seen = self._agents[who].ask("GET", self._base).ok()["last_seq"]
            body = {"client_msg_id": name, "text": text, "seen_seq": seen}
            reply = self._agents[who].ask("POST", f"{self._base}/messages", body)
            if reply.status != 409:
                break
        if wanted:
            assert reply.status == 202, reply
            again = self._agents[who].ask("POST", f"{self._base}/messages", body)
            assert again.body == reply.body, "the same message is the same message"
            self._said.append(text)
        else:
            assert reply.status == 403, reply

    def _leave(self, who: int) -> None:
        way = self._random.choice(("hand-back", "resolve"))
        body = {"reason": "answered"} if way == "resolve" else {}
        reply = self._agents[who].ask("POST", f"{self._base}/{way}", body)
        assert reply.status == 200, reply
        self.counts[way] += 1

    def end(self) -> None:
        """Whoever still has it is done with it: nobody has more than so many at a time."""
        for agent in self._agents:
            agent.ask("POST", f"{self._base}/resolve", {"reason": "answered"})

    # --- looking --------------------------------------------------------------------------------

    def faults(self) -> Iterator[tuple[str, str]]:
        """What was wrong, once everything is settled."""
        log, late = self._settled()
        yield from self._numbers(log)
        yield from self._people(log)
        yield from self._bot(log, late)
        yield from owners(log)
        epochs = Counter(epoch for _, epoch in self._claims)
        for epoch, times in epochs.items():
            if times > 1:
                yield TWO_OWNERS, f"epoch {epoch} was granted {times} times"
        self.counts["suppressed"] += len(late)

    def _settled(self) -> tuple[list[Event], list[str]]:
        """The log, and what the bot said too late, once every answer of its is in one of them."""
        end = time.monotonic() + LONGEST_SECONDS
        while True:
            log, late = self._looked()
            heard = [*_texts(log, "assistant"), *late]
            with self._stand_in.lock:
                turns = set(self._stand_in.answered.get(self._person.id, ()))
            if all(words_of(turn) in heard for turn in turns) or time.monotonic() > end:
                return log, late
            time.sleep(0.3)

    def _looked(self) -> tuple[list[Event], list[str]]:
        shown = self._agents[0].ask("GET", self._base).ok()
        page = f"{self._person.path}/events?after=0&wait=0"
        log = self._person.client.request("GET", page, token=self._person.token).ok()["events"]
        return log, [each["text"] for each in shown["suppressed"]]

    @staticmethod
    def _numbers(log: list[Event]) -> Iterator[tuple[str, str]]:
        seqs = [event["seq"] for event in log]
        if seqs != list(range(1, len(seqs) + 1)):
            yield LOST, f"the log is numbered {seqs}"

    def _people(self, log: list[Event]) -> Iterator[tuple[str, str]]:
        found = Counter(event.get("client_msg_id") for event in log)
        at = {event["seq"]: event.get("client_msg_id") for event in log}
        for name, seq in self._sent:
            if at.get(seq) != name:
                yield LOST, f"message {seq} of the person"
            if found[name] > 1:
                yield DOUBLED, f"message {seq} of the person"
        said = _texts(log, "agent")
        if Counter(said) != Counter(self._said):
            yield LOST, f"agents said {self._said}, and were heard as {said}"

    def _bot(self, log: list[Event], late: list[str]) -> Iterator[tuple[str, str]]:
        heard = Counter([*_texts(log, "assistant"), *late])
        with self._stand_in.lock:
            turns = set(self._stand_in.answered.get(self._person.id, ()))
        for turn in turns:
            if heard[words_of(turn)] == 0:
                yield LOST, f"the answer to {turn}"
            elif heard[words_of(turn)] > 1:
                yield DOUBLED, f"the answer to {turn}"


def _texts(log: list[Event], kind: str) -> list[str]:
    return [
        str(event["body"]["text"])
        for event in log
        if event["type"] == "message" and event["author"]["kind"] == kind
    ]


def owners(log: list[Event]) -> Iterator[tuple[str, str]]:
    """Who spoke while somebody else owned it."""
    owner: dict[str, Any] = {"owner": "bot"}
    for event in log:
        if event["type"] == "owner":
            if owner["owner"] == event["body"]["owner"] == "agent":
                yield TWO_OWNERS, f"{owner['name']}, and then {event['body']['name']}"
            owner = event["body"]
        elif event["type"] != "message":
            continue
        elif event["author"]["kind"] == "assistant" and owner["owner"] != "bot":
            yield AFTER, f"event {event['seq']}"
        elif event["author"]["kind"] == "agent" and owner.get("name") != event["author"]["name"]:
            yield TWO_OWNERS, f"event {event['seq']} is of somebody who does not own it"

"""How a turn's latency grows with the length of a conversation.

    python -m bench.turn_latency [--conversations 5]

Starts the whole stack, talks, and times from the post to the assistant's answer as a client sees
it. A conversation's memory grows with every turn, so a late turn may cost more than the first:
reported is how many times more, which says the same on a slow machine and on a fast one."""

from __future__ import annotations

import argparse
import statistics
import time

from tests.kit.contract import Client, Conversation, Event
from tests.kit.stack import Stack

WORDS = (
    "how long does it take?",
    "is this safe?",
    "what happens to my withdrawals?",
    "why do you ask me that?",
    "thank you",
)
TURNS = (1, 10, 50)
AROUND = 2
"""Turn 10 stands for turns 8 to 12: a single turn is a noisy thing."""


def answered(conversation: Conversation, words: str) -> float:
    """Seconds until the assistant's first message after these words."""
    started = time.perf_counter()
    seq = conversation.say(words)

    def is_answer(event: Event) -> bool:
        return bool(event["type"] == "message" and event["author"]["kind"] == "assistant")

    conversation.wait_for(is_answer, after=seq)
    return time.perf_counter() - started


def talk(client: Client) -> list[float]:
    """The latencies of one conversation, turn by turn."""
    conversation = client.start(locale="en")
    conversation.poll()
    last = max(TURNS) + AROUND
    return [answered(conversation, WORDS[turn % len(WORDS)]) for turn in range(last)]


def around(turn: int, conversations: list[list[float]]) -> float:
    """The median latency around a turn, over all conversations."""
    first = max(turn - 1 - AROUND, 0)
    return statistics.median(
        latency for turns in conversations for latency in turns[first : turn + AROUND]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="How a turn's latency grows.")
    parser.add_argument("--conversations", type=int, default=5)
    count = parser.parse_args().conversations
    print("starting the stack …", flush=True)
    with Stack() as stack:
        client = Client(stack.url)
        talk(client)  # warms up what is loaded on first use
        conversations = []
        for number in range(count):
            conversations.append(talk(client))
            print(f"conversation {number + 1} of {count}", flush=True)
    base = around(TURNS[0], conversations)
    print("\nturn    median     times turn 1")
    for turn in TURNS:
        latency = around(turn, conversations)
        print(f"{turn:>4}  {latency * 1000:>6.0f} ms  {latency / base:>12.2f}")


if __name__ == "__main__":
    main()

"""What is said, and to whom: our assistant, stock Rasa, and ours once more as the public sees it.

All three are given conversations of the running service, because that is where the actions look
them up. A turn of the first two is posted to the assistant's process, past the service."""

from __future__ import annotations

import itertools
import threading
import uuid
from collections.abc import Iterator
from typing import Any, Protocol

from bench.stock import StockRasa
from tests.kit.contract import Client, Conversation, Event
from tests.kit.stack import Stack

OPENING = "I lost my phone and can't get the SMS code"
QUESTIONS = (
    "how long does it take?",
    "is this safe?",
    "what happens to my withdrawals?",
    "why do you need this",
    "thank you",
)
"""Asked again and again at the first step: each is answered by a rule that runs an action, which
asks the service, as every turn does."""
TURN_SECONDS = 60


def script() -> Iterator[str]:
    """What somebody says, turn by turn, without end."""
    yield OPENING
    yield from itertools.cycle(QUESTIONS)


class Side(Protocol):
    """Somebody to talk to."""

    name: str

    def say(self, conversation: Conversation, words: str) -> str:
        """One turn; what was answered, in a line."""


class Assistant(Side, Protocol):
    """A side that is one process, which can be started and looked at."""

    @property
    def pid(self) -> int: ...

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def is_ready(self) -> bool: ...


class Ours:
    """Our assistant, by its private channel."""

    name = "ours"

    def __init__(self, stack: Stack, token: str) -> None:
        self._stack = stack
        self._client = Client(f"http://127.0.0.1:{stack.environ['REBIND_ASSISTANT_PORT']}")
        self._token = token
        self._starting: threading.Thread | None = None

    def say(self, conversation: Conversation, words: str) -> str:
        turn = {**_metadata(conversation), "input": {"kind": "text", "text": words}}
        address = "/webhooks/service/turn"
        reply = self._client.request(
            "POST", address, turn, token=self._token, seconds=TURN_SECONDS
        ).ok()
        return _line(reply["messages"])

    @property
    def pid(self) -> int:
        return self._stack.pid("assistant")

    def start(self) -> None:
        """Returns at once; see `is_ready`."""
        # The supervisor's own answer comes only when the process has lived for a while
        self._starting = threading.Thread(target=self._stack.start, args=("assistant",))
        self._starting.start()

    def stop(self) -> None:
        if self._starting is not None:
            self._starting.join()
        self._stack.stop("assistant")

    def is_ready(self) -> bool:
        address = "/webhooks/service/ready"
        try:
            return self._client.request("GET", address, token=self._token, seconds=5).status == 200
        except OSError:
            return False


class Stock:
    """Stock Rasa, by its REST channel."""

    name = "stock"

    def __init__(self, rasa: StockRasa) -> None:
        self._rasa = rasa

    def say(self, conversation: Conversation, words: str) -> str:
        message = {
            "sender": conversation.id,
            "message": words,
            "metadata": _metadata(conversation),
        }
        messages = (
            Client(self._rasa.url)
            .request("POST", "/webhooks/rest/webhook", message, seconds=TURN_SECONDS)
            .ok()
        )
        # The channel answers a turn that failed with 200 and nothing
        assert messages, "stock Rasa had no answer"
        return _line(messages)

    @property
    def pid(self) -> int:
        return self._rasa.pid

    def start(self) -> None:
        self._rasa.start()

    def stop(self) -> None:
        self._rasa.stop()

    def is_ready(self) -> bool:
        return self._rasa.is_ready()


class Public:
    """Our assistant behind the service, by the public API: log, vault, turn and long-poll."""

    name = "ours, public API"

    def say(self, conversation: Conversation, words: str) -> str:
        seq = conversation.say(words)

        def is_answer(event: Event) -> bool:
            return bool(event["type"] == "message" and event["author"]["kind"] == "assistant")

        conversation.wait_for(is_answer, after=seq)
        answers = [e for e in conversation.events if e["seq"] > seq and is_answer(e)]
        return _line([event["body"] for event in answers])


def _metadata(conversation: Conversation) -> dict[str, Any]:
    """What the service tells of a turn, and the actions read."""
    return {
        "turn_id": f"t_{uuid.uuid4().hex}",
        "conversation_id": conversation.id,
        "epoch": 0,
        "locale": "en",
        "handles": [],
    }


def _line(messages: list[dict[str, Any]]) -> str:
    """The words alone: the REST channel makes a message of each paragraph, ours does not."""
    return " ".join(" ".join(m["text"] for m in messages if "text" in m).split())

"""A client that does what a widget does when the other side dies: it tries again.

A message keeps its `client_msg_id` until it is taken; the stream is opened again after the last
event that was seen; a form is sent again until it is taken or no longer asked for."""

from __future__ import annotations

import http.client
import queue
import threading
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.kit.contract import Client, Conversation, Event, Reply

PATIENCE_SECONDS = 240
PAUSE_SECONDS = 0.2
LOST_CONNECTION = (OSError, http.client.HTTPException)


class PatientClient(Client):
    def request(
        self,
        method: str,
        address: str,
        body: Any = None,
        *,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
        seconds: float = 40,
    ) -> Reply:
        """As often as it takes. Whatever is sent through here may be sent twice."""

        def once() -> Reply:
            return super(PatientClient, self).request(
                method, address, body, token=token, headers=headers, seconds=seconds
            )

        return patiently(once)


def patiently(once: Callable[[], Reply]) -> Reply:
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            reply = once()
        except LOST_CONNECTION:
            reply = None
        if reply is not None and not comes_again(reply):
            return reply
        if time.monotonic() > end:
            raise TimeoutError(f"no answer: {reply}")
        time.sleep(PAUSE_SECONDS)


def comes_again(reply: Reply) -> bool:
    """Whether the same request may be answered otherwise in a while: what it was sent to first is
    busy, or at work on it."""
    if reply.status == 409:
        return bool(reply.body["code"] == "in_flight")
    return reply.status in (429, 500, 502, 503, 504)


class Widget(Conversation):
    """A conversation whose events come by the live stream."""

    def __init__(self, client: Client, conversation_id: str, token: str) -> None:
        super().__init__(client, conversation_id, token)
        self.sent: list[tuple[str, int]] = []
        """What was sent: its id, and the number that it was given."""
        self.streamed: list[int] = []
        """The numbers that came, in the order in which they came."""
        self._arrived: queue.Queue[Event] = queue.Queue()
        self._closed = False
        threading.Thread(target=self._listen, daemon=True).start()

    @classmethod
    def begin(cls, client: Client) -> Widget:
        begun = client.start(locale="en")
        return cls(client, begun.id, begun.token)

    def close(self) -> None:
        self._closed = True

    def _listen(self) -> None:
        while not self._closed:
            last = self.streamed[-1] if self.streamed else 0
            try:
                for event in self.stream(after=last, resume=True, seconds=20):
                    if "seq" in event:
                        self.streamed.append(event["seq"])
                        self._arrived.put(event)
                    if self._closed:
                        return
            except (*LOST_CONNECTION, AssertionError, ValueError):
                time.sleep(PAUSE_SECONDS)

    def poll(self, wait: float = 0) -> list[Event]:
        fresh: list[Event] = []
        try:
            fresh.append(self._arrived.get(timeout=wait) if wait else self._arrived.get_nowait())
            while True:
                fresh.append(self._arrived.get_nowait())
        except queue.Empty:
            self.events.extend(fresh)
            return fresh

    def post(self, client_msg_id: str | None = None, **message: Any) -> Reply:
        number = client_msg_id or str(uuid.uuid4())
        reply = super().post(number, **message)
        if reply.status == 202:
            self.sent.append((number, int(reply.body["seq"])))
        return reply

    def press_if_open(self, button_id: str) -> bool:
        """Press a button; False when it is no longer open, and another one is."""
        return self._post_if_open(choice=button_id)

    def answer_if_open(self, question: Event, option_ids: Sequence[str]) -> bool:
        """Answer a question, if it is still the one that is asked."""
        return self._post_if_open(choices=list(option_ids))

    def _post_if_open(self, **message: Any) -> bool:
        reply = self.post(**message)
        assert reply.status in (202, 409), reply
        if reply.status == 202:
            self.sent_seq = int(reply.body["seq"])
        return reply.status == 202

    def everything(self) -> list[Event]:
        return stored(self)

    @property
    def seen(self) -> int:
        """How many events arrived."""
        return len(self.streamed)


def stored(conversation: Conversation) -> list[Event]:
    """The log as it is stored, read anew."""
    events: list[Event] = []
    while True:
        after = events[-1]["seq"] if events else 0
        address = f"{conversation.path}/events?after={after}"
        read = conversation.client.request("GET", address, token=conversation.token)
        page = read.ok()["events"]
        if not page:
            return events
        events += page

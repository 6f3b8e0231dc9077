"""The live side of the desk: what is shown is read from the tables, by number, once a second or at
once when something was committed in this process. A stream ends with its session: whoever was
signed out, or sent away, sees nothing more."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field

from anyio import to_thread

from rebind.chat.desk_side import DeskSide
from rebind.chat.model import Author
from rebind.chat.stream import Hub, line
from rebind.database import Database
from rebind.desk.agents import Agent, Agents
from rebind.desk.conversations import Conversations
from rebind.desk.presence import Mode
from rebind.problems import Problem

LOOK_SECONDS = 1.0
PING_EVERY_LOOKS = 15
QUEUE = "queue"
"""What the readers of the queue are woken by: nothing, they look."""


@dataclass
class _Reader:
    """What somebody who follows a conversation has been told."""

    agent: Agent
    conversation_id: str
    seen: dict[str, int]
    """Of each sequence, the last number."""
    told: dict[str, object] = field(default_factory=dict)
    """Of what has no numbers, the last word."""


class Live:
    def __init__(
        self,
        db: Database,
        hub: Hub,
        agents: Agents,
        conversations: Conversations,
        desk_side: DeskSide,
    ) -> None:
        self._db = db
        self._hub = hub
        self._agents = agents
        self._conversations = conversations
        self._desk_side = desk_side

    async def queue(self, agent: Agent, token: str) -> AsyncIterator[str]:
        """The queue at each change, at most once a second."""
        pulse: object = None
        shown: object = None
        with self._hub.overlooking(QUEUE) as waiter:
            yield ": stream\n\n"
            looks = 0
            while not waiter.closed and await to_thread.run_sync(self._agents.is_live, token):
                now = await to_thread.run_sync(self._conversations.pulse)
                if now != pulse:
                    pulse = now
                    queue = await to_thread.run_sync(self._conversations.queue, agent)
                    if queue != shown:
                        shown = queue
                        yield _event("queue", queue)
                looks += 1
                if looks % PING_EVERY_LOOKS == 0:
                    yield ": ping\n\n"
                await waiter.wait(LOOK_SECONDS)

    async def conversation(
        self, agent: Agent, token: str, conversation_id: str, seen: dict[str, int]
    ) -> AsyncIterator[str]:
        """A conversation from these numbers on (`public`, `note`, `suppressed`), then live."""
        reader = _Reader(agent, conversation_id, seen)
        with self._hub.overlooking(conversation_id) as waiter:
            yield ": stream\n\n"
            looks = 0
            while not waiter.closed and await to_thread.run_sync(self._agents.is_live, token):
                try:
                    for piece in await to_thread.run_sync(self._news, reader):
                        yield piece
                except Problem:  # it was erased
                    return
                if waiter.typing:
                    waiter.typing = None
                    yield _event("typing", {"author": {"kind": Author.ASSISTANT.value}})
                looks += 1
                if looks % PING_EVERY_LOOKS == 0:
                    yield ": ping\n\n"
                await waiter.wait(LOOK_SECONDS)

    def _news(self, reader: _Reader) -> list[str]:
        with self._db.read() as tx:
            conversation = self._desk_side.find(tx, reader.conversation_id)
            sequences = {
                "public": self._desk_side.public,
                "note": self._desk_side.notes,
                "suppressed": self._desk_side.suppressed,
            }
            news = []
            for name, read in sequences.items():
                for event in read(tx, reader.conversation_id, reader.seen[name]):
                    reader.seen[name] = int(str(event["seq"]))
                    news.append(f"id: {event['seq']}\n{_event(name, event)}")
            owner = {
                "owner": conversation.owner.value,
                "owner_id": conversation.owner_id,
                "owner_name": conversation.owner_name,
                "epoch": conversation.owner_epoch,
            }
            present = self._conversations.present(tx, reader.conversation_id)
        news += self._changed(reader, "owner", owner)
        news += self._changed(reader, "present", present)
        return [*news, *_writing(reader.agent, present)]

    @staticmethod
    def _changed(reader: _Reader, name: str, now: object) -> list[str]:
        if reader.told.get(name) == now:
            return []
        reader.told[name] = now
        return [_event(name, now)]


def _writing(agent: Agent, present: list[dict[str, object]]) -> Iterator[str]:
    """Colleagues who are writing: said again as long as they do, as in the public stream."""
    for each in present:
        if each["id"] != agent.id and each["mode"] != Mode.VIEWING:
            author = {"kind": Author.AGENT.value, "name": each["name"]}
            private = each["mode"] == Mode.COMPOSING_NOTE
            yield _event("typing", {"author": author, "private": private})


def _event(name: str, data: object) -> str:
    return f"event: {name}\ndata: {line(data)}\n\n"

"""The stream: replay, then live, without a hole or a repetition, over a real connection."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
import uvicorn
from service.tests.chat.kit import FakeAssistant, House, Person, eventually, text_message

from rebind.chat import stream
from tests.kit.ports import free_port

pytestmark = pytest.mark.anyio


@dataclass
class Served:
    house: House
    url: str


@pytest.fixture
async def served(build: Callable[..., House]) -> AsyncIterator[Served]:
    """A real server: the in-process transport of httpx cannot stream."""
    async with Serving(build()) as served:
        yield served


class Serving:
    def __init__(self, house: House) -> None:
        self._house = house

    async def __aenter__(self) -> Served:
        port = free_port()
        config = uvicorn.Config(
            self._house.app, port=port, log_level="warning", timeout_graceful_shutdown=2
        )
        self._server = uvicorn.Server(config)
        self._lifespan = self._house.room.lifespan()
        await self._lifespan.__aenter__()
        self._task = asyncio.create_task(self._server.serve())
        while not self._server.started:
            await asyncio.sleep(0.01)
        return Served(self._house, f"http://127.0.0.1:{port}")

    async def __aexit__(self, *_: object) -> None:
        await self._lifespan.__aexit__(None, None, None)
        self._server.should_exit = True
        await self._task


@dataclass
class Reader:
    """Reads a stream as a browser does."""

    person: Person
    events: list[dict[str, Any]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    typing: int = 0
    headers: dict[str, str] = field(default_factory=dict)

    async def read(self, until: Callable[["Reader"], bool], **request: Any) -> "Reader":
        headers = {**self.person.headers, **request.pop("headers", {})}
        url = f"{self.person.base}/events"
        async with (
            asyncio.timeout(10),
            self.person.client.stream("GET", url, headers=headers, **request) as answer,
        ):
            self.headers = dict(answer.headers)
            kind, number = "message", None
            async for line in answer.aiter_lines():
                name, _, value = line.partition(": ")
                if line.startswith(":"):
                    self.comments.append(line)
                elif name == "event":
                    kind = value
                elif name == "id":
                    number = int(value)
                elif name == "data":
                    self._take(kind, number, json.loads(value))
                elif not line:
                    kind, number = "message", None
                if until(self):
                    return self
        return self

    def _take(self, kind: str, number: int | None, data: dict[str, Any]) -> None:
        if kind == "typing":
            assert number is None
            self.typing += 1
        else:
            assert number == data["seq"]
            self.events.append(data)

    @property
    def seqs(self) -> list[int]:
        return [event["seq"] for event in self.events]


@pytest.fixture
async def reader(served: Served) -> AsyncIterator[Reader]:
    async with httpx.AsyncClient(base_url=served.url) as client:
        opened = (await client.post("/chat/v1/conversations")).json()
        yield Reader(Person(client, opened))


async def test_everything_is_replayed_and_then_live(reader: Reader) -> None:
    await reader.person.say("one")
    reading = asyncio.create_task(reader.read(lambda r: len(r.events) == 5))
    await asyncio.sleep(0.3)
    await reader.person.say("two")
    await reading
    assert reader.seqs == [1, 2, 3, 4, 5]
    assert reader.headers["content-type"].startswith("text/event-stream")
    assert reader.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "request_",
    [
        {"headers": {"Last-Event-ID": "2"}},
        {"params": {"after": 2}},
        {"params": {"after": 1}, "headers": {"Last-Event-ID": "2"}},
        {"params": {"after": 2}, "headers": {"Last-Event-ID": "nonsense"}},
        {"headers": {"Last-Event-ID": "2", "Accept": "application/json, text/event-stream"}},
    ],
)
async def test_a_reader_goes_on_where_it_was(reader: Reader, request_: dict[str, Any]) -> None:
    for text in ("one", "two"):
        await reader.person.say(text)
    await reader.read(lambda r: len(r.events) == 3, **request_)
    assert reader.seqs == [3, 4, 5]


async def test_a_reader_who_leaves_and_returns_misses_nothing_and_hears_nothing_twice(
    served: Served, reader: Reader
) -> None:
    """Thirty messages while the reader comes and goes after every few events."""
    served.house.assistant.reply = lambda asked: [{"text": "a"}, {"text": "b"}]

    async def write() -> None:
        for n in range(30):
            await reader.person.say(str(n))

    writing = asyncio.create_task(write())
    while len(reader.events) < 1 + 30 * 3:
        after = reader.seqs[-1] if reader.events else 0
        size = len(reader.events)
        await reader.read(lambda r, size=size: len(r.events) >= size + 7 or len(r.events) == 91,
                          params={"after": after})  # fmt: skip
    await writing
    assert reader.seqs == list(range(1, 92))


async def test_a_reader_beyond_the_end_is_told_where_the_end_is(reader: Reader) -> None:
    answer = await reader.person.client.get(
        f"{reader.person.base}/events",
        params={"after": 999},
        headers={**reader.person.headers, "Accept": "application/json"},
    )
    assert answer.json() == {"events": [], "last_seq": 1}


async def test_a_reader_beyond_the_end_hears_what_comes_next(
    served: Served, reader: Reader
) -> None:
    polling = asyncio.create_task(reader.person.events(after=999, wait=10))
    reading = asyncio.create_task(reader.read(lambda r: r.seqs == [2], params={"after": 999}))
    watching = served.house.log.hub._waiters
    await eventually(lambda: len(watching.get(reader.person.id, ())) == 2)
    await reader.person.say("hello")
    await reading
    assert next(event["seq"] for event in await polling) == 2


async def test_of_too_many_readers_of_one_conversation_the_oldest_leaves(reader: Reader) -> None:
    async def joined() -> tuple[Reader, asyncio.Task[Reader]]:
        another = Reader(reader.person)
        reading = asyncio.create_task(another.read(lambda _: False))
        await eventually(lambda: another.seqs == [1])
        return another, reading

    _, oldest = await joined()
    others = [await joined() for _ in range(stream.MAX_WATCHING)]
    await oldest
    await reader.person.say("hello")
    await eventually(lambda: all(2 in another.seqs for another, _ in others))
    for _, reading in others:
        reading.cancel()


async def test_typing_is_a_signal_without_a_number(served: Served, reader: Reader) -> None:
    served.house.assistant.gate = threading.Event()
    reading = asyncio.create_task(reader.read(lambda r: r.typing > 0))
    await asyncio.sleep(0.2)
    await reader.person.say("hello")
    await reading
    served.house.assistant.gate.set()
    assert reader.seqs == [1, 2]


async def test_silence_is_filled_with_pings(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "PING_SECONDS", 0.1)
    await reader.read(lambda r: r.comments.count(": ping") == 3)
    assert reader.seqs == [1]


async def test_what_another_process_wrote_is_found(
    served: Served, reader: Reader, build: Callable[..., House]
) -> None:
    elsewhere = build(assistant=FakeAssistant())
    reading = asyncio.create_task(reader.read(lambda r: len(r.events) >= 2))
    await asyncio.sleep(0.3)
    await asyncio.to_thread(
        elsewhere.room.service.post, reader.person.id, text_message("from elsewhere")
    )
    await reading
    assert reader.events[1]["body"] == {"text": "from elsewhere"}


async def test_the_stream_of_a_conversation_that_is_erased_ends_wherever_that_is_done(
    served: Served, reader: Reader, build: Callable[..., House]
) -> None:
    elsewhere = build()
    reading = asyncio.create_task(reader.read(lambda _: False))
    await asyncio.sleep(0.3)

    def erase() -> None:
        with elsewhere.db.write() as tx:
            assert elsewhere.room.retention.erase(tx, reader.person.id)

    await asyncio.to_thread(erase)
    await asyncio.wait_for(reading, 5)
    assert reader.seqs == [1]
    address = f"{reader.person.base}/events"
    again = await reader.person.client.get(address, headers=reader.person.headers)
    assert (again.status_code, again.json()["code"]) == (404, "not_found")


async def test_streams_end_when_the_service_stops(build: Callable[..., House]) -> None:
    async with httpx.AsyncClient() as client:
        async with Serving(build()) as served:
            client.base_url = httpx.URL(served.url)
            opened = (await client.post("/chat/v1/conversations")).json()
            reader = Reader(Person(client, opened))
            reading = asyncio.create_task(reader.read(lambda _: False))
            await asyncio.sleep(0.3)
        await asyncio.wait_for(reading, 5)
    assert reader.seqs == [1]

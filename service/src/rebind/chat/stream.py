"""The live side of the log: who waits is woken after a commit, and reads the log itself.

A wake-up carries nothing. What is shown always comes from the table, by number, so a lost or a
doubled wake-up costs a moment and never an event. Commits of other processes are found by one
look a second at the counters of the conversations that somebody here is watching."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

import structlog
from anyio import to_thread
from sqlalchemy.exc import InterfaceError, OperationalError

from rebind.catalogue import Catalogue
from rebind.chat import handlings, repository
from rebind.chat.model import Author, Event
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.problems import Problem
from rebind.verification.service import Cases

POLL_SECONDS = 1.0
PING_SECONDS = 15.0
PAGE = 200
MAX_WATCHING = 8
"""Readers of one conversation at the same moment: a person's tabs and devices, and a connection or
two that are dead and not known to be yet."""

DRESSED = ("question", "secure_step", "upload_request", "csat")
"""Events that are stored as references: what a person sees is filled in when it is read."""
_KEPT_OF = {"secure_step": ("step",), "upload_request": ("item",), "csat": ()}
"""What of such a body opens nothing."""

logger = structlog.get_logger(__name__)


class Waiter:
    """Somebody who waits on a conversation, in one event loop."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._woken = asyncio.Event()
        self.typing: Author | None = None
        self.closed = False
        self.seen = 0

    def wake(self) -> None:
        """From any thread."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._woken.set)

    def signal_typing(self, author: Author) -> None:
        self.typing = author
        self.wake()

    def close(self) -> None:
        self.closed = True
        self.wake()

    async def wait(self, seconds: float) -> bool:
        """True when woken, False when the time was over."""
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            return False
        self._woken.clear()
        return True


class Hub:
    """Knows who waits, in this process. Everything but `watching` may be called from any thread."""

    def __init__(self) -> None:
        # In the order in which they came
        self._waiters: dict[str, list[Waiter]] = defaultdict(list)
        self._overlooking: dict[str, list[Waiter]] = defaultdict(list)
        self._workers: set[Waiter] = set()
        self._followers: set[Waiter] = set()
        self._closed = False

    @contextmanager
    def watching(self, conversation_id: str) -> Iterator[Waiter]:
        """Somebody watches until the waiter is closed; the oldest is, when there are too many."""
        waiter = Waiter()
        waiter.closed = self._closed
        waiters = self._waiters[conversation_id]
        waiters.append(waiter)
        for oldest in waiters[:-MAX_WATCHING]:
            oldest.close()
        try:
            yield waiter
        finally:
            waiters.remove(waiter)
            if not waiters:
                del self._waiters[conversation_id]

    @contextmanager
    def overlooking(self, what: str) -> Iterator[Waiter]:
        """Somebody of the desk looks at a conversation: not one of its readers, who are few."""
        waiter = Waiter()
        waiter.closed = self._closed
        self._overlooking[what].append(waiter)
        try:
            yield waiter
        finally:
            self._overlooking[what].remove(waiter)
            if not self._overlooking[what]:
                del self._overlooking[what]

    def _all(self, conversation_id: str) -> list[Waiter]:
        """The readers of a conversation, and those of the desk who look at it."""
        readers = self._waiters.get(conversation_id, ())
        return [*readers, *self._overlooking.get(conversation_id, ())]

    def event_added(self, conversation_id: str) -> None:
        for waiter in self._all(conversation_id):
            waiter.wake()

    def erased(self, conversation_id: str) -> None:
        """Nothing more comes: whoever asks again is told so."""
        for waiter in self._all(conversation_id):
            waiter.close()

    def typing(self, conversation_id: str, author: Author = Author.ASSISTANT) -> None:
        """Somebody is at work on words for the person: told to those who look, never in the log."""
        for waiter in self._all(conversation_id):
            waiter.signal_typing(author)

    @contextmanager
    def working(self) -> Iterator[Waiter]:
        """Woken when there is a turn to take to the assistant."""
        waiter = Waiter()
        self._workers.add(waiter)
        try:
            yield waiter
        finally:
            self._workers.discard(waiter)

    def turn_added(self) -> None:
        for waiter in list(self._workers):
            waiter.wake()

    @contextmanager
    def following(self) -> Iterator[Waiter]:
        """Woken when there is something for another channel to deliver."""
        waiter = Waiter()
        self._followers.add(waiter)
        try:
            yield waiter
        finally:
            self._followers.discard(waiter)

    def wake_followers(self) -> None:
        for waiter in list(self._followers):
            waiter.wake()

    def watched(self) -> dict[str, int]:
        """Conversations that somebody watches, with the lowest number that one of them has."""
        return {
            conversation_id: min(waiter.seen for waiter in waiters)
            for conversation_id, waiters in list(self._waiters.items())
            if waiters
        }

    def close(self) -> None:
        """End every stream: a server that shuts down would wait for them for ever."""
        self._closed = True
        for waiters in [*self._waiters.values(), *self._overlooking.values()]:
            for waiter in list(waiters):
                waiter.close()


class Stream:
    """Reads the log for people: dressed, in order, live."""

    def __init__(
        self, db: Database, cases: Cases, hub: Hub, catalogue: Catalogue, base_url: str
    ) -> None:
        self._db = db
        self._cases = cases
        self._hub = hub
        self._catalogue = catalogue
        self._base_url = base_url

    def page(self, conversation_id: str, after: int) -> list[dict[str, object]]:
        """At most `PAGE` public events after a number, as clients get them."""
        with self._db.read() as tx:
            return self.read(tx, conversation_id, after, PAGE)

    def read(self, tx: Tx, conversation_id: str, after: int, limit: int) -> list[dict[str, object]]:
        """Public events after a number, as a person may see them now."""
        events = repository.events_after(tx, conversation_id, after, limit)
        return [self._shown(tx, conversation_id, event) for event in events]

    def _place(self, conversation_id: str, after: int) -> int:
        """Where a reader goes on: never beyond the end, where nothing would ever come."""
        with self._db.read() as tx:
            return min(after, repository.last_seqs(tx, [conversation_id]).get(conversation_id, 0))

    def _shown(self, tx: Tx, conversation_id: str, event: Event) -> dict[str, object]:
        """An event as people see it. One that cannot be shown is an apology under its number:
        nobody would else see what came after it."""
        if event.type not in DRESSED:
            return told(event, event.type, event.body)
        try:
            with tx.connection.begin_nested():  # a query that fails must not spoil the others
                body = self._dress(tx, conversation_id, event)
            return told(event, event.type, body)
        except (Problem, OperationalError, InterfaceError):
            raise  # something is away; the event is well
        except Exception as error:
            logger.error(
                "event_not_shown",
                conversation=conversation_id,
                seq=event.seq,
                kind=event.type,
                error=type(error).__name__,
            )
            locale = repository.locale(tx, conversation_id) or ""
            apology = self._catalogue.text(locale, "chat_event_not_shown")
            return told(event, "message", {"text": apology})

    def _dress(self, tx: Tx, conversation_id: str, event: Event) -> dict[str, object]:
        if event.type != "csat":
            return self._cases.dress(tx, conversation_id, event.type, event.body)
        rating_id = str(event.body["id"])
        about = handlings.asked(tx, rating_id)
        given = {"score": about.score} if about and about.rated_at else {}
        return {"url": f"{self._base_url}/chat/v1/csat/{rating_id}", **given}

    async def poll(self, conversation_id: str, after: int, wait: float) -> dict[str, object]:
        """Events after a number; when there are none yet, those that come within `wait` seconds."""
        deadline = asyncio.get_running_loop().time() + wait
        after = await to_thread.run_sync(self._place, conversation_id, after)
        with self._hub.watching(conversation_id) as waiter:
            while True:
                waiter.seen = after
                events = await to_thread.run_sync(self.page, conversation_id, after)
                left = deadline - asyncio.get_running_loop().time()
                if events or left <= 0 or waiter.closed:
                    break
                await waiter.wait(left)
        last_seq = events[-1]["seq"] if events else after
        return {"events": events, "last_seq": last_seq}

    async def follow(self, conversation_id: str, after: int) -> AsyncIterator[str]:
        """Server-sent events: everything after a number, then live, until the reader leaves."""
        after = await to_thread.run_sync(self._place, conversation_id, after)
        with self._hub.watching(conversation_id) as waiter:
            yield ": stream\n\n"
            while not waiter.closed:
                waiter.seen = after
                for event in await to_thread.run_sync(self.page, conversation_id, after):
                    after = waiter.seen = int(str(event["seq"]))
                    yield f"id: {after}\ndata: {line(event)}\n\n"
                    waiter.wake()  # there may be another page
                if waiter.typing:
                    kind, waiter.typing = waiter.typing, None
                    yield f"event: typing\ndata: {line({'author': {'kind': kind}})}\n\n"
                if not await waiter.wait(PING_SECONDS):
                    yield ": ping\n\n"


async def watch_other_processes(db: Database, hub: Hub, clock: Clock) -> None:
    """Wake those whose conversation has moved on by somebody else's hand, and tell them that an
    agent writes. Runs until cancelled."""

    def looked_at(ids: list[str]) -> tuple[dict[str, int], set[str]]:
        with db.read() as tx:
            return repository.last_seqs(tx, ids), repository.who_type(tx, ids, clock.now())

    while True:
        await asyncio.sleep(POLL_SECONDS)
        try:
            watched = hub.watched()
            ids = list(watched)
            for start in range(0, len(ids), 500):
                asked = ids[start : start + 500]
                found, writing = await to_thread.run_sync(looked_at, asked)
                for conversation_id in asked:
                    if conversation_id not in found:
                        hub.erased(conversation_id)
                    elif found[conversation_id] > watched[conversation_id]:
                        hub.event_added(conversation_id)
                    elif conversation_id in writing:
                        hub.typing(conversation_id, Author.AGENT)
        except Exception as error:  # the database may be away; the streams must outlive that
            logger.error("stream_poll_failed", error=type(error).__name__)


def told(event: Event, type: str, body: Mapping[str, object]) -> dict[str, object]:
    author: dict[str, object] = {"kind": event.author_kind.value}
    if event.author_name is not None:
        author["name"] = event.author_name
    shown: dict[str, object] = {
        "seq": event.seq,
        "type": type,
        "author": author,
        "body": dict(body),
        "at": rfc3339(event.at),
    }
    if event.client_msg_id is not None:
        shown["client_msg_id"] = event.client_msg_id
    if event.channel is not None:
        shown["channel"] = event.channel.value
    return shown


def undressed(event: Event) -> dict[str, object]:
    """A body for whoever is not the person: without what opens a form or an answer."""
    kept = _KEPT_OF.get(event.type)
    return dict(event.body) if kept is None else {name: event.body[name] for name in kept}


def rfc3339(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

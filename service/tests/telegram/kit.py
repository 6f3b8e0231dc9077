"""What the tests of the room share: the room on a loopback Bot API, moved by hand."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from fastapi import FastAPI
from pydantic import SecretStr
from service.tests.chat.conftest import client_of
from service.tests.chat.kit import ADA, FakeCases, House
from service.tests.databases import Crash, CrashingDatabase
from sqlalchemy import select

from rebind.chat import repository as chat_repository
from rebind.chat.assistant import Say
from rebind.chat.model import Author, Event, Owner
from rebind.chat.tables import turn
from rebind.database import Tx
from rebind.evidence.service import Picture, Received
from rebind.schema import metadata
from rebind.telegram import repository
from rebind.telegram.model import Card, Chat
from rebind.telegram.room import TelegramRoom
from rebind.telegram.tables import telegram_chat, telegram_update
from rebind.telegram.updates import ALLOWED
from rebind.verification.domain.states import Step, told_as
from rebind.verification.service import OpenQuestion
from tests.kit.bot_api import BotApi, Message
from tests.kit.telegram import TelegramPerson, words_of

PAGE = "http://localhost:8080"


class Cases(FakeCases):
    """Dresses questions and forms as verification does: for as long as they are open."""

    def __init__(self) -> None:
        super().__init__()
        self.page = PAGE
        self.conversations: dict[str, str] = {}
        """By secure step."""

    def dress(
        self, tx: Tx, conversation_id: str, type: str, body: Mapping[str, object]
    ) -> dict[str, object]:
        if type == "question":
            return self._question(body)
        name = str(body["id"])
        self.conversations[name] = conversation_id
        step = told_as(Step(str(body["step"])))
        return {"step": step, "page_url": f"{self.page}/step#{name}.{self.page_token(name)}"}

    def _question(self, body: Mapping[str, object]) -> dict[str, object]:
        place = {"n": body["n"], "of": body["of"]}
        shown = self.question
        if shown is None or (shown.round, shown.n) != (body["round"], body["n"]):
            return {"text": "Question closed.", "multiple": False, "options": [], **place}
        options = [{"id": id_, "title": title} for id_, title in shown.options]
        return {"text": "Which is it?", "multiple": shown.multiple, "options": options, **place}

    def page_token(self, step_id: str) -> str:
        return f"page-of-{step_id}"

    def conversation_of_step(self, tx: Tx, step_id: str) -> str | None:
        return self.conversations.get(step_id)


@dataclass
class Evidence:
    """Takes pictures when it is told to."""

    wants: bool = True
    pictures: list[Picture] = field(default_factory=list)
    error: Exception | None = None

    def wanted(self, tx: Tx, conversation_id: str) -> bool:
        return self.wants

    def receive(self, conversation_id: str, pictures: Any) -> list[Received]:
        if self.error is not None:
            raise self.error
        known = {picture.delivery for picture in self.pictures}
        self.pictures += [picture for picture in pictures if picture.delivery not in known]
        return [Received(True, None) for _ in pictures]


class Worker:
    """A process of the service: its own room, on the database and the Bot API of the others."""

    def __init__(
        self, build: Callable[..., House], api: BotApi, clock: Any, **changed: Any
    ) -> None:
        self.api = api
        self.clock = clock
        self.cases = Cases()
        self.evidence = Evidence()
        settings = {"telegram_token": SecretStr(api.token), "telegram_api": api.url, **changed}
        self.house = build(clock, cases=self.cases, **settings)
        self.db = self.house.db
        self.log = self.house.log
        self.room = TelegramRoom(
            self.log, self.house.room, cast("Any", self.cases), cast("Any", self.evidence)
        )
        self.book, self.delivery = self.room.book, self.room.delivery
        self.reception = self.room.reception
        self.reception.bot_name = str(api.me["username"])
        self.app: FastAPI = self.house.app
        self.room.install(self.app)
        self.api.updates.allowed = list(ALLOWED)
        self._next_update = 0

    async def deliver_until_it_dies(self, ahead: int, when: str) -> bool:
        """Write what is due, and die right before or after the commit that is so many ahead;
        whether it came so far. What is not in the database is gone."""
        self.db.__class__ = CrashingDatabase
        self.db.crash = (ahead, when)  # type: ignore[attr-defined]
        self.book.failed = _too_late  # type: ignore[method-assign]
        try:
            for chat_id in self.book.due(9):
                lease = self.book.begin(chat_id)
                if lease is not None:
                    await self.delivery._deliver(chat_id, lease)
        except Crash:
            return True
        finally:
            self.db.crash = None  # type: ignore[attr-defined]
        return False

    def client(self) -> Any:
        return client_of(self.house)

    # --- taking and delivering ---

    async def take(self) -> None:
        """Take what waits at Telegram, as polling does."""
        while updates := self.api.updates.poll(self._next_update, 100, 0):
            for update in updates:
                await self.reception.receive(update)
            self._next_update = max(update["update_id"] for update in updates) + 1
        await self.settled()

    async def settled(self) -> None:
        """Courtesies are done."""
        while self.reception._courtesies:
            await asyncio.wait(self.reception._courtesies)
            await asyncio.sleep(0)  # for who takes them off the list

    async def deliver(self) -> None:
        """Write what is due now."""
        for _ in range(200):
            if not (due := self.book.due(100)):
                return
            for chat_id in due:
                await self.delivery._work(chat_id)
        raise AssertionError("it never ends")

    async def pump(self) -> None:
        await self.take()
        await self.deliver()

    async def later(self, **delta: float) -> None:
        self.clock.advance(**delta)
        await self.deliver()

    async def at_last(self) -> None:
        """What was put off, however long, is done."""
        for _ in range(20):
            await self.later(minutes=6)

    # --- the conversation ---

    def chat(self, person: TelegramPerson) -> Chat:
        return self.book.chat(self.row(person))

    def row(self, person: TelegramPerson) -> Any:
        with self.db.read() as tx:
            return repository.find_chat(tx, self.book.bot_id, self.book.index(person.id))

    def conversation(self, person: TelegramPerson) -> str:
        return str(self.row(person).conversation_id)

    def publish(self, person: TelegramPerson | str, type: str, **body: object) -> None:
        conversation_id = person if isinstance(person, str) else self.conversation(person)
        with self.db.write() as tx:
            self.log.publish(tx, conversation_id, type, body)

    def say(self, person: TelegramPerson | str, *texts: str) -> None:
        """The assistant says something."""
        conversation_id = person if isinstance(person, str) else self.conversation(person)
        with self.db.write() as tx:
            for text in texts:
                self.log.say(tx, conversation_id, text, author=Author.ASSISTANT)

    def ask(self, person: TelegramPerson, question: OpenQuestion | None) -> None:
        """A question is open from here on, and shown."""
        self.cases.question = question
        if question is not None:
            self.publish(
                person, "question", round=question.round, n=question.n, of=question.of, case_id="RB"
            )

    def form(self, person: TelegramPerson, step: str, name: str = "st_1") -> None:
        self.cases.at(step)
        self.publish(person, "secure_step", step=step, id=name, email_only=False)

    def answer(self, conversation_id: str, *texts: str) -> list[Any]:
        """Let the assistant answer what waits; what it was asked."""
        asked, settlement = [], self.house.room._settlement
        work = settlement.begin(conversation_id)
        while work is not None:
            asked.append(work.turn)
            work = settlement.answer(work, [Say(text=text) for text in texts])
        return asked

    def events(self, conversation: TelegramPerson | str) -> list[Event]:
        if isinstance(conversation, TelegramPerson):
            conversation = self.conversation(conversation)
        with self.db.read() as tx:
            return chat_repository.events_after(tx, conversation, 0, 999)

    def said_by(self, person: TelegramPerson) -> list[str]:
        """What stands in the log as the person's own words."""
        events = self.events(person)
        return [str(e.body["text"]) for e in events if e.author_kind is Author.USER]

    def notes(self, person: TelegramPerson) -> list[tuple[str, Any]]:
        """What only the desk sees."""
        rows = self.rows("event")
        return [(r["type"], r["body"]) for r in rows if r["visibility"] == "note"]

    def hand_to_agent(self, person: TelegramPerson) -> None:
        with self.db.write() as tx:
            locked = chat_repository.lock(tx, self.conversation(person))
            assert locked is not None
            self.house.room.ownership.change(tx, locked, Owner.AGENT, ADA)

    def turns(self, conversation_id: str | None = None) -> list[Any]:
        with self.db.read() as tx:
            query = select(turn).order_by(turn.c.n)
            rows = list(tx.execute(query))
        return [row for row in rows if conversation_id in (None, row.conversation_id)]

    def fates(self) -> dict[int, str]:
        with self.db.read() as tx:
            rows = tx.execute(select(telegram_update)).all()
        return {row.update_id: row.fate for row in rows}

    def cards(self, person: TelegramPerson) -> list[Card]:
        with self.db.read() as tx:
            return repository.open_cards(tx, self.row(person).id)

    def chats(self) -> list[Any]:
        with self.db.read() as tx:
            return list(tx.execute(select(telegram_chat)))

    def rows(self, table: str) -> list[Mapping[str, Any]]:
        with self.db.read() as tx:
            return [dict(row) for row in tx.execute(select(metadata.tables[table])).mappings()]

    def everything(self) -> str:
        """All that the database holds, as text."""
        with self.db.read() as tx:
            return "\n".join(
                repr(tuple(row))
                for table in metadata.sorted_tables
                for row in tx.execute(select(table))
            )


def _too_late(*_: object) -> None:
    """A process that has died notes no failure."""
    raise Crash


def told(person: TelegramPerson) -> list[str]:
    """What the bot has written to somebody, as it is seen now."""
    return [words_of(message) for message in person.from_bot]


def titles(message: Message) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def data_of(message: Message, n: int = 0) -> str:
    return str(message["reply_markup"]["inline_keyboard"][n][0]["callback_data"])

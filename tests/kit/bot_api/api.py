"""What Telegram knows: chats, messages, files, updates; and what it is told to do wrong."""

from __future__ import annotations

import copy
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from tests.kit.bot_api import methods, text
from tests.kit.bot_api.server import FILE, Call, Server
from tests.kit.bot_api.text import Refused
from tests.kit.bot_api.updates import Cut, Update, Updates

Message = dict[str, Any]
"""As the Bot API shows it."""

ANY = "*"
"""Every method, for a fault."""

REFUSALS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict",
    429: "Too Many Requests: retry after {retry_after}",
    500: "Internal Server Error",
    504: "Gateway Timeout",
}


@dataclass(frozen=True)
class Happened:
    """An entry of a chat's history."""

    what: str
    """sent, edited or deleted"""
    message: Message
    """As it was then; before it was deleted."""
    at: float


@dataclass
class Chat:
    info: dict[str, Any]
    """As it stands in a message."""
    person: dict[str, Any] | None = None
    """Whose private chat it is."""
    known: bool = False
    """Whether the bot can write there: in a private chat not before the person wrote."""
    left: bool = False
    """Whether the bot has left a group."""
    blocked: bool = False
    deactivated: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    """As they are seen now, by their id."""
    history: list[Happened] = field(default_factory=list)
    keyboard: dict[str, Any] | None = None
    """The reply keyboard that is shown."""
    plain_markup: set[int] = field(default_factory=set)
    """Messages that came with a reply keyboard: those cannot be edited."""
    actions: list[str] = field(default_factory=list)
    """What sendChatAction said."""

    @property
    def id(self) -> int:
        return int(self.info["id"])

    @property
    def private(self) -> bool:
        return bool(self.info["type"] == "private")


@dataclass
class File:
    content: bytes
    path: str
    size: int
    """As Telegram tells it; what it is, unless the test says otherwise."""


@dataclass
class Fault:
    kind: str
    """refuse, before, after, delay or slow"""
    method: str
    times: int | None
    """None: until `heal`."""
    chat: int | None = None
    seconds: float = 0
    status: int = 0
    description: str = ""
    parameters: dict[str, int] = field(default_factory=dict)

    def applies(self, call: Call) -> bool:
        return (
            self.times != 0
            and self.method in (ANY, call.method.lower())
            and self.chat in (None, call.chat)
        )


@dataclass
class Query:
    """A press of a button, and what the bot said to it."""

    id: str
    chat: int
    answer: dict[str, Any] | None = None
    expired: bool = False


class BotApi:
    """One bot's Bot API, in a thread of this process."""

    def __init__(
        self,
        token: str = "700000001:loopback-bot-of-the-tests-0000000000",
        *,
        username: str = "rebind_test_bot",
        strict_urls: bool = False,
    ) -> None:
        self.token = token
        self.strict_urls = strict_urls
        """Whether it refuses what the real one refuses and tests need: addresses of this machine
        on buttons, and webhooks without HTTPS."""
        self.me = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Rebind (tests)",
            "username": username,
        }
        self.calls: list[Call] = []
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.queries: dict[str, Query] = {}
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        """By scope (as canonical JSON) and language."""
        self.descriptions: dict[tuple[str, str], str] = {}
        """By kind (name, description, short_description) and language."""
        self.menu_buttons: dict[int, dict[str, Any]] = {}
        """By chat; 0 is the default."""
        self.changed = threading.Condition(threading.RLock())
        self.updates = Updates(self.changed)
        self._faults: list[Fault] = []
        self._next_message: dict[int, int] = {}
        self._next_number = 1000
        self._server = Server(self)

    @property
    def url(self) -> str:
        return self._server.url

    def __enter__(self) -> BotApi:
        self._server.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.updates.close()
        self._server.stop()

    # --- what is seen ---

    def messages(self, chat: int) -> list[Message]:
        """A chat as it is seen now."""
        with self.changed:
            return copy.deepcopy(list(self.chats[chat].messages.values()))

    def history(self, chat: int) -> list[Happened]:
        """Everything that was ever in a chat, in the order it happened."""
        with self.changed:
            return list(self.chats[chat].history)

    def calls_of(self, method: str, chat: int | None = None) -> list[Call]:
        with self.changed:
            return [
                call
                for call in self.calls
                if call.method.lower() == method.lower() and chat in (None, call.chat)
            ]

    def wait_until(self, true: Callable[[], Any], seconds: float = 20, what: str = "") -> Any:
        """What the function says once it is true; AssertionError when it never is."""
        end = time.monotonic() + seconds
        with self.changed:
            while not (found := true()):
                left = end - time.monotonic()
                assert left > 0, what or "it did not come true"
                # What is asked may depend on more than what happens here
                self.changed.wait(min(left, 0.1))
            return found

    # --- what happens ---

    def push(self, update: Mapping[str, Any]) -> int:
        """Send the bot an update, asked for or not, and give it the next id. Returns the id."""
        with self.changed:
            numbered = self._numbered(update)
            self.updates.add(numbered)
            return int(numbered["update_id"])

    def push_again(self, update_id: int) -> None:
        """Send an update a second time, whatever the bot has confirmed."""
        self.updates.add(self.updates.all[update_id], forced=True)

    def push_out_of_order(self, *updates: Mapping[str, Any]) -> list[int]:
        """Send updates whose ids grow as they stand here, the last one first. Returns the ids."""
        with self.changed:
            numbered = [self._numbered(update) for update in updates]
            for update in reversed(numbered):
                self.updates.add(update, forced=True)
            return [update["update_id"] for update in numbered]

    def _numbered(self, update: Mapping[str, Any]) -> Update:
        content = {name: value for name, value in update.items() if name != "update_id"}
        return {"update_id": self.updates.next_id(), **copy.deepcopy(content)}

    def happen(self, kind: str, value: Mapping[str, Any]) -> int | None:
        """Send an update if the bot asked for its kind. Returns its id, None if it did not."""
        return self.push({kind: value}) if self.updates.wanted(kind) else None

    def group(self, title: str = "Friends", kind: str = "supergroup") -> Group:
        """A group, supergroup or channel that the bot is in."""
        return Group(self, title, kind)

    def add_chat(self, chat: Chat) -> Chat:
        with self.changed:
            self.chats[chat.id] = chat
            return chat

    def number(self) -> int:
        """A number that was never used before: ids of people, files, presses."""
        with self.changed:
            self._next_number += 1
            return self._next_number

    def post(self, chat: Chat, sender: Mapping[str, Any] | None, content: Message) -> Message:
        """Put a message into a chat. Private chats and groups share one box, and so one row of
        ids; a supergroup or channel has its own."""
        with self.changed:
            box = chat.id if chat.info["type"] in ("supergroup", "channel") else 0
            self._next_message[box] = self._next_message.get(box, 0) + 1
            message: Message = {"message_id": self._next_message[box]}
            message |= {"from": dict(sender)} if sender else {}
            message |= {"chat": dict(chat.info), "date": int(time.time()), **content}
            chat.messages[message["message_id"]] = message
            self._remember(chat, "sent", message)
            return message

    def change(self, chat: Chat, message: Message) -> None:
        """A message that is there already looks like this from now on."""
        with self.changed:
            chat.messages[message["message_id"]] = message
            self._remember(chat, "edited", message)

    def delete(self, chat: Chat, message_id: int) -> None:
        with self.changed:
            self._remember(chat, "deleted", chat.messages.pop(message_id))

    def _remember(self, chat: Chat, what: str, message: Message) -> None:
        chat.history.append(Happened(what, copy.deepcopy(message), time.time()))
        self.changed.notify_all()

    def add_file(
        self, content: bytes, folder: str, ending: str, size: int | None = None
    ) -> Message:
        """Keep a file; its id, unique id and size, as they stand in a message."""
        with self.changed:
            number = self.number()
            file_id = f"AgACAgQAAxkBAAI{number:07d}AAHdXwABk7S0cQ"
            file = File(content, f"{folder}/file_{number}{ending}", size or len(content))
            self.files[file_id] = file
            return {
                "file_id": file_id,
                "file_unique_id": f"AQAD{number:07d}Ag",
                "file_size": file.size,
            }

    def expire_presses(self) -> None:
        """As if every press of a button until now were a minute old."""
        with self.changed:
            for query in self.queries.values():
                query.expired = True

    # --- what goes wrong ---

    def refuse(
        self,
        method: str,
        error: int,
        *,
        times: int | None = 1,
        chat: int | None = None,
        retry_after: int = 1,
        description: str = "",
    ) -> None:
        """Answer with this HTTP status and do nothing. 429 tells to wait for retry_after seconds,
        502 and 503 are pages of HTML. times=None: until `heal`."""
        words = description or REFUSALS.get(error, "Error").format(retry_after=retry_after)
        parameters = {"retry_after": retry_after} if error == 429 else {}
        self._add_fault(Fault("refuse", method.lower(), times, chat, 0, error, words, parameters))

    def drop(
        self, method: str, *, times: int | None = 1, after: bool = False, chat: int | None = None
    ) -> None:
        """Cut the connection: before the request is carried out, or after it, when the client
        cannot know that it was."""
        kind = "after" if after else "before"
        self._add_fault(Fault(kind, method.lower(), times, chat))

    def delay(
        self,
        method: str,
        seconds: float,
        *,
        times: int | None = None,
        after: bool = False,
        chat: int | None = None,
    ) -> None:
        """Carry the request out this much later; or at once, and answer this much later."""
        kind = "slow" if after else "delay"
        self._add_fault(Fault(kind, method.lower(), times, chat, seconds))

    def heal(self) -> None:
        """Forget every fault."""
        with self.changed:
            self._faults.clear()

    @contextmanager
    def offline(self) -> Iterator[None]:
        """Nobody reaches Telegram, and it reaches nobody: what is open is cut, what is new too."""
        self._set_offline(True)
        self._server.cut_all()
        try:
            yield
        finally:
            self._set_offline(False)

    def _set_offline(self, offline: bool) -> None:
        with self.changed:
            self.updates.offline = offline
            self.changed.notify_all()

    def _add_fault(self, fault: Fault) -> None:
        with self.changed:
            self._faults.append(fault)

    def _take_faults(self, call: Call) -> list[Fault]:
        """The faults of a call; the first of each kind, one time less of each."""
        with self.changed:
            taken: dict[str, Fault] = {}
            for fault in self._faults:
                if fault.kind not in taken and fault.applies(call):
                    taken[fault.kind] = fault
            if "before" in taken:
                # The others need somebody to answer
                taken = {"before": taken["before"]}
            elif "refuse" in taken:
                taken.pop("after", None)
            for fault in taken.values():
                fault.times = None if fault.times is None else fault.times - 1
            return list(taken.values())

    # --- what it answers ---

    def answer(self, call: Call) -> Any:
        """Carry a call out: its result. Raises Refused, or Cut when there is to be no answer."""
        with self.changed:
            self.calls.append(call)
            self.changed.notify_all()
        faults = {fault.kind: fault for fault in self._take_faults(call)}
        if "delay" in faults:
            time.sleep(faults["delay"].seconds)
        if "before" in faults:
            raise Cut
        if "refuse" in faults:
            fault = faults["refuse"]
            raise Refused(fault.status, fault.description, **fault.parameters)
        result = self._carry_out(call)
        if "slow" in faults:
            time.sleep(faults["slow"].seconds)
        if "after" in faults:
            raise Cut
        return result

    def _carry_out(self, call: Call) -> Any:
        if call.method == FILE:
            return methods.download(self, call.parameters["path"])
        return methods.carry_out(self, call.method, call.parameters, call.files)


class Group:
    """A group, supergroup or channel with the bot in it."""

    def __init__(self, api: BotApi, title: str, kind: str) -> None:
        self.api = api
        number = api.number()
        chat = -number if kind == "group" else -1_002_000_000_000 - number
        self.chat = api.add_chat(Chat({"id": chat, "title": title, "type": kind}, known=True))

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        return self.api.messages(self.id)

    def say(self, sender: Mapping[str, Any], words: str) -> Message:
        """Somebody (a User, such as a person's `.user`) says something in the group. The bot hears
        all of it, as one without privacy mode or an administrator does."""
        return self._post("message", sender, words)

    def publish(self, words: str) -> Message:
        """The channel posts something."""
        return self._post("channel_post", None, words, sender_chat=self.chat.info)

    def add_bot(self, by: Mapping[str, Any]) -> None:
        """Somebody takes the bot into the group."""
        self.api.happen("my_chat_member", member_change(self.api, self.chat, by, "left", "member"))
        content = {"new_chat_members": [self.api.me], "new_chat_member": self.api.me}
        self.api.happen("message", self.api.post(self.chat, by, content))

    def wait_for(self, seconds: float = 20, after: int = 0) -> Message:
        """The first thing that the bot says in the group, after a message if one is given."""

        def said() -> Message | None:
            for message in self.messages:
                sender = message.get("from", {})
                if sender.get("id") == self.api.me["id"] and message["message_id"] > after:
                    return message
            return None

        found: Message = self.api.wait_until(said, seconds, "the bot said nothing in the group")
        return found

    def _post(
        self, kind: str, sender: Mapping[str, Any] | None, words: str, **more: Any
    ) -> Message:
        entities = text.detected(words)
        content = {**more, "text": words, **({"entities": entities} if entities else {})}
        message = self.api.post(self.chat, sender, content)
        self.api.happen(kind, message)
        return message


def member_change(
    api: BotApi, chat: Chat, by: Mapping[str, Any], old: str, new: str
) -> dict[str, Any]:
    """The bot's own membership of a chat, before and after: member, left or kicked."""

    def member(status: str) -> dict[str, Any]:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"user": api.me, "status": status, **until}

    return {
        "chat": chat.info,
        "from": dict(by),
        "date": int(time.time()),
        "old_chat_member": member(old),
        "new_chat_member": member(new),
    }


def buttons(message: Message) -> Sequence[dict[str, Any]]:
    """The inline buttons of a message, row by row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]

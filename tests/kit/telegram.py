"""People with a Telegram account, and what Telegram signs for them.

with BotApi() as api:
    alice = TelegramPerson(api, name="alice", language_code="en")
    alice.command("/start")
    alice.press("I lost my phone")
    assert "password" in alice.wait_for("sign in")["text"]
"""

from __future__ import annotations

import hashlib
import hmac
import json
import time
import urllib.parse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.kit.bot_api.api import BotApi, Chat, Message, Query, buttons, member_change
from tests.kit.bot_api.text import detected
from tests.kit.updates import BOT, PERSON

SECONDS = 20
"""How long a bot may take before a test gives up."""
SIZES = ((90, 68), (320, 240), (800, 600), (1280, 960))
"""Width and height of the pictures that Telegram makes of one, smallest first."""
Wanted = str | Callable[[Message], object]
"""A part of a message's text, or a function that says whether it is the one."""


@dataclass(frozen=True)
class Answer:
    """What the bot said to a press."""

    text: str
    show_alert: bool
    url: str


class TelegramPerson:
    """Somebody with a Telegram account, in a private chat with the bot."""

    def __init__(
        self,
        api: BotApi,
        name: str = "alice",
        *,
        language_code: str | None = "en",
        phone: str = "+15550100",
        last_name: str | None = None,
        username: str | None = None,
    ) -> None:
        number = api.number()
        self.api = api
        self.name = name
        self.phone = phone
        self.id = 7_100_000_000 + number
        named: dict[str, Any] = {"first_name": name.title()}
        named |= {"last_name": last_name} if last_name else {}
        named |= {"username": username or f"{name}_{number}"}
        self.user: dict[str, Any] = {"id": self.id, "is_bot": False, **named}
        if language_code:
            self.user["language_code"] = language_code
        self.chat = api.add_chat(
            Chat({"id": self.id, **named, "type": "private"}, person=self.user)
        )

    # --- writing ---

    def say(self, text: str, **more: Any) -> Message:
        """Send a text; `more` are other fields of the message, such as forward_origin."""
        entities = detected(text)
        return self._send({"text": text, **({"entities": entities} if entities else {}), **more})

    def command(self, text: str) -> Message:
        """Send a command, such as "/start abc"; the first also presses Start."""
        assert text.startswith("/"), text
        return self.say(text)

    def edit(self, message: Message, text: str) -> Message:
        """Change what a message says."""
        changed = {name: value for name, value in message.items() if name != "entities"}
        entities = detected(text)
        part = "text" if "text" in message else "caption"
        changed |= {part: text, "edit_date": int(time.time())}
        changed |= {"entities": entities} if entities and part == "text" else {}
        self.api.change(self.chat, changed)
        self.api.happen("edited_message", changed)
        return changed

    def remove(self, message: Message) -> None:
        """Delete a message from the chat. A bot is not told."""
        self.api.delete(self.chat, message["message_id"])

    # --- sending files ---

    def send_photo(
        self,
        picture: bytes,
        caption: str | None = None,
        *,
        sizes: Sequence[tuple[int, int]] = SIZES,
        size: int | None = None,
        group: str | None = None,
    ) -> Message:
        """Send a picture, which Telegram keeps in these sizes. Only the largest has the bytes; what
        stands for the smaller ones is no picture. `size` is what Telegram says of the largest."""
        content: Message = {"media_group_id": group} if group else {}
        content["photo"] = [
            self._photo_size(picture, each, each == sizes[-1], size) for each in sizes
        ]
        return self._send(content | ({"caption": caption} if caption else {}))

    def send_album(self, pictures: Sequence[bytes], caption: str | None = None) -> list[Message]:
        """Send pictures as an album: a message each, the caption with the first."""
        group = f"13{self.api.number():015d}"
        return [
            self.send_photo(each, caption if n == 0 else None, group=group)
            for n, each in enumerate(pictures)
        ]

    def send_document(
        self,
        content: bytes,
        name: str = "scan.png",
        mime: str = "image/png",
        *,
        caption: str | None = None,
        size: int | None = None,
    ) -> Message:
        """Send a file. `size` is what Telegram says of it, when that is more than there is."""
        kept = self.api.add_file(content, "documents", f".{name.rpartition('.')[2]}", size)
        document = {"file_name": name, "mime_type": mime, **kept}
        return self._send({"document": document} | ({"caption": caption} if caption else {}))

    def send_voice(self, content: bytes = b"OggS", seconds: int = 3) -> Message:
        kept = self.api.add_file(content, "voice", ".oga")
        return self._send({"voice": {"duration": seconds, "mime_type": "audio/ogg", **kept}})

    def send_sticker(self, emoji: str = "👍") -> Message:
        kept = self.api.add_file(b"RIFF", "stickers", ".webp")
        kind = {"is_animated": False, "is_video": False, "type": "regular"}
        sticker = {"width": 512, "height": 512, "emoji": emoji, "set_name": "Hands", **kind}
        return self._send({"sticker": sticker | kept})

    def share_contact(self, own: bool = True) -> Message:
        """Share a contact: the person's own, as the button for it does, or somebody else's."""
        contact: dict[str, Any] = {"phone_number": self.phone.lstrip("+")}
        if own:
            contact |= {"first_name": self.user["first_name"], "user_id": self.id}
        else:
            contact |= {"first_name": "Somebody", "user_id": 7_900_000_000 + self.api.number()}
        return self._send({"contact": contact})

    def _photo_size(
        self, picture: bytes, place: tuple[int, int], largest: bool, size: int | None
    ) -> dict[str, Any]:
        content = picture if largest else b"a smaller picture"
        kept = self.api.add_file(content, "photos", ".jpg", size if largest else None)
        return {**kept, "width": place[0], "height": place[1]}

    def _send(self, content: Message) -> Message:
        with self.api.changed:
            assert not self.chat.blocked, "whoever has blocked a bot cannot write to it"
            self.chat.known = True
            message = self.api.post(self.chat, self.user, content)
            self.api.happen("message", message)
            return message

    # --- recorded updates ---

    def replay(self, update: Mapping[str, Any]) -> int:
        """Send a recorded update as if it were this person's: their ids and names in it, its files
        known to Telegram, its message in its chat. Returns the update's id."""
        with self.api.changed:
            mine: dict[str, Any] = self._as_mine(update)
            if mine.get("message", {}).get("chat", {}).get("id") == self.id:
                self.chat.known = True
            for kind in ("message", "channel_post"):
                if kind in mine:
                    mine[kind] = self._posted(mine[kind])
            return self.api.push(mine)

    def _as_mine(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._as_mine(each) for each in value]
        if not isinstance(value, Mapping):
            return self.id if value == PERSON else value
        if value.get("id") == PERSON:
            return self.user if "is_bot" in value else self.chat.info
        if value.get("id") == BOT:
            return self.api.me
        changed = {name: self._as_mine(each) for name, each in value.items()}
        if "file_id" in changed:
            changed |= self.api.add_file(b"recorded", "recorded", "", changed.get("file_size"))
        return changed

    def _posted(self, message: Message) -> Message:
        info = message["chat"]
        chat = self.api.chats.get(info["id"]) or self.api.add_chat(Chat(info, known=True))
        given = ("message_id", "from", "chat", "date")
        content = {name: value for name, value in message.items() if name not in given}
        return self.api.post(chat, message.get("from"), content)

    # --- pressing ---

    def press(self, title: str, *, seconds: float = SECONDS) -> Answer:
        """Press the newest button with these words; what the bot says to it. AssertionError when
        there is no such button, or no answer in time."""
        return self.answer_to(self.press_now(title), seconds)

    def press_now(self, title: str) -> str:
        """Press without waiting for an answer; returns the press's id for `answer_to`."""
        message, button = self._newest_button(title, "callback_data")
        return self.send_back(button["callback_data"], message)

    def press_stale(self, title: str, *, seconds: float = SECONDS) -> Answer:
        """Press a button that was there once: its message has changed since or is gone, but this
        person's device has not noticed."""
        message, button = self._gone_button(title)
        return self.answer_to(self.send_back(button["callback_data"], message), seconds)

    def answer_to(self, press: str, seconds: float = SECONDS) -> Answer:
        """What the bot said to a press."""
        query = self.api.queries[press]
        said = self.api.wait_until(
            lambda: query.answer, seconds, f"the bot did not answer the press\n{self.screen()}"
        )
        return Answer(**said)

    def tap_url(self, title: str) -> str:
        """Where the newest URL or Mini App button with these words leads."""
        _, button = self._newest_button(title, "url", "web_app")
        return str(button["url"] if "url" in button else button["web_app"]["url"])

    def _newest_button(self, title: str, *kinds: str) -> tuple[Message, dict[str, Any]]:
        for message in reversed(self.messages):
            for button in buttons(message):
                if named(button, title) and any(kind in button for kind in kinds):
                    return message, button
        raise AssertionError(f"no button {title!r}\n{self.screen()}")

    def _gone_button(self, title: str) -> tuple[Message, dict[str, Any]]:
        now = {each["message_id"]: buttons(each) for each in self.messages}
        for entry in reversed(self.api.history(self.id)):
            message = entry.message
            for button in buttons(message):
                gone = button not in now.get(message["message_id"], [])
                if gone and named(button, title) and "callback_data" in button:
                    return message, button
        raise AssertionError(f"no button {title!r} ever went away\n{self.screen()}")

    def send_back(self, data: str, message: Message) -> str:
        """What a press of a button with this data below a message sends, whether there is one or
        somebody has made it up. Returns the press's id for `answer_to`."""
        with self.api.changed:
            query = Query(str(4_000_000_000_000_000 + self.api.number()), self.id)
            self.api.queries[query.id] = query
            gone = {"chat": self.chat.info, "message_id": message["message_id"], "date": 0}
            self.api.happen(
                "callback_query",
                {
                    "id": query.id,
                    "from": self.user,
                    "message": self.chat.messages.get(message["message_id"], gone),
                    "chat_instance": str(-3_000_000_000_000_000 - self.id),
                    "data": data,
                },
            )
            return query.id

    # --- blocking ---

    def block(self) -> None:
        """Stop the bot: it can write no more, and is told so."""
        self._member("member", "kicked", blocked=True)

    def unblock(self) -> None:
        self._member("kicked", "member", blocked=False)

    def deactivate(self) -> None:
        """Delete the account."""
        with self.api.changed:
            self.chat.deactivated = True

    def _member(self, old: str, new: str, *, blocked: bool) -> None:
        with self.api.changed:
            self.chat.blocked = blocked
            change = member_change(self.api, self.chat, self.user, old, new)
            self.api.happen("my_chat_member", change)

    # --- looking ---

    @property
    def messages(self) -> list[Message]:
        """The chat as it is seen now."""
        return self.api.messages(self.id)

    @property
    def from_bot(self) -> list[Message]:
        """What the bot has written, as it is seen now."""
        return [each for each in self.messages if each["from"]["is_bot"]]

    @property
    def deleted(self) -> list[Message]:
        """What was in the chat and is gone, as it was when it went."""
        return [each.message for each in self.api.history(self.id) if each.what == "deleted"]

    def wait_for(self, wanted: Wanted, seconds: float = SECONDS, *, after: int = 0) -> Message:
        """The newest message of the bot that is wanted, as soon as there is one: by a part of its
        text, or by a function. `after`: only those that came after this message's id."""

        def found() -> Message | None:
            for message in reversed(self.from_bot):
                if message["message_id"] > after and is_wanted(message, wanted):
                    return message
            return None

        try:
            message: Message = self.api.wait_until(found, seconds)
        except AssertionError:
            raise AssertionError(f"the bot never wrote {wanted}\n{self.screen()}") from None
        return message

    def screen(self) -> str:
        """The chat as the person sees it: who said what, buttons in brackets, and the keyboard."""
        lines = [line for message in self.messages for line in self._lines(message)]
        if self.chat.keyboard:
            lines.append("keyboard:")
            lines += [f"  {row_of(row)}" for row in self.chat.keyboard["keyboard"]]
        return "\n".join(lines)

    def _lines(self, message: Message) -> list[str]:
        who = "bot" if message["from"]["is_bot"] else self.name
        edited = " (edited)" if "edit_date" in message else ""
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        return [f"{who}{edited}: {words_of(message)}", *(f"  {row_of(row)}" for row in rows)]

    # --- Mini Apps ---

    def init_data(self, **more: Any) -> str:
        """What a Mini App that this person opened is told; see `sign_init_data`."""
        return sign_init_data(self.api.token, self.user, **more)


def named(button: Mapping[str, Any], title: str) -> bool:
    return title.lower() in str(button["text"]).lower()


def is_wanted(message: Message, wanted: Wanted) -> bool:
    if isinstance(wanted, str):
        return wanted.lower() in words_of(message).lower()
    return bool(wanted(message))


def words_of(message: Message) -> str:
    """What a message says; for one without words, what it is and its caption."""
    if "text" in message:
        return str(message["text"])
    kinds = ("photo", "document", "voice", "sticker", "contact")
    kind = next((each for each in kinds if each in message), "something")
    return f"<{kind}> {message.get('caption', '')}".rstrip()


def row_of(row: Sequence[Mapping[str, Any]]) -> str:
    return " ".join(f"[{button['text']}]" for button in row)


def sign_init_data(
    token: str,
    user: Mapping[str, Any] | None,
    *,
    auth_date: int | None = None,
    query_id: str | None = "AAHdF6IQAAAAAN0XohDhrOrc",
    **more: str,
) -> str:
    """A Mini App's initData as Telegram signs it for the bot with this token: URL-encoded, with
    `hash` (HMAC-SHA-256, for the bot) and `signature` (Ed25519, for third parties; here bytes that
    nobody can verify, but signed by `hash` as the real one is). `auth_date` in seconds since 1970,
    now by default; `more` are other fields, such as start_param."""
    fields = {"query_id": query_id} if query_id else {}
    if user is not None:
        known = {name: value for name, value in user.items() if name != "is_bot"}
        # Telegram escapes slashes: whoever parses and writes it again gets other bytes
        words = json.dumps(
            {**known, "allows_write_to_pm": True, "photo_url": "https://t.me/i/userpic/320/x.svg"},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        fields["user"] = words.replace("/", r"\/")
    fields |= {"auth_date": str(int(time.time()) if auth_date is None else auth_date), **more}
    fields["signature"] = "Zm9yLXRoaXJkLXBhcnRpZXMtb25seQ" * 2 + "A" * 26
    checked = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    fields["hash"] = hmac.new(key, checked.encode(), hashlib.sha256).hexdigest()
    return urllib.parse.urlencode(fields, quote_via=urllib.parse.quote)

"""Telegram's Bot API on loopback, with its rules, its error texts and its faults.

    with BotApi() as api:
        bot = Bot(api.token, base_url=f"{api.url}/bot", base_file_url=f"{api.url}/file/bot")
        person = TelegramPerson(api, name="alice", language_code="en")

It keeps what the bot and people did (`api.calls`, `api.messages`, `api.history`), and fails when
told to (`api.refuse`, `api.drop`, `api.delay`, `api.offline`). People are in tests/kit/telegram.py.
Texts are parsed as HTML or not at all: Markdown is refused."""

from tests.kit.bot_api.api import BotApi, Call, Group, Happened, Message
from tests.kit.bot_api.text import Refused

__all__ = ["BotApi", "Call", "Group", "Happened", "Message", "Refused"]

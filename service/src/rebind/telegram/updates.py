"""What an update is, before anything is done about it."""

from dataclasses import dataclass

from telegram import Chat, Message, Update, User
from telegram.constants import ChatType, MessageEntityType

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""What Telegram is asked for. Whatever else comes is ignored."""

COMMANDS = ("start", "help", "status", "agent", "language", "stop", "web", "link")


@dataclass(frozen=True)
class Command:
    name: str
    rest: str
    """What stands behind it: of a deep link, its code."""


@dataclass(frozen=True)
class Incoming:
    """An update from somebody's private chat with the bot."""

    update: Update
    kind: str
    chat: Chat
    user: User


def kind_of(update: Update) -> str:
    """The name of what an update brings, also of one that is newer than the library."""
    known = [name for name in Update.ALL_TYPES if getattr(update, name, None) is not None]
    return known[0] if known else "unknown"


def private(update: Update) -> Incoming | None:
    """An update that something is done about; None for groups, channels, machines, and kinds that
    nobody asked for."""
    kind, chat, user = kind_of(update), update.effective_chat, update.effective_user
    if kind not in ALLOWED or chat is None or user is None or user.is_bot:
        return None
    if chat.type != ChatType.PRIVATE or chat.id != user.id:
        return None
    return Incoming(update, kind, chat, user)


def in_a_group(update: Update) -> Chat | None:
    """The group in which somebody wrote, or to which the bot was added."""
    chat, kind = update.effective_chat, kind_of(update)
    if chat is None or chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
        return None
    if kind == "message":
        return chat
    member = update.my_chat_member
    return chat if member is not None and member.new_chat_member.status == "member" else None


def command_of(message: Message, bot_name: str) -> Command | None:
    """One of our commands at the very beginning of a message, as Telegram marks it. A slash that
    nobody knows is words."""
    marked = [
        each.length
        for each in message.entities
        if each.type == MessageEntityType.BOT_COMMAND and each.offset == 0
    ]
    if not marked:
        return None
    text, end = message.text or "", marked[0]  # a command is ASCII: its length is its characters
    name, _, to = text[:end].removeprefix("/").partition("@")
    if name.lower() not in COMMANDS or to.lower() not in ("", bot_name.lower()):
        return None
    return Command(name.lower(), text[end:].strip())

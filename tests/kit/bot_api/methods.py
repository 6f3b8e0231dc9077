"""The methods of the Bot API: each takes its parameters as they came, and returns the result."""

from __future__ import annotations

import copy
import json
import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tests.kit.bot_api import markup
from tests.kit.bot_api.text import CAPTION_LIMIT, TEXT_LIMIT, Refused, bad_request, formatted, units
from tests.kit.bot_api.updates import Webhook

if TYPE_CHECKING:
    from tests.kit.bot_api.api import BotApi, Chat, Message

Parameters = dict[str, Any]
Files = dict[str, bytes]
Method = Callable[["BotApi", Parameters, Files], Any]

FILE_BYTES = 20 * 1024 * 1024
"""What a bot may download."""
DELETE_SECONDS = 48 * 3600
ACTIONS = frozenset(
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document "
    "choose_sticker find_location record_video_note upload_video_note".split()
)
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
LENGTHS = {"name": 64, "description": 512, "short_description": 120}

METHODS: dict[str, Method] = {}


def method(name: str) -> Callable[[Method], Method]:
    def register(function: Method) -> Method:
        METHODS[name.lower()] = function
        return function

    return register


def carry_out(api: BotApi, name: str, given: Parameters, files: Files) -> Any:
    """Raises Refused."""
    function = METHODS.get(name.lower())
    if function is None:
        raise Refused(404, "Not Found: method not found")
    if name.lower() == "getupdates":
        return function(api, given, files)
    with api.changed:
        return copy.deepcopy(function(api, given, files))


# --- reading parameters -------------------------------------------------------------------------


def integer(given: Parameters, name: str, default: int = 0) -> int:
    value = given.get(name)
    if value in (None, ""):
        return default
    try:
        return int(str(value))
    except ValueError:
        return default


def truth(given: Parameters, name: str) -> bool:
    return str(given.get(name, "")).lower() in {"true", "yes", "1", "t", "y"}


def structure(given: Parameters, name: str) -> Any:
    """A list or object: as such in JSON, as a string elsewhere. Raises Refused."""
    value = given.get(name)
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value) if value else None
    except ValueError:
        raise bad_request(f"can't parse {name} JSON object") from None


def chat_to_write_to(api: BotApi, given: Parameters) -> Chat:
    chat = chat_named(api, given)
    if chat.left:
        raise Refused(403, f"Forbidden: bot is not a member of the {chat.info['type']} chat")
    if chat.deactivated:
        raise Refused(403, "Forbidden: user is deactivated")
    if chat.blocked:
        raise Refused(403, "Forbidden: bot was blocked by the user")
    return chat


def chat_named(api: BotApi, given: Parameters) -> Chat:
    if given.get("chat_id") in (None, ""):
        raise bad_request("chat_id is empty")
    chat = api.chats.get(integer(given, "chat_id"))
    if chat is None or not chat.known:
        raise bad_request("chat not found")
    return chat


def words(given: Parameters) -> Parameters:
    """The text of a message, with its entities. Raises Refused."""
    text, entities = formatted(str(given.get("text") or ""), given.get("parse_mode"))
    if not text:
        raise bad_request("message text is empty")
    if units(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}


def caption(given: Parameters) -> Parameters:
    text, entities = formatted(str(given.get("caption") or ""), given.get("parse_mode"))
    if units(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, **({"caption_entities": entities} if entities else {})}


# --- about the bot ------------------------------------------------------------------------------


@method("getMe")
def get_me(api: BotApi, given: Parameters, files: Files) -> Any:
    return {
        **api.me,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@method("setMyCommands")
def set_my_commands(api: BotApi, given: Parameters, files: Files) -> Any:
    commands = structure(given, "commands")
    if not isinstance(commands, list):
        raise bad_request("can't parse list of commands: expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for each in commands:
        if not re.fullmatch(r"/?[a-z0-9_]{1,32}", str(each.get("command", ""))):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= units(str(each.get("description", "")).strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    api.commands[scope_and_language(given)] = [
        {"command": each["command"].lstrip("/"), "description": each["description"]}
        for each in commands
    ]
    return True


@method("getMyCommands")
def get_my_commands(api: BotApi, given: Parameters, files: Files) -> Any:
    return api.commands.get(scope_and_language(given), [])


@method("deleteMyCommands")
def delete_my_commands(api: BotApi, given: Parameters, files: Files) -> Any:
    api.commands.pop(scope_and_language(given), None)
    return True


def scope_and_language(given: Parameters) -> tuple[str, str]:
    scope = structure(given, "scope") or {"type": "default"}
    return json.dumps(scope, sort_keys=True), language(given)


def language(given: Parameters) -> str:
    code = str(given.get("language_code") or "")
    if not re.fullmatch(r"([a-z]{2})?", code):
        raise bad_request("invalid language code specified")
    return code


def _about(kind: str) -> None:
    """setMy… and getMy… of one of the bot's descriptions."""
    suffix = "".join(part.title() for part in kind.split("_"))

    @method(f"setMy{suffix}")
    def set_it(api: BotApi, given: Parameters, files: Files) -> Any:
        words = str(given.get(kind) or "")
        if units(words) > LENGTHS[kind]:
            raise bad_request(f"bot {kind.replace('_', ' ')} is too long")
        api.descriptions[kind, language(given)] = words
        return True

    @method(f"getMy{suffix}")
    def get_it(api: BotApi, given: Parameters, files: Files) -> Any:
        default = api.descriptions.get((kind, ""), "")
        return {kind: api.descriptions.get((kind, language(given)), default)}


for _kind in LENGTHS:
    _about(_kind)


@method("setChatMenuButton")
def set_chat_menu_button(api: BotApi, given: Parameters, files: Files) -> Any:
    button = structure(given, "menu_button") or {"type": "default"}
    if button.get("type") not in {"default", "commands", "web_app"}:
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    if button["type"] == "web_app":
        markup.web_app_url(button.get("web_app", {}).get("url", ""), "menu button")
    api.menu_buttons[_menu_chat(api, given)] = button
    return True


@method("getChatMenuButton")
def get_chat_menu_button(api: BotApi, given: Parameters, files: Files) -> Any:
    default = api.menu_buttons.get(0, {"type": "commands"})
    return api.menu_buttons.get(_menu_chat(api, given), default)


def _menu_chat(api: BotApi, given: Parameters) -> int:
    return chat_named(api, given).id if given.get("chat_id") else 0


# --- updates ------------------------------------------------------------------------------------


@method("getUpdates")
def get_updates(api: BotApi, given: Parameters, files: Files) -> Any:
    if given.get("allowed_updates") not in (None, ""):
        api.updates.allowed = structure(given, "allowed_updates") or None
    return api.updates.poll(
        integer(given, "offset"), integer(given, "limit", 100), integer(given, "timeout")
    )


@method("setWebhook")
def set_webhook(api: BotApi, given: Parameters, files: Files) -> Any:
    url = str(given.get("url") or "")
    if not url:
        return delete_webhook(api, given, files)
    place = urlsplit(url)
    if not place.hostname:
        raise bad_request("bad webhook: invalid webhook URL specified")
    if place.scheme != "https" and (api.strict_urls or place.scheme != "http"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = str(given.get("secret_token") or "")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[\w-]*", secret, re.ASCII):
        raise bad_request("secret token contains unallowed characters")
    if given.get("allowed_updates") not in (None, ""):
        api.updates.allowed = structure(given, "allowed_updates") or None
    if truth(given, "drop_pending_updates"):
        api.updates.drop_pending()
    certificate = files.get("certificate")
    api.updates.set_webhook(
        Webhook(
            url,
            secret,
            certificate.decode() if certificate else None,
            integer(given, "max_connections", 40),
        )
    )
    return True


@method("deleteWebhook")
def delete_webhook(api: BotApi, given: Parameters, files: Files) -> Any:
    if truth(given, "drop_pending_updates"):
        api.updates.drop_pending()
    if api.updates.webhook:
        api.updates.set_webhook(None)
    return True


@method("getWebhookInfo")
def get_webhook_info(api: BotApi, given: Parameters, files: Files) -> Any:
    webhook = api.updates.webhook
    info: Parameters = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": bool(webhook and webhook.certificate),
        "pending_update_count": len(api.updates.pending),
    }
    if webhook:
        info["max_connections"] = webhook.max_connections
        if webhook.last_error:
            info["last_error_date"] = webhook.last_error_date
            info["last_error_message"] = webhook.last_error
    if api.updates.allowed:
        info["allowed_updates"] = api.updates.allowed
    return info


# --- messages -----------------------------------------------------------------------------------


@method("sendMessage")
def send_message(api: BotApi, given: Parameters, files: Files) -> Any:
    return sent(api, given, lambda: words(given))


@method("sendPhoto")
def send_photo(api: BotApi, given: Parameters, files: Files) -> Any:
    def content() -> Parameters:
        name, picture = upload(api, given, files, "photo")
        ending = f".{name.rpartition('.')[2] or 'jpg'}"
        size = {**api.add_file(picture, "photos", ending), "width": 800, "height": 600}
        return {"photo": [size], **caption(given)}

    return sent(api, given, content)


@method("sendDocument")
def send_document(api: BotApi, given: Parameters, files: Files) -> Any:
    def content() -> Parameters:
        name, document = upload(api, given, files, "document")
        kept = api.add_file(document, "documents", f".{name.rpartition('.')[2]}")
        return {"document": {"file_name": name, **kept}, **caption(given)}

    return sent(api, given, content)


def sent(api: BotApi, given: Parameters, content: Callable[[], Parameters]) -> Message:
    """A new message of the bot. What is wrong with the text is told before what is wrong with the
    chat, as Telegram does."""
    body = content()
    strict = api.strict_urls
    private = integer(given, "chat_id") > 0
    keys = markup.reply_markup(given.get("reply_markup"), private=private, strict_urls=strict)
    chat = chat_to_write_to(api, given)
    reply = replied_to(chat, given)
    shown = bool(keys and keys.get("inline_keyboard"))
    message = api.post(
        chat,
        None if chat.info["type"] == "channel" else api.me,
        {**reply, **body, **({"reply_markup": keys} if shown else {})},
    )
    if keys and "inline_keyboard" not in keys:
        chat.plain_markup.add(message["message_id"])
        chat.keyboard = keys if "keyboard" in keys else None
    return message


def replied_to(chat: Chat, given: Parameters) -> Parameters:
    asked = structure(given, "reply_parameters") or {}
    number = integer(asked, "message_id") or integer(given, "reply_to_message_id")
    if not number:
        return {}
    message = chat.messages.get(number)
    if message is None:
        if truth(asked, "allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    quoted = {name: value for name, value in message.items() if name != "reply_to_message"}
    return {"reply_to_message": quoted}


def upload(api: BotApi, given: Parameters, files: Files, name: str) -> tuple[str, bytes]:
    """A file that came with the request, or one that Telegram has. Raises Refused."""
    value = str(given.get(name) or "")
    field = value.removeprefix("attach://") if value.startswith("attach://") else name
    if field in files:
        if not files[field]:
            raise bad_request("file must be non-empty")
        return str(given.get(f"{field}.filename") or name), files[field]
    if value in api.files:
        kept = api.files[value]
        return kept.path.rpartition("/")[2], kept.content
    if not value:
        raise bad_request(f"there is no {name} in the request")
    raise bad_request("wrong file identifier/HTTP URL specified")


@method("editMessageText")
def edit_message_text(api: BotApi, given: Parameters, files: Files) -> Any:
    body = words(given)
    chat, message = editable(api, given)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    kept = {
        name: value
        for name, value in message.items()
        if name not in {"text", "entities", "reply_markup"}
    }
    return edited(api, chat, message, {**kept, **body, **edited_keyboard(api, given, chat)})


@method("editMessageReplyMarkup")
def edit_message_reply_markup(api: BotApi, given: Parameters, files: Files) -> Any:
    chat, message = editable(api, given)
    kept = {name: value for name, value in message.items() if name != "reply_markup"}
    return edited(api, chat, message, {**kept, **edited_keyboard(api, given, chat)})


def editable(api: BotApi, given: Parameters) -> tuple[Chat, Message]:
    chat = chat_to_write_to(api, given)
    if not integer(given, "message_id"):
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(integer(given, "message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    mine = message.get("from", {}).get("id") == api.me["id"]
    if not mine or message["message_id"] in chat.plain_markup:
        raise bad_request("message can't be edited")
    return chat, message


def edited_keyboard(api: BotApi, given: Parameters, chat: Chat) -> Parameters:
    """Without a keyboard in the request the message has none afterwards."""
    keys = markup.inline_keyboard(
        given.get("reply_markup"), private=chat.private, strict_urls=api.strict_urls
    )
    return {"reply_markup": keys} if keys else {}


def edited(api: BotApi, chat: Chat, before: Message, after: Message) -> Message:
    seen = ("text", "entities", "reply_markup")
    if all(before.get(name) == after.get(name) for name in seen):
        raise bad_request(NOT_MODIFIED)
    message = {**after, "edit_date": int(time.time())}
    api.change(chat, message)
    return message


@method("deleteMessage")
def delete_message(api: BotApi, given: Parameters, files: Files) -> Any:
    chat = chat_named(api, given)
    number = integer(given, "message_id")
    if not number:
        raise bad_request("message identifier is not specified")
    if number not in chat.messages:
        raise bad_request("message to delete not found")
    if not deletable(chat.messages[number]):
        raise bad_request("message can't be deleted for everyone")
    api.delete(chat, number)
    return True


@method("deleteMessages")
def delete_messages(api: BotApi, given: Parameters, files: Files) -> Any:
    numbers = structure(given, "message_ids")
    if not isinstance(numbers, list) or not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > 100:
        raise bad_request("too many message identifiers specified")
    chat = chat_named(api, given)
    for number in map(int, numbers):
        # Those that are not there are passed over
        if number in chat.messages and deletable(chat.messages[number]):
            api.delete(chat, number)
    return True


def deletable(message: Message) -> bool:
    return bool(time.time() - message["date"] < DELETE_SECONDS)


@method("sendChatAction")
def send_chat_action(api: BotApi, given: Parameters, files: Files) -> Any:
    chat = chat_to_write_to(api, given)
    action = str(given.get("action") or "")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.actions.append(action)
    return True


@method("answerCallbackQuery")
def answer_callback_query(api: BotApi, given: Parameters, files: Files) -> Any:
    query = api.queries.get(str(given.get("callback_query_id") or ""))
    if query is None or query.expired:
        raise bad_request(TOO_OLD)
    text = str(given.get("text") or "")
    if units(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answer = {
        "text": text,
        "show_alert": truth(given, "show_alert"),
        "url": str(given.get("url") or ""),
    }
    api.changed.notify_all()
    return True


# --- chats and files ----------------------------------------------------------------------------


@method("getChat")
def get_chat(api: BotApi, given: Parameters, files: Files) -> Any:
    gifts = dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        True,
    )
    return {
        **chat_named(api, given).info,
        "accent_color_id": 1,
        "max_reaction_count": 11,
        "accepted_gift_types": gifts,
    }


@method("leaveChat")
def leave_chat(api: BotApi, given: Parameters, files: Files) -> Any:
    chat = chat_to_write_to(api, given)
    if chat.private:
        raise bad_request("chat not found")
    chat.left = True
    return True


@method("getFile")
def get_file(api: BotApi, given: Parameters, files: Files) -> Any:
    file_id = str(given.get("file_id") or "")
    if not file_id:
        raise bad_request("file_id not specified")
    file = api.files.get(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > FILE_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": file_id,
        "file_unique_id": f"AQAD{file_id[15:22]}Ag",
        "file_size": file.size,
        "file_path": file.path,
    }


def download(api: BotApi, path: str) -> bytes:
    """Raises Refused."""
    for file in api.files.values():
        if file.path == path and file.size <= FILE_BYTES:
            return file.content
    raise Refused(404, "Not Found")

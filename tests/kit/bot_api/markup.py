"""Keyboards as Telegram checks them."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlsplit

from tests.kit.bot_api.text import bad_request

BUTTONS = 100
DATA_BYTES = 64
LOCAL = re.compile(r"(localhost|127\.\d+\.\d+\.\d+|\[::1\]|[^.]*)$")
"""Hosts that Telegram does not take for one: without a dot, or of this machine."""
ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)

Markup = dict[str, Any]


def reply_markup(raw: Any, *, private: bool, strict_urls: bool) -> Markup | None:
    """The keyboard of a message that is to be sent. Raises Refused."""
    if raw in (None, ""):
        return None
    markup = _parsed(raw)
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], "inline keyboard")
        kept = [[_inline(each, private, strict_urls) for each in row] for row in rows if row]
        return {"inline_keyboard": kept}
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], "keyboard")
        return {**markup, "keyboard": [[_plain(each, private) for each in row] for row in rows]}
    if markup.get("remove_keyboard") or markup.get("force_reply") or not markup:
        return markup or None
    raise bad_request("can't parse reply keyboard markup JSON object")


def inline_keyboard(raw: Any, *, private: bool, strict_urls: bool) -> Markup | None:
    """The keyboard of a message that is edited: inline, or none. Raises Refused."""
    markup = reply_markup(raw, private=private, strict_urls=strict_urls)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup if markup and markup["inline_keyboard"] else None


def web_app_url(url: str, what: str) -> str:
    """An address that Telegram opens as a Mini App. Raises Refused."""
    if urlsplit(url).scheme != "https":
        raise bad_request(f"{what} Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    return url


def _parsed(raw: Any) -> Markup:
    try:
        markup = json.loads(raw) if isinstance(raw, str) else raw
    except ValueError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    return markup


def _rows(rows: Any, what: str) -> list[list[Any]]:
    if not isinstance(rows, list):
        raise bad_request(f'field "{what.replace(" ", "_")}" of the ReplyMarkup must be an Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request("keyboard row must be an Array")
    if sum(len(row) for row in rows) > BUTTONS:
        raise bad_request("reply markup is too long")
    return rows


def _inline(button: Any, private: bool, strict_urls: bool) -> Markup:
    if not isinstance(button, dict):
        raise bad_request(
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object"
        )
    if not isinstance(button.get("text"), str):
        raise bad_request(
            'can\'t parse inline keyboard button: Field "text" must be of type String'
        )
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    actions = [name for name in ACTIONS if name in button]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "url" in button:
        return {**button, "url": _url(button["url"], strict_urls)}
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "web_app" in button:
        web_app_url(button["web_app"].get("url", ""), "inline keyboard button")
        if not private:
            raise bad_request("BUTTON_TYPE_INVALID")
    return button


def _url(url: str, strict: bool) -> str:
    place = urlsplit(url)
    wrong = f"inline keyboard button URL '{url}' is invalid: "
    if place.scheme not in ("http", "https", "tg"):
        raise bad_request(wrong + "Unsupported URL protocol")
    if not place.netloc:
        raise bad_request(wrong + "URL host is empty")
    if strict and place.scheme != "tg" and LOCAL.match(place.hostname or ""):
        raise bad_request(wrong + "Wrong HTTP URL")
    return url


def _plain(button: Any, private: bool) -> Markup:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request('can\'t parse keyboard button: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if button.get("request_contact") and not private:
        raise bad_request("phone number can be requested in private chats only")
    if button.get("request_location") and not private:
        raise bad_request("location can be requested in private chats only")
    if "web_app" in button:
        web_app_url(button["web_app"].get("url", ""), "keyboard button")
    return button

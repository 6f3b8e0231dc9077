"""The Bot API, by python-telegram-bot: its types, its errors, its way of asking, and nothing of its
framework. The queue, the order and the repetition of updates are ours, in the database.

Of the two libraries that are kept up, aiogram brings a second HTTP client, takes seconds to import
and lags behind pydantic; this one needs the httpx that is here already."""

from datetime import timedelta

from telegram import Bot
from telegram.error import RetryAfter
from telegram.request import HTTPXRequest

from rebind.settings import Settings

CONNECT_SECONDS, ANSWER_SECONDS = 3.0, 6.0
CALL_SECONDS = 10.0
"""For a message, in all: shorter than the lease of a chat."""
CONNECTIONS = 32
POLL_SECONDS = 25
"""How long Telegram holds a question for updates when there are none."""


def connect(settings: Settings) -> Bot:
    """A bot that was not asked for its name yet. Raises telegram.error.InvalidToken."""
    base = settings.telegram_api.rstrip("/")
    return Bot(
        settings.telegram_token.get_secret_value(),
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=_request(CONNECTIONS, ANSWER_SECONDS),
        get_updates_request=_request(2, ANSWER_SECONDS),
    )


def _request(connections: int, seconds: float) -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=connections,
        connect_timeout=CONNECT_SECONDS,
        read_timeout=seconds,
        write_timeout=ANSWER_SECONDS,
        pool_timeout=CONNECT_SECONDS,
        # Proxies of the environment are not for a token in an address
        httpx_kwargs={"trust_env": False},
    )


def bot_id(settings: Settings) -> int:
    """The number before the colon of a token."""
    head = settings.telegram_token.get_secret_value().partition(":")[0]
    return int(head) if head.isascii() and head.isdigit() else 0


def wait_of(error: RetryAfter) -> timedelta:
    """How long Telegram wants to be left alone."""
    asked = error.retry_after
    return asked if isinstance(asked, timedelta) else timedelta(seconds=asked)

"""What has happened and waits for the bot: handed out by getUpdates, or pushed to its webhook."""

from __future__ import annotations

import http.client
import json
import ssl
import threading
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from tests.kit.bot_api.text import Refused

Update = dict[str, Any]

ONLY_IF_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that come only to a bot that names them in allowed_updates."""
POLL_SECONDS = 50
"""A longer long poll than this ends as if this were what was asked."""
RETRY_SECONDS = 0.2
"""Between two tries to reach a webhook. The real one waits longer and longer."""
POST_SECONDS = 30

BY_OTHER = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
BY_WEBHOOK = "Conflict: terminated by setWebhook request"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class Cut(Exception):
    """The connection is to end without an answer."""


@dataclass
class Webhook:
    url: str
    secret: str = ""
    certificate: str | None = None
    """PEM, when the bot gave one of its own."""
    max_connections: int = 40
    last_error: str = ""
    last_error_date: int = 0


@dataclass(eq=False)
class _Waiting:
    update: Update
    forced: bool
    """Handed out once whatever offset is asked for: a second time, or out of order."""
    handed_out: bool = False
    not_before: float = 0
    key: int = field(init=False)
    """Whose chat it belongs to: a webhook gets one at a time of each."""

    def __post_init__(self) -> None:
        self.key = chat_of(self.update)

    @property
    def id(self) -> int:
        return int(self.update["update_id"])


def kind_of(update: Update) -> str:
    return next((name for name in update if name != "update_id"), "")


def chat_of(update: Update) -> int:
    """The chat that an update is about, else who caused it, else 0."""
    about = update.get(kind_of(update), {})
    message = about.get("message", about) if isinstance(about.get("message"), dict) else about
    for holder, name in ((message, "chat"), (about, "from"), (about, "user")):
        if isinstance(holder.get(name), dict):
            return int(holder[name].get("id", 0))
    return 0


class Updates:
    """The queue. Everything happens under the lock of the condition it is given, which is told of
    every change."""

    def __init__(self, changed: threading.Condition) -> None:
        self.all: dict[int, Update] = {}
        """Every update that there ever was, by its id."""
        self.allowed: list[str] | None = None
        self.webhook: Webhook | None = None
        self.offline = False
        self.closed = False
        self._changed = changed
        self._queue: list[_Waiting] = []
        self._in_flight: set[int] = set()
        self._next_id = 734_000_001
        self._newest_poll = 0
        self._ended_by = BY_OTHER
        threading.Thread(target=self._push_to_webhook, daemon=True).start()

    def close(self) -> None:
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    # --- in ---

    def next_id(self) -> int:
        self._next_id += 1
        return self._next_id

    def wanted(self, kind: str) -> bool:
        """Whether the bot asked for this kind of update."""
        return kind in self.allowed if self.allowed else kind not in ONLY_IF_ASKED

    def add(self, update: Update, *, forced: bool = False) -> None:
        with self._changed:
            self.all[update["update_id"]] = update
            self._next_id = max(self._next_id, update["update_id"])
            self._queue.append(_Waiting(update, forced))
            self._changed.notify_all()

    def drop_pending(self) -> None:
        self._queue.clear()

    @property
    def pending(self) -> list[Update]:
        """What the bot has not confirmed yet."""
        with self._changed:
            return [each.update for each in self._queue]

    # --- out: long polling ---

    def poll(self, offset: int, limit: int, seconds: int) -> list[Update]:
        """As getUpdates: confirms what is before the offset, waits for what comes. Raises Refused
        when another poll or a webhook takes its place."""
        with self._changed:
            if self.webhook:
                raise Refused(409, WEBHOOK_ACTIVE)
            mine = self._take_over(BY_OTHER)
            self._confirm(offset)
            end = time.monotonic() + min(max(seconds, 0), POLL_SECONDS)
            while True:
                if self._newest_poll != mine:
                    raise Refused(409, self._ended_by)
                if self.closed or self.offline:
                    raise Cut
                if self._queue or time.monotonic() >= end:
                    return self._hand_out(limit)
                self._changed.wait(end - time.monotonic())

    def _take_over(self, reason: str) -> int:
        self._newest_poll += 1
        self._ended_by = reason
        self._changed.notify_all()
        return self._newest_poll

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._queue = self._queue[offset:]
            return
        self._queue = [
            each
            for each in self._queue
            if each.id >= offset or (each.forced and not each.handed_out)
        ]

    def _hand_out(self, limit: int) -> list[Update]:
        chosen = self._queue[: min(max(limit, 1), 100)]
        for each in chosen:
            each.handed_out = True
        return [each.update for each in chosen]

    # --- out: webhook ---

    def set_webhook(self, webhook: Webhook | None) -> None:
        with self._changed:
            self.webhook = webhook
            for each in self._queue:
                each.not_before = 0
            self._take_over(BY_WEBHOOK)

    def _push_to_webhook(self) -> None:
        while True:
            with self._changed:
                if self.closed:
                    return
                webhook, waiting = self.webhook, self._next_to_push()
                if webhook is None or waiting is None:
                    self._changed.wait(RETRY_SECONDS if webhook and self._queue else None)
                    continue
                self._in_flight.add(waiting.key)
            threading.Thread(target=self._push, args=(webhook, waiting), daemon=True).start()

    def _next_to_push(self) -> _Waiting | None:
        """The first that can go now. What waits for another try holds up its own chat only."""
        if self.webhook is None or self.offline:
            return None
        busy = set(self._in_flight)
        if len(busy) >= self.webhook.max_connections:
            return None
        for each in self._queue:
            if each.key not in busy and each.not_before <= time.monotonic():
                return each
            busy.add(each.key)
        return None

    def _push(self, webhook: Webhook, waiting: _Waiting) -> None:
        error = posted(webhook, waiting.update)
        with self._changed:
            self._in_flight.discard(waiting.key)
            if error:
                webhook.last_error, webhook.last_error_date = error, int(time.time())
                waiting.not_before = time.monotonic() + RETRY_SECONDS
            elif waiting in self._queue:
                self._queue.remove(waiting)
            self._changed.notify_all()


def posted(webhook: Webhook, update: Update) -> str:
    """Push an update; what went wrong, in Telegram's words, or nothing."""
    place = urlsplit(webhook.url)
    headers = {"Content-Type": "application/json"}
    if webhook.secret:
        headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret
    connection = _connection(webhook)
    try:
        connection.request(
            "POST",
            (place.path or "/") + (f"?{place.query}" if place.query else ""),
            json.dumps(update).encode(),
            headers,
        )
        answer = connection.getresponse()
        answer.read()
    except ConnectionRefusedError:
        return "Connection refused"
    except TimeoutError:
        return "Read timeout expired"
    except (OSError, http.client.HTTPException) as error:
        return f"Connection failed: {error}"
    finally:
        connection.close()
    if 200 <= answer.status < 300:
        return ""
    return f"Wrong response from the webhook: {answer.status} {answer.reason}"


def _connection(webhook: Webhook) -> http.client.HTTPConnection:
    place = urlsplit(webhook.url)
    host = place.hostname or ""
    if place.scheme != "https":
        return http.client.HTTPConnection(host, place.port, timeout=POST_SECONDS)
    if webhook.certificate:
        context = ssl.create_default_context(cadata=webhook.certificate)
    else:
        # Whom a name belongs to cannot be proven on loopback
        context = ssl._create_unverified_context()
    return http.client.HTTPSConnection(host, place.port, timeout=POST_SECONDS, context=context)

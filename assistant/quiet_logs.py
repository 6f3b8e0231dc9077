"""Keeps what people wrote out of the log.

When an action fails, Rasa logs the exception with its traceback, and the message of that
exception is the action server's reply, which quotes the request: the whole tracker.
"""

from __future__ import annotations

import logging

# Loggers of Rasa 3.6.21 whose errors can carry a tracker, a message or SQL parameters.
_TALKATIVE = (
    "rasa.core.processor",
    "rasa.core.actions.action",
    "rasa.core.tracker_store",
    "rasa.core.channels.channel",
    "rasa.utils.endpoints",
    "sanic.error",
    "sanic.root",
)


class TypeOnly(logging.Filter):
    """Replaces an exception in a log record by the names of its type and its causes."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            names = []
            while error is not None:
                names.append(type(error).__name__)
                error = error.__cause__ or error.__context__
            record.msg = f"{record.getMessage()} ({' < '.join(names)})"
            record.args = ()
            record.exc_info = None
            record.exc_text = None
        return True


def install_quiet_logs() -> None:
    """Idempotent; called when the channel is made, before the first turn."""
    for name in _TALKATIVE:
        logger = logging.getLogger(name)
        if not any(isinstance(each, TypeOnly) for each in logger.filters):
            logger.addFilter(TypeOnly())

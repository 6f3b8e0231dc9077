"""Logs: key=value, deny by default. Nothing a person typed, no token and no address in them."""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

PERMITTED = frozenset(
    "event level timestamp logger id kind channel state error code status method route "
    "conversation case turn attempts count seconds step command reason port url seq "
    "exc_info".split()
)

# Below WARNING these say too much: every row that was read, every update, every address that was
# asked, where a bot has its token
TALKATIVE = ("sqlalchemy.engine", "httpx", "httpcore", "telegram")


def _deny(_: object, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Drop what is not on the list: a key that somebody adds in a hurry must not leak."""
    for key in [k for k in event if k not in PERMITTED]:
        event[key] = "(withheld)"
    return event


class _NoQuery(logging.Filter):
    """Access logs without the query string: addresses are looked up by query in the demo."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple) and len(record.args) >= 3:
            arguments = list(record.args)
            arguments[2] = str(arguments[2]).partition("?")[0]
            record.args = tuple(arguments)
        return True


def configure(level: str = "INFO", to: TextIO = sys.stdout) -> None:
    """`to`: where lines go; a command that answers on standard output says the rest elsewhere."""
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _deny,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        logger_factory=structlog.PrintLoggerFactory(to),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=level, stream=to, format="%(levelname)s %(name)s %(message)s")
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    logging.getLogger("uvicorn.access").addFilter(_NoQuery())

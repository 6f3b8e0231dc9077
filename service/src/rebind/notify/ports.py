"""What sends a message."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Message:
    id: str
    """Stable over retries: a carrier that can drop doubles does so by it."""
    channel: str
    to: str
    subject: str
    """Empty for SMS."""
    text: str


class Refused(Exception):
    """The carrier will never take this message; do not try again."""


class Carrier(Protocol):
    def send(self, message: Message) -> None:
        """Hand a message over. Raises Refused; any other exception means: try again later."""
        ...

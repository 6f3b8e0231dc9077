"""What the room needs of the room that keeps pictures."""

from collections.abc import Sequence
from typing import Protocol

from rebind.database import Tx
from rebind.evidence.service import Picture, Received


class Pictures(Protocol):
    def wanted(self, tx: Tx, conversation_id: str) -> bool: ...

    def receive(self, conversation_id: str, pictures: Sequence[Picture]) -> list[Received]: ...

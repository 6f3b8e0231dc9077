"""Keeps what was typed into a chat and must not stay there: sealed, for minutes, for one turn."""

from rebind.chat import repository
from rebind.clock import Clock
from rebind.database import Tx
from rebind.keys import Keys
from rebind.settings import Settings


class Vault:
    def __init__(self, keys: Keys, clock: Clock, settings: Settings) -> None:
        self._keys = keys
        self._clock = clock
        self._lifetime = settings.vault_lifetime

    def seal(
        self, tx: Tx, conversation_id: str, turn_id: str, handle: str, kind: str, value: str
    ) -> None:
        """Put a value away under a new handle, for one turn."""
        repository.add_vault_item(
            tx,
            id=handle,
            conversation_id=conversation_id,
            turn_id=turn_id,
            kind=kind,
            sealed=self._keys.seal(value, _place(handle)),
            expires_at=self._clock.now() + self._lifetime,
        )

    def redeem(
        self, tx: Tx, conversation_id: str, handle: str, kind: str, turn_id: str
    ) -> str | None:
        """The value, for the turn that it came with: a turn that is delivered twice gets it twice.
        None when it is foreign, expired, of another kind or of another turn, or the turn is
        done."""
        sealed = repository.find_sealed(
            tx, conversation_id, handle, kind, turn_id, self._clock.now()
        )
        return None if sealed is None else self._keys.open(sealed, _place(handle))

    def expire(self, tx: Tx) -> int:
        """Wipe what nobody came for; how many there were."""
        return repository.wipe_expired(tx, self._clock.now())


def _place(handle: str) -> str:
    return f"vault_item.sealed:{handle}"

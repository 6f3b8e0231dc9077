"""How long conversations are kept, and how one is erased: the log, the turns, the buttons, the
vault, and what the assistant remembers. The row stays as a stub, for what refers to it."""

from datetime import timedelta

import httpx
import structlog

from rebind.audit.chain import Audit
from rebind.chat import handlings, repository
from rebind.chat.log import Log
from rebind.chat.model import Event, KeptConversation, TrackerErasure
from rebind.chat.stream import undressed
from rebind.clock import rfc3339
from rebind.database import Tx
from rebind.verification.service import Cases

BATCH = 50
ERASED_AT_ONCE = 500
"""Of one sweep: erasing is never urgent, and people are waiting for the database."""
TIMEOUT_SECONDS = 10
FIRST_DELAY, LONGEST_DELAY = timedelta(seconds=10), timedelta(minutes=10)

logger = structlog.get_logger(__name__)


class Retention:
    def __init__(
        self,
        log: Log,
        cases: Cases,
        audit: Audit,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """`transport` leads to the assistant; by default the network."""
        self._db = log.db
        self._clock = log.clock
        self._log = log
        self._hub = log.hub
        self._settings = log.settings
        self._cases = cases
        self._audit = audit
        token = log.settings.internal_token.get_secret_value()
        self._assistant = httpx.Client(
            base_url=log.settings.assistant_url,
            headers={"Authorization": f"Bearer {token}"},
            timeout=TIMEOUT_SECONDS,
            transport=transport,
        )

    # --- time -------------------------------------------------------------------------------------

    def expire(self) -> int:
        """Erase the conversations whose time is over; how many there were. A transaction each, so
        that whoever stops in between has done whole ones."""
        before = self._clock.now() - self._settings.transcript_days
        erased, place = 0, None
        while erased < ERASED_AT_ONCE:
            with self._db.read() as tx:
                quiet = repository.quiet_since(tx, before, place, BATCH)
            if not quiet:
                break
            place = quiet[-1]
            erased += sum(self._expire(conversation_id) for _, conversation_id in quiet)
        return erased

    def _expire(self, conversation_id: str) -> bool:
        before = self._clock.now() - self._settings.transcript_days
        with self._db.write() as tx:
            # The lock comes first: whoever begins a case, or says something, needs it as well
            if repository.lock(tx, conversation_id) is None:
                return False
            kept = repository.kept_of(tx, conversation_id)
            if kept is None or kept.last_event_at > before:
                return False
            if self._cases.is_under_way(tx, conversation_id):
                return False
            self._audit.append(tx, "transcript_expired", conversation=conversation_id)
            return self.erase(tx, conversation_id)

    # --- erasing ----------------------------------------------------------------------------------

    def erase(self, tx: Tx, conversation_id: str) -> bool:
        """Erase a conversation, whatever is under way in it; False when nothing was left."""
        if repository.lock(tx, conversation_id) is None:
            return False
        now = self._clock.now()
        # A turn that the assistant is at may be written down after it was told to forget
        repository.erase(tx, conversation_id, now, now + self._settings.turn_timeout)
        handlings.erase(tx, conversation_id, now)
        for erase in self._log.erasers:
            erase(tx, conversation_id)
        tx.after_commit(lambda: self._hub.erased(conversation_id))
        return True

    def forget_trackers(self) -> int:
        """Have the assistant forget what is owed; how many there were that it could not. Those are
        tried again, for as long as it takes."""
        now = self._clock.now()
        with self._db.read() as tx:
            owed = repository.trackers_to_forget(tx, now, BATCH)
        return sum(not self._forget(each) for each in owed)

    def _forget(self, owed: TrackerErasure) -> bool:
        now = self._clock.now()
        delay = min(FIRST_DELAY * 2 ** min(owed.attempts, 10), LONGEST_DELAY)
        with self._db.write() as tx:
            if not repository.claim_erasure(tx, owed, now + delay):
                return True  # another worker is at it
        path = f"/webhooks/service/conversations/{owed.conversation_id}"
        try:
            self._assistant.delete(path).raise_for_status()
        except httpx.HTTPError as error:
            logger.warning("tracker_not_forgotten", error=type(error).__name__)
            return False
        with self._db.write() as tx:
            if now >= owed.counts_from:
                repository.settle_erasure(tx, owed)
            else:
                repository.postpone_erasure(tx, owed, owed.counts_from)
        return True

    # --- looking ----------------------------------------------------------------------------------

    def find(self, tx: Tx, conversation_id: str) -> KeptConversation | None:
        """What is kept of a conversation; of one that was erased, too."""
        return repository.kept_of(tx, conversation_id)

    def is_owed(self, tx: Tx, conversation_id: str) -> bool:
        """Whether the assistant has still to forget it."""
        return repository.owes_erasure(tx, conversation_id)

    def find_by_reference(self, tx: Tx, reference: str) -> str | None:
        return repository.find_by_reference(tx, reference)

    def of_account(self, tx: Tx, account_id: str) -> list[str]:
        """Conversations that somebody has had who was signed in to the account."""
        return repository.of_account(tx, account_id)

    def told(self, tx: Tx, conversation_id: str) -> list[dict[str, object]]:
        """The public events as they are stored, masked; no address of a form, no button's name."""
        events: list[dict[str, object]] = []
        while page := repository.events_after(tx, conversation_id, len(events), BATCH):
            events += [_told(event) for event in page]
        return events


def _told(event: Event) -> dict[str, object]:
    told: dict[str, object] = {
        "seq": event.seq,
        "type": event.type,
        "author": event.author_kind.value,
        "at": rfc3339(event.at),
    }
    body = undressed(event)
    body.pop("choice", None)
    if "buttons" in body:
        body["buttons"] = [button["title"] for button in body["buttons"]]  # type: ignore[attr-defined]
    return {**told, "body": body}

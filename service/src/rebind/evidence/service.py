"""Taking pictures as evidence of a case, showing them to people who decide, and wiping them.

A picture is a file and a row. The file is written first, sealed, and the row, the case's next
version, the audit and the word to the person commit together: whoever decides on a version has
been shown everything that was taken until then (I28), and a process that dies in between leaves
a file that nobody knows of, for `sweep`."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import batched

import structlog

from rebind.audit.chain import Audit
from rebind.catalogue import Catalogue
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.evidence import repository
from rebind.evidence.folder import Folder
from rebind.evidence.pictures import SUFFIXES, media_type
from rebind.ids import opaque
from rebind.keys import Keys, SealBroken
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.verification.case import Case
from rebind.verification.domain.documents import Document
from rebind.verification.ports import Conversations
from rebind.verification.service import Cases

log = structlog.get_logger(__name__)

ITEM = "picture"
"""How a picture is called in events: which document it shows is for people to see."""
DELIVERY_MAX_CHARS = 64
ORPHANED_AFTER = timedelta(hours=1)
"""A file without a row that is older was left by a process that died: no request takes so long."""


class Refusal(StrEnum):
    """Why a picture was not taken; a sentence for each stands in `chat.ftl`."""

    NOT_WANTED = "not_wanted"
    """There is no case that waits for it."""
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_A_PICTURE = "not_a_picture"
    TOO_MANY = "too_many"


@dataclass(frozen=True)
class Picture:
    content: bytes
    delivery: str
    """A name of this delivery that it has again when it is repeated, such as
    `telegram:BOT:UPDATE`; at most 64 characters, nobody else's choice."""


@dataclass(frozen=True)
class Received:
    accepted: bool
    problem: str | None
    """One of `Refusal`."""


@dataclass(frozen=True)
class Kept:
    """Evidence whose bytes are there."""

    id: str
    case_id: str
    number: int
    """Of the case's pictures, from 1."""
    media_type: str
    size: int
    """Bytes."""
    created_at: datetime
    item: str | None = None
    """The document that it was sent for, if that was said."""

    @property
    def filename(self) -> str:
        """Made here: whatever the sender called it is not even kept."""
        return f"{self.case_id}-{self.number}.{SUFFIXES[self.media_type]}"


@dataclass(frozen=True)
class _Draft:
    """Written, but not evidence yet."""

    id: str
    media_type: str
    size: int
    content_index: str


class Evidence:
    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        settings: Settings,
        catalogue: Catalogue,
        cases: Cases,
        conversations: Conversations,
        audit: Audit,
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._settings = settings
        self._catalogue = catalogue
        self._cases = cases
        self._conversations = conversations
        self._audit = audit
        self._folder = Folder(settings.data_dir / "evidence")
        self.on_taken: list[Callable[[Tx, Kept], None]] = []
        """Told of each picture in the transaction that makes it evidence."""
        self.on_wiped: list[Callable[[Tx, str], None]] = []
        """Told of each case whose pictures are wiped, in that transaction."""

    # --- taking ---------------------------------------------------------------------------------

    def wanted(self, tx: Tx, conversation_id: str) -> bool:
        """Whether pictures would be taken now: people look at the conversation's newest case, or
        wait for more of it."""
        return self._cases.under_review(tx, conversation_id) is not None

    def receive(self, conversation_id: str, pictures: Sequence[Picture]) -> list[Received]:
        """Take pictures that came together, as one; what became of each, in their order. Each is
        told in the conversation. A delivery that came before is what it was, and nothing else
        happens. Opens its own transactions: call it outside of any. Raises ValueError for a
        delivery without a name, or with one that is too long."""
        if not all(0 < len(picture.delivery) <= DELIVERY_MAX_CHARS for picture in pictures):
            raise ValueError("delivery")
        with self._db.read() as tx:
            known = repository.find_deliveries(tx, [picture.delivery for picture in pictures])
            room = self._room(tx, self._cases.under_review(tx, conversation_id))
        new = [picture for picture in pictures if picture.delivery not in known]
        judged = self._judge(new, room)
        with self._db.write() as tx:
            received, taken = self._take(tx, conversation_id, pictures, judged)
        for draft in judged.values():
            if isinstance(draft, _Draft) and draft.id not in taken:
                self._folder.remove(draft.id)
        return received

    def _room(self, tx: Tx, case: Case | None) -> int | None:
        """For how many more pictures there is room; None where none are wanted."""
        if case is None:
            return None
        documents = len(case.documents_asked.split()) or len(Document)
        of_these = documents * self._settings.evidence_per_item - repository.count(
            tx, case.id, case.documents_asked
        )
        of_all = self._settings.evidence_per_case - repository.count(tx, case.id)
        return max(0, min(of_these, of_all))

    def _judge(self, pictures: Sequence[Picture], room: int | None) -> dict[str, _Draft | Refusal]:
        """Each by its delivery: sealed and written, or why not. Outside of any transaction: it
        takes as long as the disk does."""
        judged: dict[str, _Draft | Refusal] = {}
        for picture in pictures:
            if picture.delivery in judged:
                continue
            refusal = self._refusal(picture.content, room)
            if refusal is None:
                judged[picture.delivery] = self._write(picture.content)
                room = (room or 0) - 1
            else:
                judged[picture.delivery] = refusal
        return judged

    def _refusal(self, content: bytes, room: int | None) -> Refusal | None:
        if room is None:
            return Refusal.NOT_WANTED
        if not content:
            return Refusal.EMPTY
        if len(content) > self._settings.evidence_max_bytes:
            return Refusal.TOO_LARGE
        if media_type(content) is None:
            return Refusal.NOT_A_PICTURE
        return None if room > 0 else Refusal.TOO_MANY

    def _write(self, content: bytes) -> _Draft:
        evidence_id, kind = opaque("ev_"), media_type(content)
        assert kind is not None
        self._folder.put(evidence_id, self._keys.seal_bytes(content, _place(evidence_id)))
        # Keyed, and with the key that does not rotate: the same picture is found on another case
        index = self._keys.blind_index("picture", hashlib.sha256(content).hexdigest())
        return _Draft(evidence_id, kind, len(content), index)

    def _take(
        self,
        tx: Tx,
        conversation_id: str,
        pictures: Sequence[Picture],
        judged: Mapping[str, _Draft | Refusal],
    ) -> tuple[list[Received], set[str]]:
        """Make what was written evidence; what became of each picture, and the ids that are
        evidence now. Whatever happened since they were judged is seen under the case's lock."""
        tx.lock(f"evidence:{conversation_id}")  # one delivery, twice at once: one after the other
        case = self._cases.under_review(tx, conversation_id, lock=True)
        known = repository.find_deliveries(tx, [picture.delivery for picture in pictures])
        room = self._room(tx, case)
        taken: set[str] = set()
        for delivery, draft in judged.items():
            if delivery in known:
                continue
            problem = draft if isinstance(draft, Refusal) else _no_room(room)
            repository.add_delivery(tx, delivery, problem, self._clock.now())
            known[delivery] = problem
            if case is not None and isinstance(draft, _Draft) and problem is None:
                self._add(tx, case, delivery, draft)
                room = (room or 0) - 1
                taken.add(draft.id)
            self._tell(tx, conversation_id, problem)
        if case is not None and taken:
            self._cases.reset.stage(tx, case)
        results = [known[picture.delivery] for picture in pictures]
        return [Received(problem is None, problem) for problem in results], taken

    def _add(self, tx: Tx, case: Case, delivery: str, draft: _Draft) -> None:
        repository.add(
            tx,
            id=draft.id,
            case_id=case.id,
            number=repository.count(tx, case.id) + 1,
            conversation_id=case.conversation_id,
            account_id=case.account_id,
            asked=case.documents_asked,
            media_type=draft.media_type,
            size=draft.size,
            content_index=draft.content_index,
            delivery=delivery,
            created_at=self._clock.now(),
        )
        for take in self.on_taken:
            kept = self.find(tx, case.id, draft.id)
            assert kept is not None
            take(tx, kept)
        self._audit.append(
            tx,
            "evidence_received",
            evidence=draft.id,
            case=case.id,
            conversation=case.conversation_id,
            account=case.account_id,
        )

    def _tell(self, tx: Tx, conversation_id: str, problem: str | None) -> None:
        problems = []
        if problem is not None:
            locale = self._conversations.locale(tx, conversation_id)
            megabytes = self._settings.evidence_max_bytes // 10**6
            text = self._catalogue.text(locale, f"evidence_{problem}", megabytes=megabytes)
            problems = [{"code": str(problem), "text": text}]
        body = {"item": ITEM, "accepted": problem is None, "problems": problems}
        self._conversations.publish(tx, conversation_id, "upload_result", body)

    # --- showing --------------------------------------------------------------------------------

    def of_case(self, tx: Tx, case_id: str) -> list[Kept]:
        """What there is, in the order in which it came."""
        return [Kept(**row) for row in repository.of_case(tx, case_id)]

    def find(self, tx: Tx, case_id: str, evidence_id: str) -> Kept | None:
        """That piece of the case's, unless it was wiped."""
        return next((kept for kept in self.of_case(tx, case_id) if kept.id == evidence_id), None)

    def content(self, kept: Kept) -> bytes:
        """The bytes as they were sent. Raises Problem(NOT_FOUND) when the file is gone, or is not
        what was written: an operator has to look."""
        try:
            return self._keys.open_bytes(self._folder.get(kept.id), _place(kept.id))
        except (FileNotFoundError, SealBroken) as error:
            log.error("evidence_broken", id=kept.id, error=type(error).__name__)
            raise Problem(Code.NOT_FOUND) from error

    def decoded(self, kept: Kept) -> bytes:
        """The picture as it was encoded here. Raises as `content` does."""
        return self.content(kept)

    # --- wiping ---------------------------------------------------------------------------------

    def wipe(self, tx: Tx, case_id: str) -> int:
        """Remove the bytes of a case that is over; how many pictures there were. What is known of
        them stays. The files go right after the commit; `sweep` removes what a process that died
        just then has left."""
        gone = repository.wipe(tx, case_id, self._clock.now())
        for forget in self.on_wiped:
            forget(tx, case_id)
        for evidence_id in gone:
            self._audit.append(tx, "evidence_wiped", evidence=evidence_id, case=case_id)
            tx.after_commit(lambda name=evidence_id: self._folder.remove(name))  # type: ignore[misc]
        return len(gone)

    def sweep(self) -> None:
        """What time brings: the evidence of cases that ended long ago is wiped, files that are no
        evidence are removed, refused deliveries are forgotten."""
        now = self._clock.now()
        until = now - self._settings.evidence_retention
        with self._db.read() as tx:
            over = [
                case_id
                for page in repository.cases_with_bytes(tx, until)
                for case_id in self._cases.ended_until(tx, page, until)
            ]
        for case_id in over:
            with self._db.write() as tx:
                self.wipe(tx, case_id)
        with self._db.write() as tx:
            repository.forget_refused(tx, now - self._settings.idempotency_lifetime)
        self._remove_orphans()

    def _remove_orphans(self) -> None:
        for files in batched(self._folder.names(), 500):
            with self._db.read() as tx:
                has_bytes = repository.states(tx, [name for name, _ in files])
            for name, age in files:
                if not has_bytes.get(name, age < ORPHANED_AFTER):
                    self._folder.remove(name)


def _no_room(room: int | None) -> Refusal | None:
    """Why a picture is not taken that was fit to be, if it is not."""
    if room is None:
        return Refusal.NOT_WANTED
    return None if room > 0 else Refusal.TOO_MANY


def _place(evidence_id: str) -> str:
    return f"evidence.file:{evidence_id}"

"""Taking pictures as evidence of a case, showing them to people who decide, and wiping them.

A picture is a file and a row. The file is written first, sealed, and the row, the case's next
version, the audit and the word to the person commit together: whoever decides on a version has
been shown everything that was taken until then (I28), and a process that dies in between leaves
a file that nobody knows of, for `sweep`."""

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import batched
from math import inf
from threading import BoundedSemaphore
from typing import ClassVar

import structlog
from sqlalchemy.engine import RowMapping

from rebind.audit.chain import Audit
from rebind.catalogue import Catalogue
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.evidence import repository
from rebind.evidence.decoder import Refused
from rebind.evidence.decoding import Decoded, decoding, marking
from rebind.evidence.pictures import is_video, media_type
from rebind.evidence.scanning import Scanned, scanner
from rebind.evidence.store import store
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
"""How a picture is called in events that nobody said of which document it shows."""
DELIVERY_MAX_CHARS = 64
NEARLY = 8
"""Bits of 256 by which two pictures that are one may differ: drawn pages that were saved again,
smaller or worse, are 0 to 4 apart, another text in the same layout 14 at least. So near, at
least one of nine bands is the same in both."""
BANDS = NEARLY + 1
AT_WORK = 2
"""Pictures that a process decodes at the same moment, from wherever they come: each takes a
processor, and memory."""
ORPHANED_AFTER = timedelta(hours=1)
"""A file without a row that is older was left by a process that died: no request takes so long."""


class Refusal(StrEnum):
    """Why a picture was not taken; a sentence for each stands in `chat.ftl`."""

    NOT_WANTED = "not_wanted"
    """There is no case that waits for it."""
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_A_PICTURE = "not_a_picture"
    VIDEO = "video"
    ANIMATED = "animated"
    DAMAGED = "damaged"
    """It cannot be decoded, or not within the decoder's limit of memory."""
    TOO_SLOW = "too_slow"
    """It was not decoded in time."""
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_SMALL = "too_small"
    TOO_MANY = "too_many"
    SAME_FILE = "same_file"
    """The case has this very picture."""
    INFECTED = "infected"
    NOT_SCANNED = "not_scanned"
    """The scanner is away."""


@dataclass(frozen=True)
class Picture:
    content: bytes
    delivery: str
    """A name of this delivery that it has again when it is repeated, such as
    `telegram:BOT:UPDATE`; at most 64 characters, nobody else's choice."""
    item: Document | None = None
    """What it was sent as; None where nobody said."""


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
    item: Document | None
    """What it was sent as."""
    size: int
    """Bytes, of the picture as it is kept."""
    sha256: str
    """Of those bytes, which never change (I31)."""
    created_at: datetime
    media_type: ClassVar[str] = "image/jpeg"
    """Whatever was sent: it was written anew."""

    @property
    def filename(self) -> str:
        """Made here: whatever the sender called it is not even kept."""
        return f"{self.case_id}-{self.number}.jpg"


@dataclass(frozen=True)
class Elsewhere:
    """A picture that another account's case has as well."""

    case_id: str
    same_file: bool
    """Else it only looks the same."""


@dataclass(frozen=True)
class _Draft:
    """Written, but not evidence yet."""

    id: str
    size: int
    key_sealed: str
    content_index: str
    likeness: str
    sha256: str


class _Room:
    """For how many more pictures there is room in a case, and for each document."""

    def __init__(self, tx: Tx, case: Case, settings: Settings) -> None:
        sent = repository.items(tx, case.id)
        now = Counter(item for asked, item in sent if asked == case.documents_asked)
        self._wanted = Cases.documents_wanted(case)
        per_item = settings.evidence_per_item
        self._of_item = {item: per_item - now[item] for item in self._wanted}
        of_these = len(self._wanted) * per_item - now.total()
        self._of_all = min(of_these, settings.evidence_per_case - len(sent))

    def refusal(self, item: Document | None) -> Refusal | None:
        if item is not None and item not in self._wanted:
            return Refusal.NOT_WANTED
        left = self._of_all if item is None else min(self._of_all, self._of_item[item])
        return None if left > 0 else Refusal.TOO_MANY

    def take(self, item: Document | None) -> None:
        self._of_all -= 1
        if item is not None:
            self._of_item[item] -= 1


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
        self._store = store(settings)
        self._decode = decoding(settings)
        self._mark = marking(settings)
        self._decoders = BoundedSemaphore(AT_WORK)
        self._scan = scanner(settings)
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
                self._remove(draft.id)
        return received

    def tell(
        self, conversation_id: str, item: Document | None, problem: Refusal
    ) -> dict[str, object]:
        """Tell of a picture that did not come so far as to be received; what was told."""
        with self._db.write() as tx:
            self._tell(tx, conversation_id, item, problem)
            return self.told(tx, conversation_id, item, problem)

    def delivered(self, delivery: str) -> Received | None:
        """What became of a delivery; None when it never came."""
        with self._db.read() as tx:
            known = repository.find_deliveries(tx, [delivery])
        return Received(not known[delivery], known[delivery]) if delivery in known else None

    def _room(self, tx: Tx, case: Case | None) -> _Room | None:
        """None where no pictures are wanted."""
        return _Room(tx, case, self._settings) if case is not None else None

    def _judge(
        self, pictures: Sequence[Picture], room: _Room | None
    ) -> dict[str, _Draft | Refusal]:
        """Each by its delivery: written anew, sealed and stored, or why not. Outside of any
        transaction: it takes as long as the decoder and the disk do."""
        judged: dict[str, _Draft | Refusal] = {}
        for picture in pictures:
            if picture.delivery in judged:
                continue
            refusal = _no_room(room, picture.item) or self._refusal(picture.content)
            judged[picture.delivery] = refusal or self._draft(picture.content)
            if room is not None and isinstance(judged[picture.delivery], _Draft):
                room.take(picture.item)
        return judged

    def _refusal(self, content: bytes) -> Refusal | None:
        """What is wrong with it before it is decoded."""
        if not content:
            return Refusal.EMPTY
        if len(content) > self._settings.evidence_max_bytes:
            return Refusal.TOO_LARGE
        if media_type(content) is None:
            return Refusal.VIDEO if is_video(content) else Refusal.NOT_A_PICTURE
        scanned = self._scan(content) if self._scan is not None else Scanned.CLEAN
        return None if scanned is Scanned.CLEAN else Refusal(scanned)

    def _draft(self, content: bytes) -> _Draft | Refusal:
        kind = media_type(content)
        assert kind is not None
        try:
            with self._decoders:
                decoded = self._decode(content, kind)
        except Refused as refused:
            return Refusal(str(refused))
        return self._write(content, decoded)

    def _write(self, sent: bytes, decoded: Decoded) -> _Draft:
        """What was sent is not kept: where a photo was taken, and by which phone, is nobody's
        business here."""
        evidence_id = opaque("ev_")
        key_sealed, sealed = self._keys.seal_bytes(decoded.content, _place(evidence_id))
        self._store.put(evidence_id, sealed)
        # Keyed, and with the key that does not rotate: the same picture is found on another case
        index = self._keys.blind_index("picture", hashlib.sha256(sent).hexdigest())
        sha256 = hashlib.sha256(decoded.content).hexdigest()
        size = len(decoded.content)
        return _Draft(evidence_id, size, key_sealed, index, decoded.likeness, sha256)

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
        items = {picture.delivery: picture.item for picture in pictures}
        taken: set[str] = set()
        for delivery, draft in judged.items():
            if delivery in known:
                continue
            item = items[delivery]
            problem = self._problem(tx, case, room, draft, item)
            if problem is not Refusal.NOT_SCANNED:  # which is another answer in a minute
                repository.add_delivery(tx, delivery, problem, self._clock.now())
            known[delivery] = problem
            if case is not None and isinstance(draft, _Draft) and room is not None and not problem:
                self._add(tx, case, delivery, draft, item)
                room.take(item)
                taken.add(draft.id)
            self._tell(tx, conversation_id, item, problem)
        if case is not None and taken:
            self._cases.reset.stage(tx, case)
        results = [known[picture.delivery] for picture in pictures]
        return [Received(problem is None, problem) for problem in results], taken

    @staticmethod
    def _problem(
        tx: Tx,
        case: Case | None,
        room: _Room | None,
        draft: _Draft | Refusal,
        item: Document | None,
    ) -> Refusal | None:
        """Why it is not taken, now that nothing changes any more."""
        if isinstance(draft, Refusal):
            return draft
        if case is not None and repository.has_content(tx, case.id, draft.content_index):
            return Refusal.SAME_FILE
        return _no_room(room, item)

    def _add(self, tx: Tx, case: Case, delivery: str, draft: _Draft, item: Document | None) -> None:
        kept = Kept(
            id=draft.id,
            case_id=case.id,
            number=len(repository.items(tx, case.id)) + 1,
            item=item,
            size=draft.size,
            sha256=draft.sha256,
            created_at=self._clock.now(),
        )
        repository.add(
            tx,
            id=kept.id,
            case_id=kept.case_id,
            number=kept.number,
            conversation_id=case.conversation_id,
            account_id=case.account_id,
            asked=case.documents_asked,
            item=item,
            size=kept.size,
            key_sealed=draft.key_sealed,
            content_index=draft.content_index,
            likeness_sealed=self._keys.seal(draft.likeness, _likeness_place(kept.id)),
            sha256=draft.sha256,
            delivery=delivery,
            created_at=kept.created_at,
        )
        repository.add_bands(tx, kept.id, self._bands(draft.likeness))
        self._audit.append(
            tx,
            "evidence_received",
            evidence=draft.id,
            case=case.id,
            conversation=case.conversation_id,
            account=case.account_id,
            sha256=draft.sha256,
        )
        for hook in self.on_taken:
            hook(tx, kept)

    def _bands(self, likeness: str) -> list[str]:
        """Keyed digests of every ninth bit: pictures that are nearly alike share one, and nobody
        who has only the rows can tell what any of them looks like. A band of nothing but empty
        space is none: every screen has some."""
        bits = f"{int(likeness, 16):0256b}"
        bands = (bits[n::BANDS] for n in range(BANDS))
        return [
            self._keys.blind_index("likeness", f"{n}:{band}")
            for n, band in enumerate(bands)
            if "1" in band
        ]

    def _tell(
        self, tx: Tx, conversation_id: str, item: Document | None, problem: str | None
    ) -> None:
        body = self.told(tx, conversation_id, item, problem)
        self._conversations.publish(tx, conversation_id, "upload_result", body)

    def told(
        self, tx: Tx, conversation_id: str, item: Document | None, problem: str | None
    ) -> dict[str, object]:
        """What became of a picture, as its person is told it."""
        problems = []
        if problem is not None:
            locale = self._conversations.locale(tx, conversation_id)
            megabytes = self._settings.evidence_max_bytes // 10**6
            text = self._catalogue.text(locale, f"evidence_{problem}", megabytes=megabytes)
            problems = [{"code": str(problem), "text": text}]
        return {"item": item or ITEM, "accepted": problem is None, "problems": problems}

    # --- showing --------------------------------------------------------------------------------

    def of_case(self, tx: Tx, case_id: str) -> list[Kept]:
        """What there is, in the order in which it came."""
        return [
            Kept(**{**row, "item": row["item"] and Document(row["item"])})
            for row in repository.of_case(tx, case_id)
        ]

    def find(self, tx: Tx, case_id: str, evidence_id: str) -> Kept | None:
        """That piece of the case's, unless it was wiped."""
        return next((kept for kept in self.of_case(tx, case_id) if kept.id == evidence_id), None)

    def decoded(self, kept: Kept) -> bytes:
        """The picture as people and readers see it: written anew, with nothing but its pixels.
        Raises Problem: NOT_FOUND when the file is gone, or is not what was written (an operator
        has to look), UNAVAILABLE."""
        with self._db.read() as tx:
            key_sealed = repository.key_of(tx, kept.id)
        try:
            if key_sealed is None:
                raise FileNotFoundError
            sealed = self._store.get(kept.id)
            return self._keys.open_bytes(key_sealed, sealed, _place(kept.id))
        except (FileNotFoundError, SealBroken) as error:
            log.error("evidence_broken", id=kept.id, error=type(error).__name__)
            raise Problem(Code.NOT_FOUND) from error

    def marked(self, content: bytes, mark: str) -> bytes:
        """A JPEG with words drawn over it, small and again and again: a copy to show to somebody,
        which says whom and when. Raises Problem(NOT_FOUND) for what cannot be drawn on."""
        try:
            with self._decoders:
                return self._mark(content, mark)
        except Refused as refused:
            log.error("picture_not_marked", problem=str(refused))
            raise Problem(Code.NOT_FOUND) from refused

    def same_picture_elsewhere(self, tx: Tx, kept: Kept) -> list[Elsewhere]:
        """Cases of other accounts that have it, or one that looks nearly the same, wiped ones
        too; those with the same file first (I32)."""
        this = self._likeness(kept.id, repository.likeness_of(tx, kept.id))
        found: dict[str, Elsewhere] = {}
        for row in repository.alike_elsewhere(tx, kept.id):
            if row["same"] or self._distance(this, row) <= NEARLY:
                found.setdefault(row["case_id"], Elsewhere(row["case_id"], bool(row["same"])))
        return list(found.values())

    def _distance(self, this: int, row: RowMapping) -> float:
        """Without an end, where it is forgotten how the other one looked."""
        if not row["likeness_sealed"]:
            return inf
        return (this ^ self._likeness(row["id"], row["likeness_sealed"])).bit_count()

    def _likeness(self, evidence_id: str, sealed: str) -> int:
        return int(self._keys.open(sealed, _likeness_place(evidence_id)), 16)

    # --- wiping ---------------------------------------------------------------------------------

    def wipe(self, tx: Tx, case_id: str) -> int:
        """Remove the bytes of a case that is over; how many pictures there were. What is known of
        them stays. Their keys go with the commit: from then on no copy of a file opens, wherever
        one may be. The files go right after it; `sweep` removes what a process that died
        just then has left."""
        gone = repository.wipe(tx, case_id, self._clock.now())
        for forget in self.on_wiped:
            forget(tx, case_id)
        for evidence_id in gone:
            self._audit.append(tx, "evidence_wiped", evidence=evidence_id, case=case_id)
            tx.after_commit(lambda name=evidence_id: self._remove(name))  # type: ignore[misc]
        return len(gone)

    def erase(self, tx: Tx, case_id: str) -> int:
        """As `wipe`, and forget how the pictures looked, which nobody needs to know of somebody who
        is not here any more. That they were sent stays, and digests of them."""
        gone = self.wipe(tx, case_id)
        repository.forget_likeness(tx, case_id)
        return gone

    def _remove(self, name: str) -> None:
        """A file that no row needs. Its key is gone already; what is left is for `sweep`."""
        try:
            self._store.remove(name)
        except (OSError, Problem) as error:
            log.warning("evidence_not_removed", error=type(error).__name__)

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
        for files in batched(self._store.names(), 500):
            with self._db.read() as tx:
                has_bytes = repository.states(tx, [name for name, _ in files])
            for name, age in files:
                if not has_bytes.get(name, age < ORPHANED_AFTER):
                    self._remove(name)


def _no_room(room: _Room | None, item: Document | None) -> Refusal | None:
    """Why a picture is not taken that may be fit to be, if it is not."""
    return Refusal.NOT_WANTED if room is None else room.refusal(item)


def _place(evidence_id: str) -> str:
    return f"evidence.file:{evidence_id}"


def _likeness_place(evidence_id: str) -> str:
    return f"evidence.likeness_sealed:{evidence_id}"

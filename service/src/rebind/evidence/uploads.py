"""Pictures that are uploaded: at the address of one document, for one conversation, as long as the
step is open.

One that comes in parts speaks a part of the tus protocol (1.0.0: creation, HEAD, PATCH,
termination), because that is what a cut line needs and nothing more: whoever was cut off asks how
far it came and goes on from there. Every part is sealed like evidence, with a key in its row, and
swept when nobody comes back."""

import hashlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from rebind.audit.chain import Audit
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.edge import HOUR, Window
from rebind.evidence import repository
from rebind.evidence.service import Evidence, Picture, Received, Refusal
from rebind.evidence.store import store
from rebind.ids import digest, opaque
from rebind.keys import Keys, SealBroken
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.verification.case import Case
from rebind.verification.domain.documents import Document
from rebind.verification.service import Cases

PART_BYTES = 1024 * 1024
"""Of one part at most: what is lost when the line is cut is less than this."""
NOTED_PER_HOUR = 5
"""Refusals of one conversation that stand in the audit chain, per process."""
AT_ONCE = 6
"""Uploads of one address that have not come whole."""


@dataclass(frozen=True)
class Progress:
    received: int
    length: int
    """Bytes."""


class Uploads:
    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        settings: Settings,
        cases: Cases,
        evidence: Evidence,
        audit: Audit,
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._settings = settings
        self._cases = cases
        self._evidence = evidence
        self._store = store(settings)
        self._audit = audit
        self._noted = Window(NOTED_PER_HOUR, seconds=HOUR)

    @contextmanager
    def _at(self, step_id: str, token: str | None) -> Iterator[tuple[Case, Document]]:
        """Who knocks at an address that is not theirs, or not any more, is noted: as often as it
        tells anything, since the chain is for ever."""
        try:
            found = self._cases.at_upload(step_id, token)
        except Problem as problem:
            if problem.code is not Code.UNAUTHORIZED:
                conversation = self._cases.counted_as(step_id, token)
                with suppress(Problem):
                    self._noted.hit(str(conversation))
                    self._note_refusal(conversation, problem.code)
            raise
        yield found

    def _note_refusal(self, conversation: str | None, code: Code) -> None:
        with self._db.write() as tx:
            self._audit.append(tx, "upload_refused", conversation=conversation, code=code.value)

    def admit(self, step_id: str, token: str | None) -> str:
        """The conversation that uploads there, before a byte is read."""
        with self._at(step_id, token) as (case, _):
            return case.conversation_id

    def show(self, step_id: str, token: str | None) -> dict[str, object]:
        """What has to be seen in the picture. Raises Problem: UNAUTHORIZED, NOT_FOUND,
        STEP_NOT_OPEN, as everything here."""
        with self._at(step_id, token):
            return self._cases.show_upload(step_id, token)

    def whole(self, step_id: str, token: str | None, content: bytes) -> dict[str, object]:
        """Take a picture that came at once. The same one again is the same delivery. Raises
        Problem(FILE_REFUSED), besides."""
        with self._at(step_id, token) as (case, item):
            name = digest(f"{step_id} {hashlib.sha256(content).hexdigest()}")[:48]
            picture = Picture(content, f"web:{name}", item)
            [received] = self._evidence.receive(case.conversation_id, [picture])
            return self._answer(case, item, received)

    def _answer(self, case: Case, item: Document | None, received: Received) -> dict[str, object]:
        with self._db.read() as tx:
            told = self._evidence.told(tx, case.conversation_id, item, received.problem)
        if not received.accepted:
            raise Problem(Code.FILE_REFUSED, problems=told["problems"])
        return told

    def too_large(self, step_id: str, token: str | None) -> Problem:
        """The answer to a picture whose rest was not even read."""
        with self._at(step_id, token) as (case, item):
            return self._refused(case, item, Refusal.TOO_LARGE)

    def _refused(self, case: Case, item: Document, refusal: Refusal) -> Problem:
        """What is answered to a picture that was not received at all; the conversation is told, as
        of one that was."""
        told = self._evidence.tell(case.conversation_id, item, refusal)
        return Problem(Code.FILE_REFUSED, problems=told["problems"])

    # --- in parts -------------------------------------------------------------------------------

    def create(self, step_id: str, token: str | None, length: int) -> str:
        """Announce a picture of so many bytes; the name of the upload. Raises
        Problem(FILE_REFUSED) for what would be refused whole, TOO_MANY_REQUESTS."""
        with self._at(step_id, token) as (case, item):
            if length > self._settings.evidence_max_bytes:
                raise self._refused(case, item, Refusal.TOO_LARGE)
            if length <= 0:
                raise self._refused(case, item, Refusal.EMPTY)
            upload_id = opaque("up_")
            with self._db.write() as tx:
                tx.lock(f"upload:{step_id}")
                if repository.count_uploads(tx, step_id) >= AT_ONCE:
                    raise Problem(Code.TOO_MANY_REQUESTS, retry_after_seconds=60)
                repository.add_upload(
                    tx,
                    id=upload_id,
                    step_id=step_id,
                    length=length,
                    created_at=self._clock.now(),
                )
            return upload_id

    def progress(self, step_id: str, token: str | None, upload_id: str) -> Progress:
        """How far it came. Raises Problem(NOT_FOUND) for one of another address, or that was
        swept."""
        with self._at(step_id, token):
            return self._progress(step_id, upload_id)

    def _progress(self, step_id: str, upload_id: str) -> Progress:
        with self._db.read() as tx:
            row = repository.find_upload(tx, upload_id)
        if row is None or row["step_id"] != step_id:
            raise Problem(Code.NOT_FOUND)
        if row["created_at"] <= self._clock.now() - self._settings.upload_parts_lifetime:
            raise Problem(Code.NOT_FOUND)
        return Progress(row["received"], row["length"])

    def append(
        self, step_id: str, token: str | None, upload_id: str, offset: int, content: bytes
    ) -> tuple[Progress, dict[str, object] | None]:
        """Put the next bytes behind the others; with the last ones, what became of the picture.
        Nothing at the end asks for that again. Raises Problem: STALE for another place than the
        end, INVALID_REQUEST for more than was announced, FILE_REFUSED."""
        with self._at(step_id, token) as (case, item):
            at = self._progress(step_id, upload_id)
            if offset != at.received:
                raise Problem(Code.STALE)
            if offset + len(content) > at.length or len(content) > PART_BYTES:
                raise Problem(Code.INVALID_REQUEST)
            if content:
                self._keep_part(upload_id, offset, content)
            here = Progress(offset + len(content), at.length)
            if here.received < here.length:
                return here, None
            return here, self._finish(case, item, upload_id, here.length)

    def _keep_part(self, upload_id: str, offset: int, content: bytes) -> None:
        part_id = opaque("pt_")
        key_sealed, sealed = self._keys.seal_bytes(content, _place(part_id))
        self._store.put(part_id, sealed)
        with self._db.write() as tx:
            added = repository.add_part(tx, upload_id, part_id, offset, len(content), key_sealed)
        if not added:
            self._store.remove(part_id)
            raise Problem(Code.STALE)

    def _finish(self, case: Case, item: Document, upload_id: str, length: int) -> dict[str, object]:
        delivery = f"upload:{upload_id}"
        received = self._evidence.delivered(delivery)
        if received is None:
            content = self._joined(upload_id, length)
            # Somebody else may have finished it while its parts were put together, and taken them
            received = self._evidence.delivered(delivery)
            if received is None and content is None:
                raise Problem(Code.NOT_FOUND)
            if received is None:
                picture = Picture(content or b"", delivery, item)
                [received] = self._evidence.receive(case.conversation_id, [picture])
        self._drop_parts(upload_id)
        return self._answer(case, item, received)

    def _joined(self, upload_id: str, length: int) -> bytes | None:
        """The picture of its parts; None when they are not all there any more."""
        with self._db.read() as tx:
            parts = repository.parts(tx, upload_id)
        try:
            content = b"".join(
                self._keys.open_bytes(
                    part["key_sealed"], self._store.get(part["id"]), _place(part["id"])
                )
                for part in parts
            )
        except (FileNotFoundError, SealBroken):
            return None
        return content if len(content) == length else None

    def _drop_parts(self, upload_id: str, *, whole: bool = True) -> None:
        with self._db.write() as tx:
            self._drop(tx, upload_id, whole=whole)

    def _drop(self, tx: Tx, upload_id: str, *, whole: bool) -> None:
        for part_id in repository.drop_parts(tx, upload_id):
            tx.after_commit(lambda name=part_id: self._remove(name))  # type: ignore[misc]
        if not whole:
            repository.drop_upload(tx, upload_id)

    def _remove(self, part_id: str) -> None:
        # Its key is gone: what is left of it is for the sweep
        with suppress(OSError, Problem):
            self._store.remove(part_id)

    def cancel(self, step_id: str, token: str | None, upload_id: str) -> None:
        """Forget what has come of it. Raises Problem(NOT_FOUND)."""
        with self._at(step_id, token):
            self._progress(step_id, upload_id)
            self._drop_parts(upload_id, whole=False)

    def erase(self, tx: Tx, step_ids: Collection[str]) -> None:
        """Forget what has come at these addresses and is no picture yet."""
        for upload_id in repository.uploads_at(tx, step_ids):
            self._drop(tx, upload_id, whole=False)

    def forget(self) -> int:
        """Forget the uploads that nobody came back to; how many there were."""
        until = self._clock.now() - self._settings.upload_parts_lifetime
        with self._db.read() as tx:
            old = repository.old_uploads(tx, until)
        for upload_id in old:
            self._drop_parts(upload_id, whole=False)
        return len(old)


def _place(part_id: str) -> str:
    return f"evidence.part:{part_id}"

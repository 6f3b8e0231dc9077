"""Pictures that are uploaded: at the address of one document, for one conversation, as long as the
step is open.

One that comes in parts speaks a part of the tus protocol (1.0.0: creation, HEAD, PATCH,
termination), because that is what a cut line needs and nothing more: whoever was cut off asks how
far it came and goes on from there. Every part is sealed like evidence, with a key in its row, and
swept when nobody comes back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rebind.audit.chain import Audit
from rebind.clock import Clock
from rebind.database import Database
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

    @contextmanager
    def _at(self, step_id: str, token: str | None) -> Iterator[tuple[Case, Document]]:
        """Who knocks at an address that is not theirs, or not any more, is noted."""
        try:
            found = self._cases.at_upload(step_id, token)
        except Problem as problem:
            if problem.code is not Code.UNAUTHORIZED:
                conversation = self._cases.counted_as(step_id, token)
                with self._db.write() as tx:
                    self._audit.append(
                        tx, "upload_refused", conversation=conversation, code=problem.code.value
                    )
            raise
        yield found

    def show(self, step_id: str, token: str | None) -> dict[str, object]:
        """What has to be seen in the picture. Raises Problem: UNAUTHORIZED, NOT_FOUND,
        STEP_NOT_OPEN, as everything here."""
        with self._at(step_id, token):
            return self._cases.show_upload(step_id, token)

    def whole(
        self, step_id: str, token: str | None, content: bytes, key: str | None
    ) -> dict[str, object]:
        """Take a picture that came at once. `key`: the same again is the same delivery. Raises
        Problem(FILE_REFUSED), besides."""
        with self._at(step_id, token) as (case, item):
            name = opaque() if key is None else digest(f"{step_id} {key}")[:48]
            picture = Picture(content, f"web:{name}", item)
            [received] = self._evidence.receive(case.conversation_id, [picture])
            return self._answer(case, item, received)

    def _answer(self, case: Case, item: Document | None, received: Received) -> dict[str, object]:
        with self._db.read() as tx:
            told = self._evidence.told(tx, case.conversation_id, item, received.problem)
        if not received.accepted:
            raise Problem(Code.FILE_REFUSED, problems=told["problems"])
        return told

    # --- in parts -------------------------------------------------------------------------------

    def create(self, step_id: str, token: str | None, length: int) -> str:
        """Announce a picture of so many bytes; the name of the upload. Raises
        Problem(FILE_REFUSED) for what would be refused whole, TOO_MANY_REQUESTS."""
        with self._at(step_id, token) as (case, item):
            if length > self._settings.evidence_max_bytes:
                self._answer(case, item, Received(False, Refusal.TOO_LARGE))
            if length <= 0:
                self._answer(case, item, Received(False, Refusal.EMPTY))
            upload_id = opaque("up_")
            with self._db.write() as tx:
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
            return here, self._finish(case, item, upload_id)

    def _keep_part(self, upload_id: str, offset: int, content: bytes) -> None:
        part_id = opaque("pt_")
        key_sealed, sealed = self._keys.seal_bytes(content, _place(part_id))
        self._store.put(part_id, sealed)
        with self._db.write() as tx:
            added = repository.add_part(tx, upload_id, part_id, offset, len(content), key_sealed)
        if not added:
            self._store.remove(part_id)
            raise Problem(Code.STALE)

    def _finish(self, case: Case, item: Document, upload_id: str) -> dict[str, object]:
        with self._db.read() as tx:
            parts = repository.parts(tx, upload_id)
        try:
            content = b"".join(
                self._keys.open_bytes(
                    part["key_sealed"], self._store.get(part["id"]), _place(part["id"])
                )
                for part in parts
            )
        except (FileNotFoundError, SealBroken) as error:
            raise Problem(Code.NOT_FOUND) from error
        # Asked for once more, there are no parts, and the delivery is known
        picture = Picture(content, f"upload:{upload_id}", item)
        [received] = self._evidence.receive(case.conversation_id, [picture])
        self._drop_parts(upload_id)
        return self._answer(case, item, received)

    def _drop_parts(self, upload_id: str, *, whole: bool = True) -> None:
        with self._db.write() as tx:
            gone = repository.drop_parts(tx, upload_id)
            if not whole:
                repository.drop_upload(tx, upload_id)
        for part_id in gone:
            self._store.remove(part_id)

    def cancel(self, step_id: str, token: str | None, upload_id: str) -> None:
        """Forget what has come of it. Raises Problem(NOT_FOUND)."""
        with self._at(step_id, token):
            self._progress(step_id, upload_id)
            self._drop_parts(upload_id, whole=False)

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

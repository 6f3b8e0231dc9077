"""What the embedded verifier has seen: sealed pictures, each a file and a row, and what was found
in them. It is kept for people who decide, and for whoever disputes that, and then wiped, whoever
checks faces by then."""

import json
from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timedelta
from itertools import batched
from typing import Any, Protocol

import structlog
from sqlalchemy.engine import RowMapping

from rebind.audit.chain import Audit
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.face import repository
from rebind.ids import opaque
from rebind.keys import Keys, SealBroken
from rebind.problems import Code, Problem
from rebind.settings import Settings

log = structlog.get_logger(__name__)

ORPHANED_AFTER = timedelta(hours=1)
"""A file without a row that is older was left by a process that died."""


class Shelf(Protocol):
    """Where sealed bytes are kept, by names of the service's own making."""

    def put(self, name: str, content: bytes) -> None: ...
    def get(self, name: str) -> bytes: ...
    def remove(self, name: str) -> None: ...
    def names(self) -> Iterator[tuple[str, timedelta]]: ...


EndedUntil = Callable[[Tx, Collection[str], datetime], list[str]]
"""Which of some cases ended then or earlier."""


class Frames:
    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        settings: Settings,
        audit: Audit,
        shelf: Shelf,
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._settings = settings
        self._audit = audit
        self._shelf = shelf

    # --- files ------------------------------------------------------------------------------------

    def put(self, jpeg: bytes) -> tuple[str, str]:
        """Seal and write it; its id, and its sealed key, for its row."""
        frame_id = opaque("ff_")
        key, sealed = self._keys.seal_bytes(jpeg, _file(frame_id))
        self._shelf.put(frame_id, sealed)
        return frame_id, key

    def get(self, frame_id: str) -> bytes:
        """Raises Problem(NOT_FOUND) when the file is gone, or is not what was written: an operator
        has to look."""
        with self._db.read() as tx:
            key = repository.key_of(tx, frame_id)
        if key is None:
            raise Problem(Code.NOT_FOUND)
        try:
            return self._keys.open_bytes(key, self._shelf.get(frame_id), _file(frame_id))
        except (FileNotFoundError, SealBroken) as error:
            log.error("face_frame_broken", id=frame_id, error=type(error).__name__)
            raise Problem(Code.NOT_FOUND) from error

    def remove(self, frame_id: str) -> None:
        self._shelf.remove(frame_id)

    # --- showing ----------------------------------------------------------------------------------

    def seen(self, tx: Tx, case_id: str) -> dict[str, dict[str, Any]]:
        """By session, for people who decide: what was at fault, the scores, ids of the frames."""
        return {
            capture["session_id"]: {
                **self._found(capture),
                "frames": [each["id"] for each in repository.frames(tx, capture["session_id"])],
            }
            for capture in repository.captures(tx, case_id)
        }

    def _found(self, capture: RowMapping) -> dict[str, Any]:
        if capture["findings_sealed"] is None:
            return {"faults": [], "scores": {}}
        place = findings_place(capture["session_id"])
        found: dict[str, Any] = json.loads(self._keys.open(capture["findings_sealed"], place))
        return found

    def of_case(self, tx: Tx, case_id: str) -> set[str]:
        """Ids of its frames."""
        return {frame for seen in self.seen(tx, case_id).values() for frame in seen["frames"]}

    # --- wiping -----------------------------------------------------------------------------------

    def wipe(self, tx: Tx, case_id: str) -> int:
        """Remove what was seen in a case that is over; how many frames there were. The files go
        right after the commit; `sweep` removes what a process that died just then has left."""
        gone = repository.wipe(tx, case_id, self._clock.now())
        if gone:
            self._audit.append(tx, "face_wiped", case=case_id, count=len(gone))
        for frame_id in gone:
            tx.after_commit(lambda name=frame_id: self._shelf.remove(name))  # type: ignore[misc]
        return len(gone)

    def sweep(self, ended_until: EndedUntil) -> None:
        """Wipe the frames of cases that ended long ago, and files that are no frames."""
        until = self._clock.now() - self._settings.face_retention
        with self._db.read() as tx:
            over = ended_until(tx, repository.cases_with_frames(tx, until), until)
        for case_id in over:
            with self._db.write() as tx:
                self.wipe(tx, case_id)
        for files in batched(self._shelf.names(), 500):
            with self._db.read() as tx:
                kept = repository.kept(tx, [name for name, _ in files])
            for name, age in files:
                if name not in kept and age >= ORPHANED_AFTER:
                    self._shelf.remove(name)


def findings_place(session_id: str) -> str:
    return f"face_capture.findings_sealed:{session_id}"


def _file(frame_id: str) -> str:
    return f"face.file:{frame_id}"

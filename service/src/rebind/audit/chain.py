"""The hash chain: each entry's digest is keyed and covers its place and its predecessor.

Entries hold references (account, case, conversation ids), never personal data, so that erasing a
person does not break the chain. A bare chain cannot tell that its tail was cut off: `anchor`
writes the head to a file outside of the database, and `verify` compares."""

import fcntl
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import rfc8785
from sqlalchemy import insert, or_, select, update

from rebind.audit.tables import audit_entry, audit_head
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.keys import Keys

GENESIS = "genesis"
_NAMES = ("account", "case", "conversation")
"""What of an entry names somebody."""


class Audit:
    def __init__(self, keys: Keys, clock: Clock) -> None:
        self._keys = keys
        self._clock = clock

    def append(self, tx: Tx, kind: str, **references: str | int | bool | None) -> None:
        """Add an entry to the transaction that makes it true. It is written right before the
        commit, so that writers wait for the chain's head as briefly as possible."""
        at = self._clock.now()
        tx.before_commit(lambda: self._write(tx, at, _canonical(kind, at, references)))

    @staticmethod
    def entries_naming(tx: Tx, references: Collection[str]) -> list[dict[str, object]]:
        """The entries that name one of the references, oldest first; without who of the house it
        was."""
        found = []
        for text in tx.execute(select(audit_entry.c.entry).order_by(audit_entry.c.seq)).scalars():
            entry: dict[str, object] = json.loads(text)
            if any(entry.get(name) in references for name in _NAMES):
                entry.pop("agent", None)
                found.append(entry)
        return found

    @staticmethod
    def entries_since(tx: Tx, began: datetime, *kinds: str) -> Iterator[dict[str, object]]:
        """The entries of these kinds that were made then or later, oldest first."""
        of_kind = [audit_entry.c.entry.contains(f'"kind":"{kind}"') for kind in kinds]
        query = select(audit_entry.c.entry).where(audit_entry.c.at >= began, or_(*of_kind))
        for text in tx.execute(query.order_by(audit_entry.c.seq)).scalars():
            yield json.loads(text)

    def _write(self, tx: Tx, at: datetime, entry: str) -> None:
        tx.insert_if_absent(audit_head, id=1, seq=0, digest=GENESIS)
        head = tx.execute(
            update(audit_head)
            .values(seq=audit_head.c.seq + 1)
            .returning(audit_head.c.seq, audit_head.c.digest)
        ).one()
        seq, previous = head.seq, head.digest
        digest = self._keys.mac("audit", previous, str(seq), entry)
        tx.execute(
            insert(audit_entry).values(
                seq=seq, at=at, entry=entry, previous=previous, digest=digest
            )
        )
        tx.execute(update(audit_head).values(digest=digest))


def _canonical(kind: str, at: datetime, references: Mapping[str, str | int | bool | None]) -> str:
    known = {name: value for name, value in references.items() if value is not None}
    return rfc8785.dumps({**known, "kind": kind, "at": at.isoformat()}).decode()


@dataclass(frozen=True)
class Verdict:
    entries: int
    fault: str | None
    """What is wrong and where, or None when the chain holds."""


def verify(db: Database, keys: Keys, anchors: Path | None = None) -> Verdict:
    """Walk the whole chain; then hold it against the head row and the anchors."""
    # First: the service goes on, and an anchor that it makes after the rows were read is of an
    # entry that is not among them
    anchored = anchors.read_text() if anchors is not None and anchors.exists() else ""
    with db.snapshot() as tx:
        rows = tx.execute(select(audit_entry).order_by(audit_entry.c.seq)).all()
        head = tx.execute(select(audit_head.c.seq, audit_head.c.digest)).first()
    previous = GENESIS
    for number, row in enumerate(rows, start=1):
        if row.seq != number:
            return Verdict(len(rows), f"entry {number} is missing")
        if row.previous != previous:
            return Verdict(len(rows), f"entry {number} does not follow its predecessor")
        if not keys.mac_matches(row.digest, "audit", previous, str(number), row.entry):
            return Verdict(len(rows), f"entry {number} was changed")
        if json.loads(row.entry)["at"] != row.at.isoformat():
            return Verdict(len(rows), f"entry {number} was moved in time")
        previous = row.digest
    if (head.seq, head.digest) != (len(rows), previous) if head else bool(rows):
        return Verdict(len(rows), "the head does not match the last entry")
    return Verdict(len(rows), _anchor_fault(anchored, {r.seq: r.digest for r in rows}))


def _anchor_fault(anchored: str, digests: Mapping[int, str]) -> str | None:
    for line in anchored.splitlines():
        _, seq, digest = line.split()
        if digests.get(int(seq)) != digest:
            return f"the anchor of entry {seq} is not met: the chain was cut off or rewritten"
    return None


def anchor(db: Database, anchors: Path, now: datetime) -> None:
    """Append the head to a file that the database's owner need not be able to write. Ship it
    elsewhere: docs/operators.md. Several processes may: one writes, the others find it written."""
    with anchors.open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        with db.read() as tx:  # under the lock, so that the lines are in the order of the chain
            head = tx.execute(select(audit_head.c.seq, audit_head.c.digest)).first()
        if head is None:
            return
        file.seek(0)
        anchored = f"{head.seq} {head.digest}\n"
        if not file.read().endswith(anchored):
            file.write(f"{now.isoformat()} {anchored}")

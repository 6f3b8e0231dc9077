"""The hash chain: each entry's digest is keyed and covers its place and its predecessor.

Entries hold references (account, case, conversation ids), never personal data, so that erasing a
person does not break the chain. A bare chain cannot tell that its tail was cut off: `anchors`
keeps heads of it outside of the database, and `verify` compares."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import rfc8785
from sqlalchemy import insert, or_, select, update
from sqlalchemy.engine import RowMapping

from rebind.audit.anchors import Anchor, Anchors, AnchorsAway
from rebind.audit.tables import audit_entry, audit_head
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.keys import Keys

GENESIS = "genesis"
REFERENCES = {
    "account": audit_entry.c.account_id,
    "case": audit_entry.c.case_id,
    "conversation": audit_entry.c.conversation_id,
    "agent": audit_entry.c.agent_id,
}
"""What of an entry names somebody or something that it is found by."""
_UNMET = ("_viewed", "_refused", "_exported", "note_written")
"""How kinds of entries end that say of an agent what a conversation's person does not meet. Of a
kind that is not known here they do: an agent who should decide is rather asked twice."""
PAGE = 1000
"""Entries that are read at once: a chain is longer than memory."""


class Audit:
    def __init__(self, keys: Keys, clock: Clock) -> None:
        self._keys = keys
        self._clock = clock

    def append(self, tx: Tx, kind: str, **references: str | int | bool | None) -> None:
        """Add an entry to the transaction that makes it true. It is written right before the
        commit, so that writers wait for the chain's head as briefly as possible."""
        at = self._clock.now()
        known = {name: value for name, value in references.items() if value is not None}
        entry = rfc8785.dumps({**known, "kind": kind, "at": at.isoformat()}).decode()
        tx.before_commit(lambda: self._write(tx, at, kind, known, entry))

    @staticmethod
    def entries_naming(tx: Tx, references: Collection[str]) -> list[dict[str, object]]:
        """The entries that name one of the references, oldest first; without who of the house it
        was."""
        names = (REFERENCES[name] for name in ("account", "case", "conversation"))
        query = select(audit_entry.c.entry).where(or_(*(name.in_(references) for name in names)))
        found = []
        for text in tx.execute(query.order_by(audit_entry.c.seq)).scalars():
            entry: dict[str, object] = json.loads(text)
            entry.pop("agent", None)
            found.append(entry)
        return found

    @staticmethod
    def entries_since(tx: Tx, began: datetime, *kinds: str) -> Iterator[dict[str, object]]:
        """The entries of these kinds that were made then or later, oldest first."""
        query = select(audit_entry.c.entry).where(
            audit_entry.c.at >= began, audit_entry.c.kind.in_(kinds)
        )
        for text in tx.execute(query.order_by(audit_entry.c.seq)).scalars():
            yield json.loads(text)

    @staticmethod
    def who_acted(tx: Tx, conversation_id: str) -> set[str]:
        """Ids of the agents who have done something in a conversation: claimed it, written there,
        handed it on. To look at it, to be refused, and to note something for colleagues is
        nothing that its person meets."""
        query = select(audit_entry.c.agent_id, audit_entry.c.kind).where(
            audit_entry.c.conversation_id == conversation_id, audit_entry.c.agent_id.is_not(None)
        )
        return {row.agent_id for row in tx.execute(query) if not row.kind.endswith(_UNMET)}

    def _write(
        self, tx: Tx, at: datetime, kind: str, references: Mapping[str, object], entry: str
    ) -> None:
        tx.insert_if_absent(audit_head, id=1, seq=0, digest=GENESIS)
        head = tx.execute(
            update(audit_head)
            .values(seq=audit_head.c.seq + 1)
            .returning(audit_head.c.seq, audit_head.c.digest)
        ).one()
        seq, previous = head.seq, head.digest
        digest = self._keys.mac("audit", previous, str(seq), entry)
        named = {column.name: references.get(name) for name, column in REFERENCES.items()}
        tx.execute(
            insert(audit_entry).values(
                seq=seq, at=at, entry=entry, previous=previous, digest=digest, kind=kind, **named
            )
        )
        tx.execute(update(audit_head).values(digest=digest))


@dataclass(frozen=True)
class Fault:
    n: int
    """Of the first entry that is not as it was written."""
    what: str


@dataclass(frozen=True)
class Verdict:
    entries: int
    head: str
    """Digest of the last entry."""
    fault: Fault | None
    """What is wrong and where, or None when the chain holds."""
    anchored: Anchor | None = None
    """The newest head that is kept outside."""
    anchors_away: bool = False
    """What is kept outside could not be read: nobody can say that nothing was cut off."""


def verify(db: Database, keys: Keys, anchors: Anchors | None = None) -> Verdict:
    """Walk the whole chain; then hold it against the head row and the anchors."""
    # First: the service goes on, and an anchor that it makes after the rows were read is of an
    # entry that is not among them
    try:
        kept, away = list(anchors.all()) if anchors is not None else [], False
    except AnchorsAway:
        kept, away = [], True
    wanted = {anchor.n for anchor in kept}
    digests: dict[int, str] = {}
    number, previous, fault = 0, GENESIS, None
    with db.snapshot() as tx:
        query = select(audit_entry).order_by(audit_entry.c.seq).execution_options(yield_per=PAGE)
        for row in tx.execute(query).mappings():
            fault = fault or _fault_of(row, number + 1, previous, keys)
            number, previous = number + 1, row["digest"]
            if number in wanted:
                digests[number] = previous
        head = tx.execute(select(audit_head.c.seq, audit_head.c.digest)).first()
    if fault is None and ((head.seq, head.digest) if head else (0, GENESIS)) != (number, previous):
        fault = Fault(number, "the head does not match the last entry")
    fault = fault or _anchor_fault(kept, digests)
    newest = max(kept, key=lambda anchor: anchor.n, default=None)
    return Verdict(number, previous, fault, newest, away)


def _fault_of(row: RowMapping, number: int, previous: str, keys: Keys) -> Fault | None:
    if row["seq"] != number:
        return Fault(number, f"entry {number} is missing")
    if row["previous"] != previous:
        return Fault(number, f"entry {number} does not follow its predecessor")
    if not keys.mac_matches(row["digest"], "audit", previous, str(number), row["entry"]):
        return Fault(number, f"entry {number} was changed")
    entry = json.loads(row["entry"])
    if entry["at"] != row["at"].isoformat():
        return Fault(number, f"entry {number} was moved in time")
    named = {name: row[column.name] for name, column in REFERENCES.items()} | {"kind": row["kind"]}
    if any(entry.get(name) != value for name, value in named.items()):
        return Fault(number, f"entry {number} is found by what it does not say")
    return None


def _anchor_fault(anchors: Sequence[Anchor], digests: Mapping[int, str]) -> Fault | None:
    for anchor in sorted(anchors, key=lambda anchor: anchor.n):
        if digests.get(anchor.n) != anchor.head:
            what = "the anchor of entry {} is not met: the chain was cut off or rewritten"
            return Fault(anchor.n, what.format(anchor.n))
    return None


def anchor(db: Database, anchors: Anchors, now: datetime) -> Fault | None:
    """Keep the head outside of the database: docs/review.md. A chain that does not go on from what
    is kept there is not anchored, since a newer anchor of it would hide that; why not. Raises
    AnchorsAway."""
    kept = anchors.all()
    last = max(kept, key=lambda each: each.n, default=None)
    with db.read() as tx:
        head = tx.execute(select(audit_head.c.seq, audit_head.c.digest)).first()
        query = select(audit_entry.c.digest).where(audit_entry.c.seq == (last.n if last else 0))
        digest = tx.execute(query).scalar()
    fault = _anchor_fault([last], {last.n: str(digest)}) if last else None
    if fault is None and head is not None and (last is None or last.n != head.seq):
        anchors.add(Anchor(head.seq, head.digest, now))
    return fault

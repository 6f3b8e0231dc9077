"""Reading the chain, as far as it is found by what its entries name."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.engine import RowMapping

from rebind.audit.chain import PAGE, REFERENCES
from rebind.audit.tables import audit_entry
from rebind.clock import rfc3339
from rebind.database import Database, Tx


@dataclass(frozen=True)
class Entry:
    n: int
    at: datetime
    kind: str
    details: Mapping[str, object]
    """What it says besides."""
    text: str
    """What the digest covers, with `n` and `previous`."""
    previous: str
    digest: str

    def told(self) -> dict[str, object]:
        return {
            "n": self.n,
            "at": rfc3339(self.at),
            "kind": self.kind,
            "details": dict(self.details),
            "hash": self.digest,
        }


@dataclass(frozen=True)
class Wanted:
    """Entries that name all of these."""

    case: str | None = None
    conversation: str | None = None
    agent: str | None = None
    kind: str | None = None

    def where(self) -> ColumnElement[bool]:
        named = {"case": self.case, "conversation": self.conversation, "agent": self.agent}
        wanted = [REFERENCES[name] == value for name, value in named.items() if value]
        if self.kind:
            wanted.append(audit_entry.c.kind == self.kind)
        return and_(True, *wanted)


def newest(tx: Tx, wanted: Wanted, before: int | None, limit: int) -> list[Entry]:
    """The last ones, or the last ones before an entry; the newest first."""
    query = select(audit_entry).where(wanted.where())
    if before is not None:
        query = query.where(audit_entry.c.seq < before)
    rows = tx.execute(query.order_by(audit_entry.c.seq.desc()).limit(limit)).mappings()
    return [_entry(row) for row in rows]


def of_case(
    tx: Tx, case_id: str, conversation_id: str, account_id: str | None, since: datetime
) -> list[Entry]:
    """Everything that bears on a case, in order: what names it; what names its conversation and no
    case; and what was done to its account since it was opened, and names no other case."""
    entry = audit_entry.c
    about = [entry.case_id == case_id]
    about.append((entry.conversation_id == conversation_id) & entry.case_id.is_(None))
    if account_id is not None:
        later = (entry.case_id.is_(None)) & (entry.at >= since)
        about.append((entry.account_id == account_id) & later)
    rows = tx.execute(select(audit_entry).where(or_(*about)).order_by(entry.seq)).mappings()
    return [_entry(row) for row in rows]


def knows(tx: Tx, name: str, value: str) -> bool:
    """Whether an entry has this reference (one of `chain.REFERENCES`)."""
    query = select(audit_entry.c.seq).where(REFERENCES[name] == value)
    return tx.execute(query.limit(1)).first() is not None


def all_of(db: Database, wanted: Wanted) -> Iterator[Entry]:
    """In order, up to what is the last one now. Opens its own transactions."""
    last = 0
    with db.read() as tx:
        end = tx.execute(select(func.max(audit_entry.c.seq))).scalar() or 0
    while True:
        query = select(audit_entry).where(
            wanted.where(), audit_entry.c.seq > last, audit_entry.c.seq <= end
        )
        with db.read() as tx:
            rows = tx.execute(query.order_by(audit_entry.c.seq).limit(PAGE)).mappings().all()
        if not rows:
            return
        yield from (_entry(row) for row in rows)
        last = rows[-1]["seq"]


def _entry(row: RowMapping) -> Entry:
    details = json.loads(row["entry"])
    kind = details.pop("kind")
    del details["at"]
    return Entry(row["seq"], row["at"], kind, details, row["entry"], row["previous"], row["digest"])

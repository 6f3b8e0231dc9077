"""What the demo keeps for itself, in files of its own: the inbox, names, the clock's offset.

The inbox holds codes in clear, as a person's real mailbox does; it is no part of the service's
database, and nothing but the demo reads it."""

import os
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Column, MetaData, String, Table, Text, delete, insert, select, update

from rebind.clock import rfc3339
from rebind.database import Database, Instant
from rebind.notify.ports import Message

metadata = MetaData()

inbox = Table(
    "inbox",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("channel", String(8), nullable=False),
    Column("recipient", String(254), nullable=False, index=True),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)
person = Table(
    "person",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("account_id", String(40), nullable=False),
)
face = Table(
    "face",
    metadata,
    Column("session_id", String(64), primary_key=True, comment="of the vendor's stand-in"),
    Column("applicant", String(64), nullable=False),
    Column("decided", Text, comment="the message that told of it"),
)


class DemoStore:
    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._db = Database(f"sqlite:///{folder.resolve() / 'demo.db'}")
        with self._db.write() as tx:  # alone, so that two that start at once do not both create
            metadata.create_all(tx.connection)
        self._clock = folder / "demo-clock"
        self._face_seed = folder / "demo-face-seed"

    # --- inbox --------------------------------------------------------------------------------

    def deliver(self, message: Message, at: datetime) -> None:
        """A message that comes twice under one id is kept once."""
        with self._db.write() as tx:
            tx.insert_if_absent(
                inbox,
                id=message.id,
                channel=message.channel,
                recipient=message.to,
                subject=message.subject,
                text=message.text,
                at=at,
            )

    def messages(self, to: str | None, limit: int = 200) -> list[dict[str, object]]:
        """Newest first."""
        query = select(inbox).order_by(inbox.c.at.desc(), inbox.c.id.desc()).limit(limit)
        if to:
            wanted = to.strip().lower()
            # A plus sign that was typed into an address as it is arrives as a space
            wanted = f"+{wanted}" if wanted.isdecimal() else wanted
            query = query.where(inbox.c.recipient == wanted)
        with self._db.read() as tx:
            rows = tx.execute(query).all()
        return [
            {"to": r.recipient, "channel": r.channel}
            | ({"subject": r.subject} if r.subject else {})
            | {"text": r.text, "at": rfc3339(r.at)}
            for r in rows
        ]

    # --- people -------------------------------------------------------------------------------

    def people(self) -> dict[str, str]:
        """Account ids by name."""
        with self._db.read() as tx:
            return {r.name: r.account_id for r in tx.execute(select(person))}

    def name(self, name: str, account_id: str) -> None:
        with self._db.write() as tx:
            tx.execute(delete(person).where(person.c.name == name))
            tx.execute(insert(person).values(name=name, account_id=account_id))

    # --- faces --------------------------------------------------------------------------------

    def add_face(self, session_id: str, applicant: str) -> None:
        with self._db.write() as tx:
            tx.execute(insert(face).values(session_id=session_id, applicant=applicant))

    def decide_face(self, session_id: str, message: str) -> None:
        with self._db.write() as tx:
            tx.execute(update(face).where(face.c.session_id == session_id).values(decided=message))

    def face(self, session_id: str) -> tuple[str, str | None] | None:
        """Applicant, and what was decided, as it was told."""
        with self._db.read() as tx:
            row = tx.execute(select(face).where(face.c.session_id == session_id)).first()
        return (row.applicant, row.decided) if row else None

    def face_seed(self) -> int | None:
        """What the next face checks' movements are drawn with, where somebody has said so."""
        try:
            return int(self._face_seed.read_text())
        except FileNotFoundError:
            return None

    def set_face_seed(self, seed: int) -> None:
        self._face_seed.write_text(str(seed))

    # --- clock --------------------------------------------------------------------------------

    def offset(self) -> timedelta:
        """A file, since it is read at every look at the clock, in every worker."""
        try:
            return timedelta(seconds=float(self._clock.read_text()))
        except FileNotFoundError:
            return timedelta()

    def set_offset(self, offset: timedelta) -> None:
        draft = self._clock.with_suffix(f".{os.getpid()}")
        draft.write_text(str(offset.total_seconds()))
        draft.replace(self._clock)  # whole, whoever reads it meanwhile

    def clear(self) -> None:
        with self._db.write() as tx:
            for table in (inbox, person, face):
                tx.execute(delete(table))
        self._face_seed.unlink(missing_ok=True)

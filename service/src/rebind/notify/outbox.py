"""The outbox: a message is a row of the transaction that it tells about, and leaves later.

At least once: a process that dies between sending and noting it sends again under the same id.
The sealed text is wiped when it has left, so that a dump of the database holds no code."""

import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event, Thread

import structlog
from sqlalchemy import ColumnElement, insert, or_, select, update

from rebind.accounts.model import canonical_email
from rebind.catalogue import Catalogue
from rebind.clock import Clock, rfc3339
from rebind.database import Database, Tx
from rebind.ids import opaque
from rebind.keys import Keys, SealBroken
from rebind.notify.ports import Carrier, Message, Refused
from rebind.notify.tables import outbox

LEASE = timedelta(seconds=30)
"""How long after its worker died another one takes the row."""
RENEW_SECONDS = 10
MAX_ATTEMPTS = 12
"""Some forty minutes: a code or a notice that is later than that misleads."""
MAX_ATTEMPTS_OF = {"webhook": 500, "effect": 50_000}
"""Half a week: what happened to an account stays true. What was decided is done, if it takes a
year."""
BACKOFF_CAP = timedelta(minutes=10)
CODES = ("email_code", "code")
"""Kinds of messages that are worth nothing a little later, and something to a thief."""

log = structlog.get_logger(__name__)


class Outbox:
    def __init__(
        self, keys: Keys, clock: Clock, catalogue: Catalogue, *, exchange_listens: bool = False
    ) -> None:
        self._keys = keys
        self._clock = clock
        self._catalogue = catalogue
        self._exchange_listens = exchange_listens
        self.wake = Event()

    def enqueue(
        self,
        tx: Tx,
        channel: str,
        to: str | None,
        kind: str,
        locale: str,
        **arguments: object,
    ) -> None:
        """Queue the notice `kind` (its words stand in `notices.ftl`). With `to=None` the same
        work is done and nothing is sent: a stranger cannot tell an unknown address by time."""
        subject, text = self._words(channel, kind, locale, arguments)
        message = {"to": to or "nobody", "subject": subject, "text": text}
        index = self.recipient_index(channel, to or "nobody")
        self._add(tx, channel if to else "none", kind, message, recipient_index=index)

    def recipient_index(self, channel: str, to: str) -> str:
        """What a row knows its recipient by: the blind index of an address, or of a number."""
        if channel == "sms":
            return self._keys.blind_index("phone", to)
        return self._keys.blind_index("email", canonical_email(to) or to)

    def tell_exchange(self, tx: Tx, kind: str, account_id: str, until: datetime | None) -> None:
        """Queue for the exchange's servers, where they listen, that something was done to an
        account: no secret, no number, nothing that it could not ask for."""
        if not self._exchange_listens:
            return
        facts = {
            "account_id": account_id,
            "held_until": until and rfc3339(until),
            "at": rfc3339(self._clock.now()),
        }
        message = {"to": "exchange", "subject": f"account.{kind}", "text": json.dumps(facts)}
        self._add(tx, "webhook", kind, message, about=account_id)

    def owe(self, tx: Tx, account_id: str, effect: str) -> None:
        """Queue that the exchange be told to carry an effect out, by its name."""
        words = {"to": "exchange", "subject": effect, "text": ""}
        self._add(tx, "effect", "effect", words, about=account_id)

    def owed(self, tx: Tx, account_id: str) -> list[Message]:
        """The account's effects that nobody has confirmed yet, oldest first."""
        rows = tx.execute(
            select(outbox.c.id, outbox.c.sealed)
            .where(
                outbox.c.about == account_id,
                outbox.c.channel == "effect",
                outbox.c.state == "pending",
            )
            .order_by(outbox.c.created_at)
        ).all()
        messages = []
        for row in rows:
            with suppress(SealBroken):  # nobody can confirm it; the sender gives it up
                messages.append(_opened(self._keys, row.id, "effect", row.sealed))
        return messages

    def notices(
        self, tx: Tx, recipients: Collection[str], account_id: str
    ) -> list[dict[str, object]]:
        """What was sent to these recipients (their indexes), and what the exchange was told of the
        account: when, and what came of it; no words."""
        concerns = or_(outbox.c.recipient_index.in_(recipients), outbox.c.about == account_id)
        query = select(outbox).where(concerns)
        return [
            {
                "channel": row.channel,
                "kind": row.kind,
                "state": row.state,
                "at": rfc3339(row.created_at),
                "closed_at": row.closed_at and rfc3339(row.closed_at),
            }
            for row in tx.execute(query.order_by(outbox.c.created_at, outbox.c.id))
        ]

    def forget(self, tx: Tx, recipients: Collection[str]) -> int:
        """Forget to whom anything went, and the words of what was given up; how many there were.
        What is still on its way keeps its words until it has left."""
        to_them = outbox.c.recipient_index.in_(recipients)
        tx.execute(update(outbox).where(to_them, outbox.c.state == "dead").values(sealed=""))
        return tx.execute(update(outbox).where(to_them).values(recipient_index=None)).rowcount

    def settle(self, tx: Tx, row_id: str) -> None:
        """It has been confirmed."""
        _close(tx, row_id, "sent", self._clock.now())

    def _add(
        self,
        tx: Tx,
        channel: str,
        kind: str,
        words: Mapping[str, str],
        **known: str,
    ) -> None:
        row_id, now, message = opaque("m_"), self._clock.now(), json.dumps(words)
        tx.execute(
            insert(outbox).values(
                id=row_id,
                channel=channel,
                kind=kind,
                **known,
                sealed=self._keys.seal(message, f"outbox.sealed:{row_id}"),
                state="pending",
                attempts=0,
                next_try_at=now,
                created_at=now,
            )
        )
        tx.after_commit(self.wake.set)

    def _words(
        self, channel: str, kind: str, locale: str, arguments: Mapping[str, object]
    ) -> tuple[str, str]:
        if channel == "sms":
            return "", self._catalogue.text(locale, f"sms_{kind}", **arguments)
        return (
            self._catalogue.text(locale, f"mail_{kind}.subject", **arguments),
            self._catalogue.text(locale, f"mail_{kind}", **arguments),
        )


def _opened(keys: Keys, row_id: str, channel: str, sealed: str) -> Message:
    """Raises SealBroken."""
    words = json.loads(keys.open(sealed, f"outbox.sealed:{row_id}"))
    return Message(id=row_id, channel=channel, **words)


def _close(tx: Tx, row_id: str, state: str, now: datetime, attempts: int | None = None) -> None:
    """Unless somebody did; `attempts`: or is at another try of it. What was given up keeps its
    words for a while, sealed, so that it can be tried again; a code is of no use later."""
    closed = update(outbox).where(*_still(row_id, attempts)).values(state=state, closed_at=now)
    if state == "dead":
        tx.execute(closed.where(outbox.c.kind.not_in(CODES)))
    tx.execute(closed.values(sealed=""))


def _still(row_id: str, attempts: int | None) -> list[ColumnElement[bool]]:
    pending = [outbox.c.id == row_id, outbox.c.state == "pending"]
    return pending if attempts is None else [*pending, outbox.c.attempts == attempts]


class Sender:
    """Takes due rows one at a time and hands them to the carrier of their channel."""

    def __init__(
        self, db: Database, keys: Keys, clock: Clock, carriers: Mapping[str, Carrier]
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._carriers = carriers

    def send_due(self) -> int:
        """Send what is due; the number of rows that were tried."""
        tried = 0
        while claim := self._claim():
            tried += 1
            self._send(claim)
        return tried

    def _claim(self) -> "_Claim | None":
        now = self._clock.now()
        due = (
            select(outbox.c.id)
            .where(outbox.c.state == "pending", outbox.c.next_try_at <= now)
            .order_by(outbox.c.next_try_at)
            .limit(1)
            .with_for_update(skip_locked=True)
            .scalar_subquery()
        )
        with self._db.write() as tx:
            row = tx.execute(
                update(outbox)
                .where(outbox.c.id == due)
                .values(attempts=outbox.c.attempts + 1, next_try_at=now + LEASE)
                .returning(outbox.c.id, outbox.c.channel, outbox.c.sealed, outbox.c.attempts)
            ).first()
        return _Claim(row.id, row.channel, row.sealed, row.attempts) if row else None

    def _send(self, claim: "_Claim") -> None:
        about = {"id": claim.id, "channel": claim.channel}
        try:
            with self._held(claim):
                self._hand_over(claim)
        except Refused:
            self._close(claim, "dead")
            log.warning("notice_refused", **about)
        except _Poison as error:
            self._close(claim, "dead")
            log.error("notice_unreadable", **about, error=str(error))
        except Exception as error:  # a carrier may fail in any way; the row is tried again
            log.warning("notice_failed", **about, error=type(error).__name__)
            if claim.attempts >= MAX_ATTEMPTS_OF.get(claim.channel, MAX_ATTEMPTS):
                self._close(claim, "dead")
            else:
                delay = min(timedelta(seconds=2**claim.attempts), BACKOFF_CAP)
                self._next_try_in(claim, delay)
        else:
            self._close(claim, "sent")

    def _hand_over(self, claim: "_Claim") -> None:
        if claim.channel == "none":
            return
        try:
            message = _opened(self._keys, claim.id, claim.channel, claim.sealed)
            carrier = self._carriers[claim.channel]
        except (SealBroken, KeyError) as error:
            raise _Poison(type(error).__name__) from error
        carrier.send(message)

    @contextmanager
    def _held(self, claim: "_Claim") -> Iterator[None]:
        """Renew the lease while a slow carrier is at it: another worker would send it, too."""
        done = Event()

        def renew() -> None:
            while not done.wait(RENEW_SECONDS):
                try:
                    self._next_try_in(claim, LEASE)
                except Exception as error:  # the lease may run out; twice is better than never
                    log.warning("lease_not_renewed", id=claim.id, error=type(error).__name__)

        renewing = Thread(target=renew, name="outbox-lease", daemon=True)
        renewing.start()
        try:
            yield
        finally:
            done.set()
            renewing.join()

    def _close(self, claim: "_Claim", state: str) -> None:
        with self._db.write() as tx:
            _close(tx, claim.id, state, self._clock.now(), claim.attempts)

    def _next_try_in(self, claim: "_Claim", delay: timedelta) -> None:
        with self._db.write() as tx:
            tx.execute(
                update(outbox)
                .where(*_still(claim.id, claim.attempts))
                .values(next_try_at=self._clock.now() + delay)
            )


class _Poison(Exception):
    """A row that nobody can send: its words cannot be read, or no carrier has its channel."""


@dataclass(frozen=True)
class _Claim:
    """A row that this sender may try, until its lease ends."""

    id: str
    channel: str
    sealed: str
    attempts: int
    """Which try it is: whoever takes the row after the lease has another number."""


class SenderThread:
    """Runs a Sender until it is stopped; woken by a commit, and every two seconds."""

    def __init__(self, sender: Sender, wake: Event) -> None:
        self._sender = sender
        self._wake = wake
        self._stopping = False
        self._thread = Thread(target=self._run, name="outbox", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._stopping = True
        self._wake.set()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        while not self._stopping:
            self._wake.clear()
            try:
                self._sender.send_due()
            except Exception as error:  # the database may be away for a while
                log.error("outbox_failed", error=type(error).__name__)
            self._wake.wait(timeout=2)

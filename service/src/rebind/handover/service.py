"""Handing one step over to a phone, and what each screen may know of it.

    waiting → opened → connected → done        cancelled from each of the first three

A code is in the picture, good once and for two minutes; another one takes its place. Whoever opens
it is shown a number, and can do nothing until the first screen has said that it shows the same one:
somebody who photographs a screen over a shoulder gets no further. The phone's session opens the
step (a form, or an upload) and no conversation, and ends with it, with its time, or when the first
screen says so."""

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import RowMapping

from rebind.audit.chain import Audit
from rebind.clock import Clock, rfc3339
from rebind.database import Database, Tx
from rebind.handover.tables import handover
from rebind.ids import digest, opaque, token
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.verification.service import Cases

PHONE = "ph_"
"""How the token of a phone's session begins."""
MARK = "phone"
"""In the fragment of the page's address, in the place of a step."""
KEPT = timedelta(days=1)
"""How long a handover that is over is known, for the screens that still ask."""


class State(StrEnum):
    WAITING = "waiting"
    OPENED = "opened"
    CONNECTED = "connected"
    DONE = "done"
    CANCELLED = "cancelled"
    TIMED_OUT = "timed_out"
    """Never in a row: one whose time is over."""


LIVE = (State.WAITING, State.OPENED, State.CONNECTED)


@dataclass(frozen=True)
class Screen:
    """Where a handover is begun or opened."""

    device: str
    country: str = ""
    """ISO 3166, where a proxy that is trusted tells it."""


class Handovers:
    def __init__(
        self, db: Database, clock: Clock, settings: Settings, cases: Cases, audit: Audit
    ) -> None:
        self._db = db
        self._clock = clock
        self._settings = settings
        self._cases = cases
        self._audit = audit
        cases.guests.append(self.admits)

    # --- the first screen -----------------------------------------------------------------------

    def begin(self, step_id: str, bearer: str | None, screen: Screen) -> dict[str, object]:
        """A new code for a step of the conversation; the ones before it are void. Raises Problem:
        UNAUTHORIZED, NOT_FOUND for a step of somebody else's, STEP_NOT_OPEN."""
        conversation_id = self._cases.authorize(bearer)
        self._cases.must_be_open(step_id, bearer)
        code, handover_id = token(), opaque("ho_")
        expires = self._clock.now() + self._settings.handover_code_lifetime
        with self._db.write() as tx:
            tx.lock(f"handover:{step_id}")
            self._end(tx, step_id)
            tx.execute(
                insert(handover).values(
                    id=handover_id,
                    step_id=step_id,
                    conversation_id=conversation_id,
                    state=State.WAITING,
                    code_digest=digest(code),
                    started_on=screen.device,
                    started_in=screen.country,
                    expires_at=expires,
                )
            )
            self._note(tx, "handover_begun", handover_id, conversation_id)
        return {
            "handover_id": handover_id,
            # In the fragment: it reaches no server log and no referrer
            "url": f"{self._settings.base_url}/step#{MARK}.{code}",
            "expires_at": rfc3339(expires),
        }

    def _end(self, tx: Tx, step_id: str) -> None:
        of_step = update(handover).where(
            handover.c.step_id == step_id, handover.c.state.in_([each.value for each in LIVE])
        )
        tx.execute(of_step.values(state=State.CANCELLED))

    def confirm(self, handover_id: str, bearer: str | None, number: int) -> dict[str, object]:
        """The first screen's person says that the phone shows this number. Another one ends the
        handover: somebody else's phone was faster. Raises Problem: UNAUTHORIZED, NOT_FOUND,
        STEP_NOT_OPEN when there is nothing to confirm (any more)."""
        row = self._of_first(handover_id, bearer)
        right = row["number"] == number
        expires = self._clock.now() + self._settings.handover_lifetime
        to = State.CONNECTED if right else State.CANCELLED
        with self._db.write() as tx:
            moved = self._move(tx, handover_id, (State.OPENED,), to, expires_at=expires)
            if moved:
                kind = "handover_confirmed" if right else "handover_mismatched"
                self._note(tx, kind, handover_id, row["conversation_id"])
        if not moved:
            raise Problem(Code.STEP_NOT_OPEN)
        return self.look(handover_id, bearer)

    # --- the phone ------------------------------------------------------------------------------

    def open(self, code: str, screen: Screen) -> dict[str, object]:
        """Spend a code: the phone's session, which can do nothing yet. Raises Problem(NOT_FOUND)
        for a code that is unknown, too old or spent."""
        secret, now = token(PHONE), self._clock.now()
        spend = (
            update(handover)
            .where(
                handover.c.code_digest == digest(code),
                handover.c.state == State.WAITING,
                handover.c.expires_at > now,
            )
            .values(
                state=State.OPENED,
                phone_digest=digest(secret),
                number=10 + secrets.randbelow(90),
                opened_on=screen.device,
                expires_at=now + self._settings.handover_code_lifetime,
            )
            .returning(handover)
        )
        with self._db.write() as tx:
            row = tx.execute(spend).mappings().first()
            if row is not None:
                self._note(tx, "handover_opened", row["id"], row["conversation_id"])
                locale = self._cases.locale(tx, row["conversation_id"])
        if row is None:
            raise Problem(Code.NOT_FOUND)
        return {"token": secret, "locale": locale, **self._told(row)}

    def finish(self, handover_id: str, bearer: str | None) -> dict[str, object]:
        """The phone says that it is done. Raises Problem: UNAUTHORIZED, STEP_NOT_OPEN."""
        row = self._of_phone(handover_id, bearer)
        with self._db.write() as tx:
            moved = self._move(tx, handover_id, (State.CONNECTED,), State.DONE)
            if moved:
                self._note(tx, "handover_done", handover_id, row["conversation_id"])
        if not moved and row["state"] != State.DONE:
            raise Problem(Code.STEP_NOT_OPEN)
        return self.look(handover_id, bearer)

    def admits(self, step_id: str, bearer: str) -> str | None:
        """The conversation of the step that a phone's session opens, if it opens this one now."""
        if not bearer.startswith(PHONE):
            return None
        query = select(handover.c.conversation_id).where(
            handover.c.phone_digest == digest(bearer),
            handover.c.step_id == step_id,
            handover.c.state == State.CONNECTED,
            handover.c.expires_at > self._clock.now(),
        )
        with self._db.read() as tx:
            found = tx.execute(query).scalar()
        return None if found is None else str(found)

    # --- both -----------------------------------------------------------------------------------

    def look(self, handover_id: str, bearer: str | None) -> dict[str, object]:
        """How it stands. Raises Problem: UNAUTHORIZED, NOT_FOUND."""
        return self._told(self._of_either(handover_id, bearer))

    def cancel(self, handover_id: str, bearer: str | None) -> dict[str, object]:
        """Either screen ends it; the phone can do nothing from then on."""
        row = self._of_either(handover_id, bearer)
        with self._db.write() as tx:
            if self._move(tx, handover_id, LIVE, State.CANCELLED):
                self._note(tx, "handover_cancelled", handover_id, row["conversation_id"])
        return self.look(handover_id, bearer)

    @staticmethod
    def erase(tx: Tx, step_ids: Collection[str]) -> None:
        """Forget the devices that these steps were handed over between."""
        tx.execute(delete(handover).where(handover.c.step_id.in_(step_ids)))

    def forget(self) -> int:
        """Forget those that are long over; how many there were."""
        until = self._clock.now() - KEPT
        with self._db.write() as tx:
            return tx.execute(delete(handover).where(handover.c.expires_at <= until)).rowcount

    def _told(self, row: Mapping[str, object] | RowMapping) -> dict[str, object]:
        expires = row["expires_at"]
        assert isinstance(expires, datetime)
        live = State(str(row["state"])) in LIVE and expires > self._clock.now()
        over = State(str(row["state"])) in LIVE and not live
        state = State.TIMED_OUT if over else State(str(row["state"]))
        return {
            "handover_id": row["id"],
            "state": state,
            "step_id": row["step_id"],
            "number": row["number"] if live else None,
            "started_on": row["started_on"],
            "started_in": row["started_in"],
            "opened_on": row["opened_on"],
            "expires_at": rfc3339(expires),
        }

    def _find(self, handover_id: str) -> RowMapping | None:
        with self._db.read() as tx:
            query = select(handover).where(handover.c.id == handover_id)
            return tx.execute(query).mappings().first()

    def _of_first(self, handover_id: str, bearer: str | None) -> RowMapping:
        conversation_id = self._cases.authorize(bearer)
        row = self._find(handover_id)
        if row is None or row["conversation_id"] != conversation_id:
            raise Problem(Code.NOT_FOUND)
        return row

    def _of_phone(self, handover_id: str, bearer: str | None) -> RowMapping:
        row = self._find(handover_id)
        if row is None or row["phone_digest"] != digest(bearer or ""):
            raise Problem(Code.UNAUTHORIZED)
        return row

    def _of_either(self, handover_id: str, bearer: str | None) -> RowMapping:
        is_phone = (bearer or "").startswith(PHONE)
        return (self._of_phone if is_phone else self._of_first)(handover_id, bearer)

    def _move(
        self, tx: Tx, handover_id: str, of: tuple[State, ...], to: State, **values: object
    ) -> bool:
        """For exactly one caller, and only in time."""
        moved = (
            update(handover)
            .where(
                handover.c.id == handover_id,
                handover.c.state.in_([each.value for each in of]),
                handover.c.expires_at > self._clock.now(),
            )
            .values(state=to, **values)
        )
        return tx.execute(moved).rowcount == 1

    def _note(self, tx: Tx, kind: str, handover_id: str, conversation_id: str) -> None:
        self._audit.append(tx, kind, handover=handover_id, conversation=conversation_id)

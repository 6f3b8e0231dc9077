"""The same request again, when its answer was lost on the way: one effect, one answer (I36;
draft-ietf-httpapi-idempotency-key-header-07).

A client that does not know whether its request arrived sends it again under the same key. The row
of a key is inserted before the work, and holds the answer after it. A refusal is an answer, too:
a wrong code was counted, and is not counted again. What says nothing of the request itself (come
later, not yours, something broke) is not kept: the request is carried out when it comes back.

A process that dies in between leaves a row whose lease runs out. The request is carried out again
then, and the state machine decides: a code that was taken is not taken twice."""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Annotated

from fastapi import Header
from sqlalchemy import Column, String, Table, Text, delete, select, update
from sqlalchemy.exc import SQLAlchemyError

from rebind.clock import Clock
from rebind.database import Database, Instant, Tx, metadata
from rebind.ids import opaque
from rebind.keys import Keys
from rebind.problems import Code, Problem

LEASE = timedelta(seconds=60)
"""Longer than any request is worked on; so long somebody waits whose answer a crash took."""

NOT_KEPT = frozenset(
    {
        Code.IN_FLIGHT,
        Code.TOO_MANY_REQUESTS,
        Code.UNAUTHORIZED,
        Code.NOT_FOUND,
        Code.UNAVAILABLE,
        Code.INTERNAL_ERROR,
    }
)
"""Refusals that the same request may be spared the next time."""

idempotent_request = Table(
    "idempotent_request",
    metadata,
    Column("id", String(64), primary_key=True, comment="keyed: who asked, for what, their key"),
    Column("body_mac", String(80), nullable=False, comment="keyed: bodies hold codes, passwords"),
    Column("lease", String(40), nullable=False, comment="the one worker whose answer is kept"),
    Column("leased_until", Instant, nullable=False),
    Column("answer_sealed", Text, comment="none while the request is in flight"),
    Column("expires_at", Instant, nullable=False, index=True),
)

IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=255,
        pattern=r"^[\x20-\x7e]*$",
        description="Unguessable, such as a UUID, and the same when the same request is sent again"
        " because its answer was lost: it is carried out once, and answered alike.",
    ),
]
"""For an endpoint's parameter: the key, or None."""


class Idempotency:
    def __init__(self, db: Database, keys: Keys, clock: Clock, lifetime: timedelta) -> None:
        """`lifetime`: how long an answer is given again."""
        self._db = db
        self._keys = keys
        self._clock = clock
        self._lifetime = lifetime

    def once[V](
        self,
        key: str | None,
        *,
        who: str,
        path: str,
        body: object,
        work: Callable[[], dict[str, V]],
    ) -> dict[str, V]:
        """What `work` answers, or answered when the same request came before. Without a key it
        is simply carried out. `who` asks: a bearer token or a peer, for a key is its sender's own.
        `body` and the answer are JSON. Opens its own transactions; call it outside of any, after
        everything that says who may ask at all. Raises Problem: IN_FLIGHT, INVALID_REQUEST for
        the key of another body; and whatever the work raises, or raised."""
        if key is None:
            return work()
        request_id = self._keys.blind_index("idempotency", json.dumps([who, path, key]))
        lease = opaque()
        kept = self._claim(request_id, json.dumps(body, sort_keys=True), lease)
        if kept is not None:
            answer: dict[str, V] = _unpacked(kept)
            return answer
        try:
            answer = work()
        except Exception as error:
            if isinstance(error, Problem) and error.code not in NOT_KEPT:
                self._keep(request_id, lease, _packed(error))
            else:
                with suppress(SQLAlchemyError):  # else the lease runs out
                    self._release(request_id, lease)
            raise
        self._keep(request_id, lease, json.dumps({"answer": answer}))
        return answer

    def _claim(self, request_id: str, body: str, lease: str) -> str | None:
        """Begin the work on a request: None; or its answer, when it has one."""
        now = self._clock.now()
        begun = {
            "body_mac": self._keys.mac("idempotency", request_id, body),
            "lease": lease,
            "leased_until": now + LEASE,
            "expires_at": now + self._lifetime,
        }
        with self._db.write() as tx:
            if tx.insert_if_absent(idempotent_request, id=request_id, **begun):
                return None
            of_request = select(idempotent_request).where(idempotent_request.c.id == request_id)
            row = tx.execute(of_request.with_for_update()).first()
            if row is None:  # its worker has just given it up
                raise Problem(Code.IN_FLIGHT)
            if row.expires_at > now:
                if not self._keys.mac_matches(row.body_mac, "idempotency", request_id, body):
                    raise Problem(Code.INVALID_REQUEST)
                if row.answer_sealed is not None:
                    return self._keys.open(row.answer_sealed, _place(request_id))
                if row.leased_until > now:
                    raise Problem(Code.IN_FLIGHT)
            self._set(tx, request_id, row.lease, answer_sealed=None, **begun)
        return None

    def _keep(self, request_id: str, lease: str, answer: str) -> None:
        """Unless the lease ran out, and somebody else is at work on it."""
        sealed = self._keys.seal(answer, _place(request_id))
        with self._db.write() as tx:
            self._set(tx, request_id, lease, answer_sealed=sealed)

    def _set(self, tx: Tx, request_id: str, held: str, **values: object) -> None:
        tx.execute(
            update(idempotent_request)
            .where(idempotent_request.c.id == request_id, idempotent_request.c.lease == held)
            .values(**values)
        )

    def _release(self, request_id: str, lease: str) -> None:
        with self._db.write() as tx:
            tx.execute(
                delete(idempotent_request).where(
                    idempotent_request.c.id == request_id, idempotent_request.c.lease == lease
                )
            )

    def forget(self) -> int:
        """Drop the answers whose time is over; how many there were."""
        over = idempotent_request.c.expires_at <= self._clock.now()
        with self._db.write() as tx:
            return tx.execute(delete(idempotent_request).where(over)).rowcount


def _place(request_id: str) -> str:
    return f"idempotent_request.answer_sealed:{request_id}"


def _packed(problem: Problem) -> str:
    told = {
        "code": problem.code.value,
        "attempts_left": problem.attempts_left,
        "retry_after_seconds": problem.retry_after_seconds,
        "problems": problem.problems,
    }
    return json.dumps({"problem": told})


def _unpacked[V](kept: str) -> dict[str, V]:
    """The answer that was kept. Raises the Problem that it was."""
    told = json.loads(kept)
    if problem := told.get("problem"):
        raise Problem(Code(problem.pop("code")), **problem)
    answer: dict[str, V] = told["answer"]
    return answer

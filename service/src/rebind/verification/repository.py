"""SQL of the room, budgets apart."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, insert, select, update
from sqlalchemy.engine import RowMapping

from rebind.database import Tx
from rebind.verification.case import Case
from rebind.verification.domain.states import Journey, State, Step
from rebind.verification.tables import (
    alarm,
    challenge,
    command_result,
    face_report,
    face_session,
    proof,
    question_pick,
    question_set,
    raised_alarm,
    secure_step,
    verification_case,
)

# --- cases --------------------------------------------------------------------------------------


def add_case(tx: Tx, case: Case) -> None:
    values = {c.name: getattr(case, c.name) for c in verification_case.columns}
    named = {name: values[name].value for name in _NAMED}
    tx.execute(insert(verification_case).values(values | named))


_NAMED = {"journey": Journey, "state": State, "step": Step}


def _case(row: RowMapping) -> Case:
    return Case(**(dict(row) | {name: kind(row[name]) for name, kind in _NAMED.items()}))


def find_case(tx: Tx, case_id: str, *, lock: bool = False) -> Case | None:
    query = select(verification_case).where(verification_case.c.id == case_id)
    row = tx.execute(query.with_for_update() if lock else query).mappings().first()
    return _case(row) if row else None


def latest_case(tx: Tx, conversation_id: str) -> Case | None:
    row = (
        tx.execute(
            select(verification_case)
            .where(verification_case.c.conversation_id == conversation_id)
            .order_by(verification_case.c.opened_at.desc(), verification_case.c.id.desc())
            .limit(1)
        )
        .mappings()
        .first()
    )
    return _case(row) if row else None


def cases_of_account(tx: Tx, account_id: str, states: Sequence[State]) -> list[Case]:
    """In the order of their ids, so that two transactions lock them in the same order."""
    rows = tx.execute(
        select(verification_case)
        .where(
            verification_case.c.account_id == account_id,
            verification_case.c.state.in_([s.value for s in states]),
        )
        .order_by(verification_case.c.id)
        .with_for_update()
    ).mappings()
    return [_case(row) for row in rows]


def cases_of_conversation(tx: Tx, conversation_id: str) -> list[Case]:
    """In the order in which they were opened."""
    of_conversation = select(verification_case).where(
        verification_case.c.conversation_id == conversation_id
    )
    order = (verification_case.c.opened_at, verification_case.c.id)
    return [_case(row) for row in tx.execute(of_conversation.order_by(*order)).mappings()]


def cases_naming(tx: Tx, account_id: str) -> list[Case]:
    """Every case of the account, and every one that claims it; in the order of their ids."""
    naming = select(verification_case).where(verification_case.c.account_id == account_id)
    return [_case(row) for row in tx.execute(naming.order_by(verification_case.c.id)).mappings()]


def erase_case(tx: Tx, case_id: str) -> None:
    """What of a case tells an address, a number, a session or an answer. That something was
    proven stays."""
    tx.execute(
        update(verification_case)
        .where(verification_case.c.id == case_id)
        .values(
            email_index=None,
            password_version=None,
            phone_index=None,
            session_id=None,
            new_phone_index=None,
            new_phone_sealed=None,
            version=verification_case.c.version + 1,
        )
    )
    tx.execute(
        update(challenge).where(challenge.c.case_id == case_id).values(target_index="", mac="")
    )
    tx.execute(delete(question_pick).where(question_pick.c.case_id == case_id))
    tx.execute(
        update(face_session)
        .where(face_session.c.case_id == case_id)
        .values(subject=None, country=None)
    )
    of_case = select(proof.c.kind, proof.c.target_index).where(proof.c.case_id == case_id)
    for number, row in enumerate(tx.execute(of_case).all()):
        tx.execute(
            update(proof)
            .where(
                proof.c.case_id == case_id,
                proof.c.kind == row.kind,
                proof.c.target_index == row.target_index,
            )
            .values(target_index=f"erased:{number}")
        )


def cases_in_states(tx: Tx, states: Collection[State], limit: int) -> list[Case]:
    """Those of accounts at which an alarm stands first, then those that wait the longest."""
    alarmed = (raised_alarm.c.account_id == verification_case.c.account_id) & _stands()
    rows = tx.execute(
        select(verification_case)
        .outerjoin(raised_alarm, alarmed)
        .where(verification_case.c.state.in_(sorted(s.value for s in states)))
        .order_by(
            raised_alarm.c.id.is_(None),
            func.coalesce(verification_case.c.review_since, verification_case.c.opened_at),
            verification_case.c.id,
        )
        .limit(limit)
    ).mappings()
    return [_case(row) for row in rows]


def cases_ended_until(tx: Tx, case_ids: Collection[str], until: datetime) -> list[str]:
    """Those of the cases that ended then or earlier."""
    return list(
        tx.execute(
            select(verification_case.c.id).where(
                verification_case.c.id.in_(case_ids), verification_case.c.closed_at <= until
            )
        ).scalars()
    )


def overdue_cases(tx: Tx, now: datetime, limit: int = 100) -> list[str]:
    return list(
        tx.execute(
            select(verification_case.c.id)
            .where(
                verification_case.c.state == State.OPEN.value,
                verification_case.c.expires_at <= now,
            )
            .order_by(verification_case.c.expires_at)
            .limit(limit)
        ).scalars()
    )


def cases_running_out(tx: Tx, now: datetime, soon: datetime, limit: int = 100) -> list[str]:
    """Open cases that were announced, will end by `soon`, and whose people were not told."""
    return list(
        tx.execute(
            select(verification_case.c.id)
            .where(
                verification_case.c.state == State.OPEN.value,
                verification_case.c.announced,
                verification_case.c.expires_at > now,
                verification_case.c.expires_at <= soon,
                _not_reminded(),
            )
            .order_by(verification_case.c.expires_at)
            .limit(limit)
        ).scalars()
    )


def mark_reminded(tx: Tx, case_id: str, now: datetime) -> RowMapping | None:
    """Note that its person is told of its end; its conversation and end, for exactly one caller.
    The version stays: a person who is just entering something must not be refused for it."""
    return (
        tx.execute(
            update(verification_case)
            .where(
                verification_case.c.id == case_id,
                verification_case.c.state == State.OPEN.value,
                verification_case.c.expires_at > now,
                _not_reminded(),
            )
            .values(reminded_of=verification_case.c.expires_at)
            .returning(verification_case.c.conversation_id, verification_case.c.expires_at)
        )
        .mappings()
        .first()
    )


def _not_reminded() -> ColumnElement[bool]:
    return verification_case.c.reminded_of.is_distinct_from(verification_case.c.expires_at)


def unjudged_cases(tx: Tx, size: int, limit: int = 100) -> list[str]:
    """Open cases whose round was answered whole and not judged."""
    return list(
        tx.execute(
            select(verification_case.c.id)
            .where(
                verification_case.c.state == State.OPEN.value,
                verification_case.c.step == Step.QUESTIONS.value,
                verification_case.c.question > size,
            )
            .limit(limit)
        ).scalars()
    )


def change_case(tx: Tx, case: Case, **values: object) -> bool:
    """Change the case if it is still at the version that was read; True when it was."""
    stored = {k: getattr(v, "value", v) for k, v in values.items()}
    return (
        tx.execute(
            update(verification_case)
            .where(verification_case.c.id == case.id, verification_case.c.version == case.version)
            .values(version=case.version + 1, **stored)
        ).rowcount
        == 1
    )


# --- proofs -------------------------------------------------------------------------------------


def add_proof(
    tx: Tx, case_id: str, account_id: str, kind: str, target_index: str, at: datetime
) -> None:
    tx.insert_if_absent(
        proof,
        case_id=case_id,
        account_id=account_id,
        kind=kind,
        target_index=target_index,
        at=at,
    )


def drop_proof(tx: Tx, case_id: str, kind: str, target_index: str) -> None:
    """It was taken back by whoever gave it."""
    tx.execute(
        delete(proof).where(
            proof.c.case_id == case_id,
            proof.c.kind == kind,
            proof.c.target_index == target_index,
        )
    )


def proof_kinds(tx: Tx, case_id: str, account_id: str) -> set[str]:
    return set(
        tx.execute(
            select(proof.c.kind).where(proof.c.case_id == case_id, proof.c.account_id == account_id)
        ).scalars()
    )


def proof_targets(tx: Tx, case_id: str, account_id: str, kind: str) -> set[str]:
    """What a kind of proof was given for."""
    return set(
        tx.execute(
            select(proof.c.target_index).where(
                proof.c.case_id == case_id,
                proof.c.account_id == account_id,
                proof.c.kind == kind,
            )
        ).scalars()
    )


# --- challenges ---------------------------------------------------------------------------------


def add_challenge(tx: Tx, **values: object) -> None:
    tx.execute(insert(challenge).values(attempts=0, **values))


def revoke_challenges(tx: Tx, case_id: str, at: datetime) -> None:
    tx.execute(
        update(challenge)
        .where(
            challenge.c.case_id == case_id,
            challenge.c.used_at.is_(None),
            challenge.c.revoked_at.is_(None),
        )
        .values(revoked_at=at)
    )


def revoke_unless_held(tx: Tx, challenge_id: str, at: datetime) -> None:
    """Revoke one challenge, for whoever holds the conversation's row already: to wait here for
    somebody who has the challenge and wants the conversation would be for ever. Who holds a
    challenge that is not asked for is about to replace it."""
    free = select(challenge.c.id).where(challenge.c.id == challenge_id)
    tx.execute(
        update(challenge)
        .where(
            challenge.c.id.in_(free.with_for_update(skip_locked=True)),
            challenge.c.used_at.is_(None),
            challenge.c.revoked_at.is_(None),
        )
        .values(revoked_at=at)
    )


def live_challenge(tx: Tx, case_id: str, kind: str, *, lock: bool = False) -> RowMapping | None:
    """The newest challenge that was neither used nor revoked; it may have expired."""
    query = (
        select(challenge)
        .where(
            challenge.c.case_id == case_id,
            challenge.c.kind == kind,
            challenge.c.used_at.is_(None),
            challenge.c.revoked_at.is_(None),
        )
        .order_by(challenge.c.issued_at.desc())
        .limit(1)
    )
    return tx.execute(query.with_for_update() if lock else query).mappings().first()


def count_challenges(tx: Tx, case_id: str, kind: str) -> int:
    return len(
        tx.execute(
            select(challenge.c.id).where(challenge.c.case_id == case_id, challenge.c.kind == kind)
        ).all()
    )


def count_attempt(tx: Tx, challenge_id: str, cap: int, now: datetime) -> int | None:
    """Count one guess at a challenge that is live; the guesses made, or None when it takes no
    more. One statement, so that it is exact at every isolation level."""
    return tx.execute(
        update(challenge)
        .where(
            challenge.c.id == challenge_id,
            challenge.c.attempts < cap,
            challenge.c.used_at.is_(None),
            challenge.c.revoked_at.is_(None),
            challenge.c.expires_at > now,
        )
        .values(attempts=challenge.c.attempts + 1)
        .returning(challenge.c.attempts)
    ).scalar()


def consume_challenge(tx: Tx, challenge_id: str, now: datetime) -> bool:
    """Use a challenge up; True for exactly one caller, ever."""
    return (
        tx.execute(
            update(challenge)
            .where(
                challenge.c.id == challenge_id,
                challenge.c.used_at.is_(None),
                challenge.c.revoked_at.is_(None),
                challenge.c.expires_at > now,
            )
            .values(used_at=now)
        ).rowcount
        == 1
    )


# --- secure steps -------------------------------------------------------------------------------


def add_secure_step(tx: Tx, **values: object) -> None:
    tx.execute(insert(secure_step).values(**values))


def find_secure_step(tx: Tx, step_id: str) -> RowMapping | None:
    return tx.execute(select(secure_step).where(secure_step.c.id == step_id)).mappings().first()


def secure_steps_of(tx: Tx, case_id: str) -> list[str]:
    query = select(secure_step.c.id).where(secure_step.c.case_id == case_id)
    return list(tx.execute(query).scalars())


def live_secure_step(
    tx: Tx, case_id: str, step: str, now: datetime, item: str | None = None
) -> RowMapping | None:
    return (
        tx.execute(
            select(secure_step).where(
                secure_step.c.case_id == case_id,
                secure_step.c.step == step,
                secure_step.c.item == item if item else secure_step.c.item.is_(None),
                secure_step.c.closed_at.is_(None),
                secure_step.c.expires_at > now,
            )
        )
        .mappings()
        .first()
    )


def close_secure_steps(tx: Tx, case_id: str, at: datetime) -> None:
    tx.execute(
        update(secure_step)
        .where(secure_step.c.case_id == case_id, secure_step.c.closed_at.is_(None))
        .values(closed_at=at)
    )


# --- questions ----------------------------------------------------------------------------------


def find_question_set(tx: Tx, account_id: str) -> RowMapping | None:
    return (
        tx.execute(select(question_set).where(question_set.c.account_id == account_id))
        .mappings()
        .first()
    )


def put_question_set(
    tx: Tx,
    account_id: str,
    *,
    set_id: str,
    sealed: str,
    answer_macs: list[str],
    drawn_at: datetime,
    replaces: str | None,
) -> bool:
    """Store a freshly drawn set unless somebody else was first; True when it was stored."""
    values = {
        "id": set_id,
        "sealed": sealed,
        "answer_macs": json.dumps(answer_macs),
        "drawn_at": drawn_at,
    }
    if replaces is None:
        return tx.insert_if_absent(question_set, account_id=account_id, **values)
    return (
        tx.execute(
            update(question_set)
            .where(question_set.c.account_id == account_id, question_set.c.id == replaces)
            .values(**values)
        ).rowcount
        == 1
    )


def add_pick(tx: Tx, case_id: str, round_: int, n: int, mac: str) -> bool:
    """Note the answer to a question; the first one stands."""
    return tx.insert_if_absent(question_pick, case_id=case_id, round=round_, n=n, mac=mac)


def picks(tx: Tx, case_id: str, round_: int) -> dict[int, str]:
    rows = tx.execute(
        select(question_pick.c.n, question_pick.c.mac).where(
            question_pick.c.case_id == case_id, question_pick.c.round == round_
        )
    )
    return {row.n: row.mac for row in rows}


# --- faces --------------------------------------------------------------------------------------


def add_face_session(tx: Tx, **values: object) -> None:
    tx.execute(insert(face_session).values(**values))


def find_face_session(tx: Tx, session_id: str) -> RowMapping | None:
    return (
        tx.execute(select(face_session).where(face_session.c.id == session_id)).mappings().first()
    )


def face_sessions(tx: Tx, case_id: str) -> Sequence[RowMapping]:
    """The newest first."""
    of_case = select(face_session).where(face_session.c.case_id == case_id)
    return tx.execute(of_case.order_by(face_session.c.number.desc())).mappings().all()


def decide_face(tx: Tx, session_id: str, verdict: str, at: datetime) -> None:
    tx.execute(
        update(face_session)
        .where(face_session.c.id == session_id)
        .values(verdict=verdict, decided_at=at)
    )


def note_face_report(tx: Tx, report_id: str, at: datetime) -> bool:
    """True for exactly one of those that bring it."""
    return tx.insert_if_absent(face_report, id=report_id, at=at)


def forget_face_reports(tx: Tx, until: datetime) -> None:
    tx.execute(delete(face_report).where(face_report.c.at <= until))


# --- commands, alarms ---------------------------------------------------------------------------


def find_result(tx: Tx, turn_id: str, command: str) -> str | None:
    return tx.execute(
        select(command_result.c.result).where(
            command_result.c.turn_id == turn_id, command_result.c.command == command
        )
    ).scalar()


class AlreadyNoted(Exception):
    """Another delivery of the same command came to its end first; what this one did is to be
    undone."""

    def __init__(self, result: str) -> None:
        super().__init__("already noted")
        self.result = result


def add_result(tx: Tx, turn_id: str, command: str, result: str, at: datetime) -> None:
    """Note what a command came to. Raises AlreadyNoted, to be let through to the caller of the
    transaction."""
    values = {"turn_id": turn_id, "command": command, "result": result, "at": at}
    if not tx.insert_if_absent(command_result, **values):
        raise AlreadyNoted(find_result(tx, turn_id, command) or result)


def add_alarm(tx: Tx, **values: object) -> None:
    tx.execute(insert(alarm).values(**values))


def use_alarm(tx: Tx, token_digest: str, now: datetime) -> RowMapping | None:
    """Use an alarm link up; its row for exactly one caller."""
    return (
        tx.execute(
            update(alarm)
            .where(
                alarm.c.token_digest == token_digest,
                alarm.c.used_at.is_(None),
                alarm.c.expires_at > now,
            )
            .values(used_at=now)
            .returning(alarm)
        )
        .mappings()
        .first()
    )


def _stands() -> ColumnElement[bool]:
    return raised_alarm.c.state != "lifted"


def standing_alarm(tx: Tx, account_id: str) -> RowMapping | None:
    """The one at the account that was not lifted."""
    of_account = select(raised_alarm).where(raised_alarm.c.account_id == account_id, _stands())
    return tx.execute(of_account).mappings().first()


def alarms_of(tx: Tx, account_id: str) -> Sequence[RowMapping]:
    """All that were ever raised at the account."""
    of_account = select(raised_alarm).where(raised_alarm.c.account_id == account_id)
    return tx.execute(of_account.order_by(raised_alarm.c.raised_at)).mappings().all()


def note_alarm(tx: Tx, alarm_id: str, account_id: str, case_id: str, now: datetime) -> None:
    """Put an alarm into the queue, under the account's lock. One that stands is it anew: what was
    decided of it was decided of something else, but it keeps its place in the queue."""
    stands = standing_alarm(tx, account_id)
    if stands is None:
        values = {"id": alarm_id, "account_id": account_id, "version": 0}
        tx.execute(
            insert(raised_alarm).values(case_id=case_id, state="raised", raised_at=now, **values)
        )
        return
    tx.execute(
        update(raised_alarm)
        .where(raised_alarm.c.id == stands["id"])
        .values(
            case_id=case_id,
            state="raised",
            raised_at=stands["raised_at"] if stands["state"] == "raised" else now,
            version=raised_alarm.c.version + 1,
        )
    )


def find_raised_alarm(tx: Tx, alarm_id: str) -> RowMapping | None:
    return tx.execute(select(raised_alarm).where(raised_alarm.c.id == alarm_id)).mappings().first()


def alarms_in_state(tx: Tx, state: str, limit: int) -> Sequence[RowMapping]:
    """Those that were raised first come first."""
    in_state = select(raised_alarm).where(raised_alarm.c.state == state)
    order = (raised_alarm.c.raised_at, raised_alarm.c.id)
    return tx.execute(in_state.order_by(*order).limit(limit)).mappings().all()


def move_alarm(tx: Tx, alarm_id: str, version: int, state: str) -> None:
    tx.execute(
        update(raised_alarm)
        .where(raised_alarm.c.id == alarm_id, raised_alarm.c.version == version)
        .values(state=state, version=version + 1)
    )


def end_password_permissions(tx: Tx, account_id: str, now: datetime) -> None:
    """No new password is chosen any more on the strength of what people approved earlier."""
    tx.execute(
        update(verification_case)
        .where(
            verification_case.c.account_id == account_id,
            verification_case.c.step == Step.NEW_PASSWORD.value,
            verification_case.c.expires_at > now,
        )
        .values(expires_at=now, version=verification_case.c.version + 1)
    )

"""`/dev/…`: what somebody who tries or tests the demo may see and do."""

from collections.abc import Callable
from datetime import timedelta
from itertools import combinations
from random import Random

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from rebind.accounts.identities import Identities
from rebind.accounts.passwords import Passwords
from rebind.accounts.sql import SqlAccounts
from rebind.clock import rfc3339
from rebind.database import Database
from rebind.demo import staff
from rebind.demo.clock import DemoClock
from rebind.demo.passkeys import private_half
from rebind.demo.people import PEOPLE, Person, register
from rebind.demo.store import DemoStore
from rebind.face.challenge import draw
from rebind.problems import Code, Problem
from rebind.verification.case import Case
from rebind.verification.domain.states import Step
from rebind.verification.factors.questions import QuestionSet
from rebind.verification.service import Cases


class Advance(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    advance_seconds: int = Field(ge=0, le=10 * 365 * 86_400)


class FaceSeed(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    seed: int = Field(ge=0, lt=2**31)


class NewAccount(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    name: str = Field(pattern=r"^[a-z][a-z0-9-]{0,19}$")
    password: str = Field(min_length=8, max_length=128)
    phone: str = Field(pattern=r"^\+[1-9]\d{6,14}$")


def router(
    db: Database,
    store: DemoStore,
    clock: DemoClock,
    accounts: SqlAccounts,
    passwords: Passwords,
    identities: Identities,
    start_again: Callable[[], None],
    relying_party: str,
    face_steps: int,
) -> APIRouter:
    routes = APIRouter(prefix="/dev", tags=["demo"])

    def account_id(name: str) -> str:
        try:
            return store.people()[name]
        except KeyError:
            raise Problem(Code.NOT_FOUND) from None

    @routes.get("/inbox.json")
    def inbox(to: str | None = None) -> dict[str, object]:
        return {"messages": store.messages(to)}

    @routes.get("/accounts.json")
    def everybody() -> dict[str, object]:
        return {
            "accounts": [
                {"name": p.name, "email": p.email, "password": p.password, "profile": p.profile}
                | ({"phone": p.phone} if p.phone else {})
                | ({"totp_secret": secret} if (secret := p.tools.get("totp")) else {})
                | ({"passkey": private_half(p.name, relying_party)} if p.has_passkey else {})
                for p in PEOPLE
            ]
            + staff.as_listed()
        }

    @routes.post("/accounts", status_code=201)
    def add(body: NewAccount) -> dict[str, str]:
        """Somebody with a history like alice's, for those who need more accounts than there are.
        A name that is taken stays as it is."""
        person = Person(body.name, "as alice", body.password, body.phone)
        with db.write() as tx:
            register(tx, accounts, passwords, store, clock.now(), person, ledger_of="alice")
        return {"name": body.name, "email": person.email, "profile": person.profile}

    @routes.get("/accounts/{name}.json")
    def one(name: str) -> dict[str, object]:
        return as_seen(db, accounts, name, account_id(name))

    @routes.post("/accounts/{name}/identity")
    def identity(name: str) -> dict[str, str]:
        """What the exchange would hand its own page for a person who is signed in."""
        with db.write() as tx:
            id_ = account_id(name)
            return {"identity": identities.sign(id_, accounts.open_session(tx, id_, clock.now()))}

    @routes.post("/clock")
    def move_clock(body: Advance) -> dict[str, str]:
        clock.advance(timedelta(seconds=body.advance_seconds))
        return {"now": rfc3339(clock.now())}

    @routes.post("/face")
    def seed_faces(body: FaceSeed) -> dict[str, list[str]]:
        """From now on every face check asks for these movements."""
        store.set_face_seed(body.seed)
        return {"movements": [m.value for m in draw(Random(body.seed), face_steps)]}

    @routes.post("/reset")
    def reset() -> dict[str, bool]:
        start_again()
        return {"ok": True}

    return routes


def case_router(db: Database, cases: Cases) -> APIRouter:
    """What a case asks for, and nobody else is told."""
    routes = APIRouter(prefix="/dev", tags=["demo"])

    @routes.get("/cases/{case_id}/answers.json")
    def answers(case_id: str) -> dict[str, object]:
        """The right options of the current try. Stored nowhere: found by trying every answer
        against the stored MACs, which takes the keys."""
        with db.read() as tx:
            case = cases.find(tx, case_id)
            if case is None or case.account_id is None or case.step not in _ASKING:
                raise Problem(Code.NOT_FOUND)
            if case.step is not Step.QUESTIONS:
                case = cases.next_round(case)
            set_ = cases.questions.current(tx, case.account_id or "")
        return {"questions": right_options(cases, case, set_)}

    @routes.get("/cases/{case_id}/puzzle.json")
    def puzzle(case_id: str) -> dict[str, int]:
        """Where the piece of the picture belongs that is shown now."""
        with db.write() as tx:
            case = cases.find(tx, case_id)
            if case is None or case.step is not Step.PUZZLE:
                raise Problem(Code.NOT_FOUND)
            return {"x": cases.puzzle.x(cases.puzzle.issue(tx, case))}

    return routes


def right_options(cases: Cases, case: Case, set_: QuestionSet) -> list[dict[str, object]]:
    """The answers that the stored MACs belong to, found by trying them all; `places` for those who
    see no ids: in the order shown, from 1."""
    found: list[dict[str, object]] = []
    for n, asked in enumerate(set_.asked, start=1):
        ids = cases.questions.option_ids(case, n, asked)
        sizes = range(1, len(ids) + 1) if asked.multiple else range(1, 2)
        right = next(
            list(chosen)
            for size in sizes
            for chosen in combinations(ids, size)
            if cases.questions.pick_mac(case, set_, n, list(chosen)) == set_.answer_macs[n - 1]
        )
        places = [ids.index(each) + 1 for each in right]
        found.append({"n": n, "option_ids": right, "places": places})
    return found


def as_seen(db: Database, accounts: SqlAccounts, name: str, account_id: str) -> dict[str, object]:
    """The account as the exchange sees it now."""
    with db.read() as tx:
        account = accounts.get(tx, account_id)
        sessions = accounts.sessions(tx, account.id)
    held = account.withdrawals_held_until
    return {
        "name": name,
        "email": account.email,
        "phone": account.phone,
        "phone_verification": account.phone_verification,
        "withdrawals_held_until": held and rfc3339(held),
        "frozen": account.frozen_at is not None,
        "sessions": [{"id": s.id, "device": s.device} for s in sessions],
        "tools": sorted(account.tools | ({"sms"} if account.phone_verification else set())),
    }


_ASKING = (Step.QUESTIONS_INTRO, Step.QUESTIONS, Step.QUESTIONS_FAILED)

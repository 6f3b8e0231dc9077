"""Wrong turns at every step of every journey, command by command and on both databases: whatever is
done there, the account is whole, the case stands where the table permits, and another can begin.

Nobody speaks here: what a person hears is tests/contract/test_wrong_turns.py, through the stack."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from service.tests.face.parties import begin, go_to_the_face
from service.tests.face.said import Said
from service.tests.review.desk import Desk
from service.tests.verification.signed_in import NEW, OLD, SignedIn, erin
from service.tests.verification.world import PASSWORD, World

from rebind.accounts.passwords import Passwords
from rebind.audit.chain import verify
from rebind.catalogue import Catalogue
from rebind.database import Database
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.review.service import Outcome as Decision
from rebind.settings import Settings
from rebind.verification.domain.states import (
    REVIEWED,
    TERMINAL,
    TRANSITIONS,
    Journey,
    State,
    Step,
)
from rebind.verification.ports import FaceReport, FaceResult
from rebind.verification.service import _COMMANDS, _WITH_HANDLE, FIELDS
from tests.kit.clock import ManualClock

Place = tuple[Journey, Step]
ENDED = (Step.DONE, Step.CLOSED)
FACE_STEPS = (Step.FACE_INTRO, Step.FACE, Step.FACE_REVIEW)
UNPROVEN = (Step.CONSENT, Step.SIGN_IN, Step.EMAIL_CODE)


@dataclass
class Someone:
    """At a place, with what is needed to have come there."""

    world: World
    place: Place
    account_id: str
    email: str
    before: dict[str, Any]
    page: str | None = None
    """The secure step that is open in another tab."""

    @property
    def journey(self) -> Journey:
        return self.place[0]

    def seen(self) -> dict[str, Any]:
        """The account, as far as a journey changes it."""
        account = self.world.look(self.account_id)
        with self.world.db.read() as tx:
            sessions = sorted(s.id for s in self.world.accounts.sessions(tx, account.id))
        return {
            "phone": account.phone,
            "phone_verification": account.phone_verification,
            "tools": account.tools,
            "held": account.withdrawals_held_until,
            "frozen": account.frozen_at,
            "sessions": sessions,
        }

    def begin(self, conversation: str = "c1") -> str:
        """The outcome of beginning the journey once more."""
        return self.world.do(f"start_{self.journey}", conversation).outcome


# --- the walks ------------------------------------------------------------------------------------

Walk = Callable[[World, Desk, SignedIn | None], object]


def _decided(*decisions: Decision) -> Walk:
    def walk(world: World, desk: Desk, _: SignedIn | None) -> None:
        world.prove()
        world.do("choose_documents")
        for decision in decisions:
            desk.decide(desk.reviewer, decision)

    return walk


def _approved_without_password(world: World, desk: Desk, _: SignedIn | None) -> None:
    world.begin()
    world.do("forgot_password")
    world.enter(email="alice@example.com")
    world.enter(code=world.code())
    for agent in (desk.reviewer, desk.lead):
        desk.decide(agent, Decision.APPROVE)


def _questions(world: World, *, failed: bool = False) -> None:
    world.prove()
    world.do("start_questions")
    if failed:
        world.answer_all(wrongly=True)


def _film(world: World) -> None:
    go_to_the_face(world)
    session_id = begin(world)["session"]
    result = FaceResult(True, world.look_up("bob@example.com").primary_subject, world.clock.now())
    world.cases.reset.report_face(FaceReport("m_1", session_id, result))


def _tool(name: str, journey: str) -> Walk:
    def walk(world: World, _: Desk, person: SignedIn | None) -> None:
        assert person
        person.prove_mailbox(journey)
        assert world.do(f"use_{name}").outcome == "ok"

    return walk


def _signed_in(journey: str) -> dict[Step, Walk]:
    return {
        Step.CONSENT: lambda w, d, p: w.do(f"start_{journey}"),
        Step.EMAIL_CODE: lambda w, d, p: p and p.begin(journey),
        Step.TOTP: lambda w, d, p: p and p.prove_mailbox(journey),
        Step.PASSKEY: _tool("passkey", journey),
        Step.OLD_NUMBER: _tool("sms", journey),
        Step.CLOSED: lambda w, d, p: (w.do(f"start_{journey}"), w.do("decline")),
    }


WALKS: dict[Journey, dict[Step, Walk]] = {
    Journey.RESET: {
        Step.CONSENT: lambda w, d, p: w.do("start_reset"),
        Step.SIGN_IN: lambda w, d, p: w.begin(),
        Step.EMAIL_CODE: lambda w, d, p: w.at_the_code(),
        # Gina has an app that she has lost with the phone
        Step.TOOLS: lambda w, d, p: w.prove(name="gina"),
        Step.FACE_INTRO: lambda w, d, p: w.prove(name="bob"),
        Step.FACE: lambda w, d, p: go_to_the_face(w),
        Step.FACE_REVIEW: lambda w, d, p: _film(w),
        Step.QUESTIONS_INTRO: lambda w, d, p: w.prove(),
        Step.QUESTIONS: lambda w, d, p: _questions(w),
        Step.QUESTIONS_FAILED: lambda w, d, p: _questions(w, failed=True),
        Step.DOCUMENTS: _decided(),
        Step.MORE_DOCUMENTS: _decided(Decision.ASK_AGAIN),
        Step.NEW_PASSWORD: _approved_without_password,
        Step.DONE: _decided(Decision.APPROVE),
        Step.CLOSED: _decided(Decision.REJECT),
    },
    Journey.CHANGE: {
        **_signed_in("change"),
        Step.NEW_NUMBER: lambda w, d, p: p and p.prove_tool(),
        Step.PUZZLE: lambda w, d, p: p and p.to_the_puzzle(),
        Step.SMS_CODE: lambda w, d, p: p and p.to_the_sms(),
        Step.DONE: lambda w, d, p: p and p.change(),
    },
    Journey.UNBIND: {
        **_signed_in("unbind"),
        Step.DONE: lambda w, d, p: p and p.prove_tool("unbind"),
    },
}
KNOWN: dict[str, dict[str, object]] = {
    "gina": {"tools": {"totp": "KRSXG5CTMVRXEZLUKRSXG5CT"}},
    "bob": {"primary_verified": True},
}
"""What is special about an account."""
PLACES: list[Place] = [(journey, step) for journey, walks in WALKS.items() for step in walks]


def at(places: Iterable[Place]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("someone", list(places), indirect=True, ids="-".join)


def going_on(*, besides: Collection[Step] = ()) -> list[Place]:
    over = (*ENDED, Step.NEW_PASSWORD, *besides)
    return [place for place in PLACES if place[1] not in over]


@pytest.fixture
def world(
    db: Database,
    keys: Keys,
    clock: ManualClock,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path: Path,
) -> World:
    """With somebody who checks faces, and leaves the decision to people."""
    settings = Settings(data_dir=tmp_path, fictional_numbers=["+447700900"])
    parts = (db, keys, clock, catalogue, passwords, settings)
    return World(*parts, verifier=lambda _: Said(decides=False))


@pytest.fixture
def desk(world: World) -> Desk:
    return Desk(world)


@pytest.fixture
def someone(request: pytest.FixtureRequest, world: World, desk: Desk) -> Someone:
    journey, step = request.param
    name, person = "alice", None
    if journey is not Journey.RESET:
        person, name = erin(world), "erin"
    elif step is Step.TOOLS:
        name = "gina"
    elif step in FACE_STEPS:
        name = "bob"
    account_id = person.account_id if person else world.account(name, **KNOWN.get(name, {}))
    found = Someone(world, request.param, account_id, f"{name}@example.com", {})
    found.before = found.seen()
    WALKS[journey][step](world, desk, person)
    assert world.case().step is step
    if step in FIELDS:
        found.page = world.page()
    return found


# --- what has to hold -----------------------------------------------------------------------------


def assert_whole(someone: Someone) -> None:
    """All of what the journey changes, or nothing of it; and the log of it is unbroken."""
    now, before = someone.seen(), someone.before
    if someone.place[1] not in (Step.DONE, Step.NEW_PASSWORD):
        assert now == before
        return
    number = NEW if someone.journey is Journey.CHANGE else None
    changed = {"phone": number, "phone_verification": number is not None}
    if someone.journey is Journey.RESET:
        assert now["held"] > someone.world.clock.now()
        changed |= {"held": now["held"], "sessions": []}
    assert now == before | changed


def assert_ended(someone: Someone, state: State) -> None:
    """As this, unless it had ended before."""
    case = someone.world.case()
    was_over = someone.place[1] in (*ENDED, Step.NEW_PASSWORD)
    assert case.state is state or (was_over and case.state in TERMINAL)
    assert verify(someone.world.db, someone.world.keys).fault is None


def assert_another_can_begin(someone: Someone) -> None:
    world = someone.world
    if someone.place[1] is Step.NEW_PASSWORD:
        assert someone.begin() == "already_open"
        world.enter(password="Seven-Herons-Over-Kiel")
    if someone.place == (Journey.UNBIND, Step.DONE):
        assert someone.begin() == "nothing_to_unbind"
        return
    assert someone.begin() == "ok"
    assert world.do("consent").outcome == "ok"
    assert world.case().state is State.OPEN


def assert_page_is_closed(someone: Someone) -> None:
    if someone.page is None:
        return
    values = dict.fromkeys(FIELDS[someone.place[1]], "123456")
    with pytest.raises(Problem) as refused:
        someone.world.cases.enter(someone.page, "token of c1", values)
    assert refused.value.code is Code.STEP_NOT_OPEN


# --- the turns ------------------------------------------------------------------------------------


def test_there_is_a_walk_to_every_step_of_the_table() -> None:
    steps = {(journey, step) for journey, step, _ in TRANSITIONS}
    steps |= {(journey, target) for (journey, _, _), target in TRANSITIONS.items()}
    assert set(PLACES) == steps


@at(PLACES)
def test_stop(someone: Someone) -> None:
    someone.world.do("cancel")
    assert_ended(someone, State.CANCELLED)
    assert_whole(someone)
    if someone.place[1] is not Step.NEW_PASSWORD:
        assert_page_is_closed(someone)
    assert_another_can_begin(someone)


@at(PLACES)
def test_start_over(someone: Someone) -> None:
    outcome = someone.world.do("restart").outcome
    assert_whole(someone)
    if someone.place[1] is Step.NEW_PASSWORD:
        assert outcome == "already_open"
    elif someone.place == (Journey.UNBIND, Step.DONE):
        assert outcome == "nothing_to_unbind"
    else:
        assert (outcome, someone.world.case().step) == ("ok", Step.CONSENT)
        assert_page_is_closed(someone)


@at(PLACES)
def test_silence(someone: Someone) -> None:
    world, step = someone.world, someone.place[1]
    before = world.case()
    world.clock.advance(minutes=31)
    world.cases.expire_overdue()
    assert_whole(someone)
    if step in (*ENDED, Step.NEW_PASSWORD, *REVIEWED):
        assert world.case() == before
        return
    assert_ended(someone, State.EXPIRED)
    assert world.conversations.told[-1] == ("c1", "step_done"), "the assistant says so"
    assert_page_is_closed(someone)
    assert_another_can_begin(someone)


@at(PLACES)
def test_any_word_at_any_place(someone: Someone) -> None:
    """Whatever is said or pressed, nothing is taken off and nothing bound but by its last step;
    where a word does not fit, the case has not moved."""
    world = someone.world
    for name in sorted(_COMMANDS - _WITH_HANDLE - {"cancel", "restart"}):
        before = world.case()
        outcome = world.do(name).outcome
        if outcome not in ("ok", "no_more_codes"):
            assert world.case() == before, name
        if world.case().id != before.id or world.case().step is not before.step:
            assert outcome == "ok", name
    assert_whole(someone)
    assert verify(world.db, world.keys).fault is None


@at(going_on())
def test_a_second_device(someone: Someone) -> None:
    """Who proves themselves there goes on there; here it has ended, unless nothing was proven."""
    world, (journey, step) = someone.world, someone.place
    before = world.case()
    world.conversations.told.clear()
    if journey is Journey.RESET:
        world.prove("c2", someone.email.partition("@")[0])
    else:
        world.conversations.identities["c2"] = world.conversations.identities["c1"]
        SignedIn(world, someone.account_id, "c2").prove_mailbox(journey)
    assert_whole(someone)
    assert world.case("c2").state in (State.OPEN, State.IN_REVIEW)
    if step in UNPROVEN:
        assert world.case() == before
        assert ("c1", "step_done") not in world.conversations.told
        return
    case = world.case()
    assert (case.state, case.why) == (State.CANCELLED, "superseded")
    assert ("c1", "step_done") in world.conversations.told, "the assistant says so"
    assert_page_is_closed(someone)
    assert_another_can_begin(someone)


@at(place for place in going_on(besides=UNPROVEN) if place[0] is not Journey.RESET)
def test_a_reset_elsewhere_ends_what_a_signed_in_person_was_at(someone: Someone) -> None:
    """Two devices, two journeys: the one that removes the number is the last word."""
    world = someone.world
    world.prove("c2", "erin")
    case = world.case()
    assert (case.state, case.why) == (State.CANCELLED, "superseded")
    assert_whole(someone)


RIGHT: dict[Step, Callable[[Someone], dict[str, object]]] = {
    Step.SIGN_IN: lambda s: {"email": s.email, "password": PASSWORD},
    Step.EMAIL_CODE: lambda s: {"code": s.world.code(s.email)},
    Step.TOTP: lambda s: {"code": SignedIn(s.world, s.account_id).totp()},
    Step.OLD_NUMBER: lambda s: {"code": s.world.sms(OLD)},
    Step.NEW_NUMBER: lambda s: {"country": "GB", "number": NEW},
    Step.PUZZLE: lambda s: {"answer": SignedIn(s.world, s.account_id).slide()},
    Step.SMS_CODE: lambda s: {"code": s.world.sms(NEW)},
    Step.NEW_PASSWORD: lambda s: {"password": "Seven-Herons-Over-Kiel"},
}


@at(place for place in PLACES if place[1] in RIGHT)
def test_a_form_is_sent_twice(someone: Someone) -> None:
    """A double click, or two tabs: the second one is refused, and the first one's effect stays."""
    world = someone.world
    assert someone.page
    values = RIGHT[someone.place[1]](someone)
    world.cases.enter(someone.page, "token of c1", values)
    moved, now = world.case(), someone.seen()
    with pytest.raises(Problem) as refused:
        world.cases.enter(someone.page, "token of c1", values)
    assert refused.value.code is Code.STEP_NOT_OPEN
    assert world.case() == moved
    assert someone.seen() == now
    someone.place = (moved.journey, moved.step)
    assert_whole(someone)

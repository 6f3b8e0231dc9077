"""Evidence as people who decide see it (I28, I31, attack 79): who, of what, and what is noted."""

import hashlib
from collections.abc import Callable

import pytest
from pydantic import TypeAdapter
from service.tests.evidence.in_process import decode_here, mark_here
from service.tests.evidence.pictures import (
    PNG,
    audited,
    evidence_ids,
    image,
    in_review,
    png,
    send,
    written,
)
from service.tests.review.desk import Desk
from service.tests.verification.world import World
from sqlalchemy import select

from rebind.clock import rfc3339
from rebind.desk.agents import Role
from rebind.evidence.tables import evidence, evidence_likeness
from rebind.problems import Code, Problem
from rebind.review.outcomes import Outcome
from rebind.review.schemas import CaseShown
from rebind.settings import Settings

APPROVE = Outcome.APPROVE


@pytest.fixture
def evidence_id(world: World) -> str:
    """Of alice's case, which two people decide."""
    in_review(world)
    send(world)
    [evidence_id] = evidence_ids(world)
    return evidence_id


def size_of(world: World, evidence_id: str) -> int:
    with world.db.read() as tx:
        kept = world.evidence.find(tx, world.case().id, evidence_id)
    assert kept is not None
    return kept.size


def refusal(look: Callable[[], object]) -> Code | None:
    try:
        look()
    except Problem as problem:
        return problem.code
    return None


# --- seeing ---------------------------------------------------------------------------------------


def test_a_case_is_shown_with_its_evidence(world: World, desk: Desk, evidence_id: str) -> None:
    shown = desk.review.case(desk.reviewer, world.case().id)
    assert shown["evidence"] == [
        {
            "evidence_id": evidence_id,
            "media_type": "image/jpeg",
            "item": None,
            "size": size_of(world, evidence_id),
            "at": rfc3339(world.clock.now()),
            "elsewhere": [],
        }
    ]
    TypeAdapter(CaseShown).validate_python(shown)


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.LEAD])
def test_whoever_decides_sees_a_picture_and_that_is_noted(
    world: World, desk: Desk, evidence_id: str, role: Role
) -> None:
    agent = desk.reviewer if role is Role.REVIEWER else desk.lead
    case_id = world.case().id
    desk.review.case(agent, case_id)
    kept, content = desk.review.picture(agent, case_id, evidence_id)
    assert (kept.filename, kept.media_type) == (f"{case_id}-1.jpg", "image/jpeg")
    clean = world.evidence.decoded(kept)
    assert [each["sha256"] for each in world.audited("evidence_viewed")] == [
        hashlib.sha256(clean).hexdigest()
    ]
    assert content == mark_here(clean, f"{agent.id} {rfc3339(world.clock.now())}") != clean
    assert audited(world, "evidence_viewed") == [(evidence_id, case_id, agent.id)]
    assert world.audited("evidence_refused") == []


def test_an_auditor_sees_what_was_decided_on(world: World, desk: Desk, evidence_id: str) -> None:
    auditor, case_id = desk.hire("auditor", Role.AUDITOR), world.case().id
    desk.review.case(auditor, case_id)
    assert desk.review.picture(auditor, case_id, evidence_id)
    assert audited(world, "evidence_viewed") == [(evidence_id, case_id, auditor.id)]


def test_a_frame_of_a_face_is_marked_and_noted_too(
    world: World, desk: Desk, evidence_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    clean, case_id = written(image(3), "JPEG"), world.case().id
    monkeypatch.setattr(world.frames, "of_case", lambda *_: {"ff_1"})
    monkeypatch.setattr(world.frames, "get", lambda _: clean)
    desk.review.case(desk.lead, case_id)
    seen = desk.review.face(desk.lead, case_id, "ff_1")
    assert seen == mark_here(clean, f"{desk.lead.id} {rfc3339(world.clock.now())}")
    [entry] = world.audited("face_viewed")
    assert (entry["frame"], entry["sha256"]) == ("ff_1", hashlib.sha256(clean).hexdigest())


def test_to_look_at_a_picture_leaves_the_case_as_it_is(
    world: World, desk: Desk, evidence_id: str
) -> None:
    before = world.case()
    desk.review.case(desk.reviewer, before.id)
    desk.review.picture(desk.reviewer, before.id, evidence_id)
    assert world.case() == before


# --- not seeing -----------------------------------------------------------------------------------


def test_79_who_only_talks_sees_no_picture(world: World, desk: Desk, evidence_id: str) -> None:
    talker, case_id = desk.hire("agent1", Role.AGENT), world.case().id
    assert refusal(lambda: desk.review.picture(talker, case_id, evidence_id)) is Code.FORBIDDEN
    assert world.audited("evidence_viewed") == []
    assert audited(world, "evidence_refused") == [(None, case_id, talker.id)]


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.LEAD])
def test_79_nobody_sees_the_pictures_of_their_own_case(
    world: World, desk: Desk, evidence_id: str, role: Role
) -> None:
    owner, case_id = desk.hire("owner", role, email="alice@example.com"), world.case().id
    assert refusal(lambda: desk.review.picture(owner, case_id, evidence_id)) is Code.FORBIDDEN
    assert world.audited("evidence_viewed") == []
    assert audited(world, "evidence_refused") == [(None, case_id, owner.id)]


@pytest.mark.parametrize("guess", ["another case's", "another's picture", "no case", "no picture"])
def test_79_a_picture_is_seen_through_its_own_case_only(
    world: World, desk: Desk, evidence_id: str, guess: str
) -> None:
    in_review(world, "c2", "bob", phone="+447700900102")
    send(world, conversation="c2")
    case_id, other = world.case().id, world.case("c2").id
    for opened in (case_id, other):
        desk.review.case(desk.lead, opened)
    case_id, evidence_id, named = {
        "another case's": (other, evidence_id, other),
        "another's picture": (case_id, evidence_ids(world, "c2")[0], case_id),
        "no case": ("RB-0000000000", evidence_id, "unknown"),
        "no picture": (case_id, "../keys.json", case_id),
    }[guess]
    found = refusal(lambda: desk.review.picture(desk.lead, case_id, evidence_id))
    assert found is Code.NOT_FOUND
    assert world.audited("evidence_viewed") == []
    assert audited(world, "evidence_refused") == [(None, named, desk.lead.id)]


def test_79_what_was_wiped_is_not_seen(world: World, desk: Desk, evidence_id: str) -> None:
    case_id = world.case().id
    desk.review.case(desk.lead, case_id)
    with world.db.write() as tx:
        world.evidence.wipe(tx, case_id)
    assert refusal(lambda: desk.review.picture(desk.lead, case_id, evidence_id)) is Code.NOT_FOUND
    assert desk.review.case(desk.lead, case_id)["evidence"] == []


def test_79_a_file_that_was_tampered_with_is_not_shown_and_not_noted_as_seen(
    world: World, desk: Desk, evidence_id: str
) -> None:
    (world.settings.data_dir / "evidence" / evidence_id).write_bytes(b"something else")
    case_id = world.case().id
    desk.review.case(desk.lead, case_id)
    assert refusal(lambda: desk.review.picture(desk.lead, case_id, evidence_id)) is Code.NOT_FOUND
    assert world.audited("evidence_viewed") == []
    assert len(audited(world, "evidence_refused")) == 1


@pytest.mark.parametrize("what", ["picture", "face"])
def test_79_whoever_has_not_opened_a_case_sees_no_picture_of_it(
    world: World, desk: Desk, evidence_id: str, what: str
) -> None:
    case_id = world.case().id
    desk.review.case(desk.reviewer, case_id)
    look = desk.review.picture if what == "picture" else desk.review.face
    assert refusal(lambda: look(desk.lead, case_id, evidence_id)) is Code.FORBIDDEN
    assert world.audited("evidence_viewed") == []
    assert audited(world, "evidence_refused") == [(None, case_id, desk.lead.id)]


def test_79_a_case_that_was_opened_in_an_earlier_sign_in_has_to_be_opened_again(
    world: World, desk: Desk, evidence_id: str
) -> None:
    case_id = world.case().id
    desk.review.case(desk.lead, case_id)
    world.clock.advance(hours=10)
    assert refusal(lambda: desk.review.picture(desk.lead, case_id, evidence_id)) is Code.FORBIDDEN
    desk.review.case(desk.lead, case_id)
    assert desk.review.picture(desk.lead, case_id, evidence_id)


def test_79_nobody_walks_through_all_cases(world: World, desk: Desk, evidence_id: str) -> None:
    desk.review._assignments._settings = Settings(review_cases_per_hour=1)
    in_review(world, "c2", "bob", phone="+447700900102")
    first, second = world.case().id, world.case("c2").id
    desk.review.case(desk.lead, first)
    desk.review.case(desk.lead, first)
    assert refusal(lambda: desk.review.case(desk.lead, second)) is Code.TOO_MANY_REQUESTS
    assert audited(world, "case_refused") == [(None, second, desk.lead.id)]
    assert desk.review.case(desk.reviewer, second), "everybody has their own"
    world.clock.advance(hours=1)
    assert desk.review.case(desk.lead, second)


def test_colleagues_who_have_opened_a_case_lately_are_named(
    world: World, desk: Desk, evidence_id: str
) -> None:
    case_id = world.case().id
    assert desk.review.case(desk.lead, case_id)["also_open"] == []
    told = desk.review.case(desk.reviewer, case_id)["also_open"]
    assert told == [{"name": "lead", "at": rfc3339(world.clock.now())}]
    world.clock.advance(minutes=15)
    assert desk.review.case(desk.reviewer, case_id)["also_open"] == []


# --- deciding -------------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", [each for each in Outcome if each is not Outcome.REVERSE])
def test_81_nobody_decides_on_less_than_was_sent(
    world: World, desk: Desk, evidence_id: str, outcome: Outcome
) -> None:
    seen = world.case().version
    send(world, PNG + b"2")
    assert desk.try_to(desk.lead, outcome, seen) is Code.STALE
    assert world.view()["state"] == "in_review"


def test_a_picture_voids_the_approval_that_waits(
    world: World, desk: Desk, evidence_id: str
) -> None:
    account_id = world.case().account_id or ""
    desk.decide(desk.reviewer, APPROVE)
    send(world, PNG + b"2")
    left = desk.decide(desk.lead, APPROVE)
    assert (left["state"], left["approvals"]) == ("in_review", 1)
    assert world.look(account_id).phone is not None
    assert desk.decide(desk.reviewer, APPROVE)["state"] == "completed"


@pytest.mark.parametrize("content", [b"", b"GIF89a"])
def test_what_is_not_taken_voids_nothing(
    world: World, desk: Desk, evidence_id: str, content: bytes
) -> None:
    desk.decide(desk.reviewer, APPROVE)
    send(world, content)
    assert desk.decide(desk.lead, APPROVE)["state"] == "completed"


# --- the same picture on two accounts (I32) -------------------------------------------------------


@pytest.mark.parametrize(
    ("theirs", "found"),
    [
        (PNG, [True]),
        (written(image().resize((480, 640)), "JPEG", quality=60), [False]),
        (png(7), []),
    ],
    ids=["the same file", "scaled and written anew", "another picture"],
)
def test_80_a_picture_of_another_account_is_shown_as_such(
    world: World, desk: Desk, evidence_id: str, theirs: bytes, found: list[bool]
) -> None:
    in_review(world, "c2", "bob", phone="+447700900102")
    send(world, theirs, conversation="c2")
    other = world.case("c2").id
    elsewhere = [{"case_id": other, "same_file": same} for same in found]
    [shown] = desk.review.case(desk.reviewer, world.case().id)["evidence"]  # type: ignore[misc]
    assert shown["elsewhere"] == elsewhere
    with world.db.write() as tx:
        world.evidence.wipe(tx, other)
    [shown] = desk.review.case(desk.reviewer, world.case().id)["evidence"]  # type: ignore[misc]
    assert shown["elsewhere"] == elsewhere, "what was wiped is still known"


def test_93_a_dump_tells_nothing_of_how_a_picture_looks(world: World, evidence_id: str) -> None:
    plain = decode_here(world.settings)(PNG, "image/png").likeness
    with world.db.read() as tx:
        sealed = tx.execute(select(evidence.c.likeness_sealed)).scalar_one()
        bands = tx.execute(select(evidence_likeness.c.band_index)).scalars().all()
    assert 4 < len(bands) <= 9
    assert all(len(band) == 64 for band in bands)
    assert not any(plain[at : at + 8] in band for band in bands for at in range(57))
    assert plain not in sealed

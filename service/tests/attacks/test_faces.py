"""72 to 75 and 77: what a vendor of face checks sends, and what others send in its name."""

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from service.tests.face.parties import (
    SECRET,
    SUBJECT,
    Vendor,
    at_the_face,
    begin,
)
from service.tests.verification.world import World

from rebind.demo.face_vendor import signed
from rebind.face.vendor import KEY_HEADER, SIGNATURE_HEADER


def green(world: World, session: str, **other: object) -> bytes:
    """A message of the vendor's."""
    told = {
        "type": "applicantReviewed",
        "correlationId": "vm_1",
        "sessionId": session,
        "applicantId": SUBJECT,
        "reviewResult": {"reviewAnswer": "GREEN"},
        "createdAt": world.clock.now().isoformat(),
    }
    return json.dumps(told | other, indent=1).encode()


def headers(body: bytes, secret: str = SECRET, key: str = "our key") -> dict[str, str]:
    return signed(secret.encode(), key, body)


def legacy(body: bytes) -> dict[str, str]:
    """The hash over body and secret that such vendors once had."""
    return {"X-SIGNATURE": hashlib.sha256(body + SECRET.encode()).hexdigest()}


def reserialised(body: bytes) -> dict[str, str]:
    return headers(json.dumps(json.loads(body)).encode())


FORGED: dict[str, Callable[[bytes], dict[str, str]]] = {
    "none": lambda _: {},
    "of another secret": lambda body: headers(body, secret="x" * 40),
    "of another key": lambda body: headers(body, key="another"),
    "without a key": lambda body: {SIGNATURE_HEADER: headers(body)[SIGNATURE_HEADER]},
    "of the same words in other bytes": reserialised,
    "legacy": legacy,
    "empty": lambda _: {KEY_HEADER: "our key", SIGNATURE_HEADER: ""},
    "of nothing": lambda _: headers(b""),
    "not ASCII": lambda _: {KEY_HEADER: "our key", SIGNATURE_HEADER: "é"},
    "cut": lambda body: headers(body) | {SIGNATURE_HEADER: headers(body)[SIGNATURE_HEADER][:32]},
}


@pytest.mark.parametrize("forged", FORGED)
def test_72_a_message_that_the_vendor_did_not_sign_changes_nothing(
    vendor: Vendor, forged: str
) -> None:
    world = vendor.world
    at_the_face(world)
    body = green(world, begin(world)["session"])
    before = world.case()
    assert vendor.is_refused(FORGED[forged](body), body)
    assert world.case() == before
    assert not world.audited("face_decided")
    vendor.deliver(headers(body), body)
    assert world.case().step == "done"


def test_72_nor_one_of_the_future_and_one_that_is_too_old_is_of_no_use(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world)
    session = begin(world)["session"]
    for apart, refused in ((timedelta(minutes=6), True), (-timedelta(hours=49), False)):
        body = green(world, session, createdAt=(world.clock.now() + apart).isoformat())
        assert vendor.is_refused(headers(body), body) is refused
        assert world.case().step == "face"


@pytest.mark.parametrize(
    "other", [{"type": "applicantCreated"}, {"reviewResult": {}}, {"sessionId": ""}]
)
def test_72_nor_one_that_says_nothing_of_a_result(vendor: Vendor, other: dict[str, object]) -> None:
    world = vendor.world
    at_the_face(world)
    body = green(world, begin(world)["session"], **other)
    vendor.deliver(headers(body), body)
    assert world.case().step == "face"


def test_73_the_same_message_again_does_nothing_again(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world)
    vendor.says(begin(world)["session"], "RED")
    vendor.deliver(*vendor.sent[0])
    assert len(world.audited("face_decided")) == 1
    assert len(world.conversations.of("c1", "step_result")) == 3
    session = begin(world)["session"]
    vendor.deliver(*vendor.sent[0])
    assert world.case().step == "face"
    vendor.says(session, "GREEN")
    [moved] = [e for e in world.audited("case_moved") if e["move"] == "completed"]
    for sent in vendor.sent:
        vendor.deliver(*sent)
    assert [e for e in world.audited("case_moved") if e["move"] == "completed"] == [moved]


def test_73_a_later_word_is_not_undone_by_an_earlier_one(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world)
    session = begin(world)["session"]
    vendor.says(session, "RED", seconds=2)
    vendor.says(session, "GREEN", seconds=1)
    assert world.case().step == "face"
    assert [e["passed"] for e in world.audited("face_decided")] == [False]


def test_73_nobody_s_session_has_no_effect(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world)
    begin(world)
    body = green(world, "vs_of_nobody")
    vendor.deliver(headers(body), body)
    assert world.case().step == "face"


def test_73_a_session_acts_on_its_own_account_alone(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world)
    mine = begin(world)["session"]
    victim = at_the_face(world, "c2", "vera", phone="+447700900109", primary_subject="p_of_vera")
    begin(world, "c2")
    vendor.says(mine, "GREEN", "p_of_vera")
    assert world.case("c2").step == "face"
    assert world.look(victim).phone is not None
    assert world.case().step == "more_documents"


def test_74_red_after_green_before_anybody_decided_takes_the_face_back(vendor: Vendor) -> None:
    world = vendor.world
    account_id = at_the_face(world, tools={"totp": None})
    session = begin(world)["session"]
    vendor.says(session, "GREEN")
    assert world.case().step == "face_review"
    vendor.says(session, "RED", seconds=1)
    case = world.case()
    assert (case.step, case.why) == ("documents", "face_withdrawn")
    with world.db.read() as tx:
        assert "face" not in world.cases.proof_kinds(tx, case)
    assert world.look(account_id).phone is not None


def test_74_and_voids_what_was_approved_meanwhile(vendor: Vendor) -> None:
    world = vendor.world
    at_the_face(world, high_value=True)
    session = begin(world)["session"]
    vendor.says(session, "GREEN")
    seen = world.case().version
    vendor.says(session, "RED", seconds=1)
    assert world.case().version > seen


def test_74_red_after_the_reset_freezes_the_account_for_people_to_see(vendor: Vendor) -> None:
    world = vendor.world
    account_id = at_the_face(world)
    session = begin(world)["session"]
    vendor.says(session, "GREEN")
    assert world.case().state == "completed"
    held = world.look(account_id).withdrawals_held_until
    world.clock.advance(hours=20)
    vendor.says(session, "RED")
    account = world.look(account_id)
    assert account.frozen_at == world.clock.now()
    assert account.withdrawals_held_until > held  # type: ignore[operator]
    with world.db.read() as tx:
        assert world.cases.alarms.raised_at(tx, account_id) is not None
    assert [e["by"] for e in world.audited("account_frozen")] == ["verifier"]


def test_75_what_the_browser_says_is_nothing_until_the_vendor_says_it(vendor: Vendor) -> None:
    world = vendor.world
    account_id = at_the_face(world)
    session = begin(world)["session"]
    for _ in range(3):
        world.enter(session=session)
    assert world.case().step == "face"
    assert world.conversations.of("c1", "step_result")[-1]["step"] == "email_code"
    assert world.look(account_id).phone is not None
    vendor.says(session, "GREEN")
    assert world.case().step == "done"


@pytest.mark.parametrize(
    ("known", "named"),
    [
        ({}, "p_of_somebody_else"),
        ({"primary_subject": "p_of_somebody_else"}, SUBJECT),
        ({"expires_in": timedelta(minutes=1)}, SUBJECT),
    ],
)
def test_77_a_face_without_ownership_is_not_enough(
    vendor: Vendor, known: dict[str, object], named: str
) -> None:
    world = vendor.world
    if "expires_in" in known:
        known = {"primary_expires_at": world.clock.now() + known["expires_in"]}  # type: ignore[operator]
    account_id = at_the_face(world, **known)
    session = begin(world)["session"]
    world.clock.advance(minutes=2)
    vendor.says(session, "GREEN", named)
    case = world.case()
    assert (case.step, case.state, case.why) == ("more_documents", "more_info", "face_not_enough")
    assert case.documents_asked == "history_email counterparty_record"
    assert world.look(account_id).phone is not None
    with world.db.read() as tx:
        assert "face" not in world.cases.proof_kinds(tx, case)


@pytest.mark.parametrize(
    "change", [{"primary_verified": False}, {"primary_subject": None}, {"primary_subject": "p_2"}]
)
def test_77_nor_one_whose_primary_verification_went_meanwhile(
    vendor: Vendor, change: dict[str, object]
) -> None:
    world = vendor.world
    account_id = at_the_face(world)
    session = begin(world)["session"]
    with world.db.write() as tx:
        world.accounts._repository.change(tx, account_id, **change)
    vendor.says(session, "GREEN")
    assert world.case().step in ("more_documents", "documents")
    assert world.look(account_id).phone is not None


def test_39_no_face_without_primary_verification(vendor: Vendor) -> None:
    """Nor by asking for it, wherever the case stands."""
    world = vendor.world
    world.account("alice")
    world.prove()
    assert world.case().step == "questions_intro"
    for command in ("face_here", "face_phone"):
        assert world.do(command).outcome == "step_not_open"
    assert world.case().step == "questions_intro"

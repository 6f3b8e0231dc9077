"""What every verifier keeps: the promise of `verification.ports.FaceVerifier`, of the embedded one,
of the vendor's, and of the one that tests have in their place."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from service.tests.databases import sqlite
from service.tests.face.parties import SUBJECT, portrait, with_camera, with_vendor
from service.tests.face.said import Said

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.face import embedded
from rebind.face.judge import Findings
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.verification.ports import FaceAsked, FaceCamera, FaceResult, FaceVerifier, Frame
from tests.kit.clock import ManualClock

JPEG = b"\xff\xd8\xff\xe0"


@dataclass(frozen=True)
class Checked:
    """A verifier, somebody's account, and how a session of theirs is decided."""

    verifier: FaceVerifier
    asked: FaceAsked
    decide: Callable[[str, bool], None]
    clock: ManualClock
    matches: Callable[[bool], bool]
    """Whether a face could be matched with an account that passed primary verification, or not."""


@pytest.fixture(params=["embedded", "vendor", "said"])
def checked(
    request: pytest.FixtureRequest,
    keys: Keys,
    clock: ManualClock,
    catalogue: Catalogue,
    passwords: Passwords,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Checked]:
    db = sqlite(tmp_path / "rebind.db")
    parts = (db, keys, clock, catalogue, passwords)
    with ExitStack() as stack:
        if request.param == "vendor":
            vendor = stack.enter_context(with_vendor(parts, tmp_path))
            world, verifier = vendor.world, vendor.verifier

            def decide(session_id: str, passed: bool) -> None:
                vendor.says(session_id, "GREEN" if passed else "RED")

        elif request.param == "said":
            world, verifier = with_camera(parts, tmp_path), Said()  # type: ignore[assignment]

            def decide(session_id: str, passed: bool) -> None:
                result = FaceResult(passed, SUBJECT, clock.now())
                verifier.results[session_id] = result  # type: ignore[attr-defined]

        else:
            world = with_camera(parts, tmp_path)
            verifier = world.cases.faces.verifier  # type: ignore[assignment]

            def decide(session_id: str, passed: bool) -> None:
                monkeypatch.setattr(embedded, "ask", lambda *_, **__: Findings(passed, (), {}))
                _film(verifier, session_id, clock)

        verified = {"primary_subject": SUBJECT, "primary_verified": True, "portrait": portrait()}
        account_ids = {
            True: world.account("bob", **verified),
            False: world.account("dan", phone=None),
        }

        def matches(verified: bool) -> bool:
            with db.read() as tx:
                return verifier.can_match(tx, world.accounts.get(tx, account_ids[verified]))

        ends = clock.now() + timedelta(minutes=20)
        asked = FaceAsked("RB-1", account_ids[True], SUBJECT, "DE", "en", ends)
        yield Checked(verifier, asked, decide, clock, matches)
    db.dispose()


def _film(verifier: FaceVerifier, session_id: str, clock: ManualClock) -> None:
    """Frames of nothing, as they are asked for."""
    assert isinstance(verifier, FaceCamera)
    ask, number = verifier.handover(session_id)["ask"], 0
    while ask is not None:
        clock.advance(seconds=0.5)
        frame = Frame(ask["nonce"], 500 * number, JPEG + session_id.encode() + bytes([number]))  # type: ignore[index]
        ask, number = verifier.take_frame(session_id, frame)["ask"], number + 1


def test_a_face_is_matched_with_what_primary_verification_was_passed_with(
    checked: Checked,
) -> None:
    assert checked.matches(True)
    assert not checked.matches(False)


def test_every_session_has_a_name_of_its_own(checked: Checked) -> None:
    names = {checked.verifier.create_session(checked.asked) for _ in range(5)}
    assert len(names) == 5
    assert all(16 <= len(name) <= 64 for name in names)


def test_a_page_is_told_where_or_how_to_go_on(checked: Checked) -> None:
    told = checked.verifier.handover(checked.verifier.create_session(checked.asked))
    assert set(told) == ({"url"} if checked.verifier.hosted else {"ask"})


def test_of_a_session_that_there_is_not_nothing_is_told(checked: Checked) -> None:
    with pytest.raises(Problem) as refused:
        checked.verifier.handover("nobody_s")
    assert refused.value.code is Code.NOT_FOUND
    assert checked.verifier.result("nobody_s") is None


def test_nothing_is_decided_before_anybody_has_looked(checked: Checked) -> None:
    assert checked.verifier.result(checked.verifier.create_session(checked.asked)) is None


@pytest.mark.parametrize("passed", [True, False])
def test_a_result_names_the_person_and_stays(checked: Checked, passed: bool) -> None:
    session_id = checked.verifier.create_session(checked.asked)
    checked.decide(session_id, passed)
    result = checked.verifier.result(session_id)
    assert result == FaceResult(passed, SUBJECT, checked.clock.now())
    checked.clock.advance(seconds=60)
    assert checked.verifier.result(session_id) == result


def test_one_session_s_result_is_not_another_one_s(checked: Checked) -> None:
    one, other = (checked.verifier.create_session(checked.asked) for _ in range(2))
    checked.decide(one, True)
    assert checked.verifier.result(other) is None

"""What a camera shows, looked at by the models: films that are made of a picture
(tests/kit/faces.py) in place of people. Each takes the judge's process about two seconds."""

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray
from service.tests.databases import sqlite
from service.tests.face.parties import (
    SEED,
    at_the_face,
    begin,
    movements,
    portrait,
    send,
    shown,
    with_camera,
)
from service.tests.verification.world import World

from rebind.accounts.passwords import Passwords
from rebind.catalogue import Catalogue
from rebind.face import judge
from rebind.face.challenge import FRAMES
from rebind.keys import Keys
from tests.kit.clock import ManualClock
from tests.kit.faces import (
    ANOTHER,
    OTHER,
    PORTRAIT,
    SAME,
    cropped,
    film,
    jpeg,
    noisy,
    posed,
    squeezed,
    zoomed,
)

Picture = NDArray[np.uint8]


@pytest.fixture
def camera(
    keys: Keys, clock: ManualClock, catalogue: Catalogue, passwords: Passwords, tmp_path: Path
) -> Iterator[World]:
    """Of one database: what is looked at here is no row."""
    db = sqlite(tmp_path / "rebind.db")
    world = with_camera((db, keys, clock, catalogue, passwords), tmp_path)
    at_the_face(world, portrait=portrait())
    yield world
    db.dispose()


def found(world: World) -> tuple[set[str], dict[str, object]]:
    """Faults and scores of the newest check, as people who decide see them."""
    with world.db.read() as tx:
        newest = list(world.frames.seen(tx, world.case().id).values())[-1]
    return set(newest["faults"]), newest["scores"]


def drawn(picture: Callable[[str], Picture], seed: int = 1) -> Iterator[tuple[int, bytes]]:
    """A film of what somebody holds before the camera for each movement."""
    numbers = count(seed * 500)
    for number, movement in enumerate(movements()):
        for _ in range(FRAMES):
            yield number, jpeg(noisy(picture(movement), next(numbers)))


def test_the_page_is_told_that_pictures_are_taken_here(camera: World) -> None:
    [field] = camera.card()["fields"]  # type: ignore[misc]
    assert field["options"]["hosted"] is False


@pytest.mark.parametrize("seed", [SEED, 29])
def test_a_person_who_follows_passes_and_people_decide(camera: World, seed: int) -> None:
    camera.cases.faces.verifier._chance = lambda _: Random(seed)  # type: ignore[attr-defined]
    assert shown(camera, film(SAME, movements(seed))) == "ok"
    faults, scores = found(camera)
    assert not faults
    assert scores["band"] == "likely"
    case = camera.case()
    assert (case.step, case.state) == ("face_review", "in_review")


def test_a_film_of_another_order_is_refused(camera: World) -> None:
    other = movements()
    other[1:3] = reversed(other[1:3])
    assert shown(camera, film(SAME, other)) == "face_failed"
    faults, _ = found(camera)
    assert faults == {f"not_{other[1]}", f"not_{other[2]}"}


def test_a_still_picture_is_refused(camera: World) -> None:
    assert shown(camera, drawn(lambda _: cropped(SAME))) == "face_failed"
    faults, _ = found(camera)
    assert {"not_left", "not_right", "not_closer", "not_blink"} <= faults


def test_a_printed_face_that_somebody_moves_is_refused(camera: World) -> None:
    """Turned it is narrower, held nearer it is larger: no nose moves between its cheeks."""

    def held(movement: str) -> Picture:
        face = cropped(SAME)
        if movement in ("left", "right"):
            return squeezed(face, 0.75)
        return zoomed(face, 1.45) if movement == "closer" else face

    assert shown(camera, drawn(held)) == "face_failed"
    faults, _ = found(camera)
    assert faults == {"not_left", "not_right", "not_blink"}


def test_another_person_is_refused(camera: World) -> None:
    assert shown(camera, film(OTHER, movements())) == "face_failed"
    faults, scores = found(camera)
    assert "mismatch" in faults
    assert scores["band"] == "mismatch"


def test_somebody_who_takes_the_place_of_the_first_is_refused(camera: World) -> None:
    def changed(movement: str) -> Picture:
        return posed(ANOTHER if movement == "closer" else SAME, movement)

    assert shown(camera, drawn(changed)) == "face_failed"
    assert "another_person" in found(camera)[0]


def test_two_faces_are_refused(camera: World) -> None:
    def together(movement: str) -> Picture:
        pair = np.hstack([posed(SAME, movement)[:, 80:-80], cropped(OTHER)[:, 80:-80]])
        return np.ascontiguousarray(pair)

    assert shown(camera, drawn(together)) == "face_failed"
    assert "several_faces" in found(camera)[0]


def test_no_face_is_refused(camera: World) -> None:
    assert shown(camera, drawn(lambda _: np.full((360, 480, 3), 120, np.uint8))) == "face_failed"
    assert found(camera)[0] == {"no_face"}


def test_frames_that_came_before_are_refused(camera: World) -> None:
    """Of this session or another one: no camera takes the same picture twice."""
    frames = list(film(SAME, movements()))
    frames[0] = frames[1]
    assert shown(camera, iter(frames)) == "file_refused"
    assert shown(camera, film(SAME, movements(), seed=2)) == "ok"


def test_a_whole_film_that_came_before_is_refused(camera: World) -> None:
    begun = begin(camera)
    send(camera, begun, film(SAME, movements()))
    assert shown(camera, film(SAME, movements())) == "file_refused"


def test_a_film_that_is_sent_faster_than_anybody_moves_is_refused(
    camera: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera.clock, "advance", lambda **_: None)
    assert shown(camera, film(SAME, movements())) == "face_failed"
    assert found(camera)[0] == {"times"}


def test_without_a_face_in_the_portrait_nobody_passes(camera: World) -> None:
    nobody = jpeg(np.full((300, 300, 3), 90, np.uint8))
    found = judge.judge(_task(nobody), camera.settings.face_models_dir)
    assert not found.passed
    assert found.faults == ("no_portrait",)


def _task(picture: bytes, names: Sequence[str] = ("centre", "left")) -> judge.Task:
    asked = [judge.Movement(name) for name in names]
    return judge.Task(asked, list(film(SAME, names)), picture)


@pytest.mark.parametrize(
    "content", [b"\xff\xd8\xff", b"\xff\xd8\xff\xe0" + b"\x00" * 5000, b"\x89PNG\r\n\x1a\n"]
)
def test_what_breaks_a_decoder_fails_the_check_and_nothing_else(content: bytes) -> None:
    task = judge.Task([judge.Movement.CENTRE], [(0, content)], portrait())
    looked = judge.ask(task, _models(), memory=4 * 10**9, seconds=20)
    assert looked == judge.Findings.broken()


def test_a_judge_that_takes_too_long_or_too_much_is_stopped() -> None:
    task = _task(portrait(PORTRAIT))
    assert judge.ask(task, _models(), memory=4 * 10**9, seconds=0.2).faults == ("unreadable",)
    assert judge.ask(task, _models(), memory=10**8, seconds=20).faults == ("unreadable",)


def _models() -> Path:
    return Path("face-models").resolve()

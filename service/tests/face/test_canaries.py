"""A face check by the HTTP API, at DEBUG; then it is looked for what the camera saw, the portrait,
and what was measured: no file, no row, no log, no answer and no export has any of it in clear."""

import base64
import json
import logging
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import numpy as np
import pytest
from service.tests.border.house import House, Talk
from service.tests.databases import sqlite
from service.tests.face.parties import SEED, portrait
from service.tests.verification.world import PASSWORD

from rebind.accounts.passwords import Passwords
from rebind.face.looks import picture
from rebind.people.export import Export
from rebind.people.person import People
from rebind.schema import metadata
from rebind.verification.factors.face import CONSENT
from tests.canaries.values import PictureCanaries
from tests.kit.clock import ManualClock
from tests.kit.faces import MODELS, SAME, eyes, jpeg, noisy, posed

BY_CHANCE = 3
"""So many numbers of a template may stand somewhere by chance; of 128."""

PLANTED = 6


@dataclass
class Check:
    folder: Path
    house: House
    talk: Talk
    account_id: str
    canaries: PictureCanaries = field(default_factory=PictureCanaries)
    template: list[float] = field(default_factory=list)
    """Of the first frame, computed once more."""
    told: list[str] = field(default_factory=list)
    """What the page was answered."""

    @property
    def scores(self) -> dict[str, object]:
        """As people who decide have them."""
        with self.house.rooms.db.read() as tx:
            [seen] = self.house.rooms.frames.seen(tx, self.talk.case()["case_id"]).values()
        return dict(seen["scores"])

    def found_in(self, content: bytes) -> list[str]:
        shapes = [
            (f"{number:.6f}"[:-1].encode(), struct.pack("<d", number), struct.pack("<f", number))
            for number in self.template
        ]
        here = sum(any(shape in content for shape in of) for of in shapes)
        measured = [f'"{name}": {json.dumps(self.scores[name])}' for name in ("within", "portrait")]
        return [
            *self.canaries.found_in(content),
            *(["a template"] if here > BY_CHANCE else []),
            *(each for each in [*measured, "likely"] if each.encode() in content),
        ]

    def leaks(self) -> dict[str, list[str]]:
        """By the file's name."""
        files = [file for file in self.folder.rglob("*") if file.is_file()]
        return {f.name: found for f in files if (found := self.found_in(f.read_bytes()))}


@pytest.fixture
def check(passwords: Passwords, clock: ManualClock, tmp_path: Path) -> Iterator[Check]:
    db = sqlite(tmp_path / "rebind.db")
    metadata.create_all(db.engine)
    house = House(db, clock, passwords, tmp_path, face_models_dir=MODELS)
    house.rooms.cases.faces.verifier._chance = lambda _: Random(SEED)  # type: ignore[union-attr]
    with db.write() as tx:
        account_id = house.rooms.accounts.register(
            tx,
            email="alice@example.com",
            password_hash=passwords.hash(PASSWORD),
            phone="+447700900101",
            opened_at=clock.now().replace(year=clock.now().year - 2),
            primary_verified=True,
            portrait=portrait(),
        )
    yield Check(tmp_path, house, house.begin(), account_id)
    db.dispose()


def walk(check: Check) -> None:
    """Somebody who follows, to the review."""
    talk, house, canaries = check.talk, check.house, check.canaries
    canaries.note(portrait(), "the portrait")
    talk.at_the_code()
    assert talk.enter(code=house.code()).status_code == 200
    assert talk.outcome("face_here") == "ok"
    where = talk.url()
    begun = house.client.post(
        f"{where}/face", json={"country": "DE", "consent": CONSENT}, headers=talk.bearer
    ).json()
    ask, number = begun["ask"], 0
    while ask is not None:
        house.rooms.clock.advance(seconds=0.3)  # type: ignore[attr-defined]
        image = noisy(posed(SAME, ask["movement"]), number)
        frame = jpeg(image)
        if number == 0:
            seen = picture(frame)
            check.template += map(float, eyes().template(seen, eyes().look(seen)))
        canaries.note(frame, f"frame {number}")
        body = {
            "session": begun["session"],
            "nonce": ask["nonce"],
            "at_ms": 5000 + 300 * number + number % 7,
            "jpeg": base64.b64encode(frame).decode(),
        }
        answer = house.client.post(f"{where}/face/frames", json=body, headers=talk.bearer)
        assert answer.status_code == 200, answer.text
        check.told.append(answer.text)
        ask, number = answer.json()["ask"], number + 1
    check.told.append(talk.enter(session=begun["session"]).text)
    assert talk.case()["step"] == "face_review"
    assert check.scores["band"] == "likely"
    house.post()


def test_nothing_of_a_face_is_found_anywhere(
    check: Check, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    logging.getLogger("sqlalchemy.engine").setLevel(logging.DEBUG)
    with caplog.at_level(logging.DEBUG):
        walk(check)
        check.house.client.post(f"{check.talk.url}/face/frames", json={"jpeg": "broken"})
    logging.getLogger("sqlalchemy.engine").setLevel(logging.NOTSET)
    logs = caplog.text + "".join(capfd.readouterr())
    assert "face_frame" in logs
    assert len(list((check.folder / "faces").iterdir())) > 10

    assert check.leaks() == {}
    rooms = check.house.rooms
    with rooms.db.write() as tx:
        person = People(rooms).by_account(tx, check.account_id)
        assert person is not None
        export = json.dumps(Export(rooms).of(tx, person))
    for text in (logs, check.house.rows(), export, check.talk.transcript(), *check.told):
        assert check.found_in(text.encode()) == []

    # By the very search, what is planted is found
    plant(check)
    assert len(check.leaks()) == PLANTED


def plant(check: Check) -> None:
    frame = jpeg(noisy(posed(SAME, "centre"), 0))
    things = (
        f"took {base64.b64encode(frame).decode()}".encode(),
        b"\0" + frame[6000:12_000],
        portrait()[10_000:],
        json.dumps(check.template).encode(),
        np.array(check.template, np.float32).tobytes(),
        json.dumps(check.scores).encode(),
    )
    for number, thing in enumerate(things):
        (check.folder / f"planted {number}").write_bytes(thing)
    assert len(things) == PLANTED

"""Several workers and one picture, and workers that are killed."""

import signal
import subprocess
import sys
from pathlib import Path
from threading import Lock

import pytest
from service.tests.evidence.pictures import in_review, png, pngs, send
from service.tests.reading.kit import Engine, mail, reads, record, told
from service.tests.together import at_once
from service.tests.verification.world import World
from sqlalchemy import select

from rebind.reading.page import Page
from rebind.reading.service import LEASE
from rebind.reading.tables import evidence_reading

ROOT = Path(__file__).parents[3]


class Shared(Engine):
    """One that many threads ask at once, as many workers of many machines would."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = Lock()

    def read(self, picture: bytes) -> Page:
        with self._lock:
            self.read_pictures.append(picture)
        return record()


def test_many_workers_at_once_read_each_picture_once(world: World) -> None:
    in_review(world)
    engine = Shared()
    world.reading.engine = engine  # type: ignore[assignment]
    send(world, *[png(n) for n in range(6)])
    assert sum(at_once(*[world.reading.read_due] * 8)) == 6  # type: ignore[arg-type]
    assert len(set(engine.read_pictures)) == len(engine.read_pictures) == 6
    assert len(told(world)) == 6


def test_reading_wiping_and_pressing_at_once_wait_for_each_other_and_not_in_a_ring(
    world: World,
) -> None:
    in_review(world)
    world.reading.engine = Shared()  # type: ignore[assignment]
    send(world, *pngs(6))

    def press() -> None:
        with world.db.write() as tx:
            world.reading.presses["send_anyway"](tx, "c1")

    def wipe() -> None:
        with world.db.write() as tx:
            world.evidence.wipe(tx, world.case().id)

    at_once(world.reading.read_due, press, world.reading.read_due, wipe, press)
    with world.db.read() as tx:
        rows = tx.execute(select(evidence_reading.c.state, evidence_reading.c.sealed)).all()
    assert {row.sealed for row in rows} == {None}
    assert {row.state for row in rows} <= {"read", "failed"}


@pytest.mark.parametrize("where", ["reading", "keeping"])
def test_a_worker_that_is_killed_loses_nothing_and_tells_nothing_twice(
    world: World, where: str
) -> None:
    """The real thing: SIGKILL."""
    in_review(world)
    send(world)
    url = world.db.engine.url.render_as_string(hide_password=False)
    run = ("-m", "service.tests.reading.killed", url, str(world.settings.data_dir), where)
    dead = subprocess.run(
        [sys.executable, *run], cwd=ROOT, capture_output=True, timeout=120, check=False
    )
    assert dead.returncode == -signal.SIGKILL, dead.stderr.decode()
    reads(world, mail())
    assert world.reading.read_due() == 0
    world.clock.advance(seconds=LEASE.total_seconds())
    assert world.reading.read_due() == 1
    with world.db.read() as tx:
        row = tx.execute(select(evidence_reading)).mappings().one()
    assert (row["state"], row["tries"], row["lease"]) == ("read", 2, None)
    assert len(told(world)) == 1

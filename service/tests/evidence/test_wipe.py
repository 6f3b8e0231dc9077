"""Pictures that go: with their case's time, or because a process died before they were evidence."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from service.tests.databases import Crash
from service.tests.evidence.pictures import PNG, audited, evidence_ids, files, in_review, send
from service.tests.verification.world import World
from sqlalchemy import select

from rebind.evidence.tables import evidence, evidence_delivery
from rebind.problems import Problem

ROOT = Path(__file__).parents[3]
RETENTION = timedelta(days=90)


def wipe(world: World, conversation: str = "c1") -> int:
    with world.db.write() as tx:
        return world.evidence.wipe(tx, world.case(conversation).id)


def aged(world: World, minutes: int) -> None:
    """Let the files be older than they are."""
    for path in (world.settings.data_dir / "evidence").iterdir():
        then = path.stat().st_mtime - 60 * minutes
        os.utime(path, (then, then))


def wiped(world: World) -> list[bool]:
    with world.db.read() as tx:
        rows = tx.execute(select(evidence.c.wiped_at).order_by(evidence.c.number)).scalars()
        return [at is not None for at in rows]


# --- wiping ---------------------------------------------------------------------------------------


def test_a_wipe_takes_the_bytes_and_keeps_what_is_known_of_them(world: World) -> None:
    in_review(world)
    in_review(world, "c2", "bob", phone="+447700900102")
    send(world, PNG, PNG + b"2")
    send(world, conversation="c2")
    mine, theirs = evidence_ids(world), evidence_ids(world, "c2")
    with world.db.read() as tx:
        kept, _ = world.evidence.of_case(tx, world.case().id)
    assert wipe(world) == 2
    assert (evidence_ids(world), files(world)) == ([], theirs)
    case_id = world.case().id
    assert sorted(audited(world, "evidence_wiped")) == sorted((e, case_id, None) for e in mine)
    with world.db.read() as tx:
        rows = tx.execute(select(evidence).filter_by(case_id=case_id)).mappings().all()
    assert {row["wiped_at"] for row in rows} == {world.clock.now()}
    assert all(row["content_index"] for row in rows)
    with pytest.raises(Problem, match="not_found"):
        world.evidence.decoded(kept)
    assert wipe(world) == 0
    assert len(audited(world, "evidence_wiped")) == 2


def test_a_wipe_that_is_undone_has_taken_nothing(world: World) -> None:
    in_review(world)
    send(world)
    with pytest.raises(Crash), world.db.write() as tx:
        world.evidence.wipe(tx, world.case().id)
        raise Crash
    assert files(world) == evidence_ids(world) != []


def test_a_file_that_outlived_its_wipe_is_removed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process died right after the commit."""
    in_review(world)
    send(world)
    with monkeypatch.context() as dying:
        dying.setattr(world.evidence._store, "remove", lambda name: None)
        wipe(world)
    assert len(files(world)) == 1
    world.evidence.sweep()
    assert files(world) == []


# --- what time brings -----------------------------------------------------------------------------


def test_pictures_are_kept_as_long_as_their_case_may_be_disputed(world: World) -> None:
    in_review(world)
    send(world, PNG, PNG + b"2")
    world.clock.advance(days=100)
    world.evidence.sweep()
    assert wiped(world) == [False, False], "people have not decided yet"
    world.do("cancel")
    world.clock.advance(days=90, seconds=-1)
    world.evidence.sweep()
    assert wiped(world) == [False, False]
    world.clock.advance(seconds=1)
    world.evidence.sweep()
    assert (wiped(world), files(world)) == ([True, True], [])


def test_the_sweep_wipes_the_cases_whose_time_is_over_and_no_other(world: World) -> None:
    for n, name in enumerate(("alice", "bob", "carol")):
        in_review(world, f"c{n}", name, phone=f"+44770090010{n}")
        send(world, conversation=f"c{n}")
    world.do("cancel", "c0")
    world.do("cancel", "c2")
    world.clock.advance(days=90)
    world.evidence.sweep()
    assert [len(evidence_ids(world, f"c{n}")) for n in range(3)] == [0, 1, 0]
    assert files(world) == evidence_ids(world, "c1")


def test_a_refused_delivery_is_known_for_a_day(world: World) -> None:
    in_review(world)
    send(world, PNG, b"")
    for hours, known in ((23, 2), (1, 1)):
        world.clock.advance(hours=hours)
        world.evidence.sweep()
        with world.db.read() as tx:
            assert len(tx.execute(select(evidence_delivery)).all()) == known


# --- files that nobody knows of -------------------------------------------------------------------


def test_a_file_without_a_row_is_removed_when_no_request_can_be_at_it(world: World) -> None:
    in_review(world)
    send(world)
    folder = world.settings.data_dir / "evidence"
    for name in ("ev_nobodys", "ev_nobodys.draft"):
        (folder / name).write_bytes(b"sealed")
    aged(world, minutes=59)
    world.evidence.sweep()
    assert len(files(world)) == 3
    aged(world, minutes=1)
    world.evidence.sweep()
    assert files(world) == evidence_ids(world)


def test_without_a_folder_there_is_nothing_to_sweep(world: World) -> None:
    world.evidence.sweep()
    assert files(world) == []


def test_a_crash_between_file_and_row_leaves_a_file_for_the_sweep(world: World) -> None:
    """The real thing: SIGKILL."""
    in_review(world)
    version = world.case().version
    url = world.db.engine.url.render_as_string(hide_password=False)
    run = ("-m", "service.tests.evidence.killed", url, str(world.settings.data_dir), "c1")
    command = [sys.executable, *run]
    dead = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=120, check=False)
    assert dead.returncode == -signal.SIGKILL, dead.stderr.decode()
    assert (len(files(world)), evidence_ids(world)) == (1, [])
    assert world.case().version == version
    assert send(world) == [None]
    aged(world, minutes=60)
    world.evidence.sweep()
    assert files(world) == evidence_ids(world) != []


def test_a_picture_is_on_the_disk_before_its_row_is_committed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_review(world)
    done: list[str] = []
    write, sync, rename = world.db.write, os.fsync, Path.rename

    @contextmanager
    def written():  # type: ignore[no-untyped-def]
        with write() as tx:
            yield tx
        done.append("row")

    def synced(descriptor: int) -> None:
        sync(descriptor)
        done.append("disk")

    def renamed(path: Path, target: Path) -> Path:
        done.append("name")
        return rename(path, target)

    monkeypatch.setattr(world.db, "write", written)
    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "rename", renamed)
    send(world)
    assert done == ["disk", "name", "disk", "row"]

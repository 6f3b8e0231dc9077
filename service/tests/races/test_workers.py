"""Several workers do everything that time brings; each thing that is due comes about once."""

import json
import subprocess
import sys
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from service.tests.together import at_once
from service.tests.verification.world import World
from sqlalchemy import func, select, text

from rebind.accounts.tables import account
from rebind.audit.anchors import AnchorFolder
from rebind.audit.chain import anchor, verify
from rebind.audit.tables import audit_entry
from rebind.catalogue import Catalogue
from rebind.database import Database, load_clock_floor, raise_clock_floor
from rebind.demo.clock import DemoClock
from rebind.demo.people import PEOPLE
from rebind.demo.staff import STAFF
from rebind.demo.store import DemoStore
from rebind.desk.tables import agent
from rebind.migrate import upgrade
from rebind.notify import outbox
from rebind.notify.ports import Message
from rebind.verification.domain.states import Step
from tests.kit.postgres import Postgres

WORKERS = 8
ROOT = Path(__file__).parents[3]


def moves(world: World) -> Counter[str]:
    with world.db.read() as tx:
        entries = [json.loads(entry) for entry in tx.execute(select(audit_entry.c.entry)).scalars()]
    return Counter(str(entry["move"]) for entry in entries if entry["kind"] == "case_moved")


# --- the sweep ------------------------------------------------------------------------------------


def test_an_overdue_case_ends_once(world: World) -> None:
    world.account()
    world.at_the_code()
    world.clock.advance(minutes=31)
    told = len(world.conversations.told)
    at_once(*[world.cases.expire_overdue] * WORKERS)
    assert moves(world)["expired"] == 1
    assert world.conversations.told[told:] == [("c1", "step_done")]


def test_a_round_that_is_owed_is_judged_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    account_id = world.account()
    world.prove()
    world.do("start_questions")
    *first, last = world.right()
    for options in first:
        world.answer(options)
    handle, turn = world.answering(last)

    def died(_: object) -> bool:
        raise SystemError

    with monkeypatch.context() as crash:
        crash.setattr(world.cases.questions, "verify", died)
        with pytest.raises(SystemError):
            world.do("answer", "c1", handle, turn)
    told = len(world.conversations.told)
    at_once(*[world.cases.judge_owed] * WORKERS)
    assert moves(world)["completed"] == 1
    assert world.conversations.told[told:] == [("c1", "step_done")]
    assert world.case().step is Step.DONE
    with world.db.read() as tx:
        assert world.budgets.left(tx, account_id, world.budgets.questions) == 2


def test_heads_that_several_workers_keep_at_once_are_all_of_the_chain(
    world: World, tmp_path: Path
) -> None:
    anchors = AnchorFolder(tmp_path / "anchors")

    def work() -> None:
        for _ in range(5):
            with world.db.write() as tx:
                world.audit.append(tx, "case_moved", case="RB-1")
            anchor(world.db, anchors, world.clock.now())

    at_once(*[work] * WORKERS)
    at_once(*[lambda: anchor(world.db, anchors, world.clock.now())] * WORKERS)
    assert max(each.n for each in anchors.all()) == 5 * WORKERS
    assert verify(world.db, world.keys, anchors).fault is None


def test_the_latest_instant_is_what_stays(world: World) -> None:
    now = world.clock.now()
    later = [now + timedelta(seconds=n) for n in range(WORKERS)]
    at_once(*[lambda at=at: raise_clock_floor(world.db, at) for at in reversed(later)])  # type: ignore[misc]
    assert load_clock_floor(world.db) == later[-1]


# --- the outbox -----------------------------------------------------------------------------------


def sender(world: World, carrier: object) -> outbox.Sender:
    return outbox.Sender(world.db, world.keys, world.clock, {"email": carrier})  # type: ignore[dict-item]


def queue_a_mail(world: World, catalogue: Catalogue) -> None:
    box = outbox.Outbox(world.keys, world.clock, catalogue)
    words = {"code": "012345", "journey": "reset", "minutes": 10}
    with world.db.write() as tx:
        box.enqueue(tx, "email", "alice@example.com", "email_code", "en", **words)


def test_what_a_slow_carrier_is_at_is_not_sent_by_another_worker(
    world: World, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "RENEW_SECONDS", 0.01)
    queue_a_mail(world, catalogue)
    renewed = select(outbox.outbox.c.next_try_at)

    class Slow:
        def send(self, message: Message) -> None:
            for _ in range(4):
                world.clock.advance(seconds=20)
                until = world.clock.now() + outbox.LEASE
                end = time.monotonic() + 10
                while not self.is_held(until):
                    assert time.monotonic() < end
                assert sender(world, world).send_due() == 0
            world.send(message)

        def is_held(self, until: object) -> bool:
            with world.db.read() as tx:
                return tx.execute(renewed).scalar_one() == until

    sender(world, Slow()).send_due()
    assert len(world.mail) == 1


def test_who_comes_back_late_does_not_meddle_with_what_another_worker_is_at(
    world: World, catalogue: Catalogue
) -> None:
    queue_a_mail(world, catalogue)
    late, other = sender(world, world), sender(world, world)
    claim = late._claim()
    assert claim is not None
    world.clock.advance(seconds=31)
    taken = other._claim()
    assert taken is not None
    late._close(claim, "dead")
    late._next_try_in(claim, timedelta())
    assert sender(world, world).send_due() == 0
    other._send(taken)
    late._close(claim, "dead")
    with world.db.read() as tx:
        assert tx.execute(select(outbox.outbox.c.state)).scalars().all() == ["sent"]
    assert len(world.mail) == 1


# --- the demo -------------------------------------------------------------------------------------


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_workers_that_start_at_once_bring_everybody_once(
    database: str, postgres: Postgres, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'rebind.db'}"
    if database == "postgresql":
        url = postgres.create_database()
    upgrade(url)
    environ = {"REBIND_DATABASE_URL": url, "REBIND_DATA_DIR": str(tmp_path), "PATH": ""}
    environ["PYTHONPATH"] = str(ROOT / "service" / "src")
    command = [sys.executable, "-m", "rebind.demo.seed"]
    starting = [subprocess.Popen(command, cwd=ROOT, env=environ) for _ in range(3)]
    assert [process.wait() for process in starting] == [0, 0, 0]
    db = Database(url)
    with db.read() as tx:
        assert tx.execute(select(func.count()).select_from(account)).scalar() == len(PEOPLE)
        assert tx.execute(select(func.count()).select_from(agent)).scalar() == len(STAFF)
        assert tx.execute(text("SELECT count(*) FROM account_tool")).scalar() == 3
    db.dispose()


def test_the_demos_clock_is_the_same_in_every_worker(tmp_path: Path) -> None:
    one, other = (DemoClock(DemoStore(tmp_path), None) for _ in range(2))
    one.advance(timedelta(days=400))
    other.advance(timedelta(days=1))
    assert abs(one.now() - other.now()) < timedelta(minutes=1)
    tomorrow = DemoClock(DemoStore(tmp_path), None).now()
    assert abs(one.now() - tomorrow) < timedelta(minutes=1)
    other.reset()
    assert tomorrow - one.now() > timedelta(days=400)
    assert tomorrow - other.now() > timedelta(days=400)

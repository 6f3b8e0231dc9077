"""The same request many times at the same moment (I36, attack 90)."""

import threading
from datetime import timedelta

from service.tests.together import at_once
from service.tests.verification.world import World

from rebind.idempotency import Idempotency
from rebind.problems import Code, Problem

WORKERS = 16


def test_90_of_sixteen_at_once_one_is_carried_out_and_the_others_are_told_to_wait(
    world: World,
) -> None:
    """The one at work waits until every other one was refused: none of them waits for it."""
    idempotency = Idempotency(world.db, world.keys, world.clock, timedelta(hours=24))
    refused = threading.Semaphore(0)
    runs: list[int] = []

    def work() -> dict[str, bool]:
        runs.append(1)
        for _ in range(WORKERS - 1):
            assert refused.acquire(timeout=30)
        return {"ok": True}

    def ask() -> object:
        try:
            return idempotency.once("k", who="w", path="/p", body={"code": "012345"}, work=work)
        except Problem:
            refused.release()
            raise

    told = at_once(*[ask] * WORKERS)
    assert told.count({"ok": True}) == 1
    assert told.count(Code.IN_FLIGHT) == WORKERS - 1
    assert len(runs) == 1
    assert ask() == {"ok": True}
    assert len(runs) == 1


def test_90_a_right_code_sent_sixteen_times_under_one_key_is_never_refused_as_used(
    world: World,
) -> None:
    idempotency = Idempotency(world.db, world.keys, world.clock, timedelta(hours=24))
    world.account()
    world.at_the_code()
    page, code = world.page(), world.code()

    def enter() -> dict[str, bool]:
        world.cases.enter(page, "token of c1", {"code": code})
        return {"ok": True}

    def ask() -> object:
        return idempotency.once("k", who="c1", path=page, body={"code": code}, work=enter)

    told = at_once(*[ask] * WORKERS)
    assert set(map(str, told)) <= {"{'ok': True}", "in_flight"}
    assert {"ok": True} in told
    assert ask() == {"ok": True}
    judged = [entry for entry in world.audited("step_judged") if entry["step"] != "sign_in"]
    assert [entry["ok"] for entry in judged] == [True]


def test_90_one_of_many_takes_over_from_whoever_crashed(world: World) -> None:
    idempotency = Idempotency(world.db, world.keys, world.clock, timedelta(hours=24))
    runs: list[int] = []
    release = threading.Event()

    def dies() -> dict[str, bool]:
        raise KeyboardInterrupt

    def work() -> dict[str, bool]:
        runs.append(1)
        release.wait(0.5)
        return {"ok": True}

    try:
        idempotency.once("k", who="w", path="/p", body=None, work=dies)
    except KeyboardInterrupt:
        world.clock.advance(minutes=1)
    told = at_once(
        *[lambda: idempotency.once("k", who="w", path="/p", body=None, work=work)] * WORKERS
    )
    assert len(runs) == 1
    assert set(map(str, told)) == {"{'ok': True}", "in_flight"}

"""A request and the same request again (I36), below the border."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from rebind.database import Database
from rebind.idempotency import LEASE, NOT_KEPT, Idempotency, idempotent_request
from rebind.keys import Keys
from rebind.problems import Code, Problem
from tests.kit.clock import ManualClock

DAY = timedelta(hours=24)


class Died(BaseException):
    """The process ends here; nothing of it is caught."""


class Work:
    """Counts how often it was carried out."""

    def __init__(self, *endings: BaseException) -> None:
        self.done = 0
        self._endings = list(endings)

    def __call__(self) -> dict[str, int]:
        self.done += 1
        if self._endings:
            raise self._endings.pop(0)
        return {"done": self.done}


Ask = Callable[..., dict[str, int]]


@pytest.fixture
def idempotency(db: Database, keys: Keys, clock: ManualClock) -> Idempotency:
    return Idempotency(db, keys, clock, DAY)


@pytest.fixture
def ask(idempotency: Idempotency) -> Ask:
    def once(
        work: Callable[[], dict[str, int]],
        body: object = None,
        key: str | None = "k",
        who: str = "ct_a",
        path: str = "/p",
    ) -> dict[str, int]:
        return idempotency.once(key, who=who, path=path, body=body, work=work)

    return once


def refusal(ask: Ask, *what: object, **more: object) -> Problem:
    with pytest.raises(Problem) as refused:
        ask(*what, **more)
    return refused.value


def kept(db: Database) -> int:
    with db.read() as tx:
        return int(tx.execute(select(func.count()).select_from(idempotent_request)).scalar_one())


def test_90_the_same_again_is_answered_alike_and_carried_out_once(ask: Ask) -> None:
    work = Work()
    assert [ask(work, {"a": 1, "b": 2}), ask(work, {"b": 2, "a": 1})] == [{"done": 1}] * 2
    assert work.done == 1


def test_without_a_key_it_is_carried_out_each_time(ask: Ask, db: Database) -> None:
    work = Work()
    assert [ask(work, key=None), ask(work, key=None)] == [{"done": 1}, {"done": 2}]
    assert kept(db) == 0


def test_90_another_body_under_the_key_is_refused(ask: Ask) -> None:
    work = Work()
    ask(work, {"code": "000001"})
    assert refusal(ask, work, {"code": "000002"}).code is Code.INVALID_REQUEST
    assert ask(work, {"code": "000001"}) == {"done": 1}
    assert work.done == 1


@pytest.mark.parametrize("other", [{"who": "ct_b"}, {"path": "/q"}, {"key": "K"}])
def test_90_a_key_is_its_senders_own_and_for_one_address(ask: Ask, other: dict[str, str]) -> None:
    work = Work()
    assert ask(work) == {"done": 1}
    assert ask(work, **other) == {"done": 2}


def test_90_a_refusal_is_given_again_as_it_was(ask: Ask) -> None:
    first = Problem(Code.CODE_WRONG, attempts_left=3, retry_after_seconds=7)
    work = Work(first)
    for _ in range(2):
        told = refusal(ask, work)
        assert (told.code, told.attempts_left, told.retry_after_seconds) == (first.code, 3, 7)
    assert work.done == 1


@pytest.mark.parametrize("ending", [*map(Problem, sorted(NOT_KEPT)), OSError("away")], ids=str)
def test_what_says_nothing_of_the_request_is_not_kept(ask: Ask, ending: Exception) -> None:
    work = Work(ending)
    with pytest.raises(type(ending)):
        ask(work)
    assert ask(work) == {"done": 2}


def test_90_what_is_in_flight_is_refused(ask: Ask) -> None:
    def meanwhile() -> dict[str, int]:
        assert refusal(ask, Work()).code is Code.IN_FLIGHT
        assert refusal(ask, Work(), body="another").code is Code.INVALID_REQUEST
        return {"done": 1}

    assert ask(meanwhile) == {"done": 1}


def test_a_crash_blocks_no_longer_than_its_lease(ask: Ask, clock: ManualClock) -> None:
    work = Work(Died())
    with pytest.raises(Died):
        ask(work)
    clock.advance(seconds=LEASE.total_seconds(), microseconds=-1)
    assert refusal(ask, work).code is Code.IN_FLIGHT
    clock.advance(microseconds=1)
    assert [ask(work), ask(work)] == [{"done": 2}] * 2


def test_whoever_lost_the_lease_keeps_nothing(ask: Ask, clock: ManualClock) -> None:
    second = Work()

    def slow() -> dict[str, int]:
        clock.advance(seconds=LEASE.total_seconds())
        assert ask(second) == {"done": 1}
        return {"done": 77}

    assert ask(slow) == {"done": 77}
    assert ask(second) == {"done": 1}


def test_a_slow_one_that_is_refused_does_not_take_the_others_answer(
    ask: Ask, clock: ManualClock
) -> None:
    second = Work()

    def slow() -> dict[str, int]:
        clock.advance(seconds=LEASE.total_seconds())
        ask(second)
        raise Problem(Code.TOO_MANY_REQUESTS)

    refusal(ask, slow)
    assert (ask(second), second.done) == ({"done": 1}, 1)


def test_an_answer_is_forgotten_when_its_time_is_over(
    ask: Ask, idempotency: Idempotency, db: Database, clock: ManualClock
) -> None:
    work = Work()
    ask(work)
    clock.advance(hours=24, microseconds=-1)
    assert (ask(work), idempotency.forget()) == ({"done": 1}, 0)
    clock.advance(microseconds=1)
    assert (idempotency.forget(), kept(db)) == (1, 0)
    assert ask(work) == {"done": 2}


def test_an_answer_that_nobody_swept_away_is_not_given_after_its_time(
    ask: Ask, clock: ManualClock
) -> None:
    work = Work()
    ask(work, "first")
    clock.advance(hours=24)
    assert ask(work, "another") == {"done": 2}


def test_requests_under_other_keys_do_not_wait_for_one_another(ask: Ask) -> None:
    entered, leave = threading.Event(), threading.Event()

    def held() -> dict[str, int]:
        entered.set()
        assert leave.wait(30)
        return {"done": 1}

    thread = threading.Thread(target=lambda: ask(held))
    thread.start()
    assert entered.wait(30)
    assert ask(Work(), key="another") == {"done": 1}
    leave.set()
    thread.join()


WORDS = st.sampled_from(["", "a", "b", '"', '", "', "/a"])
REQUESTS = st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS), min_size=1, max_size=12)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(requests=REQUESTS)
def test_90_whatever_is_asked_each_key_has_one_effect(
    ask: Ask, idempotency: Idempotency, clock: ManualClock, requests: list[tuple[str, ...]]
) -> None:
    """Against a dictionary: no two of (who, path, key) are ever taken for one another."""
    clock.advance(hours=24)
    idempotency.forget()
    seen: dict[tuple[str, str, str], tuple[str, dict[str, int]]] = {}
    work = Work()
    for who, path, key, body in requests:
        known = seen.get((who, path, key))
        if known is not None and known[0] != body:
            assert refusal(ask, work, body, key, who, path).code is Code.INVALID_REQUEST
            continue
        answer = ask(work, body, key, who, path)
        assert answer == (known[1] if known else {"done": len(seen) + 1})
        seen[who, path, key] = (body, answer)
    assert work.done == len(seen)

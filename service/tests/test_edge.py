"""The edge: how much, how often, from where, and in which line somebody waits."""

import asyncio
import threading
from ipaddress import ip_network
from typing import Any

import pytest
from starlette.requests import Request

from rebind.edge import MAX_HOPS, Line, Window, peer
from rebind.problems import Code, Problem

PROXIES = [ip_network("10.0.0.0/8"), ip_network("fd00::/8")]


class Second:
    """A clock of seconds that is moved by hand."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def code_of(window: Window, key: str) -> Code | None:
    try:
        window.hit(key)
    except Problem as problem:
        return problem.code
    return None


# --- windows --------------------------------------------------------------------------------------


def test_a_window_lets_so_many_through_a_minute_and_says_when_the_next_may_come() -> None:
    now = Second()
    window = Window(2, now)
    window.hit("a")
    now.at = 20
    window.hit("a")
    with pytest.raises(Problem) as refused:
        window.hit("a")
    assert refused.value.retry_after_seconds == 40
    assert code_of(window, "b") is None
    now.at = 60
    assert code_of(window, "a") is None
    assert code_of(window, "a") is Code.TOO_MANY_REQUESTS


def test_a_window_may_be_as_long_as_it_is_made() -> None:
    now = Second()
    window = Window(1, now, seconds=3600)
    window.hit("a")
    now.at = 3599
    with pytest.raises(Problem) as refused:
        window.hit("a")
    assert refused.value.retry_after_seconds == 1
    now.at = 3600
    window.hit("a")


def test_a_window_remembers_no_more_keys_than_it_may_and_forgets_the_quietest_first() -> None:
    window = Window(1, Second())
    for n in range(Window.MAX_KEYS + 500):
        window.hit(str(n))
    assert len(window._hits) == Window.MAX_KEYS
    assert code_of(window, str(Window.MAX_KEYS + 499)) is Code.TOO_MANY_REQUESTS
    assert code_of(window, "500") is Code.TOO_MANY_REQUESTS
    assert code_of(window, "499") is None


def test_a_hit_looks_at_one_key_however_many_there_are() -> None:
    """A flood of other keys must not make everybody's next request slow."""
    window = Window(1, Second())
    for n in range(Window.MAX_KEYS):
        window.hit(str(n))

    class Watched(type(window._hits)):  # type: ignore[misc]
        looked_at = 0

        def values(self) -> Any:
            for hits in super().values():
                self.looked_at += 1
                yield hits

    window._hits = Watched(window._hits)
    window.hit("one more")
    assert window._hits.looked_at == 1


def test_a_window_forgets_who_has_been_quiet() -> None:
    now = Second()
    window = Window(1, now)
    window.hit("a")
    now.at = 60
    window.hit("b")
    assert list(window._hits) == ["b"]


# --- who asks -------------------------------------------------------------------------------------


def asked(by: str, *forwarded: str) -> str:
    headers = [(b"x-forwarded-for", value.encode("latin-1")) for value in forwarded]
    return peer(Request({"type": "http", "client": (by, 50_000), "headers": headers}), PROXIES)


@pytest.mark.parametrize(
    ("forwarded", "believed"),
    [
        (["203.0.113.9"], "203.0.113.9"),
        (["198.51.100.7, 203.0.113.9"], "203.0.113.9"),
        (["203.0.113.9, 10.1.1.1"], "203.0.113.9"),
        (["198.51.100.7", "203.0.113.9"], "203.0.113.9"),
        ([" 203.0.113.9 "], "203.0.113.9"),
        (["2001:db8:1:2::3"], "2001:db8:1:2::/64"),
        (["::ffff:203.0.113.9"], "203.0.113.9"),
        ([", ".join(["a"] * 1000 + ["203.0.113.9"])], "203.0.113.9"),
    ],
)
def test_55_of_a_trusted_proxy_the_last_address_is_believed_that_is_no_proxy(
    forwarded: list[str], believed: str
) -> None:
    assert asked("10.0.0.1", *forwarded) == believed


@pytest.mark.parametrize(
    "forwarded",
    [
        "a",
        "",
        "203.0.113.9, a",
        "203.0.113.9,",
        "203.0.113.9, 10.1.1.1, unknown",
        "fe80::1%eth0",
        "203.0.113.9:80",
        "\xb2\xb2.0.0.1",
        "203.0.113.009",
        "10.1.1.1",
        ", ".join(["203.0.113.9"] + ["10.1.1.1"] * 1000),
        ", ".join(["203.0.113.9"] + ["10.1.1.1"] * MAX_HOPS),
    ],
)
def test_55_nonsense_of_a_trusted_proxy_counts_for_the_proxy(forwarded: str) -> None:
    assert asked("10.0.0.1", forwarded) == "10.0.0.1"


def test_55_a_trusted_proxy_that_says_nothing_is_the_peer() -> None:
    assert asked("10.0.0.1") == "10.0.0.1"


@pytest.mark.parametrize("by", ["192.0.2.1", "2001:db8::1", "unix:", "fe80::1%eth0"])
def test_55_nobody_else_is_believed(by: str) -> None:
    assert asked(by, "203.0.113.9") == asked(by)


def test_55_a_proxy_on_a_socket_for_both_families_is_known_by_its_ipv4_address() -> None:
    assert asked("::ffff:10.0.0.1", "203.0.113.9") == "203.0.113.9"
    assert asked("::ffff:192.0.2.1") != asked("::ffff:192.0.2.2")


# --- the line -------------------------------------------------------------------------------------


class Slow:
    """Work that lasts until it is let go."""

    def __init__(self) -> None:
        self.begun = 0
        self._gate = threading.Event()
        self._lock = threading.Lock()

    def __call__(self) -> str:
        with self._lock:
            self.begun += 1
        self._gate.wait()
        return "done"

    def let_go(self) -> None:
        self._gate.set()


async def until(condition: Any) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.005)


def test_a_line_works_on_few_at_a_time_and_everybody_has_a_turn() -> None:
    async def scene() -> list[str]:
        line, work = Line(threads=2, longest=5), Slow()
        waiting = [asyncio.create_task(line.run(str(n), work)) for n in range(5)]
        await until(lambda: work.begun == 2)
        await asyncio.sleep(0)
        assert work.begun == 2
        work.let_go()
        return await asyncio.gather(*waiting)

    assert asyncio.run(scene()) == ["done"] * 5


def test_a_long_line_turns_people_away_and_tells_them_when_to_return() -> None:
    async def scene() -> Problem:
        line, work = Line(threads=1, longest=2), Slow()
        waiting = [asyncio.create_task(line.run(str(n), work)) for n in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(Problem) as refused:
            await line.run("2", work)
        work.let_go()
        await asyncio.gather(*waiting)
        assert await line.run("2", work) == "done"
        return refused.value

    problem = asyncio.run(scene())
    assert problem.code is Code.TOO_MANY_REQUESTS
    assert problem.retry_after_seconds


def test_of_one_key_one_is_worked_on_at_a_time() -> None:
    async def scene() -> Problem:
        line, work = Line(threads=4, longest=4), Slow()
        first = asyncio.create_task(line.run("a", work))
        await asyncio.sleep(0)
        with pytest.raises(Problem) as refused:
            await line.run("a", work)
        work.let_go()
        await first
        assert await line.run("a", work) == "done"
        return refused.value

    assert asyncio.run(scene()).code is Code.IN_FLIGHT


def test_work_that_fails_leaves_the_line() -> None:
    def fail() -> None:
        raise Problem(Code.CODE_WRONG)

    async def scene() -> None:
        line = Line(threads=1, longest=1)
        for _ in range(2):
            with pytest.raises(Problem) as refused:
                await line.run("a", fail)
            assert refused.value.code is Code.CODE_WRONG

    asyncio.run(scene())

"""Whoever floods one door does not close the others."""

import asyncio
import threading
from pathlib import Path

import httpx
import pytest
from argon2 import PasswordHasher
from service.tests.border.conftest import HOUSES
from service.tests.border.house import BASE, House, Talk
from service.tests.verification.world import PASSWORD

from rebind.accounts.passwords import Passwords
from rebind.database import Database
from rebind.verification.endpoints import AT_WORK, LONGEST_LINE
from tests.kit.clock import ManualClock

MORE_THAN_THREADS = 45
"""anyio shares 40 of them among all requests."""


class HeldHasher(PasswordHasher):
    """Compares for as long as it is held."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.gate = threading.Event()
        self.comparing = 0
        self._lock = threading.Lock()

    def verify(self, hash: str | bytes, password: str | bytes) -> bool:  # type: ignore[override]
        with self._lock:
            self.comparing += 1
        self.gate.wait()
        return True


class Crowd:
    """Signs in everywhere at once, and looks around while nobody is let in."""

    def __init__(self, house: House, hasher: HeldHasher) -> None:
        self._house = house
        self._hasher = hasher

    def at_sign_in(self) -> Talk:
        talk = self._house.begin()
        assert [talk.outcome(name) for name in ("start_reset", "consent")] == ["ok", "ok"]
        return talk

    def storm(self, talks: list[Talk], bystander: Talk) -> tuple[list[int], list[int]]:
        """The statuses of the sign-ins, and of what the bystander asks for meanwhile."""
        return asyncio.run(self._storm([(talk.url(), talk) for talk in talks], bystander))

    async def _storm(
        self, doors: list[tuple[str, Talk]], bystander: Talk
    ) -> tuple[list[int], list[int]]:
        body = {"email": "alice@example.com", "password": PASSWORD}
        transport = httpx.ASGITransport(self._house.app)
        async with httpx.AsyncClient(transport=transport, base_url=BASE) as client:
            storm = [
                asyncio.create_task(client.post(url, json=body, headers=talk.bearer))
                for url, talk in doors
            ]
            try:
                async with asyncio.timeout(20):
                    while not self._hasher.comparing:
                        await asyncio.sleep(0.005)
                    met = [
                        await client.get(path, headers=look) for path, look in look_at(bystander)
                    ]
            finally:
                self._hasher.gate.set()
            return [(await each).status_code for each in storm], [each.status_code for each in met]


def look_at(talk: Talk) -> list[tuple[str, dict[str, str]]]:
    events = f"/chat/v1/conversations/{talk.id}/events"
    return [
        (events, {**talk.bearer, "Accept": "application/json"}),
        ("/widget/config.json", {}),
        ("/healthz", {}),
    ]


@pytest.fixture
def hasher() -> HeldHasher:
    return HeldHasher()


@pytest.fixture
def crowd(db: Database, clock: ManualClock, hasher: HeldHasher, tmp_path: Path) -> Crowd:
    house = House(db, clock, Passwords(hasher), tmp_path)
    house.register()
    return Crowd(house, hasher)


def test_many_sign_ins_at_one_step_keep_nobody_else_waiting(
    crowd: Crowd, hasher: HeldHasher
) -> None:
    talk = crowd.at_sign_in()
    statuses, met = crowd.storm([talk] * MORE_THAN_THREADS, crowd.at_sign_in())
    assert met == [200, 200, 200]
    assert sorted(statuses) == [200] + [409] * (MORE_THAN_THREADS - 1)
    assert hasher.comparing == 1


def test_many_sign_ins_at_many_steps_keep_nobody_else_waiting(
    crowd: Crowd, hasher: HeldHasher
) -> None:
    """The line is as long as it may be; who comes later is turned away."""
    talks = [crowd.at_sign_in() for _ in range(MORE_THAN_THREADS)]
    statuses, met = crowd.storm(talks, crowd.at_sign_in())
    assert met == [200, 200, 200]
    assert AT_WORK < LONGEST_LINE < MORE_THAN_THREADS
    turned_away = MORE_THAN_THREADS - LONGEST_LINE
    # One address is mailed no faster than once a minute, whoever asks
    assert statuses.count(429) >= turned_away
    assert hasher.comparing == LONGEST_LINE


def test_a_made_up_token_for_each_request_does_not_open_the_limit_of_a_peer(build: HOUSES) -> None:
    client = build(entries_per_minute=2).client
    forged = [{"Authorization": f"Bearer ct_{n}"} for n in range(4)]
    answers = [client.post("/secure/v1/st_x", json={}, headers=each) for each in forged]
    assert [answer.status_code for answer in answers] == [401, 401, 429, 429]


def test_one_conversation_is_limited_from_wherever_it_enters(build: HOUSES) -> None:
    house = build(conversation_entries_per_minute=2)
    talk = house.begin()
    answers = [
        house.from_peer(f"203.0.113.{n}").post("/secure/v1/st_x", json={}, headers=talk.bearer)
        for n in range(3)
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 429]


def test_a_stranger_cannot_use_up_the_entries_of_a_conversation(build: HOUSES) -> None:
    house = build(conversation_entries_per_minute=1)
    talk = house.begin()
    stranger = house.from_peer("198.51.100.7")
    assert stranger.post("/secure/v1/st_x", json={}, headers={}).status_code == 401
    answer = house.client.post("/secure/v1/st_x", json={}, headers=talk.bearer)
    assert answer.status_code == 404


def test_behind_a_trusted_proxy_everybody_has_a_limit_of_their_own(build: HOUSES) -> None:
    house = build(conversations_per_minute=1, trusted_proxies=["10.0.0.0/8"])
    proxy = house.from_peer("10.0.0.1")
    hops = ["203.0.113.1", "203.0.113.2", "198.51.100.7, 203.0.113.2", "a", "fe80::1%eth0"]
    statuses = [
        proxy.post("/chat/v1/conversations", headers={"X-Forwarded-For": each}).status_code
        for each in hops
    ]
    assert statuses == [201, 201, 429, 201, 429]


def test_junk_at_the_secure_steps_does_not_keep_an_alarm_from_being_raised(build: HOUSES) -> None:
    house = build(entries_per_minute=1)
    for _ in range(3):
        house.client.post("/secure/v1/st_x", json={})
    answer = house.client.post("/secure/v1/alarms/raise", json={"token": "al_x"})
    assert answer.status_code == 404


def test_alarms_are_limited_by_their_peer_whatever_token_comes_with_them(build: HOUSES) -> None:
    client = build(alarms_per_minute=2).client
    forged = [{"Authorization": f"Bearer ct_{n}"} for n in range(3)]
    answers = [
        client.post("/secure/v1/alarms/raise", json={"token": "al_x"}, headers=each)
        for each in forged
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 429]

"""The tracker store: SQLite in WAL mode by default, and closed when the database fails."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
import threading
from concurrent import futures
from pathlib import Path
from typing import Any

import pytest
import requests
from rasa.core.tracker_store import FailSafeTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from assistant.tracker_store import (
    ConversationStore,
    TrackerStoreUnavailable,
    forget_tracker,
    tracker_url,
)
from tests.assistant.conftest import Assistant
from tests.assistant.kit import TOKEN, FakeService, Person, turn


def a_conversation(text: str = "hello") -> DialogueStateTracker:
    return DialogueStateTracker.from_events("c_1", [UserUttered(text)])


def store_in(folder: Path) -> ConversationStore:
    return ConversationStore(Domain.empty(), host=f"sqlite:///{folder / 'tracker.sqlite3'}")


def break_it(store: ConversationStore) -> None:
    store.SQLEvent.__table__.drop(store.engine)


def test_what_is_saved_is_found_again(tmp_path: Path) -> None:
    asyncio.run(store_in(tmp_path).save(a_conversation()))
    found = asyncio.run(store_in(tmp_path).retrieve("c_1"))
    assert found is not None
    assert [event.text for event in found.events] == ["hello"]


def test_nobody_elses_conversation_is_found(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    asyncio.run(store.save(a_conversation()))
    assert asyncio.run(store.retrieve("c_2")) is None


def test_what_is_forgotten_is_gone_and_nobody_elses(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    asyncio.run(store.save(a_conversation("the blue wallet")))
    asyncio.run(store.save(DialogueStateTracker.from_events("c_2", [UserUttered("other")])))
    asyncio.run(forget_tracker(FailSafeTrackerStore(store), "c_1"))
    asyncio.run(forget_tracker(store, "c_1"))  # what is not known is forgotten already
    assert asyncio.run(store.retrieve("c_1")) is None
    assert asyncio.run(store.retrieve("c_2")) is not None
    with sqlite3.connect(tmp_path / "tracker.sqlite3") as connection:
        assert "blue wallet" not in str(connection.execute("SELECT * FROM events").fetchall())


def test_what_cannot_be_forgotten_now_is_not_said_to_be(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    break_it(store)
    with pytest.raises(TrackerStoreUnavailable):
        asyncio.run(forget_tracker(store, "c_1"))


def test_sqlite_writes_ahead(tmp_path: Path) -> None:
    store_in(tmp_path)
    with sqlite3.connect(tmp_path / "tracker.sqlite3") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_without_a_url_it_is_a_private_file_in_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REBIND_TRACKER_URL", raising=False)
    monkeypatch.setenv("REBIND_DATA_DIR", str(tmp_path / "data"))
    assert tracker_url() == f"sqlite:///{tmp_path}/data/tracker.sqlite3"
    mode = (tmp_path / "data" / "tracker.sqlite3").stat().st_mode
    assert stat.S_IMODE(mode) & 0o077 == 0


def test_rasa_builds_it_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REBIND_TRACKER_URL", f"sqlite:///{tmp_path}/t.sqlite3")
    endpoint = EndpointConfig(type="assistant.tracker_store.ConversationStore")
    assert isinstance(TrackerStore.create(endpoint, Domain.empty()), ConversationStore)


@pytest.mark.parametrize(
    "url", ["sqlite:////no/such/folder/t.sqlite3", "nonsense://x", "mysql://x/y"]
)
def test_the_start_fails_and_never_falls_back_to_memory(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REBIND_TRACKER_URL", url)
    endpoint = EndpointConfig(type="assistant.tracker_store.ConversationStore")
    with pytest.raises(TrackerStoreUnavailable):
        TrackerStore.create(endpoint, Domain.empty())


def test_rasas_own_wrapper_cannot_swallow_an_outage(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    wrapped = FailSafeTrackerStore(store)
    break_it(store)
    with pytest.raises(TrackerStoreUnavailable):
        asyncio.run(wrapped.retrieve("c_1"))
    with pytest.raises(TrackerStoreUnavailable):
        asyncio.run(wrapped.save(a_conversation()))


def test_an_outage_does_not_quote_the_conversation(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    break_it(store)
    with pytest.raises(TrackerStoreUnavailable) as caught:
        asyncio.run(store.save(a_conversation("canary")))
    error: BaseException | None = caught.value
    while error is not None:
        assert "canary" not in str(error)
        error = error.__cause__


def test_a_turn_waits_while_the_database_is_away_and_works_when_it_is_back(
    assistant: Assistant,
    person: Person,
    fake_service: FakeService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person.says("hello")

    def no_database(*_: Any) -> Any:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as outage:
        outage.setattr(assistant.store, "sessionmaker", no_database)
        answer = assistant.server.post(turn(conversation_id=person.conversation_id))
        assert answer.status_code == 503
        assert answer.json()["code"] == "unavailable"
    assert person.says("hello").items


def test_a_conversation_is_forgotten_by_the_services_word_alone(
    assistant: Assistant, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.says("hello")
    address = f"{assistant.server.url}/conversations/{person.conversation_id}"
    headers = {"Authorization": f"Bearer {TOKEN}"}

    def remembered() -> bool:
        return asyncio.run(assistant.store.retrieve(person.conversation_id)) is not None

    assert requests.delete(address, timeout=10).status_code == 401
    assert remembered()
    strange = f"{assistant.server.url}/conversations/%20x"
    assert requests.delete(strange, headers=headers, timeout=10).status_code == 422

    def no_database(*_: Any) -> Any:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as outage:
        outage.setattr(assistant.store, "sessionmaker", no_database)
        assert requests.delete(address, headers=headers, timeout=10).status_code == 503
    assert remembered()
    for _ in range(2):
        assert requests.delete(address, headers=headers, timeout=10).status_code == 204
    assert not remembered()


def test_a_turn_that_is_under_way_is_forgotten_as_well(
    assistant: Assistant, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    save = assistant.store.save

    async def slow(tracker: DialogueStateTracker) -> None:
        begun.set()
        await asyncio.get_running_loop().run_in_executor(None, go_on.wait, 10)
        await save(tracker)

    monkeypatch.setattr(assistant.store, "save", slow)
    address = f"{assistant.server.url}/conversations/{person.conversation_id}"
    headers = {"Authorization": f"Bearer {TOKEN}"}
    with futures.ThreadPoolExecutor(2) as pool:
        saying = pool.submit(person.says, "hello")
        assert begun.wait(30)
        forgetting = pool.submit(requests.delete, address, headers=headers, timeout=30)
        with pytest.raises(futures.TimeoutError):
            forgetting.result(timeout=0.5)
        go_on.set()
        saying.result()
        assert forgetting.result().status_code == 204
    assert asyncio.run(assistant.store.retrieve(person.conversation_id)) is None

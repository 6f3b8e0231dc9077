"""The tracker store: SQLite in WAL mode by default, and closed when the database fails."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from pathlib import Path
from typing import Any

import pytest
from rasa.core.tracker_store import FailSafeTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from assistant.tracker_store import ConversationStore, TrackerStoreUnavailable, tracker_url
from tests.assistant.conftest import Assistant
from tests.assistant.kit import FakeService, Person, turn


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

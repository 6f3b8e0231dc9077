"""The tracker store: SQLite in WAL mode by default, and closed when the database fails."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
import threading
from concurrent import futures
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import requests
import sqlalchemy as sa
from rasa.core.tracker_store import FailSafeTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from assistant.responses import said_by_turns
from assistant.tracker_store import (
    TURNS_KEPT,
    ConversationStore,
    TrackerStoreUnavailable,
    forget_tracker,
    tracker_url,
)
from tests.assistant.conftest import Assistant
from tests.assistant.kit import TOKEN, FakeService, Person, turn


def a_conversation(text: str = "hello", intent: str = "greet") -> DialogueStateTracker:
    return DialogueStateTracker.from_events("c_1", [said(text, intent)])


def said(text: str, intent: str, turn_id: str = "t_1") -> UserUttered:
    meant = {"name": intent, "confidence": 0.9}
    parsed = {"text": text, "intent": meant, "entities": [], "intent_ranking": [meant]}
    metadata = {"turn_id": turn_id, "handles": [{"kind": "code", "handle": "v_1"}]}
    return UserUttered(text, meant, parse_data=parsed, metadata=metadata)


def rows(folder: Path) -> list[Any]:
    with closing(sqlite3.connect(folder / "tracker.sqlite3")) as connection:
        return connection.execute("SELECT * FROM tracker").fetchall()


def talk(store: ConversationStore, turns: int) -> None:
    for number in range(turns):
        tracker = asyncio.run(store.get_or_create_tracker("c_1"))
        tracker.update(said(f"words {number}", "ask_time", f"t_{number}"))
        for action in ("action_inform", "action_back_to_step"):
            tracker.update(ActionExecuted(action))
            tracker.update(BotUttered(f"answer {number}", metadata={"utter_action": "utter_time"}))
        tracker.update(ActionExecuted("action_listen"))
        asyncio.run(store.save(tracker))


def store_in(folder: Path) -> ConversationStore:
    return ConversationStore(Domain.empty(), host=f"sqlite:///{folder / 'tracker.sqlite3'}")


def break_it(store: ConversationStore) -> None:
    with store.engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE tracker"))


def test_what_is_saved_is_found_again(tmp_path: Path) -> None:
    asyncio.run(store_in(tmp_path).save(a_conversation()))
    found = asyncio.run(store_in(tmp_path).retrieve("c_1"))
    assert found is not None
    [event] = found.events
    assert isinstance(event, UserUttered)
    assert (event.intent_name, event.metadata["turn_id"]) == ("greet", "t_1")


def test_of_what_was_said_no_word_and_no_handle_is_kept(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    talk(store, 3)
    [row] = rows(tmp_path)
    assert "utter_time" in str(row)
    for gone in ("words", "v_1", "ranking"):
        assert gone not in str(row)


def test_what_the_assistant_said_is_known_to_the_next_turn(tmp_path: Path) -> None:
    """Nothing is said twice in a row."""
    store = store_in(tmp_path)
    talk(store, 2)
    found = asyncio.run(store.retrieve("c_1"))
    assert found is not None
    found.update(said("again", "ask_time", "t_2"))
    assert said_by_turns(found) == [[], ["answer 1", "answer 1"], ["answer 0", "answer 0"]]


def test_a_row_stops_growing_and_begins_where_the_assistant_listened(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    talk(store, TURNS_KEPT + 1)
    [(_, _, _, long)] = rows(tmp_path)
    talk(store, 60)
    [(_, version, _, longer)] = rows(tmp_path)
    assert version == 1 + TURNS_KEPT + 1 + 60
    assert len(longer) < len(long) * 1.1
    found = asyncio.run(store.retrieve("c_1"))
    assert found is not None
    kept = list(found.events)
    assert isinstance(kept[0], ActionExecuted)
    assert kept[0].action_name == "action_listen"
    said_then = [event for event in kept if isinstance(event, UserUttered)]
    assert len(said_then) == TURNS_KEPT
    assert said_then[-1].metadata == {"turn_id": "t_59"}


def test_of_two_who_answer_at_once_the_second_fails(tmp_path: Path) -> None:
    first, second = store_in(tmp_path), store_in(tmp_path)
    talk(first, 1)
    mine, theirs = (asyncio.run(store.retrieve("c_1")) for store in (first, second))
    assert mine is not None
    assert theirs is not None
    asyncio.run(first.save(mine))
    with pytest.raises(TrackerStoreUnavailable):
        asyncio.run(second.save(theirs))
    # Once more, by the same: it has read what it wrote
    asyncio.run(first.save(mine))
    with pytest.raises(TrackerStoreUnavailable):
        asyncio.run(second.create_tracker("c_1"))


@pytest.mark.parametrize(
    "events", ["{", "[1]", '[{"event": "user"}]', '[{"event": "bot", "x": 1}]']
)
def test_what_cannot_be_read_is_forgotten_and_it_goes_on(tmp_path: Path, events: str) -> None:
    store = store_in(tmp_path)
    talk(store, 1)
    with store.engine.begin() as connection:
        connection.execute(sa.text("UPDATE tracker SET events = :events"), {"events": events})
    talk(store, 1)
    found = asyncio.run(store.retrieve("c_1"))
    assert found is not None
    assert [each.intent_name for each in found.events if isinstance(each, UserUttered)][-1:] == [
        "ask_time"
    ]


def test_all_who_are_known_are_listed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    assert asyncio.run(store.keys()) == []
    asyncio.run(store.save(a_conversation()))
    assert asyncio.run(store.keys()) == ["c_1"]


def test_nobody_elses_conversation_is_found(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    asyncio.run(store.save(a_conversation()))
    assert asyncio.run(store.retrieve("c_2")) is None


def test_what_is_forgotten_is_gone_and_nobody_elses(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    asyncio.run(store.save(a_conversation(intent="lost_phone")))
    asyncio.run(store.save(DialogueStateTracker.from_events("c_2", [UserUttered("other")])))
    asyncio.run(forget_tracker(FailSafeTrackerStore(store), "c_1"))
    asyncio.run(forget_tracker(store, "c_1"))  # what is not known is forgotten already
    assert asyncio.run(store.retrieve("c_1")) is None
    assert asyncio.run(store.retrieve("c_2")) is not None
    assert "lost_phone" not in str(rows(tmp_path))


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
        asyncio.run(store.save(a_conversation(intent="canary")))
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
        outage.setattr(assistant.store.engine, "begin", no_database)
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
        outage.setattr(assistant.store.engine, "begin", no_database)
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

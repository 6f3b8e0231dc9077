"""Fixtures of the assistant's tests. One process, one model, loaded once."""

from __future__ import annotations

import os

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

from actions.service import service
from assistant.responses import CatalogueResponses
from assistant.tracker_store import ConversationStore
from tests.assistant.kit import TOKEN, ActionsInProcess, ChannelServer, FakeService, Person

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "model"
TRAINED_ON = (
    "config.yml",
    "domain.yml",
    "data/nlu",
    "data/rules",
    "data/help",
    "assistant/articles.py",
    "assistant/help_articles.py",
    "assistant/sentence_embedder.py",
    "assistant/intent_classifier.py",
    "assistant/handles.py",
)

# What `rasa run` does: without it structlog prints every message that is parsed.
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.INFO))


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBIND_INTERNAL_TOKEN", TOKEN)
    monkeypatch.setenv("REBIND_STRICT_CATALOGUE", "1")
    monkeypatch.delenv("REBIND_BRAND", raising=False)


@pytest.fixture
def fake_service(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeService]:
    fake = FakeService()
    monkeypatch.setenv("REBIND_SERVICE_URL", fake.url)
    service.cache_clear()
    yield fake
    fake.close()
    service.cache_clear()


def _newest(paths: tuple[str, ...]) -> float:
    files = [
        file
        for each in paths
        for file in ([ROOT / each] if (ROOT / each).is_file() else (ROOT / each).rglob("*.*"))
    ]
    return max(
        file.stat().st_mtime for file in files if file.suffix in (".py", ".yml", ".md", ".jsonl")
    )


@pytest.fixture(scope="session")
def model() -> Path:
    """The trained model; trained here when it is absent or older than what it is made of."""
    folders = (ROOT / "models", CACHE)
    models = [file for folder in folders for file in folder.glob("*.tar.gz")]
    trained = sorted(models, key=lambda file: file.stat().st_mtime)
    if trained and trained[-1].stat().st_mtime > _newest(TRAINED_ON):
        return trained[-1]
    import rasa

    result = rasa.train(
        domain=str(ROOT / "domain.yml"),
        config=str(ROOT / "config.yml"),
        training_files=str(ROOT / "data"),
        output=str(CACHE),
        fixed_model_name="assistant",
    )
    assert result.model
    return Path(result.model)


class Assistant:
    """The trained model behind the real channel, with the real actions."""

    def __init__(self, model: Path, folder: Path, server: ChannelServer) -> None:
        from rasa.core.agent import Agent

        os.environ["REBIND_STRICT_CATALOGUE"] = "1"
        self.actions = ActionsInProcess()
        self.store = ConversationStore(host=f"sqlite:///{folder / 'tracker.sqlite3'}")
        self.agent: Any = Agent.load(
            model,
            generator=CatalogueResponses(),
            tracker_store=self.store,
            action_endpoint=self.actions,
        )
        self.server = server

    def person(self) -> Person:
        self.server.app.ctx.agent = self.agent
        return Person(self.server)


@pytest.fixture(scope="session")
def channel_server() -> Iterator[ChannelServer]:
    server = ChannelServer()
    yield server
    server.close()


@pytest.fixture(scope="session")
def assistant(
    model: Path, tmp_path_factory: pytest.TempPathFactory, channel_server: ChannelServer
) -> Assistant:
    return Assistant(model, tmp_path_factory.mktemp("tracker"), channel_server)


@pytest.fixture
def person(assistant: Assistant, fake_service: FakeService) -> Person:
    return assistant.person()

"""Counts what was typed, and what came of it, over all tests and processes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

Count = Callable[[int, int], None]
"""Of texts, and of effects that they had."""


@pytest.fixture
def count(request: pytest.FixtureRequest, record_property: Callable[[str, Any], None]) -> Count:
    channel = "Telegram" if "telegram" in request.node.path.name else "the web"

    def told(texts: int, effects: int) -> None:
        record_property(channel, (texts, effects))

    return told


def pytest_terminal_summary(terminalreporter: Any) -> None:
    texts: Counter[str] = Counter()
    effects: Counter[str] = Counter()
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, []):
            if "tests/injection/" in report.nodeid and report.when == "call":
                for channel, (typed, moved) in report.user_properties:
                    texts[channel] += typed
                    effects[channel] += moved
    for channel, typed in sorted(texts.items()):
        line = f"injection on {channel}: {typed:,} texts, {effects[channel]} effects"
        terminalreporter.write_line(line)

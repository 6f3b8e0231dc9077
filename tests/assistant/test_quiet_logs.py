"""What people wrote does not reach the log by way of an exception."""

from __future__ import annotations

import logging

import pytest

from assistant.quiet_logs import install_quiet_logs


def test_an_exception_is_logged_by_its_type_alone(caplog: pytest.LogCaptureFixture) -> None:
    install_quiet_logs()
    try:
        try:
            raise ValueError("canary")
        except ValueError as cause:
            raise RuntimeError("canary too") from cause
    except RuntimeError:
        logging.getLogger("rasa.core.processor").exception("an action failed")
    assert "an action failed (RuntimeError < ValueError)" in caplog.text
    assert "canary" not in caplog.text


def test_installing_twice_changes_nothing() -> None:
    install_quiet_logs()
    before = list(logging.getLogger("rasa.core.processor").filters)
    install_quiet_logs()
    assert logging.getLogger("rasa.core.processor").filters == before

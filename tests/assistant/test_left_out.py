"""Rasa starts without what the assistant never uses, and says what is missing when it is needed."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from assistant.left_out import SETTING, LeftOutError
from tests.assistant.conftest import Assistant

LEAVE = "from assistant.left_out import leave_out; leave_out()\n"


def python(code: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_model_is_loaded_without_it(assistant: Assistant) -> None:
    assert assistant.agent.is_ready()
    heavy = ("tensorflow.python.framework", "skops.io._trusted_types")
    assert [name for name in sys.modules if name.startswith(heavy)] == []


def test_whatever_needs_it_says_so() -> None:
    from rasa.utils.tensorflow.models import RasaModel

    with pytest.raises(LeftOutError, match=rf"left out when Rasa started.*{SETTING}=1"):
        RasaModel(name="diet")


def test_what_is_called_is_named() -> None:
    import tensorflow as tf

    with pytest.raises(LeftOutError, match=r"^tensorflow\.keras\.layers\.Dense was left out"):
        tf.keras.layers.Dense(3)


def test_a_setting_brings_it_back() -> None:
    code = LEAVE + "import importlib.util; print(importlib.util.find_spec('skops').origin)"
    told = python(code, **{SETTING: "1"})
    assert told.stdout.strip().endswith("__init__.py"), told.stderr


def test_it_cannot_be_left_out_when_it_is_there_already() -> None:
    code = "import sys, types; sys.modules['tensorflow'] = types.ModuleType('tensorflow')\n" + LEAVE
    told = python(code)
    assert told.returncode == 1
    assert "tensorflow was imported before it could be left out" in told.stderr

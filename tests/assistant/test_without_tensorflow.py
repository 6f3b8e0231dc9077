"""Rasa starts without TensorFlow, and says what is missing when something needs it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from assistant.without_tensorflow import SETTING, TensorFlowLeftOut
from tests.assistant.conftest import Assistant


def python(code: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_message_is_understood_and_answered_without_it(assistant: Assistant) -> None:
    assert assistant.agent.is_ready()
    heavy = [name for name in sys.modules if name.startswith("tensorflow.python.framework")]
    assert heavy == []


def test_whatever_needs_it_says_so() -> None:
    from rasa.utils.tensorflow.models import RasaModel

    with pytest.raises(TensorFlowLeftOut, match=rf"needs TensorFlow.*{SETTING}=1"):
        RasaModel(name="diet")


def test_what_is_called_is_named() -> None:
    import tensorflow as tf

    with pytest.raises(TensorFlowLeftOut, match=r"^tensorflow\.keras\.layers\.Dense needs"):
        tf.keras.layers.Dense(3)


def test_a_setting_brings_it_back() -> None:
    code = (
        "from assistant.without_tensorflow import leave_tensorflow_out as leave; leave()\n"
        "import importlib.util; print(importlib.util.find_spec('tensorflow').origin)"
    )
    told = python(code, **{SETTING: "1"})
    assert told.stdout.strip().endswith("__init__.py"), told.stderr


def test_it_cannot_be_left_out_when_it_is_there_already() -> None:
    code = (
        "import sys, types; sys.modules['tensorflow'] = types.ModuleType('tensorflow')\n"
        "from assistant.without_tensorflow import leave_tensorflow_out as leave; leave()"
    )
    told = python(code)
    assert told.returncode == 1
    assert "imported before it could be left out" in told.stderr

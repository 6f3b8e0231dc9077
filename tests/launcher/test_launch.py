"""What `make run` decides before it starts anything."""

import stat
import threading
from pathlib import Path

import pytest

from rebind.demo import app, launch
from rebind.settings import Settings
from rebind.supervise import StackError


def test_the_ports_are_those_of_the_contract_unless_moved() -> None:
    assert launch.ports({})["REBIND_PORT"] == 8080
    assert launch.ports({})["REBIND_HELP_PORT"] == 8000
    assert launch.ports({"REBIND_PORT": "9000"})["REBIND_PORT"] == 9000


@pytest.mark.parametrize("value", ["0", "65536", "http", "-1", "80 80", "８０８１"])
def test_what_is_no_port_is_refused_by_the_settings_name(value: str) -> None:
    with pytest.raises(StackError, match="REBIND_ACTIONS_PORT"):
        launch.ports({"REBIND_ACTIONS_PORT": value})


def test_two_programs_on_one_port_are_refused() -> None:
    with pytest.raises(StackError, match="REBIND_PORT and REBIND_HELP_PORT"):
        launch.ports({"REBIND_PORT": "8000"})


def test_the_token_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    made = launch.internal_token(tmp_path, {})
    assert len(made) >= 32
    assert launch.internal_token(tmp_path, {}) == made
    mode = (tmp_path / launch.TOKEN_FILE).stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


def test_a_token_that_is_given_is_not_written_down(tmp_path: Path) -> None:
    assert launch.internal_token(tmp_path, {"REBIND_INTERNAL_TOKEN": "given"}) == "given"
    assert list(tmp_path.iterdir()) == []


def test_nobody_else_can_read_the_data_folder(tmp_path: Path) -> None:
    data_dir = launch.make_data_dir(tmp_path, {})
    assert stat.S_IMODE(data_dir.stat().st_mode) == 0o700


def test_the_token_stands_on_no_command_line() -> None:
    ports = launch.ports({})
    token = "a-secret-token"
    environ = launch.environment(ports, Path("data"), token)
    assert environ["REBIND_INTERNAL_TOKEN"] == token
    for program in launch.programs(ports):
        assert token not in " ".join([*program.command, *program.environment.values()])


def test_everything_listens_on_loopback_only() -> None:
    for program in launch.programs(launch.ports({})):
        assert "127.0.0.1" in [*program.command, *program.environment.values()]


def test_the_demo_does_not_run_in_production(tmp_path: Path) -> None:
    settings = Settings(env="production", data_dir=tmp_path)
    with pytest.raises(StackError, match="REBIND_ENV=production"):
        launch.launch(tmp_path, settings, threading.Event())
    with pytest.raises(SystemExit, match="REBIND_ENV=production"):
        app.compose(settings)
    assert list(tmp_path.iterdir()) == []

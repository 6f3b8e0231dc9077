"""`make run`: the whole of Rebind on this machine, in demo mode, on embedded defaults.

`python -m rebind.demo.launch` keeps logs and data in .run/, with `--folder DIR` in another
folder, so that tests and a developer's own can run side by side on ports of their own."""

import argparse
import json
import os
import secrets
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from rebind import supervise
from rebind.settings import Settings
from rebind.supervise import STOP_SECONDS, Program, Stack, StackError

ROOT = Path(__file__).resolve().parents[4]
ASSISTANT_PYTHON = ROOT / ".venv" / "bin" / "python"
MODEL = ROOT / "models" / "rebind.tar.gz"
DEFAULT_PORTS = {
    "REBIND_PORT": 8080,
    "REBIND_HELP_PORT": 8000,
    "REBIND_ASSISTANT_PORT": 5005,
    "REBIND_ACTIONS_PORT": 5055,
}
TOKEN_FILE = "internal-token"
LOOPBACK = "127.0.0.1"


def say(line: str) -> None:
    print(line, flush=True)


# --- what runs ----------------------------------------------------------------------------------


def ports(environ: Mapping[str, str]) -> dict[str, int]:
    """The port of each program. Raises StackError for one that is no port."""
    chosen = {}
    for setting, default in DEFAULT_PORTS.items():
        value = environ.get(setting) or str(default)
        if not (value.isascii() and value.isdecimal()) or not 0 < int(value) < 65536:
            raise StackError(f"{setting} has to be a port number, and is {value!r}.")
        chosen[setting] = int(value)
    twice = {port for port in chosen.values() if list(chosen.values()).count(port) > 1}
    if twice:
        names = " and ".join(name for name, port in chosen.items() if port in twice)
        raise StackError(f"{names} have to be different ports.")
    return chosen


def environment(port: Mapping[str, int], data_dir: Path, token: str) -> dict[str, str]:
    """What every program knows of the others."""
    return {
        "REBIND_ENV": "demo",
        "REBIND_PORT": str(port["REBIND_PORT"]),
        "REBIND_HELP_PORT": str(port["REBIND_HELP_PORT"]),
        "REBIND_DATA_DIR": str(data_dir),
        "REBIND_INTERNAL_TOKEN": token,
        "REBIND_SERVICE_URL": f"http://{LOOPBACK}:{port['REBIND_PORT']}",
        "REBIND_ASSISTANT_URL": f"http://{LOOPBACK}:{port['REBIND_ASSISTANT_PORT']}",
        "REBIND_ACTIONS_URL": f"http://{LOOPBACK}:{port['REBIND_ACTIONS_PORT']}/webhook",
        "REBIND_HELP_URL": f"http://localhost:{port['REBIND_HELP_PORT']}/articles",
        "PYTHONUNBUFFERED": "1",
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "2",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    }


def programs(port: Mapping[str, int], log_level: str = "INFO", workers: int = 1) -> list[Program]:
    """Service first: its readiness speaks for all."""
    talkative = ["--debug"] if log_level == "DEBUG" else []

    def web(name: str, app: str, setting: str, *words: str) -> Program:
        listen = ["--host", LOOPBACK, "--port", str(port[setting])]
        # Streams of events never end by themselves; access logs would hold one-time addresses.
        quiet = ["--timeout-graceful-shutdown", "2", "--no-access-log", "--no-server-header"]
        # What a request says of its own address is not believed: limits are per peer
        quiet += ["--no-proxy-headers", "--log-level", log_level.lower()]
        command = [sys.executable, "-m", "uvicorn", app, "--factory", *listen, *quiet, *words]
        return Program(name, tuple(command), port[setting], setting)

    def rasa(name: str, setting: str, *words: str, **environ: str) -> Program:
        command = (str(ASSISTANT_PYTHON), *words, *talkative, "--port", str(port[setting]))
        return Program(name, command, port[setting], setting, {"PYTHONPATH": str(ROOT), **environ})

    # Asked whether it lives, a worker may take its time: the machine is busy, or it is starting
    several = ["--workers", str(workers), "--timeout-worker-healthcheck", str(STOP_SECONDS)]
    files = ["--credentials", "credentials.yml", "--endpoints", "endpoints.yml"]
    assistant = ["-m", "assistant", "run", "-i", LOOPBACK, *files, "--model", str(MODEL)]
    actions = ["-m", "rasa_sdk", "--actions", "actions"]
    return [
        web("service", "rebind.demo.app:create_app", "REBIND_PORT", *several),
        web("help", "rebind.demo.help_centre:create_app", "REBIND_HELP_PORT"),
        rasa("assistant", "REBIND_ASSISTANT_PORT", *assistant),
        rasa("actions", "REBIND_ACTIONS_PORT", *actions, SANIC_HOST=LOOPBACK),
    ]


# --- before it runs -----------------------------------------------------------------------------


def internal_token(data_dir: Path, environ: Mapping[str, str]) -> str:
    """The token the programs know each other by: given, or made on first start."""
    given = environ.get("REBIND_INTERNAL_TOKEN")
    if given:
        return given
    path = data_dir / TOKEN_FILE
    if not path.exists():
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(32))
    return path.read_text(encoding="ascii").strip()


def make_data_dir(folder: Path, environ: Mapping[str, str]) -> Path:
    data_dir = Path(environ.get("REBIND_DATA_DIR") or folder / "data").resolve()
    data_dir.mkdir(parents=True, exist_ok=True)
    data_dir.chmod(0o700)
    return data_dir


def check_set_up() -> None:
    if not ASSISTANT_PYTHON.exists() or not MODEL.exists():
        raise StackError("The assistant is not set up yet: make setup")


def prepare(module: str, environ: Mapping[str, str], stop: threading.Event) -> None:
    """Run one of the service's commands to its end."""
    process = subprocess.Popen(
        [sys.executable, "-m", module],
        cwd=ROOT,
        env={**os.environ, **environ},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    while True:
        try:
            output, _ = process.communicate(timeout=0.2)
            break
        except subprocess.TimeoutExpired:
            if stop.is_set():
                process.terminate()
    if process.returncode != 0 and not stop.is_set():
        raise StackError(f"`python -m {module}` failed:\n\n{output}")


# --- what is said when it runs ------------------------------------------------------------------


def accounts(base: str) -> dict[str, dict[str, str]]:
    with urllib.request.urlopen(f"{base}/dev/accounts.json", timeout=10) as answer:
        return {account["name"]: account for account in json.load(answer)["accounts"]}


def welcome(port: Mapping[str, int], logs: Path, seconds: float) -> None:
    service = f"http://localhost:{port['REBIND_PORT']}"
    alice = accounts(f"http://{LOOPBACK}:{port['REBIND_PORT']}")["alice"]
    shown = logs.relative_to(ROOT) if logs.is_relative_to(ROOT) else logs
    say(f"""
Rebind is ready ({seconds:.0f} s).

  Help centre with the chat   http://localhost:{port["REBIND_HELP_PORT"]}
  Mails and text messages     {service}/dev/inbox
  Demo accounts               {service}/dev/accounts.json

  Be alice, who lost her phone:
    e-mail    {alice["email"]}
    password  {alice["password"]}
  Say "I lost my phone and can't get the SMS code". The right answers to her
  security questions: {service}/dev/cases/CASE/answers.json

  Logs: {shown}        Stop: Ctrl-C
""")


# --- the command --------------------------------------------------------------------------------


def launch(folder: Path, settings: Settings, stop: threading.Event) -> None:
    """Start everything and keep it up until asked to stop. Raises StackError."""
    if settings.env == "production":
        raise StackError("The demo does not run with REBIND_ENV=production.")
    started = time.monotonic()
    port = ports(os.environ)
    check_set_up()
    data_dir = make_data_dir(folder, os.environ)
    environ = environment(port, data_dir, internal_token(data_dir, os.environ))
    stack = Stack(
        programs(port, settings.log_level, settings.workers),
        root=ROOT,
        folder=folder,
        environment=environ,
        ready_url=f"http://{LOOPBACK}:{port['REBIND_PORT']}/readyz",
    )
    stack.claim()
    say("preparing the database")
    prepare("rebind.migrate", environ, stop)
    prepare("rebind.demo.seed", environ, stop)
    if stop.is_set():
        return
    say("starting service, help centre, assistant and actions")
    supervise.run(stack, stop, say, lambda: welcome(port, stack.logs, time.monotonic() - started))


def main() -> int:
    stop = supervise.stop_on_signals()
    supervise.adopt_orphans()
    parser = argparse.ArgumentParser(prog="python -m rebind.demo.launch", description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / ".run", help="logs and data")
    folder = parser.parse_args().folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        launch(folder, Settings(), stop)
    except (StackError, ValidationError) as error:
        print(f"\nRebind stopped. {error}", file=sys.stderr, flush=True)
        return 1
    finally:
        supervise.end_orphans()
    say("stopped")
    return 0


if __name__ == "__main__":
    sys.exit(main())

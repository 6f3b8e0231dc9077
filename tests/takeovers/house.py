"""The service with two workers on PostgreSQL, and a stand-in for the assistant: it answers every
turn after a random while, in words that are that turn's alone, and now and then calls a person.
What Rasa would say does not matter here; when it says it does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random

from rebind.demo import launch
from tests.kit.contract import Client
from tests.kit.ports import free_ports
from tests.kit.postgres import Postgres
from tests.kit.processes import end_with_parent
from tests.kit.stack import WITHOUT_LIMITS

ROOT = Path(__file__).resolve().parents[2]
READY_SECONDS = 120
SLOWEST_SECONDS = 0.6
"""Of an answer; agents come before, meanwhile and after."""
CALLS_A_PERSON = 0.1
"""Of the turns."""
WORKERS = 2
MANY_CHATS = {
    **WITHOUT_LIMITS,
    "REBIND_DESK_REQUESTS_PER_MINUTE": "100000",
    "REBIND_DESK_CAPACITY": "50",
    "REBIND_READING": "off",
}


class StandIn(ThreadingHTTPServer):
    """Knows what it has answered, by conversation."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, port: int, seed: int) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.random = Random(seed)
        self.answered: dict[str, set[str]] = {}
        self.lock = threading.Lock()

    def handle_error(self, *_: object) -> None:
        """The service has gone before it was answered: a run is over."""


def words_of(turn_id: str) -> str:
    """What is said to a turn, however often it is asked."""
    return f"answer to {turn_id}"


class Handler(BaseHTTPRequestHandler):
    server: StandIn

    def do_POST(self) -> None:
        turn = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.server.lock:
            seconds = self.server.random.random() * SLOWEST_SECONDS
            calls = self.server.random.random() < CALLS_A_PERSON
        time.sleep(seconds)
        messages: list[dict[str, str]] = [{"text": words_of(turn["turn_id"])}]
        if calls:
            messages.append({"do": "hand_off", "reason": "asked"})
        with self.server.lock:
            self.server.answered.setdefault(turn["conversation_id"], set()).add(turn["turn_id"])
        self._answer({"messages": messages})

    def do_GET(self) -> None:
        self._answer({})

    def _answer(self, body: object) -> None:
        content = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Silence."""


@contextmanager
def house(seed: int, server: Postgres) -> Iterator[tuple[Client, StandIn]]:
    """The running service, and who answers for the bot."""
    service, help_centre, assistant = free_ports(3)
    port = {
        **launch.ports({}),
        "REBIND_PORT": service,
        "REBIND_HELP_PORT": help_centre,
        "REBIND_ASSISTANT_PORT": assistant,
        "REBIND_ACTIONS_PORT": assistant,
    }
    stand_in = StandIn(assistant, seed)
    threading.Thread(target=stand_in.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(prefix="rebind-takeovers-") as folder:
        known = launch.environment(port, Path(folder), "a-token-that-the-programs-share-0123456789")
        environ = {**os.environ, **known, **MANY_CHATS, **server.settings()}
        for module in ("rebind.migrate", "rebind.demo.seed"):
            subprocess.run([sys.executable, "-m", module], cwd=ROOT, env=environ, check=True)
        [program] = [p for p in launch.programs(port, "WARNING", WORKERS) if p.name == "service"]
        process = subprocess.Popen(
            program.command,
            cwd=ROOT,
            env=environ,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=end_with_parent,
        )
        try:
            client = Client(f"http://localhost:{service}")
            _wait(client)
            yield client, stand_in
        finally:
            process.terminate()
            process.wait(30)
            stand_in.shutdown()
            stand_in.server_close()


def _wait(client: Client) -> None:
    end = time.monotonic() + READY_SECONDS
    while True:
        try:
            if client.ready().status == 200:
                return
        except OSError:
            pass
        if time.monotonic() > end:
            raise TimeoutError("the service is not ready")
        time.sleep(0.2)

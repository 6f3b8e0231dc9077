"""A stock Rasa that runs beside ours, made by `bench.stock_project`, in a process of its own.

project = StockProject()
project.make()
with StockRasa(project, actions_url) as stock:
    stock.start()
"""

from __future__ import annotations

import itertools
import os
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType

from tests.kit.contract import Client
from tests.kit.ports import free_port
from tests.kit.processes import end_with_parent
from tools.setup import ASSISTANT_PYTHON, ROOT, digest, sources, stamped, write_stamp

STOP_SECONDS = 30
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "2",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONUNBUFFERED": "1",
}


class StockProject:
    """Written and trained once for each state of our intents, rules and words."""

    folder = ROOT / ".cache" / "bench" / "stock"
    model = folder / "models" / "stock.tar.gz"
    _log = ROOT / ".cache" / "bench" / "train.log"
    _stamp = folder / ".stamp"

    def make(self) -> None:
        wanted = digest(self._made_from())
        if stamped(self._stamp, wanted) and self.model.exists():
            return
        print("training stock Rasa, once; this takes some minutes …", flush=True)
        self._log.parent.mkdir(parents=True, exist_ok=True)
        with self._log.open("wb") as log:
            done = subprocess.run(
                [str(ASSISTANT_PYTHON), "-m", "bench.stock_project", str(self.folder)],
                cwd=ROOT,
                env={**os.environ, **QUIET},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                preexec_fn=end_with_parent,
                check=False,
            )
        if done.returncode != 0:
            raise RuntimeError(f"stock Rasa was not trained; see {self._log.relative_to(ROOT)}")
        write_stamp(self._stamp, wanted)

    def _made_from(self) -> list[Path]:
        maker = ROOT / "bench" / "stock_project.py"
        learned = sources("data/nlu", "data/rules", "domain.yml", suffixes=(".yml",))
        words = ROOT / "data" / "translations" / "en" / "assistant.ftl"
        return [*learned, words, maker, ROOT / "requirements.txt"]


class StockRasa:
    """`rasa run` with the REST channel and an empty SQL tracker store, on a free loopback port."""

    def __init__(self, project: StockProject, actions_url: str) -> None:
        self._project = project
        self._actions_url = actions_url
        self._numbers = itertools.count(1)
        self._process: subprocess.Popen[bytes] | None = None
        self.url = ""

    def __enter__(self) -> StockRasa:
        self._scratch = tempfile.TemporaryDirectory(prefix="rebind-bench-")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        self._scratch.cleanup()

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Returns at once; see `is_ready`."""
        port, scratch = free_port(), Path(self._scratch.name)
        self.url = f"http://127.0.0.1:{port}"
        tracker = scratch / f"tracker-{next(self._numbers)}.sqlite3"
        files = ["--endpoints", "endpoints.yml", "--credentials", "credentials.yml"]
        listen = ["-i", "127.0.0.1", "--port", str(port), "--model", str(self._project.model)]
        with (self._project.folder.parent / "stock.log").open("wb") as log:
            self._process = subprocess.Popen(
                [str(ASSISTANT_PYTHON), "-m", "rasa", "run", *listen, *files],
                cwd=self._project.folder,
                env={
                    **os.environ,
                    **QUIET,
                    "REBIND_ACTIONS_URL": self._actions_url,
                    "BENCH_TRACKER_FILE": str(tracker),
                },
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                preexec_fn=end_with_parent,  # noqa: PLW1509 (one prctl call, no lock is taken)
            )

    def is_ready(self) -> bool:
        """It listens only once its model is loaded."""
        assert self._process is not None
        assert self._process.poll() is None, "stock Rasa ended; see .cache/bench/stock.log"
        try:
            return Client(self.url).request("GET", "/webhooks/rest/", seconds=5).status == 200
        except OSError:
            return False

    def stop(self) -> None:
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

"""A process that dies (SIGKILL) while it reads a picture, or in the transaction that keeps what was
found: run as `python -m service.tests.reading.killed DATABASE FOLDER reading|keeping`."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from service.tests.reading.kit import Engine, record
from service.tests.verification.world import Conversations

from rebind.database import Database
from rebind.reading import repository
from rebind.reading.page import Page
from rebind.rooms import build
from rebind.settings import Settings
from tests.kit.clock import ManualClock


class Deadly(Engine):
    def read(self, picture: bytes) -> Page:
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError


def _finish_and_die(*arguments: Any, **values: Any) -> bool:
    assert finish(*arguments, **values)
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


finish = repository.finish

if __name__ == "__main__":
    url, folder, where = sys.argv[1:]
    rooms = build(Settings(data_dir=Path(folder)), Database(url), ManualClock(), {})
    # It is sealed with the keys of whoever started this
    rooms.evidence.decoded = lambda kept: b"a picture"  # type: ignore[method-assign]
    rooms.reading.engine = Deadly() if where == "reading" else Engine(record())  # type: ignore[assignment]
    rooms.reading._conversations = Conversations()  # those of a world are in its memory
    if where == "keeping":
        repository.finish = _finish_and_die
    rooms.reading.read_due()

"""A process that dies (SIGKILL) between the file of a picture and its row: run as
`python -m service.tests.evidence.killed DATABASE FOLDER CONVERSATION`."""

import os
import signal
import sys
from pathlib import Path

from service.tests.evidence.pictures import picture

from rebind.clock import MonotoneClock
from rebind.database import Database
from rebind.evidence.folder import Folder
from rebind.rooms import build
from rebind.settings import Settings


class Deadly(Folder):
    def put(self, name: str, content: bytes) -> None:
        super().put(name, content)
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    url, folder, conversation = sys.argv[1:]
    rooms = build(Settings(data_dir=Path(folder)), Database(url), MonotoneClock(), {})
    rooms.evidence._store = Deadly(Path(folder) / "evidence")
    rooms.evidence.receive(conversation, [picture()])

"""Sealed bytes in a folder, each in a file that is named after what it is of."""

import os
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

_DRAFT = ".draft"


class Folder:
    """Keeps the promise `evidence.store.Store`. A file is there as a whole or not at all, a power
    cut included."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def put(self, name: str, content: bytes) -> None:
        """Readable for its owner only (0600), and on the disk when this returns."""
        self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = self._path / f"{name}{_DRAFT}"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(self._path / name)
        self._sync()

    def get(self, name: str) -> bytes:
        """Raises FileNotFoundError."""
        return (self._path / name).read_bytes()

    def remove(self, name: str) -> None:
        """One that is not there is removed already."""
        (self._path / name).unlink(missing_ok=True)

    def names(self) -> Iterator[tuple[str, timedelta]]:
        """Every file, drafts that were never finished too, and how long ago it was written. By
        the machine's clock, as the files are: the service's own can be moved."""
        if not self._path.exists():
            return
        now = time.time()
        with os.scandir(self._path) as files:
            for file in files:
                try:
                    written = file.stat().st_mtime
                except FileNotFoundError:  # renamed or removed meanwhile
                    continue
                yield file.name, timedelta(seconds=now - written)

    def _sync(self) -> None:
        """A new name is on the disk only when its folder is."""
        folder = os.open(self._path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

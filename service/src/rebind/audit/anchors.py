"""Heads of the chain, kept where whoever has the database cannot change them: a folder on another
disk that only grows (`chattr +a`, or a medium that is written once), or somebody else's server.

A folder has a file for each head: nothing that is there is ever written again."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

import httpx
import structlog

from rebind.clock import rfc3339
from rebind.ids import opaque
from rebind.settings import Settings

TIMEOUT_SECONDS = 10

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Anchor:
    n: int
    """Of the entry that was the last one."""
    head: str
    """Its digest, which covers all before it."""
    at: datetime


class AnchorsAway(Exception):
    """They cannot be read or written now."""


class Anchors(Protocol):
    """Two adapters keep the promise, both held to `service/tests/audit/test_anchors.py`."""

    def all(self) -> Sequence[Anchor]:
        """Raises AnchorsAway."""
        ...

    def add(self, anchor: Anchor) -> None:
        """It is kept when this returns. Raises AnchorsAway."""
        ...


class AnchorFolder:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> list[Anchor]:
        try:
            files = sorted(self._folder.glob("*.json"))
            return [anchor for file in files if (anchor := _read(file))]
        except OSError as error:
            raise AnchorsAway from error

    def add(self, anchor: Anchor) -> None:
        # Two processes may keep the same head: two files say the same then
        name = f"{anchor.n:012d}-{opaque()}.json"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with (self._folder / name).open("x") as file:
                file.write(json.dumps(_told(anchor)))
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise AnchorsAway from error


def _read(file: Path) -> Anchor | None:
    """None for one that a process which died has left empty."""
    try:
        return _anchor(json.loads(file.read_text()))
    except (ValueError, KeyError, TypeError):
        log.warning("audit_anchor_unreadable", file=file.name)
        return None


class AnchorServer:
    """`GET url` → `{"anchors": [{"n", "head", "at"}]}`, all of them; `POST url` adds one."""

    def __init__(self, url: str, token: str, transport: httpx.BaseTransport | None = None) -> None:
        """`transport` leads to the server; by default the network."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._url = url
        self._client = httpx.Client(
            timeout=TIMEOUT_SECONDS, follow_redirects=False, headers=headers, transport=transport
        )

    def all(self) -> list[Anchor]:
        try:
            answer = self._client.get(self._url).raise_for_status().json()
            return [_anchor(each) for each in answer["anchors"]]
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            raise AnchorsAway from error

    def add(self, anchor: Anchor) -> None:
        try:
            self._client.post(self._url, json=_told(anchor)).raise_for_status()
        except httpx.HTTPError as error:
            raise AnchorsAway from error


def kept_anchors(settings: Settings) -> Anchors:
    """Where the settings say that heads are kept."""
    where = settings.audit_anchor
    if where.startswith(("http://", "https://")):
        return AnchorServer(where, settings.audit_anchor_token.get_secret_value())
    return AnchorFolder(Path(where) if where else settings.data_dir / "audit-anchors")


def _told(anchor: Anchor) -> dict[str, object]:
    return {"n": anchor.n, "head": anchor.head, "at": rfc3339(anchor.at)}


def _anchor(told: dict[str, object]) -> Anchor:
    """Raises ValueError, KeyError or TypeError for what is none."""
    n, head, at = told["n"], told["head"], told["at"]
    if type(n) is not int or not isinstance(head, str) or not isinstance(at, str):
        raise TypeError
    return Anchor(n, head, datetime.fromisoformat(at))

"""Decoding what people send, each picture in a process of its own that may die of it."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import BoundedSemaphore, Timer
from typing import Protocol

import structlog

from rebind.evidence.decoder import Limits
from rebind.evidence.pictures import HEIC, HEIF, JPEG, PNG, WEBP, Refusal
from rebind.settings import Settings

log = structlog.get_logger(__name__)

FORMATS = {PNG: "PNG", JPEG: "JPEG", WEBP: "WEBP", HEIC: "HEIF", HEIF: "HEIF"}
"""As Pillow calls them."""
PROGRAM = (sys.executable, "-I", "-B", str(Path(__file__).with_name("decoder.py")))
MOST_BYTES = 64 * 1024 * 1024
"""Of an answer: more than the largest copy of noise, which is what compresses worst."""


@dataclass(frozen=True)
class Decoded:
    copy: bytes
    """JPEG, upright, without anything but pixels."""
    look: str
    """80 hex digits, alike of pictures that look alike (`rebind.evidence.looks`)."""


class Refused(Exception):
    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


class Decoder(Protocol):
    def decode(self, content: bytes, media_type: str) -> Decoded:
        """Raises Refused."""
        ...


class DecodingProcess:
    """Starts a process for each picture; few at once, and few that wait: a person who has to wait
    long is better told to come again, and the service's own threads are not its queue."""

    def __init__(self, settings: Settings, program: Sequence[str] = PROGRAM) -> None:
        self._settings = settings
        self._program = program
        at_once = settings.evidence_decoders
        self._running = BoundedSemaphore(at_once)
        self._in_line = BoundedSemaphore(at_once + settings.evidence_decoders_waiting)

    def decode(self, content: bytes, media_type: str) -> Decoded:
        """Raises Refused."""
        if not self._in_line.acquire(blocking=False):
            raise Refused(Refusal.NOT_NOW)
        try:
            wait = self._settings.evidence_decoder_wait.total_seconds()
            if not self._running.acquire(timeout=wait):
                raise Refused(Refusal.NOT_NOW)
            try:
                return self._decode(content, limits(self._settings, media_type))
            finally:
                self._running.release()
        finally:
            self._in_line.release()

    def _decode(self, content: bytes, limits: Limits) -> Decoded:
        try:
            process = subprocess.Popen(
                [*self._program, json.dumps(asdict(limits))],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={},
                cwd="/",
                start_new_session=True,
            )
        except OSError as error:  # no memory, no process number
            log.error("decoder_not_started", error=type(error).__name__)
            raise Refused(Refusal.NOT_NOW) from error
        assert process.stdin is not None
        assert process.stdout is not None
        clock = Timer(self._settings.evidence_decoder_timeout.total_seconds(), _kill, [process])
        clock.start()
        try:
            with suppress(BrokenPipeError), process.stdin:
                process.stdin.write(content)
            answer = process.stdout.read(MOST_BYTES + 1)
            late = not clock.is_alive()
        finally:
            clock.cancel()
            clock.join()
            _kill(process)
            process.stdout.close()
            process.wait()
        return _understood(answer, late)


def limits(settings: Settings, media_type: str) -> Limits:
    """Those of a picture of that type."""
    return Limits(
        format=FORMATS[media_type],
        pixels=settings.evidence_max_pixels,
        min_side=settings.evidence_min_side,
        memory=settings.evidence_decoder_memory,
        seconds=round(settings.evidence_decoder_time.total_seconds()),
    )


def _understood(answer: bytes, late: bool) -> Decoded:
    """What the process said; it may have died, or have been taken over. Raises Refused."""
    line, _, copy = answer.partition(b"\n")
    try:
        found = json.loads(line)
        if "problem" in found:
            raise Refused(Refusal(found["problem"]))
        if len(answer) > MOST_BYTES or not copy.startswith(b"\xff\xd8\xff"):
            raise ValueError("copy")
        if not re.fullmatch("[0-9a-f]{80}", found["look"]):
            raise ValueError("look")
    except (ValueError, KeyError, TypeError) as error:
        log.warning("decoder_died", late=late)
        raise Refused(Refusal.NOT_NOW if late else Refusal.DAMAGED) from error
    return Decoded(copy, found["look"])


def _kill(process: subprocess.Popen[bytes]) -> None:
    """With whatever it has started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)

"""Pictures are decoded in a process of their own (`decoder.py`), within limits, and one that goes
over them is killed: decoders are where pictures do harm."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Timer

import structlog

from rebind.evidence import decoder
from rebind.evidence.decoder import Refused
from rebind.settings import Settings

log = structlog.get_logger(__name__)

FORMATS = {
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/webp": "WEBP",
    "image/heic": "HEIF",
    "image/heif": "HEIF",
}
"""How Pillow calls what the first bytes say: nothing else is tried on them."""
START_SECONDS = 10
"""For the process to begin and end, besides its time: on a busy machine that is not the picture's
fault."""


@dataclass(frozen=True)
class Decoded:
    content: bytes
    """JPEG, upright, with nothing in it but pixels."""
    likeness: str
    """See `decoder.likeness`."""
    width: int
    height: int


JPEG = b"\xff\xd8\xff"
HEAD_BYTES = 1024
"""Of an answer, besides the picture."""
MARKED_BYTES = 20_000_000
"""Of a copy with words over it: they take more than empty space."""
Decode = Callable[[bytes, str], Decoded]
"""Of bytes and their media type. Raises Refused."""


Mark = Callable[[bytes, str], bytes]
"""Of a JPEG and the words to draw over it. Raises Refused."""


def limits(settings: Settings) -> decoder.Limits:
    return decoder.Limits(
        settings.evidence_max_pixels, settings.evidence_min_side, settings.evidence_max_bytes
    )


def decoding(settings: Settings) -> Decode:
    """Decodes apart from this process."""
    work = _working(settings, limits(settings))
    return lambda content, media_type: work(content, FORMATS[media_type])


def marking(settings: Settings) -> Mark:
    """Draws apart from this process: what is kept was written by a decoder that may have been taken
    over. It has been judged once, so its size refuses nothing."""
    any_size = replace(limits(settings), least_side=1, most_bytes=MARKED_BYTES)
    work = _working(settings, any_size)
    return lambda content, mark: work(content, FORMATS["image/jpeg"], mark).content


def _working(settings: Settings, given: decoder.Limits) -> Callable[..., Decoded]:
    numbers = (given.most_pixels, given.least_side, given.most_bytes, settings.decode_memory)
    seconds = max(1, round(settings.decode_time.total_seconds()))

    def work(content: bytes, form: str, *mark: str) -> Decoded:
        program = (sys.executable, "-I", str(Path(decoder.__file__)), form)
        answer = _run(
            [*program, *map(str, (*numbers, seconds)), *mark],
            content,
            seconds + START_SECONDS,
            given.most_bytes + HEAD_BYTES,
        )
        return _understood(answer)

    return work


def _run(program: list[str], content: bytes, seconds: float, most_bytes: int) -> bytes:
    """What the program said, at most one byte more than `most_bytes`. It is killed then, or when
    its time is over, with whatever it has started. Raises Refused for the time."""
    process = subprocess.Popen(
        program,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={},  # no setting, and so no secret, is for it
        start_new_session=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    overdue = Event()

    def stop() -> None:
        overdue.set()
        _kill(process)

    clock = Timer(seconds, stop)
    clock.start()
    try:
        # It reads everything before it says anything; one that does not has to wait for the clock
        with suppress(BrokenPipeError), process.stdin:
            process.stdin.write(content)
        answer = process.stdout.read(most_bytes + 1)
    finally:
        clock.cancel()
        clock.join()
        _kill(process)
        process.stdout.close()
        code = process.wait()
    if code == -signal.SIGXCPU or (code != 0 and overdue.is_set()):
        log.warning("decoder_stopped", reason="time")
        raise Refused("too_slow")
    return answer if len(answer) <= most_bytes else b""


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _understood(answer: bytes) -> Decoded:
    """It may have died, or have been taken over by what it read: nothing that it says is believed
    that could not be so. Raises Refused."""
    head, _, picture = answer.partition(b"\n")
    try:
        facts = json.loads(head)
        problem = facts.pop("problem", None)
        if problem is None:
            decoded = Decoded(picture, **facts)
            if not picture.startswith(JPEG) or not re.fullmatch("[0-9a-f]{64}", decoded.likeness):
                raise ValueError
    except (ValueError, TypeError, AttributeError) as error:
        log.warning("decoder_stopped")
        raise Refused("damaged") from error
    if problem is not None:
        raise Refused(problem if problem in decoder.PROBLEMS else "damaged")
    return decoded

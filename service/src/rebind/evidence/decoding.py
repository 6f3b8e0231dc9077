"""Pictures are decoded in a process of their own (`decoder.py`), within limits, and one that goes
over them is killed: decoders are where pictures do harm."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

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


Decode = Callable[[bytes, str], Decoded]
"""Of bytes and their media type. Raises Refused."""


def limits(settings: Settings) -> decoder.Limits:
    return decoder.Limits(
        settings.evidence_max_pixels, settings.evidence_min_side, settings.evidence_max_bytes
    )


def decoding(settings: Settings) -> Decode:
    """Decodes apart from this process."""
    given = limits(settings)
    numbers = (given.most_pixels, given.least_side, given.most_bytes, settings.decode_memory)
    seconds = max(1, round(settings.decode_time.total_seconds()))

    def decode(content: bytes, media_type: str) -> Decoded:
        program = (sys.executable, "-I", str(Path(decoder.__file__)), FORMATS[media_type])
        try:
            done = subprocess.run(
                [*program, *map(str, (*numbers, seconds))],
                input=content,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={},  # no setting, and so no secret, is for it
                timeout=seconds + START_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            log.warning("decoder_stopped", by="time")
            raise Refused("damaged") from error
        if done.returncode != 0:
            log.warning("decoder_stopped", by=done.returncode)
            raise Refused("damaged")
        head, _, picture = done.stdout.partition(b"\n")
        facts = json.loads(head)
        if "problem" in facts:
            raise Refused(facts["problem"])
        return Decoded(picture, **facts)

    return decode

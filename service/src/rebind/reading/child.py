"""The process that reads: `python -m rebind.reading.child SECONDS MEGABYTES`. It is given pictures
and gives lines back, and has nothing else: no database, no key, no setting. A picture that was made
to harm whoever decodes it harms this process, which is killed and begun again.

Each message is four bytes of length, then that many bytes: a picture in, JSON out. The heavy
packages are imported here and nowhere else."""

import contextlib
import io
import json
import os
import resource
import signal
import sys
from importlib.metadata import version
from typing import Any, BinaryIO

FORMATS = ("PNG", "JPEG", "WEBP")
MOST_PIXELS = 40_000_000
"""Of a picture: a phone's camera makes twelve to fifty million, and they came here smaller."""
NO_SIGN = "\N{REPLACEMENT CHARACTER}"
LONGEST_SIDE = 2200
"""Pixels; a photo is read at this size, since its letters are larger than a screenshot's."""


def main(seconds: int, megabytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (megabytes * 2**20,) * 2)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # What a package prints must not be taken for an answer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        read = _reader()
    except ImportError as error:
        _answer(answers, {"absent": error.name})
        return
    _answer(answers, {"engine": _name()})
    while (picture := _take(sys.stdin.buffer)) is not None:
        # Whoever waits kills it; this holds when nobody waits any more
        signal.alarm(seconds + 5)
        _answer(answers, read(picture))
        signal.alarm(0)


def _name() -> str:
    """What read a picture, for whoever compares readings."""
    return f"rapidocr {version('rapidocr')} onnxruntime {version('onnxruntime')}"


def _reader() -> Any:
    """Raises ImportError where the packages are not there."""
    import numpy
    import onnxruntime  # noqa: F401  (rapidocr names it only when it begins to read)
    from PIL import Image
    from rapidocr import RapidOCR

    class Everything(RapidOCR):
        """Keeps the places in which it finds text that it has no signs for."""

        def recognize_txt(self, images: Any) -> Any:
            found: Any = super().recognize_txt(images)
            if found.txts is not None:
                found.txts = tuple(text if text.strip() else NO_SIGN for text in found.txts)
            return found

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    engine = Everything(
        params={
            "Global.log_level": "error",
            "Global.use_cls": False,
            "Global.max_side_len": LONGEST_SIDE,
            # What it finds and cannot read tells as well (`Page.blanks`)
            "Global.text_score": 0.0,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )

    def read(picture: bytes) -> dict[str, object]:
        try:
            image = Image.open(io.BytesIO(picture), formats=FORMATS).convert("RGB")
        except Exception:  # a decoder may fail in any way
            return {"unreadable": True}
        pixels = numpy.asarray(image)[:, :, ::-1]
        found: Any = engine(pixels)
        lines = []
        if found.boxes is not None:
            for box, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
                across, down = [float(x) for x, _ in box], [float(y) for _, y in box]
                place = [min(across), min(down), max(across), max(down)]
                sure = 0.0 if text == NO_SIGN else round(float(score), 4)
                lines.append([text, *(round(each, 1) for each in place), sure])
        return {"size": list(image.size), "lines": lines}

    return read


def _take(source: BinaryIO) -> bytes | None:
    """The next picture; None when nobody is there any more."""
    length = source.read(4)
    if len(length) < 4:
        return None
    return source.read(int.from_bytes(length, "big"))


def _answer(to: BinaryIO, answer: object) -> None:
    body = json.dumps(answer).encode()
    to.write(len(body).to_bytes(4, "big") + body)
    to.flush()


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        main(*map(int, sys.argv[1:]))

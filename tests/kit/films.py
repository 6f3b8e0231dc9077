"""Films for a browser's fake camera, in the format that it plays: frames without compression."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.kit.faces import noisy

RATE = 5
"""Pictures a second: fewer than a page takes would be taken twice."""


def write(file: Path, scenes: Iterable[tuple[NDArray[np.uint8], float]]) -> None:
    """Pictures of one size (RGB, even sides) that are each shown for so many seconds by a hand that
    is not quite still; a single picture of no seconds is a still."""
    number = 0
    with file.open("wb") as film:
        for image, seconds in scenes:
            if not number:
                height, width = image.shape[:2]
                film.write(f"YUV4MPEG2 W{width} H{height} F{RATE}:1 Ip A1:1 C420mpeg2\n".encode())
            for _ in range(max(1, round(seconds * RATE))):
                number += 1
                shown = noisy(image, number) if seconds else image
                film.write(b"FRAME\n" + cv2.cvtColor(shown, cv2.COLOR_RGB2YUV_I420).tobytes())

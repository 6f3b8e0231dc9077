"""Films for a browser's fake camera, in the format that it plays: frames without compression."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

RATE = 5
"""Pictures a second: a page that takes fewer than that gets another one each time."""
NOISE = 3
"""Of a camera, at most, in steps of grey."""
_NUMBERS = count()
"""Of all pictures of all films: no camera shows one twice, and a service would know it again."""


def write(file: Path, scenes: Iterable[tuple[NDArray[np.uint8], float]]) -> None:
    """Pictures of one size (RGB, even sides) that are each shown for so many seconds, with a
    camera's noise; one of no seconds is a still."""
    with file.open("wb") as film:
        for number, (image, seconds) in enumerate(scenes):
            if number == 0:
                height, width = image.shape[:2]
                film.write(f"YUV4MPEG2 W{width} H{height} F{RATE}:1 Ip A1:1 C420mpeg2\n".encode())
            scene = cv2.cvtColor(image, cv2.COLOR_RGB2YUV_I420).astype(np.int16)
            for _ in range(max(1, round(seconds * RATE))):
                rng = np.random.default_rng(next(_NUMBERS))
                noise = rng.integers(-NOISE, NOISE, scene.shape, np.int16, endpoint=True)
                shown = np.clip(scene + noise, 0, 255).astype(np.uint8)
                film.write(b"FRAME\n" + shown.tobytes())

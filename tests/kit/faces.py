"""Films of a face, made of one picture: its mesh is turned, brought nearer, its eyes closed, and
the picture is drawn along with it. Good enough to follow what a face check asks for; no film of a
person.

Pictures are those that `tools/setup.py pictures` has unpacked."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from rebind.face.challenge import FRAMES
from rebind.face.looks import BROW, CHIN, OPENINGS, Eyes, Points, picture

MODELS = Path(__file__).parents[2] / "face-models"
PEOPLE = MODELS / "people"
PORTRAIT, SAME, OTHER, ANOTHER = "obama3.jpg", "obama.jpg", "biden.jpg", "astronaut.png"
"""A portrait, another picture of the same person, and two other people."""

WIDTH, HEIGHT = 480, 360
FACE = 0.42
"""Of the picture's height, from forehead to chin, when nobody comes closer."""
DEGREES = 24
OUTLINE = tuple(
    int(number)
    for number in "10 338 297 332 284 251 389 356 454 323 361 288 397 365 379 378 400 377 152 148 "
    "176 149 150 136 172 58 132 93 234 127 162 21 54 103 67 109".split()
)
INNER = tuple(
    int(number)
    for number in "1 4 5 6 168 8 9 2 98 327 48 278 33 133 263 362 70 105 107 336 334 300 61 291 0 "
    "17 13 14 37 267 84 314 50 280 205 425 101 330 116 345 199 175".split()
)
LIDS = tuple(point for eye in OPENINGS for point in eye)
POINTS = tuple(dict.fromkeys((*OUTLINE, *INNER, *LIDS)))
NOISE = 2.0
"""Of a camera, in steps of grey: no two of its pictures are the same."""


@cache
def eyes() -> Eyes:
    return Eyes(MODELS)


@cache
def cropped(name: str) -> NDArray[np.uint8]:
    """A picture with its face in the middle, and of a camera's size."""
    with Image.open(PEOPLE / name) as opened:
        whole = opened.convert("RGB")
    whole.thumbnail((1600, 1600))
    content = io.BytesIO()
    whole.save(content, "JPEG", quality=95)
    seen = eyes().look(picture(content.getvalue()))
    assert seen.points is not None
    points = seen.points * max(whole.size) / max(picture(content.getvalue()).shape[:2])
    tall = np.linalg.norm(points[BROW] - points[CHIN])
    height = tall / FACE
    width = height * WIDTH / HEIGHT
    middle = points[[BROW, CHIN]].mean(axis=0)
    left, top = middle - np.array([width, height]) / 2
    box = (int(left), int(top), int(left + width), int(top + height))
    return np.asarray(whole.crop(box).resize((WIDTH, HEIGHT)))


@cache
def mesh(name: str) -> Points:
    points = eyes().look(cropped(name)).points
    assert points is not None
    return points


@cache
def posed(name: str, movement: str, degrees: int = DEGREES) -> NDArray[np.uint8]:
    """The person of a picture, doing it."""
    image, points = cropped(name), mesh(name)
    if movement == "centre":
        return image
    if movement == "closer":
        return zoomed(image, 1.45)
    moved = points.copy()
    if movement in ("left", "right"):
        _turn(moved, points, degrees if movement == "left" else -degrees)
    elif movement == "blink":
        for corner, up_1, up_2, other, low_1, low_2 in OPENINGS:
            for up, low in ((up_1, low_2), (up_2, low_1)):
                moved[up] = points[low] + 0.1 * (points[up] - points[low])
            moved[[corner, other]] = points[[corner, other]]
    elif movement == "smile":
        middle = points[[61, 291]].mean(axis=0)
        for corner in (61, 291):
            moved[corner] = middle + (points[corner] - middle) * 1.35
            moved[corner][1] -= 4
    return warped(image, points, moved)


def _turn(moved: Points, points: Points, degrees: int) -> None:
    """About the axis between the ears: what stands out of the face moves the most."""
    left, right = points[234], points[454]
    middle, half = (left + right) / 2, np.linalg.norm(right - left) / 2
    across = (points[:, 0] - middle[0]) / half
    # A head is round across, and a nose stands out of it
    depth = np.sqrt(np.clip(1.05 - across**2, 0, None))
    depth[[1, 4, 5, 2]] += 0.35
    depth[[98, 327, 48, 278]] += 0.15
    angle = np.radians(degrees)
    moved[:, 0] = middle[0] + half * (across * np.cos(angle) + depth * np.sin(angle))


def zoomed(image: NDArray[np.uint8], factor: float) -> NDArray[np.uint8]:
    height, width = image.shape[:2]
    w, h = int(width / factor), int(height / factor)
    left, top = (width - w) // 2, (height - h) // 2
    near = Image.fromarray(image).crop((left, top, left + w, top + h))
    return np.asarray(near.resize((width, height)))


def squeezed(image: NDArray[np.uint8], factor: float) -> NDArray[np.uint8]:
    """As a photo looks that somebody turns in their hand."""
    height, width = image.shape[:2]
    narrow = Image.fromarray(image).resize((int(width * factor), height))
    flat = Image.new("RGB", (width, height), (90, 90, 95))
    flat.paste(narrow, ((width - narrow.width) // 2, 0))
    return np.asarray(flat)


def warped(image: NDArray[np.uint8], points: Points, moved: Points) -> NDArray[np.uint8]:
    """The picture with its points moved, smoothly in between (thin plates); its edge stays."""
    height, width = image.shape[:2]
    edge = [
        (x, y)
        for x in np.linspace(0, width - 1, 7)
        for y in np.linspace(0, height - 1, 6)
        if x in (0, width - 1) or y in (0, height - 1)
    ]
    here = np.vstack([moved[[*POINTS]], edge])
    there = np.vstack([points[[*POINTS]], edge])
    count = len(here)
    system = np.zeros((count + 3, count + 3))
    system[:count, :count] = _plate(here[:, None] - here[None]) + 0.5 * np.eye(count)
    system[:count, count:] = np.hstack([np.ones((count, 1)), here])
    system[count:, :count] = system[:count, count:].T
    weights = np.linalg.solve(system, np.vstack([there, np.zeros((3, 2))]))
    step = 4
    ys, xs = np.mgrid[0 : height + step : step, 0 : width + step : step]
    grid = np.column_stack([xs.ravel(), ys.ravel()]).astype(float)
    source = _plate(grid[:, None] - here[None]) @ weights[:count]
    source += np.hstack([np.ones((len(grid), 1)), grid]) @ weights[count:]
    field = [
        np.asarray(
            Image.fromarray(source[:, axis].reshape(xs.shape).astype(np.float32)).resize(
                (xs.shape[1] * step, xs.shape[0] * step), Image.Resampling.BILINEAR
            )
        )[step // 2 : step // 2 + height, step // 2 : step // 2 + width]
        for axis in (0, 1)
    ]
    return _sampled(image, *field)


def _plate(offsets: NDArray[np.float64]) -> NDArray[np.float64]:
    squared = (offsets**2).sum(axis=-1)
    return squared * np.log(squared + 1e-9) / 2


def _sampled(
    image: NDArray[np.uint8], x: NDArray[np.float32], y: NDArray[np.float32]
) -> NDArray[np.uint8]:
    height, width = image.shape[:2]
    x, y = np.clip(x, 0, width - 1.001), np.clip(y, 0, height - 1.001)
    left, top = x.astype(int), y.astype(int)
    right, below = (x - left)[..., None], (y - top)[..., None]
    upper = image[top, left] * (1 - right) + image[top, left + 1] * right
    lower = image[top + 1, left] * (1 - right) + image[top + 1, left + 1] * right
    return np.asarray((upper * (1 - below) + lower * below).round(), np.uint8)


def noisy(image: NDArray[np.uint8], seed: int) -> NDArray[np.uint8]:
    """As a camera takes it, with a hand that is not quite still."""
    rng = np.random.default_rng(seed)
    shaken = np.roll(image, rng.integers(-2, 3, 2), axis=(0, 1))
    return np.asarray(np.clip(shaken + rng.normal(0, NOISE, image.shape), 0, 255), np.uint8)


def jpeg(image: NDArray[np.uint8], quality: int = 85) -> bytes:
    content = io.BytesIO()
    Image.fromarray(image).save(content, "JPEG", quality=quality)
    return content.getvalue()


def film(name: str, movements: Sequence[str], seed: int = 1) -> Iterator[tuple[int, bytes]]:
    """The frames that a camera sends of somebody who follows: the movement's number, a JPEG."""
    for number, movement in enumerate(movements):
        for n in range(FRAMES):
            yield number, jpeg(noisy(posed(name, movement), seed * 1000 + number * 10 + n))

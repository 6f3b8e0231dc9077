"""What is seen in a picture of a face. Imported in the judge's process only: the models take
seconds and memory, and a picture that breaks a decoder breaks nothing else."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dlib
import numpy as np
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray
from PIL import Image, ImageOps

from rebind.face import models

Points = NDArray[np.float64]
"""(468, 2) in pixels of the picture."""
Template = NDArray[np.float64]
"""128 numbers; two of one person are near each other."""

MOST_PIXELS = 4_000_000
LONGEST_SIDE = 640
"""Pixels: larger pictures take longer and show no more."""
SURE = 0.6
"""Score above which the detector has seen a face."""
SAME_BOX = 0.3
"""Overlap (intersection over union) above which two boxes are one face."""
DETECTOR_SIZE, LANDMARKS_SIZE = 128, 192
WIDER = 1.5
"""By which the landmarks want the detector's box to be enlarged."""

# Numbers of points in the mesh of 468
NOSE, BROW, CHIN = 1, 10, 152
CHEEKS = (234, 454)
"""The person's right one, which stands left in the picture, and the left one."""
EYES = (33, 263)
"""Outer corners, in the same order."""
LIPS = (61, 291)
"""Corners of the mouth."""
OPENINGS = ((33, 160, 158, 133, 153, 144), (362, 385, 387, 263, 373, 380))
"""Of each eye: a corner, two points of the upper lid, the other corner, two of the lower lid."""


@dataclass(frozen=True)
class Look:
    """One face as it is seen in one picture."""

    turn: float
    """Where the nose stands between the cheeks: 0 in the middle, positive towards the person's own
    left. A flat picture that is turned shrinks evenly, and stays at 0."""
    height: float
    """From forehead to chin, of the picture's height."""
    eyes: float
    """How far they are open, of their width."""
    mouth: float
    """Its width, of the distance between the eyes."""
    brightness: float
    """Of the face, 0 to 255."""
    sharpness: float
    """Variance of the Laplacian of the face at a fixed size."""


@dataclass(frozen=True)
class Seen:
    faces: int
    look: Look | None
    """Of the largest face."""
    points: Points | None


def picture(content: bytes) -> NDArray[np.uint8]:
    """RGB, upright, at most `LONGEST_SIDE`. Raises ValueError for what is no picture, or too
    large."""
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise ValueError("too large")
            upright = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError("no picture") from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return np.asarray(upright)


class Eyes:
    """The models, loaded."""

    def __init__(self, folder: Path) -> None:
        self._detector = _interpreter(folder / models.DETECTOR)
        self._landmarks = _interpreter(folder / models.LANDMARKS)
        self._corners = dlib.shape_predictor(str(folder / models.CORNERS))
        self._identity = dlib.face_recognition_model_v1(str(folder / models.IDENTITY))
        self._frontal = dlib.get_frontal_face_detector()
        self._anchors = _anchors()

    def look(self, image: NDArray[np.uint8]) -> Seen:
        boxes = self._boxes(image)
        # The two detectors miss different faces; whichever sees more of them is believed
        frontal = self._frontal(image, 0)
        faces = max(len(boxes), len(frontal))
        if not boxes:
            return Seen(faces, None, None)
        points = self._mesh(image, boxes[0])
        if points is None:
            return Seen(0, None, None)
        return Seen(faces, _look(image, points), points)

    def _boxes(self, image: NDArray[np.uint8]) -> list[Any]:
        """Faces, the largest first: left, top, width and height in pixels, and the two eyes."""
        height, width = image.shape[:2]
        side = max(height, width)
        square = np.zeros((side, side, 3), np.uint8)
        square[:height, :width] = image
        small = Image.fromarray(square).resize((DETECTOR_SIZE, DETECTOR_SIZE))
        raw, logits = _run(self._detector, np.asarray(small) / 127.5 - 1)
        scores = 1 / (1 + np.exp(-np.clip(logits.reshape(-1), -50, 50)))
        boxes = raw.reshape(-1, 16).astype(np.float64) / DETECTOR_SIZE
        found: list[Any] = []
        for index in np.argsort(-scores):
            if scores[index] < SURE:
                break
            x, y = boxes[index, 0:2] + self._anchors[index]
            w, h = boxes[index, 2:4]
            eyes = boxes[index, 4:8].reshape(2, 2) + self._anchors[index]
            box = np.array([x - w / 2, y - h / 2, w, h]) * side
            if all(_overlap(box, other) < SAME_BOX for other, _ in found):
                found.append((box, eyes * side))
        return sorted(found, key=lambda each: -each[0][2])

    def _mesh(self, image: NDArray[np.uint8], found: Any) -> Points | None:
        """The 468 points of a face, or None where there is none after all."""
        box, eyes = found
        centre = box[:2] + box[2:] / 2
        angle = np.arctan2(*(eyes[1] - eyes[0])[::-1])
        side = max(box[2:]) * WIDER
        # From the square that the model wants, upright, to the picture
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        scale = side / LANDMARKS_SIZE
        matrix = turn * scale
        offset = centre - matrix @ np.array([LANDMARKS_SIZE / 2, LANDMARKS_SIZE / 2])
        square = Image.fromarray(image).transform(
            (LANDMARKS_SIZE, LANDMARKS_SIZE),
            Image.Transform.AFFINE,
            (*matrix[0], offset[0], *matrix[1], offset[1]),
            Image.Resampling.BILINEAR,
        )
        mesh, logit = _run(self._landmarks, np.asarray(square) / 255)
        if 1 / (1 + np.exp(-float(logit.reshape(-1)[0]))) < 0.5:
            return None
        flat: Points = mesh.reshape(468, 3)[:, :2].astype(np.float64)
        points: Points = flat @ matrix.T + offset
        return points

    def template(self, image: NDArray[np.uint8], seen: Seen) -> Template:
        """What the person is known again by; takes ten times as long as to look."""
        assert seen.points is not None
        nose = dlib.point(*(int(place) for place in seen.points[NOSE]))
        mine = [box for box in self._frontal(image, 0) if box.contains(nose)]
        shape = self._corners(image, mine[0] if mine else _rectangle(seen.points))
        return np.array(self._identity.compute_face_descriptor(image, shape))


def distance(one: Template, other: Template) -> float:
    return float(np.linalg.norm(one - other))


def difference(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    """Mean difference of two pictures, 0 to 255, at the size of a stamp."""
    small = [
        np.asarray(Image.fromarray(each).convert("L").resize((64, 64)), np.float64)
        for each in (one, other)
    ]
    return float(np.abs(small[0] - small[1]).mean())


def _interpreter(file: Path) -> Interpreter:
    made = Interpreter(model_path=str(file), num_threads=1)
    made.allocate_tensors()
    return made


def _run(model: Interpreter, image: NDArray[Any]) -> list[NDArray[np.float32]]:
    model.set_tensor(model.get_input_details()[0]["index"], image[None].astype(np.float32))
    model.invoke()
    return [model.get_tensor(each["index"]) for each in model.get_output_details()]


def _anchors() -> NDArray[np.float64]:
    """Where the detector's 896 boxes are measured from: two for each place of a grid of 16 by 16,
    six for each of 8 by 8."""
    places = []
    for cells, each in ((16, 2), (8, 6)):
        for y in range(cells):
            for x in range(cells):
                places += [((x + 0.5) / cells, (y + 0.5) / cells)] * each
    return np.array(places)


def _overlap(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    left, top = np.maximum(one[:2], other[:2])
    right, bottom = np.minimum(one[:2] + one[2:], other[:2] + other[2:])
    common = max(0.0, right - left) * max(0.0, bottom - top)
    return float(common / (one[2] * one[3] + other[2] * other[3] - common))


def _rectangle(points: Points) -> Any:
    """About what dlib's own detector would have drawn: brows to chin, and as wide."""
    top, bottom = points[BROW][1], points[CHIN][1]
    middle, half = points[[*CHEEKS], 0].mean(), (bottom - top) * 0.45
    centre = top + (bottom - top) * 0.6
    sides = (middle - half, centre - half, middle + half, centre + half)
    return dlib.rectangle(*(int(side) for side in sides))


def _look(image: NDArray[np.uint8], points: Points) -> Look:
    right_eye, left_eye = points[[*EYES]]
    across = (left_eye - right_eye) / np.linalg.norm(left_eye - right_eye)
    right, left = (float((points[cheek] - points[NOSE]) @ across) for cheek in CHEEKS)
    span = float(np.linalg.norm(left_eye - right_eye))
    face = _face(image, points)
    return Look(
        turn=(-right - left) / (left - right) / 2 if left > right else 0.0,
        height=float(np.linalg.norm(points[BROW] - points[CHIN])) / image.shape[0],
        eyes=float(np.mean([_opening(points[[*eye]]) for eye in OPENINGS])),
        mouth=float(np.linalg.norm(points[LIPS[0]] - points[LIPS[1]])) / span,
        brightness=float(face.mean()),
        sharpness=_sharpness(face),
    )


def _opening(eye: Points) -> float:
    tall = np.linalg.norm(eye[1] - eye[5]) + np.linalg.norm(eye[2] - eye[4])
    return float(tall / (2 * np.linalg.norm(eye[0] - eye[3])))


def _face(image: NDArray[np.uint8], points: Points) -> NDArray[np.float64]:
    """The face in grey, 128 by 128."""
    left, top = np.maximum(points.min(axis=0), 0)
    right, bottom = points.max(axis=0)
    box = (int(left), int(top), max(int(right), int(left) + 1), max(int(bottom), int(top) + 1))
    small = Image.fromarray(image).convert("L").crop(box).resize((128, 128))
    return np.asarray(small, np.float64)


def _sharpness(face: NDArray[np.float64]) -> float:
    inner = face[1:-1, 1:-1]
    sides = face[:-2, 1:-1] + face[2:, 1:-1] + face[1:-1, :-2] + face[1:-1, 2:]
    return float((sides - 4 * inner).var())

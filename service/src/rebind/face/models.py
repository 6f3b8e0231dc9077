"""The embedded verifier's models: unpacked at set-up (tools/setup.py), never fetched here."""

import hashlib
from functools import cache
from pathlib import Path

DETECTOR = "face_detection_short_range.tflite"
LANDMARKS = "face_landmark.tflite"
CORNERS = "shape_predictor_5_face_landmarks.dat"
IDENTITY = "dlib_face_recognition_resnet_model_v1.dat"

SHA256 = {
    DETECTOR: "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8",
    LANDMARKS: "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814",
    CORNERS: "c4b1e9804792707d3a405c2c16a80a20269e6675021f64a41d30fffafbc41888",
    IDENTITY: "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
}


def faults(folder: Path) -> list[str]:
    """Names of the files that are missing, or are not what they are called."""
    return [name for name, wanted in SHA256.items() if _digest(folder / name) != wanted]


def _digest(file: Path) -> str | None:
    try:
        told = file.stat()
        return _digest_of(file, told.st_mtime_ns, told.st_size)
    except OSError:
        return None


@cache
def _digest_of(file: Path, *written: int) -> str:
    """Once for each content: they are large, and a test makes many services."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()

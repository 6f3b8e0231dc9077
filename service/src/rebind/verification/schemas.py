"""The shapes of what a secure step shows, and examples of what goes in and comes out."""

from typing import Any

from pydantic import BaseModel

from rebind.published import Moment
from rebind.verification.domain.states import Step


class FieldShown(BaseModel):
    name: str
    kind: str
    label: str
    options: Any = None


class StepShown(BaseModel):
    step: str
    url: str
    fields: list[FieldShown]
    expires_at: Moment
    page_url: str
    locale: str


class PictureShown(BaseModel):
    background: str
    piece: str
    width: int
    height: int
    piece_y: int
    altcha_url: str
    expires_at: Moment
    locale: str


class Movement(BaseModel):
    movement: str
    nonce: str
    frames: int
    n: int
    of: int
    expires_at: Moment


class MovementAsked(BaseModel):
    ask: Movement | None


class FaceBegun(BaseModel):
    session: str
    ask: Movement | None = None
    url: str | None = None


# --- examples -------------------------------------------------------------------------------------

ENTRIES = {
    Step.SIGN_IN: {"email": "alice@example.com", "password": "Quiet-River-41"},
    Step.EMAIL_CODE: {"code": "012345"},
    Step.PASSKEY: {"credential": {"id": "AQI", "type": "public-key", "response": {}}},
    Step.NEW_NUMBER: {"country": "GB", "number": "07700 900199"},
    Step.PUZZLE: {"answer": {"x": 123, "track": [[0, 0, 70], [260, 60, 73], [640, 123, 74]]}},
    Step.FACE: {"session": "fs_9c0Vq3Zl2Qm2yXo1d9rT7w"},
    Step.NEW_PASSWORD: {"password": "Seven-Herons-Over-Kiel"},
}
"""Bodies, by the step that takes them."""
SHOWN = {
    "step": "email_code",
    "url": "https://recover.example.com/secure/v1/st_5m0b3Zl2Qm2yXo1d9rT7wA",
    "page_url": "https://recover.example.com/step#st_5m0b3Zl2Qm2yXo1d9rT7wA.9c41…",
    "fields": [{"name": "code", "kind": "code", "label": "Code"}],
    "expires_at": "2026-03-01T10:30:00Z",
    "locale": "en",
}
ASKED = {
    "ask": {
        "movement": "left",
        "nonce": "Zl2Qm2yXo1d9",
        "frames": 3,
        "n": 2,
        "of": 5,
        "expires_at": "2026-03-01T10:20:20Z",
    }
}
FACE_BEGUN = {"session": "fs_9c0Vq3Zl2Qm2yXo1d9rT7w", **ASKED}
WORK = {"parameters": {"algorithm": "PBKDF2/SHA-256", "cost": 2000}, "signature": "3f2c…"}

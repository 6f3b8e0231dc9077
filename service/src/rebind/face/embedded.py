"""Faces checked on this machine, with models that ship in packages (docs/face.md).

The service draws what to do and asks for one movement at a time; it looks at nothing but the
pictures that then come. That stops a photo, a printed face, a film that was made before, and
another person; it does not stop who can draw a face into the camera's stream while it is asked for.
So its pass decides nothing: people look at what it saw."""

import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from hmac import compare_digest
from pathlib import Path
from random import Random, SystemRandom
from threading import Lock

import structlog
from sqlalchemy.engine import RowMapping

from rebind.accounts.model import Account
from rebind.accounts.ports import Accounts
from rebind.clock import Clock, rfc3339
from rebind.database import Database, Tx
from rebind.face import models, repository
from rebind.face.challenge import FRAMES, Movement, Taken, draw, is_plausible
from rebind.face.frames import Frames, findings_place
from rebind.face.judge import Findings, Task, ask
from rebind.ids import opaque
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.verification.ports import FaceAsked, FaceResult, Frame

log = structlog.get_logger(__name__)

JPEG = b"\xff\xd8\xff"
Chance = Callable[[str], Random]
"""What a session's movements are drawn with."""


def by_chance(_: str) -> Random:
    return SystemRandom()


def is_ready(folder: Path) -> bool:
    """The models are there; else it is said why no face can be checked."""
    missing = models.faults(folder)
    if missing:
        log.warning("face_models_missing", count=len(missing))
    return not missing


class EmbeddedVerifier:
    name = "embedded"
    decides = False
    hosted = False

    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        settings: Settings,
        accounts: Accounts,
        frames: Frames,
        chance: Chance = by_chance,
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._settings = settings
        self._accounts = accounts
        self._frames = frames
        self._chance = chance
        self._at_work = Lock()

    def can_match(self, tx: Tx, account: Account) -> bool:
        return self._accounts.portrait(tx, account.id) is not None

    # --- asking -----------------------------------------------------------------------------------

    def create_session(self, asked: FaceAsked) -> str:
        session_id, now = opaque("fs_"), self._clock.now()
        movements = draw(self._chance(session_id), self._settings.face_steps)
        asked_for = [(movement.value, secrets.token_urlsafe(12)) for movement in movements]
        with self._db.write() as tx:
            repository.add_capture(
                tx,
                session_id=session_id,
                case_id=asked.case_id,
                account_id=asked.account_id,
                subject=asked.subject,
                movements_sealed=self._keys.seal(json.dumps(asked_for), _movements(session_id)),
                movement=0,
                asked_at=now,
                began_at=now,
                expires_at=asked.expires_at,
            )
        return session_id

    def handover(self, session_id: str) -> Mapping[str, object]:
        with self._db.read() as tx:
            capture = repository.find_capture(tx, session_id)
        if capture is None:
            raise Problem(Code.NOT_FOUND)
        return self._ask(capture)

    def _ask(self, capture: RowMapping) -> dict[str, object]:
        """The movement that is asked for now; one at a time, so that nobody knows the next."""
        asked_for, number = self._asked_for(capture), capture["movement"]
        if number == len(asked_for):
            return {"ask": None}
        movement, nonce = asked_for[number]
        ask = {
            "movement": movement,
            "nonce": nonce,
            "frames": FRAMES,
            "n": number + 1,
            "of": len(asked_for),
            "expires_at": rfc3339(capture["asked_at"] + self._settings.face_step_lifetime),
        }
        return {"ask": ask}

    def _asked_for(self, capture: RowMapping) -> list[tuple[Movement, str]]:
        sealed, place = capture["movements_sealed"], _movements(capture["session_id"])
        told = json.loads(self._keys.open(sealed, place))
        return [(Movement(name), nonce) for name, nonce in told]

    # --- taking -----------------------------------------------------------------------------------

    def take_frame(self, session_id: str, frame: Frame) -> Mapping[str, object]:
        if not frame.jpeg.startswith(JPEG):
            raise Problem(Code.FILE_REFUSED)
        frame_id, key = self._frames.put(frame.jpeg)
        try:
            return self._take(session_id, frame_id, key, frame)
        except Problem:
            self._frames.remove(frame_id)
            raise

    def _take(self, session_id: str, frame_id: str, key: str, frame: Frame) -> dict[str, object]:
        now = self._clock.now()
        index = self._keys.blind_index("face_frame", sha256(frame.jpeg).hexdigest())
        with self._db.write() as tx:
            capture = repository.find_capture(tx, session_id, lock=True)
            if capture is None or capture["wiped_at"] is not None:
                raise Problem(Code.STEP_NOT_OPEN)
            number, asked_for = capture["movement"], self._asked_for(capture)
            is_asked = number < len(asked_for) and compare_digest(
                asked_for[number][1].encode(), frame.nonce.encode()
            )
            if not is_asked or capture["passed"] is not None:
                raise Problem(Code.STEP_NOT_OPEN)
            if self._is_late(capture):
                raise Problem(Code.CODE_EXPIRED)
            taken = repository.frames(tx, session_id)
            added = repository.add_frame(
                tx,
                id=frame_id,
                session_id=session_id,
                number=len(taken),
                movement=number,
                at_ms=frame.at_ms,
                received_at=now,
                content_index=index,
                key_sealed=key,
            )
            # The very same picture: no camera takes one twice, whosever session it was in
            if not added:
                raise Problem(Code.FILE_REFUSED)
            if sum(each["movement"] == number for each in taken) + 1 == FRAMES:
                repository.change_capture(tx, session_id, movement=number + 1, asked_at=now)
            changed = repository.find_capture(tx, session_id)
        assert changed is not None
        return self._ask(changed)

    def _is_late(self, capture: RowMapping) -> bool:
        ends = min(capture["asked_at"] + self._settings.face_step_lifetime, capture["expires_at"])
        return bool(self._clock.now() >= ends)

    # --- judging ----------------------------------------------------------------------------------

    def result(self, session_id: str) -> FaceResult | None:
        with self._db.read() as tx:
            capture = repository.find_capture(tx, session_id)
            taken = repository.frames(tx, session_id)
        if capture is None or capture["wiped_at"] is not None:
            return None
        if capture["passed"] is not None:
            return self._told(capture)
        if capture["movement"] < len(self._asked_for(capture)):
            return self._judged(capture, _LATE) if self._is_late(capture) else None
        return self._judged(capture, self._look(capture, taken))

    def _look(self, capture: RowMapping, taken: Sequence[RowMapping]) -> Findings:
        times = [Taken(each["movement"], each["at_ms"], each["received_at"]) for each in taken]
        with self._db.read() as tx:
            portrait = self._accounts.portrait(tx, capture["account_id"])
        if portrait is None:
            return Findings(False, ("no_portrait",), {})
        movements = [movement for movement, _ in self._asked_for(capture)]
        frames = [(each["movement"], self._frames.get(each["id"])) for each in taken]
        with self._at_work:  # two at once take longer than one after the other
            found = ask(
                Task(movements, frames, portrait),
                self._settings.face_models_dir,
                memory=self._settings.face_judge_memory,
                seconds=self._settings.face_judge_timeout.total_seconds(),
            )
        if is_plausible(capture["began_at"], times):
            return found
        return Findings(False, (*found.faults, "times"), found.scores)

    def _judged(self, capture: RowMapping, found: Findings) -> FaceResult:
        """Note it; what another one found first stands."""
        session_id = capture["session_id"]
        told = json.dumps({"faults": found.faults, "scores": found.scores})
        with self._db.write() as tx:
            now = repository.find_capture(tx, session_id, lock=True)
            assert now is not None
            if now["passed"] is None:
                repository.change_capture(
                    tx,
                    session_id,
                    passed=found.passed,
                    judged_at=self._clock.now(),
                    findings_sealed=self._keys.seal(told, findings_place(session_id)),
                )
            now = repository.find_capture(tx, session_id)
        assert now is not None
        return self._told(now)

    @staticmethod
    def _told(capture: RowMapping) -> FaceResult:
        return FaceResult(capture["passed"], capture["subject"], capture["judged_at"])


_LATE = Findings(False, ("late",), {})


def _movements(session_id: str) -> str:
    return f"face_capture.movements_sealed:{session_id}"

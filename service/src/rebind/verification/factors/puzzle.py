"""The slide puzzle that stands before a text message to a new number.

It is a cost, not a proof: it makes every message to a stranger's number take a picture solved by
somebody, or a proof of work. The piece's place never leaves the service: picture and place are
drawn from a seed that only the keys can make of the challenge's id. A picture is good for one
answer, right or wrong; it belongs to one case and one number."""

import base64
import json
import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from random import Random

import altcha
from sqlalchemy.engine import RowMapping

from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.ids import digest, opaque, token
from rebind.keys import Keys
from rebind.settings import Settings
from rebind.verification import repository
from rebind.verification.budgets import Budgets
from rebind.verification.case import Case
from rebind.verification.factors.base import Result
from rebind.verification.pictures import HEIGHT, PIECE, WIDTH, Picture, draw

KIND = "puzzle"

TOLERANCE = 6
"""Pixels that the piece may be off: two percent of the width, what a thumb can do
(service/tests/verification/test_puzzle.py measures it against blind guesses)."""
LEAST_X = PIECE + 20
"""No hole where the piece begins."""

LEAST_POINTS, MOST_POINTS = 3, 2000
LEAST_MS, MOST_MS = 250, 600_000
"""From the first movement to the last: slow hands take long, and the picture itself runs out."""
WIDEST_STEP = 0.6
"""Of the way, in one step of the track: people who tap jump, and then correct."""


class Puzzle:
    def __init__(
        self, db: Database, keys: Keys, clock: Clock, settings: Settings, budgets: Budgets
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._settings = settings
        self._budgets = budgets

    # --- showing ---------------------------------------------------------------------------------

    def issue(self, tx: Tx, case: Case) -> str:
        """The id of the case's picture, made when there is none that can be answered."""
        now = self._clock.now()
        live = repository.live_challenge(tx, case.id, KIND)
        if live is not None and self._fits(live, case, now):
            return str(live["id"])
        challenge_id = opaque("ch_")
        repository.add_challenge(
            tx,
            id=challenge_id,
            case_id=case.id,
            kind=KIND,
            target_index=case.new_phone_index or "",
            mac="",
            issued_at=now,
            expires_at=now + self._settings.puzzle_lifetime,
        )
        return challenge_id

    @staticmethod
    def _fits(live: RowMapping, case: Case, now: datetime) -> bool:
        fresh: bool = now < live["expires_at"]
        return fresh and live["target_index"] == case.new_phone_index

    def picture(self, challenge_id: str) -> Picture:
        """Slow (tens of milliseconds): outside of any transaction."""
        rng = self._random(challenge_id)
        x, y = self._place(rng)
        return draw(rng, x, y)

    def x(self, challenge_id: str) -> int:
        """Where the piece belongs: the demo shows it to tests."""
        return self._place(self._random(challenge_id))[0]

    def _random(self, challenge_id: str) -> Random:
        return Random(self._keys.blind_index("puzzle", challenge_id))  # the seed is the secret

    @staticmethod
    def _place(rng: Random) -> tuple[int, int]:
        return rng.randint(LEAST_X, WIDTH - PIECE - 4), rng.randint(6, HEIGHT - PIECE - 6)

    def work(self, challenge_id: str) -> dict[str, object]:
        """A proof of work in place of the picture, for who cannot see or drag (ALTCHA v2). It
        costs a phone some seconds: more than the picture costs a script."""
        rng = self._random(challenge_id)
        challenge = altcha.create_challenge(
            "PBKDF2/SHA-256",
            self._settings.puzzle_work_cost,
            counter=rng.randint(self._settings.puzzle_work // 2, self._settings.puzzle_work),
            data={"challenge": challenge_id, "tries": self._settings.puzzle_work},
            hmac_secret=self._signing_key(),
        )
        made: dict[str, object] = challenge.to_dict()
        return made

    def _signing_key(self) -> str:
        return self._keys.blind_index("altcha", "signature")

    # --- judging ---------------------------------------------------------------------------------

    def verify(self, case: Case, answer: Mapping[str, object]) -> Result:
        """Use the picture up, committed, then look at the answer: RIGHT or WRONG; EXPIRED when
        there was no picture to be answered any more. Raises ValueError for what has not the shape
        of an answer: nothing is used up then."""
        solution = _shape(answer)
        assert case.account_id is not None
        now = self._clock.now()
        with self._db.write() as tx:
            live = repository.live_challenge(tx, case.id, KIND, lock=True)
            if live is None or not self._fits(live, case, now):
                return Result.EXPIRED
            used = repository.consume_challenge(tx, live["id"], now)
            charged = self._budgets.charge_within(
                tx, case.account_id, self._budgets.puzzles, digest(token())
            )
        if not used:
            return Result.EXPIRED
        right = charged and self._is_right(live["id"], solution)
        return Result.RIGHT if right else Result.WRONG

    def _is_right(self, challenge_id: str, solution: "str | tuple[float, Track]") -> bool:
        if isinstance(solution, str):
            return self._worked(challenge_id, solution)
        x, track = solution
        return abs(x - self.x(challenge_id)) <= TOLERANCE and is_a_hands(track, x)

    def _worked(self, challenge_id: str, payload: str) -> bool:
        try:
            given = json.loads(base64.b64decode(payload))
            mine = given["challenge"]["parameters"]["data"]["challenge"] == challenge_id
        except (ValueError, KeyError, TypeError, RecursionError):
            return False
        return bool(mine and altcha.verify_solution(payload, self._signing_key()).verified)


Track = Sequence[tuple[float, float, float]]


def _shape(answer: Mapping[str, object]) -> str | tuple[float, Track]:
    """The answer's parts. Raises ValueError."""
    if set(answer) == {"altcha"}:
        payload = answer["altcha"]
        if isinstance(payload, str) and 0 < len(payload) <= 10_000:
            return payload
    elif set(answer) == {"x", "track"}:
        x, track = answer["x"], answer["track"]
        if _is_place(x) and isinstance(track, list) and len(track) <= MOST_POINTS:
            points = [tuple(point) for point in track if isinstance(point, list)]
            whole = len(points) == len(track) and all(
                len(point) == 3 and all(map(_is_place, point)) for point in points
            )
            if whole:
                return x, points  # type: ignore[return-value]
    raise ValueError("no answer")


def _is_place(value: object) -> bool:
    """A number that a screen has: neither infinite, nor a bool, nor as large as no screen is."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and -10_000 <= value <= 10_000_000


def is_a_hands(track: Track, x: float) -> bool:
    """Whether a hand, or a key, moved the piece there: from its start, in some time, not in one
    step nor at one speed. A script that knows all this can draw such a track; that one must is
    the point."""
    if not LEAST_POINTS <= len(track) <= MOST_POINTS:
        return False
    times = [point[0] for point in track]
    places = [point[1] for point in track]
    if abs(places[0]) > 10 or abs(places[-1] - x) > TOLERANCE:
        return False
    steps = [after - before for before, after in pairwise(times)]
    if min(steps) < 0 or not LEAST_MS <= times[-1] - times[0] <= MOST_MS:
        return False
    ways = [abs(after - before) for before, after in pairwise(places)]
    if max(ways) > WIDEST_STEP * abs(x) + TOLERANCE:
        return False
    speeds = {round(way / step, 2) if step else -1 for way, step in zip(ways, steps, strict=True)}
    return len(speeds) > 1

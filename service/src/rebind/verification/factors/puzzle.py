"""The slide puzzle that stands before a text message to a new number.

It is a cost, not a proof: it makes every message to a stranger's number take a picture solved by
somebody, or a proof of work. The piece's place never leaves the service: picture and place are
drawn from a seed that only the keys can make of the challenge's id. A picture is good for one
answer, right or wrong; it belongs to one case and one number."""

import base64
import io
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from random import Random

import altcha
from PIL import Image, ImageChops, ImageDraw, ImageFilter
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

KIND = "puzzle"

WIDTH, HEIGHT, PIECE = 320, 160, 56
"""Pixels of the picture, and of the square that the piece lies in."""
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


@dataclass(frozen=True)
class Picture:
    background: str
    piece: str
    """PNG images as data URLs."""
    piece_y: int


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


# --- drawing ------------------------------------------------------------------------------------


def draw(rng: Random, x: int, y: int) -> Picture:
    """A picture with a hole at (x, y), other holes that fit less, and the piece."""
    scene = _scene(rng)
    mask = _outline(rng)
    piece = Image.new("RGBA", (PIECE, PIECE))
    piece.paste(scene.crop((x, y, x + PIECE, y + PIECE)), (0, 0), mask)
    rim = ImageChops.subtract(mask, mask.filter(ImageFilter.MinFilter(3)))
    piece.paste((255, 255, 255, 230), (0, 0), rim)
    _dig(scene, mask, x, y, rng)
    # Others, turned: one beside it and as dark, so that the darkest place is not yet the place
    for top, strength in ((y, rng.uniform(0.9, 1.15)), (rng.randint(4, HEIGHT - PIECE - 4), 0.6)):
        left = rng.choice([at for at in range(20, WIDTH - PIECE - 4) if abs(at - x) > PIECE])
        turned = mask.rotate(rng.choice((90, 180, 270)))
        _dig(scene, turned, left, top, rng, strength=strength)
    return Picture(_png(_noise(scene, rng)), _png(piece), y)


def _scene(rng: Random) -> Image.Image:
    """A backdrop of its own for every picture: none can be looked up."""

    def colour() -> tuple[int, int, int]:
        return rng.randint(60, 220), rng.randint(60, 220), rng.randint(60, 220)

    scene = Image.new("RGB", (WIDTH, HEIGHT), colour())
    pen = ImageDraw.Draw(scene, "RGBA")
    for _ in range(26):
        left, top = rng.randint(-60, WIDTH), rng.randint(-60, HEIGHT)
        box = (left, top, left + rng.randint(30, 140), top + rng.randint(30, 110))
        fill = (*colour(), rng.randint(90, 200))
        rng.choice((pen.ellipse, pen.rectangle))(box, fill=fill)
        ends = [(rng.randint(0, WIDTH), rng.randint(0, HEIGHT)) for _ in range(2)]
        pen.line(ends, fill=(*colour(), 160), width=rng.randint(1, 6))
    return scene.filter(ImageFilter.GaussianBlur(0.8))


def _outline(rng: Random) -> Image.Image:
    """A piece of a jigsaw: a square with a knob or a notch on each side, turned a little."""
    size, edge, knob = PIECE * 4, 44, 34
    mask = Image.new("L", (size, size))
    pen = ImageDraw.Draw(mask)
    pen.rectangle((edge, edge, size - edge, size - edge), fill=255)
    middle, radius = size // 2, knob // 2 + rng.randint(0, 8)
    sides = ((middle, edge), (size - edge, middle), (middle, size - edge), (edge, middle))
    for at, knobbed in zip(sides, rng.sample((True, True, False, False), 4), strict=True):
        box = (at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius)
        pen.ellipse(box, fill=255 if knobbed else 0)
    turned = mask.rotate(rng.uniform(-12, 12), resample=Image.Resampling.BICUBIC)
    return turned.resize((PIECE, PIECE), Image.Resampling.LANCZOS)


def _dig(
    scene: Image.Image, mask: Image.Image, x: int, y: int, rng: Random, strength: float = 1.0
) -> None:
    shade = Image.new("RGB", mask.size, (20, 24, 32))
    depth = int(rng.randint(120, 150) * strength)
    scene.paste(shade, (x, y), mask.point(lambda value: value * depth // 255))
    rim = ImageChops.subtract(mask, mask.filter(ImageFilter.MinFilter(3)))
    bright = Image.new("RGB", mask.size, (255, 255, 255))
    scene.paste(bright, (x, y), rim.point(lambda value: int(value * 0.5 * strength)))


def _noise(scene: Image.Image, rng: Random) -> Image.Image:
    grain = Image.frombytes("L", scene.size, rng.randbytes(WIDTH * HEIGHT))
    return Image.blend(scene, Image.merge("RGB", (grain, grain, grain)), 0.06)


def _png(image: Image.Image) -> str:
    """As a data URL, and without anything but the pixels."""
    file = io.BytesIO()
    image.save(file, "PNG")
    return f"data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}"

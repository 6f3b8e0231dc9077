"""Looks at the pictures of a session, in a process of its own that can be killed:

    python -m rebind.face.judge MODELS BYTES SECONDS  < task  > findings

with so much address space and processor time. A picture is whatever somebody has sent: what breaks
a decoder ends this process, and the session has failed."""

import json
import resource
import struct
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from pathlib import Path
from statistics import median
from typing import IO, TYPE_CHECKING, Any

from rebind.face.challenge import TURNS, Movement

if TYPE_CHECKING:
    from collections.abc import Callable

    from rebind.face.looks import Look, Seen, Template

LIKELY, UNSURE = 0.45, 0.60
"""Distance to the portrait: below the first the same person, above the second another one
(docs/face.md has what was measured)."""
ONE_PERSON = 0.5
"""Distance between a session's own pictures, in one light and on one day."""
TURNED = 0.12
"""By how much the nose moves between the cheeks when a head turns by some fifteen degrees."""
LOOKS_AHEAD = 0.2
NEARER, NARROWER, WIDER = 1.2, 0.72, 1.08
"""Of what it is when the person looks ahead: the face's height, the eyes' opening, the mouth."""
LEAST_HEIGHT = 0.2
"""Of the picture's: a smaller face shows too little."""
DARKEST, BRIGHTEST, DULLEST = 40, 225, 10
MOST_FOLLOWED = 2
"""Pictures of a movement that have to show it: people begin and end in between."""


@dataclass(frozen=True)
class Task:
    movements: Sequence[Movement]
    frames: Sequence[tuple[int, bytes]]
    """The number of the movement, and the picture, in the order in which they were taken."""
    portrait: bytes


@dataclass(frozen=True)
class Findings:
    passed: bool
    faults: tuple[str, ...]
    scores: Mapping[str, Any]

    @classmethod
    def broken(cls) -> "Findings":
        """The process that looked did not come to an end."""
        return cls(False, ("unreadable",), {})


def ask(task: Task, models: Path, *, memory: int, seconds: float) -> Findings:
    """What a process of its own makes of it."""
    command = [sys.executable, "-m", "rebind.face.judge", str(models)]
    command += [str(memory), str(int(seconds) + 1)]
    try:
        done = subprocess.run(
            command,
            input=_packed(task),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # the libraries' own words may quote what they choke on
            timeout=seconds,
            check=True,
        )
        told = json.loads(done.stdout)
        return Findings(told["passed"], tuple(told["faults"]), told["scores"])
    except (subprocess.SubprocessError, ValueError, KeyError):
        return Findings.broken()


def _packed(task: Task) -> bytes:
    head = json.dumps(
        {"movements": list(task.movements), "steps": [number for number, _ in task.frames]}
    ).encode()
    parts = [head, task.portrait, *(frame for _, frame in task.frames)]
    return b"".join(struct.pack(">I", len(part)) + part for part in parts)


def _unpacked(stream: IO[bytes]) -> Task:
    parts = []
    while size := stream.read(4):
        parts.append(stream.read(struct.unpack(">I", size)[0]))
    head, portrait, *frames = parts
    told = json.loads(head)
    movements = [Movement(name) for name in told["movements"]]
    return Task(movements, list(zip(told["steps"], frames, strict=True)), portrait)


def judge(task: Task, folder: Path) -> Findings:
    """Loads the models: some tenths of a second."""
    from rebind.face import looks

    eyes = looks.Eyes(folder)
    try:
        pictures = [looks.picture(frame) for _, frame in task.frames]
        portrait = looks.picture(task.portrait)
    except ValueError:
        return Findings.broken()
    seen = [eyes.look(each) for each in pictures]
    pairs = combinations(pictures, 2)
    faults = {"still"} if any(looks.difference(*pair) == 0 for pair in pairs) else set()
    faults |= {fault for each in seen for fault in _faults(each)}
    scores: dict[str, Any] = {}
    if not faults & {"no_face", "several_faces"}:
        faults |= _not_followed(task.movements, _by_movement(task, seen), scores)
    # Who it is, is looked at only of somebody who was there
    if not faults:
        known = [eyes.template(image, each) for image, each in zip(pictures, seen, strict=True)]
        original = eyes.look(portrait)
        template = eyes.template(portrait, original) if original.faces == 1 else None
        faults |= _strangers(_by_movement(task, known), template, scores, looks.distance)
    return Findings(not faults, tuple(sorted(faults)), scores)


def _by_movement[T](task: Task, things: Sequence[T]) -> list[list[T]]:
    """One thing for each frame, by the movement that the frame is of."""
    pairs = zip(task.frames, things, strict=True)
    return [
        [thing for _, thing in group] for _, group in groupby(pairs, key=lambda pair: pair[0][0])
    ]


def _faults(seen: "Seen") -> set[str]:
    """Of a single picture."""
    if seen.faces > 1:
        return {"several_faces"}
    if seen.look is None:
        return {"no_face"}
    found = {
        "too_dark": seen.look.brightness < DARKEST,
        "too_bright": seen.look.brightness > BRIGHTEST,
        "blurred": seen.look.sharpness < DULLEST,
        "too_small": seen.look.height < LEAST_HEIGHT,
    }
    return {fault for fault, true in found.items() if true}


def _not_followed(
    movements: Sequence[Movement], by_movement: "Sequence[Sequence[Seen]]", scores: dict[str, Any]
) -> set[str]:
    """Movements that too few of their pictures show."""
    looks = [[seen.look for seen in each if seen.look is not None] for each in by_movement]
    ahead = looks[0]
    faults = set()
    shown = []
    for movement, each in zip(movements, looks, strict=True):
        measured = [_measured(movement, look, ahead) for look in each]
        shown.append({"movement": movement.value, "measured": [round(m, 3) for m in measured]})
        followed = sum(_shows(movement, value) for value in measured)
        if followed < min(MOST_FOLLOWED, len(each)):
            faults.add(f"not_{movement.value}")
    scores["movements"] = shown
    return faults


def _measured(movement: Movement, look: "Look", ahead: "Sequence[Look]") -> float:
    """What tells the movement, in comparison with looking ahead."""
    turn = look.turn - median(each.turn for each in ahead)
    match movement:
        case Movement.CENTRE:
            return abs(look.turn)
        case Movement.LEFT:
            return turn
        case Movement.RIGHT:
            return -turn
        case Movement.CLOSER:
            return look.height / median(each.height for each in ahead)
        case Movement.BLINK:
            return look.eyes / median(each.eyes for each in ahead)
        case Movement.SMILE:
            return look.mouth / median(each.mouth for each in ahead)


def _shows(movement: Movement, measured: float) -> bool:
    if movement is Movement.CENTRE:
        return measured <= LOOKS_AHEAD
    if movement in TURNS:
        return measured >= TURNED
    if movement is Movement.BLINK:
        return measured <= NARROWER
    return measured >= (NEARER if movement is Movement.CLOSER else WIDER)


def _strangers(
    by_movement: "Sequence[Sequence[Template]]",
    portrait: "Template | None",
    scores: dict[str, Any],
    distance: "Callable[[Template, Template], float]",
) -> set[str]:
    """Whether it is one person throughout, and the one of the portrait."""
    ahead = by_movement[0]
    farthest = max(
        min(distance(one, known) for one in ahead) for each in by_movement for known in each
    )
    scores["within"] = round(farthest, 3)
    faults = {"another_person"} if farthest > ONE_PERSON else set()
    if portrait is None:
        return faults | {"no_portrait"}
    match = median(distance(one, portrait) for one in ahead)
    scores["portrait"] = round(match, 3)
    scores["band"] = "likely" if match <= LIKELY else "unsure" if match <= UNSURE else "mismatch"
    return faults | ({"mismatch"} if match > UNSURE else set())


def main(folder: str, memory: str, seconds: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # no picture in a file of its own
    found = judge(_unpacked(sys.stdin.buffer), Path(folder))
    told = {"passed": found.passed, "faults": found.faults, "scores": found.scores}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])

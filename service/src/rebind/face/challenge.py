"""What a person is asked to do before the camera, and what of it can be true. No I/O."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from random import Random


class Movement(StrEnum):
    CENTRE = "centre"
    """Look straight ahead: what the others are compared with. Always the first."""
    LEFT = "left"
    """Turn the head to one's own left."""
    RIGHT = "right"
    CLOSER = "closer"
    BLINK = "blink"
    """Close the eyes for a moment."""
    SMILE = "smile"


TURNS = frozenset({Movement.LEFT, Movement.RIGHT})
FRAMES = 3
"""Pictures of each movement."""

LEAST_BETWEEN_MS = 40
"""Between two pictures: no camera of a phone or laptop takes 25 a second and encodes them."""
LEAST_REACTION = timedelta(milliseconds=400)
"""From the moment in which a movement was asked for to its last picture: to read and turn."""
MOST_APART = timedelta(seconds=8)
"""By which the camera's clock and ours may disagree on how long it took: pictures wait for a
bad network, but are not taken before they are asked for."""


def draw(rng: Random, steps: int) -> list[Movement]:
    """The movements, the first one included: `steps` of them at random after it, at least one
    turn, which no flat picture can do, and none twice in a row."""
    choice = [movement for movement in Movement if movement is not Movement.CENTRE]
    while True:
        drawn = [rng.choice(choice) for _ in range(steps)]
        if TURNS.intersection(drawn) and all(a is not b for a, b in pairwise(drawn)):
            return [Movement.CENTRE, *drawn]


@dataclass(frozen=True)
class Taken:
    """When a picture was taken, and came."""

    movement: int
    """Of the session's, from 0."""
    at_ms: int
    """By the camera's device."""
    received_at: datetime


def is_plausible(began_at: datetime, taken: Sequence[Taken]) -> bool:
    """Whether a camera that follows what is asked for would have taken the pictures so: one after
    the other, none before a person could have moved, in as much time as went by here."""
    if any(b.at_ms - a.at_ms < LEAST_BETWEEN_MS for a, b in pairwise(taken)):
        return False
    asked_at = began_at
    for number in sorted({each.movement for each in taken}):
        last = [each for each in taken if each.movement == number][-1].received_at
        if last - asked_at < LEAST_REACTION:
            return False
        asked_at = last
    there = timedelta(milliseconds=taken[-1].at_ms - taken[0].at_ms)
    here = taken[-1].received_at - taken[0].received_at
    return abs(there - here) <= MOST_APART

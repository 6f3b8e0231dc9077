"""What is asked for, and when pictures of it can have been taken."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest

from rebind.face.challenge import FRAMES, TURNS, Movement, Taken, draw, is_plausible

BEGAN = datetime(2026, 3, 1, 10, tzinfo=UTC)


def test_every_order_begins_straight_ahead_and_has_a_turn() -> None:
    for seed in range(200):
        first, *others = draw(Random(seed), 4)
        assert first is Movement.CENTRE
        assert len(others) == 4
        assert TURNS.intersection(others)
        assert Movement.CENTRE not in others
        assert all(a is not b for a, b in pairwise(others))


def test_no_order_comes_up_often() -> None:
    """Five tries a day at some 300 orders (settings.face_tries_per_day)."""
    drawn = Counter(tuple(draw(Random(seed), 4)) for seed in range(6000))
    assert len(drawn) > 280
    assert max(drawn.values()) < 6000 / 100


def film() -> list[Taken]:
    """Three movements, each in a second and a half."""
    return [
        Taken(n // FRAMES, 9000 + 500 * n, BEGAN + timedelta(milliseconds=500 * (n + 1)))
        for n in range(3 * FRAMES)
    ]


def test_a_camera_that_follows_is_plausible() -> None:
    assert is_plausible(BEGAN, film())


@pytest.mark.parametrize("ms", [8999, 9000, 9039])
def test_pictures_come_one_after_the_other(ms: int) -> None:
    taken = film()
    taken[1] = replace(taken[1], at_ms=ms)
    assert not is_plausible(BEGAN, taken)


def test_nobody_turns_before_they_could_have_read_it() -> None:
    taken = film()
    for n in range(FRAMES, 2 * FRAMES):
        taken[n] = replace(taken[n], received_at=taken[FRAMES - 1].received_at)
    assert not is_plausible(BEGAN, taken)


def test_what_was_filmed_earlier_or_slower_is_not_plausible() -> None:
    taken = [replace(each, at_ms=each.at_ms * 4) for each in film()]
    assert not is_plausible(BEGAN, taken)

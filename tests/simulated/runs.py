"""One conversation after the other, each with an account of its own."""

from __future__ import annotations

import traceback
from random import Random

from tests.kit.contract import Client

from .people import GOALS, LANGUAGES, Simulated, Story, Temper

GOALS_AS_OFTEN = ("reset", "reset", *GOALS)
"""Most have come for a reset."""


def converse(
    client: Client, number: int, seed: int, goal: str | None = None, temper: Temper | None = None
) -> Story:
    """Never raises: what it ends in stands in the story."""
    random = Random(f"{seed}:{number}")
    goal = goal or random.choice(GOALS_AS_OFTEN)
    # Of those that no network has
    new_number = f"07700 900 {number % 1000:03d}"
    story = Story(goal, LANGUAGES[number % len(LANGUAGES)], new_number)
    try:
        name = f"simulated-{seed}-{number}"
        phone = f"+1{201 + number // 100}55501{number % 100:02d}"
        account = client.add_account(name, f"Simulated-Harbour-{number:05d}", phone)
        identity = None if goal == "reset" else client.identity(name)
        conversation = client.start(locale=story.language, identity=identity)
        return Simulated(conversation, account, story, random, temper or Temper()).live()
    except Exception:
        story.faults.append(traceback.format_exc())
        return story

"""The short profile of `make simulate`: three people in each language."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest
import yaml

from tests.kit.contract import Client
from tests.kit.stack import ROOT

from .noise import noisy
from .people import GOALS, LANGUAGES, LINES, begins
from .runs import converse

SEED = 8


@pytest.mark.parametrize("goal", GOALS)
def test_whoever_goes_along_gets_there_whatever_they_say_on_the_way(
    client: Client, goal: str
) -> None:
    with ThreadPoolExecutor(4) as pool:
        numbers = range(len(LANGUAGES))
        stories = list(pool.map(lambda number: converse(client, number, SEED, goal), numbers))
    wrong = [
        f"{story.language}: {story.faults}\n{story.transcript}"
        for story in stories
        if not story.completed
    ]
    assert not wrong, "\n\n".join(wrong)


def test_nothing_that_they_say_was_an_example() -> None:
    examples = {
        line.removeprefix("- ").strip().casefold()
        for path in ROOT.glob("data/nlu/*/*.yml")
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
        for line in block["examples"].splitlines()
    }
    said = [line for lines in LINES.values() for goal in GOALS for line in lines[goal]]
    assert [line for line in said if line.casefold() in examples] == []


def test_slips_change_a_word_and_keep_the_rest() -> None:
    text = "somebody wants another number"
    written = {noisy(text, Random(seed), slips=1.0) for seed in range(40)}
    assert len(written) > 30
    assert {len(each.split()) for each in written} == {4}
    assert all(noisy("да нет", Random(seed), slips=1.0).casefold() for seed in range(5))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_that_begins_a_journey_is_known_by_its_title(language: str) -> None:
    assert set(begins(language).values()) == set(GOALS)

"""Answers that are told in a sentence, while no question is open."""

import pytest
from service.tests.chat.kit import House, Person

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("step", ["questions_intro", "questions_failed"])
async def test_an_answer_in_prose_between_the_rounds_is_hidden(
    house: House, person: Person, step: str
) -> None:
    house.cases.at(step)
    house.cases.titles = ["Atlantis", "Ruritania"]
    await person.say("it must be Ruritania, I lived there")
    await person.hears()
    [asked] = house.assistant.turns
    assert asked["input"]["text"] == "it must be [answer], I lived there"
    assert asked["handles"] == []
    assert (await person.events(after=1))[0]["body"] == {
        "text": "it must be [answer], I lived there"
    }


async def test_a_recovery_phrase_is_dropped_and_the_assistant_told(
    house: House, person: Person
) -> None:
    words = "legal winner thank year wave sausage worth useful legal winner thank yellow"
    await person.say(f"here: {words}")
    await person.hears()  # the service's warning
    await person.hears()
    [asked] = house.assistant.turns
    assert asked["input"]["text"] == "here: __seed__"
    assert asked["handles"] == []
    assert (await person.events(after=1))[0]["body"] == {"text": "here: [recovery phrase]"}

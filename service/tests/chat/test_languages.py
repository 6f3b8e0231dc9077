"""A conversation is in the language that a person chose, else in the one they are seen to write."""

from typing import Any

import pytest
from service.tests.chat.kit import ADA, House, Person, eventually

from rebind.chat import repository
from rebind.chat.model import Conversation, Owner

pytestmark = pytest.mark.anyio

SPANISH = "perdí mi teléfono y no me llegan los códigos por SMS"
ENGLISH = "I lost my phone and the codes do not come any more"


def row(house: House, person: Person) -> Conversation:
    with house.db.read() as tx:
        found = repository.find(tx, person.id)
    assert found is not None
    return found


async def said(person: Person) -> list[dict[str, Any]]:
    return [each["body"] for each in await person.events() if each["author"]["kind"] == "system"]


def inputs(house: House) -> list[tuple[str, str]]:
    turns = [(each["locale"], each["input"]) for each in house.assistant.turns]
    return [(locale, given.get("text") or given["intent"]) for locale, given in turns]


async def test_the_greeting_says_what_language_is_spoken(person: Person) -> None:
    assert (await person.events())[0]["body"]["locale"] == "en"


async def test_a_message_in_another_language_is_answered_in_it(
    house: House, person: Person
) -> None:
    await person.say(SPANISH)
    (announced,) = await said(person)
    assert announced["locale"] == "es"
    assert "seguimos en Español" in announced["text"]
    assert [each["title"] for each in announced["buttons"]] == ["Back to English"]
    await eventually(lambda: inputs(house) == [("es", SPANISH)])


async def test_it_is_said_once(person: Person) -> None:
    await person.say(SPANISH)
    await person.say("ya no tengo acceso a mi número anterior")
    assert len(await said(person)) == 1


async def test_the_way_back_is_the_persons_choice_and_stays(house: House, person: Person) -> None:
    await person.say(SPANISH)
    button = (await said(person))[0]["buttons"][0]["id"]
    assert (await person.post(choice=button)).status_code == 202
    assert (await said(person))[-1]["locale"] == "en"
    await eventually(lambda: inputs(house)[-1] == ("en", "step_done"))
    await person.say(SPANISH)
    assert (await said(person))[-1]["locale"] == "en"
    assert row(house, person).locale_chosen


async def test_it_goes_there_and_back_unasked_and_no_further(house: House, person: Person) -> None:
    for text in (SPANISH, ENGLISH, SPANISH, ENGLISH):
        await person.say(text)
    assert [each["locale"] for each in await said(person)] == ["es", "en"]
    await person.say("en español por favor")
    assert row(house, person).locale == "es"


async def test_a_request_is_answered_at_once_and_the_step_shown_again(
    house: House, person: Person
) -> None:
    await person.say("по-русски, пожалуйста")
    (announced,) = await said(person)
    assert announced["locale"] == "ru"
    await eventually(lambda: inputs(house) == [("ru", "step_done")])
    await person.say(ENGLISH)
    assert row(house, person).locale == "ru", "what was chosen stays"


async def test_what_is_said_besides_a_request_reaches_the_assistant(
    house: House, person: Person
) -> None:
    await person.say("En español por favor. I lost my phone")
    await eventually(lambda: inputs(house) == [("es", "En español por favor. I lost my phone")])


async def test_the_language_that_is_spoken_already_is_chosen_for_good(
    house: House, person: Person
) -> None:
    await person.say("English please")
    assert (await said(person))[0]["text"] == "From here on I write to you in English."
    await person.say(SPANISH)
    assert row(house, person).locale == "en"
    await eventually(lambda: inputs(house) == [("en", SPANISH)])


async def test_a_language_that_there_is_not_is_answered_with_those_that_there_are(
    house: House, person: Person
) -> None:
    await person.say("German please")
    (offer,) = await said(person)
    assert {"English", "Español", "العربية", "简体中文"} <= {b["title"] for b in offer["buttons"]}
    assert len(offer["buttons"]) == len(house.log.catalogue.languages)
    assert "locale" not in offer
    turkish = next(each["id"] for each in offer["buttons"] if each["title"] == "Türkçe")
    await person.post(choice=turkish)
    assert row(house, person).locale == "tr"


async def test_a_request_works_while_somebody_waits_for_a_person(
    house: House, person: Person
) -> None:
    with house.db.write() as tx:
        conversation = repository.lock(tx, person.id)
        assert conversation is not None
        house.room.ownership.hand_off(tx, conversation, "asked", None)
    await person.say("português, por favor")
    assert (await said(person))[-1]["locale"] == "pt"
    assert house.assistant.turns == []


async def test_with_an_agent_only_words_switch(house: House, person: Person) -> None:
    with house.db.write() as tx:
        conversation = repository.lock(tx, person.id)
        assert conversation is not None
        house.room.ownership.change(tx, conversation, Owner.AGENT, holder=ADA)
    await person.say(SPANISH)
    assert row(house, person).locale == "en"
    await person.say("¿hablas español?")
    assert row(house, person).locale == "es"
    assert house.assistant.turns == []


async def test_a_secret_is_warned_of_in_the_language_of_its_message(person: Person) -> None:
    await person.say("mi contraseña es Tr0ub4dor&3 y no puedo entrar a mi cuenta")
    assert "contraseña" in (await said(person))[-1]["text"]

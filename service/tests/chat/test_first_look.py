"""The buttons under what a machine saw in a picture: another room's, and pressed at any time."""

import pytest
from service.tests.chat.kit import ADA, House, Person

from rebind.chat import repository
from rebind.chat.model import Owner
from rebind.database import Tx

pytestmark = pytest.mark.anyio


@pytest.fixture
def pressed(house: House) -> list[tuple[str, str]]:
    """What was pressed, and where."""
    made: list[tuple[str, str]] = []
    for name in ("send_another", "send_anyway"):

        def note(tx: Tx, conversation_id: str, name: str = name) -> None:
            made.append((name, conversation_id))

        house.log.pressed[name] = note
    return made


async def told(house: House, person: Person) -> list[str]:
    """Say it; the ids of its buttons."""
    with house.db.write() as tx:
        house.log.tell(tx, person.id, "reading_flawed")
    message = (await person.events())[-1]
    assert message["author"]["kind"] == "system"
    assert [b["title"] for b in message["body"]["buttons"]] == [
        "Send another picture",
        "Keep this one",
    ]
    return [button["id"] for button in message["body"]["buttons"]]


@pytest.mark.parametrize("owner", Owner)
async def test_a_press_goes_to_the_room_whose_button_it_is_whoever_owns_the_talk(
    house: House, person: Person, pressed: list[tuple[str, str]], owner: Owner
) -> None:
    if owner is not Owner.BOT:
        with house.db.write() as tx:
            locked = repository.lock(tx, person.id)
            assert locked is not None
            house.room.ownership.change(tx, locked, owner, ADA if owner is Owner.AGENT else None)
    another, anyway = await told(house, person)
    assert (await person.post(choice=anyway)).status_code == 202
    assert (await person.post(choice=another)).status_code == 202
    assert pressed == [("send_anyway", person.id), ("send_another", person.id)]
    assert house.assistant.turns == []


async def test_a_press_counts_once(
    house: House, person: Person, pressed: list[tuple[str, str]]
) -> None:
    _, anyway = await told(house, person)
    assert [(await person.post(choice=anyway)).status_code for _ in range(2)] == [202, 409]
    assert len(pressed) == 1

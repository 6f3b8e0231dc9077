"""How the chat says that a request will soon be over."""

import pytest
from service.tests.chat.kit import House, Person

pytestmark = pytest.mark.anyio


async def test_the_service_says_it_and_no_turn_is_made(house: House, person: Person) -> None:
    for minutes in (5, 1):
        with house.db.write() as tx:
            house.log.remind(tx, person.id, minutes)
    said = [e for e in await person.events() if e["author"]["kind"] == "system"]
    texts = [e["body"]["text"] for e in said if e["type"] == "message"]
    assert "for 5 more minutes" in texts[-2]
    assert "for one more minute." in texts[-1]
    assert house.assistant.turns == []

"""What people in Telegram are told by the desk: how long it takes, and how it was."""

from typing import Any

import pytest
from service.tests.chat.kit import ADA
from service.tests.telegram.kit import Worker, titles
from sqlalchemy import select

from rebind.chat import handlings, repository
from rebind.chat.model import Resolution
from rebind.chat.tables import handling
from tests.kit.telegram import TelegramPerson

pytestmark = pytest.mark.anyio


async def resolved(worker: Worker, person: TelegramPerson) -> Any:
    """An agent is done with the conversation; the question how it was."""
    here, ownership = worker.conversation(person), worker.house.room.ownership
    with worker.db.write() as tx:
        locked = repository.lock(tx, here)
        assert locked is not None
        claimed = ownership.claim(tx, locked, ADA, locked.owner_epoch)
        ownership.resolve(tx, claimed, Resolution.ANSWERED)
    await worker.pump()
    return person.from_bot[-1]


def scores(worker: Worker) -> list[int | None]:
    with worker.db.read() as tx:
        return list(tx.execute(select(handling.c.score)).scalars())


async def test_how_it_was_is_one_tap_and_counts_once(worker: Worker, known: TelegramPerson) -> None:
    asked = await resolved(worker, known)
    assert titles(asked) == ["5 – very good", "4", "3", "2", "1 – very bad"]
    presses = [known.press_now("4"), known.press_now("1 – very bad")]
    await worker.pump()
    assert scores(worker) == [4]
    assert "no longer open" in known.answer_to(presses[1]).text
    assert known.from_bot[-1]["text"] == "Thank you for saying how it was."


async def test_how_it_was_can_be_said_when_something_else_was_said_since(
    worker: Worker, known: TelegramPerson
) -> None:
    asked = await resolved(worker, known)
    worker.say(known, "one more thing", "and another one")
    await worker.pump()
    assert len(titles(asked)) == 5
    known.press_now("5 – very good")
    await worker.pump()
    assert scores(worker) == [5]


async def test_what_was_said_on_the_web_is_not_asked_again(
    worker: Worker, known: TelegramPerson
) -> None:
    asked = await resolved(worker, known)
    with worker.db.write() as tx:
        rating_id = tx.execute(select(handling.c.rating_id)).scalar_one()
        assert handlings.rate(tx, rating_id, 2, None, worker.clock.now())
    press = known.press_now("5 – very good")
    await worker.pump()
    assert scores(worker) == [2]
    assert "no longer open" in known.answer_to(press).text
    assert asked["message_id"] == known.from_bot[-1]["message_id"]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({}, "You are next in line for a person."),
        ({"eta": {"min_seconds": 120, "max_seconds": 300}}, "waited 2 to 5 minutes"),
        ({"opens_at": "2026-03-02T09:00:00Z"}, "People come at Mar 2, 2026, 9:00"),
    ],
)
async def test_what_can_be_foretold_is_told(
    worker: Worker, known: TelegramPerson, told: dict[str, Any], words: str
) -> None:
    worker.publish(known, "owner", owner="queue", position=1, **told)
    await worker.pump()
    assert words in known.from_bot[-1]["text"]

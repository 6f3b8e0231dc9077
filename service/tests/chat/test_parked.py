"""Messages that the assistant cannot answer: answered with the truth, kept, seen, tried again."""

import json
from datetime import timedelta
from typing import Any

import pytest
from service.tests.chat.kit import ADA, House, text_message
from sqlalchemy import select

from rebind.chat import __main__ as command
from rebind.chat import repository
from rebind.chat.assistant import Broken, Refused, Say
from rebind.chat.model import Owner
from rebind.chat.parked import Parked, Retried
from rebind.chat.settlement import MAX_FAILURES
from rebind.chat.tables import event, turn, vault_item


class Talk:
    """Somebody who has written three things; the first is more than the assistant can take."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.parked = Parked(house.db, house.clock)
        self.id = house.room.service.open(None, None).conversation_id
        for text in ("my number is +447700900123", "second", "third"):
            house.room.service.post(self.id, text_message(text))

    def fail(self, error: Any) -> Any:
        work = self.house.room._settlement.begin(self.id)
        assert work is not None
        return self.house.room._settlement.fail(work, error)

    def park(self) -> str:
        """The first turn, parked; its id. The others wait."""
        work = self.fail(Refused("422"))
        assert work.turn.input["text"] == "second"
        with self.house.db.write() as tx:
            repository.release_lease(tx, self.id, work.lease)
        return self.turns()[0]["id"]

    def turns(self) -> list[Any]:
        with self.house.db.read() as tx:
            return list(tx.execute(select(turn).order_by(turn.c.n)).mappings())

    def answer_all(self) -> list[str]:
        """Answer what waits; what it was, in the order in which it was asked."""
        asked = []
        work = self.house.room._settlement.begin(self.id)
        while work is not None:
            asked.append(work.turn.input["text"])
            work = self.house.room._settlement.answer(work, [Say(text="Heard.")])
        return asked

    def hand_over(self) -> None:
        with self.house.db.write() as tx:
            locked = repository.lock(tx, self.id)
            assert locked is not None
            self.house.room.ownership.change(tx, locked, Owner.AGENT, ADA)

    @property
    def reference(self) -> str:
        with self.house.db.read() as tx:
            found = repository.find(tx, self.id)
        assert found is not None
        return found.reference


@pytest.fixture
def talk(still: House) -> Talk:
    return Talk(still)


def test_a_message_that_is_given_up_is_parked_answered_and_in_nobodys_way(talk: Talk) -> None:
    talk.park()
    with talk.house.db.read() as tx:
        said = repository.events_after(tx, talk.id, 4, 9)
    assert ["could not answer" in str(event.body["text"]) for event in said] == [True]
    assert talk.answer_all() == ["second", "third"]
    assert [row["state"] for row in talk.turns()] == ["parked", "done", "done"]


def test_what_was_typed_into_it_as_a_secret_is_wiped(talk: Talk) -> None:
    parked = talk.park()
    with talk.house.db.read() as tx:
        sealed = select(vault_item.c.sealed).where(vault_item.c.turn_id == parked)
        assert tx.execute(sealed).scalars().all() == [None]


def test_parked_turns_are_listed_with_what_an_operator_needs(talk: Talk) -> None:
    for _ in range(MAX_FAILURES):
        talk.fail(Broken("500"))
        talk.house.clock.advance(seconds=5)
    [listed] = talk.parked.turns()
    assert (listed.id, listed.reference) == (talk.turns()[0]["id"], talk.reference)
    assert (listed.attempts, listed.last_error) == (MAX_FAILURES, "Broken")
    assert listed.since == talk.house.clock.now() - timedelta(seconds=5)


def test_that_a_turn_is_parked_stands_in_the_log_with_how_many_there_are(
    talk: Talk, capsys: pytest.CaptureFixture[str]
) -> None:
    parked = talk.park()
    [line] = [line for line in capsys.readouterr().out.splitlines() if "turn_parked" in line]
    assert parked in line
    assert talk.reference in line
    assert "7700900123" not in line
    assert "count=1" in line.replace("[0m", "").replace("\x1b[35m", "").replace("\x1b", "")


def test_an_answer_that_comes_after_it_was_parked_is_dropped(talk: Talk) -> None:
    settlement = talk.house.room._settlement
    late = settlement.begin(talk.id)
    assert late is not None
    talk.house.clock.advance(seconds=5)
    talk.park()
    assert settlement.answer(late, [Say(text="late")]) is None
    talk.hand_over()
    assert settlement.answer(late, [Say(text="late")]) is None
    with talk.house.db.read() as tx:
        bodies = tx.execute(select(event.c.body)).scalars().all()
    assert "late" not in [body.get("text") for body in bodies]


def test_one_that_is_tried_again_comes_before_what_was_said_after_it(talk: Talk) -> None:
    parked = talk.park()
    assert talk.parked.retry(parked) is Retried.QUEUED
    assert talk.answer_all() == ["my number is __phone__", "second", "third"]
    assert talk.parked.turns() == []


def test_it_has_all_its_tries_again(talk: Talk) -> None:
    parked = talk.park()
    talk.parked.retry(parked)
    for _ in range(MAX_FAILURES):
        assert talk.turns()[0]["state"] == "pending"
        talk.fail(Broken("500"))
        talk.house.clock.advance(seconds=5)
    assert talk.turns()[0]["state"] == "parked"


def test_one_that_is_not_parked_is_not_tried_again(talk: Talk) -> None:
    parked = talk.park()
    assert talk.parked.retry(talk.turns()[1]["id"]) is Retried.NOT_PARKED
    assert talk.parked.retry("t_nobodys") is Retried.NOT_PARKED
    talk.parked.retry(parked)
    talk.answer_all()
    assert talk.parked.retry(parked) is Retried.NOT_PARKED


def test_the_bot_does_not_answer_over_the_head_of_whoever_has_taken_over(talk: Talk) -> None:
    parked = talk.park()
    talk.hand_over()
    assert talk.parked.retry(parked) is Retried.NOT_THE_BOTS
    assert talk.turns()[0]["state"] == "parked"


def test_the_command_shows_no_text_unless_it_is_asked_for(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = talk.house.db.engine.url.render_as_string(hide_password=False)
    monkeypatch.setenv("REBIND_DATABASE_URL", url)
    parked = talk.park()
    capsys.readouterr()
    assert command.main(["parked"]) == 0
    shown = capsys.readouterr().out
    assert shown.split("\t")[:2] == [parked, talk.reference]
    assert "number" not in shown
    assert command.main(["parked", "--text"]) == 0
    shown = capsys.readouterr().out
    assert "my number is __phone__" in shown
    assert "7700900123" not in shown
    assert command.main(["parked", "--retry", parked]) == 0
    assert command.main(["parked", "--retry", parked]) == 1
    assert "not a parked turn" in capsys.readouterr().err
    assert command.main(["everything"]) == 2


# --- an event that cannot be shown ----------------------------------------------------------------


@pytest.mark.anyio
async def test_an_event_that_cannot_be_shown_is_an_apology_and_the_others_come(
    house: House, person: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for type_ in ("question", "message", "secure_step"):
        with house.db.write() as tx:
            house.log.publish(tx, person.id, type_, {"text": "fine", "n": 1})

    def dress(tx: Any, conversation_id: str, type: str, body: Any) -> Any:
        if type == "question" and tx.connection.dialect.name == "postgresql":
            # A query that fails spoils all that come after it, unless somebody sees to it
            tx.connection.exec_driver_sql("SELECT nothing FROM nowhere")
        if type == "question":
            raise ValueError("nowhere")
        return {**body, "dressed": True}

    monkeypatch.setattr(house.cases, "dress", dress)
    events = await person.events(after=1)
    assert [event["seq"] for event in events] == [2, 3, 4]
    apology, message, step = events
    assert apology["type"] == "message"
    assert "cannot be shown" in apology["body"]["text"]
    assert message["body"]["text"] == "fine"
    assert step["body"]["dressed"]
    assert json.dumps(apology).count("nowhere") == 0

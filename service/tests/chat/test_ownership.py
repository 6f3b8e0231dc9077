"""One owner at a time: after a hand-over the bot is silent, and people know where they stand."""

import threading
from typing import Any
from uuid import uuid4

import pytest
from service.tests.chat.kit import ADA, House, Person, eventually, question, text_message
from sqlalchemy import select

from rebind.chat import repository
from rebind.chat.assistant import HandOff, NoAnswer, Say
from rebind.chat.model import Owner, Visibility
from rebind.chat.schemas import Message
from rebind.chat.tables import conversation, event, turn, vault_item
from rebind.problems import Code, Problem

pytestmark = pytest.mark.anyio


def claim(house: House, conversation_id: str) -> None:
    """An agent takes over, as the desk will do it."""
    with house.db.write() as tx:
        locked = repository.lock(tx, conversation_id)
        assert locked is not None
        house.room.ownership.change(tx, locked, Owner.AGENT, ADA)


def suppressed(house: House) -> list[str]:
    query = select(event.c.body).where(event.c.visibility == Visibility.SUPPRESSED)
    with house.db.read() as tx:
        return [body["text"] for body in tx.execute(query).scalars()]


HAND_OFF = [{"text": "I will get somebody."}, {"do": "hand_off", "reason": "asked"}]


async def test_a_hand_off_says_honestly_where_the_person_stands(
    house: House, person: Person
) -> None:
    house.assistant.reply = lambda _: HAND_OFF
    await person.say("a human, please")
    last_words, owner, message = [await person.hears() for _ in range(3)]
    assert last_words["body"]["text"] == "I will get somebody."
    assert owner["type"] == "owner"
    assert owner["body"] == {"owner": "queue", "position": 1}
    with house.db.read() as tx:
        [reference] = tx.execute(select(conversation.c.reference)).scalars()
    assert reference in message["body"]["text"]
    assert "next in line" in message["body"]["text"]
    assert [button["title"] for button in message["body"]["buttons"]] == [
        "Back to the assistant",
        "Notify me instead",
    ]


async def test_the_number_that_is_told_is_the_cases(house: House, person: Person) -> None:
    house.cases.at("email_code")
    house.assistant.reply = lambda _: HAND_OFF
    await person.say("a human, please")
    assert "RB-7K2Q9FXW3M" in [await person.hears() for _ in range(3)][2]["body"]["text"]


async def test_the_last_words_come_before_the_hand_off_wherever_it_stands(
    house: House, person: Person
) -> None:
    house.assistant.reply = lambda _: HAND_OFF[::-1]
    await person.say("a human, please")
    assert [(await person.hears())["type"] for _ in range(3)] == ["message", "owner", "message"]


async def test_who_waits_is_acknowledged_once_a_minute_and_not_answered_by_the_bot(
    house: House, person: Person
) -> None:
    house.assistant.reply = lambda _: HAND_OFF
    await person.say("a human, please")
    for _ in range(3):
        await person.hears()
    await person.say("my number is +44 7700 900123")
    kept = await person.hears()
    await person.say("hello?")
    assert kept["author"]["kind"] == "system"
    assert "kept for the person" in kept["body"]["text"]
    assert [e["body"].get("text") for e in await person.events(kept["seq"])] == ["hello?"]
    assert len(house.assistant.turns) == 1
    with house.db.read() as tx:
        assert tx.execute(select(vault_item.c.id)).first() is None, "nobody could ever redeem it"


def test_the_acknowledgement_comes_again_after_a_minute(still: House) -> None:
    room, conversation_id = still.room, _queued(still)
    for _ in range(3):
        room.service.post(conversation_id, text_message("hello?"))
    still.clock.advance(seconds=60)
    room.service.post(conversation_id, text_message("hello?"))
    with still.db.read() as tx:
        texts = [
            e.body.get("text", "") for e in repository.events_after(tx, conversation_id, 0, 99)
        ]
    assert sum(str(t).startswith("Your message is kept") for t in texts) == 2


def _queued(house: House) -> str:
    conversation_id = house.room.service.open(None, None).conversation_id
    with house.db.write() as tx:
        locked = repository.lock(tx, conversation_id)
        assert locked is not None
        house.room.ownership.hand_off(tx, locked, "asked", None)
    house.clock.advance(seconds=1)
    return conversation_id


async def test_back_to_the_assistant(house: House, person: Person) -> None:
    house.assistant.reply = lambda _: HAND_OFF
    await person.say("a human, please")
    button, _ = [await person.hears() for _ in range(3)][2]["body"]["buttons"]
    house.assistant.reply = lambda _: [{"text": "We were at step 2."}]
    await person.say("never mind")
    await person.hears()
    assert (await person.post(choice=button["id"])).status_code == 202
    owner, said = await person.hears(), await person.hears()
    assert owner["body"] == {"owner": "bot"}
    assert said["body"]["text"] == "We were at step 2."
    again = house.assistant.turns[-1]
    assert again["input"] == {"kind": "intent", "intent": "step_done"}
    assert again["epoch"] == 2
    assert len(house.assistant.turns) == 2, "what was written in between is not replayed"


async def test_back_to_the_assistant_is_stale_once_an_agent_is_there(
    house: House, person: Person
) -> None:
    house.assistant.reply = lambda _: HAND_OFF
    await person.say("a human, please")
    button, _ = [await person.hears() for _ in range(3)][2]["body"]["buttons"]
    claim(house, person.id)
    assert (await person.hears())["body"] == {"owner": "agent", "name": "Ada"}
    assert (await person.post(choice=button["id"])).json()["code"] == "stale"


async def test_while_a_person_is_there_the_bots_cards_and_buttons_do_nothing(
    house: House, person: Person
) -> None:
    house.cases.question = question("Atlantis", "Ruritania")
    [greeting] = await person.events()
    claim(house, person.id)
    pressed = await person.post(choice=greeting["body"]["buttons"][0]["id"])
    chosen = await person.post(choices=["o_1"])
    assert (pressed.status_code, pressed.json()["code"]) == (409, "stale")
    assert (chosen.status_code, chosen.json()["code"]) == (409, "owner_changed")


# --- the fence ----------------------------------------------------------------------------------


async def test_nothing_of_a_slow_turn_is_public_after_a_takeover(
    house: House, person: Person
) -> None:
    house.assistant.gate = threading.Event()
    house.assistant.reply = lambda _: [{"text": "Too late."}, {"do": "hand_off", "reason": "asked"}]
    await person.say("slow one")
    await person.say("waiting behind it")
    await eventually(lambda: house.assistant.turns)
    claim(house, person.id)
    house.assistant.gate.set()
    await eventually(lambda: suppressed(house))
    assert suppressed(house) == ["Too late."]
    events = await person.events()
    assert [e["seq"] for e in events] == [1, 2, 3, 4]
    assert [e["author"]["kind"] for e in events] == ["assistant", "user", "user", "system"]
    assert len(house.assistant.turns) == 1, "what waited is left to the agent"
    with house.db.read() as tx:
        assert set(tx.execute(select(turn.c.state)).scalars()) == {"suppressed"}
        assert tx.execute(select(conversation.c.owner)).scalar() == "agent"


async def test_a_command_of_a_turn_that_lost_the_conversation_is_refused(
    house: House, person: Person
) -> None:
    with house.db.write() as tx:
        house.log.fence(tx, person.id, 0)
    claim(house, person.id)
    for epoch in (0, 1):
        with house.db.write() as tx, pytest.raises(Problem) as refused:
            house.log.fence(tx, person.id, epoch)
        assert refused.value.code is Code.OWNER_CHANGED


def test_a_late_answer_does_not_come_back_after_bot_queue_bot(still: House) -> None:
    """The owner is the bot again, but not at the epoch at which the turn began."""
    room = still.room
    conversation_id = room.service.open(None, None).conversation_id
    room.service.post(conversation_id, text_message("hello"))
    work = room._settlement.begin(conversation_id)
    assert work is not None
    with still.db.write() as tx:
        locked = repository.lock(tx, conversation_id)
        assert locked is not None
        queued = room.ownership.change(tx, locked, Owner.QUEUE)
        room.ownership.take_back(tx, queued)
    assert room._settlement.answer(work, [Say(text="Late.")]) is None
    assert room._settlement.fail(work, NoAnswer()) is None
    assert suppressed(still) == ["Late."]
    again = room._settlement.begin(conversation_id)
    assert again is not None
    assert (again.turn.epoch, again.turn.input["intent"]) == (2, "step_done")


def test_nothing_is_queued_for_the_bot_while_it_does_not_own_the_conversation(
    still: House,
) -> None:
    conversation_id = still.room.service.open(None, None).conversation_id
    claim(still, conversation_id)
    with still.db.write() as tx:
        still.log.tell_assistant(tx, conversation_id, "step_done")
    with still.db.read() as tx:
        assert tx.execute(select(turn.c.id)).first() is None


@pytest.mark.parametrize("owner", list(Owner))
def test_what_people_decided_is_told_at_once_whoever_has_the_conversation(
    still: House, owner: Owner
) -> None:
    """By the assistant, or else in the service's own name."""
    conversation_id = still.room.service.open(None, None).conversation_id
    if owner is Owner.AGENT:
        claim(still, conversation_id)
    elif owner is Owner.QUEUE:
        conversation_id = _queued(still)
    with still.db.write() as tx:
        spoken = still.log.tell_assistant(tx, conversation_id, "step_done", "chat_review_rejected")
        said = [str(e.body.get("text")) for e in repository.events_after(tx, conversation_id, 0, 9)]
        has_turn = repository.first_pending(tx, conversation_id) is not None
    assert spoken is has_turn is (owner is Owner.BOT)
    assert any("could not grant it" in text for text in said) is not spoken


def test_who_waits_in_the_queue_is_told_that_the_case_has_moved_on(still: House) -> None:
    """A form that was open works while somebody waits: it must not end in silence."""
    conversation_id = _queued(still)
    with still.db.write() as tx:
        still.log.tell_assistant(tx, conversation_id, "step_done")
        seen = repository.events_after(tx, conversation_id, 0, 100)
        assert tx.execute(select(turn.c.id)).first() is None
    [button] = seen[-1].body["buttons"]  # type: ignore[misc]
    assert "moved on" in str(seen[-1].body["text"])
    still.room.service.post(
        conversation_id, Message(client_msg_id=str(uuid4()), choice=button["id"])
    )
    with still.db.read() as tx:
        assert repository.first_pending(tx, conversation_id) is not None


def test_secrets_of_turns_that_were_not_reached_are_wiped(still: House) -> None:
    conversation_id = still.room.service.open(None, None).conversation_id
    still.room.service.post(conversation_id, text_message("+44 7700 900123"))
    claim(still, conversation_id)
    with still.db.read() as tx:
        assert tx.execute(select(vault_item.c.sealed)).scalars().all() == [None]


# --- the line -----------------------------------------------------------------------------------


def positions(house: House, conversation_id: str) -> list[Any]:
    with house.db.read() as tx:
        events = repository.events_after(tx, conversation_id, 0, 99)
    return [e.body.get("position", e.body["owner"]) for e in events if e.type == "owner"]


def test_people_move_up_when_somebody_leaves(still: House) -> None:
    line = [_queued(still) for _ in range(4)]
    assert [positions(still, each) for each in line] == [[1], [2], [3], [4]]
    still.room.ownership.tell_positions()
    assert positions(still, line[3]) == [4], "nothing new is not worth an event"
    claim(still, line[1])
    still.room.ownership.tell_positions()
    still.room.ownership.tell_positions()
    assert [positions(still, each) for each in line] == [[1], [2, "agent"], [3, 2], [4, 3]]


def test_two_of_the_same_instant_have_different_places(still: House) -> None:
    ids = [still.room.service.open(None, None).conversation_id for _ in range(3)]
    for each in ids:
        still.room.service.post(each, text_message("human"))
        work = still.room._settlement.begin(each)
        assert work is not None
        still.room._settlement.answer(work, [HandOff(do="hand_off", reason="asked")])
    still.room.ownership.tell_positions()
    assert sorted(positions(still, each)[-1] for each in ids) == [1, 2, 3]

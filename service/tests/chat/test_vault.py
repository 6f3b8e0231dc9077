"""A handle is good for its conversation, its turn and its kind, for minutes, while that turn is
under way. What is done with it happens once: attacks/test_chat.py."""

import pytest
from service.tests.chat.kit import House, text_message
from service.tests.chat.test_ownership import claim
from sqlalchemy import select, update

from rebind.chat import repository
from rebind.chat.assistant import Say
from rebind.chat.settlement import Settlement
from rebind.chat.tables import turn, vault_item
from rebind.keys import SealBroken

CODE = "123456"


class Kept:
    """A code that was typed where one is asked for, in a conversation of its own."""

    def __init__(self, house: House, text: str = f"my code is {CODE}") -> None:
        house.cases.at("email_code")
        self.house = house
        self.conversation = house.room.service.open("en", None).conversation_id
        house.room.service.post(self.conversation, text_message(text))
        query = select(turn.c.id, turn.c.handles).where(turn.c.conversation_id == self.conversation)
        with house.db.read() as tx:
            row = tx.execute(query).one()
        self.turn, self.handle = row.id, row.handles[0]["handle"]

    def redeem(self, **foreign: str) -> str | None:
        asked = {
            "conversation_id": self.conversation,
            "handle": self.handle,
            "kind": "code",
            "turn_id": self.turn,
            **foreign,
        }
        with self.house.db.write() as tx:
            return self.house.log.redeem(tx, **asked)

    def sealed(self) -> str | None:
        query = select(vault_item.c.sealed).where(vault_item.c.id == self.handle)
        with self.house.db.read() as tx:
            return tx.execute(query).scalar_one()


@pytest.fixture
def kept(still: House) -> Kept:
    return Kept(still)


def test_66_a_turn_that_is_delivered_twice_gets_it_twice(kept: Kept) -> None:
    assert [kept.redeem(), kept.redeem()] == [CODE, CODE]


def test_66_in_a_foreign_conversation_it_is_nothing(kept: Kept) -> None:
    other = Kept(kept.house, "my code is 654321")
    assert kept.redeem(conversation_id=other.conversation) is None
    assert kept.redeem(conversation_id=other.conversation, turn_id=other.turn) is None
    assert kept.redeem() == CODE


@pytest.mark.parametrize("kind", ["phone", "answer", "password", ""])
def test_66_for_a_foreign_purpose_it_is_nothing(kept: Kept, kind: str) -> None:
    assert kept.redeem(kind=kind) is None


def test_66_in_a_foreign_turn_it_is_nothing(kept: Kept) -> None:
    kept.house.room.service.post(kept.conversation, text_message("and now?"))
    with kept.house.db.read() as tx:
        turns = tx.execute(select(turn.c.id).order_by(turn.c.n)).scalars().all()
    assert [kept.redeem(turn_id=id_) for id_ in (*turns, "", "t_other")] == [CODE, None, None, None]


def test_66_a_handle_that_was_made_up_is_nothing(kept: Kept) -> None:
    assert kept.redeem(handle="v_other") is None


def test_66_it_ends_at_the_instant(kept: Kept) -> None:
    lifetime = kept.house.log.settings.vault_lifetime
    kept.house.clock.advance(seconds=lifetime.total_seconds() - 1)
    assert kept.redeem() == CODE
    kept.house.clock.advance(seconds=1)
    assert kept.redeem() is None
    assert (kept.house.room.expire(), kept.house.room.expire()) == (1, 0)
    assert kept.sealed() is None


def test_66_when_its_turn_is_done_it_is_wiped(kept: Kept) -> None:
    room = kept.house.room
    settlement = Settlement(kept.house.log, room.ownership, kept.house.cases)  # type: ignore[arg-type]
    work = settlement.begin(kept.conversation)
    assert work is not None
    assert kept.redeem() == CODE
    settlement.answer(work, [Say(text="Thank you.")])
    assert (kept.redeem(), kept.sealed()) == (None, None)


def test_66_after_a_hand_over_it_is_wiped_and_does_not_come_back(kept: Kept) -> None:
    claim(kept.house, kept.conversation)
    assert (kept.redeem(), kept.sealed()) == (None, None)
    with kept.house.db.write() as tx:
        locked = repository.lock(tx, kept.conversation)
        assert locked is not None
        kept.house.room.ownership.take_back(tx, locked)
    assert kept.redeem() is None


def test_66_what_is_sealed_for_one_handle_opens_under_no_other(kept: Kept) -> None:
    """Somebody who can write to the database moves it to a conversation of their own."""
    other = Kept(kept.house, "my code is 654321")
    with kept.house.db.write() as tx:
        stolen = update(vault_item).where(vault_item.c.id == other.handle)
        tx.execute(stolen.values(sealed=kept.sealed()))
    with pytest.raises(SealBroken):
        other.redeem()

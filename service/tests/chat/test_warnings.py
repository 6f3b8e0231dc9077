"""What must not be typed is answered by the service, at once, whoever owns the conversation and
whether the assistant is there or not."""

from typing import Any

import pytest
from service.tests.chat.kit import House, text_message
from service.tests.chat.test_messages import everything_stored
from service.tests.chat.test_ownership import claim
from sqlalchemy import select

from rebind.chat import repository
from rebind.chat.secrets_in_text import DROPPED
from rebind.chat.service import WARNINGS
from rebind.chat.tables import turn

PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow"
TYPED = {
    "seed": (PHRASE, "recovery phrase", "make a new wallet"),
    "password": ("my password is Tr0ub4dor&3", "password", "change it once you are back in"),
    "card": ("4111 1111 1111 1111", "bank card", "block the card"),
    "document": ("passport no X1234567", "identity document", "if documents are needed"),
}
OWNERS = ["bot", "queue", "agent"]


class Talk:
    def __init__(self, house: House, owner: str = "bot", step: str | None = None) -> None:
        self.house = house
        if step is not None:
            house.cases.at(step)
        self.id = house.room.service.open("en", None).conversation_id
        if owner == "agent":
            claim(house, self.id)
        elif owner == "queue":
            with house.db.write() as tx:
                locked = repository.lock(tx, self.id)
                assert locked is not None
                house.room.ownership.hand_off(tx, locked, "asked", None)
        self.before = self.events()[-1].seq

    def post(self, text: str) -> None:
        self.house.room.service.post(self.id, text_message(text))

    def events(self) -> list[Any]:
        with self.house.db.read() as tx:
            return repository.events_after(tx, self.id, 0, 99)

    def told(self) -> list[str]:
        """What the system has said since the beginning."""
        said = [e for e in self.events() if e.seq > self.before and e.author_kind.value == "system"]
        return [e.body["text"] for e in said]


def test_everything_that_is_dropped_is_warned_about() -> None:
    assert WARNINGS.keys() == DROPPED == TYPED.keys()


@pytest.mark.parametrize("owner", OWNERS)
@pytest.mark.parametrize("kind", TYPED)
def test_66_the_warning_stands_right_behind_the_message(
    still: House, owner: str, kind: str
) -> None:
    """No runner is at work here: nobody but the service can have said it."""
    text, what, advice = TYPED[kind]
    talk = Talk(still, owner)
    talk.post(text)
    warning = talk.told()[0]
    assert what in warning
    assert "not kept anywhere" in warning
    assert advice in warning
    message = next(e for e in talk.events() if e.author_kind.value == "user")
    after = next(e for e in talk.events() if e.seq == message.seq + 1)
    assert after.body["text"] == warning
    for secret in (PHRASE, "Tr0ub4dor", "4111 1111", "X1234567"):
        assert secret not in everything_stored(still)


def test_66_of_several_the_worst_comes_first_and_each_once(still: House) -> None:
    talk = Talk(still)
    talk.post(f"pw: hunter22 and hunter23\n{PHRASE}\ncard 4111 1111 1111 1111")
    assert [next(w for k, (_, w, _) in TYPED.items() if w in told) for told in talk.told()] == [
        "recovery phrase",
        "password",
        "bank card",
    ]


def test_66_the_same_message_again_is_not_warned_about_again(still: House) -> None:
    talk, message = Talk(still), text_message("my password is hunter22")
    for _ in range(3):
        still.room.service.post(talk.id, message)
    assert len(talk.told()) == 1


@pytest.mark.parametrize(
    "text", ["hello", "my number is +44 7700 900123", "mail me@home.test", "is my password safe?"]
)
def test_what_may_be_typed_is_not_warned_about(still: House, text: str) -> None:
    talk = Talk(still)
    talk.post(text)
    assert talk.told() == []


# --- codes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [None, "consent", "sign_in", "passkey", "questions"])
def test_66_a_code_that_nobody_asked_for_is_thrown_away_and_the_person_told(
    still: House, step: str | None
) -> None:
    talk = Talk(still, step=step)
    talk.post("my code is 123456")
    [told] = talk.told()
    assert "thrown away" in told
    assert "no longer works" in told
    assert still.cases.voided == ["123456"]
    with still.db.read() as tx:
        asked = tx.execute(select(turn.c.input, turn.c.handles)).one()
    assert (asked.input["text"], asked.handles) == ("my code is __code__", [])
    assert "123456" not in everything_stored(still)


@pytest.mark.parametrize("step", ["email_code", "totp", "old_number", "sms_code"])
def test_a_code_that_is_asked_for_goes_to_the_assistant_in_silence(still: House, step: str) -> None:
    talk = Talk(still, step=step)
    talk.post("123456")
    assert talk.told() == []
    with still.db.read() as tx:
        assert [each["kind"] for each in tx.execute(select(turn.c.handles)).scalar_one()] == [
            "code"
        ]


@pytest.mark.parametrize("owner", ["queue", "agent"])
def test_a_code_among_people_is_not_used_and_they_are_told_where_to_enter_it(
    still: House, owner: str
) -> None:
    talk = Talk(still, owner, "email_code")
    talk.post("123456")
    assert "only in the form" in talk.told()[0]

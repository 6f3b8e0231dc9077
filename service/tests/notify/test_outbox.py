"""The outbox: with the fact or not at all, at least once, and no code left behind."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from rebind.catalogue import Catalogue
from rebind.database import Database
from rebind.keys import Keys
from rebind.notify.outbox import MAX_ATTEMPTS, Outbox, Sender
from rebind.notify.ports import Message, Refused
from rebind.notify.tables import outbox as table
from tests.kit.clock import ManualClock

CODE = {"code": "012345", "journey": "reset", "minutes": 10}


class Carrier:
    def __init__(self) -> None:
        self.sent: list[Message] = []
        self.failures: list[Exception] = []

    def send(self, message: Message) -> None:
        if self.failures:
            raise self.failures.pop()
        self.sent.append(message)


class Post:
    def __init__(self, db: Database, keys: Keys, clock: ManualClock, words: Catalogue) -> None:
        self.db, self.clock, self.carrier = db, clock, Carrier()
        self.outbox = Outbox(keys, clock, words)
        self.sender = Sender(db, keys, clock, {"email": self.carrier, "sms": self.carrier})

    def queue(self, to: str | None = "alice@example.com") -> None:
        with self.db.write() as tx:
            self.outbox.enqueue(tx, "email", to, "email_code", "en", **CODE)

    def rows(self) -> list[tuple[str, str]]:
        with self.db.read() as tx:
            return [(r.state, r.sealed) for r in tx.execute(select(table))]


@pytest.fixture
def post(db: Database, keys: Keys, clock: ManualClock, catalogue: Catalogue) -> Post:
    return Post(db, keys, clock, catalogue)


def test_a_message_is_sent_once_and_its_text_is_wiped(post: Post) -> None:
    post.queue()
    [(_, sealed)] = post.rows()
    assert "012345" not in sealed
    post.sender.send_due()
    post.sender.send_due()
    [message] = post.carrier.sent
    assert (message.to, "012345" in message.text) == ("alice@example.com", True)
    assert post.rows() == [("sent", "")]


def test_a_message_of_a_transaction_that_failed_is_never_sent(post: Post) -> None:
    with pytest.raises(RuntimeError), post.db.write() as tx:
        post.outbox.enqueue(tx, "email", "a@example.com", "email_code", "en", **CODE)
        raise RuntimeError
    post.sender.send_due()
    assert post.carrier.sent == []


def test_nobody_gets_the_message_to_nobody(post: Post) -> None:
    post.queue(to=None)
    post.sender.send_due()
    assert post.carrier.sent == []
    assert post.rows() == [("sent", "")]


def test_a_failed_try_is_repeated_later_under_the_same_id(post: Post) -> None:
    post.carrier.failures = [ConnectionError()]
    post.queue()
    post.sender.send_due()
    assert post.carrier.sent == []
    post.sender.send_due()
    assert post.carrier.sent == []
    post.clock.advance(seconds=3)
    post.sender.send_due()
    assert len(post.carrier.sent) == 1


def test_a_refused_message_is_given_up_and_wiped(post: Post) -> None:
    post.carrier.failures = [Refused()]
    post.queue()
    post.sender.send_due()
    assert post.rows() == [("dead", "")]


def test_a_carrier_that_never_works_ends_the_tries(post: Post) -> None:
    post.carrier.failures = [OSError() for _ in range(50)]
    post.queue()
    for _ in range(MAX_ATTEMPTS + 2):
        post.sender.send_due()
        post.clock.advance(hours=1)
    assert post.rows() == [("dead", "")]
    assert len(post.carrier.failures) == 50 - MAX_ATTEMPTS


def test_a_row_whose_sender_died_is_taken_up_after_its_lease(post: Post) -> None:
    post.queue()
    post.sender._claim()  # and the process dies
    post.sender.send_due()
    assert post.carrier.sent == []
    post.clock._now += timedelta(seconds=31)
    post.sender.send_due()
    assert len(post.carrier.sent) == 1

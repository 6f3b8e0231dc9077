"""Messages that cannot be sent: given up, seen, and sent after all when it was mended."""

from typing import Any

import pytest
from service.tests.notify.test_outbox import Post
from sqlalchemy import select, update

from rebind.catalogue import Catalogue
from rebind.database import Database
from rebind.keys import Keys, generate
from rebind.notify import __main__ as command
from rebind.notify.dead import DeadLetters, Retried
from rebind.notify.outbox import Sender
from rebind.notify.ports import Refused
from rebind.notify.tables import outbox as table
from tests.kit.clock import ManualClock


@pytest.fixture
def post(db: Database, keys: Keys, clock: ManualClock, catalogue: Catalogue) -> Post:
    return Post(db, keys, clock, catalogue)


@pytest.fixture
def letters(post: Post) -> DeadLetters:
    return DeadLetters(post.db, post.clock)


def queue_a_notice(post: Post, channel: str = "email") -> str:
    """A notice that is worth sending later; its id."""
    facts = {"tries": 3, "alarm_url": "https://example.com/not-me"}
    with post.db.write() as tx:
        post.outbox.enqueue(tx, "email", "alice@example.com", "questions_exhausted", "en", **facts)
        tx.execute(update(table).values(channel=channel))
        return str(tx.execute(select(table.c.id)).scalar_one())


def give_up(post: Post) -> str:
    row_id = queue_a_notice(post)
    post.carrier.failures = [Refused()]
    post.sender.send_due()
    return row_id


def test_what_cannot_be_read_is_given_up_at_once_and_holds_nobody_up(
    post: Post, letters: DeadLetters
) -> None:
    row_id = queue_a_notice(post)
    with post.db.write() as tx:
        tx.execute(update(table).values(sealed=generate().seal("{}", "elsewhere")))
    post.queue("bob@example.com")
    post.sender.send_due()
    assert [message.to for message in post.carrier.sent] == ["bob@example.com"]
    assert [letter.id for letter in letters.all()] == [row_id]


def test_so_is_what_no_carrier_takes(post: Post, letters: DeadLetters) -> None:
    row_id = queue_a_notice(post, channel="webhook")
    post.sender.send_due()
    [letter] = letters.all()
    assert (letter.id, letter.channel, letter.since) == (row_id, "webhook", post.clock.now())


def test_it_is_sent_after_all_once_it_was_mended(
    post: Post, letters: DeadLetters, keys: Keys
) -> None:
    row_id = queue_a_notice(post, channel="webhook")
    post.sender.send_due()
    assert letters.retry(row_id) is Retried.QUEUED
    carriers: Any = {"webhook": post.carrier}
    Sender(post.db, keys, post.clock, carriers).send_due()
    [message] = post.carrier.sent
    assert message.id == row_id
    assert letters.all() == []
    assert letters.retry(row_id) is Retried.NOT_DEAD


def test_a_code_that_was_given_up_is_gone(post: Post, letters: DeadLetters) -> None:
    post.carrier.failures = [Refused()]
    post.queue()
    post.sender.send_due()
    [letter] = letters.all()
    assert letters.retry(letter.id) is Retried.NO_WORDS
    assert post.rows() == [("dead", "")]


def test_the_words_of_a_notice_are_kept_for_a_week(post: Post, letters: DeadLetters) -> None:
    row_id = give_up(post)
    post.clock.advance(days=6, hours=23)
    assert letters.forget_words() == 0
    post.clock.advance(hours=1)
    assert letters.forget_words() == 1
    assert post.rows() == [("dead", "")]
    assert letters.retry(row_id) is Retried.NO_WORDS


def test_what_was_decided_on_an_account_is_not_forgotten(post: Post, letters: DeadLetters) -> None:
    queue_a_notice(post, channel="effect")
    post.sender.send_due()
    post.clock.advance(days=400)
    assert letters.forget_words() == 0


def test_an_effect_that_cannot_be_read_does_not_keep_its_account_locked(post: Post) -> None:
    with post.db.write() as tx:
        post.outbox.owe(tx, "a_1", "first")
        tx.execute(update(table).values(sealed="nothing"))
        post.outbox.owe(tx, "a_1", "second")
    with post.db.read() as tx:
        assert [message.subject for message in post.outbox.owed(tx, "a_1")] == ["second"]


def test_the_command_tells_no_address(
    post: Post, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = post.db.engine.url.render_as_string(hide_password=False)
    monkeypatch.setenv("REBIND_DATABASE_URL", url)
    row_id = give_up(post)
    capsys.readouterr()
    assert command.main(["dead"]) == 0
    shown = capsys.readouterr().out
    assert shown.split("\t")[:3] == [row_id, "email", "questions_exhausted"]
    assert "alice" not in shown
    assert command.main(["dead", "--retry", row_id]) == 0
    assert command.main(["dead", "--retry", row_id]) == 1
    assert "not a message that was given up" in capsys.readouterr().err

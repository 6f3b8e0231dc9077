"""Attacks 91, 93 and 95 of the table in README.md: the clock, the rows, and the owner's peace."""

import logging
import re
from datetime import timedelta

import pytest
from service.tests.verification.world import PASSWORD, World, wrong
from sqlalchemy import select, text, update

from rebind.accounts.tables import account, ledger_entry
from rebind.clock import MonotoneClock
from rebind.keys import SealBroken
from rebind.notify.tables import outbox
from rebind.problems import Code, Problem
from rebind.schema import metadata
from rebind.verification.tables import question_set


def test_91_a_clock_stepped_back_revives_nothing(world: World) -> None:
    world.account()
    clock = MonotoneClock(world.clock.now)
    for holder in (world.cases, world.cases.reset, world.cases._codes, world.cases._budgets):
        holder._clock = clock  # type: ignore[attr-defined]
    world.at_the_code("c1")
    code = world.code()
    world.clock.advance(minutes=10)
    assert world.refusal("c1", code=code).code is Code.CODE_EXPIRED
    world.clock.advance(minutes=20)
    assert world.view("c1")["state"] == "expired"
    world.clock.advance(hours=-1)
    assert world.view("c1")["state"] == "expired"
    assert world.do("resend_code", "c1").outcome == Code.STEP_NOT_OPEN


def test_91_a_hold_is_not_shortened_by_a_clock_stepped_back(world: World) -> None:
    account_id = world.account()
    world.prove()
    world.do("start_questions")
    world.answer_all()
    until = world.look(account_id).withdrawals_held_until
    link = world.link()
    world.clock.advance(hours=-1)
    world.cases.raise_alarm(link)
    assert world.look(account_id).withdrawals_held_until == until


def dump(world: World) -> str:
    with world.db.read() as tx:
        return "\n".join(
            str(tuple(row)) for table in metadata.sorted_tables for row in tx.execute(select(table))
        )


def test_93_a_dump_shows_no_secret_and_nobodys_data(world: World) -> None:
    world.account(tools=None)
    world.prove()
    code = world.code()
    world.do("start_questions")
    card = world.card()
    titles = {str(option["title"]) for option in card["options"]}  # type: ignore[attr-defined]
    answer = world.right()[0]
    world.answer(answer)
    rows = dump(world)
    link = world.link()
    with world.exchange.their_db.read() as tx:
        [held] = tx.execute(select(account.c.id)).scalars()
        facts = world.accounts.facts(tx, held)
    addresses = {f.address for f in facts if f.address}
    assert len(addresses) > 5
    secrets = {"alice@example.com", "alice", "+447700900101", "7700900101", PASSWORD, link}
    for secret in secrets | addresses | {str(card["text"])} | set(answer):
        assert secret not in rows
    assert not any(f"'{title}'" in rows or f'"{title}"' in rows for title in titles)
    assert f"'{code}'" not in rows


def test_93_after_the_message_has_left_its_row_is_empty(world: World) -> None:
    world.account()
    world.prove()
    world._sender.send_due()
    with world.db.read() as tx:
        assert {row.sealed for row in tx.execute(select(outbox))} == {""}


@pytest.mark.parametrize("column", ["email_sealed", "phone_sealed"])
def test_93_a_ciphertext_moved_to_another_account_does_not_open(world: World, column: str) -> None:
    alice, bob = world.account(), world.account("bob", phone="+447700900102")
    with world.db.write() as tx:
        values = dict(tx.execute(select(account.c.id, account.c[column])).all())  # type: ignore[arg-type]
        tx.execute(update(account).where(account.c.id == alice).values({column: values[bob]}))
    with pytest.raises(SealBroken):
        world.look(alice)


def test_93_a_ciphertext_moved_to_another_column_does_not_open(world: World) -> None:
    alice = world.account()
    with world.db.write() as tx:
        tx.execute(text("UPDATE account SET phone_sealed = email_sealed"))
    with pytest.raises(SealBroken):
        world.look(alice)


def test_93_questions_and_ledgers_moved_between_accounts_do_not_open(world: World) -> None:
    world.account()
    bob = world.account("bob")
    world.prove("c1")
    world.prove("c2", "bob")
    for table, key in ((question_set, "account_id"), (ledger_entry, "id")):
        with world.db.write() as tx:
            first, *_, last = tx.execute(select(table.c[key], table.c.sealed)).all()
            tx.execute(update(table).where(table.c[key] == last[0]).values(sealed=first[1]))
    with pytest.raises(SealBroken), world.db.read() as tx:
        world.cases.questions.current(tx, bob)
    with pytest.raises(SealBroken), world.db.read() as tx:
        for account_id in tx.execute(select(account.c.id)).scalars().all():
            world.accounts.facts(tx, account_id)


def test_i18_the_logs_of_a_journey_show_no_secret(
    world: World, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """At DEBUG, of every library, with what goes wrong on the way."""
    logging.getLogger("sqlalchemy.engine").setLevel(logging.DEBUG)
    with caplog.at_level(logging.DEBUG):
        world.account()
        world.at_the_code(password="Another-Wrong-One-9")
        code = world.code()
        world.refusal(code=wrong(code))
        world.refusal(code=code)
        world.enter(email="alice@example.com", password=PASSWORD)
        world.do("start_questions")
        answers = [option for options in world.right() for option in options]
        world.answer_all(wrongly=True)
        world.do("continue_questions")
        world.answer_all()
        link = world.link()
        world.cases.raise_alarm(link)
    logging.getLogger("sqlalchemy.engine").setLevel(logging.NOTSET)
    logs = caplog.text + "".join(capfd.readouterr())
    assert "SELECT" in logs
    for secret in ("alice", "7700900101", PASSWORD, "Another-Wrong-One-9", link, *answers):
        assert secret not in logs
    for number in (code, wrong(code)):
        assert not re.search(rf"(?<![0-9a-f]){number}(?![0-9a-f])", logs)


def test_95_failed_resets_do_not_lock_the_owner_out(world: World) -> None:
    """I19: whoever fails, the account stays as it was, the owner is told, and may stop it."""
    account_id = world.account()
    before = world.look(account_id)
    for n in range(3):
        world.prove(f"c{n}")
        world.do("start_questions", f"c{n}")
        world.answer_all(f"c{n}", wrongly=True)
        world.clock.advance(minutes=1)
    for n in range(3):
        world.at_the_code(f"x{n}", password="a guess")
        for _ in range(5):
            world.refusal(f"x{n}", code=wrong(world.code()))
    with world.exchange.their_db.read() as tx:
        assert len(world.accounts.sessions(tx, account_id)) == 2
    assert world.look(account_id) == before
    texts = [m.text for m in world.mail if m.to == "alice@example.com"]
    assert sum("answered wrongly 3 times" in t and "/not-me#" in t for t in texts) == 1
    world.prove("owner")
    assert world.view("owner")["why"] == "attempts_exhausted"


def test_95_a_stranger_without_the_password_cannot_use_up_the_owners_codes(world: World) -> None:
    world.account()
    for n in range(7):
        world.at_the_code(f"x{n}", password="a guess")
        for _ in range(5):
            world.refusal(f"x{n}", code="000000")
    world.prove("owner")
    assert world.view("owner")["step"] == "questions_intro"


def test_95_the_link_of_a_notice_works_until_the_instant_it_expires(world: World) -> None:
    world.account()
    world.prove()
    link = world.link()
    world.clock.advance(days=7, microseconds=-1)
    world.cases.raise_alarm(link)
    world.account("bob", phone="+447700900102")
    world.prove("c2", "bob")
    late = world.link()
    world.clock._now += timedelta(days=7)
    with pytest.raises(Problem) as refused:
        world.cases.raise_alarm(late)
    assert refused.value.code is Code.NOT_FOUND

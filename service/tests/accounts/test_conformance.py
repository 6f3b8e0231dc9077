"""What every adapter of `rebind.accounts.ports.Accounts` keeps, whosever accounts they are."""

from datetime import timedelta

import pyotp
import pytest
from service.tests.accounts.exchanges import Exchange
from service.tests.verification.signed_in import SECRET as APP

from rebind.accounts.model import Account, Fact
from rebind.accounts.ports import Done, Effect
from rebind.demo import passkeys

NEW = "+447700900198"
HOUR = timedelta(hours=1)


def look(exchange: Exchange, account_id: str) -> Account:
    """As whoever is to act on it sees it."""
    with exchange.db.write() as tx:
        return exchange.ours.lock(tx, account_id)


def do(exchange: Exchange, account_id: str, name: str = "it", **what: object) -> Done | None:
    effect = Effect(name, exchange.clock.now(), **what)  # type: ignore[arg-type]
    with exchange.db.write() as tx:
        return exchange.ours.apply(tx, exchange.ours.lock(tx, account_id), effect)


# --- finding --------------------------------------------------------------------------------------


def test_an_account_is_found_by_its_address_and_by_its_id(exchange: Exchange) -> None:
    account_id = exchange.register(
        "Alice@Example.com",
        primary_verified=True,
        tools={"totp": APP},
        passkeys=[passkeys.credential("alice")],
        locale="pt-BR",
        time_zone="America/Sao_Paulo",
    )
    with exchange.db.read() as tx:
        found = exchange.ours.find(tx, "alice@example.com")
        assert (
            found == exchange.ours.get(tx, account_id) == exchange.ours.find_known(tx, account_id)
        )
    assert found is not None
    assert (found.id, found.email) == (account_id, "Alice@Example.com")
    assert (found.phone, found.phone_verification) == ("+447700900101", True)
    assert (found.primary_verified, found.high_value) == (True, False)
    assert found.tools == {"totp", "passkey"}
    assert (found.locale, found.time_zone) == ("pt-BR", "America/Sao_Paulo")
    assert found.opened_at == exchange.clock.now()
    assert (found.frozen_at, found.withdrawals_held_until, found.last_reset_at) == (None,) * 3


def test_nobody_is_none_and_never_somebody_else(exchange: Exchange) -> None:
    exchange.register()
    with exchange.db.write() as tx:
        assert exchange.ours.find(tx, "mallory@example.com") is None
        for nobody in (None, "", "-", "a_nobody", "../look-up", "a/b?c#d", "ä"):
            assert exchange.ours.lock_claimed(tx, nobody) is None
        with pytest.raises(LookupError):
            exchange.ours.get(tx, "a_nobody")
        with pytest.raises(LookupError):
            exchange.ours.lock(tx, "a_nobody")


def test_the_indexes_of_an_account_are_those_of_its_particulars(exchange: Exchange) -> None:
    account = look(exchange, exchange.register("Alice@Example.com"))
    assert exchange.ours.index_of(account) == exchange.ours.email_index("alice@example.com")
    assert exchange.ours.phone_index(account.phone) != exchange.ours.phone_index(NEW)
    assert exchange.ours.phone_index(None) is None


# --- what is known --------------------------------------------------------------------------------


def test_the_ledger_comes_whole_and_oldest_first(exchange: Exchange) -> None:
    now = exchange.clock.now()
    facts = [
        Fact("sign_up", now - 3 * HOUR, mailed=True),
        Fact("deposit", now - 2 * HOUR, mailed=False, coin="USDT", network="TRON"),
        Fact("withdrawal", now - HOUR, mailed=True, coin="BTC", address="bc1q0"),
        Fact("sign_in", now, mailed=False, country="DE", device="mac"),
    ]
    account_id = exchange.register(facts=list(reversed(facts)))
    with exchange.db.read() as tx:
        assert exchange.ours.facts(tx, account_id) == facts


def test_sessions_live_until_they_end(exchange: Exchange) -> None:
    account_id, other = exchange.register(), exchange.register("bob@example.com", phone=None)
    with exchange.their_db.write() as tx:
        session_id = exchange.theirs.open_session(tx, account_id, exchange.clock.now())
    with exchange.db.read() as tx:
        [session] = exchange.ours.sessions(tx, account_id)
        assert (session.id, session.began_at) == (session_id, exchange.clock.now())
        assert exchange.ours.session_lives(tx, account_id, session_id)
        assert not exchange.ours.session_lives(tx, other, session_id)
        assert not exchange.ours.session_lives(tx, account_id, "")
    with exchange.their_db.write() as tx:
        exchange.theirs.end_session(tx, account_id, session_id)
    with exchange.db.read() as tx:
        assert not exchange.ours.session_lives(tx, account_id, session_id)


def test_a_portrait_comes_as_it_was_taken(exchange: Exchange) -> None:
    picture = b"\xff\xd8\xff\xe0" + bytes(range(256))
    account_id = exchange.register(portrait=picture)
    other = exchange.register("bob@example.com", phone=None)
    with exchange.db.read() as tx:
        assert exchange.ours.portrait(tx, account_id) == picture
        assert exchange.ours.portrait(tx, other) is None
        assert exchange.ours.portrait(tx, "a_nobody") is None


# --- proving --------------------------------------------------------------------------------------


def test_a_password_is_right_for_its_account_only(exchange: Exchange) -> None:
    account = look(exchange, exchange.register())
    hashed = exchange.theirs.ready_password("Another-One-77")
    other = look(exchange, exchange.register("bob@example.com", phone=None, password_hash=hashed))
    assert exchange.ours.password_matches(account, "Quiet-River-41")
    assert not exchange.ours.password_matches(other, "Quiet-River-41")
    assert not exchange.ours.password_matches(account, "")
    assert not exchange.ours.password_matches(None, "Quiet-River-41")


def test_25_a_time_step_is_spent_once_and_those_before_it_are_too(exchange: Exchange) -> None:
    account_id = exchange.register(tools={"totp": APP})
    now = exchange.clock.now()
    codes = [pyotp.TOTP(APP).at(now, counter_offset=offset) for offset in (-1, 0, 1, 2)]
    with exchange.db.write() as tx:
        steps = [exchange.ours.match_totp(tx, account_id, code, now) for code in codes]
    assert steps[3] is None
    assert len({*steps[:3]}) == 3
    with exchange.db.write() as tx:
        assert steps[1] is not None
        assert steps[0] is not None
        assert exchange.ours.spend_totp(tx, steps[1])
    with exchange.db.write() as tx:
        assert not exchange.ours.spend_totp(tx, steps[1])
        assert not exchange.ours.spend_totp(tx, steps[0])
        assert exchange.ours.match_totp(tx, account_id, codes[1], now) is None
        assert exchange.ours.match_totp(tx, account_id, codes[0], now) is None
        assert exchange.ours.match_totp(tx, account_id, codes[2], now) == steps[2]
        assert exchange.ours.match_totp(tx, "a_nobody", codes[2], now) is None


def test_25_a_code_that_the_exchange_has_taken_is_spent_here(exchange: Exchange) -> None:
    account_id = exchange.register(tools={"totp": APP})
    now = exchange.clock.now()
    code = pyotp.TOTP(APP).at(now)
    with exchange.their_db.write() as tx:
        step = exchange.theirs.match_totp(tx, account_id, code, now)
        assert step is not None
        assert exchange.theirs.spend_totp(tx, step)
    with exchange.db.read() as tx:
        assert exchange.ours.match_totp(tx, account_id, code, now) is None


def test_the_count_of_a_passkey_only_rises(exchange: Exchange) -> None:
    account_id = exchange.register(passkeys=[passkeys.credential("alice")])
    with exchange.db.write() as tx:
        [passkey] = exchange.ours.passkeys(tx, account_id)
        assert (passkey.credential_id, passkey.public_key) == passkeys.credential("alice")
        exchange.ours.count_signature(tx, passkey.tool_id, 7)
    with exchange.db.write() as tx:
        exchange.ours.count_signature(tx, passkey.tool_id, 3)
    with exchange.db.read() as tx:
        assert exchange.ours.passkeys(tx, account_id)[0].sign_count == 7
        assert exchange.ours.passkeys(tx, "a_nobody") == []


# --- effects --------------------------------------------------------------------------------------


def test_i20_a_reset_does_all_of_it(exchange: Exchange) -> None:
    until = exchange.clock.now() + 24 * HOUR
    account_id = exchange.register(tools={"totp": APP}, sessions=[("mac", "DE"), ("ipad", "ES")])
    done = do(
        exchange,
        account_id,
        unbinds=True,
        resets=True,
        drops_tools=True,
        holds_until=until,
        signs_out=True,
    )
    assert done == Done(held_until=until, sessions_ended=2, tools_dropped=1)
    account = look(exchange, account_id)
    assert (account.phone, account.phone_verification, account.tools) == (None, False, frozenset())
    assert (account.withdrawals_held_until, account.last_reset_at) == (until, exchange.clock.now())
    with exchange.db.read() as tx:
        assert list(exchange.ours.sessions(tx, account_id)) == []


def test_an_unbinding_is_no_reset(exchange: Exchange) -> None:
    account_id = exchange.register(tools={"totp": APP}, sessions=[("mac", "DE")])
    done = do(exchange, account_id, unbinds=True)
    assert done == Done(held_until=None, sessions_ended=0, tools_dropped=0)
    account = look(exchange, account_id)
    assert (account.phone, account.last_reset_at) == (None, None)
    assert account.tools == {"totp"}


def test_i20_what_is_rolled_back_was_never_done(exchange: Exchange) -> None:
    account_id = exchange.register(tools={"totp": APP}, sessions=[("mac", "DE")])
    before = look(exchange, account_id)
    effect = Effect(
        "it",
        exchange.clock.now(),
        binds=NEW,
        drops_tools=True,
        holds_until=exchange.clock.now() + HOUR,
        signs_out=True,
        freezes=True,
        password=exchange.ours.ready_password("Another-One-77"),
    )
    with pytest.raises(ZeroDivisionError), exchange.db.write() as tx:
        exchange.ours.apply(tx, exchange.ours.lock(tx, account_id), effect)
        raise ZeroDivisionError
    exchange.sender.send_due()
    assert look(exchange, account_id) == before
    with exchange.db.read() as tx:
        assert len(exchange.ours.sessions(tx, account_id)) == 1


def test_a_new_password_takes_the_place_of_the_old_one(exchange: Exchange) -> None:
    account_id = exchange.register()
    before = look(exchange, account_id)
    assert do(exchange, account_id, password=exchange.ours.ready_password("Another-One-77"))
    after = look(exchange, account_id)
    assert after.password_version != before.password_version
    assert exchange.ours.password_matches(after, "Another-One-77")
    assert not exchange.ours.password_matches(after, "Quiet-River-41")


def test_i21_a_hold_is_lengthened_and_never_shortened(exchange: Exchange) -> None:
    account_id, now = exchange.register(), exchange.clock.now()
    for hours, expected in ((24, 24), (3, 24), (48, 48)):
        done = do(
            exchange, account_id, f"hold {hours}".replace(" ", ":"), holds_until=now + hours * HOUR
        )
        assert done is not None
        assert done.held_until == now + expected * HOUR
        assert look(exchange, account_id).withdrawals_held_until == now + expected * HOUR


def test_a_freeze_keeps_the_time_of_the_first(exchange: Exchange) -> None:
    account_id, at = exchange.register(), exchange.clock.now()
    do(exchange, account_id, "one", freezes=True)
    exchange.clock.advance(hours=1)
    do(exchange, account_id, "two", freezes=True)
    assert look(exchange, account_id).frozen_at == at
    do(exchange, account_id, "three", unfreezes=True)
    assert look(exchange, account_id).frozen_at is None


def test_i24_another_number_takes_the_place_of_the_old_one_which_is_free_then(
    exchange: Exchange,
) -> None:
    account_id = exchange.register()
    assert do(exchange, account_id, binds=NEW) is not None
    account = look(exchange, account_id)
    assert (account.phone, account.phone_verification) == (NEW, True)
    other = exchange.register("bob@example.com", phone=None)
    assert do(exchange, other, "other", binds="+447700900101") is not None


def test_i25_a_number_that_somebody_has_is_refused_and_nothing_is_done(exchange: Exchange) -> None:
    account_id = exchange.register()
    exchange.register("rival@example.com", phone=NEW)
    before = look(exchange, account_id)
    hold = exchange.clock.now() + HOUR
    assert do(exchange, account_id, binds=NEW, holds_until=hold, signs_out=True) is None
    exchange.sender.send_due()
    assert look(exchange, account_id) == before


def test_a_number_is_bound_again_to_whoever_has_it(exchange: Exchange) -> None:
    account_id = exchange.register(phone=None)
    assert do(exchange, account_id, "one", binds=NEW) is not None
    assert do(exchange, account_id, "two", binds=NEW) is not None
    assert look(exchange, account_id).phone == NEW


def test_one_effect_after_another_each_on_what_the_last_one_left(exchange: Exchange) -> None:
    account_id = exchange.register()
    do(exchange, account_id, "one", binds=NEW)
    do(exchange, account_id, "two", unbinds=True)
    assert look(exchange, account_id).phone is None
    do(exchange, account_id, "three", binds="+447700900197")
    exchange.sender.send_due()
    with exchange.their_db.read() as tx:
        assert exchange.theirs.get(tx, account_id).phone == "+447700900197"

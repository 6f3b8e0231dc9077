"""Accounts: found by canonical address only, changed under one rule each."""

import base64
import hashlib
import hmac
import json
from datetime import timedelta

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from rebind.accounts.identities import Identities
from rebind.accounts.model import canonical_email
from rebind.accounts.passwords import Passwords
from rebind.accounts.sql import SqlAccounts
from rebind.database import Database
from rebind.keys import Keys
from rebind.problems import Code, Problem
from tests.kit.clock import ManualClock

SECRET = "a secret of the exchange, 32 bytes"


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("Alice@Example.com", "alice@example.com"),
        ("  alice@example.com ", "alice@example.com"),
        ("a.l.ice+tag@example.com", "a.l.ice+tag@example.com"),
    ],
)
def test_57_one_mailbox_has_one_form(typed: str, canonical: str) -> None:
    assert canonical_email(typed) == canonical


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "alice",
        "alice@",
        "@example.com",
        "a@b@example.com",
        "a b@example.com",
        "alice@host",
        "alice@example.com\r\nBcc: x@example.com",
        "alice@exa\x00mple.com",
        "x" * 250 + "@a.de",
        "<alice@example.com>",
        "alice@example.com,bob@example.com",
    ],
)
def test_56_what_is_no_address_is_none(typed: str) -> None:
    assert canonical_email(typed) is None


@pytest.mark.parametrize(
    "lookalike", ["аlice@example.com", "ａlice@example.com", "alıce@example.com"]
)
def test_57_a_lookalike_letter_is_another_mailbox(lookalike: str) -> None:
    assert canonical_email(lookalike) != "alice@example.com"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("info@straße.de", "info@strasse.de"),
        ("straße@example.com", "strasse@example.com"),
        ("bo\u017fs@example.com", "boss@example.com"),
        ("o\ufb03ce@example.com", "office@example.com"),
        ("\u0130nfo@example.com", "info@example.com"),
        ("νικος@example.com", "νικοσ@example.com"),
    ],
)
def test_57_what_case_folding_would_make_one_are_two_mailboxes(one: str, other: str) -> None:
    assert canonical_email(one) is not None
    assert canonical_email(one) != canonical_email(other)


@pytest.mark.parametrize("double", ["\u212aelvin@example.com", "\u212bsa@example.com"])
def test_57_a_sign_that_nfc_puts_a_letter_for_is_refused(double: str) -> None:
    """The signs of the kelvin and of the ångström: no keyboard writes them."""
    assert canonical_email(double) is None


def test_57_composed_and_decomposed_letters_are_one_mailbox() -> None:
    assert canonical_email("JOSE\u0301@example.com") == canonical_email("jos\u00e9@example.com")


def test_mail_goes_to_an_address_as_it_was_given_and_is_found_in_any_writing(
    db: Database, keys: Keys, clock: ManualClock, passwords: Passwords
) -> None:
    accounts = SqlAccounts(keys, passwords)
    given = "Alice.B@Example.com"
    with db.write() as tx:
        accounts.register(tx, email=given, password_hash="x", phone=None, opened_at=clock.now())
        found = accounts.find(tx, "alice.b@example.com")
    assert found is not None
    assert found.email == given


def test_an_account_without_a_hash_costs_a_comparison_and_never_matches(
    passwords: Passwords,
) -> None:
    assert not passwords.matches(None, "nobody has this password")
    assert passwords.matches(passwords.hash("x"), "x")


def test_addresses_and_numbers_are_not_in_the_rows(
    db: Database, keys: Keys, clock: ManualClock, passwords: Passwords
) -> None:
    accounts = SqlAccounts(keys, passwords)
    with db.write() as tx:
        accounts.register(
            tx,
            email="alice@example.com",
            password_hash="x",
            phone="+447700900101",
            opened_at=clock.now(),
        )
        rows = str(tx.connection.exec_driver_sql("SELECT * FROM account").all())
        found = accounts.find(tx, "alice@example.com")
    assert "alice@" not in rows
    assert "7700900101" not in rows
    assert found
    assert (found.email, found.phone) == ("alice@example.com", "+447700900101")


@pytest.fixture
def identities(clock: ManualClock) -> Identities:
    return Identities(SECRET, "rebind", clock)


def test_a_fresh_identity_is_taken_for_five_minutes(
    identities: Identities, clock: ManualClock
) -> None:
    token = identities.sign("a_1", "s_1")
    assert identities.verify(token).account_id == "a_1"
    clock.advance(minutes=5)
    with pytest.raises(Problem) as refused:
        identities.verify(token)
    assert refused.value.code is Code.UNAUTHORIZED


@pytest.mark.parametrize(
    "other",
    [
        lambda clock: Identities(SECRET + "x", "rebind", clock).sign("a_1", "s_1"),
        lambda clock: Identities(SECRET, "another", clock).sign("a_1", "s_1"),
        lambda clock: "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhXzEifQ.",
        lambda clock: "",
        lambda clock: "x" * 10_000,
    ],
    ids=["other key", "other audience", "alg none", "empty", "noise"],
)
def test_any_other_token_is_refused(
    identities: Identities, clock: ManualClock, other: object
) -> None:
    with pytest.raises(Problem):
        identities.verify(other(clock))  # type: ignore[operator]


def test_without_a_long_secret_no_identity_is_ever_taken(clock: ManualClock) -> None:
    weak = Identities("short", "rebind", clock)
    with pytest.raises(Problem):
        weak.verify(weak.sign("a_1", "s_1"))


def test_the_exchanges_public_key_takes_the_place_of_the_secret(clock: ManualClock) -> None:
    """And what was signed with the public key, as if that were a secret, is refused."""
    private = ec.generate_private_key(ec.SECP256R1())
    pem = private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    identities = Identities(SECRET, "rebind", clock, pem.decode())
    now = int(clock.now().timestamp())
    claims = {"sub": "a_1", "sid": "s_1", "aud": "rebind", "iat": now, "exp": now + 60}
    assert identities.verify(jwt.encode(claims, private, "ES256")).session_id == "s_1"
    with pytest.raises(Problem):
        identities.verify(identities.sign("a_1", "s_1"))
    head, body = (
        base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=")
        for part in ({"alg": "HS256", "typ": "JWT"}, claims)
    )
    digest = hmac.new(pem, head + b"." + body, hashlib.sha256).digest()
    forged = b".".join((head, body, base64.urlsafe_b64encode(digest).rstrip(b"=")))
    with pytest.raises(Problem):
        identities.verify(forged.decode())


def test_a_hold_is_lengthened_and_never_shortened(
    db: Database, keys: Keys, clock: ManualClock, passwords: Passwords
) -> None:
    accounts = SqlAccounts(keys, passwords)
    now = clock.now()
    with db.write() as tx:
        id_ = accounts.register(
            tx, email="a@example.com", password_hash="x", phone=None, opened_at=now
        )
        for hours, expected in ((24, 24), (3, 24), (48, 48)):
            until = accounts.hold_withdrawals(
                tx, accounts.lock(tx, id_), now + timedelta(hours=hours)
            )
            assert until == now + timedelta(hours=expected)

"""A picture beside the ledger: what is the same, what is nearly, what is not."""

from datetime import UTC, datetime

import pytest
from service.tests.reading.kit import BITCOIN, TXID

from rebind.accounts.model import Fact
from rebind.reading.comparison import Field, Match, compare

AT = datetime(2026, 2, 1, 10, 20, tzinfo=UTC)
SENT = Fact("withdrawal", AT, False, coin="BTC", amount="0.250", address=BITCOIN, txid=f"0x{TXID}")
GOT = Fact("deposit", AT, False, coin="USDT", amount="40")
EMAIL = "o.illman-1@example.com"


def fields(**shown: str) -> list[Field]:
    return [Field(name, value, "read") for name, value in shown.items()]


@pytest.mark.parametrize(
    ("shown", "match"),
    [
        ("o.illman-1@example.com", Match.SAME),
        ("O.Illman-1@Example.com", Match.SAME),
        ("0.1llman-l@example.com", Match.NEAR),
        ("o.ilman-1@example.com", Match.NEAR),
        ("o.illrnan-1@example.com", Match.NEAR),
        ("o.man-1@example.com", Match.OTHER),
        ("somebody@example.com", Match.OTHER),
    ],
)
def test_an_address_is_the_accounts_but_for_signs_that_look_alike(shown: str, match: Match) -> None:
    assert compare(fields(recipient=shown), EMAIL, []).email is match


def test_a_transaction_may_have_a_few_misread_figures() -> None:
    assert compare(fields(txid=TXID), EMAIL, [SENT]).txid is Match.SAME
    assert compare(fields(txid="7" * 4 + TXID[4:]), EMAIL, [SENT]).txid is Match.NEAR
    assert compare(fields(txid="7" * 30 + TXID[30:]), EMAIL, [SENT]).txid is Match.OTHER


def test_an_address_that_the_account_never_sent_to_is_another() -> None:
    assert compare(fields(address=BITCOIN), EMAIL, [SENT]).address is Match.SAME
    other = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
    assert compare(fields(address=other), EMAIL, [SENT]).address is Match.OTHER


def test_where_a_side_says_nothing_nothing_is_compared() -> None:
    empty = compare(fields(txid=TXID, address=BITCOIN), EMAIL, [GOT])
    assert (empty.email, empty.txid, empty.address, empty.entry) == (None, None, None, None)
    cut = [Field("address", "bc1q...3f9a", "truncated")]
    assert compare(cut, EMAIL, [SENT]).address is None


def test_the_entry_that_is_most_like_it_stands_beside_it() -> None:
    entry = compare(fields(date="2026-02-01", coin="BTC", amount="0.25"), EMAIL, [GOT, SENT]).entry
    assert entry is not None
    assert (entry.fact, entry.agrees, entry.differs) == (SENT, ("time", "coin", "amount"), ())


def test_what_differs_is_said() -> None:
    entry = compare(fields(date="2026-02-01", coin="BTC", amount="9"), EMAIL, [SENT]).entry
    assert entry is not None
    assert (entry.agrees, entry.differs) == (("time", "coin"), ("amount",))


@pytest.mark.parametrize(
    ("shown", "is_near"),
    [
        ("2026-01-31", True),
        ("2026-02-02", True),
        ("2026-02-03", False),
        ("2026-01-02/2026-02-01", True),
    ],
)
def test_a_day_of_another_time_zone_is_the_same_day(shown: str, *, is_near: bool) -> None:
    entry = compare(fields(date=shown, coin="BTC", amount="0.25"), EMAIL, [SENT]).entry
    assert entry is not None
    assert ("time" in entry.agrees) is is_near


def test_one_thing_in_common_is_chance() -> None:
    assert compare(fields(coin="BTC", amount="9"), EMAIL, [SENT]).entry is None


def test_a_log_in_has_its_time_alone() -> None:
    logged_in = Fact("sign_in", AT, mailed=True, country="DE", device="mac")
    entry = compare(fields(subject="log_in", date="2026-02-01"), EMAIL, [SENT, logged_in]).entry
    assert entry is not None
    assert (entry.fact, entry.agrees) == (logged_in, ("time",))

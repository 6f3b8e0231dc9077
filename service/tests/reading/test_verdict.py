"""The article's rules, a picture at a time."""

import pytest
from service.tests.reading.kit import BITCOIN, mail, page, record

from rebind.reading.facts import facts_of
from rebind.reading.page import Line, Page
from rebind.reading.verdict import Outcome, Verdict, judge, with_others
from rebind.verification.domain.documents import Document, Flaw

MAIL, RECORD = Document
EXPLORER = ("Etherscan", ("Block Height", "12"))


def verdict(
    page_: Page, item: Document | None = None, asked: tuple[Document, ...] = (MAIL, RECORD)
) -> Verdict:
    return judge(facts_of(page_, "CoinEx", ["coinex.com"]), item, asked)


def test_a_mail_and_a_record_that_have_everything_are_good() -> None:
    assert verdict(mail(), MAIL) == Verdict(
        Outcome.GOOD, MAIL, (), ("own_mail", "subject_deposit", "address", "body")
    )
    assert verdict(record(), RECORD) == Verdict(
        Outcome.GOOD, RECORD, (), ("coin", "amount", "time", "transfer")
    )


@pytest.mark.parametrize(
    ("page_", "item", "flaw"),
    [
        (mail(), RECORD, Flaw.FROM_EMAIL),
        (mail(sender="From: Kraken <noreply@kraken.com>"), RECORD, Flaw.FROM_EMAIL),
        (record(*EXPLORER), RECORD, Flaw.BLOCK_EXPLORER),
        (record(platform="CoinEx"), RECORD, Flaw.OWN_RECORD),
        (page("Hello there", "how are you"), RECORD, Flaw.KIND_UNCLEAR),
        (mail(sender="From: Kraken <noreply@kraken.com>"), MAIL, Flaw.NOT_OUR_MAIL),
        (record(), MAIL, Flaw.NO_MAIL),
        (record(*EXPLORER), MAIL, Flaw.NO_MAIL),
        (page("Hello there", "how are you"), MAIL, Flaw.KIND_UNCLEAR),
        (mail("Your password was changed"), MAIL, Flaw.MAIL_NOT_OF_THESE),
        (mail(to="to me"), MAIL, Flaw.ADDRESS_NOT_VISIBLE),
        (mail(body=()), MAIL, Flaw.BODY_NOT_VISIBLE),
        (record(time=True), RECORD, Flaw.TIME_MISSING),
        (record(address=True, txid=True), RECORD, Flaw.ADDRESS_OR_TXID_MISSING),
        (record(("To", "bc1q7x...k3f9"), address=True, txid=True), RECORD, Flaw.TRUNCATED),
        (record(amount=True), RECORD, Flaw.AMOUNT_MISSING),
    ],
)
def test_82_each_kind_that_will_not_do_has_its_code(
    page_: Page, item: Document, flaw: Flaw
) -> None:
    found = verdict(page_, item)
    assert (found.outcome, found.flaws) == (Outcome.FLAWED, (flaw,))


def test_a_record_without_a_coin_lacks_the_amount_of_it_too() -> None:
    assert verdict(record(coin=True, amount=True), RECORD).flaws == (
        Flaw.COIN_MISSING,
        Flaw.AMOUNT_MISSING,
    )


def test_address_or_transaction_will_do() -> None:
    assert verdict(record(txid=True), RECORD).outcome is Outcome.GOOD
    assert verdict(record(address=True), RECORD).outcome is Outcome.GOOD


def test_small_text_comes_first_and_alone() -> None:
    small = Page(
        500, 500, tuple(Line(f"line {n}", 10, 20 * n, 100, 20 * n + 10, 0.9) for n in range(5))
    )
    assert verdict(small, MAIL).flaws == (Flaw.TOO_SMALL,)


def test_a_blank_picture_has_no_text() -> None:
    assert verdict(Page(900, 900, ()), MAIL).flaws == (Flaw.NO_TEXT,)


# --- which document it is -------------------------------------------------------------------------


def test_where_nobody_says_which_document_it_is_the_picture_does() -> None:
    assert verdict(mail()).document is MAIL
    assert verdict(record()).document is RECORD
    assert verdict(record(*EXPLORER)) == verdict(record(*EXPLORER), RECORD)


def test_where_one_is_asked_for_it_is_that_one() -> None:
    assert verdict(record(), asked=(MAIL,)).flaws == (Flaw.NO_MAIL,)


def test_where_nothing_tells_it_is_said_that_it_is_neither() -> None:
    found = verdict(page("Hello there", "how are you"))
    assert (found.document, found.flaws) == (None, (Flaw.KIND_UNCLEAR,))


# --- other letters --------------------------------------------------------------------------------


def foreign(page_: Page) -> Page:
    """The same with lines in letters that the engine does not know."""
    blank = tuple(
        Line("\N{REPLACEMENT CHARACTER}", 20, 60 * n, 400, 60 * n + 30, 0.0) for n in range(4)
    )
    return Page(page_.width, page_.height, page_.lines, blank)


def test_what_is_not_found_in_other_letters_is_no_flaw() -> None:
    unread = verdict(foreign(page("CoinEx <noreply@coinex.com>", "kofi@example.com")), MAIL)
    assert (unread.outcome, unread.flaws) == (Outcome.UNREAD, ())
    assert "address" in unread.seen


def test_what_is_found_in_them_counts() -> None:
    assert verdict(foreign(record()), RECORD).outcome is Outcome.GOOD
    assert verdict(foreign(record(*EXPLORER)), RECORD).flaws == (Flaw.BLOCK_EXPLORER,)
    assert verdict(foreign(mail(sender="From: noreply@kraken.com")), MAIL).flaws == (
        Flaw.NOT_OUR_MAIL,
    )


def test_nothing_at_all_in_them_goes_to_people() -> None:
    assert verdict(foreign(Page(900, 900, ())), MAIL).outcome is Outcome.UNREAD


# --- more than one picture ------------------------------------------------------------------------


def test_two_pictures_of_one_record_make_up_for_each_other() -> None:
    lacking = verdict(record(time=True), RECORD)
    assert with_others(lacking, frozenset({"time"})).outcome is Outcome.GOOD
    assert with_others(lacking, frozenset({"coin"})) == lacking


def test_nothing_makes_up_for_the_wrong_kind() -> None:
    wrong = verdict(record(*EXPLORER), RECORD)
    assert with_others(wrong, frozenset({"coin", "amount", "time", "transfer"})) == wrong


def test_the_verdict_is_the_same_whoever_is_shown() -> None:
    """Whose address, transaction and amount they are has no part in it."""
    other = record(address=True, txid=True)
    lines = (*other.lines, Line(BITCOIN.replace("q", "p"), 420, 1500, 900, 1530, 0.99))
    assert verdict(Page(1000, 2000, lines), RECORD).flaws == ()

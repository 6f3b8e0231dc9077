"""The article's rules, and what the reading says of each (attack 82)."""

from typing import Any

import pytest

from rebind.review.checklist import RULES, Mark, Rule, checklist, mark
from rebind.verification.domain.documents import Document

MAIL, RECORD = Document.HISTORY_EMAIL, Document.COUNTERPARTY_RECORD
PASS, FAIL, UNCLEAR = Mark.PASS, Mark.FAIL, Mark.UNCLEAR


def found(kind: str, *seen: str, flaws: tuple[str, ...] = (), **comparison: Any) -> dict[str, Any]:
    return {"kind": kind, "seen": list(seen), "flaws": list(flaws), "comparison": comparison}


@pytest.mark.parametrize(
    ("rule", "finding", "read"),
    [
        (Rule.MAIL_FROM_US, found("own_mail"), PASS),
        (Rule.MAIL_FROM_US, found("other_mail"), FAIL),
        (Rule.MAIL_FROM_US, found("explorer"), FAIL),
        (Rule.MAIL_FROM_US, found("unknown"), UNCLEAR),
        (Rule.MAIL_OF_THESE, found("own_mail", "subject_deposit"), PASS),
        (Rule.MAIL_OF_THESE, found("own_mail", flaws=("mail_not_of_these",)), FAIL),
        (Rule.MAIL_OF_THESE, found("own_mail"), UNCLEAR),
        (Rule.MAIL_TO_THIS_ADDRESS, found("own_mail", "address", email="same"), PASS),
        (Rule.MAIL_TO_THIS_ADDRESS, found("own_mail", "address", email="other"), FAIL),
        (Rule.MAIL_TO_THIS_ADDRESS, found("own_mail", "address", email="near"), UNCLEAR),
        (Rule.MAIL_TO_THIS_ADDRESS, found("own_mail", flaws=("address_not_visible",)), FAIL),
        (Rule.MAIL_BODY, found("own_mail", "body"), PASS),
        (Rule.MAIL_BODY, found("own_mail", flaws=("body_not_visible",)), FAIL),
        (Rule.RECORD_OF_OTHER_SIDE, found("counterparty"), PASS),
        (Rule.RECORD_OF_OTHER_SIDE, found("own_record"), FAIL),
        (Rule.RECORD_COIN, found("counterparty", "coin"), PASS),
        (Rule.RECORD_AMOUNT, found("counterparty", flaws=("amount_missing",)), FAIL),
        (Rule.RECORD_TIME, found("counterparty"), UNCLEAR),
        (Rule.RECORD_TRANSFER, found("counterparty", "transfer"), PASS),
        (Rule.RECORD_TRANSFER, found("counterparty", flaws=("truncated",)), FAIL),
        (Rule.RECORD_IN_LEDGER, found("counterparty", txid="same"), PASS),
        (Rule.RECORD_IN_LEDGER, found("counterparty", txid="other", entry=None), FAIL),
        (Rule.RECORD_IN_LEDGER, found("counterparty", entry={"differs": []}), PASS),
        (Rule.RECORD_IN_LEDGER, found("counterparty", entry={"differs": ["coin"]}), UNCLEAR),
        (Rule.RECORD_IN_LEDGER, found("counterparty"), UNCLEAR),
    ],
)
def test_what_the_reading_says_of_a_rule(rule: Rule, finding: dict[str, Any], read: Mark) -> None:
    assert mark(rule, finding) is read


@pytest.mark.parametrize(
    ("rule", "kinds"),
    [
        (Rule.RECORD_NO_MAIL, {"own_mail", "other_mail"}),
        (Rule.RECORD_NO_EXPLORER, {"explorer"}),
        (Rule.RECORD_NOT_OWN, {"own_record"}),
    ],
)
def test_82_what_the_article_rules_out_fails_its_own_rule(rule: Rule, kinds: set[str]) -> None:
    every = {"own_mail", "other_mail", "counterparty", "explorer", "own_record"}
    assert {kind for kind in every if mark(rule, found(kind)) is FAIL} == kinds
    assert {mark(rule, found(kind)) for kind in every - kinds} == {PASS}


@pytest.mark.parametrize("rule", list(Rule))
def test_of_what_was_not_read_nothing_is_said(rule: Rule) -> None:
    assert mark(rule, {"kind": None, "flaws": [], "seen": [], "comparison": None}) is UNCLEAR


def test_every_document_that_is_wanted_is_on_the_list() -> None:
    """One with a picture, one without; one that is not wanted any more, but was sent."""
    pictures = [("ev_1", MAIL, found("own_mail", "body"))]
    both = list(checklist([MAIL, RECORD], pictures))
    assert [(each.item, each.evidence_id) for each in both] == [(MAIL, "ev_1"), (RECORD, None)]
    assert both[0].marks[Rule.MAIL_BODY] is PASS
    assert set(both[1].marks.values()) == {UNCLEAR}
    assert [tuple(each.marks) for each in both] == [RULES[MAIL], RULES[RECORD]]
    assert [each.item for each in checklist([RECORD], pictures)] == [MAIL, RECORD]


def test_a_picture_stands_where_it_was_judged_and_else_everywhere() -> None:
    judged = {**found("own_mail"), "document": "history_email"}
    pictures = [("ev_1", None, judged), ("ev_2", None, None)]
    listed = [(each.item, each.evidence_id) for each in checklist([MAIL, RECORD], pictures)]
    assert listed == [(MAIL, "ev_1"), (MAIL, "ev_2"), (RECORD, "ev_2")]

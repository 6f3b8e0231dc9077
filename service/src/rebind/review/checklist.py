"""What the article asks of each document, rule by rule, and what the reading found of it. Pure: a
finding is what `reading` tells of a picture. It decides nothing; people tick what they see."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rebind.reading.comparison import Match
from rebind.reading.facts import Kind
from rebind.verification.domain.documents import Document, Flaw


class Mark(StrEnum):
    PASS = "pass"
    FAIL = "fail"
    UNCLEAR = "unclear"


class Rule(StrEnum):
    """A sentence for each stands in `review.ftl`."""

    MAIL_FROM_US = "mail_from_us"
    MAIL_OF_THESE = "mail_of_these"
    MAIL_TO_THIS_ADDRESS = "mail_to_this_address"
    MAIL_BODY = "mail_body"
    RECORD_OF_OTHER_SIDE = "record_of_other_side"
    RECORD_NO_MAIL = "record_no_mail"
    RECORD_NO_EXPLORER = "record_no_explorer"
    RECORD_NOT_OWN = "record_not_own"
    RECORD_COIN = "record_coin"
    RECORD_AMOUNT = "record_amount"
    RECORD_TIME = "record_time"
    RECORD_TRANSFER = "record_transfer"
    RECORD_IN_LEDGER = "record_in_ledger"


RULES = {
    Document.HISTORY_EMAIL: tuple(rule for rule in Rule if rule.startswith("mail_")),
    Document.COUNTERPARTY_RECORD: tuple(rule for rule in Rule if rule.startswith("record_")),
}
Finding = Mapping[str, Any]


@dataclass(frozen=True)
class Checked:
    """A document that is asked for, in one picture of it, or in none."""

    item: Document
    evidence_id: str | None
    marks: Mapping[Rule, Mark]


def checklist(
    wanted: Sequence[Document], pictures: Sequence[tuple[str, Document | None, Finding | None]]
) -> Iterator[Checked]:
    """`pictures`: each by its id, with what it was sent as and what was found in it. One of which
    nobody knows what it shows stands with every document that is wanted."""
    for item in Document:
        shown = [
            (evidence_id, finding)
            for evidence_id, sent_as, finding in pictures
            if (sent_as or _judged_as(finding) or item) is item
        ]
        for evidence_id, finding in shown:
            marks = {rule: mark(rule, finding or {}) for rule in RULES[item]}
            yield Checked(item, evidence_id, marks)
        if item in wanted and not shown:
            yield Checked(item, None, dict.fromkeys(RULES[item], Mark.UNCLEAR))


def _judged_as(finding: Finding | None) -> Document | None:
    return Document(finding["document"]) if finding and finding.get("document") else None


_KINDS = {
    Rule.MAIL_FROM_US: frozenset({Kind.OWN_MAIL}),
    Rule.RECORD_OF_OTHER_SIDE: frozenset({Kind.RECORD}),
    Rule.RECORD_NO_MAIL: frozenset(Kind) - {Kind.OWN_MAIL, Kind.OTHER_MAIL},
    Rule.RECORD_NO_EXPLORER: frozenset(Kind) - {Kind.EXPLORER},
    Rule.RECORD_NOT_OWN: frozenset(Kind) - {Kind.OWN_RECORD},
}
"""Kinds of picture that are right; of one whose kind is unknown nothing is said."""
_FLAWS = {
    Rule.MAIL_OF_THESE: {Flaw.MAIL_NOT_OF_THESE},
    Rule.MAIL_TO_THIS_ADDRESS: {Flaw.ADDRESS_NOT_VISIBLE},
    Rule.MAIL_BODY: {Flaw.BODY_NOT_VISIBLE},
    Rule.RECORD_COIN: {Flaw.COIN_MISSING},
    Rule.RECORD_AMOUNT: {Flaw.AMOUNT_MISSING},
    Rule.RECORD_TIME: {Flaw.TIME_MISSING},
    Rule.RECORD_TRANSFER: {Flaw.ADDRESS_OR_TXID_MISSING, Flaw.TRUNCATED},
}
_SEEN = {
    Rule.MAIL_OF_THESE: "subject_",
    Rule.MAIL_BODY: "body",
    Rule.RECORD_COIN: "coin",
    Rule.RECORD_AMOUNT: "amount",
    Rule.RECORD_TIME: "time",
    Rule.RECORD_TRANSFER: "transfer",
}
"""What `verdict` says that it has seen: the beginning of its name."""


def mark(rule: Rule, finding: Finding) -> Mark:
    """What the reading found of a rule; unclear where it was not read, or says nothing of it."""
    kind = finding.get("kind")
    if kind is None or kind == Kind.UNKNOWN:
        return Mark.UNCLEAR
    if rule in _KINDS:
        return Mark.PASS if kind in _KINDS[rule] else Mark.FAIL
    if _FLAWS.get(rule, set()) & set(finding["flaws"]):
        return Mark.FAIL
    if rule is Rule.MAIL_TO_THIS_ADDRESS:
        return _address(finding)
    if rule is Rule.RECORD_IN_LEDGER:
        return _in_ledger(finding)
    has_seen = any(str(name).startswith(_SEEN[rule]) for name in finding["seen"])
    return Mark.PASS if has_seen else Mark.UNCLEAR


def _address(finding: Finding) -> Mark:
    match (finding.get("comparison") or {}).get("email"):
        case Match.SAME:
            return Mark.PASS
        case Match.OTHER:
            return Mark.FAIL
    return Mark.UNCLEAR


def _in_ledger(finding: Finding) -> Mark:
    """What is there of the transaction is of one entry; or its number is of none."""
    comparison = finding.get("comparison") or {}
    entry = comparison.get("entry")
    if comparison.get("txid") == Match.SAME or (entry and not entry["differs"]):
        return Mark.PASS
    is_foreign = comparison.get("txid") == Match.OTHER and entry is None
    return Mark.FAIL if is_foreign else Mark.UNCLEAR

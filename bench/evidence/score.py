"""Readings held against the truth, counted per field, per rule and per kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bench.evidence.pictures import Shot
from bench.evidence.templates import BRAND
from rebind.reading.facts import Certainty, Facts, Found, facts_of
from rebind.reading.page import Page
from rebind.reading.verdict import Outcome, Verdict, judge
from rebind.verification.domain.documents import Document, Flaw

OWN_DOMAINS = ("coinex.com",)
FIELDS = (
    "email",
    "sender",
    "subject",
    "date",
    "coin",
    "amount",
    "address",
    "txid",
    "platform",
)


@dataclass
class Count:
    right: int = 0
    found: int = 0
    present: int = 0

    @property
    def recall(self) -> float:
        return self.right / self.present if self.present else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0


@dataclass
class Judged:
    shot: Shot
    facts: Facts | None
    verdict: Verdict | None


@dataclass
class Tally:
    fields: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    rules: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    kinds: Count = field(default_factory=Count)
    unread: int = 0
    """Pictures of which the reader itself says that it could not read them."""
    small: int = 0
    wrongly_good: list[str] = field(default_factory=list)
    wrongly_flawed: list[str] = field(default_factory=list)
    bad: int = 0
    """Pictures that break a rule."""
    fit: int = 0
    surely_wrong: list[str] = field(default_factory=list)
    """Values that were called checked or read, and are neither there nor marked as unsure."""


def judged(shot: Shot, page: Page | None) -> Judged:
    if page is None:
        return Judged(shot, None, None)
    facts = facts_of(page, BRAND, OWN_DOMAINS)
    return Judged(shot, facts, judge(facts, Document(shot.item), tuple(Document)))


def tally(all_of: Iterable[Judged]) -> Tally:
    made = Tally()
    for each in all_of:
        _count(made, each)
    return made


def _count(made: Tally, each: Judged) -> None:
    truth, facts, verdict = each.shot.truth, each.facts, each.verdict
    for name in FIELDS:
        wanted = getattr(truth, name)
        got = values(facts, name) if facts else []
        made.fields[name].present += wanted is not None
        # Of several dates or coins on a page the truth names one: it is right that the others are
        made.fields[name].found += bool(got) if wanted is not None else 0
        made.fields[name].right += wanted is not None and wanted.lower() in [g.lower() for g in got]
    if facts is not None:
        for name, found in (("txid", facts.txids), ("address", facts.addresses)):
            for one in found:
                sure = one.certainty in (Certainty.CHECKED, Certainty.READ)
                if sure and one.value.lower() not in _true(truth.txid, truth.address):
                    made.surely_wrong.append(f"{each.shot.name} {name} {one.value}")
    _count_kind(made, each)
    bad = bool(truth.problems)
    made.bad += bad
    made.fit += not bad
    if verdict is None:
        return
    if verdict.outcome is Outcome.GOOD and bad:
        made.wrongly_good.append(each.shot.name)
    if verdict.outcome is Outcome.FLAWED and not bad:
        made.wrongly_flawed.append(f"{each.shot.name} {','.join(verdict.flaws)}")
    if Flaw.TOO_SMALL in verdict.flaws:
        made.small += 1
        return
    if verdict.outcome is Outcome.UNREAD:
        return
    for rule in {*truth.problems, *verdict.flaws}:
        made.rules[rule].present += rule in truth.problems
        made.rules[rule].found += rule in verdict.flaws
        made.rules[rule].right += rule in truth.problems and rule in verdict.flaws


def _count_kind(made: Tally, each: Judged) -> None:
    """What the reader does not claim to have read is counted apart."""
    if each.verdict is None or each.facts is None or each.verdict.outcome is Outcome.UNREAD:
        made.unread += 1
        return
    made.kinds.present += 1
    made.kinds.right += each.facts.kind == each.shot.truth.kind


def _true(*values_: str | None) -> list[str]:
    return [value.lower() for value in values_ if value]


def values(facts: Facts, name: str) -> list[str]:
    """What was found of a field; more than one where a page has several."""
    if name == "email":
        return _values([facts.recipient])
    if name == "sender":
        return _values([facts.sender])
    if name == "subject":
        return [str(facts.subject)] if facts.subject else []
    if name == "platform":
        return [facts.platform] if facts.platform else []
    if name == "coin":
        return list(facts.coins)
    if name == "address":
        return _values([f for f in facts.addresses if f.certainty is not Certainty.TRUNCATED])
    return _values({"date": facts.dates, "amount": facts.amounts, "txid": facts.txids}[name])


def _values(found: Sequence[Found | None]) -> list[str]:
    return [one.value for one in found if one is not None]

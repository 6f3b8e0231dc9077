"""What a picture lacks, by the article's rules. Pure. A verdict rejects nothing: it is told to the
person, who may send another picture or keep this one, and people decide.

It is made of what the picture shows and of nothing else: whether anything of it is the account's
is for the people who decide, since whoever is told so could try out what they do not know."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rebind.reading.facts import Certainty, Facts, Kind
from rebind.verification.domain.documents import Document, Flaw


class Outcome(StrEnum):
    GOOD = "good"
    """Everything that the article asks for is there."""
    FLAWED = "flawed"
    UNREAD = "unread"
    """It cannot be said: people look at it."""


@dataclass(frozen=True)
class Verdict:
    outcome: Outcome
    document: Document | None
    """Which document it was judged as."""
    flaws: tuple[Flaw, ...] = ()
    seen: tuple[str, ...] = ()
    """What was found of what the article asks for: names of `SEEN`."""


SEEN = (
    "own_mail", "subject_deposit", "subject_withdrawal", "subject_sign_up", "subject_log_in",
    "address", "body", "coin", "amount", "time", "transfer",
)  # fmt: skip
"""A name for each stands in `chat.ftl`: what was seen, never what it says."""


def judge(facts: Facts, item: Document | None, asked: Sequence[Document]) -> Verdict:
    """`item`: the document it was sent for, if that was said; `asked`: those that are needed."""
    document = item or _meant(facts, asked)
    flaws: tuple[Flaw, ...]
    if facts.words == 0:
        flaws = (Flaw.NO_TEXT,) if facts.readable else ()
        return Verdict(_outcome(flaws, readable=facts.readable), document, flaws)
    if facts.small_text:
        return Verdict(Outcome.FLAWED, document, (Flaw.TOO_SMALL,))
    if document is None:
        flaws = (Flaw.KIND_UNCLEAR,) if facts.readable else ()
        return Verdict(_outcome(flaws, readable=facts.readable), None, flaws)
    is_mail = document is Document.HISTORY_EMAIL
    flaws = tuple(_flaws_of_mail(facts) if is_mail else _flaws_of_record(facts))
    if not facts.readable:
        # What was read is certain; what was not found may stand there in other letters
        flaws = tuple(flaw for flaw in flaws if flaw in _CERTAIN)
    seen = tuple(_seen_of_mail(facts) if is_mail else _seen_of_record(facts))
    complete = facts.readable or not _misses(facts, is_mail)
    return Verdict(_outcome(flaws, readable=complete), document, flaws, seen)


_COVERED = {
    Flaw.ADDRESS_NOT_VISIBLE: "address",
    Flaw.BODY_NOT_VISIBLE: "body",
    Flaw.COIN_MISSING: "coin",
    Flaw.AMOUNT_MISSING: "amount",
    Flaw.TIME_MISSING: "time",
    Flaw.ADDRESS_OR_TXID_MISSING: "transfer",
    Flaw.TRUNCATED: "transfer",
}


def with_others(verdict: Verdict, seen: frozenset[str]) -> Verdict:
    """The same, beside what other pictures of the same document show: a long record takes two.
    Only what a picture of the right kind lacks can be made up for."""
    left = tuple(flaw for flaw in verdict.flaws if _COVERED.get(flaw) not in seen)
    if left == verdict.flaws or not verdict.seen:
        return verdict
    return replace(verdict, flaws=left, outcome=Outcome.FLAWED if left else Outcome.GOOD)


_CERTAIN = (
    Flaw.NOT_OUR_MAIL,
    Flaw.FROM_EMAIL,
    Flaw.BLOCK_EXPLORER,
    Flaw.OWN_RECORD,
    Flaw.TRUNCATED,
)
"""What is said by what was read, in whatever language the rest is."""


def _misses(facts: Facts, is_mail: bool) -> bool:
    return bool([*(_flaws_of_mail(facts) if is_mail else _flaws_of_record(facts))])


def _outcome(flaws: Sequence[Flaw], *, readable: bool) -> Outcome:
    if flaws:
        return Outcome.FLAWED
    return Outcome.GOOD if readable else Outcome.UNREAD


def _meant(facts: Facts, asked: Sequence[Document]) -> Document | None:
    """The document that a picture is most likely of, where nobody said."""
    if len(asked) == 1:
        return asked[0]
    if facts.kind is Kind.UNKNOWN:
        return None
    # A mail of somebody else may be either: the counterparty's mail, or the wrong mail
    mails = (Kind.OWN_MAIL, Kind.OTHER_MAIL)
    return Document.HISTORY_EMAIL if facts.kind in mails else Document.COUNTERPARTY_RECORD


def _flaws_of_mail(facts: Facts) -> Iterator[Flaw]:
    if facts.kind is Kind.OTHER_MAIL:
        yield Flaw.NOT_OUR_MAIL
        return
    if facts.kind is not Kind.OWN_MAIL:
        yield Flaw.KIND_UNCLEAR if facts.kind is Kind.UNKNOWN else Flaw.NO_MAIL
        return
    if facts.subject is None:
        yield Flaw.MAIL_NOT_OF_THESE
    if facts.recipient is None:
        yield Flaw.ADDRESS_NOT_VISIBLE
    if not facts.body:
        yield Flaw.BODY_NOT_VISIBLE


_NO_RECORD = {
    Kind.OWN_MAIL: Flaw.FROM_EMAIL,
    Kind.OTHER_MAIL: Flaw.FROM_EMAIL,
    Kind.EXPLORER: Flaw.BLOCK_EXPLORER,
    Kind.OWN_RECORD: Flaw.OWN_RECORD,
    Kind.UNKNOWN: Flaw.KIND_UNCLEAR,
}


def _flaws_of_record(facts: Facts) -> Iterator[Flaw]:
    if facts.kind in _NO_RECORD:
        yield _NO_RECORD[facts.kind]
        return
    if not facts.coins:
        yield Flaw.COIN_MISSING
    if not facts.amounts:
        yield Flaw.AMOUNT_MISSING
    if not facts.dates:
        yield Flaw.TIME_MISSING
    if not _transfer(facts):
        is_cut = any(each.certainty is Certainty.TRUNCATED for each in facts.addresses)
        yield Flaw.TRUNCATED if is_cut else Flaw.ADDRESS_OR_TXID_MISSING


def _transfer(facts: Facts) -> bool:
    """A transaction or an address is there as a whole."""
    found = (*facts.txids, *facts.addresses)
    return any(each.certainty is not Certainty.TRUNCATED for each in found)


def _seen_of_mail(facts: Facts) -> Iterator[str]:
    if facts.kind is not Kind.OWN_MAIL:
        return
    yield "own_mail"
    if facts.subject is not None:
        yield f"subject_{facts.subject}"
    if facts.recipient is not None:
        yield "address"
    if facts.body:
        yield "body"


def _seen_of_record(facts: Facts) -> Iterator[str]:
    if facts.kind is not Kind.RECORD:
        return
    if facts.coins:
        yield "coin"
    if facts.amounts:
        yield "amount"
    if facts.dates:
        yield "time"
    if _transfer(facts):
        yield "transfer"

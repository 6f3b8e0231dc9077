"""What a picture says beside what the account's ledger says, for the people who decide and for
nobody else: whoever sent the picture is never told (see `verdict`). Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from rebind.accounts.model import Fact

NEAR_EMAIL = 1
"""Signs by which a read address may differ, after look-alikes are put right."""
NEAR_TXID = 6
"""Of 64 figures: what a machine misreads of one is one or two of them."""
NEAR_DAYS = timedelta(days=1)
"""Time zones, and a transfer that was sent before midnight and came after it."""
LEAST_AGREEING = 2
"""Particulars that an entry of the ledger has to share with a picture to be shown beside it."""


class Match(StrEnum):
    SAME = "same"
    NEAR = "near"
    """But for signs that machines take for each other."""
    OTHER = "other"


@dataclass(frozen=True)
class Field:
    name: str
    """`sender`, `recipient`, `subject`, `date`, `coin`, `amount`, `address`, `txid`, `platform`."""
    value: str
    certainty: str


@dataclass(frozen=True)
class Entry:
    """The entry of the ledger that is most like the picture."""

    fact: Fact
    agrees: tuple[str, ...]
    differs: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    email: Match | None = None
    """None where the picture shows none."""
    address: Match | None = None
    """OTHER: the account has never sent there, nor from there."""
    txid: Match | None = None
    entry: Entry | None = None
    fields: tuple[Field, ...] = field(default=(), repr=False)


def compare(fields: Sequence[Field], email: str, ledger: Sequence[Fact]) -> Comparison:
    """`email` is the account's own."""
    known_addresses = [fact.address for fact in ledger if fact.address]
    known_txids = [fact.txid for fact in ledger if fact.txid]
    return Comparison(
        email=_best(_of(fields, "recipient"), [email], NEAR_EMAIL),
        address=_best(_of(fields, "address"), known_addresses, NEAR_EMAIL),
        txid=_best(_of(fields, "txid"), known_txids, NEAR_TXID),
        entry=_entry(fields, ledger),
        fields=tuple(fields),
    )


def _of(fields: Sequence[Field], name: str) -> list[str]:
    shown = [each for each in fields if each.name == name and each.certainty != "truncated"]
    return [each.value for each in shown]


def _best(shown: Sequence[str], known: Sequence[str], distance: int) -> Match | None:
    """None where there is nothing on either side."""
    if not shown or not known:
        return None
    found = {_match(one, other, distance) for one in shown for other in known}
    return next(match for match in Match if match in found)


_ALIKE = str.maketrans("oqli|szgx", "001115296")


def alike(text: str) -> str:
    """A form that is the same for signs which machines take for each other."""
    return text.lower().removeprefix("0x").translate(_ALIKE).replace("rn", "m")


def _match(one: str, other: str, distance: int) -> Match:
    if one.lower().removeprefix("0x") == other.lower().removeprefix("0x"):
        return Match.SAME
    if Levenshtein.distance(alike(one), alike(other), score_cutoff=distance) <= distance:
        return Match.NEAR
    return Match.OTHER


_MAILED = {
    "deposit": "deposit",
    "withdrawal": "withdrawal",
    "sign_up": "sign_up",
    "log_in": "sign_in",
}
"""Subjects of mails, as the ledger calls what they are about."""


def _entry(fields: Sequence[Field], ledger: Sequence[Fact]) -> Entry | None:
    about = next((_MAILED[value] for value in _of(fields, "subject")), None)
    kinds = {about} if about else {"deposit", "withdrawal"}
    entries = [_beside(fields, fact) for fact in ledger if fact.kind in kinds]
    # A log-in has nothing but its time
    least = 1 if about in ("sign_in", "sign_up") else LEAST_AGREEING
    fit = [each for each in entries if len(each.agrees) >= least]
    return max(fit, key=lambda each: (len(each.agrees), -len(each.differs)), default=None)


def _beside(fields: Sequence[Field], fact: Fact) -> Entry:
    results = dict(_particulars(fields, fact))
    agrees = tuple(name for name, same in results.items() if same)
    return Entry(fact, agrees, tuple(name for name in results if name not in agrees))


def _particulars(fields: Sequence[Field], fact: Fact) -> Iterator[tuple[str, bool]]:
    """What both have, and whether it is the same."""
    if days := list(_days(_of(fields, "date"))):
        yield "time", any(abs(day - fact.at.date()) <= NEAR_DAYS for day in days)
    if fact.coin and (coins := _of(fields, "coin")):
        yield "coin", fact.coin in coins
    if fact.amount and (amounts := _of(fields, "amount")):
        yield "amount", any(_number(each) == _number(fact.amount) for each in amounts)
    for name, known, near in (
        ("address", fact.address, NEAR_EMAIL),
        ("txid", fact.txid, NEAR_TXID),
    ):
        match = _best(_of(fields, name), [known] if known else [], near)
        if match is not None:
            yield name, match is not Match.OTHER


def _days(values: Sequence[str]) -> Iterator[date]:
    for value in values:
        for each in value.split("/"):
            yield date.fromisoformat(each)


def _number(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text

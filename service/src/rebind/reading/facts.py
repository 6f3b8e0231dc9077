"""What a picture says: the parties, the money, the time, the transaction; and what kind of picture
it is. Pure: no I/O, no clock.

Nothing is guessed. A value is as it was read; where look-alike signs were put right, a checksum
does not hold or the engine was not sure, it is marked, and people compare."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rebind.reading.checksums import base58_bytes, base58check_holds, bech32_holds, eip55_holds
from rebind.reading.page import LEAST_SCORE, Line, Page, columns, rows
from rebind.reading.words import (
    AUTOMATIC,
    CHAIN_TERMS,
    COINS,
    EXPLORERS,
    FROM,
    GREETING,
    MAILBOX,
    OTHER_SUBJECTS,
    PLATFORMS,
    RECORD_TERMS,
    SUBJECT_LABEL,
    SUBJECTS,
    TO,
    TO_ME,
    WALLETS,
    Subject,
    fold,
    squeeze,
)

SMALL_TEXT = 14
"""Pixels of the middle line's box: below it the engine begins to take signs for others (measured:
what was made smaller had 9 to 12, what could be read 17 and more)."""
SURE_SCORE = 0.9
"""Of the engine's own; what it is less sure of is marked."""


class Kind(StrEnum):
    OWN_MAIL = "own_mail"
    """A mail of the exchange."""
    OTHER_MAIL = "other_mail"
    RECORD = "counterparty"
    """Of the other side of a deposit or withdrawal."""
    EXPLORER = "explorer"
    OWN_RECORD = "own_record"
    """The account's own list or entry at the exchange."""
    UNKNOWN = "unknown"


class Certainty(StrEnum):
    CHECKED = "checked"
    """Its checksum holds."""
    READ = "read"
    """As it was read; there is nothing that it could be checked by."""
    UNSURE = "unsure"
    TRUNCATED = "truncated"
    """Only its ends are shown."""


@dataclass(frozen=True)
class Found:
    value: str
    certainty: Certainty = Certainty.READ


@dataclass(frozen=True)
class Facts:
    kind: Kind
    small_text: bool
    readable: bool
    """False where much of the text is in signs that the engine does not know."""
    words: int
    """Lines that have any."""
    sender: Found | None = None
    recipient: Found | None = None
    to_me: bool = False
    """The recipient is folded away: "to me"."""
    body: bool = False
    """Of a mail: there is text below its head."""
    subject: Subject | None = None
    other_subject: bool = False
    """It speaks of something that the article does not take."""
    dates: tuple[Found, ...] = ()
    """ISO 8601; both readings with a slash between where day and month could be either."""
    coins: tuple[str, ...] = ()
    amounts: tuple[Found, ...] = ()
    """Decimal figures."""
    addresses: tuple[Found, ...] = ()
    txids: tuple[Found, ...] = ()
    platform: str | None = None
    brands: tuple[str, ...] = ()
    """Every one that is named, the exchange's own too."""


def facts_of(page: Page, brand: str, mail_domains: Sequence[str]) -> Facts:
    """`brand` and `mail_domains` are the exchange's own."""
    text = _Text(page)
    emails = _emails(text)
    brands = _brands(text, brand)
    sender, recipient = _parties(text, emails, mail_domains)
    dates, amounts, coins = _dates(text), _amounts(text), _coins(text)
    txids, addresses = _long_numbers(page)
    kind = _kind(
        text, brand, mail_domains, brands, sender, emails,
        money=sum(map(bool, (dates, amounts, coins, txids or addresses))),
    )  # fmt: skip
    is_mail = kind in (Kind.OWN_MAIL, Kind.OTHER_MAIL)
    subject, other = _subject(text) if is_mail else (None, False)
    others = [each for each in brands if squeeze(each) != squeeze(brand)]
    own = kind in (Kind.OWN_MAIL, Kind.OWN_RECORD)
    return Facts(
        kind=kind,
        small_text=bool(page.lines) and page.text_height < SMALL_TEXT,
        readable=text.readable,
        words=len(text.lines),
        sender=sender,
        recipient=recipient,
        to_me=any(_begins(line, TO_ME) for line in text.squeezed),
        body=is_mail and _has_body(text),
        subject=subject,
        other_subject=other,
        dates=dates,
        coins=coins,
        amounts=amounts,
        addresses=addresses,
        txids=txids,
        platform=brand if own else _explorer(text) or next(iter(others), None),
        brands=tuple(brands),
    )


class _Text:
    """The lines that have words, in the order of reading, as they are and squeezed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.lines = [line for line in page.lines if any(s.isalnum() for s in line.text)]
        self.rows = rows(self.lines)
        self.joined = [" ".join(line.text for line in row) for row in self.rows]
        self.squeezed = [squeeze(line.text) for line in self.lines]
        self.whole = "\n".join(squeeze(row) for row in self.joined)

    @property
    def readable(self) -> bool:
        """Lines in letters that the engine does not know have no sign in them, or hardly one in
        much room."""
        places = (*self.page.lines, *self.page.blanks)
        lost = [line for line in places if _is_lost(line)]
        return len(lost) < 2 or len(lost) / len(places) < 0.15

    def has(self, words: Iterable[str]) -> int:
        """How many of the words are there."""
        return sum(word in self.whole for word in words)


SPARSE = 0.6
"""Signs per height of a line: a full one has two, one in wide spacing more than one."""


def _is_lost(line: Line) -> bool:
    if line.score < LEAST_SCORE:
        return line.right - line.left > 1.5 * line.height
    signs = len(re.sub(r"\s", "", line.text))
    is_broad = line.right - line.left > 3 * line.height
    return is_broad and signs * line.height < SPARSE * (line.right - line.left)


def _begins(line: str, labels: Iterable[str]) -> bool:
    """A label alone, or with what it names behind it."""
    return any(line == label or line.startswith((f"{label}:", f"{label}<")) for label in labels)


# --- mails ----------------------------------------------------------------------------------------

_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_MACHINES = (
    "noreply",
    "no-reply",
    "donotreply",
    "do-not-reply",
    "notice",
    "notification",
    "support",
    "service",
    "mailer",
    "info",
)


@dataclass(frozen=True)
class _Email:
    value: str
    row: int
    score: float
    labelled: str
    """`from`, `to` or nothing."""

    @property
    def found(self) -> Found:
        return Found(self.value, Certainty.READ if self.score >= SURE_SCORE else Certainty.UNSURE)


def _emails(text: _Text) -> list[_Email]:
    found = []
    for number, row in enumerate(text.rows):
        for place, line in enumerate(row):
            plain = re.sub(r"\s*([@.])\s*(?=\S)", r"\1", line.text)
            plain = re.sub(r"[·•。]", ".", plain)
            for match in _EMAIL.finditer(plain):
                before = squeeze(
                    " ".join(each.text for each in row[:place]) + plain[: match.start()]
                )
                label = "from" if _labels(before, FROM) else "to" if _labels(before, TO) else ""
                value = match.group().strip(".-").lower()
                found.append(_Email(value, number, line.score, label))
    return found


def _labels(before: str, labels: Iterable[str]) -> bool:
    bare = before.rstrip("(<[:：").strip()
    return any(bare == label or before.startswith(f"{label}:") for label in labels)


def _domain(address: str) -> str:
    return address.rpartition("@")[2]


def _is_of(domain: str, domains: Sequence[str]) -> bool:
    return any(domain == each or domain.endswith(f".{each}") for each in domains)


def _parties(
    text: _Text, emails: Sequence[_Email], domains: Sequence[str]
) -> tuple[Found | None, Found | None]:
    """Sender and recipient: by their labels; else a machine's address is the sender's, and a
    person's the recipient's."""

    def is_machine(email: _Email) -> bool:
        local = email.value.partition("@")[0]
        return _is_of(_domain(email.value), domains) or local.startswith(_MACHINES)

    senders = [e for e in emails if e.labelled == "from"] or [
        e for e in emails if is_machine(e) and e.labelled != "to"
    ]
    recipients = [e for e in emails if e.labelled == "to" and e not in senders] or [
        e for e in emails if e not in senders and not is_machine(e)
    ]
    return (
        senders[0].found if senders else None,
        recipients[0].found if recipients else None,
    )


def _has_body(text: _Text) -> bool:
    """Words below the head: a greeting, that nobody reads answers, or a sentence."""
    if text.has(GREETING - {"hi", "hello"}) or text.has(AUTOMATIC):
        return True
    heads = [line for line in text.lines if "@" in line.text or _begins(squeeze(line.text), TO_ME)]
    end = max((line.bottom for line in heads), default=0.0)
    return any(line.top >= end and _is_sentence(line.text) for line in text.lines)


def _is_sentence(text: str) -> bool:
    words = squeeze(text)
    letters = sum(sign.isalpha() for sign in words)
    dense = any("\u3000" <= sign <= "\u9fff" for sign in words)  # a sign is a word
    return letters >= (8 if dense else 20)


def _subject(text: _Text) -> tuple[Subject | None, bool]:
    """By the lines in which a topic and its outcome stand together. What says that it is about
    something else is believed first: such mails speak of deposits, too."""
    if text.has(OTHER_SUBJECTS):
        return None, True
    lines = [squeeze(row) for row in text.joined]
    counted = {
        subject: sum(
            any(word in line for word in topic) and any(word in line for word in outcome)
            for line in lines
        )
        for subject, (topic, outcome) in SUBJECTS.items()
    }
    best = max(counted, key=lambda each: counted[each])
    return (best, False) if counted[best] else (None, False)


# --- brands and kinds -----------------------------------------------------------------------------


def _brands(text: _Text, brand: str) -> list[str]:
    """In the order of reading."""
    known = {squeeze(name): name for name in (*PLATFORMS, *WALLETS, brand)}
    found: dict[str, int] = {}
    for key, name in known.items():
        match = re.search(rf"(?<![a-z]){re.escape(key)}(?![a-z])", _with_breaks(text))
        if match:
            found[name] = match.start()
    return sorted(found, key=lambda name: found[name])


def _explorer(text: _Text) -> str | None:
    return next((name for name in sorted(EXPLORERS) if name in text.whole), None)


def _with_breaks(text: _Text) -> str:
    """Blanks kept, for short names; those with a blank in them are looked for without it, too."""
    return "\n".join([*(fold(row) for row in text.joined), text.whole])


def _kind(
    text: _Text,
    brand: str,
    domains: Sequence[str],
    brands: Sequence[str],
    sender: Found | None,
    emails: Sequence[_Email],
    *,
    money: int,
) -> Kind:
    """By what the page is made of. An explorer first: it has everything that a record has."""
    if text.has(EXPLORERS) or text.has(CHAIN_TERMS) >= 2:
        return Kind.EXPLORER
    others = [each for each in brands if squeeze(each) != squeeze(brand)]
    if _is_mail(text, sender, emails):
        if sender is not None:
            return Kind.OWN_MAIL if _is_of(_domain(sender.value), domains) else Kind.OTHER_MAIL
        return Kind.OWN_MAIL if brand in brands and not others else Kind.OTHER_MAIL
    # A bare list of prices has amounts and coins, too; a transfer has a time, or a number
    is_record = money >= 3 or (money >= 2 and text.has(RECORD_TERMS) >= 2)
    if not is_record:
        return Kind.UNKNOWN
    return Kind.OWN_RECORD if brand in brands and not others else Kind.RECORD


def _is_mail(text: _Text, sender: Found | None, emails: Sequence[_Email]) -> bool:
    signs = [
        sender is not None,
        any(_begins(line, FROM | SUBJECT_LABEL) for line in text.squeezed),
        any(_begins(line, TO) for line in text.squeezed if "@" in line or len(line) < 12),
        any(_begins(line, TO_ME) for line in text.squeezed),
        any(
            _begins(line, GREETING) or line.startswith(tuple(GREETING - {"hi", "hello"}))
            for line in text.squeezed
        ),
        text.has(AUTOMATIC) > 0,
        text.has(MAILBOX) > 0,
        len(emails) >= 2,
    ]
    return sum(signs) >= 2 and (bool(emails) or sum(signs) >= 3)


# --- money and time -------------------------------------------------------------------------------

_NUMBER = r"\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?|\d{1,3}(?:[.\s]\d{3})+,\d+|\d+(?:[.,]\d+)?"
_COIN = "|".join(sorted(COINS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?<![\w.,:/-])[-+−]?\s?(?P<number>{_NUMBER})\s?(?P<coin>{_COIN})(?![A-Za-z0-9/])"
    rf"|(?<![A-Za-z/])(?P<coin2>{_COIN})\s?[:：]?\s?[-+−]?(?P<number2>{_NUMBER})(?![\w:/-])"
)


def _amounts(text: _Text) -> tuple[Found, ...]:
    """Numbers that a coin stands beside."""
    found: dict[str, Found] = {}
    for row, lines in zip(text.joined, text.rows, strict=True):
        sure = min(line.score for line in lines) >= SURE_SCORE
        for match in _AMOUNT.finditer(row):
            value = _decimal(match["number"] or match["number2"])
            found.setdefault(value, Found(value, Certainty.READ if sure else Certainty.UNSURE))
    return tuple(found.values())


def _decimal(number: str) -> str:
    """Without what groups its figures. Of point and comma the last is the point; a comma alone
    before three figures groups them."""
    whole, mark, rest = number, "", ""
    if "," in number and ("." not in number or number.rfind(",") > number.rfind(".")):
        whole, mark, rest = number.rpartition(",")
        if len(rest) == 3 and "." not in whole and " " not in whole:
            whole, mark, rest = number, "", ""
    elif "." in number:
        whole, mark, rest = number.rpartition(".")
    plain = re.sub(r"[.,\s]", "", whole) + ("." if mark else "") + rest
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _coins(text: _Text) -> tuple[str, ...]:
    """In the order of reading. Pairs that are traded are no coin that was sent."""
    shown = "\n".join(text.joined)
    found = re.findall(rf"(?<![A-Za-z/]){_COIN}(?![A-Za-z/])", shown)
    return tuple(dict.fromkeys(found))


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january enero ene janeiro januari ocak января янв",
            "feb february febrero fevereiro fev februari şubat subat февраля фев",
            "mar march marzo março marco maret mart марта мар",
            "apr april abril abr nisan апреля апр",
            "may mayo maio mei mayis mayıs мая",
            "jun june junio junho juni haziran июня июн",
            "jul july julio julho juli temmuz июля июл",
            "aug august agosto ago agustus agu ağustos agustos августа авг",
            "sep sept september septiembre setembro set eylül eylul сентября сен",
            "oct october octubre outubro out oktober okt ekim октября окт",
            "nov november noviembre novembro kasım kasim ноября ноя",
            "dec december diciembre dic dezembro dez desember des aralık aralik декабря дек",
        ),
        start=1,
    )
    for name in map(fold, names.split())
}
_YEAR_FIRST = re.compile(r"(?<!\d)(20\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d{3})")
_YEAR_LAST = re.compile(r"(?<![\d.])(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d)(?![\d.])")
_DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})\.?\s?(?:de\s?)?([^\W\d_]{3,12})\.?,?\s?(?:de\s?)?(20\d\d)"
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,12})\.?\s?(\d{1,2}),?\s?(20\d\d)")
_VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2})\s?thang\s?(\d{1,2}),?\s?(?:nam)?\s?(20\d\d)")


def _dates(text: _Text) -> tuple[Found, ...]:
    """Those that stand in a row; where there are none, those that a narrow cell has broken."""
    return _dates_of(text.rows, " ") or _dates_of(columns(text.lines), "")


def _dates_of(groups: Iterable[Sequence[Line]], between: str) -> tuple[Found, ...]:
    found: dict[str, Found] = {}
    for lines in groups:
        sure = min(line.score for line in lines) >= SURE_SCORE
        for value in _dates_in(fold(between.join(line.text for line in lines))):
            unsure = "/" in value or not sure
            mark = Certainty.UNSURE if unsure else Certainty.READ
            found.setdefault(value, Found(value, mark))
    return tuple(found.values())


def _dates_in(row: str) -> Iterator[str]:
    for year, month, day in _YEAR_FIRST.findall(row):
        yield from _day(year, month, day)
    for first, second, year in _YEAR_LAST.findall(row):
        either = {*_day(year, second, first), *_day(year, first, second)}
        if either:
            yield "/".join(sorted(either))
    for day, month, year in _DAY_MONTH.findall(row):
        yield from _day(year, _MONTHS.get(month, 0), day)
    for month, day, year in _MONTH_DAY.findall(row):
        yield from _day(year, _MONTHS.get(month, 0), day)
    for day, month, year in _VIETNAMESE.findall(row):
        yield from _day(year, month, day)


def _day(year: str, month: str | int, day: str) -> Iterator[str]:
    try:
        yield date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return


# --- addresses and transactions -------------------------------------------------------------------

_LOOK_ALIKES = str.maketrans("OoQlIi|SsZzgqG", "00011115522996")
"""Signs that no hexadecimal number has, as what they were taken for."""
_HEX64 = re.compile(r"(?<![0-9a-zA-Z])(0[xX])?([0-9a-fA-F]{64})(?![0-9a-zA-Z])")
_LIKE_HEX64 = re.compile(
    r"(?<![0-9a-zA-Z])([0Oo][xX×])?([0-9a-fA-FOoQlIi|SsZzgqG]{64})(?![0-9a-zA-Z])"
)
_HEX40 = re.compile(r"(?<![0-9a-zA-Z])0x([0-9a-fA-F]{40})(?![0-9a-zA-Z])")
_LIKE_HEX40 = re.compile(
    r"(?<![0-9a-zA-Z])[0Oo][xX×]([0-9a-fA-FOoQlIi|SsZzgqG]{40})(?![0-9a-zA-Z])"
)
_SEGWIT = re.compile(r"(?<![0-9a-zA-Z])(?:bc1|ltc1|BC1|LTC1)[0-9a-zA-Z]{25,71}(?![0-9a-zA-Z])")
_BASE58 = re.compile(r"(?<![0-9a-zA-Z])[13TLMD][0-9a-zA-Z]{25,34}(?![0-9a-zA-Z])")
_SOLANA = re.compile(r"(?<![0-9a-zA-Z])[1-9A-HJ-NP-Za-km-z]{86,88}(?![0-9a-zA-Z])")
_ENDS = re.compile(
    r"(?<![0-9a-zA-Z])(0x)?([0-9a-zA-Z]{3,20})\s?(?:\.{2,6}|…|\*{3,}|···)\s?([0-9a-zA-Z]{3,20})(?![0-9a-zA-Z])"
)


def _long_numbers(page: Page) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """Transactions and addresses. Each column is read as one text: a number that does not fit into
    its line goes on below."""
    txids: dict[str, Found] = {}
    addresses: dict[str, Found] = {}
    for text, score in _candidates(page):
        for found in _txids_in(text, score):
            _keep(txids, found)
        for found in _addresses_in(text, score):
            _keep(addresses, found)
    if not txids and not addresses:
        for line in page.lines:
            for match in _ENDS.finditer(line.text):
                if any(sign.isdigit() for sign in match.group()):
                    _keep(addresses, Found(match.group(), Certainty.TRUNCATED))
    return tuple(txids.values()), _whole(addresses)


def _whole(addresses: dict[str, Found]) -> tuple[Found, ...]:
    """Without the pieces of an address that is there as a whole, and without one that other words
    were joined to."""
    firm = [
        key
        for key, found in addresses.items()
        if found.certainty in (Certainty.CHECKED, Certainty.READ)
    ]
    return tuple(
        found
        for key, found in addresses.items()
        if key in firm or not any(key in other or other in key for other in firm)
    )


_ORDER = (Certainty.CHECKED, Certainty.READ, Certainty.UNSURE, Certainty.TRUNCATED)


def _keep(kept: dict[str, Found], found: Found) -> None:
    """The same value once, with the better of its marks."""
    key = found.value.lower()
    if key not in kept or _ORDER.index(found.certainty) < _ORDER.index(kept[key].certainty):
        kept[key] = found


def _candidates(page: Page) -> Iterator[tuple[str, float]]:
    """Single lines, then what stands under each other joined, as far as a number may reach."""
    for line in page.lines:
        yield _bare(line.text), line.score
    for column in columns(page.lines):
        for start in range(len(column)):
            for length in range(2, 7):
                part = column[start : start + length]
                if len(part) < length or not all(_could_go_on(each.text) for each in part[1:]):
                    break
                joined = "".join(
                    _bare(line.text).replace(" ", "") if n else _bare(line.text)
                    for n, line in enumerate(part)
                )
                yield joined, min(line.score for line in part)


def _bare(text: str) -> str:
    """Without what a page puts behind a number: the sign for copying, a blank inside."""
    text = re.sub(r"[⧉❐▢□©®]+|^\s*T[Xx](?:ID|id|[Hh]ash)\s*[:：]?", " ", text)
    return re.sub(r"(?<=[0-9a-zA-Z]{9})\s(?=[0-9a-zA-Z]{9})", "", text).strip()


def _could_go_on(text: str) -> bool:
    """The rest of a broken number is one word of letters and figures."""
    return bool(re.fullmatch(r"[0-9a-zA-Z|]{1,66}", _bare(text).replace(" ", "")))


def _txids_in(text: str, score: float) -> Iterator[Found]:
    for match in _HEX64.finditer(text):
        mark = Certainty.READ if score >= SURE_SCORE else Certainty.UNSURE
        yield Found((match[1] or "").lower() + match[2].lower(), mark)
    for match in _LIKE_HEX64.finditer(text):
        figures = match[2].translate(_LOOK_ALIKES).lower()
        if re.search(r"\d", match[2]) and figures != match[2].lower():
            yield Found(("0x" if match[1] else "") + figures, Certainty.UNSURE)
    for match in _SOLANA.finditer(text):
        data = base58_bytes(match.group())
        if data is not None and len(data) == 64:
            mark = Certainty.READ if score >= SURE_SCORE else Certainty.UNSURE
            yield Found(match.group(), mark)


def _addresses_in(text: str, score: float) -> Iterator[Found]:
    for match in _HEX40.finditer(text):
        value = f"0x{match[1]}"
        yield Found(
            value,
            {True: Certainty.CHECKED, None: Certainty.READ, False: Certainty.UNSURE}[
                eip55_holds(value)
            ],
        )
    for match in _LIKE_HEX40.finditer(text):
        figures = match[1].translate(_LOOK_ALIKES)
        if figures != match[1]:
            yield Found(
                f"0x{figures}",
                Certainty.CHECKED if eip55_holds(f"0x{figures}") else Certainty.UNSURE,
            )
    for match in _SEGWIT.finditer(text):
        value = match.group()
        if bech32_holds(value):
            yield Found(value, Certainty.CHECKED)
        elif sum(sign.isdigit() for sign in value) >= 4:
            yield Found(value, Certainty.UNSURE)
    for match in _BASE58.finditer(text):
        value = match.group()
        if base58check_holds(value):
            yield Found(value, Certainty.CHECKED)
        elif sum(sign.isdigit() for sign in value) >= 3 and not re.fullmatch(
            r"[0-9a-fA-F]+", value
        ):
            yield Found(value, Certainty.UNSURE)

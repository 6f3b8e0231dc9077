"""Codes and telephone numbers in figures.

Six figures are a code, unless they read as a date or an amount. Where a code was just named
("code 12/11/24") or is what the open step waits for, six figures are the code whatever they
look like, and whatever stands between them."""

import re
from collections.abc import Iterator

from rebind.chat.secrets_in_text.search import Search, Verdict


def take_spaced_codes(search: Search, *, code_is_asked: bool) -> None:
    """Six figures with something between them that no number is written with."""
    search.take(_SPELLED_CODE, _code)
    search.take(_CODE_IN_PARTS, _code)
    search.take(_CODE_SAID_IN_TWO, _said_in_two)
    if code_is_asked:
        search.take(_CODE_WITH_WORDS, _code)
        search.take(_CODE_WITH_ANYTHING, _code)
    else:
        search.take(_NAMED_CODE, _code, group="code")


def take(search: Search, *, glued: bool, code_is_asked: bool) -> None:
    """First those that stand alone, and when every other rule has been tried, also those that
    are glued to letters (`code123456`)."""
    for run in _RUN.finditer(search.rest):
        if glued or _stands_alone(search.rest, run):
            for start, end, kind, value in _judge_run(search.rest, run, code_is_asked):
                search.add(start, end, kind, value)


# --- codes in parts -------------------------------------------------------------------------------

_SPELLED_CODE = re.compile(r"(?<!\d)\d(?:[^\w\x00]{1,3}\d){5}(?![^\w\x00]{0,3}\d)")
# `123_456`, `123, 456`, `123 ... 456`, `12*34*56`; `150,000` is an amount, `10:20:30` a time,
# `10, 20, 30` a list
_ODD = r"\s?(?:[_*|;~#•·&=^\\>]|\.{2,4}|-{2,3}|/{2})\s?"
_CODE_IN_PARTS = re.compile(
    rf"(?<!\d)(?<!\d[.,])(?<![\d\x00],\s)(?:\d{{3}}(?:{_ODD}|\s?[:+]\s?|\s?,\s)\d{{3}}|\d\d{_ODD}\d\d{_ODD}\d\d)"
    # Neither within a list nor an amount: `100, 200 and 300`
    r"(?![.,]?\d)(?!\s?(?:,|and|or|und|oder|y|et|e|i)\s[\d\x00])"
)
# `402 and then 118`
_CODE_SAID_IN_TWO = re.compile(
    r"(?<!\d)(?<!\d\W)\d{3},?\s(?:and\s)?then\s\d{3}(?!\W?\d)", re.IGNORECASE
)
_STATUS = re.compile(r"[45]\d\d\D+[45]\d\d")
"""What a server answers: `error 404 and then 502`."""
# While a code is awaited. Words only between equal parts: `123 and then 456`, `12 then 34 then 56`
_CODE_WITH_WORDS = re.compile(
    r"(?<!\d)(?<!\d\W)(?:\d{3}[^\d\x00]{1,24}\d{3}|\d\d[^\d\x00]{1,12}\d\d[^\d\x00]{1,12}\d\d)(?!\W?\d)"
)
# Anything but the signs of a formula or a template: `{{7*7}} ${7*7}` is no code
_CODE_WITH_ANYTHING = re.compile(r"(?<!\d)(?<!\d\W)\d(?:(?:[^\w\x00{}$%<>]|_){0,6}\d){5}(?!\W?\d)")

_CODE_WORDS = (
    "code|codes|passcode|otp|kode|código|codigo|codice|kod|kodu|kodum|kodun|код|код:|коды|รหัส|mã|"
    "رمز|الرمز|الكود"
)
_NAMED_CODE = re.compile(
    rf"(?:(?<!\w)(?:{_CODE_WORDS})(?!\w)|验证码|驗證碼|認証コード|コード|코드)"
    r"(?:[\s:=\"'(-]{0,3}(?:(?:is|was|says|ist|lautet|es|est|è|é|to|jest|هو|là|adalah)(?!\w)"
    r"|是|为|は|는))?[\s:=#\"'(-]{0,3}"
    r"(?P<code>\d{3}(?:[^\w\x00]{0,4}(?:and|und|y|et|e|i|и|then|dash|minus|space)?[^\w\x00]{0,4})"
    r"\d{3}|\d(?:[^\w\x00]{0,2}\d){5})(?![.,:/-]?\d)",
    re.IGNORECASE,
)


def _said_in_two(match: re.Match[str]) -> Verdict:
    return None if _STATUS.fullmatch(match.group()) else _code(match)


def _code(match: re.Match[str]) -> Verdict:
    text = match.groupdict().get("code") or match.group()
    return "code", re.sub(r"\D", "", text)


# --- runs -----------------------------------------------------------------------------------------

_RUN = re.compile(r"(?<!\d)(?:\+\s?)?\(?\d(?:[\s().\-/]{0,3}\d)*")
_LEFT = re.compile(r"(?:^|[\s(\[\"'<>,;\x00]|(?:^|[\s(\[\"'\x00])[^\W\d_]{0,14}\s?[:=#])$")
_RIGHT = re.compile(r"$|[\s.,;:!?)\]\"'>\x00]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNIT = (
    r"(?:usdt|usdc|usd|btc|eth|eur|gbp|idr|vnd|jpy|krw|cny|rub|brl|thb|inr|cet|trx|bnb|sol|xrp|ltc|doge|dollars?|euros?|coins?|"
    r"tokens?|satoshis?|sats?)"
)
_UNIT_BEFORE = re.compile(rf"(?:[$€£¥₿₹₩₽]|(?<!\w){_UNIT})\s?$", re.IGNORECASE)
_UNIT_AFTER = re.compile(rf"\s?(?:[$€£¥₿₹₩₽]|{_UNIT}(?!\w))", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d{1,3}(?:[ .]\d{3})+(?:[.,]\d{1,2})?")
_DECIMAL = re.compile(r"0\.\d+|\d+\.\d{1,2}")
_CODE_DIGITS = 6
_PHONE_DIGITS = range(7, 16)
_CONTEXT = 24


def _stands_alone(text: str, run: re.Match[str]) -> bool:
    before = text[max(0, run.start() - _CONTEXT) : run.start()]
    return bool(_LEFT.search(before) and _RIGHT.match(text, run.end()))


def _judge_run(
    text: str, run: re.Match[str], code_is_asked: bool
) -> Iterator[tuple[int, int, str, str]]:
    groups = re.findall(r"\d+", run.group())
    digits = "".join(groups)
    if len(digits) < _CODE_DIGITS:
        return
    may_be_code = code_is_asked and len(digits) == _CODE_DIGITS
    if not may_be_code and _is_ordinary(text, run, groups):
        return
    plus = "+" if run.group().startswith("+") else ""
    if not plus and (code := _code_beside_small_numbers(run, groups)):
        yield code
    elif len(digits) == _CODE_DIGITS:
        yield (*_span(run), "code", digits)
    elif len(digits) in _PHONE_DIGITS:
        yield (*_span(run), "phone", plus + digits)
    else:
        # Too long for a telephone: an account, a destination tag
        yield (*_span(run), "wallet", digits)


def _span(run: re.Match[str]) -> tuple[int, int]:
    """Without a bracket that the run only opens: `(123456`."""
    opens_only = run.group().startswith("(") and ")" not in run.group()
    return run.start() + opens_only, run.end()


def _code_beside_small_numbers(
    run: re.Match[str], groups: list[str]
) -> tuple[int, int, str, str] | None:
    """`123456 2 times`: the code is what was meant, not an eight-figure telephone number."""
    codes = [group for group in groups if len(group) == _CODE_DIGITS]
    others = [group for group in groups if len(group) != _CODE_DIGITS]
    if len(codes) != 1 or not others or run.group().startswith(("0", "(")):
        return None
    if any(len(group) > 2 and not _YEAR.fullmatch(group) for group in others):
        return None
    start = run.start() + run.group().index(codes[0])
    return start, start + _CODE_DIGITS, "code", codes[0]


def _is_ordinary(text: str, run: re.Match[str], groups: list[str]) -> bool:
    if run.group().startswith("+"):
        return False
    return _is_date(groups) or _is_amount(text, run, groups) or _is_short_date(run, groups)


def _is_date(groups: list[str]) -> bool:
    """Years (`2019-2023`), a year and a month, or a whole date, perhaps with an hour after it."""
    years = [i for i, group in enumerate(groups) if _YEAR.fullmatch(group)]
    if not years:
        return False
    small = [group for group in groups if not _YEAR.fullmatch(group)]
    plausible = all(len(group) <= 2 and int(group) <= 31 for group in small)
    if len(years) == len(groups):
        return True
    if len(groups) == 2:
        return all(len(group) <= 2 for group in small)
    return len(years) == 1 and plausible and years[0] in (0, 2) and len(groups) in (3, 4)


def _is_short_date(run: re.Match[str], groups: list[str]) -> bool:
    """`05/12/24`, `31.12.24`; with hyphens or spaces it is more likely a code in pairs."""
    separators = set(re.sub(r"\d", "", run.group()))
    pairs = len(groups) == 3 and all(len(group) == 2 for group in groups)
    return pairs and separators <= {"/", "."} and all(int(group) <= 31 for group in groups[:2])


def _is_amount(text: str, run: re.Match[str], groups: list[str]) -> bool:
    if len(groups) > 2 and not _THOUSANDS.fullmatch(run.group()):
        return False
    before = text[max(0, run.start() - _CONTEXT) : run.start()]
    return bool(
        _DECIMAL.fullmatch(run.group())
        or _UNIT_BEFORE.search(before)
        or _UNIT_AFTER.match(text, run.end())
    )

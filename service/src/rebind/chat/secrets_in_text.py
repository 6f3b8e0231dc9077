"""Finds what must not stay in a chat: codes, phone numbers, addresses, passwords, answers.

Where a rule must err, it errs towards hiding: a word hidden by mistake costs a question, a code
left in clear is a breach. What ordinary sentences are full of (years, dates, amounts, case
numbers, names of devices) is spared by name."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rebind.chat.reading import Reading, read

PASSWORD = "password"

PLACEHOLDERS = {
    "code": "[code]",
    "phone": "[phone number]",
    "email": "[e-mail]",
    "wallet": "[address]",
    "txid": "[transaction]",
    "answer": "[answer]",
    PASSWORD: "[password]",
}

TAKEN = "\x00"
"""Stands for what is already found: no rule matches across it. The chat refuses NUL itself."""


@dataclass(frozen=True)
class Secret:
    """A secret at `start:end` of the original. `value` is canonical: bare ASCII digits for a
    code, the option's id for an answer."""

    kind: str
    start: int
    end: int
    value: str


def find(
    original: str, titles: Iterable[tuple[str, str]] = (), step: str | None = None
) -> list[Secret]:
    """Secrets in order, never overlapping. `titles` are (option id, title) of the open question,
    `step` is the open step: a lone word at `sign_in` is more likely a password."""
    search = _Search(read(original))
    search.spare(_SPARED)
    for option_id, title in sorted(titles, key=lambda option: -len(option[1])):
        search.take(_title_pattern(title), _always("answer", option_id))
    seen = -1
    while seen < len(search.found):
        # What is found sets its neighbours free: `123456password is x1`
        seen = len(search.found)
        _search_once(search, step)
    return sorted(search.found, key=lambda secret: secret.start)


def _search_once(search: "_Search", step: str | None) -> None:
    search.take(_PASSWORD_PHRASE, _phrase(step), group=1)
    search.take(_SPELLED_CODE, lambda m: ("code", re.sub(r"\D", "", m.group())))
    search.take_numbers(glued=False)
    search.take(_EMAIL, lambda m: ("email", re.sub(r"\s", "", m.group()).lower()))
    search.take(_TXID, lambda m: ("txid", m.group().lower()))
    search.take(_WALLET, _wallet)
    search.take(_TOKEN, _token)
    if step == "sign_in":
        search.take(_ONLY_TOKEN, _lone_token, group=1)
    search.take_numbers(glued=True)


Verdict = tuple[str, str] | None
"""Kind and value, or None: not a secret."""


def _always(kind: str, value: str) -> Callable[[re.Match[str]], Verdict]:
    return lambda _: (kind, value)


class _Search:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.rest = reading.text
        self.found: list[Secret] = []

    def spare(self, pattern: re.Pattern[str]) -> None:
        self.rest = pattern.sub(lambda m: TAKEN * len(m.group()), self.rest)

    def take(
        self,
        pattern: re.Pattern[str],
        judge: Callable[[re.Match[str]], Verdict],
        group: int = 0,
    ) -> None:
        for match in pattern.finditer(self.rest):
            verdict = judge(match)
            if verdict is not None and TAKEN not in match.group(group):
                self._add(*match.span(group), *verdict)

    def take_numbers(self, *, glued: bool) -> None:
        """Codes and phone numbers: first those that stand alone, and when every other rule has
        been tried, also those that are glued to letters (`code123456`)."""
        for run in _RUN.finditer(self.rest):
            if glued or _stands_alone(self.rest, run):
                for start, end, kind, value in _judge_run(self.rest, run):
                    self._add(start, end, kind, value)

    def _add(self, start: int, end: int, kind: str, value: str) -> None:
        self.found.append(Secret(kind, *self._reading.span(start, end), value))
        self.rest = self.rest[:start] + TAKEN * (end - start) + self.rest[end:]


# --- what is spared -------------------------------------------------------------------------------

_SPARED = re.compile(
    "|".join(re.escape(placeholder) for placeholder in PLACEHOLDERS.values())
    # Case numbers: people are asked to quote them
    + r"|(?<!\w)RB-[0-9A-HJKMNP-TV-Z]{10}(?!\w)",
    re.IGNORECASE,
)


def _title_pattern(title: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in read(title).text.split())
    return re.compile(rf"(?<!\w){words or '(?!)'}(?!\w)", re.IGNORECASE)


# --- numbers --------------------------------------------------------------------------------------

_RUN = re.compile(r"(?<!\d)(?:\+\s?)?\(?\d(?:[\s().\-/]{0,3}\d)*")
_SPELLED_CODE = re.compile(r"(?<!\d)\d(?:[^\w\x00]{1,3}\d){5}(?![^\w\x00]{0,3}\d)")
_LEFT = re.compile(r"(?:^|[\s(\[\"'<>,;\x00]|(?:^|[\s(\[\"'\x00])[^\W\d_]{0,14}\s?[:=#])$")
_RIGHT = re.compile(r"$|[\s.,;:!?)\]\"'>\x00]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNIT = (
    r"(?:usdt|usdc|usd|btc|eth|eur|gbp|cet|trx|bnb|sol|xrp|ltc|doge|dollars?|euros?|coins?|"
    r"tokens?|satoshis?|sats?)"
)
_UNIT_BEFORE = re.compile(rf"(?:[$€£¥₿₹₩₽]|(?<!\w){_UNIT})\s?$", re.IGNORECASE)
_UNIT_AFTER = re.compile(rf"\s?(?:[$€£¥₿₹₩₽]|{_UNIT}(?!\w))", re.IGNORECASE)
_DECIMAL = re.compile(r"0\.\d+|\d+\.\d{1,2}")
_CODE_DIGITS = 6
_PHONE_DIGITS = range(7, 16)
_CONTEXT = 24


def _stands_alone(text: str, run: re.Match[str]) -> bool:
    before = text[max(0, run.start() - _CONTEXT) : run.start()]
    return bool(_LEFT.search(before) and _RIGHT.match(text, run.end()))


def _judge_run(text: str, run: re.Match[str]) -> Iterator[tuple[int, int, str, str]]:
    groups = re.findall(r"\d+", run.group())
    digits = "".join(groups)
    if len(digits) < _CODE_DIGITS or _is_ordinary(text, run, groups):
        return
    plus = "+" if run.group().startswith("+") else ""
    if not plus and (code := _code_beside_small_numbers(run, groups)):
        yield code
    elif len(digits) == _CODE_DIGITS:
        yield (*_span(run), "code", digits)
    elif len(digits) in _PHONE_DIGITS:
        yield (*_span(run), "phone", plus + digits)
    else:
        # Too long for a telephone: a card, an account, a destination tag
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
    if len(groups) > 2:
        return False
    before = text[max(0, run.start() - _CONTEXT) : run.start()]
    return bool(
        _DECIMAL.fullmatch(run.group())
        or _UNIT_BEFORE.search(before)
        or _UNIT_AFTER.match(text, run.end())
    )


# --- addresses ------------------------------------------------------------------------------------

_EMAIL = re.compile(
    r"(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]{1,64}\s?@\s?"
    r"(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w-])",
    re.IGNORECASE,
)
_TXID = re.compile(r"(?<![0-9a-z])(?:0x)?[0-9a-f]{64}(?![0-9a-z])", re.IGNORECASE)
_WALLET = re.compile(
    # Ethereum and its kin, with or without the prefix
    r"(?<![0-9a-zA-Z])(?:(?:0x)?[0-9a-fA-F]{40}"
    # bech32: bc1…, ltc1…, addr1…, cosmos1…
    r"|[a-z]{2,12}1[02-9ac-hj-np-z]{20,110}|[A-Z]{2,12}1[02-9AC-HJ-NP-Z]{20,110}"
    # base58 (Bitcoin, Tron, Ripple, Solana, Monero), base64url (TON), cashaddr
    r"|[0-9A-Za-z_-]{25,128})(?![0-9a-zA-Z])",
)


def _wallet(match: re.Match[str]) -> Verdict:
    """Long words without a digit are words; long runs with digits and letters are not."""
    text = match.group()
    digits = sum(character.isdigit() for character in text)
    letters = sum(character.isalpha() for character in text)
    wordlike = all(len(part) < 12 for part in re.split(r"[_-]", text))
    return ("wallet", text) if digits >= 2 and letters >= 1 and not wordlike else None


# --- passwords ------------------------------------------------------------------------------------

_PASSWORD_PHRASE = re.compile(
    r"(?<!\w)(?:password|passwort|passwd|passcode|passphrase|pass|pwd|pw)\s?"
    r"(?:is|was|ist|:|=|-+>|-)\s{0,3}[\"'“”„«]?([^\s\x00]+)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[!-~\u00a1-\u024f\u0370-\u052f]{8,}")
_ONLY_TOKEN = re.compile(r"^\s*([^\s\x00]{8,})\s*$")
_TRAILING = ".,;:!?…)\"'>]}*_"
_LEADING = "(\"'<[{*_"
_SOFT = re.compile(r"[-/'’.,:;&(){}\[\]\"<>_]")
"""What joins words in ordinary writing, and is no more than that where there is no digit."""
# `COVID-19`, `USDT-TRC20`, `30-minute`: nothing like `River-41`
_WRITING_WITH_DIGITS = re.compile(
    r"(?:[A-Z]{2,8}|[A-Z]{1,5}\d{1,4})[-/(](?:\d{1,4}|[A-Z]{1,5}\d{1,4})\)?|\d{1,4}[-/][a-z]{2,12}"
)
_ORDINARY_TOKEN = re.compile(
    # Plain addresses of pages and files, moments, amounts with their unit
    r"(?:https?://|www\.)[\w.-]+(?::\d+)?(?:/[a-z/_.-]*)?"
    r"|[\w-]+\.(?:png|jpe?g|gif|heic|webp|pdf|mp4|mov)"
    r"|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?"
    r"|[$€£¥₿]?[\d.,]+[a-z]{0,5}"
    # Devices and networks
    r"|(?:iphone|ipad|ios|android|galaxy|pixel|windows|macos|redmi|xiaomi|huawei|oneplus|web)"
    r"-?\d{1,4}[a-z]{0,5}|covid-19",
    re.IGNORECASE,
)


def _phrase(step: str | None) -> Callable[[re.Match[str]], Verdict]:
    def judge(match: re.Match[str]) -> Verdict:
        word = match.group(1).rstrip(".,;:!?)\"'”»")
        if step == "email_code" and re.fullmatch(r"\d{6}", word):
            return None  # people call the code their password, too
        telling = any(c.isdigit() or not (c.isalnum() or _SOFT.match(c)) for c in word)
        return (PASSWORD, "") if len(word) >= 4 and telling else None

    return judge


def _token(match: re.Match[str]) -> Verdict:
    """Three of lower case, upper case, digit and symbol make a password, unless it is the
    capitals and hyphens of ordinary writing."""
    token = match.group()
    core = token.strip(_LEADING + _TRAILING)
    if len(token) < 8 or _ORDINARY_TOKEN.fullmatch(core) or _is_writing(core):
        return None
    # A symbol at the end is punctuation, unless there is a digit: `Sunshine!`, `sunshine1!`
    seen = token if any(character.isdigit() for character in core) else core
    return (PASSWORD, "") if len(_classes(seen)) >= 3 else None


def _is_writing(core: str) -> bool:
    if any(character.isdigit() for character in core):
        return bool(_WRITING_WITH_DIGITS.fullmatch(core))
    return all(part.isalpha() for part in _SOFT.split(core) if part)


def _classes(token: str) -> set[str]:
    return {_class(character) for character in token}


def _class(character: str) -> str:
    if character.isdigit():
        return "digit"
    if character.islower():
        return "lower"
    if character.isupper():
        return "upper"
    return "letter" if character.isalpha() else "symbol"


def _lone_token(match: re.Match[str]) -> Verdict:
    core = match.group(1).strip(_LEADING + ".,;:?…)\"'")
    is_word = core.isalpha() and core in (core.lower(), core.upper(), core.capitalize())
    telling = len(_classes(match.group(1))) >= 2
    return (PASSWORD, "") if telling and not is_word else None

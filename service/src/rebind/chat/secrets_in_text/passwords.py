"""Passwords: those that are announced as one, in any language, and those that look like one."""

import re
from collections.abc import Callable, Iterable

from rebind.chat.secrets_in_text.announcements import (
    COPULAS,
    FILLERS,
    UNSPACED_COPULAS,
    UNSPACED_WORDS,
    WORDS,
    is_about_a_password,
)
from rebind.chat.secrets_in_text.emails import EMAIL
from rebind.chat.secrets_in_text.search import PASSWORD, Search, Verdict


def take_announced(search: Search, *, code_is_asked: bool) -> None:
    judge = _announced(code_is_asked)
    for pattern in (_AFTER, _AFTER_BLANK, _AFTER_UNSPACED, _BEFORE):
        search.take(pattern, judge, group="word")


def take_beside_emails(search: Search) -> None:
    search.take(_BESIDE_EMAIL, _beside_email, group="word")


def take_by_looks(search: Search, *, alone: bool) -> None:
    """`alone`: a lone word is more likely a password than not."""
    search.take(_TOKEN, _token)
    if alone:
        search.take(_ONLY_TOKEN, _lone_token, group=1)


# --- announced ------------------------------------------------------------------------------------


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,2}") for word in longest_first)


_QUOTE = r"[\"'“”„«‘’`<(\[「『]"
_HARD = r"(?:[:=→]|[-=]{1,2}>)"
_NAMED = rf"(?<!\w)(?:{_any(WORDS)})(?!\w)(?:\s(?:{_any(FILLERS)})(?!\w)){{0,5}}"
_VALUE = rf"\s{{0,3}}(?P<quote>{_QUOTE})?(?P<word>[^\s\x00]+)"
# `password: sunshine`, `password for my account is hunter22`, `пароль это …`
_AFTER = re.compile(
    rf"{_NAMED}(?:\s{{0,2}}(?P<hard>{_HARD})|\s{{1,2}}(?P<copula>(?:{_any(COPULAS)})(?!\w)))"
    rf"(?:\s{{0,2}}(?P<harder>{_HARD}))?{_VALUE}",
    re.IGNORECASE,
)
# `password hunter22`, `password - hunter22`, `password "sunshine"`
_AFTER_BLANK = re.compile(
    rf"{_NAMED}(?:\s?-|\s)(?P<hard>)(?P<harder>)(?P<copula>){_VALUE}", re.IGNORECASE
)
# Scripts without blanks: `密码是hunter2`, `パスワードはhunter2です`
_AFTER_UNSPACED = re.compile(
    rf"(?:{_any(UNSPACED_WORDS)})\s?(?P<copula>{_any(UNSPACED_COPULAS)})?\s?(?P<hard>{_HARD})?"
    rf"(?P<harder>)\s{{0,2}}(?P<quote>{_QUOTE})?(?P<word>[!-~]{{4,}})",
    re.IGNORECASE,
)
# `hunter22 is my password`
_BEFORE = re.compile(
    rf"(?<![^\s\"'“„«(])(?P<word>[^\s\x00]{{4,64}})\s{{1,2}}(?:(?:is|was|are|ist|war|es|est|è|é|as|als)\s"
    rf"{{1,2}})(?:(?:my|the|our|mein|das|mi|la|mon|le|minha|a|mia|old|new)\s{{1,2}}){{0,2}}"
    rf"(?:{_any(WORDS)})(?!\w)(?P<hard>)(?P<harder>)(?P<quote>)(?P<copula>)",
    re.IGNORECASE,
)
# `alice@example.com:hunter22`
_BESIDE_EMAIL = re.compile(rf"{EMAIL}[\s:|/;,]{{1,3}}(?P<word>[^\s\x00]{{6,64}})(?!\S)")


def _announced(code_is_asked: bool) -> Callable[[re.Match[str]], Verdict]:
    def judge(match: re.Match[str]) -> Verdict:
        word = match.group("word").strip(_LEADING + ".,;:!?)\"'”»’>]」』。")
        if re.fullmatch(r"\d{6}", word) and (code_is_asked or _PIN.search(match.group())):
            return None  # people call the code their password or PIN, too
        separated = bool(match["hard"] or match["harder"] or match["quote"])
        called = separated or bool(match["copula"])
        secret = _is_telling(word, called=called) or (
            called and not is_about_a_password(word, after_colon=separated)
        )
        return (PASSWORD, "") if len(word) >= _SHORTEST and secret else None

    return judge


_SHORTEST = 4
_PIN = re.compile(r"(?<!\w)pin(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_RANGE = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,4}[-+/x]\d{0,4}\w?|\d{1,2}:\d\d|\d+(?:st|nd|rd|th)",
    re.IGNORECASE,
)
_SITE = re.compile(r"(?:https?://\S+|(?:[\w-]+\.)+[a-z]{2,6}(?:/\S*)?)", re.IGNORECASE)


def _is_telling(word: str, *, called: bool) -> bool:
    """Whether it is more than a word: a figure in it, or a sign that writing has no use for."""
    if not called and (_YEAR.fullmatch(word) or _RANGE.fullmatch(word) or _SITE.fullmatch(word)):
        return False
    return any(c.isdigit() or not (c.isalnum() or _SOFT.match(c) or c.isspace()) for c in word)


def _beside_email(match: re.Match[str]) -> Verdict:
    word = match.group("word").strip(_LEADING + _TRAILING)
    mixed = any(c.isdigit() for c in word) and any(c.isalpha() for c in word)
    ordinary = _ORDINARY_TOKEN.fullmatch(word) or _is_writing(word)
    return (PASSWORD, "") if mixed and not ordinary else None


# --- by looks -------------------------------------------------------------------------------------

_TOKEN_LENGTH = 8
_TOKEN = re.compile(rf"[!-~\u00a1-\u024f\u0370-\u052f]{{{_TOKEN_LENGTH},}}")
_ONLY_TOKEN = re.compile(r"^\s*([^\s\x00]{6,})\s*$")
# The most common of those that are nothing but letters
_COMMON = frozenset(
    "qwerty qwertyui qwertyuiop asdfgh asdfghjkl zxcvbnm letmein iloveyou sunshine princess dragon "
    "monkey football baseball basketball superman batman pokemon starwars master shadow michael "
    "jordan jennifer charlie hunter ashley daniel whatever trustno freedom summer winter cheese "
    "butterfly liverpool chelsea arsenal barcelona juventus corinthians flamengo palmeiras "
    "galatasaray fenerbahce besiktas woaini anhyeuem emyeuanh sayang cintaku teamo tequiero "
    "estrella mariposa".split()
)
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
    r"|(?:[a-z0-9-]+\.){1,4}"
    r"(?:com|net|org|io|co|app|info|xyz|online|site|top|me|dev|cc|ru|cn|br|es|tr|vn|id)"
    # What a program calls itself: `Chrome/126.0.0.0`
    r"|[a-z]+/\d+(?:\.\d+){1,4}"
    r"|[$€£¥₿]?[\d.,]+[a-z]{0,5}"
    # Devices and networks
    r"|(?:iphone|ipad|ios|android|galaxy|pixel|windows|macos|redmi|xiaomi|huawei|oneplus|web)"
    r"-?\d{1,4}[a-z]{0,5}|covid-19",
    re.IGNORECASE,
)


def _token(match: re.Match[str]) -> Verdict:
    """Three of lower case, upper case, digit and symbol make a password, unless it is the
    capitals and hyphens of ordinary writing."""
    token = match.group()
    core = token.strip(_LEADING + _TRAILING)
    if len(token) < _TOKEN_LENGTH or _ORDINARY_TOKEN.fullmatch(core) or _is_writing(core):
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
    if core.casefold() in _COMMON:
        return PASSWORD, ""
    if len(core) < _TOKEN_LENGTH and (core.isalpha() or _ORDINARY_TOKEN.fullmatch(core)):
        return None
    is_word = core.isalpha() and core in (core.lower(), core.upper(), core.capitalize())
    telling = len(_classes(match.group(1))) >= 2
    return (PASSWORD, "") if telling and not is_word else None

"""Finds what must not stay in a chat: codes, phone numbers, addresses, passwords, recovery
phrases, answers.

Where a rule must err, it errs towards hiding: a word hidden by mistake costs a question, a code
left in clear is a breach. What ordinary sentences are full of (years, dates, amounts, case
numbers, names of devices) is spared by name.

It runs on every message, so no pattern here repeats what itself repeats, unless each round must
consume a character that the inner part cannot: every one is linear in the text."""

import re
from collections.abc import Iterable

from rebind.chat.reading import read
from rebind.chat.secrets_in_text import (
    addresses,
    cards,
    documents,
    emails,
    keys,
    numbers,
    passwords,
    references,
    seeds,
    spelled_digits,
)
from rebind.chat.secrets_in_text.search import (
    ANSWER,
    CARD,
    CODE,
    DOCUMENT,
    DROPPED,
    PASSWORD,
    PLACEHOLDERS,
    SEED,
    Search,
    Secret,
    always,
)

__all__ = [
    "ANSWER",
    "CARD",
    "CODE",
    "CODE_STEPS",
    "DOCUMENT",
    "DROPPED",
    "PASSWORD",
    "PLACEHOLDERS",
    "SEED",
    "Secret",
    "find",
]


CODE_STEPS = frozenset({"email_code", "totp", "old_number", "sms_code"})
"""Steps that ask for six figures."""
PASSWORD_STEPS = frozenset({"sign_in", "new_password"})

MOST_PASSES = 12
"""What is found sets its neighbours free (`123456password is x1`), so it is looked again until
nothing new is found: two or three times, or for ever in a text that was made for that."""


def find(
    original: str, titles: Iterable[tuple[str, str]] = (), step: str | None = None
) -> list[Secret]:
    """Secrets in order, never overlapping. `titles` are (option id, title) of the questions; of
    two alike the first counts. `step` is the open step: a lone word where a password is asked for
    is more likely one, six figures where a code is asked for are the code, whatever they look
    like."""
    search = Search(read(original))
    search.spare(_SPARED)
    if step not in CODE_STEPS:
        references.spare(search)
    for option_id, title in sorted(titles, key=lambda option: -len(option[1])):
        search.take(_title_pattern(title), always(ANSWER, option_id))
    seeds.take(search)
    for _ in range(MOST_PASSES):
        seen = len(search.found)
        _search_once(search, step)
        if len(search.found) == seen:
            break
    return sorted(search.found, key=lambda secret: secret.start)


def _search_once(search: Search, step: str | None) -> None:
    code_is_asked = step in CODE_STEPS
    documents.take(search)
    passwords.take_announced(search, code_is_asked=code_is_asked)
    cards.take(search)
    keys.take(search)
    spelled_digits.take(search)
    addresses.take_spaced(search)
    numbers.take_spaced_codes(search, code_is_asked=code_is_asked)
    numbers.take(search, glued=False, code_is_asked=code_is_asked)
    passwords.take_beside_emails(search)
    emails.take(search)
    addresses.take(search)
    passwords.take_by_looks(search, alone=step in PASSWORD_STEPS)
    numbers.take(search, glued=True, code_is_asked=code_is_asked)


_SPARED = re.compile(
    "|".join(re.escape(placeholder) for placeholder in PLACEHOLDERS.values())
    # Case numbers: people are asked to quote them
    + r"|(?<![0-9A-Za-z])RB-[0-9A-HJKMNP-TV-Z]{10}(?![0-9A-Za-z])",
    re.IGNORECASE,
)


def _title_pattern(title: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in read(title).text.split())
    return re.compile(rf"(?<!\w){words or '(?!)'}(?!\w)", re.IGNORECASE)

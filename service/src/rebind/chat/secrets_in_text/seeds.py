"""Recovery phrases of wallets: a dozen or two of words from lists that every wallet shares
(BIP-39), which open it for whoever reads them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from mnemonic import Mnemonic

from rebind.chat.secrets_in_text.search import SEED, Search

FEWEST_WORDS = 10
"""In a row. The lists leave out what sentences are held together by (the, a, is, my), so that
ordinary writing does not come near it; the shortest phrase has twelve."""
FEWEST_WORDS_ANNOUNCED = 6
"""Right after "my seed phrase is", where a part of one is to be expected."""


def take(search: Search) -> None:
    for start, end in (*_phrases(search.rest), *_unspaced_phrases(search.rest)):
        search.add(start, end, SEED, "")


@dataclass(frozen=True)
class _List:
    words: frozenset[str]
    """With their first four letters, which tell them apart: some people note no more."""

    def has(self, word: str) -> bool:
        return word in self.words

    def has_misspelt(self, word: str) -> bool:
        """A word that may stand in a phrase, where all around it are of the list."""
        return word[:4] in self.words or (len(word) >= 3 and word not in _HOLD_SENTENCES)


def _folded(word: str) -> str:
    """Without accents: the lists are decomposed, people leave accents out."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")


def _list(language: str) -> _List:
    words = [_folded(word) for word in Mnemonic(language).wordlist]
    return _List(frozenset(words) | {word[:4] for word in words if len(word) > 4})


_LISTS = [_list(language) for language in sorted(Mnemonic.list_languages())]
_HOLD_SENTENCES = frozenset(
    "and are but did for from get got had has her him his how its let lost may not off our out "
    "sent she some the them too was were who why with would yes your".split()
)
_KNOWN_TO_ONE_SLIP = 5
"""So many words of the list stand for one that is none."""

_CONTEXT = 40
_WORD = re.compile(r"[^\W\d_]+")
# What may stand between two words of a phrase: a comma, a line, a number ("1. word 2. word")
_GAP = re.compile(r"[\s,;.|/()\[\]\"'<>•·_#*-]{0,6}(?:\d{1,2}[\s,;.:|/()\[\]•·_#*-]{0,4})?")
_ANNOUNCED = re.compile(
    r"(?:(?<!\w)(?:seeds?(?:\s(?:phrase|words))?|mnemonic|(?:recovery|secret|backup|wallet)\s(?:phrase|words)|"
    r"wiederherstellungsphrase|phrase de récupération|frase sem(?:illa|ente)|semilla|semente|"
    r"(?:frase|palavras|palabras) de recupera\w{1,8}|сид|сид[- ]фраз\w|мнемоник\w{0,3}|"
    r"фраз\w восстановления|kurtarma (?:kelime|ifade|cümle)\w{0,8}|cụm từ (?:khôi phục|bí mật)|"
    r"(?:frasa|kata) (?:pemulihan|rahasia)|(?:عبارة|كلمات) (?:الاسترداد|البذور))(?!\w)|"
    r"助记词|助記詞|恢复短语|恢复词|シードフレーズ|시드)"
    r"\W{0,4}(?:(?:is|are|was|were|ist|est|es|это|是|は|는)\W{0,3})?(?:\d{1,2}\W{0,3})?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Word:
    start: int
    end: int
    folded: str


def _phrases(text: str) -> Iterator[tuple[int, int]]:
    words = [_Word(*match.span(), _folded(match.group())) for match in _WORD.finditer(text)]
    if len(words) < FEWEST_WORDS_ANNOUNCED:
        return
    end = 0
    spans = [span for list_ in _LISTS for span in _spans(text, words, list_)]
    for start, stop in sorted(spans):
        # Of two lists that share words
        if max(start, end) < stop:
            yield max(start, end), stop
        end = max(end, stop)


def _spans(text: str, words: list[_Word], list_: _List) -> Iterator[tuple[int, int]]:
    for row in _rows(text, words, list_):
        known = sum(list_.has(word.folded) for word in row)
        before = text[max(0, row[0].start - _CONTEXT) : row[0].start]
        fewest = FEWEST_WORDS_ANNOUNCED if _ANNOUNCED.search(before) else FEWEST_WORDS
        if known >= fewest and (len(row) - known) * _KNOWN_TO_ONE_SLIP <= known:
            yield row[0].start, row[-1].end
            continue
        for strict in _split(row, list_):
            if len(strict) >= fewest:
                yield strict[0].start, strict[-1].end


def _rows(text: str, words: list[_Word], list_: _List) -> Iterator[list[_Word]]:
    """Words of the list in a row, slips between them included: never two slips together, and
    none at an end."""
    row: list[_Word] = []
    slip: _Word | None = None
    end = 0
    for word in words:
        if row and not _GAP.fullmatch(text, end, word.start):
            yield row
            row, slip = [], None
        end = word.end
        if list_.has(word.folded):
            row += [slip, word] if slip else [word]
            slip = None
        elif row and slip is None and list_.has_misspelt(word.folded):
            slip = word
        elif row:
            yield row
            row, slip = [], None
    if row:
        yield row


def _split(row: list[_Word], list_: _List) -> Iterator[list[_Word]]:
    for known, group in groupby(row, key=lambda word: list_.has(word.folded)):
        if known:
            yield list(group)


# --- without blanks -------------------------------------------------------------------------------

_CHINESE = [
    (Mnemonic(language), frozenset(Mnemonic(language).wordlist))
    for language in ("chinese_simplified", "chinese_traditional")
]
_WHOLE = (12, 15, 18, 21, 24)
"""The words that a whole phrase may have; of Chinese ones each is one character."""
_MOST_USED = frozenset(character for _, words in _CHINESE for character in words) & frozenset(
    "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于出就分对對成会會可主发發年"
    "动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經"
)
"""What writing is full of, and a phrase by chance is not."""
_CHARACTERS_TO_ONE_USED = 6
_UNSPACED = re.compile(r"[\u4e00-\u9fff]{6,}")
_ANNOUNCED_UNSPACED = re.compile(
    r"(?:助记词|助記詞|恢复短语|恢复词)(?:是|为|為)?\W{0,3}(?P<phrase>[\u4e00-\u9fff]{6,24})"
)


def _unspaced_phrases(text: str) -> Iterator[tuple[int, int]]:
    """In Chinese, where nothing need stand between the words."""
    for match in _ANNOUNCED_UNSPACED.finditer(text):
        phrase = match.group("phrase")
        if any(set(phrase) <= words for _, words in _CHINESE) and not _is_written(phrase):
            yield match.span("phrase")
    for match in _UNSPACED.finditer(text):
        phrase = match.group()
        if len(phrase) in _WHOLE and not _is_written(phrase):
            spaced = " ".join(phrase)
            if any(set(phrase) <= words and list_.check(spaced) for list_, words in _CHINESE):
                yield match.span()


def _is_written(phrase: str) -> bool:
    used = sum(character in _MOST_USED for character in phrase)
    return used * _CHARACTERS_TO_ONE_USED > len(phrase)

"""Which of the house's languages a typed message is in, when that can be said with confidence."""

import re
import unicodedata
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from rebind.chat.secrets_in_text import PLACEHOLDERS

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

CONFIDENT = 0.85
"""How sure the identifier has to be. At it 2 of 1,000 messages of four words or more, each in the
language that is spoken, would be followed to another one (docs/contributors.md has the table)."""
LEAST_WORDS = 3
LEAST_LETTERS = 12
"""In Latin script. What is shorter is as often a name, a coin, or a word of all languages."""
READ_CHARS = 1000
"""A language shows long before; the identifier's time grows with the text."""

SPELT_IN_LATIN = ("en", "es", "pt", "tr", "vi", "id")
NEIGHBOURS = "ca cs da de et fi fr hr hu it lt lv ms nl no pl ro sk sl sq sv tl".split()
"""Languages that nobody answers in here, so that a message in one is not taken for another's."""
_READ_BY = {"ms": "id", "ca": "es"}
"""Whoever writes the one reads the other, and the identifier can hardly tell them apart."""


class _Script(NamedTuple):
    language: str
    letters: re.Pattern[str]
    others: re.Pattern[str]
    """Letters that only other languages of the script have."""
    least: int


_SCRIPTS = (
    _Script("zh", re.compile("[\u3400-\u9fff]"), re.compile("[\u3040-\u30ff\uac00-\ud7af]"), 4),
    _Script("ru", re.compile("[\u0400-\u052f]"), re.compile("[іїєґўјљњћђџқғүұһңәө]", re.I), 8),
    _Script("ar", re.compile("[\u0620-\u06ff]"), re.compile("[پچژگکیےٹڈڑۀۆێ]"), 8),
)
_MOSTLY = 0.6
"""Of all letters. Coins, apps and addresses are spelt in Latin script everywhere."""
_PLACEHOLDER = re.compile("|".join(map(re.escape, PLACEHOLDERS.values())))
_NO_WORDS = re.compile(r"\S*(?:[@/\\_#]|\w\.\w)\S*|\S*\d\S*")
"""Addresses, handles, codes, amounts."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def detect(shown: str) -> str | None:
    """The language of a message as it is shown, without its secrets; None where nothing can be said
    for certain."""
    plain = unicodedata.normalize("NFC", _PLACEHOLDER.sub(" ", shown[:READ_CHARS]))
    words = _WORD.findall(_NO_WORDS.sub(" ", plain))
    text = " ".join(words)
    letters = sum(len(word) for word in words)
    for script in _SCRIPTS:
        count = len(script.letters.findall(text))
        if count >= script.least and (count >= _MOSTLY * letters or _is_core(script, count, words)):
            return None if script.others.search(text) else script.language
    if len(words) < LEAST_WORDS or letters < LEAST_LETTERS:
        return None
    language, certain = _classify(text)
    return language if language in SPELT_IN_LATIN and certain >= CONFIDENT else None


def _classify(text: str) -> tuple[str, float]:
    """The likeliest language of a text in Latin script, and how likely it is, of one."""
    likely: dict[str, float] = {}
    for language, certain in _identifier().rank(text):
        name = _READ_BY.get(language, language)
        likely[name] = likely.get(name, 0.0) + certain
    return max(likely.items(), key=itemgetter(1))


def load() -> None:
    """What the first message would wait for, a second or so."""
    _identifier()


def _is_core(script: _Script, count: int, words: list[str]) -> bool:
    """Chinese says in a character what others say in a word."""
    return script.language == "zh" and count >= len(words)


@cache
def _identifier() -> "LanguageIdentifier":
    # Here, since numpy comes with it: commands and migrations do without
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([*SPELT_IN_LATIN, *NEIGHBOURS])
    return identifier

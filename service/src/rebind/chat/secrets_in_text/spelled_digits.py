"""Codes and telephone numbers whose figures are written as words: "one two three four five six",
"double three", 一二三四五六."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from rebind.chat.secrets_in_text.search import Search

FEWEST, MOST = 6, 15


def take(search: Search) -> None:
    for match in _NUMERALS.finditer(search.rest):
        digits = "".join(_VALUE_OF_NUMERAL.get(character, "") for character in match.group())
        search.add(*match.span(), *_kind(digits))
    for start, end, digits in _rows(search.rest):
        kind, value = _kind(digits)
        plus = _PLUS.search(search.rest[max(0, start - _LONGEST_PLUS) : start])
        if plus and kind == "phone":
            start, value = start - len(plus.group()), f"+{value}"
        search.add(start, end, kind, value)


def _kind(digits: str) -> tuple[str, str]:
    return ("code", digits) if len(digits) == FEWEST else ("phone", digits)


# From nought to nine, a line for each language
_LANGUAGES = """
zero one two three four five six seven eight nine
null eins zwei drei vier fünf sechs sieben acht neun
zéro un deux trois quatre cinq six sept huit neuf
cero uno dos tres cuatro cinco seis siete ocho nueve
zero um dois três quatro cinco seis sete oito nove
zero uno due tre quattro cinque sei sette otto nove
nul een twee drie vier vijf zes zeven acht negen
zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć
ноль один два три четыре пять шесть семь восемь девять
sıfır bir iki üç dört beş altı yedi sekiz dokuz
صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة
nol satu dua tiga empat lima enam tujuh delapan sembilan
không một hai ba bốn năm sáu bảy tám chín
ゼロ いち に さん よん ご ろく なな はち きゅう
ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า
"""
_OTHER_WORDS = {"oh": "0", "o": "0", "meia": "6", "zwo": "2", "nil": "0"}
_TIMES = {"double": 2, "triple": 3, "doppel": 2, "doble": 2}


def _folded(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")


_VALUE = _OTHER_WORDS | {
    _folded(word): str(value)
    for line in _LANGUAGES.split("\n")
    for value, word in enumerate(line.split())
}

# One character a figure, with or without gaps
_ROWS_OF_NUMERALS = ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "공일이삼사오육칠팔구", "영")
_VALUE_OF_NUMERAL = {
    numeral: str(value) for row in _ROWS_OF_NUMERALS for value, numeral in enumerate(row)
} | {"幺": "1", "两": "2"}
_NUMERAL = f"[{''.join(_VALUE_OF_NUMERAL)}]"
_NUMERALS = re.compile(rf"{_NUMERAL}(?:[\s,.、-]{{0,2}}{_NUMERAL}){{{FEWEST - 1},{MOST - 1}}}")

_TIMED = "|".join(_TIMES)
_FIGURE = re.compile(rf"(?:(?<!\w)({_TIMED})[\s-]{{1,2}})?([^\W\d_]+|\d+)", re.IGNORECASE)
_GAP = re.compile(r"[\s,.;:/_-]{1,3}")
_PLUS = re.compile(r"(?:\+|(?<!\w)(?:plus|más|mais|плюс|artı|cộng))\s{0,2}$", re.IGNORECASE)
_LONGEST_PLUS = 8


@dataclass(frozen=True)
class _Figure:
    start: int
    end: int
    digits: str
    """Empty: a word that is no figure, or a whole number."""
    spelled: bool


def _figures(text: str) -> Iterator[_Figure]:
    for match in _FIGURE.finditer(text):
        times, word = match.groups()
        digits = _VALUE.get(_folded(word)) or (word if len(word) <= 3 and word.isdigit() else "")
        digits *= _TIMES[times.lower()] if times else 1
        yield _Figure(*match.span(), digits, not word.isdigit())


def _rows(text: str) -> Iterator[tuple[int, int, str]]:
    """Rows of figures of which at least one is a word; figures alone are for other rules."""
    row: list[_Figure] = []
    for figure in (*_figures(text), _Figure(len(text), len(text), "", False)):
        if row and not (figure.digits and _GAP.fullmatch(text, row[-1].end, figure.start)):
            digits = "".join(each.digits for each in row)
            if FEWEST <= len(digits) <= MOST and any(each.spelled for each in row):
                yield row[0].start, row[-1].end, digits
            row = []
        if figure.digits:
            row.append(figure)

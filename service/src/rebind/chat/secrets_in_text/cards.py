"""Numbers of bank cards. Nothing here is paid by card, so they are dropped."""

import re

from rebind.chat.secrets_in_text.search import CARD, Search, Verdict


def take(search: Search) -> None:
    search.take(_NUMBER, _card, group="number")


_NAMED = (
    r"(?:(?<!sim )cards?|visa|master\s?card|maestro|amex|debit|credit|cc|karten?|kreditkarte|carte|"
    r"tarjeta|cart[aã]o|carta|карт\w{0,3}|kart\w{0,4}|thẻ|kartu|البطاقة|بطاق\w{0,3}|卡|カード|카드|บัตร)"
)
_GAP = r"[ .-]?"
_NUMBER = re.compile(
    rf"(?P<named>{_NAMED}[^\d\x00]{{0,24}})?"
    # Not within an address, unless it is called a card
    r"(?(named)|(?<![a-z]))(?<![\d+])(?<!\d[ .-])(?P<number>"
    rf"\d{{4}}{_GAP}\d{{6}}{_GAP}\d{{4,5}}(?!{_GAP}\d{{3}})"
    rf"|\d{{4}}{_GAP}\d{{4}}{_GAP}\d{{4}}{_GAP}\d{{4}}(?:{_GAP}\d{{1,3}}(?!\d|[/.-]\d))?"
    r"|\d{13,19})(?![\da-z])"
    # nor one in groups
    r"(?![ -](?=\d*[a-f])[0-9a-f]{4,}(?!\w))",
    re.IGNORECASE,
)
# Of the shorter ones, a number by chance passes the check too often
_SHORT = {13: ("4",), 14: ("30", "36", "38", "39"), 15: ("34", "37")}
_FIRST = "2345689"


def _card(match: re.Match[str]) -> Verdict:
    figures = re.sub(r"\D", "", match.group("number"))
    named, checks = match.group("named") is not None, _checks(figures)
    if len(figures) < 16:
        is_card = figures.startswith(_SHORT[len(figures)]) and (named or checks)
    else:
        # One figure may be mistyped: sixteen are a card all the same
        is_card = named or checks or (len(figures) == 16 and figures[0] in _FIRST)
    return (CARD, "") if is_card else None


def _checks(figures: str) -> bool:
    """The check digit is right (Luhn)."""
    total = 0
    for place, figure in enumerate(reversed(figures)):
        doubled = int(figure) * (1 + place % 2)
        total += doubled - 9 * (doubled > 9)
    return total % 10 == 0

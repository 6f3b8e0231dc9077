"""E-mail addresses, also as people write them to hide them from machines, or mistype them."""

import re

from rebind.chat.secrets_in_text.search import Search, Verdict


def take(search: Search) -> None:
    for pattern in (_PLAIN, _IDEOGRAPHIC):
        search.take(pattern, lambda m: ("email", re.sub(r"\s", "", m.group()).lower()))
    for pattern in (_LOOSE, _BRACKETED, _SPOKEN, _UNSPACED):
        search.take(pattern, _loose)
    search.take(_WITHOUT_END, _loose)


_LOCAL = r"(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]{1,64}"
_LABEL = r"[\w-]{1,63}"
_AT = (
    r"(?:at|arroba|chiocciola|klammeraffe|arobase|\u0441\u043e\u0431\u0430\u043a\u0430|"
    r"et işareti|a còng|\u0622\u062a)"
)
_DOT = (
    r"(?:dot|punto|ponto|punkt|point|\u0442\u043e\u0447\u043a\u0430|\u70b9|\u9ede|nokta|chấm|"
    r"titik|\u062f\u0648\u062a|\u0646\u0642\u0637\u0629)"
)
# Where there is a blank in the domain, only what is certainly an end of one: `mail me @bob. It …`
_END = (
    r"(?:com|net|org|edu|gov|info|biz|app|dev|io|co|eu|uk|de|fr|es|nl|pl|ru|tr|br|pt|cn|jp|kr|vn|th|"
    r"id|ch|ca|au|test|example)(?![\w-])"
)

EMAIL = rf"{_LOCAL}\s?@\s?(?:[\w-]{{1,63}}\.){{1,8}}[^\W\d_]{{2,24}}(?![\w-])"
_PLAIN = re.compile(EMAIL, re.IGNORECASE)
# Chinese keyboards write `。`, which names of hosts take for a dot
_IDEOGRAPHIC = re.compile(
    rf"{_LOCAL}\s?@\s?(?:[\w-]{{1,63}}[.。]){{1,8}}[a-z]{{2,24}}(?![\w-])", re.IGNORECASE
)
# `alice @ example . com`, `alice@example .com`, `alice@example,com`, `alice@example dot com`
_LOOSE = re.compile(
    rf"{_LOCAL}\s{{0,2}}@\s{{0,2}}{_LABEL}(?:\s{{0,2}}[.,]{_LABEL})?"
    rf"(?:\s{{0,2}}[.,]\s{{0,2}}|\s{_DOT}\s){_END}",
    re.IGNORECASE,
)
# `alice(at)example.com`, `alice [at] example [dot] com`
_BRACKETED = re.compile(
    rf"{_LOCAL.replace('{|}', '|')}\s{{0,2}}[(\[{{<]\s?(?:{_AT}|@)\s?[)\]}}>]\s{{0,2}}{_LABEL}"
    rf"(?:\s{{0,2}}(?:[.,]|[(\[{{<]\s?(?:{_DOT}|\.)\s?[)\]}}>]|{_DOT}\s)\s{{0,2}}{_LABEL}){{1,4}}",
    re.IGNORECASE,
)
# `alice at example dot com`; `alice at gmail.com` would be any sentence about a site
_SPOKEN = re.compile(
    rf"(?<!\w)(?!(?:look|looked|looking|bought|sold|here|account|page|site|registered|trade|trading)\s)"
    rf"(?:[\w+-]{{1,64}}\s{{1,2}}{_DOT}\s{{1,2}}){{0,2}}[\w.+-]{{2,64}}\s{{1,2}}{_AT}\s{{1,2}}{_LABEL}(?:\s{{1,2}}{_DOT}\s{{1,2}}{_LABEL})?"
    rf"\s{{1,2}}{_DOT}\s{{1,2}}[^\W\d_]{{2,10}}(?!\w)",
    re.IGNORECASE,
)
# `alice艾特example点com`
_UNSPACED = re.compile(
    r"[a-z0-9._+-]{1,64}\s?(?:艾特|圈a|小老鼠)\s?[a-z0-9-]{1,63}\s?(?:[.。]|点|點)\s?[a-z]{2,24}",
    re.IGNORECASE,
)
# `alice@gmail`, not `P@ssw0rd`
_WITHOUT_END = re.compile(rf"{_LOCAL}@[^\W\d_]{{2,63}}(?![\w-])", re.IGNORECASE)


def _loose(match: re.Match[str]) -> Verdict:
    """Hidden, but of no use: where it is written like this, nobody should write to it."""
    local = match.group().partition("@")[0]
    return ("email", re.sub(r"\s", "", match.group()).lower()) if local.strip() else None

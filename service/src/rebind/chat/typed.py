"""A typed message in the two forms that may exist of it: what people are shown, and what the
assistant hears. The original is never stored."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rebind.chat.reading import read
from rebind.chat.secrets_in_text import ANSWER, DROPPED, PLACEHOLDERS, Secret, find

CODE_FIGURES = 6
UNKEPT = DROPPED | {ANSWER}
"""A sentence answers nothing: "never had ETC" would cost a try, so `whole_answer` alone decides."""
MAX_HANDLES = 20
"""Per message. What is found beyond it is hidden all the same, but cannot be used."""

_UNDERSCORES = re.compile(r"_{2,}")
_HARMLESS_SLASH = "\u2215"
"""DIVISION SLASH: reads like a slash, and no normalisation makes one of it."""
_SLASHES = frozenset("/\u2044\u2215\u2571\u27cb\u29f8")
"""A person sees a slash in each of them."""


@dataclass(frozen=True)
class Typed:
    shown: str
    spoken: str
    kept: list[Secret]
    """For the vault: one for each placeholder of `spoken`, in order, apart from what is dropped."""
    dropped: frozenset[str]
    """The kinds of what nothing here ever needs."""


def mask(original: str, titles: Sequence[tuple[str, str]] = (), step: str | None = None) -> Typed:
    """Swap every secret of a text for a placeholder. `titles` and `step`: see `find`."""
    secrets = find(original, titles, step)
    kept = [secret for secret in secrets if secret.kind not in UNKEPT and secret.value]
    kept = kept[:MAX_HANDLES]
    shown, spoken, end = [], [], 0
    for secret in secrets:
        between = original[end : secret.start]
        placeholder = PLACEHOLDERS[secret.kind]
        heard = secret in kept or secret.kind in DROPPED or _names_an_option(secret)
        shown += [between, placeholder]
        spoken += [_own_words(between), f"__{secret.kind}__" if heard else placeholder]
        end = secret.end
    shown.append(original[end:])
    spoken.append(_own_words(original[end:]))
    dropped = DROPPED.intersection(secret.kind for secret in secrets)
    return Typed("".join(shown), without_command("".join(spoken)), kept, dropped)


def _names_an_option(secret: Secret) -> bool:
    """Of the question that is open: the assistant says how an answer is given."""
    return secret.kind == ANSWER and secret.value != ""


def _own_words(text: str) -> str:
    """A placeholder that the person typed (`__code__`) stands for nothing."""
    return _UNDERSCORES.sub("_", text)


def without_command(text: str) -> str:
    """Rasa takes `/intent{…}` for an intent in every channel, so a slash that comes before any
    visible character is swapped for one that it does not know (attack 68)."""
    end = 0
    while end < len(text) and (_is_slash(text[end]) or not _is_visible(text[end])):
        end += 1
    head = "".join(_HARMLESS_SLASH if _is_slash(c) else c for c in text[:end])
    return head + text[end:]


def _is_slash(character: str) -> bool:
    return read(character).text in _SLASHES


def _is_visible(character: str) -> bool:
    plain = read(character).text
    return plain.isprintable() and not plain.isspace() and plain != ""


def is_blank(text: str) -> bool:
    """Nothing that a person could see."""
    return not any(_is_visible(character) for character in text)


# --- an answer, typed -----------------------------------------------------------------------------

_JOINER = r"(?:[\s,;&+/.!)(]|(?<!\w)(?:and|or|und|y|et)(?!\w))"
_ONLY_JOINERS = re.compile(rf"{_JOINER}*", re.IGNORECASE)
_PICK = re.compile(
    rf"\s*(?:options?|answers?|numbers?|no\.?|\#)?\s*"
    rf"((?:\d{{1,2}}|[a-z])(?!\w)[.)]?(?:{_JOINER}+(?:\d{{1,2}}|[a-z])(?!\w)[.)]?)*)[\s.!]*",
    re.IGNORECASE,
)


def whole_answer(
    text: str, options: Sequence[tuple[str, str]], *, multiple: bool
) -> list[str] | None:
    """The options that a message names when it does nothing else: by title, number or letter.
    None when it says more, names an unknown one, or several where one is asked for."""
    picked = _by_title(text, options) or _by_place(text, options)
    if not picked or (len(picked) > 1 and not multiple):
        return None
    return picked


def _by_title(text: str, options: Sequence[tuple[str, str]]) -> list[str]:
    named = find(text, options)
    end, between = 0, []
    for secret in named:
        between.append(text[end : secret.start])
        end = secret.end
    between.append(text[end:])
    only_titles = named and all(secret.kind == ANSWER for secret in named)
    if not only_titles or not _ONLY_JOINERS.fullmatch(read(" ".join(between)).text):
        return []
    return list(dict.fromkeys(secret.value for secret in named))


def _by_place(text: str, options: Sequence[tuple[str, str]]) -> list[str]:
    match = _PICK.fullmatch(read(text).text.replace("\x00", " "))
    if match is None:
        return []
    names = re.findall(r"(?<!\w)(?:\d{1,2}|[a-z])(?!\w)", match.group(1).lower())
    if len(names) >= CODE_FIGURES and all(name.isdigit() for name in names):
        return []  # `3 5 1 7 2 4` is a code in the wrong place, and no answer has so many options
    # "y" joins in Spanish, and could be the 25th option; no question has as many
    places = [int(n) if n.isdigit() else ord(n) - ord("a") + 1 for n in names if n != "y"]
    if not places or any(not 1 <= place <= len(options) for place in places):
        return []
    return list(dict.fromkeys(options[place - 1][0] for place in places))

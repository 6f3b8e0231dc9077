"""Every language says what English says: the same messages, buttons and variables, whole sentences
for every number, and buttons that fit a phone."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast, parse

FOLDER = Path(__file__).resolve().parents[2] / "data" / "translations"
LANGUAGES = sorted(path.name for path in FOLDER.iterdir() if path.name != "en")
NINE = {"ar", "es", "id", "pt", "ru", "tr", "vi", "zh"}
FILES = sorted(path.name for path in (FOLDER / "en").glob("*.ftl") if path.name != "desk-page.ftl")
"""Who works at the desk reads English."""
FOR_THE_DESK = ("desk_", "review_rule_")
LONGEST_BUTTON = 34
"""Letters, at 320 pixels and 16 pixels a letter of Roboto: more is cut or wraps to three lines."""
LONGEST_SUBJECT = 78
"""RFC 5322, 2.1.1: what mail programs show of a line."""
BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
NUMBERS = (0, 1, 2, 3, 5, 11, 21, 100)


@cache
def messages(language: str, file: str) -> dict[str, ast.Message]:
    body = parse((FOLDER / language / file).read_text(encoding="utf-8")).body
    assert [each.content for each in body if isinstance(each, ast.Junk)] == []
    found = [each for each in body if isinstance(each, ast.Message)]
    assert len(found) == len({each.id.name for each in found}), "a key twice"
    return {each.id.name: each for each in found if not each.id.name.startswith(FOR_THE_DESK)}


def nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    yield node
    for value in vars(node).values():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, ast.BaseNode):
                yield from nodes(each)


def variables(node: ast.BaseNode) -> set[str]:
    return {each.id.name for each in nodes(node) if isinstance(each, ast.VariableReference)}


def cases(node: ast.BaseNode) -> dict[str, set[str]]:
    """The words, not the numbers, that a variable is compared with."""
    found: dict[str, set[str]] = {}
    for each in nodes(node):
        if isinstance(each, ast.SelectExpression) and isinstance(
            each.selector, ast.VariableReference
        ):
            keys = {v.key.name for v in each.variants if isinstance(v.key, ast.Identifier)}
            found.setdefault(each.selector.id.name, set()).update(keys)
    return found


PLURALS = {"zero", "one", "two", "few", "many", "other"}
BOTH = [(language, file) for language in LANGUAGES for file in FILES]


def test_there_are_nine() -> None:
    assert set(LANGUAGES) == NINE


@pytest.mark.parametrize(("language", "file"), BOTH)
def test_a_language_has_what_english_has(language: str, file: str) -> None:
    english, theirs = messages("en", file), messages(language, file)
    assert english.keys() == theirs.keys()
    for key, message in english.items():
        other = theirs[key]
        assert [a.id.name for a in message.attributes] == [a.id.name for a in other.attributes], key
        assert (message.value is None) == (other.value is None), key
        assert variables(message) == variables(other), key
        words = {name: keys - PLURALS for name, keys in cases(message).items()}
        theirs_words = {name: keys - PLURALS for name, keys in cases(other).items()}
        for name, keys in words.items():
            assert theirs_words.get(name, set()) == keys, f"{key}: ${name}"


@pytest.mark.parametrize(("language", "file"), BOTH)
def test_a_number_is_told_by_the_rules_of_the_language(language: str, file: str) -> None:
    """A form that a language has not is never chosen."""
    forms = set(Locale.parse(language).plural_form.rules) | {"other"}
    for key, message in messages(language, file).items():
        for name, keys in cases(message).items():
            assert (keys & PLURALS) <= forms, f"{key}: ${name}"


@pytest.mark.parametrize(("language", "file"), [("en", file) for file in FILES] + BOTH)
def test_every_sentence_can_be_said(language: str, file: str) -> None:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((FOLDER / language / file).read_text(encoding="utf-8")))
    # Of the whole file: a message may have another one in it
    known = set().union(*map(variables, messages(language, file).values()))
    for key in messages(language, file):
        loaded = bundle.get_message(key)
        patterns = [loaded.value, *loaded.attributes.values()]
        for number in NUMBERS:
            given = {name: _value(name, number) for name in known}
            for pattern in patterns:
                if pattern is not None:
                    text, errors = bundle.format_pattern(pattern, given)
                    assert errors == [], f"{key}: {errors}"
                    assert "{" not in text or "{" in str(given), key


def _value(name: str, number: int) -> object:
    if name.endswith(("_at", "_until")) or name in ("opens",):
        return datetime(2026, 3, 1, 10, tzinfo=UTC)
    return number


@pytest.mark.parametrize(("language", "file"), BOTH)
def test_paragraphs_stand_where_they_stand_in_english(language: str, file: str) -> None:
    for key, message in messages("en", file).items():
        theirs = messages(language, file)[key]
        if message.value is not None and theirs.value is not None:
            assert _breaks(message.value) == _breaks(theirs.value), key


def _breaks(pattern: ast.Pattern) -> int:
    return sum(e.value.count("\n\n") for e in pattern.elements if isinstance(e, ast.TextElement))


@pytest.mark.parametrize(("language", "file"), BOTH)
def test_a_button_fits_a_phone_and_a_subject_its_line(language: str, file: str) -> None:
    for key, message in messages(language, file).items():
        for attribute in message.attributes:
            name, length = attribute.id.name, len(_plain(attribute.value))
            if name.startswith(("button-", "primary-", "system-")):
                assert length <= LONGEST_BUTTON, f"{key}.{name}"
            if name == "subject":
                assert length <= LONGEST_SUBJECT, f"{key}.{name}"


def _plain(pattern: ast.Pattern) -> str:
    return "".join(e.value for e in pattern.elements if isinstance(e, ast.TextElement))


@pytest.mark.parametrize("language", LANGUAGES)
def test_direction_is_the_pages_business(language: str) -> None:
    """Marks in a text would be copied with it, into a code or an address."""
    for file in FILES:
        assert not BIDI.search((FOLDER / language / file).read_text(encoding="utf-8")), file


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_named_in_itself(language: str) -> None:
    name = _plain(messages(language, "telegram.ftl")["language_name"].value or ast.Pattern([]))
    known = str(Locale.parse(language).language_name)
    assert known.casefold() in name.casefold()

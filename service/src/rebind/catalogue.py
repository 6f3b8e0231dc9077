"""What the service says, in every language: Fluent files, one folder a language."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message

from rebind.clock import Local

FALLBACK = "en"
SPOKEN_ELSEWHERE = frozenset({"assistant.ftl", "desk-page.ftl"})
"""Files of the assistant and of the desk in the browser: half of all words."""


class Catalogue:
    """Texts by key and language; a language falls back to English key by key."""

    def __init__(self, folder: Path, *, brand: str) -> None:
        self._folder = folder
        self._brand = brand
        self.languages = sorted(p.name for p in folder.iterdir() if p.is_dir())
        if FALLBACK not in self.languages:
            raise FileNotFoundError(f"no English catalogue in {folder}")
        self._keys: list[str] = []
        self._of_the_assistant: dict[tuple[str, str], dict[str, str]] = {}
        self._bundles = {FALLBACK: self._load(FALLBACK)}

    def _bundle(self, language: str) -> FluentBundle:
        """Read when it is spoken first: nine languages take longer than all else at the start."""
        bundle = self._bundles.get(language)
        if bundle is None:
            bundle = self._bundles[language] = self._load(language)
        return bundle

    def _load(self, language: str) -> FluentBundle:
        bundle = _empty(language)
        for path in sorted((self._folder / language).glob("*.ftl")):
            if path.name in SPOKEN_ELSEWHERE:
                continue
            keys = _add(bundle, path)
            if language == FALLBACK:
                self._keys += keys
        return bundle

    def keys(self, prefix: str) -> list[str]:
        """Of the messages whose key begins so, in the order of the file."""
        return [key for key in self._keys if key.startswith(prefix)]

    def of_the_assistant(self, locale: str | None, prefix: str) -> dict[str, str]:
        """Messages that the assistant speaks and that need nothing to be known, by key, of those
        whose key begins so; in the order of the file, which is read when it is asked for first."""
        language = self.language(locale)
        if (language, prefix) not in self._of_the_assistant:
            bundle, texts = _empty(language), {}
            for key in _add(bundle, self._folder / language / "assistant.ftl"):
                pattern = bundle.get_message(key).value
                if key.startswith(prefix) and pattern is not None:
                    text, errors = bundle.format_pattern(pattern, {"brand": self._brand})
                    if not errors:
                        texts[key] = str(text)
            self._of_the_assistant[language, prefix] = texts
        return self._of_the_assistant[language, prefix]

    def language(self, locale: str | None) -> str:
        """The language that serves a locale such as `pt-BR`: itself, its base, or English."""
        for candidate in (locale or "", (locale or "").split("-")[0]):
            if candidate in self.languages:
                return candidate
        return FALLBACK

    def _candidates(self, locale: str | None) -> Iterator[FluentBundle]:
        language = self.language(locale)
        yield self._bundle(language)
        if language != FALLBACK:
            yield self._bundle(FALLBACK)

    def text(self, locale: str | None, key: str, /, **arguments: object) -> str:
        """The message `key` (or `key.attribute`), formatted; an argument may be a `Local`, or a
        list, which is joined as the language joins one. Raises KeyError for an unknown
        key or a missing argument: a hole in a sentence about money is a bug, not a warning."""
        name, _, attribute = key.partition(".")
        for bundle in self._candidates(locale):
            if not bundle.has_message(name):
                continue
            message = bundle.get_message(name)
            pattern = message.attributes.get(attribute) if attribute else message.value
            if pattern is None:
                continue
            given = {"brand": self._brand, **arguments}
            told = {name: _told(value, bundle.locales[0]) for name, value in given.items()}
            text, errors = bundle.format_pattern(pattern, told)
            if errors:
                raise KeyError(f"{key}: {errors[0]}")
            return str(text)
        raise KeyError(key)

    def attributes(self, locale: str | None, key: str) -> list[str]:
        """Names of a message's attributes, in the order of the file."""
        for bundle in self._candidates(locale):
            if bundle.has_message(key):
                return list(bundle.get_message(key).attributes)
        raise KeyError(key)


def _empty(language: str) -> FluentBundle:
    # Isolation marks around placeables would break codes that people copy from a mail
    return FluentBundle([language], use_isolating=False)


def _add(bundle: FluentBundle, path: Path) -> list[str]:
    """The keys of the file's messages, in its order."""
    resource = FluentResource(path.read_text(encoding="utf-8"))
    bundle.add_resource(resource)
    return [each.id.name for each in resource.body if isinstance(each, Message)]


def _told(value: object, language: str) -> object:
    """What Fluent itself has no form for."""
    if isinstance(value, Local):
        return value.told(language)
    return format_list(value, locale=language) if isinstance(value, list) else value


@cache
def load(folder: Path, brand: str) -> Catalogue:
    return Catalogue(folder, brand=brand)

"""Answers that need not be written anew: `canned_…` of the catalogue, in each of its languages."""

from collections.abc import Mapping

from rebind.catalogue import Catalogue

PREFIX = "canned_"
PLACEHOLDERS = ("reference", "case_id", "agent", "due")


class Canned:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def responses(self, locale: str | None) -> list[dict[str, str]]:
        """With their placeholders, as `{reference}`."""
        return self._filled(locale, {name: f"{{{name}}}" for name in PLACEHOLDERS})

    def filled(self, locale: str, known: Mapping[str, str | None]) -> list[dict[str, str]]:
        """For one conversation; those are left out that need what it does not have."""
        return self._filled(locale, {key: value for key, value in known.items() if value})

    def _filled(self, locale: str | None, known: Mapping[str, str]) -> list[dict[str, str]]:
        found = []
        for key in self._catalogue.keys(PREFIX):
            try:
                text = self._catalogue.text(locale, key, **known)
            except KeyError:  # a case, or a time until when, where there is none
                continue
            title = self._catalogue.text(locale, f"{key}.title")
            found.append({"id": key.removeprefix(PREFIX), "title": title, "text": text})
        return found

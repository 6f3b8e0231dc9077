"""The assistant's words: Fluent catalogues, one per language, in data/translations.

domain.yml carries keys only. Buttons are attributes of a message, named after the intent that
they send; `primary-` marks the one way forward (docs/architecture.md, "The catalogue").
"""

from __future__ import annotations

import logging
import os
from datetime import datetime
from itertools import takewhile
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

logger = logging.getLogger(__name__)

SOURCE_LANGUAGE = "en"
# How something begins that was said just before, in turns.
LEAD_INS = ("lead_in_1", "lead_in_2", "lead_in_3")
TRANSLATIONS = Path(__file__).resolve().parent.parent / "data" / "translations"
NO_WORDS = (
    "Something is missing on my side and I cannot put this step into words. "
    "Nothing of yours is lost. You can ask for a person."
)


class MissingWords(KeyError):
    """No catalogue has this message."""


class Catalogue:
    """One language's messages, with English behind it, key by key."""

    def __init__(self, language: str, folder: Path = TRANSLATIONS) -> None:
        self._bundles = [
            _bundle(each, folder)
            for each in dict.fromkeys([language, SOURCE_LANGUAGE])
            if (folder / each / "assistant.ftl").is_file()
        ]

    def has(self, key: str) -> bool:
        return any(bundle.has_message(key) for bundle in self._bundles)

    def message(self, key: str, values: dict[str, Any]) -> tuple[str, list[dict[str, str]]]:
        """Text and buttons of a message; raises MissingWords."""
        for bundle in self._bundles:
            if not bundle.has_message(key):
                continue
            message = bundle.get_message(key)
            if message.value is None:
                continue
            text = _format(bundle, message.value, values, key)
            buttons = [
                _button(name, _format(bundle, pattern, values, key))
                for name, pattern in message.attributes.items()
            ]
            return text, buttons
        raise MissingWords(key)


def _bundle(language: str, folder: Path) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    source = (folder / language / "assistant.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(source))
    return bundle


def _format(bundle: FluentBundle, pattern: Any, values: dict[str, Any], key: str) -> str:
    text, errors = bundle.format_pattern(pattern, values)
    if errors:
        logger.error("the words of %s do not format: %s", key, type(errors[0]).__name__)
        raise MissingWords(key)
    # ICU puts a narrow no-break space before AM and PM; not every font has it.
    return str(text).replace("\u202f", " ").strip()


def _button(attribute: str, title: str) -> dict[str, str]:
    kind, _, intent = attribute.partition("-")
    button = {"title": title, "payload": f"/{intent}"}
    return {**button, "role": "primary"} if kind == "primary" else button


def _value(name: str, given: Any) -> Any:
    """JSON has no times: whatever is called *_at or *_until travels as RFC 3339."""
    if name.endswith(("_at", "_until")) and isinstance(given, str):
        return datetime.fromisoformat(given.replace("Z", "+00:00"))
    return given


def language_of(tracker: DialogueStateTracker) -> str:
    """The locale of the person's last message."""
    event = tracker.get_last_event_for(UserUttered)
    metadata = (event.metadata if event else None) or {}
    return str(metadata.get("locale") or SOURCE_LANGUAGE)


def said_by_turns(tracker: DialogueStateTracker) -> list[list[str]]:
    """What the assistant said, newest turn first; the first one is the turn that goes on now. A
    turn that is tried again said nothing before: nobody heard it."""
    turns: list[tuple[object, list[str]]] = []
    for event in tracker.events:
        if isinstance(event, UserUttered):
            turns.append(((event.metadata or {}).get("turn_id"), []))
        elif isinstance(event, BotUttered) and turns and event.text:
            turns[-1][1].append(event.text)
    now, said_now = turns.pop() if turns else (None, [])
    return [said_now, *(said for turn_id, said in reversed(turns) if said and turn_id != now)]


def _anew(
    catalogue: Catalogue, key: str, values: dict[str, Any], said: list[list[str]]
) -> tuple[str, list[dict[str, str]]]:
    """Text and buttons, in words that are not those of the turn before."""
    text, buttons = catalogue.message(key, values)
    now, before = said[0], said[1:]
    times = sum(1 for _ in takewhile(lambda each: _has(each, text), before))
    if not times:
        return text, buttons
    if catalogue.has(f"{key}_again"):
        return catalogue.message(f"{key}_again", values)
    at = times % len(LEAD_INS)
    for lead_in in LEAD_INS[at - 1 :] + LEAD_INS[: at - 1]:
        opening = catalogue.message(lead_in, {"said": ""})[0]
        anew = catalogue.message(lead_in, {"said": text})[0]
        if anew not in before[0] and not any(each.startswith(opening) for each in now):
            break
    return anew, buttons


def _has(said: list[str], text: str) -> bool:
    """With or without a lead-in: they all end with what they lead in."""
    return any(each.endswith(text) for each in said)


class CatalogueResponses(NaturalLanguageGenerator):
    """Rasa's NLG, fed by the catalogues.

    Nothing is said twice in a row in the same words: what was said in the turn before is said by
    its variant, `<key>_again`, where there is one, else after a lead-in.

    An action may pass `meanings`, a list of intents: each becomes a button with the label
    `meaning-<intent>`, before the message's own buttons.
    """

    def __init__(
        self,
        endpoint_config: EndpointConfig | None = None,
        domain: Domain | None = None,
        folder: Path = TRANSLATIONS,
    ) -> None:
        self._folder = folder
        self._brand = os.environ.get("REBIND_BRAND") or "CoinEx"
        self._catalogues: dict[str, Catalogue] = {}
        # Tests set it, so that a missing sentence fails instead of being covered up.
        self._strict = os.environ.get("REBIND_STRICT_CATALOGUE") == "1"
        self._catalogue(SOURCE_LANGUAGE)

    def _catalogue(self, locale: str) -> Catalogue:
        available = (locale, locale.partition("-")[0], SOURCE_LANGUAGE)
        language = next(
            each
            for each in available
            if each == SOURCE_LANGUAGE or (self._folder / each / "assistant.ftl").is_file()
        )
        if language not in self._catalogues:
            self._catalogues[language] = Catalogue(language, self._folder)
        return self._catalogues[language]

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **kwargs: Any,
    ) -> dict[str, Any]:
        catalogue = self._catalogue(language_of(tracker))
        try:
            # Inside the try: a time that cannot be read is a sentence that cannot be said.
            values = {
                name: _value(name, given)
                for name, given in kwargs.items()
                if isinstance(given, (str, int, float)) and name != "text"
            }
            values["brand"] = self._brand
            text, buttons = _anew(catalogue, utter_action, values, said_by_turns(tracker))
            meanings = [
                _button(f"button-{intent}", catalogue.message(f"meaning-{intent}", values)[0])
                for intent in kwargs.get("meanings") or []
            ]
        except (MissingWords, ValueError):
            if self._strict:
                raise
            logger.error("no words for %s", utter_action)
            call_human = {"title": "Talk to a person", "payload": "/call_human"}
            return {"text": NO_WORDS, "buttons": [call_human]}
        return {"text": text, "buttons": meanings + buttons}

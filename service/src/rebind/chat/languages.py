"""The language of a conversation: the one a person chose, else the one they are seen to write."""

from dataclasses import replace
from functools import partial

from rebind.chat import detection, language_requests, repository
from rebind.chat.detection import detect
from rebind.chat.language_requests import requested
from rebind.chat.log import Log, NewButton
from rebind.chat.model import ButtonKind, Conversation, Owner, TurnKind
from rebind.chat.ownership import NEXT_STEP
from rebind.database import Tx
from rebind.problems import Code, Problem

MOST_FOLLOWED = 2
"""Switches of a conversation that nobody asked for: there, and back. Who mixes languages would be
answered in another one at each message."""
_SPEAK = "speak_"
"""Before a language's tag: what the button does that switches to it."""


class Languages:
    def __init__(self, log: Log) -> None:
        self._log = log
        self._catalogue = log.catalogue
        for language in self._catalogue.languages:
            log.pressed[_SPEAK + language] = partial(self._press, language=language)

    def load(self) -> None:
        """Before messages come: each holds its conversation while it is read."""
        detection.load()
        language_requests.load()

    def choose(self, tx: Tx, conversation: Conversation, locale: str) -> Conversation:
        """Speak a language that the person has asked for, from here on and on every channel."""
        language = self._catalogue.language(locale)
        changed = self._speak(tx, conversation, language, locale_chosen=True)
        text = self._catalogue.text(
            language, "chat_language_set", language=self._name(language), owner=conversation.owner
        )
        self._log.say(tx, conversation.id, text, speaks=language)
        return changed

    def show_step(self, tx: Tx, before: Conversation, now: Conversation) -> None:
        """Have the assistant say where the person stands, if that stands there in another language
        so far."""
        if now.owner is Owner.BOT and now.locale != before.locale:
            self._log.add_turn(tx, now, TurnKind.NEWS, {"kind": "intent", "intent": NEXT_STEP})

    def heed(self, tx: Tx, conversation: Conversation, shown: str) -> tuple[Conversation, bool]:
        """Switch to the language that a message asks for, or is in; whether it was about nothing
        else, and has been answered."""
        request = requested(shown)
        if request is None:
            return self._follow(tx, conversation, shown), False
        if request.language not in self._catalogue.languages:
            self._offer(tx, conversation)
            return conversation, request.whole
        chosen = self.choose(tx, conversation, request.language)
        if request.whole:
            self.show_step(tx, conversation, chosen)
        return chosen, request.whole

    def _follow(self, tx: Tx, conversation: Conversation, shown: str) -> Conversation:
        if (
            conversation.locale_chosen
            or conversation.locale_followed >= MOST_FOLLOWED
            # They answer in whatever they speak: it would be untrue that all goes on in another
            or conversation.owner is Owner.AGENT
        ):
            return conversation
        language, before = detect(shown), conversation.locale
        if language in (None, before) or language not in self._catalogue.languages:
            return conversation
        followed = conversation.locale_followed + 1
        changed = self._speak(tx, conversation, language, locale_followed=followed)
        text = self._catalogue.text(
            language, "chat_language_followed", language=self._name(language)
        )
        # In the language before, for somebody who does not read the new one
        back = self._button(before, self._catalogue.text(before, "chat_language_back"))
        self._log.say(tx, conversation.id, text, [back], speaks=language)
        return changed

    def _offer(self, tx: Tx, conversation: Conversation) -> None:
        text = self._catalogue.text(conversation.locale, "chat_language_not_spoken")
        buttons = [self._button(each, self._name(each)) for each in self._catalogue.languages]
        self._log.say(tx, conversation.id, text, buttons)

    def _press(self, tx: Tx, conversation_id: str, *, language: str) -> None:
        conversation = repository.lock(tx, conversation_id)
        if conversation is None:
            raise Problem(Code.NOT_FOUND)
        self.show_step(tx, conversation, self.choose(tx, conversation, language))

    def _speak(
        self, tx: Tx, conversation: Conversation, language: str, **how: bool | int
    ) -> Conversation:
        repository.set_conversation(tx, conversation.id, locale=language, **how)
        return replace(conversation, locale=language, **how)  # type: ignore[arg-type]

    def _name(self, language: str) -> str:
        """As its speakers call it."""
        return self._catalogue.text(language, "language_name")

    def _button(self, language: str, title: str) -> NewButton:
        return NewButton(title, _SPEAK + language, kind=ButtonKind.SYSTEM)

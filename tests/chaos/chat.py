"""Somebody in Telegram, when the other side dies: Telegram keeps what they sent, and they press
once more where nothing has happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any

from tests.kit.bot_api import BotApi, Message
from tests.kit.bot_api.api import buttons
from tests.kit.contract import Client, Event
from tests.kit.in_telegram import STALE, STATUS, InTelegram
from tests.kit.telegram import TelegramPerson, words_of

from .widget import PATIENCE_SECONDS, stored

REACTION_SECONDS = 25
"""After this long without a sign people take it that nothing has happened."""
LAST_WORD_SECONDS = 2
LATE = "look at what is ticked"
TAPS = 6
SLOW_SECONDS = 9.0
"""Longer than the service waits for an answer of Telegram's."""


@dataclass(frozen=True)
class Sent:
    words: str
    """As they are to stand in the log."""
    is_sure: bool = True
    """False where a button was pressed and nothing was seen of it."""


class Chat(InTelegram):
    patience = PATIENCE_SECONDS

    def __init__(self, client: Client, person: TelegramPerson) -> None:
        super().__init__(client, person)
        self.sent: list[Sent] = []
        self._web = self.on_the_web()
        self.id = self._web.id

    def close(self) -> None:
        """Nothing of it goes on by itself."""

    def say(self, text: str) -> int:
        self.sent.append(Sent(text))
        return super().say(text)

    def fields(self, step: Event) -> Sequence[Mapping[str, Any]]:
        address, token = self._page(step)
        shown = self.client.request("GET", address, token=token)
        # The answer to an entry was lost: the page says that it is over
        return [] if shown.status == 409 else shown.ok()["fields"]

    def press_if_open(self, button_id: str) -> bool:
        """Press a button; False when it is gone, or is told to be over."""
        message = self._with_button(button_id)
        if message is None:
            return False
        [title] = [b["text"] for b in buttons(message) if b.get("callback_data") == button_id]
        return STALE not in self._pressed(message, button_id, title)

    def answer_if_open(self, question: Event, option_ids: Sequence[str]) -> bool:
        """Tick and send the answer; False when the question is over meanwhile."""
        place = question["message_id"]
        words = "Question {n} of {of} answered".format(**question["body"])
        for _ in range(TAPS):
            self._tick_all(place, option_ids)
            if self._is_over(place):
                return False
            message = self._message(place)
            told = self._pressed(message, buttons(message)[-1]["callback_data"], words)
            if LATE not in told:
                return STALE not in told
        return False

    def _tick_all(self, place: int, option_ids: Sequence[str]) -> None:
        for number in range(1, len(buttons(self._message(place)))):
            for _ in range(TAPS):
                if self._is_over(place) or self._ticked(place, number) == (
                    str(number) in option_ids
                ):
                    break
                self._tap(place, number)

    def _tap(self, place: int, number: int) -> None:
        """Tick an option, and wait until it shows: what is sent is what is seen to be ticked."""
        before = self._ticked(place, number)
        message = self._message(place)
        self.person.send_back(buttons(message)[number - 1]["callback_data"], message)
        self._watch(lambda: self._is_over(place) or self._ticked(place, number) != before)

    def _pressed(self, message: Message, data: str, words: str) -> str:
        """What the bot said to a press, if it said anything; it is sent unless that was a refusal.
        Without a word nobody knows: the buttons of what is over are taken away as well."""
        place, before = message["message_id"], self.last_seq
        query = self.person.api.queries[self.person.send_back(data, message)]
        self._watch(lambda: query.answer or self._is_over(place))
        # The buttons go before the bot answers the press, or after
        self._watch(lambda: query.answer, LAST_WORD_SECONDS)
        told = str((query.answer or {}).get("text", ""))
        if STALE not in told and LATE not in told:
            self.sent.append(Sent(words, is_sure=query.answer is not None))
            self.sent_seq = before
        return told

    def _watch(self, sign: Any, seconds: float = REACTION_SECONDS) -> None:
        try:
            self.person.api.wait_until(sign, seconds)
        except AssertionError:
            return

    def _with_button(self, data: str) -> Message | None:
        for message in reversed(self.person.from_bot):
            if any(button.get("callback_data") == data for button in buttons(message)):
                return message
        return None

    def _message(self, place: int) -> Message:
        return next(each for each in self.person.from_bot if each["message_id"] == place)

    def _is_over(self, place: int) -> bool:
        return not buttons(self._message(place))

    def _ticked(self, place: int, number: int) -> bool:
        return not self._is_over(place) and self._is_ticked(place, number)

    def everything(self) -> list[Event]:
        return stored(self._web)

    @property
    def seen(self) -> int:
        """How many messages the bot wrote."""
        return len(self.written())

    def written(self) -> list[str]:
        """Everything that the bot wrote, in its order, as it was at first."""
        return [
            words_of(each.message)
            for each in self.person.api.history(self.person.id)
            if each.what == "sent" and each.message["from"]["is_bot"]
        ]

    def steps(self) -> str:
        """What the message that tells the steps says now."""
        return next(
            (words for each in self.person.from_bot if STATUS.match(words := words_of(each))), ""
        )


class Weather:
    """What goes wrong at Telegram's side, now and then, for one person's chat."""

    def __init__(self, api: BotApi, chat: int, random: Random) -> None:
        for_chat = partial(_once, chat=chat)
        self._faults = (
            for_chat(api.drop, "sendMessage"),
            for_chat(api.drop, "sendMessage", after=True),
            for_chat(api.refuse, "sendMessage", 429),
            for_chat(api.refuse, "sendMessage", 500),
            for_chat(api.refuse, "sendMessage", 502),
            for_chat(api.delay, "sendMessage", SLOW_SECONDS, after=True),
            for_chat(api.drop, "editMessageText"),
            for_chat(api.drop, "editMessageText", after=True),
            for_chat(api.refuse, "editMessageText", 429),
            for_chat(api.drop, "editMessageReplyMarkup"),
            for_chat(api.refuse, "deleteMessage", 500),
            _once(api.drop, "answerCallbackQuery"),
            _once(api.drop, "getUpdates", after=True),
            _once(api.refuse, "getUpdates", 500),
        )
        self._random = random

    def strike(self) -> None:
        self._random.choice(self._faults)()


def _once(fault: Any, *words: Any, **more: Any) -> Any:
    return partial(fault, *words, times=1, **more)

"""What every action shares: the turn it answers, and the promise that it never raises."""

from __future__ import annotations

import asyncio
import copy
import logging
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.service import (
    POOL_SIZE,
    CommandResult,
    OwnerChanged,
    StateResult,
    Unreachable,
    service,
)

logger = logging.getLogger(__name__)

# What cannot be taken back (a case that closes, a route that is left) is not done on a guess: of
# the frozen lines that were understood with this confidence 97 in 100 were understood rightly.
SURE = 0.6
# What the service has taken out of a message and thrown away, and told the person so.
DROPPED = re.compile("__(?:password|seed|card|document)__")
# What the service makes of a slash that a message began with. "/affirm" is not how people say yes.
TYPED_SLASH = "\u2215"

# rasa-sdk runs actions on its event loop: one slow answer of the service would stop everybody.
_threads = ThreadPoolExecutor(max_workers=POOL_SIZE, thread_name_prefix="action")


class Turn:
    """One turn: what came in, what is known of it, and a mouth."""

    def __init__(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        self._dispatcher = dispatcher
        self._events: list[dict[str, Any]] = tracker.events or []
        self.conversation_id = str(tracker.sender_id)
        self.parse: dict[str, Any] = tracker.latest_message or {}
        understood = self.parse.get("intent") or {}
        self.intent = str(understood.get("name") or "")
        self.confidence = float(understood.get("confidence") or 0)
        user = next(self._user_events_backwards(), {})
        metadata = user.get("metadata") or {}
        self._turn_id = str(metadata.get("turn_id") or "")
        self._epoch = int(metadata.get("epoch") or 0)
        self.locale = str(metadata.get("locale") or "en")
        self._handles: list[dict[str, Any]] = metadata.get("handles") or []
        self.is_beside = False
        """It is only what another sentence says."""
        self.also: tuple[Turn, ...] = tuple(
            self._about(str(each["name"]), float(each["confidence"]))
            for each in self.parse.get("also") or []
            if each["name"] != self.intent
        )
        """What other sentences of the same message are about, best first."""

    def _about(self, intent: str, confidence: float) -> Turn:
        """The same turn, as far as one other sentence of it goes."""
        other = copy.copy(self)
        other.intent, other.confidence, other.also, other.is_beside = intent, confidence, (), True
        return other

    @property
    def is_sure(self) -> bool:
        """A button was pressed, or the words leave little doubt and are not typed as an order."""
        return self.confidence >= SURE and TYPED_SLASH not in str(self.parse.get("text") or "")

    @property
    def is_pressed(self) -> bool:
        """A button: what is typed never begins with a slash once it is here."""
        return str(self.parse.get("text") or "").startswith("/")

    @property
    def has_dropped(self) -> bool:
        """There was something in it that must not be typed."""
        return DROPPED.search(str(self.parse.get("text") or "")) is not None

    @property
    def has_stray_code(self) -> bool:
        """A code that nothing asked for: the service has thrown it away, and said so."""
        return "__code__" in str(self.parse.get("text") or "") and self.handle("code") is None

    # what the service knows

    def state(self) -> StateResult:
        return service().state(self.conversation_id)

    def command(self, command: str, handle: str | None = None) -> CommandResult:
        return service().command(
            self.conversation_id,
            turn_id=self._turn_id,
            epoch=self._epoch,
            command=command,
            handle=handle,
        )

    def handle(self, kind: str) -> str | None:
        """The first vaulted thing of a kind in the message."""
        return next((each["handle"] for each in self._handles if each["kind"] == kind), None)

    # what was said before, read from the events: there are no slots that could go stale

    def seconds_of_silence(self) -> float:
        """Between this message and the person's last one before it."""
        times = {
            (event.get("metadata") or {}).get("turn_id"): float(event.get("timestamp") or 0)
            for event in self._user_events_backwards()
        }
        now, before = [*times.values(), 0.0, 0.0][:2]
        return now - before if before else 0.0

    def _user_events_backwards(self) -> Iterator[dict[str, Any]]:
        return (event for event in reversed(self._events) if event.get("event") == "user")

    def said_before(self) -> set[str]:
        """The keys of what the assistant said in its turn before this one."""
        said: set[str] = set()
        past_this_turn = False
        for event in reversed(self._events):
            if event.get("event") == "user":
                same = (event.get("metadata") or {}).get("turn_id") == self._turn_id
                if past_this_turn and not same:
                    break
                past_this_turn = past_this_turn or same
                if same:
                    # A turn that is tried again: what its first try said was never heard.
                    said.clear()
            elif event.get("event") == "bot" and past_this_turn:
                said.add(str((event.get("metadata") or {}).get("utter_action")))
        return said

    def intents_backwards(self) -> Iterator[str]:
        """The intents of the person's messages, newest first, a turn that was retried once."""
        seen: set[str] = set()
        for number, event in enumerate(self._user_events_backwards()):
            turn_id = str((event.get("metadata") or {}).get("turn_id") or number)
            if turn_id not in seen:
                seen.add(turn_id)
                parse = event.get("parse_data") or {}
                yield str((parse.get("intent") or {}).get("name") or "")

    # what is said now

    @property
    def has_spoken(self) -> bool:
        """Something was said to this message already, by this action or by one before it."""
        if self._dispatcher.messages:
            return True
        spoke = (event.get("event") for event in reversed(self._events))
        return next((kind == "bot" for kind in spoke if kind in ("bot", "user")), False)

    def say(self, key: str, **values: Any) -> None:
        given = {name: value for name, value in values.items() if value is not None}
        self._dispatcher.utter_message(response=key, **given)

    def show_step(self) -> None:
        """A card: the service fills it in when it commits the turn."""
        self._dispatcher.utter_message(json_message={"show": "step"})

    def hand_off(self, reason: str) -> None:
        self._dispatcher.utter_message(json_message={"do": "hand_off", "reason": reason})

    def note_not_understood(self, guesses: Sequence[Mapping[str, Any]]) -> None:
        """For those who teach the assistant; nobody hears it. The last thing of a turn: nothing
        was said by it."""
        self._dispatcher.utter_message(
            json_message={"note": "not_understood", "guesses": list(guesses)}
        )

    def say_nothing(self) -> None:
        """On purpose; an empty turn is taken for a failure."""
        self._dispatcher.utter_message(json_message={"say": "nothing"})

    def give_up(self, result: Unreachable | OwnerChanged) -> None:
        """The service gave no state: the turn is void, whatever else was said in it, and tried
        again: for as long as the service is away, or a few times when it answers nonsense."""
        if isinstance(result, OwnerChanged):
            self.say_nothing()
        else:
            outcome = "away" if result.passing else "failed"
            self._dispatcher.utter_message(json_message={"turn": outcome})


_taking_care: dict[str, type[TurnAction]] = {}


class TurnAction(Action, ABC):
    """An action that answers one turn. Subclasses write `respond`, which may block."""

    action: str
    beside: ClassVar[tuple[str, ...]] = ()
    """The intents of which it takes care when they are those of another sentence."""
    is_urgent: ClassVar[bool] = False
    """It comes before all else that the message says."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        _taking_care.update(dict.fromkeys(cls.__dict__.get("beside", ()), cls))

    def name(self) -> str:
        return self.action

    @abstractmethod
    def respond(self, turn: Turn) -> None:
        """Says something, or nothing on purpose."""

    def answer_first(self, turn: Turn) -> None:
        """What there is to say before the main thing is done, if anything."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(_threads, self._respond, dispatcher, tracker)
        except Exception as error:
            # rasa-sdk would send the whole tracker back in its error, and Rasa would log it.
            logger.error("%s failed: %s", self.name(), type(error).__name__)
            dispatcher.utter_message(response="utter_something_failed")
        return []

    def _respond(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        turn = Turn(dispatcher, tracker)
        others = taken_care_of(turn)
        urgent = [(action, other) for action, other in others if action.is_urgent]
        if self.is_urgent:
            self.respond(turn)
        elif urgent:
            action, other = urgent[0]
            action.respond(other)
        else:
            for action, other in others:
                action.answer_first(other)
            self.respond(turn)


def taken_care_of(turn: Turn) -> list[tuple[TurnAction, Turn]]:
    """What else is in the message, with who takes care of it."""
    return [
        (_taking_care[other.intent](), other) for other in turn.also if other.intent in _taking_care
    ]

"""Anything in any order: whatever a person does, whatever fails and whoever dies, each thing is
told once, and in its order. The model is a list."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from service.tests.telegram.kit import Worker, told

from rebind.telegram import messages
from tests.kit.bot_api import BotApi
from tests.kit.telegram import TelegramPerson

METHODS = st.sampled_from(["sendMessage", "editMessageText", "deleteMessage"])


class Machine(RuleBasedStateMachine):
    def __init__(self, hire: Callable[..., Worker], api: BotApi) -> None:
        super().__init__()
        self.api = api
        self._hire = hire
        api.heal()
        api.updates.drop_pending()
        self.runner = asyncio.Runner()
        self.worker = self.hired()
        self.person = TelegramPerson(api, "alice")
        self.other = TelegramPerson(api, "other")
        self.number = 0
        self.told: list[str] = []
        self.noted: list[str] = []
        self.written: list[str] = []
        for person in (self.person, self.other):
            person.command("/start")
        self.run(self.worker.pump())

    def hired(self) -> Worker:
        worker = self._hire()
        worker.cases.at("email_code")
        return worker

    def run(self, what: Any) -> Any:
        return self.runner.run(what)

    def teardown(self) -> None:
        self.api.heal()
        if self.person.chat.blocked:
            self.person.unblock()
        self.run(self.worker.take())
        self.run(self.worker.at_last())
        said = [each for each in told(self.person)[1:] if not each.startswith("note")]
        assert said == self.told
        noted = [each for each in told(self.person)[1:] if each.startswith("note")]
        assert noted == self.noted
        assert self.worker.said_by(self.person) == self.written
        turns = [turn.input["text"] for turn in self.worker.turns(self.conversation)]
        assert turns == [each.replace("[code]", "__code__") for each in self.written]
        self.runner.close()

    @property
    def conversation(self) -> str:
        return self.worker.conversation(self.person)

    def next(self, name: str) -> str:
        self.number += 1
        return f"{name} {self.number}"

    # --- the assistant ---

    @rule(long=st.booleans())
    def says(self, long: bool) -> None:
        text = self.next("text") + (" and more" * 500 if long else "")
        self.worker.say(self.person, text)
        self.told += messages.split(text)

    @rule()
    def says_beside_the_log(self) -> None:
        text = self.next("note")
        with self.worker.db.write() as tx:
            self.worker.book.say(tx, self.worker.row(self.person).id, text)
        self.noted.append(text)

    @rule(several=st.integers(1, 5))
    def says_to_others(self, several: int) -> None:
        self.worker.say(self.other, *[self.next("other") for _ in range(several)])

    # --- the person ---

    @precondition(lambda self: not self.person.chat.blocked)
    @rule(again=st.booleans())
    def writes(self, again: bool) -> None:
        text = self.next("written")
        self.person.say(text)
        self.written.append(text)
        if again:
            self.api.push_again(max(self.api.updates.all))

    @precondition(lambda self: not self.person.chat.blocked)
    @rule()
    def writes_what_is_taken_back(self) -> None:
        self.person.say(f"my code is {self.number + 481592}")
        self.written.append("my code is [code]")

    @rule()
    def stops_the_bot_or_starts_it(self) -> None:
        self.person.unblock() if self.person.chat.blocked else self.person.block()

    # --- what goes wrong ---

    @rule(method=METHODS, after=st.booleans(), times=st.integers(1, 3))
    def network_fails(self, method: str, after: bool, times: int) -> None:
        self.api.drop(method, times=times, after=after, chat=self.person.id)

    @rule(method=METHODS, status=st.sampled_from([429, 500, 502]))
    def telegram_refuses(self, method: str, status: int) -> None:
        self.api.refuse(method, status, chat=self.person.id, retry_after=3)

    @rule(
        after=st.booleans(),
        then=st.lists(st.sampled_from([429, 500, "lost", "stopped", "dies"]), max_size=2),
    )
    def is_unsure_and_goes_on_badly(self, after: bool, then: list[Any]) -> None:
        """What does not go away by itself: one trouble on top of another."""
        self.api.drop("sendMessage", after=after, chat=self.person.id)
        self.says(long=False)
        self.delivers()
        for what in then:
            if what == "lost":
                self.api.drop("editMessageText", after=True, chat=self.person.id)
            elif what == "stopped":
                self.stops_the_bot_or_starts_it()
                self.takes()
            elif what == "dies":
                self.worker.clock.advance(seconds=5)
                self.dies_while_it_delivers(1, "before")
            else:
                self.telegram_refuses("editMessageText", what)
            self.time_passes(5)

    @rule(ahead=st.integers(0, 6), when=st.sampled_from(["before", "after"]))
    def dies_while_it_delivers(self, ahead: int, when: str) -> None:
        self.run(self.worker.deliver_until_it_dies(ahead, when))
        self.worker = self.hired()

    # --- the worker ---

    @rule()
    def takes(self) -> None:
        self.run(self.worker.take())

    @rule()
    def delivers(self) -> None:
        self.run(self.worker.deliver())

    @rule(seconds=st.sampled_from([1, 5, 20, 400]))
    def time_passes(self, seconds: int) -> None:
        self.run(self.worker.later(seconds=seconds))

    @invariant()
    def what_was_told_is_the_beginning(self) -> None:
        said = [each for each in told(self.person)[1:] if not each.startswith("note")]
        assert said == self.told[: len(said)]


def test_each_thing_is_told_once_and_in_its_order(hire: Callable[..., Worker], api: BotApi) -> None:
    hire = partial(hire, messages_per_minute=10_000, turns_waiting=10_000)
    run_state_machine_as_test(
        partial(Machine, hire, api),
        settings=settings(
            max_examples=20,
            stateful_step_count=25,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )

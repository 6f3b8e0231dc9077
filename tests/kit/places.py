"""Every place where a case can stand, and how somebody comes there by talking.

A place is a journey and a step, by the names of the transition table; how it looks from outside is
what `Talk.step` sees. A walk uses nothing but the public contract."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from tests.kit.contract import Client, Event, Reply
from tests.kit.desk import Colleague
from tests.kit.talk import LOST, Talk

OPENINGS = {
    "reset": LOST,
    "change": "I want to change my phone number",
    "unbind": "please unbind my phone number from the account",
}
NEW_NUMBER = "+447700900177"
Place = tuple[str, str]


class Traveller(Talk):
    """Somebody in a journey who goes on one thing at a time, and waits for each answer."""

    def __init__(self, client: Client, account: dict[str, Any], journey: str) -> None:
        super().__init__(client, account, signed_in=journey != "reset")
        self.journey = journey
        self.before = client.account(self.account["name"])
        """The account as it was before anything was done."""
        self._person = self.person()
        self._person.pass_over(account["email"])

    def fill(self, **values: Any) -> list[Event]:
        """Enter this into the newest secure step; everything that came of it."""
        seq = self.conversation.last_seq
        self.enter(self.form(), **values).ok()
        return self.answers_to(seq)

    def enter(self, form: Event, **values: Any) -> Reply:
        """Enter this, now or as soon as one may: so many walks look like a flood to the service."""
        while True:
            reply = self.conversation.submit(form, **values)
            if reply.status != 429 or "retry_after_seconds" not in reply.body:
                return reply
            time.sleep(reply.body["retry_after_seconds"])

    def form(self) -> Event:
        return self.conversation.of_type("secure_step")[-1]

    def enter_code(self) -> None:
        """The code that the newest step asks for, from wherever it comes."""
        self.fill(code=self._person.code_for(self.form()["body"]["step"]))

    # --- the steps of a walk, each from where the one before it led ---

    def open(self) -> None:
        self.say(OPENINGS[self.journey])

    def consent(self) -> None:
        self.open()
        self.press("agree" if self.journey == "reset" else "go on")

    def sign_in(self) -> None:
        self.consent()
        self.fill(email=self.account["email"], password=self.account["password"])

    def prove_mailbox(self) -> None:
        if self.journey == "reset":
            self.sign_in()
        else:
            self.consent()
        self.fill(code=self._person.code(self.account["email"]))

    def forget_password(self) -> None:
        self.consent()
        self.press("forgot my password")
        self.fill(email=self.account["email"])
        self.fill(code=self._person.code(self.account["email"]))

    def open_camera(self) -> None:
        self.prove_mailbox()
        self.press("Continue on this device")

    def ask(self) -> None:
        self.prove_mailbox()
        self.press("Start the questions")
        self.conversation.wait_for(lambda event: event["type"] == "question")

    def fail_questions(self) -> None:
        self.ask()
        self.answer_wrongly()

    def use(self, tool: str) -> None:
        """A tool of the account, unless it is the one that is asked for first."""
        self.prove_mailbox()
        if tool != self.form()["body"]["step"]:
            self.press({"passkey": "passkey", "sms_code": "SMS"}[tool])

    def prove_tool(self) -> None:
        self.prove_mailbox()
        self.enter_code()

    def name_number(self) -> None:
        self.prove_tool()
        self.fill(country="GB", number=self._person.new_number)

    def solve_puzzle(self) -> None:
        self.name_number()
        self.fill(answer=self._person.slide())

    def change_number(self) -> None:
        self.solve_puzzle()
        self.enter_code()

    def have_it_decided(self, outcome: str, *names: str) -> None:
        """What people at the desk say of the case; the last one's word makes it so."""
        case = self.conversation.case
        assert case is not None
        for name in names:
            seq = self.conversation.last_seq
            Colleague(self.client, name).decide(case["case_id"], outcome).ok()
        self.answers_to(seq)


def _decided(outcome: str) -> Callable[[Traveller], None]:
    def walk(somebody: Traveller) -> None:
        somebody.prove_mailbox()
        somebody.have_it_decided(outcome, "reviewer")

    return walk


def _approved_without_password(somebody: Traveller) -> None:
    somebody.forget_password()
    somebody.have_it_decided("approve", "reviewer", "lead")


def _declined(somebody: Traveller) -> None:
    somebody.open()
    somebody.press("Not now")


def _using(tool: str) -> Callable[[Traveller], None]:
    return lambda somebody: somebody.use(tool)


Walk = tuple[str, Callable[[Traveller], None], str]
"""Whose account comes there, how, and what is seen there."""

AGREE, GO_ON = "I agree, reset my number", "Go on, change my number"
TAKE_OFF = "Go on, remove my number"

_SIGNED_IN: dict[str, Walk] = {
    "email_code": ("alice", Traveller.consent, "email_code"),
    "totp": ("erin", Traveller.prove_mailbox, "totp"),
    "passkey": ("erin", _using("passkey"), "passkey"),
    "old_number": ("alice", Traveller.prove_mailbox, "sms_code"),
    "closed": ("alice", _declined, ""),
}
PLACES: dict[Place, Walk] = {
    ("reset", "consent"): ("alice", Traveller.open, AGREE),
    ("reset", "sign_in"): ("alice", Traveller.consent, "sign_in"),
    ("reset", "email_code"): ("alice", Traveller.sign_in, "email_code"),
    ("reset", "tools"): ("frank", Traveller.prove_mailbox, "tools"),
    ("reset", "face_intro"): ("bob", Traveller.prove_mailbox, "Continue on this device"),
    ("reset", "face"): ("bob", Traveller.open_camera, "face"),
    ("reset", "questions_intro"): ("alice", Traveller.prove_mailbox, "Start the questions"),
    ("reset", "questions"): ("alice", Traveller.ask, "question 1"),
    ("reset", "questions_failed"): ("alice", Traveller.fail_questions, "Try again"),
    ("reset", "documents"): ("dave", Traveller.prove_mailbox, "in_review"),
    ("reset", "more_documents"): (
        "dave",
        _decided("ask_again"),
        "I have sent everything that I have",
    ),
    ("reset", "new_password"): ("alice", _approved_without_password, "new_password"),
    ("reset", "done"): ("dave", _decided("approve"), "completed"),
    ("reset", "closed"): ("alice", _declined, ""),
    ("change", "consent"): ("alice", Traveller.open, GO_ON),
    ("change", "new_number"): ("alice", Traveller.prove_tool, "new_number"),
    ("change", "puzzle"): ("alice", Traveller.name_number, "puzzle"),
    ("change", "sms_code"): ("alice", Traveller.solve_puzzle, "sms_code"),
    ("change", "done"): ("alice", Traveller.change_number, "completed"),
    ("unbind", "consent"): ("alice", Traveller.open, TAKE_OFF),
    ("unbind", "done"): ("alice", Traveller.prove_tool, "completed"),
    **{(journey, step): w for journey in ("change", "unbind") for step, w in _SIGNED_IN.items()},
}


def travel(client: Client, place: Place, account: dict[str, Any] | None = None) -> Traveller:
    """Somebody who has come to a place: the account's owner, or that of another like it."""
    journey, _ = place
    who, walk, seen = PLACES[place]
    somebody = Traveller(client, account or client.account_named(who), journey)
    walk(somebody)
    assert not seen or somebody.step() == seen, somebody.conversation.transcript()
    return somebody

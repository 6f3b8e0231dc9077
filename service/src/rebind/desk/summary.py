"""What somebody who takes a conversation over has to know, so that nobody has to ask again: where
the case stands, what was proven, what was tried. Masked throughout, and nothing of an account of
whoever has not proven that it is theirs: an agent must not be talked into reading it out."""

from dataclasses import dataclass
from enum import StrEnum

from rebind.accounts.ports import Accounts
from rebind.catalogue import Catalogue
from rebind.chat.desk_side import DeskSide
from rebind.chat.model import Conversation
from rebind.chat.ownership import NEXT_STEP, Whereabouts
from rebind.clock import rfc3339
from rebind.database import Tx
from rebind.desk.cards import Cards
from rebind.evidence.service import Evidence
from rebind.reading.service import Reading
from rebind.review.account import masked
from rebind.settings import Settings
from rebind.verification.case import Case
from rebind.verification.domain.states import TERMINAL, Journey
from rebind.verification.service import Cases

LANGUAGE = "en"
"""That the desk is written in."""
MOST_PREVIOUS = 20
"""Earlier conversations that are shown."""
JOURNEYS = {
    Journey.RESET: "reset_phone",
    Journey.CHANGE: "change_phone",
    Journey.UNBIND: "unbind_phone",
}
"""What the assistant hears where one is to begin."""
_WEAK = {"email_code", "puzzle"}
"""Proofs that make no second factor."""
_FACTS = ("email", "number_ending", "primary_verified", "high_value", "frozen", "tools")


class Assurance(StrEnum):
    """How sure it is who the person is."""

    ANONYMOUS = "anonymous"
    SIGNED_IN = "signed_in"
    MAILBOX = "mailbox"
    FACTORS = "factors"
    """The mailbox, or a session, and something besides. (That a password was right is told of
    nobody who has not proven the mailbox: not to the person, and not to an agent who is asked.)"""


@dataclass(frozen=True)
class Resumption:
    """A place at which the assistant may go on. None of them skips anything: a step that was not
    done is not done by handing it back (attack 69)."""

    id: str
    title: str
    intent: str
    """What the assistant is told."""


class Summaries:
    def __init__(
        self,
        desk_side: DeskSide,
        cases: Cases,
        accounts: Accounts,
        evidence: Evidence,
        reading: Reading,
        cards: Cards,
        catalogue: Catalogue,
        settings: Settings,
    ) -> None:
        self._desk_side = desk_side
        self._cases = cases
        self._accounts = accounts
        self._evidence = evidence
        self._reading = reading
        self._cards = cards
        self._catalogue = catalogue
        self._review_within = settings.review_within

    def of(self, tx: Tx, conversation: Conversation) -> dict[str, object]:
        case = self._cases.latest(tx, conversation.id)
        reason = conversation.hand_off_reason
        due = case.decided_until(self._review_within) if case else None
        return {
            "journey": case and case.journey.value,
            "state": case and case.state.value,
            "step": self.step(tx, case) if case else None,
            "resume_steps": [
                {"id": each.id, "title": each.title} for each in self.resumptions(tx, conversation)
            ],
            "facts": self._facts(tx, conversation, case),
            "tries": self._tries(tx, case) if case else [],
            "assurance": self.assurance(tx, conversation, case).value,
            "language": conversation.locale,
            "evidence": self._sent(tx, case) if case else [],
            "last_error": self._desk_side.last_error(tx, conversation.id),
            "reason": reason and reason.value,
            "reason_text": self._text(f"desk_reason_{reason.value}") if reason else None,
            "sla_due_at": due and rfc3339(due),
            "previous": self._previous(tx, conversation),
        }

    def _text(self, key: str, **arguments: object) -> str:
        return self._catalogue.text(LANGUAGE, key, **arguments)

    def step(self, tx: Tx, case: Case) -> dict[str, object]:
        """Where the case stands, as the person is shown it: n of so many."""
        n, of, title = self._place(tx, case)
        return {"id": case.step.value, "title": title, "n": n, "of": of}

    def _place(self, tx: Tx, case: Case) -> tuple[int, int, str]:
        steps = self._cases.progress(tx, case)
        here = [n for n, each in enumerate(steps, 1) if each["state"] == "current"]
        n = here[0] if here else len(steps) if case.state in TERMINAL else 1
        return n, len(steps), steps[n - 1]["title"]

    def where(self, tx: Tx, conversation: Conversation) -> Whereabouts:
        """Where the person is, in their language."""
        case = self._cases.latest(tx, conversation.id)
        if case is None or not self._cases.records.is_under_way(case):
            return Whereabouts()
        n, of, title = self._place(tx, case)
        return Whereabouts(n, of, title)

    def resumptions(self, tx: Tx, conversation: Conversation) -> list[Resumption]:
        """Where the assistant may go on; the first is meant where nobody says."""
        case = self._cases.latest(tx, conversation.id)
        if case is not None and self._cases.records.is_under_way(case):
            title = str(self.step(tx, case)["title"])
            here = self._text("desk_resume_continue", step=title)
            go_on = Resumption(case.step.value, here, NEXT_STEP)
            if not case.is_open:
                return [go_on]
            return [go_on, Resumption("restart", self._text("desk_resume_restart"), "start_over")]
        journeys = [Journey.RESET]
        if self._cases.is_signed_in(tx, conversation.id):
            journeys += [Journey.CHANGE, Journey.UNBIND]
        begin = [
            Resumption(each.value, self._text(f"desk_resume_{each.value}"), JOURNEYS[each])
            for each in journeys
        ]
        return [Resumption("talk", self._text("desk_resume_talk"), NEXT_STEP), *begin]

    def assurance(self, tx: Tx, conversation: Conversation, case: Case | None) -> Assurance:
        proven = set(self._cases.proof_kinds(tx, case)) if case and case.account_id else set()
        if case and self._cases.records.is_proven(tx, case) and proven - _WEAK:
            return Assurance.FACTORS
        if "email_code" in proven:
            return Assurance.MAILBOX
        if self._cases.is_signed_in(tx, conversation.id):
            return Assurance.SIGNED_IN
        return Assurance.ANONYMOUS

    def account_of(self, tx: Tx, conversation: Conversation, case: Case | None) -> str | None:
        """Whose account it is, where that is proven."""
        if case and case.account_id and self._cases.records.is_proven(tx, case):
            return case.account_id
        if self._cases.is_signed_in(tx, conversation.id):
            return conversation.identity_account_id
        return None

    def _facts(
        self, tx: Tx, conversation: Conversation, case: Case | None
    ) -> list[dict[str, object]]:
        account_id = self.account_of(tx, conversation, case)
        account = self._accounts.find_known(tx, account_id) if account_id else None
        if account is None:
            return []
        known = masked(account)
        return [
            {"label": self._text(f"desk_fact_{name}"), "value": self._worded(known[name])}
            for name in _FACTS
            if known[name] is not None
        ]

    def _worded(self, value: object) -> str:
        if isinstance(value, bool):
            return self._text("desk_yes" if value else "desk_no")
        if isinstance(value, list):
            return ", ".join(map(str, value)) or self._text("desk_none")
        return str(value)

    def _tries(self, tx: Tx, case: Case) -> list[dict[str, object]]:
        return [
            {"label": self._text(f"desk_tries_{purpose}"), "used": used, "of": of}
            for purpose, used, of in self._cases.tries(tx, case)
        ]

    def _sent(self, tx: Tx, case: Case) -> list[dict[str, object]]:
        flaws = self._reading.flaws(tx, case)
        return [
            {
                "item": kept.item and kept.item.value,
                "evidence_id": kept.id,
                "at": rfc3339(kept.created_at),
                "problems": flaws.get(kept.id, []),
            }
            for kept in self._evidence.of_case(tx, case.id)
        ]

    def _previous(self, tx: Tx, conversation: Conversation) -> list[dict[str, object]]:
        """Of the same account, where the exchange has said whose both are."""
        account_id = conversation.identity_account_id
        if account_id is None:
            return []
        ids = self._desk_side.of_account(tx, account_id)
        others = [self._desk_side.find(tx, each) for each in ids if each != conversation.id]
        others.sort(key=lambda each: each.last_event_at, reverse=True)
        return self._cards.of(tx, others[:MOST_PREVIOUS])

"""Erases a person: what they said, and what of their cases tells who they are.

A transaction for each conversation, with the cases that were run in it and the entries of the audit
chain. Whoever is killed in between has erased whole ones, and is to be run again: what is found
then is what is left."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from rebind.chat.model import KeptConversation
from rebind.database import Tx
from rebind.people.export import recipients
from rebind.people.person import Person
from rebind.rooms import Rooms
from rebind.verification.case import Case

KEPT = (
    "the audit chain: it names people by references only, and has to hold",
    "numbers, times and outcomes of cases and decisions: they account for what was done",
    "that pictures were sent, the SHA-256 of each as it was kept, by which the audit names it, and"
    " keyed digests of them and of the transactions they show: the same one is known again, one"
    " that only looks like it is not",
    "tries that were used up, holds and alarms: they protect the account",
    "the questions that were drawn for the account, sealed: tries at them still count",
    "notices that are still on their way: until they have left, or for a week if they cannot",
    "the account itself: it is the exchange's",
)


class UnderWay(Exception):
    """Cases of the person are open or in review; the message names them."""


@dataclass
class Erased:
    conversations: list[str] = field(default_factory=list)
    """By their references."""
    cases: list[str] = field(default_factory=list)
    pictures: int = 0
    faces: int = 0
    """Frames of face checks."""
    notices: int = 0
    """Those of which it is forgotten to whom they went."""
    to_forget: int = 0
    """Conversations that the assistant has not forgotten for good yet."""


class Erasure:
    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def of(self, person: Person, *, even_open: bool = False) -> Erased:
        """Raises UnderWay, and nothing is erased then."""
        records = self._rooms.cases.records
        under_way = [case.id for case in person.cases if records.is_under_way(case)]
        if under_way and not even_open:
            raise UnderWay(", ".join(under_way))
        erased = Erased()
        # First, while the cases know the old numbers that notices went to
        indexes = recipients(self._rooms, person)
        with self._rooms.db.write() as tx:
            erased.notices = self._rooms.outbox.forget(tx, indexes)
        for conversation, cases in _together(person):
            self._erase(person.account_id, conversation, cases, erased)
        retention = self._rooms.chat.retention
        retention.forget_trackers()
        with self._rooms.db.read() as tx:
            owed = [retention.is_owed(tx, each.id) for each in person.conversations]
        erased.to_forget = sum(owed)
        return erased

    def _erase(
        self,
        account_id: str | None,
        conversation: KeptConversation | None,
        cases: list[Case],
        erased: Erased,
    ) -> None:
        rooms = self._rooms
        with rooms.db.write() as tx:
            # Cases before the conversation: the order in which everybody locks them
            gone = [case.id for case in cases if self._erase_case(tx, case.id, erased)]
            for case_id in gone:
                rooms.audit.append(tx, "person_erased", case=case_id, account=account_id)
            said = conversation
            if said and not rooms.chat.retention.erase(tx, said.id):
                said = None
            if said:
                rooms.audit.append(tx, "person_erased", conversation=said.id, account=account_id)
        erased.cases += gone
        if said:
            erased.conversations.append(said.reference)

    def _erase_case(self, tx: Tx, case_id: str, erased: Erased) -> bool:
        """False when nothing was left. First it ends: no picture comes after that."""
        records = self._rooms.cases.records
        had_something = records.erase(tx, case_id)
        pictures = self._rooms.evidence.erase(tx, case_id)
        faces = self._rooms.frames.wipe(tx, case_id)
        addresses = records.addresses(tx, case_id)
        self._rooms.uploads.erase(tx, addresses)
        self._rooms.handovers.erase(tx, addresses)
        erased.pictures += pictures
        erased.faces += faces
        return had_something or pictures > 0 or faces > 0


def _together(person: Person) -> Iterator[tuple[KeptConversation | None, list[Case]]]:
    """Each conversation with its cases, in the order of their ids; and those cases whose
    conversation is not the person's."""
    left = {case.id: case for case in sorted(person.cases, key=lambda case: case.id)}
    for conversation in person.conversations:
        cases = [case for case in left.values() if case.conversation_id == conversation.id]
        for case in cases:
            del left[case.id]
        yield conversation, cases
    if left:
        yield None, list(left.values())

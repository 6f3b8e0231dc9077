"""Everything that is kept about a person, as it is kept: what was masked stays masked."""

from rebind.audit.chain import Audit
from rebind.chat.model import KeptConversation
from rebind.clock import rfc3339
from rebind.database import Tx
from rebind.people.person import Person
from rebind.review.account import masked
from rebind.rooms import Rooms
from rebind.verification.case import Case


def recipients(rooms: Rooms, person: Person) -> set[str]:
    """What the outbox knows them by; of a conversation alone nothing is taken for theirs."""
    if person.account_id is None:
        return set()
    indexes = rooms.cases.records.recipients(person.cases)
    if person.account is not None:
        indexes.add(rooms.outbox.recipient_index("email", person.account.email))
        if person.account.phone:
            indexes.add(rooms.outbox.recipient_index("sms", person.account.phone))
    return indexes


class Export:
    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def of(self, tx: Tx, person: Person) -> dict[str, object]:
        """As JSON. That it was made is noted in the audit chain."""
        rooms = self._rooms
        told: dict[str, object] = {
            "made_at": rfc3339(rooms.clock.now()),
            "account": self._account(tx, person),
            "conversations": [self._conversation(tx, each) for each in person.conversations],
            "cases": [self._case(tx, case) for case in person.cases],
            "notices": self._notices(tx, person),
            "audit": Audit.entries_naming(tx, person.references),
        }
        named_by: list[str | None] = [each.id for each in person.conversations]
        for named in named_by or [None]:
            rooms.audit.append(tx, "person_exported", conversation=named, account=person.account_id)
        return told

    def _account(self, tx: Tx, person: Person) -> dict[str, object] | None:
        if person.account_id is None:
            return None
        told: dict[str, object] = {"account_id": person.account_id}
        if person.account is not None:
            held = person.account.withdrawals_held_until
            told |= masked(person.account)
            told["withdrawals_held_until"] = held and rfc3339(held)
        told["alarms"] = self._rooms.cases.records.alarms(tx, person.account_id)
        return told

    def _case(self, tx: Tx, case: Case) -> dict[str, object]:
        told = self._rooms.cases.records.told(tx, case)
        told["decisions"] = self._rooms.review.decisions.told_its_person(tx, case.id)
        # That they are there; the pictures themselves are the person's own
        told["pictures"] = [
            {
                "number": kept.number,
                "media_type": kept.media_type,
                "size": kept.size,
                "at": rfc3339(kept.created_at),
            }
            for kept in self._rooms.evidence.of_case(tx, case.id)
        ]
        told["readings"] = self._rooms.reading.told(tx, case)
        told["face_checks"] = self._rooms.cases.faces.told(tx, case.id)
        return told

    def _notices(self, tx: Tx, person: Person) -> list[dict[str, object]]:
        if person.account_id is None:
            return []
        indexes = recipients(self._rooms, person)
        return self._rooms.outbox.notices(tx, indexes, person.account_id)

    def _conversation(self, tx: Tx, kept: KeptConversation) -> dict[str, object]:
        return {
            "reference": kept.reference,
            "locale": kept.locale,
            "signed_in": kept.identity_account_id is not None,
            "began_at": rfc3339(kept.created_at),
            "last_event_at": rfc3339(kept.last_event_at),
            "erased_at": kept.erased_at and rfc3339(kept.erased_at),
            "events": self._rooms.chat.retention.told(tx, kept.id),
        }

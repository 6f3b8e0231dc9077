"""Who somebody is to the service: an account, conversations, cases."""

from dataclasses import dataclass

from rebind.accounts.model import Account, canonical_email
from rebind.chat.model import KeptConversation
from rebind.database import Tx
from rebind.rooms import Rooms
from rebind.verification.case import Case


@dataclass(frozen=True)
class Person:
    account_id: str | None
    account: Account | None
    """None where the exchange knows it no more, and for a conversation alone."""
    conversations: list[KeptConversation]
    cases: list[Case]
    claims: int
    """Cases in which somebody named the account and proved nothing: not the person's."""

    @property
    def references(self) -> set[str]:
        """What the audit chain names them by."""
        account = {self.account_id} if self.account_id else set()
        cases = {case.id for case in self.cases}
        return account | cases | {conversation.id for conversation in self.conversations}


class People:
    def __init__(self, rooms: Rooms) -> None:
        self._accounts = rooms.accounts
        self._records = rooms.cases.records
        self._retention = rooms.chat.retention

    def by_email(self, tx: Tx, address: str) -> Person | None:
        """The person who has the account with the address, if there is one."""
        canonical = canonical_email(address)
        account = self._accounts.find(tx, canonical) if canonical else None
        return self.by_account(tx, account.id) if account else None

    def by_account(self, tx: Tx, account_id: str) -> Person | None:
        """The person who has the account. Their conversations are those in which the exchange
        vouched for them, and those in which they proved that its mailbox is theirs; nobody's who
        only typed its address."""
        account = self._accounts.find_known(tx, account_id)
        proven, claims = self._records.of_account(tx, account_id)
        ids = {case.conversation_id for case in proven}
        ids.update(self._retention.of_account(tx, account_id))
        found = [self._retention.find(tx, conversation_id) for conversation_id in sorted(ids)]
        conversations = [
            each for each in found if each and each.identity_account_id in (None, account_id)
        ]
        cases = {case.id: case for case in proven}
        for each in conversations:
            of_it = self._records.of_conversation(tx, each.id)
            cases |= {case.id: case for case in of_it if case.account_id is None}
        if account is None and not cases and not conversations:
            return None
        return Person(account_id, account, conversations, list(cases.values()), claims)

    def by_conversation(self, tx: Tx, reference: str) -> Person | None:
        """Whoever has had the conversation, as far as it tells; no account is taken for theirs."""
        conversation_id = self._retention.find_by_reference(tx, reference)
        found = self._retention.find(tx, conversation_id) if conversation_id else None
        if found is None:
            return None
        return Person(None, None, [found], self._records.of_conversation(tx, found.id), 0)

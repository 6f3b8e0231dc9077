""" "Notify me instead": a person who does not want to wait is written to when somebody answers."""

from rebind.accounts.ports import Accounts
from rebind.chat.desk_side import DeskSide
from rebind.chat.log import Log
from rebind.chat.model import Channel, Conversation, Owner
from rebind.database import Tx
from rebind.desk.summary import Summaries
from rebind.notify.outbox import Outbox
from rebind.verification.service import Cases

NOTIFY_ME = "notify_me"
"""The button's name (`system-notify_me`)."""


class Notices:
    def __init__(
        self,
        log: Log,
        desk_side: DeskSide,
        summaries: Summaries,
        cases: Cases,
        accounts: Accounts,
        outbox: Outbox,
    ) -> None:
        self._log = log
        self._desk_side = desk_side
        self._summaries = summaries
        self._cases = cases
        self._accounts = accounts
        self._outbox = outbox
        self.has_bot = False
        """There is another channel on which somebody may be written to."""
        log.pressed[NOTIFY_ME] = self.ask

    def ask(self, tx: Tx, conversation_id: str) -> None:
        """Somebody would rather be told. A mail goes to the address of an account that is proven to
        be theirs, and to no other one: nobody can have strangers written to."""
        conversation = self._desk_side.locked(tx, conversation_id)
        if conversation.owner is not Owner.QUEUE:
            self._log.say_from_catalogue(tx, conversation, "chat_notify_not_needed")
        elif conversation.channel is Channel.TELEGRAM:
            self._log.say_from_catalogue(tx, conversation, "chat_notify_here")
        elif self._address(tx, conversation) is not None:
            self._desk_side.owe_notice(tx, conversation_id)
            self._log.say_from_catalogue(tx, conversation, "chat_notify_by_mail")
        elif self.has_bot:
            self._log.say_from_catalogue(
                tx, conversation, "chat_notify_by_telegram", continue_on=Channel.TELEGRAM
            )
        else:
            self._log.say_from_catalogue(tx, conversation, "chat_notify_come_back")

    def _address(self, tx: Tx, conversation: Conversation) -> str | None:
        case = self._cases.latest(tx, conversation.id)
        account_id = self._summaries.account_of(tx, conversation, case)
        account = self._accounts.find_known(tx, account_id) if account_id else None
        return account.email if account else None

    def answered(self, tx: Tx, conversation: Conversation) -> None:
        """Somebody has answered: what was promised is sent, with the answer."""
        address = self._address(tx, conversation)
        if address is not None:
            self._outbox.enqueue(
                tx,
                "email",
                address,
                "person_answered",
                conversation.locale,
                reference=conversation.reference,
            )

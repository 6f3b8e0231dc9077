"""The log of a conversation, and what other rooms may do to a conversation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rebind.catalogue import Catalogue
from rebind.chat import repository
from rebind.chat.model import (
    Author,
    ButtonKind,
    Channel,
    Conversation,
    Owner,
    TurnKind,
    Visibility,
)
from rebind.chat.stream import Hub
from rebind.chat.vault import Vault
from rebind.clock import Clock
from rebind.database import Database, Tx
from rebind.ids import digest, opaque
from rebind.keys import Keys
from rebind.problems import Code, Problem
from rebind.settings import Settings

PRIMARY = "primary"
UNKNOWN = "unknown"
"""Of nobody: whoever cannot be told apart shares one budget."""
_PREFIXES = {"button": ButtonKind.BOT, "system": ButtonKind.SYSTEM}


@dataclass(frozen=True)
class NewButton:
    title: str
    intent: str
    primary: bool = False
    kind: ButtonKind = ButtonKind.BOT
    step: str | None = None


class Log:
    """Keeps the promise `rebind.verification.ports.Conversations`. It knows nothing of cases, so
    that it can be made before them; `ChatRoom` joins the two."""

    def __init__(
        self, db: Database, keys: Keys, clock: Clock, settings: Settings, catalogue: Catalogue
    ) -> None:
        self.db = db
        self.keys = keys
        self.clock = clock
        self.settings = settings
        self.catalogue = catalogue
        self.hub = Hub()
        self.followers: list[Callable[[Tx, str], None]] = []
        """Other channels, told of each public event in its transaction, by conversation."""
        self.writing: list[Callable[[str], None]] = [
            lambda conversation_id: self.hub.typing(conversation_id, Author.AGENT)
        ]
        """Shows the person that an agent writes, by conversation; called after the commit."""
        self.erasers: list[Callable[[Tx, str], None]] = []
        """Of what other rooms keep of a conversation; called in the transaction that erases it."""
        self.pressed: dict[str, Callable[[Tx, str], None]] = {}
        """What other rooms do when a button of theirs is pressed (`system-<name>`), by its name."""
        self.vault = Vault(keys, clock, settings)

    # --- what verification asks of a conversation ----------------------------------------------

    def publish(self, tx: Tx, conversation_id: str, type: str, body: Mapping[str, object]) -> None:
        self.append(tx, conversation_id, type, body, Author.SYSTEM)

    def tell_assistant(
        self, tx: Tx, conversation_id: str, intent: str, otherwise: str | None = None
    ) -> bool:
        conversation = repository.lock(tx, conversation_id)
        if conversation is None:
            return False
        if conversation.owner is Owner.BOT:
            spoken = {"kind": "intent", "intent": intent}
            self.add_turn(tx, conversation, TurnKind.NEWS, spoken)
            return True
        if otherwise is not None:
            self.say_from_catalogue(tx, conversation, otherwise)
        if conversation.owner is Owner.QUEUE:
            # A form that was open goes on working while somebody waits; the assistant is silent
            self.say_from_catalogue(tx, conversation, "chat_queue_case_moved")
        return False

    def tell(self, tx: Tx, conversation_id: str, key: str) -> None:
        conversation = repository.lock(tx, conversation_id)
        if conversation is not None:
            self.say_from_catalogue(tx, conversation, key)

    def remind(self, tx: Tx, conversation_id: str, minutes: int) -> None:
        conversation = repository.lock(tx, conversation_id)
        if conversation is not None:
            self.say_from_catalogue(tx, conversation, "chat_running_out", minutes=minutes)

    def fence(self, tx: Tx, conversation_id: str, epoch: int) -> None:
        conversation = repository.lock(tx, conversation_id)
        if conversation is None or (conversation.owner, conversation.owner_epoch) != (
            Owner.BOT,
            epoch,
        ):
            raise Problem(Code.OWNER_CHANGED)

    def redeem(
        self, tx: Tx, conversation_id: str, handle: str, kind: str, turn_id: str
    ) -> str | None:
        return self.vault.redeem(tx, conversation_id, handle, kind, turn_id)

    def authorize(self, token: str) -> str | None:
        with self.db.read() as tx:
            found = repository.find_by_token(tx, digest(token))
        if found is None:
            return None
        conversation_id, is_erased = found
        if is_erased:
            raise Problem(Code.NOT_FOUND)
        return conversation_id

    def signed_in(self, tx: Tx, conversation_id: str) -> tuple[str, str] | None:
        conversation = repository.find(tx, conversation_id)
        if conversation is None or conversation.identity_account_id is None:
            return None
        return conversation.identity_account_id, conversation.identity_session or ""

    def note_peer(self, conversation_id: str, peer: str) -> None:
        index = self.peer_index(peer)
        with self.db.read() as tx:
            known = repository.find_peer(tx, conversation_id)
        if known != index:
            with self.db.write() as tx:
                self.count_as(tx, conversation_id, peer)

    def count_as(self, tx: Tx, conversation_id: str, peer: str) -> None:
        """See `note_peer`, in a transaction of the caller's."""
        repository.set_conversation(tx, conversation_id, peer_index=self.peer_index(peer))

    def peer_index(self, peer: str) -> str:
        """Keyed: there are few addresses to try."""
        return self.keys.blind_index("peer", peer)

    def peer(self, tx: Tx, conversation_id: str) -> str:
        return repository.find_peer(tx, conversation_id) or UNKNOWN

    def locale(self, tx: Tx, conversation_id: str) -> str:
        found = repository.locale(tx, conversation_id)
        if found is None:
            raise Problem(Code.NOT_FOUND)
        return found

    # --- what another channel asks ---------------------------------------------------------------

    def hold(self, tx: Tx, conversation_id: str) -> None:
        """Hold a conversation to the end of the transaction. Before anything of a channel's own:
        whoever appends holds it, too."""
        repository.lock(tx, conversation_id)

    def last_seq(self, tx: Tx, conversation_id: str) -> int:
        """The number of the last public event."""
        return repository.last_seqs(tx, [conversation_id])[conversation_id]

    # --- what the chat itself does ---------------------------------------------------------------

    def append(
        self,
        tx: Tx,
        conversation_id: str,
        type: str,
        body: Mapping[str, object],
        author: Author,
        *,
        visibility: Visibility = Visibility.PUBLIC,
        **details: object,
    ) -> int | None:
        """Add an event and wake those who watch, once it is committed; its number. None, and
        nothing, where the conversation was erased."""
        seq = repository.append(
            tx,
            conversation_id,
            visibility,
            type=type,
            author_kind=author,
            body=dict(body),
            at=self.clock.now(),
            **details,
        )
        tx.after_commit(lambda: self.hub.event_added(conversation_id))
        if visibility is Visibility.PUBLIC:
            for follow in self.followers:
                follow(tx, conversation_id)
        return seq

    def say(
        self,
        tx: Tx,
        conversation_id: str,
        text: str,
        buttons: Sequence[NewButton] = (),
        *,
        author: Author = Author.SYSTEM,
        turn_id: str | None = None,
        continue_on: Channel | None = None,
        speaks: str | None = None,
    ) -> None:
        """A public message with buttons. A button is an opaque name that stands for an intent
        here: no payload of Rasa's leaves the service or comes in. `continue_on`: the client is to
        offer the way there; the link itself is made when it is wanted, and is in no log.
        `speaks`: the conversation's language from this message on, for clients with own words."""
        made = [(opaque("b_"), button) for button in buttons]
        body: dict[str, object] = {"text": text}
        if speaks is not None:
            body["locale"] = speaks
        if continue_on is not None:
            body["continue_on"] = continue_on.value
        if made:
            body["buttons"] = [_shown(button_id, button) for button_id, button in made]
        seq = self.append(tx, conversation_id, "message", body, author, turn_id=turn_id)
        if seq is None:
            return
        for button_id, button in made:
            repository.add_button(
                tx,
                id=button_id,
                conversation_id=conversation_id,
                seq=seq,
                kind=button.kind,
                title=button.title,
                intent=button.intent,
                step=button.step,
            )

    def say_from_catalogue(
        self,
        tx: Tx,
        conversation: Conversation,
        key: str,
        *,
        author: Author = Author.SYSTEM,
        turn_id: str | None = None,
        continue_on: Channel | None = None,
        speaks: str | None = None,
        **arguments: object,
    ) -> None:
        """A message of the service's own. Its buttons are the attributes `button-<intent>`, for
        the assistant, and `system-<name>`, which the service handles itself."""
        locale = conversation.locale
        buttons = [
            NewButton(self.catalogue.text(locale, f"{key}.{name}"), intent, kind=_PREFIXES[prefix])
            for name in self.catalogue.attributes(locale, key)
            for prefix, _, intent in [name.partition("-")]
        ]
        text = self.catalogue.text(locale, key, **arguments)
        self.say(
            tx,
            conversation.id,
            text,
            buttons,
            author=author,
            turn_id=turn_id,
            continue_on=continue_on,
            speaks=speaks,
        )

    def add_turn(
        self,
        tx: Tx,
        conversation: Conversation,
        kind: TurnKind,
        spoken: Mapping[str, str],
        secrets: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Queue a turn for the assistant at the conversation's present epoch. Its secrets, (kind,
        value), go to the vault; the turn has handles for them, in the same order."""
        turn_id = opaque("t_")
        handles = [{"kind": kind_, "handle": opaque("v_")} for kind_, _ in secrets]
        repository.add_turn(
            tx,
            conversation.id,
            self.clock.now(),
            id=turn_id,
            kind=kind,
            input=dict(spoken),
            handles=handles,
            epoch=conversation.owner_epoch,
        )
        for given, (kind_, value) in zip(handles, secrets, strict=True):
            self.vault.seal(tx, conversation.id, turn_id, given["handle"], kind_, value)
        tx.after_commit(self.hub.turn_added)


def _shown(button_id: str, button: NewButton) -> dict[str, str]:
    shown = {"id": button_id, "title": button.title}
    return {**shown, "role": PRIMARY} if button.primary else shown

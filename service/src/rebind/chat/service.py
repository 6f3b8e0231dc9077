"""What a person does to a conversation: begin it, say who they are, write, press, choose."""

import json
from collections.abc import Callable, Mapping, Sequence
from math import ceil

from rebind.accounts.identities import Identity
from rebind.chat import repository
from rebind.chat.log import UNKNOWN, Log
from rebind.chat.model import Button, Conversation
from rebind.chat.ownership import Ownership
from rebind.chat.schemas import Message, Opened
from rebind.chat.steps import stamp
from rebind.chat.tables import Author, ButtonKind, Owner, TurnKind
from rebind.chat.typed import is_blank, mask, whole_answer
from rebind.database import Tx
from rebind.ids import digest, opaque, reference, token
from rebind.problems import Code, Problem
from rebind.verification.budgets import Budget, Budgets
from rebind.verification.service import Cases, OpenQuestion

BACK_TO_ASSISTANT = "back_to_assistant"
ROOM_AFTER_SECONDS = 10
"""When there is room for another message, about: the assistant answers one in a second or two."""


class Chat:
    def __init__(
        self,
        log: Log,
        ownership: Ownership,
        cases: Cases,
        verify_identity: Callable[[str], Identity],
        budgets: Budgets,
    ) -> None:
        self._db = log.db
        self._keys = log.keys
        self._clock = log.clock
        self._settings = log.settings
        self._catalogue = log.catalogue
        self._log = log
        self._ownership = ownership
        self._cases = cases
        self._verify_identity = verify_identity
        self._budgets = budgets

    # --- beginning --------------------------------------------------------------------------------

    def open(self, locale: str | None, identity: str | None, peer: str = UNKNOWN) -> Opened:
        """Begin a conversation, greeting included; `peer`: where from. Raises Problem: UNAUTHORIZED
        for an identity that the exchange did not sign, TOO_MANY_REQUESTS."""
        person = self._verify_identity(identity) if identity is not None else None
        opened = Opened(conversation_id=opaque("cv_"), token=token("ct_"))
        language = self._catalogue.language(locale)
        index = self._log.peer_index(peer)
        with self._db.write() as tx:
            self._count(tx, index, self._budgets.conversations_of_peer, opened.conversation_id)
            if person:
                self._count_of(tx, person, opened.conversation_id)
            repository.add_conversation(
                tx,
                self._clock.now(),
                id=opened.conversation_id,
                token_digest=digest(opened.token),
                reference=reference(),
                locale=language,
                **(_identity_columns(person) if person else {}),
            )
            greeted = self._locked(tx, opened.conversation_id)
            self._log.say_from_catalogue(tx, greeted, "chat_greeting", author=Author.ASSISTANT)
        return opened

    def _count_of(self, tx: Tx, person: Identity, conversation_id: str) -> None:
        budget = self._budgets.conversations_of_account
        self._count(tx, person.account_id, budget, conversation_id)

    def _count(self, tx: Tx, subject: str, of: Budget, conversation_id: str) -> None:
        """Raises Problem(TOO_MANY_REQUESTS)."""
        if not self._budgets.charge_within(tx, subject, of, conversation_id):
            seconds = self._budgets.frees_in(tx, subject, of).total_seconds()
            raise Problem(Code.TOO_MANY_REQUESTS, retry_after_seconds=max(1, ceil(seconds)))

    def identify(self, conversation_id: str, identity: str) -> None:
        """Attach or renew who the person is. Raises Problem: UNAUTHORIZED; FORBIDDEN when somebody
        else's conversation would change hands, with all that was said in it; TOO_MANY_REQUESTS."""
        person = self._verify_identity(identity)
        with self._db.write() as tx:
            conversation = self._locked(tx, conversation_id)
            if conversation.identity_account_id not in (None, person.account_id):
                raise Problem(Code.FORBIDDEN)
            self._count_of(tx, person, conversation_id)
            repository.set_conversation(tx, conversation_id, **_identity_columns(person))

    def _locked(self, tx: Tx, conversation_id: str) -> Conversation:
        conversation = repository.lock(tx, conversation_id)
        if conversation is None:
            raise Problem(Code.NOT_FOUND)
        return conversation

    # --- messages ---------------------------------------------------------------------------------

    def post(self, conversation_id: str, message: Message) -> int:
        """Take a message; the number of its event. The same message again gives the same number
        and nothing else. Raises Problem: INVALID_REQUEST, STALE, STEP_NOT_OPEN, OWNER_CHANGED,
        TOO_MANY_REQUESTS."""
        # Keyed, since the body may be a code: a bare digest of six digits is soon guessed
        fingerprint = (conversation_id, message.client_msg_id, _canonical(message))
        with self._db.write() as tx:
            conversation = self._locked(tx, conversation_id)
            sent = repository.find_message(tx, conversation_id, message.client_msg_id)
            if sent is not None:
                if not self._keys.mac_matches(sent.body_mac, "chat.message", *fingerprint):
                    raise Problem(Code.INVALID_REQUEST)
                return sent.seq
            delivery = _Delivery(
                tx, message.client_msg_id, self._keys.mac("chat.message", *fingerprint)
            )
            return self._take(delivery, conversation, message)

    def _take(self, delivery: "_Delivery", conversation: Conversation, message: Message) -> int:
        if message.text is not None:
            return self._write(delivery, conversation, message.text)
        if message.choice is not None:
            return self._press(delivery, conversation, message.choice)
        assert message.choices is not None
        return self._choose(delivery, conversation, message.choices)

    def _append(
        self, delivery: "_Delivery", conversation: Conversation, body: dict[str, object]
    ) -> int:
        seq = self._log.append(
            delivery.tx,
            conversation.id,
            "message",
            body,
            Author.USER,
            client_msg_id=delivery.client_msg_id,
            body_mac=delivery.body_mac,
        )
        assert seq is not None  # it is locked, so it is there
        return seq

    def _ask(
        self,
        tx: Tx,
        conversation: Conversation,
        spoken: Mapping[str, str],
        secrets: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Queue it for the assistant, if there is room: the row of the conversation is locked, so
        nobody passes together. Raises Problem(TOO_MANY_REQUESTS)."""
        if repository.count_pending(tx, conversation.id) >= self._settings.turns_waiting:
            raise Problem(Code.TOO_MANY_REQUESTS, retry_after_seconds=ROOM_AFTER_SECONDS)
        self._log.add_turn(tx, conversation, TurnKind.MESSAGE, spoken, secrets)

    # --- text

    def _write(self, delivery: "_Delivery", conversation: Conversation, text: str) -> int:
        if is_blank(text) or len(text) > self._settings.message_max_chars:
            raise Problem(Code.INVALID_REQUEST)
        tx, bot = delivery.tx, conversation.owner is Owner.BOT
        question = self._cases.open_question(tx, conversation.id)
        options = question.options if question else []
        if bot and question is not None:
            picked = whole_answer(text, options, multiple=question.multiple)
            if picked:
                return self._answer(delivery, conversation, question, picked)
        # Those of the other questions are hidden too, but answer nothing
        others = [("", title) for title in self._cases.option_titles(tx, conversation.id)]
        typed = mask(text, [*options, *others], self._cases.open_step(tx, conversation.id))
        seq = self._append(delivery, conversation, {"text": typed.shown})
        if bot:
            spoken = {"kind": "text", "text": typed.spoken}
            secrets = [(secret.kind, secret.value) for secret in typed.kept]
            self._ask(tx, conversation, spoken, secrets)
        elif conversation.owner is Owner.QUEUE:
            self._ownership.acknowledge(tx, conversation)
        return seq

    # --- buttons

    def _press(self, delivery: "_Delivery", conversation: Conversation, button_id: str) -> int:
        tx = delivery.tx
        button = repository.find_button(tx, conversation.id, button_id)
        if (
            button is None
            or not self._is_current(tx, conversation, button)
            or not repository.use_button(tx, button.id, self._clock.now())
        ):
            raise Problem(Code.STALE)
        seq = self._append(delivery, conversation, {"text": button.title, "choice": button.id})
        if button.kind is ButtonKind.BOT:
            spoken = {"kind": "intent", "intent": button.intent}
            self._ask(tx, conversation, spoken)
        elif button.intent == BACK_TO_ASSISTANT:
            self._ownership.take_back(tx, conversation)
        else:
            case = self._cases.view(tx, conversation.id)
            case_id = str(case["case_id"]) if case else None
            self._ownership.hand_off(tx, conversation, "failure", case_id)
        return seq

    def _is_current(self, tx: Tx, conversation: Conversation, button: Button) -> bool:
        """A button of somebody who has no say now, or of a step that is over, does nothing."""
        owner = Owner.QUEUE if button.intent == BACK_TO_ASSISTANT else Owner.BOT
        if conversation.owner is not owner or button.used_at is not None:
            return False
        return button.step is None or button.step == stamp(self._cases.view(tx, conversation.id))

    # --- choices

    def _choose(self, delivery: "_Delivery", conversation: Conversation, choices: list[str]) -> int:
        if conversation.owner is not Owner.BOT:
            raise Problem(Code.OWNER_CHANGED)
        question = self._cases.open_question(delivery.tx, conversation.id)
        known = {option_id for option_id, _ in question.options} if question else set()
        if question is None or not known.intersection(choices):
            # Options of a question that is closed, or somebody else's: none of them is open
            raise Problem(Code.STEP_NOT_OPEN)
        picked = set(choices)
        if not picked <= known or len(picked) != len(choices):
            raise Problem(Code.INVALID_REQUEST)
        if not question.multiple and len(choices) != 1:
            raise Problem(Code.INVALID_REQUEST)
        return self._answer(delivery, conversation, question, choices)

    def _answer(
        self,
        delivery: "_Delivery",
        conversation: Conversation,
        question: OpenQuestion,
        picked: list[str],
    ) -> int:
        """An answer goes to the vault; the transcript and the assistant learn that there is one."""
        text = self._catalogue.text(
            conversation.locale, "chat_answered", n=question.n, of=question.of
        )
        # `choices` marks the event as an answer; which options they were, nobody is told
        seq = self._append(delivery, conversation, {"text": text, "choices": []})
        value = _answer_value(question, picked)
        spoken = {"kind": "intent", "intent": "answer_given"}
        secrets = [("answer", value)]
        self._ask(delivery.tx, conversation, spoken, secrets)
        return seq


class _Delivery:
    """A message on its way into the log, in one transaction."""

    def __init__(self, tx: Tx, client_msg_id: str, body_mac: str) -> None:
        self.tx = tx
        self.client_msg_id = client_msg_id
        self.body_mac = body_mac


def _canonical(message: Message) -> str:
    content = message.model_dump(exclude={"client_msg_id"}, exclude_none=True)
    return json.dumps(content, sort_keys=True)


def _answer_value(question: OpenQuestion, picked: list[str]) -> str:
    """Bound to the very question: an answer that arrives after the next one was asked is void."""
    return json.dumps(
        {
            "case_id": question.case_id,
            "round": question.round,
            "n": question.n,
            "options": picked,
        }
    )


def _identity_columns(person: Identity) -> dict[str, object]:
    return {
        "identity_account_id": person.account_id,
        "identity_session": person.session_id,
        "identity_expires": person.expires_at,
    }

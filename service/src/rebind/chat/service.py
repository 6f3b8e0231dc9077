"""What a person does to a conversation: begin it, say who they are, write, press, choose."""

import json
from collections.abc import Callable

from rebind.accounts.identities import Identity
from rebind.chat import repository
from rebind.chat.log import Log
from rebind.chat.model import Button, Conversation
from rebind.chat.ownership import Ownership
from rebind.chat.schemas import Message, Opened
from rebind.chat.secrets_in_text import CARD, CODE, CODE_STEPS, DOCUMENT, PASSWORD, SEED
from rebind.chat.steps import stamp
from rebind.chat.tables import Author, ButtonKind, Owner, TurnKind
from rebind.chat.typed import Typed, is_blank, mask, whole_answer
from rebind.database import Tx
from rebind.ids import digest, opaque, reference, token
from rebind.problems import Code, Problem
from rebind.verification.service import Cases, OpenQuestion

BACK_TO_ASSISTANT = "back_to_assistant"
# What people are told at once when they have typed it, the worst first
WARNINGS = {
    SEED: "chat_seed_dropped",
    PASSWORD: "chat_password_dropped",
    CARD: "chat_card_dropped",
    DOCUMENT: "chat_document_dropped",
}


class Chat:
    def __init__(
        self,
        log: Log,
        ownership: Ownership,
        cases: Cases,
        verify_identity: Callable[[str], Identity],
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

    # --- beginning --------------------------------------------------------------------------------

    def open(self, locale: str | None, identity: str | None) -> Opened:
        """Begin a conversation, greeting included. Raises Problem(UNAUTHORIZED) for an identity
        that the exchange did not sign."""
        person = self._verify_identity(identity) if identity is not None else None
        opened = Opened(conversation_id=opaque("cv_"), token=token("ct_"))
        language = self._catalogue.language(locale)
        with self._db.write() as tx:
            repository.add_conversation(
                tx,
                id=opened.conversation_id,
                token_digest=digest(opened.token),
                reference=reference(),
                locale=language,
                created_at=self._clock.now(),
                **(_identity_columns(person) if person else {}),
            )
            greeted = self._locked(tx, opened.conversation_id)
            self._log.say_from_catalogue(tx, greeted, "chat_greeting", author=Author.ASSISTANT)
        return opened

    def identify(self, conversation_id: str, identity: str) -> None:
        """Attach or renew who the person is. Raises Problem: UNAUTHORIZED; FORBIDDEN when somebody
        else's conversation would change hands, with all that was said in it."""
        person = self._verify_identity(identity)
        with self._db.write() as tx:
            conversation = self._locked(tx, conversation_id)
            if conversation.identity_account_id not in (None, person.account_id):
                raise Problem(Code.FORBIDDEN)
            repository.set_conversation(tx, conversation_id, **_identity_columns(person))

    def _locked(self, tx: Tx, conversation_id: str) -> Conversation:
        conversation = repository.lock(tx, conversation_id)
        if conversation is None:
            raise Problem(Code.NOT_FOUND)
        return conversation

    # --- messages ---------------------------------------------------------------------------------

    def post(self, conversation_id: str, message: Message) -> int:
        """Take a message; the number of its event. The same message again gives the same number
        and nothing else. The event's text is the one that was written exactly if nothing in it was
        hidden, so that a channel which can take a message back knows when to. Raises Problem:
        INVALID_REQUEST, STALE, STEP_NOT_OPEN, OWNER_CHANGED."""
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
        return self._log.append(
            delivery.tx,
            conversation.id,
            "message",
            body,
            Author.USER,
            client_msg_id=delivery.client_msg_id,
            body_mac=delivery.body_mac,
        )

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
        step = self._cases.open_step(tx, conversation.id)
        typed = mask(text, [*options, *others], step)
        seq = self._append(delivery, conversation, {"text": typed.shown})
        self._warn(tx, conversation, typed, step)
        if bot:
            spoken = {"kind": "text", "text": typed.spoken}
            secrets = [
                (secret.kind, secret.value)
                for secret in typed.kept
                if secret.kind != CODE or step in CODE_STEPS
            ]
            self._log.add_turn(tx, conversation, TurnKind.MESSAGE, spoken, secrets)
        elif conversation.owner is Owner.QUEUE:
            self._ownership.acknowledge(tx, conversation)
        return seq

    def _warn(self, tx: Tx, conversation: Conversation, typed: Typed, step: str | None) -> None:
        """Say at once what became of what should not have been typed: every minute counts for a
        wallet whose phrase was shown, and the assistant may be down or have no say."""
        for kind, key in WARNINGS.items():
            if kind in typed.dropped:
                self._log.say_from_catalogue(tx, conversation, key)
        codes = [secret.value for secret in typed.kept if secret.kind == CODE]
        self._cases.void_codes(tx, conversation.id, codes)
        if codes and step not in CODE_STEPS:
            self._log.say_from_catalogue(tx, conversation, "chat_code_discarded")
        elif codes and conversation.owner is not Owner.BOT:
            self._log.say_from_catalogue(tx, conversation, "chat_code_not_used")

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
            self._log.add_turn(tx, conversation, TurnKind.MESSAGE, spoken)
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
        self._log.add_turn(delivery.tx, conversation, TurnKind.MESSAGE, spoken, secrets)
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

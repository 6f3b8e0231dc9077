"""What a person does to a conversation: begin it, say who they are, write, press, choose."""

import json
from collections.abc import Callable, Mapping, Sequence
from math import ceil

from rebind.accounts.identities import Identity
from rebind.chat import repository
from rebind.chat.languages import Languages
from rebind.chat.log import UNKNOWN, Log
from rebind.chat.model import (
    Author,
    Button,
    ButtonKind,
    Channel,
    Conversation,
    Owner,
    Reason,
    TurnKind,
    Visibility,
)
from rebind.chat.ownership import REOPENS_WITHIN, Ownership
from rebind.chat.schemas import Message, Opened
from rebind.chat.secrets_in_text import (
    ANSWER,
    CARD,
    CODE,
    CODE_STEPS,
    DOCUMENT,
    PASSWORD,
    PLACEHOLDERS,
    SEED,
)
from rebind.chat.steps import stamp
from rebind.chat.typed import Typed, is_blank, mask, whole_answer
from rebind.database import Tx
from rebind.ids import digest, opaque, reference, token
from rebind.problems import Code, Problem
from rebind.verification.budgets import Budget, Budgets
from rebind.verification.service import Cases, OpenQuestion

BACK_TO_ASSISTANT = "back_to_assistant"
CALL_HUMAN = "call_human"
ROOM_AFTER_SECONDS = 10
"""When there is room for another message, about: the assistant answers one in a second or two."""
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
        languages: Languages,
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
        self._languages = languages
        self._cases = cases
        self._verify_identity = verify_identity
        self._budgets = budgets

    # --- beginning --------------------------------------------------------------------------------

    def open(self, locale: str | None, identity: str | None, peer: str = UNKNOWN) -> Opened:
        """Begin a conversation, greeting included; `peer`: where from. Raises Problem: UNAUTHORIZED
        for an identity that the exchange did not sign, TOO_MANY_REQUESTS."""
        person = self._verify_identity(identity) if identity is not None else None
        with self._db.write() as tx:
            conversation_id = self.begin(tx, locale, person, peer)
            return Opened(conversation_id=conversation_id, token=self.grant(tx, conversation_id))

    def begin(
        self, tx: Tx, locale: str | None, person: Identity | None = None, peer: str = UNKNOWN
    ) -> str:
        """A new conversation, greeting included, that nobody has a token of yet. Raises
        Problem(TOO_MANY_REQUESTS)."""
        conversation_id = opaque("cv_")
        self._count(
            tx, self._log.peer_index(peer), self._budgets.conversations_of_peer, conversation_id
        )
        if person:
            self._count_of(tx, person, conversation_id)
        repository.add_conversation(
            tx,
            self._clock.now(),
            id=conversation_id,
            reference=reference(),
            locale=self._catalogue.language(locale),
            **(_identity_columns(person) if person else {}),
        )
        greeted = self.locked(tx, conversation_id)
        self._log.say_from_catalogue(
            tx, greeted, "chat_greeting", author=Author.ASSISTANT, speaks=greeted.locale
        )
        return conversation_id

    def grant(self, tx: Tx, conversation_id: str) -> str:
        """A token of the conversation for one more client; told this once."""
        given = token("ct_")
        repository.add_token(tx, digest(given), conversation_id, self._clock.now())
        return given

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
            self.attach(tx, conversation_id, person)

    def attach(self, tx: Tx, conversation_id: str, person: Identity) -> Conversation:
        """See `identify`."""
        conversation = self.locked(tx, conversation_id)
        if conversation.identity_account_id not in (None, person.account_id):
            raise Problem(Code.FORBIDDEN)
        self._count_of(tx, person, conversation_id)
        repository.set_conversation(tx, conversation_id, **_identity_columns(person))
        return conversation

    def speak(self, tx: Tx, conversation_id: str, locale: str) -> str:
        """Speak to the person in the language that they have chosen; the one that it will be."""
        before = self.locked(tx, conversation_id)
        chosen = self._languages.choose(tx, before, locale)
        self._languages.show_step(tx, before, chosen)
        return chosen.locale

    def locked(self, tx: Tx, conversation_id: str) -> Conversation:
        conversation = repository.lock(tx, conversation_id)
        if conversation is None:
            raise Problem(Code.NOT_FOUND)
        return conversation

    # --- messages ---------------------------------------------------------------------------------

    def post(self, conversation_id: str, message: Message) -> int:
        """See `take`."""
        with self._db.write() as tx:
            return self.take(tx, conversation_id, message)

    def take(
        self,
        tx: Tx,
        conversation_id: str,
        message: Message,
        *,
        channel: Channel | None = None,
        intent: str | None = None,
    ) -> int:
        """Take a message; the number of its event. The same message again gives the same number
        and nothing else. `intent` is what a text means where its channel knows: a command. The
        event's text is the one that was written exactly if nothing in it was hidden, so that a
        channel which can take a message back knows when to. Raises Problem: INVALID_REQUEST,
        STALE, STEP_NOT_OPEN, OWNER_CHANGED, TOO_MANY_REQUESTS."""
        # Keyed, since the body may be a code: a bare digest of six digits is soon guessed
        fingerprint = (conversation_id, message.client_msg_id, _canonical(message))
        conversation = self.locked(tx, conversation_id)
        sent = repository.find_message(tx, conversation_id, message.client_msg_id)
        if sent is not None:
            if not self._keys.mac_matches(sent.body_mac, "chat.message", *fingerprint):
                raise Problem(Code.INVALID_REQUEST)
            return sent.seq
        mac = self._keys.mac("chat.message", *fingerprint)
        delivery = _Delivery(tx, message.client_msg_id, mac, channel)
        if intent is not None:
            return self._order(delivery, conversation, str(message.text), intent)
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
            channel=delivery.channel,
        )
        assert seq is not None  # it is locked, so it is there
        self._note_spoken(delivery, conversation)
        return seq

    def _note_spoken(self, delivery: "_Delivery", conversation: Conversation) -> None:
        """Where the person was heard last; and since when they wait for somebody who works here."""
        values: dict[str, object] = {}
        channel = delivery.channel or Channel.WEB
        if channel is not conversation.channel:
            values["channel"] = channel
        if conversation.owner is not Owner.BOT and conversation.unanswered_since is None:
            values["unanswered_since"] = self._clock.now()
        if values:
            repository.set_conversation(delivery.tx, conversation.id, **values)

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

    def _order(
        self, delivery: "_Delivery", conversation: Conversation, text: str, intent: str
    ) -> int:
        """Words that mean one thing, whatever the assistant would have made of them. A person is
        called without it, so that it works while the assistant is down."""
        seq = self._append(delivery, conversation, {"text": text})
        if conversation.owner is Owner.BOT and intent == CALL_HUMAN:
            self._call_human(delivery.tx, conversation, Reason.ASKED)
        elif conversation.owner is Owner.BOT:
            spoken = {"kind": "intent", "intent": intent}
            self._ask(delivery.tx, conversation, spoken)
        elif conversation.owner is Owner.QUEUE:
            self._ownership.acknowledge(delivery.tx, conversation)
        return seq

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
        step = self._cases.open_step(tx, conversation.id)
        typed = self._hidden(tx, conversation, text, step, options)
        seq = self._append(delivery, conversation, {"text": typed.shown})
        conversation, answered = self._languages.heed(tx, conversation, typed.shown)
        self._warn(tx, conversation, typed, step)
        if bot and conversation.resolved_at is not None and self._revive(tx, conversation):
            return seq
        if answered:
            return seq
        if bot:
            spoken = {"kind": "text", "text": typed.spoken}
            secrets = [
                (secret.kind, secret.value)
                for secret in typed.kept
                if secret.kind != CODE or step in CODE_STEPS
            ]
            self._ask(tx, conversation, spoken, secrets)
        elif conversation.owner is Owner.QUEUE:
            self._ownership.acknowledge(tx, conversation)
        return seq

    def _revive(self, tx: Tx, conversation: Conversation) -> bool:
        """Somebody has written after it was resolved: soon, and while people are here, it is before
        them again, which is True; late, it begins anew with the assistant."""
        assert conversation.resolved_at is not None
        if self._clock.now() - conversation.resolved_at >= REOPENS_WITHIN:
            repository.set_conversation(tx, conversation.id, resolved_at=None)
            self._log.say_from_catalogue(tx, conversation, "chat_greeting", author=Author.ASSISTANT)
            return False
        if not self._ownership.is_open():
            return False
        self._ownership.reopen(tx, conversation, self._case_id(tx, conversation))
        return True

    def _hidden(
        self,
        tx: Tx,
        conversation: Conversation,
        text: str,
        step: str | None,
        options: Sequence[tuple[str, str]] = (),
    ) -> Typed:
        """A text without what must not stay. `options` are those of the open question."""
        # Those of the other questions are hidden too, but answer nothing
        others = [("", title) for title in self._cases.option_titles(tx, conversation.id)]
        return mask(text, [*options, *others], step)

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

    # --- what is no message

    def show(
        self, tx: Tx, conversation_id: str, text: str, client_msg_id: str, channel: Channel
    ) -> None:
        """Show in the log that a person sent something that is no words; once, and no turn of the
        talk."""
        conversation = self.locked(tx, conversation_id)
        if repository.find_message(tx, conversation_id, client_msg_id) is None:
            mac = self._keys.mac("chat.message", conversation_id, client_msg_id, text)
            delivery = _Delivery(tx, client_msg_id, mac, channel)
            self._append(delivery, conversation, {"text": text})

    def remark(self, tx: Tx, conversation_id: str, text: str) -> str:
        """Note, for the desk alone, that a person has changed what they wrote: it was dealt with,
        and is not done again. What was noted, without its secrets."""
        conversation = self.locked(tx, conversation_id)
        step = self._cases.open_step(tx, conversation_id)
        typed = self._hidden(tx, conversation, text, step)
        question = self._cases.open_question(tx, conversation_id)
        kept = typed.shown
        if question and whole_answer(text, question.options, multiple=question.multiple):
            kept = PLACEHOLDERS[ANSWER]  # a letter or a number says it all
        note = {"text": kept}
        self._log.append(tx, conversation_id, "edit", note, Author.USER, visibility=Visibility.NOTE)
        self._warn(tx, conversation, typed, step)
        return kept

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
        elif button.intent in self._log.pressed:
            self._log.pressed[button.intent](tx, conversation.id)
        elif button.intent == BACK_TO_ASSISTANT:
            self._ownership.take_back(tx, conversation)
        else:
            self._call_human(tx, conversation, Reason.FAILURE)
        return seq

    def _call_human(self, tx: Tx, conversation: Conversation, reason: Reason) -> None:
        self._ownership.hand_off(tx, conversation, reason, self._case_id(tx, conversation))

    def _case_id(self, tx: Tx, conversation: Conversation) -> str | None:
        case = self._cases.view(tx, conversation.id)
        return str(case["case_id"]) if case else None

    def offers_something(self, tx: Tx, conversation_id: str, seq: int) -> bool:
        """Whether one of a message's buttons can still be pressed."""
        conversation = repository.find(tx, conversation_id)
        return conversation is not None and any(
            self._is_current(tx, conversation, button)
            for button in repository.buttons_of(tx, conversation_id, seq)
        )

    def _is_current(self, tx: Tx, conversation: Conversation, button: Button) -> bool:
        """A button of somebody who has no say now, or of a step that is over, does nothing."""
        if button.kind is ButtonKind.SYSTEM and button.intent in self._log.pressed:
            return button.used_at is None  # of another room's: nobody's turn of the talk
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

    def __init__(self, tx: Tx, client_msg_id: str, body_mac: str, channel: Channel | None) -> None:
        self.tx = tx
        self.client_msg_id = client_msg_id
        self.body_mac = body_mac
        self.channel = channel


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

"""The verification service: the one way into a case, for the chat and for the secure steps."""

import json
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from hmac import compare_digest
from typing import cast

from babel import Locale
from babel.dates import format_skeleton

from rebind.accounts.ports import Accounts
from rebind.audit.chain import Audit
from rebind.catalogue import Catalogue
from rebind.clock import Clock, rfc3339
from rebind.database import Database, Tx
from rebind.ids import opaque
from rebind.keys import Keys
from rebind.notify.outbox import Outbox
from rebind.problems import Code, Problem
from rebind.settings import Settings
from rebind.verification import repository
from rebind.verification.alarms import Alarms
from rebind.verification.budgets import Budgets
from rebind.verification.case import Case
from rebind.verification.domain import documents
from rebind.verification.domain.documents import Document, Flaw
from rebind.verification.domain.numbers import countries
from rebind.verification.domain.states import FACTORS, REVIEWED, Journey, State, Step, told_as
from rebind.verification.factors import face, sms_code
from rebind.verification.factors.base import CodeFactor
from rebind.verification.factors.email_code import EmailCode
from rebind.verification.factors.face import Face
from rebind.verification.factors.passkey import Passkey
from rebind.verification.factors.puzzle import Puzzle
from rebind.verification.factors.questions import Asked, Questions
from rebind.verification.factors.sent_code import SentCode
from rebind.verification.factors.sms_code import SmsCode
from rebind.verification.factors.totp import Totp
from rebind.verification.journeys.base import NO_MORE_CODES, Delivery, Outcome, Parts, Procedure
from rebind.verification.journeys.change import Change, bound_tools
from rebind.verification.journeys.reset import ON_PHONE, Reset
from rebind.verification.pictures import HEIGHT, WIDTH
from rebind.verification.ports import Conversations, FaceVerifier, Frame
from rebind.verification.progress import progress
from rebind.verification.records import Records

__all__ = ["Card", "Cases", "OpenQuestion", "Outcome"]

FIELDS = {
    Step.SIGN_IN: ("email", "password"),
    Step.EMAIL_CODE: ("code",),
    Step.TOTP: ("code",),
    Step.PASSKEY: ("credential",),
    Step.OLD_NUMBER: ("code",),
    Step.NEW_NUMBER: ("country", "number"),
    Step.PUZZLE: ("answer",),
    Step.SMS_CODE: ("code",),
    Step.NEW_PASSWORD: ("password",),
    Step.FACE: ("session",),
}
"""The fields of each secure step, by name."""
KINDS = {"credential": "passkey", "number": "tel", "answer": "puzzle", "session": "face"}
"""A field's kind, where it is not its name."""
FACE_STEPS = (Step.FACE_INTRO, Step.FACE)
QUESTION_STEPS = (Step.QUESTIONS_INTRO, Step.QUESTIONS, Step.QUESTIONS_FAILED)

# What "yes" and "no" mean at a step: the button that goes on, and the one that does not
YES = {
    Step.CONSENT: "consent",
    Step.FACE_INTRO: "face_here",
    Step.QUESTIONS_INTRO: "start_questions",
    Step.QUESTIONS_FAILED: "continue_questions",
    Step.TOOLS: "tools_work",
}
# A bare "no" before or after a round of questions could mean anything; documents end that route,
# so they must be asked for by name
NO = {Step.CONSENT: "decline", Step.TOOLS: "tools_lost"}


@dataclass(frozen=True)
class Card:
    """A public event that shows the current step: `secure_step`, `question`. The body holds
    references only; `Cases.dress` fills in what a person sees, while it is open."""

    type: str
    body: dict[str, object]


@dataclass(frozen=True)
class OpenQuestion:
    case_id: str
    round: int
    n: int
    of: int
    multiple: bool
    options: list[tuple[str, str]]
    """(opaque id, title), in the order shown."""


class Cases:
    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        settings: Settings,
        catalogue: Catalogue,
        accounts: Accounts,
        conversations: Conversations,
        outbox: Outbox,
        audit: Audit,
        verifier: FaceVerifier | None = None,
    ) -> None:
        """`verifier`: who checks faces, if anybody does."""
        self._db = db
        self._keys = keys
        self._clock = clock
        self._settings = settings
        self._catalogue = catalogue
        self._accounts = accounts
        self._conversations = conversations
        self.alarms = Alarms(accounts)
        self._budgets = Budgets(settings, db, clock)
        self._codes = EmailCode(db, keys, clock, settings, self._budgets, outbox)
        self._totp = Totp(db, clock, self._budgets, accounts)
        self._passkey = Passkey(db, keys, clock, settings, self._budgets, accounts)
        self._old_number, self._new_number = (
            SmsCode(db, keys, clock, settings, self._budgets, outbox, accounts, conversations, kind)
            for kind in (sms_code.OLD_NUMBER, sms_code.NEW_NUMBER)
        )
        self.puzzle = Puzzle(db, keys, clock, settings, self._budgets)
        self.questions = Questions(db, keys, clock, settings, self._budgets, accounts)
        self.faces = Face(db, clock, settings, self._budgets, verifier)
        parts = Parts(
            db,
            clock,
            settings,
            catalogue,
            accounts,
            conversations,
            outbox,
            audit,
            self._budgets,
            self._codes,
        )
        self.reset = Reset(parts, self.questions, self.faces)
        self._change, self._unbind = (
            Change(
                parts,
                keys,
                journey,
                self._totp,
                self._passkey,
                self._old_number,
                self._new_number,
                self.puzzle,
                self.reset,
            )
            for journey in (Journey.CHANGE, Journey.UNBIND)
        )
        self._procedures: dict[Journey, Procedure] = {
            Journey.RESET: self.reset,
            Journey.CHANGE: self._change,
            Journey.UNBIND: self._unbind,
        }

        self.guests: list[Callable[[str, str], str | None]] = []
        """Of other rooms: whose step a token of theirs opens, of a step and a token."""
        self.records = Records(clock, self._procedures)

    # --- commands -------------------------------------------------------------------------------

    def command(
        self, conversation_id: str, *, epoch: int, turn_id: str, name: str, handle: str | None
    ) -> Outcome:
        """Run a command once per (turn_id, name). Opens its own transactions: call it outside
        of any. Raises Problem(OWNER_CHANGED), Problem(INVALID_REQUEST)."""
        if name not in _COMMANDS or (name in _WITH_HANDLE) != (handle is not None):
            raise Problem(Code.INVALID_REQUEST)
        with self._db.read() as tx:
            done = repository.find_result(tx, turn_id, name)
        if done is not None:
            return Outcome(**json.loads(done))

        def fence(tx: Tx) -> None:
            self._conversations.fence(tx, conversation_id, epoch)

        def note(tx: Tx, outcome: Outcome) -> Outcome:
            repository.add_result(tx, turn_id, name, json.dumps(asdict(outcome)), self._clock.now())
            return outcome

        delivery = Delivery(conversation_id, turn_id, fence, note)
        try:
            return self._once(delivery, name, handle)
        except repository.AlreadyNoted as noted:
            # The same delivery, at the same time: the other one was first, and ours undone
            return Outcome(**json.loads(noted.result))

    def _once(self, delivery: Delivery, name: str, handle: str | None) -> Outcome:
        try:
            return self._run(delivery, name, handle)
        except Problem as problem:
            if problem.code is not Code.STEP_NOT_OPEN:
                raise
            return self._note(delivery, Outcome(Code.STEP_NOT_OPEN))

    def _note(self, delivery: Delivery, outcome: Outcome) -> Outcome:
        with self._db.write() as tx:
            return delivery.finish(tx, outcome)

    def _run(self, delivery: Delivery, name: str, handle: str | None) -> Outcome:
        if name in ("affirm", "deny"):
            with self._db.read() as tx:
                step = self.open_step(tx, delivery.conversation_id)
            meant = (YES if name == "affirm" else NO).get(Step(step)) if step else None
            if meant is None:
                return self._note(delivery, Outcome("nothing_to_confirm"))
            name = meant
        if name in _STARTS:
            return self._procedures[_STARTS[name]].start(delivery)
        run = getattr(self._procedure(delivery.conversation_id), _METHODS.get(name, name), None)
        if run is None:  # a command of another journey
            return self._note(delivery, Outcome(Code.STEP_NOT_OPEN))
        outcome: Outcome = run(delivery, handle) if name in _WITH_HANDLE else run(delivery)
        return outcome

    def _procedure(self, conversation_id: str) -> Procedure:
        """Of the conversation's newest case."""
        with self._db.read() as tx:
            case = repository.latest_case(tx, conversation_id)
        return self._procedures[case.journey if case else Journey.RESET]

    # --- what is open ---------------------------------------------------------------------------

    def terms(self) -> dict[str, int]:
        """What a person is told of the procedure in numbers, whether they have a case or not."""
        return dict(self._settings.terms)

    def view(self, tx: Tx, conversation_id: str) -> dict[str, object] | None:
        """The conversation's case as the assistant sees it (`case` in docs/architecture.md)."""
        case = repository.latest_case(tx, conversation_id)
        if case is None:
            return None
        if case.expired(self._clock.now()):
            case = replace(case, state=State.EXPIRED, step=Step.CLOSED, why="expired")
        if case.step is Step.NEW_PASSWORD and not case.takes_password(self._clock.now()):
            case = replace(case, step=Step.DONE, why="password_not_chosen")
        return {
            "case_id": case.id,
            "journey": case.journey.value,
            "state": case.state.value,
            "step": case.step.value,
            "why": self._why(case),
            "attempts_left": self._attempts_left(tx, case),
            "question": self._place(case),
            "resend_after_seconds": self._resend_after(tx, case),
            "hold_until": case.hold_until and rfc3339(case.hold_until),
            "review_until": self._review_until(case),
            "open_until": self._open_until(case),
            "tools": self._tools(tx, case),
            "number_ending": self._number_ending(tx, case),
            "documents_asked": case.documents_asked.split(),
            "tools_removed": case.tools_lost and case.state is State.COMPLETED,
        }

    def _review_until(self, case: Case) -> str | None:
        """None once it is over: the assistant says then that it takes longer."""
        until = case.decided_until(self._settings.review_within)
        return rfc3339(until) if until is not None and until > self._clock.now() else None

    def _open_until(self, case: Case) -> str | None:
        """None where time ends nothing: people have it, or it is over."""
        ends = case.is_open or case.step is Step.NEW_PASSWORD
        return rfc3339(case.expires_at) if ends else None

    def is_signed_in(self, tx: Tx, conversation_id: str) -> bool:
        """The exchange vouches for the person, and that session still lives."""
        person = self._conversations.signed_in(tx, conversation_id)
        return person is not None and self._accounts.session_lives(tx, *person)

    def _tools(self, tx: Tx, case: Case) -> list[str]:
        if case.step not in FACTORS or case.account_id is None:
            return []
        return bound_tools(self._accounts.get(tx, case.account_id))

    def _number_ending(self, tx: Tx, case: Case) -> str | None:
        """Two digits are enough to know a number again, and too few to find it out."""
        number = None
        if case.step is Step.OLD_NUMBER and case.account_id is not None:
            number = self._accounts.get(tx, case.account_id).phone
        elif case.step in (Step.SMS_CODE, Step.DONE):
            number = self._change.new_number(case)
        return number and number[-2:]

    def _code_factor(self, case: Case) -> CodeFactor | None:
        return self._procedures[case.journey].code_factor(case)

    def _resend_after(self, tx: Tx, case: Case) -> int | None:
        factor = self._code_factor(case)
        return factor.resend_after(tx, case) if isinstance(factor, SentCode) else None

    @staticmethod
    def _why(case: Case) -> str | None:
        forgotten = case.step is Step.SIGN_IN and case.password_forgotten
        return "password_forgotten" if forgotten and case.why != NO_MORE_CODES else case.why

    def _place(self, case: Case) -> dict[str, int] | None:
        if case.step is not Step.QUESTIONS:
            return None
        of = self._settings.questions_per_round
        return {"n": min(case.question, of), "of": of}

    def _attempts_left(self, tx: Tx, case: Case) -> int | None:
        if (factor := self._code_factor(case)) is not None:
            return factor.attempts_left(tx, case)
        if case.account_id is None:
            return None
        if case.step is Step.PASSKEY:
            return self._passkey.attempts_left(tx, case)
        if case.step in QUESTION_STEPS:
            return self._budgets.left(tx, case.account_id, self._budgets.questions)
        if case.step in FACE_STEPS:
            return self.faces.attempts_left(tx, case.account_id)
        if case.step is Step.SIGN_IN and case.why == "password_wrong":
            return self._budgets.left(tx, case.account_id, self._budgets.password)
        return None

    def find(self, tx: Tx, case_id: str) -> Case | None:
        return repository.find_case(tx, case_id)

    def latest(self, tx: Tx, conversation_id: str) -> Case | None:
        """The conversation's newest case."""
        return repository.latest_case(tx, conversation_id)

    def progress(self, tx: Tx, case: Case) -> list[dict[str, str]]:
        """Where it stands, as its person is shown: the steps of `progress`."""
        locale = self._conversations.locale(tx, case.conversation_id)
        told = progress(self._catalogue, locale, case.journey, case.step, asked=case.round > 0)
        return cast("list[dict[str, str]]", told["steps"])

    def tries(self, tx: Tx, case: Case) -> list[tuple[str, int, int]]:
        """What was used of the account's budgets, of those that a person knows of: purpose, used,
        and of how many."""
        if case.account_id is None:
            return []
        budgets = self._budgets
        known = (
            budgets.questions,
            budgets.password,
            budgets.totp,
            budgets.passkey,
            budgets.sms_codes,
            budgets.faces,
        )
        used = [(each, each.cap - budgets.left(tx, case.account_id, each)) for each in known]
        return [(each.purpose, count, each.cap) for each, count in used if count]

    def under_review(self, tx: Tx, conversation_id: str, *, lock: bool = False) -> Case | None:
        """The conversation's newest case, if people decide it and have not yet; `lock`: it stays
        so to the end of the transaction."""
        case = repository.latest_case(tx, conversation_id)
        if case is not None and lock:
            case = repository.find_case(tx, case.id, lock=True)
        return case if case is not None and case.step in REVIEWED else None

    @staticmethod
    def ended_until(tx: Tx, case_ids: Collection[str], until: datetime) -> list[str]:
        """Those of the cases that ended then or earlier."""
        return repository.cases_ended_until(tx, case_ids, until)

    def is_under_way(self, tx: Tx, conversation_id: str) -> bool:
        """Something is still to come of one of the conversation's cases."""
        cases = self.records.of_conversation(tx, conversation_id)
        return any(self.records.is_under_way(case) for case in cases)

    @staticmethod
    def proof_kinds(tx: Tx, case: Case) -> list[str]:
        """What was proven in the case."""
        return sorted(repository.proof_kinds(tx, case.id, case.account_id or ""))

    def in_states(self, tx: Tx, states: Collection[State], limit: int) -> list[Case]:
        """Those of accounts whose owner has raised the alarm, then those that wait the longest."""
        return repository.cases_in_states(tx, states, limit)

    @staticmethod
    def next_round(case: Case) -> Case:
        """The case as it will be when its next round of questions begins."""
        return replace(case, round=case.round + 1, question=1)

    def _open(self, tx: Tx, conversation_id: str) -> Case | None:
        case = repository.latest_case(tx, conversation_id)
        return case if case is not None and self._takes_entries(case) else None

    def _takes_entries(self, case: Case) -> bool:
        """It is open, or is done and waits for a new password."""
        now = self._clock.now()
        return (case.is_open and not case.expired(now)) or case.takes_password(now)

    def open_step(self, tx: Tx, conversation_id: str) -> str | None:
        """The current step's name, while the case is open."""
        case = self._open(tx, conversation_id)
        return case.step.value if case else None

    def void_codes(self, tx: Tx, conversation_id: str, shown: Collection[str]) -> None:
        """Codes that were written into the conversation. One that was sent for its case, and is
        not the one that the step asks for, is good for nothing any more."""
        case = repository.latest_case(tx, conversation_id) if shown else None
        if case is None or not case.is_open:
            return
        asked = self._code_factor(case)
        for factor in (self._codes, self._old_number, self._new_number):
            if factor is not asked:
                factor.void(tx, case, shown)

    def open_question(self, tx: Tx, conversation_id: str) -> OpenQuestion | None:
        """The question that can be answered now."""
        case = self._open(tx, conversation_id)
        if case is None or case.step is not Step.QUESTIONS or case.account_id is None:
            return None
        set_ = self.questions.current(tx, case.account_id)
        if case.question > len(set_.asked):
            return None
        asked = set_.asked[case.question - 1]
        locale = self._conversations.locale(tx, conversation_id)
        ids = self.questions.option_ids(case, case.question, asked)
        titles = [self._title(locale, asked.option_kind, value) for value in asked.options]
        return OpenQuestion(
            case.id,
            case.round,
            case.question,
            len(set_.asked),
            asked.multiple,
            list(zip(ids, titles, strict=True)),
        )

    def option_titles(self, tx: Tx, conversation_id: str) -> list[str]:
        """Of every question that the account is asked, before, between and after the rounds: the
        next round asks the same, so that what was answered is a secret still."""
        case = repository.latest_case(tx, conversation_id)
        if case is None or case.step not in QUESTION_STEPS or case.account_id is None:
            return []
        set_ = self.questions.drawn(tx, case.account_id)
        locale = self._conversations.locale(tx, conversation_id)
        return [
            self._title(locale, asked.option_kind, value)
            for asked in (set_.asked if set_ else ())
            for value in asked.options
        ]

    # --- cards ----------------------------------------------------------------------------------

    def cards(self, tx: Tx, conversation_id: str) -> list[Card]:
        """The cards of the current step, for `{"show": "step"}`; may be empty."""
        case = self._open(tx, conversation_id)
        if case is None:
            return self._upload_requests(tx, conversation_id)
        if case.step is Step.QUESTIONS and case.question <= self._settings.questions_per_round:
            body: dict[str, object] = {
                "case_id": case.id,
                "round": case.round,
                "n": case.question,
                "of": self._settings.questions_per_round,
            }
            return [Card("question", body)]
        if case.step in FIELDS:
            return [Card("secure_step", self._secure_step(tx, case))]
        return []

    def show(self, tx: Tx, conversation_id: str) -> None:
        """Show the cards of the current step where the assistant does not."""
        for card in self.cards(tx, conversation_id):
            self._conversations.publish(tx, conversation_id, card.type, card.body)

    def _upload_requests(self, tx: Tx, conversation_id: str) -> list[Card]:
        """One for each document that people need to see."""
        case = self.under_review(tx, conversation_id)
        if case is None:
            return []
        expires = self._clock.now() + self._settings.upload_lifetime
        flaws = documents.read(case.documents_flaws)
        return [
            Card(
                "upload_request",
                {
                    "item": item.value,
                    "id": self._address(tx, case, expires, item),
                    "flaws": flaws.get(item, []),
                },
            )
            for item in self.documents_wanted(case)
        ]

    @staticmethod
    def documents_wanted(case: Case) -> list[Document]:
        """What was asked for last; at first, all of them."""
        return [Document(name) for name in case.documents_asked.split()] or list(Document)

    def _address(
        self, tx: Tx, case: Case, expires_at: datetime, item: Document | None = None
    ) -> str:
        """The id of the one place where this is entered or uploaded, as long as the step is
        open."""
        now, step = self._clock.now(), case.step.value
        live = repository.live_secure_step(tx, case.id, step, now, item)
        if live is not None:
            return str(live["id"])
        step_id = opaque("su_" if item else "st_")  # the page asks another door for each
        repository.add_secure_step(
            tx,
            id=step_id,
            conversation_id=case.conversation_id,
            case_id=case.id,
            step=step,
            item=item,
            expires_at=expires_at,
        )
        return step_id

    def _secure_step(self, tx: Tx, case: Case) -> dict[str, object]:
        step_id = self._address(tx, case, case.expires_at)
        if case.step is Step.PASSKEY:
            self._passkey.issue(tx, case)
        return {
            "step": case.step.value,
            "id": step_id,
            "expires_at": rfc3339(case.expires_at),
            "email_only": case.step is Step.SIGN_IN and case.password_forgotten,
            "on_phone": case.step is Step.FACE and case.why == ON_PHONE,
        }

    def dress(
        self, tx: Tx, conversation_id: str, type: str, body: Mapping[str, object]
    ) -> dict[str, object]:
        """A stored card's body as a person may see it now."""
        if type == "question":
            return self._dress_question(tx, conversation_id, body)
        if type == "secure_step":
            return self._dress_secure_step(tx, conversation_id, body)
        if type == "upload_request":
            locale = self._conversations.locale(tx, conversation_id)
            return self._dress_upload_request(locale, body)
        return dict(body)

    def _dress_upload_request(self, locale: str, body: Mapping[str, object]) -> dict[str, object]:
        """`problems`: why what was sent before will not do, where people have said so."""
        key = f"document_{body['item']}"
        shows = self._catalogue.attributes(locale, key)
        flaws = [Flaw(str(each)) for each in cast("list[object]", body["flaws"])]
        return {
            "item": body["item"],
            "title": self._catalogue.text(locale, key),
            "url": f"{self._settings.base_url}/uploads/v1/{body['id']}",
            "page_url": self._page_url(str(body["id"])),
            "must_show": [self._catalogue.text(locale, f"{key}.{name}") for name in shows],
            "problems": [
                {"code": flaw.value, "text": self._catalogue.text(locale, f"reading_flaw_{flaw}")}
                for flaw in flaws
            ],
            "max_bytes": self._settings.evidence_max_bytes,
        }

    def _page_url(self, step_id: str) -> str:
        # In the fragment: it reaches no server log and no referrer
        return f"{self._settings.base_url}/step#{step_id}.{self.page_token(step_id)}"

    def _dress_question(
        self, tx: Tx, conversation_id: str, body: Mapping[str, object]
    ) -> dict[str, object]:
        """Text and options while the question is open; afterwards only that it was asked."""
        locale = self._conversations.locale(tx, conversation_id)
        place = {"n": body["n"], "of": body["of"]}
        shown = self.open_question(tx, conversation_id)
        here = (body["case_id"], body["round"], body["n"])
        if shown is None or (shown.case_id, shown.round, shown.n) != here:
            text = self._catalogue.text(locale, "question_closed", **place)
            return {"text": text, "multiple": False, "options": [], **place}
        case = self._open(tx, conversation_id)
        assert case is not None
        assert case.account_id is not None
        asked = self.questions.current(tx, case.account_id).asked[shown.n - 1]
        return {
            "text": self._question_text(locale, asked),
            "multiple": shown.multiple,
            "options": [{"id": id_, "title": title} for id_, title in shown.options],
            **place,
        }

    def _question_text(self, locale: str, asked: Asked) -> str:
        return self._catalogue.text(locale, f"question_{asked.kind}")

    def _title(self, locale: str, kind: str, value: str) -> str:
        """An option's title: proper names as they are, countries and months by CLDR."""
        language = self._catalogue.language(locale)
        if kind == "country":
            return str(Locale.parse(language, sep="-").territories[value])
        if kind == "month":
            year, month = value.split("-")
            return str(format_skeleton("yMMMM", date(int(year), int(month), 1), locale=language))
        if kind == "device":
            return self._catalogue.text(locale, f"option_device_{value}")
        if kind == "address":
            return f"{value[:8]}…{value[-6:]}"
        return value

    def _dress_secure_step(
        self, tx: Tx, conversation_id: str, body: Mapping[str, object]
    ) -> dict[str, object]:
        step, locale = Step(str(body["step"])), self._conversations.locale(tx, conversation_id)
        names = ("email",) if body["email_only"] else FIELDS[step]
        return {
            "step": told_as(step),
            "url": f"{self._settings.base_url}/secure/v1/{body['id']}",
            "page_url": self._page_url(str(body["id"])),
            "fields": [self._field(tx, conversation_id, locale, step, name) for name in names],
            **({"on_phone": body["on_phone"]} if step is Step.FACE else {}),
            "expires_at": body["expires_at"],
        }

    def _field(
        self, tx: Tx, conversation_id: str, locale: str, step: Step, name: str
    ) -> dict[str, object]:
        kind = KINDS.get(name, name)
        labelled = step.value if step is Step.NEW_PASSWORD else kind
        label = self._catalogue.text(locale, f"field_{labelled}")
        field: dict[str, object] = {"name": name, "kind": kind, "label": label}
        if kind == "country":
            field["options"] = self._countries(locale)
        elif kind == "face":
            field["options"] = {
                "consent": face.CONSENT,
                "hosted": self.faces.hosted,
                "countries": self._residences(locale),
            }
        elif kind == "passkey":
            case = self._open(tx, conversation_id)
            is_asked = case is not None and case.step is Step.PASSKEY
            field["options"] = self._passkey.options(tx, case) if case and is_asked else None
        return field

    def _countries(self, locale: str) -> list[dict[str, str]]:
        """Where text messages go to, by CLDR's names."""
        names = Locale.parse(self._catalogue.language(locale), sep="-").territories
        served = self._settings.sms_countries
        return [
            {"value": code, "title": names[code], "prefix": prefix}
            for code, prefix in countries()
            if code in names and (not served or code in served)
        ]

    def _residences(self, locale: str) -> list[dict[str, str]]:
        """Where people can live, by CLDR's names and in their order."""
        names = Locale.parse(self._catalogue.language(locale), sep="-").territories
        known = {code: names[code] for code, _ in countries() if code in names}
        order = sorted(known, key=lambda code: known[code])
        return [{"value": code, "title": known[code]} for code in order]

    def page_token(self, step_id: str) -> str:
        """Opens this step, for a page that is not in the conversation's frame, and nothing else;
        good as long as the step is open."""
        return self._keys.blind_index("secure_page", step_id)

    def locale(self, tx: Tx, conversation_id: str) -> str:
        """What the person is spoken to in, for pages that have words of their own."""
        return self._conversations.locale(tx, conversation_id)

    def conversation_of_step(self, tx: Tx, step_id: str) -> str | None:
        """Whose secure step it is."""
        row = repository.find_secure_step(tx, step_id)
        return str(row["conversation_id"]) if row is not None else None

    # --- secure steps -----------------------------------------------------------------------------

    def authorize(self, token: str | None) -> str:
        """The conversation that a token opens. Raises Problem: UNAUTHORIZED, NOT_FOUND for one
        that was erased."""
        conversation_id = self._conversations.authorize(token) if token else None
        if conversation_id is None:
            raise Problem(Code.UNAUTHORIZED)
        return conversation_id

    def counted_as(self, step_id: str, token: str | None) -> str:
        """The conversation that an entry is counted for: the token's own, or the step's for the
        token of its page. Raises Problem(UNAUTHORIZED)."""
        if compare_digest((token or "").encode(), self.page_token(step_id).encode()):
            with self._db.read() as tx:
                row = repository.find_secure_step(tx, step_id)
            if row is not None:
                return str(row["conversation_id"])
        guest = (admitted for admits in self.guests if (admitted := admits(step_id, token or "")))
        return next(guest, None) or self.authorize(token)

    def note_peer(self, step_id: str, token: str | None, peer: str) -> None:
        """Remember where an entry comes from, before it is taken: a text message that it leads to
        is counted there. Raises Problem(UNAUTHORIZED)."""
        self._conversations.note_peer(self.counted_as(step_id, token), peer)

    def _at(self, step_id: str, token: str | None) -> Case:
        """The case that stands at this secure step now. Raises Problem: UNAUTHORIZED, NOT_FOUND
        for a step of somebody else's, STEP_NOT_OPEN."""
        conversation_id = self.counted_as(step_id, token)
        with self._db.read() as tx:
            row = repository.find_secure_step(tx, step_id)
            case = repository.find_case(tx, row["case_id"]) if row else None
        if row is None or case is None or row["conversation_id"] != conversation_id:
            raise Problem(Code.NOT_FOUND)
        here = case.step.value == row["step"] and row["closed_at"] is None
        if not here or not self._takes_entries(case):
            raise Problem(Code.STEP_NOT_OPEN)
        return case

    def at_upload(self, step_id: str, token: str | None) -> tuple[Case, Document]:
        """The case that waits for what is uploaded at this address, and which document it is.
        Raises Problem: UNAUTHORIZED, NOT_FOUND for an address of somebody else's, or one whose
        time is over, STEP_NOT_OPEN."""
        conversation_id, now = self.counted_as(step_id, token), self._clock.now()
        with self._db.read() as tx:
            row = repository.find_secure_step(tx, step_id)
            case = self.under_review(tx, conversation_id)
        if row is None or row["item"] is None or row["conversation_id"] != conversation_id:
            raise Problem(Code.NOT_FOUND)
        if row["expires_at"] <= now:
            raise Problem(Code.NOT_FOUND)
        if case is None or case.id != row["case_id"] or row["closed_at"] is not None:
            raise Problem(Code.STEP_NOT_OPEN)
        return case, Document(row["item"])

    def must_be_open(self, step_id: str, token: str | None) -> None:
        """Raises as `at_upload`, also for a form."""
        with self._db.read() as tx:
            row = repository.find_secure_step(tx, step_id)
        if row is not None and row["item"] is not None:
            self.at_upload(step_id, token)
        else:
            self._at(step_id, token)

    def show_upload(self, step_id: str, token: str | None) -> dict[str, object]:
        """What has to be seen in what is uploaded there. Raises as `at_upload`."""
        case, item = self.at_upload(step_id, token)
        with self._db.read() as tx:
            locale = self._conversations.locale(tx, case.conversation_id)
        flaws = documents.read(case.documents_flaws).get(item, [])
        body = {"item": item, "id": step_id, "flaws": flaws}
        return {**self._dress_upload_request(locale, body), "locale": locale}

    def look(self, step_id: str, token: str | None) -> dict[str, object]:
        """A secure step as it is to be shown: the picture at the puzzle, else its fields."""
        case = self._at(step_id, token)
        with self._db.write() as tx:
            locale = self.locale(tx, case.conversation_id)
            if case.step is Step.PUZZLE:
                challenge_id = self.puzzle.issue(tx, case)
            else:
                body = self._secure_step(tx, case)
                shown = self._dress_secure_step(tx, case.conversation_id, body)
                return {**shown, "locale": locale}
        picture = self.puzzle.picture(challenge_id)
        return {
            "background": picture.background,
            "piece": picture.piece,
            "width": WIDTH,
            "height": HEIGHT,
            "piece_y": picture.piece_y,
            "altcha_url": f"{self._settings.base_url}/secure/v1/{step_id}/altcha",
            "expires_at": rfc3339(case.expires_at),
            "locale": locale,
        }

    def work(self, step_id: str, token: str | None) -> dict[str, object]:
        """The proof of work that stands in for the picture. Raises as `look`."""
        case = self._at(step_id, token)
        if case.step is not Step.PUZZLE:
            raise Problem(Code.STEP_NOT_OPEN)
        with self._db.write() as tx:
            challenge_id = self.puzzle.issue(tx, case)
        return self.puzzle.work(challenge_id)

    def begin_face(
        self, step_id: str, token: str | None, country: str, consent: str
    ) -> dict[str, object]:
        """Begin a face check at its step: `{"session"}`, and what a page needs to go on (see
        FaceVerifier.handover). Raises as `enter`, and as `Reset.begin_face`."""
        case = self._at(step_id, token)
        if case.step is not Step.FACE:
            raise Problem(Code.STEP_NOT_OPEN)
        if country not in {code for code, _ in countries()}:
            raise Problem(Code.INVALID_REQUEST)
        session_id = self.reset.begin_face(case, country, consent)
        return {"session": session_id, **self.faces.handover(session_id)}

    def take_frame(
        self, step_id: str, token: str | None, session_id: str, frame: Frame
    ) -> dict[str, object]:
        """A picture of the camera, while a face is checked. Raises as `enter`, and as
        `FaceCamera.take_frame`."""
        return dict(self.faces.take_frame(self._at(step_id, token), session_id, frame))

    def enter(self, step_id: str, token: str | None, values: Mapping[str, object]) -> None:
        """Take what a person entered into a secure step. Raises Problem: UNAUTHORIZED without a
        conversation's token, NOT_FOUND for a step that is not of that conversation,
        STEP_NOT_OPEN, INVALID_REQUEST (nothing is evaluated then), and the step's own."""
        case = self._at(step_id, token)
        try:
            self._take(case, values)
        except ValueError as error:
            raise Problem(Code.INVALID_REQUEST) from error

    def _take(self, case: Case, values: Mapping[str, object]) -> None:
        change = self._unbind if case.journey is Journey.UNBIND else self._change
        match case.step:
            case Step.SIGN_IN:
                fields = {"email"} if case.password_forgotten else {"email", "password"}
                self._shape(values, fields)
                password = None if case.password_forgotten else str(values["password"])
                self.reset.sign_in(case, str(values["email"]), password)
            case Step.FACE:
                self._shape(values, {"session"})
                self.reset.enter_face(case, str(values["session"]))
            case Step.NEW_PASSWORD:
                self._shape(values, {"password"})
                self.reset.choose_password(case, str(values["password"]))
            case Step.PASSKEY:
                change.enter_passkey(case, self._object(values, "credential"))
            case Step.PUZZLE:
                change.solve_puzzle(case, self._object(values, "answer"))
            case Step.NEW_NUMBER:
                self._shape(values, {"country", "number"})
                change.enter_number(case, str(values["country"]), str(values["number"]))
            case _:
                self._shape(values, {"code"})
                self._procedures[case.journey].enter_code(case, str(values["code"]))

    @staticmethod
    def _object(values: Mapping[str, object], name: str) -> Mapping[str, object]:
        """The one field, an object."""
        value = values.get(name)
        if set(values) != {name} or not isinstance(value, dict):
            raise Problem(Code.INVALID_REQUEST)
        return value

    @staticmethod
    def _shape(values: Mapping[str, object], fields: set[str]) -> None:
        """Exactly these fields, all of them strings. A JSON number is refused: it would have
        lost a code's leading zeros."""
        fits = set(values) == fields and all(
            isinstance(value, str) and (_is_password if name == "password" else _is_short)(value)
            for name, value in values.items()
        )
        if not fits:
            raise Problem(Code.INVALID_REQUEST)

    def raise_alarm(self, secret: str) -> None:
        """See `Reset.raise_alarm`."""
        self.reset.raise_alarm(secret)

    def expire_overdue(self) -> int:
        """End the cases whose time is over; how many there were."""
        with self._db.read() as tx:
            overdue = repository.overdue_cases(tx, self._clock.now())
        for case_id in overdue:
            self.reset.expire(case_id)
        return len(overdue)

    def remind(self) -> int:
        """Tell those whose time will soon be over; how many there were."""
        now = self._clock.now()
        with self._db.read() as tx:
            soon = now + self._settings.remind_before
            running_out = repository.cases_running_out(tx, now, soon)
        for case_id in running_out:
            self.reset.remind(case_id)
        return len(running_out)

    def judge_owed(self) -> int:
        """Judge the rounds that were answered whole and whose turn never came back."""
        with self._db.read() as tx:
            owed = repository.unjudged_cases(tx, self._settings.questions_per_round)
        for case_id in owed:
            self.reset.judge_owed(case_id)
        return len(owed)


def _is_short(value: str) -> bool:
    return 0 < len(value) <= 256 and value.isprintable()


def _is_password(value: str) -> bool:
    """Whatever the exchange took when it was chosen: spaces of any kind, joined emoji. No control
    characters; a lone surrogate is no text at all."""
    try:
        size = len(value.encode())
    except UnicodeEncodeError:
        return False
    return 0 < size <= 1024 and not any(unicodedata.category(c) == "Cc" for c in value)


_STARTS = {
    "start_reset": Journey.RESET,
    "start_change": Journey.CHANGE,
    "start_unbind": Journey.UNBIND,
}
_METHODS = {"continue_questions": "start_questions"}
_WITH_HANDLE = frozenset({"submit_code", "submit_number", "answer"})
_COMMANDS = _WITH_HANDLE.union(
    _STARTS,
    _METHODS,
    "consent decline affirm deny resend_code start_questions choose_documents tools_work "
    "tools_lost forgot_password remember_password back cancel restart use_totp use_passkey use_sms "
    "tools_unavailable documents_ready face_here face_phone".split(),
)

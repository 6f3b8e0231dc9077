"""A world in which a reset can be walked: real rooms, a conversation that only remembers."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import combinations, count

import pytest
from service.tests.accounts.exchanges import Exchange, in_sql
from service.tests.evidence.in_process import decode_here, mark_here
from sqlalchemy import select

from rebind.accounts.model import Account
from rebind.accounts.passwords import Passwords
from rebind.audit.chain import Audit
from rebind.audit.tables import audit_entry
from rebind.catalogue import Catalogue
from rebind.database import Database, Tx
from rebind.demo.people import ledger
from rebind.evidence.folder import Folder
from rebind.evidence.service import Evidence
from rebind.face.frames import Frames
from rebind.ids import opaque
from rebind.keys import Keys
from rebind.notify.outbox import Outbox, Sender
from rebind.notify.ports import Message
from rebind.problems import Code, Problem
from rebind.reading.service import Reading
from rebind.settings import Settings
from rebind.verification import repository
from rebind.verification.budgets import Budgets
from rebind.verification.case import Case
from rebind.verification.ports import FaceVerifier
from rebind.verification.service import Cases, Outcome
from tests.kit.clock import ManualClock

PASSWORD = "Quiet-River-41"


def wrong(code: str) -> str:
    """Another code."""
    return f"{(int(code) + 1) % 10**6:06d}"


@dataclass
class Conversations:
    """Keeps the port's promise in memory; `owner_changed` makes the fence fall."""

    events: list[tuple[str, str, dict[str, object]]] = field(default_factory=list)
    told: list[tuple[str, str]] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)
    reminders: list[tuple[str, int]] = field(default_factory=list)
    handles: dict[str, tuple[str, str, str, str]] = field(default_factory=dict)
    owner_changed: bool = False
    identities: dict[str, tuple[str, str]] = field(default_factory=dict)
    peers: dict[str, str] = field(default_factory=dict)

    def publish(self, tx: Tx, conversation_id: str, type: str, body: Mapping[str, object]) -> None:
        tx.after_commit(lambda: self.events.append((conversation_id, type, dict(body))))

    def tell(self, tx: Tx, conversation_id: str, key: str) -> None:
        tx.after_commit(lambda: self.said.append((conversation_id, key)))

    def tell_assistant(
        self, tx: Tx, conversation_id: str, intent: str, otherwise: str | None = None
    ) -> bool:
        tx.after_commit(lambda: self.told.append((conversation_id, intent)))
        return True

    def remind(self, tx: Tx, conversation_id: str, minutes: int) -> None:
        tx.after_commit(lambda: self.reminders.append((conversation_id, minutes)))

    def fence(self, tx: Tx, conversation_id: str, epoch: int) -> None:
        if self.owner_changed:
            raise Problem(Code.OWNER_CHANGED)

    def redeem(
        self, tx: Tx, conversation_id: str, handle: str, kind: str, turn_id: str
    ) -> str | None:
        where, what, turn, value = self.handles.get(handle, ("", "", "", ""))
        return value if (where, what, turn) == (conversation_id, kind, turn_id) else None

    def authorize(self, token: str) -> str | None:
        return token.removeprefix("token of ") if token.startswith("token of ") else None

    def signed_in(self, tx: Tx, conversation_id: str) -> tuple[str, str] | None:
        return self.identities.get(conversation_id)

    def note_peer(self, conversation_id: str, peer: str) -> None:
        self.peers[conversation_id] = peer

    def peer(self, tx: Tx, conversation_id: str) -> str:
        return self.peers.get(conversation_id, f"peer of {conversation_id}")

    def locale(self, tx: Tx, conversation_id: str) -> str:
        return "en"

    def of(self, conversation_id: str, type: str) -> list[dict[str, object]]:
        return [body for c, t, body in self.events if (c, t) == (conversation_id, type)]


class World:
    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: ManualClock,
        catalogue: Catalogue,
        passwords: Passwords,
        settings: Settings,
        exchange: Exchange | None = None,
        verifier: Callable[["World"], FaceVerifier] | None = None,
    ) -> None:
        """`exchange`: whose accounts they are, if they are not in the service's own database;
        `verifier`: who checks faces, if anybody does."""
        self.db, self.keys, self.clock, self.settings = db, keys, clock, settings
        self.passwords, self.catalogue = passwords, catalogue
        self.exchange = exchange or in_sql(db, keys, clock, passwords)
        self.accounts = self.exchange.theirs
        self.conversations = Conversations()
        self.mail: list[Message] = []
        outbox = Outbox(keys, clock, catalogue)
        self.audit = Audit(keys, clock)
        self.frames = Frames(
            db, keys, clock, settings, self.audit, Folder(settings.data_dir / "faces")
        )
        carriers = {"email": self, "sms": self, **self.exchange.carriers}
        self._sender = Sender(db, keys, clock, carriers)
        self.cases = Cases(
            db,
            keys,
            clock,
            settings,
            catalogue,
            self.exchange.ours,
            self.conversations,
            outbox,
            self.audit,
            verifier and verifier(self),
        )
        self.evidence = Evidence(
            db, keys, clock, settings, catalogue, self.cases, self.conversations, self.audit
        )
        self.reading = Reading(
            db,
            keys,
            clock,
            settings,
            catalogue,
            self.exchange.ours,
            self.cases,
            self.evidence,
            self.conversations,
        )
        self.evidence._decode = decode_here(settings)
        self.evidence._mark = mark_here
        self.budgets = Budgets(settings, db, clock)
        self._turns = count(1)

    def send_due(self) -> None:
        self._sender.send_due()

    def send(self, message: Message) -> None:
        self.mail.append(message)

    # --- accounts ---

    def account(self, name: str = "alice", **what: object) -> str:
        """Register a person with two and a half years of history; the account's id."""
        now = self.clock.now()
        opened = what.pop("opened_at", now.replace(year=now.year - 2, month=5))
        values: dict[str, object] = {
            "email": f"{name}@example.com",
            "password_hash": self.passwords.hash(PASSWORD),
            "phone": "+447700900101",
            "opened_at": opened,
            "facts": list(ledger(name, opened, now)),  # type: ignore[arg-type]
            "sessions": [("iphone", "DE"), ("mac", "DE")],
        }
        with self.exchange.their_db.write() as tx:
            return self.accounts.register(tx, **(values | what))  # type: ignore[arg-type]

    def look(self, account_id: str) -> Account:
        """As the exchange sees it, once it has been told everything."""
        self._sender.send_due()
        with self.exchange.their_db.read() as tx:
            return self.accounts.get(tx, account_id)

    def look_up(self, email: str) -> Account:
        self._sender.send_due()
        with self.exchange.their_db.read() as tx:
            account = self.accounts.find(tx, email)
        assert account is not None
        return account

    def signed_in(self, account_id: str, conversation: str = "c1") -> str:
        """Let the exchange vouch for the account in the conversation; the session's id."""
        with self.exchange.their_db.write() as tx:
            session = self.accounts.open_session(tx, account_id, self.clock.now())
        self.conversations.identities[conversation] = (account_id, session)
        return session

    def sms(self, to: str) -> str:
        """The newest code that went to the number."""
        self._sender.send_due()
        text = next(m.text for m in reversed(self.mail) if m.to == to and "code is" in m.text)
        return re.search(r"\b\d{6}\b", text).group()  # type: ignore[union-attr]

    # --- a person in a conversation ---

    def do(
        self, name: str, conversation: str = "c1", handle: str | None = None, turn: str = ""
    ) -> Outcome:
        turn = turn or f"t{next(self._turns)}"
        return self.cases.command(conversation, epoch=0, turn_id=turn, name=name, handle=handle)

    def typed(self, kind: str, value: str, conversation: str = "c1") -> tuple[str, str]:
        """A handle as the vault would have made it, and its turn."""
        handle, turn = opaque("v_"), f"t{next(self._turns)}"
        self.conversations.handles[handle] = (conversation, kind, turn, value)
        return handle, turn

    def view(self, conversation: str = "c1") -> dict[str, object]:
        with self.db.read() as tx:
            view = self.cases.view(tx, conversation)
        assert view is not None
        return view

    def case(self, conversation: str = "c1") -> Case:
        with self.db.read() as tx:
            case = repository.latest_case(tx, conversation)
        assert case is not None
        return case

    def card(self, conversation: str = "c1") -> dict[str, object]:
        with self.db.write() as tx:
            [card] = self.cases.cards(tx, conversation)
            return self.cases.dress(tx, conversation, card.type, card.body)

    def page(self, conversation: str = "c1") -> str:
        """The id of the open secure step."""
        return str(self.card(conversation)["url"]).rpartition("/")[2]

    def enter(self, conversation: str = "c1", **values: object) -> None:
        self.cases.enter(self.page(conversation), f"token of {conversation}", values)

    def refusal(self, conversation: str = "c1", **values: object) -> Problem:
        with pytest.raises(Problem) as refused:
            self.enter(conversation, **values)
        return refused.value

    def code(self, to: str = "alice@example.com") -> str:
        self._sender.send_due()
        text = next(m.text for m in reversed(self.mail) if m.to == to and "code is" in m.text)
        found = re.search(r"\b\d{6}\b", text)
        assert found
        return found.group()

    def begin(self, conversation: str = "c1") -> None:
        assert self.do("start_reset", conversation).outcome == "ok"
        assert self.do("consent", conversation).outcome == "ok"

    def at_the_code(
        self, conversation: str = "c1", name: str = "alice", password: str = PASSWORD
    ) -> None:
        """Consent and sign-in."""
        self.begin(conversation)
        self.enter(conversation, email=f"{name}@example.com", password=password)

    def prove(self, conversation: str = "c1", name: str = "alice") -> None:
        """Up to the route: consent, sign-in, e-mail code."""
        self.at_the_code(conversation, name)
        self.enter(conversation, code=self.code(f"{name}@example.com"))

    def link(self) -> str:
        """The secret of the newest "this wasn't me" link."""
        self._sender.send_due()
        text = next(m.text for m in reversed(self.mail) if "#" in m.text)
        return text.rpartition("#")[2].split()[0]

    def audited(self, kind: str) -> list[dict[str, object]]:
        """Entries of that kind, oldest first."""
        with self.db.read() as tx:
            rows = tx.execute(select(audit_entry.c.entry).order_by(audit_entry.c.seq))
            entries = rows.scalars().all()
        return [entry for entry in map(json.loads, entries) if entry["kind"] == kind]

    def right(self, conversation: str = "c1") -> list[list[str]]:
        case = self.case(conversation)
        with self.db.read() as tx:
            set_ = self.cases.questions.current(tx, case.account_id or "")
        found = []
        for n, asked in enumerate(set_.asked, start=1):
            ids = self.cases.questions.option_ids(case, n, asked)
            subsets = (list(s) for size in range(1, len(ids) + 1) for s in combinations(ids, size))
            found.append(
                next(
                    s
                    for s in subsets
                    if self.cases.questions.pick_mac(case, set_, n, s) == set_.answer_macs[n - 1]
                )
            )
        return found

    def answering(self, options: list[str], conversation: str = "c1") -> tuple[str, str]:
        """An answer to the open question as the vault would have it: handle and turn."""
        case = self.case(conversation)
        value = {"case_id": case.id, "round": case.round, "n": case.question, "options": options}
        return self.typed("answer", json.dumps(value), conversation)

    def answer(self, options: list[str], conversation: str = "c1") -> Outcome:
        handle, turn = self.answering(options, conversation)
        return self.do("answer", conversation, handle, turn)

    def answer_all(self, conversation: str = "c1", *, wrongly: bool = False) -> Outcome:
        """A whole round; `wrongly`: only the last answer is not right."""
        right = self.right(conversation)
        for n, options in enumerate(right):
            if wrongly and n == len(right) - 1:
                question = self.card(conversation)
                ids = [option["id"] for option in question["options"]]  # type: ignore[attr-defined]
                options = [next(i for i in ids if [i] != options)]
            outcome = self.answer(options, conversation)
        return outcome

"""Pictures wait in the database until they are read; what was found is sealed there.

A picture that becomes evidence is queued in the same transaction. Whoever reads it has it for a
while (a lease); what comes of it, the word to the person included, is one transaction that holds
only as long as the lease does. A process that dies at any point loses nothing: the picture is
taken up again, and given up for people after some tries."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from threading import Event, Thread
from typing import Any

import structlog
from sqlalchemy.engine import RowMapping

from rebind.accounts.model import Account, Fact
from rebind.accounts.ports import Accounts
from rebind.catalogue import Catalogue
from rebind.clock import Clock, rfc3339
from rebind.database import Database, Tx
from rebind.evidence.service import ITEM, Evidence, Kept
from rebind.ids import opaque
from rebind.keys import Keys, SealBroken
from rebind.problems import Code, Problem
from rebind.reading import repository
from rebind.reading.comparison import Comparison, Field, compare
from rebind.reading.engine import Absent, Engine, Unread
from rebind.reading.facts import Certainty, Facts, Found, facts_of
from rebind.reading.page import Page
from rebind.reading.verdict import Outcome, Verdict, judge, with_others
from rebind.settings import Settings
from rebind.verification.case import Case
from rebind.verification.domain.documents import Document
from rebind.verification.ports import Conversations
from rebind.verification.service import Cases

LEASE = timedelta(minutes=2)
"""Longer than to start the engine and read one picture: after it, somebody died."""
PAUSE = timedelta(seconds=5)
"""Before another try, times the tries that there were: somebody waits in the chat."""
POLL_SECONDS = 5

Press = Callable[[Tx, str], None]

log = structlog.get_logger(__name__)


class Reading:
    def __init__(
        self,
        db: Database,
        keys: Keys,
        clock: Clock,
        settings: Settings,
        catalogue: Catalogue,
        accounts: Accounts,
        cases: Cases,
        evidence: Evidence,
        conversations: Conversations,
    ) -> None:
        self._db = db
        self._keys = keys
        self._clock = clock
        self._settings = settings
        self._catalogue = catalogue
        self._accounts = accounts
        self._cases = cases
        self._evidence = evidence
        self._conversations = conversations
        self.engine = Engine(settings)
        self.wake = Event()
        self._stopped = False
        evidence.on_taken.append(self.queue)
        evidence.on_wiped.append(repository.wipe)

    # --- waiting ----------------------------------------------------------------------------------

    def queue(self, tx: Tx, kept: Kept) -> None:
        """Have a picture read that has just become evidence. Where nothing reads, or too many wait,
        it goes to people as it is."""
        reads = self._settings.reading == "embedded"
        has_room = reads and repository.waiting(tx) < self._settings.reading_queue
        problem = None if has_room else "queue_full" if reads else "off"
        now = self._clock.now()
        repository.add(
            tx,
            evidence_id=kept.id,
            case_id=kept.case_id,
            number=kept.number,
            item=kept.item,
            state="queued" if has_room else "failed",
            tries=0,
            due_at=now,
            problem=problem,
            queued_at=now,
        )
        tx.after_commit(self.wake.set)

    # --- reading ----------------------------------------------------------------------------------

    def read_due(self) -> int:
        """Read what waits, one after the other, unless another process of this machine is at it;
        how many pictures were tried."""
        tried = 0
        with self.engine.turn() as ours:
            while ours and not self._stopped and self._read_one():
                tried += 1
        return tried

    def stop(self) -> None:
        """Read no more; what is under way is taken up by the next one."""
        self._stopped = True
        self.engine.stop()
        self.wake.set()

    def _read_one(self) -> bool:
        """False when nothing is due."""
        lease, now = opaque("l_"), self._clock.now()
        with self._db.write() as tx:
            row = repository.claim(tx, lease, now, now + LEASE)
        if row is None:
            return False
        if row["tries"] > self._settings.reading_tries:
            self._give_up(row, lease, row["problem"] or "crashed")
            return True
        try:
            page = self.engine.read(self._picture(row))
        except Absent as error:
            log.warning("reading_absent", id=row["evidence_id"], error=str(error))
            self._fail(row, lease, "absent")
        except Unread as error:
            log.warning("picture_unread", id=row["evidence_id"], error=str(error))
            self._fail(row, lease, str(error))
        except Problem as problem:
            # Its file is broken, which the log says; or where files are does not answer
            is_away = problem.code is Code.UNAVAILABLE
            self._fail(row, lease, "unavailable" if is_away else "gone")
        else:
            self._settle(row, lease, page)
        return True

    def _picture(self, row: RowMapping) -> bytes:
        """Raises Problem."""
        with self._db.read() as tx:
            kept = self._evidence.find(tx, row["case_id"], row["evidence_id"])
        if kept is None:
            raise Unread("gone")
        return self._evidence.decoded(kept)

    def _fail(self, row: RowMapping, lease: str, problem: str) -> None:
        if row["tries"] >= self._settings.reading_tries or problem in ("unreadable", "gone"):
            self._give_up(row, lease, problem)
            return
        due_at = self._clock.now() + row["tries"] * PAUSE
        with self._db.write() as tx:
            repository.again(tx, row["evidence_id"], lease, due_at, problem)

    def _give_up(self, row: RowMapping, lease: str, problem: str) -> None:
        """For people, as it is."""
        with self._db.write() as tx:
            repository.finish(tx, row["evidence_id"], lease, state="failed", problem=problem)

    def _settle(self, row: RowMapping, lease: str, page: Page) -> None:
        """What was found, kept and told, if the lease still holds."""
        facts = facts_of(page, self._settings.brand, self._settings.mail_domains)
        item = Document(row["item"]) if row["item"] else None
        try:
            with self._db.write() as tx:
                # The case, then the conversation, then our own row: the order of everybody else
                case = self._cases.find(tx, row["case_id"])
                assert case is not None
                verdict = judge(facts, item, self._cases.documents_wanted(case))
                verdict = with_others(verdict, self._seen_elsewhere(tx, case, verdict, row))
                self._tell(tx, case, row["item"], verdict)
                self._keep(tx, case, row, lease, facts, verdict)
        except _LostLeaseError:
            log.info("reading_lease_lost", id=row["evidence_id"])

    def _keep(
        self, tx: Tx, case: Case, row: RowMapping, lease: str, facts: Facts, verdict: Verdict
    ) -> None:
        evidence_id = row["evidence_id"]
        record = {
            "kind": facts.kind,
            "outcome": verdict.outcome,
            "document": verdict.document,
            "flaws": list(verdict.flaws),
            "seen": list(verdict.seen),
            "fields": [[each.name, each.value, each.certainty] for each in fields_of(facts)],
        }
        if not repository.finish(
            tx,
            evidence_id,
            lease,
            state="read",
            problem=None,
            engine=self.engine.name,
            sealed=self._keys.seal(json.dumps(record), _place(evidence_id)),
        ):
            raise _LostLeaseError
        for each in facts.txids:
            if each.certainty is Certainty.READ:
                index = self.txid_index(each.value)
                repository.add_transaction(tx, evidence_id, index, case.id, case.account_id)

    def txid_index(self, txid: str) -> str:
        """Keyed, and the same for a number with and without its prefix."""
        # Base58 tells capitals from small letters, hexadecimal does not
        bare = txid.removeprefix("0x")
        canonical = bare.lower() if len(bare) == 64 else bare
        return self._keys.blind_index("txid", canonical)

    def _seen_elsewhere(
        self, tx: Tx, case: Case, verdict: Verdict, row: RowMapping
    ) -> frozenset[str]:
        """What other pictures of the case show of the same document: a long record takes two."""
        seen: set[str] = set()
        for evidence_id, other in repository.of_case(tx, case.id).items():
            record = self._record(other)
            if evidence_id != row["evidence_id"] and record.get("document") == verdict.document:
                seen.update(record["seen"])
        return frozenset(seen)

    # --- telling ----------------------------------------------------------------------------------

    def _tell(self, tx: Tx, case: Case, item: str | None, verdict: Verdict) -> None:
        """At once, in the conversation, while the case still waits for pictures. Nothing of the
        account goes into it: it is the same for whoever sends this picture."""
        current = self._cases.under_review(tx, case.conversation_id)
        if current is None or current.id != case.id:
            return
        locale = self._conversations.locale(tx, case.conversation_id)

        def text(key: str) -> str:
            return self._catalogue.text(locale, key)

        read: dict[str, object] = {
            "outcome": verdict.outcome,
            "seen": [text(f"reading_seen_{name}") for name in verdict.seen],
        }
        if verdict.flaws and verdict.document is not None:
            address = f"{self._settings.base_url}/widget/examples/{verdict.document}.svg"
            read["example"] = {"url": address, "text": text(f"reading_example_{verdict.document}")}
        body = {
            "item": item or ITEM,
            "accepted": True,
            "problems": [
                {"code": str(flaw), "text": text(f"reading_flaw_{flaw}")} for flaw in verdict.flaws
            ],
            "read": read,
        }
        self._conversations.publish(tx, case.conversation_id, "upload_result", body)
        if verdict.outcome is Outcome.FLAWED:
            self._conversations.tell(tx, case.conversation_id, "reading_flawed")

    @property
    def presses(self) -> dict[str, Press]:
        """What the buttons of `reading_flawed` do, by their names."""
        return {"send_another": self._send_another, "send_anyway": self._send_anyway}

    def _send_another(self, tx: Tx, conversation_id: str) -> None:
        self._conversations.tell(tx, conversation_id, "reading_send_another")

    def _send_anyway(self, tx: Tx, conversation_id: str) -> None:
        """The person keeps what has flaws; whoever decides sees that they were told."""
        case = self._cases.under_review(tx, conversation_id)
        if case is not None:
            flawed = [
                evidence_id
                for evidence_id, row in repository.of_case(tx, case.id).items()
                if self._record(row).get("outcome") == Outcome.FLAWED
            ]
            repository.keep_anyway(tx, flawed, self._clock.now())
        self._conversations.tell(tx, conversation_id, "reading_kept")

    # --- for those who decide ---------------------------------------------------------------------

    def findings(self, tx: Tx, case: Case) -> list[dict[str, object]]:
        """What was found in the case's pictures, beside the account's ledger, in the order in which
        they came."""
        kept = self._evidence.of_case(tx, case.id)
        rows = repository.of_case(tx, case.id)
        elsewhere = repository.elsewhere(tx, list(rows), case.account_id)
        account = self._accounts.find_known(tx, case.account_id) if case.account_id else None
        ledger = self._accounts.facts(tx, account.id) if account else []
        return [
            self._finding(rows[each.id], account, ledger) | {"also_in": elsewhere.get(each.id, [])}
            for each in kept
            if each.id in rows
        ]

    def flaws(self, tx: Tx, case: Case) -> dict[str, list[str]]:
        """Why the case's pictures may not do, by their ids; nothing of what they show."""
        rows = repository.of_case(tx, case.id)
        return {picture: self._record(row).get("flaws", []) for picture, row in rows.items()}

    def told(self, tx: Tx, case: Case) -> list[dict[str, object]]:
        """What is kept of what the case's pictures show, for the person: without what people who
        decide are told of it."""
        return [
            {name: self._record(row).get(name) for name in ("kind", "outcome", "flaws", "fields")}
            for row in repository.of_case(tx, case.id).values()
            if row["sealed"] is not None
        ]

    def _finding(
        self, row: RowMapping, account: Account | None, ledger: Sequence[Fact]
    ) -> dict[str, object]:
        record = self._record(row)
        fields = [Field(*each) for each in record.get("fields", [])]
        email = account.email if account else ""
        comparison = compare(fields, email, ledger) if fields and account else None
        return {
            "evidence_id": row["evidence_id"],
            "state": row["state"],
            "problem": row["problem"],
            "kind": record.get("kind"),
            "document": record.get("document"),
            "outcome": record.get("outcome"),
            "flaws": record.get("flaws", []),
            "seen": record.get("seen", []),
            "kept_anyway": row["kept_anyway_at"] is not None,
            "fields": [
                {"name": each.name, "value": each.value, "certainty": each.certainty}
                for each in fields
            ],
            "comparison": comparison and _shown(comparison),
        }

    def _record(self, row: RowMapping) -> dict[str, Any]:
        """What was found; empty while it waits, after it was wiped, or where it cannot be read."""
        if row["sealed"] is None:
            return {}
        try:
            opened: dict[str, Any] = json.loads(
                self._keys.open(row["sealed"], _place(row["evidence_id"]))
            )
        except SealBroken:
            log.error("reading_broken", id=row["evidence_id"])
            return {}
        return opened


class _LostLeaseError(Exception):
    """Somebody else has the picture now, or it was wiped: nothing of this is to stay."""


def fields_of(facts: Facts) -> Iterator[Field]:
    """What a reviewer is shown, in the order of the article."""
    for name, one in (("sender", facts.sender), ("recipient", facts.recipient)):
        if one is not None:
            yield Field(name, one.value, one.certainty)
    if facts.subject is not None:
        yield Field("subject", facts.subject, Certainty.READ)
    for coin in facts.coins:
        yield Field("coin", coin, Certainty.READ)
    several: tuple[tuple[str, tuple[Found, ...]], ...] = (
        ("date", facts.dates),
        ("amount", facts.amounts),
        ("address", facts.addresses),
        ("txid", facts.txids),
    )
    for name, found in several:
        yield from (Field(name, each.value, each.certainty) for each in found)
    if facts.platform is not None:
        yield Field("platform", facts.platform, Certainty.READ)


def _shown(comparison: Comparison) -> dict[str, object]:
    entry = comparison.entry
    return {
        "email": comparison.email,
        "address": comparison.address,
        "txid": comparison.txid,
        "entry": entry
        and {
            "kind": entry.fact.kind,
            "at": rfc3339(entry.fact.at),
            "agrees": list(entry.agrees),
            "differs": list(entry.differs),
        },
    }


def _place(evidence_id: str) -> str:
    return f"evidence_reading.sealed:{evidence_id}"


class ReaderThread:
    """Reads what waits until it is stopped; woken by a commit, and every few seconds."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._stopping = False
        self._thread = Thread(target=self._run, name="reading", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._stopping = True
        self._reading.stop()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        while not self._stopping:
            self._reading.wake.clear()
            try:
                self._reading.read_due()
                self._reading.engine.rest()
            except Exception as error:  # the database may be away for a while
                log.error("reading_failed", error=type(error).__name__)
            self._reading.wake.wait(timeout=POLL_SECONDS)

"""Pictures that wait, are read, told of, and laid beside the ledger."""

import json
from datetime import timedelta

import pytest
import structlog
from service.tests.evidence.pictures import evidence_ids, in_review, pngs, send
from service.tests.reading.kit import (
    BITCOIN,
    TXID,
    Engine,
    flaws,
    mail,
    page,
    reads,
    record,
    shown,
    told,
)
from service.tests.review.desk import Desk
from service.tests.verification.world import World
from sqlalchemy import select, update

from rebind.accounts.model import Fact
from rebind.audit.tables import audit_entry
from rebind.problems import Code, Problem
from rebind.reading.engine import Absent, Unread
from rebind.reading.page import Page
from rebind.reading.service import LEASE, PAUSE
from rebind.reading.tables import evidence_reading, evidence_transaction
from rebind.settings import Settings
from rebind.verification.domain.documents import Document

MAIL, RECORD = Document
EXPLORER = record("Etherscan")


def row(world: World) -> dict[str, object]:
    with world.db.read() as tx:
        return dict(tx.execute(select(evidence_reading)).mappings().one())


def findings(world: World, conversation: str = "c1") -> list[dict[str, object]]:
    with world.db.read() as tx:
        return world.reading.findings(tx, world.case(conversation))


# --- waiting and reading --------------------------------------------------------------------------


def test_what_becomes_evidence_waits_and_is_read_once(world: World) -> None:
    in_review(world)
    engine = reads(world, mail())
    send(world)
    assert (row(world)["state"], row(world)["tries"]) == ("queued", 0)
    assert world.reading.read_due() == 1
    assert world.reading.read_due() == 0
    assert len(engine.read_pictures) == 1
    assert (row(world)["state"], row(world)["engine"]) == ("read", "a book")


def test_what_was_refused_is_not_read(world: World) -> None:
    in_review(world)
    send(world, b"")
    assert world.reading.read_due() == 0


def test_the_person_is_told_at_once_what_was_seen(world: World) -> None:
    shown(world, mail())
    [body] = told(world)
    assert (body["accepted"], body["problems"]) == (True, [])
    assert body["read"] == {
        "outcome": "good",
        "seen": [
            "an e-mail of CoinEx",
            "about a deposit",
            "the e-mail address",
            "the text of the e-mail",
        ],
    }
    assert world.conversations.said == []


def test_82_the_person_is_told_what_will_not_do_and_how_a_good_one_looks(world: World) -> None:
    shown(world, EXPLORER)
    [body] = told(world)
    assert flaws(body) == ["block_explorer"]
    assert "block explorer" in str(body["problems"])
    example = body["read"]["example"]  # type: ignore[index]
    assert example["url"].endswith("/widget/examples/counterparty_record.svg")
    assert world.conversations.said == [("c1", "reading_flawed")]


def test_82_a_verdict_moves_no_case_and_voids_no_decision(world: World) -> None:
    in_review(world)
    reads(world, EXPLORER)
    send(world)
    case = world.case()
    world.reading.read_due()
    assert world.case() == case


def test_two_pictures_of_one_record_are_looked_at_together(world: World) -> None:
    shown(world, record(time=True), record())
    assert [flaws(body) for body in told(world)] == [["time_missing"], []]


def test_what_is_read_when_nobody_waits_for_it_any_more_is_kept_and_not_told(world: World) -> None:
    in_review(world)
    reads(world, EXPLORER)
    send(world)
    with world.db.write() as tx:
        account, case = world.cases.reset.lock_for_review(tx, world.case().id)
        world.cases.reset.reject(tx, account, case)
    world.reading.read_due()
    assert row(world)["state"] == "read"
    assert (told(world), world.conversations.said) == ([], [])


@pytest.mark.parametrize("reading", ["off", "full"])
def test_what_is_not_read_goes_to_people(world: World, reading: str) -> None:
    how: dict[str, object] = {"reading": "off"} if reading == "off" else {"reading_queue": 1}
    world.reading._settings = Settings(data_dir=world.settings.data_dir, **how)  # type: ignore[arg-type]
    in_review(world)
    assert send(world, *pngs(2)) == [None, None]
    states = [(f["state"], f["problem"]) for f in findings(world)]
    assert states[-1] == ("failed", "off" if reading == "off" else "queue_full")
    assert states[0] == (("failed", "off") if reading == "off" else ("queued", None))


# --- what goes wrong ------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", ["timeout", "crashed"])
def test_a_picture_that_kills_whoever_reads_it_is_given_up_after_three_tries(
    world: World, fault: str
) -> None:
    in_review(world)
    engine = reads(world, *[Unread(fault)] * 9)
    send(world)
    for _ in range(6):
        world.reading.read_due()
        world.clock.advance(seconds=3 * PAUSE.total_seconds())
    assert len(engine.read_pictures) == 3
    [finding] = findings(world)
    assert (finding["state"], finding["problem"]) == ("failed", fault)
    assert told(world) == []


def test_a_poison_picture_keeps_nobody_waiting(world: World) -> None:
    in_review(world)
    reads(world, Unread("crashed"), mail())
    send(world, *pngs(2))
    assert world.reading.read_due() == 2
    assert sorted(f["state"] for f in findings(world)) == ["queued", "read"]  # type: ignore[type-var]


def test_where_nothing_can_read_people_do(world: World) -> None:
    in_review(world)
    reads(world, *[Absent("package")] * 9)
    send(world)
    for _ in range(5):
        world.reading.read_due()
        world.clock.advance(seconds=3 * PAUSE.total_seconds())
    assert [(f["state"], f["problem"]) for f in findings(world)] == [("failed", "absent")]
    assert (told(world), world.conversations.said) == ([], [])


def test_what_no_decoder_takes_is_not_tried_again(world: World) -> None:
    in_review(world)
    engine = reads(world, Unread("unreadable"), mail())
    send(world)
    world.reading.read_due()
    world.clock.advance(seconds=LEASE.total_seconds())
    assert world.reading.read_due() == 0
    assert len(engine.read_pictures) == 1
    assert row(world)["problem"] == "unreadable"


class Dying(Exception):
    """Stands for a process that ends here."""


def test_what_a_dead_worker_had_is_taken_up_when_its_lease_is_over(world: World) -> None:
    in_review(world)
    reads(world, Dying(), mail())
    send(world)
    with pytest.raises(Dying):
        world.reading.read_due()
    assert world.reading.read_due() == 0
    world.clock.advance(seconds=LEASE.total_seconds())
    assert world.reading.read_due() == 1
    assert (row(world)["state"], row(world)["tries"], len(told(world))) == ("read", 2, 1)


def test_workers_that_die_thrice_at_a_picture_leave_it_to_people(world: World) -> None:
    in_review(world)
    engine = reads(world, *[Dying()] * 9)
    send(world)
    for _ in range(3):
        with pytest.raises(Dying):
            world.reading.read_due()
        world.clock.advance(seconds=LEASE.total_seconds())
    world.reading.read_due()
    assert (len(engine.read_pictures), row(world)["state"]) == (3, "failed")


class Slow(Engine):
    """While it reads, something else happens."""

    def __init__(self, world: World, what: object, page_: Page) -> None:
        super().__init__(page_)
        self._world, self._what = world, what

    def read(self, picture: bytes) -> Page:
        self._what(self._world)  # type: ignore[operator]
        return super().read(picture)


def taken_over(world: World) -> None:
    with world.db.write() as tx:
        tx.execute(update(evidence_reading).values(lease="l_another"))


def wiped(world: World) -> None:
    with world.db.write() as tx:
        world.evidence.wipe(tx, world.case().id)


@pytest.mark.parametrize("what", [taken_over, wiped])
def test_who_lost_the_lease_keeps_and_tells_nothing(world: World, what: object) -> None:
    in_review(world)
    send(world)
    world.reading.engine = Slow(world, what, record())  # type: ignore[assignment]
    world.reading.read_due()
    assert row(world)["sealed"] is None
    assert (told(world), world.conversations.said) == ([], [])
    with world.db.read() as tx:
        assert tx.execute(select(evidence_transaction)).all() == []


def test_what_was_wiped_before_it_was_read_is_not_read(world: World) -> None:
    in_review(world)
    engine = reads(world, mail())
    send(world)
    wiped(world)
    assert world.reading.read_due() == 0
    assert engine.read_pictures == []


def test_wiping_takes_what_was_found_with_it(world: World) -> None:
    shown(world, record())
    wiped(world)
    assert row(world)["sealed"] is None
    assert findings(world) == []


# --- no oracle ------------------------------------------------------------------------------------


def test_what_the_person_is_told_is_the_same_whether_or_not_it_is_theirs(world: World) -> None:
    """Address, transaction and amount of the account, and of nobody: not a byte differs."""
    now = world.clock.now()
    deposit = Fact(
        "deposit",
        now - timedelta(days=3),
        mailed=True,
        coin="BTC",
        amount="0.25",
        address=BITCOIN,
        txid=TXID,
    )
    theirs = [mail(), record(), record(address=True, txid=True), mail(to="to me")]
    for name, facts in (("alice", [deposit]), ("bob", [])):
        in_review(world, name, name, phone=f"+44770090010{len(name)}", facts=facts)
        reads(world, *theirs)
        send(world, *pngs(len(theirs)), conversation=name)
        assert world.reading.read_due() == len(theirs)
    # The pictures show alice's address and transaction: alice's own, and somebody else's
    [alices, bobs] = [
        json.dumps([told(world, name), [key for c, key in world.conversations.said if c == name]])
        for name in ("alice", "bob")
    ]
    assert alices == bobs
    # What people see does differ
    assert findings(world, "alice")[1]["comparison"] != findings(world, "bob")[1]["comparison"]


# --- the buttons ----------------------------------------------------------------------------------


def press(world: World, name: str) -> None:
    with world.db.write() as tx:
        world.reading.presses[name](tx, "c1")


def test_a_picture_that_is_kept_anyway_is_marked_for_people(world: World) -> None:
    shown(world, EXPLORER, mail())
    press(world, "send_anyway")
    assert [f["kept_anyway"] for f in findings(world)] == [True, False]
    assert world.conversations.said[-1] == ("c1", "reading_kept")


def test_another_one_may_be_sent(world: World) -> None:
    shown(world, EXPLORER)
    press(world, "send_another")
    assert world.conversations.said[-1] == ("c1", "reading_send_another")
    assert [f["kept_anyway"] for f in findings(world)] == [False]


@pytest.mark.parametrize("name", ["send_anyway", "send_another"])
def test_a_button_of_a_case_that_is_over_changes_nothing(world: World, name: str) -> None:
    shown(world, EXPLORER)
    world.do("cancel")
    press(world, name)
    assert row(world)["kept_anyway_at"] is None


# --- for those who decide -------------------------------------------------------------------------


def test_a_reviewer_sees_what_was_found_beside_the_ledger(world: World, desk: Desk) -> None:
    at = world.clock.now().replace(year=2026, month=2, day=1)
    deposit = Fact(
        "withdrawal", at, mailed=False, coin="BTC", amount="0.25", address=BITCOIN, txid=TXID
    )
    in_review(world, facts=[deposit])
    reads(world, record(), mail())
    send(world, *pngs(2))
    world.reading.read_due()
    view = desk.review.case(desk.reviewer, world.case().id)
    [first, second] = view["findings"]  # type: ignore[misc]
    assert (first["state"], first["kind"], first["outcome"]) == ("read", "counterparty", "good")
    assert {"name": "txid", "value": TXID, "certainty": "read"} in first["fields"]
    assert first["comparison"]["txid"] == first["comparison"]["address"] == "same"
    entry = first["comparison"]["entry"]
    assert (entry["kind"], entry["agrees"], entry["differs"]) == (
        "withdrawal",
        ["time", "coin", "amount", "address", "txid"],
        [],
    )
    assert second["comparison"]["email"] == "same"
    assert [f["evidence_id"] for f in view["findings"]] == evidence_ids(world)  # type: ignore[union-attr]


def test_80_one_transaction_for_two_accounts_is_flagged_on_both(world: World) -> None:
    shown(world, record())
    shown(world, record(platform="Bybit"), name="bob", conversation="c2")
    shown(world, record(txid=True), name="carol", conversation="c3")
    [alices], [bobs], [carols] = (findings(world, c) for c in ("c1", "c2", "c3"))
    assert alices["also_in"] == [world.case("c2").id]
    assert bobs["also_in"] == [world.case("c1").id]
    assert carols["also_in"] == []


def test_80_the_same_account_again_is_no_flag(world: World) -> None:
    shown(world, record(), record())
    assert [f["also_in"] for f in findings(world)] == [[], []]


def test_the_person_may_have_what_was_read_and_not_what_it_was_compared_with(world: World) -> None:
    shown(world, EXPLORER)
    with world.db.read() as tx:
        [told_] = world.reading.told(tx, world.case())
    assert told_.keys() == {"kind", "outcome", "flaws", "fields"}
    assert ["txid", TXID, "read"] in told_["fields"]  # type: ignore[operator]
    wiped(world)
    with world.db.read() as tx:
        assert world.reading.told(tx, world.case()) == []


def test_nobody_is_shown_what_their_own_pictures_match(world: World, desk: Desk) -> None:
    owner = desk.hire("owner", desk.reviewer.role, "alice@example.com")
    shown(world, record())
    assert desk.review.case(owner, world.case().id)["findings"] == []


def test_a_broken_seal_is_said_and_shows_nothing(world: World) -> None:
    shown(world, record())
    with world.db.write() as tx:
        tx.execute(update(evidence_reading).values(sealed="1.k1.AAAA"))
    with structlog.testing.capture_logs() as logs:
        assert findings(world)[0]["fields"] == []
    assert [entry["event"] for entry in logs] == ["reading_broken"]


# --- nothing in clear -----------------------------------------------------------------------------


CANARY = "canary.mailbox@example.com"


def test_94_nothing_that_was_found_is_in_any_row_event_audit_or_log(world: World) -> None:
    seen = page(
        "Inbox", "[CoinEx] Deposit successful", "noreply@coinex.com", f"To: {CANARY}",
        "Dear user,", "Your deposit of 7.77312 BTC has been credited.", BITCOIN, TXID,
    )  # fmt: skip
    with structlog.testing.capture_logs() as logs:
        shown(world, seen)
        in_review(world, "c2", "bob", phone="+447700900102")
        reads(world, Unread("crashed"))
        send(world, conversation="c2")
        world.reading.read_due()
    with world.db.read() as tx:
        rows = [
            str(each)
            for table in (evidence_reading, evidence_transaction, audit_entry)
            for each in tx.execute(select(table))
        ]
    kept = "\n".join(
        [*rows, str(world.conversations.events), str(world.conversations.said), str(logs)]
    )
    for secret in (CANARY, "7.77312", BITCOIN, TXID):
        assert secret not in kept
    assert findings(world)[0]["fields"]


def test_93_what_was_found_opens_in_its_own_row_only(world: World) -> None:
    shown(world, record(), mail())
    with world.db.write() as tx:
        [one, other] = tx.execute(select(evidence_reading).order_by("evidence_id")).all()
        swap = update(evidence_reading)
        tx.execute(
            swap.where(evidence_reading.c.evidence_id == one.evidence_id).values(
                sealed=other.sealed
            )
        )
    assert [] in [f["fields"] for f in findings(world)]


@pytest.mark.parametrize(
    ("code", "state", "problem"),
    [(Code.NOT_FOUND, "failed", "gone"), (Code.UNAVAILABLE, "queued", "unavailable")],
)
def test_a_file_that_is_gone_is_left_to_people_and_one_that_is_away_is_asked_for_again(
    world: World, code: Code, state: str, problem: str
) -> None:
    in_review(world)
    send(world)

    def decoded(kept: object) -> bytes:
        raise Problem(code)

    world.evidence.decoded = decoded  # type: ignore[method-assign, assignment]
    world.reading.read_due()
    assert (row(world)["state"], row(world)["problem"]) == (state, problem)

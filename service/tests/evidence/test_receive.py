"""Pictures taken as evidence: which, of what, once, and what goes with it."""

import stat
from collections.abc import Callable

import pytest
from service.tests.evidence.pictures import PNG, evidence_ids, files, in_review, picture, send
from service.tests.verification.world import World
from sqlalchemy import select, update

from rebind.evidence.service import Picture, Received
from rebind.evidence.tables import evidence
from rebind.problems import Problem
from rebind.settings import Settings
from rebind.verification.domain.documents import Document
from rebind.verification.tables import verification_case

TAKEN, NOT_WANTED = Received(True, None), Received(False, "not_wanted")


def wanted(world: World, conversation: str = "c1") -> bool:
    with world.db.read() as tx:
        return world.evidence.wanted(tx, conversation)


def set_(world: World, **values: object) -> None:
    """Change settings of the evidence room."""
    changed = Settings(data_dir=world.settings.data_dir, **values)
    world.evidence._settings = changed  # noqa: SLF001 - a world has one set of them else


def ask_again(world: World, *documents: Document) -> None:
    with world.db.write() as tx:
        account, case = world.cases.reset.lock_for_review(tx, world.case().id)
        world.cases.reset.ask_again(tx, account, case, documents)


# --- what is taken --------------------------------------------------------------------------------


def test_a_picture_is_evidence_of_the_case_that_is_reviewed(world: World) -> None:
    account_id = in_review(world)
    case = world.case()
    assert wanted(world)
    assert world.evidence.receive("c1", [picture()]) == [TAKEN]
    with world.db.read() as tx:
        [kept] = world.evidence.of_case(tx, case.id)
    assert (kept.media_type, kept.size, kept.created_at) == (
        "image/png",
        len(PNG),
        world.clock.now(),
    )
    assert world.evidence.content(kept) == PNG
    assert world.case().version == case.version + 1
    assert world.case().step == case.step
    [entry] = world.audited("evidence_received")
    assert entry.pop("at")
    assert entry == {
        "kind": "evidence_received",
        "evidence": kept.id,
        "case": case.id,
        "conversation": "c1",
        "account": account_id,
    }
    assert world.conversations.of("c1", "upload_result") == [
        {"item": "picture", "accepted": True, "problems": []}
    ]

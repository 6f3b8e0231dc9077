"""Pictures taken as evidence: which, of what, once, and what goes with it."""

import hashlib
import stat
from io import BytesIO

import pillow_heif
import pytest
from PIL import Image
from service.tests.evidence.pictures import (
    PNG,
    audited,
    evidence_ids,
    files,
    image,
    in_review,
    picture,
    png,
    pngs,
    send,
    written,
)
from service.tests.verification.world import World
from sqlalchemy import select

from rebind.evidence.service import Picture, Received
from rebind.evidence.tables import evidence
from rebind.problems import Problem
from rebind.settings import Settings
from rebind.verification.domain.documents import Document

MAIL, RECORD = Document
TAKEN, NOT_WANTED = Received(True, None), Received(False, "not_wanted")


def wanted(world: World, conversation: str = "c1") -> bool:
    with world.db.read() as tx:
        return world.evidence.wanted(tx, conversation)


def told(world: World, conversation: str = "c1") -> list[list[str]]:
    """The codes of each result that the person was told."""
    results = world.conversations.of(conversation, "upload_result")
    return [[p["code"] for p in body["problems"]] for body in results]  # type: ignore[attr-defined]


def ask_again(world: World, *documents: Document) -> None:
    with world.db.write() as tx:
        account, case = world.cases.reset.lock_for_review(tx, world.case().id)
        world.cases.reset.ask_again(tx, account, case, documents, {})


# --- what is taken --------------------------------------------------------------------------------


def test_a_picture_is_evidence_of_the_case_that_is_reviewed(world: World) -> None:
    account_id = in_review(world)
    case = world.case()
    assert wanted(world)
    assert world.evidence.receive("c1", [picture()]) == [TAKEN]
    with world.db.read() as tx:
        [kept] = world.evidence.of_case(tx, case.id)
    shown = world.evidence.decoded(kept)
    assert (kept.item, kept.size, kept.created_at) == (None, len(shown), world.clock.now())
    assert shown.startswith(b"\xff\xd8\xff"), "written anew, as JPEG"
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
        "sha256": hashlib.sha256(shown).hexdigest(),
    }
    assert world.conversations.of("c1", "upload_result") == [
        {"item": "picture", "accepted": True, "problems": []}
    ]


def test_what_is_asked_for_besides_is_taken_too(world: World) -> None:
    in_review(world)
    ask_again(world, MAIL)
    assert wanted(world)
    assert send(world) == [None]
    assert world.view()["state"] == "more_info"
    with world.db.read() as tx:
        assert tx.execute(select(evidence.c.asked)).scalar() == "history_email"


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "HEIF"])
def test_every_kind_of_picture_that_people_have_is_taken(world: World, form: str) -> None:
    pillow_heif.register_heif_opener()
    in_review(world)
    assert send(world, written(image(1), form)) == [None]
    with world.db.read() as tx:
        [kept] = world.evidence.of_case(tx, world.case().id)
    with Image.open(BytesIO(world.evidence.decoded(kept))) as shown:
        assert (shown.format, shown.size) == ("JPEG", (240, 320))


def test_an_album_is_taken_as_one(world: World) -> None:
    """One step of the case's version, in the order in which it was sent."""
    in_review(world)
    version = world.case().version
    assert send(world, *pngs(5)) == [None] * 5
    assert world.case().version == version + 1
    with world.db.read() as tx:
        kept = world.evidence.of_case(tx, world.case().id)
    assert [each.filename for each in kept] == [f"{world.case().id}-{n}.jpg" for n in range(1, 6)]
    assert audited(world, "evidence_received") == [(k.id, k.case_id, None) for k in kept]
    assert told(world) == [[]] * 5


def test_what_is_wrong_with_one_picture_of_an_album_keeps_none_of_the_others_away(
    world: World,
) -> None:
    in_review(world)
    assert send(world, PNG, b"", PNG + b"2") == [None, "empty", None]
    assert told(world) == [[], ["empty"], []]
    assert len(files(world)) == len(evidence_ids(world)) == 2


def test_the_same_picture_twice_has_one_digest_that_says_nothing_of_it(world: World) -> None:
    """So that it is found on another case; keyed, for whoever has the picture and a dump."""
    in_review(world)
    in_review(world, "c2", "bob", phone="+447700900102")
    for conversation in ("c1", "c2"):
        assert send(world, PNG, PNG + b"2", conversation=conversation) == [None, None]
    with world.db.read() as tx:
        rows = tx.execute(select(evidence.c.content_index, evidence.c.case_id)).all()
    digests = {(row.content_index, row.case_id) for row in rows}
    assert (len(digests), len({index for index, _ in digests})) == (4, 2)
    assert all(len(index) == 64 for index, _ in digests)


# --- what is not ----------------------------------------------------------------------------------


@pytest.mark.parametrize("at", ["nothing", "consent", "sign_in", "questions", "done", "rejected"])
def test_nothing_is_taken_where_nobody_looks_at_it(world: World, at: str) -> None:
    if at == "consent":
        world.do("start_reset")
    elif at == "sign_in":
        world.begin()
    elif at == "questions":
        world.account()
        world.prove()
    elif at != "nothing":
        in_review(world)
        with world.db.write() as tx:
            account, case = world.cases.reset.lock_for_review(tx, world.case().id)
            end = world.cases.reset.approve if at == "done" else world.cases.reset.reject
            end(tx, account, case)
    version = at != "nothing" and world.case().version
    assert not wanted(world)
    assert world.evidence.receive("c1", [picture()]) == [NOT_WANTED]
    assert version == (at != "nothing" and world.case().version)
    assert (files(world), told(world)) == ([], [["not_wanted"]])
    [result] = world.conversations.of("c1", "upload_result")
    assert result["accepted"] is False
    assert "not kept" in str(result["problems"])


def test_an_older_case_of_the_conversation_gets_no_pictures_any_more(world: World) -> None:
    in_review(world)
    assert world.do("restart").outcome == "ok"
    assert not wanted(world)
    assert send(world) == ["not_wanted"]


def test_a_case_that_ends_while_a_picture_is_written_does_not_get_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_review(world)
    put = world.evidence._store.put

    def slowly(name: str, content: bytes) -> None:
        put(name, content)
        world.do("cancel")

    monkeypatch.setattr(world.evidence._store, "put", slowly)
    assert send(world) == ["not_wanted"]
    assert (files(world), world.audited("evidence_received")) == ([], [])


@pytest.mark.parametrize(
    "content",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<?xml version='1.0'?><svg/>",
        b"%PDF-1.7\n",
        b"GIF89a/*\x00",
        b"<!DOCTYPE html><script>alert(1)</script>",
        b"II*\x00\x08\x00\x00\x00",
        b"MM\x00*\x00\x00\x00\x08",
        b"PK\x03\x04",
        b"BM\x36\x00",
        b"\x1f\x8b\x08",
        b"RIFF\x24\x00\x00\x00WAVEfmt ",
        b"\x00\x00\x00\x20ftypavif\x00\x00\x00\x00avifmif1miafMA1B",
        b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avifmiaf",
        b"\x00\x00\x00\x14ftypmif1\x00\x00\x00\x00mif1heic",
        b"\x00\x00\x00\x08ftypheic",
        b"\xff\xff\xff\xffftypheic\x00\x00\x00\x00",
        b"#!/bin/sh\n" + PNG,
        b"\n" + PNG,
        PNG[1:],
        PNG[:8],
        b"\xff\xd8",
        b"x",
    ],
)
def test_78_what_does_not_begin_like_a_picture_is_no_picture(world: World, content: bytes) -> None:
    in_review(world)
    assert send(world, content) == ["not_a_picture"]
    assert (files(world), told(world)) == ([], [["not_a_picture"]])


def test_78_a_picture_may_have_ten_megabytes_and_not_a_byte_more(world: World) -> None:
    in_review(world)
    assert send(world, PNG.ljust(10_000_000), PNG.ljust(10_000_001)) == [None, "too_large"]
    [_, refused] = world.conversations.of("c1", "upload_result")
    assert "10 megabytes" in str(refused["problems"])


def test_78_nothing_is_no_picture(world: World) -> None:
    in_review(world)
    assert send(world, b"") == ["empty"]


def test_78_a_case_takes_twelve_pictures(world: World) -> None:
    in_review(world)
    assert send(world, *pngs(8)) == [None] * 8
    assert send(world, *[png(n) for n in range(1, 7)]) == [None] * 4 + ["too_many"] * 2
    ask_again(world, MAIL)
    assert send(world) == ["too_many"]
    assert len(files(world)) == 12


def test_78_each_document_that_is_asked_for_takes_six(world: World) -> None:
    in_review(world)
    assert send(world) == [None]
    ask_again(world, MAIL)
    assert send(world, *pngs(7)) == [None] * 6 + ["too_many"]
    world.do("documents_ready")
    assert send(world) == ["too_many"]
    ask_again(world, RECORD)
    assert send(world, *[png(n) for n in range(1, 7)]) == [None] * 5 + ["too_many"]


def test_the_limits_are_settings(world: World) -> None:
    """What is smaller is refused sooner."""
    small = Settings(
        data_dir=world.settings.data_dir,
        evidence_max_bytes=10**6,
        evidence_per_item=2,
        evidence_per_case=3,
    )
    world.evidence._settings = small
    in_review(world)
    assert send(world, PNG.ljust(10**6 + 1), *pngs(4)) == ["too_large"] + [None] * 3 + ["too_many"]
    [refused, *_] = world.conversations.of("c1", "upload_result")
    assert "one megabyte is" in str(refused["problems"])
    assert send(world) == ["too_many"]


# --- the same delivery again ----------------------------------------------------------------------


@pytest.mark.parametrize("content", [PNG, b"", b"GIF89a"])
def test_90_the_same_delivery_again_is_what_it_was_and_nothing_else(
    world: World, content: bytes
) -> None:
    in_review(world)
    sent = picture(content)
    first = world.evidence.receive("c1", [sent])
    case, events = world.case(), list(world.conversations.events)
    written = files(world)
    assert world.evidence.receive("c1", [sent, sent]) == first * 2
    assert (world.case(), world.conversations.events) == (case, events)
    assert files(world) == written
    assert len(audited(world, "evidence_received")) == (content == PNG)


def test_90_what_was_refused_stays_refused_when_it_comes_again(world: World) -> None:
    sent = picture()
    assert world.evidence.receive("c1", [sent]) == [NOT_WANTED]
    in_review(world)
    assert world.evidence.receive("c1", [sent]) == [NOT_WANTED]
    assert files(world) == []


def test_of_an_album_that_comes_again_with_one_more_only_that_one_is_new(world: World) -> None:
    in_review(world)
    first, second = picture(), picture(PNG + b"2")
    world.evidence.receive("c1", [first])
    assert world.evidence.receive("c1", [first, second, second]) == [TAKEN] * 3
    assert len(evidence_ids(world)) == len(files(world)) == 2


@pytest.mark.parametrize("name", ["", "x" * 65])
def test_a_delivery_has_a_name_that_fits(world: World, name: str) -> None:
    in_review(world)
    with pytest.raises(ValueError, match="delivery"):
        world.evidence.receive("c1", [Picture(PNG, name)])
    assert world.evidence.receive("c1", [Picture(PNG, "x" * 64)]) == [TAKEN]


# --- how it is kept -------------------------------------------------------------------------------


def test_a_picture_lies_sealed_and_for_its_owner_only(world: World) -> None:
    in_review(world)
    send(world)
    [name] = files(world)
    assert [name] == evidence_ids(world)
    file = world.settings.data_dir / "evidence" / name
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert not any(part in file.read_bytes() for part in (PNG[:16], b"screenshot", b"mail"))


def test_the_same_picture_never_looks_the_same_twice(world: World) -> None:
    in_review(world)
    send(world, *pngs(2))
    folder = world.settings.data_dir / "evidence"
    first, second = [(folder / name).read_bytes() for name in files(world)]
    assert first != second


@pytest.mark.parametrize("change", ["swapped", "a byte", "cut off", "emptied", "gone"])
def test_79_what_is_not_what_was_written_does_not_open(world: World, change: str) -> None:
    in_review(world)
    send(world, PNG, PNG + b"2")
    with world.db.read() as tx:
        kept, other = world.evidence.of_case(tx, world.case().id)
    folder = world.settings.data_dir / "evidence"
    mine, theirs = folder / kept.id, folder / other.id
    sealed = bytearray(mine.read_bytes())
    if change == "swapped":
        mine.write_bytes(theirs.read_bytes())
        theirs.write_bytes(sealed)
    elif change == "a byte":
        sealed[-1] ^= 1
        mine.write_bytes(sealed)
    elif change == "gone":
        mine.unlink()
    else:
        mine.write_bytes(sealed[: 0 if change == "emptied" else -1])
    with pytest.raises(Problem, match="not_found"):
        world.evidence.decoded(kept)
    if change == "swapped":
        with pytest.raises(Problem, match="not_found"):
            world.evidence.decoded(other)

"""The same picture in cases of several accounts (attack 80)."""

import pytest
from service.tests.evidence.decoders import AtOnce
from service.tests.evidence.pictures import (
    PICTURES,
    PNG,
    drawing,
    evidence_ids,
    in_review,
    other,
    saved,
    send,
)
from service.tests.review.desk import Desk
from service.tests.verification.world import World
from sqlalchemy import select

from rebind.desk.agents import Role
from rebind.evidence import looks
from rebind.evidence.service import Elsewhere
from rebind.evidence.tables import evidence, evidence_look
from rebind.keys import Keys
from rebind.settings import Settings

OTHERWISE = {
    "saved worse": saved(drawing(), "JPEG", quality=40),
    "smaller": saved(drawing().resize((240, 180)), "PNG"),
    "as WebP": PICTURES["webp"][0],
    "as HEIC": PICTURES["heic"][0],
    "with something behind it": PNG + b"x",
}
ANOTHER = saved(drawing("quite another page, of another house" * 3, (240, 320)), "PNG")


def elsewhere(world: World, conversation: str = "c1") -> dict[str, Elsewhere]:
    with world.db.read() as tx:
        return world.evidence.same_picture_elsewhere(tx, world.case(conversation).id)


def two_cases(world: World) -> None:
    in_review(world)
    in_review(world, "c2", "bob", phone="+447700900102")


def test_80_the_same_file_in_a_case_of_another_account_is_told(world: World) -> None:
    two_cases(world)
    send(world, ANOTHER, PNG)
    assert elsewhere(world) == {}
    send(world, PNG, conversation="c2")
    [_, mine], [theirs] = evidence_ids(world), evidence_ids(world, "c2")
    assert elsewhere(world) == {mine: Elsewhere([world.case("c2").id], [])}
    assert elsewhere(world, "c2") == {theirs: Elsewhere([world.case().id], [])}


@pytest.mark.parametrize("content", OTHERWISE.values(), ids=OTHERWISE)
def test_80_the_same_picture_in_another_file_is_told_as_one_that_is_alike(
    world: World, content: bytes
) -> None:
    two_cases(world)
    send(world, PNG)
    send(world, content, ANOTHER, conversation="c2")
    [mine] = evidence_ids(world)
    assert elsewhere(world) == {mine: Elsewhere([], [world.case("c2").id])}


def test_the_same_account_may_send_a_picture_again_in_another_case(world: World) -> None:
    in_review(world)
    send(world, PNG, other())
    world.do("cancel")
    world.prove("c2", "alice")
    assert send(world, PNG, other(), conversation="c2") == [None, None]
    assert elsewhere(world) == elsewhere(world, "c2") == {}


def test_80_the_same_file_is_told_when_the_other_is_wiped_and_what_it_looked_like_is_not(
    world: World,
) -> None:
    two_cases(world)
    send(world, PNG, OTHERWISE["smaller"])
    send(world, PNG, conversation="c2")
    with world.db.write() as tx:
        world.evidence.wipe(tx, world.case("c2").id)
    [same, _] = evidence_ids(world)
    assert elsewhere(world) == {same: Elsewhere([world.case("c2").id], [])}


def test_80_a_reviewer_is_told_and_whose_case_it_is_is_not(world: World) -> None:
    two_cases(world)
    desk = Desk(world)
    owner = desk.hire("owner", Role.LEAD, email="alice@example.com")
    send(world, PNG)
    send(world, PNG, conversation="c2")
    for agent, same_in in ((desk.reviewer, [world.case("c2").id]), (owner, [])):
        [shown] = desk.review.case(agent, world.case().id)["evidence"]  # type: ignore[misc]
        assert (shown["same_in"], shown["alike_in"]) == (same_in, [])


def test_a_dump_does_not_tell_what_a_picture_looks_like(world: World) -> None:
    """Not by the look, nor by its bands, whose few values could all be tried without a key."""
    in_review(world)
    send(world, PNG)
    with world.db.read() as tx:
        [sealed] = tx.execute(select(evidence.c.look)).scalars()
        bands = set(tx.execute(select(evidence_look.c.band)).scalars())
    [evidence_id] = evidence_ids(world)
    look = world.keys.open(sealed, f"evidence.look:{evidence_id}")
    assert look not in sealed
    assert bands == set(looks.bands(world.keys, look))
    assert not bands & set(looks.bands(Keys(world.keys.masters, "k1", bytes(32)), look))


@pytest.mark.parametrize("flipped", range(7))
def test_looks_have_a_band_in_common_wherever_six_bits_differ(flipped: int) -> None:
    keys = Keys({"k1": bytes(32)}, "k1", bytes(32))
    one = another = 0x0123456789ABCDEF
    for n in range(flipped):
        another ^= 1 << (9 * n)
    first, second = (set(looks.bands(keys, f"{look:016x}")) for look in (one, another))
    assert first & second


def test_another_text_on_the_same_page_is_not_alike() -> None:
    """Everybody who trades at the same house has the same mails, in the same programs."""
    decoder = AtOnce(Settings())
    pages = [
        saved(drawing(text), "PNG") for text in ("sent 0.5 BTC to Ada " * 2, "got 17 EUR " * 4)
    ]
    first, second = (decoder.decode(page, "image/png").look for page in pages)
    assert not looks.alike(first, second)

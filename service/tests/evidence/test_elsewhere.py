"""The same picture in cases of several accounts (attack 80)."""

import pytest
from service.tests.evidence.pictures import PNG, evidence_ids, image, in_review, png, send, written
from service.tests.verification.world import World

from rebind.evidence.service import Elsewhere

OTHERWISE = {
    "saved worse": written(image(), "JPEG", quality=40),
    "smaller": written(image().resize((210, 280))),
    "as WebP": written(image(), "WEBP"),
    "with something behind it": PNG + b"x",
}


def elsewhere(world: World, conversation: str = "c1") -> list[list[Elsewhere]]:
    """Of each picture of the case."""
    with world.db.read() as tx:
        kept = world.evidence.of_case(tx, world.case(conversation).id)
        return [world.evidence.same_picture_elsewhere(tx, each) for each in kept]


def two_cases(world: World) -> None:
    in_review(world)
    in_review(world, "c2", "bob", phone="+447700900102")


def test_80_the_same_file_in_a_case_of_another_account_is_told(world: World) -> None:
    two_cases(world)
    send(world, png(1), PNG)
    assert elsewhere(world) == [[], []]
    send(world, PNG, conversation="c2")
    assert elsewhere(world) == [[], [Elsewhere(world.case("c2").id, True)]]
    assert elsewhere(world, "c2") == [[Elsewhere(world.case().id, True)]]


@pytest.mark.parametrize("content", OTHERWISE.values(), ids=OTHERWISE)
def test_80_the_same_picture_in_another_file_is_told_as_one_that_is_alike(
    world: World, content: bytes
) -> None:
    two_cases(world)
    send(world, PNG)
    assert send(world, content, png(1), conversation="c2") == [None, None]
    assert elsewhere(world) == [[Elsewhere(world.case("c2").id, False)]]


def test_the_same_account_may_send_a_picture_again_in_another_case(world: World) -> None:
    in_review(world)
    send(world, PNG)
    world.do("cancel")
    world.prove("c2", "alice")
    assert send(world, PNG, conversation="c2") == [None]
    assert len(evidence_ids(world, "c2")) == 1
    assert elsewhere(world) == elsewhere(world, "c2") == [[]]

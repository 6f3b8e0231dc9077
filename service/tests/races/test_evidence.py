"""Pictures that come while something else happens: evidence once, and nobody decides on less than
there is."""

from collections import Counter

from service.tests.evidence.pictures import (
    PNG,
    audited,
    evidence_ids,
    files,
    in_review,
    picture,
    png,
)
from service.tests.review.desk import Desk
from service.tests.together import at_once
from service.tests.verification.world import World

from rebind.evidence.service import Picture, Received
from rebind.problems import Code
from rebind.review.outcomes import Outcome

ROUNDS = 8


def test_90_one_delivery_many_times_at_once_is_one_picture(world: World) -> None:
    in_review(world)
    version, sent = world.case().version, picture()
    told = at_once(*[lambda: world.evidence.receive("c1", [sent])] * 8)
    assert told == [[Received(True, None)]] * 8
    assert files(world) == evidence_ids(world)
    assert len(files(world)) == len(audited(world, "evidence_received")) == 1
    assert len(world.conversations.of("c1", "upload_result")) == 1
    assert world.case().version == version + 1


def test_90_a_refused_delivery_many_times_at_once_is_told_once(world: World) -> None:
    in_review(world)
    for conversation in ("c1", "of nobody"):
        sent = picture(b"GIF89a")
        at_once(*[lambda c=conversation, s=sent: world.evidence.receive(c, [s])] * 8)  # type: ignore[misc]
        assert len(world.conversations.of(conversation, "upload_result")) == 1


def test_albums_that_overlap_at_once_wait_for_each_other_and_not_in_a_ring(world: World) -> None:
    in_review(world)
    album = [picture(PNG + bytes([n])) for n in range(4)]
    told = at_once(
        *[lambda s=album[::step]: world.evidence.receive("c1", s) for step in (1, -1) * 3]  # type: ignore[misc]
    )
    assert told == [[Received(True, None)] * 4] * 6
    assert sorted(evidence_ids(world)) == files(world)
    assert len(files(world)) == 4


def test_78_many_pictures_at_once_are_twelve_and_no_more(world: World) -> None:
    in_review(world)

    def send(album: list[Picture]) -> list[str | None]:
        return [received.problem for received in world.evidence.receive("c1", album)]

    albums = [[picture(png(3 * n + m)) for m in range(3)] for n in range(8)]
    told = at_once(*[lambda a=album: send(a) for album in albums])  # type: ignore[misc]
    problems = Counter(problem for each in told for problem in each)  # type: ignore[attr-defined]
    assert problems == {None: 12, "too_many": 12}
    assert len(files(world)) == len(evidence_ids(world)) == 12


def test_81_a_picture_and_an_approval_at_once_one_of_them_loses(world: World) -> None:
    """Never an approval on evidence that nobody saw: it is stale, or the picture is late."""
    desk, first = Desk(world), Counter[str]()
    for n in range(ROUNDS):
        conversation, name = f"c{n}", f"person{n}"
        account_id = in_review(world, conversation, name, phone=f"+44770090011{n}")
        desk.decide(desk.reviewer, Outcome.APPROVE, conversation=conversation)
        version = world.case(conversation).version
        told = at_once(
            lambda v=version, c=conversation: desk.decide(desk.lead, Outcome.APPROVE, v, c),  # type: ignore[misc]
            lambda c=conversation: world.evidence.receive(c, [picture()]),  # type: ignore[misc]
        )
        approved = isinstance(told[0], dict)
        first["approval" if approved else "picture"] += 1
        problem = "not_wanted" if approved else None
        assert told == [told[0] if approved else Code.STALE, [Received(not approved, problem)]]
        assert len(evidence_ids(world, conversation)) == (not approved)
        assert world.view(conversation)["state"] == ("completed" if approved else "in_review")
        assert (world.look(account_id).phone is None) == approved
    assert sum(first.values()) == ROUNDS
    assert len(files(world)) == first["picture"]


def test_a_picture_and_the_end_of_its_case_at_once(world: World) -> None:
    """Whichever is first: no picture comes into a case that is over."""
    for n in range(ROUNDS):
        conversation = f"c{n}"
        in_review(world, conversation, f"person{n}", phone=f"+44770090011{n}")
        version = world.case(conversation).version
        [[received], _] = at_once(
            lambda c=conversation: world.evidence.receive(c, [picture()]),  # type: ignore[misc]
            lambda c=conversation: world.do("cancel", c),  # type: ignore[misc]
        )  # type: ignore[misc]
        case = world.case(conversation)
        assert case.state == "cancelled"
        assert len(evidence_ids(world, conversation)) == received.accepted
        assert case.version == version + 1 + received.accepted


def test_many_wipes_at_once_are_one(world: World) -> None:
    in_review(world)
    world.evidence.receive("c1", [picture(), picture(PNG + b"2")])
    world.do("cancel")

    def wipe() -> int:
        with world.db.write() as tx:
            return world.evidence.wipe(tx, world.case().id)

    assert sorted(map(str, at_once(*[wipe] * 6))) == ["0"] * 5 + ["2"]
    assert len(audited(world, "evidence_wiped")) == 2
    assert files(world) == []

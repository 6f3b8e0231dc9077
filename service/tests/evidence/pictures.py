"""Pictures that people send, as far as a head makes one."""

from itertools import count

from service.tests.verification.world import World

from rebind.evidence.service import Picture

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + b"a screenshot of an old mail" * 40
HEADS = {
    PNG[:16]: "image/png",
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00": "image/jpeg",
    b"\xff\xd8\xff\xe1\x00\x10Exif\x00": "image/jpeg",
    b"RIFF\x24\x00\x00\x00WEBPVP8 ": "image/webp",
    b"RIFF\x24\x00\x00\x00WEBPVP8X": "image/webp",
    b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic": "image/heic",
    b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic": "image/heif",
}
"""How pictures of each kind begin."""
_updates = count(1)


def picture(content: bytes = PNG, delivery: str = "") -> Picture:
    """Of a delivery of its own, unless it is said which."""
    return Picture(content, delivery or f"telegram:42:{next(_updates)}")


def in_review(world: World, conversation: str = "c1", name: str = "alice", **what: object) -> str:
    """A case that two people decide; the account's id."""
    account_id = world.account(name, **{"high_value": True, **what})
    world.prove(conversation, name)
    return account_id


def send(world: World, *contents: bytes, conversation: str = "c1") -> list[str | None]:
    """Pictures that came together; what was wrong with each."""
    sent = [picture(content) for content in contents or (PNG,)]
    return [received.problem for received in world.evidence.receive(conversation, sent)]


def evidence_ids(world: World, conversation: str = "c1") -> list[str]:
    with world.db.read() as tx:
        return [kept.id for kept in world.evidence.of_case(tx, world.case(conversation).id)]


def files(world: World) -> list[str]:
    folder = world.settings.data_dir / "evidence"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def audited(world: World, kind: str) -> list[tuple[object, ...]]:
    """What the entries of that kind refer to: evidence, case, agent."""
    entries = world.audited(kind)
    return [tuple(entry.get(name) for name in ("evidence", "case", "agent")) for entry in entries]

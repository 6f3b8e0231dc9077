"""Pictures that people send: small ones, no two alike, that a decoder takes."""

from io import BytesIO
from itertools import count

from PIL import Image
from service.tests.verification.world import World

from rebind.evidence.service import Picture
from rebind.verification.domain.documents import Document

_updates = count(1)


def image(n: int = 0, size: tuple[int, int] = (240, 320), mode: str = "RGB") -> Image.Image:
    """Stripes whose places tell the number: nothing like those of another one."""
    made = Image.new("L", size, 250)
    bits = n * 0x9E3779B97F4A7C15 + 0xA5A5
    width, height = max(1, size[0] // 9), max(1, size[1] // 8)
    for at in range(72):
        shade = 20 + (bits * (at + 7) * 2654435761 >> 13) % 200
        made.paste(shade, (at % 9 * width, at // 9 * height, *_end(at, width, height)))
    return made.convert(mode)


def _end(at: int, width: int, height: int) -> tuple[int, int]:
    return (at % 9 + 1) * width, (at // 9 + 1) * height


def written(picture: Image.Image, form: str = "PNG", **how: object) -> bytes:
    out = BytesIO()
    picture.save(out, form, **how)
    return out.getvalue()


def png(n: int = 0) -> bytes:
    return written(image(n))


PNG = png()


def pngs(many: int) -> list[bytes]:
    """Different files that look the same: what comes after a picture's end is no part of it."""
    return [PNG + bytes([n]) for n in range(many)]


def picture(content: bytes = PNG, delivery: str = "", item: Document | None = None) -> Picture:
    """Of a delivery of its own, unless it is said which."""
    return Picture(content, delivery or f"telegram:42:{next(_updates)}", item)


def in_review(world: World, conversation: str = "c1", name: str = "alice", **what: object) -> str:
    """A case that two people decide; the account's id."""
    account_id = world.account(name, **{"high_value": True, **what})
    world.prove(conversation, name)
    return account_id


def send(
    world: World, *contents: bytes, conversation: str = "c1", item: Document | None = None
) -> list[str | None]:
    """Pictures that came together; what was wrong with each."""
    sent = [picture(content, item=item) for content in contents or (PNG,)]
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

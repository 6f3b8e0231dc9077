"""Pictures that people send."""

import io
from itertools import count

from PIL import ImageDraw
from PIL.Image import Image, new
from PIL.Image import open as opened
from pillow_heif import register_heif_opener
from service.tests.verification.world import World

from rebind.evidence.service import COPY, Picture

register_heif_opener()


def drawing(text: str = "a screenshot of an old mail", size: tuple[int, int] = (320, 240)) -> Image:
    """A white page with lines on it, which differ as the texts do."""
    page = new("RGB", size, "white")
    pen = ImageDraw.Draw(page)
    pen.rectangle((0, 0, size[0], 30), "navy")
    pen.rectangle((20, size[1] - 60, 120, size[1] - 30), "green")
    for n, word in enumerate(text.split()):
        pen.text((20 + 40 * (n % 3), 40 + 24 * n), word, "black", font_size=20)
    return page


def saved(image: Image, kind: str, **how: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


PNG = saved(drawing(), "PNG")
PICTURES = {
    "png": (PNG, "image/png"),
    "jpeg": (saved(drawing(), "JPEG"), "image/jpeg"),
    "webp": (saved(drawing(), "WEBP"), "image/webp"),
    "heic": (saved(drawing(), "HEIF"), "image/heic"),
}
"""Each with its media type."""


def copy_of(world: World, conversation: str = "c1", number: int = 1) -> Image:
    """What people are shown of a picture."""
    with world.db.read() as tx:
        kept = world.evidence.of_case(tx, world.case(conversation).id)[number - 1]
    return opened(io.BytesIO(world.evidence.decoded(kept)))


_updates = count(1)


def other(content: bytes = PNG) -> bytes:
    """The same pixels in another file: what stands behind a picture's end is no part of it."""
    return content + b"%d" % next(_updates)


def others(number: int) -> list[bytes]:
    return [other() for _ in range(number)]


def picture(content: bytes | None = None, delivery: str = "") -> Picture:
    """Of a delivery of its own, unless it is said which; another file each time, unless it is
    said which, too."""
    content = other() if content is None else content
    return Picture(content, delivery or f"telegram:42:{next(_updates)}")


def in_review(world: World, conversation: str = "c1", name: str = "alice", **what: object) -> str:
    """A case that two people decide; the account's id."""
    account_id = world.account(name, **{"high_value": True, **what})
    world.prove(conversation, name)
    return account_id


def send(world: World, *contents: bytes, conversation: str = "c1") -> list[str | None]:
    """Pictures that came together; what was wrong with each."""
    sent = [picture(content) for content in contents or (None,)]
    return [received.problem for received in world.evidence.receive(conversation, sent)]


def evidence_ids(world: World, conversation: str = "c1") -> list[str]:
    with world.db.read() as tx:
        return [kept.id for kept in world.evidence.of_case(tx, world.case(conversation).id)]


def files(world: World) -> list[str]:
    """Their names, in pairs as evidence has them: of a picture and its copy the first one only."""
    folder = world.settings.data_dir / "evidence"
    names = {path.name for path in folder.iterdir()} if folder.exists() else set()
    return sorted(name for name in names if name.removesuffix(COPY) not in names - {name})


def audited(world: World, kind: str) -> list[tuple[object, ...]]:
    """What the entries of that kind refer to: evidence, case, agent."""
    entries = world.audited(kind)
    return [tuple(entry.get(name) for name in ("evidence", "case", "agent")) for entry in entries]

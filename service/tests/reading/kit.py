"""Pages as an engine would have read them, and worlds in which something reads."""

from collections.abc import Iterator
from contextlib import contextmanager

from service.tests.evidence.pictures import in_review, send
from service.tests.verification.world import World

from rebind.reading.engine import Unread
from rebind.reading.facts import Facts, facts_of
from rebind.reading.page import Line, Page

HEIGHT = 30
BITCOIN = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
ETHEREUM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
TXID = "9f02c41d" * 8


def page(*rows: str | tuple[str, ...], height: float = HEIGHT, score: float = 0.99) -> Page:
    """A page of rows, each a text or some side by side."""
    lines = []
    for number, row in enumerate(rows):
        cells = (row,) if isinstance(row, str) else row
        for place, text in enumerate(cells):
            left, top = 20 + 400 * place, 40 + 2 * height * number
            width = max(1, len(text)) * height / 2
            lines.append(Line(text, left, top, left + width, top + height, score))
    return Page(1000, 2000, tuple(lines))


def facts(*rows: str | tuple[str, ...], **how: float) -> Facts:
    return facts_of(page(*rows, **how), "CoinEx", ["coinex.com"])


def mail(
    title: str = "[CoinEx] Deposit successful",
    sender: str = "CoinEx <noreply@coinex.com>",
    to: str = "To: alice@example.com",
    body: tuple[str, ...] = ("Dear user,", "Your deposit of 0.25 BTC has been credited."),
) -> Page:
    return page("Inbox", title, sender, to, "2026-02-01 10:20", *body)


def record(*more: str | tuple[str, ...], platform: str = "Kraken", **without: bool) -> Page:
    """Of the other side of a withdrawal; `without`: names of rows that it has not."""
    rows: dict[str, tuple[str, str]] = {
        "coin": ("Asset", "BTC"),
        "amount": ("Amount", "0.25 BTC"),
        "time": ("Time", "2026-02-01 10:20:00"),
        "address": ("Address", BITCOIN),
        "txid": ("TXID", TXID),
    }
    left = [row for name, row in rows.items() if not without.get(name)]
    return page(platform, "Withdrawal details", *left, ("Status", "Completed"), *more)


class Engine:
    """Reads what it is told to, in the order in which it is asked."""

    name = "a book"

    def __init__(self, *pages: Page | Exception) -> None:
        self._pages = list(pages)
        self.read_pictures: list[bytes] = []

    @contextmanager
    def turn(self) -> Iterator[bool]:
        yield True

    def read(self, picture: bytes) -> Page:
        self.read_pictures.append(picture)
        found = self._pages.pop(0) if self._pages else Unread("crashed")
        if isinstance(found, Exception):
            raise found
        return found

    def stop(self) -> None: ...

    def rest(self) -> None: ...


def reads(world: World, *pages: Page | Exception) -> Engine:
    """Have the world's reader read these pages next."""
    engine = Engine(*pages)
    world.reading.engine = engine  # type: ignore[assignment]
    return engine


def shown(world: World, *pages: Page, name: str = "alice", conversation: str = "c1") -> None:
    """Pictures were sent for a case in review, and read."""
    in_review(world, conversation, name)
    reads(world, *pages)
    send(
        world,
        *[b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + bytes([n]) for n in range(len(pages))],
        conversation=conversation,
    )
    assert world.reading.read_due() == len(pages)


def told(world: World, conversation: str = "c1") -> list[dict[str, object]]:
    """What the person was told of what was read."""
    return [b for b in world.conversations.of(conversation, "upload_result") if "read" in b]


def flaws(body: dict[str, object]) -> list[str]:
    return [problem["code"] for problem in body["problems"]]  # type: ignore[attr-defined]

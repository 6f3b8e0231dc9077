"""Draws the pictures of the set, each with its truth; and has them read, once each: what was read
of a picture is kept beside it, by its digest and the engine's name."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PIL import Image
from playwright.sync_api import sync_playwright

from bench.evidence.degrade import DAMAGES
from bench.evidence.templates import TEMPLATES, Drawn, Scene, Truth
from bench.evidence.values import draw
from bench.evidence.words import LANGUAGES
from rebind.reading.engine import Engine, Unread
from rebind.reading.page import Page
from rebind.settings import Settings
from tests.kit.browser import launch
from tests.kit.stack import ROOT

CACHE = ROOT / ".cache" / "bench-evidence"
SEED = "evidence"


@dataclass(frozen=True)
class Shot:
    name: str
    template: str
    held_out: bool
    language: str
    damage: str
    item: str
    truth: Truth
    drawn: Drawn
    seed: str

    @property
    def file(self) -> Path:
        of = f"{self.drawn.html}{self.drawn.screen}{self.damage}{self.seed}"
        digest = hashlib.sha256(of.encode()).hexdigest()
        return CACHE / "pictures" / f"{self.name}-{digest[:12]}.png"


def shots(of: str = SEED) -> list[Shot]:
    """The whole set, the same each time: every template in every language as it was drawn, and
    every second one damaged as well."""
    made = []
    damaged = [name for name in DAMAGES if name != "clean"]
    count = 0
    for place, template in enumerate(TEMPLATES):
        for number, language in enumerate(LANGUAGES):
            seed = f"{of} {template.name} {language}"
            variant = template.variants[(place + number) % len(template.variants)]
            scene = Scene(language, (place + number) % 2 == 1, draw(Random(seed)), variant)
            drawn = template.draw(scene)
            damages = ["clean"]
            if (place + number) % 2 == 0:
                damages.append(damaged[count % len(damaged)])
                count += 1
            for damage in damages:
                made.append(
                    Shot(
                        f"{template.name}-{language}-{damage}",
                        template.name,
                        template.held_out,
                        language,
                        damage,
                        template.item,
                        drawn.truth,
                        drawn,
                        seed,
                    )
                )
    return made


def paint(wanted: Sequence[Shot]) -> int:
    """Draw what is not there yet; how many those were."""
    missing = [shot for shot in wanted if not shot.file.exists()]
    if not missing:
        return 0
    (CACHE / "pictures").mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        for width, scale in sorted({shot.drawn.screen for shot in missing}):
            context = browser.new_context(
                viewport={"width": width, "height": 420}, device_scale_factor=scale
            )
            page = context.new_page()
            for shot in missing:
                if shot.drawn.screen == (width, scale):
                    page.set_content(shot.drawn.html)
                    png = page.screenshot(full_page=True)
                    _write(shot, Image.open(io.BytesIO(png)).convert("RGB"))
            context.close()
        browser.close()
    return len(missing)


def _write(shot: Shot, image: Image.Image) -> None:
    DAMAGES[shot.damage](image, Random(shot.seed)).save(shot.file, "PNG")


def engine() -> Engine:
    CACHE.mkdir(parents=True, exist_ok=True)
    return Engine(Settings(data_dir=CACHE))


def read(wanted: Sequence[Shot]) -> Iterator[tuple[Shot, Page | None]]:
    """What is on each; None where it could not be read."""
    reader = engine()
    with reader.turn() as ours:
        assert ours, "somebody else reads for this bench"
        reader.start()
        for shot in wanted:
            yield shot, _kept(reader, shot.file.read_bytes())
        reader.stop()


def _kept(reader: Engine, picture: bytes) -> Page | None:
    key = hashlib.sha256(picture + reader.name.encode()).hexdigest()
    kept = CACHE / "lines" / f"{key}.json"
    if kept.exists():
        answer = json.loads(kept.read_text())
        return Page.of(answer) if answer else None
    kept.parent.mkdir(parents=True, exist_ok=True)
    try:
        page = reader.read(picture)
    except Unread:
        kept.write_text("null")
        return None
    lines = [
        [e.text, e.left, e.top, e.right, e.bottom, e.score] for e in (*page.lines, *page.blanks)
    ]
    kept.write_text(json.dumps({"size": [page.width, page.height], "lines": lines}))
    return page

"""Does error-level analysis tell an edited picture from one that is not? Figures of our own records
are covered by others, as an image editor would, and both are encoded as the service does.

    python -m bench.evidence.forgery

0.5 is chance. What came of it is in docs/evidence.md: nothing that would help people."""

from __future__ import annotations

import io
from collections.abc import Sequence
from random import Random

import numpy
from PIL import Image, ImageDraw, ImageFont

from bench.evidence.pictures import paint, read, shots

QUALITIES = {"as a screenshot (PNG)": None, "as a JPEG of quality 85": 85, "of quality 60": 60}
STORED = 88
"""Quality of what the service keeps."""


def main() -> int:
    wanted = [s for s in shots() if s.damage == "clean" and s.template.endswith("_record")]
    paint(wanted)
    pairs = []
    for shot, page in read(wanted):
        lines = [line for line in page.lines if any(c.isdigit() for c in line.text)] if page else []
        if lines:
            line = Random(shot.seed).choice(lines)
            box = (
                int(line.left),
                int(line.top),
                int(line.left + line.height * 3),
                int(line.bottom),
            )
            pairs.append((Image.open(shot.file).convert("RGB"), box))
    print(f"{len(pairs)} records, each as it was and edited")
    for name, quality in QUALITIES.items():
        untouched = [_encoded(image, quality) for image, _ in pairs]
        edited = [_edited(whole, box) for whole, (_, box) in zip(untouched, pairs, strict=True)]
        scores = ([_score(each) for each in untouched], [_score(each) for each in edited])
        print(f"  {name:<26} share of pairs told right: {_told(*scores):.2f}")
    return 0


def _encoded(image: Image.Image, quality: int | None) -> Image.Image:
    if quality is None:
        return image
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality)
    return Image.open(file).convert("RGB")


def _edited(image: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    made = image.copy()
    pen = ImageDraw.Draw(made)
    pen.rectangle(box, fill=image.getpixel((box[0], max(0, box[1] - 2))))
    font = ImageFont.load_default((box[3] - box[1]) * 0.7)
    pen.text((box[0], box[1]), "9.7531", (128, 128, 128), font)
    return made


def _score(image: Image.Image) -> float:
    """How much the block that changes most when it is encoded again stands out."""
    kept = numpy.asarray(_encoded(image, STORED), dtype=float)
    again = numpy.asarray(_encoded(Image.fromarray(kept.astype("uint8")), 90), dtype=float)
    error = numpy.abs(kept - again).mean(axis=2)
    high, wide = error.shape[0] // 16 * 16, error.shape[1] // 16 * 16
    blocks = error[:high, :wide].reshape(high // 16, 16, wide // 16, 16).mean(axis=(1, 3))
    busy = blocks[blocks > blocks.mean()]
    return float(blocks.max() / (busy.mean() + 1e-9))


def _told(untouched: Sequence[float], edited: Sequence[float]) -> float:
    """Of an untouched and an edited one, how often the edited one has the higher score."""
    pairs = [(one, other) for one in untouched for other in edited]
    return sum((other > one) + 0.5 * (other == one) for one, other in pairs) / len(pairs)


if __name__ == "__main__":
    raise SystemExit(main())

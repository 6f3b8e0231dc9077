"""Draws the slide puzzle: a backdrop that is never the same, a hole, others that fit less, and the
piece. Where they lie, the factor `puzzle` says."""

import base64
import io
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

WIDTH, HEIGHT, PIECE = 320, 160, 56
"""Pixels of the picture, and of the square that the piece lies in."""


@dataclass(frozen=True)
class Picture:
    background: str
    piece: str
    """PNG images as data URLs."""
    piece_y: int


def draw(rng: Random, x: int, y: int) -> Picture:
    """A picture with a hole at (x, y), other holes that fit less, and the piece."""
    scene = _scene(rng)
    mask = _outline(rng)
    piece = Image.new("RGBA", (PIECE, PIECE))
    piece.paste(scene.crop((x, y, x + PIECE, y + PIECE)), (0, 0), mask)
    rim = ImageChops.subtract(mask, mask.filter(ImageFilter.MinFilter(3)))
    piece.paste((255, 255, 255, 230), (0, 0), rim)
    _dig(scene, mask, x, y, rng)
    # Others, turned: one beside it and as dark, so that the darkest place is not yet the place
    for top, strength in ((y, rng.uniform(0.9, 1.15)), (rng.randint(4, HEIGHT - PIECE - 4), 0.6)):
        left = rng.choice([at for at in range(20, WIDTH - PIECE - 4) if abs(at - x) > PIECE])
        turned = mask.rotate(rng.choice((90, 180, 270)))
        _dig(scene, turned, left, top, rng, strength=strength)
    return Picture(_png(_noise(scene, rng)), _png(piece), y)


def _scene(rng: Random) -> Image.Image:
    """A backdrop of its own for every picture: none can be looked up."""

    def colour() -> tuple[int, int, int]:
        return rng.randint(60, 220), rng.randint(60, 220), rng.randint(60, 220)

    scene = Image.new("RGB", (WIDTH, HEIGHT), colour())
    pen = ImageDraw.Draw(scene, "RGBA")
    for _ in range(26):
        left, top = rng.randint(-60, WIDTH), rng.randint(-60, HEIGHT)
        box = (left, top, left + rng.randint(30, 140), top + rng.randint(30, 110))
        fill = (*colour(), rng.randint(90, 200))
        rng.choice((pen.ellipse, pen.rectangle))(box, fill=fill)
        ends = [(rng.randint(0, WIDTH), rng.randint(0, HEIGHT)) for _ in range(2)]
        pen.line(ends, fill=(*colour(), 160), width=rng.randint(1, 6))
    return scene.filter(ImageFilter.GaussianBlur(0.8))


def _outline(rng: Random) -> Image.Image:
    """A piece of a jigsaw: a square with a knob or a notch on each side, turned a little."""
    size, edge, knob = PIECE * 4, 44, 34
    mask = Image.new("L", (size, size))
    pen = ImageDraw.Draw(mask)
    pen.rectangle((edge, edge, size - edge, size - edge), fill=255)
    middle, radius = size // 2, knob // 2 + rng.randint(0, 8)
    sides = ((middle, edge), (size - edge, middle), (middle, size - edge), (edge, middle))
    for at, knobbed in zip(sides, rng.sample((True, True, False, False), 4), strict=True):
        box = (at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius)
        pen.ellipse(box, fill=255 if knobbed else 0)
    turned = mask.rotate(rng.uniform(-12, 12), resample=Image.Resampling.BICUBIC)
    return turned.resize((PIECE, PIECE), Image.Resampling.LANCZOS)


def _dig(
    scene: Image.Image, mask: Image.Image, x: int, y: int, rng: Random, strength: float = 1.0
) -> None:
    shade = Image.new("RGB", mask.size, (20, 24, 32))
    depth = int(rng.randint(120, 150) * strength)
    scene.paste(shade, (x, y), mask.point(lambda value: value * depth // 255))
    rim = ImageChops.subtract(mask, mask.filter(ImageFilter.MinFilter(3)))
    bright = Image.new("RGB", mask.size, (255, 255, 255))
    scene.paste(bright, (x, y), rim.point(lambda value: int(value * 0.5 * strength)))


def _noise(scene: Image.Image, rng: Random) -> Image.Image:
    grain = Image.frombytes("L", scene.size, rng.randbytes(WIDTH * HEIGHT))
    return Image.blend(scene, Image.merge("RGB", (grain, grain, grain)), 0.06)


def _png(image: Image.Image) -> str:
    """As a data URL, and without anything but the pixels."""
    file = io.BytesIO()
    image.save(file, "PNG")
    return f"data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}"

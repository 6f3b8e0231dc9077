"""What becomes of a screenshot on its way here."""

from __future__ import annotations

import io
from collections.abc import Callable
from random import Random

import numpy
from PIL import Image, ImageFilter

Damage = Callable[[Image.Image, Random], Image.Image]


def clean(image: Image.Image, rng: Random) -> Image.Image:
    return image


def jpeg_40(image: Image.Image, rng: Random) -> Image.Image:
    """As a messenger sends it on."""
    file = io.BytesIO()
    image.save(file, "JPEG", quality=40)
    return Image.open(file).convert("RGB")


def narrow(image: Image.Image, rng: Random) -> Image.Image:
    """720 pixels wide."""
    if image.width <= 720:
        return image
    return image.resize((720, round(image.height * 720 / image.width)), Image.Resampling.LANCZOS)


def tilt(image: Image.Image, rng: Random) -> Image.Image:
    angle = rng.choice((-1, 1)) * rng.uniform(1, 2.5)
    return image.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=(60, 60, 64))


def photo(image: Image.Image, rng: Random) -> Image.Image:
    """Of a screen: seen from aside, a little out of focus, with noise and stripes."""
    width, height = image.size
    margin = round(width * 0.05)
    framed = Image.new("RGB", (width + 2 * margin, height + 2 * margin), (44, 42, 40))
    framed.paste(image, (margin, margin))
    image, (width, height) = framed, framed.size

    def near(x: float, y: float) -> tuple[float, float]:
        return (
            x + rng.uniform(-0.02, 0.02) * width,
            y + rng.uniform(-0.02, 0.02) * min(height, width),
        )

    corners = [near(0, 0), near(0, height), near(width, height), near(width, 0)]
    quad = tuple(number for corner in corners for number in corner)
    image = image.transform(
        (width, height), Image.Transform.QUAD, quad, Image.Resampling.BICUBIC
    ).filter(ImageFilter.GaussianBlur(0.8))
    pixels = numpy.asarray(image, dtype=numpy.float32)
    noise = numpy.random.default_rng(rng.randrange(2**32))
    down, across = numpy.mgrid[0:height, 0:width]
    stripes = 5 * numpy.sin(across / 3.1 + down / 7.3)[..., None]
    pixels = pixels * 0.92 + 8 + stripes + noise.normal(0, 6, pixels.shape)
    made = Image.fromarray(numpy.clip(pixels, 0, 255).astype(numpy.uint8))
    return jpeg_40(made, rng) if rng.random() < 0.3 else made


DAMAGES: dict[str, Damage] = {
    "clean": clean,
    "photo": photo,
    "jpeg_40": jpeg_40,
    "narrow": narrow,
    "tilt": tilt,
}

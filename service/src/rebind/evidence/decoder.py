"""The program that decodes one picture that somebody sent, and makes a copy of it that is nothing
but pixels. It is run as a process of its own (`rebind.evidence.decoding`), by its path and with an
empty environment: whoever takes it over through a hole in a decoder finds no key and no secret in
it. So it imports nothing of Rebind.

`python -I decoder.py LIMITS` reads the picture from its input and writes a line of JSON, then the
copy's bytes. LIMITS is JSON: `Limits`."""

import io
import json
import math
import resource
import sys
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

DAMAGED, ANIMATED = "damaged", "animated"
TOO_SMALL, TOO_MANY_PIXELS = "too_small", "too_many_pixels"
ORIENTATION = 0x0112
"""Of EXIF: how the camera was held."""
LONGEST_SIDE = 4096
"""Pixels of the copy: more than any screen has, and all that is read of a photo of one."""
QUALITY = 88
"""Of JPEG: the letters of small print keep their edges, at a tenth of a PNG's size."""
LOOK_SIDE, LOOK_COARSE, LOOK_FINE = 64, 8, 16
"""Pixels that a picture's look is taken of, and how many of their frequencies are in its two
parts, each way."""


@dataclass(frozen=True)
class Limits:
    format: str
    """As Pillow calls it. Nothing else is tried."""
    pixels: int
    min_side: int
    """Pixels of the longer side."""
    memory: int
    """Bytes of address space."""
    seconds: int
    """Of processor time."""


class Unfit(Exception):
    """What is wrong with the picture: one of the four above."""


def decode(content: bytes, limits: Limits) -> tuple[bytes, str]:
    """The copy, as JPEG, and the look, 80 hex digits. Raises Unfit."""
    from PIL import Image

    if limits.format == "HEIF":
        from pillow_heif import register_heif_opener

        register_heif_opener(thumbnails=False, decode_threads=1)
    Image.MAX_IMAGE_PIXELS = None  # counted here, of the header, before anything is decoded
    try:
        image = Image.open(io.BytesIO(content), formats=(limits.format,))
        if image.width * image.height > limits.pixels:
            raise Unfit(TOO_MANY_PIXELS)
        if max(image.size) < limits.min_side:
            raise Unfit(TOO_SMALL)
        # A film shows something else than its first frame. The second pictures of a camera's JPEG
        # and of a HEIC are the same one again: a depth map, a brighter one
        if limits.format in ("PNG", "WEBP") and getattr(image, "is_animated", False):
            raise Unfit(ANIMATED)
        image.load()
        plain = _upright(_rgb(image), image.getexif().get(ORIENTATION))
        file = io.BytesIO()
        plain.save(file, "JPEG", quality=QUALITY)
    except Unfit:
        raise
    except Exception as error:  # whatever a decoder says of what it cannot read
        raise Unfit(DAMAGED) from error
    return file.getvalue(), _look(plain)


def _rgb(image: "Pixels") -> "Pixels":
    """Three bytes a pixel and nothing besides, on white where it can be seen through, at most
    `LONGEST_SIDE` long."""
    from PIL import Image

    if image.mode.startswith(("I", "F")):  # 16 bits of grey
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    image = image.convert("RGB")
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    image.info = {}  # comments and profiles would be written again
    return image


def _upright(image: "Pixels", orientation: object) -> "Pixels":
    from PIL.Image import Transpose

    turned = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return image.transpose(turned[orientation]) if orientation in turned else image


def _look(image: "Pixels") -> str:
    """What a picture looks like from afar: the lowest frequencies of its brightness (a cosine
    transform), each above their median or not. It stays when the picture is saved again, smaller
    or worse. First 64 bits of the lowest, then 256 of more."""
    side, waves = range(LOOK_SIDE), range(LOOK_FINE)
    grey = image.convert("L").resize((LOOK_SIDE, LOOK_SIDE)).tobytes()
    cosine = [[math.cos(math.pi * u * (2 * x + 1) / (2 * LOOK_SIDE)) for x in side] for u in waves]
    lines = [grey[y * LOOK_SIDE : (y + 1) * LOOK_SIDE] for y in side]
    rows = [[math.sumprod(line, cosine[u]) for u in waves] for line in lines]
    columns = list(zip(*rows, strict=True))
    found = [[math.sumprod(columns[u], cosine[v]) for u in waves] for v in waves]
    return _bits(found, LOOK_COARSE) + _bits(found, LOOK_FINE)


def _bits(found: list[list[float]], most: int) -> str:
    values = [value for row in found[:most] for value in row[:most]]
    middle = median(values[1:])  # the first is how bright it is
    bits = sum((value > middle) << n for n, value in enumerate(values))
    return f"{bits:0{most * most // 4}x}"


def limit(limits: Limits) -> None:
    """No file, no core dump with the picture in it, and no more than this of the machine."""
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.seconds),
    ):
        resource.setrlimit(what, (most, most))


def main() -> None:
    limits = Limits(**json.loads(sys.argv[1]))
    limit(limits)
    try:
        copy, look = decode(sys.stdin.buffer.read(), limits)
        found = {"look": look}
    except Unfit as unfit:
        copy, found = b"", {"problem": str(unfit)}
    sys.stdout.buffer.write(json.dumps(found).encode() + b"\n" + copy)


if __name__ == "__main__":
    main()

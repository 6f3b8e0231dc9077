"""Decodes one picture and writes it anew, with words drawn over it where there are some. Runs as a
program of its own, which knows nothing of the service: the bytes come on stdin, and whatever a
decoder's fault makes of them, there is no key, no row and no setting here. The limits are laid on
before the first byte is read.

    decoder.py FORMAT MOST_PIXELS LEAST_SIDE MOST_BYTES MEMORY SECONDS [MARK] < picture > answer

The answer is a line of JSON, `{"problem"}` or `{"likeness", "width", "height"}`, and then the new
picture. Exit code 0 in both cases; any other one is a decoder that was stopped."""

import json
import resource
import sys
import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont, ImageOps

KEPT_PIXELS = 16_000_000
"""Of the new picture: more than any screen has, and a long screenshot stays readable."""
KEPT_SIDE = 16_000
QUALITIES = (92, 80, 65, 50, 35)
"""Of JPEG, until it fits; at the first one small letters lose nothing that a reader would miss."""
MARK_LEAST = 11
"""Pixels of a mark's letters, which are smaller than those of most screens."""
MARK_PER_SIDE = 60
"""The shorter side of a picture, in heights of a mark's letters: a phone's screenshot has some
sixty lines."""
MARK_OPACITY = 110
"""Of 255."""
MARK_SLANT = 20
"""Degrees: a slanted line is not taken for one of the page's."""
ANIMATED = frozenset({"PNG", "WEBP"})
"""Formats in which several pictures are a film. A JPEG with more than one is a camera's preview, a
HEIC a burst: the first one is the picture."""
PROBLEMS = frozenset({"too_many_pixels", "too_small", "animated", "damaged", "too_large"})
"""What a picture is refused for here."""


class Refused(Exception):
    """The picture is not taken; the reason is one of `evidence.service.Refusal`."""


@dataclass(frozen=True)
class Limits:
    most_pixels: int
    """As the head claims, before anything is decoded."""
    least_side: int
    """Pixels."""
    most_bytes: int
    """Of the new picture."""


def decode(
    content: bytes, form: str, limits: Limits, mark: str = ""
) -> tuple[dict[str, object], bytes]:
    """The picture anew: upright, RGB, JPEG, without anything that is not a pixel, and with `mark`
    drawn over it. Raises Refused."""
    if form == "HEIF":
        import pillow_heif  # the others do not need its library

        pillow_heif.register_heif_opener(thumbnails=False)
    try:
        with Image.open(BytesIO(content), formats=(form,)) as image:
            _refuse(image, form, limits)
            if form == "JPEG":  # decoded smaller where it will be kept smaller
                image.draft(None, _fitting(image.size))
            plain = _rgb(_upright(image))
    except Refused:
        raise
    except (MemoryError, Image.DecompressionBombError) as error:
        raise Refused("too_many_pixels") from error
    except Exception as error:
        # Whatever a decoder stumbles over: not a word of it, since it may name what is in there
        raise Refused("damaged") from error
    if plain.size != (size := _fitting(plain.size)):
        plain = plain.resize(size, Image.Resampling.LANCZOS)
    facts = {"likeness": likeness(plain), "width": plain.width, "height": plain.height}
    if mark:
        _draw(plain, mark)
    return facts, _written(plain, limits.most_bytes)


def _refuse(image: Image.Image, form: str, limits: Limits) -> None:
    width, height = image.size
    if width * height > limits.most_pixels:
        raise Refused("too_many_pixels")
    if min(width, height) < limits.least_side:
        raise Refused("too_small")
    if form in ANIMATED and getattr(image, "is_animated", False):
        raise Refused("animated")


def _upright(image: Image.Image) -> Image.Image:
    image.load()
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # broken metadata; the pixels are well
        return image


def _fitting(size: tuple[int, int]) -> tuple[int, int]:
    width, height = size
    scale = min(1.0, (KEPT_PIXELS / (width * height)) ** 0.5, KEPT_SIDE / max(width, height))
    return max(1, int(width * scale)), max(1, int(height * scale))


def _rgb(image: Image.Image) -> Image.Image:
    """On white, since that is what a transparent screenshot was seen on; sixteen bits of grey are
    eight."""
    if image.mode.startswith("I") or image.mode == "F":
        image = image.point(lambda value: value / 256).convert("L")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(ground, image).convert("RGB")
    return image.convert("RGB")


def _draw(image: Image.Image, mark: str) -> None:
    """Small, slanted, and all over: no part that shows anything is without it, and what it lies on
    can still be read. Middle grey is seen on light and on dark."""
    font = ImageFont.load_default(max(MARK_LEAST, min(image.size) // MARK_PER_SIDE))
    left, top, right, bottom = map(int, font.getbbox(mark))
    stamp = Image.new("L", (right - left + 1, bottom - top + 1), 0)
    ImageDraw.Draw(stamp).text((-left, -top), mark, fill=MARK_OPACITY, font=font)
    stamp = stamp.rotate(MARK_SLANT, expand=True)
    wide, high = stamp.width + stamp.height // 2, stamp.height + stamp.height // 2
    for row, y in enumerate(range(-stamp.height // 2, image.height, high)):
        for x in range(-(row % 2) * wide // 2, image.width, wide):
            image.paste("#808080", (x, y), stamp)


def likeness(image: Image.Image) -> str:
    """256 bits in hex that stay nearly the same when a picture is scaled or written anew (dHash):
    whether each of 17 x 16 fields is darker than the one to its right. Of 64 bits, two texts in
    one layout share nearly all."""
    small = image.convert("L").resize((17, 16), Image.Resampling.BOX)
    grey = small.tobytes()
    bits = [grey[17 * y + x] < grey[17 * y + x + 1] for y in range(16) for x in range(16)]
    return f"{sum(bit << n for n, bit in enumerate(bits)):064x}"


def _written(image: Image.Image, most_bytes: int) -> bytes:
    image.info.clear()  # comments and colour profiles would be written anew, too
    for quality in QUALITIES:
        out = BytesIO()
        image.save(out, "JPEG", quality=quality, subsampling=0)
        if out.tell() <= most_bytes:
            return out.getvalue()
    raise Refused("too_large")


def _lay_limits(memory: int, seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    # At the first of the two a signal tells that it was the time; the second one nobody ignores
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def main(form: str, *given: str) -> None:
    most_pixels, least_side, most_bytes, memory, seconds = map(int, given[:5])
    mark = given[5] if len(given) > 5 else ""
    _lay_limits(memory, seconds)
    warnings.simplefilter("ignore")  # of Pillow, on stderr, with what it found
    out = sys.stdout.buffer
    try:
        limits = Limits(most_pixels, least_side, most_bytes)
        facts, picture = decode(sys.stdin.buffer.read(), form, limits, mark)
    except Refused as refused:
        facts, picture = {"problem": str(refused)}, b""
    out.write(json.dumps(facts).encode() + b"\n" + picture)


if __name__ == "__main__":
    main(*sys.argv[1:])

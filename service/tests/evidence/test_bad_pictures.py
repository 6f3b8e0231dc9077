"""What people, and those who are none, send in place of a picture: one table (attack 78)."""

import io
import struct
import zlib
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo
from pillow_heif import register_heif_opener
from service.tests.evidence.in_process import decode_here
from service.tests.evidence.pictures import PNG, evidence_ids, files, in_review, send, written
from service.tests.evidence.pictures import image as drawing
from service.tests.verification.world import World

from rebind.evidence.decoder import Refused
from rebind.evidence.decoding import decoding
from rebind.evidence.pictures import media_type
from rebind.settings import Settings

register_heif_opener()

SCRIPT = b"<script>alert(1)</script>"
PLACE = "52 deg 31 N, 13 deg 24 E"
JPEG, WEBP, HEIC = (written(drawing(), form) for form in ("JPEG", "WEBP", "HEIF"))


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, body: bytes = b"") -> bytes:
    """Of one bit a pixel: only its head says how large it is."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def film(kind: str) -> bytes:
    frames = [drawing(1), drawing(2)]
    return written(frames[0], kind, save_all=True, append_images=frames[1:])


def told_everything(kind: str = "JPEG") -> bytes:
    """Where it was taken, by whom, and a script in each place that takes a text."""
    exif = Image.Exif()
    exif[0x010E] = SCRIPT.decode()
    exif[0x013B] = "a name"
    exif.get_ifd(0x8825)[0x001B] = PLACE.encode()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    how: dict[str, object] = {"exif": exif, "icc_profile": profile, "xmp": b"<x:xmpmeta>a name"}
    if kind == "PNG":
        text = PngInfo()
        text.add_text("Comment", SCRIPT.decode())
        how = {"exif": exif, "icc_profile": profile, "pnginfo": text}
    if kind == "JPEG":
        how["comment"] = SCRIPT
    return written(drawing(), kind, **how)


def deep(image: Image.Image) -> Image.Image:
    """In 16 bits of grey."""
    return image.convert("L").convert("I").point(lambda value: value * 257.0).convert("I;16")


REFUSED = {
    "an SVG": (b"<svg xmlns='http://www.w3.org/2000/svg'>%s</svg>" % SCRIPT, "not_a_picture"),
    "HTML": (b"<!DOCTYPE html>" + SCRIPT, "not_a_picture"),
    "a GIF that is a script": (b"GIF89a/*" + SCRIPT, "not_a_picture"),
    "a zip": (b"PK\x03\x04" + PNG, "not_a_picture"),
    "a film": (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", "video"),
    "a sequence of HEIC": (b"\x00\x00\x00\x14ftyphevc\x00\x00\x00\x00msf1", "not_a_picture"),
    "nothing": (b"", "empty"),
    "a script behind a JPEG's first bytes": (b"\xff\xd8\xff\xe0" + SCRIPT, "damaged"),
    "a PNG behind a JPEG's first bytes": (b"\xff\xd8\xff" + PNG, "damaged"),
    "a JPEG behind a PNG's first bytes": (PNG[:16] + JPEG, "damaged"),
    "a HEIC with no picture in it": (b"\x00\x00\x00\x18ftypheic\0\0\0\0mif1heic", "damaged"),
    "a WebP that is cut off": (WEBP[:-60], "damaged"),
    "a JPEG that is cut off": (JPEG[: len(JPEG) // 2], "damaged"),
    "a PNG that is cut off": (PNG[: len(PNG) // 2], "damaged"),
    "a HEIC that is cut off": (HEIC[:-60], "damaged"),
    "a bomb": (png(30_000, 30_000, zlib.compress(bytes(3751) * 30_000, 9)), "too_many_pixels"),
    "a head of 50,000 pixels each way": (png(50_000, 50_000), "too_many_pixels"),
    "a line of 2^31 pixels": (png(2**31 - 1, 1), "too_many_pixels"),
    "no pixel": (png(0, 0), "damaged"),
    "one pixel": (written(Image.new("RGB", (1, 1)), "PNG"), "too_small"),
    "a thumbnail": (written(drawing(size=(199, 120)), "PNG"), "too_small"),
    "an animated PNG": (film("PNG"), "animated"),
    "an animated WebP": (film("WEBP"), "animated"),
}


@pytest.mark.parametrize(("content", "problem"), REFUSED.values(), ids=REFUSED)
def test_78_what_is_sent_in_place_of_a_picture_is_refused(
    content: bytes, problem: str, tmp_path: Path
) -> None:
    """By its head, or by the real process where it comes so far."""
    kind = media_type(content)
    assert (kind is None) == (problem in ("not_a_picture", "empty", "video"))
    if kind is not None:
        with pytest.raises(Refused) as refused:
            decoding(Settings())(content, kind)
        assert str(refused.value) == problem


@pytest.mark.parametrize("name", ["a bomb", "an animated PNG", "one pixel", "an SVG"])
def test_78_nothing_is_left_of_what_is_refused_and_the_person_is_told_why(
    world: World, name: str
) -> None:
    content, problem = REFUSED[name]
    in_review(world)
    version = world.case().version
    assert send(world, content) == [problem]
    assert (files(world), evidence_ids(world)) == ([], [])
    assert world.case().version == version
    [told] = world.conversations.of("c1", "upload_result")
    [why] = told["problems"]  # type: ignore[misc]
    assert (told["accepted"], why["code"]) == (False, problem)
    assert "{" not in why["text"]


TAKEN = {
    "a JPEG with PHP behind it": JPEG + b"<?php system($_GET['c']); ?>",
    "a PNG with a zip behind it": PNG + b"PK\x03\x04",
    "a JPEG that tells everything": told_everything(),
    "a PNG that tells everything": told_everything("PNG"),
    "a WebP that tells everything": told_everything("WEBP"),
    "a HEIC that tells everything": told_everything("HEIF"),
    "CMYK": written(drawing().convert("CMYK"), "JPEG"),
    "grey": written(drawing().convert("L"), "JPEG"),
    "a palette": written(drawing().quantize(64), "PNG"),
    "16 bits": written(deep(drawing()), "PNG"),
    "transparent": written(drawing().convert("RGBA"), "WEBP", lossless=True),
    "HEIC": HEIC,
    "two pictures of a camera in one JPEG": written(
        drawing(), "MPO", save_all=True, append_images=[drawing(1)]
    ),
}


@pytest.mark.parametrize("content", TAKEN.values(), ids=TAKEN)
def test_78_of_an_odd_picture_only_its_pixels_are_left(content: bytes) -> None:
    kind = media_type(content)
    assert kind is not None
    copy = decode_here(Settings())(content, kind).content
    for trace in (SCRIPT, b"<?php", b"PK\x03\x04", b"a name", PLACE.encode(), b"Exif", b"ICC_"):
        assert trace not in copy
    image = Image.open(io.BytesIO(copy))
    assert set(image.info) == {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (240, 320))
    assert apart(image, drawing()) < 12


def apart(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are from each other, of 255."""
    pairs = zip(one.tobytes(), other.tobytes(), strict=True)
    return sum(abs(a - b) for a, b in pairs) / len(one.tobytes())


def test_what_can_be_seen_through_is_laid_on_white() -> None:
    clear = written(Image.new("RGBA", (300, 300), (0, 0, 0, 0)), "PNG")
    copy = Image.open(io.BytesIO(decode_here(Settings())(clear, "image/png").content))
    assert copy.getpixel((150, 150)) == (255, 255, 255)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_shown_as_it_was_held(orientation: int) -> None:
    """The corner that is red in the file comes where the camera says that it is."""
    image = Image.new("RGB", (300, 200), "white")
    image.paste("red", (0, 0, 40, 40))
    exif = Image.Exif()
    exif[0x0112] = orientation
    content = written(image, "JPEG", exif=exif)
    copy = Image.open(io.BytesIO(decode_here(Settings())(content, "image/jpeg").content))
    left, top = orientation in (1, 4, 5, 8), orientation in (1, 2, 5, 6)
    assert copy.size == ((300, 200) if orientation < 5 else (200, 300))
    corner = (5 if left else copy.width - 5, 5 if top else copy.height - 5)
    red, green, _ = copy.getpixel(corner)  # type: ignore[misc]
    assert (red > 200, green < 60) == (True, True)


def test_a_large_picture_is_kept_with_sixteen_million_pixels() -> None:
    wide = written(Image.new("RGB", (8000, 4000), "white"), "PNG")
    copy = Image.open(io.BytesIO(decode_here(Settings())(wide, "image/png").content))
    assert copy.size == (5656, 2828)


def test_noise_is_never_more_than_refused() -> None:
    """Bytes changed at random behind the head: a copy or a refusal, no other error."""
    random, decoder = Random(78), decode_here(Settings())
    for content, kind in [
        (PNG, "image/png"),
        (JPEG, "image/jpeg"),
        (WEBP, "image/webp"),
        (HEIC, "image/heic"),
    ] * 25:
        broken = bytearray(content)
        for _ in range(random.randint(1, 20)):
            broken[random.randrange(16, len(broken))] = random.randrange(256)
        with suppress(Refused):
            assert decoder(bytes(broken), kind).content.startswith(b"\xff\xd8\xff")

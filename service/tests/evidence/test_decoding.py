"""What a decoder makes of pictures, and what it is not let do (attack 78). Those that test its
limits run it as it is run: a program of its own."""

import os
import struct
import zlib
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image
from service.tests.evidence.in_process import decode_here
from service.tests.evidence.pictures import PNG, files, image, in_review, png, send, written
from service.tests.verification.world import World

from rebind.evidence.decoder import Refused
from rebind.evidence.decoding import Decoded, decoding, marking
from rebind.settings import Settings

SETTINGS = Settings(data_dir=Path("unused"))
HERE = decode_here(SETTINGS)


def shown(decoded: Decoded) -> Image.Image:
    return Image.open(BytesIO(decoded.content))


def refusal(content: bytes, media_type: str = "image/png", settings: Settings = SETTINGS) -> str:
    """By the program."""
    with pytest.raises(Refused) as refused:
        decoding(settings)(content, media_type)
    return str(refused.value)


def claims(width: int, height: int, rows: bytes = b"") -> bytes:
    """A PNG whose head says so, with few bytes or many of the same."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(rows or bytes(1000), 9)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", body), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


# --- written anew ---------------------------------------------------------------------------------


def test_a_picture_is_upright_and_has_no_word_of_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned
    exif[0x010F] = "<script>alert(1)</script>"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 0.0)})
    sent = written(image(1), "JPEG", exif=exif, comment=b"<?php system($_GET[0]);")
    assert b"script" in sent
    assert b"php" in sent
    made = HERE(sent + b"<?php", "image/jpeg")
    assert shown(made).size == (320, 240)
    assert not shown(made).getexif()
    assert not any(word in made.content for word in (b"script", b"php", b"Exif", b"GPS"))


@pytest.mark.parametrize(
    ("mode", "form", "media_type"),
    [
        ("CMYK", "JPEG", "image/jpeg"),
        ("L", "JPEG", "image/jpeg"),
        ("I;16", "PNG", "image/png"),
        ("LA", "PNG", "image/png"),
        ("RGBA", "PNG", "image/png"),
        ("P", "PNG", "image/png"),
        ("1", "PNG", "image/png"),
        ("RGBA", "WEBP", "image/webp"),
    ],
)
def test_whatever_its_colours_are_it_is_rgb_and_looks_the_same(
    mode: str, form: str, media_type: str
) -> None:
    grey = image(1, mode="L")
    sent = grey.convert("I").point(lambda v: v * 257).convert("I;16") if mode == "I;16" else None
    made = shown(HERE(written(sent or grey.convert(mode), form), media_type))
    assert (made.format, made.mode, made.size) == ("JPEG", "RGB", (240, 320))
    if mode != "1":
        off = [abs(a - b) for a, b in zip(made.convert("L").tobytes(), grey.tobytes(), strict=True)]
        assert sum(off) / len(off) < 4


def test_a_transparent_picture_is_on_white() -> None:
    made = shown(HERE(written(Image.new("RGBA", (240, 240), (0, 0, 0, 0))), "image/png"))
    assert made.getpixel((100, 100)) == (255, 255, 255)


def test_heic_is_taken_as_phones_send_it() -> None:
    pillow_heif.register_heif_opener()
    made = decoding(SETTINGS)(written(image(1), "HEIF"), "image/heic")
    assert (shown(made).size, made.width) == ((240, 320), 240)


def test_a_long_screenshot_stays_as_wide_as_it_can_be_read() -> None:
    made = HERE(written(Image.new("RGB", (1080, 15_000), "white")), "image/png")
    assert (made.width, made.height) == (1073, 14_907)


def test_the_new_picture_has_a_size_that_is_bounded() -> None:
    noise = Image.frombytes("RGB", (1200, 1200), os.urandom(3 * 1200 * 1200))
    small = Settings(data_dir=Path("unused"), evidence_max_bytes=1_000_000)
    assert len(decode_here(small)(written(noise), "image/png").content) <= 1_000_000


def test_nearly_the_same_pictures_have_nearly_the_same_likeness() -> None:
    def likeness(content: bytes, media_type: str = "image/png") -> int:
        return int(HERE(content, media_type).likeness, 16)

    mine, other = likeness(PNG), likeness(png(7))
    scaled = likeness(written(image().resize((500, 660)), "JPEG", quality=50), "image/jpeg")
    assert (mine ^ scaled).bit_count() <= 8
    assert (mine ^ other).bit_count() > 40


# --- refused --------------------------------------------------------------------------------------


def film(form: str) -> bytes:
    return written(image(1), form, save_all=True, append_images=[image(2)])


@pytest.mark.parametrize(
    ("content", "media_type", "why"),
    [
        (lambda: claims(50_000, 50_000), "image/png", "too_many_pixels"),
        (lambda: claims(2**31 - 1, 2**31 - 1), "image/png", "too_many_pixels"),
        (lambda: claims(300, 300, bytes(50_000_000)), "image/png", None),
        (lambda: written(Image.new("RGB", (1, 1))), "image/png", "too_small"),
        (lambda: written(Image.new("RGB", (4000, 199))), "image/png", "too_small"),
        (lambda: film("PNG"), "image/png", "animated"),
        (lambda: film("WEBP"), "image/webp", "animated"),
        (lambda: PNG[: len(PNG) // 2], "image/png", "damaged"),
        (lambda: PNG[:30] + b"<svg/>" * 50, "image/png", "damaged"),
        (lambda: written(image(1), "JPEG"), "image/png", "damaged"),
        (lambda: b"\xff\xd8\xff\xe0" + os.urandom(5000), "image/jpeg", "damaged"),
        (lambda: b"RIFF\x24\x00\x00\x00WEBPVP8 " + os.urandom(500), "image/webp", "damaged"),
        (lambda: b"\x00\x00\x00\x18ftypheic" + bytes(4) + b"mif1heic", "image/heic", "damaged"),
    ],
    ids=[
        "50,000 x 50,000",
        "all the pixels that a head can claim",
        "a zip bomb behind a small head",
        "1 x 1",
        "too narrow",
        "a film in PNG",
        "a film in WebP",
        "cut off",
        "SVG behind a head",
        "wrong magic",
        "noise as JPEG",
        "noise as WebP",
        "nothing as HEIC",
    ],
)
def test_78_what_is_no_fit_picture_is_refused_by_the_program(
    content: Callable[[], bytes], media_type: str, why: str | None
) -> None:
    if why is None:  # what does not fit into the picture is not even unpacked
        assert decoding(SETTINGS)(content(), media_type).width == 300
    else:
        assert refusal(content(), media_type) == why


def test_78_a_decoder_that_takes_too_much_memory_is_stopped() -> None:
    tight = SETTINGS.model_copy(update={"decode_memory": 160 * 1024**2})
    large = written(Image.new("RGB", (6000, 6000), "white"))
    assert refusal(large, settings=tight) in ("damaged", "too_many_pixels")
    assert decoding(SETTINGS)(large, "image/png").width == 4000


def test_78_a_decoder_that_takes_too_long_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rebind.evidence.decoding.START_SECONDS", -0.99)
    quick = SETTINGS.model_copy(update={"decode_time": timedelta(seconds=1)})
    assert refusal(PNG, settings=quick) == "too_slow"


# --- as a person is told it -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", "video"),
        (b"\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  ", "video"),
        (b"RIFF\x24\x00\x00\x00AVI LIST", "video"),
        (b"\x1a\x45\xdf\xa3webm", "video"),
        (film("PNG"), "animated"),
        (claims(50_000, 50_000), "too_many_pixels"),
        (written(Image.new("RGB", (1, 1))), "too_small"),
        (PNG[:60], "damaged"),
    ],
)
def test_78_a_person_is_told_what_was_wrong(world: World, content: bytes, why: str) -> None:
    in_review(world)
    assert send(world, content) == [why]
    [told] = world.conversations.of("c1", "upload_result")
    [problem] = told["problems"]  # type: ignore[misc]
    assert (problem["code"], len(problem["text"]) > 20) == (why, True)
    assert files(world) == []


def test_78_the_same_picture_twice_in_a_case_is_one(world: World) -> None:
    in_review(world)
    assert send(world, PNG, PNG) == [None, "same_file"]
    assert send(world, PNG) == ["same_file"]
    assert len(files(world)) == 1


def test_whoever_reads_pictures_is_called_in_the_same_transaction(world: World) -> None:
    in_review(world)
    called: list[tuple[str, bool]] = []
    world.evidence.on_taken.append(lambda tx, kept: called.append((kept.id, bool(kept.case_id))))
    assert send(world, PNG, b"") == [None, "empty"]
    assert [each[0] for each in called] == files(world)

    def crash(tx: object, kept: object) -> None:
        raise ZeroDivisionError

    world.evidence.on_taken.append(crash)
    with pytest.raises(ZeroDivisionError):
        send(world, png(3))
    with world.db.read() as tx:
        assert len(world.evidence.of_case(tx, world.case().id)) == 1


# --- marked ---------------------------------------------------------------------------------------


def darkest_and_lightest(content: bytes, box: tuple[int, int, int, int]) -> tuple[int, int]:
    low, high = Image.open(BytesIO(content)).convert("L").crop(box).getextrema()
    return int(low), int(high)  # type: ignore[arg-type]


def test_a_copy_is_marked_all_over_on_light_and_on_dark_and_stays_readable() -> None:
    """By the program, as it is run for whoever looks at a picture."""
    sent = Image.new("RGB", (600, 900), "white")
    sent.paste("black", (0, 450, 600, 900))
    clean = written(sent, "JPEG", quality=95)
    copy = marking(SETTINGS)(clean, "ag_Zt3vQe8mT1qkPz0Yw2uXAg 2026-11-28T10:00:00Z")
    assert Image.open(BytesIO(copy)).size == sent.size
    for x in range(0, 600, 200):
        for y in (0, 150, 300):
            low, _ = darkest_and_lightest(copy, (x, y, x + 200, y + 140))
            assert 110 < low < 235
        for y in (460, 600, 750):
            _, high = darkest_and_lightest(copy, (x, y, x + 200, y + 140))
            assert 20 < high < 145
    assert marking(SETTINGS)(clean, "ag_1 2026") != copy


def test_what_is_no_jpeg_is_not_marked() -> None:
    with pytest.raises(Refused):
        marking(SETTINGS)(PNG, "ag_1")

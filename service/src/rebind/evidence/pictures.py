"""What a picture is, by its first bytes, and why one is not taken. Nothing is decoded here: what
only begins like a picture is found by `rebind.evidence.decoding`."""

from enum import StrEnum

PNG, JPEG, WEBP, HEIC, HEIF = "image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"


_STILL = frozenset({b"heic", b"heix", b"heim", b"heis"})
"""Brands of one picture in HEVC (ISO/IEC 23008-12, B.4); sequences, which are films, are not."""
_LONGEST_BRANDS = 256
"""Bytes of a list of brands; those of cameras have less than a tenth of it."""


class Refusal(StrEnum):
    """Why a picture was not taken; a sentence for each stands in `chat.ftl`."""

    NOT_WANTED = "not_wanted"
    """There is no case that waits for it."""
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_A_PICTURE = "not_a_picture"
    TOO_MANY = "too_many"
    ALREADY_THERE = "already_there"
    """The case has the very same file."""
    DAMAGED = "damaged"
    """It cannot be decoded, or not within what a process may take for it."""
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_SMALL = "too_small"
    """Nothing on it could be read."""
    ANIMATED = "animated"
    INFECTED = "infected"
    NOT_NOW = "not_now"
    """It cannot be looked at: too many others are, or a part of ours is away. Nothing is wrong
    with it."""


def media_type(content: bytes) -> str | None:
    """Of a PNG, JPEG, WebP or HEIC/HEIF; None for anything else, however it is called."""
    if content.startswith(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"):
        return PNG
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"RIFF") and content[8:15] == b"WEBPVP8":
        return WEBP
    return _heif(content)


def _heif(content: bytes) -> str | None:
    """By its brands: `ftyp`, the main one, a version, the others."""
    length = int.from_bytes(content[:4], "big")
    if content[4:8] != b"ftyp" or not 16 <= length <= _LONGEST_BRANDS:
        return None
    main, others = content[8:12], content[16:length]
    if main in _STILL:
        return HEIC
    # AVIF calls itself so, too, and has none of those brands
    also = {others[i : i + 4] for i in range(0, len(others), 4)}
    return HEIF if main == b"mif1" and also & _STILL else None

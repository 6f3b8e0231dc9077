"""What a picture is, by its first bytes. Nothing is decoded here: what only begins like a picture
is found by the decoder, in a process of its own."""

PNG, JPEG, WEBP, HEIC, HEIF = "image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"

TAKEN = (PNG, JPEG, WEBP, HEIC, HEIF)
"""The media types that are taken."""

_STILL = frozenset({b"heic", b"heix", b"heim", b"heis"})
"""Brands of one picture in HEVC (ISO/IEC 23008-12, B.4); sequences, which are films, are not."""
_LONGEST_BRANDS = 256
"""Bytes of a list of brands; those of cameras have less than a tenth of it."""


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


_FILMS = frozenset(
    {b"isom", b"iso2", b"avc1", b"mp41", b"mp42", b"qt  ", b"M4V ", b"3gp4", b"3gp5", b"hevc"}
)


def is_video(content: bytes) -> bool:
    """A film of the kinds that phones make: to be called one, since it is often sent by mistake."""
    if content[4:8] == b"ftyp":
        return content[8:12] in _FILMS
    return content.startswith(b"\x1a\x45\xdf\xa3") or (
        content.startswith(b"RIFF") and content[8:12] == b"AVI "
    )

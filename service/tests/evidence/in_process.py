"""The decoder's own work in this process: a program for each picture takes half a second."""

from rebind.evidence import decoder
from rebind.evidence.decoding import FORMATS, MARKED_BYTES, Decode, Decoded, limits
from rebind.settings import Settings


def decode_here(settings: Settings) -> Decode:
    def decode(content: bytes, media_type: str) -> Decoded:
        facts, anew = decoder.decode(content, FORMATS[media_type], limits(settings))
        return Decoded(anew, **facts)  # type: ignore[arg-type]

    return decode


def mark_here(content: bytes, mark: str) -> bytes:
    any_size = decoder.Limits(most_pixels=10**8, least_side=1, most_bytes=MARKED_BYTES)
    return decoder.decode(content, "JPEG", any_size, mark)[1]

"""The decoder's own work in this process: a program for each picture takes half a second."""

from rebind.evidence import decoder
from rebind.evidence.decoding import FORMATS, Decode, Decoded, limits
from rebind.settings import Settings


def decode_here(settings: Settings) -> Decode:
    def decode(content: bytes, media_type: str) -> Decoded:
        facts, anew = decoder.decode(content, FORMATS[media_type], limits(settings))
        return Decoded(anew, **facts)  # type: ignore[arg-type]

    return decode

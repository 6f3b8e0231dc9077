"""The decoder without a process of its own: a start of Python for each picture of every test would
take minutes. `test_decoding.py` is about the real one."""

from dataclasses import dataclass

from rebind.evidence.decoder import Unfit, decode
from rebind.evidence.decoding import Decoded, Refused, limits
from rebind.evidence.pictures import Refusal
from rebind.settings import Settings


@dataclass
class AtOnce:
    settings: Settings

    def decode(self, content: bytes, media_type: str) -> Decoded:
        try:
            return Decoded(*decode(content, limits(self.settings, media_type)))
        except Unfit as unfit:
            raise Refused(Refusal(str(unfit))) from unfit

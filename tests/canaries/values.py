"""Values that exist nowhere else, in the shapes in which people type them, and how to find them."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import urllib.parse
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from random import Random

FULL_WIDTH = str.maketrans(
    "0123456789", "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19"
)
ARABIC = str.maketrans("0123456789", "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669")
ASCII_FIGURES = {ord(shown): figure for table in (FULL_WIDTH, ARABIC) for figure, shown in
                 ((chr(key), chr(value)) for key, value in table.items())}  # fmt: skip
GAP_SIGNS = " .-()\u200b"
GAPS = str.maketrans("", "", GAP_SIGNS)
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
BECH32 = "023456789acdefghjklmnpqrstuvwxyz"
BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
# From the list that wallets share (BIP-39)
SEED_WORDS = (
    "abandon bamboo cactus dolphin eagle fabric galaxy hamster icon jaguar kangaroo lava magnet "
    "narrow oyster panther quantum raccoon saddle tattoo umbrella valve walnut yellow zebra"
).split()
FIGURES = "zero one two three four five six seven eight nine".split()


@dataclass
class Canaries:
    """Every value that was let out: where it went in, by what was typed and by what it means."""

    seed: int
    places: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)

    def _loose(self, value: str, place: str) -> str:
        self.places[value] = place
        return value

    def note(self, value: str, place: str) -> str:
        """A value that was not made here: a code that was mailed, an option that was picked."""
        return self._loose(value, place)

    # --- one of each kind, in the shapes that people use ------------------------------------------

    def password(self, place: str) -> str:
        word = "".join(self._random.choices("bcdfghklmnprstvz", k=6)).capitalize()
        return self._loose(f"{word}-Quartz-{self._random.randrange(1000, 9999)}!", place)

    def code(self, place: str) -> str:
        # No two neighbours alike, no year: nothing that turns up by chance
        while True:
            code = f"{self._random.randrange(10**6):06d}"
            if all(a != b for a, b in pairwise(code)) and code not in self.places:
                return self._loose(code, place)

    def phone(self, place: str) -> str:
        """The national part: eleven digits of a range that is set aside for fiction."""
        return self._loose(f"07700900{self._random.randrange(1000):03d}", place)

    def email(self, place: str) -> str:
        name = "".join(self._random.choices("abcdefghjkmnpqrstuvwxyz", k=10))
        return self._loose(f"{name}@mail.example", place)

    def bitcoin(self, place: str) -> str:
        return self._loose("bc1q" + "".join(self._random.choices(BECH32, k=38)), place)

    def ethereum(self, place: str) -> str:
        return self._loose("0x" + "".join(self._random.choices("0123456789abcdef", k=40)), place)

    def tron(self, place: str) -> str:
        return self._loose("T" + "".join(self._random.choices(BASE58, k=33)), place)

    def txid(self, place: str) -> str:
        return self._loose("".join(self._random.choices("0123456789abcdef", k=64)), place)

    def simple_password(self, place: str) -> str:
        """A word and a year, as most of them are: nothing but what stands before it tells."""
        word = "".join(self._random.choices("bcdfghklmnprstvz", k=7))
        return self._loose(f"{word}{self._random.randrange(1980, 2030)}", place)

    def seed_phrase(self, place: str) -> str:
        return self._loose(" ".join(self._random.sample(SEED_WORDS, 12)), place)

    def authenticator_secret(self, place: str) -> str:
        return self._loose("".join(self._random.choices(BASE32, k=31)) + "7", place)

    def card(self, place: str) -> str:
        """With a figure that is wrong, as one time in ten nobody can tell."""
        return self._loose(f"4{self._random.randrange(10**14, 10**15)}", place)

    def signature(self, place: str) -> str:
        """Of a transaction on Solana."""
        return self._loose("".join(self._random.choices(BASE58, k=88)), place)

    def document(self, place: str) -> str:
        return self._loose(f"X{self._random.randrange(10**8, 10**9)}", place)

    def sentences(self, step: str) -> list[str]:
        """What people type at a step that they should not."""
        at = f"typed at {step}: "
        password = [
            "{}",
            "my password is {}",
            "i always use {} for everything, is that ok",
            "Passwort: {}",
            "it says wrong for \u201c{}\u201d",
            "{}, that is what I have typed",
            "/{}",
            "\u200b{}\u200b",
        ]
        said = [s.format(self.password(at + s)) for s in password]
        phone = self.phone(at + "phone")
        said.append(f"my number was {phone}")
        phone = self.phone(at + "phone +44")
        said.append(f"call me on +44 {phone[1:5]} {phone[5:]} please")
        phone = self.phone(at + "phone in groups")
        said.append(f"{phone[:5]}-{phone[5:8]}-{phone[8:]}")
        email = self.email(at + "e-mail")
        said.append(f"write to {email}, not to the other one")
        email = self.email(at + "e-mail, capitals")
        said.append(f"{email.upper()}")
        email = self.email(at + "e-mail, spaced")
        said.append(f"it is {email.replace('@', ' @ ')}")
        said.append(f"I sent it to {self.bitcoin(at + 'bitcoin')} last week")
        said.append(f"my address: {self.ethereum(at + 'ethereum')}")
        said.append(self.tron(at + "tron"))
        said.append(f"txid {self.txid(at + 'txid')}")
        said.append(f"0x{self.txid(at + 'txid 0x')} is the transaction")
        said.append(f"my password {self.simple_password(at + 'password, only announced')}")
        said.append(f"contraseña: {self.simple_password(at + 'password, in Spanish')}")
        name = self.email(at + "e-mail").partition("@")[0]
        said.append(f"mail me: {self.note(f'{name} at mail dot example', at + 'e-mail in words')}")
        said.append(f"here are my words: {self.seed_phrase(at + 'seed phrase')}")
        said.append(self.seed_phrase(at + "seed phrase, in commas").replace(" ", ", "))
        said.append(f"authenticator {self.authenticator_secret(at + 'authenticator secret')}")
        card = self.card(at + "card")
        said.append(
            f"my card is {' '.join(card[i : i + 4] for i in range(0, 16, 4))}, please check"
        )
        said.append(f"I paid by card, {self.card(at + 'card, in one')}")
        said.append(f"look, {self.signature(at + 'signature')}")
        said.append(f"my passport number is {self.document(at + 'passport')}")
        return said

    def codes(self, step: str) -> list[str]:
        """Codes, as they are typed where none is asked for."""
        at = f"typed at {step}: "
        spaced = self.code(at + "spaced code")
        single = self.code(at + "code, figure by figure")
        odd = self.code(at + "code in odd parts")
        odd = self.note(f"{odd[:3]}_{odd[3:]}", at + "code in odd parts")
        words = " ".join(FIGURES[int(figure)] for figure in self.code(at + "code in words"))
        return [
            f"my code is {self.code(at + 'code')}, thanks",
            self.code(at + "full-width code").translate(FULL_WIDTH),
            f"{self.code(at + 'Arabic code').translate(ARABIC)} is the code",
            f"code {spaced[:3]} {spaced[3:]}",
            " ".join(single),
            f"G-{self.code(at + 'prefixed code')}",
            f"/{self.code(at + 'code as a command')}",
            f"code{self.code(at + 'glued code')}ok",
            odd,
            f"it says {self.note(words, at + 'code in words')}",
        ]

    # --- finding them -----------------------------------------------------------------------------

    def found_in(self, text: str) -> list[str]:
        """Which of them a text holds, in clear or in a shape that anybody can undo or guess."""
        plain = text.translate(ASCII_FIGURES).lower()
        squeezed = _squeezed(plain)
        # Logs say the same over and over; what is encoded has no blank in it
        words = "\n".join(set(text.split()))
        found = []
        for value, place in self.places.items():
            here = _squeezed(value.lower()).removeprefix("0") in squeezed
            if here and _is_short(value):
                here = bool(_alone(value).search(plain))
            if here or any(shape in words for shape in _shapes(value)):
                found.append(f"{value} ({place})")
        return found


def _is_short(value: str) -> bool:
    return len(value) < 9


def _squeezed(text: str) -> str:
    return text.translate(GAPS)


def _alone(value: str) -> re.Pattern[str]:
    """A short value with gaps anywhere in it, and not inside a longer number or digest."""
    gap = f"[{re.escape(''.join(GAP_SIGNS))}]?"
    figures = gap.join(map(re.escape, value.lower()))
    return re.compile(rf"(?<![0-9a-z.\-]){figures}(?![0-9a-z\-])")


@cache
def _shapes(value: str) -> frozenset[str]:
    """What anybody can turn back, and bare digests, which are soon guessed."""
    shapes = set()
    for each in {value, value.translate(FULL_WIDTH), value.translate(ARABIC)}:
        raw = each.encode()
        shapes |= {raw.hex(), json.dumps(each)[1:-1], urllib.parse.quote(each, safe="")}
        for offset in range(3):
            packed = base64.b64encode(b"\0" * offset + raw).decode().rstrip("=")
            # The characters at both ends depend on the neighbours
            shapes.add(packed[offset + 1 : -1])
            shapes.add(packed[offset + 1 : -1].replace("+", "-").replace("/", "_"))
    shapes |= {hash_(value.encode()).hexdigest() for hash_ in (hashlib.sha1, hashlib.sha256)}
    # What is no shape but the value itself is looked for in clear, with its borders
    return frozenset(shape for shape in shapes if len(shape) >= 7 and shape != value)


# --- pictures -------------------------------------------------------------------------------------

RUN_BYTES = 18
"""Of a run that is looked for: base64 turns three bytes into four letters, and so many bytes that
are nearly all different are nowhere by chance."""
MOST_RUNS = 12
"""Of one picture: part of it is enough to be found."""
MAGIC = {
    b"\x89PNG\r\n\x1a\n": "the head of a PNG",
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00": "the head of a JPEG",
    b"Exif\x00\x00": "the head of Exif",
}


@dataclass
class PictureCanaries:
    """Pieces of every picture that was let out, and the heads of pictures."""

    places: dict[bytes, str] = field(default_factory=lambda: dict(MAGIC))

    def note(self, picture: bytes, place: str) -> None:
        """Runs from all over it, between its head and its end."""
        step = max(RUN_BYTES, len(picture) // (MOST_RUNS + 2))
        runs = (picture[at : at + RUN_BYTES] for at in range(step, len(picture) - step, step))
        distinct = [run for run in runs if len(set(run)) > RUN_BYTES - 4]
        assert len(distinct) > MOST_RUNS // 2, "nothing but empty space"
        self.places |= dict.fromkeys(distinct, place)

    def found_in(self, content: bytes) -> list[str]:
        """As it is, in base64, in hexadecimal, and as Python and JSON write bytes and text."""
        here = {
            place
            for run, place in self.places.items()
            if any(shape in content for shape in _byte_shapes(run))
        }
        return sorted(here)


@cache
def _byte_shapes(run: bytes) -> frozenset[bytes]:
    latin = run.decode("latin-1")
    shapes = {run, run.hex().encode(), repr(run)[2:-1].encode()}
    shapes |= {latin.encode(), json.dumps(latin)[1:-1].encode()}
    # Nothing stands before a head; a run may begin anywhere in a group of three
    for offset in range(1 if run in MAGIC else 3):
        whole = (offset + len(run)) // 3
        packed = base64.b64encode(b"\0" * offset + run)[4 * (offset > 0) : 4 * whole]
        shapes |= {packed, packed.replace(b"+", b"-").replace(b"/", b"_")}
    return frozenset(shapes)

"""What can be checked of an address or a transaction's number by itself. Pure."""

import hashlib
import re

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32_CONST, _BECH32M_CONST = 1, 0x2BC830A3
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
BASE58_VERSIONS = {0x00, 0x05, 0x30, 0x32, 0x1E, 0x41}
"""First bytes of addresses: Bitcoin, Litecoin, Dogecoin, TRON."""
BECH32_PARTS = {"bc", "ltc"}
"""Human-readable parts of SegWit addresses: Bitcoin, Litecoin."""


def base58_bytes(text: str) -> bytes | None:
    """What a text in base58 stands for; None where a sign is not one of its."""
    number = 0
    for sign in text:
        place = _BASE58.find(sign)
        if place < 0:
            return None
        number = number * 58 + place
    noughts = len(text) - len(text.lstrip("1"))
    return bytes(noughts) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def to_base58check(version: int, payload: bytes) -> str:
    body = bytes([version]) + payload
    return to_base58(body + _twice(body)[:4])


def to_base58(data: bytes) -> str:
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, place = divmod(number, 58)
        text = _BASE58[place] + text
    return "1" * (len(data) - len(data.lstrip(b"\x00"))) + text


def base58check_holds(text: str) -> bool:
    """Of an address with a version that is known here."""
    data = base58_bytes(text)
    if data is None or len(data) != 25:
        return False
    return data[0] in BASE58_VERSIONS and _twice(data[:21])[:4] == data[21:]


def _twice(data: bytes) -> bytes:
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def bech32_holds(text: str) -> bool:
    """Of a SegWit address: bech32 for version 0 (BIP 173), bech32m for later ones (BIP 350)."""
    if text.lower() != text and text.upper() != text:
        return False
    part, _, data = text.lower().rpartition("1")
    values = [_BECH32.find(sign) for sign in data]
    if part not in BECH32_PARTS or len(values) < 8 or min(values) < 0:
        return False
    expected = _BECH32_CONST if values[0] == 0 else _BECH32M_CONST
    return _polymod([*_expanded(part), *values]) == expected


def to_bech32(part: str, version: int, program: bytes) -> str:
    values = [version, *_in_fives(program)]
    const = _BECH32_CONST if version == 0 else _BECH32M_CONST
    rest = _polymod([*_expanded(part), *values, *[0] * 6]) ^ const
    check = [(rest >> 5 * (5 - place)) & 31 for place in range(6)]
    return part + "1" + "".join(_BECH32[value] for value in [*values, *check])


def _in_fives(data: bytes) -> list[int]:
    bits = "".join(f"{byte:08b}" for byte in data)
    bits += "0" * (-len(bits) % 5)
    return [int(bits[place : place + 5], 2) for place in range(0, len(bits), 5)]


def _expanded(part: str) -> list[int]:
    return [*(ord(sign) >> 5 for sign in part), 0, *(ord(sign) & 31 for sign in part)]


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATORS):
            check ^= generator if (top >> place) & 1 else 0
    return check


_HEX40 = re.compile(r"0x[0-9a-fA-F]{40}")


def eip55_holds(text: str) -> bool | None:
    """Of an address of Ethereum and its kin; None where all letters are of one case: there is no
    checksum then."""
    if not _HEX40.fullmatch(text):
        return False
    figures = text[2:]
    if figures in (figures.lower(), figures.upper()):
        return None
    return to_eip55(text) == text


def to_eip55(text: str) -> str:
    """The same address with its checksum, which is in the case of its letters."""
    figures = text[2:].lower()
    digest = keccak256(figures.encode()).hex()
    return "0x" + "".join(
        sign.upper() if int(by, 16) >= 8 else sign
        for sign, by in zip(figures, digest, strict=False)
    )


_ROUNDS = 24
_LANE = (1 << 64) - 1


def keccak256(data: bytes) -> bytes:
    """Keccak as Ethereum has it: the padding is that of before SHA-3, so hashlib's is another."""
    rate = 136
    padded = bytearray(data + b"\x01" + bytes(rate - 1 - len(data) % rate))
    padded[-1] |= 0x80
    lanes = [[0] * 5 for _ in range(5)]
    for start in range(0, len(padded), rate):
        for place in range(rate // 8):
            word = padded[start + 8 * place : start + 8 * place + 8]
            lanes[place % 5][place // 5] ^= int.from_bytes(word, "little")
        lanes = _permuted(lanes)
    return b"".join(lanes[place % 5][place // 5].to_bytes(8, "little") for place in range(4))


def _permuted(lanes: list[list[int]]) -> list[list[int]]:
    """Keccak-f[1600] (FIPS 202, §3.3)."""
    register = 1
    for _ in range(_ROUNDS):
        parity = [
            lanes[x][0] ^ lanes[x][1] ^ lanes[x][2] ^ lanes[x][3] ^ lanes[x][4] for x in range(5)
        ]
        mixed = [parity[(x + 4) % 5] ^ _turned(parity[(x + 1) % 5], 1) for x in range(5)]
        lanes = [[lanes[x][y] ^ mixed[x] for y in range(5)] for x in range(5)]
        x, y, carried = 1, 0, lanes[1][0]
        for step in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            carried, lanes[x][y] = lanes[x][y], _turned(carried, (step + 1) * (step + 2) // 2)
        for y in range(5):
            row = [lanes[x][y] for x in range(5)]
            for x in range(5):
                lanes[x][y] = row[x] ^ (~row[(x + 1) % 5] & _LANE & row[(x + 2) % 5])
        for bit in range(7):
            register = ((register << 1) ^ ((register >> 7) * 0x71)) % 256
            if register & 2:
                lanes[0][0] ^= 1 << ((1 << bit) - 1)
    return lanes


def _turned(lane: int, by: int) -> int:
    by %= 64
    return ((lane << by) | (lane >> (64 - by))) & _LANE

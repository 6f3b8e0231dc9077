"""Checksums of addresses, on published examples and on all others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebind.reading import checksums


@pytest.mark.parametrize(
    ("text", "digest"),
    [
        (b"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        (b"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
    ],
)
def test_keccak_is_that_of_ethereum(text: bytes, digest: str) -> None:
    assert checksums.keccak256(text).hex() == digest


@pytest.mark.parametrize("length", [134, 135, 136, 137, 272])
def test_keccak_takes_any_length(length: int) -> None:
    assert len({checksums.keccak256(b"a" * length), checksums.keccak256(b"a" * (length + 1))}) == 2


# EIP-55's own examples
MIXED = (
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
)


@pytest.mark.parametrize("address", MIXED)
def test_the_case_of_an_ethereum_address_is_its_checksum(address: str) -> None:
    assert checksums.eip55_holds(address) is True
    assert checksums.eip55_holds(address.lower()) is None
    swapped = address[:2] + address[2:].swapcase()
    assert checksums.eip55_holds(swapped) is False


@pytest.mark.parametrize(
    "address", ["0x12", "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0x" + "g" * 40]
)
def test_what_is_no_ethereum_address_has_no_checksum(address: str) -> None:
    assert checksums.eip55_holds(address) is False


# BIP 173 and BIP 350
@pytest.mark.parametrize(
    "address",
    [
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    ],
)
def test_a_segwit_address_holds_and_one_wrong_sign_does_not(address: str) -> None:
    assert checksums.bech32_holds(address)
    other = "q" if address[-1].lower() != "q" else "p"
    assert not checksums.bech32_holds(
        address[:-1] + (other.upper() if address.isupper() else other)
    )
    assert not checksums.bech32_holds(address[:4].upper() + address[4:].lower() + "x")


@pytest.mark.parametrize(
    "text", ["bc1", "bc1qqqqqqqq", "xx1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "", "1"]
)
def test_what_is_no_segwit_address_does_not_hold(text: str) -> None:
    assert not checksums.bech32_holds(text)


@given(st.binary(min_size=20, max_size=20), st.sampled_from(sorted(checksums.BASE58_VERSIONS)))
def test_every_base58_address_holds_until_a_sign_is_another(payload: bytes, version: int) -> None:
    address = checksums.to_base58check(version, payload)
    assert checksums.base58check_holds(address)
    wrong = "2" if address[9] != "2" else "3"
    assert not checksums.base58check_holds(address[:9] + wrong + address[10:])


@given(st.binary(min_size=20, max_size=20))
def test_every_segwit_address_holds(program: bytes) -> None:
    assert checksums.bech32_holds(checksums.to_bech32("bc", 0, program))
    assert checksums.bech32_holds(checksums.to_bech32("ltc", 1, program + bytes(12)))


@given(st.binary(min_size=1, max_size=40))
def test_base58_goes_both_ways(data: bytes) -> None:
    assert checksums.base58_bytes(checksums.to_base58(data)) == data


def test_signs_that_base58_has_not_are_refused() -> None:
    assert checksums.base58_bytes("10OIl") is None

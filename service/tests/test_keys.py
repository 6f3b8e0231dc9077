"""Keys at rest."""

import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebind.keys import Keys, SealBroken, generate, load


@settings(deadline=None)
@given(st.text(), st.text())
def test_what_was_sealed_opens_in_its_place_and_nowhere_else(plain: str, place: str) -> None:
    keys = generate()
    sealed = keys.seal(plain, place)
    assert keys.open(sealed, place) == plain
    with pytest.raises(SealBroken):
        keys.open(sealed, place + "x")


@settings(deadline=None)
@given(st.binary(), st.text())
def test_bytes_that_were_sealed_open_in_their_place_and_nowhere_else(
    plain: bytes, place: str
) -> None:
    keys = generate()
    wrapped, sealed = keys.seal_bytes(plain, place)
    assert keys.open_bytes(wrapped, sealed, place) == plain
    with pytest.raises(SealBroken):
        keys.open_bytes(wrapped, sealed, place + "x")


def test_a_file_opens_with_its_own_key_only() -> None:
    keys = generate()
    (wrapped, sealed), (other, _) = keys.seal_bytes(b"x", "p"), keys.seal_bytes(b"x", "p")
    assert keys.open_bytes(wrapped, sealed, "p") == b"x"
    with pytest.raises(SealBroken):
        keys.open_bytes(other, sealed, "p")


@pytest.mark.parametrize("sealed", [b"", b"1", bytes(12), bytes(99)])
def test_what_was_never_sealed_does_not_open(sealed: bytes) -> None:
    keys = generate()
    wrapped, _ = keys.seal_bytes(b"x", "p")
    with pytest.raises(SealBroken):
        keys.open_bytes(wrapped, sealed, "p")


@pytest.mark.parametrize("wrapped", ["", "1", "1.k1", "1.k1.", "1.k9.AAAA", "1.k1.AAAA"])
def test_a_key_that_was_never_sealed_opens_nothing(wrapped: str) -> None:
    keys = generate()
    with pytest.raises(SealBroken):
        keys.open_bytes(wrapped, keys.seal_bytes(b"x", "p")[1], "p")


def test_the_same_text_never_looks_the_same_twice() -> None:
    keys = generate()
    assert keys.seal("x", "p") != keys.seal("x", "p")


@pytest.mark.parametrize("position", [-1, -10, 6, 40])
def test_a_changed_byte_is_found(position: int) -> None:
    keys = generate()
    sealed = list(keys.seal("a phone number", "p"))
    sealed[position] = "A" if sealed[position] != "A" else "B"
    with pytest.raises(SealBroken):
        keys.open("".join(sealed), "p")


def test_after_a_rotation_old_rows_open_and_new_ones_use_the_new_key() -> None:
    old = generate()
    new = Keys({**old.masters, "k2": b"2" * 32}, "k2", old.index_key)
    assert new.open(old.seal("x", "p"), "p") == "x"
    assert new.open_bytes(*old.seal_bytes(b"x", "p"), "p") == b"x"
    assert new.seal("x", "p").startswith("1.k2.")
    assert new.seal_bytes(b"x", "p")[0].startswith("1.k2.")
    assert new.mac_matches(old.mac("code", "123456"), "code", "123456")
    assert new.blind_index("email", "a") == old.blind_index("email", "a")
    with pytest.raises(SealBroken):
        old.open(new.seal("x", "p"), "p")


def test_a_mac_is_bound_to_its_purpose_and_to_where_its_parts_end() -> None:
    keys = generate()
    mac = keys.mac("code", "ab", "c")
    assert keys.mac_matches(mac, "code", "ab", "c")
    assert not keys.mac_matches(mac, "code", "a", "bc")
    assert not keys.mac_matches(mac, "other", "ab", "c")
    assert not keys.mac_matches(mac.replace("k1", "k9"), "code", "ab", "c")


def test_the_key_file_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "keys.json"
    assert load(path) == load(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in path.parent.iterdir()] == ["keys.json"]

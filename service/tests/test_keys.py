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
    sealed = keys.seal_bytes(plain, place)
    assert keys.open_bytes(sealed, place) == plain
    with pytest.raises(SealBroken):
        keys.open_bytes(sealed, place + "x")


@pytest.mark.parametrize(
    "sealed", [b"", b"1", b"1.k1", b"1.k1.", b"1.k9." + bytes(99), b"1.\xff." + bytes(99)]
)
def test_what_was_never_sealed_does_not_open(sealed: bytes) -> None:
    with pytest.raises(SealBroken):
        generate().open_bytes(sealed, "p")


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
    assert new.open_bytes(old.seal_bytes(b"x", "p"), "p") == b"x"
    assert new.seal("x", "p").startswith("1.k2.")
    assert new.seal_bytes(b"x", "p").startswith(b"1.k2.")
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

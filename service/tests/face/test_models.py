"""The models that are taken for what they are called."""

from pathlib import Path

from rebind.face import models

ROOT = Path(__file__).parents[3]


def test_they_are_the_ones_that_set_up_unpacks() -> None:
    lines = (ROOT / "tools" / "face.sha256").read_text().splitlines()
    assert {name: digest for digest, name in map(str.split, lines)} == models.SHA256
    assert models.faults(ROOT / "face-models") == []


def test_what_is_missing_or_another_file_is_named(tmp_path: Path) -> None:
    (tmp_path / models.CORNERS).write_bytes(b"something else")
    assert set(models.faults(tmp_path)) == set(models.SHA256)

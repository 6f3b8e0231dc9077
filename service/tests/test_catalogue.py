"""Texts by key and language, read when they are spoken."""

from pathlib import Path

import pytest

from rebind.catalogue import SPOKEN_ELSEWHERE, Catalogue

TRANSLATIONS = Path(__file__).resolve().parents[2] / "data" / "translations"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, text in {
        "en": "hello = Hello from { $brand }\nbye = Goodbye\n    .short = Bye\n",
        "pt": "hello = Olá da { $brand }\n",
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "words.ftl").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_text_is_told_in_the_language_of_a_locale(folder: Path) -> None:
    catalogue = Catalogue(folder, brand="Acme")
    assert catalogue.text("pt-BR", "hello") == "Olá da Acme"
    assert catalogue.text("fr", "hello") == "Hello from Acme"
    assert catalogue.text(None, "bye.short") == "Bye"


def test_what_a_language_lacks_is_told_in_english(folder: Path) -> None:
    assert Catalogue(folder, brand="Acme").text("pt", "bye") == "Goodbye"


def test_a_language_is_read_when_it_is_spoken(folder: Path) -> None:
    catalogue = Catalogue(folder, brand="Acme")
    assert catalogue.languages == ["en", "pt"]
    (folder / "pt" / "words.ftl").write_text("hello = Oi\n", encoding="utf-8")
    assert catalogue.text("pt", "hello") == "Oi"
    (folder / "pt" / "words.ftl").unlink()
    assert catalogue.text("pt", "hello") == "Oi"


def test_a_hole_in_a_sentence_is_an_error(folder: Path) -> None:
    (folder / "en" / "more.ftl").write_text("owed = You owe { $amount }\n", encoding="utf-8")
    catalogue = Catalogue(folder, brand="Acme")
    with pytest.raises(KeyError, match="nothing_so_called"):
        catalogue.text("en", "nothing_so_called")
    with pytest.raises(KeyError, match="owed"):
        catalogue.text("en", "owed")


def test_without_english_there_is_no_catalogue(tmp_path: Path) -> None:
    (tmp_path / "pt").mkdir()
    with pytest.raises(FileNotFoundError, match="no English catalogue"):
        Catalogue(tmp_path, brand="Acme")


def test_what_others_speak_is_left_to_them(folder: Path) -> None:
    for name in SPOKEN_ELSEWHERE:
        assert (TRANSLATIONS / "en" / name).is_file()
        (folder / "en" / name).write_text("theirs = Theirs\n", encoding="utf-8")
    with pytest.raises(KeyError, match="theirs"):
        Catalogue(folder, brand="Acme").text("en", "theirs")

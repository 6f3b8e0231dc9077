"""The help articles hang together, and what answers a message is found by its meaning."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant import articles
from assistant.articles import ARTICLES, NOTHING, ArticleFinder, Sections, said_of_sections
from assistant.evaluate_articles import (
    Found,
    Question,
    chosen_threshold,
    halves,
    read_questions,
    table,
)
from assistant.help_articles import FOLDER, NUMBERS, BadArticle, read_asked, read_sections

SECTIONS = read_sections()
LANGUAGES = sorted({file.parent.name for file in FOLDER.glob("*/*.md")})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_all_the_articles_under_the_same_names(language: str) -> None:
    assert read_sections(language).keys() == SECTIONS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_section_that_is_there(language: str) -> None:
    for name, section in read_sections(language).items():
        for target in re.findall(r"\]\(([^)]*)\)", section.text):
            assert target in SECTIONS, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variable_is_known_to_the_service(language: str) -> None:
    for file in (FOLDER / language).glob("*.md"):
        used = re.findall(r"\{(?!#)([^}]*)\}", file.read_text(encoding="utf-8"))
        assert {each.strip() for each in used} <= {"$brand", *(f"${name}" for name in NUMBERS)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_can_be_understood_alone_and_read_in_a_minute(language: str) -> None:
    for name, section in read_sections(language).items():
        assert 40 <= len(section.text.split()) <= 170, name
        assert "!" not in section.text, name


def test_people_ask_for_every_section_and_for_none_that_is_not_there() -> None:
    assert {name for name, _ in read_asked()} == set(SECTIONS)


def test_the_labelled_questions_are_answered_by_sections_that_are_there() -> None:
    questions = read_questions()
    assert set().union(*(each.answers for each in questions)) <= set(SECTIONS)
    assert {each.language for each in questions} >= {"en", "zh", "ar", "vi"}
    # Who would look up how people ask among the questions would measure nothing
    _, tell = halves([Found(each, "", 0) for each in questions])
    asked = {words.casefold() for _, words in read_asked()}
    assert not asked & {each.question.text.casefold() for each in tell}


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("## No head {#a}\n\nText.\n", "title and summary"),
        ("---\ntitle: T\nsummary: S\n---\n\nLost.\n\n## A {#a}\n\nText.\n", "outside"),
        ("---\ntitle: T\nsummary: S\n---\n", "outside"),
        ("---\ntitle: T\nsummary: S\n---\n\n## A {#a}\n\nX.\n\n## B {#a}\n\nY.\n", "twice"),
    ],
)
def test_a_file_that_is_no_article_is_named(tmp_path: Path, source: str, why: str) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "broken.md").write_text(source, encoding="utf-8")
    with pytest.raises(BadArticle, match=f"broken.md: .*{why}"):
        read_sections("en", tmp_path)


# --- finding ------------------------------------------------------------------------------------

# Three meanings that have nothing to do with one another
MEANINGS = {"hold": [1, 0, 0], "lost": [0, 1, 0], "weather": [0, 0, 1], "both": [0.7, 0.7, 0]}


def meaning(word: str) -> np.ndarray:
    return np.array(MEANINGS[word], dtype=np.float32)


@pytest.fixture
def sections() -> Sections:
    said = [("after-reset#hold", "hold"), ("passkeys#lost", "lost"), (NOTHING, "weather")]
    return Sections.learned(
        np.stack([meaning(word) for _, word in said]), [name for name, _ in said], [1] * 3, 50
    )


@pytest.fixture
def finder(sections: Sections, monkeypatch: pytest.MonkeyPatch) -> ArticleFinder:
    words = {**MEANINGS, "": [0, 0, 0]}
    monkeypatch.setattr(
        articles, "sentence_vector", lambda message: np.array(words[message.get(TEXT)])
    )
    nowhere: Any = None
    found = ArticleFinder(ArticleFinder.get_default_config(), nowhere, nowhere, nowhere)
    found._sections = sections
    return found


def found_for(finder: ArticleFinder, text: str) -> list[dict[str, Any]]:
    [message] = finder.process([Message(data={TEXT: text})])
    return message.get(ARTICLES)


def test_the_section_that_means_the_same_is_found(finder: ArticleFinder) -> None:
    [found] = found_for(finder, "hold")
    assert (found["article"], found["section"]) == ("after-reset", "hold")
    assert found["score"] > 0.9


def test_two_that_are_as_likely_are_both_named_and_no_more(finder: ArticleFinder) -> None:
    assert len(found_for(finder, "both")) == 2


@pytest.mark.parametrize("text", ["weather", ""], ids=["answered by none", "without an encoder"])
def test_where_the_evidence_is_not_strong_nothing_is_named(
    finder: ArticleFinder, text: str
) -> None:
    assert found_for(finder, text) == []


def test_what_was_learned_is_kept_as_numbers_and_names(tmp_path: Path, sections: Sections) -> None:
    sections.save(tmp_path)
    again = Sections.saved(tmp_path)
    assert again.evidence(meaning("hold")) == sections.evidence(meaning("hold"))
    assert sorted(file.name for file in tmp_path.iterdir()) == ["sections.json", "sections.npz"]


def test_a_section_is_learned_by_what_is_asked_by_its_title_and_less_by_its_sentences() -> None:
    said = [each for each in said_of_sections(0.2) if each[0] == "after-reset#hold"]
    assert ("After the reset: Why withdrawals are paused", 1.0) in [each[1:] for each in said]
    assert {worth for _, _, worth in said} == {1.0, 0.2}
    assert not any("{" in words for _, words, _ in said)


def test_a_model_is_out_of_date_once_an_article_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "FOLDER", tmp_path)
    (tmp_path / "en").mkdir()
    before = ArticleFinder.fingerprint_addon({})
    (tmp_path / "en" / "new.md").write_text("new", encoding="utf-8")
    assert ArticleFinder.fingerprint_addon({}) != before


def test_the_threshold_is_the_least_with_which_enough_is_right() -> None:
    def found(evidence: float, right: bool) -> Found:
        return Found(Question("q", "en", frozenset({"a#b"})), "a#b" if right else "c#d", evidence)

    some = [found(0.9, True), found(0.8, True), found(0.5, False), found(0.4, True)]
    assert chosen_threshold(some) == 0.8
    assert chosen_threshold([found(0.9, False)]) == 1.0
    assert "| all | 4 | 2 | 2 | 1.00 | 0 | 0 |" in table(some, 0.8)

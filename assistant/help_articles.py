"""The help articles of data/help: what stands in them, and how people ask for it. Pure: neither
Rasa nor the service, since the actions quote from here, too.

    data/help/<language>/<article>.md    title and summary, then sections: `## Title {#anchor}`
    data/help/<language>/asked.jsonl     how people ask for a section, in that language
    data/help/questions.jsonl            labelled questions, by which it is measured what is found
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "data" / "help"
SOURCE_LANGUAGE = "en"
NUMBERS = ("hold_hours", "review_hours", "question_tries", "questions_per_round")
"""The procedure's numbers, as the service's terms name them; besides them there is $brand."""

_HEAD = re.compile(r"---\ntitle: (?P<title>.+)\nsummary: (?P<summary>.+)\n---\n")
_HEADING = re.compile(r"^## (?P<title>.+) \{#(?P<anchor>[a-z0-9-]+)\}$", re.MULTILINE)
_VARIABLE = re.compile(r"\{ \$(\w+) \}")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_ITEM = re.compile(r"\s*(?:\d+\.|-)\s+")
_SENTENCE_END = re.compile(r"(?<=[.?])\s+")


class BadArticle(ValueError):
    """A file that is no article; names it and says why."""


@dataclass(frozen=True)
class Section:
    """What is found and quoted: it can be understood alone."""

    article: str
    anchor: str
    title: str
    article_title: str
    text: str
    """Markdown, with variables in it."""

    @property
    def name(self) -> str:
        return f"{self.article}#{self.anchor}"


def read_sections(language: str = SOURCE_LANGUAGE, folder: Path = FOLDER) -> dict[str, Section]:
    """Every section of a language, by its name, in the order of the files. Raises BadArticle."""
    found: dict[str, Section] = {}
    for file in sorted((folder / language).glob("*.md")):
        source = file.read_text(encoding="utf-8")
        head = _HEAD.match(source)
        if head is None:
            raise BadArticle(f"{file.name}: title and summary are missing")
        headings = list(_HEADING.finditer(source))
        if not headings or source[head.end() : headings[0].start()].strip():
            raise BadArticle(f"{file.name}: text outside of a section")
        ends = [each.start() for each in headings[1:]] + [len(source)]
        for heading, end in zip(headings, ends, strict=True):
            section = Section(
                article=file.stem,
                anchor=heading["anchor"],
                title=heading["title"],
                article_title=head["title"],
                text=source[heading.end() : end].strip(),
            )
            if section.name in found:
                raise BadArticle(f"{file.name}: {section.anchor} twice")
            found[section.name] = section
    return found


@lru_cache(maxsize=16)
def sections_in(language: str) -> tuple[str, Mapping[str, Section]]:
    """The language that articles are shown in to somebody who speaks this one, and its sections:
    there are translations of all of them or of none."""
    there = (language, language.partition("-")[0], SOURCE_LANGUAGE)
    chosen = next(tag for tag in there if tag == SOURCE_LANGUAGE or any_article(tag))
    return chosen, read_sections(chosen)


def any_article(language: str, folder: Path = FOLDER) -> bool:
    """A tag comes from outside: what is no tag has no articles."""
    if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?", language) is None:
        return False
    return next((folder / language).glob("*.md"), None) is not None


def read_asked(folder: Path = FOLDER) -> list[tuple[str, str]]:
    """How people ask, in every language: the section's name and the words."""
    found = []
    for file in sorted(folder.glob("*/asked.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            each = json.loads(line)
            found += [(each["section"], words) for words in each["asked"]]
    return found


def filled(text: str, values: Mapping[str, object]) -> str:
    """With the numbers and the brand in their places. Raises KeyError for one that is unknown."""
    return _VARIABLE.sub(lambda match: str(values[match[1]]), text)


def plain(text: str) -> str:
    """Without links: they lead to other articles, by names that mean nothing in a chat."""
    return _LINK.sub(r"\1", text)


def sentences(text: str) -> list[str]:
    """The sentences and items of a section, one by one."""
    lines = [_ITEM.sub("", line).strip() for line in plain(text).splitlines()]
    return [each for line in lines for each in _SENTENCE_END.split(line) if each]


def shortened(text: str, most: int) -> str:
    """As much of it as `most` characters hold: whole items of lists, and whole sentences."""
    kept: list[str] = []
    left = most
    for line in plain(text).splitlines():
        if len(line) > left:
            begin = _whole_sentences(line, left) if not _ITEM.match(line) else ""
            return "\n".join([*kept, begin]).strip()
        kept.append(line)
        left -= len(line) + 1
    return "\n".join(kept).strip()


def _whole_sentences(line: str, most: int) -> str:
    begin = ""
    for sentence in _SENTENCE_END.split(line):
        longer = f"{begin} {sentence}".strip()
        if len(longer) > most:
            break
        begin = longer
    return begin

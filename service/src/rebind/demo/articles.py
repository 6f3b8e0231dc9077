"""The help articles as an exchange's help centre shows them: Markdown of data/help, made HTML here,
the procedure's numbers filled in. The assistant quotes the same files (assistant/help_articles.py).

Raw HTML in an article is text, and a link leads nowhere but to another article."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

LANGUAGE = "en"
MOST_FOUND = 12
"""Sections in answer to a search: who finds nothing among these asks otherwise."""

_HEAD = re.compile(r"---\ntitle: (?P<title>.+)\nsummary: (?P<summary>.+)\n---\n")
_ANCHOR = re.compile(r"\s*\{#([a-z0-9-]+)\}$")
_VARIABLE = re.compile(r"\{ \$(\w+) \}")
_WORD = re.compile(r"\w{2,}")
_SENTENCE = re.compile(r".+?[.?:](?=\s|$)", re.DOTALL)
# Asked in every question, and in every section
_EMPTY = frozenset(
    "an and are as at be been by can do does did for from get has have how if in is it me my not of"
    " on or so than that the then there this to up was we what when where which who why will with"
    " you your".split()
)
_SHORT = 4
"""Letters: shorter words begin too many others."""
_TITLE_COUNTS = 3
"""A word in a title says more of a section than one in its text."""


@dataclass(frozen=True)
class Section:
    anchor: str
    title: str
    text: str
    """Without markup, for the search."""

    @property
    def beginning(self) -> str:
        first = _SENTENCE.match(self.text)
        return first[0] if first else self.text


@dataclass(frozen=True)
class Article:
    name: str
    title: str
    summary: str
    html: str
    sections: tuple[Section, ...]


def load(folder: Path, values: Mapping[str, object]) -> dict[str, Article]:
    """Every article, by its name. Raises KeyError for a variable that is none of `values`, and
    ValueError for a file that is no article."""
    files = sorted((folder / LANGUAGE).glob("*.md"))
    return {file.stem: _read(file, values) for file in files}


def _read(file: Path, values: Mapping[str, object]) -> Article:
    source = _VARIABLE.sub(lambda match: str(values[match[1]]), file.read_text(encoding="utf-8"))
    head = _HEAD.match(source)
    if head is None:
        raise ValueError(f"{file.name}: title and summary are missing")
    markdown = MarkdownIt("commonmark", {"html": False, "breaks": False})
    markdown.disable(["image", "autolink"])
    tokens = markdown.parse(source[head.end() :])
    sections = tuple(_sections(tokens))
    html = markdown.renderer.render(tokens, markdown.options, {})
    return Article(file.stem, head["title"], head["summary"], html, sections)


def _sections(tokens: Sequence[Token]) -> list[Section]:
    """Takes the anchors out of the headings' text, and makes ids of them."""
    found: list[Section] = []
    for place, token in enumerate(tokens):
        if token.type != "inline":
            continue
        children = token.children or []
        if tokens[place - 1].type == "heading_open":
            anchor = _ANCHOR.search(children[-1].content)
            if anchor is None:
                raise ValueError(f"no anchor: {token.content}")
            children[-1].content = children[-1].content[: anchor.start()]
            tokens[place - 1].attrSet("id", anchor[1])
            found.append(Section(anchor[1], _text(children), ""))
        elif found:
            last = found[-1]
            text = f"{last.text} {_text(children)}".strip()
            found[-1] = Section(last.anchor, last.title, text)
    return found


def _text(children: Sequence[Token]) -> str:
    return "".join(" " if child.type == "softbreak" else child.content for child in children)


def search(articles: Mapping[str, Article], query: str) -> list[tuple[Article, Section]]:
    """The sections with the most of the words that were asked for, the best ones first. By words
    alone: the chat is there for whoever would rather ask."""
    words = set(_WORD.findall(query.casefold())) - _EMPTY
    wanted = {_stem(word) for word in words}
    ranked: list[tuple[int, Article, Section]] = []
    for article in articles.values():
        for section in article.sections:
            titles = _stems(f"{article.title} {section.title}")
            points = sum(
                _TITLE_COUNTS * (word in titles) + (word in _stems(section.text)) for word in wanted
            )
            ranked.append((points, article, section))
    ranked.sort(key=lambda each: -each[0])
    return [(article, section) for points, article, section in ranked[:MOST_FOUND] if points]


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in _WORD.findall(text.casefold())}


def _has(stems: set[str], word: str) -> bool:
    """Also as the beginning of a longer one: who withdraws asks about withdrawals."""
    return word in stems or (len(word) > _SHORT and any(stem.startswith(word) for stem in stems))


def _stem(word: str) -> str:
    """Enough for one and many, and for most tenses."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


# --- pages --------------------------------------------------------------------------------------


def article_page(template: str, article: Article) -> str:
    links = "".join(
        f'<li><a href="#{section.anchor}">{escape(section.title)}</a></li>'
        for section in article.sections
    )
    aside = f"      <h2>On this page</h2>\n      <ul>{links}</ul>"
    crumbs = (
        '<li><a href="/articles/">All articles</a></li>'
        f'<li aria-current="page">{escape(article.title)}</li>'
    )
    return _page(template, article.title, article.summary, article.html, aside, crumbs)


def index_page(template: str, articles: Mapping[str, Article]) -> str:
    items = "".join(_item(each.name, each.title, each.summary) for each in articles.values())
    return _page(
        template,
        "All help articles",
        "Everything around your phone number and getting back into your account.",
        f'      <ul class="found">{items}</ul>',
        "",
        '<li aria-current="page">All articles</li>',
    )


def search_page(template: str, articles: Mapping[str, Article], query: str) -> str:
    found = search(articles, query)
    items = "".join(
        _item(f"{article.name}#{section.anchor}", section.title, section.beginning)
        for article, section in found
    )
    return _page(
        template,
        "What we found",
        _sections_found(len(found)),
        f'      <ul class="found">{items}</ul>' if found else "",
        "",
        '<li><a href="/articles/">All articles</a></li><li aria-current="page">Search</li>',
        query,
    )


def _sections_found(count: int) -> str:
    if not count:
        return "Nothing in our articles fits these words. Try other ones, or ask in the chat."
    return "One section fits." if count == 1 else f"{count} sections fit, the closest ones first."


def _item(address: str, title: str, text: str) -> str:
    return f'<li><a href="/articles/{address}">{escape(title)}</a><p>{escape(text)}</p></li>'


def _page(
    template: str, title: str, summary: str, body: str, aside: str, crumbs: str, query: str = ""
) -> str:
    """In one go: a query that looks like a place in the template is not filled in again."""
    parts = {
        "LANGUAGE": LANGUAGE,
        "TITLE": escape(title),
        "SUMMARY": escape(summary),
        "BODY": body,
        "ASIDE": aside,
        "CRUMBS": crumbs,
        "QUERY": escape(query),
    }
    return re.sub(r"__([A-Z]+)__", lambda match: parts.get(match[1], match[0]), template)
